import { dayInWords, fiscalYear, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import type { Plan } from '../domain/plan.ts'
import { dollars, fteWords, quotation } from '../words/index.ts'
import { eachOf, type Finding, inBrief } from './finding.ts'
import { type Cliff, cliffsOf, isInSight } from './money/cliff.ts'
import { findMoneyWords, noneLeft } from './money/could-pay.ts'
import { endWords, lineName, positionName, sourceName } from './money/lines.ts'

/**
 * A cost that recurs each year, on a source that ends: reported for the first fiscal year that is not covered. A
 * position that loses its pay in this year or the next is a blocker; anything later is a gap.
 */
export const fundingCliff = eachOf('funding-cliff', 'fundingSource', (plan, source, today) => {
  const now = fiscalYear(today, startMonthOf(plan))
  return cliffsOf(plan, source)
    .filter((c) => isInSight(plan, c.end.year, today))
    .map((c) => ({
      rule: 'funding-cliff',
      severity: c.kind === 'position' && c.end.year <= yearsAfter(now, 1) ? ('blocker' as const) : ('gap' as const),
      audience: 'board' as const,
      step: c.kind === 'position' ? 'resource-team' : 'resource-budget',
      about: [
        { kind: c.kind, id: c.id },
        { kind: 'fundingSource', id: source.id },
      ],
      // A position's payers are no field of it: the place to add one is beside the table of its pay.
      ...(c.kind === 'position' && { field: 'payer' }),
      ...says(plan, c),
      ...deed(plan, c),
    }))
})

const names = (plan: Plan, c: Cliff): string =>
  c.kind === 'position'
    ? `Position ${quotation(positionName(plan.get('position', c.id)))}`
    : `Budget line ${quotation(lineName(plan.get('budgetLine', c.id)))}`

function says(plan: Plan, c: Cliff): Pick<Finding, 'says' | 'brief'> {
  const share = c.fte === null ? '' : ` (${fteWords(c.fte)} FTE)`
  const cost =
    c.amount === null
      ? ''
      : `, ${dollars(c.amount.cents)} ${c.end.within ? 'a year' : `in ${yearInWords(c.amount.year)}`}`
  const record = plan.get('fundingSource', c.source)
  const source = sourceName(record)
  const last = c.end.said
    ? record?.recurring === true
      ? endWords(record, c.end, 'is ')
      : `ends on ${dayInWords(c.end.endsOn)}`
    : `has no money after ${dayInWords(c.end.endsOn)}`
  const from = `has no money from ${dayInWords(c.end.from)}`
  return inBrief(
    `${names(plan, c)}${share} ${from}${cost}: ${quotation(source)} ${last}.`,
    `${names(plan, c)} ${from}.`,
  )
}

/** To choose a source is no advice where none has anything left. */
function deed(plan: Plan, c: Cliff): Pick<Finding, 'do' | 'act'> {
  const year = yearInWords(c.end.year)
  const isNone = noneLeft(plan, c.end.year)
  const find = isNone ? `No source has money left in ${year}: add one, or more to one` : ''
  return c.kind === 'position'
    ? {
        do: `${find || `Choose another source to pay for it in ${year}`}, or plan how the work will continue without it.`,
        act: findMoneyWords(plan, c.id),
      }
    : {
        do: `${find || `Choose another source for it in ${year}`}, or mark it as one-time if it will end.`,
        act: isNone ? 'Open the budget line' : 'Choose another source',
      }
}
