import { ratingLevels } from '../domain/kinds/across.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { fillSlots, type Words } from '../guide/guide.ts'
import { wholeStep } from '../guide/steps/index.ts'
import type { Indicator } from '../guide/types.ts'
import { countInWords, listed } from '../words/index.ts'
import { type Ballot, optionsOf, resultWords } from './votes.ts'

/** A vote on the district's level on an indicator: each person picks one of four levels, in silence. */

export type Level = NonNullable<RecordOf<'rating'>['level']>
const levelIds = Object.keys(ratingLevels) as readonly Level[]
export const levelNames: readonly string[] = levelIds.map((l) => ratingLevels[l])
/** The levels as options. */
export const levelChoices = levelIds.map((id) => ({ id, title: ratingLevels[id] }))

/**
 * An indicator of the guide by its short name, which begins with its step's; undefined if the guide does not have it.
 */
export const indicatorOf = (id: string | undefined): Indicator | undefined =>
  wholeStep((id ?? '').split('.')[0] ?? '')?.indicators.find((i) => i.id === id)

/** The indicators that a room can vote on in a part of a step, in the district's own words. */
export const indicatorsOf = (step: string | undefined, words: Words | undefined): readonly Indicator[] =>
  (wholeStep(step ?? '')?.indicators ?? []).map((i) => ({ ...i, statement: fillSlots(i.statement, words) }))

/** What each level means for an indicator, from the lowest; null for a vote on anything else. */
export function meaningsOf(b: Ballot, words: Words | undefined): readonly string[] | null {
  const indicator = indicatorOf(b.indicator)
  return indicator === undefined ? null : levelIds.map((l) => fillSlots(indicator.levels[l], words))
}

/** “Emerging: Each goal has at least one adopted policy behind it.” */
export const levelText = (level: Level, statement: string): string => `${ratingLevels[level]}: ${statement}`

/** The level with the most votes. In a tie the lower one holds until somebody shows evidence. */
export function levelOf(b: Ballot): Level | undefined {
  const counts = optionsOf(b).map((o) => o.dots)
  const most = Math.max(0, ...counts)
  return most === 0 ? undefined : levelIds[counts.indexOf(most)]
}

const people = (n: number): string => (n === 1 ? 'the one who' : `the ${countInWords(n)} who`)

/** The result of a vote on levels, in a sentence or two. */
export function levelResult(b: Ballot): string {
  const options = optionsOf(b)
  const given = options.reduce((n, o) => n + o.dots, 0)
  const most = Math.max(0, ...options.map((o) => o.dots))
  const [first, ...others] = options.filter((o) => o.dots === most)
  if (first === undefined || given === 0) return 'Nobody has picked a level.'
  if (others.length > 0)
    return `As many say ${first.option} as ${listed(others.map((o) => o.option))}. Use the lower level until someone shows evidence.`
  if (most === given) return `Everybody says ${first.option}.`
  return most * 2 > given
    ? `Most say ${first.option}, ${most} of ${given}.`
    : `More say ${first.option} than any other level, ${most} of ${given}.`
}

/** The result of either sort of vote, in a sentence. */
export const ballotResult = (b: Ballot): string => (b.indicator ? levelResult(b) : resultWords(b))

/** Whom to ask first: those furthest below the most frequent level, or else those above it. */
export function askFirst(b: Ballot): string | null {
  const options = optionsOf(b)
  const level = levelOf(b)
  if (level === undefined) return null
  const at = Number(level)
  const below = options.findIndex((o, i) => i < at && o.dots > 0)
  if (below >= 0) {
    const { option, dots } = options[below] ?? { option: '', dots: 0 }
    return `Ask first ${people(dots)} said ${option}: what did you look for and not find?`
  }
  const above = options.findLast((o, i) => i > at && o.dots > 0)
  return above === undefined ? null : `Ask first ${people(above.dots)} said ${above.option}: what could you show today?`
}
