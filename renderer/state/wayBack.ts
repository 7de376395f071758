import { isNameless, titleOf } from '../../shared/domain/describe.ts'
import { lastTyped } from './forms.ts'
import { goBack, goForward } from './place.ts'
import { shown } from './records.ts'
import { isShared } from './sharedScreen.ts'
import { showToast } from './toast.ts'
import { typedOf } from './unsaved.ts'
import { planNow } from './views.ts'

/**
 * Back and Forward as a person presses them. Elsewhere Back gives up what is in a form, so one that is left this way says
 * that its words are in the plan.
 */
export const stepBack = (): Promise<void> => saying(goBack)
export const stepForward = (): Promise<void> => saying(goForward)

async function saying(step: () => Promise<boolean>): Promise<void> {
  const typed = lastTyped()
  const field = typed && `[data-field="${typed.kind}/${typed.id}/${typed.field}"] :is(input, textarea, select, button)`
  const isOpen = field !== null && document.querySelector(field) !== null
  if (!(await step()) || !isOpen || typed === null) return
  const record = shown(typed.kind, typed.id)
  // What can't be saved is said in the bar.
  if (record === undefined || record.gone || typedOf(typed.id).length > 0) return
  const name = titleOf(typed.kind, record.values, planNow())
  showToast(isShared() || isNameless(typed.kind, name) ? 'What you typed is kept' : `Kept: ${name}`)
}
