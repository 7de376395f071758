import { type Cell, cellText } from '../cells/cells.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { amountsSaidIn } from '../vocabulary/said-in.ts'
import type { AmountsIn } from './money.ts'
import type { BudgetRole } from './roles.ts'

/** Columns that say of each row what its number is: in thousands, people instead of money, of one month. */

const unitHead =
  /^(units?( of measure)?|uom|scale|multiplier|currency|measure|metric|basis|frequency|period|month|quarter|term|half|semester|rate( type)?|pay basis|duration|length|includes|covers|coverage|span|(value|amount|data|figure) type|type|kind|in|per)$/i
/** A heading over the unit of each row’s amount. */
export const scaleHead = /^(units?( of measure)?|uom|scale|multiplier|currency|in)$/i

const dollars = /^(\$|us ?\$|usd|dollars?|us dollars)$/i
const notMoney =
  /^(ftes?|head ?counts?|hours?|hrs|days?|students?|pupils?|positions?|staff|percent(age)?|%|counts?|quantity|qty|each|index|ratio|in[- ]kind|donated)$/i
/** Under such a heading alone: money that is not counted in dollars, or in hundreds of them. */
const otherMoney =
  /^(\$?\s?(hundreds|tens|cents)|x\s?100?|100s|cad|eur|gbp|mxn|pesos?|euros?|canadian dollars?|[¢€£])$/i
const yearsHead = /^((#|no\.?|number)( of)? ?)?years( funded| covered)?$|^(term|duration) \(years\)$/i
const piece = /\bper[- ](pupil|student|capita|child|hour|day|month|unit|piece|school|fte)\b|^unit (cost|price)$/i
const part =
  /^(months?|quarters?|semesters?|half[- ]years?|monthly|quarterly|weekly|bi-?weekly|semi-?monthly|hourly|daily|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?( \d{4})?|q[1-4]|quarter [1-4]|[1-4](st|nd|rd|th) quarter|period \d{1,2}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?([-–—/]|to|through|thru) ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(semester|half|term|trimester) ?[1-4]|(1st|2nd|first|second) (semester|half|term|trimester)|[sht][1-4]|summer|(?!12\b)(\d{1,2}|two|three|four|five|six|nine) ?-?(months?|mos?|yrs|years)|ytd|year[- ]to[- ]date)$/i

/** Under “Per” alone. */
const perHead = /^per$/i
const perYear = /^(years?|yr|annum|fiscal year|fy)$/i
/** Under a heading of signs: money that comes back. */
const signHead = /^(sign|dr ?\/? ?cr|d ?\/ ?c|debit ?\/ ?credit|(dr|debit)[- ]?(cr|credit)( indicator| flag)?)$/i
const credit = /^(c|cr|credit|-|minus)$/i

/** The unit of amounts according to a cell under such a heading; null if it says nothing about that. */
function scaleOf(text: string): AmountsIn | null {
  if (/^\$?\s?(k|thousands?)$|^(x\s?)?1[,.]?000$/i.test(text)) return 'thousands'
  if (/^\$?\s?(mm?|millions?)$|^(x\s?)?1[,.]?000[,.]?000$/i.test(text)) return 'millions'
  return amountsSaidIn(text)
}

/** The unit of amounts that all rows state; null if they state none, or several. */
export function scaleInCells(roles: readonly BudgetRole[], columns: readonly Column[]): AmountsIn | null {
  for (const [i, c] of columns.entries()) {
    const [only, ...more] = c.distinct
    if (roles[i] === 'amount' || !scaleHead.test(head(c)) || only === undefined || more.length > 0) continue
    const said = scaleOf(only.text.trim())
    if (said !== null) return said
  }
  return null
}

/** Says of a row why its number may be no amount in dollars for a year; null where nothing says so. */
export function unitIn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  amountsIn: AmountsIn,
): (row: readonly Cell[]) => string | null {
  const telling = columns.flatMap((c, i) =>
    ['ignored', 'category', 'only'].includes(roles[i] ?? '') &&
    (unitHead.test(head(c)) || yearsHead.test(head(c)) || signHead.test(head(c)))
      ? [[i, c] as const]
      : [],
  )
  const isOther = (text: string, heading: string): boolean => {
    if (perHead.test(heading)) return !perYear.test(text)
    if (signHead.test(heading)) return credit.test(text)
    if (notMoney.test(text) || piece.test(text)) return true
    if (part.test(text) && !/^(type|kind)$/i.test(heading)) return true
    if (yearsHead.test(heading)) return /^\d{1,2}$/.test(text) && Number(text) > 1
    if (!scaleHead.test(heading)) return false
    if (otherMoney.test(text)) return true
    const said = dollars.test(text) ? 'dollars' : scaleOf(text)
    return said !== null && said !== amountsIn
  }
  return (row) => {
    for (const [i, c] of telling) {
      const text = cellText(row[i]).trim()
      if (text !== '' && isOther(text, head(c)))
        return `“${c.name}” says “${text}”, so this may not be the whole amount of a year in ${amountsIn}.`
    }
    return null
  }
}
