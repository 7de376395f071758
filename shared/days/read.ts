import { err, ok, type Result } from '../result/result.ts'
import { quoted } from '../words/index.ts'
import { isDay } from './calendar.ts'
import { months } from './words.ts'

/** Months by how they may be typed: in full, or by three letters or more. */
export const monthOf = (word: string): number =>
  months.findIndex((m) => m.toLowerCase().startsWith(word.toLowerCase().replace(/\.$/, '')))

/** Reads an ISO day that exists, or a day as people here write it on paper: 11/16/2026, 11/16/26, Nov. 16, 2026. */
export function readDay(text: string): Result<string, string> {
  const [, number, first, ofNumber] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(text) ?? []
  const [, name = '', second, ofName] = /^(\p{L}{3,}\.?) (\d{1,2}),? (\d{4})$/u.exec(text) ?? []
  const month = number ?? (second === undefined ? undefined : String(monthOf(name) + 1))
  const [day, year] = [first ?? second, ofNumber ?? ofName]
  if (month === undefined || day === undefined || year === undefined)
    return isDay(text)
      ? ok(text)
      : err(`${quoted(text)} is not a date. Write year, month and day, for example 2026-11-24.`)
  // Of two digits nobody means a century ago: what is typed here was measured, met on or promised in this one.
  const whole = year.length === 2 ? `20${year}` : year
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? ok(iso) : err(`${quoted(text)} is not a date. Write month, day and year, for example 11/24/2026.`)
}
