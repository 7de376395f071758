import { roughInWords } from '../../../../shared/days/index.ts'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { usePlanView, useRecord } from '../../../state/index.ts'
import styles from './goals.module.css'

type Props = LineProps<'risk'>

function Cells({ record: r }: Props) {
  const watcher = useRecord('person', r.watcher)?.role
  return (
    <>
      <span>{watcher ?? <i>Nobody watches it yet</i>}</span>
      <span>{r.due ? `By ${roughInWords(r.due)}` : <i>No date yet</i>}</span>
    </>
  )
}

const riskLines = declare<'risk'>({
  kind: 'risk',
  fields: ['title', { field: 'about', wide: true }, 'likely', 'harm', 'watcher', 'due', 'response', 'state'],
  Cells,
  Below: ({ record }) => <Facts kind="risk" record={record} fields={['likely', 'harm', 'state', 'response']} />,
  sorted: true,
})

/** What may go wrong with a goal or one of its strategies, and who keeps an eye on it. */
export function Risks({ goal }: { goal: string }) {
  const plan = usePlanView()
  const own = new Set([goal, ...plan.all('strategy').flatMap((s) => (s.goal === goal ? [s.id] : []))])
  const risks = bySort(plan.all('risk').filter((r) => r.about !== undefined && own.has(r.about.id)))
  const list = useRecordList(riskLines, { local: true, addKey: false })
  return (
    <section className={styles.strategies} aria-label="What may go wrong">
      <h3 className={styles.part}>What may go wrong</h3>
      {risks.length === 0 ? <p className="quiet">Name what could stop this goal, and who will see it coming.</p> : null}
      <RecordLines declared={riskLines} list={list} records={risks} />
      <AddRecord
        declared={riskLines}
        list={list}
        also={{ about: { kind: 'goal', id: goal }, sort: nextSort(risks) }}
        small
      />
    </section>
  )
}
