import { cellText, isBlank } from '../cells/cells.ts'
import type { MarkState } from '../cells/marks.ts'
import { type NumberStyle, readNumber, tenth, timesHundred } from '../cells/numbers.ts'
import type { Selected } from '../rows/select.ts'
import { kindOf } from '../vocabulary/unit-said.ts'
import { knownOf, misfitOf, type Unit } from './units.ts'

/** The figures of rows as they are written, and what each becomes. */

/**
 * Percent in the file: 0.413, 41.3, or 41.3 %, where a sign always wins over the choice; 413 of a thousand children; or
 * the number of students itself, of those counted beside it.
 */
export type PercentForm = 'fraction' | 'number' | 'sign' | 'perThousand' | 'ofCounted'
export interface Figure {
  readonly row: Selected
  readonly value: number
  readonly digits: string
}

/** The rows whose figures are read, and how. */
export interface WrittenInput {
  readonly rows: readonly Selected[]
  readonly unit: Unit
  readonly style: NumberStyle
  readonly marks: ReadonlyMap<string, MarkState | 'aside'>
}

/** The figures that fit the measure; those with a percent sign apart, since nobody has to ask about their form. */
export function figuresOf({ rows, unit, style, marks }: WrittenInput) {
  const known = knownOf(rows)
  const plain: Figure[] = []
  const signed: Figure[] = []
  const fractions: Figure[] = []
  for (const row of rows) {
    if (isBlank(row.figure) || misfitOf(row.format, unit, known) !== null) continue
    if ((marks.get(cellText(row.figure).trim()) ?? 'aside') !== 'aside') continue
    const number = readNumber(row.figure, style)
    if (!number.ok) continue
    const figure = { row, value: number.value, digits: number.digits }
    if (number.percent) signed.push(figure)
    else if (row.format !== null && kindOf(row.format) === 'fraction') fractions.push(figure)
    else plain.push(figure)
  }
  return { plain, signed, fractions }
}

/** A figure as the plan would hold it. */
export const figureBy = (digits: string, value: number, form: PercentForm): number =>
  form === 'fraction' ? timesHundred(digits) : form === 'perThousand' ? tenth(digits) : value

/** A number of students as a percent of those counted in its row; null if the row does not give that. */
export function ofCounted(value: number, n: Selected['n'], style: NumberStyle): number | null {
  const of = n === null ? null : readNumber(n, style)
  if (of === null || !of.ok || of.value <= 0 || value > of.value || !Number.isInteger(value)) return null
  return Math.round((value / of.value) * 1e4) / 100
}

/** One real cell of the file, before and after. */
export interface Example {
  readonly row: number
  readonly cell: string
  readonly becomes: number
}

/** Three cells of the file before and after: the least, one in the middle, the most. */
export function examplesOf(input: WrittenInput, form: PercentForm): readonly Example[] {
  const { plain, signed, fractions } = figuresOf(input)
  const formOf = (f: Figure): PercentForm => (fractions.includes(f) ? 'fraction' : signed.includes(f) ? 'sign' : form)
  const becomes = new Map(
    [...plain, ...signed, ...fractions].flatMap((f) => {
      const own = formOf(f)
      const figure = own === 'ofCounted' ? ofCounted(f.value, f.row.n, input.style) : figureBy(f.digits, f.value, own)
      return figure === null ? [] : [[f, figure] as const]
    }),
  )
  const sorted = [...becomes].filter(([f]) => f.value !== 0).sort((a, b) => a[1] - b[1])
  const picked =
    sorted.length === 0
      ? [...becomes].slice(0, 1)
      : [0, Math.floor(sorted.length / 2), sorted.length - 1].map((i) => sorted[i])
  const seen = new Map<string, Example>()
  for (const entry of picked) {
    if (entry === undefined) continue
    const cell = cellText(entry[0].row.figure).trim()
    if (!seen.has(cell)) seen.set(cell, { row: entry[0].row.row, cell, becomes: entry[1] })
  }
  return [...seen.values()]
}
