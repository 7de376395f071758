import { moneyWords } from '../../words/index.ts'

/** A price in the name of a line or in a note beside it, against the line's amount. */

/** What a price may be of. “Per year” is a whole year, and “per contract” says who set it. */
export const pieces =
  '(?:teacher|pupil|student|child|school|person|class(?:room)?|site|building|campus|famil(?:y|ies)|household|employee|staff member|participant|attendee|grade(?: level)?|seat|license|month|week|day|hour|hr|mo|session|visit|event|training|workshop|meeting|retreat|trip|bus|device|laptop|tablet|book|copy|kit|set|box|unit|item|piece|pass|fte|position|coach|tutor|aide|team|department|cohort|section|course|semester|quarter|head)'
const number = '(\\d[\\d,]*(?:\\.\\d+)?)'
const ofOne: readonly RegExp[] = [
  // “$500 each”, “$45/hour”, “$2,500 per month for 9 months”, “$500 x 20 teachers”.
  new RegExp(
    `${number}(?:\\W+usd|\\W+dollars)?\\s*(?:(?:x|×|\\*|times)\\s*\\$?\\d|(?:each|apiece|ea)\\b|(?:\\bper|/|\\ban?|\\bfor (?:each|every|one)|\\bevery)\\s*${pieces}\\b(?! years?))`,
    'giu',
  ),
  // “20 teachers @ $500”, “20 x $500”.
  new RegExp(`(?:@|\\bat|(?<!\\p{L})x|×|\\*|\\btimes)\\s*\\$?\\s?${number}`, 'giu'),
]
const whole =
  /^\W*?(\$?\s?\d[\d,]*(?:\.\d+)?)\s?(?:\p{L}+\s){0,3}?(?:x|×|\*|@|at|times)\s?(\$?\s?\d[\d,]*(?:\.\d+)?)(?:\s[\p{L} ]{0,25})?\W*$/iu

const value = (text: string): number => Number(text.replace(/[$,\s]/g, ''))
/** In cents a cent or two are rounding. */
const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(100, Math.abs(a) / 200)

/** The end of a sentence: why an amount may be the price of one by a text beside it; null where the text has no price, or explains the amount. */
export function priceSaid(text: string, cents: readonly number[]): string | null {
  const [first = 0] = cents
  const all = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => value(found))
  const product = Math.round(all.reduce((n, one) => n * one, 100))
  if (all.length === 0 || cents.some((c) => all.length > 1 && nearly(product, c))) return null
  const prices = ofOne.flatMap((pattern) => [...text.matchAll(pattern)].map(([, found = '']) => value(found)))
  if (prices.some((price) => cents.includes(Math.round(price * 100))))
    return `, so ${moneyWords(first)} may be the price of one.`
  const [, a, b] = whole.exec(text) ?? []
  return a !== undefined && b !== undefined && `${a}${b}`.includes('$')
    ? `: that makes ${moneyWords(product)}, and not ${moneyWords(first)}.`
    : null
}

const priced = /(?:(\d[\d,.]*)\s*[\p{L} ]{0,30}?)?(?:@|\bat)\s*\$\s?([\d,]+(?:\.\d+)?)/iu
/** “Vans @ $500 each” with another amount than 500 times what the name counts. */
export function offPrice(name: string, cents: readonly number[]): boolean {
  const [, many, price] = priced.exec(name) ?? []
  if (price === undefined) return false
  const each = Math.round(value(price) * 100)
  const times = many === undefined ? null : value(many)
  return !cents.every((c) => times !== null && nearly(c, Math.round(times * each)))
}
