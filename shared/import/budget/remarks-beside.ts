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
  '/ ?(?:mo|month|wk|week|hr|hour|day|student|pupil|school|site|class|classroom|teacher|person|family)|ea|each way|per diem|(?:\\d+ ?)?@ ?\\$?\\d[\\d,.]*(?: .*)?|pesos|k|thousands?|cad|canadian dollars|euros?|hours|fte|head ?count|percent|pct'
const otherAmount =
  'actually \\$?[\\d,.]+|(?:new|old|correct(?:ed)?) (?:amt|amount)\\b.*|(?:s/b|should (?:read|say)) .*|fy ?\\d{2,4} (?:amt|amount|budget|cost)|wrong (?:fund|account|line|code|year|department)|less (?:\\d+ ?%|\\$?\\d[\\d,.]*)|low|high|max(?:imum)?|min(?:imum)?|up to(?: .*)?|cap|not to exceed(?: .*)?'
const elsewhere =
  'incl(?:\\.|uded)? in .+|already in (?:the )?base|(?:counted|listed) twice|dup(?:licate)?(?: of .+)?|(?:charge|code|recode|move) to .+|split(?: \\d+ ?/ ?\\d+)?(?: with .+)?|(?:costs? )?shared (?:with|w/) .+|\\d+ ?% (?!of )\\p{L}.*'
const partOfYear =
  'partial year|fy ?\\d{2,4} start|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w*\\.? ?(?:[-–—]|to|through|thru) ?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w*\\.?(?: only)?|(?:starts?|starting|begins?|beginning|through|thru|until|ends?) (?:jan|feb|mar|apr|may|aug|sep|oct|nov|dec)\\w*\\.?(?: \\d{1,2})?|total for (?:the )?grant|grant total'
const notPaid =
  'no charge|zero|(?:state|county|city|pt[ao]|foundation|boosters|parents|families) pays?(?: .*)?|reimburs(?:ed|able)|offset by .+|revenues?|volunteers?|(?:reimbursed|funded|covered|provided) by (?:the |our |a )?(?:state|county|city|foundation|pt[ao]|donors?|donations?|partners?|boosters?)|only if .+|if (?:the )?levy passes|vacant|position closed|hiring freeze|fully spent|completed|loan|inter ?fund|transfer|roll ?over|strike|test|dummy'
const costs = '(?:benefits|fringe|taxes|tax|shipping|freight|insurance)'
const notAll = [
  `(?:\\+|plus|and) ?(?:\\d+ ?% ?)?${costs}`,
  `${costs} (?:are |is )?(?:not|excl|extra|separate)\\b.*`,
  `(?:excl\\.?|excluding|excludes|without|w/o|no) ${costs}`,
  `\\d+(?:\\.\\d+)? ?%? of (?:(?:a|the|one) )?(?:position|stipend|fte)`,
].join('|')
const ofOthers =
  '(?:state|county)(?:wide)?(?: totals?)?|all districts|\\p{Lu}[\\p{L} ]+ (?:school district|unified|isd|public schools)|\\p{Lu}[\\p{L}]+ (?:high|elementary|middle)(?: school)? only'

const whole = new RegExp(
  `^\\W*(?:${[times, units, otherAmount, elsewhere, partOfYear, notPaid, notAll, ofOthers].join('|')})\\W*$`,
  'iu',
)
/** True for a remark that speaks against the amount of its line. */
export const isRemarkAgainst = (text: string): boolean => whole.test(text)
