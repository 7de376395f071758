import { ofThings } from '../../domain/people.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-rows.ts'
import { countStatuses, type StatusCount } from '../../rules/status.ts'
import { listed, plural } from '../../words/index.ts'
import { slotWord } from '../slots.ts'
import type { Context } from './context.ts'
import { statusNamesIn } from './marks.ts'
import { mainView } from './views.ts'

/** The goals of the paper counted by where they stand. */
export const counted = (ctx: Context): StatusCount =>
  countStatuses(
    ctx.plan,
    ctx.goals.map((g) => g.goal),
    ctx.request.date,
  )

function onTrackWords(ctx: Context, { said, against }: StatusCount): string {
  const { onTrack, done } = statusNamesIn(ctx)
  return said.done + against.short === 0
    ? onTrack
    : said.onTrack === 0 && said.done > 0
      ? done
      : `${onTrack} or ${done}`
}

/** Figures that say more than the table below them; only where there is something to say. */
export function keyFigures(ctx: Context): { figure: string; says: string }[] {
  const items: { figure: string; says: string }[] = []
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  const count = counted(ctx)
  const { said, goals, none } = count
  if (none < goals)
    items.push({
      figure: `${said.onTrack + said.done} of ${goals}`,
      says: `${plural(goals, 'goal', 'goals')} ${onTrackWords(ctx, count)}`,
    })
  const better = (rows: readonly (readonly [MeasureView, MeasureRow])[]) =>
    rows.flatMap(([v, r]) => (r.change === null ? [] : [v.direction === 'down' ? -r.change : r.change]))
  const rows = views.flatMap((v) => v.rows.map((r) => [v, r] as const))
  const focus = slotWord(ctx, 'focusGroups')
  const tell = (changes: readonly number[], says: string) => {
    const better = changes.filter((c) => c > 0).length
    if (changes.length > 0) items.push({ figure: `${better} of ${changes.length}`, says })
  }
  const own = better(rows.filter(([, r]) => r.own))
  tell(own, `${plural(own.length, 'figure', 'figures')} of ${focus} in main measures better than at the baseline`)
  const gaps = rows.flatMap(([, r]) => (r.own && r.gap?.trend ? [r.gap.trend] : []))
  if (gaps.length > 0)
    items.push({
      figure: `${gaps.filter((t) => t === 'narrowed' || t === 'closed').length} of ${gaps.length}`,
      says: `${plural(gaps.length, 'gap', 'gaps')} of ${focus} in main measures smaller than at the baseline`,
    })
  // Goals without a figure of their own groups are told by all students, beside the others: none is passed over.
  const totals = views.flatMap((v) =>
    better(v.rows.filter((r) => r.own).map((r) => [v, r] as const)).length > 0
      ? []
      : v.rows.filter((r) => r.isTotal).map((r) => [v, r] as const),
  )
  const all = better(totals)
  // Of a number of schools all students are not the ones who fare better.
  const whom = [...new Set(totals.filter(([v]) => !ofThings(v)).map(([, r]) => r.inSentence.toLowerCase()))]
  const forWhom = whom.length === 0 ? '' : `, for ${listed(whom)}`
  const kind = `${own.length > 0 ? 'other ' : ''}main ${plural(all.length, 'measure', 'measures')}`
  tell(all, `${kind} better than at the baseline${forWhom}`)
  return items
}
