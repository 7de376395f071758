import { roughInWords } from '../../../../shared/days/index.ts'
import { bySort } from '../../../../shared/domain/by-sort.ts'
import { measuresOf } from '../../../../shared/figures/goal-sentence.ts'
import { capital } from '../../../../shared/words/index.ts'
import { nextSort } from '../../../records/edits.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { useFindings, usePlanView } from '../../../state/index.ts'
import { Actions } from './Actions.tsx'
import { actionsOf } from './edits.ts'
import styles from './goals.module.css'

const Under = ({ record: s }: LineProps<'strategy'>) => (
  <Actions about={{ kind: 'strategy', id: s.id }} name={`strategy “${s.title ?? ''}”`} />
)

/** The strategy's full text, and when it runs, as far as that is known. */
const Read = ({ record: s }: LineProps<'strategy'>) => {
  const from = s.start && `from ${roughInWords(s.start)}`
  const until = s.end && `${s.start ? 'to' : 'until'} ${roughInWords(s.end)}`
  const span = capital([from, until].filter(Boolean).join(' '))
  return (
    <>
      {s.statement?.trim() ? <p className="mid">{s.statement}</p> : null}
      {span === '' ? null : <p className="mid small">{span}</p>}
      <Under record={s} with={undefined} />
    </>
  )
}

/** A strategy, what adults will do differently, with its actions below it whether it is read or changed. */
export const strategyLines = declare<'strategy'>({
  kind: 'strategy',
  fields: ['title', 'statement', 'goal', 'start', 'end'],
  Below: Read,
  After: Under,
  sorted: true,
})

/** The record to which somebody was led to add an action, and how often. */
interface Asked {
  readonly at: string
  readonly led: number
}

/** What adults will do differently, and for each who does what by when. */
export function Strategies({ goal, asked }: { goal: string; asked: Asked | undefined }) {
  const plan = usePlanView()
  const strategies = bySort(plan.all('strategy').filter((s) => s.goal === goal))
  const list = useRecordList(strategyLines, { local: true, addKey: false })
  const direct = actionsOf(plan, { kind: 'goal', id: goal })
  // A goal with one action and no strategy does not need a strategy; once there are some, actions belong to them.
  const bare = direct.length > 0 || (strategies.length === 0 && list.fresh === null)
  const widened = new Set(useFindings().flatMap((f) => (f.rule === 'gap-widened' ? [f.about[0]?.id] : [])))
  const measures = measuresOf(plan, goal).filter(
    (m) => widened.has(m.id) || actionsOf(plan, { kind: 'measure', id: m.id }).length > 0,
  )
  return (
    <section
      className={styles.strategies}
      data-record={`strategies/${goal}`}
      tabIndex={-1}
      aria-label="Strategies and actions"
    >
      <h3 className={styles.part}>Strategies and actions</h3>
      {strategies.length === 0 ? (
        <p className="quiet">
          Two or three strategies are plenty. Say what adults will do differently. An action can also be part of the
          goal itself, without a strategy.
        </p>
      ) : null}
      <RecordLines declared={strategyLines} list={list} records={strategies} />
      <AddRecord declared={strategyLines} list={list} also={{ goal, sort: nextSort(strategies) }} small />
      {bare ? (
        <div className={styles.direct}>
          {direct.length > 0 ? <p className="mid small">Under the goal itself</p> : null}
          <Actions about={{ kind: 'goal', id: goal }} name="the goal itself" />
        </div>
      ) : null}
      {measures.map((m) => (
        <div key={m.id}>
          <p className="mid small">On the measure “{m.short || 'without a name'}”</p>
          <Actions
            about={{ kind: 'measure', id: m.id }}
            name={`the measure ${m.short ?? ''}`}
            asked={asked?.at === `measure/${m.id}` ? asked.led : undefined}
          />
        </div>
      ))}
    </section>
  )
}
