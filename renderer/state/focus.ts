/** What takes keys. */
export const controls = 'input:not([type=hidden]):enabled, textarea:enabled, button:enabled, [tabindex="0"]'

/** What is folded away is unfolded: it can't take the focus in there, and nobody would see it. */
export function unfold(place: Element | null | undefined): void {
  const shut = place?.closest('details:not([open])')
  shut?.setAttribute('open', '')
  if (shut) unfold(shut.parentElement)
}

/**
 * Gives the focus to what stands on the page, and leaves the page where it stands; true where there was something to take
 * it. Nothing else in the window gives it: `components/focusField.ts`, which waits for what is still to come, does it by this.
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
