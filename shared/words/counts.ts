import { capital } from './letters.ts'
import { unmarked } from './mark.ts'

const inWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const formats = new Map<number, Intl.NumberFormat>()

/** 1234567.5 → “1,234,567.5”: with the decimals that the number has, up to a limit. */
export function commas(n: number, most = 10): string {
  // A shortcut without Intl: most numbers of a plan are whole.
  if (Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0))
    return n < 1000 ? String(n) : String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
  let format = formats.get(most)
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: most })
    formats.set(most, format)
  }
  return format.format(n)
}

/** A number up to twelve in words, as it is written inside a sentence. */
export const countInWords = (n: number): string => inWords[n] ?? commas(n)

/** The singular for 1, the plural for any other number. */
export const plural = (n: number, one: string, more: string): string => (n === 1 ? one : more)

/** “1 goal”, “1,204 goals”. */
export const counted = (n: number, one: string, more = `${one}s`): string => `${commas(n)} ${plural(n, one, more)}`

/** “One goal has”, “Twelve goals have”, “13 goals have”: at the beginning of a sentence, which does not begin with a digit. */
export const countedFirst = (n: number, one: string, more = `${one}s`): string =>
  `${capital(countInWords(n))} ${plural(n, one, more)}`

const spans: Readonly<Record<number, string>> = { 1: 'day', 7: 'week', 365: 'year' }

/** “every day”, “every year”, “every 90 days”: how often, in a sentence. */
export const everyDays = (days: number): string => `every ${spans[days] ?? `${commas(days)} days`}`

/** “Two of nine”, “All nine”, “Both”, “None of nine”, at the beginning of a sentence. */
export function share(some: number, of: number): string {
  if (some !== of) return `${some === 0 ? 'None' : capital(countInWords(some))} of ${countInWords(of)}`
  if (of === 1) return 'The one'
  return of === 2 ? 'Both' : `All ${countInWords(of)}`
}

/** “All nine policies have”, “Two of nine policies have”; for a single one that has not, “No policy has”. */
export const those = (some: number, of: number, one: string, many: string, has: string, have: string): string =>
  some === 0 && of === 1
    ? `No ${one} ${has}`
    : `${share(some, of)} ${plural(of, one, many)} ${plural(of === 1 ? 1 : some, has, some === 0 ? has : have)}`

/** What districts call the parts of a plan, before their number. */
const levels = 'goal|objective|priority|commitment|pillar|aim|outcome|strategy|focus area|goal area|priority area'
const ownNumber = new RegExp(`^(?:(?:strategic |equity |board )?(?:${levels}) )?#?(\\d+)(?:[.:)]|\\s*[–—-])\\s`, 'iu')

/**
 * “3. More students graduate”: with a stop, since by ear “3 More students graduate” is three more of them. What somebody
 * called “Goal 3: More students graduate” has its number. `lead`: “Goal ”, where the number alone says too little; `stop` is
 * what is behind the number.
 */
export function withNumber(n: number, name: string, lead = '', stop = '.'): string {
  const own = ownNumber.exec(unmarked(name))
  if (Number(own?.[1]) !== n) return `${lead}${n}${stop} ${name}`
  // “3. More students graduate”, as it was typed, has no word for what it is.
  return /^#?\d/.test(name) ? `${lead}${name}` : name
}
