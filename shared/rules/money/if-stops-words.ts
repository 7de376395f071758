import { dayInWords, yearInWords } from '../../days/index.ts'
import { capital, countInWords, dollars, fteWords, listed, plural, quotation } from '../../words/index.ts'
import type { Stop } from './if-stops.ts'
import { positionName, sourceName } from './lines.ts'

/** “Before that the plan has one budget line in 2019–20; one position in each of 2020–21 and 2021–22.” '' if it has none. */
function beforeInWords({ before }: Stop): string {
  const alike = Map.groupBy(before, ({ lines, positions }) =>
    listed([
      ...(lines > 0 ? [`${countInWords(lines)} budget ${plural(lines, 'line', 'lines')}`] : []),
      ...(positions > 0 ? [`${countInWords(positions)} ${plural(positions, 'position', 'positions')}`] : []),
    ]),
  )
  const said = [...alike].map(
    ([what, years]) =>
      `${what} in ${years.length > 1 ? 'each of ' : ''}${listed(years.map((y) => yearInWords(y.year)))}`,
  )
  return said.length === 0 ? '' : `Before that, the plan has ${said.join('; ')}.`
}

/** The most positions and goals that a sentence names; the table below has all of them. */
const mostNamed = 6

/** The first of many names in one list, and how many more there are. */
const firstOf = (list: readonly string[], more: string): string =>
  listed(
    list.length > mostNamed
      ? [...list.slice(0, mostNamed), `${countInWords(list.length - mostNamed)} more ${more}`]
      : list,
  )

/** “in 2027–28 $10,000 is secured with it and $4,000 without it”. */
function securedInWords({ year, secured, kept }: Stop['years'][number]): string {
  const within = `in ${yearInWords(year)}`
  if (secured <= 0) return `${within} nothing is secured yet`
  return secured === kept
    ? `${within} ${dollars(secured)} is secured, with it or without it`
    : `${within} ${dollars(secured)} is secured with it and ${dollars(kept)} without it`
}

const positionInWords = (p: Stop['positions'][number]): string =>
  `${positionName(p.position)} (${p.unsaid ? 'FTE not given,' : `${fteWords(p.fte)} FTE`} from ${yearInWords(p.year)}${p.left > 0 ? `; ${fteWords(p.left)} has other sources, secured or not` : ''})`

const goalInWords = (g: Stop['goals'][number]): string =>
  `${quotation(g.goal.title?.trim() || 'Goal without a title')} loses ${dollars(g.lost)} ${g.left > 0 ? `and keeps ${dollars(g.left)} (secured or not)` : 'and keeps nothing'}`

/** The scenario in sentences, for the person who keeps the budget. */
export function stopInWords(stop: Stop): readonly string[] {
  const name = quotation(sourceName(stop.source))
  const when = dayInWords(stop.from)
  const open =
    stop.open === 0
      ? []
      : [
          `${capital(countInWords(stop.open))} budget ${plural(stop.open, 'line', 'lines')} on it ${plural(stop.open, 'has', 'have')} no amount or no fiscal year, and ${plural(stop.open, 'is', 'are')} not counted.`,
        ]
  // If nothing is lost in any year, a day would suggest that there is something before it.
  const from = stop.before.length + stop.open === 0 ? '' : ` from ${when} on`
  if (stop.lines.length + stop.positions.length === 0)
    return [
      `The plan names no budget line with an amount and no position that is paid from ${name}${from}.`,
      ...[beforeInWords(stop)].filter((says) => says !== ''),
      ...open,
    ]
  const losing = stop.years.filter((y) => y.lost !== 0)
  const byYear = losing.map((y) => `${dollars(y.lost)} of ${dollars(y.of)} in ${yearInWords(y.year)}`)
  const secured = losing.map(securedInWords)
  const fte = stop.positions.reduce((sum, p) => sum + p.fte, 0)
  const people = stop.positions.map(positionInWords)
  const goals = stop.goals.map(goalInWords)
  const goalYears = [
    ...new Set(stop.lines.flatMap((l) => (stop.goals.some((g) => g.goal.id === l.goal) ? l.fiscalYear : []))),
  ]
  const count = stop.actions.length
  const partly = stop.within
    ? [
        `Its last day lies within ${yearInWords(stop.year)}: what of that year is paid until then is in these sums too, since nobody entered it apart.`,
      ]
    : []
  return [
    `Without ${name} from ${when}, ${byYear.length > 0 ? `the plan’s budget lines lose ${listed(byYear)}` : 'no budget line with an amount loses money'}.`,
    ...(byYear.length === 0
      ? []
      : [
          losing.every((y) => y.secured <= 0)
            ? 'That is what the lines come to. No money is entered as secured for these years.'
            : `That is what the lines come to, secured or not: ${secured.join('; ')}.`,
        ]),
    ...partly,
    people.length === 0
      ? `The plan names no position that is paid from it from ${when} on.${[beforeInWords(stop)]
          .filter((w) => w !== '')
          .map((w) => ` ${w}`)
          .join('')}`
      : `${capital(countInWords(people.length))} ${plural(people.length, 'position loses', 'positions lose')} ${fte === 0 ? 'pay' : `${fteWords(fte)} FTE of pay`}: ${firstOf(people, 'in the table')}.`,
    goals.length === 0
      ? 'The plan names no goal for what it pays.'
      : `In ${listed(goalYears.map(yearInWords))}${goalYears.length > 1 ? ' together' : ''}, ${firstOf(goals, 'lose money, too')}.`,
    ...open,
    ...(count === 0
      ? []
      : [
          `${capital(countInWords(count))} open ${plural(count, 'action is', 'actions are')} part of the source, or of the goals, positions or budget lines that lose money.`,
        ]),
  ]
}
