import { fiscalYear, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import { where } from '../domain/plan.ts'
import { dollars } from '../words/index.ts'
import { eachOf, named } from './finding.ts'
import { goalGap, notEntered } from './money/goal-gap.ts'
import { counts } from './money/lines.ts'
import { onlyShort } from './money/one-cost.ts'

/**
 * A goal without a budget line that counts. A declined line pays nothing, and one without an amount or a year pays
 * nothing yet.
 */
export const goalWithoutLine = eachOf('unfunded-goal/no-line', 'goal', (plan, g) => {
  const lines = where(plan, 'budgetLine', 'goal', g.id).filter((l) => l.status !== 'declined')
  if (!isOpenGoal(g) || lines.some(counts)) return []
  const [begun] = lines
  const lacks = begun?.amount === undefined ? 'amount' : 'fiscal year'
  return [
    {
      rule: 'unfunded-goal/no-line',
      severity: 'gap',
      audience: 'board',
      step: 'resource-budget',
      about: [...(begun ? [{ kind: 'budgetLine', id: begun.id } as const] : []), { kind: 'goal', id: g.id }],
      says: `${named('Goal', g.title)} has ${begun ? `a budget line with no ${lacks} yet` : 'no budget line'}.`,
      do: begun
        ? `Enter the line’s ${lacks}.`
        : 'Enter a budget line that pays for it, or choose the goal on a line that already does.',
      ...(!begun && { adds: 'budgetLine' as const }),
      act: begun ? `Enter the ${lacks}` : 'Add a budget line',
    },
  ]
})

/** Words for money that is not entered as missing, but is not secured either. */
const openWords = {
  certainty: {
    says: 'and whether that is secured is not entered',
    do: 'Say of its source in that year whether the money is secured, pledged or applied for.',
  },
  amount: {
    says: 'and how much its source has is not entered',
    do: 'Enter how much the source has in that year, and how certain that is.',
  },
} as const

/**
 * A goal whose lines of this fiscal year or the next ask for more than their sources have secured, even if these gave
 * it all they have. Only the first such year is reported.
 */
export const goalNotSecured = eachOf('unfunded-goal/not-secured', 'goal', (plan, g, today) => {
  if (!isOpenGoal(g)) return []
  const now = fiscalYear(today, startMonthOf(plan))
  for (const year of [now, yearsAfter(now, 1)]) {
    const gap = goalGap(plan, g.id, year)
    const { asked, held, short, sources } = gap
    if (asked <= held) continue
    // One cost that is short of money in several years is told once, with this goal.
    if (onlyShort(plan, today)?.line.goal === g.id) return []
    const [first] = short
    const open = notEntered(plan, gap)
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
        says: `${named('Goal', g.title)}: its lines for ${yearInWords(year)} ask for ${dollars(asked)}, ${open === undefined ? `but ${secured}` : openWords[open].says}.`,
        do:
          open === undefined
            ? 'Secure the rest and enter it with its source, or bring the lines down to what is secured.'
            : openWords[open].do,
        act: open === undefined ? 'Find the money' : 'Enter what its source has',
      },
    ]
  }
  return []
})
