import { asName, folded } from '../words/index.ts'
import { kindOf } from './kinds/index.ts'
import type { Field } from './schema.ts'

/** Used in place of a draft's kind for cells that a paste into a grid left out, which belong to no record. */
export const LEFT_OUT = 'leftOut'

/** A cell that a paste left out, with its row and column in the pasted text, from 1. */
export interface RejectedCell {
  readonly row: number
  readonly col: number
  readonly text: string
  readonly says: string
}

/** The words in a field's value: only what a person wrote, not what was chosen, counted or referenced. */
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

/** Text as it is compared: case, accents and line breaks don't matter. */
const plain = (text: string): string => asName(folded(text))
/** The fewest letters that are searched for: shorter text occurs in many others by chance. */
const FEWEST_LETTERS = 3

/**
 * The rest of such a list after words were removed for good: without cells that hold one of them, or are part of one.
 */
export function withoutWords(list: readonly RejectedCell[], removed: readonly string[]): readonly RejectedCell[] {
  const words = removed.map(plain).filter((w) => w.length >= FEWEST_LETTERS)
  const kept = list.filter(({ text }) => {
    const own = plain(text)
    return !words.some((w) => own.includes(w) || (own.length >= FEWEST_LETTERS && w.includes(own)))
  })
  return kept.length === list.length ? list : kept
}
