/** What scrolls the work: the work itself, or in a narrow window the whole page with the bar above it. */
export const scrollerOf = (work: Element): Element =>
  getComputedStyle(work).overflowY === 'visible' ? document.documentElement : work

/** From where to where a scroller shows what it scrolls, in pixels of the window. */
export function viewOf(scroller: Element): { readonly top: number; readonly bottom: number } {
  return scroller === document.documentElement
    ? { top: 0, bottom: window.innerHeight }
    : scroller.getBoundingClientRect()
}

/** Shows the page from its head. */
export function toHead(work: Element | null | undefined): void {
  if (work) scrollerOf(work).scrollTop = 0
}
