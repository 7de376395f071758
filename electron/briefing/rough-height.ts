import type { Block } from '../../shared/briefing/document.ts'

/** Points: the width of a picture, the height of a row of a table, and what a short text or a caption takes with its space. */
const WIDE = 482
const ROW = 15
const TEXT = 36

/** The height of a picture in points, by the box that it is drawn in. */
function pictureHeight(svg: string): number {
  const [, wide = 0, high = 0] = /viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? []
  return wide > 0 ? (high * WIDE) / wide : 0
}

/**
 * About how high a block is on a page, in points; words of any length count as a short text. It tells which blocks are
 * most likely taller than a page before anything is laid out.
 */
export function roughHeight(block: Block): number {
  if (block.t === 'keep') return block.blocks.reduce((all, inner) => all + roughHeight(inner), 0)
  if (block.t === 'figure') return pictureHeight(block.svg) + TEXT
  return block.t === 'table' ? (block.rows.length + 1) * ROW + TEXT : TEXT
}
