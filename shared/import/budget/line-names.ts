import { listed, moneyWords } from '../../words/index.ts'
import { openIn, overIn } from '../vocabulary/no-more.ts'
import { readYear, type YearForm, yearIn } from '../years/years.ts'
import { offPrice, priceSaid } from './price-said.ts'
import { wholeNameSays } from './whole-names.ts'

/**
 * What a line's own name says against its being money of this year's budget: “Shortfall”, “Van (FY25)”, “Grant
 * award”.
 */

const of = (words: string): RegExp => new RegExp(words, 'i')
/** Money that is there, or comes in, or is left over; numbers that check others. */
const noSpending: readonly RegExp[] = [
  of(
    '^\\W*((total|net|overall|projected|estimated|budget(ed)?|funding|funds?|current|beginning|ending|available|remaining|title \\S+|grant|unspent|unallocated|unassigned) )*(gap|shortfall|surplus|deficit|differences?|variance|over ?/ ?\\(?under\\)?|(cross[- ]?|double[- ]?)?check|control total|balance|remaining|remainder|available|left( over)?|leftover|unallocated|revenues?|incomes?|receipts?|proceeds|resources|funding|funds|expenses|expenditures|spending)(( (and|or))? (available|remaining|left|gap|check|total|needed|to (be )?allocated?|amount|balance|unspent|unallocated))*\\W*$',
  ),
  of(
    '\\b(title|idea|esser|arp|perkins|grants?|state|federal|levy|foundation|entitlement|categorical)\\b.*\\b(allocation|award|entitlement|allotment|revenues?|proceeds|receipts?|income)s?\\W*$',
  ),
  of(
    '^\\W*(total )?(revenues?|incomes?|receipts?)(\\W*$|\\s*[-–—:(\\d]| (from|of|in|for)\\b)|\\S (revenues?|proceeds)\\W*$',
  ),
  of(
    '\\b(indirect|costs?|overhead)\\b.*\\brecover(y|ies|ed)\\W*$|^\\W*(accumulated )?depreciation\\b|^\\W*amortization\\b',
  ),
  of(
    '^\\W*((inter ?fund|operating) )?transfers? ((in|out)\\b|(to|from) .*\\b(reserves?|funds?|accounts?|general|capital|debt)\\b)',
  ),
  of(
    '^\\W*(less|minus)\\b|^\\W*net (of|total|costs?|amount|change|budget|expen\\w*|salar\\w*|revenue)\\b|\\S[\\s(:–-]+(offsets?|savings|refunds?|rebates?|reimbursements?|recouped|(?<!(dual|college|concurrent|course|early|extra) )credits?|balance|variance|shortfall|surplus|carry ?over|encumb\\w*|ytd|(year[- ])?to date|actuals?|spent)\\W*$',
  ),
  // What a district or a state takes in, and what is left of it.
  of(
    '\\b(excess|deficiency)\\b.{0,20}\\b(revenues?|receipts?|sources|expenditures?|expenses)\\b|\\brevenues? (over|less|minus)\\b|\\bother financing (sources|uses)\\b|\\bfund balances?\\b|^\\W*net (increase|decrease|position)\\b',
  ),
  of(
    '\\b((property|ad valorem|real estate|earned income|local option|excise) tax(es)?( levy| collections?)?|(state|foundation|equalization|impact) (\\w+ )?aid|foundation (program|formula)|(interest|investment|rental) (incomes?|earnings)|(?<!\\b(low|lower|fixed)[- ])incomes?|(ticket|gate|concession|meal|lunch|yearbook|asset) sales|(donations?|gifts?|contributions?|grants?|funds?|payments?|tuition|fees|rent) (received|collected|earned|raised))\\W*$|^\\W*proceeds\\b|^\\W*sales? of\\b',
  ),
  of(
    '\\b(increase|decrease|reduction|change|growth|difference|savings) (over|from|vs\\.?|versus|since|against|compared)\\b',
  ),
]
/** Words of money alone: what a fund holds or may not exceed, and nothing that it pays. */
const ofMoneyAlone = new RegExp(
  `^\\W*(?:(?:${[
    'allocat(?:ed|ions?)|allotments?|amounts?|all|and|approved|authorized|available|award(?:ed)?|balance|both|budget(?:ed)?',
    'cap|carry|cash|ceiling|combined|committed|cumulative|deficit|encumbered|entitlements?|everything|final|forward|fund(?:s|ing|ed)?',
    'goal|grand|grant|gross|hand|items|limit|max(?:imum)?|not|obligated|of|on|over|planned|proposed|received|remaining',
    'requested|source|spent|surplus|target|the|to|total|unbudgeted|under|unspent',
  ].join('|')})\\W*)+$`,
  'i',
)
/** True for a name of money that is there, or comes in, or is left over, and of nothing that is paid. */
export const namesNoSpending = (name: string): boolean =>
  ofMoneyAlone.test(name) || noSpending.some((p) => p.test(name))

/** Numbers that are no money. */
const noMoney: readonly RegExp[] = [
  of(
    '^\\W*((total|average|current|projected|estimated|new|annual) )*(ftes?|full[- ]time equivalents?|hours|hrs|days|head ?counts?|enrollments?|students? (served|enrolled|impacted|reached)|participants|(student |pupil |staff )?(count|population)|years?|ratio|cpi|inflation( rate)?|indirect rate)( \\((count|number|#|fte)\\))?\\W*$',
  ),
  of('^\\W*((#|no\\.) ?(of )?|(num(ber)?|counts?|total (number|count)) of )[a-z]'),
  of(
    '^\\W*(percent(age)?|pct)( (of|change|increase|decrease)\\b|\\W*$)|^\\W*%|\\b(percent(age)?|pct)( (change|increase|decrease|of .*))?\\W*$|% (change|increase|decrease|of)\\b',
  ),
  of(
    '^\\W*(((total|average|net) )?(costs?|amount|spending|expenditures?|dollars|funding) )?per[- ](pupil|student|child|capita|fte|school|person|hour|day|month|teacher|family)( (amount|costs?|spending|expenditures?|funding|rate))?\\W*$',
  ),
  of(
    "^\\W*page \\d+( of \\d+)?\\W*$|^\\W*(prepared|printed|updated|revised|reviewed|submitted) (by|on)\\b|^\\W*(fy|sy)?[ ’']?(19|20)?\\d{2}\\W*$",
  ),
]
/** Money that the district does not pay, or not so much of it in a year. */
const notWhole: readonly RegExp[] = [
  of(
    '\\b(salar(y|ies)|wages?|costs?|prices?|rates?|pay|amounts?|stipends?|fees?|benefits?) (each|(per|a|/) ?(fte|pupil|student|person|teacher|employee|hour|day|month|week|school|family|child|unit|classroom|seat|license))\\W*$',
  ),
  of(
    '[\\s(–—:,-]+(in[- ]kind|donat(ed|ion)|gifted|(paid|funded|covered|provided|sponsored) (for )?by [^)]+)\\W*$|[(–—:,-]\\s*(no cost|free)\\W*$|^\\W*(in[- ]kind|donated)(\\s*[:–—]| (match|contributions?|donations?|services|space|time|goods|(volunteer|staff) (hours|time|labor))\\W*$)',
  ),
  of(
    '[(,–—-]\\s*(monthly|weekly|quarterly|hourly|daily|each|annualized|(per|a) (month|week|quarter|hour|day|pupil|student|piece|unit|person|fte)|half[- ]?(a )?year|(\\d+|one|two|three|six|nine)[- ](month|mo|semester|quarter)s?|(\\d|two|three|four|five)[- ]?(years?|yrs?)( total)?|semester( \\d)?|q[1-4])\\b[^)]*\\W*$',
  ),
  of(
    '\\b(jul|aug|sep|sept|oct|nov|dec|jan|feb|mar|apr|may|jun)[a-z]*\\.?\\s?[-–—/]\\s?(jul|aug|sep|sept|oct|nov|dec|jan|feb|mar|apr|may|jun)[a-z]*\\.?\\W*$',
  ),
]

/** A year that goes on after a budget’s, in the name of what is paid: “Vision 2030”, “Class of 2029”. */
const named = /\b(vision|agenda|plan|class of|portrait|strategy|roadmap|since|project|goals?)\W+$/i
const years = new RegExp(
  `\\b(?:fy|sy)[ ’'-]?(?:20)?\\d{2}(?:\\s?[-–—/]\\s?(?:20)?\\d{2})?\\b|\\b20\\d{2}\\s?[-–—/]\\s?(?:20)?\\d{2}\\b|(?<=[(\\[,–—-]\\s*|\\b(?:in|for|from|to|until|through|summer|fall|spring|winter|budget|actuals?|june|july|year|done|completed)\\s+)20[123]\\d\\b(?!-\\d)|(?<![\\d.,/-])(?:${yearIn})(?![\\d.,/-])`,
  'giu',
)

/** A year in a name that none of the line's amounts has; null if there is none. */
function otherYear(name: string, own: readonly string[], form: YearForm): string | null {
  if (own.length === 0) return null
  for (const found of name.matchAll(years)) {
    const text = found[0]
    if (named.test(name.slice(0, found.index))) continue
    if (/^20\d{2}$/.test(text)) {
      // A year of the calendar belongs to both of the fiscal years that it is in.
      if (own.some((year) => [year.slice(0, 4), `20${year.slice(-2)}`].includes(text))) continue
      return text
    }
    const said = readYear(text, form)
    if (said !== undefined && !own.includes(said)) return text
  }
  return null
}

/** A remark that is a year, and says little more: “FY26 amount”, “starts FY28”. “Up 3% over FY26” only compares. */
const ofYear =
  /^\W*((starts?|starting|begins?|beginning|in|for|from|only|paid|payable|due|not (before|until)|carry ?over|carried (over|forward)|rolled over)\s+)*<>(\s+(amounts?|budget(ed)?|costs?|figures?|numbers?|only|actuals?|dollars|prices?|rates?|funds|money))*\W*$/i

/** Why a line may not be this year’s, or its amount the price of one, by a remark beside it. */
export function remarkAgainst(
  remark: string,
  lines: readonly { readonly fiscalYear: string; readonly cents: number }[],
  form: YearForm,
): string | null {
  const price = priceSaid(
    remark,
    lines.map((l) => l.cents),
  )
  if (price !== null) return `“${remark.slice(0, 60)}” is noted beside it${price}`
  const own = [...new Set(lines.map((l) => l.fiscalYear))]
  const year = otherYear(remark, own, form)
  return year === null || !ofYear.test(remark.replace(year, '<>'))
    ? null
    : `“${remark.slice(0, 60)}” is noted beside it, and it would come in for ${listed(own.map((y) => y.replace('-', '–')))}.`
}

/** Why a line may be none by its name, or none of this year, or not the whole of one; null where its name says nothing of that. */
export function nameAgainst(
  name: string,
  lines: readonly { readonly fiscalYear: string; readonly cents: number; readonly account?: string }[],
  form: YearForm,
): string | null {
  const shown = `“${name.slice(0, 60)}”`
  const said = overIn(name) ?? openIn(name)
  if (said !== null) return `${shown} may be no line of this year’s budget (“${said.slice(0, 40)}”).`
  const own = [...new Set(lines.map((l) => l.fiscalYear))]
  const year = otherYear(name, own, form)
  if (year !== null)
    return `${shown} names “${year}”, and would come in for ${listed(own.map((y) => y.replace('-', '–')))}.`
  const whole = wholeNameSays(
    name,
    lines.some((line) => /\d/.test(line.account ?? '')),
  )
  if (whole === 'noMoney' || noMoney.some((p) => p.test(name)))
    return `${shown} may be a number of something else than dollars.`
  if (whole === 'noSpending' || namesNoSpending(name)) return `${shown} may be no money that is spent.`
  if (whole === 'notYear' || notWhole.some((p) => p.test(name)))
    return `${shown} may not be what the district pays for it in a whole year.`
  const cents = lines.map((l) => l.cents)
  const price = priceSaid(name, cents)
  if (price !== null) return `Its name is ${shown}${price}`
  return offPrice(name, cents)
    ? `${shown} has a price, and ${moneyWords(cents[0] ?? 0)} is not so many times that.`
    : null
}

const newer = /\s*(?:[([]\s*|[-–—:,]\s*|\s)(revised|amended|updated|corrected|new|v\.? ?\d)\s*[)\]]?\s*$/i
/** In cents: a line below this is rare beside lines that are a hundred times as large. */
const SMALL = 20_00
const LARGE = 100
/** No budget is made for lines so far apart. */
const FAR_YEARS = 12

/**
 * What lines say against each other: a line that is a revision of another, and numbers far from all lines beside
 * them; by row.
 */
export function linesAgainst(
  lines: readonly {
    readonly row: number
    readonly description: string
    readonly cents: number
    readonly fiscalYear: string
  }[],
): readonly (readonly [number, string])[] {
  const key = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')
  const byName = new Map(lines.map((line) => [key(line.description), line]))
  const versions = lines.flatMap((line) => {
    const bare = line.description.replace(newer, '')
    const first = bare === line.description ? undefined : byName.get(key(bare))
    if (first === undefined || first.row === line.row) return []
    const shown = `“${line.description.slice(0, 60)}” (row ${line.row}) may replace “${first.description.slice(0, 60)}” (row ${first.row}).`
    return [[first.row, shown] as const, [line.row, shown] as const]
  })
  const sizes = lines.map((line) => Math.abs(line.cents)).toSorted((a, b) => a - b)
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0
  const small = lines.filter(({ cents }) => cents !== 0 && Math.abs(cents) < SMALL && Math.abs(cents) * LARGE < middle)
  const alone =
    small.length > 2 || small.length * 3 > lines.length
      ? []
      : small.map(
          ({ row, cents }) =>
            [row, `It is ${moneyWords(cents)}, far from all other lines: it may be no money.`] as const,
        )
  const [middleYear = 0] = lines
    .map((line) => Number(line.fiscalYear.slice(0, 4)))
    .toSorted((a, b) => a - b)
    .slice(Math.floor(lines.length / 2))
  const far = lines.flatMap(({ row, fiscalYear }) =>
    Math.abs(Number(fiscalYear.slice(0, 4)) - middleYear) > FAR_YEARS
      ? [[row, `${fiscalYear.replace('-', '–')} is far from the years of the other lines.`] as const]
      : [],
  )
  return [...alone, ...versions, ...inOthers(lines), ...pricesOf(lines), ...far]
}

/** “Equity coach (in salaries)”, “Tutors (part of Instruction)”: money that another line of the file has. */
function inOthers(
  lines: readonly { readonly row: number; readonly description: string }[],
): readonly (readonly [number, string])[] {
  const key = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
  const byName = new Map(lines.map((line) => [key(line.description), line]))
  return lines.flatMap(({ row, description }) => {
    const [, said = ''] = within.exec(description) ?? []
    const over = key(said) === '' ? undefined : byName.get(key(said))
    return over === undefined || over.row === row
      ? []
      : [[row, `Its name says that it is in “${over.description.slice(0, 60)}” (row ${over.row}).`] as const]
  })
}
const within =
  /[([]\s*(?:already |included |counted |budgeted )?(?:in|within|under|part of)\s+(?:the |row \d+,? )?([^()[\]]{2,60}?)\s*[)\]]\W*$/i

/** “Cost of one coach” over “Three coaches”, which is three times as much: a price, and no line beside it. */
function pricesOf(
  lines: readonly {
    readonly row: number
    readonly description: string
    readonly cents: number
    readonly fiscalYear: string
  }[],
): readonly (readonly [number, string])[] {
  return lines.flatMap(({ row, description, cents, fiscalYear }) => {
    const [, noun = ''] = ofOne.exec(description) ?? []
    if (noun === '' || cents <= 0) return []
    const stem = noun.toLowerCase().replace(/(?<=\p{L}{3})(?:es|s|y)$/u, '')
    const all = lines.find((line) => {
      const words = line.description.toLowerCase().split(/[^\p{L}]+/u)
      const isMany = line.cents > cents && line.cents % cents === 0 && line.fiscalYear === fiscalYear
      return line.row !== row && isMany && words.some((word) => word.startsWith(stem))
    })
    return all === undefined
      ? []
      : [[row, `It may be the price of one of “${all.description.slice(0, 60)}” (row ${all.row}).`] as const]
  })
}
const ofOne = /\b(?:of|for|per)\s+(?:one|1|a single|each)\s+(\p{L}{3,})/iu
