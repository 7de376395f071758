import { goalNumber } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'
import { type Bare, hasGaps, hasReported, hasYears, isAimedInWords } from './measured.ts'
import { hasTargetAhead, isPastTargets } from './past-targets.ts'
import { type Against, type FiguresOf, isBad, type Standing, type StatusWord, standingOf } from './status.ts'

type Goal = RecordOf<'goal'>

/** A bad status that is too old to count, and its day. */
export interface Lapsed {
  readonly word: 'offTrack' | 'atRisk'
  readonly date: string
  /** The number of the goal. */
  readonly no?: number | undefined
}

/** The numbers of the goals in the counts: one or two are named, so that nobody has to look for them. */
interface StatusNumbers {
  readonly against: Readonly<Record<Against, readonly number[]>>
  readonly unshown: Readonly<Record<'onTrack' | 'improved', readonly number[]>>
  readonly noMeasure: readonly number[]
  readonly bare: Readonly<Record<Bare, readonly number[]>>
  readonly none: readonly number[]
  /** In the order of the days. */
  readonly stale: readonly number[]
  readonly undated: readonly number[]
}

/**
 * Goals counted by their status. A goal may be in several of the last five counts, since each is true independently.
 */
export interface StatusCount {
  readonly goals: number
  /** Goals whose status counts. */
  readonly said: Readonly<Record<StatusWord, number>>
  /** Goals whose status does not count, because their figures contradict it. */
  readonly against: Readonly<Record<Against, number>>
  /** The figures that contradict it, for each of these goals. */
  readonly figures?: Readonly<Partial<Record<Against, readonly FiguresOf[]>>>
  /** Goals recently reported on track, or improved, without a measure that could show it. */
  readonly unshown: Readonly<Record<'onTrack' | 'improved', number>>
  readonly noMeasure: number
  /** Goals with measures, none of which has figures and a target, by what is missing. */
  readonly bare: Readonly<Record<Bare, number>>
  /** Goals with figures and a target from within a year, but none for a whole one. */
  readonly withinYear?: number
  /** The kind of figures in those under `told`, if it is only one of the two. */
  readonly toldBy?: 'gaps' | 'reported'
  /** Open goals with figures and a target, but no target whose time is ahead. */
  readonly pastTargets?: number
  /** Set if there are some: true if no other goal has a target ahead either. */
  readonly noneAhead?: true
  /** How many of those have a target in words, for any time; and how many of all goals. */
  readonly pastInWords?: number
  readonly aimedInWords?: number
  /** Goals without any status. */
  readonly none: number
  /** The day of the last status of each goal whose status is too old and was not a bad one, the oldest first. */
  readonly stale: readonly string[]
  /** Each goal that was last called off track or at risk, with that status: its day alone would hide it. */
  readonly lapsed?: readonly Lapsed[]
  /** Goals whose status has no day. */
  readonly undated: number
  readonly numbers?: StatusNumbers
}

/** The objections, the lacks, and what only figures can prove: whatever is said of each is said of all of them. */
const objections = namesIn<Against>({ behind: true, same: true, worse: true, short: true })
const lacks = namesIn<Bare>({
  noFigures: true,
  noYear: true,
  told: true,
  noTarget: true,
  ofGap: true,
  inWords: true,
  apart: true,
  wordsApart: true,
})
const statusWords = namesIn<StatusWord>({ onTrack: true, improved: true, atRisk: true, offTrack: true, done: true })
const claims = namesIn<'onTrack' | 'improved'>({ onTrack: true, improved: true })

/** Counts goals by status on a day (ISO). Screens and documents both use this. */
export function countStatuses(plan: Plan, goals: readonly Goal[], day: string): StatusCount {
  const stands = goals.map((g) => ({ ...standingOf(plan, g, day), no: goalNumber(plan, g.id) }))
  const many = (which: (s: Standing) => boolean) => stands.filter(which).length
  const said = (word: StatusWord) => many((s) => s.counts && s.word === word)
  const numbers = numbersOf(stands)
  const figures = (what: Against) =>
    stands.flatMap((s) => (s.against === what && s.figures ? { ...s.figures, no: s.no } : []))
  const pastOnes = goals.filter(
    (g, i) => stands[i]?.measured === 'whole' && stands[i]?.word !== 'done' && isPastTargets(plan, g, day),
  )
  const past = pastOnes.length
  const within = goals.filter((g, i) => stands[i]?.measured === 'whole' && !hasYears(plan, g)).length
  const told = goals.filter((_, i) => stands[i]?.measured === 'told')
  const [gaps, reported] = [told.some((g) => hasGaps(plan, g)), told.some((g) => hasReported(plan, g))]
  const inWords = (of: readonly Goal[]) => of.filter((g) => isAimedInWords(plan, g)).length
  const [pastInWords, aimedInWords] = [inWords(pastOnes), inWords(goals)]
  const old = stands.filter((s) => s.word !== undefined && !s.fresh)
  return {
    goals: goals.length,
    said: ofEach(statusWords, said),
    ...ofKinds(many),
    figures: ofEach(objections, figures),
    ...(within > 0 && { withinYear: within }),
    ...(told.length > 0 && !(gaps && reported) && { toldBy: gaps ? ('gaps' as const) : ('reported' as const) }),
    ...(past > 0 && { pastTargets: past }),
    ...(past > 0 && !goals.some((g) => hasTargetAhead(plan, g, day)) && { noneAhead: true as const }),
    ...(pastInWords > 0 && { pastInWords }),
    ...(aimedInWords > 0 && { aimedInWords }),
    none: many((s) => s.word === undefined),
    stale: old.flatMap((s) => (isBad(s.word) ? [] : (s.date ?? []))).sort(),
    lapsed: old
      .flatMap(({ word, date, no }) => (isBad(word) && date !== undefined ? [{ word, date, no }] : []))
      .sort((a, b) => compareKeys(a.date, b.date)),
    undated: old.filter((s) => s.date === undefined).length,
    numbers,
  }
}

/** What is asked of the goals of each kind: how many they are, or which. */
const ofKinds = <T>(ask: (which: (s: Standing) => boolean) => T) => ({
  against: ofEach(objections, (what) => ask((s) => s.against === what)),
  unshown: ofEach(claims, (word) => ask((s) => isUnshown(s, word))),
  noMeasure: ask((s) => s.measured === 'not'),
  bare: ofEach(lacks, (what) => ask((s) => s.measured === what)),
})

/** Recently reported so, without a measure that could show it. */
const isUnshown = (s: Standing, word: StatusWord): boolean =>
  s.word === word && s.fresh && !s.counts && s.against === null

/** The numbers of the goals in each count, in their order. */
function numbersOf(all: readonly (Standing & { readonly no: number | undefined })[]): StatusNumbers {
  const stands = all.toSorted((a, b) => (a.no ?? 0) - (b.no ?? 0))
  const nos = (which: (s: Standing) => boolean) => stands.flatMap((s) => (which(s) && s.no ? [s.no] : []))
  const isOld = (s: Standing) => s.word !== undefined && !s.fresh
  return {
    ...ofKinds(nos),
    none: nos((s) => s.word === undefined),
    stale: all
      .filter((s) => isOld(s) && !isBad(s.word) && s.date !== undefined)
      .toSorted((a, b) => compareKeys(a.date ?? '', b.date ?? ''))
      .flatMap((s) => s.no ?? []),
    undated: nos((s) => isOld(s) && s.date === undefined),
  }
}

function namesIn<K extends string>(all: Readonly<Record<K, true>>): readonly K[] {
  return Object.keys(all) as K[]
}

const ofEach = <K extends string, T>(names: readonly K[], of: (name: K) => T): Readonly<Record<K, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, T>
