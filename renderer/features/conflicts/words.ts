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
  if (!isMostlyKept(mine, other)) return [{ text: mine, own: false }]
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
  if (!isMostlyKept(from, mine)) return [{ text: mine, how: 'same' }]
  const before = from.split(/(\s+)/)
  const after = mine.split(/(\s+)/)
  const steps: Step[] = []
  let taken = ''
  let added = ''
  const addChange = () => {
    if (taken !== '') steps.push({ text: taken, how: 'taken' })
    if (added !== '') steps.push({ text: added, how: 'added' })
    taken = ''
    added = ''
  }
  let at = 0
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    const same = before.slice(at, buffer1[0]).join('')
    // Two changes with a space between them are read as one.
    if (same.trim() === '' && (taken !== '' || added !== '')) {
      taken += same
      added += same
    } else {
      addChange()
      if (same !== '') steps.push({ text: same, how: 'same' })
    }
    taken += before.slice(buffer1[0], buffer1[0] + buffer1[1]).join('')
    added += after.slice(buffer2[0], buffer2[0] + buffer2[1]).join('')
    at = buffer1[0] + buffer1[1]
  }
  addChange()
  const rest = before.slice(at).join('')
  if (rest !== '') steps.push({ text: rest, how: 'same' })
  return steps
}

/** Whether at least half of the words stayed. If fewer did, marks word by word can't be read: each text is shown whole. */
function isMostlyKept(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split(/\s+/).filter((word) => word !== ''))
  if (a === undefined || b === undefined) return false
  const gone = diffIndices(a, b).reduce((sum, { buffer1 }) => sum + buffer1[1], 0)
  return 2 * (a.length - gone) >= Math.max(a.length, b.length)
}
