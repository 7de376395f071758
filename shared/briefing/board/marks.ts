import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Standing, type StatusWord, standingOf } from '../../rules/status.ts'
import { type StatusNames, statusNames } from '../../rules/status-names.ts'
import { capital } from '../../words/index.ts'
import type { Mark, Status } from '../document.ts'
import { againstWords, standingWords } from '../status-words.ts'
import type { Context, NumberedGoal } from './context.ts'

const marks: Readonly<Record<StatusWord, Mark>> = {
  onTrack: 'ontrack',
  improved: 'improved',
  atRisk: 'atrisk',
  offTrack: 'offtrack',
  done: 'done',
}

/** What the district calls each status, fit for print. */
export const statusNamesIn = ({ plan, write }: Context): StatusNames =>
  statusNames(plan, (typed) => write.line(typed, 'Word for a status'))

/** A status as it stands at the head of a line, by what the district calls it. */
export function statusWord(ctx: Context, word: StatusWord): string {
  ctx.told('words', 'words', word)
  return capital(statusNamesIn(ctx)[word])
}

/** Where a goal stands on the paper's day. */
export const standingIn = (ctx: Context, goal: RecordOf<'goal'>): Standing =>
  standingOf(ctx.plan, goal, ctx.request.date)

/** A status as a mark and its words: one that does not count has the empty mark, and says that it was said. */
export function standingMark(ctx: Context, s: Standing, dated = false): Status | null {
  const word = standingWords(s, dated, statusNamesIn(ctx))
  if (s.word !== undefined) ctx.told('words', 'words', s.word)
  return s.word === undefined || word === undefined ? null : { mark: s.counts ? marks[s.word] : 'notstarted', word }
}

/** The status of a goal as a mark and its words, its day left to whoever asks; null where nobody has said it yet. */
export function statusMark(ctx: Context, goal: string): Status | null {
  const found = ctx.plan.get('goal', goal)
  return found === undefined ? null : standingMark(ctx, standingIn(ctx, found))
}

/** What the figures that the paper prints say against the word of a goal; '' where nothing does. */
export function butFigures(ctx: Context, numbered: NumberedGoal): string {
  const { against } = standingIn(ctx, numbered.goal)
  return against === null ? '' : againstWords[against]
}
