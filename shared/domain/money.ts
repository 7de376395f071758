import { err, ok, type Result } from '../result/result.ts'

/** The most that is kept, in cents: a hundred thousand million dollars. Beyond it a number is no budget line. */
export const MOST_CENTS = 1e13

const number = '347,000 or 1,234.50'

/**
 * Reads an amount as people and finance systems write it, into integer cents: `$347,000`, `1,234.56`, `1.234,56`,
 * `(500)` and `500-` for less than nothing, `1e9`. What can be read in two ways is refused with both of them.
 */
export function readMoney(text: string): Result<number, string> {
  const { digits, less } = bare(text)
  const unread = err(`“${shorten(text)}” can’t be read as an amount. Write dollars, for example ${number}.`)
  if (!/^[\d.,'’]*\d[\d.,'’]*(e[+]?\d{1,2})?$/i.test(digits)) return unread
  const [mantissa = '', power] = digits.toLowerCase().split('e')
  const plain = power === undefined ? decimal(mantissa, text) : /[,'’]/.test(mantissa) ? unread : ok(mantissa)
  if (!plain.ok) return plain
  if (!/^\d*\.?\d*$/.test(plain.value)) return unread
  const exact = Number(`${plain.value}e${Number(power ?? 0) + 2}`)
  const cents = Math.round(exact)
  if (!(Math.abs(cents) <= MOST_CENTS)) return err(`“${shorten(text)}” is too large to be kept as an amount.`)
  if (Math.abs(exact - cents) > 1e-4)
    return err(
      `“${shorten(text)}” has parts of a cent. Write at most two digits behind the point, for example ${number}.`,
    )
  return ok(less && cents !== 0 ? -cents : cents)
}

/** An amount as it is typed and copied to a spreadsheet: decimal dollars without marks, "-500", "1234.5". */
export const plainMoney = (cents: number): string => String(cents / 100)

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** The digits without what stands around them, and whether brackets or a sign say that it is less than nothing. */
function bare(text: string): { readonly digits: string; readonly less: boolean } {
  const tight = text.replace(/[\s\u00a0\u202f\u2009]+/g, '').replace(/us\$|\$|usd/gi, '')
  const inside = /^\((.+)\)$/.exec(tight)?.[1] ?? /^[-−–](.+)$/.exec(tight)?.[1] ?? /^(.+)[-−–]$/.exec(tight)?.[1]
  return { digits: inside ?? tight, less: inside !== undefined }
}

/** Digits with a point for the part behind it, whichever of point and comma it was written with. */
function decimal(written: string, text: string): Result<string, string> {
  const said = (first: string, second: string) =>
    err(`“${shorten(text)}” can be read in two ways. Write ${first} or ${second}.`)
  const unread = err(`“${shorten(text)}” can’t be read as an amount. Write dollars, for example ${number}.`)
  const digits = written.replace(/['’]/g, '')
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  if (last === -1) return ok(digits)
  const sign = digits[last] as ',' | '.'
  const other = sign === ',' ? '.' : ','
  const [whole, part] = [digits.slice(0, last), digits.slice(last + 1)]
  const groups = (x: string, mark: string) => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(x)
  if (digits.includes(other)) {
    // Both: the one that comes last stands before the cents, and the other groups thousands.
    if (!groups(whole, other) || part.length > 2) return unread
    return ok(`${whole.replaceAll(other, '')}.${part}`)
  }
  if (digits.indexOf(sign) !== last) return groups(digits, sign) ? ok(digits.replaceAll(sign, '')) : unread
  if (sign === '.') {
    if (part.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
      return said(`${whole},${part}`, `${whole}.${part.slice(0, 2)}`)
    return ok(digits)
  }
  if (groups(digits, ',')) return ok(digits.replaceAll(',', ''))
  return /^\d+$/.test(whole) && /^\d{1,2}$/.test(part)
    ? said(`${whole}.${part.padEnd(2, '0')}`, `${whole}${part}`)
    : unread
}
