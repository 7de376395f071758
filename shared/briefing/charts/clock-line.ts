import { scaleUtc } from 'd3-scale'
import { dayAt, timeOf } from '../../days/index.ts'
import { scaleTextOf } from './lettering.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** The line of time that all lanes of a tenure clock share. Days are ISO; the rest is in the drawing's units. */
export interface ClockLine {
  readonly x: (day: string) => number
  readonly left: number
  readonly right: number
  /** The first day that it shows. */
  readonly from: string
  readonly today: string
  /** Where the years begin that it names. */
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly theme: ChartTheme
}

/** A lane across the clock, drawn from its own top. */
export interface Lane {
  readonly tall: number
  readonly drawn: readonly SvgNode[]
}

/** The room for names, left of the line. */
export const nameRoom = (width: number) => Math.min(width * 0.3, 176)

/** Right of the line: the month at the end of a bar. */
const MONTH_ROOM = 84

/** Above the first lane: the years. */
const TOP = 30

/** A line from the first of these days to the last. */
export function clockLine(days: readonly string[], today: string, theme: ChartTheme, width: number): ClockLine {
  const [left, right] = [nameRoom(width), width - MONTH_ROOM]
  const sorted = days.map(timeOf).sort((a, b) => a - b)
  const [from, to] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const scale = scaleUtc().domain([from, to]).range([left, right])
  const years = scale
    .ticks(Math.max(2, Math.min(8, Math.floor((right - left) / 60))))
    .map((d) => ({ day: dayAt(d.getTime()), at: scale(d) }))
    .filter(({ day }) => day.slice(5, 7) === '01')
    .map(({ day, at }) => ({ year: day.slice(0, 4), at }))
  return { x: (day) => scale(timeOf(day)), left, right, from: dayAt(from), today, years, theme }
}

/** Lanes one below the other. `foot`: where the last one ends. */
export function placed(lanes: readonly Lane[]): { readonly drawn: readonly SvgNode[]; readonly foot: number } {
  let foot = TOP
  const drawn = lanes.map(({ tall, drawn: own }) => {
    const top = foot
    foot += tall
    return node('g', { transform: `translate(0 ${top})` }, ...own)
  })
  return { drawn, foot }
}

/** What goes through all lanes down to `foot`: a thin line for each year, and a bold one for today. */
export function uprights({ x, today, years, theme }: ClockLine, foot: number): SvgNode[] {
  const small = scaleTextOf(theme)
  const now = x(today)
  return [
    ...years.flatMap(({ year, at }) => [
      node('line', { x1: at, y1: TOP - 8, x2: at, y2: foot, stroke: theme.rule, 'stroke-width': 1 }),
      node('text', { ...small, x: at, y: 14, 'text-anchor': 'middle' }, year),
    ]),
    node('line', { x1: now, y1: TOP - 8, x2: now, y2: foot + 4, stroke: theme.accent, 'stroke-width': 2 }),
    node(
      'text',
      { ...small, fill: theme.accent, 'font-weight': 600, x: now, y: foot + 18, 'text-anchor': 'middle' },
      'today',
    ),
  ]
}
