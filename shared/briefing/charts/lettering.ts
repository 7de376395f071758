import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** How a picture sets names and figures. */
export const textOf = (theme: ChartTheme) => ({
  'font-family': theme.font,
  'font-size': theme.text,
  fill: theme.ink,
})

/** How it sets the figures of a scale, and what is said beside them. */
export const scaleTextOf = (theme: ChartTheme) => ({
  'font-family': theme.font,
  'font-size': theme.scale,
  fill: theme.soft,
})

/** The lines of one name, their middle on the baseline `y`. `step`: from line to line. */
export const linesAround = (
  lines: readonly string[],
  step: number,
  attrs: SvgNode['attrs'] & { readonly y: number },
): SvgNode[] =>
  lines.map((line, k) => node('text', { ...attrs, y: attrs.y + (k - (lines.length - 1) / 2) * step }, line))
