import { err, ok, type Result } from '../result/result.ts'
import { quoted } from '../words/index.ts'
import { isDay } from './calendar.ts'

/** Reads an ISO day that exists, or a day as people here write it on paper: 11/16/2026. */
export function readDay(text: string): Result<string, string> {
  const [, month, day, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  if (month === undefined || day === undefined)
    return isDay(text)
      ? ok(text)
      : err(`${quoted(text)} is not a date. Write year, month and day, for example 2026-11-24.`)
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? ok(iso) : err(`${quoted(text)} is not a date. Write month, day and year, for example 11/24/2026.`)
}
