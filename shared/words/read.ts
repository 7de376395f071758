import { err, ok, type Result } from '../result/result.ts'
import { quoted } from './letters.ts'

/**
 * Numbers as a person types them, one at a time. A number that can be read in two ways is refused with both readings;
 * nothing is guessed. (A file's column is read as a whole, in shared/import: there the other cells decide.)
 */

/**
 * The largest amount that is kept, in cents: a hundred thousand million dollars. A larger number is not a budget line.
 */
export const MOST_CENTS = 1e13

/** The most full-time people in one position of a plan. */
const MOST_FTE = 999

const anAmount = '347,000 or 1,234.50'

/**
 * Reads an amount as people and finance systems write it, into whole cents: `$347,000`, `1,234.56`, `1.234,56`, `(500)`
 * and `500-` for negative ones, `1e9`.
 */
export function readMoney(text: string): Result<number, string> {
  const { digits, less } = amountOf(text)
  const unread = err(`${quoted(text)} can’t be read as an amount. Write dollars, for example ${anAmount}.`)
  if (!/^[\d.,'’]*\d[\d.,'’]*(e[+]?\d{1,2})?$/i.test(digits)) return unread
  const [mantissa = '', power] = digits.toLowerCase().split('e')
  if (power !== undefined && /[,'’]/.test(mantissa)) return unread
  const plain = power === undefined ? readDigits(mantissa, 2) : ok(mantissa)
  if (!plain.ok) return plain.error === null ? unread : err(twoWays(text, plain.error))
  if (!/^\d*\.?\d*$/.test(plain.value)) return unread
  const exact = Number(`${plain.value}e${Number(power ?? 0) + 2}`)
  const cents = Math.round(exact)
  if (!(Math.abs(cents) <= MOST_CENTS)) return err(`${quoted(text)} is too large for an amount.`)
  if (Math.abs(exact - cents) > 1e-4)
    return err(`${quoted(text)} has fractions of a cent. Write two decimals at most, for example ${anAmount}.`)
  return ok(less && cents !== 0 ? -cents : cents)
}

/**
 * Reads `1,234.5`, `1.234,5`, `12 %`, `−3`. A percent sign is taken for the field's unit; nothing is divided. `unread`
 * is the refusal for text that is not a number.
 */
export function readFigure(
  text: string,
  unread = `${quoted(text)} can’t be read as a figure. Write digits, for example 27.4 or 1,234.`,
): Result<number, string> {
  const bare = text.replace(spaces, '').replace(/%$/, '')
  const [, sign, digits = ''] = /^([-−–]?)([\d.,]*\d[\d.,]*)$/.exec(bare) ?? []
  const plain = digits === '' ? err(null) : readDigits(digits)
  if (!plain.ok) return err(plain.error === null ? unread : twoWays(text, plain.error))
  const value = Number(`${sign === '' ? '' : '-'}${plain.value}`)
  return Number.isFinite(value) ? ok(value) : err(`${quoted(text)} is too large for a figure.`)
}

/** Reads a share of full time: `0.5`, `.5`, `50 %`, `1,5`. 1 is full time. Negative numbers are refused. */
export function readFte(text: string): Result<number, string> {
  const tight = text.replace(spaces, '').replace(/fte/gi, '').replace(/^[−–]/, '-')
  const percent = tight.endsWith('%')
  // No position is for thousands of people: a comma can only be a decimal comma.
  const digits = (percent ? tight.slice(0, -1) : tight).replace(/^(-?\d*),(\d{1,2})$/, '$1.$2')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits))
    return err(`${quoted(text)} can’t be read as FTE. Write 1 for full time, 0.5 for half.`)
  const value = percent ? Number(digits) / 100 : Number(digits)
  if (value < 0) return err(`${quoted(text)} is less than zero. Write 1 for full time, 0.5 for half, 0 for none.`)
  if (value > MOST_FTE) return err(`${quoted(text)} is too much for one position. Write 1 for full time, 0.5 for half.`)
  return ok(Math.round(value * 10_000) / 10_000)
}

const spaces = /[\s\u00a0\u202f\u2009]+/g

/** The digits of an amount without what surrounds them, and whether brackets or a sign make it negative. */
function amountOf(text: string): { readonly digits: string; readonly less: boolean } {
  const tight = text.replace(spaces, '').replace(/us\$|\$|usd/gi, '')
  const inside = /^\((.+)\)$/.exec(tight)?.[1] ?? /^[-−–](.+)$/.exec(tight)?.[1] ?? /^(.+)[-−–]$/.exec(tight)?.[1]
  return { digits: inside ?? tight, less: inside !== undefined }
}

const twoWays = (text: string, [first, second]: readonly [string, string]): string =>
  `${quoted(text)} can be read two ways. Write ${first} or ${second}.`

/**
 * Digits with a decimal point, no matter whether point or comma was typed. Refused with the two possible readings, or
 * with null if there is none. `places` is the most decimals it can have.
 */
function readDigits(written: string, places = Infinity): Result<string, readonly [string, string] | null> {
  const digits = written.replace(/['’]/g, '')
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  if (last === -1) return ok(digits)
  const sign = digits[last] as ',' | '.'
  const other = sign === ',' ? '.' : ','
  const whole = digits.slice(0, last)
  const part = digits.slice(last + 1)
  const groups = (x: string, mark: string) => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(x)
  if (digits.includes(other)) {
    // With both, the last one precedes the decimals, and the other groups thousands.
    if (!groups(whole, other) || part === '' || part.length > places) return err(null)
    return ok(`${whole.replaceAll(other, '')}.${part}`)
  }
  if (digits.indexOf(sign) !== last) return groups(digits, sign) ? ok(digits.replaceAll(sign, '')) : err(null)
  if (sign === '.') {
    // An amount has no thousandths, so three digits may be thousands; a figure's point is always a decimal point here.
    if (places < 3 && part.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
      return err([`${whole},${part}`, `${whole}.${part.slice(0, places)}`])
    return ok(digits)
  }
  if (groups(digits, ',')) return ok(digits.replaceAll(',', ''))
  return /^\d+$/.test(whole) && /^\d{1,2}$/.test(part)
    ? err([`${whole}.${Number.isFinite(places) ? part.padEnd(places, '0') : part}`, `${whole}${part}`])
    : err(null)
}
