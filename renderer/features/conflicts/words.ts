import { diffIndices } from 'node-diff3'

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
