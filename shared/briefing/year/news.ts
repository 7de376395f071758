import { dayAfter, dayInWords } from '../../days/index.ts'
import { lateCount } from '../../rules/due.ts'
import { capital, countInWords, plural, quotation } from '../../words/index.ts'
import type { Entry } from './entries.ts'

/** Something late, in the order in which people look at it. */
export interface Late {
  readonly title: string
  readonly day: string
  readonly rough?: string
}

const when = (e: Late, today: string): string =>
  e.rough ?? (e.day === today ? 'today' : e.day === dayAfter(today, 1) ? 'tomorrow' : dayInWords(e.day))

/** Past dates with nothing entered, `before` the year and in it: the longest overdue first. */
export const lateOf = (entries: readonly Entry[], before: readonly Entry[] = []): readonly Entry[] => [
  ...before,
  ...entries.filter((e) => e.late),
]

/**
 * Past dates with nothing entered, or all that is late (`due`) where that is known; then the next date and how much of the
 * year is ahead: people ask about late things first. If nothing is ahead, the last date.
 */
export function yearNews(
  entries: readonly Entry[],
  today: string,
  before: readonly Entry[] = [],
  due?: readonly Late[],
): string {
  const [next, ...rest] = entries.filter((e) => e.day >= today)
  const [more, follow] =
    rest.length === 0
      ? ['nothing else', 'follows']
      : [
          `${countInWords(rest.length)} more ${plural(rest.length, 'date', 'dates')}`,
          plural(rest.length, 'follows', 'follow'),
        ]
  const last = entries.findLast((e) => e.day < today && !e.late)
  const ahead =
    next === undefined
      ? `Nothing more is entered for this year${last ? `; the last was ${quotation(last.title)}, ${when(last, today)}` : ''}.`
      : `Next is ${quotation(next.title)}, ${when(next, today)}; ${more} ${follow} this year.`
  const late = due ?? lateOf(entries, before)
  const [first] = late
  if (first === undefined) return ahead
  const have = late.length === 1 ? 'One date has passed' : `${capital(countInWords(late.length))} dates have passed`
  const are = due ? lateCount(late.length) : `${have} with nothing entered`
  return `${are}${late.length === 1 ? ':' : due ? ', the most pressing' : ', the oldest'} ${quotation(first.title)}, ${when(first, today)}. ${ahead}`
}
