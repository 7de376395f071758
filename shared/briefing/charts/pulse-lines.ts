import { monthInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { compareKeys } from '../../words/index.ts'
import type { Chart } from './model.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

type Pulse = RecordOf<'pulse'>

/** The monthly questions, 1 low to 5 high. */
export const pulseMarks = [
  { field: 'budget', label: 'Budget' },
  { field: 'staff', label: 'Staff' },
  { field: 'access', label: 'Access to power' },
  { field: 'isolation', label: 'Isolation' },
  { field: 'strain', label: 'Strain' },
] as const

const ROW = 46
const TOP = 8

const figure = (p: Pulse, field: (typeof pulseMarks)[number]['field']): number | null => {
  const value = p[field]
  return value !== undefined && value >= 1 && value <= 5 ? value : null
}

interface Point {
  readonly x: number
  readonly y: number
  readonly value: number
  /** Which month. */
  readonly i: number
}

/** One mark over the months: its line, a dot for each answer, and the last answer in figures. */
function lineOf(theme: ChartTheme, label: object, points: readonly Point[]): SvgNode[] {
  const last = points.at(-1)
  return [
    // A month without an answer leaves a gap.
    ...points.flatMap((p, k) => {
      const before = points[k - 1]
      return before && before.i === p.i - 1
        ? [node('line', { x1: before.x, y1: before.y, x2: p.x, y2: p.y, stroke: theme.ink, 'stroke-width': 2 })]
        : []
    }),
    ...points.map((p) =>
      node('circle', {
        cx: p.x,
        cy: p.y,
        r: 3.5,
        fill: p === last ? theme.ink : theme.ground,
        stroke: theme.ink,
        'stroke-width': 1.5,
      }),
    ),
    ...(last ? [node('text', { ...label, 'font-weight': 600, x: last.x + 9, y: last.y + 4 }, String(last.value))] : []),
  ]
}

/** The monthly pulse, a line for each mark, months from left to right. For the officer's own screen only. */
export function pulseLines(pulses: readonly Pulse[], theme: ChartTheme, width = 560): Chart {
  const months = pulses
    .filter((p) => p.month !== undefined)
    .toSorted((a, b) => compareKeys(a.month ?? '', b.month ?? ''))
  const left = 132
  const right = width - 28
  const x = (i: number) =>
    months.length === 1 ? (left + right) / 2 : left + ((right - left) * i) / (months.length - 1)
  const label = { 'font-family': theme.font, 'font-size': theme.scale, fill: theme.ink }
  const rows = pulseMarks.map(({ field, label: words }, r) => {
    const y = (value: number) => TOP + r * ROW + ROW - 10 - ((value - 1) / 4) * (ROW - 20)
    const points = months.flatMap((p, i): Point[] => {
      const value = figure(p, field)
      return value === null ? [] : [{ x: x(i), y: y(value), value, i }]
    })
    return node(
      'g',
      {},
      node('line', { x1: left, y1: y(3), x2: right, y2: y(3), stroke: theme.rule, 'stroke-width': 1 }),
      node('text', { ...label, x: 0, y: y(3) + theme.scale * 0.36 }, words),
      ...lineOf(theme, label, points),
    )
  })
  const foot = TOP + pulseMarks.length * ROW + 14
  // Where two months have no room side by side, the last is a line lower.
  const lower = months.length > 1 && right - left < 16 * theme.scale ? theme.scale * 1.4 : 0
  const height = foot + lower + 8
  const ends = months.flatMap((p, i) =>
    i === 0 || i === months.length - 1
      ? [
          node(
            'text',
            {
              ...label,
              fill: theme.soft,
              x: x(i),
              y: i === 0 ? foot : foot + lower,
              'text-anchor': i === 0 && months.length > 1 ? 'start' : i === 0 ? 'middle' : 'end',
            },
            monthInWords(p.month ?? ''),
          ),
        ]
      : [],
  )
  const told = (p: Pulse, field: (typeof pulseMarks)[number]['field']) => String(figure(p, field) ?? 'Not given')
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...rows, ...ends),
    short: 'Lines of the monthly pulse, 1 low to 5 high.',
    long: pulseMarks.map((m) => `${m.label}: ${months.map((p) => told(p, m.field)).join(', ')}`),
    table: {
      caption: 'The monthly pulse, 1 low to 5 high',
      head: ['Month', ...pulseMarks.map((m) => m.label)],
      rows: months.map((p) => [monthInWords(p.month ?? ''), ...pulseMarks.map((m) => told(p, m.field))]),
    },
  }
}
