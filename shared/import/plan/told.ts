import type { Aside } from '../cells/cells.ts'
import type { LeftOut } from './thing.ts'

/** Collects what does not come in, and how the rest comes in, while rows are read. */
export class Told {
  readonly aside: Aside[] = []
  readonly told: Aside[] = []
  readonly #left = new Map<string, { column: string; rows: number[]; why: string }>()

  out(row: number, column: string | null, cell: string, why: string): void {
    this.aside.push({ row, column, cell: cell.slice(0, 200), why })
  }
  tell(row: number, column: string, cell: string, why: string): void {
    this.told.push({ row, column, cell: cell.slice(0, 200), why })
  }
  leave(column: string, row: number, why: string): void {
    const key = `${column}\n${why}`
    const known = this.#left.get(key) ?? { column, rows: [], why }
    known.rows.push(row)
    this.#left.set(key, known)
  }
  get leftOut(): readonly LeftOut[] {
    return [...this.#left.values()].map((l) => ({ ...l, cells: l.rows.length }))
  }
}
