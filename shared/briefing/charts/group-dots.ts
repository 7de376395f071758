import { yearInWords } from '../../days/index.ts'
import { type GroupFigure, isPrinted, reasonOf } from '../../figures/figure.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { linesAround, scaleTextOf, textOf } from './lettering.ts'
import { aimOf, altOf, type Chart, cellText, chartTable, markedYear, type Scale, scaleOf } from './model.ts'
import { nameLines } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import { dots } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** The height of a row, in the drawing's units: that of a table row on the screen. */
export const ROW = 28

const line = (x1: number, y1: number, x2: number, y2: number, attrs: SvgNode['attrs']) =>
  node('line', { x1, y1, x2, y2, ...attrs })

/**
 * One group: open circle at the baseline, circle (met) or square (missed) at the latest figure, a tick at the target that
 * judges it (`aimOf`).
 */
export function dotRow(
  row: MeasureRow,
  aim: GroupFigure | null,
  scale: Scale,
  area: { readonly from: number; readonly to: number; readonly height?: number; readonly grid?: boolean },
  theme: ChartTheme,
): SvgNode {
  const height = area.height ?? ROW
  const middle = height / 2
  const grid = scale.ticks.map((t) =>
    line(scale.x(t), 0, scale.x(t), height, { stroke: theme.rule, 'stroke-width': 1 }),
  )
  if (row.latest !== null && reasonOf(row.latest.cell) === 'size')
    return node('g', {}, dots({ x: area.from, y: 0, width: area.to - area.from, height }, theme.soft))
  const parts: SvgNode[] = area.grid === false ? [] : [...grid]
  const base = isPrinted(row.baseline) ? scale.x(row.baseline.cell.shown) : null
  const now = isPrinted(row.latest) ? scale.x(row.latest.cell.shown) : null
  const goal = isPrinted(aim) ? scale.x(aim.cell.shown) : null
  if (now !== null && goal !== null && row.met !== true)
    parts.push(line(now, middle, goal, middle, { stroke: theme.soft, 'stroke-width': 1, 'stroke-dasharray': '2 3' }))
  if (base !== null && now !== null)
    parts.push(line(base, middle, now, middle, { stroke: theme.ink, 'stroke-width': 2.5 }))
  if (base !== null)
    parts.push(
      node('circle', { cx: base, cy: middle, r: 4.5, fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.8 }),
    )
  if (goal !== null) parts.push(line(goal, middle - 8, goal, middle + 8, { stroke: theme.ink, 'stroke-width': 2.5 }))
  if (now !== null)
    parts.push(
      row.met === false
        ? node('rect', { x: now - 5.5, y: middle - 5.5, width: 11, height: 11, fill: theme.missed })
        : node('circle', { cx: now, cy: middle, r: 5.5, fill: theme.accent }),
    )
  return node('g', {}, ...parts)
}

interface KeyWords {
  readonly baseline: string
  readonly latest: string
  readonly target: string
}

/** The key in years, for a chart without a table beside it. */
const yearKey = (view: MeasureView): KeyWords => ({
  baseline: yearInWords(view.baselineYear ?? ''),
  latest: yearInWords(view.latestYear ?? ''),
  target: `target ${yearInWords(markedYear(view) ?? '')}`,
})

/**
 * The scale's figures, and what the three marks mean, over the rows. Beside a table whose heads name the years, `words` is
 * shorter; in a room of that width the key goes on in further lines, which make the head higher.
 */
export function dotHead(
  view: MeasureView,
  scale: Scale,
  from: number,
  theme: ChartTheme,
  words: KeyWords = yearKey(view),
  room = Number.POSITIVE_INFINITY,
): { readonly svg: SvgNode; readonly height: number } {
  const label = scaleTextOf(theme)
  const key: SvgNode[] = []
  let x = from
  let y = 10
  const put = (mark: (at: number, y: number) => SvgNode, text: string) => {
    const wide = 18 + text.length * theme.scale * 0.62
    if (x > from && x + wide > room) {
      x = from
      y += KEY_LINE
    }
    key.push(mark(x + 5.5, y), node('text', { ...label, fill: theme.ink, x: x + 14, y: y + 4 }, text))
    x += wide
  }
  if (view.baselineYear)
    put(
      (cx, cy) => node('circle', { cx, cy, r: 4.5, fill: theme.ground, stroke: theme.ink, 'stroke-width': 1.8 }),
      words.baseline,
    )
  if (view.latestYear && view.latestYear !== view.baselineYear)
    put((cx, cy) => node('circle', { cx, cy, r: 5.5, fill: theme.accent }), words.latest)
  const aim = aimOf(view)
  if (view.rows.some((r) => isPrinted(aim(r))))
    put((at, y) => line(at, y - 7, at, y + 7, { stroke: theme.ink, 'stroke-width': 2.5 }), words.target)
  const ticks = scale.ticks.map((t) =>
    node('text', { ...label, x: scale.x(t), y: y + 24, 'text-anchor': 'middle' }, String(t)),
  )
  return { svg: node('g', {}, ...key, ...ticks), height: y + 28 }
}

/** From one line of the key to the next. */
const KEY_LINE = 17

/** Rows of dots by student group, with names left and latest figures right. `width` in the drawing's units. */
export function groupDots(view: MeasureView, theme: ChartTheme, width = 640): Chart {
  const names = Math.min(Math.max(...view.rows.map((r) => r.name.length), 8) * theme.text * 0.55 + 12, width * 0.36)
  const from = names + 10
  const to = width - 64
  const scale = scaleOf(view, from, to, false)
  const aim = aimOf(view)
  const head = dotHead(view, scale, from, theme, yearKey(view), width)
  const top = head.height + 2
  const text = textOf(theme)
  const between = theme.text * 1.05
  let height = top
  const rows = view.rows.map((row) => {
    const lines = nameLines(row.name, names, theme.text)
    const tall = Math.max(ROW, lines.length * between + 6)
    const middle = tall / 2 + theme.text * 0.36
    const at = height
    height += tall
    return node(
      'g',
      { transform: `translate(0 ${at})` },
      ...linesAround(lines, between, {
        ...text,
        x: names,
        y: middle,
        'text-anchor': 'end',
        'font-weight': row.own || row.isTotal ? 600 : 400,
      }),
      dotRow(row, aim(row), scale, { from, to, height: tall }, theme),
      node(
        'text',
        {
          ...text,
          x: width,
          y: middle,
          'text-anchor': 'end',
          ...(isPrinted(row.latest) ? { 'font-weight': 600 } : { fill: theme.soft, 'font-style': 'italic' }),
        },
        cellText(row.latest) || 'No data',
      ),
    )
  })
  height += 2
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, head.svg, ...rows),
    ...altOf(view, 'Dot chart'),
    table: chartTable(view),
  }
}
