import type { InOneRow } from '../board/glance.ts'
import { mostWithMore } from './more.ts'

/**
 * How much is on the page, from all to least. The first step that fits on one page is taken, so the page holds as
 * much as it can and never a line more. Typed text is whole or left out: `text` is the longest allowed. `note` is whether it says
 * how long a status counts. Each step says what it leaves out.
 */
export interface Step {
  /** Other parts that a plan of a few goals prints for each. */
  readonly more?: 'picture' | 'words'
  /** The caption of the picture alone tells what is counted. */
  readonly caption?: boolean
  readonly goals: number
  readonly rows: number
  readonly figures: boolean
  readonly text: number
  readonly asked: number
  readonly narratives: number
  readonly owners: boolean
  /** A goal takes one row, before any goal is left out. */
  readonly inOneRow?: InOneRow
  /** The first sentence says enough above a table with all goals. */
  readonly lead?: 'first'
  /** What each goal costs, and for whom it is not on its way: a goal that is named has its answers, so that other goals go before these. */
  readonly costs: boolean
  readonly whom: boolean
  /** The most groups of a goal that are named, of those for whom it is not on its way. */
  readonly named: number
  readonly note: boolean
  readonly unshown: boolean
}

/** One goal fewer each time, so that the page is full. */
function goalsLess(from: number, to: number): readonly number[] {
  return Array.from({ length: from - to + 1 }, (_, i) => from - i)
}

/** Everything that has a place on the page. */
export const all: Step = {
  ...{ goals: 99, rows: 9, figures: true, text: 700, asked: 9, narratives: 5 },
  ...{ owners: true, note: true, unshown: true, costs: true, whom: true, named: 5 },
}

/**
 * Each step has less than the one before. What is said of a goal gets shorter before any goal is left out; but whether it is on
 * track, for whom not and what it costs is what a board asks of each.
 */
const less: readonly Partial<Step>[] = [
  { unshown: false },
  { rows: 2, text: 500, asked: 6, narratives: 2 },
  { rows: 1, text: 350, asked: 5, narratives: 1, owners: false },
  { text: 260, asked: 4, narratives: 0 },
  { inOneRow: 'figures' },
  { figures: false, note: false },
  { text: 200, asked: 3 },
  // Whether a goal is on track, for whom not and at what cost is asked before what the meeting is for.
  { text: 120 },
  { lead: 'first' },
  // What a board asks of each goal goes before the figures of one group of some goals.
  { inOneRow: 'answers', lead: undefined },
  { named: 2 },
  { lead: 'first' },
  { named: 1 },
  ...goalsLess(44, 5).map((goals) => ({ goals })),
  { asked: 2 },
  { goals: 4 },
  { text: 80, asked: 1 },
  { goals: 3 },
  { goals: 2 },
  { goals: 1 },
  { whom: false },
  { costs: false },
]

const base: readonly Step[] = [all, ...less.map((_, at): Step => Object.assign({ ...all }, ...less.slice(0, at + 1)))]

/** A plan of a few goals has room for what a board asks next: with the picture where that fits, else in words. */
const short: readonly Step[] = [
  { ...all, more: 'picture' },
  // How long a status counts and how many goals are on track is missed before the groups are.
  { ...all, more: 'picture', figures: false, note: false },
  { ...all, more: 'picture', figures: false, note: false, caption: true },
  { ...all, more: 'words' },
]

/** How often the page can be made again with less on it. */
export const onePageSteps = base.length + short.length

/** What is on the page of a plan with so many goals, when it was made again `fit` times with less on it. */
export function stepOf(goals: number, fit: number): Step {
  const own = base.filter((step) => step.goals === all.goals || step.goals < goals || !step.whom)
  const steps = goals > mostWithMore ? own : [...short, ...own]
  return steps[Math.min(fit, steps.length - 1)] ?? all
}
