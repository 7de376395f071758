import type { Chart } from './model.ts'
import { node } from './svg.ts'

const between = 16

/** Pictures that a page would have one after the other, as one below the other: a screen has no pages. */
export function stacked(charts: readonly Chart[]): Chart {
  const [first, ...more] = charts
  if (first === undefined) throw new Error('no picture')
  if (more.length === 0) return first
  let height = -between
  const parts = charts.map((c) => {
    const at = height + between
    height = at + Number(c.svg.attrs['height'])
    return node('g', { transform: `translate(0 ${at})` }, ...c.svg.children)
  })
  const width = Math.max(...charts.map((c) => Number(c.svg.attrs['width'])))
  const heads = new Set(charts.map((c) => c.table.head.join('\n')))
  return {
    svg: node('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...parts),
    short: first.short,
    long: charts.flatMap((c) => c.long),
    table: heads.size === 1 ? { ...first.table, rows: charts.flatMap((c) => c.table.rows) } : sideBySide(charts),
  }
}

/** Tables of the same rows with other columns, as one. */
function sideBySide(charts: readonly Chart[]): Chart['table'] {
  const [first] = charts
  const heads = charts.map((c) => c.table.head)
  const head = [first?.table.head[0] ?? '', ...new Set(heads.flatMap((h) => h.slice(1)))]
  const rows = new Map<string, Map<string, string>>()
  for (const { table } of charts)
    for (const [name = '', ...cells] of table.rows) {
      const own = rows.get(name) ?? new Map<string, string>()
      rows.set(name, own)
      cells.forEach((cell, i) => {
        own.set(table.head[i + 1] ?? '', cell)
      })
    }
  return {
    caption: first?.table.caption ?? '',
    head,
    rows: [...rows].map(([name, cells]) => [name, ...head.slice(1).map((h) => cells.get(h) ?? '')]),
  }
}
