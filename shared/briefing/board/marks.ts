import { dayAfter, yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { judgedBy } from '../../rules/judged.ts'
import {
  contradicts,
  type FiguresOf,
  figuresOf,
  type Standing,
  type StatusWord,
  standingOf,
} from '../../rules/status.ts'
import { type StatusNames, statusNames } from '../../rules/status-names.ts'
import { capital } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Mark, Status } from '../document.ts'
import { againstWords, betterWords, standingWords } from '../status-words.ts'
import { mainView } from './views.ts'

const marks: Readonly<Record<StatusWord, Mark>> = {
  onTrack: 'ontrack',
  improved: 'improved',
  atRisk: 'atrisk',
  offTrack: 'offtrack',
  done: 'done',
}

/** The district's names for each status, fit for print. */
export const statusNamesIn = ({ plan, write }: Context): StatusNames =>
  statusNames(plan, (typed) => write.line(typed, 'Word for a status'))

/** A status at the beginning of a line, by the district's name for it. */
export function statusWord(ctx: Context, word: StatusWord): string {
  ctx.told('words', 'words', word)
  return capital(statusNamesIn(ctx)[word])
}

/** A goal's status on the document's day. */
export const standingIn = (ctx: Context, goal: RecordOf<'goal'>): Standing =>
  standingOf(ctx.plan, goal, ctx.request.date)

/** A status as a mark and its words: one that does not count has the empty mark, and says that it was said. */
export function standingMark(ctx: Context, s: Standing, dated = false): Status | null {
  const word = standingWords(s, dated, statusNamesIn(ctx))
  if (s.word !== undefined) ctx.told('words', 'words', s.word)
  return s.word === undefined || word === undefined ? null : { mark: s.counts ? marks[s.word] : 'notstarted', word }
}

/** A goal's status as a mark and its words, without its day; null if there is none yet. */
export function statusMark(ctx: Context, goal: string): Status | null {
  const found = ctx.plan.get('goal', goal)
  return found === undefined ? null : standingMark(ctx, standingIn(ctx, found))
}

/**
 * What the printed figures say beside a goal's fresh status: against one that is better than they are, or that they
 * are better than a status that still counts. '' if they say nothing. `briefly`: without what newer figures say.
 */
export function butFigures(ctx: Context, { goal }: NumberedGoal, briefly = false): string {
  const standing = standingIn(ctx, goal)
  const whole = (of: FiguresOf): FiguresOf => (briefly ? { year: of.year, newer: undefined } : of)
  // They name a point within the year in the words somebody typed.
  const fit = (text: string) => ctx.write.line(text, 'Point within a year')
  if (standing.against !== null) return fit(againstWords(standing.against, standing.figures && whole(standing.figures)))
  const judged = judgedBy(ctx.plan, goal)
  if (!standing.counts || !contradicts(standing, judged)) return ''
  const of = figuresOf(judged, ctx.request.date)
  return fit(betterWords(judged.verdict, whole(of), statusNamesIn(ctx)))
}

/** Figures that ended longer ago than this are not today's, even if they were entered lately. */
const OLD_DAYS = 2 * 365

/** The words beside a goal's status: what its figures say about it, and their year if that is long past. */
export const besideStatus = (ctx: Context, numbered: NumberedGoal, briefly = false): readonly string[] =>
  [butFigures(ctx, numbered, briefly), oldFigure(ctx, numbered)].filter((said) => said !== '')

function oldFigure(ctx: Context, numbered: NumberedGoal): string {
  const { recent } = standingIn(ctx, numbered.goal)
  const view = recent ? mainView(ctx, numbered) : undefined
  const year = view?.latestYear
  if (view === undefined || !year) return ''
  const kind = ctx.plan.get('measure', view.id)?.yearKind
  const over = finalDay(ctx.plan, { targetYear: year, ...(kind && { yearKind: kind }) })
  const until = over === undefined ? undefined : dayAfter(over, OLD_DAYS)
  return until !== undefined && until < ctx.request.date ? `figure of ${yearInWords(year)}` : ''
}
