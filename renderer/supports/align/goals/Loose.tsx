import { bySort } from '../../../../shared/domain/by-sort.ts'
import { wholeTitle } from '../../../../shared/domain/describe.ts'
import { set } from '../../../../shared/domain/state.ts'
import { goalCalled } from '../../../../shared/figures/goal-sentence.ts'
import { counted } from '../../../../shared/words/index.ts'
import { Pick } from '../../../components/fields/Pick.tsx'
import { nextSort } from '../../../records/edits.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { edit, planNow, usePlanView } from '../../../state/index.ts'
import styles from './goals.module.css'
import { strategyLines } from './Strategies.tsx'

/** Puts a measure under a goal; the first one is the goal’s main one. */
function putUnder(id: string, goal: string): void {
  const own = planNow()
    .all('measure')
    .filter((m) => m.goal === goal)
  void edit([
    set('measure', id, { goal, sort: nextSort(own) }),
    ...(own.length === 0 ? [set('goal', goal, { mainMeasure: id })] : []),
  ])
}

/** Measures whose figures came into the plan before a goal: until one is chosen they are on no page for the board. */
function LooseMeasures() {
  const plan = usePlanView()
  const goals = bySort(plan.all('goal'))
  return bySort(plan.all('measure').filter((m) => plan.get('goal', m.goal) === undefined)).map((m) => {
    const values = plan.all('value').filter((v) => v.measure === m.id).length
    const name = wholeTitle('measure', m)
    return (
      <div key={m.id} data-record={`measure/${m.id}`}>
        <p>
          {name}: {values === 0 ? 'no figures yet' : counted(values, 'figure', 'figures')}.{' '}
          {goals.length === 0 ? 'Add a goal, and choose it here.' : null}
        </p>
        {goals.length > 0 ? (
          <Pick
            label={`The goal that “${name}” measures`}
            choices={goals.map((g) => ({ id: g.id, title: `${goalCalled(plan, g.id)}: ${wholeTitle('goal', g)}` }))}
            value={null}
            onChange={(goal) => putUnder(m.id, goal)}
          />
        ) : null}
      </div>
    )
  })
}

/**
 * Strategies and measures that were imported before their goal: each waits here until somebody says which goal it
 * belongs to.
 */
export function Loose() {
  const plan = usePlanView()
  const loose = bySort(plan.all('strategy').filter((s) => s.goal === undefined))
  const list = useRecordList(strategyLines, { local: true, addKey: false })
  const measures = plan.all('measure').some((m) => plan.get('goal', m.goal) === undefined)
  const some = loose.length > 0 || list.fresh !== null || measures
  return (
    <section className={styles.strategies} aria-label="Not under a goal yet">
      {some ? <h2 className={styles.part}>Not under a goal yet</h2> : null}
      <LooseMeasures />
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
