import { dayInWords } from '../../days/index.ts'
import { compareKeys, listed } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { choiceWords, hung } from './table.ts'

interface Met {
  readonly id: string
  readonly date: string
  readonly packetDue?: string | undefined
}

/** "May 29 and June 12"; with its year where that is not the meeting's. */
const dueOn = (met: readonly Met[]): string =>
  listed(
    met.map(({ date, packetDue = '' }, i) => {
      if (packetDue.slice(0, 4) !== date.slice(0, 4)) return dayInWords(packetDue)
      // “January 2 and 16”: a month is said once.
      const again = met[i - 1]?.packetDue?.slice(0, 7) === packetDue.slice(0, 7)
      return again ? String(Number(packetDue.slice(8))) : dayInWords(packetDue).replace(/, \d{4}$/, '')
    }),
  )

/** With their papers the days of a year are too long for one paragraph. */
const quarters = (months: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(months.length / 3) }, (_, i) => months.slice(i * 3, i * 3 + 3))

/** "June 2 and 16 (papers due May 29 and June 12)" */
function monthInWords(month: string, met: readonly Met[]): string {
  const dayOf = ({ date }: Met) => String(Number(date.slice(8)))
  if (met.every((m) => m.packetDue === undefined)) return `${month} ${listed(new Set(met.map(dayOf)))}`
  if (met.every((m) => m.packetDue !== undefined))
    return `${month} ${listed(met.map(dayOf))} (papers due ${dueOn(met)})`
  return `${month} ${listed(met.map((m) => `${dayOf(m)}${m.packetDue === undefined ? '' : ` (papers due ${dueOn([m])})`}`))}`
}

/**
 * Meetings of which there is no more to say than who met on which day, and when papers were due, by who met and the year:
 * "Board, 2026: January 12 and 26; February 9". A line for each would be a page of days. Undefined where one has no day.
 */
export function meetingDays(ctx: Context, ids: readonly string[]): Block[] | undefined {
  const met = ids.flatMap((id) => ctx.plan.get('meeting', id) ?? [])
  const dated = met.flatMap(({ id, forum, date, packetDue }) =>
    date === undefined
      ? []
      : [{ id, forum, date, ...(!ctx.ledger.isTold('meeting', id, 'packetDue') && { packetDue }) }],
  )
  if (dated.length < ids.length) return undefined
  const days = dated.toSorted((a, b) => compareKeys(a.date, b.date))
  const whose = Map.groupBy(
    days,
    (m) => `${choiceWords('meeting', 'forum', m.forum) || 'Meeting'}, ${m.date.slice(0, 4)}`,
  )
  return [...whose].flatMap(([label, own]) => {
    const months = Map.groupBy(own, (m) => dayInWords(m.date).split(' ')[0] ?? '')
    const said = [...months].map(([month, of]) => monthInWords(month, of))
    for (const m of own) if (m.packetDue !== undefined) ctx.told('meeting', m.id, 'packetDue')
    const parts = own.some((m) => m.packetDue !== undefined) ? quarters(said) : [said]
    return hung(
      label,
      parts.map((p) => `${p.join('; ')}.`),
    )
  })
}
