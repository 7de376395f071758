import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { figureWords, groupInSentence } from '../../domain/words.ts'
import { cellsOf, type Cell as Found, isShown, isWithheld } from '../../rules/suppression.ts'
import type { Block, Printed } from '../document.ts'
import { listed, yearInWords } from '../format.ts'
import { groupsInOrder, type MeasureView, unitWords } from '../measure-view.ts'
import type { Context, NumberedGoal } from './context.ts'
import { mainView, otherViews } from './views.ts'

/** Points that are told of, the latest ones: fall, winter, spring, and one more. */
const mostPoints = 4

interface Point {
  readonly name: string
  readonly cells: ReadonlyMap<string, Found>
  readonly aims: ReadonlyMap<string, number>
}

/** What was read within the year after the last whole one: after suppression, as any other figure. */
interface Interim {
  readonly view: MeasureView
  readonly year: string
  readonly cumulative: boolean
  readonly points: readonly Point[]
}

const dayOf = (i: RecordOf<'interim'>) => i.reading?.date ?? i.aim?.date ?? ''
const has = (cell: Found | undefined) => isShown(cell) || isWithheld(cell)

/** The points of a measure in the latest year that has one, in their order, up to the paper's day. */
function interimOf(ctx: Context, view: MeasureView): Interim | undefined {
  const ofMeasure = ctx.plan.all('interim').filter((i) => i.measure === view.id && i.year && i.point)
  const read = ofMeasure.filter((i) => i.reading && (i.reading.date ?? '') <= ctx.request.date)
  const year = read
    .map((i) => i.year as string)
    .sort()
    .at(-1)
  // Once the year has its own figure, its points are history.
  if (year === undefined || (view.latestYear !== null && year <= view.latestYear)) return undefined
  const ofYear = read
    .filter((i) => i.year === year)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.id < b.id ? -1 : 1))
  const names = [...new Set(ofYear.map((i) => i.point as string))].slice(-mostPoints)
  const points = names.map((name): Point => {
    const aims = ofMeasure
      .filter((i) => i.year === year && i.point === name)
      .flatMap((i) => (i.group && typeof i.aim?.figure === 'number' ? [[i.group, i.aim.figure] as const] : []))
    return { name, cells: cellsOf(ctx.plan, view.id, year, name), aims: new Map(aims) }
  })
  return { view, year, cumulative: ofYear.some((i) => i.cumulative === true), points }
}

/** The goal's measures with points in the present year, the main one first. */
function interimsOf(ctx: Context, goal: NumberedGoal): Interim[] {
  const main = mainView(ctx, goal)
  return [...(main ? [main] : []), ...otherViews(ctx, goal)].flatMap((view) => interimOf(ctx, view) ?? [])
}

/** Which figures of a measure are said: of its latest point those of the groups, of earlier ones that of all students. */
function said(ctx: Context, { points }: Interim, place: number): { point: Point; group: string }[] {
  const total = totalOf(ctx)
  return points.flatMap((point, i) => {
    const inFull = place === 0 && i === points.length - 1
    const groups = inFull ? groupsShown(ctx).map((g) => g.id) : total === undefined ? [] : [total]
    return groups.filter((g) => has(point.cells.get(g))).map((group) => ({ point, group }))
  })
}

/**
 * How the present year goes, in a few lines, so that a goal stays on its page: one measure for all students and the
 * focus groups, the goal's others for all students.
 */
export function interimBlocks(ctx: Context, goal: NumberedGoal): Block[] {
  const paragraphs = interimsOf(ctx, goal).flatMap((interim, place) => {
    const words = inWords(ctx, goal.no, interim, place)
    return words === '' ? [] : [words]
  })
  return paragraphs.length === 0 ? [] : [{ t: 'note', text: `This year so far. ${paragraphs.join(' ')}` }]
}

/** "K-2 reading check, percent, fall 2026–27: all students 58.7, target 58.0; English learners 40.1, target 39.6." */
function inWords(ctx: Context, no: number, interim: Interim, place: number): string {
  const { view, year, points, cumulative } = interim
  const last = points.at(-1) as Point
  const decimals = decimalsOf(interim)
  const figure = (value: number) => figureWords(value, decimals)
  const name = (p: Point) => ctx.write.line(p.name, `Goal ${no}, point in the year`)
  const all = said(ctx, interim, place)
  ctx.told('measure', view.id, 'goal', 'short')
  for (const i of where(ctx.plan, 'interim', 'measure', view.id))
    if (i.year === year && all.some((a) => a.point.name === i.point && a.group === i.group))
      ctx.told('interim', i.id, 'reading')
  const withheld: string[] = []
  const parts = all.flatMap(({ point, group }) => {
    if (point !== last) return []
    const cell = point.cells.get(group)
    const typed = ctx.write.line(ctx.plan.get('studentGroup', group)?.name, `Student group of goal ${no}`)
    const who = groupInSentence(typed)
    if (!isShown(cell)) {
      withheld.push(who)
      return []
    }
    const aim = last.aims.get(group)
    const before = all.flatMap((b) => {
      const earlier = b.point.cells.get(group)
      const told = b.group === group && b.point !== last && isShown(earlier)
      return told ? [`${name(b.point)} ${figure(earlier.shown)}`] : []
    })
    return [
      `${who} ${[figure(cell.shown), ...(aim === undefined ? [] : [`target ${figure(aim)}`]), ...before].join(', ')}`,
    ]
  })
  if (withheld.length > 0) parts.push(`withheld for ${listed(withheld)}`)
  if (parts.length === 0) return ''
  const counted = cumulative ? ', since the start of the year' : ''
  return `${view.title}, ${unitWords[view.unit]}, ${name(last)} ${yearInWords(year)}${counted}: ${parts.join('; ')}.`
}

/** All students and the focus groups: within a year the board looks whether the distance closes, and for whom. */
function groupsShown(ctx: Context): readonly RecordOf<'studentGroup'>[] {
  const all = groupsInOrder(ctx.plan)
  const few = all.filter((g) => g.isTotal || g.focus)
  return few.length > 0 ? few : all
}

const totalOf = (ctx: Context): string | undefined => ctx.plan.all('studentGroup').find((g) => g.isTotal)?.id

function decimalsOf({ view, points }: Interim): 0 | 1 {
  if (view.unit === 'count') return 0
  const shown = points.flatMap((p) => [...p.cells.values()].flatMap((c) => (isShown(c) ? [c.shown] : [])))
  return view.decimals === 1 || !shown.every(Number.isInteger) ? 1 : 0
}

/** Every figure within a year that these goals show: kept with a paper that is sent. */
export function printedInterims(ctx: Context, shown: readonly string[]): Printed[] {
  return ctx.goals
    .filter((g) => shown.includes(g.goal.id))
    .flatMap((g) =>
      interimsOf(ctx, g).flatMap((interim, place) =>
        said(ctx, interim, place).flatMap(({ point, group }): Printed[] => {
          const cell = point.cells.get(group)
          if (!isShown(cell)) return []
          const { shown: figure, n, numerator } = cell
          const counts = { ...(n !== null && { n }), ...(numerator !== null && { numerator }) }
          return [{ measure: interim.view.id, year: interim.year, point: point.name, group, figure, ...counts }]
        }),
      ),
    )
}
