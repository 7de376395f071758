import { figureText, type GroupGap, isPrinted } from '../../figures/figure.ts'
import { type Gap, gapFigure, one } from '../../figures/gap.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { stepOf } from './heat-steps.ts'
import { linesAround, textOf } from './lettering.ts'
import { nameLines } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import { type Box, dots, hatch } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** The gap of a group in the latest year. */
export const gapIn = (view: MeasureView, group: string): GroupGap | undefined =>
  view.latestYear === null ? undefined : view.rows.find((r) => r.group === group)?.gaps[view.latestYear]

/** What a square says: the gap, that the group is the reference, or why there is neither. */
interface HeatCell {
  readonly text: string
  readonly gap: GroupGap | null
  readonly why: string
}

export function cellOf(view: MeasureView, group: string): HeatCell {
  const gap = gapIn(view, group)
  if (gap !== undefined)
    return {
      text: `${gap.gap.size < -0.05 ? '−' : ''}${gap.gap.form === 'ratio' ? `${one(gap.gap.size)}×` : gapFigure(gap.gap.size, gap.gap)}`,
      gap,
      why: '',
    }
  const row = view.rows.find((r) => r.group === group)
  if (row?.isReference) return { text: '', gap: null, why: 'compared with' }
  const reference = view.rows.find((r) => r.isReference)
  for (const figure of [row?.latest, reference?.latest])
    if (figure !== undefined && figure !== null && !isPrinted(figure))
      return { text: '', gap: null, why: figureText(figure) }
  // Two figures without a gap between them: both are of the same children, as where a measure counts one group alone.
  if (row?.latest && reference?.latest && row.latest.year === reference.latest.year)
    return { text: '', gap: null, why: 'all counted' }
  return { text: '', gap: null, why: 'no data' }
}

/** Why a cell has no figure, in the lines that it has room for. */
export const whyLines = (why: string, cell: number, theme: ChartTheme) => nameLines(why, cell - 4, theme.scale)
export const whyHigh = (lines: readonly string[], theme: ChartTheme) => lines.length * theme.scale * 1.05 + 2

/** A square: more texture for a wider gap, solid for the widest; without a gap the reason, over dots if it is withheld. */
export function square(cell: HeatCell, box: Box, theme: ChartTheme): SvgNode[] {
  const frame = node('rect', { ...box, fill: theme.ground, stroke: theme.rule, 'stroke-width': 0.8 })
  return cell.gap === null
    ? [frame, ...withoutGap(cell.why, box, theme)]
    : withGap(cell.text, cell.gap.gap, { box, frame, theme })
}

const baseIn = (box: Box, theme: ChartTheme) => box.y + box.height / 2 + theme.text * 0.36

/** The reason why there is no gap, on a plain patch. */
function withoutGap(why: string, box: Box, theme: ChartTheme): SvgNode[] {
  const centre = box.x + box.width / 2
  const lines = whyLines(why, box.width, theme)
  const wide = Math.min(box.width - 1, Math.max(...lines.map((l) => l.length)) * theme.scale * 0.5 + 6)
  const high = whyHigh(lines, theme)
  const patch = { x: centre - wide / 2, y: box.y + (box.height - high) / 2, width: wide, height: high }
  return [
    ...(why === 'compared with' || why === 'all counted' || why === 'no data' ? [] : [dots(box, theme.soft, 6)]),
    node('rect', { ...patch, fill: theme.ground }),
    ...linesAround(lines, theme.scale * 1.05, {
      ...textOf(theme),
      'font-size': theme.scale,
      fill: theme.soft,
      'font-style': 'italic',
      x: centre,
      y: baseIn(box, theme),
      'text-anchor': 'middle',
    }),
  ]
}

const [NEAR, FAR] = [9, 3.6]

/** A small square as those of the table, for its key. */
export function keySquare(how: 'level' | 'near' | 'far' | 'farthest' | 'dots', theme: ChartTheme): SvgNode {
  const box = { x: 0.5, y: 0.5, width: 27, height: 13 }
  const frame = node('rect', { ...box, fill: how === 'farthest' ? theme.accent : theme.ground, stroke: theme.ink })
  const texture =
    how === 'dots'
      ? [dots(box, theme.soft, 6)]
      : how === 'near' || how === 'far'
        ? hatch(box, theme.ink, how === 'near' ? NEAR : FAR)
        : []
  return node('svg', { width: 28, height: 14, viewBox: '0 0 28 14' }, frame, ...texture)
}

interface Square {
  readonly box: Box
  readonly frame: SvgNode
  readonly theme: ChartTheme
}

/** The gap in figures, over as much texture as it is wide. */
function withGap(text: string, gap: Gap, { box, frame, theme }: Square): SvgNode[] {
  const how = stepOf(gap)
  const centre = box.x + box.width / 2
  const base = baseIn(box, theme)
  const label = (fill: string, weight: number) =>
    node('text', { ...textOf(theme), fill, 'font-weight': weight, x: centre, y: base, 'text-anchor': 'middle' }, text)
  if (how === 'farthest') return [node('rect', { ...box, fill: theme.accent }), label(theme.ground, 600)]
  if (how === 'level') return [frame, label(theme.ink, 400)]
  const wide = text.length * theme.text * 0.56 + 5
  const patch = { x: centre - wide / 2, y: base - theme.text * 0.95, width: wide, height: theme.text * 1.25 }
  return [
    frame,
    ...hatch(box, theme.ink, how === 'near' ? NEAR : FAR),
    node('rect', { ...patch, fill: theme.ground }),
    label(theme.ink, how === 'near' ? 400 : 600),
  ]
}
