import type { Plan } from '../../../../shared/domain/plan.ts'
import { set } from '../../../../shared/domain/state.ts'
import { madeAt, saidAt } from '../../../../shared/retreat/gathering.ts'
import { type Level, levelChoices, levelOf, levelText } from '../../../../shared/retreat/levels.ts'
import type { Ballot } from '../../../../shared/retreat/votes.ts'
import { Button } from '../../../components/index.ts'
import { edit, newId, planWhole } from '../../../state/index.ts'
import styles from './room.module.css'
import type { Run } from './useRun.ts'

interface Props {
  readonly run: Run
  readonly plan: Plan
  readonly ballot: Ballot
  readonly table: string
}

/**
 * The level that the room agreed on, kept as one of its notes: the plan's own rating stays until it is taken in at
 * home.
 */
export function RecordLevel({ run, plan, ballot, table }: Props) {
  const { indicator = '' } = ballot
  const keptIn = (of: Plan) =>
    madeAt(of, 'capture', run.gathering).findLast(
      (c) =>
        c.what === 'level' &&
        c.indicator === indicator &&
        c.state === undefined &&
        (c.tableName ?? '') === table.trim(),
    )
  const kept = keptIn(plan)
  const most = levelOf(ballot)
  const record = (level: Level) => {
    const values = { level, text: levelText(level, ballot.question ?? '') }
    const said = {
      ...saidAt(run.gathering),
      ...(ballot.part && { part: ballot.part }),
      ...(table.trim() && { tableName: table.trim() }),
      what: 'level',
      indicator,
      keptAt: run.clock.now(),
    }
    // One that was pressed a moment ago may not be on the disk yet: it is changed, and no second one kept.
    const before = keptIn(planWhole())
    void edit([set('capture', before?.id ?? newId(), before ? values : { ...said, ...values })])
  }
  return (
    <section className={styles.sorts} aria-label="Record the level">
      {levelChoices.map(({ id, title }) => (
        <Button
          key={id}
          small
          look={kept?.level === id ? 'chosen' : id === most && !kept ? 'primary' : 'plain'}
          aria-pressed={kept?.level === id}
          onPress={() => record(id)}
        >
          Record as {title}
        </Button>
      ))}
      <span role="status">{kept ? 'Recorded. It counts in the plan once it is added at home.' : null}</span>
    </section>
  )
}
