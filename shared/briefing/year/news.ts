import { dayInWords } from '../../days/index.ts'
import { capital, countInWords } from '../../words/index.ts'
import type { Entry } from './entries.ts'

const when = (e: Entry, today: string): string => e.rough ?? (e.day === today ? 'today' : dayInWords(e.day))

/** What comes next, how much of the year is still to come, and what of it is over with nothing entered. */
export function yearNews(entries: readonly Entry[], today: string): string {
  const [next, ...rest] = entries.filter((e) => e.day >= today)
  const more = rest.length === 0 ? 'Nothing else' : `${capital(countInWords(rest.length))} more`
  const ahead =
    next === undefined
      ? 'Nothing more falls in this year.'
      : `Next is “${next.title}”, ${when(next, today)}. ${more} ${rest.length < 2 ? 'falls' : 'fall'} in this year.`
  const [first, ...others] = entries.filter((e) => e.late)
  if (first === undefined) return ahead
  const also = others.length === 0 ? '' : `, and ${countInWords(others.length)} more`
  return `${ahead} Past its date, with nothing entered: “${first.title}”, ${when(first, today)}${also}.`
}
