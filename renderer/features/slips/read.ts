import { readDay } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { readFigure } from '../../../shared/words/index.ts'

/** A day as people write it on paper: 11/16/2026, or as the plan does. ISO day. */
function readPaperDay(text: string): Result<string, string> {
  const [, month, day, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return readDay(text)
  const read = readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return read.ok ? read : err(`“${text}” is not a day. Write month, day and year, for example 11/24/2026.`)
}

/** What was typed in a cell, as a value that fits its measure; or what is wrong with it, in a sentence. */
export function readCell(unit: RecordOf<'measure'>['unit'], col: string, text: string): Result<unknown, string> {
  const typed = text.trim()
  if (typed === '') return ok(null)
  if (col === 'date') return readPaperDay(typed)
  if (col !== 'figure' && col !== 'n') return ok(typed)
  const read = readFigure(typed)
  if (!read.ok) return read
  if (col === 'n') {
    if (!Number.isSafeInteger(read.value) || read.value < 0)
      return err(`“${typed}” is not a number of children. Write a whole number, 0 or more.`)
    return read
  }
  if (unit === 'percent' && (read.value < 0 || read.value > 100))
    return err(`“${typed}” is no percent of children: it lies between 0 and 100.`)
  if (unit !== undefined && unit !== 'score' && read.value < 0)
    return err(`“${typed}” is less than 0. ${unit === 'days' ? 'Days' : 'What is counted'} can’t be.`)
  return read
}
