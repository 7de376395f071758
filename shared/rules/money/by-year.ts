import { firstDay, lastDay } from '../../days/index.ts'
import { startMonthOf, yearsOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys, listedOr } from '../../words/index.ts'
import { counts, givenIn, isAsked, isUncertain, type Line } from './lines.ts'

/**
 * The status of a line that is not an idea and was not declined; entering a line without a status counts as asking for
 * it.
 */
type Stand = 'requested' | 'approved' | 'spent'

/** What a plan costs in one fiscal year, and what pays for it. Whole cents. */
export interface YearMoney {
  readonly year: string
  readonly from: string
  readonly to: string
  /** All lines that were not declined, including ideas. */
  readonly need: number
  /** Lines that were asked for, approved or spent. */
  readonly asked: number
  /** The statuses of the asked lines, each once. */
  readonly stand: ReadonlySet<Stand>
  /** True if every line is entered as requested: a line without a status may be approved. */
  readonly undecided: boolean
  /** Everything that sources have secured. */
  readonly secured: number
  /** Everything that sources have pledged or been asked for, whether or not a line counts on it. */
  readonly offered: number
  /** The secured part of what is asked: a source pays only for its own lines. */
  readonly covered: number
  /** The part of the rest that is pledged or applied for. */
  readonly promised: number
  /** Asked and neither secured nor promised. */
  readonly missing: number
  /** The part of the gap on sources without an amount for that year: it is not known to be missing. */
  readonly unsaid: number
  /** The part of the gap on sources with an amount for which it is not entered whether it is secured. */
  readonly uncertain: number
  /** Asked minus secured: what the rule and a finance chief call the gap. */
  readonly gap: number
  /** Secured and not on a line yet. */
  readonly free: number
  /** The part of what is covered that comes from lasting sources. */
  readonly lasting: number
  /** The part of that from sources that recur until an entered day, each with the day (ISO). */
  readonly ending: readonly { readonly amount: number; readonly endsOn: string }[]
  /** The lines that are not fully covered, the largest first, with the least amount that each is short. */
  readonly short: readonly { readonly line: Line; readonly amount: number }[]
}

/**
 * True if it is not entered how much of what is asked for is missing: all of the gap is on sources without an amount.
 */
export const isOpenGap = (y: YearMoney): boolean => y.unsaid > 0 && y.unsaid === y.gap

/** True if it is not entered for any of the gap whether it is secured. */
export const isUncertainGap = (y: YearMoney): boolean => y.uncertain > 0 && y.uncertain === y.gap

/** True if no source with a request in the year has an amount. */
export const isUnsaid = (y: YearMoney): boolean => y.unsaid > 0 && y.unsaid === y.asked

const standWords: Readonly<Record<Stand, string>> = { requested: 'asked for', approved: 'approved', spent: 'spent' }

/**
 * The status of the lines of these years, in a sentence: “asked for”, “approved”, “asked for or approved”. Money that
 * was approved, or set aside by somebody else, is no longer asked for.
 */
export function askedWords(years: readonly Pick<YearMoney, 'stand'>[]): string {
  const all = (Object.keys(standWords) as Stand[]).filter((s) => years.some((y) => y.stand.has(s)))
  return listedOr((all.length === 0 ? (['requested'] as const) : all).map((s) => standWords[s]))
}

const kept = new WeakMap<object, Map<string, readonly YearMoney[]>>()

/** Need, asked, secured and gap of every fiscal year that the plan's money is shown for. `today` is an ISO day. */
export function moneyByYear(plan: Plan, today: string): readonly YearMoney[] {
  let ofPlan = kept.get(plan)
  if (ofPlan === undefined) {
    ofPlan = new Map()
    kept.set(plan, ofPlan)
  }
  let found = ofPlan.get(today)
  if (found === undefined) {
    found = yearsOf(plan, today).map((year) => moneyOf(plan, year))
    ofPlan.set(today, found)
  }
  return found
}

/** The money of one fiscal year. */
export function moneyOf(plan: Plan, year: string): YearMoney {
  const month = startMonthOf(plan)
  const lines = plan.all('budgetLine').filter((l) => l.fiscalYear === year)
  const asked = lines.filter(isAsked)
  const bySource = new Map<string, Line[]>()
  for (const line of asked) {
    const id = plan.get('fundingSource', line.source)?.id ?? ''
    const own = bySource.get(id)
    if (own) own.push(line)
    else bySource.set(id, [line])
  }
  let [covered, promised, secured, offered, free, lasting, unsaid, uncertain] = [0, 0, 0, 0, 0, 0, 0, 0]
  const ending: { amount: number; endsOn: string }[] = []
  const short: { line: Line; amount: number }[] = []
  for (const source of ['', ...plan.all('fundingSource').map((s) => s.id)]) {
    const own = bySource.get(source) ?? []
    const wanted = sum(own)
    const given = source === '' ? { secured: 0, promised: 0, said: false } : givenIn(plan, source, year)
    // A negative line (a refund) lowers what a source has to pay; it is not a gap.
    const held = wanted <= 0 ? wanted : Math.min(wanted, given.secured)
    covered += held
    secured += given.secured
    free += given.secured - Math.max(0, held)
    offered += given.promised
    promised += Math.max(0, Math.min(wanted - held, given.promised))
    if (source !== '' && !given.said) unsaid += wanted - held
    if (source !== '' && isUncertain(plan, source, year)) uncertain += wanted - held
    const record = plan.get('fundingSource', source)
    if (record?.recurring === true) lasting += Math.max(0, held)
    if (record?.recurring === true && held > 0 && record.endsOn !== undefined)
      ending.push({ amount: held, endsOn: record.endsOn })
    if (wanted > held) for (const line of own) short.push({ line, amount: Math.min(line.amount ?? 0, wanted - held) })
  }
  const total = sum(asked)
  return {
    year,
    from: firstDay(year, month),
    to: lastDay(year, month),
    need: sum(lines.filter(counts)),
    asked: total,
    stand: standsOf(asked),
    undecided: asked.length > 0 && asked.every((l) => l.status === 'requested'),
    secured,
    offered,
    covered,
    promised,
    missing: total - covered - promised,
    unsaid,
    uncertain,
    gap: total - covered,
    free,
    lasting,
    ending: ending.toSorted((a, b) => compareKeys(a.endsOn, b.endsOn)),
    short: short.filter((s) => s.amount > 0).sort((a, b) => b.amount - a.amount || compareKeys(a.line.id, b.line.id)),
  }
}

/** The statuses of lines that were asked for, each once. */
export const standsOf = (asked: readonly Line[]): YearMoney['stand'] =>
  new Set(asked.map((l): Stand => (l.status === 'approved' || l.status === 'spent' ? l.status : 'requested')))

const sum = (lines: readonly Line[]): number => lines.reduce((total, l) => total + (l.amount ?? 0), 0)
