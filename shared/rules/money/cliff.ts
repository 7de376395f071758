import { firstDay, yearsAfter } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'
import { costKey, counts, endOf, hasEnded, type Line, NEAR, paidFte, type Source, type SourceEnd } from './lines.ts'
import { lastDayOf } from './runs-on.ts'

/**
 * A cost that recurs each year, or is asked for again, on a source that ends, in the first fiscal year that nothing
 * covers.
 */
export interface Cliff {
  readonly source: string
  readonly end: SourceEnd
  readonly kind: 'position' | 'budgetLine'
  /** The position, or else the last line that the source pays. */
  readonly id: string
  /** The share of full time that loses its pay; null if it is not a position. */
  readonly fte: number | null
  /**
   * What it costs in the given fiscal year, in cents: in the uncovered year, or in the last one that the source pays;
   * null if no line says it.
   */
  readonly amount: { readonly cents: number; readonly year: string } | null
  /** The lines of that year that wait for another source. */
  readonly waiting: readonly string[]
}

/** What loses its money when this source ends, and has no other yet. */
export function cliffsOf(plan: Plan, source: Source): readonly Cliff[] {
  const end = endOf(plan, source)
  return end === null ? [] : [...positionCliffs(plan, source, end), ...lineCliffs(plan, source, end)]
}

function positionCliffs(plan: Plan, source: Source, end: SourceEnd): readonly Cliff[] {
  const before = yearsAfter(end.year, -1)
  const ids = new Set(where(plan, 'positionPay', 'source', source.id).flatMap((p) => p.position ?? []))
  return [...ids].flatMap((id): Cliff[] => {
    const position = plan.get('position', id)
    const pays = where(plan, 'positionPay', 'position', id)
    const own = (year: string) => paidFte(pays, year, (s) => s === source.id)
    const others = (year: string) => paidFte(pays, year, (s) => s !== source.id && standsIn(plan, s, year))
    const share = own(before) || own(end.year)
    if (position === undefined || share < NEAR) return []
    const whole = Math.min(position.fte ?? Infinity, share + others(before))
    // A source that ends within the year pays until then, and the next one has to pay more than before.
    const has = others(end.year) + (end.within ? own(end.year) : 0)
    const taken = !end.within || others(end.year) > others(before) + NEAR
    if (has >= whole - NEAR && taken) return []
    const lines = where(plan, 'budgetLine', 'position', id).filter(counts)
    const fte = end.within && !taken ? share : Math.min(share, whole - has)
    return [{ source: source.id, end, kind: 'position', id, fte, ...costOf(plan, source, end, lines) }]
  })
}

function lineCliffs(plan: Plan, source: Source, end: SourceEnd): readonly Cliff[] {
  const before = yearsAfter(end.year, -1)
  const groups = new Map<string, (Line & { fiscalYear: string })[]>()
  const again = new Set(where(plan, 'budgetLine', 'fiscalYear', end.year).filter(counts).map(costKey))
  for (const line of where(plan, 'budgetLine', 'source', source.id))
    if (
      counts(line) &&
      // What is paid once is missing from no later year, nor is a refund.
      line.recurring !== false &&
      line.amount > 0 &&
      (line.recurring === true || again.has(costKey(line)) || isCarriedOn(plan, line, end)) &&
      line.fiscalYear >= before &&
      !isPaidByShare(plan, line)
    )
      groups.set(costKey(line), [...(groups.get(costKey(line)) ?? []), line])
  const all = new Map([...groups.keys()].map((key): [string, Line[]] => [key, []]))
  if (groups.size > 0) for (const line of plan.all('budgetLine')) if (counts(line)) all.get(costKey(line))?.push(line)
  return [...groups].flatMap(([key, group]): Cliff[] => {
    const last = group.toSorted((a, b) => compareKeys(a.fiscalYear, b.fiscalYear)).at(-1)
    if (last === undefined) return []
    const lines = all.get(key) ?? []
    const there = lines.filter((l) => l.fiscalYear === end.year)
    const moved = there.filter((l) => l.source !== source.id && lasts(plan, l, end.year))
    const waits = there.filter((l) => !moved.includes(l))
    const done = end.within ? moved.length > 0 && waits.every((l) => l.source === source.id) : waits.length === 0
    if (moved.length > 0 && done) return []
    const position = last.position ? plan.get('position', last.position) : undefined
    const what = position
      ? ({ kind: 'position', id: position.id } as const)
      : ({ kind: 'budgetLine', id: last.id } as const)
    return [{ source: source.id, end, ...what, fte: position?.fte ?? null, ...costOf(plan, source, end, lines) }]
  })
}

/**
 * True for a cost that a source pays in more than one year, for a goal that runs on after the source has ended: it is
 * not entered that it stops.
 */
const isCarriedOn = (plan: Plan, line: Line, end: SourceEnd): boolean => {
  const goal = line.recurring === undefined ? plan.get('goal', line.goal) : undefined
  return (
    goal !== undefined &&
    (lastDayOf(plan, goal) ?? '') > end.endsOn &&
    where(plan, 'budgetLine', 'source', line.source ?? '').some(
      (l) => counts(l) && costKey(l) === costKey(line) && l.fiscalYear !== line.fiscalYear,
    )
  )
}

/** True for a line of a position whose pay is entered for each year: then that counts, and not its lines. */
const isPaidByShare = (plan: Plan, line: Line): boolean =>
  line.position !== undefined && where(plan, 'positionPay', 'position', line.position).length > 0

const standsIn = (plan: Plan, source: string, year: string): boolean => {
  const record = plan.get('fundingSource', source)
  return record !== undefined && !hasEnded(plan, record, year)
}
const lasts = (plan: Plan, line: Line, year: string): boolean =>
  line.source !== undefined && standsIn(plan, line.source, year)

/** What a cost comes to in the uncovered year, or else in the last one that the source paid. */
function costOf(plan: Plan, source: Source, end: SourceEnd, lines: readonly Line[]): Pick<Cliff, 'amount' | 'waiting'> {
  const total = (list: readonly Line[]) => list.reduce((sum, l) => sum + (l.amount ?? 0), 0)
  const waits = lines.filter((l) => l.fiscalYear === end.year && (l.source === source.id || !lasts(plan, l, end.year)))
  const before = lines.filter((l) => l.source === source.id && l.fiscalYear === yearsAfter(end.year, -1))
  const [costs, year] = waits.length > 0 ? [waits, end.year] : [before, yearsAfter(end.year, -1)]
  return { amount: costs.length > 0 ? { cents: total(costs), year } : null, waiting: waits.map((l) => l.id) }
}

/** How many years ahead a cliff is reported if the plan does not say how far it reaches. */
const AHEAD = 4

/** True if the first uncovered year is neither over nor beyond what the plan looks at. */
export function isInSight(plan: Plan, year: string, today: string): boolean {
  const month = startMonthOf(plan)
  const to = plan.get('district', 'district')?.planTo
  const until = to !== undefined && to >= today.slice(0, 4) ? to : yearsAfter(today.slice(0, 4), AHEAD)
  return firstDay(yearsAfter(year, 1), month) > today && year <= until
}
