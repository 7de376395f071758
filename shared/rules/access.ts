import { months, yearFrom } from '../days/index.ts'
import { startMonthOf } from '../domain/fiscal.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

type Entry = RecordOf<'accessEntry'>

/** Counts of the consultation log's entries in one quarter of the fiscal year. */
export interface AccessQuarter {
  /** “2026-27 Q1”: sorts by time, and never changes. */
  readonly key: string
  /** “July to September 2026”. */
  readonly label: string
  readonly meetings: { readonly kept: number; readonly moved: number; readonly cancelled: number }
  /** Cabinet and board items together. */
  readonly items: { readonly kept: number; readonly moved: number; readonly cancelled: number }
  readonly decisions: { readonly before: number; readonly after: number; readonly never: number }
}

/** The quarter of a fiscal year that holds an ISO day; the year begins in `startMonth` (1 to 12). */
export function quarterOf(day: string, startMonth: number): { readonly key: string; readonly label: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const since = (month - startMonth + 12) % 12
  const quarter = Math.floor(since / 3)
  const from = month < startMonth ? year - 1 : year
  const first = startMonth - 1 + quarter * 3
  const [begin, end] = [first, first + 2].map((m) => ({ month: months[m % 12], year: from + Math.floor(m / 12) }))
  const named =
    begin?.year === end?.year
      ? `${begin?.month} to ${end?.month} ${end?.year}`
      : `${begin?.month} ${begin?.year} to ${end?.month} ${end?.year}`
  return { key: `${yearFrom(from)} Q${quarter + 1}`, label: named }
}

const isWhole = (e: Entry): e is Entry & { date: string } => /^\d{4}-\d{2}-\d{2}$/.test(e.date ?? '')

/** The consultation log by quarters, the oldest first. An entry without a day or an outcome is not counted. */
export function accessQuarters(plan: Plan): readonly AccessQuarter[] {
  const startMonth = startMonthOf(plan)
  const found = new Map<string, { readonly label: string; readonly entries: Entry[] }>()
  for (const entry of plan.all('accessEntry').filter(isWhole)) {
    const { key, label } = quarterOf(entry.date, startMonth)
    const quarter = found.get(key) ?? { label, entries: [] }
    quarter.entries.push(entry)
    found.set(key, quarter)
  }
  return [...found]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, q]) => ({ key, label: q.label, ...sums(q.entries) }))
}

function sums(entries: readonly Entry[]) {
  const count = (types: readonly Entry['type'][], field: 'outcome' | 'consulted', value: string) =>
    entries.filter((e) => types.includes(e.type) && e[field] === value).length
  const outcomes = (types: readonly Entry['type'][]) => ({
    kept: count(types, 'outcome', 'kept'),
    moved: count(types, 'outcome', 'moved'),
    cancelled: count(types, 'outcome', 'cancelled'),
  })
  return {
    meetings: outcomes(['standingMeeting']),
    items: outcomes(['cabinetItem', 'boardItem']),
    decisions: {
      before: count(['decision'], 'consulted', 'before'),
      after: count(['decision'], 'consulted', 'after'),
      never: count(['decision'], 'consulted', 'never'),
    },
  }
}

/**
 * Standing meetings in the year before a day (ISO): how many were kept, out of those kept or canceled. A moved one is
 * neither.
 */
export function meetingsKept(plan: Plan, today: string): { readonly kept: number; readonly of: number } {
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const year = plan
    .all('accessEntry')
    .filter((e) => e.type === 'standingMeeting' && isWhole(e) && e.date > from && e.date <= today)
  const kept = year.filter((e) => e.outcome === 'kept').length
  return { kept, of: kept + year.filter((e) => e.outcome === 'cancelled').length }
}
