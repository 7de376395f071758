import { fiscalYear, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { givenIn, isAsked, isUncertain, type Line } from './lines.ts'

/** What one goal's lines of a fiscal year ask for, and the most of it that is secured. Whole cents. */
export interface GoalGap {
  readonly year: string
  readonly asked: number
  /** Secured if its sources gave it all they have: other goals may share them. */
  readonly held: number
  /** Secured if its sources first gave the others what they ask for. */
  readonly least: number
  /**
   * The lines on sources that have not secured what is asked of them, and those without a source; in the plan's order.
   */
  readonly short: readonly Line[]
  /**
   * The lines on sources that have enough for this goal, but not for all that is asked of them: whether such a line is
   * secured depends on who is paid first, which the plan doesn't say.
   */
  readonly unclear: readonly Line[]
  /** The sources of the short lines. */
  readonly sources: readonly string[]
}

/** Everything that is asked of a source in a fiscal year, in cents. */
function askedOf(plan: Plan, source: string, year: string): number {
  const lines = where(plan, 'budgetLine', 'source', source)
  // A district may pay for a hundred goals from one source: its lines are added up once, and not for each of them.
  const sums = added.get(lines) ?? new Map<string, number>()
  added.set(lines, sums)
  let sum = sums.get(year)
  if (sum === undefined) {
    sum = lines.reduce((all, l) => all + (isAsked(l) && l.fiscalYear === year ? (l.amount ?? 0) : 0), 0)
    sums.set(year, sum)
  }
  return sum
}

const added = new WeakMap<readonly Line[], Map<string, number>>()

/** The money of a goal in a fiscal year. */
export function goalGap(plan: Plan, goal: string, year: string): GoalGap {
  const lines = where(plan, 'budgetLine', 'goal', goal).filter((l) => isAsked(l) && l.fiscalYear === year)
  const sourceOf = (l: Line): string => plan.get('fundingSource', l.source)?.id ?? ''
  const bySource = new Map<string, number>()
  for (const l of lines) bySource.set(sourceOf(l), (bySource.get(sourceOf(l)) ?? 0) + (l.amount ?? 0))
  let [asked, held, least] = [0, 0, 0]
  const [open, shared] = [new Set<string>(), new Set<string>()]
  for (const [source, amount] of bySource) {
    const secured = source === '' ? 0 : givenIn(plan, source, year).secured
    asked += amount
    held += amount <= 0 ? amount : Math.min(amount, secured)
    const others = source === '' ? 0 : Math.max(0, askedOf(plan, source, year) - amount)
    least += amount <= 0 ? amount : Math.min(amount, Math.max(0, secured - others))
    if (amount > 0 && secured < amount) open.add(source)
    else if (amount > 0 && secured < amount + others) shared.add(source)
  }
  return {
    year,
    asked,
    held,
    least,
    short: lines.filter((l) => open.has(sourceOf(l))),
    unclear: lines.filter((l) => shared.has(sourceOf(l))),
    sources: [...open].filter((source) => source !== ''),
  }
}

/**
 * What is not entered about money of which nothing is secured: for all its sources, whether it is secured, or how much
 * they have. Undefined if it is known that nothing is.
 */
export function notEntered(plan: Plan, { year, held, short }: GoalGap): 'certainty' | 'amount' | undefined {
  const all = (is: (source: string) => boolean) =>
    held <= 0 && short.length > 0 && short.every((l) => plan.get('fundingSource', l.source) && is(l.source as string))
  if (all((source) => isUncertain(plan, source, year))) return 'certainty'
  return all((source) => !givenIn(plan, source, year).said) ? 'amount' : undefined
}

/** The first fiscal year, of this one and the next two, in which the goal's lines are not fully secured. */
export function gapOf(plan: Plan, goal: string, day: string): GoalGap | undefined {
  const now = fiscalYear(day, startMonthOf(plan))
  return [0, 1, 2].map((by) => goalGap(plan, goal, yearsAfter(now, by))).find((g) => g.asked > g.held)
}
