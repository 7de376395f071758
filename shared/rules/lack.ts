import type { About, Audience } from '../domain/schema.ts'

/** How much there is of what an officer needs. */
export type LackLevel = 'low' | 'some' | 'held'

export const lackWords: Readonly<Record<LackLevel, string>> = { low: 'Low', some: 'Some', held: 'Held' }

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
}

const order: readonly LackLevel[] = ['low', 'some', 'held']

export const lack = (id: Lack['id'], name: string, inputs: readonly LackInput[]): Lack => ({
  id,
  name,
  inputs,
  level: order.find((level) => inputs.some((i) => i.level === level)) ?? null,
})

/** A share counts as held from four fifths, as some from a half. Undefined where there is nothing to share. */
export const shareLevel = (part: number, of: number): LackLevel | null =>
  of <= 0 ? null : part * 5 >= of * 4 ? 'held' : part * 2 >= of ? 'some' : 'low'
