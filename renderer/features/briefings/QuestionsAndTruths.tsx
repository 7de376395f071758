import { subjectOf } from '../../../shared/briefing/which.ts'
import { bySort } from '../../../shared/domain/by-sort.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { declare } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { useAll, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'

const questionLines = (briefing: string | undefined) =>
  declare<'likelyQuestion'>({
    kind: 'likelyQuestion',
    fields: ['question', 'answer', { field: 'figures', wide: true }, { field: 'place', wide: true }, 'about'],
    ...(briefing !== undefined && { begins: () => ({ briefing }) }),
  })

/**
 * Questions that a board is likely to ask, with answers, entered beside the page that prints them. Criteria: see
 * RecordLines.
 */
export function Questions({ request }: { request: BriefingRequest }) {
  const view = usePlanView()
  const briefing = subjectOf(view, request)
  const declared = questionLines(briefing)
  const list = useRecordList(declared)
  const own = (q: RecordOf<'likelyQuestion'>) => q.briefing === undefined || q.briefing === briefing
  return (
    <section className={styles.own} aria-label="Likely questions">
      <h2>Likely questions</h2>
      <p className="mid small">What you enter comes first on the page. What the plan itself raises follows.</p>
      <RecordLines declared={declared} list={list} records={bySort(useAll('likelyQuestion')).filter(own)} />
      <span data-add="likelyQuestion">
        <AddRecord declared={declared} list={list} />
      </span>
    </section>
  )
}

const truthLines = declare<'hardTruth'>({
  kind: 'hardTruth',
  fields: [
    'title',
    'measure',
    'groups',
    'shows',
    'unknown',
    'wouldTake',
    'whoseDecision',
    'decisionRight',
    'behind',
  ].map((field) => ({ field, wide: true })),
})

/** Bad numbers told well, each a page. Criteria: see RecordLines. */
export function Truths() {
  const list = useRecordList(truthLines)
  return (
    <section className={styles.own} aria-label="Hard truths">
      <h2>Hard truths</h2>
      <p className="mid small">
        Put figures in as in a data story, such as {'{All students, latest}'}: then none grows old, and none gives a
        small group away.
      </p>
      <RecordLines declared={truthLines} list={list} records={useAll('hardTruth')} />
      <span data-add="hardTruth">
        <AddRecord declared={truthLines} list={list} />
      </span>
    </section>
  )
}
