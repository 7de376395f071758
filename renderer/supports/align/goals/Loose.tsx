import { bySort } from '../../../../shared/figures/goal-sentence.ts'
import { nextSort } from '../../../records/edits.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { usePlanView } from '../../../state/index.ts'
import styles from './goals.module.css'
import { strategyLines } from './Strategies.tsx'

/** Strategies that came before their goal: each waits here until somebody says under which it belongs. */
export function Loose() {
  const plan = usePlanView()
  const loose = bySort(plan.all('strategy').filter((s) => s.goal === undefined))
  const list = useRecordList(strategyLines, { local: true, addKey: false })
  const some = loose.length > 0 || list.fresh !== null
  return (
    <section className={styles.strategies} aria-label="Not under a goal yet">
      {some ? <h2 className={styles.part}>Not under a goal yet</h2> : null}
      <RecordLines declared={strategyLines} list={list} records={loose} place="loose" />
      <AddRecord
        declared={strategyLines}
        list={list}
        also={{ sort: nextSort(loose) }}
        place="loose"
        look="link"
        label="Add a strategy that belongs to no goal yet"
      />
    </section>
  )
}
