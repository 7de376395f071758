import { dayInWords, fiscalYear, lastDay, yearInWords, yearsAfter } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import type { Plan } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { compareKeys, dollars, fteWords, listed } from '../words/index.ts'
import { type Lack, type LackInput, lack, shareLevel } from './lack.ts'
import { fteNeeded, needBeside, neededWords, whoseFte } from './load.ts'
import { askedWords, isUnsaid, moneyByYear, moneyOf, type YearMoney } from './money/by-year.ts'
import { worstYear } from './money/news.ts'

/**
 * Money for the work: how much of the next fiscal year's need is secured, and how much of that comes from lasting
 * sources. On a day (ISO), by the facts that a reader may see.
 */
export function budgetLack(plan: Plan, today: string, reader: Audience): Lack {
  const year = yearsAfter(fiscalYear(today, startMonthOf(plan)), 1)
  const money = moneyOf(plan, year)
  const named = yearInWords(year)
  const need = money.need
  const held = Math.max(0, money.covered)
  // Where nothing is only an idea, the need is what Money by year calls asked for: one sum has one name.
  const called = need === money.asked ? askedWords([money]) : 'needed'
  const secured: LackInput = {
    step: 'resource-budget',
    audience: 'board',
    ...(money.short[0] && { about: { kind: 'budgetLine', id: money.short[0].line.id } }),
    // Where no source says what it gives, nobody knows that it is little.
    level: isUnsaid(money) ? null : shareLevel(held, need),
    ...(need > 0 && isUnsaid(money) && { begun: true as const }),
    ...(need > 0 && !isUnsaid(money) && { share: { held, promised: money.promised, of: need } }),
    says:
      need <= 0
        ? `No budget lines for next year (${named}) yet`
        : isUnsaid(money)
          ? `How much of ${dollars(need)} ${called} next year (${named}) is secured is not entered`
          : `${dollars(held)} of ${dollars(need)} ${called} next year (${named}) is secured`,
    lift:
      need <= 0
        ? `Enter what the work costs in ${named}, line by line.`
        : isUnsaid(money)
          ? `Enter how much each source gives in ${named}.`
          : liftWords(held, need, named),
  }
  const lasting: LackInput = {
    step: 'resource-funding',
    audience: 'board',
    level: shareLevel(money.lasting, held),
    ...(held > 0 && { share: { held: money.lasting, of: held } }),
    says:
      held === 0
        ? `No money from sources that recur is ${isUnsaid(money) ? 'entered as ' : ''}secured for ${named}`
        : money.lasting >= held
          ? `All that is secured in ${named} is from sources that recur${untilWords(plan, money)}${laterWords(plan, today, year, money)}`
          : money.lasting <= 0
            ? `None of what is secured in ${named} is entered as from sources that recur`
            : `${dollars(money.lasting)} of what is secured in ${named} is from sources that recur${untilWords(plan, money)}${laterWords(plan, today, year, money)}`,
    lift: 'Move part of the work to money that recurs each year, the base budget above all.',
  }
  return lack('budget', 'Budget', [secured, lasting], reader)
}

/**
 * What would raise the share by one level, and that covering all of it takes more: alone, the first would read as the
 * whole gap.
 */
function liftWords(held: number, need: number, named: string): string {
  const share = next(held, need)
  const more = Math.max(0, Math.ceil(need * share) - held)
  const first = `Secure ${dollars(more)} more for ${named}`
  return share >= 1 || need - held <= more
    ? `${first}.`
    : `${first} to reach ${Math.round(share * 100)} percent of what is needed; all of it takes ${dollars(need - held)}.`
}

/** The years ahead in which the end of a source is news: nobody can act yet on one that is further off. */
const soon = 2

/** When recurring sources end: a levy recurs until it runs out. */
function untilWords(plan: Plan, { ending, year }: YearMoney): string {
  const last = lastDay(yearsAfter(year, soon), startMonthOf(plan))
  const near = ending.filter((e) => e.endsOn <= last)
  return near.length === 0
    ? ''
    : `; ${listed(near.map((e) => `${dollars(e.amount)} of it is secured until ${dayInWords(e.endsOn)}`))}`
}

/**
 * The year in which money is shortest, where a later one is: next year's, with more of it secured, would be taken for the
 * whole. Else what of the year after is secured, where that is less: money that recurs is promised by nobody.
 */
function laterWords(plan: Plan, today: string, year: string, { lasting }: YearMoney): string {
  const worst = worstYear(moneyByYear(plan, today), today)
  if (worst !== undefined && compareKeys(worst.year, year) > 0 && !isUnsaid(worst))
    return `; money is shortest in ${yearInWords(worst.year)}, with ${dollars(worst.covered)} of ${dollars(worst.asked)} secured`
  const after = yearsAfter(year, 1)
  const { need, covered } = moneyOf(plan, after)
  return need > 0 && covered < lasting
    ? `; for ${yearInWords(after)}, ${dollars(Math.max(0, covered))} is secured so far`
    : ''
}

/** Staff for the work: FTE filled, judged by what is planned or was entered as needed, the larger of the two; both are said. */
export function staffLack(plan: Plan, reader: Audience): Lack {
  const positions = plan.all('position').map((p) => ({ ...p, share: Math.max(0, p.fte ?? 0) }))
  const planned = positions.reduce((sum, p) => sum + p.share, 0)
  const filled = positions.reduce((sum, p) => sum + (p.state === 'filled' ? p.share : 0), 0)
  const counted = Math.max(0, fteNeeded(plan) ?? 0)
  const of = Math.max(planned, counted)
  // A position with no entered status is not known to be vacant.
  const unsaid = positions.reduce((sum, p) => sum + (p.state === undefined ? p.share : 0), 0)
  const vacant = positions.find((p) => p.state !== 'filled' && p.share > 0 && (unsaid === 0 || p.state === undefined))
  const whose = whoseFte(plan)
  const levelWith = (held: number) => shareLevel(Math.round(held * 100), Math.round(of * 100))
  const input: LackInput = {
    step: 'resource-team',
    audience: 'board',
    ...(vacant && { about: { kind: 'position', id: vacant.id }, field: 'state' }),
    // Rounded as it is shown: 3.5 of 7 is a half, even if it is a sum of thirds.
    level: levelWith(filled) === levelWith(filled + unsaid) ? levelWith(filled) : null,
    ...(unsaid > 0 && { begun: true as const }),
    ...(of > 0 && unsaid === 0 && { share: { held: filled, of } }),
    says:
      of === 0
        ? positions.length > 0
          ? 'FTE of the positions not entered, and the need not counted'
          : 'No positions listed, and the need not counted'
        : `${fteWords(filled)} of ${fteWords(planned > 0 ? planned : of)} FTE ${planned > 0 ? 'planned' : neededWords(plan)} is ${unsaid === 0 ? 'filled' : `entered as filled; for ${fteWords(unsaid)} no status is given`}${whose === '' ? '' : `, ${whose}`}${planned > 0 ? needBeside(plan, planned) : ''}`,
    lift:
      of === 0
        ? 'List the positions that do this work, with their FTE, and count the FTE it needs.'
        : unsaid > 0
          ? 'Enter of each position whether it is filled.'
          : `Fill ${fteWords(Math.max(0, of * next(filled, of) - filled))} more FTE, or set aside a share of someone’s week.`,
  }
  return lack('staff', 'Staff', [input], reader)
}

/** The share that is needed for the next level: a half out of low, four fifths for held. */
const next = (part: number, of: number): number => (part * 2 >= of ? 0.8 : 0.5)
