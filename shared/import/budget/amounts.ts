import { fold } from '../../domain/usual-groups.ts'
import { listed } from '../../words/index.ts'
import { readNumber, styleOf } from '../cells/numbers.ts'
import type { Facts } from '../columns/facts.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { readYear, spansYears as severalYears, yearIn, yearInHeading } from '../years/years.ts'
import { moneyEvidence } from './money.ts'
import { type BudgetRole, plural, yearHead } from './roles.ts'

/**
 * Which column of a budget is the amount. If several are possible, one is taken only if the headings or the sums make
 * it plain; else all of them are asked about.
 */

const months = '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*'
/** Headings of numbers that are no amount of a line for a whole year, whatever they hold. */
const besides: readonly RegExp[] = [
  // No money.
  /%|#|\b(percent\w*|pct|ratio|shares?|fte|ftes|headcount|hours?|hrs|days?|qty|quantity|count|units?|enrollment|students|pupils|children|families|people|persons?|participants?|schools|sites|classrooms|teachers|seats|rank|rate|rates|staff|positions|codes?|number|no|num|ids?|po|zip|phone|row|line|step|grade)\b/i,
  // For one piece, student or hour.
  /\bper\b|\/\s?(students?|pupils?|child|capita|fte|hr|hour|day|mo|month|unit|school|person)\b|\beach\b|\bprice\b|\bhourly\b|\bdaily\b|\b(bi-?|semi-?)?(weekly|monthly)\b|\bfortnightly\b/i,
  // Income, or money that nobody pays.
  /\b(revenues?|incomes?|receipts?|savings|match(ing)?)\b(?!.*\b(expend\w*|spending|budget|funds?)\b)|\bin[- ]kind\b|\b(un|not |never )(funded|approved|met|budgeted)\b|\b(denied|declined|rejected|shortfall|deficit)\b/i,
  // For a part of the year.
  new RegExp(
    `\\b(q[1-4]|quarters?|quarterly|months?|monthly|semester|half[- ]?years?|semi-?annual\\w*|mos?|period|p\\d{1,2}|${months} ?['’]?(\\d{2}|\\d{4}))\\b|^${months}$`,
    'i',
  ),
  // For several years, or several people.
  /\b(bienni(um|al)|multi-?year|(two|three|four|five|[2-9])[ -]?(years?|yrs?)|average|avg|mean|median)\b/i,
  // For another year, or the difference of two.
  /\b(prior|previous|last|change|increase|decrease|variance|difference|diff|vs|versus|compared|over|under|adds?|additions?|cuts?|reductions?)\b/i,
  // What has become of it.
  /\b(actuals?|activity|spent|expended|expendable|f?ytd|mtd|to date|encumb\w*|committed|obligated|available|remaining|balances?|carry ?over|carried|received|paid|used|unspent|invoiced|disbursed)\b/i,
]
/** From a July to the June after it. */
export const wholeYear = /\bjuly? (?:1, )?(?:20\d{2})\s*(?:[-–—]|to|through)\s*june? (?:30, )?(20\d{2})\b/gi
/** “FY27-FY29”, “2025-28”, “FY2026-27 and FY2027-28”, “FY27 & FY28”: more than one year. */
const spansYears = (heading: string): boolean =>
  severalYears(heading) ||
  /\bfy ?[’']?(?:20)?\d{2}\s*(?:and|&|\+|,|\/)\s*fy ?[’']?(?:20)?\d{2}\b/i.test(heading) ||
  [
    ...heading.matchAll(/\b(?:fy|sy)?\s?(?:20)?(\d{2})\s?(?:[-–—]|to|thru|through)\s?(fy|sy)?\s?(?:20)?(\d{2})\b/gi),
  ].some(([, first, again, last]) => Number(last) - Number(first) > (again === undefined ? 1 : 0))
/** “Revised #2” counts the versions of a budget, and “July 2026–June 2027” is a whole year. */
const withoutVersion = (heading: string): string =>
  heading
    .replace(/\b(revis\w*|rev|amend\w*|version|draft|update\w*)\.? ?(#|no\.?|number) ?\d+/gi, '$1')
    .replace(wholeYear, 'FY$1')
const isBeside = (c: Column): boolean =>
  spansYears(c.heading) || besides.some((pattern) => pattern.test(withoutVersion(head(c))))

const money =
  /\b(amounts?|budget|budgeted|adopted|proposed|proposal|approved|request|requested|recommended|projected|forecast|total|cost|costs|allocation|allocated|appropriation|dollars|salary|salaries|wages|benefits|debits?|credits?|expenditures?|original|revised|amended|award)\b|\$/i
const account =
  /\b(account|acct|gl|ledger|asn|chartfield)\b(?!.*\b(amount|total|budget)\b)|\b(object|function|program|location|project|org)\b(?!.*\b(amount|total|budget|cost)\b)|^(fund|func|obj|scc|subj(ect)?|opu|il|job|prog|loc|site|dept|department|resource|goal|school|management|campus|cost center|activity)( ?(code|no\.?|#))?$/i

/** True for numbers that are written as money, or under a heading that says nothing else. */
const isPlainly = (c: Column): boolean =>
  /^\W*$|\b(amt|values?|sums?|funds?|funding|spending|expenses?|usd|money|pay|annual|yearly|(current|this) year)\b/i.test(
    head(c),
  ) || c.distinct.some((d) => /\$|\busd\b|^\d{1,3}(,\d{3})+\.\d{2}$/i.test(d.text))

/** True if more than half of a column's texts can be amounts. */
export function holdsMoney(c: Column): boolean {
  const said = c.distinct.filter((d) => !/^[\s$()]*[-–—]+[\s)]*$/.test(d.text))
  return moneyEvidence(said).numbers > said.length / 2
}

/** The fiscal year that the heading of a column of money names; a month in it names none. */
export const amountYear = (c: Pick<Column, 'heading'>, form: 'ending' | 'starting'): string | undefined =>
  besides[2]?.test(c.heading) || spansYears(c.heading)
    ? undefined
    : (spelledOut(c.heading) ?? yearInHeading(inFull(c.heading.replace(wholeYear, 'FY$1')), form))

/** “FY27 (2027-28)” says itself which year FY27 is. */
function spelledOut(heading: string): string | undefined {
  const [span] = /(?<!\d)20\d{2}\s?[-–—/]\s?(?:20)?\d{2}(?!\d)/.exec(heading) ?? []
  return span !== undefined && /\bfye?\s?[’']?\d{2}/i.test(heading) ? readYear(span, 'ending') : undefined
}

/** “26-27 Budget” as “2026-27 Budget”. */
const inFull = (heading: string): string =>
  heading.replace(/(?<![\d/.–-])(\d\d)[-–/](\d\d)(?![\d/.–-])/, (said, first: string, next: string) =>
    (Number(first) + 1) % 100 === Number(next) ? `20${first}-${next}` : said,
  )

/** Columns with numbers that may be money, by what their headings leave open. */
const numbersIn = (columns: readonly Column[]): readonly number[] =>
  columns.flatMap((c, i) => (c.filled > 0 && !c.hidden && holdsMoney(c) && !account.test(head(c)) ? [i] : []))

/** Columns that may be amounts, too, and are not used as such. */
export const otherAmounts = (roles: readonly BudgetRole[], columns: readonly Column[]): readonly number[] =>
  numbersIn(columns).filter((i) => roles[i] !== 'amount' && columns[i] !== undefined && !isBeside(columns[i]))

interface AmountsFound {
  readonly taken: readonly number[]
  /** Columns of which a person chooses one. */
  readonly asked: readonly number[]
}

/** The columns of amounts: one, or one a fiscal year. */
export function findAmounts(columns: readonly Column[], samples: Facts['samples'] = []): AmountsFound {
  const at = (i: number): Column => columns[i] as Column
  const may = numbersIn(columns).filter((i) => !isBeside(at(i)))
  if (may.length === 0) return inWords(columns)
  const years = Map.groupBy(may, (i) => amountYear(at(i), 'ending'))
  const yearless = (years.get(undefined) ?? []).filter(
    (i) => at(i).years <= at(i).filled / 2 || (money.test(head(at(i))) && !/\b(years?|fy)\b/i.test(head(at(i)))),
  )
  years.delete(undefined)
  for (const year of onlyExpected(years, columns)) years.delete(year)
  const named = yearless.filter((i) => money.test(head(at(i))))
  const wide = [...years.values()].map((all) => oneOf(all, columns, samples))
  if (wide.length === 0 && named.length === 0) {
    // Numbers under a heading that nothing explains may be of anything.
    const [one, ...more] = yearless
    return one === undefined || more.length > 0 || isPlainly(at(one))
      ? oneOf(yearless, columns, samples)
      : { taken: [], asked: [one] }
  }
  if (wide.length === 0) return oneOf(named, columns, samples)
  const taken = wide.flatMap((w) => w.taken)
  const asked = wide.flatMap((w) => w.asked)
  const others = named.filter((i) => !isSum(i, taken, columns, samples))
  return others.length === 0
    ? { taken, asked }
    : { taken: [], asked: [...taken, ...asked, ...others].sort((a, b) => a - b) }
}

/** The one column that is headed as money, though most of its cells are words: “$40k”, “TBD”, “up to $500”. Those stay aside. */
function inWords(columns: readonly Column[]): AmountsFound {
  const some = columns.flatMap((c, i) => {
    const has = moneyEvidence(c.distinct).numbers > 0 || c.distinct.some((d) => /\$\s?\d/.test(d.text))
    return has && !c.hidden && money.test(head(c)) && !isBeside(c) && !account.test(head(c)) ? [i] : []
  })
  return { taken: some.length === 1 ? some : [], asked: [] }
}

const expected = /\b(project(ed|ions?)|forecast\w*|outlook|estimate[ds]?)\b/i
/**
 * The years that a table only projects: after the last budgeted one, “FY27 Proposed | FY28 Projected”, and before it, what
 * the running one is expected to have cost: “FY26 Forecast | FY27 Proposed”. A person who wants them chooses their columns.
 */
function onlyExpected(
  years: ReadonlyMap<string | undefined, readonly number[]>,
  columns: readonly Column[],
): readonly (string | undefined)[] {
  const isExpected = (i: number): boolean => expected.test(columns[i]?.heading ?? '')
  const isForecast = (i: number): boolean => !/estimate/i.test(columns[i]?.heading ?? '')
  const all = [...years].flatMap(([year, at]) =>
    year === undefined ? [] : [{ year, only: at.every(isExpected), forecast: at.every(isForecast) }],
  )
  const budgeted = all.filter((y) => !y.only)
  const isOpen = ({ year, only, forecast }: (typeof all)[number]): boolean =>
    only &&
    budgeted.length > 0 &&
    (budgeted.every((b) => b.year < year) || (forecast && budgeted.every((b) => b.year > year)))
  return all.filter(isOpen).map((y) => y.year)
}

const older = /\b(orig(inal)?|adopted|approved|initial|beginning|base)\b/i
const newer = /\b(revised|amended|updated|current|final)\b/i
/** The words of a heading beside its year and its version. */
const restOf = (c: Column): string =>
  fold(head(c).replace(yearIn, ' ').replace(new RegExp(older, 'gi'), ' ').replace(new RegExp(newer, 'gi'), ' '))
    .replace(/\b(bud(get(ed)?)?|amounts?)\b/g, ' ')
    .trim()

/**
 * The intended one of several columns for one time: the only one, the sum of all others, or the newer of two that are
 * otherwise alike.
 */
function oneOf(all: readonly number[], columns: readonly Column[], samples: Facts['samples']): AmountsFound {
  if (all.length < 2) return { taken: all, asked: [] }
  // “Contracted” and “Supplies” are parts of a total as well, though nothing calls them money.
  const parts = numbersIn(columns).filter((i) => {
    const column = columns[i] as Column
    return !isBeside(column) && amountYear(column, 'ending') === undefined
  })
  const sum = all.find(
    (i) =>
      /\btotal\b/i.test(columns[i]?.heading ?? '') &&
      (isSum(i, all, columns, samples) || (parts.includes(i) && isSum(i, parts, columns, samples))),
  )
  if (sum !== undefined) return { taken: [sum], asked: [] }
  const at = (i: number): Column => columns[i] as Column
  const decided = all.filter((i) => /\badopted\b/i.test(head(at(i))))
  const asked = all.filter((i) => /\b(requested|request|proposed|recommended)\b/i.test(head(at(i))))
  if (decided.length === 1 && asked.length === all.length - 1) return { taken: decided, asked: [] }
  const news = all.filter((i) => newer.test(head(at(i))))
  const [latest] = news
  const alike = new Set(all.map((i) => restOf(at(i)))).size === 1
  if (latest !== undefined && news.length === 1 && alike && all.every((i) => i === latest || older.test(head(at(i)))))
    return { taken: [latest], asked: [] }
  return { taken: [], asked: all }
}

/** True where a column holds, in each of the first rows, what two or more others add up to. */
function isSum(at: number, all: readonly number[], columns: readonly Column[], samples: Facts['samples']): boolean {
  const others = all.filter((i) => i !== at)
  const number = (cells: readonly string[], i: number): number => {
    const text = (cells[i] ?? '').replace(/[$\s]/g, '')
    const column = columns[i]
    const read = readNumber(text, (column && styleOf(column.numbers)) ?? 'point')
    return read.ok ? read.value : 0
  }
  const held = samples.filter(({ cells }) => others.filter((i) => number(cells, i) !== 0).length > 1)
  return (
    others.length > 1 &&
    held.length > 0 &&
    samples.every(({ cells }) => Math.abs(others.reduce((n, i) => n + number(cells, i), 0) - number(cells, at)) < 0.01)
  )
}

/** The use of each column after a person set one: of columns that were asked together, one is meant. */
export function useBudgetColumn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  at: number,
  role: BudgetRole,
): readonly BudgetRole[] {
  const year = (i: number): string | undefined => {
    const column = columns[i]
    return column && amountYear(column, 'ending')
  }
  return roles.map((r, i): BudgetRole => {
    if (i === at) return role
    if (r === role && !plural(role)) return 'ignored'
    const together = year(i) === year(at) || year(at) === undefined
    const column = columns[i]
    return role === 'amount' && r === 'asked' && together && column && holdsMoney(column) ? 'ignored' : r
  })
}

/** What a person said of a column: its rows do not put that in question again. */
export const saidOfBudgetColumn = (
  draft: { readonly roles: readonly BudgetRole[]; readonly asked: readonly number[] },
  columns: readonly Column[],
  at: number,
  role: BudgetRole,
) => ({ roles: useBudgetColumn(draft.roles, columns, at, role), asked: [...draft.asked, at] })

/** True for a column that is asked as one of amounts, and not as what tells rows apart. */
export const asksAmount = (c: Column | undefined): boolean =>
  c !== undefined && holdsMoney(c) && !yearHead.test(c.heading.trim())

/** The open question about columns of amounts; null if there is none. Each is named with one of its cells. */
export function amountQuestion(roles: readonly BudgetRole[], columns: readonly Column[]): string | null {
  const shown = (i: number): string => `“${columns[i]?.name ?? ''}” (${columns[i]?.samples[0] ?? ''})`
  const list = (all: readonly number[]): string =>
    all.slice(0, 6).map(shown).join(', ') + (all.length > 6 ? ' and more' : '')
  const asked = roles.flatMap((r, i) => (r === 'asked' && asksAmount(columns[i]) ? [i] : []))
  const [first, ...more] = asked
  if (first !== undefined && more.length === 0) return `Choose whether ${shown(first)} is the amount or is not used.`
  if (first !== undefined) {
    const years = new Set(asked.map((i) => amountYear(columns[i] as Column, 'ending')))
    const [year] = years
    const of = years.size === 1 && year !== undefined ? ` for ${year.replace('-', '–')}` : ''
    return `Several columns could be the amount${of}: ${list(asked)}. Choose the one you mean. If a line’s money is spread over several of them, add them up in the file first.`
  }
  if (roles.includes('amount')) return null
  const others = numbersIn(columns).filter((i) => roles[i] === 'ignored')
  if (others.length === 0) return 'Choose the column with the amount.'
  const [one] = others
  return others.length === 1 && one !== undefined
    ? `No column is plainly the amount. ${shown(one)} holds numbers, but its heading says something else. Choose the column with the amount.`
    : `No column is plainly the amount. ${listed(others.slice(0, 6).map(shown))} hold numbers, but their headings say something else. Choose the column with the amount.`
}
