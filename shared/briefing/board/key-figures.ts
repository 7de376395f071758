import { yearInWords } from '../../days/index.ts'
import { ofThings } from '../../domain/people.ts'
import { type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { type Gap, isAhead } from '../../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-rows.ts'
import { reaches } from '../../figures/measure-view.ts'
import { countStatuses, type StatusCount } from '../../rules/status-count.ts'
import { statusWords } from '../../rules/status-names.ts'
import { listed, plural } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { namesOfAll } from '../few-rows.ts'
import { slotWord } from '../slots.ts'
import { kindsAgainst } from '../status-words.ts'
import { statusNamesIn } from './marks.ts'
import { mainView } from './views.ts'

/** The document's goals counted by status. */
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

interface Compared {
  readonly better: boolean
  readonly year: string | undefined
}

/** " in 2019–20", where figures are of several years " in their latest year (2017–18 to 2019–20)". */
function inYears(of: readonly Compared[]): string {
  const years = [...new Set(of.flatMap((c) => c.year ?? []))].toSorted()
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? ` in ${yearInWords(first)}`
    : ` in ${of.length === 1 ? 'its' : 'their'} latest year (${yearInWords(first)} to ${yearInWords(last)})`
}

type Rest = Pick<MeasureRow, 'latest' | 'baseline'>

const stands = (figure: GroupFigure | null): boolean => figure !== null && !('none' in figure.cell)

/**
 * How many of the figures that are better than they were met the target for that year, of those that have one:
 * “26 of 26 better” alone would hide that 24 have missed theirs. From shown figures alone.
 */
function dueWords(rows: readonly (readonly [MeasureView, MeasureRow])[]): string {
  const due = rows.flatMap(([v, { change, latest, target }]) =>
    change !== null && isPrinted(latest) && isPrinted(target)
      ? [reaches(latest.cell.shown, target.cell.shown, v.direction)]
      : [],
  )
  if (due.length === 0) return ''
  const all = rows.filter(([, r]) => r.change !== null).length
  const [met, aimed] = [due.filter(Boolean).length, due.length]
  // A large figure that is good news is read alone: how few met their target is in the same sentence.
  const but = met * 2 < aimed ? `but ${met === 0 ? 'none' : `only ${met}`}` : `and ${met}`
  return aimed === all
    ? `, ${but} met the target for that year`
    : `, ${but} of ${aimed} with a target for that year met it`
}

/** How many more there are that nothing can be compared with: “26 of 26” alone would say that no group is missing. */
function restWords(rest: readonly Rest[]): string {
  const n = rest.length
  if (n === 0) return ''
  const why = !rest.every((r) => isPrinted(r.latest))
    ? 'can’t be compared'
    : `${plural(n, 'has', 'have')} no baseline${rest.some((r) => stands(r.baseline)) ? ' that can be printed' : ''}`
  return `; ${n} more ${why}`
}

/** Whether each row that can be compared with its baseline is better now. */
const compared = (rows: readonly (readonly [MeasureView, MeasureRow])[]): readonly Compared[] =>
  rows.flatMap(([v, { change, latest }]) =>
    change === null ? [] : [{ better: (v.direction === 'down' ? -change : change) > 0, year: latest?.year }],
  )

/** Figures that say more than the table below them; only where there is something to say. */
export function keyFigures(ctx: Context): { figure: string; says: string }[] {
  const items: { figure: string; says: string }[] = []
  const views = ctx.goals.flatMap((g) => mainView(ctx, g) ?? [])
  const count = counted(ctx)
  const { said, goals } = count
  // “0 of 6 on track” would say of words that are all years old that every goal fails.
  // One of one is no count: the table has its word.
  if (goals > 1 && (statusWords.some((w) => said[w] > 0) || kindsAgainst.some((k) => count.against[k] > 0)))
    items.push({
      figure: `${said.onTrack + said.done} of ${goals}`,
      says: `${plural(goals, 'goal', 'goals')} ${onTrackWords(ctx, count)}`,
    })
  const rows = views.flatMap((v) => v.rows.map((r) => [v, r] as const))
  // A focus group that a goal does not name may fare worse in its measure: it is not in the count, and no word says so.
  const whose = rows.every(([, r]) => r.own === r.focus)
    ? `of ${slotWord(ctx, 'focusGroups')}`
    : `of the groups ${plural(ctx.goals.length, 'the', 'each')} goal is for,`
  const tell = (of: readonly Compared[], says: string, than: string, rest: readonly Rest[] = [], due = '') => {
    // One of one is no count; the table below has it with its group.
    if (of.length > 1)
      items.push({
        figure: `${of.filter((c) => c.better).length} of ${of.length}`,
        says: `${says} ${than}${inYears(of)} than at the baseline${due}${restWords(rest)}`,
      })
  }
  const own = compared(rows.filter(([, r]) => r.own))
  const figures = rows.flatMap(([v, r]) =>
    r.own && r.change === null && stands(r.latest) && v.baselineYear !== v.latestYear ? [r] : [],
  )
  tell(
    own,
    `${plural(own.length, 'figure', 'figures')} ${whose}`,
    'better',
    figures,
    dueWords(rows.filter(([, r]) => r.own)),
  )
  // A lead that shrank is no gap made smaller.
  const isLead = (gap: Gap) => isAhead(gap) && gap.trend !== 'closed'
  const gaps = rows.flatMap(([, { own, gap, latest }]) =>
    own && gap?.trend && !isLead(gap)
      ? [{ better: gap.trend === 'narrowed' || gap.trend === 'closed', year: latest?.year }]
      : [],
  )
  const alone = rows.flatMap(([, r]) => (r.own && r.gap !== null && r.gap.trend === null ? [r] : []))
  const leads = rows.filter(([, { own, gap }]) => own && gap?.trend && isLead(gap)).length
  const ahead = leads === 0 ? '' : `; ${leads} more ${plural(leads, 'is a lead', 'are leads')}`
  tell(gaps, `${plural(gaps.length, 'gap', 'gaps')} ${whose}`, 'smaller', alone, ahead)
  // Goals without a figure of their own groups are told by all students, beside the others: none is passed over.
  const totals = views.flatMap((v) =>
    compared(v.rows.filter((r) => r.own).map((r) => [v, r] as const)).length > 0
      ? []
      : v.rows.filter((r) => r.isTotal).map((r) => [v, r] as const),
  )
  const all = compared(totals)
  // For a number of schools, “all students” are not the ones who do better.
  const whom = namesOfAll(totals.filter(([v]) => !ofThings(v)).map(([, r]) => r))
  const forWhom = whom.length === 0 ? '' : ` for ${listed(whom)}`
  tell(all, `${own.length > 0 ? 'other ' : ''}main ${plural(all.length, 'measure', 'measures')}`, `better${forWhom}`)
  return items
}
