import { dayInWords } from '../../days/index.ts'
import { countInWords } from '../../words/index.ts'
import type { Entry } from './entries.ts'

const when = (e: Entry, today: string): string => e.rough ?? (e.day === today ? 'today' : dayInWords(e.day))

/**
 * What is over with nothing entered, `before` the year and in it, and then what comes next and how much of the year is still
 * to come: what is late is asked after first.
 */
export function yearNews(entries: readonly Entry[], today: string, before: readonly Entry[] = []): string {
  const [next, ...rest] = entries.filter((e) => e.day >= today)
  const more = rest.length === 0 ? 'nothing else' : `${countInWords(rest.length)} more`
  const ahead =
    next === undefined
      ? 'Nothing more falls in this year.'
      : `Next is “${next.title}”, ${when(next, today)}; ${more} ${rest.length < 2 ? 'falls' : 'fall'} in this year.`
  const [first, ...others] = [...before, ...entries.filter((e) => e.late)]
  if (first === undefined) return ahead
  const also = others.length === 0 ? '' : `, and ${countInWords(others.length)} more`
  return `Past its date, with nothing entered: “${first.title}”, ${when(first, today)}${also}. ${ahead}`
}
