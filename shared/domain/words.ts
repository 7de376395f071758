import { commas, monthInWords, yearInWords } from '../briefing/format.ts'

/** How figures, years and groups read inside a sentence. English only, furniture only: typed text is not changed. */

/**
 * When a year is over: "June 2027" for a fiscal year of a district that says when its year starts, else "the end of
 * 2026–27": in which month its schools close nobody has entered.
 */
export function endOfYear(year: string, kind: 'school' | 'fiscal', startMonth: number | undefined): string {
  const first = Number(/^(\d{4})-\d{2}$/.exec(year)?.[1])
  if (!first) return yearInWords(year)
  if (kind !== 'fiscal' || startMonth === undefined || startMonth < 1 || startMonth > 12)
    return `the end of ${yearInWords(year)}`
  return monthInWords(startMonth === 1 ? `${first}-12` : `${first + 1}-${String(startMonth - 1).padStart(2, '0')}`)
}

/** First words of groups' names that are no proper nouns, and so are small inside a sentence. */
const common = new Set([
  'all',
  'students',
  'children',
  'boys',
  'girls',
  'multilingual',
  'economically',
  'families',
  'two',
  'young',
  'female',
  'male',
  'low',
])
const people = /\b(students|children|learners|boys|girls|families|youth|pupils|graders|staff|teachers|educators)\b/i

/**
 * A group's name inside a sentence: "Hispanic" as "Hispanic students", "Students with disabilities" as is, small.
 * `who` says who they are where it isn't students.
 */
export function groupInSentence(name: string, who = 'students'): string {
  const first = name.split(/\s/, 1)[0] ?? ''
  const small = common.has(first.toLowerCase())
    ? first.toLowerCase() + name.slice(first.length)
    : name.replace(/^Non-/, 'non-')
  return people.test(small) ? small : `${small} ${who}`
}

/** A figure with its decimals, grouped by thousands where it is long: 41.3 · 1,204. */
export function figureWords(figure: number, decimals: number): string {
  const [whole = '0', rest] = Math.abs(figure).toFixed(decimals).split('.')
  const minus = figure < 0 && Number(figure.toFixed(decimals)) !== 0
  return `${minus ? '−' : ''}${commas(Number(whole))}${rest === undefined ? '' : `.${rest}`}`
}
