import { pieces } from './price-said.ts'

/** Remarks beside a line that speak against its amount: whole remarks of a few words, as people write them in a column of notes. */

/** What follows “per school”: how many there are. */
const many = '(?:\\W+(?:for |in |times |[x×] ?)?(?:(?:all|the|our|of) )*[^\\p{L}]*\\d.*)?'
/** “Price per quote” is what somebody asked for. */
const byWhom =
  '(?!years?|annum|fiscal|contract|quote|quotation|agreement|bid|vendor|board|policy|grant|award|mou|invoice|estimate|state|law|statute|collective|cba|schedule|memo|e-?mail|superintendent|proposal|request|the|our)'
const prices = '(?:costs?|prices?|amounts?|rates?|fees?|pay|wages?|charges?)'
const counted = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many)'
const times = [
  '(?:[x×]|times) ?\\d+(?: \\w+)?',
  '(?:per|for every|every) (?:teacher|pupil|student|school|person|class(?:room)?|site) [x×] ?\\d+',
  `(?:for )?(?:per|each|every) ${pieces}${many}`,
  `(?:for )?(?:each|every one) of (?:(?:the|our|all|us) )*${counted} [\\p{L} ]+`,
  `${prices} (?:per|for every) ${byWhom}\\p{L}+(?:\\W.*)?`,
  `${prices} (?:for|of) (?:each|one)(?:\\W.*)?`,
  `(?:hourly|daily|weekly|monthly|unit|piece) ${prices}${many}`,
  `${counted} [\\p{L} ]{2,30} at (?:this|that|the same) ${prices}(?: each)?`,
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
