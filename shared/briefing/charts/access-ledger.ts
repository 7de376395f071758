import type { AccessQuarter } from '../../rules/access.ts'
import { listed } from '../../words/index.ts'
import { scaleTextOf } from './lettering.ts'
import type { Chart, ChartTable } from './model.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

const SIZE = 13
const STEP = 17
const ROW = 34
const TOP = 46

/** Solid means as promised, half means late, an outline with a stroke across means it did not happen. */
type Mark = 'full' | 'half' | 'none'

const columns = [
  { title: 'Standing meetings', key: ['kept', 'moved', 'canceled'] },
  { title: 'Cabinet and board items', key: ['kept', 'moved', 'canceled'] },
  { title: 'Asked about decisions', key: ['before', 'after', 'never'] },
] as const

const countsOf = (q: AccessQuarter): readonly (readonly [number, number, number])[] => [
  [q.meetings.kept, q.meetings.moved, q.meetings.cancelled],
  [q.items.kept, q.items.moved, q.items.cancelled],
  [q.decisions.before, q.decisions.after, q.decisions.never],
]

/**
 * The consultation log by quarter of the fiscal year: a square for each entry, so that nothing is made a percentage of
 * three. `width` in the drawing's units.
 */
export function accessLedger(quarters: readonly AccessQuarter[], theme: ChartTheme, width = 640): Chart {
  const left = Math.min(width * 0.18, 110)
  const each = (width - left) / columns.length
  const most = Math.max(1, Math.floor((each - 10) / STEP))
  const label = scaleTextOf(theme)
  const heads = columns.flatMap((c, i) => [
    node('text', { ...label, fill: theme.ink, 'font-weight': 600, x: left + i * each, y: 14 }, c.title),
    node('text', { ...label, x: left + i * each, y: 32 }, c.key.join(', ')),
  ])
  let y = TOP
  const rows = quarters.map((q) => {
    const counts = countsOf(q)
    const lines = Math.max(1, ...counts.map((c) => Math.ceil((c[0] + c[1] + c[2]) / most)))
    const tall = Math.max(ROW, lines * STEP + 12)
    const [from, to] = q.label.split(' to ')
    const at = y
    y += tall
    return node(
      'g',
      { transform: `translate(0 ${at})` },
      node('line', { x1: 0, y1: 0, x2: width, y2: 0, stroke: theme.rule, 'stroke-width': 1 }),
      node('text', { ...label, fill: theme.ink, x: 0, y: 21 }, `${shortMonth(from ?? '')}–${shortMonth(to ?? '')}`),
      ...counts.flatMap((c, i) => squares(c, left + i * each, most, theme)),
    )
  })
  const height = y + 2
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...heads, ...rows),
    short: 'Chart of the consultation log, a square for each entry.',
    long: quarters.map(quarterInWords),
    table: tableOf(quarters),
  }
}

const shortMonth = (words: string) => words.replace(/^(\w{3})\w*/, '$1')

function squares(counts: readonly [number, number, number], left: number, most: number, theme: ChartTheme): SvgNode[] {
  const marks: Mark[] = [
    ...Array<Mark>(counts[0]).fill('full'),
    ...Array<Mark>(counts[1]).fill('half'),
    ...Array<Mark>(counts[2]).fill('none'),
  ]
  if (marks.length === 0) return [node('text', { ...scaleTextOf(theme), x: left, y: 21 }, 'no entry')]
  return marks.flatMap((mark, i) => {
    const x = left + (i % most) * STEP
    const y = 10 + Math.floor(i / most) * STEP
    const box = node('rect', {
      x: x + 0.75,
      y: y + 0.75,
      width: SIZE - 1.5,
      height: SIZE - 1.5,
      fill: mark === 'full' ? theme.ink : theme.ground,
      stroke: theme.ink,
      'stroke-width': 1.5,
    })
    if (mark === 'full') return [box]
    if (mark === 'half')
      return [box, node('rect', { x, y: y + SIZE / 2, width: SIZE, height: SIZE / 2, fill: theme.ink })]
    return [
      box,
      node('line', {
        x1: x + 2,
        y1: y + SIZE - 2,
        x2: x + SIZE - 2,
        y2: y + 2,
        stroke: theme.missed,
        'stroke-width': 2,
      }),
    ]
  })
}

function tableOf(quarters: readonly AccessQuarter[]): ChartTable {
  return {
    caption: 'The consultation log by quarter of the fiscal year',
    head: [
      'Quarter',
      'Meetings kept',
      'Meetings moved',
      'Meetings canceled',
      'Items kept',
      'Items moved',
      'Items canceled',
      'Asked before',
      'Asked after',
      'Never asked',
    ],
    rows: quarters.map((q) => [q.label, ...countsOf(q).flatMap((c) => c.map(String))]),
  }
}

/**
 * One quarter as a sentence: "July to September 2026: 1 of 3 standing meetings entered was kept". Meetings that
 * nobody entered may have been held or not.
 */
export function quarterInWords(q: AccessQuarter): string {
  const said = [
    share(q.meetings.kept, total(Object.values(q.meetings)), 'standing meeting', 'kept'),
    share(q.items.kept, total(Object.values(q.items)), 'item', 'kept'),
    share(q.decisions.before, total(Object.values(q.decisions)), 'decision', 'asked about beforehand'),
  ].filter((s) => s !== null)
  return `${q.label}: ${said.length === 0 ? 'nothing to count' : listed(said)}.`
}

const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0)
const share = (part: number, of: number, what: string, how: string) =>
  of === 0
    ? null
    : of === 1
      ? `the one ${what} entered was ${part === 0 ? 'not ' : ''}${how}`
      : `${part} of ${of} ${what}s entered ${part === 1 ? 'was' : 'were'} ${how}`
