import { diffIndices } from 'node-diff3'
import type { Tip } from '../../../shared/domain/state.ts'
import { momentDay, timeWords } from '../../state/index.ts'
import type { OpenConflict } from '../../state/views.ts'

/** When a version was written: "November 17, 2026, 10:42 am". */
export const when = ({ at }: { readonly at: string }): string => `${momentDay(at)}, ${timeWords(at)}`

/** “This laptop” or “Another laptop”, where that tells the versions apart; otherwise ''. */
export function laptop(tip: Tip, { conflict }: OpenConflict, here: readonly string[], before = ''): string {
  const own = conflict.tips.filter((t) => here.includes(t.id)).length
  if (own === 0 || own === conflict.tips.length) return ''
  return `${before}${here.includes(tip.id) ? 'This laptop' : 'Another laptop'}`
}

export interface Piece {
  readonly text: string
  /** The other version says something else here. */
  readonly own: boolean
}

/** A version in pieces: which of its words the other one does not have. */
export function differingWords(mine: string, other: string): readonly Piece[] {
  const words = mine.split(/(\s+)/)
  const pieces: Piece[] = []
  let at = 0
  const add = (from: number, to: number, own: boolean) => {
    const text = words.slice(from, to).join('')
    if (text === '') return
    const last = pieces.at(-1)
    if (last && (last.own === own || text.trim() === ''))
      pieces[pieces.length - 1] = { text: last.text + text, own: last.own }
    else pieces.push({ text, own })
  }
  for (const { buffer1 } of diffIndices(words, other.split(/(\s+)/))) {
    const [start, length] = buffer1
    add(at, start, false)
    add(start, start + length, true)
    at = start + length
  }
  add(at, words.length, false)
  return pieces
}

export interface Step {
  readonly text: string
  readonly how: 'same' | 'added' | 'taken'
}

/** How a version came from what it started from: words that stayed, were taken out, were added, in reading order. */
export function stepsFrom(from: string, mine: string): readonly Step[] {
  const before = from.split(/(\s+)/)
  const after = mine.split(/(\s+)/)
  const steps: Step[] = []
  const add = (words: readonly string[], how: Step['how']) => {
    const text = words.join('')
    if (text !== '') steps.push({ text, how })
  }
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    add(before.slice(at, buffer1[0]), 'same')
    add(before.slice(buffer1[0], buffer1[0] + buffer1[1]), 'taken')
    add(after.slice(buffer2[0], buffer2[0] + buffer2[1]), 'added')
    at = buffer1[0] + buffer1[1]
  }
  add(before.slice(at), 'same')
  return steps
}
