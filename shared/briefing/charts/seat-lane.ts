import { monthInWords } from '../../days/index.ts'
import type { TenureSeat } from '../../rules/tenure.ts'
import { shortened } from '../text.ts'
import type { ClockLine, Lane } from './clock-line.ts'
import { linesAround, scaleTextOf, textOf } from './lettering.ts'
import { lineStep, nameLines } from './names.ts'
import { onGround } from './on-ground.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

const LANE = 30
const LONGEST = 90
const BAR = 14

/** "June 2027" at the end of a bar: "Jun 2027". */
const short = (day: string) => monthInWords(day).replace(/^(\w{3})\w*/, '$1')

/** A seat's bar: its height, and where its days are along the line. Null: not entered. */
interface Bar {
  readonly start: number | null
  readonly now: number
  readonly end: number | null
  readonly top: number
  readonly middle: number
}

/**
 * A seat on its lane: a bar, solid until today, outlined until its likely change, if that is entered; a tick at the
 * three-year mark.
 */
export function seatLane(seat: TenureSeat, line: ClockLine): Lane {
  const { x, left, today, theme } = line
  // The table has the whole name; a page of it beside a bar would leave no clock.
  const names = nameLines(shortened(seat.seat, LONGEST), left - 12, theme.text)
  const tall = Math.max(LANE, names.length * lineStep(seat.seat, theme.text * 1.15) + 8)
  const middle = tall / 2
  const bar: Bar = {
    start: seat.since === null ? null : x(seat.since),
    now: x(today),
    end: seat.end === null ? null : x(seat.end),
    top: middle - BAR / 2,
    middle,
  }
  const text = { ...textOf(theme), x: 0, y: middle + theme.text * 0.36 }
  return {
    tall,
    drawn: [
      ...linesAround(names, lineStep(names.join(), theme.text * 1.15), text),
      ...soFar(bar, theme),
      ...stillAhead(bar, theme),
      ...(seat.end === null ? [] : change(bar, seat.end, line)),
      ...(seat.mark === null ? [] : threeYears(bar, seat.mark, line)),
    ],
  }
}

/** The time in the seat until today. */
function soFar({ start, now, end, top }: Bar, theme: ChartTheme): SvgNode[] {
  if (start === null) return []
  const until = Math.max(start, end === null ? now : Math.min(now, end))
  return [node('rect', { x: start, y: top, width: Math.max(0, until - start), height: BAR, fill: theme.ink })]
}

/** The time from today to the likely change. */
function stillAhead({ start, now, end, top }: Bar, theme: ChartTheme): SvgNode[] {
  const begin = Math.max(now, start ?? now)
  if (end === null || end <= begin) return []
  const box = { x: begin, y: top, width: end - begin, height: BAR }
  return [node('rect', { ...box, fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.5 })]
}

/** The likely change: a stroke across the bar, and its month beside it. */
function change({ top, middle }: Bar, day: string, { x, theme }: ClockLine): SvgNode[] {
  const at = x(day)
  const text = { ...textOf(theme), 'font-weight': 600, x: at + 7, y: middle + theme.text * 0.36 }
  return [
    node('rect', { x: at - 1.5, y: top - 4, width: 3, height: BAR + 8, fill: theme.ink }),
    ...onGround(text, short(day), theme),
  ]
}

/** A tick across the bar, light on the solid part and dark on the outlined one and where there is no bar. */
function threeYears({ start, now, end, top, middle }: Bar, day: string, { x, theme }: ClockLine): SvgNode[] {
  const at = x(day)
  const solid = start !== null && at >= start && at <= Math.min(now, end ?? now)
  // If the day on which the seat will change is unknown, the mark must not be read as that day.
  const named = end === null && at > now
  return [
    ...(named
      ? [
          ...onGround({ ...textOf(theme), x: at + 7, y: middle - 1 }, short(day), theme),
          ...onGround({ ...scaleTextOf(theme), x: at + 7, y: middle + theme.scale }, 'three-year mark', theme),
        ]
      : []),
    node('line', {
      x1: at,
      y1: top,
      x2: at,
      y2: top + BAR,
      stroke: solid ? theme.ground : theme.ink,
      'stroke-width': 2,
      'stroke-dasharray': '3 2',
    }),
  ]
}
