import { usualGroup } from '../domain/usual-groups.ts'
import { readNumber } from './numbers.ts'
import type { Cell } from './table.ts'
import { yearIn } from './years.ts'

/** The group that a heading names, without what it says beside: "Black % 2019" is "Black". */
export const groupOver = (heading: string): string =>
  heading
    .replaceAll('_', ' ')
    .replace(yearIn, ' ')
    .replace(/%|#|\b(percent(age)?|pct|rates?)\b( of)?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+|[\s:–-]+$/g, '')

/** Looks whether columns of groups are shares of all children: then they add up to the whole, row by row. */
export class Parts {
  readonly #ways = new Map<string, { columns: number[]; rows: number; whole: number }>()

  constructor(columns: readonly (readonly [at: number, heading: string])[]) {
    for (const [at, heading] of columns) {
      const way = usualGroup(groupOver(heading))?.way
      if (way === undefined || way === 'all') continue
      const known = this.#ways.get(way) ?? { columns: [], rows: 0, whole: 0 }
      known.columns.push(at)
      this.#ways.set(way, known)
    }
  }

  add(row: readonly Cell[]): void {
    for (const way of this.#ways.values()) {
      const numbers = way.columns.flatMap((i) => {
        const number = readNumber(row[i] ?? '', 'point')
        return number.ok ? [number.value] : []
      })
      const sum = numbers.reduce((a, b) => a + b, 0)
      if (numbers.length < 2) continue
      way.rows++
      if (Math.abs(sum - 100) < 1.5 || Math.abs(sum - 1) < 0.015) way.whole++
    }
  }

  wholes(): boolean {
    return [...this.#ways.values()].some(
      ({ columns, rows, whole }) => rows > 0 && whole / rows > 0.9 && (columns.length > 2 || rows > 2),
    )
  }
}
