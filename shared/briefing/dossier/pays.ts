import { fiscalYear, yearInWords } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { isAsked, sourceName } from '../../rules/money/lines.ts'
import { commas, dollars } from '../../words/index.ts'
import type { Context } from '../board/context.ts'
import type { Block, Row } from '../document.ts'
import { cell, table, words } from '../parts/table.ts'

/** Most lines of one source that are named; the others are counted. */
const mostLines = 15

/** Which lines each source pays in the fiscal year that runs: what ends with it is known by its name. */
export function paysBlocks(ctx: Context): Block[] {
  const { plan, request, write } = ctx
  const year = fiscalYear(request.date, startMonthOf(plan))
  const lines = Map.groupBy(
    plan.all('budgetLine').filter((l) => isAsked(l) && l.fiscalYear === year),
    (l) => plan.get('fundingSource', l.source)?.id,
  )
  const nameOf = (source: string | undefined) =>
    source === undefined
      ? 'No source named'
      : write.line(sourceName(plan.get('fundingSource', source)), 'Funding source')
  const rows = [...lines]
    .map(([source, own]): Row => {
      const told = own.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1))
      const says = told.slice(0, mostLines).map((l) => {
        ctx.told('budgetLine', l.id, 'description', 'amount', 'fiscalYear', 'source')
        return `${write.line(l.description, 'Budget line') || 'a line with no text'}, ${dollars(l.amount ?? 0)}`
      })
      const more = told.length - says.length
      return {
        cells: [{ text: nameOf(source) }, cell(`${says.join('; ')}${more > 0 ? `; ${commas(more)} more` : ''}.`)],
      }
    })
    .toSorted((a, b) => (a.cells[0]?.text ?? '').localeCompare(b.cells[0]?.text ?? ''))
  if (rows.length === 0) return []
  return [table(`What each source pays in ${yearInWords(year)}`, [words('Source', 1.2), words('Lines', 3.4)], rows)]
}
