/** Remarks beside a line that speak against its amount: whole remarks of a few words, as people write them in a column of notes. */

const times =
  '(?:[x×]|times) ?\\d+(?: \\w+)?|per (?:teacher|pupil|student|school|person|class(?:room)?|site) [x×] ?\\d+|(?:(?:cost|price|amount|rate) )?(?:per|for each|each) (?:teacher|pupil|student|school|person|class(?:room)?|site|building|campus|family|employee|participant|grade|seat|license|month|week|day|hour)(?:\\W*\\(?[^\\p{L}]*\\d.*)?'
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
