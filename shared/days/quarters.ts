import { dayAfter } from './calendar.ts'
import { months } from './words.ts'

/**
 * A calendar quarter as it is written in the plan, “2026-Q3”, with its months and its last ISO day: in a fiscal year
 * that begins in July, the number alone does not say which months are meant. Undefined for any other text.
 */
export function quarterSigned(sign: string | undefined): { readonly says: string; readonly ends: string } | undefined {
  const [, year = '', quarter = ''] = /^([1-9]\d{3})-Q([1-4])$/.exec(sign?.trim() ?? '') ?? []
  if (quarter === '') return undefined
  const last = Number(quarter) * 3
  const next = last === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(last + 1).padStart(2, '0')}-01`
  return { says: `${months[last - 3]} to ${months[last - 1]} ${year}`, ends: dayAfter(next, -1) ?? '' }
}
