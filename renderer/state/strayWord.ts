/**
 * Words that missed their field are no commands: the n of “graduation” typed beside one had added a goal, and so had the n of
 * “District attendance system” after a press that missed it by a line. One rule for both: until a moment, what is typed
 * belongs to such a word. It is a quarter of a second after each letter; after a press that left a field and hit nothing it is
 * as long as no other key, press or field comes.
 */

const IN_WORD_MS = 250

/** Keys that write the letters of a word, and neither end it nor belong to it. */
const BESIDE = new Set(['Shift', 'CapsLock', 'AltGraph', 'Dead', 'Process'])

let until = 0

/** A press left a text field and hit nothing: what comes was meant for the next field. */
export const beginStrayWord = (): void => {
  until = Number.POSITIVE_INFINITY
}

/** Another press, a field or a command: what comes is no part of a word. */
export const endStrayWord = (): void => {
  until = 0
}

/** Whether a key that is pressed outside fields belongs to a word that missed its field. `now`: in milliseconds. */
export function inStrayWord(key: string, now: number): boolean {
  if (BESIDE.has(key)) return true
  if (key.length > 1) {
    endStrayWord()
    return false
  }
  const missed = until === Number.POSITIVE_INFINITY
  const letter = /^\p{L}$/u.test(key)
  const within = missed || (letter && now < until)
  if (!missed) until = letter ? now + IN_WORD_MS : 0
  return within
}
