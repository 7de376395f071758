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
  to.focus({ preventScroll: true })
  return true
}

/** Gives the focus, and brings it into view by the shortest way. */
export function focusOn(to: Element | null | undefined): void {
  if (giveFocus(to)) to?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
