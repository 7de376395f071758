import { firstDay, lastDay } from '../../days/index.ts'
import { startMonthOf, yearsOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys, listedOr } from '../../words/index.ts'
import { counts, givenIn, isAsked, isUncertain, type Line, type Promised } from './lines.ts'

/** Where a line stands that is no idea and was not declined; one without a status was asked for by being entered. */
type Stand = 'requested' | 'approved' | 'spent'

/** What a plan costs in one fiscal year, and what pays for it. Whole cents. */
export interface YearMoney {
  readonly year: string
  readonly from: string
  readonly to: string
  /** All lines that were not declined, ideas among them. */
  readonly need: number
  /** Lines that were asked for, approved or spent. */
  readonly asked: number
  /** What the asked lines are, each once. */
  readonly stand: ReadonlySet<Stand>
  /** Everything that sources have secured. */
  readonly secured: number
  /** Everything that sources have pledged or been asked for, whether a line counts on it or not. */
  readonly offered: number
  /** What of the asked is secured: a source pays for its own lines, and no other source’s money does. */
  readonly covered: number
  /** What of the rest is pledged or applied for. */
  readonly promised: number
  /** What these promises are, each once. */
  readonly promises: ReadonlySet<Promised>
  /** Asked and neither secured nor promised. */
  readonly missing: number
  /** Of the gap, what lies on sources for which no amount of that year is entered: nobody said that it is missing. */
  readonly unsaid: number
  /** Of the gap, what lies on sources that have an amount of which nobody said whether it is secured. */
  readonly uncertain: number
  /** Asked, less secured: what rule and finance chief call the gap. */
  readonly gap: number
  /** Secured and on no line yet. */
  readonly free: number
  /** Of what is covered, what comes from sources that go on. */
  readonly lasting: number
  /** What of that comes from sources that recur until a day that is entered, each with the day (ISO). */
  readonly ending: readonly { readonly amount: number; readonly endsOn: string }[]
  /** The lines that are not wholly covered, the largest first, with what each lacks at least. */
  readonly short: readonly { readonly line: Line; readonly amount: number }[]
}

/** True where nobody entered how much of what is asked for is missing: all of the gap lies on sources without an amount. */
export const isOpenGap = (y: YearMoney): boolean => y.unsaid > 0 && y.unsaid === y.gap

/** True where nobody said of any of the gap whether it is secured: all of it lies on amounts without that word. */
export const isUncertainGap = (y: YearMoney): boolean => y.uncertain > 0 && y.uncertain === y.gap

/** True where no source that is asked in the year has an amount. */
export const isUnsaid = (y: YearMoney): boolean => y.unsaid > 0 && y.unsaid === y.asked

const standWords: Readonly<Record<Stand, string>> = { requested: 'asked for', approved: 'approved', spent: 'spent' }

/**
 * What the lines of these years are, in a sentence: "asked for", "approved", "asked for or approved". Money that was
 * approved, or set aside by somebody else, nobody asks for any more.
 */
export function askedWords(years: readonly YearMoney[]): string {
  const all = (Object.keys(standWords) as Stand[]).filter((s) => years.some((y) => y.stand.has(s)))
  return listedOr((all.length === 0 ? (['requested'] as const) : all).map((s) => standWords[s]))
}

/** "pledged", "applied for", "pledged or applied for": what is promised in a year, in a sentence. */
export const promisedWords = ({ promises }: Pick<YearMoney, 'promises'>): string =>
  promises.size !== 1 ? 'pledged or applied for' : promises.has('pledged') ? 'pledged' : 'applied for'

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
  const promises = new Set<Promised>()
  const ending: { amount: number; endsOn: string }[] = []
  const short: { line: Line; amount: number }[] = []
  for (const source of ['', ...plan.all('fundingSource').map((s) => s.id)]) {
    const own = bySource.get(source) ?? []
    const wanted = sum(own)
    const given = source === '' ? { secured: 0, promised: 0, as: undefined, said: false } : givenIn(plan, source, year)
    // What comes back to a source lowers what it has to pay; it is no gap.
    const held = wanted <= 0 ? wanted : Math.min(wanted, given.secured)
    covered += held
    secured += given.secured
    free += given.secured - Math.max(0, held)
    offered += given.promised
    const more = Math.max(0, Math.min(wanted - held, given.promised))
    promised += more
    if (more > 0 && given.as) promises.add(given.as)
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
    stand: new Set(
      asked.flatMap((l): Stand[] => [l.status === 'approved' || l.status === 'spent' ? l.status : 'requested']),
    ),
    secured,
    offered,
    covered,
    promised,
    promises,
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

const sum = (lines: readonly Line[]): number => lines.reduce((total, l) => total + (l.amount ?? 0), 0)
