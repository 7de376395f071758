import { dayInWords, onRough } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { inForce, isBeingChanged } from '../../../../shared/domain/policy-force.ts'
import { policyInSentence } from '../../../../shared/domain/policy-name.ts'
import type { Backing } from '../../../../shared/rules/backing.ts'
import { small } from '../../../../shared/words/index.ts'
import { Button, TextField } from '../../../components/index.ts'
import { usePlanView } from '../../../state/index.ts'
import { goToRecord } from '../../../state/pages.ts'
import { todayHere } from '../../../state/today.ts'
import { AnswerBar } from '../../parts/matrix/AnswerBar.tsx'
import { pastWords, plannedOf, policyName, stageLabel } from '../policies/stages.ts'
import styles from './backing.module.css'
import { type Answer, backingWord, closed, gapWords, linkId } from './backing.ts'
import { QuoteMore, Quotes } from './Quotes.tsx'

interface Props {
  readonly goal: RecordOf<'goal'>
  readonly called: string
  readonly policy: RecordOf<'policy'>
  readonly backing: Backing
  readonly onAnswer: (answer: Answer) => void
  readonly refused: string | null
}

const answers: readonly (readonly [Answer, string])[] = [
  ['none', 'None'],
  ['promised', 'In draft'],
  ['inPart', 'In part'],
  ['full', 'Fully'],
]

/** The cell in which one is: its answer, and the words that back the goal. Enter and Escape go back to the cell. */
export function Answering({ goal, called, policy, backing, onAnswer, refused }: Props) {
  const plan = usePlanView()
  const name = `${called} and ${policyName(policy)}`
  const next = plannedOf(plan, policy, todayHere())[0]
  const gap = gapWords(plan, policy, next !== undefined)
  const holds = isBeingChanged(policy) && inForce(policy)
  const why = closed('full', policy)
  const value: Answer = backing === 'needed' || backing === 'unknown' ? 'promised' : backing
  return (
    <AnswerBar
      name={name}
      note={
        <>
          {holds
            ? `${stageLabel(policy)}: the text adopted${policy.reached?.adopted ? ` ${onRough(policy.reached.adopted)}` : ''} is in force${backing === 'promised' ? ', but not about this goal; the revision in draft is' : ' until it is replaced'}. `
            : ''}
          {next
            ? next.past
              ? `${pastWords(next)}.`
              : `${next.what} ${dayInWords(next.date)}.`
            : holds || gap !== ''
              ? ''
              : `${stageLabel(policy)}.`}{' '}
          {gap} {why}
        </>
      }
      asks={`How far ${policyInSentence(policy)} backs ${small(called)}`}
      options={answers.map(([answer, label]) => ({
        value: answer,
        label:
          answer !== 'promised'
            ? label
            : value === 'promised'
              ? backingWord(backing, policy)
              : backingWord('promised', policy),
        disabled: closed(answer, policy) !== null,
      }))}
      value={value}
      onAnswer={onAnswer}
      refused={refused}
    >
      <div className={styles.answer}>
        <TextField
          key={linkId(goal.id, policy.id)}
          kind="policyLink"
          id={linkId(goal.id, policy.id)}
          field="how"
          grows
          also={{ goal: goal.id, policy: policy.id }}
        />
        {/* Enter on a link is the link’s, and not the way back to the cell. */}
        <p
          className={styles.ways}
          data-field={`policyLink/${linkId(goal.id, policy.id)}/quotes`}
          onKeyDown={(event) => (event.key === 'Enter' ? event.stopPropagation() : undefined)}
        >
          <Button look="link" small onPress={() => void goToRecord('policy', policy.id, 'stage')}>
            Open {policyInSentence(policy)}
          </Button>
          <QuoteMore policy={policy} />
        </p>
        <Quotes goal={goal.id} policy={policy.id} />
      </div>
    </AnswerBar>
  )
}
