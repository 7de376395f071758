import { dayAfter } from './calendar.ts'
import { months } from './words.ts'

/**
 * A quarter of the calendar as the program writes it, "2026-Q3", with its months and its last ISO day: where the fiscal
 * year begins in July, nobody can tell by the sign alone which months these are. Undefined for any other words.
 */
export function quarterSigned(sign: string | undefined): { readonly says: string; readonly ends: string } | undefined {
  const [, year = '', quarter = ''] = /^([1-9]\d{3})-Q([1-4])$/.exec(sign?.trim() ?? '') ?? []
  if (quarter === '') return undefined
  const last = Number(quarter) * 3
  const next = last === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(last + 1).padStart(2, '0')}-01`
  return { says: `${months[last - 3]} to ${months[last - 1]} ${year}`, ends: dayAfter(next, -1) ?? '' }
}
