import { fold } from '../../domain/usual-groups.ts'

/** The steps of a scale that a name says: “Levels 1–3”, “Ages 5 to 10”, “Up to 3 years in the US”, “First to third year”. */
export interface Steps {
  /** The scale, by the words that the name says besides. */
  readonly of: string
  readonly each: readonly number[]
}

/** More steps than this are no scale that rows of a table go along. */
const MOST_STEPS = 15

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** What steps are called before their number, and what is counted after it. */
const before =
  '(?:(?:wida|elp|elpa|elpac|access|english proficiency|proficiency|language) )?(?:levels?|ages?|aged|tiers?|steps?|stages?|bands?|phases?|years?|wards?|zones?|areas?|regions?|districts?|precincts?|cohorts?|quartiles?|quintiles?|deciles?|quarters?|semesters?|trimesters?|terms?|wida|elpa|elpac)'
const behind = '(?:years?|months?|weeks?|days?|hours?|absences?|referrals?|suspensions?|credits?|courses?|times?)'
const to = '(?:to|through|thru|a)'
const further = `(?: (?:${to}|and|or|y|o))?`
const called = new RegExp(`\\b(${before}) (\\d{1,2}(?:${further}(?: ${before})? \\d{1,2})*)\\b`)
const counted = new RegExp(`\\b(?:(up to) (\\d{1,2})|(\\d{1,2}(?:${further} \\d{1,2})*)) (${behind})\\b`)
const ofClass = /\bclass(?:es)? of (20\d\d(?:(?: (?:to|through|thru|and|or))?(?: class of)? 20\d\d)*)\b/
/** How far a child has come in learning English, as most states call it. */
const inEnglish = ['entering', 'emerging', 'developing', 'expanding', 'bridging', 'reaching']
const english = new RegExp(`^(${inEnglish.join('|')})(?: ${to} (${inEnglish.join('|')}))?$`)

/** A name with its numbers in digits and each dash between two of them in words. */
const plainly = (name: string): string =>
  fold(name.replace(/(?<=\w)\s*[-\u2010-\u2015]\s*(?=\d)/g, ' to '))
    .split(' ')
    .map((word) => {
      const n = ordinals.indexOf(word) + 1 || numerals.indexOf(word)
      return n >= 0 ? String(n) : word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
    })
    .join(' ')

const small = new Set(['a', 'an', 'at', 'for', 'in', 'of', 'the', 'with', 'student', 'children', 'child'])
const singular = (word: string): string => word.replace(/(?<=..[^su])s$/, '')
/** A scale by all words of a name but its numbers, in whatever order and number they are. */
const scaleOf = (words: string): string =>
  words
    .split(' ')
    .map(singular)
    .filter((word) => word !== '' && !small.has(word))
    .sort()
    .join(' ')

/** “1 to 3” are three steps, “1 and 3” two, and “1, 2 and 3” each of them. */
function stepsOf(numbers: string): readonly number[] {
  const all = [...numbers.matchAll(/\d+/g)].map(([n]) => Number(n))
  const [from = 0, last = from, ...more] = all
  const isSpan = more.length === 0 && new RegExp(`\\d ${to} `).test(numbers)
  if (!isSpan) return [...new Set(all)].sort((a, b) => a - b)
  return from <= last && last - from < MOST_STEPS ? Array.from({ length: last - from + 1 }, (_, i) => from + i) : []
}

/** The steps that a name says, by their numbers; null where it says none. */
export function stepsIn(name: string): Steps | null {
  const whole = plainly(name)
  const [, first, last = first] = english.exec(whole) ?? []
  if (first !== undefined && last !== undefined) {
    const each = stepsOf(`${inEnglish.indexOf(first)} to ${inEnglish.indexOf(last)}`)
    return each.length > 0 ? { of: 'english', each } : null
  }
  const [classes, years] = ofClass.exec(whole) ?? []
  if (classes !== undefined && years !== undefined) return stepsFrom(whole, classes, 'class', years)
  const [found, word, numbers] = called.exec(whole) ?? []
  if (found !== undefined && word !== undefined && numbers !== undefined) return stepsFrom(whole, found, word, numbers)
  const [said, upTo, most, some, unit = ''] = counted.exec(whole) ?? []
  return said === undefined ? null : stepsFrom(whole, said, unit, upTo ? `0 to ${most}` : (some ?? ''))
}

function stepsFrom(whole: string, found: string, word: string, numbers: string): Steps | null {
  const each = stepsOf(numbers)
  return each.length > 0 ? { of: scaleOf(`${whole.replace(found, ' ')} ${word}`), each } : null
}
