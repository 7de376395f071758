import { useMemo, useRef } from 'react'
import { documentIds, documentKind, readerOf } from '../../../shared/briefing/documents.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Button, Page, PageTitle } from '../../components/index.ts'
import { HiddenHere } from '../../components/layout/HiddenHere.tsx'
import { useColumns } from '../../components/useColumns.ts'
import {
  dayWords,
  go,
  invoke,
  todayHere,
  usePlace,
  usePlanView,
  useRecord,
  useRecords,
  useSharedScreen,
} from '../../state/index.ts'
import { useTour } from '../../state/tour.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { leadsOn } from '../tour/steps.ts'
import { useTourTick } from '../tour/useTourTick.ts'
import { Aside, lead, WayOut } from './Aside.tsx'
import { useAsked, useKeepAsked } from './asked.ts'
import styles from './briefings.module.css'
import { Desk } from './Desk.tsx'
import { Form } from './Form.tsx'
import { begin, useForm } from './form.ts'
import { briefingNews } from './news.ts'
import { PrintedNews } from './PrintedNews.tsx'
import { restOfPacket } from './packetNews.ts'
import { packetOf, useAtHand } from './packetStore.ts'
import { Sent } from './Sent.tsx'
import { usePreview } from './usePreview.ts'
import { useSent } from './useSent.ts'
import { Which } from './Which.tsx'

/** A document: what is typed at the left, the pages as they will be printed, what is missing at the right. */
export function Briefings() {
  const { sent } = usePlace().params
  useKeepAsked()
  return sent ? <AsItWas id={sent} /> : <Prepare />
}

/** A document for the cabinet is not for a shared screen, and the pages are made from the whole plan. */
function Prepare() {
  const shared = useSharedScreen()
  const { document, reader } = useAsked()
  const kind = documentIds.find((id) => id === document)
  if (shared && kind && documentKind(kind).ofGathering) {
    return (
      <Page title={documentKind(kind).name}>
        <HiddenHere what={kind === 'minutes' ? 'What was said in a meeting' : 'The agenda of a meeting'} />
      </Page>
    )
  }
  const made = kind && readerOf(kind, reader)
  if (shared && kind && made?.ok && made.value === 'cabinet') {
    return (
      <Page title={documentKind(kind).name}>
        <HiddenHere what="This document" />
      </Page>
    )
  }
  return <Prepared />
}

function Prepared() {
  const plan = useRecords((s) => s.plan?.id ?? '')
  const view = usePlanView()
  const form = useForm(plan)
  const preview = usePreview(form.request)
  const missing = missingIn(view, form.request)
  // Without it the pages have nothing to say, so the link to it is beside the news.
  const first = missing?.[0]
  const own = useOwnWords()
  const atHand = useAtHand()
  // Only what a meeting's packet is made of is looked at in it, for the meeting that it is made for.
  const packet = useMemo(
    () =>
      form.request.document === 'board'
        ? restOfPacket(view, form.request, packetOf(view, form.request, atHand), todayHere())
        : '',
    [view, form.request, atHand],
  )
  const { news, after } = briefingNews(view, form.request, missing, todayHere(), packet)
  useTourTick('seen', preview.made !== null)
  // Once the meeting is over the next briefing is what one comes for.
  const over = form.request.date < todayHere()
  const next =
    form.prepared && form.request.document === 'board' ? (
      <p className={styles.begin}>
        <Button look={over ? 'plain' : 'link'} small onPress={() => begin(form, view)}>
          Start the next briefing
        </Button>
      </p>
    ) : null
  // A last column without room goes below the form and the pages; the buttons that send the document stay beside
  // them.
  const page = useRef<HTMLDivElement>(null)
  const beside = useColumns(page, 3)
  const begins = first !== undefined && 'begin' in first.at
  const handsOn = leadsOn(view, useTour())
  const out = <WayOut form={form} preview={preview} first={!begins && !handsOn} />
  return (
    <div className={styles.page} ref={page}>
      <div className={styles.left}>
        <p className="mid small">Briefings</p>
        <PageTitle>
          {documentKind(form.request.document).name}
          {form.request.document === 'progress' && form.request.of?.kind === 'goal' ? ' on one goal' : ''}
        </PageTitle>
        <PrintedNews news={news} after={after} />
        {begins ? (
          <p className={styles.begin}>
            <Button look="primary" onPress={() => lead(first)}>
              {own(lead.word(first))}
            </Button>
          </p>
        ) : null}
        {over ? next : null}
        <Which request={form.request} noEdition={form.noEdition} />
        {beside ? null : out}
        <Form key={`${form.id} ${form.request.document}`} form={form} />
        {over ? null : next}
      </div>
      <Desk preview={preview} onStop={() => void invoke('briefing.stop', undefined)} />
      <Aside form={form.request} out={beside ? out : null} missing={missing} preview={preview} />
    </div>
  )
}

/** A briefing that was sent, from the kept file; nothing in it is made again. */
function AsItWas({ id }: { id: string }) {
  const record = useRecord('briefingSent', id)
  const shared = useSharedScreen()
  if (shared && record?.readBy === 'cabinet') {
    return (
      <Page title={record.title ?? 'Briefing'}>
        <HiddenHere what="This paper" />
      </Page>
    )
  }
  return <Kept id={id} record={record} />
}

function Kept({ id, record }: { id: string; record: RecordOf<'briefingSent'> | undefined }) {
  const preview = useSent(id)
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <p className="mid small">Briefings, as sent</p>
        <PageTitle>{record?.title ?? 'Briefing'}</PageTitle>
        <p>
          Made on {record?.exportedOn ? dayWords(record.exportedOn) : 'an unknown date'} and kept as it was. Changes to
          the plan no longer change it.
        </p>
        <details>
          <summary>How someone can tell later that it is still the same file</summary>
          <p className={`${styles.sum} small`}>
            Its checksum (SHA-256) stays the same as long as nothing in it changes: {record?.sha256}
          </p>
        </details>
        <Button onPress={() => void go('briefings', { document: 'board' })}>
          Back to the briefing you are preparing
        </Button>
      </div>
      <Desk preview={preview} />
      <aside className={styles.aside} aria-label="Briefings sent">
        <Sent />
      </aside>
    </div>
  )
}
