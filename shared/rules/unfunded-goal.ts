import { fiscalYear, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import { where } from '../domain/plan.ts'
import { dollars } from '../words/index.ts'
import { eachOf, isOpen, named } from './finding.ts'
import { counts, givenIn, isAsked } from './money/lines.ts'

/** A goal for which no budget line stands. A line that was declined pays nothing. */
export const goalWithoutLine = eachOf('unfunded-goal/no-line', 'goal', (plan, g) =>
  isOpen(g) && !where(plan, 'budgetLine', 'goal', g.id).some(counts)
    ? [
        {
          rule: 'unfunded-goal/no-line',
          severity: 'gap',
          audience: 'board',
          step: 'resource-budget',
          about: [{ kind: 'goal', id: g.id }],
          says: `${named('Goal', g.title)} has no budget line.`,
          do: 'Enter a budget line that pays for it, or choose the goal on a line that already does.',
        },
      ]
    : [],
)

/**
 * A goal whose lines of this fiscal year or the next ask for more than their sources have secured, even if these gave
 * it all they have. The first such year is told.
 */
export const goalNotSecured = eachOf('unfunded-goal/not-secured', 'goal', (plan, g, today) => {
  if (!isOpen(g)) return []
  const now = fiscalYear(today, startMonthOf(plan))
  for (const year of [now, yearsAfter(now, 1)]) {
    const lines = where(plan, 'budgetLine', 'goal', g.id).filter((l) => isAsked(l) && l.fiscalYear === year)
    const bySource = new Map<string, number>()
    for (const l of lines) {
      const source = plan.get('fundingSource', l.source)?.id ?? ''
      bySource.set(source, (bySource.get(source) ?? 0) + (l.amount ?? 0))
    }
    let [asked, held] = [0, 0]
    for (const [source, amount] of bySource) {
      asked += amount
      held += amount <= 0 ? amount : source === '' ? 0 : Math.min(amount, givenIn(plan, source, year).secured)
    }
    if (asked <= held) continue
    const short = [...bySource].filter(
      ([source, amount]) => amount > 0 && (source === '' || givenIn(plan, source, year).secured < amount),
    )
    const first = lines.find((l) =>
      short.some(([source]) => source === (plan.get('fundingSource', l.source)?.id ?? '')),
    )
    const sources = short.flatMap(([source]) => (source === '' ? [] : [{ kind: 'fundingSource', id: source }]))
    const secured = held > 0 ? `at most ${dollars(held)} of it is secured` : 'none of it is secured'
    return [
      {
        rule: 'unfunded-goal/not-secured',
        severity: 'gap',
        audience: 'board',
        step: 'resource-budget',
        about: [{ kind: 'goal', id: g.id }, ...(first ? [{ kind: 'budgetLine', id: first.id }] : []), ...sources],
        says: `${named('Goal', g.title)}: its lines for ${yearInWords(year)} ask for ${dollars(asked)}, but ${secured}.`,
        do: 'Secure the rest and enter it with its source, or bring the lines down to what is secured.',
      },
    ]
  }
  return []
})
