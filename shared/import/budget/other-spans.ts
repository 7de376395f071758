import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import type { YearForm } from '../years/years.ts'

/** Years that are not a district’s fiscal years: of the calendar, of a grant, from October to September. */

const calendar = /\b(calendar (years?|yrs?|(20)\d{2})|cy ?['’]?(20)?\d{2})\b/i
const ofGrant =
  /\b(grant|award|project|program|funding|performance|federal fiscal) (years?|yrs?|period)\b|\b(ffy|gy) ?['’]?(20)?\d{2}\b/i
const days = /\b(\d{1,2})\/\d{1,2}\/(?:20)?\d{2}\s*(?:[-–—]|to|through|thru)\s*(\d{1,2})\/\d{1,2}\/(?:20)?\d{2}\b/i
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const named = new RegExp(
  `\\b(${months})[a-z]*\\.? (?:\\d{1,2},? )?20\\d{2}\\s*(?:[-–—]|to|through|thru)\\s*(${months})[a-z]*\\.? (?:\\d{1,2},? )?20\\d{2}\\b`,
  'i',
)
const monthOf = (name: string | undefined): number => months.split('|').indexOf((name ?? '').toLowerCase()) + 1

/**
 * What a text says against its years being those of the district's budget, as the end of a sentence; null if nothing.
 */
export function otherSpan(text: string, plan: Plan): string | null {
  const start = startMonthOf(plan)
  if (calendar.test(text)) return start === 1 ? null : ', and your fiscal year is no calendar year'
  if (ofGrant.test(text)) return ', and a grant’s year may begin and end in other months than your fiscal year'
  const byDays = days.exec(text)
  const byNames = named.exec(text)
  const [first, last] = byDays
    ? [Number(byDays[1]), Number(byDays[2])]
    : byNames
      ? [monthOf(byNames[1]), monthOf(byNames[2])]
      : []
  return first === undefined || (first === start && last === ((start + 10) % 12) + 1)
    ? null
    : ', and your fiscal year begins and ends in other months'
}

const toldOf =
  /\bfy ?['’]?(?:20)?(\d{2})\b(?!\s?[-–—/]\s?\d)(?:[^\p{L}\d.;]|\b(?:is|the|year|fiscal|school|from|runs?|covers|begin(?:s|ning)?|starts?|means|refers|of|in|on|to)\b)*(?:\b(?:july|jul\.?|7\/1\/)[^\d]{0,6}(?:\d{1,2}, )?(?:20)?(\d{2})\b|\b20(\d{2})\s?[-–—/]\s?(?:20)?\d{2}\b)/iu
/** “FY26 is the year July 2026 - June 2027”, where FY26 is read as the year that ends in 2026, or the other way; null if nothing. */
export function fiscalYearTold(text: string, yearForm: YearForm): string | null {
  const [, named, month, year] = toldOf.exec(text) ?? []
  const first = month ?? year
  if (named === undefined || first === undefined) return null
  const told = Number(first) === Number(named) ? 'starting' : Number(first) + 1 === Number(named) ? 'ending' : null
  return told === null || told === yearForm
    ? null
    : `, and FY${named} is read as the year that ${yearForm === 'ending' ? 'ends' : 'begins'} in 20${named}`
}
