import { type About, type Audience, maySee } from '../domain/schema.ts'

/** How much there is of what an officer needs. */
type LackLevel = 'low' | 'some' | 'held'

const lackWords: Readonly<Record<LackLevel, string>> = { low: 'Low', some: 'Some', held: 'Held' }

/** One fact by which a lack is judged. */
export interface LackInput {
  /** The fact in words, as it stands in a list: "3 of 5 standing meetings kept in the last year". */
  readonly says: string
  /** What it counts as; null where the plan does not say it yet. */
  readonly level: LackLevel | null
  readonly audience: Audience
  /** Where it is entered. */
  readonly step: string
  /** The record in which it stands, where there is one. */
  readonly about?: About
  readonly field?: string
  /** What would lift it from low: a sentence. */
  readonly lift: string
  /** How much there is of how much, in one unit, where the fact is such a share; and what is promised of the rest. */
  readonly share?: { readonly held: number; readonly promised?: number; readonly of: number }
}

/** One of the three lacks that drive officers out, with the facts by which it is judged. */
export interface Lack {
  readonly id: 'budget' | 'staff' | 'access'
  readonly name: string
  /** As low as its lowest fact, for one missing part is enough to isolate; null where nothing is known. */
  readonly level: LackLevel | null
  readonly inputs: readonly LackInput[]
  /** Some kinds of facts are above its reader, and are not weighed here: the whole may be lower, and never is higher. */
  readonly partial?: true
}

/** The level in words: judged by a part of its facts it is no more than that, so that no other paper says another word. */
export const levelWords = ({ level, partial }: Lack): string =>
  level === null ? '' : partial && level !== 'low' ? `${lackWords[level]} at most` : lackWords[level]

const order: readonly LackLevel[] = ['low', 'some', 'held']

/** The facts that a reader may see, and the level by them. */
export function lack(id: Lack['id'], name: string, facts: readonly LackInput[], reader: Audience): Lack {
  const inputs = facts.filter((i) => maySee(reader, i.audience))
  return {
    id,
    name,
    inputs,
    level: order.find((level) => inputs.some((i) => i.level === level)) ?? null,
    ...(inputs.length < facts.length && { partial: true as const }),
  }
}

/** A share counts as held from four fifths, as some from a half. Undefined where there is nothing to share. */
export const shareLevel = (part: number, of: number): LackLevel | null =>
  of <= 0 ? null : part * 5 >= of * 4 ? 'held' : part * 2 >= of ? 'some' : 'low'
