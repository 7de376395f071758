import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import { timesHundred } from '../../../shared/import/cells/numbers.ts'
import type { GridEdit } from '../../components/index.ts'

/** Fractions of 1 pasted in place of percentages: a spreadsheet copies 0.901 if it is not told to show 90.1%. */

/** The figures that the plan has of a measure, within a year too. */
export const figuresHeld = (plan: Plan, measure: string): readonly number[] =>
  (['value', 'interim'] as const).flatMap((kind) =>
    where(plan, kind, 'measure', measure).flatMap((v) => v.reading?.figure ?? []),
  )

/** A figure so many times another is written in another way. */
const FAR = 20

/** Those of a pasted block that may be fractions, each with the sentence that asks. */
export function fractionsIn(
  unit: RecordOf<'measure'>['unit'],
  edits: readonly GridEdit[],
  /** Figures that the plan has of the measure of an edit. */
  held: (edit: GridEdit) => readonly number[],
): readonly { readonly row: string; readonly col: string; readonly text: string; readonly says: string }[] {
  if (unit !== 'percent' && unit !== 'rate') return []
  const plain = edits.filter((e) => typeof e.value === 'number' && !e.text.includes('%'))
  const small = plain.filter((e) => Number(e.value) > 0 && Number(e.value) <= 1)
  const large = plain.some((e) => Number(e.value) > 1)
  return small.flatMap((e) => {
    const known = held(e)
      .filter((f) => f > 0)
      .toSorted((a, b) => a - b)
    const middle = known[Math.floor(known.length / 2)]
    const value = Number(e.value)
    const far = middle === undefined ? large || small.length > 1 : middle / value >= FAR
    if (!far) return []
    const percent = timesHundred(String(value))
    return [
      {
        row: e.row,
        col: e.col,
        text: e.text,
        says: `“${e.text}” may be a fraction, which is ${percent} percent. Write ${percent}, or ${value}% if it is that small.`,
      },
    ]
  })
}
