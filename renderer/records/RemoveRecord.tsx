import { titleOf } from '../../shared/domain/describe.ts'
import { type KindName, kindOf } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { About } from '../../shared/domain/schema.ts'
import { listed, small, unmarked } from '../../shared/words/index.ts'
import { Button, Dialog, DialogButtons } from '../components/index.ts'
import { planNow, planWhole, usePlanView } from '../state/index.ts'
import { removeAll } from './edits.ts'
import { removalEffects } from './removalEffects.ts'

/** "policy “Nondiscrimination”", as it is spoken of when it goes. */
export function spoken(plan: Plan, kind: string, id: string): string {
  const record = plan.get(kind as KindName, id)
  const word = (kindOf(kind)?.one ?? 'Record').toLowerCase()
  const name = record ? titleOf(kind, record as Readonly<Record<string, unknown>>, plan) : ''
  return name === '' || name.toLowerCase().startsWith(unmarked(word)) ? small(name) || word : `${word} “${name}”`
}

/** Removes a record that takes no other with it, then calls `then`; false if the person must first be told which it takes. */
export function removeAlone(about: About, then: () => void): boolean {
  const { goes, namesWords } = removalEffects(planWhole(), about.kind, about.id)
  if (goes.length + namesWords.length > 0) return false
  void removeAll([about], spoken(planNow(), about.kind, about.id)).then((done) => {
    if (done) then()
  })
  return true
}

interface Props {
  readonly about: About
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Says what is attached to a record before it is removed. One command, so that one Undo brings all of it back. */
export function RemoveRecord({ about, onClose, onRemoved }: Props) {
  const plan = usePlanView()
  const { goes, goesWords, stays, namesWords } = removalEffects(planWhole(), about.kind, about.id, plan)
  const name = spoken(plan, about.kind, about.id)
  const remove = async () => {
    onClose()
    if (await removeAll([about, ...goes], name)) onRemoved()
  }
  return (
    <Dialog title={`Remove ${name}?`} open onClose={onClose}>
      {goesWords.length > 0 ? (
        <p>
          This also removes {listed(goesWords)}. {stays}
        </p>
      ) : null}
      {namesWords.length > 0 ? (
        <p>It appears in {listed(namesWords)} in the plan, and will say “No longer in the plan” there.</p>
      ) : null}
      <p>
        History keeps it, and you can bring it back. To erase it from History too, choose “Remove for good…” instead.
      </p>
      <DialogButtons>
        <Button look="danger" onPress={() => void remove()}>
          {goes.length === 0 ? 'Remove' : `Remove it and ${goes.length} more`}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </DialogButtons>
    </Dialog>
  )
}
