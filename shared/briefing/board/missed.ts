import { yearInWords } from '../../days/index.ts'
import { type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { comparedWithTargets } from '../../figures/short-of.ts'
import { type JudgedGroup, judgedBy, judgedGroups } from '../../rules/judged.ts'
import { capital, countInWords, listed, plural, withNumber } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block } from '../document.ts'
import { mostByName } from '../parts/goal-cost.ts'
import { table } from '../parts/table.ts'
import { standingIn } from './marks.ts'
import { mainView } from './views.ts'

/** Groups that a headline has room for. */
const mostGroups = 3

/**
 * For a plan without any status: whose newest figures miss the targets of their year, since otherwise “better than at
 * the baseline” would be all that a quick reader remembers. From printed figures alone.
 */
export function missedWords(ctx: Context): string {
  if (ctx.goals.some((g) => standingIn(ctx, g.goal).word !== undefined)) return ''
  const missed = ctx.goals.flatMap((g) =>
    (mainView(ctx, g)?.rows ?? []).flatMap((r) =>
      r.own && r.met === false && isPrinted(r.latest) && isPrinted(r.target)
        ? [{ name: r.inSentence, year: r.latest.year }]
        : [],
    ),
  )
  if (missed.length === 0) return behindWords(ctx)
  const names = [...new Set(missed.map((m) => m.name))]
  const years = [...new Set(missed.map((m) => m.year))]
  const when = years.length === 1 && years[0] ? `In ${yearInWords(years[0])}` : 'In their latest years'
  const whose = names.length > mostGroups ? '' : ` for ${listed(names)}`
  return ` ${when} ${missed.length === 1 ? 'the' : countInWords(missed.length)} ${plural(missed.length, 'target', 'targets')}${whose} ${plural(missed.length, 'was', 'were')} missed.`
}

/** Where no group has a target for its latest year: how many goals have one behind the straight line to the final target. */
function behindWords(ctx: Context): string {
  const all = ctx.goals.flatMap((g) => compared(ctx, g) ?? []).filter((c) => c.byLine)
  const behind = all.filter((c) => c.short.length > 0)
  if (behind.length === 0 || ctx.goals.length < 2) return ''
  const years = new Set(behind.map((c) => c.year))
  const when = years.size === 1 ? yearInWords(behind[0]?.year ?? '') : 'their latest years'
  const [n, of] = [behind.length, ctx.goals.length]
  const which = n < of ? `${countInWords(n)} of the ${countInWords(of)}` : of === 2 ? 'both' : `all ${countInWords(of)}`
  // The table has all of them, also those behind only for students whom the goal doesn't name.
  const elsewhere = all.some((c) => c.short.length === 0 && c.others.length > 0)
  const are = elsewhere
    ? `${plural(n, 'is', 'are')} behind schedule for groups that ${plural(n, 'it is', 'they are')} for`
    : `${plural(n, 'has', 'have')} groups behind schedule`
  return ` In ${when}, ${which} ${are}, by the straight line to the final target.`
}

/** The most groups that the sentence of one goal names. */
const mostNamed = 5
/** The most goals whose groups are named in one sentence; with more, each has a row, where it is found by its name. */
const mostInSentence = 3

/** Whose figures of one goal were compared with what was due in their latest year, and who is short of it, farthest first. */
interface Compared {
  readonly no: number
  readonly title: string
  readonly year: string
  readonly due: readonly MeasureRow[]
  readonly short: readonly MeasureRow[]
  /** Who else is short of it, all students among them. */
  readonly others: readonly MeasureRow[]
  /** By the straight line to the final target, since the year has none. */
  readonly byLine: boolean
  /** True if the goal is for groups that could not be compared. */
  readonly isForMore: boolean
  /** How far the farthest of all is from what was due, as a share of that: goals of different units can be put in order by it. */
  readonly farthest: number
}

/**
 * Which groups miss the targets of their latest year, goal by goal: the briefing has no section of most goals, and the gaps
 * between groups don't say who is behind schedule. Where a year has no target, the straight line to the final one says it.
 * Nothing where no group has anything due in its latest year.
 */
export function whoMisses(ctx: Context): Block[] {
  if (!['board', 'dossier'].includes(ctx.request.document) || ctx.goals.length < 2) return []
  const all = ctx.goals.flatMap((g) => compared(ctx, g) ?? [])
  const [byTarget, byLine] = [all.filter((c) => !c.byLine), all.filter((c) => c.byLine)]
  return [
    ...saidOf(
      byTarget,
      'Who misses targets',
      (when) => `Groups that miss their targets for ${when}`,
      'the farthest from theirs first',
    ),
    ...saidOf(
      byLine,
      'Who is behind schedule',
      (when) => `Groups behind schedule in ${when}, by the straight line from the baseline to the final target`,
      'the farthest behind first',
    ),
  ]
}

/**
 * Who is behind schedule on a goal whose latest year has no target, in a sentence for its own section: “Behind schedule in
 * 2025–26, by the straight line to the final target: English learners.” Empty for other measures than its main one.
 */
export function behindOnLine(ctx: Context, view: MeasureView): { text: string; of: readonly GroupFigure[] } {
  const own = ctx.plan.get('measure', view.id)?.goal
  const goal = ctx.goals.find((g) => g.goal.id === own && mainView(ctx, g)?.id === view.id)
  const found = goal && compared(ctx, goal)
  if (!found?.byLine) return { text: '', of: [] }
  const { year, due, short, others } = found
  const how = `${yearInWords(year)}, by the straight line to the final target`
  const named = short.slice(0, short.length === mostNamed + 1 ? mostNamed + 1 : mostNamed).map((row) => row.of.plain)
  const more = short.length - named.length
  const names = listed([...named, ...(more > 0 ? [`${countInWords(more)} more`] : [])])
  const rest = listed(otherNames(found))
  const all =
    due.length < 2 && rest === ''
      ? ''
      : `${whomOf(due)} on schedule in ${how}${rest === '' ? '' : `; behind it: ${rest}`}.`
  const behind = `Behind schedule in ${how}: ${names}${rest === '' ? '' : `; also ${rest}`}.`
  return { text: short.length === 0 ? all : behind, of: figuresOf([...due, ...others]) }
}

/** "All three of its groups are", "Both of its groups are", "English learners are". */
function whomOf(due: readonly MeasureRow[]): string {
  const [only, ...more] = due
  if (more.length === 0) return `${capital(only?.of.plain ?? '')} are`
  return `${more.length === 1 ? 'Both' : `All ${countInWords(due.length)}`} of its groups are`
}

/** Groups named in the row of a goal. */
export const mostInRow = 2

/** Whose figures of a goal are short of what was due in their latest year, where it has one row among others. */
interface NotFor {
  /** “English learners and two more”; “all five groups that it is for”; empty where none is short. */
  readonly whom: string
  /** By the straight line to the final target, since the year has none. */
  readonly byLine: boolean
  /** For groups that it is for, or for all students: one that others alone miss is not behind. */
  readonly isBehind: boolean
  /** For no group that it is for, but for all students. */
  readonly isForAll: boolean
  readonly of: readonly GroupFigure[]
}

/**
 * For whom a goal is not on its way, its own groups first; `withOthers` says that there are others, where a column of its own
 * would otherwise be taken for whole. Undefined where nothing was due in its latest year.
 */
export function notFor(ctx: Context, g: NumberedGoal, most = mostInRow, withOthers = false): NotFor | undefined {
  const found = compared(ctx, g)
  if (found === undefined) return undefined
  const { due, short, others, byLine } = found
  const all = short.length === due.length && due.length > 2
  const named = short.slice(0, short.length === most + 1 ? most + 1 : most).map((row) => row.of.plain)
  const more = short.length - named.length
  const also = withOthers && others.length > 0 ? ['others'] : []
  const own = all
    ? found.isForMore
      ? // Whether the others miss theirs is not in print.
        `at least ${countInWords(due.length)} of ${countInWords(ownOf(mainView(ctx, g)).length)} groups`
      : `all ${countInWords(due.length)} groups`
    : listed([...named, ...(more > 0 ? [`${countInWords(more)} more`] : []), ...also])
  // Without these a reader takes the list for whole.
  const whom = all ? listed([own, ...also]) : own
  // “Nobody” would be untrue of a goal that only others miss.
  const isForAll = short.length === 0 && others.some((row) => row.isTotal)
  const isBehind = short.length > 0 || isForAll
  if (short.length === 0)
    return { whom: listed(otherNames(found)), byLine, isBehind, isForAll, of: figuresOf([...due, ...others]) }
  return { whom, byLine, isBehind, isForAll, of: figuresOf([...due, ...others.filter((row) => row.isTotal)]) }
}

/** How far a goal is from what was due, for its group that is farthest from it, as a share of that; 0 where nobody is short of it. */
export function farFromDue(ctx: Context, g: NumberedGoal): number {
  return compared(ctx, g)?.farthest ?? 0
}

const farthestOf = (short: readonly (readonly [by: number, due: number])[]): number =>
  Math.max(0, ...short.map(([by, due]) => by / Math.max(Math.abs(due), 1)))

/**
 * Compared with what was due in its latest year: the targets of that year, else the line to the final ones. Where its own
 * groups have neither in print, those of others who miss theirs: the table would otherwise have no row of a goal that all
 * students miss.
 */
function compared(ctx: Context, g: NumberedGoal): Compared | undefined {
  const view = mainView(ctx, g)
  if (view === undefined) return undefined
  const byTarget = withTargets(g, view)
  return byTarget !== undefined && byTarget.due.length > 0 ? byTarget : (onLine(ctx, g, view) ?? byTarget)
}

/** Compared with the targets of the latest year; undefined if no group has one, or only others that reach theirs. */
function withTargets({ no, title }: NumberedGoal, view: MeasureView): Compared | undefined {
  const { due, short, others } = comparedWithTargets(view)
  if (!view.latestYear || (due.length === 0 && others.length === 0)) return undefined
  return {
    no,
    title,
    year: view.latestYear,
    byLine: false,
    due: due.map((d) => d.row),
    short: short.map((d) => d.row),
    others: others.map((d) => d.row),
    farthest: farthestOf([...short, ...others.filter(({ row }) => row.isTotal)].map((d) => [d.by, d.aim])),
    ...forMore(view, due),
  }
}

/** Compared with the straight line to the final targets, as a status is. */
function onLine(ctx: Context, { no, title, goal }: NumberedGoal, view: MeasureView): Compared | undefined {
  const judged = judgedBy(ctx.plan, goal)
  if (judged === undefined || !judged.groups.every((g) => g.byLine)) return undefined
  const by = (g: JudgedGroup) => Math.abs(g.figure - g.due)
  // As this paper prints them: one that is withheld here was not compared.
  const inPrint = (groups: readonly JudgedGroup[]) =>
    groups.flatMap((g) => {
      const row = view.rows.find((r) => r.group === g.row.group)
      const ends = row !== undefined && isPrinted(row.baseline) && isPrinted(row.final)
      return ends && isPrinted(row.latest) ? [{ row, by: by(g), g }] : []
    })
  const printed = inPrint(judged.groups)
  const rest = judged.view.rows.filter((r) => judged.groups.every((g) => g.row.group !== r.group))
  const late = inPrint(judgedGroups(judged.view, rest)).filter(({ g }) => g.byLine && g.verdict !== 'onTrack')
  if (printed.length === 0) return undefined
  const short = printed.filter(({ g }) => g.verdict !== 'onTrack').toSorted((a, b) => b.by - a.by)
  return {
    no,
    title,
    year: judged.year,
    byLine: true,
    due: printed.map((p) => p.row),
    short: short.map((p) => p.row),
    others: late.map((p) => p.row),
    farthest: farthestOf(short.map((p) => [p.by, p.g.due])),
    ...forMore(view, printed),
  }
}

const figuresOf = (due: readonly MeasureRow[]): readonly GroupFigure[] =>
  due.flatMap((row) => [row.latest, row.target ?? row.final].filter((f) => f !== null))

const ownOf = (view: MeasureView | undefined) => view?.rows.filter((r) => r.own) ?? []

const forMore = (view: MeasureView, due: readonly unknown[]) => ({
  isForMore: ownOf(view).length > due.length,
})

/** The goal's own groups that are short of what was due, or that all of them are. */
function ownNames({ due, short, isForMore }: Compared): string[] {
  const all = short.length === due.length && due.length > 2 && due.every((row) => row.own)
  if (!all) return short.map((row) => row.of.plain)
  return [`all ${countInWords(due.length)} of its groups${isForMore ? ' with a printed target' : ''}`]
}

/** Who else is, so that the list does not sound as if nobody were: there is room for how many. */
function otherNames({ others }: Compared): string[] {
  const groups = others.filter((row) => !row.isTotal).length
  return [
    ...others.filter((row) => row.isTotal).map((row) => row.of.plain),
    ...(groups > 0 ? [`${countInWords(groups)} other ${plural(groups, 'group', 'groups')}`] : []),
  ]
}

/** `head`: over a table of many goals, which a reader who goes from heading to heading would miss below the costs. */
function saidOf(told: readonly Compared[], head: string, leadOf: (when: string) => string, order: string): Block[] {
  if (told.every((t) => t.short.length === 0 && t.others.length === 0)) return []
  const years = new Set(told.map((t) => t.year))
  const said = told.map((one) => {
    const { no, title, year, due, others } = one
    const whose = listed([...ownNames(one), ...otherNames(one)])
    const names = due.length > 0 ? whose : `${whose} (its own groups have no printed target)`
    const of = figuresOf([...due, ...others])
    const when = years.size > 1 ? ` (${yearInWords(year)})` : ''
    const isNamed = told.length > mostInSentence && told.length <= mostByName
    return { goal: `${isNamed ? withNumber(no, title) : `Goal ${no}`}${when}`, names: names || 'none', of }
  })
  // All students and the others come last, however far they are.
  const ordered = told.some((t) => t.others.length > 0)
    ? `: of those that a goal is for, ${order}, then others`
    : `, ${order}`
  const lead = `${leadOf(years.size === 1 ? yearInWords(told[0]?.year ?? '') : 'their latest year')}${ordered}`
  if (told.length <= mostInSentence) {
    const text = `${lead}. ${said.map(({ goal, names }) => `${goal}: ${names}.`).join(' ')}`
    return [{ t: 'note', text, of: said.flatMap(({ of }) => of) }]
  }
  const columns = [
    { head: 'Goal', width: told.length > mostByName ? 1 : 3, align: 'left' },
    { head: 'Groups', width: told.length > mostByName ? 6 : 4, align: 'left' },
  ] as const
  const rows = said.map(({ goal, names, of }) => ({ cells: [{ text: goal }, { text: capital(names), of }] }))
  return [{ t: 'heading', level: 2, text: head }, table(lead, columns, rows)]
}
