import { yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, type GroupGap, isPrinted } from '../../figures/figure.ts'
import { gapFigure, gapWords, times } from '../../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { capital, quotation } from '../../words/index.ts'
import { linesAround, textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import { dots } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/**
 * The groups with a gap to draw: those of the goal, if one of them has a gap in these years; else all that have one.
 */
export function gapRows(view: MeasureView, years: readonly string[]): readonly MeasureRow[] {
  const has = view.rows.filter((r) => years.some((y) => r.gaps[y] !== undefined))
  const own = has.filter((r) => r.own)
  return own.length > 0 ? own : has
}

/** Years in which any of these groups has a gap; a picture of one year compares nothing. */
export const gapYearsOf = (view: MeasureView, years: readonly string[]): readonly string[] => {
  const rows = gapRows(view, years)
  const [first, last] = [
    years.find((y) => rows.some((r) => r.gaps[y])),
    years.findLast((y) => rows.some((r) => r.gaps[y])),
  ]
  return first === undefined || last === undefined || first === last ? [] : years.filter((y) => y >= first && y <= last)
}

/** The figures that the picture draws, and those that it says are withheld. */
export const gapFigures = (rows: readonly MeasureRow[], years: readonly string[]): readonly GroupFigure[] =>
  rows.flatMap((r) => years.flatMap((y) => r.gaps[y]?.of ?? []))

/** The least number of points of a full bar: a gap of one point must look like one. */
const leastPoints = 20

/** How far a bar goes from its line: behind upward, ahead downward; a ratio from 1.0 on. */
const reach = ({ gap }: GroupGap, view: MeasureView): number =>
  gap.form === 'points' ? gap.size : view.direction === 'down' ? gap.size - 1 : 1 - gap.size

const shownGap = ({ gap }: GroupGap): string =>
  gap.form === 'ratio' ? times(gap.size) : `${gap.size < -0.05 ? '−' : ''}${gapFigure(gap.size, gap)}`

/** Why a group has no gap in a year: what its own figure says in its place, else what the reference's does. */
function whyNone(row: MeasureRow, view: MeasureView, year: string): string {
  const reference = view.rows.find((r) => r.isReference)
  for (const figure of [row.figures[year], reference?.figures[year]])
    if (figure !== undefined && !isPrinted(figure)) return figureText(figure)
  return 'no data'
}

/** How tall a group's lane is. `deep`: how far bars go below their line, which then have as much room as those above it. */
export const gapRowHeight = (row: MeasureRow, theme: ChartTheme, deep = 0, width = 482): number =>
  Math.max(
    theme.text * (3.7 + 2.4 * Math.min(1, deep)),
    nameLines(row.name, namesOf(width) - 10, theme.text).length * lineHeight(row.name, theme) + 8,
  )

const reaches = (view: MeasureView, years: readonly string[]): readonly number[] =>
  gapRows(view, years).flatMap((r) => years.flatMap((y) => (r.gaps[y] === undefined ? [] : [reach(r.gaps[y], view)])))

/** The value of the highest bar of these years. */
const mostOf = (view: MeasureView, years: readonly string[]): number =>
  Math.max(...reaches(view, years).map(Math.abs), leastOf(view), 0.01)

/** How far the lowest bar goes below its line, as a share of the highest one: 0 where no group is ahead. */
export const gapDepth = (view: MeasureView, years: readonly string[]): number =>
  Math.max(0, ...reaches(view, years).map((r) => -r)) / mostOf(view, years)

const namesOf = (width: number) => Math.min(width * 0.32, 180)
const lineHeight = (name: string, theme: ChartTheme) => lineStep(name, theme.text * 1.1)

/**
 * The gap to the reference by year, a lane for each group with a bar a year, all on one scale from no gap. Behind is
 * above the line, ahead is outlined below it; a year that may not be printed is dotted and says why. `width` in the
 * drawing's units.
 */
export function gapYears(
  view: MeasureView,
  rows: readonly MeasureRow[],
  all: readonly string[],
  theme: ChartTheme,
  width = 482,
): Chart {
  const names = namesOf(width)
  // The latest ones, where there is no room for each; words and table have them all.
  const years = all.slice(-Math.max(2, Math.floor((width - names) / (theme.text * 3.2))))
  const plot = plotOf(view, years, theme, width)
  let y = theme.text * 1.9
  const lanes = rows.flatMap((row) => {
    const top = y
    y += gapRowHeight(row, theme, plot.deep, width)
    return drawnLane(row, view, laneAt(row, top, plot))
  })
  const height = y + 3
  const to = view.reference?.inSentence ?? 'the reference'
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...years.map((year, i) => label(plot, i, theme.text * 1.1, yearInWords(year), { 'font-weight': 600 })),
      ...lanes,
    ),
    short: `Bars by year: how far each group is from ${to} in ${quotation(view.title)}.`,
    kind: 'Bars by year.',
    long: rows.map((r) => `${r.name}: ${overTheYears(r, view, all)}`),
    table: {
      caption: `${view.title}: gap to ${view.reference?.name ?? 'the reference'} by year`,
      head: ['Student group', ...all.map(yearInWords)],
      rows: rows.map((r) => [
        r.name,
        ...all.map((y) => {
          const found = r.gaps[y]
          return found === undefined ? capital(whyNone(r, view, y)) : shownGap(found)
        }),
      ]),
    },
  }
}

/** What all lanes share, in the drawing's units. */
interface Plot {
  readonly years: readonly string[]
  readonly theme: ChartTheme
  readonly width: number
  /** The room for names, left of the years. */
  readonly names: number
  /** From the middle of a year to that of the next. */
  readonly step: number
  /** The value of the highest bar. */
  readonly most: number
  /** How far bars go below their line, as a share of the highest: only what is ahead needs room there. */
  readonly deep: number
}

function plotOf(view: MeasureView, years: readonly string[], theme: ChartTheme, width: number): Plot {
  const names = namesOf(width)
  const step = (width - names) / Math.max(1, years.length)
  return { years, theme, width, names, step, most: mostOf(view, years), deep: gapDepth(view, years) }
}

/** A group's lane: from where to where, the line on which its bars are, and how tall a bar of the highest value is. */
interface Lane extends Plot {
  readonly top: number
  readonly tall: number
  readonly ground: number
  readonly high: number
}

function laneAt(row: MeasureRow, top: number, plot: Plot): Lane {
  const { theme, deep, width } = plot
  const tall = gapRowHeight(row, theme, deep, width)
  // Above the highest bar its figure has room, and below the lowest one too.
  const room = tall - theme.text * (deep > 0 ? 2.9 : 1.7)
  const high = room / (1 + deep)
  const ground = top + tall - theme.text * 0.4 - (deep > 0 ? theme.text * 1.2 : 0) - high * deep
  return { ...plot, top, tall, ground, high }
}

/** Where the middle of a year is. */
const middle = ({ names, step }: Plot, year: number) => names + (year + 0.5) * step

/** Words in the middle of a year. */
const label = (plot: Plot, year: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
  node('text', { ...textOf(plot.theme), x: middle(plot, year), y, 'text-anchor': 'middle', ...more }, words)

function drawnLane(row: MeasureRow, view: MeasureView, lane: Lane): SvgNode[] {
  const { years, theme, width, names, top, tall, ground } = lane
  return [
    ...linesAround(nameLines(row.name, names - 10, theme.text), lineHeight(row.name, theme), {
      ...textOf(theme),
      x: names - 10,
      y: top + tall / 2 + theme.text * 0.36,
      'text-anchor': 'end',
      'font-weight': row.own ? 600 : 400,
    }),
    ...years.flatMap((year, i) => {
      const found = row.gaps[year]
      return found === undefined ? noBar(whyNone(row, view, year), i, lane) : bar(found, view, i, lane)
    }),
    node('line', { x1: names, y1: ground, x2: width, y2: ground, stroke: theme.ink, 'stroke-width': 0.8 }),
  ]
}

/** A year without a gap: dotted, with the reason on a plain patch. */
function noBar(why: string, year: number, lane: Lane): SvgNode[] {
  const { theme, names, step, top, ground, high } = lane
  const size = theme.scale
  // "Withheld at the source" takes two lines if years are close together.
  const lines = nameLines(why, step - 6, size)
  const first = ground - high * 0.45 - ((lines.length - 1) * size * 1.1) / 2
  const wide = Math.max(...lines.map((s) => s.length)) * size * 0.52 + 4
  return [
    dots({ x: names + year * step + 4, y: top + 2, width: step - 8, height: ground - top - 3 }, theme.soft),
    node('rect', {
      x: middle(lane, year) - wide / 2,
      y: first - size * 0.95,
      width: wide,
      height: lines.length * size * 1.1 + size * 0.3,
      fill: theme.ground,
    }),
    ...lines.map((line, k) =>
      label(lane, year, first + k * size * 1.1, line, {
        'font-size': size,
        'font-style': 'italic',
        fill: theme.soft,
      }),
    ),
  ]
}

/** A gap: behind as a bar above the line, bold in the latest year; ahead as an outline below it. */
function bar(found: GroupGap, view: MeasureView, year: number, lane: Lane): SvgNode[] {
  const { years, theme, step, most, ground, high } = lane
  const wide = Math.min(step * 0.4, theme.text * 3.6)
  const x = middle(lane, year) - wide / 2
  const far = (reach(found, view) / most) * high
  const latest = year === years.length - 1
  const words = (y: number) => label(lane, year, y, shownGap(found), { 'font-weight': latest ? 600 : 400 })
  if (far >= 0) {
    const box = { x, y: ground - far, width: wide, height: far }
    return [node('rect', { ...box, fill: latest ? theme.accent : theme.mute }), words(ground - far - theme.text * 0.35)]
  }
  const box = { x: x + 0.6, y: ground, width: wide - 1.2, height: -far }
  return [
    node('rect', { ...box, fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.2 }),
    words(ground - far + theme.text * 1.02),
  ]
}

/** The least value of a full bar, in the gap's own unit; days and numbers have no natural one. */
const leastOf = (view: MeasureView): number =>
  view.rows.some((r) => Object.values(r.gaps).some((g) => g.gap.form === 'ratio'))
    ? 1
    : view.unit === 'days' || view.unit === 'count'
      ? 0
      : leastPoints

/** "4.8 points behind all students in 2023–24, 4.3 in 2024–25": of what and to whom is said again only where it changes. */
function overTheYears(row: MeasureRow, view: MeasureView, years: readonly string[]): string {
  let before = ''
  const said = years.map((year) => {
    const found = row.gaps[year]
    const words =
      found === undefined
        ? whyNone(row, view, year)
        : gapWords({ ...found.gap, trend: null }, found.reference.inSentence)
    const [, figure = words, rest = ''] = /^([\d.,]+) (.+)$/.exec(words) ?? []
    const of = rest.replace(/^(point|day) /, '$1s ')
    const again = of !== '' && of === before
    before = of
    return `${again ? figure : words} in ${yearInWords(year)}`
  })
  return said.join(', ')
}
