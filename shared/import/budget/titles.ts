import { startMonthOf } from '../../domain/fiscal.ts'
import type { Plan } from '../../domain/plan.ts'
import { unrealIn } from '../another-kind.ts'
import { besideUsed, isNote } from '../beside.ts'
import type { Column } from '../columns.ts'
import { otherDistrict } from '../elsewhere.ts'
import type { NumberStyle } from '../numbers.ts'
import type { WholeRows } from '../select.ts'
import { cellText, isBlank } from '../table.ts'
import type { TableRead } from '../table-read.ts'
import { ofPlaces } from '../unused.ts'
import { readYear, type YearForm, yearIn } from '../years.ts'
import { amountYear } from './amounts.ts'
import type { AmountsIn } from './money.ts'
import { comesIn, leftOver, month, ofEach, partOfYear } from './part-of.ts'
import type { BudgetRole } from './roles.ts'
import { endsAlone } from './spoken-against.ts'
import { wrongTotals } from './totals.ts'

/**
 * What the names over a table speak of, and its totals say, against what a person answered: the year, the district, what
 * the money is, and whether all of it is there.
 */

interface Answered {
  readonly file: string
  readonly year: string
  readonly yearForm: YearForm
  readonly roles: readonly BudgetRole[]
  readonly status: string | null
  readonly chosen: WholeRows | null
  readonly numberStyle: NumberStyle | null
  readonly amountsIn: AmountsIn | null
}

/** Lines under the last row with an amount: what they say, they say of the table. */
function notesBelow({ roles, chosen }: Answered): readonly string[] {
  const rows = chosen?.rows ?? []
  const alone = chosen?.ragged.filter((a) => a.column === null && a.row > (rows.at(-1)?.row ?? 0)) ?? []
  const last = rows.findLastIndex(({ cells }) => roles.some((r, i) => r === 'amount' && !isBlank(cells[i] ?? '')))
  const below = rows.slice(last + 1).flatMap(({ cells }) => {
    const filled = cells.filter((c) => !isBlank(c))
    return filled.length === 1 ? [cellText(filled[0]).trim()] : []
  })
  return [...below, ...alone.map((a) => a.cell.trim())]
}

const plainUnder = /^(\$|usd|dollars?|amounts?|budget(ed)?|(fy ?)?\d{2,4}|(adopted|approved|final)( budget)?)$/i

/** Words where amounts should stand, in a row that names nothing: a second line of headings. */
const underHeadings = ({ roles, chosen }: Answered): readonly { readonly row: number; readonly says: string }[] =>
  (chosen?.rows ?? []).flatMap(({ row, cells }) => {
    const named = cells.some((c, i) => ['description', 'account'].includes(roles[i] ?? '') && !isBlank(c))
    const texts = cells.flatMap((c, i) => (roles[i] === 'amount' && !isBlank(c) ? [cellText(c).trim()] : []))
    const words = !named && texts.length > 0 && texts.every((t) => /\p{L}|^\W+$/u.test(t) && !/^[-–—]+$/.test(t))
    return words && !texts.every((t) => plainUnder.test(t)) ? [{ row, says: texts.slice(0, 6).join(', ') }] : []
  })

/** What a name over the table says against the answers. */
export interface Against {
  readonly says: string
  /** By this it is known that a person agreed. */
  readonly key: string
  /** What a person says by agreeing. */
  readonly confirm: string
}

const otherMoney =
  /\bin (hundreds|tens)\b|\bhundreds of dollars\b|\(\s*\$?(hundreds|tens)\s*\)|(?<!\b(and|no|without) )\bcents\b(?! (are |were )?(omitted|dropped|rounded))|\b100s\b|[¢€£]|\b(euros?|pesos|canadian|cad|eur|gbp|mxn)\b/i

const ofState = /\b[Ss]tate-?wide\b|\b[Ss]tate of [A-Z]/
const blankForm = /\btemplate\b|\breplace with your\b/i
/** Several years in one: “2024-2029”. */
const spansYears = (text: string): boolean =>
  [...text.matchAll(/\b(20\d\d)\s?[-–—]\s?(20\d\d)\b/g)].some(([, first, last]) => Number(last) - Number(first) > 1)

const notLines: readonly (readonly [RegExp, string])[] = [
  [/\b(prior|previous|last)[- ]year\b/i, 'These amounts are for the year I chose'],
  [
    /\b(revenues?|incomes?|receipts)\b(?!.*\b(expend\w*|spending|appropriations?)\b)/i,
    'These are budget lines, money that is paid',
  ],
  [/\b(reductions?|cuts|savings|eliminat\w*)\b/i, 'This money is paid, and not taken away'],
  [
    /\b(weekly|monthly|quarterly|half[- ]?year|semi-?annual|(six|nine|[1-9]|10|11)[- ]months?|year[- ]to[- ]date|ytd|actuals?|spent)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december) \d{4}\b/i,
    'These amounts are for the whole year',
  ],
  [ofEach, 'These are whole amounts, and not for one student or school'],
  [partOfYear, 'These amounts are for the whole year'],
  [leftOver, 'These amounts are what is budgeted, and not what is left of it'],
  [comesIn, 'These are budget lines, money that is paid'],
  [blankForm, 'These are real lines that still count'],
  [
    /\bamounts? (are|is) (all )?(proposed )?(reductions|cuts|savings|revenues?)\b/i,
    'This money is paid, and not taken away',
  ],
  [
    /\b(two|three|four|five|[2-9])[- ]?((fiscal |school )?years?|yrs?)\b|\bmulti[- ]year\b|\bbienni(um|al)\b|\bcumulative\b/i,
    'These amounts are for one year',
  ],
  [otherMoney, 'These amounts are in dollars'],
  [
    /\b(lines?|items?|rows?|amounts?|positions?) (above )?(were|was|are|have been|will be) (all )?(cut|eliminated|removed|denied|declined|not funded|unfunded)\b/i,
    'These lines are in the budget',
  ],
  [
    /\b(draft|not (yet )?(adopted|approved|funded)|preliminary|tentative|proposed|proposals?|recommended|recommendations?|unfunded|wish ?lists?|requests?|requested|below the line|deferred|under consideration)\b/i,
    'The status I chose is right',
  ],
]

/** Of these a heading of amounts says as much as a title does. */
const ofHeadings: typeof notLines = notLines.filter(([p]) => [partOfYear, leftOver, comesIn, blankForm].includes(p))

/** “Prepared June 2026” says when the table was made, and not of which month it is. */
const ofNotes = (text: string) =>
  /^\W*(source|prepared|printed|(last )?(updated|revised)|as of|adopted|approved)\b/i.test(text)
    ? notLines.slice(4)
    : notLines.slice(3)

/** What tells purchases and payments apart, and no lines of a budget. */
const onePurchase =
  /^(po|p\.o\.|purchase orders?|requisitions?|req|checks?|cheque|invoices?|vouchers?|transactions?|journal( entry)?|je)( ?(no\.?|number|num|#|id|date))?$/i

/** A fiscal year by its first and last month. */
const wholeYear = /\bjuly? (?:1,? )?20\d\d\s*(?:[-–—]|to|through)\s*june? (?:30,? )?20\d\d\b/gi

const FILE = 'The file’s name'
/** Everything that titles, and the names of the sheet and the file, say against the answers. */
export function titlesAgainst(draft: Answered, { facts, sheet }: TableRead, plan: Plan): readonly Against[] {
  const above = facts.titled.split(' | ').filter((text) => text.trim() !== '')
  const titles: readonly (readonly [string, string])[] = [
    ...above.map((text) => ['The title', text] as const),
    ['The sheet’s name', sheet ?? ''],
    [FILE, draft.file.replace(/\.\w+$/, '')],
    ...notesBelow(draft).map((text) => ['A note', text] as const),
    ...besideUsed(facts, draft.roles).map(({ where, text }) => [where, text] as const),
  ]
  // What each row says in a column that is not used; what speaks against single rows is told of them.
  const each = facts.columns.flatMap((c, i) => {
    const [only, ...more] = c.distinct
    const says = draft.roles[i] === 'ignored' && !c.hidden && only !== undefined && more.length === 0
    return says && c.filled > 1 && /\p{L}/u.test(only.text) && only.text.length <= 80 && !ofPlaces.test(c.heading)
      ? [{ name: c.name, text: only.text.trim() }]
      : []
  })
  const found: Against[] = []
  const add = (where: string, text: string, but: string, confirm: string): void =>
    void found.push({
      says: `${where} says “${text.slice(0, 80)}”${but}.`,
      key: `${text.slice(0, 200)}: ${confirm}`,
      confirm,
    })
  const inRows = yearsInRows(draft, facts.columns)
  const yearsShown = inRows.map((y) => y.replace('-', '–')).join(', ')
  const notOfRows = (text: string): boolean => {
    const years = yearsNamed(text, draft.yearForm)
    return inRows.length > 0 && years.length > 0 && !years.flat().some((y) => inRows.includes(y))
  }
  const ofRows = (where: string, text: string): void =>
    add(where, text, `, but the rows are for ${yearsShown}`, `The lines are for ${yearsShown}`)
  for (const [i, { heading, counts }] of facts.columns.entries()) {
    if (draft.roles[i] !== 'amount') continue
    if (/[€£¥]/.test(counts)) add('The heading', `${heading} (${counts})`, '', 'These amounts are in dollars')
    if (otherMoney.test(heading)) add('The heading', heading, '', 'These amounts are in dollars')
    const bare = heading.replaceAll('_', ' ')
    for (const [pattern, confirm] of ofHeadings) if (pattern.test(bare)) add('The heading', heading, '', confirm)
    if (/\bcumulative\b/i.test(bare)) add('The heading', heading, '', 'These amounts are for one year')
    if (unrealIn(bare.replace(yearIn, ' ').trim()) !== null)
      add('The heading', heading, '', 'These are real lines that still count')
    if (otherDistrict(bare.replace(yearIn, ' ').trim(), plan) !== null || ofState.test(bare))
      add('The heading', heading, '', 'These are my district’s lines')
    if (notOfRows(heading)) ofRows('The heading', heading)
  }
  const year = facts.columns[draft.roles.indexOf('year')]?.heading ?? ''
  if (/\bcalendar\b/i.test(year) && startMonthOf(plan) !== 1) add('The heading', year, '', 'These are fiscal years')
  if (endsAlone(year, facts.columns))
    add('The heading', year, '', 'The money of each line is for one year, and this is the year in which it ends')
  for (const { row, says } of underHeadings(draft))
    add(`Row ${row}`, says, ' under the headings', 'All of them are dollars of this budget for a whole year')
  for (const { says } of wrongTotals(draft, facts.columns))
    found.push({ says: `${says}.`, key: says, confirm: 'The lines are right as they are' })
  for (const { name, text } of each) {
    const where = `Each row, under “${name}”,`
    if (notOfRows(text) && !/\b(updated|revised|created|modified|source|date)\b/i.test(name)) ofRows(where, text)
    if (otherDistrict(text, plan) !== null) add(where, text, '', 'These are my district’s lines')
  }
  const stand = facts.columns.filter((c) => new RegExp(`^${month}\\.?( ?['’]?\\d{2,4})?$`, 'i').test(c.heading.trim()))
  const sums = draft.roles.some(
    (r, i) => r === 'amount' && /\b(total|amount|ytd)\b/i.test(facts.columns[i]?.heading ?? ''),
  )
  if (sums && stand.length > 1 && stand.length < 12)
    add(
      'The headings',
      stand.map((c) => c.name).join(', '),
      ' beside the amounts',
      'These amounts are for the whole year',
    )
  const single = facts.columns.find((c) => onePurchase.test(c.heading.trim()) && c.distinct.length > 1)
  if (single !== undefined)
    add('The heading', single.name, '', 'These are lines of a budget, and not single purchases or payments')
  for (const [where, text] of titles) {
    const words = text.replaceAll('_', ' ').replace(wholeYear, ' ')
    const years = yearsNamed(text, draft.yearForm)
    const said = draft.year
    const ofPlan = !isNote(where) || /\b(fiscal|school) year|\bfy ?d/i.test(words)
    if (ofPlan && isSaid(draft) && years.length > 0 && !years.some((all) => all.includes(said))) {
      const shown = said.replace('-', '–')
      add(where, text, `, but you entered ${shown}`, `All lines are for ${shown}`)
    }
    // A file may be named after the year in which it was made.
    const told = where !== FILE || /\d{2}\s*[-–—/_]\s*\d{2}|\bfy/i.test(words)
    if (!isNote(where) && told && notOfRows(text)) ofRows(where, text)
    const of =
      /\b(?:are|is|for|from|reflects?) (?:the )?((?:fy|sy)?\s?(?:20)?\d{2}(?:\s?[-–—/]\s?\d{2,4})?\b(?!%))/i.exec(
        words,
      )?.[1]
    if (isNote(where) && of !== undefined && /\b(amounts?|figures|numbers|lines)\b/i.test(words) && notOfRows(of))
      ofRows(where, text)
    const place = otherDistrict(words, plan)
    if (unrealIn(words) !== null) add(where, text, '', 'These are real lines that still count')
    // A note of a few words alone is said of all of the table.
    const short = words.split(/\s+/).length <= 4
    if ((place !== null || ofState.test(words)) && (short || !isNote(where)))
      add(where, text, '', 'These are my district’s lines')
    if (spansYears(words) && !/\b(strategic|plan)\b/i.test(words))
      add(where, text, '', 'These amounts are for one year')
    // A note may speak of what was cut, or of revenue; of what the amounts are it speaks of these.
    for (const [pattern, confirm] of isNote(where) && !short ? ofNotes(words) : notLines) {
      const status = confirm.startsWith('The status')
      if (pattern.test(words) && (!status || draft.status === 'approved' || draft.status === 'spent'))
        add(where, text, '', confirm)
    }
  }
  return found
}

/** The fiscal years that a column of years names. */
const yearsInRows = ({ roles, yearForm }: Answered, columns: readonly Column[]): readonly string[] => [
  ...new Set([
    ...(columns[roles.indexOf('year')]?.distinct ?? []).flatMap((d) => readYear(d.text, yearForm) ?? []),
    // A year over the amounts is that of each row.
    ...(roles.includes('year')
      ? []
      : columns.flatMap((c, i) => (roles[i] === 'amount' ? (amountYear(c, yearForm) ?? []) : []))),
  ]),
]

const isSaid = ({ year, roles }: Answered): boolean => year !== '' && !roles.includes('year')

/** The years that a text names, each with all that it may mean; days of a calendar are none. */
function yearsNamed(text: string, form: YearForm): readonly (readonly string[])[] {
  const plain = text.replaceAll('_', ' ').replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g, ' ')
  return [...plain.matchAll(new RegExp(yearIn, 'gi'))].flatMap(([found]) => {
    const forms: readonly YearForm[] = /\byear[- ]end(s|ed|ing)?\b/i.test(plain)
      ? ['ending']
      : /[a-z]/i.test(found)
        ? [form]
        : ['ending', 'starting']
    const years = forms.flatMap((f) => readYear(found, f) ?? [])
    return years.length === 0 ? [] : [years]
  })
}
