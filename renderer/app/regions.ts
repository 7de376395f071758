import { focusOn } from '../state/focus.ts'

/** The parts of the window, in the order in which F6 goes through them. They carry `data-region`. */
const order = ['rail', 'bar', 'tour', 'work', 'guide'] as const

/** Moves focus to the next part of the window that is shown; to the first thing in it that takes focus. */
export function moveRegion(step: 1 | -1): void {
  const regions = order.flatMap((name) => {
    const element = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return element && element.offsetParent !== null ? [element] : []
  })
  if (regions.length === 0) return
  const within = (element: HTMLElement) => element.contains(document.activeElement)
  // The guide is inside the work: the innermost region that holds the focus is the current one.
  const now = regions.findLastIndex(within)
  const from = now === -1 && step === -1 ? 0 : now
  const next = regions[(from + step + regions.length) % regions.length]
  if (next === undefined) return
  const inside = [...next.querySelectorAll<HTMLElement>('a[href], [role=link], button, input, [tabindex="0"]')]
  const shown = inside.filter((element) => element.offsetParent !== null)
  const first = shown.find((element) => element.hasAttribute('aria-current')) ?? shown[0]
  const target = ['rail', 'bar', 'tour'].includes(next.dataset.region ?? '') ? (first ?? next) : next
  focusOn(target)
}
