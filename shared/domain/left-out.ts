import { asName, folded } from '../words/index.ts'
import { kindOf } from './kinds/index.ts'
import type { Field } from './schema.ts'

/** In place of a draft's kind: what was left out of a paste into a grid, which is no record's. */
export const LEFT_OUT = 'leftOut'

/** What was left out of a paste, by row and column as they stand in what was pasted, from 1. */
export interface RejectedCell {
  readonly row: number
  readonly col: number
  readonly text: string
  readonly says: string
}

/** The words of a field's value: what somebody wrote, not what was chosen, counted or pointed at. */
export const wordsOf = (kind: string, field: string, value: unknown): readonly string[] =>
  wordsIn(kindOf(kind)?.fields[field], value)

function wordsIn(declared: Field | undefined, value: unknown): readonly string[] {
  if (value === null || value === undefined || declared === undefined) return []
  const { shape } = declared
  if (shape.t === 'text') return typeof value === 'string' ? [value] : []
  if (shape.t !== 'texts' && shape.t !== 'parts' && shape.t !== 'rows') return []
  if (Array.isArray(value))
    return value.flatMap((v) =>
      shape.t === 'texts'
        ? typeof v === 'string'
          ? [v]
          : []
        : wordsIn({ ...declared, shape: { t: 'parts', parts: shape.parts } }, v),
    )
  if (shape.t === 'texts' || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]) => wordsIn(shape.parts[name], part))
}

/** As it is read: case, accents and line breaks make no other words. */
const plain = (text: string): string => asName(folded(text))
/** With fewer letters a text stands by chance in many others. */
const FEWEST = 3

/** What stays of such a list where words were removed for good: nothing that holds them, or is a part of them. */
export function withoutWords(list: readonly RejectedCell[], removed: readonly string[]): readonly RejectedCell[] {
  const words = removed.map(plain).filter((w) => w.length >= FEWEST)
  const kept = list.filter(({ text }) => {
    const own = plain(text)
    return !words.some((w) => own.includes(w) || (own.length >= FEWEST && w.includes(own)))
  })
  return kept.length === list.length ? list : kept
}
