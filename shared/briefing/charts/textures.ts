import { node, type SvgNode } from './svg.ts'

/**
 * Textures, so that a picture says the same in gray. Drawn stroke by stroke and dot by dot, since patterns differ from
 * reader to reader.
 */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Slanted lines over a rectangle: what is missing or lost. The closer they are, the more of it. */
export function hatch({ x, y, width, height }: Box, color: string, gap = 7): SvgNode[] {
  const lines: SvgNode[] = []
  for (let d = gap; d < width + height; d += gap) {
    const from = { x: Math.min(d, width), y: Math.max(0, d - width) }
    const to = { x: Math.max(0, d - height), y: Math.min(d, height) }
    lines.push(
      node('line', { x1: x + from.x, y1: y + from.y, x2: x + to.x, y2: y + to.y, stroke: color, 'stroke-width': 1 }),
    )
  }
  return lines
}

/** Dots over a rectangle: known, not shown. */
export function dots({ x, y, width, height }: Box, color: string, gap = 7): SvgNode {
  const found: SvgNode[] = []
  for (let down = y + 4; down < y + height; down += gap)
    for (let along = x + 3; along < x + width; along += gap) found.push(node('circle', { cx: along, cy: down, r: 0.9 }))
  return node('g', { fill: color }, ...found)
}
