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

/** 1234567.5 → "1,234,567.5": the digits that a number has, so many behind the point at most. */
export function commas(n: number, most = 10): string {
  // Most numbers of a plan are whole, and need no one who knows how they are written.
  if (Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0))
    return n < 1000 ? String(n) : String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
  let format = formats.get(most)
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: most })
    formats.set(most, format)
  }
  return format.format(n)
}

/** Up to twelve in words, as it stands inside a sentence. */
export const countInWords = (n: number): string => inWords[n] ?? commas(n)

/** One word for one, another for any other number. */
export const plural = (n: number, one: string, more: string): string => (n === 1 ? one : more)

/** "1 goal", "1,204 goals". */
export const counted = (n: number, one: string, more = `${one}s`): string => `${commas(n)} ${plural(n, one, more)}`
