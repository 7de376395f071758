import { type About, type Audience, maySee } from '../domain/schema.ts'

/** How much there is of something that an officer needs. */
type LackLevel = 'low' | 'some' | 'held'

const lackWords: Readonly<Record<LackLevel, string>> = { low: 'Low', some: 'Partial', held: 'Enough' }

/** One fact that a level is judged by. */
export interface LackInput {
  /** The fact in words, as it is written in a list: “3 of 5 standing meetings kept in the last year”. */
  readonly says: string
  /** What it counts as; null if the plan does not say yet. */
  readonly level: LackLevel | null
  /** Part of it is entered: where it can't be judged yet, it is told as not known. */
  readonly begun?: true
  readonly audience: Audience
  /** Where it is entered. */
  readonly step: string
  /** The record with the fact, if there is one. */
  readonly about?: About
  readonly field?: string
  /** What would raise it from low: a sentence. */
  readonly lift: string
  /**
   * How much there is out of how much, in one unit, if the fact is such a share; and how much of the rest is promised.
   */
  readonly share?: { readonly held: number; readonly promised?: number; readonly of: number }
}

/** One of the three needs whose absence drives officers out, with the facts it is judged by. */
export interface Lack {
  readonly id: 'budget' | 'staff' | 'access'
  readonly name: string
  /** The level of its lowest fact, since one missing part is enough to isolate; null if nothing is known. */
  readonly level: LackLevel | null
  readonly inputs: readonly LackInput[]
  /**
   * True if some facts are above the reader's audience and not weighed here: the level of all facts may be lower, never
   * higher.
   */
  readonly partial?: true
}

/** The level in words: judged by some of the facts it is “at most”, so that no other document contradicts it. */
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

/** A share counts as held from four fifths, as some from a half. Null if there is nothing to share. */
export const shareLevel = (part: number, of: number): LackLevel | null =>
  of <= 0 ? null : part * 5 >= of * 4 ? 'held' : part * 2 >= of ? 'some' : 'low'
