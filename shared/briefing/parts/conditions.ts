import { type Condition, conditionsOf, wayOf, wentWords as went } from '../../rules/conditions.ts'
import { countInWords, listed, plural, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { cell, table, words } from './table.ts'

const ofOne = ({ name, went: how, why }: Condition): string =>
  how === null
    ? why === undefined
      ? `${quotation(name)} can’t be compared with a year ago.`
      : `${quotation(name)} is not compared with a year ago: ${why}.`
    : `Compared with a year ago, ${quotation(name)} is ${went[how]}.`

/**
 * "Of four conditions, compared with a year ago, two are better and two can’t be compared."; shorter if all went one
 * way.
 */
function ofMany(all: readonly Condition[], said: readonly string[]): string {
  const n = all.length
  if (said.length > 1) return `Of ${countInWords(n)} conditions, compared with a year ago, ${listed(said)}.`
  const how = all[0]?.went ?? null
  return how === null
    ? `${n === 2 ? 'Neither' : 'None'} of the ${countInWords(n)} conditions can be compared with a year ago.`
    : `Compared with a year ago, ${n === 2 ? 'both conditions' : `all ${countInWords(n)} conditions`} are ${went[how]}.`
}

/** If most can't be compared, a table would be half empty: each then has a line with what it is and was. */
const inLines = (all: readonly Condition[]): Block[] | undefined =>
  all.filter((c) => c.went !== null).length * 2 >= all.length
    ? undefined
    : [
        {
          t: 'text',
          paragraphs: all.map((c) => `${c.name}: ${c.now}${c.before === null ? '' : `; a year ago, ${c.before}`}.`),
        },
      ]

/** What the work needs beside its outcomes, with its change, under where we stand; nothing if none is entered. */
export function conditionBlocks(ctx: Context): Block[] {
  const all = conditionsOf(ctx.plan, ctx.request.date)
  if (all.length === 0) return []
  const ways = Object.keys(went) as (keyof typeof went)[]
  const counts = [...ways, null].map((how) => all.filter((c) => c.went === how).length)
  const said = counts.flatMap((n, i) => {
    const how = ways[i]
    if (n === 0) return []
    return how === undefined
      ? [`${countInWords(n)} can’t be compared`]
      : [`${countInWords(n)} ${plural(n, 'is', 'are')} ${went[how]}`]
  })
  // In a cell it would take three lines of a briefing that has few.
  const why = all
    .flatMap((c) =>
      c.why === undefined ? [] : ` ${c.id === 'budget' ? 'Money' : quotation(c.name)} is not compared, since ${c.why}.`,
    )
    .join('')
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'heading', level: 2, text: 'Conditions for the work' },
        // In a new plan nothing was known a year ago, and that is no news.
        ...(all.every((c) => c.before === null && c.why === undefined)
          ? []
          : [
              {
                t: 'reading',
                text: all[0] && all.length === 1 ? ofOne(all[0]) : `${ofMany(all, said)}${why}`,
              } as const,
            ]),
        ...(inLines(all) ?? [
          table(
            null,
            [words('Condition', 1.1), words('A year ago', 1.68), words('Now', 2.63), words('Compared', 0.8)],
            all.map((c) => ({
              cells: [
                { text: c.name },
                cell(c.before ?? '', 'Not known'),
                { text: c.now },
                cell(c.went === null && c.why !== undefined ? 'Not compared' : wayOf(c), 'Not known'),
              ],
            })),
          ),
        ]),
      ],
    },
  ]
}
