import { fiscalYear, yearInWords, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { givenIn, isAsked, sourceName } from '../../rules/money/lines.ts'
import { commas, compareKeys, compareTexts, dollars } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, table, words } from '../parts/table.ts'

/** Most lines of one source that are all named; where there are more, only the largest are, and the others are added up. */
const mostLines = 15
const mostOfMany = 8

/** Which lines each source pays in the fiscal year that runs and in the next: what ends with it is known by its name. */
export function paysBlocks(ctx: Context): Block[] {
  const year = fiscalYear(ctx.request.date, startMonthOf(ctx.plan))
  const next = yearsAfter(year, 1)
  return [
    ...linesOf(ctx, year, `What each source pays in ${yearInWords(year)}`),
    ...linesOf(ctx, next, `What is asked of each source in ${yearInWords(next)}`),
  ]
}

function linesOf(ctx: Context, year: string, caption: string): Block[] {
  const { plan, write } = ctx
  const lines = Map.groupBy(
    plan
      .all('budgetLine')
      .filter(isAsked)
      .filter((l) => l.fiscalYear === year),
    (l) => plan.get('fundingSource', l.source)?.id,
  )
  const nameOf = (source: string | undefined) =>
    source === undefined
      ? 'No source named'
      : write.line(sourceName(plan.get('fundingSource', source)), 'Funding source')
  const rows = [...lines]
    .map(([source, own]): Row => {
      const told = own.toSorted((a, b) => b.amount - a.amount || compareKeys(a.id, b.id))
      const named = told.slice(0, told.length > mostLines ? mostOfMany : mostLines)
      const says = named.map((l) => {
        ctx.told('budgetLine', l.id, 'description', 'amount', 'fiscalYear', 'source')
        return `${write.line(l.description, 'Budget line') || 'a line without words'}, ${dollars(l.amount)}`
      })
      const rest = told.slice(named.length)
      const inAll =
        rest.length === 0 ? '' : `${commas(told.length)} lines, ${dollars(sumOf(told))} in all. The largest: `
      const more = rest.length === 0 ? '' : `; and ${commas(rest.length)} others, ${dollars(sumOf(rest))} together`
      return {
        cells: [
          { text: nameOf(source) },
          cell(`${inAll}${says.join('; ')}${more}.`),
          cell(securedWords(plan, source, year, own), 'not entered'),
        ],
      }
    })
    .toSorted((a, b) => compareTexts(a.cells[0]?.text ?? '', b.cells[0]?.text ?? ''))
  if (rows.length === 0) return []
  return [table(caption, [words('Source', 1.2), words('Lines', 3.2), words('Secured', 0.9)], rows)]
}

const sumOf = (lines: readonly { readonly amount: number }[]): number => lines.reduce((sum, l) => sum + l.amount, 0)

/** "All", "$60,000 of $77,000", "None of $80,000": the secured part of a source's lines; '' if it is not entered. */
function securedWords(
  plan: Plan,
  source: string | undefined,
  year: string,
  own: readonly { readonly amount: number }[],
): string {
  const asked = sumOf(own)
  const { secured, said } = source === undefined ? { secured: 0, said: true } : givenIn(plan, source, year)
  if (secured >= asked) return 'All'
  return secured > 0 ? `${dollars(secured)} of ${dollars(asked)}` : said ? `None of ${dollars(asked)}` : ''
}
