import { typing } from './keys.ts'

/** What waits until the press that is going on is over. */
const waiting = new Set<() => void>()
let pressed = false

const over = (): void => {
  pressed = false
  const acts = [...waiting]
  waiting.clear()
  for (const act of acts) act()
}

/**
 * Does something at once, or, while a button of the mouse is down, when it is let go: before what is pressed acts. What is
 * saved on leaving a field may lengthen a heading, and what somebody is just pressing would move away from under the
 * pointer and never hear of it.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.add(act)
  else act()
}

/** What a press does something with. */
const TAKES = 'a,button,input,textarea,select,label,summary,[role],[tabindex]:not([tabindex="-1"])'
let missed = false

/**
 * True after a press that left a field of text and fell on nothing, until another key or press: whoever types then meant the
 * next field and missed it by a line. Of “District attendance system” the n made a new goal that was called “dance system”.
 */
export const missedField = (): boolean => missed

/** Follows the presses in this window. */
export function followPresses(): void {
  const on = (type: string, act: (event: Event) => void) => window.addEventListener(type, act, true)
  on('pointerdown', ({ target }) => {
    pressed = true
    const near = target instanceof Element ? target.closest(TAKES) : null
    missed = typing(document.activeElement) && (near === null || near.matches('[role=region],[role=main],main,section'))
  })
  on('keydown', (event) => {
    if ((event as KeyboardEvent).key.length > 1) missed = false
  })
  on('focusin', ({ target }) => {
    if (typing(target)) missed = false
  })
  // The click is the last to be told where it fell; of a press that ends elsewhere there is none.
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
