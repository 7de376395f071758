import { wideIn } from './names.ts'
import { node, type SvgNode } from './svg.ts'
import type { ChartTheme } from './theme.ts'

/** Words on a patch of the ground's color: the line of a year behind them, or of a scale, ends beside them. */
export function onGround(attrs: SvgNode['attrs'], words: string, theme: ChartTheme): SvgNode[] {
  const size = Number(attrs['font-size'])
  const [x, y] = [Number(attrs['x']), Number(attrs['y'])]
  return [
    node('rect', { x: x - 2, y: y - size * 0.85, width: wideIn(words) * size + 4, height: size, fill: theme.ground }),
    node('text', attrs, words),
  ]
}
