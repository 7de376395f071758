import { useEffect, useMemo, useState } from 'react'
import { preparedBriefings, requestOf } from '../../../shared/briefing/board/prepared.ts'
import { documentIds, documentKind } from '../../../shared/briefing/documents.ts'
import { mayGoInto } from '../../../shared/briefing/packet/packet.ts'
import { mostParts, type PacketRequest } from '../../../shared/briefing/packet/request.ts'
import { dayInWords } from '../../../shared/days/index.ts'
import { countInWords, plural } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, CheckList, Icon, PageTitle, PlainField, Segments } from '../../components/index.ts'
import { go, invoke, todayHere, usePlanView, useRecords } from '../../state/index.ts'
import { Export, SetAside } from '../briefings/Aside.tsx'
import styles from '../briefings/briefings.module.css'
import { Desk } from '../briefings/Desk.tsx'
import { Sent } from '../briefings/Sent.tsx'
import { usePages } from '../briefings/usePreview.ts'
import { Parts } from './Parts.tsx'
import { addPart, packetFor, readFor, usePacket } from './store.ts'

const ask = (request: PacketRequest) => invoke('packet.preview', request)

/** A packet: parts in their order at the left, the pages as they will be printed, what is left out at the right. */
export function Packet() {
  const plan = useRecords((s) => s.plan?.id ?? '')
  useEffect(() => packetFor(plan), [plan])
  const request = useRequest()
  const preview = usePages(request, 'packet', ask)
  const outside = request.parts.some((p) => 'outside' in p)
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <p className="mid small">One file for the meeting</p>
        <PageTitle>Packet</PageTitle>
        <Choices request={request} />
      </div>
      <Desk preview={preview} onStop={() => void invoke('briefing.stop', undefined)} />
      <aside className={styles.aside} aria-label="Before it goes out">
        <SetAside preview={preview} />
        <Export
          draft={request.base.draft}
          ready={preview.made !== null && preview.error === null}
          says={
            outside
              ? 'One PDF. Your own documents in it are checked; PDFs from outside are not, so the file does not say that it is accessible.'
              : undefined
          }
          send={() => invoke('packet.export', request)}
        />
        <Sent />
      </aside>
    </div>
  )
}

/** What is chosen, with the day, the paper and the draft mark of the briefing that is being prepared. */
function useRequest(): PacketRequest {
  const view = usePlanView()
  const { readBy, title, backs, parts } = usePacket()
  return useMemo(
    () => ({
      readBy,
      backs,
      ...(title.trim() !== '' && { title: title.trim() }),
      parts: parts.map((p) => p.part),
      base: requestOf(view, preparedBriefings(view)[0], todayHere()),
    }),
    [view, readBy, title, backs, parts],
  )
}

function Choices({ request }: { request: PacketRequest }) {
  const { readBy, title, backs, parts } = usePacket()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<string | null>(null)
  const full = parts.length >= mostParts
  const choose = (to: PacketRequest['readBy']) => {
    const gone = readFor(to)
    setSaid(
      gone === 0
        ? ''
        : `${countInWords(gone)} ${plural(gone, 'document', 'documents')} not made for the public ${plural(gone, 'was', 'were')} taken out.`,
    )
  }
  const addPdf = async () => {
    setError(null)
    // It is read to its last page, behind pages that are being made: that takes a moment, and is said.
    setSaid('Reading the PDF…')
    const answer = await invoke('packet.addPdf', undefined)
    setSaid('')
    if (!answer.ok) return setError(answer.error.says)
    if (answer.value === null) return
    const { token, name, pages, notes } = answer.value
    addPart({ part: { outside: token, title: name }, pages, notes })
  }
  return (
    <form className={styles.form} aria-label="Packet" onSubmit={(event) => event.preventDefault()}>
      <Segments
        label="Who it is for"
        options={[
          { value: 'board', label: 'The board' },
          { value: 'public', label: 'The public' },
        ]}
        value={readBy}
        onChange={choose}
      />
      <PlainField
        label="Title"
        hint={`If left blank: the packet and its date, ${dayInWords(request.base.date)}`}
        value={title}
        onChange={(text) => usePacket.setState({ title: text })}
      />
      <Parts request={request} />
      <p role="status" className="small">
        {said}
      </p>
      {full ? (
        <p className="mid small">A packet has {mostParts} parts at most.</p>
      ) : (
        <>
          <Pick
            label="Add a document"
            value={null}
            choices={documentIds
              .filter((id) => mayGoInto(id, readBy))
              .map((id) => ({ id, title: documentKind(id).name }))}
            onChange={(id) => {
              const document = documentIds.find((d) => d === id)
              if (document) addPart({ part: { document } })
            }}
          />
          <Button onPress={() => void addPdf()}>Add a PDF…</Button>
        </>
      )}
      {error === null ? null : (
        <p role="alert" className={styles.error}>
          <Icon name="v-off" size={16} /> {error}
        </p>
      )}
      <p className="quiet small">
        Cabinet documents can’t go into a packet. PDFs you add are at hand until you close Groundwork; the packet you
        export is kept whole.
      </p>
      <CheckList
        label="Printing"
        options={[{ id: 'backs', label: 'For both sides of the sheet: each part begins on a front' }]}
        value={backs ? ['backs'] : []}
        onChange={(on) => usePacket.setState({ backs: on.includes('backs') })}
      />
      <p className="mid small">
        Date, paper size, draft mark and confidentiality line are those of the briefing you are preparing.{' '}
        <Button look="link" small onPress={() => go('briefings')}>
          Open the briefing
        </Button>
      </p>
    </form>
  )
}
