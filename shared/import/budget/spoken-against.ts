import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import { signBehind } from '../cells/numbers.ts'
import { isStruck } from '../table/beside.ts'
import type { Column } from '../table/columns.ts'
import { head } from '../table/heads.ts'
import { openIn, overIn, partIsOver } from '../vocabulary/no-more.ts'
import { amountsSaidBeside } from '../vocabulary/said-in.ts'
import { holdsMoney } from './amounts.ts'
import type { AmountsIn } from './money.ts'
import { saysUnfunded } from './names.ts'
import { isRemarkAgainst } from './remarks-beside.ts'
import type { BudgetRole } from './roles.ts'
import { sourceType } from './source-type.ts'

/** What a row's words, in a note or after its own name, say against being a line of this year with this amount. */

const gone =
  '(?:not (?:yet )?(?:funded|approved|adopted|included|renewed|filled|budgeted|awarded|(?:in|part of) (?:(?:the|this|our) )?budget)|unfunded|unbudgeted|unallocated|off[- ]budget|no funding|eliminat(?:ed|e)|cut|removed|deleted|deferred|declined|denied|rejected|withdrawn|cancell?ed|void|postponed|on hold|frozen|pending)'
const elsewhere =
  '(?:moved (?:to|from)|part of (?:line|row) \\d+|transferr?ed (?:to|from)|shifted to|see (?:line|row)|(?:included|counted|budgeted|shown) (?:in|under|with|above|below|elsewhere)|duplicate|double[- ]count\\w*|same as (?:line|row|above)|net of|placeholder)'
const part =
  '(?:monthly|per month|quarterly|weekly|semester|half[- ]year|per (?:pupil|student|school|person|hour|day)|(?:for )?(?:two|three|four|five|[2-9])[- ](?:year|yr)s?|multi[- ]?year|biennial|(?:last|prior|next) year)'
const few = '(?:two|three|four|five|six|[2-9]|10|several|multiple)[- ]?(?:(?:fiscal|school|budget) )?(?:years?|yrs?)\\b'
const fiscal = "(?:fy|sy)\\s?[’']?(?:20)?\\d{2}"
/** An amount of several years: “over 3 years”, “spread over FY27–FY29”. “Up 4% over FY26” only compares. */
const several = `(?:over|across|spread|spans|spanning) (?:the )?(?:next )?${few}|${fiscal}\\s?(?:[-–—]|to|through|thru)\\s?${fiscal}`
const sums = '(?:average|avg\\.?|mean|less)'
const another = 'bi-?weekly|semi-?monthly|per (?:week|quarter)|in hundreds|calendar year|unmet needs?|requests?'
/** In a note: that it is no line, in whatever words; and what its amount is of, where it says no more. */
const inNote = new RegExp(
  `\\b(?:${gone}|${elsewhere}|${several})(?!\\w)|^\\W*(?:amounts? (?:is|are) )?(?:${part}|${another}|${sums})( (?:amounts?|costs?|rates?|pay(?:ments?)?|totals?))?\\W*$`,
  'i',
)
const whole = `(?:${gone}|${elsewhere}|${part}|${sums})`
/** Behind a name in brackets or after a dash, or before it with a colon: “Coach – CUT”, “Less: vacancy”, “Net of above”. */
const inName = new RegExp(
  `[([][^)\\]]*\\b${whole}(?!\\w)[^)\\]]*[)\\]]|\\s[-–—:*]+\\s*${whole}\\W*$|^\\W*${whole}\\s*[:*–—]|^(?:net of|average|avg|mean|less)\\b.{0,12}$|^\\W*(?:of which|thereof|incl(?:udes|uding)?\\b\\.?|minus|offset by|transfers? from|carry ?over)\\b|^\\W*revenues?\\s*:`,
  'i',
)

/** All that a cell says, under whatever heading: that its row is no line any more, or that its amount is of something else. */
const wholeCell = new RegExp(
  `^\\W*(?:${gone}|${elsewhere}|superseded|obsolete|do not use|savings?|(?:projected |remaining |available |ending )?balances?|encumb\\w*|variance|carry ?over|sample|(?:prior|last|previous|next)[- ]year( \\w+)?|(?:audited |unaudited )?actuals?|(?:year[- ]to[- ]date|ytd)\\b.{0,30}|half[- ]year|(?:year|yr)\\.? ?(?:[2-9]|two|three|four|five)|biennial\\b.{0,20}|(?:two|three|four|five|[2-9])[- ]year( \\w+)?|in (?:canadian|us cents|cents)\\b.{0,12})\\W*$`,
  'i',
)
/** A remark on one line, beside it or behind its name: that it is wrong, or of something else, or does not count. */
const remark =
  /^\W*(delete|remove|cut|hold|hold off|drop|skip|ignore|do not (include|use|fund|count|pay)|don['’]?t (include|use|fund|count)|exclude|\?+|(should|must|needs? to) be\b.*|(reduced?|change[ds]?|lower(ed)?|cut|increased?|raised?) (to|by)\b.*|(approved|funded) (at|for) (only )?\$?\d[\d,.]* ?[%k]?( .*)?|not sure|check( this| amount)?|wrong( amount)?|verify|errors?|incorrect|mistakes?|typo|lapsed|returned|ended|old (amount|number|figure)|not (a|an|our|the) (district|school)('s)? (cost|expense)|(sub-?)?totals?|sum|unit (prices?|costs?)|[x×] ?1,?000)\W*$/i
/** Such words count only beside a line: behind its name a number may say how many are bought, and “paid” what for. */
const remarkBeside =
  /^\W*(in[- ]kind|donat(ed|ion)|no cost|free|hourly|daily|each|per fte|(\d+|one|two|three|six|nine)[- ](months?|mos?|semesters?|quarters?)( only)?|semester \d|q[1-4]|annualized|spent( to date)?|(already )?paid( .*)?|credit(ed)?|refund(ed)?|\d+(\.\d+)? ?%( of (?!(the )?(salar|pay|wage|benefit|base)).*)?|\$ ?[\d,]+(\.\d\d)?[km]?|\d{1,3}(,\d{3})+(\.\d\d)?|\d{4,}(\.\d\d)?|x{1,3}|(was|were|is now|now) \$?[\d,]+.*|half\b.*|only half\b.*|see (?!.*\b(attach\w*|notes?|memo|e-?mail|tab|details?|file|quotes?|appendix|narrative|contract|proposal|plan)\b).{1,40})\W*$/i
/** The words in brackets behind a name. */
const behindName = /[([]\s*([^()[\]]{1,60}?)\s*[)\]]\W*$/
const ofNotes = /\b(notes?|comments?|remarks?|memo|explanation|justification|rationale|narrative|decision)\b/i
/** More texts than these are no remarks on a few rows. */
const LONG = 200

/** A heading above the versions of a budget, one of which counts. */
const versionHead = /\b(version|scenario|option|alternative|draft)\b/i

const monthsHead = /^((#|no\.?|number)( of)? ?)?months?( funded| covered)?$/i
const startHead = /\b(start\w*|begin\w*|from|effective)\b/i
const endHead = /\b(end|ends|ending|end ?date|expir\w*|through|thru|until|to)\b/i

/** The month of a day such as 7/1/2026 or 2029-06-30, counted from year 0; null if it is not a day. */
function monthOf(text: string): number | null {
  const iso = /^((?:19|20)\d{2})-(\d{2})/.exec(text)
  const us = /^(\d{1,2})\/\d{1,2}\/((?:19|20)?\d{2})\b/.exec(text)
  const [year, month] = iso ? [iso[1], iso[2]] : us ? [us[2], us[1]] : []
  if (year === undefined || month === undefined) return null
  return Number(year.length === 2 ? `20${year}` : year) * 12 + Number(month)
}

const spanned = /^\W*(\S+)\s*(?:[-–—]|to|through|thru)\s*(\S+?)\W*$/i
/** True for a text from one day to another, more than a year apart: “7/1/2026 – 6/30/2028”. */
function spansYears(text: string): boolean {
  const [, from = '', to = ''] = spanned.exec(text) ?? []
  const [first, last] = [monthOf(from), monthOf(to)]
  return first !== null && last !== null && last - first > 12
}

/** True for a heading of days on which money ends, where no column says when it begins: such a day has only the last of its years. */
export const endsAlone = (heading: string, columns: readonly Column[]): boolean =>
  endHead.test(heading) && !columns.some((c) => startHead.test(head(c)))

/** A status that the plan does not have, and that no line of a budget has: “Deferred to FY28”. “Denied” comes in as declined. */
const goneStatus =
  /^\W*(withdrawn|deleted?|removed?|eliminated?|cancell?ed|void(ed)?|not funded|unfunded|pulled( from .*)?|on hold|held|frozen|suspended|paused|shelved|tabled|(deferred|postponed|delayed|moved|shifted|carried|pushed)( .*)?)\W*$/i

/** The short remarks on a row, beside its name. */
export function remarksOn(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
): (row: readonly Cell[]) => readonly string[] {
  const noted = columns.flatMap((c, i) =>
    roles[i] === 'ignored' && ofNotes.test(head(c)) && !holdsMoney(c) ? [i] : [],
  )
  return (row) =>
    noted.flatMap((i) => {
      const text = cellText(row[i]).trim()
      return text === '' || text.length > LONG / 4 ? [] : [text]
    })
}

/** True where words of a sentence, the name of a line left out, say that the line does not count, or not in this year. */
export const speaksAgainstLine = (words: string): boolean => inNote.test(words) || remark.test(words)

/** Says of a row what it says against itself; null where it says nothing of that. */
export function spokenAgainst(
  roles: readonly BudgetRole[],
  columns: readonly Column[],
  amountsIn: AmountsIn,
): (row: readonly Cell[]) => string | null {
  const most = Math.max(0, ...columns.map((c) => c.filled))
  const words = columns.flatMap((c, i) =>
    (roles[i] === 'ignored' || roles[i] === 'only') && !holdsMoney(c)
      ? [{ i, c, noted: ofNotes.test(head(c)) || c.heading.trim() === '' }]
      : [],
  )
  const what = roles.indexOf('description')
  // What every row says is asked about once, for all.
  const telling = columns.flatMap((c, i) =>
    ['ignored', 'only', 'status', 'category', 'goal'].includes(roles[i] ?? '') &&
    !holdsMoney(c) &&
    (c.distinct.length > 1 || c.filled < most)
      ? [i]
      : [],
  )
  const saysOver = (i: number, text: string): boolean => {
    if (roles[i] === 'status') return goneStatus.test(text)
    const loose = roles[i] !== 'category' && text.length <= LONG / 4 && versionHead.test(head(columns[i] as Column))
    return (
      wholeCell.test(text) ||
      (loose &&
        (partIsOver(text) ||
          (/scenario|option|alternative/i.test(head(columns[i] as Column)) && /^[b-z]$/i.test(text))))
    )
  }
  // The version of most rows is the one that is meant; a column that picks the rows has its own answer.
  const versions = columns.flatMap((c, i) => {
    const [first, ...more] = c.distinct.toSorted((a, b) => b.count - a.count)
    const tells = roles[i] === 'ignored' && versionHead.test(head(c)) && !holdsMoney(c) && !c.distinctCut
    return tells && first !== undefined && more.length > 0 ? [{ i, most: first.text.trim(), count: first.count }] : []
  })
  const months = columns.flatMap((c, i) => (roles[i] === 'ignored' && monthsHead.test(head(c)) ? [i] : []))
  const start = columns.findIndex((c) => startHead.test(head(c)) && !holdsMoney(c))
  const end = columns.findIndex((c) => endHead.test(head(c)) && !holdsMoney(c))
  // The day on which the board approved a line, which other lines do not have.
  const approved = columns.flatMap((c, i) =>
    roles[i] === 'ignored' &&
    /\b(approved|adopted|approval)\b/i.test(head(c)) &&
    c.filled > 0 &&
    c.filled < most &&
    c.distinct.every((d) => monthOf(d.text.trim()) !== null)
      ? [i]
      : [],
  )
  const quoted = (i: number, row: readonly Cell[]): string =>
    `“${columns[i]?.name ?? ''}” says “${cellText(row[i]).trim().slice(0, 60)}”`
  return (row) => {
    const lined = row.findIndex((c, i) => roles[i] !== 'ignored' && isStruck(cellText(c)))
    if (lined >= 0) return `${quoted(lined, row)}, so this may be no line of the budget any more.`
    const signed = row.findIndex((c, i) => roles[i] === 'amount' && signBehind(c) !== null)
    if (signed >= 0) return `${quoted(signed, row)}, so a note may say something of this amount.`
    const name = cellText(row[what]).trim()
    if (inName.test(name) || remark.test(behindName.exec(name)?.[1] ?? ''))
      return `“${name.slice(0, 60)}” may be no line of this year’s budget, or not the whole of one.`
    const source = row.findIndex(
      (c, i) => ['source', 'department'].includes(roles[i] ?? '') && saysUnfunded(cellText(c)),
    )
    if (source >= 0) return `${quoted(source, row)}, so this money may not be in the budget.`
    const given = roles.findIndex((r, i) => r === 'source' && sourceType(cellText(row[i])) === 'inKind')
    if (given >= 0) return `${quoted(given, row)}, so this may not be what the district pays.`
    const unapproved = roles.findIndex(
      (role, i) =>
        role === 'status' &&
        /\b(approved|adopted|funded)\b/i.test(columns[i]?.heading ?? '') &&
        // If others say yes, no means not approved yet: the line comes in without a status.
        columns[i]?.distinct.length === 1 &&
        /^(n|no|false|0)$/i.test(cellText(row[i]).trim()),
    )
    if (unapproved >= 0) return `${quoted(unapproved, row)}, so this money may not be in the budget.`
    const waits = approved.find((i) => isBlank(row[i]))
    if (waits !== undefined)
      return `“${columns[waits]?.name ?? ''}” is empty, and has a day in other rows, so this money may not be approved yet.`
    const over = telling.find((i) => saysOver(i, cellText(row[i]).trim()))
    if (over !== undefined)
      return `${quoted(over, row)}, so this may be no line of this year’s budget, or not its whole amount.`
    for (const { i, most, count } of versions) {
      const text = cellText(row[i]).trim()
      const own = columns[i]?.distinct.find((d) => d.text.trim() === text)?.count ?? count
      if (text !== '' && text !== most && own < count)
        return `${quoted(i, row)}, and most rows say “${most.slice(0, 40)}”: this may be a line of another version.`
    }
    for (const { i, noted } of [...words, ...(what >= 0 ? [{ i: what, noted: false }] : [])]) {
      const text = cellText(row[i]).trim()
      if (text === '' || text.length > LONG) continue
      const said = amountsSaidBeside(text)
      if (said !== null && said !== amountsIn) return `${quoted(i, row)}, so this may be no amount in ${amountsIn}.`
      if (
        noted &&
        (inNote.test(text) ||
          remark.test(text) ||
          remarkBeside.test(text) ||
          isRemarkAgainst(text) ||
          overIn(text) !== null ||
          openIn(text) !== null)
      )
        return `${quoted(i, row)}, so this may be no line of the budget, or not its whole amount.`
    }
    for (const i of months) {
      const text = cellText(row[i]).trim()
      if (/^\d{1,2}$/.test(text) && Number(text) !== 12)
        return `${quoted(i, row)}, so this may not be the amount of a whole year.`
    }
    const long = row.findIndex((c, i) => roles[i] === 'ignored' && spansYears(cellText(c).trim()))
    if (long >= 0) return `${quoted(long, row)}, so this may be money for several years.`
    const [first, last] = [start, end].map((i) => (i < 0 ? null : monthOf(cellText(row[i]).trim())))
    return first != null && last != null && last - first > 12
      ? `It begins “${cellText(row[start]).trim()}” and ends “${cellText(row[end]).trim()}”, so this may be money for several years.`
      : null
  }
}
