import { scaleUtc } from 'd3-scale'
import { dayAt, dayInWords, monthInWords, timeOf } from '../../days/index.ts'
import type { Tenure, TenureSeat } from '../../rules/tenure.ts'
import { listed, plural } from '../../words/index.ts'
import { shortened } from '../text.ts'
import type { Chart, ChartTable } from './model.ts'
import { nameLines } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

const LANE = 30
const LONGEST = 90
const BAR = 14
const TOP = 30

/** "June 2027" as it stands at the end of a bar: "Jun 2027". */
const short = (day: string) => monthInWords(day).replace(/^(\w{3})\w*/, '$1')

/**
 * Who will still be here: a bar for each seat, solid until today, outlined until its likely change, where
 * somebody has said when; a tick at the three-year mark; the goals as numbered circles at their ends, or as one circle a day with their count. `width` in the drawing's units. Nothing to draw where
 * the clock holds no day.
 */
export function tenureClock(tenure: Tenure, theme: ChartTheme, width = 640, goals: 'each' | 'count' = 'each'): Chart {
  const table = tableOf(tenure)
  const words = { short: 'Time line of who will still be here.', long: inWords(tenure) }
  const days = [
    ...tenure.seats.flatMap((s) => [s.since, s.mark, s.end]),
    ...tenure.goals.map((g) => g.end),
    tenure.today,
  ].filter((d) => d !== null)
  if (days.length < 2) return { svg: node('svg', { width, height: 1, viewBox: `0 0 ${width} 1` }), ...words, table }
  const left = Math.min(width * 0.3, 176)
  const right = width - 84
  const sorted = days.map(timeOf).sort((a, b) => a - b)
  const from = sorted[0] ?? 0
  const to = sorted.at(-1) ?? 0
  const scale = scaleUtc().domain([from, to]).range([left, right])
  const x = (day: string) => scale(timeOf(day))
  const text = { 'font-family': theme.font, 'font-size': theme.text, fill: theme.ink }
  const small = { 'font-family': theme.font, 'font-size': theme.scale, fill: theme.soft }
  let y = TOP
  const lanes: SvgNode[] = []
  for (const seat of tenure.seats) {
    // Whole it stands in the table; a page of it beside a bar would leave no clock.
    const names = nameLines(shortened(seat.seat, LONGEST), left - 12, theme.text)
    const tall = Math.max(LANE, names.length * theme.text * 1.15 + 8)
    lanes.push(node('g', { transform: `translate(0 ${y})` }, ...name(names, tall), ...bar(seat, tall)))
    y += tall
  }
  const ends = stacked(tenure, x, goals)
  const goalTall = ends.length === 0 ? 0 : LANE + (Math.max(...ends.map((e) => e.row)) + 1) * 20 - 14
  if (ends.length > 0) {
    lanes.push(
      node(
        'g',
        { transform: `translate(0 ${y})` },
        node(
          'text',
          { ...text, x: 0, y: LANE / 2 + theme.text * 0.36 },
          goals === 'each' ? 'Goals end' : 'How many goals end',
        ),
        ...ends.flatMap(({ at, row, backed, label }) => [
          node('circle', {
            cx: at,
            cy: LANE / 2 + row * 20,
            r: 9,
            fill: backed ? theme.ink : theme.ground,
            stroke: theme.ink,
            'stroke-width': 1.5,
          }),
          node(
            'text',
            {
              'font-family': theme.font,
              'font-size': theme.scale * 0.92,
              'font-weight': 600,
              fill: backed ? theme.ground : theme.ink,
              x: at,
              y: LANE / 2 + row * 20 + theme.scale * 0.33,
              'text-anchor': 'middle',
            },
            label,
          ),
        ]),
      ),
    )
    y += goalTall
  }
  const years = scale
    .ticks(Math.max(2, Math.min(8, Math.floor((right - left) / 60))))
    .filter((d) => dayAt(d.getTime()).slice(5, 7) === '01')
  const grid = years.flatMap((d) => {
    const at = scale(d)
    return [
      node('line', { x1: at, y1: TOP - 8, x2: at, y2: y, stroke: theme.rule, 'stroke-width': 1 }),
      node('text', { ...small, x: at, y: 14, 'text-anchor': 'middle' }, dayAt(d.getTime()).slice(0, 4)),
    ]
  })
  const now = x(tenure.today)
  const line = [
    node('line', { x1: now, y1: TOP - 8, x2: now, y2: y + 4, stroke: theme.accent, 'stroke-width': 2 }),
    node(
      'text',
      { ...small, fill: theme.accent, 'font-weight': 600, x: now, y: y + 18, 'text-anchor': 'middle' },
      'today',
    ),
  ]
  const height = y + 24
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...grid, ...lanes, ...line),
    ...words,
    table,
  }

  function name(lines: readonly string[], tall: number): SvgNode[] {
    const between = theme.text * 1.15
    return lines.map((line, k) =>
      node('text', { ...text, x: 0, y: tall / 2 + theme.text * 0.36 + (k - (lines.length - 1) / 2) * between }, line),
    )
  }
  function bar(seat: TenureSeat, tall: number): SvgNode[] {
    const top = tall / 2 - BAR / 2
    const start = seat.since === null ? null : x(seat.since)
    const end = seat.end === null ? null : x(seat.end)
    const drawn: SvgNode[] = []
    if (start !== null) {
      const stands = Math.max(start, end === null ? now0() : Math.min(now0(), end))
      drawn.push(node('rect', { x: start, y: top, width: Math.max(0, stands - start), height: BAR, fill: theme.ink }))
    }
    if (end !== null) {
      const begin = Math.max(now0(), start ?? now0())
      if (end > begin)
        drawn.push(
          node('rect', {
            x: begin,
            y: top,
            width: end - begin,
            height: BAR,
            fill: theme.ground,
            stroke: theme.ink,
            'stroke-width': 1.5,
          }),
        )
      drawn.push(node('rect', { x: end - 1.5, y: top - 4, width: 3, height: BAR + 8, fill: theme.ink }))
      drawn.push(
        node(
          'text',
          { ...text, 'font-weight': 600, x: end + 7, y: tall / 2 + theme.text * 0.36 },
          short(seat.end ?? ''),
        ),
      )
    }
    if (seat.mark !== null) {
      const at = x(seat.mark)
      // A tick across the bar, light on the solid part and dark on the outlined one and where there is no bar.
      const solid = start !== null && at >= start && at <= Math.min(now0(), end ?? now0())
      const tint = solid ? theme.ground : theme.ink
      // Where nobody said when the seat is likely to change, the mark is not to be read as that day.
      if (end === null && at > now0())
        drawn.push(
          node('text', { ...text, x: at + 7, y: tall / 2 - 1 }, short(seat.mark)),
          node('text', { ...small, x: at + 7, y: tall / 2 + theme.scale }, 'three-year mark'),
        )
      drawn.push(
        node('line', {
          x1: at,
          y1: top,
          x2: at,
          y2: top + BAR,
          stroke: tint,
          'stroke-width': 2,
          'stroke-dasharray': '3 2',
        }),
      )
    }
    return drawn
  }
  function now0(): number {
    return x(tenure.today)
  }
}

interface End {
  readonly at: number
  readonly row: number
  readonly label: string
  /** An adopted policy stands behind it, or behind each of them. */
  readonly backed: boolean
}

/** The goals' ends along the line; those that would cover each other stand below each other. */
function stacked(tenure: Tenure, x: (day: string) => number, goals: 'each' | 'count'): readonly End[] {
  const dated = tenure.goals.flatMap((g) => (g.end === null ? [] : [{ ...g, end: g.end }]))
  const ends = goals === 'each' ? dated.map((g) => [g]) : [...Map.groupBy(dated, (g) => g.end).values()]
  const placed: End[] = []
  for (const group of ends) {
    const at = x(group[0]?.end ?? tenure.today)
    let row = 0
    while (placed.some((p) => p.row === row && Math.abs(p.at - at) < 20)) row++
    const label = String(goals === 'each' ? group[0]?.place : group.length)
    placed.push({ at, row, label, backed: group.every((g) => g.backed) })
  }
  return placed
}

const told = (day: string | null, none: string) => (day === null ? none : dayInWords(day))

function tableOf(tenure: Tenure): ChartTable {
  return {
    caption: 'Who is likely to change when, and which goals end before and after',
    head: ['Seat or goal', 'Since', 'Three-year mark', 'Likely change or end', 'Beside the next likely change'],
    rows: [
      ...tenure.seats.map((s) => [
        s.seat,
        told(s.since, 'Not given'),
        told(s.mark, ''),
        told(s.end, ''),
        s.end === null ? 'No date' : s.end < tenure.today ? 'Passed' : `Changes in ${monthInWords(s.end)}`,
      ]),
      ...tenure.goals.map((g) => [
        `Goal ${g.place}: ${g.title}`,
        '',
        '',
        told(g.end, 'No end'),
        g.when === 'undated'
          ? 'Not known'
          : g.when === 'before'
            ? 'Ends before it'
            : g.backed
              ? 'Ends after it, with an adopted policy linked'
              : 'Ends after it, with no adopted policy linked',
      ]),
    ],
  }
}

/** What finishes before and after the next likely change, as one sentence. */
export function beforeAndAfter(tenure: Tenure): string {
  const { change, goals } = tenure
  if (change === null)
    return 'The clock has no date yet for when the officer or the superintendent is likely to change.'
  const before = goals.filter((g) => g.when === 'before').length
  const after = goals.filter((g) => g.when === 'after')
  const bare = after.filter((g) => !g.backed)
  const dated = before + after.length
  const seat = change.seat.trim() || 'A seat'
  const on = dayInWords(change.day)
  const lead = {
    likely: `${seat} is likely to change on ${on}.`,
    mark: `${seat} reaches the three-year mark on ${on}; no other date is entered for this seat.`,
    contract: `The superintendent’s contract ends on ${on}.`,
  }[change.by]
  if (dated === 0) return `${lead} No goal has an end date yet.`
  const numbers = (list: typeof after) => listed(list.map((g) => String(g.place)))
  return `${lead} ${before} of ${dated} ${plural(dated, 'goal', 'goals')} ${plural(dated === 1 ? 1 : before, 'ends', 'end')} before that day and ${after.length} after it${
    bare.length === 0
      ? after.length === 0
        ? ''
        : ', each with an adopted policy linked to it'
      : `; ${plural(bare.length, 'goal', 'goals')} ${numbers(bare)} ${plural(bare.length, 'has', 'have')} no adopted policy linked to ${plural(bare.length, 'it', 'them')}`
  }.`
}

function inWords(tenure: Tenure): readonly string[] {
  const seats = tenure.seats.map((s) => {
    const since = s.since === null ? '' : `, since ${dayInWords(s.since)}`
    const mark = s.mark === null ? '' : `, three-year mark ${dayInWords(s.mark)}`
    const end = s.end === null ? '' : `, likely to change ${dayInWords(s.end)}`
    return `${s.seat}${since}${mark}${end}`
  })
  return [...seats.map((s, i) => (i === seats.length - 1 ? `${s}.` : s)), beforeAndAfter(tenure)]
}
