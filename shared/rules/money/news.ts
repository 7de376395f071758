import { dayInWords, yearInWords, yearsAfter } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys, counted, dollars, listed, quotation } from '../../words/index.ts'
import { askedWords, isOpenGap, isUncertainGap, type YearMoney } from './by-year.ts'
import { cliffsOf, isInSight } from './cliff.ts'
import { lineName } from './lines.ts'

/**
 * The fiscal year from `today` (ISO day) on with the most money that is asked for and not secured; the earlier of two
 * equal ones.
 */
export const worstYear = (years: readonly YearMoney[], today: string): YearMoney | undefined =>
  years
    .filter((y) => y.to >= today && y.asked > 0 && y.gap > 0)
    .reduce<YearMoney | undefined>((worst, y) => (worst === undefined || y.gap > worst.gap ? y : worst), undefined)

/**
 * The first budget line that recurs and has no money when its source ends: a budget without lines for the next year would
 * otherwise look as if all were well. '' if there is none in sight. Positions have a sentence of their own.
 */
function endsWords(plan: Plan, today: string): string {
  const cliffs = plan
    .all('fundingSource')
    .flatMap((source) => cliffsOf(plan, source))
    .filter((c) => c.kind === 'budgetLine' && isInSight(plan, c.end.year, today))
    .toSorted((a, b) => compareKeys(a.end.from, b.end.from))
  const first = cliffs[0]
  if (first === undefined) return ''
  const others = cliffs.length - 1
  const more = others === 0 ? '' : ` and ${counted(others, 'other budget line')}`
  return ` From ${dayInWords(first.end.from)} nothing pays for ${quotation(lineName(plan.get('budgetLine', first.id)))}${more}.`
}

/**
 * The state of the money, in one sentence or two: the worst year from `today` (ISO day) on, and how much of it is
 * secured, promised and missing, with the same amounts as the chart and the table below. Null if nothing was asked for.
 */
export function moneyNews(plan: Plan, years: readonly YearMoney[], today: string): string | null {
  const ahead = years.filter((y) => y.to >= today && y.asked > 0)
  if (ahead.length === 0) return null
  const worst = worstYear(years, today)
  if (worst === undefined) {
    // “Secured” is what sources have, “approved” is a decision: for money that was not approved, both are said.
    const open = ahead.every((y) => y.undecided) ? ', though none of it is approved yet' : ''
    const total = ahead.reduce((sum, y) => sum + y.asked, 0)
    return `All ${dollars(total)} ${askedWords(ahead)} ${yearsWords(ahead.map((y) => y.year))} is secured${open}.${endsWords(plan, today)}`
  }
  const year = yearInWords(worst.year)
  const asked = `In ${year} ${dollars(worst.asked)} is ${askedWords([worst])}, but`
  if (isOpenGap(worst)) {
    const sources = new Set(worst.short.map((s) => s.line.source)).size
    const [source, has] = sources === 1 ? ['source', 'has'] : ['sources', 'have']
    const whose = worst.unsaid === worst.asked ? `its ${source}` : `the ${source} of ${dollars(worst.unsaid)} of it`
    return `${asked} how much ${whose} ${has} that year is not entered yet.`
  }
  if (isUncertainGap(worst))
    return `${asked} whether ${worst.uncertain === worst.asked ? 'that' : `${dollars(worst.uncertain)} of it`} is secured has not been entered.`
  const missing = worst.missing - worst.uncertain
  const also = [
    ...(worst.promised > 0 ? [`${dollars(worst.promised)} pledged or applied for`] : []),
    ...(worst.uncertain > 0 ? [`${dollars(worst.uncertain)} not entered as secured or not`] : []),
    ...(missing > 0 ? [`${dollars(missing)} missing`] : []),
  ]
  // Other figures are about the next year, so if the worst year is a later one, the sentence says why it is about that.
  const when = ahead.find((y) => y.gap > 0) === worst ? `In ${year}` : `Money is shortest in ${year}:`
  const secured = `${dollars(worst.covered)} of ${dollars(worst.asked)} ${askedWords([worst])} is secured`
  return `${when} ${listed([secured, ...also])}.`
}

/**
 * How much of what a year asks for is not secured yet, with what is known of the rest: the next year's budget is what a cabinet can
 * still act on. Null where nothing is open, or nothing is entered of it.
 */
export function unsecuredNews(years: readonly YearMoney[], year: string): string | null {
  const of = years.find((y) => y.year === year)
  if (of === undefined || of.asked <= 0 || of.gap <= 0 || isOpenGap(of) || isUncertainGap(of)) return null
  const promised = of.promised > 0 ? `: ${dollars(of.promised)} of it is pledged or applied for` : ''
  return `${dollars(of.gap)} of ${dollars(of.asked)} for ${yearInWords(of.year)} is not secured yet${promised}.`
}

/**
 * The year whose money somebody has to find next, and what is done for it: the next fiscal year, whose budget is still
 * written; if all of that is secured, the year under way, then the worst one. Undefined if nothing is open.
 */
export function nextToFind(
  years: readonly YearMoney[],
  now: string,
  today: string,
): { readonly year: YearMoney; readonly deed: string } | undefined {
  const open = years.filter((y) => y.to >= today && y.asked > 0 && y.gap > 0)
  const of = (year: string) => open.find((y) => y.year === year)
  const year = of(yearsAfter(now, 1)) ?? of(now) ?? worstYear(years, today)
  return year === undefined ? undefined : { year, deed: deedFor(year) }
}

/**
 * What of a year's money somebody has to find, and by when, in one sum or two: “$269,153 is missing for 2027–28, which begins on
 * July 1, 2027; another $292,304 is pledged or applied for.” `now`: the fiscal year under way.
 */
export function toFindNews(y: YearMoney, now: string): string {
  const when = y.year <= now ? 'the year under way' : `which begins on ${dayInWords(y.from)}`
  const year = `for ${yearInWords(y.year)}, ${when}`
  if (isOpenGap(y)) return `How much the sources of ${dollars(y.unsaid)} have is not entered ${year}.`
  if (isUncertainGap(y)) return `Whether ${dollars(y.uncertain)} is secured is not entered ${year}.`
  const missing = y.missing - y.uncertain
  const rest = y.gap - missing
  const how = y.uncertain > 0 ? 'not secured yet' : 'pledged or applied for'
  if (missing <= 0) return `${dollars(rest)} is ${how}${y.uncertain > 0 ? '' : ' but not secured'} ${year}.`
  return `${dollars(missing)} is missing ${year}${rest > 0 ? `; another ${dollars(rest)} is ${how}` : ''}.`
}

/** “secure the $292,304 pledged or applied for, and ask for the $269,153 missing”: with the amounts of chart and table. */
function deedFor(y: YearMoney): string {
  if (isOpenGap(y)) return 'enter how much its sources have'
  const missing = y.missing - y.uncertain
  return [
    ...(y.promised > 0 ? [`secure the ${dollars(y.promised)} pledged or applied for`] : []),
    ...(y.uncertain > 0 ? [`find out whether ${dollars(y.uncertain)} is secured`] : []),
    ...(missing > 0 ? [`ask for the ${dollars(missing)} missing`] : []),
  ].join(', and ')
}

/** “in 2026–27 and 2027–28”; for three or more consecutive years “from 2026–27 to 2028–29”. */
function yearsWords(years: readonly string[]): string {
  const [first = '', last = ''] = [years[0], years.at(-1)]
  return years.length > 2 && yearsAfter(first, years.length - 1) === last
    ? `from ${yearInWords(first)} to ${yearInWords(last)}`
    : `in ${listed(years.map(yearInWords))}`
}

/**
 * If nothing is asked for from a fiscal year on: a sentence that says so, with the last year in the plan and how much
 * of it is secured. Null for a plan without lines.
 */
export function pastMoney(years: readonly YearMoney[], now: string): string | null {
  const last = years.findLast((y) => y.asked > 0)
  if (last === undefined) return null
  const secured = last.covered > 0 ? dollars(last.covered) : 'none'
  return `No budget line asks for money in ${yearInWords(now)} or later. The last year with any is ${yearInWords(last.year)}: ${dollars(last.asked)}, ${secured} of it entered as secured.`
}
