import { type Cell, cellText } from '../cells/cells.ts'
import { type NumberStyle, numberEvidence, readNumber, styleOf } from '../cells/numbers.ts'
import type { Column } from '../table/columns.ts'
import type { Near, OtherFigures, Selected } from './selected.ts'

/** What rows of other places have: to see how figures are written, and which of the district's are doubtful. */
export class Away {
  readonly #cells = new Map<string | null, Cell[]>()
  readonly #near = new Map<string, number[]>()
  readonly #style: NumberStyle

  constructor(columns: readonly (Column | undefined)[]) {
    const [first] = columns
    this.#style = (first && styleOf(first.numbers)) ?? 'point'
  }

  add(one: Selected): void {
    const cells = this.#cells.get(one.format)
    if (cells) cells.push(one.figure)
    else this.#cells.set(one.format, [one.figure])
    const number = readNumber(one.figure, this.#style)
    if (!number.ok || number.value === 0) return
    const key = keyOf(one)
    const list = this.#near.get(key)
    if (list) list.push(number.value)
    else this.#near.set(key, [number.value])
  }

  others(): readonly OtherFigures[] {
    return [...this.#cells].map(([format, cells]) => ({ format, numbers: numberEvidence(cells) }))
  }

  near(selected: readonly Selected[]): readonly Near[] {
    const own = new Map(selected.map((s) => [keyOf(s), s]))
    return [...own].flatMap(([key, { group, year, format }]) => {
      const list = this.#near.get(key)?.sort((a, b) => a - b)
      const middle = list?.[Math.floor(list.length / 2)]
      if (list === undefined || middle === undefined) return []
      const [least = middle, most = middle] = [list[0], list.at(-1)]
      return [{ group, year: cellText(year), format, middle, least, most, places: list.length }]
    })
  }
}

const keyOf = ({ group, year, format }: Selected): string => JSON.stringify([group, cellText(year), format])
