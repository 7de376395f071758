/** Elements that take keys. */
export const controls = 'input:not([type=hidden]):enabled, textarea:enabled, button:enabled, [tabindex="0"]'

/** Opens the collapsed parts around an element, which could not take the focus, or be seen, inside them. */
export function unfold(place: Element | null | undefined): void {
  const shut = place?.closest('details:not([open])')
  shut?.setAttribute('open', '')
  if (shut) unfold(shut.parentElement)
}

/**
 * Focuses an element without scrolling the page; true if there was one. It is the only place that does:
 * `components/focusField.ts`, which waits for elements still to come, uses it.
 */
export function giveFocus(to: Element | null | undefined): boolean {
  if (!(to instanceof HTMLElement)) return false
  unfold(to)
  if (performance.now() < sentUntil) showRing(to)
  to.focus({ preventScroll: true })
  return true
}

/** For so many milliseconds what takes the focus is what a person was just sent to, unless she does something else. */
const SENT = 2500
let sentUntil = 0
if (typeof window !== 'undefined')
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, () => sendUntil(0), { capture: true })

function sendUntil(moment: number): void {
  sentUntil = moment
}

/** A person is sent to a place of a page: what takes the focus there shows it. */
export const beginSent = (): void => sendUntil(performance.now() + SENT)

/**
 * Shows the ring on what a person was sent to, as long as it has the focus: after a press of the mouse the browser shows
 * none, and nothing would be seen to happen.
 */
export function showRing(on: Element | null | undefined): void {
  if (!(on instanceof HTMLElement) || !on.matches(controls)) return
  on.dataset['sent'] = ''
  on.addEventListener('blur', () => delete on.dataset['sent'], { once: true })
}

/** Gives the focus, and brings it into view by the shortest way. */
export function focusOn(to: Element | null | undefined): void {
  if (giveFocus(to)) to?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
