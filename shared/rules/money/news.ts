import { yearInWords } from '../../days/index.ts'
import { dollars } from '../../words/index.ts'
import { askedWords, isOpenGap, type YearMoney } from './by-year.ts'

/** The fiscal year from `today` (ISO day) on in which most of what was asked for is not secured; the earlier of two alike. */
export const worstYear = (years: readonly YearMoney[], today: string): YearMoney | undefined =>
  years
    .filter((y) => y.to >= today && y.gap > 0)
    .reduce<YearMoney | undefined>((worst, y) => (worst === undefined || y.gap > worst.gap ? y : worst), undefined)

/**
 * The news of the money, in one sentence or two: the worst year from `today` (ISO day) on, and how much of it is secured,
 * promised and missing, as the chart and the table beneath say it. Null where nothing was asked for.
 */
export function moneyNews(years: readonly YearMoney[], today: string): string | null {
  const ahead = years.filter((y) => y.to >= today && y.asked > 0)
  if (ahead.length === 0) return null
  const worst = worstYear(years, today)
  if (worst === undefined) return `Everything ${askedWords(ahead)} from this fiscal year on is secured.`
  const year = yearInWords(worst.year)
  if (isOpenGap(worst))
    return `In ${year} ${dollars(worst.asked)} is ${askedWords([worst])}, but what pays for ${dollars(worst.unsaid)} of it has not been entered.`
  const parts = [
    `${dollars(worst.covered)} is secured`,
    ...(worst.promised > 0 ? [`${dollars(worst.promised)} is pledged or applied for`] : []),
    ...(worst.missing > 0 ? [`${dollars(worst.missing)} is missing`] : []),
  ]
  const last = parts.pop()
  return `In ${year} ${dollars(worst.asked)} is ${askedWords([worst])}: ${parts.join(', ')} and ${last}.`
}
