import { dayAfter } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure, rememberedIn, where } from '../domain/plan.ts'
import { mainMeasure, measuresOf } from '../figures/goal-sentence.ts'
import { measureView } from '../figures/measure-view.ts'
import { compareKeys } from '../words/index.ts'
import { type Judged, judgedBy, rank, shortOfFinal } from './judged.ts'
import { type Bare, hasGaps, hasReported, hasYears, isAimedInWords, type Measured, measuredBy } from './measured.ts'
import { type Newer, newerPoint } from './newer-points.ts'
import { hasTargetAhead, isPastTargets } from './past-targets.ts'
import { promiseOf } from './rhythm.ts'

type Goal = RecordOf<'goal'>
type Update = RecordOf<'statusUpdate'>
export type StatusWord = NonNullable<Update['status']>

/** How long a status holds where the plan promises no rhythm for it, in days. */
export const STATUS_DAYS = 120

/** For how many days a status holds: the promised rhythm, else the default. */
export const statusDays = (plan: Plan): number => promiseOf(plan, 'statusUpdate')?.everyDays ?? STATUS_DAYS

/**
 * The newest status update of a goal on or before a day (ISO), of those that the plan's reader may see. One without a
 * day counts as older than any other.
 */
export const newestStatus = (plan: Plan, goal: string, day: string): Update | undefined =>
  where(plan, 'statusUpdate', 'goal', goal)
    .filter((u) => u.status !== undefined && (u.date ?? '') <= day)
    .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(b.id, a.id))[0]

/** Where a goal stands on a day, by what was said of it. */
export interface Standing {
  /** The newest word and its day; undefined where nobody has said one, or no day for it. */
  readonly word: StatusWord | undefined
  readonly date: string | undefined
  readonly update: Update | undefined
  /** Said within the rhythm. */
  readonly recent: boolean
  /** The word holds: it is recent, or “done”, for what is done stays done. */
  readonly fresh: boolean
  readonly measured: Measured
  /** What the latest figures say against a fresh word that is better than they are; null where nothing does. */
  readonly against: Against | null
  /** Which figures those are; undefined where nothing is against it. */
  readonly figures?: FiguresOf | undefined
  /**
   * Counts as what its word says: it is fresh, no figure is against it, and “on track” and “improved” have a measure that
   * can show it.
   */
  readonly counts: boolean
}

/**
 * Called on track, and behind where it was due; called improved, or at risk, and no better than at the baseline; called
 * done, and the final target not reached.
 */
export type Against = 'behind' | 'same' | 'worse' | 'short'

/** The figures that are held against a word: of which whole year, and what has been read within a year since. */
export interface FiguresOf {
  readonly year: string
  readonly newer: Newer | undefined
  /** The newest of another measure of the goal, which all of these groups miss, where the main one has not said so. */
  readonly missed?: Newer | undefined
}

/** Where a goal stands on a day (ISO): the paper's own day, or the screen's. Several parts of a paper ask for the same one. */
export const standingOf = (plan: Plan, goal: Goal, day: string): Standing =>
  rememberedIn(plan, `standing ${goal.id} ${day}`, () => standOf(plan, goal, day))

function standOf(plan: Plan, goal: Goal, day: string): Standing {
  const update = newestStatus(plan, goal.id, day)
  const word = update?.status
  const until = update?.date === undefined ? undefined : dayAfter(update.date, statusDays(plan))
  const recent = until !== undefined && until >= day
  const fresh = recent || word === 'done'
  const measured = measuredBy(plan, goal)
  const found = fresh && measured === 'whole' ? figuresAgainst(plan, goal, word, day) : null
  const against = found?.against ?? null
  const counts = fresh && against === null && (!isClaim(word) || measured === 'whole')
  return { word, date: update?.date, update, recent, fresh, measured, against, figures: found?.figures, counts }
}

/**
 * A paper prints these figures on the page of the word, so that it can't count the word as if they were not there. A
 * district's own criteria say what “on track” means there; no criteria make a target reached that is not.
 */
function figuresAgainst(
  whole: Plan,
  goal: Goal,
  word: StatusWord | undefined,
  day: string,
): { readonly against: Against; readonly figures: FiguresOf } | null {
  const measure = mainMeasure(whole, goal)
  if (measure === undefined || word === undefined || word === 'offTrack') return null
  const plan = planOfMeasure(whole, measure.id)
  if (word !== 'done') {
    const judged = judgedBy(plan, goal)
    if (judged === undefined || rank[judged.verdict] >= rank[word]) return null
    const against = word === 'onTrack' ? 'behind' : word === 'improved' ? 'same' : 'worse'
    return { against, figures: { ...figuresOf(judged, day), missed: missedElsewhere(whole, goal, judged, day) } }
  }
  const view = measureView(plan, measure.id, { audience: 'officer' })
  const [missed] = view === undefined ? [] : shortOfFinal(view)
  return missed === undefined ? null : { against: 'short', figures: { year: missed.latest.year, newer: undefined } }
}

/** Which figures a status was compared with, and whether there are newer ones on a day (ISO). */
export const figuresOf = ({ view, year, groups }: Judged, day: string): FiguresOf => ({
  year,
  newer: newerPoint(
    view,
    groups.map((g) => g.row.group),
    day,
  ),
})

/** A fall that is bad in another measure than the main one: whoever tells the good falls has to tell it, too. */
function missedElsewhere(plan: Plan, goal: Goal, judged: Judged, day: string): Newer | undefined {
  const groups = judged.groups.map((g) => g.row.group)
  if (newerPoint(judged.view, groups, day)?.stand === 'missed') return undefined
  return measuresOf(plan, goal.id)
    .filter((m) => m.id !== judged.view.id)
    .flatMap((m) => {
      const view = measureView(planOfMeasure(plan, m.id), m.id, { audience: 'officer' })
      const newer = view && newerPoint(view, groups, day)
      return newer?.stand === 'missed' && newer.year > judged.year ? [newer] : []
    })
    .at(-1)
}

/**
 * A word that only figures can bear out. “Improved” is better than at the baseline and says nothing of where the goal was
 * due: it is neither on track, nor done, nor in trouble, and is counted by itself.
 */
const isClaim = (word: StatusWord | undefined): boolean => word === 'onTrack' || word === 'improved'

const isBad = (word: StatusWord | undefined) => word === 'atRisk' || word === 'offTrack'

/** At risk or off track, by a word that counts, or by one that is not bad enough. */
export const inTrouble = (s: Standing): boolean =>
  (s.counts && isBad(s.word)) || s.against === 'worse' || s.against === 'same'

/** A bad word that is too old to count, and its day. */
export interface Lapsed {
  readonly word: 'offTrack' | 'atRisk'
  readonly date: string
}

/** Goals counted by where they stand. A goal may be in several of the last five, for each is true by itself. */
export interface StatusCount {
  readonly goals: number
  /** Those whose word counts. */
  readonly said: Readonly<Record<StatusWord, number>>
  /** Those whose word does not count, since their figures are against it. */
  readonly against: Readonly<Record<Against, number>>
  /** Which figures those are, for each of these goals. */
  readonly figures?: Readonly<Partial<Record<Against, readonly FiguresOf[]>>>
  /** Those of late called on track, or improved, that have no measure which could show it. */
  readonly unshown: Readonly<Record<'onTrack' | 'improved', number>>
  readonly noMeasure: number
  /** Those that have measures, and none of them figures and a target, by what they lack. */
  readonly bare: Readonly<Record<Bare, number>>
  /** Those that have figures and a target from within a year, and none of a whole one. */
  readonly withinYear?: number
  /** What those have that are told otherwise (`told`), where it is but one of the two. */
  readonly toldBy?: 'gaps' | 'reported'
  /** Those still pursued that have figures and a target, and no target of a time to come. */
  readonly pastTargets?: number
  /** Where some are: that no other goal has a target of a time to come either. */
  readonly noneAhead?: true
  /** Of those, how many have one in words, of whatever time; and how many of all goals. */
  readonly pastInWords?: number
  readonly aimedInWords?: number
  /** Nobody has said a word of them. */
  readonly none: number
  /** The day on which each was last spoken of whose word is older than the rhythm, and was not a bad one, the oldest first. */
  readonly stale: readonly string[]
  /** Each that was last called off track or at risk, with that word: by its day alone it would be hidden. */
  readonly lapsed?: readonly Lapsed[]
  /** Those whose word has no day. */
  readonly undated: number
}

/** Counts goals on a day (ISO). Screen and paper both count with this. */
export function countStatuses(plan: Plan, goals: readonly Goal[], day: string): StatusCount {
  const stands = goals.map((g) => standingOf(plan, g, day))
  const of = (word: StatusWord) => stands.filter((s) => s.counts && s.word === word).length
  const against = (what: Against) => stands.filter((s) => s.against === what).length
  const figures = (what: Against) => stands.flatMap((s) => (s.against === what ? (s.figures ?? []) : []))
  const unshown = (word: StatusWord) =>
    stands.filter((s) => s.word === word && s.fresh && !s.counts && s.against === null).length
  const bare = (what: Bare) => stands.filter((s) => s.measured === what).length
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
    said: {
      onTrack: of('onTrack'),
      improved: of('improved'),
      atRisk: of('atRisk'),
      offTrack: of('offTrack'),
      done: of('done'),
    },
    against: { behind: against('behind'), same: against('same'), worse: against('worse'), short: against('short') },
    figures: { behind: figures('behind'), same: figures('same'), worse: figures('worse'), short: figures('short') },
    unshown: { onTrack: unshown('onTrack'), improved: unshown('improved') },
    noMeasure: stands.filter((s) => s.measured === 'not').length,
    bare: {
      noFigures: bare('noFigures'),
      noYear: bare('noYear'),
      told: bare('told'),
      noTarget: bare('noTarget'),
      ofGap: bare('ofGap'),
      inWords: bare('inWords'),
      apart: bare('apart'),
      wordsApart: bare('wordsApart'),
    },
    ...(within > 0 && { withinYear: within }),
    ...(told.length > 0 && !(gaps && reported) && { toldBy: gaps ? ('gaps' as const) : ('reported' as const) }),
    ...(past > 0 && { pastTargets: past }),
    ...(past > 0 && !goals.some((g) => hasTargetAhead(plan, g, day)) && { noneAhead: true as const }),
    ...(pastInWords > 0 && { pastInWords }),
    ...(aimedInWords > 0 && { aimedInWords }),
    none: stands.filter((s) => s.word === undefined).length,
    stale: old.flatMap((s) => (isBad(s.word) ? [] : (s.date ?? []))).sort(),
    lapsed: old
      .flatMap(({ word, date }) => (isBad(word) && date !== undefined ? [{ word, date }] : []))
      .sort((a, b) => compareKeys(a.date, b.date)),
    undated: old.filter((s) => s.date === undefined).length,
  }
}

/** True where the figures say another word than the one that counts today; a goal that is done is not judged. */
export function contradicts(standing: Standing, judged: Judged | undefined): judged is Judged {
  const { word } = standing
  if (judged === undefined || !standing.fresh || word === undefined || word === 'done') return false
  const by = rank[judged.verdict] - rank[word]
  // Of “improved”, better figures say nothing else: they did improve.
  if (word === 'improved' && by > 0) return false
  return by < 0 || (by > 0 && judged.whole)
}

/**
 * True where newer figures bear out a word that those of the last whole year contradict: each group meets its target of the
 * newest point where the word is the better one, none does where it is the worse. Nobody is to be told to change it then.
 */
export function borneOut({ word }: Standing, judged: Judged, day: string): boolean {
  if (word === undefined || word === 'done') return false
  return figuresOf(judged, day).newer?.stand === (rank[word] > rank[judged.verdict] ? 'met' : 'missed')
}
