import { readDay } from '../../../shared/days/index.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import { ok, type Result } from '../../../shared/result/result.ts'

/** Typed text of a cell as a value that fits its measure, or a sentence that says what is wrong. */
export function readCell(unit: RecordOf<'measure'>['unit'], col: string, text: string): Result<unknown, string> {
  const typed = text.trim()
  if (typed === '') return ok(null)
  if (col === 'date') return readDay(typed)
  if (col === 'n') return readEntry({ t: 'integer' }, typed, { min: 0 })
  return col === 'figure' ? readEntry({ t: 'figure' }, typed, figureRange(unit)) : ok(typed)
}
