import { firstDay } from '../../days/index.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { isOpenGoal, isUnfinished } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { compareKeys, compareTexts } from '../../words/index.ts'
import { moneyOf } from './by-year.ts'
import { counts, endOf, givenIn, isAsked, type Line, sourceName } from './lines.ts'

/** What a plan loses if a source gives nothing from the start of a fiscal year on. Nothing in the plan is changed. */
export interface Stop {
  readonly source: RecordOf<'fundingSource'>
  /** The first fiscal year without it, and its first ISO day without it. */
  readonly year: string
  readonly from: string
  /** True if that day is within the year: what was paid until then is not entered. */
  readonly within: boolean
  /** By fiscal year: the total of its lines, including ideas, in cents; and the FTE that it pays. */
  readonly years: readonly {
    readonly year: string
    readonly lost: number
    readonly of: number
    readonly fte: number
    /** How much of that year’s lines is secured with the source, and how much without it, in cents. */
    readonly secured: number
    readonly kept: number
    /** Entries on pay in that year without FTE: their amount is not known. */
    readonly unsaid: number
  }[]
  readonly lost: number
  readonly positions: readonly {
    readonly position: RecordOf<'position'>
    /** The first year in which it loses pay, the share lost then, and what other sources pay of it in that year. */
    readonly year: string
    readonly fte: number
    readonly left: number
    /** True if it is paid from the source then, and the share of full time is not entered. */
    readonly unsaid: boolean
  }[]
  /** What depends on it in earlier years, the earliest first: how many lines with an amount, and positions. */
  readonly before: readonly { readonly year: string; readonly lines: number; readonly positions: number }[]
  /** Lines of the source without an amount or a fiscal year, which are in no sum. */
  readonly open: number
  readonly lines: readonly (Line & { readonly fiscalYear: string; readonly amount: number })[]
  /** Those that lose the most first: a sentence names the first few of many. */
  readonly goals: readonly {
    readonly goal: RecordOf<'goal'>
    readonly year: string
    readonly lost: number
    /** What the goal’s other lines of the same years come to, of whichever source or none yet. */
    readonly left: number
  }[]
  /** Open actions on the source itself, under these goals, or on these lines and positions. */
  readonly actions: readonly RecordOf<'action'>[]
}

function beforeOf(plan: Plan, source: string, until: string): Stop['before'] {
  const lines = where(plan, 'budgetLine', 'source', source).filter(counts)
  const pays = where(plan, 'positionPay', 'source', source).filter(
    (p) => (p.fte === undefined || p.fte > 0) && plan.get('position', p.position) !== undefined,
  )
  const years = [...lines, ...pays].flatMap(({ fiscalYear }) =>
    fiscalYear !== undefined && fiscalYear < until ? [fiscalYear] : [],
  )
  return [...new Set(years)].sort().map((year) => ({
    year,
    lines: lines.filter((l) => l.fiscalYear === year).length,
    positions: new Set(pays.flatMap((p) => (p.fiscalYear === year ? (p.position ?? []) : []))).size,
  }))
}

/** The scenario for a source and the first fiscal year without it; undefined for a source that is not in the plan. */
export function ifStops(plan: Plan, sourceId: string, year: string): Stop | undefined {
  const source = plan.get('fundingSource', sourceId)
  if (source === undefined) return undefined
  const lines = where(plan, 'budgetLine', 'source', sourceId)
    .filter(counts)
    .filter((l) => l.fiscalYear >= year)
    .toSorted((a, b) => compareKeys(a.fiscalYear, b.fiscalYear) || b.amount - a.amount)
  const pays = where(plan, 'positionPay', 'source', sourceId).filter(
    (p) =>
      (p.fiscalYear ?? '') >= year &&
      (p.fte === undefined || p.fte > 0) &&
      plan.get('position', p.position) !== undefined,
  )
  const years = [...new Set([...lines.map((l) => l.fiscalYear), ...pays.flatMap((p) => p.fiscalYear ?? [])])].sort()
  const all = plan.all('budgetLine').filter(counts)
  const goals = goalsOf(plan, lines, all)
  const hung = positionsOn(plan, pays, lines)
  const end = endOf(plan, source)
  const within = end?.within === true && end.year === year
  return {
    source,
    before: beforeOf(plan, sourceId, year),
    year,
    from: within ? end.from : firstDay(year, startMonthOf(plan)),
    within,
    years: years.map((y) => ({
      year: y,
      lost: total(lines.filter((l) => l.fiscalYear === y)),
      of: total(all.filter((l) => l.fiscalYear === y)),
      fte: hung.reduce((sum, p) => sum + fteIn(plan, p, y, pays, lines), 0),
      ...securedIn(plan, sourceId, y),
      unsaid: hung.filter((p) => isPaidIn(p, y, pays, lines) && isFteOpen(plan, p, y, pays, lines)).length,
    })),
    lost: total(lines),
    positions: positionsOf(plan, hung, pays, lines),
    open: where(plan, 'budgetLine', 'source', sourceId).filter(
      (l) => l.status !== 'declined' && !counts(l) && (l.fiscalYear ?? year) >= year,
    ).length,
    lines,
    goals,
    actions: actionsOf(
      plan,
      sourceId,
      goals.map((g) => g.goal.id),
      lines,
      pays,
    ),
  }
}

function securedIn(plan: Plan, source: string, year: string): { readonly secured: number; readonly kept: number } {
  const secured = moneyOf(plan, year).covered
  const asked = total(where(plan, 'budgetLine', 'source', source).filter((l) => isAsked(l) && l.fiscalYear === year))
  return { secured, kept: secured - Math.min(asked, givenIn(plan, source, year).secured) }
}

const total = (lines: readonly Line[]): number => lines.reduce((sum, l) => sum + (l.amount ?? 0), 0)

type Position = RecordOf<'position'>

type Pays = readonly RecordOf<'positionPay'>[]

/** The positions that entries on pay or budget lines put on the source. */
const positionsOn = (plan: Plan, pays: Pays, lines: Stop['lines']): readonly Position[] =>
  [...new Set([...pays.flatMap((p) => p.position ?? []), ...lines.flatMap((l) => l.position ?? [])])].flatMap(
    (id) => plan.get('position', id) ?? [],
  )

const isPaidIn = ({ id }: Position, year: string, pays: Pays, lines: Stop['lines']): boolean =>
  [...pays, ...lines].some((p) => p.position === id && p.fiscalYear === year)

/**
 * How much of a position the source pays in a year: the FTE entered on its pay. For a position with only a budget line
 * it is the whole position, unless a line of another source pays for it too: then the shares are not known.
 */
function fteIn(plan: Plan, position: Position, year: string, pays: Pays, lines: Stop['lines']): number {
  if (!isPaidIn(position, year, pays, lines)) return 0
  const own = pays.filter((p) => p.position === position.id)
  const paid = own.filter((p) => p.fiscalYear === year).reduce((sum, p) => sum + (p.fte ?? 0), 0)
  if (paid > 0 || own.length > 0) return paid
  const source = lines.find((l) => l.position === position.id)?.source
  const isShared = where(plan, 'budgetLine', 'position', position.id).some(
    (l) => counts(l) && l.fiscalYear === year && l.source !== source,
  )
  return isShared ? 0 : (position.fte ?? 0)
}

/** Whether more of a position may be paid in a year than anybody entered. */
const isFteOpen = (plan: Plan, position: Position, year: string, pays: Pays, lines: Stop['lines']): boolean =>
  pays.some((p) => p.position === position.id && p.fiscalYear === year && p.fte === undefined) ||
  fteIn(plan, position, year, pays, lines) === 0

function positionsOf(plan: Plan, hung: readonly Position[], pays: Pays, lines: Stop['lines']): Stop['positions'] {
  return hung.map((position) => {
    const { id } = position
    const own = pays.filter((p) => p.position === id)
    const years = [
      ...own.flatMap((p) => p.fiscalYear ?? []),
      ...lines.flatMap((l) => (l.position === id ? l.fiscalYear : [])),
    ]
    const year = years.sort()[0] ?? ''
    const source = own[0]?.source ?? lines.find((l) => l.position === id)?.source
    const fte = fteIn(plan, position, year, pays, lines)
    const left = where(plan, 'positionPay', 'position', id)
      .filter((p) => p.fiscalYear === year && p.source !== source && plan.get('fundingSource', p.source))
      .reduce((sum, p) => sum + Math.max(0, p.fte ?? 0), 0)
    return { position, year, fte, left, unsaid: fte === 0 }
  })
}

function goalsOf(plan: Plan, lines: Stop['lines'], all: Stop['lines'] | readonly Line[]): Stop['goals'] {
  const ids = new Set(lines.flatMap((l) => l.goal ?? []))
  return [...ids]
    .flatMap((id) => {
      const goal = plan.get('goal', id)
      if (!isOpenGoal(goal)) return []
      const own = lines.filter((l) => l.goal === id)
      const years = new Set(own.map((l) => l.fiscalYear))
      const left = all.filter((l) => l.goal === id && years.has(l.fiscalYear ?? '') && !own.some((o) => o.id === l.id))
      return [{ goal, year: own[0]?.fiscalYear ?? '', lost: total(own), left: total(left) }]
    })
    .toSorted((a, b) => b.lost - a.lost)
}

function actionsOf(
  plan: Plan,
  source: string,
  goals: readonly string[],
  lines: Stop['lines'],
  pays: readonly RecordOf<'positionPay'>[],
): Stop['actions'] {
  const subjects = [
    `fundingSource/${source}`,
    ...goals.flatMap((g) => [`goal/${g}`, ...where(plan, 'strategy', 'goal', g).map((s) => `strategy/${s.id}`)]),
    ...lines.map((l) => `budgetLine/${l.id}`),
    ...[...new Set(pays.map((p) => p.position))].map((p) => `position/${p}`),
  ]
  return subjects.flatMap((subject) => where(plan, 'action', 'about', subject)).filter(isUnfinished)
}

const isOver = (plan: Plan, source: RecordOf<'fundingSource'>, year: string): boolean =>
  (endOf(plan, source)?.year ?? '9999') < year

/** The sources that may pay for something from a year on, the one that pays most first, ended ones last. */
export const sourcesByWeight = (plan: Plan, year: string): readonly RecordOf<'fundingSource'>[] =>
  plan
    .all('fundingSource')
    .map((s) => ({
      s,
      weight: total(where(plan, 'budgetLine', 'source', s.id).filter((l) => counts(l) && l.fiscalYear >= year)),
    }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(isOver(plan, a.s, year)) - Number(isOver(plan, b.s, year)) ||
        compareTexts(sourceName(a.s), sourceName(b.s)),
    )
    .map(({ s }) => s)
