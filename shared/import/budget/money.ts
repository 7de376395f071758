import { type Cell, isBlank } from '../cells/cells.ts'
import {
  hasLetterBehind,
  type NumberEvidence,
  type NumberStyle,
  numberEvidence,
  onlyThousands,
  readNumber,
} from '../cells/numbers.ts'

/** An amount without what finance systems write around it: "$", "USD", and brackets or a sign behind for less than nothing. */
function bare(cell: Cell): Cell {
  if (typeof cell === 'number') return cell
  const written = cell.trim()
  // Nearly all amounts are this, and a long budget is read several times.
  if (/^[\d.,]*$/.test(written)) return written
  const text = written.replace(/^(\(?\s*[-−–]?)\s*(?:us)?\$\s*/i, '$1').replace(/\s*usd\s*(\)?)$/i, '$1')
  const brackets = /^\(\s*(.+?)\s*\)$/.exec(text)?.[1]
  const behind = /^([\d.,\s\u00a0\u202f]+)[-−–]$/.exec(text)?.[1]
  const less = brackets ?? behind
  return less === undefined ? text : `-${less.trim()}`
}

/** How many amounts have to be written one way for a single other one to be a slip. */
const SLIPS = 3

/** How a column writes its amounts. Money has two decimals: the comma of “82,000” separates thousands. */
export function moneyEvidence(distinct: readonly { readonly text: string }[]): NumberEvidence {
  // “$1.2B”: behind money a letter says how many millions.
  const found = numberEvidence(distinct.map((d) => bare(d.text)).filter((cell) => !hasLetterBehind(cell)))
  if (onlyThousands(found)) return { ...found, point: found.asks.length, asks: [] }
  // No amount has three decimals: “$110,000” speaks for thousands as much as “$5,00” against them.
  const written = distinct.map((d) => String(bare(d.text)))
  const thousands = written.filter((t) => /^[-+]?\d{1,3}(?:,\d{3})+$/.test(t)).length
  if (found.comma > 0 && found.point === 0 && thousands > 0)
    return thousands >= SLIPS * found.comma
      ? { ...found, point: thousands, comma: 0, asks: [] }
      : { ...found, point: thousands }
  const dotted = written.filter((t) => /^[-+]?\d{1,3}(?:\.\d{3})+$/.test(t)).length
  return found.point > 0 && found.comma === 0 && dotted > 1 && (found.most ?? 0) < 1000
    ? { ...found, comma: dotted }
    : found
}

type ReadMoney =
  /** Integer cents; `rounded` where the file had parts of a cent. */
  | { readonly ok: true; readonly cents: number; readonly rounded: boolean }
  /** Null says that there is no amount: the cell is empty, or a dash as finance systems print it. */
  | { readonly ok: false; readonly why: string | null }

/** Most that is kept: a hundred thousand million dollars. Beyond it a number is no budget line. */
const most = 1e13

/** The possible meanings of an amount of 1 in a file. */
export const amountsIns = ['dollars', 'thousands', 'millions'] as const
export type AmountsIn = (typeof amountsIns)[number]
/** By how many places the point moves until an amount is in cents. */
const places: Readonly<Record<AmountsIn, number>> = { dollars: 2, thousands: 5, millions: 8 }

/** Reads an amount as a finance system writes it: 1,234.56, $1,234, (500), 500-, 1e6. */
export function readMoney(cell: Cell, style: NumberStyle, amountsIn: AmountsIn = 'dollars'): ReadMoney {
  if (isBlank(cell) || (typeof cell === 'string' && /^\(?\s*\$?\s*[-–—]+\s*\)?$/.test(cell.trim())))
    return { ok: false, why: null }
  if (hasLetterBehind(bare(cell))) return { ok: false, why: 'This can’t be read as an amount of money.' }
  const number = readNumber(bare(cell), style)
  if (!number.ok) return { ok: false, why: number.text ? 'This can’t be read as an amount of money.' : number.why }
  if (number.percent) return { ok: false, why: 'This is a percentage, not an amount of money.' }
  const [mantissa = '', power = '0'] = number.digits.toLowerCase().split('e')
  const exact = Number(`${mantissa}e${Number(power) + places[amountsIn]}`)
  const cents = Math.round(exact)
  if (!Number.isSafeInteger(cents) || Math.abs(cents) > most) return { ok: false, why: 'This amount is too large.' }
  // A spreadsheet holds 74,133.33 as 74133.330000000002: that is not a part of a cent.
  return { ok: true, cents, rounded: Math.abs(exact - cents) > 1e-4 }
}
