import { type Counts, less, sum, unknown } from './counts.ts'
import type { Names } from './named.ts'

/** `whole` is made up of `parts`, some of which no row names. */
export interface GridRow {
  readonly whole: string
  readonly parts: readonly string[]
}

/** Children who are of one group by one way of telling them apart and of another by another, whether a row names them or not. */
export interface Grid {
  readonly rows: readonly GridRow[]
  /** Those whom no row names: how many numbers stay possible of each count if no row by both ways were shown. */
  readonly unnamed: ReadonlyMap<string, Readonly<Record<Key, number>>>
}

type Key = 'n' | 'did' | 'didNot'

/** A table by two ways that is larger than this is looked at by its rows alone. */
const MOST_CELLS = 150

/**
 * The tables by race and by gender, or by any two ways, of which the plan lists some cells: White girls and Black girls.
 * Whoever subtracts along both ways can come to others that no row names, one after the other.
 */
export function gridsOf(names: Names, base: ReadonlyMap<string, Counts>, total: string | undefined): readonly Grid[] {
  const all = total === undefined ? undefined : base.get(total)
  if (total === undefined || all === undefined || all.n === null) return []
  return names.crossed().flatMap(({ ways, cells }) => {
    const listed = new Map([...cells].filter(([, id]) => (base.get(id)?.n ?? 0) > 0))
    if (listed.size === 0) return []
    const [rows, columns] = ways.map((way, side) => {
      const named = new Map([...names.ofWay(way)].filter(([, id]) => typeof base.get(id)?.n === 'number'))
      const met = [...listed.keys()].map((key) => key.split('\n')[side] as string)
      const counts = [...named.values()].map((id) => base.get(id) as Counts)
      const left = less(all, [sum(counts)])
      if (left.n === null || left.n < 0) return null
      const margins = new Map<string, { readonly id: string; readonly counts: Counts }>()
      for (const [group, id] of named) margins.set(group, { id, counts: base.get(id) as Counts })
      for (const group of new Set(met))
        if (!margins.has(group)) margins.set(group, { id: `${way}: ${group}`, counts: unknown })
      if (left.n > 0) margins.set('', { id: `${way}: any other`, counts: margins.size > named.size ? unknown : left })
      return margins
    }) as [Margins | null, Margins | null]
    if (!rows || !columns || rows.size * columns.size > MOST_CELLS) return []
    return [made(total, all, rows, columns, listed)]
  })
}

type Margins = ReadonlyMap<string, { readonly id: string; readonly counts: Counts }>

function made(total: string, all: Counts, rows: Margins, columns: Margins, listed: ReadonlyMap<string, string>): Grid {
  const unnamed = new Map<string, Record<Key, number>>()
  const cell = (row: string, column: string): string => {
    const own = listed.get(`${row}\n${column}`)
    if (own !== undefined) return own
    const [a, b] = [rows.get(row), columns.get(column)] as const
    const id = `${a?.id} and ${b?.id}`
    const open = (key: Key): number => {
      const [x, y, of] = [a?.counts[key], b?.counts[key], all[key]]
      const least = x == null || y == null || of === null ? 0 : Math.max(0, x + y - of)
      return Math.min(x ?? Infinity, y ?? Infinity, of ?? Infinity) - least + 1
    }
    unnamed.set(id, { n: open('n'), did: open('did'), didNot: open('didNot') })
    return id
  }
  const ids = (margins: Margins) => [...margins.values()].map((m) => m.id)
  const made = [
    { whole: total, parts: ids(rows) },
    { whole: total, parts: ids(columns) },
    ...[...rows].map(([row, { id }]) => ({ whole: id, parts: [...columns.keys()].map((c) => cell(row, c)) })),
    ...[...columns].map(([column, { id }]) => ({ whole: id, parts: [...rows.keys()].map((r) => cell(r, column)) })),
  ]
  return { rows: made, unnamed }
}
