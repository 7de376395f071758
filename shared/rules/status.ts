import { dayAfter } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure, rememberedIn, where } from '../domain/plan.ts'
import { mainMeasure, measuresOf } from '../figures/goal-sentence.ts'
import { measureView } from '../figures/measure-view.ts'
import { compareKeys } from '../words/index.ts'
import { type Judged, judgedBy, rank, shortOfFinal } from './judged.ts'
import { type Measured, measuredBy } from './measured.ts'
import { type Newer, newerPoint } from './newer-points.ts'
import { promiseOf } from './rhythm.ts'

type Goal = RecordOf<'goal'>
type Update = RecordOf<'statusUpdate'>
export type StatusWord = NonNullable<Update['status']>

/** How long a status holds if the plan promises no schedule for it, in days. */
export const STATUS_DAYS = 120

/** For how many days a status holds: the promised schedule's, or the default. */
export const statusDays = (plan: Plan): number => promiseOf(plan, 'statusUpdate')?.everyDays ?? STATUS_DAYS

/**
 * The newest status update of a goal on or before a day (ISO), of those that the plan's reader may see. One without a
 * day counts as older than any other.
 */
export const newestStatus = (plan: Plan, goal: string, day: string): Update | undefined =>
  where(plan, 'statusUpdate', 'goal', goal)
    .filter((u) => u.status !== undefined && (u.date ?? '') <= day)
    .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(b.id, a.id))[0]

/** A goal that is done or dropped, by its stage or by its last status on or before a day (ISO). */
export const isOver = (plan: Plan, goal: Goal, day: string): boolean =>
  !isOpenGoal(goal) || newestStatus(plan, goal.id, day)?.status === 'done'

/** The status of a goal on a day, by its updates. */
export interface Standing {
  /** The newest status and its day; undefined if there is none, or it has no day. */
  readonly word: StatusWord | undefined
  readonly date: string | undefined
  readonly update: Update | undefined
  /** True if it is within the schedule. */
  readonly recent: boolean
  /** True if the status still holds: it is recent, or “done”, since that stays true. */
  readonly fresh: boolean
  readonly measured: Measured
  /** The objection of the latest figures to a fresh status that is better than they are; null if there is none. */
  readonly against: Against | null
  /** The figures of the objection; undefined if there is none. */
  readonly figures?: FiguresOf | undefined
  /**
   * True if the goal counts under its status: it is fresh, no figure contradicts it, and for “on track” and “improved”
   * a measure can show it.
   */
  readonly counts: boolean
}

/**
 * Called on track, but behind what was due; called improved or at risk, but no better than at the baseline; called
 * done, but the final target is not reached.
 */
export type Against = 'behind' | 'same' | 'worse' | 'short'

/** The figures that a status is compared with: their whole year, and what has been measured within a year since. */
export interface FiguresOf {
  /** The number of the goal. */
  readonly no?: number | undefined
  readonly year: string
  readonly newer: Newer | undefined
  /**
   * The newest figures of another measure of the goal, which all of these groups miss, if those of the main one do not
   * say so already.
   */
  readonly missed?: Newer | undefined
}

/**
 * The status of a goal on a day (ISO): the document's day, or the screen's. Several parts of a document ask for the
 * same one.
 */
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
 * A document prints these figures on the page of the status, so it can't count the status as if they were not there. A
 * district's own criteria decide what “on track” means there; no criteria turn a missed target into a reached one.
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

/** The figures that a status was compared with, and whether there are newer ones on a day (ISO). */
export const figuresOf = ({ view, year, groups }: Judged, day: string): FiguresOf => ({
  year,
  newer: newerPoint(
    view,
    groups.map((g) => g.row.group),
    day,
  ),
})

/** A bad result of another measure than the main one: a text that reports the good results has to report it, too. */
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
 * True for a status that only figures can prove. “Improved” means better than at the baseline and says nothing about
 * what was due: it is neither on track, nor done, nor in trouble, and is counted separately.
 */
const isClaim = (word: StatusWord | undefined): boolean => word === 'onTrack' || word === 'improved'

export const isBad = (word: StatusWord | undefined): word is 'atRisk' | 'offTrack' =>
  word === 'atRisk' || word === 'offTrack'

/**
 * True if the goal is at risk or off track: by a status that counts, or by one that is still better than the figures.
 */
export const inTrouble = (s: Standing): boolean =>
  (s.counts && isBad(s.word)) || s.against === 'worse' || s.against === 'same'

/** True if the figures say something else than the status that counts today; a goal that is done is not judged. */
export function contradicts(standing: Standing, judged: Judged | undefined): judged is Judged {
  const { word } = standing
  if (judged === undefined || !standing.fresh || word === undefined || word === 'done') return false
  const by = rank[judged.verdict] - rank[word]
  // Better figures do not contradict “improved”.
  if (word === 'improved' && by > 0) return false
  return by < 0 || (by > 0 && judged.whole)
}

/**
 * True if newer figures support a status that those of the last whole year contradict: each group meets its target for
 * the newest point if the status is the better one, none does if it is the worse. Then nobody should be told to change
 * it.
 */
export function borneOut({ word }: Standing, judged: Judged, day: string): boolean {
  if (word === undefined || word === 'done') return false
  return figuresOf(judged, day).newer?.stand === (rank[word] > rank[judged.verdict] ? 'met' : 'missed')
}
