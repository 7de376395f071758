import { useEffect } from 'react'
import { index, step as stepWith } from '../../../shared/guide/guide.ts'
import { focusField } from '../../components/focusField.ts'
import { go } from '../../state/index.ts'
import { pageOf } from '../../state/pages.ts'

interface Neighbour {
  readonly page: string
  readonly title: string
}

/** The steps before and after one, of those that have a page, over all supports. */
export function around(id: string): { readonly previous: Neighbour | undefined; readonly next: Neighbour | undefined } {
  const order = index.order.filter((s) => pageOf(s))
  const at = order.indexOf(id)
  const named = (step: string | undefined): Neighbour | undefined =>
    step === undefined ? undefined : { page: step, title: stepWith(step)?.title ?? step }
  return { previous: named(at > 0 ? order[at - 1] : undefined), next: named(at >= 0 ? order[at + 1] : undefined) }
}

/** In a list that opens with Alt and an arrow, the keys keep that meaning. */
const opensWithArrow = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('[role=combobox], [aria-haspopup], input[type=date], select') ||
    target.closest('[role=listbox], [role=menu], [role=dialog]') !== null)

/** Alt+Up and Alt+Down go to the step before and after, from anywhere on the page. */
export function useStepKeys(id: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      if (opensWithArrow(event.target)) return
      const { previous, next } = around(id)
      const to = event.key === 'ArrowUp' ? previous : next
      if (to === undefined) return
      event.preventDefault()
      void go(to.page).then(() => focusField('main h1'))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [id])
}
