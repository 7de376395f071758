/** In what a text says that amounts of money are given. */

type Given = 'thousands' | 'millions'

/** “In thousands of homes” counts no money. */
const ofMoney = '\\b(?! of (?!(?:u\\.?s\\.? )?dollars))'
const counts = (word: string): string =>
  `\\bin \\$?\\s?${word}s?${ofMoney}|\\b${word}s of (?:u\\.?s\\.? )?dollars\\b|\\$\\s?${word}s?${ofMoney}|[([]\\s*${word}s\\b|^\\W*${word}s( omitted)?\\W*$|\\b(dollars|amounts?|usd)\\W+${word}s\\b`

/** A district may be called Thousand Oaks, and amounts may be rounded to the nearest thousand. */
const thousands = new RegExp(
  [
    counts('thousand'),
    '^\\W*thousand dollars\\W*$',
    "(?:^|[\\s(])[’'‘]?\\$?0{3}[’']?s?(?=[\\s)]|$)",
    `(?:^|[\\s(])\\$?\\s?1,?000[’']?s${ofMoney}`,
    '\\bin (?:units of \\$?|\\$)\\s?1,?000\\b(?![,.]?\\d)',
    '\\bx ?1[,.]?000\\b(?![,.]?\\d)|\\$\\s?k\\b|\\(\\s*k\\s*\\)|\\bin \\$?k\\s*$|\\d{2}\\s+\\$?(k|thousands?)\\s*$',
  ].join('|'),
  'i',
)
/** A title may speak of a grant of $2 million. */
const millions = new RegExp(
  `${counts('million')}|\\$\\s?m{1,2}\\b|\\(\\s*m{1,2}\\s*\\)|\\bin \\$?m{1,2}\\s*$|\\d{2}\\s+\\$?(m{1,2}|millions?)\\s*$`,
  'i',
)

/** The unit of amounts according to a text; null if it says nothing about that. */
export const amountsSaidIn = (text: string): Given | null =>
  millions.test(text) ? 'millions' : thousands.test(text) ? 'thousands' : null

/** In what a cell beside an amount says it is, where “000” may be the number of a fund and “(K)” a grade. */
export const amountsSaidBeside = (text: string): Given | null =>
  /thousand|million|\$\s?1?,?000|000[’']?s/i.test(text) ? amountsSaidIn(text) : null

const small = new Set(
  'a all and are as at by each every for from in is its of on our the this to with us usd x k m mm s note notes fy'.split(
    ' ',
  ),
)
const aboutAmounts = new Set(
  'amount amounts dollar dollars figure figures number numbers value values total totals budget budgets budgeted line lines item items fund funds general fiscal year years annual shown reported expressed stated presented given displayed listed rounded omitted unit units thousand thousands million millions adopted approved proposed requested recommended final preliminary original revised amended expenditure expenditures expense expenses spending appropriation appropriations cost costs money detail details summary report table unless otherwise noted school schools district districts board department departments'.split(
    ' ',
  ),
)

/**
 * True for a text that says only the unit of amounts, with words that may be above any budget, or the district's
 * name.
 */
export const saysOnlyThat = (text: string, district: string): boolean => {
  const own = new Set(wordsOf(district))
  return wordsOf(text).every((w) => small.has(w) || aboutAmounts.has(w) || own.has(w) || /^(fy)?\d+s?$/.test(w))
}
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\d]+/u)
    .filter((w) => w !== '')
