/** Words by which amounts are no whole amounts of a year that are paid, wherever in a file they stand. */

export const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
/** Of a part of a year, or of one month of it; from July to June it is a whole one. */
export const partOfYear = new RegExp(
  `\\b(?:per|each|a) (?:month|quarter|week)\\b|\\b(?:first|second|1st|2nd|fall|spring) semester\\b|\\b(?:first|second|1st|2nd) half\\b|\\bhalf[- ]?years?\\b|\\b(?:through|thru|until) (?:the end of )?(?!june?\\b)${month}\\b|\\b(?!july?\\b)${month}\\.? ?(?:[-–—]|to|through|thru) ?${month}\\b|\\bjuly?\\.? ?(?:[-–—]|to|through|thru) ?(?!june?\\b)${month}\\b|\\byear[- ]to[- ]date\\b|\\bytd\\b`,
  'i',
)
/** What has become of money, or is left of it. */
export const leftOver =
  /\b(encumb\w*|(remaining|available|unspent|ending|beginning) (balances?|budgets?|funds?)|balances? remaining|variances?|carry[- ]?(over|forward)s?)\b/i
/** Money that comes in, or that nobody pays. */
export const comesIn = /\btransfers? in\b|\bin[- ]kind\b/i
/** Of one of several, and not of all. */
export const ofEach = /\bper[- ](pupil|student|capita|school|site|building|campus|classroom|teacher|fte)\b/i
