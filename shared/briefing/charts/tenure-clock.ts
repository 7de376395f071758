import { scaleUtc } from 'd3-scale'
import { dayAt, dayInWords, monthInWords, roughInWords, timeOf } from '../../days/index.ts'
import type { DatedPolicy } from '../../rules/policy-days.ts'
import type { Tenure, TenureSeat } from '../../rules/tenure.ts'
import { beforeAndAfter } from '../../rules/tenure-words.ts'
import { capital } from '../../words/index.ts'
import { shortened } from '../text.ts'
import { END_ROW, GOAL_LANE, goalEnds, pill } from './goal-ends.ts'
import { linesAround, scaleTextOf, textOf } from './lettering.ts'
import type { Chart, ChartTable } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { onGround } from './on-ground.ts'
import { intoPages } from './pages.ts'
import { laneTall, policyDaysInWords, policyInWords, policyLanes } from './policy-lanes.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

const LANE = 30
const LONGEST = 90
const BAR = 14
const TOP = 30

/** "June 2027" at the end of a bar: "Jun 2027". */
const short = (day: string) => monthInWords(day).replace(/^(\w{3})\w*/, '$1')

/** Most goals and most policies that are drawn one by one; of more, only how many fall on a day. */
const mostGoals = 12
const mostPolicies = 24

interface What {
  /** Goals and policies as how many fall where. */
  readonly counted?: boolean
  /** Without it, seats and goals are drawn. */
  readonly onlyPolicies?: boolean
  /** Left out: all of them. */
  readonly policies?: readonly DatedPolicy[]
}

/** Points of a page that its lanes may take: what belongs together is one picture as long as a page holds it. */
const wholePage = 420

const nameRoom = (width: number) => Math.min(width * 0.3, 176)

/** The policies of each further picture, if a page has the seats and goals alone. */
export const policyPages = (policies: readonly DatedPolicy[], theme: ChartTheme, width = 482): DatedPolicy[][] =>
  policies.length === 0 ? [] : intoPages(policies, (p) => laneTall(p, theme, nameRoom(width)), wholePage)

/**
 * Who will still be here: a bar for each seat, solid until today, outlined until its likely change, if that is
 * entered; a tick at the three-year mark; the goals as numbers at their ends; a lane for each policy with its
 * readings, adoption and review. If there are many, and with `counted`, goals and policies are shown only as counts.
 * `width` in the drawing's units. All pictures of one clock have one scale. Nothing to draw if it has no day.
 */
export function tenureClock(tenure: Tenure, theme: ChartTheme, width = 640, what: What = {}): Chart {
  const { counted = false, onlyPolicies = false, policies = tenure.policies } = what
  const goals = counted || tenure.goals.length > mostGoals ? 'count' : 'each'
  const each = !counted && (onlyPolicies || policies.length <= mostPolicies) ? 'each' : 'count'
  const table = tableOf(tenure)
  const words = {
    short: onlyPolicies
      ? 'Time line of policies, with their readings, adoption and review.'
      : policies.length === 0
        ? 'Time line of who will still be here.'
        : 'Time line of who will still be here, and of policies.',
    long: inWords(tenure, policies, onlyPolicies),
  }
  const own = [
    ...tenure.seats.flatMap((s) => [s.since, s.mark, s.end]),
    ...tenure.goals.map((g) => g.end),
    tenure.today,
  ].filter((d) => d !== null)
  // The line reaches to what is still ahead for a policy; what is behind it does not stretch the line.
  const days = [...own, ...tenure.policies.flatMap((p) => p.days.map((d) => d.day).filter((d) => d > tenure.today))]
  if (own.length < 2) return { svg: node('svg', { width, height: 1, viewBox: `0 0 ${width} 1` }), ...words, table }
  const left = nameRoom(width)
  const right = width - 84
  const sorted = days.map(timeOf).sort((a, b) => a - b)
  const from = sorted[0] ?? 0
  const to = sorted.at(-1) ?? 0
  const scale = scaleUtc().domain([from, to]).range([left, right])
  const x = (day: string) => scale(timeOf(day))
  const text = textOf(theme)
  const small = scaleTextOf(theme)
  let y = TOP
  const lanes: SvgNode[] = []
  for (const seat of onlyPolicies ? [] : tenure.seats) {
    // The table has the whole name; a page of it beside a bar would leave no clock.
    const names = nameLines(shortened(seat.seat, LONGEST), left - 12, theme.text)
    const tall = Math.max(LANE, names.length * lineStep(seat.seat, theme.text * 1.15) + 8)
    lanes.push(node('g', { transform: `translate(0 ${y})` }, ...name(names, tall), ...bar(seat, tall)))
    y += tall
  }
  const ends = onlyPolicies ? [] : goalEnds(tenure, x, goals, theme, right + 40)
  if (ends.length > 0) {
    const says = goals === 'each' ? 'Goals end' : 'How many goals end'
    const tall = GOAL_LANE + Math.max(...ends.map((e) => e.row)) * END_ROW
    lanes.push(
      node(
        'g',
        { transform: `translate(0 ${y})` },
        node('text', { ...text, x: 0, y: GOAL_LANE / 2 + theme.text * 0.36 }, says),
        ...ends.flatMap((end) => pill(end, theme)),
      ),
    )
    y += tall
  }
  const line = { x, left, right, from: dayAt(from), today: tenure.today, theme }
  const { drawn, tall } = policyLanes(policies, line, each, y)
  lanes.push(...drawn)
  y += tall
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
  const todayLine = [
    node('line', { x1: now, y1: TOP - 8, x2: now, y2: y + 4, stroke: theme.accent, 'stroke-width': 2 }),
    node(
      'text',
      { ...small, fill: theme.accent, 'font-weight': 600, x: now, y: y + 18, 'text-anchor': 'middle' },
      'today',
    ),
  ]
  const height = y + 24
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...grid, ...todayLine, ...lanes),
    ...words,
    table,
  }

  function name(lines: readonly string[], tall: number): SvgNode[] {
    const between = lineStep(lines.join(), theme.text * 1.15)
    return linesAround(lines, between, { ...text, x: 0, y: tall / 2 + theme.text * 0.36 })
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
        ...onGround(
          { ...text, 'font-weight': 600, x: end + 7, y: tall / 2 + theme.text * 0.36 },
          short(seat.end ?? ''),
          theme,
        ),
      )
    }
    if (seat.mark !== null) {
      const at = x(seat.mark)
      // A tick across the bar, light on the solid part and dark on the outlined one and where there is no bar.
      const solid = start !== null && at >= start && at <= Math.min(now0(), end ?? now0())
      const tint = solid ? theme.ground : theme.ink
      // If the day on which the seat will change is unknown, the mark must not be read as that day.
      if (end === null && at > now0())
        drawn.push(
          ...onGround({ ...text, x: at + 7, y: tall / 2 - 1 }, short(seat.mark), theme),
          ...onGround({ ...small, x: at + 7, y: tall / 2 + theme.scale }, 'three-year mark', theme),
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

const told = (day: string | null, none: string) => (day === null ? none : dayInWords(day))

/** How the day of a policy's step lies to the next likely change. */
const besideChange = (day: string, { change, today }: Tenure): string =>
  change === null ? 'Not known' : day < today ? 'Passed' : day <= change.day ? 'Before it' : 'After it'

function tableOf(tenure: Tenure): ChartTable {
  return {
    caption: 'Who is likely to change when, and which goals and policies fall before and after',
    head: [
      'Seat, goal or policy',
      'Since',
      'Three-year mark',
      'Likely change, end or step',
      'Beside the next likely change',
    ],
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
      ...tenure.policies.map((p) => {
        const adopted = p.days.find((d) => d.step === 'adopted' && d.done)
        const ahead = p.days.filter((d) => !d.done)
        return [
          p.name,
          adopted === undefined ? 'Not adopted' : capital(roughInWords(adopted.known)),
          '',
          policyDaysInWords(ahead, tenure.today),
          ahead
            .map((d) => besideChange(d.day, tenure))
            .filter((w, i, all) => all.indexOf(w) === i)
            .join('; '),
        ]
      }),
    ],
  }
}

function inWords(tenure: Tenure, policies: readonly DatedPolicy[], onlyPolicies: boolean): readonly string[] {
  const seats = tenure.seats.map((s) => {
    const since = s.since === null ? '' : `, since ${dayInWords(s.since)}`
    const mark = s.mark === null ? '' : `, three-year mark ${dayInWords(s.mark)}`
    const end = s.end === null ? '' : `, likely to change ${dayInWords(s.end)}`
    return `${s.seat}${since}${mark}${end}`
  })
  const said = [...(onlyPolicies ? [] : seats), ...policies.map((p) => policyInWords(p, tenure.today))]
  const entries = said.map((s, i) => (i === said.length - 1 ? `${s}.` : s))
  return onlyPolicies ? entries : [...entries, beforeAndAfter(tenure)]
}
