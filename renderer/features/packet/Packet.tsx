import { useMemo, useState } from 'react'
import { preparedNext, requestOf } from '../../../shared/briefing/board/prepared.ts'
import { documentIds, documentKind } from '../../../shared/briefing/documents.ts'
import { missingInPacket } from '../../../shared/briefing/packet/missing.ts'
import { mayGoInto } from '../../../shared/briefing/packet/packet.ts'
import { mostParts, type PacketRequest } from '../../../shared/briefing/packet/request.ts'
import { subjectsOf } from '../../../shared/briefing/which.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { capital, countInWords, plural } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { Button, CheckList, Icon, PageTitle, Segments, TextField } from '../../components/index.ts'
import { go, invoke, setFields, todayHere, usePlanView } from '../../state/index.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { Export, isInForm, lead, SetAside, WhatIsMissing } from '../briefings/Aside.tsx'
import styles from '../briefings/briefings.module.css'
import { Desk } from '../briefings/Desk.tsx'
import { PrintedNews } from '../briefings/PrintedNews.tsx'
import { packetNews, packetSize } from '../briefings/packetNews.ts'
import { addRow, changeRow, type Part, packetOf, partsOf, readFor, useAtHand } from '../briefings/packetStore.ts'
import { Sent } from '../briefings/Sent.tsx'
import { usePages } from '../briefings/usePreview.ts'
import { Parts } from './Parts.tsx'

type Prepared = RecordOf<'briefing'>

const ask = (request: PacketRequest) => invoke('packet.preview', request)

/** A packet: parts in their order at the left, the pages as they will be printed, what is left out at the right. */
export function Packet({ params }: { params: Readonly<Record<string, string>> }) {
  const parts = useParts()
  const view = usePlanView()
  const prepared = view.get('briefing', params.briefing) ?? preparedNext(view, todayHere())
  const request = useRequest(prepared)
  const preview = usePages(request, 'packet', ask)
  const { readBy } = request
  const outside = request.parts.some((p) => 'outside' in p)
  const missing = parts.filter((p) => 'outside' in p && p.outside === null).length
  const lacks = useMemo(() => missingInPacket(view, request, todayHere()), [view, request])
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <p className="mid small">One file for the meeting</p>
        <PageTitle>Packet</PageTitle>
        <Choices
          request={request}
          parts={parts}
          prepared={prepared}
          size={packetSize(preview.made?.pages, parts.length)}
          lacks={lacks}
          notAtHand={missing}
        />
      </div>
      <Desk preview={preview} onStop={() => void invoke('briefing.stop', undefined)} />
      <aside className={styles.aside} aria-label="Before it goes out">
        <Export
          draft={request.base.draft}
          {...(prepared && {
            onDraft: (draft: boolean) => void setFields('briefing', prepared.id, { final: !draft }),
          })}
          ready={preview.made !== null && preview.error === null && missing === 0}
          says={
            missing > 0
              ? `${capital(countInWords(missing))} ${plural(missing, 'PDF is', 'PDFs are')} not at hand. Choose ${plural(missing, 'it', 'them')} again, or take ${plural(missing, 'it', 'them')} out; then the packet can be exported.`
              : outside
                ? 'One PDF. Your own documents in it are checked; PDFs from outside are not, so the file does not say that it is accessible.'
                : undefined
          }
          send={() => invoke('packet.export', request)}
        />
        <WhatIsMissing
          missing={lacks}
          board={readBy === 'board'}
          onForm={(m) => void go('briefings', { document: lacks.find((l) => l === m)?.document ?? 'board' })}
        />
        <SetAside preview={preview} />
        <Sent />
      </aside>
    </div>
  )
}

/** The chosen parts, with the day, paper and draft mark of the briefing in preparation. */
function useRequest(prepared: Prepared | undefined): PacketRequest {
  const view = usePlanView()
  const atHand = useAtHand()
  return useMemo(() => packetOf(view, requestOf(view, prepared, todayHere()), atHand), [view, prepared, atHand])
}

function useParts(): readonly Part[] {
  const view = usePlanView()
  const atHand = useAtHand()
  return useMemo(() => partsOf(view, atHand), [view, atHand])
}

/** Asks for a PDF, which is at hand from then on. Gives its row; a sentence where it can't be read; null for none. */
async function choosePdf(): Promise<{ readonly sha256: string; readonly title: string } | string | null> {
  const answer = await invoke('packet.addPdf', undefined)
  if (!answer.ok) return answer.error.says
  if (answer.value === null) return null
  const { token, sha256, name, pages, notes } = answer.value
  useAtHand.setState({ [sha256]: { token, pages, notes } })
  return { sha256, title: name }
}

/** The way to what the packet lacks first; a field of a document is filled in where that document is made. */
function Mend({ first }: { readonly first: ReturnType<typeof missingInPacket>[number] }) {
  const own = useOwnWords()
  const mend = () => (isInForm(first) ? void go('briefings', { document: first.document }) : lead(first))
  return (
    <Button small onPress={mend}>
      {own(lead.word(first))}
    </Button>
  )
}

interface ChoicesProps {
  readonly request: PacketRequest
  readonly parts: readonly Part[]
  readonly prepared: Prepared | undefined
  /** Its length. */
  readonly size: string
  readonly lacks: ReturnType<typeof missingInPacket>
  /** PDFs that have to be chosen again. */
  readonly notAtHand: number
}

function Choices({ request, parts, prepared, size, lacks, notAtHand }: ChoicesProps) {
  const { readBy, backs, base } = request
  const plan = usePlanView()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<string | null>(null)
  const inPreparation = subjectsOf(plan, 'presenter', base.date)
  const full = parts.length >= mostParts
  const choose = (to: PacketRequest['readBy']) => {
    const gone = readFor(to)
    setSaid(
      gone === 0
        ? ''
        : `${countInWords(gone)} ${plural(gone, 'document', 'documents')} not made for the public ${plural(gone, 'was', 'were')} taken out.`,
    )
  }
  const withPdf = async (use: (chosen: { readonly sha256: string; readonly title: string }) => void) => {
    setError(null)
    // It is read to its last page, behind pages that are being made: that takes a moment, and is said.
    setSaid('Reading the PDF…')
    const chosen = await choosePdf()
    setSaid('')
    if (typeof chosen === 'string') setError(chosen)
    else if (chosen !== null) use(chosen)
  }
  return (
    <form className={styles.form} aria-label="Packet" onSubmit={(event) => event.preventDefault()}>
      <PrintedNews {...packetNews(plan, base.date, lacks, todayHere(), notAtHand)} />
      {lacks[0] ? <Mend first={lacks[0]} /> : null}
      {/* It is known once the pages are made: its line is kept, so that no button moves then. */}
      <p className="mid small">{size || '\u00a0'}</p>
      {inPreparation.length > 1 ? (
        <Pick
          label="For which briefing"
          choices={inPreparation}
          value={prepared?.id ?? null}
          onChange={(briefing) => void go('packet', { briefing })}
        />
      ) : null}
      <Segments
        label="Who it is for"
        options={[
          { value: 'board', label: 'The board' },
          { value: 'public', label: 'The public' },
        ]}
        value={readBy}
        onChange={choose}
      />
      <TextField kind="packet" id="packet" field="title" grows />
      <Parts
        parts={parts}
        request={request}
        onChooseAgain={(at, row) =>
          void withPdf(({ sha256, title }) => changeRow(at, { ...row, title: row.title || title, sha256 }))
        }
      />
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
              if (document) addRow({ document: documentKind(document).kept })
            }}
          />
          <Button onPress={() => void withPdf(addRow)}>Add a PDF…</Button>
        </>
      )}
      {error === null ? null : (
        <p role="alert" className={styles.error}>
          <Icon name="v-off" size={16} /> {error}
        </p>
      )}
      <p className="quiet small">
        Cabinet documents can’t go into a packet: what the cabinet or a committee gets, you mark as sent under Meetings.
        The plan keeps which parts are in it and their order, but no PDFs from outside: those are at hand until you
        close Groundwork. The packet you print is kept whole.
      </p>
      <CheckList
        label="Printing"
        options={[{ id: 'backs', label: 'For both sides of the sheet: each part begins on a front' }]}
        value={backs ? ['backs'] : []}
        onChange={(on) => void setFields('packet', 'packet', { fronts: on.includes('backs') })}
      />
      <p className="mid small">
        Date, paper size, draft mark and confidentiality line are those of the briefing you are preparing.{' '}
        <Button
          look="link"
          small
          onPress={() => go('briefings', { document: 'board', ...(prepared && { briefing: prepared.id }) })}
        >
          Open the briefing
        </Button>
      </p>
    </form>
  )
}
