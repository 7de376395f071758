import type { RecordOf } from '../domain/kinds/index.ts'
import { counted, listed, quoted, sameName } from '../words/index.ts'

/** Votes by dots, entered by the presenter. All counts are kept, also those of options that lost. */
export type Ballot = RecordOf<'ballot'>
export const MOST_OPTIONS = 60

export interface Ranked {
  readonly option: string
  readonly dots: number
  /** 1 for the most dots; options with the same count have the same place. */
  readonly place: number
  readonly tied: boolean
}

interface Tally {
  readonly ranked: readonly Ranked[]
  /** The dots that were given, and those in the room; 0 if it is not entered how many people vote. */
  readonly given: number
  readonly there: number
  /** A sentence if the dots do not add up; the vote can be closed all the same. */
  readonly doubt: string | null
  /** The options that tie for the most dots. */
  readonly tie: readonly string[]
}

export const optionsOf = (b: Ballot): readonly { option: string; dots: number }[] =>
  (b.results ?? []).map((r) => ({ option: r.option?.trim() || 'Option without words', dots: Math.max(0, r.dots ?? 0) }))

export function tally(b: Ballot): Tally {
  const options = optionsOf(b)
  const given = options.reduce((n, o) => n + o.dots, 0)
  const there = Math.max(0, b.voters ?? 0) * Math.max(0, b.dots ?? 0)
  const sorted = options.toSorted((x, y) => y.dots - x.dots)
  const ranked = sorted.map((o) => ({
    ...o,
    place: sorted.findIndex((x) => x.dots === o.dots) + 1,
    tied: sorted.filter((x) => x.dots === o.dots).length > 1,
  }))
  const first = ranked.filter((r) => r.place === 1 && r.dots > 0)
  return {
    ranked,
    given,
    there,
    doubt: doubtOf(given, there, b.indicator ? 'ballot' : 'dot'),
    tie: first.length > 1 ? first.map((r) => r.option) : [],
  }
}

function doubtOf(given: number, there: number, one: string): string | null {
  if (there === 0) return null
  if (given > there)
    return `${counted(given, one)} were entered, but there are only ${there}. Count again, or enter how many people are voting.`
  return given === there
    ? null
    : `${counted(there - given, one)} of ${there} ${there - given === 1 ? 'is' : 'are'} not in.`
}

/** Why a vote can't be started; null if it can. */
export function cantVote(options: readonly string[]): string | null {
  const there = options.map((o) => o.trim()).filter((o) => o !== '')
  if (there.length < 2) return 'A vote needs at least two options.'
  if (there.length > MOST_OPTIONS)
    return `A wall has room for ${MOST_OPTIONS} options at most. Combine similar ones first.`
  const twice = there.find((o, i) => there.findIndex((x) => sameName(x, o)) !== i)
  return twice === undefined ? null : `${quoted(twice)} is there twice.`
}

/** What the room decided, in a sentence. */
export function resultWords(b: Ballot): string {
  const { ranked, tie, given } = tally(b)
  if (given === 0) return 'No dots were given.'
  const [first] = ranked
  if (tie.length > 1) return `A tie: ${listed(tie.map(quoted))}, ${counted(first?.dots ?? 0, 'dot')} each.`
  return `${quoted(first?.option ?? '')} has the most, ${first?.dots} of ${counted(given, 'dot')}.`
}

/** The options of the next round: those that tie for the most, or else the upper half, at least two. */
export function nextRound(b: Ballot): readonly string[] {
  const { ranked, tie } = tally(b)
  if (tie.length > 1) return tie
  const half = Math.max(2, Math.ceil(ranked.length / 2))
  const least = ranked[half - 1]?.dots ?? 0
  return ranked.filter((r) => r.dots >= least).map((r) => r.option)
}
