import { linesAround, textOf } from './lettering.ts'
import type { Chart } from './model.ts'
import { lineStep, nameLines } from './names.ts'
import { intoPages } from './pages.ts'
import { node, type SvgNode } from './svg.ts'
import { dots, hatch } from './textures.ts'
import type { ChartTheme } from './theme.ts'

/** How real an answer is, as a texture; the same marks as in the matrices on the screen. */
export type MatrixMark = 'held' | 'part' | 'promised' | 'missing' | 'unknown'

export interface MatrixRow {
  readonly id: string
  readonly name: string
}

export interface MatrixColumn {
  readonly id: string
  /** The text above its column: a number, a code, a title. */
  readonly head: string
}

/** Rows and columns, with an answer where they meet. */
export interface MatrixOf {
  /** The head of the rows, and the subject of the picture: "Departments by goals". */
  readonly corner: string
  readonly title: string
  /** Over the columns: "Goal". */
  readonly over: string
  /** Null where there is nothing to say. */
  readonly mark: (row: string, column: string) => MatrixMark | null
  readonly words: Readonly<Record<MatrixMark, string>>
  /** In the table, where there is nothing to say. */
  readonly none: string
  /** A row as an entry for who hears the picture. */
  readonly says: (row: MatrixRow, columns: readonly MatrixColumn[]) => string
  /** Share of the width that names take. */
  readonly names: number
}

const MARK = { wide: 22, high: 11 } as const
const rowHigh = ({ name }: MatrixRow, theme: ChartTheme, room: number) =>
  Math.max(theme.text * 1.95, nameLines(name, room, theme.text).length * lineStep(name, theme.text * 1.12) + 6)

const nameRoom = (of: Pick<MatrixOf, 'names'>, width: number) => width * of.names

/** The least room for a column: the longest word over it, and a mark that is narrower where there are many. */
function leastStep(columns: readonly MatrixColumn[], theme: ChartTheme, room: number): number {
  const letters = Math.max(...columns.flatMap((c) => c.head.split(' ').map((w) => [...w].length)), 1)
  const wide = columns.length * (MARK.wide + 4) <= room ? MARK.wide + 4 : MARK.high + 3
  return Math.max(wide, Math.min(16, letters) * theme.scale * 0.56 + 4)
}

/** Points that the rows of one picture take: with its head, names and key it fits below a page that is four tenths full. */
const mostRows = 330

/**
 * The room for rows if one picture does not hold them: two of these fit on a page, with their heads, names and keys.
 */
const rowsOfTwo = 250

/** Rows and columns of each picture: as many columns beside each other as stay readable, as many rows as a page holds. */
export function matrixPages(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  of: Pick<MatrixOf, 'names'>,
  theme: ChartTheme,
  width = 482,
): { readonly rows: readonly MatrixRow[]; readonly columns: readonly MatrixColumn[] }[] {
  const room = nameRoom(of, width)
  const most = Math.max(1, Math.floor((width - room) / leastStep(columns, theme, width - room)))
  const many = Math.max(1, Math.ceil(columns.length / most))
  const size = Math.ceil(columns.length / many)
  const tall = (r: MatrixRow) => rowHigh(r, theme, room - 10)
  const held = rows.reduce((sum, r) => sum + tall(r), 0) > mostRows ? rowsOfTwo : mostRows
  return Array.from({ length: many }, (_, i) => columns.slice(i * size, (i + 1) * size)).flatMap((part) =>
    intoPages(rows, tall, held).map((set) => ({ rows: set, columns: part })),
  )
}

/**
 * A matrix as a picture: a mark for each answer, solid for yes, half for a part, broken outline for a promise,
 * hatched for missing, dotted for not entered, and nothing for no answer. `width` in the drawing's units.
 */
export function matrix(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  of: MatrixOf,
  theme: ChartTheme,
  width = 482,
): Chart {
  const names = nameRoom(of, width)
  // Few columns do not drift apart.
  const step = Math.min((width - names) / Math.max(1, columns.length), 84)
  const text = textOf(theme)
  const small = { ...text, 'font-size': theme.scale }
  const between = lineStep(columns.map((c) => c.head).join(), theme.scale * 1.15)
  const heads = columns.map((c) => nameLines(c.head, step - 3, theme.scale))
  const top = theme.scale * 1.5 + Math.max(...heads.map((h) => h.length), 1) * between + 4
  const right = names + step * columns.length
  let y = top
  const drawn = rows.flatMap((row): SvgNode[] => {
    const lines = nameLines(row.name, names - 10, theme.text)
    const tall = rowHigh(row, theme, names - 10)
    const middle = y + tall / 2
    const at = y
    y += tall
    return [
      node('line', { x1: 0, y1: at, x2: right, y2: at, stroke: theme.rule, 'stroke-width': 0.8 }),
      ...linesAround(lines, lineStep(row.name, theme.text * 1.12), { ...text, x: 0, y: middle + theme.text * 0.36 }),
      ...columns.flatMap((c, i) => {
        const mark = of.mark(row.id, c.id)
        return mark === null ? [] : markAt(mark, names + (i + 0.5) * step, middle, step, theme)
      }),
    ]
  })
  const height = y + 2
  return {
    svg: node(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}` },
      node('text', { ...small, fill: theme.soft, x: names + 1, y: theme.scale }, of.over),
      ...heads.flatMap((lines, i) =>
        lines.map((line, k) =>
          node(
            'text',
            {
              ...{ ...small, 'font-weight': 600, x: names + (i + 0.5) * step, 'text-anchor': 'middle' },
              y: top - 5 - (lines.length - 1 - k) * between,
            },
            line,
          ),
        ),
      ),
      ...drawn,
      node('line', { x1: 0, y1: y, x2: right, y2: y, stroke: theme.rule, 'stroke-width': 0.8 }),
    ),
    short: `Matrix: ${of.title}.`,
    long: rows.map((r) => of.says(r, columns)),
    table: tableOf(rows, columns, of),
  }
}

/** What the marks say, as a table. */
const tableOf = (rows: readonly MatrixRow[], columns: readonly MatrixColumn[], of: MatrixOf): Chart['table'] => ({
  caption: of.title,
  head: [of.corner, ...columns.map((c) => c.head)],
  rows: rows.map((r) => [
    r.name,
    ...columns.map((c) => {
      const mark = of.mark(r.id, c.id)
      return mark === null ? of.none : of.words[mark]
    }),
  ]),
})

function markAt(mark: MatrixMark, x: number, y: number, step: number, theme: ChartTheme): SvgNode[] {
  const wide = Math.min(MARK.wide, step - 3)
  const box = { x: x - wide / 2, y: y - MARK.high / 2, width: wide, height: MARK.high }
  const frame = node('rect', {
    ...box,
    fill: mark === 'held' ? theme.ink : theme.ground,
    stroke: theme.ink,
    'stroke-width': 1.1,
    ...(mark === 'promised' ? { 'stroke-dasharray': '3 2' } : {}),
  })
  if (mark === 'part') return [frame, node('rect', { ...box, width: wide / 2, fill: theme.ink })]
  if (mark === 'unknown') return [frame, dots(box, theme.ink, 5)]
  return mark === 'missing' ? [frame, ...hatch(box, theme.ink, 4)] : [frame]
}
