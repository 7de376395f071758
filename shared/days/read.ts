import { err, ok, type Result } from '../result/result.ts'
import { quoted } from '../words/index.ts'
import { dayAfter, daysBetween, isDay } from './calendar.ts'
import { dayInWords, months } from './words.ts'

/** The index of a month as it may be typed: in full, or with its first three letters or more. */
export const monthOf = (word: string): number =>
  months.findIndex((m) => m.toLowerCase().startsWith(word.toLowerCase().replace(/\.$/, '')))

/** What is said about a day without a year: only its writer knows whether this year or the next is meant. */
export const yearless = (text: string): string | null => {
  const [, name = ''] =
    /^(\p{L}{3,}\.?) \d{1,2}(?:st|nd|rd|th)?$/u.exec(text) ?? /^(\d{1,2})\/\d{1,2}$/.exec(text) ?? []
  return name !== '' && (/^\d/.test(name) || monthOf(name) >= 0)
    ? `${quoted(text)} has no year. Write month, day and year, for example 11/24/2026.`
    : null
}

/** The day that its writer most likely means by “today” or a day without a year: the nearest of them. It is only offered. */
export function likelyDay(text: string, today: string): string | null {
  if (/^today$/i.test(text)) return today
  if (yearless(text) === null) return null
  const at = text.replace(/\s+/g, ' ')
  const years = [-1, 0, 1].map((n) => Number(today.slice(0, 4)) + n)
  const days = years.flatMap((year) => {
    const read = readDay(at.includes('/') ? `${at}/${year}` : `${at}, ${year}`)
    return read.ok ? [read.value] : []
  })
  const far = (day: string) => Math.abs(daysBetween(today, day))
  return days.toSorted((a, b) => far(a) - far(b))[0] ?? null
}

/** What is said about a month where a day is asked for: a grant “through June 2027” ends on its last day. */
const dayless = (text: string): string | null => {
  const [, name = '', year = ''] = /^(\p{L}{3,}\.?),? (\d{4})$/u.exec(text) ?? []
  const month = name === '' ? -1 : monthOf(name)
  if (month < 0) return null
  const next = month === 11 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 2).padStart(2, '0')}-01`
  return `${quoted(text)} has no day. Write the day as well, for example ${dayInWords(dayAfter(next, -1) ?? next)}.`
}

/** A two-digit year from this number on may be in the last century. */
const LAST_CENTURY = 60

/**
 * Reads an ISO day that exists, or a day as people write it here: 11/16/2026, 11/16/26, Nov. 16, 2026, November 16th
 * 2026, and month, day and year without a separator, as the system's own date control takes them.
 */
export function readDay(text: string): Result<string, string> {
  const [, number, first, ofNumber] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? []
  const [, name = '', second, ofName] = /^(\p{L}{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? []
  const month = number ?? (second === undefined ? undefined : String(monthOf(name) + 1))
  const day = first ?? second
  const year = ofNumber ?? ofName
  if (month === undefined || day === undefined || year === undefined) {
    if (isDay(text)) return ok(text)
    const example = /^\d{4}-/.test(text)
      ? 'year, month and day, for example 2026-11-24'
      : 'month, day and year, for example 11/24/2026'
    return err(yearless(text) ?? dayless(text) ?? `${quoted(text)} is not a date. Write ${example}.`)
  }
  // A policy may be from 1998, and nothing typed here is about 2098; but the program asks and does not guess.
  if (year.length === 2 && Number(year) >= LAST_CENTURY)
    return err(`${quoted(text)} may mean 19${year} or 20${year}. Write the year with four digits.`)
  const whole = year.length === 2 ? `20${year}` : year
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? ok(iso) : err(`${quoted(text)} is not a date. Write month, day and year, for example 11/24/2026.`)
}
