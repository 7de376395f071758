import { fiscalYear, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import { where } from '../domain/plan.ts'
import { dollars } from '../words/index.ts'
import { eachOf, isOpen, named } from './finding.ts'
import { goalGap } from './money/goal-gap.ts'
import { counts } from './money/lines.ts'

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
    const { asked, held, short, sources } = goalGap(plan, g.id, year)
    if (asked <= held) continue
    const [first] = short
    const secured = held > 0 ? `at most ${dollars(held)} of it is secured` : 'none of it is secured'
    return [
      {
        rule: 'unfunded-goal/not-secured',
        severity: 'gap',
        audience: 'board',
        step: 'resource-budget',
        about: [
          { kind: 'goal', id: g.id },
          ...(first ? [{ kind: 'budgetLine', id: first.id }] : []),
          ...sources.map((id) => ({ kind: 'fundingSource', id })),
        ],
        says: `${named('Goal', g.title)}: its lines for ${yearInWords(year)} ask for ${dollars(asked)}, but ${secured}.`,
        do: 'Secure the rest and enter it with its source, or bring the lines down to what is secured.',
      },
    ]
  }
  return []
})
