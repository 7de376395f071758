import type { SvgNode } from '../../../../shared/briefing/charts/svg.ts'

/** Words of a drawing with the room that they take, in the drawing's own units. */
export interface Placed {
  readonly words: string
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

const number = (node: SvgNode, name: string) => Number(node.attrs[name] ?? 0)

/** Every node of a drawing, moved to where it stands. */
export function* nodesOf(node: SvgNode, dx = 0, dy = 0): Generator<{ node: SvgNode; dx: number; dy: number }> {
  const [x = 0, y = 0] = (/^translate\(([^)]*)\)$/.exec(String(node.attrs['transform'] ?? ''))?.[1] ?? '')
    .split(/[ ,]+/)
    .map(Number)
  yield { node, dx: dx + x, dy: dy + y }
  for (const child of node.children) if (typeof child !== 'string') yield* nodesOf(child, dx + x, dy + y)
}

/** Half the size is what a letter of the bundled sans takes on average; figures and spaces take less. */
export function wordsIn(svg: SvgNode): Placed[] {
  return [...nodesOf(svg)].flatMap(({ node, dx, dy }) => {
    const words = node.children.filter((c) => typeof c === 'string').join('')
    if (node.tag !== 'text' || words === '') return []
    const size = number(node, 'font-size')
    const wide = [...words].length * size * 0.5
    const x = number(node, 'x') + dx
    const anchor = node.attrs['text-anchor']
    const from = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x
    const base = number(node, 'y') + dy
    return [{ words, from, to: from + wide, top: base - size * 0.7, bottom: base + size * 0.05 }]
  })
}

/** Pairs of words that stand on each other, and words that leave the drawing. */
export function collisions(svg: SvgNode): string[] {
  const all = wordsIn(svg)
  const [wide, tall] = [number(svg, 'width'), number(svg, 'height')]
  const found = all
    .filter((a) => a.from < -1 || a.to > wide + 1 || a.top < -1 || a.bottom > tall + 1)
    .map((a) => `“${a.words}” leaves the drawing`)
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1))
      if (a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom)
        found.push(`“${a.words}” stands on “${b.words}”`)
  })
  return found
}

/** Words that an upright line behind them goes through: nothing of the ground's color stands between. */
export function struckThrough(svg: SvgNode): string[] {
  const nodes = [...nodesOf(svg)]
  const placed = nodes.flatMap(({ node, dx, dy }, at) =>
    wordsIn({ ...node, attrs: { ...node.attrs, transform: `translate(${dx} ${dy})` } })
      .filter((words) => node.tag === 'text' && words.words !== '')
      .map((words) => ({ ...words, at })),
  )
  return placed.flatMap((words) =>
    nodes.slice(0, words.at).flatMap(({ node, dx, dy }, behind) => {
      const x = number(node, 'x1') + dx
      const [top, bottom] = [number(node, 'y1') + dy, number(node, 'y2') + dy].toSorted((a, b) => a - b)
      const crosses = x > words.from && x < words.to && (top ?? 0) < words.bottom && (bottom ?? 0) > words.top
      if (node.tag !== 'line' || node.attrs['x1'] !== node.attrs['x2'] || !crosses) return []
      const covered = nodes.slice(behind, words.at).some(({ node: over, dx: ox, dy: oy }) => {
        const [left, high] = [number(over, 'x') + ox, number(over, 'y') + oy]
        const right = left + number(over, 'width')
        return (
          over.tag === 'rect' &&
          left < x &&
          right > x &&
          high <= words.top + 1 &&
          high + number(over, 'height') >= words.bottom - 1
        )
      })
      return covered ? [] : [`a line goes through “${words.words}”`]
    }),
  )
}
