import { firstDay, lastDay, yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, isPrinted, reasonIn, reasonOf, wholeName } from '../../figures/figure.ts'
import type { YearPoint } from '../../figures/figures-of-measure.ts'
import { type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { capital, listed, small } from '../../words/index.ts'
import { figureCell } from '../cells.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block, Cell, Column, Row } from '../document.ts'
import { countedCell, isCounted, leads, pointCounts } from './measure-tables.ts'
import { mainView, otherViews } from './views.ts'

/** Points that a shorter paper tells of, the latest ones: fall, winter, spring, and one more. */
const mostPoints = 4

/** A reading within the year after the last whole one: after suppression, like any other figure. */
interface Interim {
  readonly view: MeasureView
  readonly year: string
  readonly points: readonly YearPoint[]
}

/** The points of a measure in the latest year that has one, in their order, up to the paper's day. */
function interimOf(ctx: Context, view: MeasureView): Interim | undefined {
  const read = view.points().filter((p) => p.read && p.date <= ctx.request.date)
  const year = read.at(-1)?.year
  // Once the year has its own figure, its points are history.
  if (year === undefined || (view.latestYear !== null && year <= view.latestYear)) return undefined
  return { view, year, points: read.filter((p) => p.year === year).slice(-mostPoints) }
}

/** How the present year goes for a goal: its measures with points in that year, the main one first. */
export function interimBlocks(ctx: Context, goal: NumberedGoal, beside?: (view: MeasureView) => string): Block[] {
  const main = mainView(ctx, goal)
  return interimOfViews(ctx, [...(main ? [main] : []), ...otherViews(ctx, goal)], beside)
}

/**
 * The present year so far in a few lines, so that a goal stays on its page: for the goal's groups and all students,
 * at the latest point and the ones before it. `beside`: blocks after the figures of a measure.
 */
export function interimOfViews(
  ctx: Context,
  views: readonly MeasureView[],
  beside?: (view: MeasureView) => string,
): Block[] {
  const found = views.flatMap((view) => interimOf(ctx, view) ?? [])
  const said = found.map((interim) => inWords(interim))
  const text = said.flatMap((s, i) =>
    s.text === '' ? [] : [s.text, (beside && found[i] && beside(found[i].view)) ?? ''].filter((t) => t !== ''),
  )
  if (text.length === 0) return []
  const lead = found.every(({ year }) => isRunning(ctx, year)) ? 'This year so far.' : 'Within a year.'
  return [{ t: 'note', text: `${lead} ${text.join(' ')}`, of: said.flatMap((s) => s.of) }]
}

/** Whether a school year holds the paper's day: points of years ago are no news of this one. */
const isRunning = ({ request: { date } }: Context, year: string): boolean =>
  firstDay(year, 7) <= date && date <= lastDay(year, 7)

/** "K-2 reading check, percent, winter 2026–27: English learners 40.1, target 39.6, fall 38.0; all students 58.7." */
function inWords({ view, year, points }: Interim): { text: string; of: readonly GroupFigure[] } {
  const last = points.at(-1) as YearPoint
  const of: GroupFigure[] = []
  const without = new Map<string, string[]>()
  const parts = whoLeads(last).flatMap((row) => {
    if (!isPrinted(row.reading)) {
      const reason = reasonIn((row.reading && reasonOf(row.reading.cell)) ?? 'empty', view)
      without.set(reason, [...(without.get(reason) ?? []), row.of.inSentence])
      return []
    }
    of.push(row.reading)
    const before = points.slice(0, -1).flatMap((p) => {
      const earlier = p.rows.find((r) => r.of.id === row.of.id)?.reading
      if (!isPrinted(earlier)) return []
      of.push(earlier)
      return [`${small(p.name)} ${figureText(earlier)}`]
    })
    if (isPrinted(row.target)) of.push(row.target)
    const aim = isPrinted(row.target) ? [`target ${figureText(row.target)}`] : []
    return [`${row.of.inSentence} ${[figureText(row.reading), ...aim, ...before].join(', ')}`]
  })
  for (const [reason, who] of without) parts.push(`${reason} for ${listed(who)}`)
  if (parts.length === 0) return { text: '', of: [] }
  const counted = last.cumulative ? ', since the start of the year' : ''
  return {
    text: `${view.title}, ${unitWords[view.unit]}, ${pointOf(last.name, year)}${counted}: ${parts.join('; ')}.`,
    of,
  }
}

/** "winter 2026–27", "by January of 2026–27": January belongs to the second half of the school year. */
const pointOf = (name: string, year: string): string =>
  `${small(name)}${/^by /i.test(name) ? ' of' : ''} ${yearInWords(year)}`

/** At a point: the goal's own groups, then all students; every group where it has neither. */
function whoLeads(point: YearPoint): YearPoint['rows'] {
  const lead = point.rows.filter((r) => r.own || r.of.isTotal)
  const few = lead.length > 0 ? lead : point.rows
  return few.toSorted((a, b) => Number(a.of.isTotal) - Number(b.of.isTotal))
}

/** The number of columns beside the groups' names: as many as fit without breaking a word of a head or overlapping. */
function roomFor(points: readonly YearPoint[]): number {
  // Combining marks above or below a letter take no width.
  const letters = (word: string) => [...word.replace(/\p{Mn}/gu, '')].length
  const longest = Math.max(...points.flatMap((p) => p.name.split(/\s+/).map(letters)))
  return longest < 8 ? 8 : longest < 10 ? 6 : longest < 13 ? 4 : 2
}

/** The columns of points beside the groups' names, and as how many of them a number of a number counts. */
const columnsOf = (points: readonly YearPoint[]): number =>
  points.reduce((sum, p) => sum + Number(p.rows.some((r) => r.reading)) + Number(p.rows.some((r) => r.target)), 0)
const countWidth = 1.5

/** How many were counted, beside a figure that is printed: where none is, its own cell says why. */
const countBeside = (view: MeasureView, figure: GroupFigure | null | undefined): Cell =>
  isPrinted(figure) ? countedCell(view, figure) : { text: '' }

/** The points of a year, in each table as many as have room beside each other. */
function inTables(points: readonly YearPoint[]): readonly (readonly YearPoint[])[] {
  const tables: YearPoint[][] = [[]]
  const most = roomFor(points)
  let columns = 0
  for (const p of points) {
    const own = columnsOf([p])
    columns += own
    if (columns > most) {
      tables.push([])
      columns = own
    }
    tables.at(-1)?.push(p)
  }
  return tables
}

/** Every point within a year that was entered for a measure, by year, with how many were counted: what the full plan holds of them. */
export function pointTables(view: MeasureView): Block[] {
  const years = Map.groupBy(view.points(), (p) => p.year)
  // As the measure’s other tables have them; groups that only a point is of come last.
  const places = new Map(view.rows.map((r, i) => [r.group, i]))
  const placeOf = (id: string) => places.get(id) ?? view.rows.length
  const tables = [...years].flatMap(([year, all]) =>
    inTables(all).map((points, i) => ({ year, points, isMore: i > 0 })),
  )
  return tables.flatMap(({ year, points, isMore }): Block[] => {
    const groups = [...new Map(points.flatMap((p) => p.rows.map((r) => [r.of.id, r.of] as const))).values()].toSorted(
      (a, b) => placeOf(a.id) - placeOf(b.id),
    )
    const at = (p: YearPoint, id: string) => p.rows.find((r) => r.of.id === id)
    // How many were counted is beside the figure where there is room: a table of its own would be a name and a number a page apart.
    const room = roomFor(points) - columnsOf(points)
    const counted = points.filter(isCounted)
    const beside = counted.length * countWidth <= room ? counted : []
    const columns = points.flatMap((p): Column[] => [
      ...(p.rows.some((r) => r.reading) ? [{ head: capital(p.name), width: 1.1, align: 'right' } as const] : []),
      ...(beside.includes(p) ? [{ head: `${capital(p.name)}, how many`, width: 1.4, align: 'right' } as const] : []),
      ...(p.rows.some((r) => r.target)
        ? [{ head: `${capital(p.name)}, target`, width: 1.1, align: 'right' } as const]
        : []),
    ])
    const rows = groups.map(
      (g): Row => ({
        strong: leads(points, g),
        cells: [
          { text: wholeName(g) },
          ...points.flatMap((p) => [
            ...(p.rows.some((r) => r.reading) ? [figureCell(at(p, g.id)?.reading)] : []),
            ...(beside.includes(p) ? [countBeside(view, at(p, g.id)?.reading)] : []),
            ...(p.rows.some((r) => r.target) ? [figureCell(at(p, g.id)?.target)] : []),
          ]),
        ],
      }),
    )
    const more = isMore ? ', continued' : ''
    const since = points.some((p) => p.cumulative) ? ', counted since the start of the year' : ''
    return [
      {
        t: 'table',
        caption: `${view.title}: ${unitWords[view.unit]} within ${yearInWords(year)}${since}${more}`,
        columns: [{ head: 'Student group', width: 3.4, align: 'left' }, ...columns],
        rows,
      },
      ...(beside.length > 0 ? [] : pointCounts(view, points, groups, more)),
    ]
  })
}
