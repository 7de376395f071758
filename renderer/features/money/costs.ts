import type { Plan } from '../../../shared/domain/plan.ts'
import { type How, linesPaid, missingOf } from '../../../shared/rules/money/how-paid.ts'
import { costKey, counts, type Line, lineName, positionName, sourceName } from '../../../shared/rules/money/lines.ts'
import { compareTexts, dollars, fteWords } from '../../../shared/words/index.ts'

/** One cost over the years, whichever lines have it. Cents. */
export interface Cost {
  readonly key: string
  readonly name: string
  /** Its source of money, in words. */
  readonly from: string
  readonly years: ReadonlyMap<string, { readonly amount: number; readonly how: How | 'idea'; readonly lacks: string }>
  readonly total: number
}

/** Recurring costs and what pays them, year by year; of what is an idea only, no money is missing. */
export function costsOf(plan: Plan): readonly Cost[] {
  const groups = Map.groupBy(
    plan.all('budgetLine').filter((l) => counts(l) && l.recurring === true),
    costKey,
  )
  return [...groups]
    .map(([key, lines]): Cost => {
      const position = plan.get('position', lines[0]?.position)
      const byYear = Map.groupBy(lines, (l) => l.fiscalYear ?? '')
      const years = new Map(
        [...byYear].map(([year, own]) => [
          year,
          {
            amount: own.reduce((sum, l) => sum + (l.amount ?? 0), 0),
            how: linesPaid(plan, own, year) ?? ('idea' as const),
            lacks: lacksOf(plan, own, year),
          },
        ]),
      )
      const sources = [...new Set(lines.flatMap((l) => plan.get('fundingSource', l.source) ?? []))]
      return {
        key,
        name: position ? `${positionName(position)}, ${fteWords(position.fte ?? 0)} FTE` : lineName(lines[0]),
        from: sources.length === 0 ? 'No source yet' : sources.map(sourceName).join(', '),
        years,
        total: lines.reduce((sum, l) => sum + (l.amount ?? 0), 0),
      }
    })
    .sort((a, b) => b.total - a.total || compareTexts(a.name, b.name))
}

/** “$20,000 missing”; “up to $86,105 missing” where other costs have a part in what their source is short of. */
function lacksOf(plan: Plan, lines: readonly Line[], year: string): string {
  const { amount, atMost } = missingOf(plan, lines, year)
  return `${atMost ? 'up to ' : ''}${dollars(amount)} missing`
}
