import { dayInWords } from '../../days/index.ts'
import { newestStatus } from '../../rules/status.ts'
import type { StatusNames } from '../../rules/status-names.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block } from '../document.ts'
import { dayOfSent, isKeptWhole, sentDocuments } from '../sent.ts'
import { statusNamesIn } from './marks.ts'

/**
 * Changes since a briefing of which only the day is recorded, such as one made without this program: the status of
 * each goal on that day and today, by the days of its status updates. Figures and decisions can't be compared, and
 * the part says so. Nothing if no earlier briefing is recorded.
 */
export function sinceRecorded(ctx: Context): Block[] {
  const day = lastRecorded(ctx)
  if (day === undefined || ctx.goals.length === 0) return []
  const names = statusNamesIn(ctx)
  const moved = ctx.goals.flatMap((g) => movedWords(ctx, g, day, names))
  const said = moved.length === 0 ? 'no goal’s status has changed' : `the status changed for ${moved.join('; ')}`
  // A line, not a separate part: this is all that can be said.
  return [
    {
      t: 'note',
      text: `Since the briefing for ${dayInWords(day)}, ${said}. Of that briefing only the day is recorded, so figures and decisions are not compared.`,
    },
  ]
}

/** The day of the last board briefing before the paper’s own that is recorded as sent. */
const lastRecorded = ({ plan, request }: Context): string | undefined =>
  sentDocuments(plan)
    .flatMap((s) => (s.document === 'boardBriefing' && isKeptWhole(s) ? [dayOfSent(s)] : []))
    .filter((day) => day !== '' && day < request.date)
    .toSorted()
    .at(-1)

function movedWords(ctx: Context, { no, goal }: NumberedGoal, day: string, names: StatusNames): string[] {
  const [was, now] = [newestStatus(ctx.plan, goal.id, day), newestStatus(ctx.plan, goal.id, ctx.request.date)]
  if (now?.status === undefined || now.status === was?.status) return []
  ctx.told('statusUpdate', now.id, 'goal', 'status', 'date')
  return [
    was?.status === undefined
      ? `goal ${no}, which had none, to ${names[now.status]}`
      : `goal ${no}, from ${names[was.status]} to ${names[now.status]}`,
  ]
}
