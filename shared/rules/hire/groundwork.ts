import type { About, Audience } from '../../domain/schema.ts'
import { commas, plural, those } from '../../words/index.ts'

/** One part of the groundwork that should be done before an officer is hired. */
export interface Groundwork {
  readonly id: string
  /** What should be done, as a sentence. */
  readonly says: string
  readonly held: boolean
  /** False if the plan holds nothing either way: an empty field does not mean “not yet”. */
  readonly known: boolean
  /** Why it counts as held or not: a sentence of facts from the plan. */
  readonly reason: string
  /** How to get it done: a sentence. */
  readonly do: string
  readonly step: string
  readonly audience: Audience
  /** The record to go to, if there is one. */
  readonly about?: About
}

/** “3 of 9 departments have”, “1 of 9 departments has”: the verb agrees with the part. For a single one, “The one goal has”. */
export const of = (part: number, all: number, noun: string, [one, many]: readonly [string, string]) =>
  all === 1
    ? those(part, all, noun, `${noun}s`, one, many)
    : `${commas(part)} of ${commas(all)} ${plural(all, noun, `${noun}s`)} ${part === 1 ? one : many}`

export const has = ['has', 'have'] as const

export const half = (part: number, all: number) => all > 0 && part * 2 >= all

/** Whether it is done, not done, or not entered. */
export type Answer = 'held' | 'notYet' | 'unknown'

export const answerOf = ({ held, known }: Groundwork): Answer => (held ? 'held' : known ? 'notYet' : 'unknown')
