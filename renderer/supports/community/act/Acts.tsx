import { byDay, roughInWords, wasDue } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { readableField, type Status, StatusMark } from '../../../components/index.ts'
import { isLate } from '../../../records/attached/due.ts'
import { Why } from '../../../records/attached/Why.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section } from '../../../records/Section.tsx'
import { useAll, usePlanView, useSharedScreen } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { Late } from '../../embed/Late.tsx'
import styles from '../community.module.css'
import { Translations } from '../Translations.tsx'

type Act = RecordOf<'act'>
type Props = LineProps<'act'>

const ways = [
  [
    'affirm',
    'Affirm: strengthen what works',
    'Show and thank people who already do this well. For example: invite parents to three classrooms where reading works.',
    'Add an action that strengthens',
  ],
  [
    'counter',
    'Counter: answer what people say',
    'Bring the facts, told by somebody people trust. For example: the finance chief shows what the new tutoring costs, and what it did not replace.',
    'Add an action that answers',
  ],
  [
    'transform',
    'Transform: let people see for themselves',
    'Minds change when people meet, more than once. For example: three dinners at which families from two schools eat together.',
    'Add an action that brings people together',
  ],
] as const
const marks: Readonly<Record<string, Status>> = {
  notBegun: 'notBegun',
  inProgress: 'inWork',
  done: 'done',
  stopped: 'notNow',
}

const Cells = ({ record: a }: Props) => (
  <StatusMark
    status={marks[a.status ?? ''] ?? 'notBegun'}
    words={readableField('act', 'status', a.status) || 'No status yet'}
  />
)

function Below({ record: a }: Props) {
  const plan = usePlanView()
  const late = isLate(a, todayHere())
  const audience = plan.get('audienceGroup', a.audienceGroup)?.name
  return (
    <>
      <p className={styles.facts}>
        <span>{plan.get('person', a.owner)?.role?.trim() ?? 'No owner yet'}</span>
        <span>
          {a.due === undefined ? 'No date yet' : late ? <Late>{wasDue(a.due)}</Late> : `Due ${roughInWords(a.due)}`}
        </span>
        {audience ? <span>For: {audience}</span> : null}
        {a.result?.trim() ? <span>{a.result}</span> : null}
      </p>
      {a.status === 'stopped' ? <Why what="stopped" reason={a.reason} /> : null}
    </>
  )
}

const After = ({ record: a }: Props) => (
  <Translations about={{ kind: 'act', id: a.id }} fields={['title', 'result']} what="act" />
)

const actLines = declare<'act'>({
  kind: 'act',
  fields: (a) => [
    'title',
    'way',
    'status',
    ...(a?.status === 'stopped' ? ['reason'] : []),
    'owner',
    'due',
    'audienceGroup',
    'concern',
    'result',
  ],
  Cells,
  Below,
  After,
})

const soonest = (a: Act, b: Act): number => byDay({ date: a.due, id: a.id }, { date: b.due, id: b.id })

/**
 * What is done with the community: affirm, counter, transform. Which of these, and toward whom, is for the cabinet
 * only.
 */
export function Acts({ hint }: { hint: string | undefined }) {
  const shared = useSharedScreen()
  const acts = useAll('act').toSorted(soonest)
  const list = useRecordList(actLines, { addKey: false })
  const of = { declared: actLines, list }
  const unsaid = acts.filter((a) => a.way === undefined)
  if (shared)
    return (
      <Section title="Actions with the community" lead={hint}>
        <p className="quiet">While you share this screen, the kind and audience of each action are hidden.</p>
        <RecordLines {...of} records={acts} />
        <AddRecord {...of} />
      </Section>
    )
  return (
    <Section title="Actions with the community" lead={hint}>
      {ways.map(([way, title, lead, label]) => {
        const those = acts.filter((a) => a.way === way)
        return (
          <div key={way} className={styles.part}>
            <h3>
              {title} <small className="quiet">{those.length}</small>
            </h3>
            <p className="quiet">{lead}</p>
            <RecordLines {...of} place={way} records={those} />
            <AddRecord {...of} place={way} also={{ way }} label={label} small />
          </div>
        )
      })}
      <div className={styles.part}>
        {unsaid.length > 0 ? (
          <h3>
            No kind yet <small className="quiet">{unsaid.length}</small>
          </h3>
        ) : null}
        <RecordLines {...of} place="unsaid" records={unsaid} />
      </div>
    </Section>
  )
}
