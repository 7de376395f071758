import { dayWords } from '../../../../shared/domain/days.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { Inspect, Segments, TextField } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../parts/today.ts'
import { plannedOf, policyName, stageLabel } from '../policies/stages.ts'
import styles from './backing.module.css'
import { type Answer, type Backing, closed, linkId } from './backing.ts'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly place: number
  readonly policy: RecordOf<'policy'>
  readonly backing: Backing
  readonly onAnswer: (answer: Answer) => void
}

const answers: readonly (readonly [Answer, string])[] = [
  ['none', 'None'],
  ['promised', 'Promised'],
  ['inPart', 'In part'],
  ['stands', 'Stands'],
]

/** The cell in which one is: its answer, and the words that back the goal. Enter and Escape go back to the cell. */
export function Answering({ goal, place, policy, backing, onAnswer }: Props) {
  const plan = usePlanView()
  const name = `Goal ${place} and ${policyName(policy)}`
  const next = plannedOf(plan, policy, todayHere())[0]
  const why = closed('stands', policy)
  const value: Answer = backing === 'needed' ? 'promised' : backing
  const back = () => document.querySelector<HTMLElement>('[role=grid] td[tabindex="0"]')?.focus()
  return (
    <Inspect label={name}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className="quiet small">
          {next ? `${next.what} ${dayWords(next.date)}.` : `${stageLabel(policy.stage)}.`} {why}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape from the controls inside goes back to the cell */}
      <div
        onKeyDown={(event) => {
          if (event.key === 'Escape') back()
        }}
      >
        <Segments
          label={`How far ${policy.code || policyName(policy)} backs goal ${place}`}
          options={answers.map(([answer, label]) => ({
            value: answer,
            label: answer === 'promised' && backing === 'needed' ? 'Needed' : label,
            disabled: closed(answer, policy) !== null,
          }))}
          value={value}
          onChange={onAnswer}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        data-field="answering"
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) back()
        }}
      >
        <TextField
          key={linkId(goal.id, policy.id)}
          kind="policyLink"
          id={linkId(goal.id, policy.id)}
          field="how"
          label="The words that back it"
          also={{ goal: goal.id, policy: policy.id }}
        />
      </div>
    </Inspect>
  )
}
