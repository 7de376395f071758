/** Remarks beside a line that speak against its amount: whole remarks of a few words, as people write them in a column of notes. */

const each =
  '(?:teacher|pupil|student|school|person|class(?:room)?|site|building|campus|family|employee|participant|grade|seat|license|month|week|day|hour)'
const times = [
  '(?:[x×]|times) ?\\d+(?: \\w+)?',
  `(?:per|for each|each) ${each}(?:\\W*\\(?(?:for |times |by |x )?[^\\p{L}]*\\d.*)?`,
  // “price per pass; 300 needed”, “hourly rate”, “two retreats at this cost”.
  '(?:costs?|prices?|amounts?|rates?|fees?) (?:per|for each|each) \\p{L}+.*',
  'each of (?:the |our )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten) .*',
  '(?:hourly|daily|weekly|monthly|unit) (?:rates?|costs?|prices?|pay|amounts?)',
  '(?:\\d+|two|three|four|five|six|several|many) .{2,40} at (?:this|that) (?:cost|price|rate|amount)(?: each)?',
].join('|')
const units =
  '/ ?(?:mo|month|wk|week|hr|hour|day)|k|thousands?|cad|canadian dollars|euros?|hours|fte|head ?count|percent|pct'
const otherAmount =
  'actually \\$?[\\d,.]+|less \\d+ ?%|low|high|max(?:imum)?|min(?:imum)?|up to(?: .*)?|cap|not to exceed(?: .*)?'
const elsewhere =
  'incl(?:\\.|uded)? in .+|already in (?:the )?base|(?:counted|listed) twice|dup(?:licate)?|split(?: \\d+ ?/ ?\\d+)?(?: with .+)?|shared with .+|\\d+ ?% (?!of )\\p{L}.*'
const partOfYear =
  'partial year|(?:starts?|starting|begins?|beginning|through|thru|until|ends?) (?:jan|feb|mar|apr|may|aug|sep|oct|nov|dec)\\w*\\.?(?: \\d{1,2})?|total for (?:the )?grant|grant total'
const notPaid =
  'no charge|zero|(?:reimbursed|funded|covered|provided) by (?:the |our |a )?(?:state|county|city|foundation|pt[ao]|donors?|donations?|partners?|boosters?)|only if .+|if (?:the )?levy passes|vacant|position closed|hiring freeze|fully spent|completed|loan|inter ?fund|transfer|roll ?over|strike|test|dummy'
const ofOthers =
  '(?:state|county)(?:wide)?(?: totals?)?|all districts|\\p{Lu}[\\p{L} ]+ (?:school district|unified|isd|public schools)|\\p{Lu}[\\p{L}]+ (?:high|elementary|middle)(?: school)? only'

const whole = new RegExp(
  `^\\W*(?:${[times, units, otherAmount, elsewhere, partOfYear, notPaid, ofOthers].join('|')})\\W*$`,
  'iu',
)
/** True for a remark that speaks against the amount of its line. */
export const isRemarkAgainst = (text: string): boolean => whole.test(text)
