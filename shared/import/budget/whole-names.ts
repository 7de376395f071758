/**
 * Names that are, word for word, what finance offices write below or between the lines of a budget: balances, money that
 * comes in, rates, counts, notes. Part of a longer name they may be spending: “Gifts”, but “Gifts and awards ceremony”.
 */

const balances =
  'net (?:loss|income|assets|position|surplus)(?: ?/? ?deficit)?|net surplus ?/ ?deficit|excess(?:(?: or)? ?/?(?: deficiency| deficit))?|deficiency|over expenditures|(?:balance )?(?:brought|carried) forward|(?:beginning|end) of year|(?:non ?spendable|restricted|committed|assigned|unassigned|unobligated|unencumbered|unappropriated)(?: (?:amount|balance|funds?))?|reserves? for economic uncertainties|available to spend|unappropriated (?:ending )?balances?|fund equity|contingency reserves?|reserves? for contingenc(?:y|ies)|rainy day fund|rollovers?(?: funds)?|(?:total |[a-z]+ )?reserves?|petty cash|(?:net )?(?:unfunded|pension|opeb|retiree)(?: \\w+)? liabilit(?:y|ies)|unfunded liabilit(?:y|ies)|assessed (?:valuation|value)s?|(?:operating|profit|net) margin|fund \\d+|(?:the )?general fund'
const comesIn =
  '(?:local|property|tax) lev(?:y|ies)|current (?:year )?levy|insurance recover(?:y|ies)|tuition from other (?:districts|leas)|lcff(?: (?:base|revenues?|apportionment|sources))?|(?:total )?per[- ]pupil allocation|current taxes|local sources|state sources|federal sources|interest earned|gifts|fundraising|sponsorships?|appropriations?|reimbursements?|donations? from .+|title [ivx]+(?:[ -][a-d])?(?: part [a-d])? (?:grant|allocation)(?: fy ?\\d{2,4})?|(?:school|district|state) allocation|(?:specific ownership|motor vehicle) tax(?:es)?|(?:state )?equalization(?: aid)?|(?:intermediate|county|other|federal) sources|earnings on investments?|(?:student|activity|athletic|user|parking|class) fees|(?:state )?lottery(?: funds?)?|(?:food|meal|a la carte) sales|e-?rate|mill lev(?:y|ies)(?: overrides?)?|amount to be raised'
const notSpent =
  'offsets?|refunds?|rebates?|discounts?|(?:salary )?lapse|turnover|efficiencies|reduction target|savings? target|net request|cost to (?:the )?general fund|requirements|adjusted|transfers?,? net|vacancy factor|attrition|target reduction|increases?(?: ?/ ?decreases?)?|decreases?|(?:prior period )?adjustments?|reclass(?:ification)?s?|corrections?|(?:inter ?fund|operating|budget) transfers?(?: (?:in|out))?|transfers? (?:in|out)|transfers? to (?:food service|nutrition)(?: fund)?|due (?:to|from) .+|accounts (?:payable|receivable)|payables|receivables|accrued .+|outstanding (?:pos?|purchase orders)|expended|invoiced|paid|unpaid|encumbered|ytd|(?:district |required |local |state )?match|cost share|(?:previous|prior|current|base|continuation) budget|current service level|requested increase|new request|(?:estimated )?need|ask|request|recommended|new money|minimum|vacant|should be|balanced|check figure|check ?sum|rounding'
const sums =
  'sum of (?:the )?above|amounts? above|lines? \\d+ ?(?:[-–—]|to|through) ?\\d+|bottom line|aggregate|.+ total costs?|.+ \\(all\\)'
const numbers =
  '(?:fte count|enrollment adm|volunteer hours|weeks|months)|(?:funded )?(?:pupil|student|membership) counts?|(?:[a-z-]+ ){0,2}rate|unit (?:cost|price)|price|escalator|cola|.+ %'
/** Without an account they are numbers, or money that comes in; a chart of accounts calls what it pays for like that. */
const ofChart = 'students|schools|sites|adm|ada|tuition'
const notWhole =
  '(?:\\d|two|three|four|five)[- ]year costs?|year \\d|(?:full|half)[- ]year costs?|annualized(?: costs?)?|monthly|quarterly|q[1-4]|(?:first|second|fall|spring) semester|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth) quarter|january|february|march|april|may|june|july|august|september|october|november|december'
const notes =
  'notes?|assumptions?|source: .+|revised \\d.*|memo(?:: .+)?|approved by .*\\d.*|(?:continued on|carried to) (?:the )?next page|proof|version \\d.*|as of .*\\d.*|printed .*\\d.*|run date.*|end(?: of report)?|n ?/ ?a|none|x|see (?:note|memo)\\b.*'

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'i')
const [noSpending, noMoney, inChart, notYear] = [
  whole([balances, comesIn, notSpent, sums, notes].join('|')),
  whole(numbers),
  whole(ofChart),
  whole(notWhole),
]

/** Without an account's number before it and brackets in it: “8910-8929 Transfers In”, “Excess (deficiency)”. */
const bare = (name: string): string =>
  name
    .replace(/^\W*\d[\d.-]{2,}\s+/, '')
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*•:–—-]+|[\s*?:.–—-]+$/g, '')
    .trim()

/** “2100 Students” is the function of a chart of accounts, and no number of them. */
const coded = /^\W*\d{3,}[\d.-]*\W+\p{L}/u

/** What a line is by its whole name: no spending, no money, not the money of a year; null where the name says none of it. */
export function wholeNameSays(name: string, hasAccount: boolean): 'noSpending' | 'noMoney' | 'notYear' | null {
  const own = bare(name)
  // “---”, “*”: no name at all.
  if (name.trim() !== '' && own === '') return 'noSpending'
  const all = name.trim().replace(/\s+/g, ' ')
  const is = (words: RegExp): boolean => words.test(own) || words.test(all)
  if (is(noSpending)) return 'noSpending'
  if (is(noMoney) || (is(inChart) && !hasAccount && !coded.test(name))) return 'noMoney'
  return is(notYear) ? 'notYear' : null
}
