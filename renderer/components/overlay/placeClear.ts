import { controls } from '../../state/focus.ts'

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right

/** Whether a word over the page covers a control of it. */
function coversControl(word: Element): boolean {
  const { left, right, top, bottom } = word.getBoundingClientRect()
  const across = Array.from({ length: 9 }, (_, i) => left + ((right - left) * i) / 8)
  return across.some((x) =>
    [top, (top + bottom) / 2, bottom].some((y) =>
      document.elementsFromPoint(x, y).some((e) => !word.contains(e) && e.closest(controls) !== null),
    ),
  )
}

/**
 * Places a word that has just come over the page at its right, or at its left where it covers a control at the right only; and
 * brings the field that is typed in from under it.
 */
export function placeClear(word: HTMLElement): void {
  delete word.dataset['left']
  if (coversControl(word)) {
    word.dataset['left'] = ''
    if (coversControl(word)) delete word.dataset['left']
  }
  const field = document.activeElement
  if (field?.matches('input, textarea') && meet(field.getBoundingClientRect(), word.getBoundingClientRect()))
    field.scrollIntoView({ block: 'nearest' })
}
