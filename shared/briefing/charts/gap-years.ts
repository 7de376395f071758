import { yearInWords } from '../../days/index.ts'
import { figureText, type GroupFigure, type GroupGap, isPrinted } from '../../figures/figure.ts'
import { gapFigure, gapWords, times } from '../../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { capital } from '../../words/index.ts'
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
  const step = (width - names) / Math.max(1, years.length)
  const bar = Math.min(step * 0.4, theme.text * 3.6)
  const text = textOf(theme)
  const most = mostOf(view, years)
  // Only what is ahead needs room below the line.
  const deep = gapDepth(view, years)
  const top = theme.text * 1.9
  const middle = (i: number) => names + (i + 0.5) * step
  const label = (x: number, y: number, words: string, more: SvgNode['attrs'] = {}) =>
    node('text', { ...text, x, y, 'text-anchor': 'middle', ...more }, words)
  let y = top
  const lanes = rows.flatMap((row) => {
    const lines = nameLines(row.name, names - 10, theme.text)
    const tall = gapRowHeight(row, theme, deep, width)
    // Above the highest bar its figure has room, and below the lowest one too.
    const room = tall - theme.text * (deep > 0 ? 2.9 : 1.7)
    const high = room / (1 + deep)
    const ground = y + tall - theme.text * 0.4 - (deep > 0 ? theme.text * 1.2 : 0) - high * deep
    const centre = y + tall / 2 + theme.text * 0.36
    const from = y
    y += tall
    return [
      ...linesAround(lines, lineHeight(row.name, theme), {
        ...text,
        x: names - 10,
        y: centre,
        'text-anchor': 'end',
        'font-weight': row.own ? 600 : 400,
      }),
      ...years.flatMap((year, i): SvgNode[] => {
        const found = row.gaps[year]
        const x = middle(i) - bar / 2
        if (found === undefined) {
          const why = whyNone(row, view, year)
          // "Withheld at the source" takes two lines if years are close together.
          const said = nameLines(why, step - 6, theme.scale)
          const size = theme.scale
          const at = ground - high * 0.45 - ((said.length - 1) * size * 1.1) / 2
          const wide = Math.max(...said.map((s) => s.length)) * size * 0.52 + 4
          return [
            dots({ x: names + i * step + 4, y: from + 2, width: step - 8, height: ground - from - 3 }, theme.soft),
            node('rect', {
              x: middle(i) - wide / 2,
              y: at - size * 0.95,
              width: wide,
              height: said.length * size * 1.1 + size * 0.3,
              fill: theme.ground,
            }),
            ...said.map((line, k) =>
              label(middle(i), at + k * size * 1.1, line, {
                'font-size': size,
                'font-style': 'italic',
                fill: theme.soft,
              }),
            ),
          ]
        }
        const far = (reach(found, view) / most) * high
        const latest = year === years.at(-1)
        const words = shownGap(found)
        return far >= 0
          ? [
              node('rect', { x, y: ground - far, width: bar, height: far, fill: latest ? theme.accent : theme.mute }),
              label(middle(i), ground - far - theme.text * 0.35, words, { 'font-weight': latest ? 600 : 400 }),
            ]
          : [
              node('rect', {
                x: x + 0.6,
                y: ground,
                width: bar - 1.2,
                height: -far,
                fill: theme.ground,
                stroke: theme.ink,
                'stroke-width': 1.2,
              }),
              label(middle(i), ground - far + theme.text * 1.02, words, { 'font-weight': latest ? 600 : 400 }),
            ]
      }),
      node('line', { x1: names, y1: ground, x2: width, y2: ground, stroke: theme.ink, 'stroke-width': 0.8 }),
    ]
  })
  const height = y + 3
  const to = view.reference?.inSentence ?? 'the reference'
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      ...years.map((year, i) => label(middle(i), theme.text * 1.1, yearInWords(year), { 'font-weight': 600 })),
      ...lanes,
    ),
    short: `Bars by year: how far each group is from ${to} in “${view.title}”.`,
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
