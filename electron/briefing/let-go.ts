import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * From how many pages on, and from how many letters of data, a paper takes so much memory that what its next step does
 * not use again is let go at once. What is let go is laid out again after the next word: a briefing of 202 pages took
 * twice as long for it (1.52 s and 0.76 s for a preview, 3.6 s and 1.5 s for a file) and a fifth less memory. Three hundred
 * pages take less without it, 2.1 GB, than the longest paper does with it.
 */
export const manyPages = 320
export const manyLetters = 2 ** 21

let collect: (() => void) | undefined

/**
 * Lets go of what nothing holds any more. Node itself waits until its own heap is full; laid-out pages are outside of
 * that heap, and those of each round of a long paper take half a gigabyte.
 */
export function letGo(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}

/** Between two steps of a paper of so many pages: the loop turns, in which the typesetter gives back its part. */
export async function turnAfter(pages: number): Promise<void> {
  if (pages > manyPages) letGo()
  await new Promise(setImmediate)
}
