import { yearInWords } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import { capital, dollars, listed, plural, quotation, quoted } from '../words/index.ts'
import { type Finding, named, type Rule } from './finding.ts'
import { askedWords, isOpenGap, isUncertainGap, moneyByYear } from './money/by-year.ts'
import { lineName, positionName } from './money/lines.ts'
import { type OneCost, onlyShort } from './money/one-cost.ts'
import { yearsInWords } from './money/years-words.ts'

/**
 * Money that is asked for and not secured in a fiscal year that is not over. It leads to the largest line that waits.
 */
export const budgetGap: Rule = {
  id: 'budget-gap',
  whole: (plan, today) => {
    const only = onlyShort(plan, today)
    if (only !== undefined) return [ofOneCost(plan, only)]
    return moneyByYear(plan, today).flatMap((m) => {
      const largest = m.short[0]?.line
      if (m.to < today || m.gap <= 0 || largest === undefined) return []
      // Money by year calls this part of it missing: a reader of both finds one number in the other.
      const rest = m.unsaid > 0 || m.uncertain > 0 ? '' : `, and ${dollars(m.missing)} is missing`
      const promised =
        m.promised > 0
          ? m.promised === m.gap
            ? '; all of it is pledged or applied for'
            : `; ${dollars(m.promised)} is pledged or applied for${rest}`
          : ''
      const nowhere = isOpenGap(m)
      const open = m.unsaid > 0 && !nowhere ? `; ${dollars(m.unsaid)} is on a source with no amount entered` : ''
      // How much the source has is not entered, so the money may be secured.
      const unsure = isUncertainGap(m)
      const is = unsure
        ? 'is on a source of which it is not entered whether it is secured'
        : nowhere
          ? 'is on a source with no amount entered'
          : 'is not secured'
      return [
        {
          rule: 'budget-gap',
          severity: 'gap' as const,
          audience: 'board' as const,
          step: 'resource-budget',
          about: [{ kind: 'budgetLine', id: largest.id }],
          says: `In ${yearInWords(m.year)} ${dollars(m.gap)} of ${dollars(m.asked)} ${askedWords([m])} ${is}${promised}${open}.`,
          do: `${unsure ? 'Say of the source in that year whether its money is secured, pledged or applied for.' : nowhere ? 'Enter how much the source has in that year.' : 'Secure it and enter it with its source, or ask for less.'} The largest line that is short of money is ${quotation(lineName(largest))}.`,
          act: unsure || nowhere ? 'Open the largest line' : 'Find the money',
        },
      ]
    })
  },
}

/** All years of one cost in one finding, with what depends on it. */
function ofOneCost(plan: Plan, { line, years }: OneCost): Finding {
  const open = years.some((y) => y.unsaid > 0 || y.uncertain > 0)
  const goal = plan.get('goal', line.goal)
  const position = plan.get('position', line.position)
  const on = [
    ...(goal ? [named('Goal', goal.title)] : []),
    ...(position ? [`the position ${quoted(positionName(position))}`] : []),
  ]
  const hangs = on.length === 0 ? '' : ` ${capital(listed(on))} ${plural(on.length, 'depends', 'depend')} on it.`
  const all = dollars(years.reduce((sum, y) => sum + y.gap, 0))
  return {
    rule: 'budget-gap',
    severity: 'gap',
    audience: 'board',
    step: 'resource-budget',
    about: [
      { kind: 'budgetLine', id: line.id },
      ...(goal ? [{ kind: 'goal', id: goal.id }] : []),
      ...(position ? [{ kind: 'position', id: position.id }] : []),
    ],
    says: `${quotation(lineName(line))} is not ${open ? 'entered as secured' : 'secured'} in ${yearsInWords(years.map((y) => y.year))}: ${all} in all.${hangs}`,
    do: open
      ? 'Enter how much its source has in each of these years, and how certain that is.'
      : 'Secure it and enter it with its source, or ask for less.',
    act: open ? 'Open the budget line' : 'Find the money',
  }
}
