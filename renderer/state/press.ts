import { typing } from './keys.ts'
import { beginStrayWord, endStrayWord } from './strayWord.ts'

/** Actions that wait for the end of the present press. */
const waiting = new Set<() => void>()
let pressed = false

const over = (): void => {
  pressed = false
  const acts = [...waiting]
  waiting.clear()
  for (const act of acts) act()
}

/**
 * Runs something at once, or, while a mouse button is down, when it is released: before the pressed element acts.
 * Saving on leaving a field may lengthen a heading, and the element being pressed would move away from under the
 * pointer and never get the click.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.add(act)
  else act()
}

/** Elements that respond to a press. */
const TAKES = 'a,button,input,textarea,select,label,summary,[role],[tabindex]:not([tabindex="-1"])'

/** Follows the presses in this window. */
export function followPresses(): void {
  const on = (type: string, act: (event: Event) => void) => window.addEventListener(type, act, true)
  on('pointerdown', ({ target }) => {
    pressed = true
    const near = target instanceof Element ? target.closest(TAKES) : null
    const hit = near !== null && !near.matches('[role=region],[role=main],main,section')
    if (typing(document.activeElement) && !hit) beginStrayWord()
    else endStrayWord()
  })
  on('focusin', ({ target }) => {
    if (typing(target)) endStrayWord()
  })
  // The click is the last event that tells where a press ended; a press that ends elsewhere has none.
  on('click', over)
  on('pointerup', () => setTimeout(over))
  for (const type of ['pointercancel', 'dragend', 'keydown', 'blur'])
    on(type, (event) => {
      if (type !== 'blur' || event.target === window) over()
    })
  on('pointermove', (event) => {
    if (pressed && (event as PointerEvent).buttons === 0) over()
  })
}
