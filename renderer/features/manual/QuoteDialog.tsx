import { useState } from 'react'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { countedGoals, goalNumber } from '../../../shared/domain/goal-of.ts'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { inForce } from '../../../shared/domain/policy-force.ts'
import { codeAndTitle } from '../../../shared/domain/policy-name.ts'

import { placeInWords } from '../../../shared/manual/places.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PlainField } from '../../components/fields/PlainField.tsx'
import { Button, Dialog, DialogButtons, Segments } from '../../components/index.ts'
import { invoke, setFields, useAll, usePlanView } from '../../state/index.ts'
import styles from './manual.module.css'

type Text = RecordOf<'policyText'>

/** Marked words and their place. */
export interface Words {
  readonly words: string
  readonly section: string
  readonly page: number | undefined
}

interface Props {
  readonly text: Text
  readonly marked: Words
  readonly open: boolean
  readonly onClose: () => void
  readonly onSaid: (says: string) => void
}

/** Puts a quotation behind a goal: which goal, which policy, and the words with their place. */
export const QuoteDialog = (props: Props) => (
  <Dialog title="Quote these words" open={props.open} onClose={props.onClose}>
    <Asking {...props} />
  </Dialog>
)

function Asking({ text, marked, onClose, onSaid }: Props) {
  const plan = usePlanView()
  const goals = countedGoals(plan)
  const policies = useAll('policy')
  const [words, setWords] = useState(marked.words)
  const [goal, setGoal] = useState<string | null>(goals.length === 1 ? (goals[0]?.id ?? null) : null)
  const [policy, setPolicy] = useState<string | null>(text.policy ?? null)
  const [extent, setExtent] = useState<'whole' | 'inPart'>('whole')
  const [wrong, setWrong] = useState<string | null>(null)
  const id = goal && policy ? (derivedId(kinds.policyLink, { goal, policy }) ?? '') : ''
  const link = plan.get('policyLink', id)
  const of = plan.get('policy', policy)
  const place = placeInWords(marked)
  const how = `How far ${of?.code || of?.title || 'the policy'} backs the goal`
  const quote = async () => {
    const said = words.replace(/\s+/g, ' ').trim()
    if (goal === null) return setWrong('Choose the goal that they stand behind.')
    if (of === undefined) return setWrong('Choose the policy that they are from.')
    const held =
      text.text === undefined ? undefined : await invoke('manual.hold', { asked: [{ text: text.text, words: said }] })
    if (said === '' || held === undefined || (held.ok && held.value[0] === false))
      return setWrong('The text does not have these words. Quote it word for word.')
    if (!held.ok) return setWrong(held.error.says)
    const row = {
      words: said,
      origin: text.id,
      ...(text.code && { code: text.code }),
      ...(marked.section && { section: marked.section }),
      ...(marked.page !== undefined && { page: marked.page }),
    }
    const fresh = link === undefined ? { goal, policy, ...(inForce(of) && { extent }) } : {}
    const done = await setFields('policyLink', id, { ...fresh, quotes: [...(link?.quotes ?? []), row] })
    if (!done.ok) return setWrong(done.error.says)
    onClose()
    onSaid(`Quoted behind goal ${goalNumber(plan, goal)}. Policy backing has it, and the full plan prints it.`)
  }
  return (
    <div className={styles.ask}>
      <PlainField
        label="Words"
        hint={place ? `From ${place}.` : undefined}
        long
        value={words}
        onChange={setWords}
        error={wrong}
      />
      <Pick
        label="Goal that they stand behind"
        choices={goals.map((g) => ({
          id: g.id,
          title: `${goalNumber(plan, g.id)} ${wholeTitle('goal', g)}`,
        }))}
        value={goal}
        onChange={setGoal}
      />
      {text.policy && plan.get('policy', text.policy) ? null : (
        <Pick
          label="Policy that they are from"
          choices={policies.map((p) => ({
            id: p.id,
            title: codeAndTitle(p) || 'Policy without a title',
          }))}
          value={policy}
          onChange={setPolicy}
        />
      )}
      {of && goal && link === undefined && inForce(of) ? (
        <div>
          <p className="mid small">{how}</p>
          <Segments
            label={how}
            options={[
              { value: 'whole', label: 'Fully' },
              { value: 'inPart', label: 'In part' },
            ]}
            value={extent}
            onChange={setExtent}
          />
        </div>
      ) : null}
      <DialogButtons>
        <Button look="primary" onPress={() => void quote()}>
          Quote
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </DialogButtons>
    </div>
  )
}
