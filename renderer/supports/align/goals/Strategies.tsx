import { useState } from 'react'
import { bySort, measuresOf } from '../../../../shared/figures/goal-sentence.ts'
import { focusField } from '../../../components/focusField.ts'
import { Button, Menu, TextField } from '../../../components/index.ts'
import { besideMenu, forGoodEntry } from '../../../records/forGood.ts'
import { useRowVerb } from '../../../records/rowKeys.ts'
import { useFindings, usePlanView } from '../../../state/index.ts'
import { Actions } from './Actions.tsx'
import { actionsOf, addStrategy, move, removeAll } from './edits.ts'
import styles from './goals.module.css'

/** What adults will do differently, and under each who does what by when. */
export function Strategies({ goal }: { goal: string }) {
  const plan = usePlanView()
  const [fresh, setFresh] = useState<string | null>(null)
  const list = bySort(plan.all('strategy').filter((s) => s.goal === goal))
  const direct = actionsOf(plan, { kind: 'goal', id: goal })
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
      {list.length === 0 ? (
        <p className="quiet">Two or three are plenty. Say what adults will do differently.</p>
      ) : null}
      <ol className={styles.list}>
        {list.map((strategy, i) => {
          const name = `strategy ${i + 1}`
          const actions = actionsOf(plan, { kind: 'strategy', id: strategy.id })
          const otherwise = `[data-record="strategies/${goal}"]`
          const remove = () => {
            focusField(besideMenu('strategy', strategy.id, otherwise), otherwise)
            void removeAll(
              [{ kind: 'strategy', id: strategy.id }, ...actions.map(({ id }) => ({ kind: 'action', id }))],
              `strategy “${strategy.title || 'without a title'}”`,
            )
          }
          return (
            <li key={strategy.id} data-record={`strategy/${strategy.id}`}>
              <RowVerb kind="strategy" id={strategy.id} remove={remove} />
              <div className={styles.strategy}>
                <TextField
                  kind="strategy"
                  id={strategy.id}
                  field="title"
                  label={`Strategy ${i + 1}`}
                  hideLabel
                  autoFocus={fresh === strategy.id}
                />
                <span data-menu={`strategy/${strategy.id}`}>
                  <Menu
                    label={<span className="vh">Strategy {i + 1}: move or remove</span>}
                    entries={[
                      {
                        id: 'up',
                        label: 'Move up',
                        disabled: i === 0,
                        act: () => void move('strategy', list, strategy.id, -1),
                      },
                      {
                        id: 'down',
                        label: 'Move down',
                        disabled: i === list.length - 1,
                        act: () => void move('strategy', list, strategy.id, 1),
                      },
                      {
                        id: 'remove',
                        label:
                          actions.length === 0
                            ? 'Remove strategy'
                            : `Remove strategy and its ${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`,
                        keys: 'Delete',
                        act: remove,
                      },
                      forGoodEntry('strategy', strategy.id, otherwise),
                    ]}
                  />
                </span>
              </div>
              <Actions about={{ kind: 'strategy', id: strategy.id }} name={name} />
            </li>
          )
        })}
      </ol>
      {direct.length > 0 ? (
        <div>
          <p className="mid small">Under the goal itself</p>
          <Actions about={{ kind: 'goal', id: goal }} name="the goal itself" />
        </div>
      ) : null}
      {measures.map((m) => (
        <div key={m.id}>
          <p className="mid small">On the measure “{m.short || 'without a name'}”</p>
          <Actions about={{ kind: 'measure', id: m.id }} name={`the measure ${m.short ?? ''}`} />
        </div>
      ))}
      <div>
        <Button small onPress={() => setFresh(addStrategy(goal))}>
          Add a strategy
        </Button>
      </div>
    </section>
  )
}

/** Makes a strategy's removal known to the keys of the page: a line of the list has no hooks of its own. */
function RowVerb({ kind, id, remove }: { kind: string; id: string; remove: () => void }) {
  useRowVerb(kind, id, remove)
  return null
}
