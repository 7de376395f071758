/** How days, years, money and counts are written in documents. Plain English, US order. */

export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** 2026-12-08 → "December 8, 2026"; anything else comes back as it is. */
export function dayInWords(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = found ? months[Number(found[2]) - 1] : undefined
  return found && month ? `${month} ${Number(found[3])}, ${found[1]}` : day
}

const short = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** 2026-12-08 → "Dec. 8, 2026", for where there is little room; anything else comes back as it is. */
export function dayInShort(day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = found ? short[Number(found[2]) - 1] : undefined
  return found && month ? `${month} ${Number(found[3])}, ${found[1]}` : day
}

/** 2029-06-30 → "June 2029". */
export function monthInWords(day: string): string {
  const found = /^(\d{4})-(\d{2})/.exec(day)
  const month = found ? months[Number(found[2]) - 1] : undefined
  return found && month ? `${month} ${found[1]}` : day
}

/** 2026-27 → "2026–27". */
export const yearInWords = (year: string): string => year.replace(/^(\d{4})-(\d{2})$/, '$1–$2')

/** Up to twelve in words, as it stands inside a sentence. */
export const countInWords = (n: number): string => small[n] ?? commas(n)

/** 1234567 → "1,234,567". */
export const commas = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Cents → "$1,234", rounded to dollars. */
export function dollars(cents: number): string {
  const whole = Math.round(Math.abs(cents) / 100)
  return `${cents < 0 ? '−' : ''}$${commas(whole)}`
}

/** "one, two and three". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

/** Dated things oldest first; what has no day comes last, since nobody can say where it belongs. */
export const byDay = (a: { date?: string; id: string }, b: { date?: string; id: string }): number =>
  (a.date || '9').localeCompare(b.date || '9') || (a.id < b.id ? -1 : 1)

/** In the place of a day that nobody entered. */
export const noDay = 'Day not recorded'

/** "Goals 1 to 6", "Goals 1 and 3", "Goal 2". The numbers are in order. */
export function goalNumbers(nos: readonly number[]): string {
  const [first = 0, last = 0] = [nos[0], nos.at(-1)]
  if (nos.length > 2 && last - first === nos.length - 1) return `Goals ${first} to ${last}`
  return `${plural(nos.length, 'Goal', 'Goals')} ${listed(nos.map(String))}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One word for one, another for any other number. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many)

/** Typed words that stand among sentences, with the stop that they lack; '' for none. */
export const sentence = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`)
