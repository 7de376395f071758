import { dayInWords } from '../../days/index.ts'
import { compareKeys, listed } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { choiceWords, hung } from './table.ts'

/**
 * Meetings of which there is no more to say than who met on which day, by who met and the year: "Board, 2026: January 12 and
 * 26; February 9". A line for each would be a page of days. Undefined where one has no day.
 */
export function meetingDays(ctx: Context, ids: readonly string[]): Block[] | undefined {
  const met = ids.flatMap((id) => ctx.plan.get('meeting', id) ?? [])
  const dated = met.flatMap(({ forum, date }) => (date === undefined ? [] : [{ forum, date }]))
  if (dated.length < ids.length) return undefined
  const days = dated.toSorted((a, b) => compareKeys(a.date, b.date))
  const whose = Map.groupBy(
    days,
    (m) => `${choiceWords('meeting', 'forum', m.forum) || 'Meeting'}, ${m.date.slice(0, 4)}`,
  )
  return [...whose].flatMap(([label, own]) => {
    const months = Map.groupBy(own, (m) => dayInWords(m.date).split(' ')[0] ?? '')
    const said = [...months].map(
      ([month, of]) => `${month} ${listed(new Set(of.map((m) => String(Number(m.date.slice(8))))))}`,
    )
    return hung(label, [`${said.join('; ')}.`])
  })
}
