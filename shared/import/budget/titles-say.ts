/**
 * What words above, below or beside a budget say against its amounts being what is spent in a year, and a person's
 * answer.
 */

export const otherMoney =
  /\bin (hundreds|tens)\b|\bhundreds of dollars\b|\(\s*\$?(hundreds|tens)\s*\)|(?<!\b(and|no|without) )\bcents\b(?! (are |were )?(omitted|dropped|rounded))|\b100s\b|[¢€£]|\b(euros?|pesos|canadian|cad|eur|gbp|mxn)\b/i

export const WHOLE_YEAR = 'These amounts are for the whole year'
/** A person's answer to unexplained words. */
export const WHOLE_BUDGET = 'These are budgeted dollars of my district for a whole year'
export const notLines: readonly (readonly [RegExp, string])[] = [
  [/\b(prior|previous|last)[- ]year\b/i, 'These amounts are for the year I chose'],
  [
    /\b(revenues?|incomes?|receipts)\b(?!.*\b(expend\w*|spending|appropriations?)\b)/i,
    'These are budget lines, money that is paid',
  ],
  [/\b(reductions?|cuts|savings|eliminat\w*)\b/i, 'This money is paid, and not taken away'],
  [
    /\b((bi-?|semi-?)?(weekly|monthly)|quarterly|per (month|week|quarter|semester|hour|day)|half[- ]?year|semi-?annual|(six|nine|[1-9]|10|11)[- ]months?|year[- ]to[- ]date|ytd)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december) (\d{4}\b|(through|thru|to) (?!june?\b)(jan|feb|mar|apr|may|jul|aug|sep|oct|nov|dec))/i,
    WHOLE_YEAR,
  ],
  [
    /\b(actuals?|spent|(expenditures?|expenses?|spending|costs?) (year )?to date)\b/i,
    'These amounts are for the year I chose, and for the whole of it',
  ],
  [/\bper[- ](pupil|student|capita)\b/i, 'These are whole amounts, and not for one student'],
  [
    /\b(\d+(\.\d+)? ?(%|percent|pct)|half|a third|a quarter) of (?!the (students|schools|children))\b|\bmultipl(y|ied)\b|\b(for one|per) (school|building|classroom|teacher|family|person)\b/i,
    'These are the whole amounts',
  ],
  [
    /\b(funded|paid|paid for|covered|donated|provided) (by|through) (?!.*\b(title|idea|general|grants?|levy|funds?|district|state|federal|esser|board|perkins)\b)/i,
    'These are lines that my district pays',
  ],
  [
    /\b(two|three|four|five|[2-9])[- ]?((fiscal |school )?years?|yrs?)\b|\bmulti[- ]year\b|\bbienni(um|al)\b|\bcumulative\b/i,
    'These amounts are for one year',
  ],
  [otherMoney, 'These amounts are in dollars'],
  [
    /\b(lines?|items?|rows?|amounts?|positions?) (above )?(were|was|are|have been|will be) (all )?(cut|eliminated|removed|denied|declined|not funded|unfunded)\b|\b(unmet|unfunded) needs?\b/i,
    'These lines are in the budget',
  ],
  [
    /\b(draft|not (yet )?(adopted|approved|funded)|preliminary|tentative|proposed|proposals?|recommended|recommendations?|unfunded|wish ?lists?|requests?|requested|below the line|deferred|under consideration)\b/i,
    'The status I chose is right',
  ],
]

/** “Prepared June 2026” is when the table was made, and not the month it is about. */
export const ofNotes = (text: string) =>
  /^\W*(source|prepared|printed|(last )?(updated|revised)|as of|adopted|approved)\b/i.test(text)
    ? notLines.slice(5)
    : notLines.slice(3)

/** A line below a table says of all of it what it is, where it is short or speaks of the amounts. */
export const saysWhat = (text: string): boolean =>
  text.trim().split(/\s+/).length <= 6 || /\b(amounts?|figures|lines|numbers|values|dollars|totals)\b/i.test(text)

/** A note that speaks of what the amounts are, and not of another year’s. */
export const ofAmounts =
  /^\W*(all )?(amounts?|figures|numbers|dollars|values)?\W*(are |for |in |of )*(fy|sy)? ?\d[\d-–/]* (adopted |approved |budget(ed)? )?(amounts?|figures|numbers|dollars|values|budget|costs?)\b|\b(amounts?|figures|numbers|dollars|values)( shown| above| listed)? (are|is) (for|from|of|in) (the )?(fy|sy|fiscal|school|20)/i
