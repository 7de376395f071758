/** Focuses the control of a field on the page, once it stands there. Fields say who they are with `data-field`. */
export function focusField(selector: string): void {
  // Two frames: one for the section to open, one for its fields to stand.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(selector)
      const control = place?.querySelector<HTMLElement>('input, textarea, button') ?? place
      place?.scrollIntoView({ block: 'center' })
      control?.focus({ preventScroll: true })
    }),
  )
}

export const fieldSelector = (kind: string, id: string, name: string): string => `[data-field="${kind}/${id}/${name}"]`
export const recordSelector = (kind: string, id: string): string => `[data-record="${kind}/${id}"]`
