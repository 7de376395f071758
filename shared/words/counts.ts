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

/** “every day”, “every 90 days”: how often, in a sentence. */
export const everyDays = (days: number): string => (days === 1 ? 'every day' : `every ${commas(days)} days`)
