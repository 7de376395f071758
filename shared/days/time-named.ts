import { latestOf, readRoughDay, roughly } from './rough.ts'
import { isYear, lastDay } from './years.ts'

const months = /\b(?:by|until|through|before|to) (?:the end of )?((?:[a-z]+ )?(?:19|20)\d\d)(?![-–/\d])/gi
const first = /^((?:[a-z]+ )?(?:19|20)\d\d):/gi
const years = /\b(?:by|until|through|before|to|in|for|of) (?:the end of )?((?:19|20)\d\d)[-–](\d\d)\b/gi

const month = 'January|February|April|June|July|August|September|October|November|December'
/** Words that are or may be verbs are a time only beside a number, or after a word such as “by”. */
const orNone = 'March|May|[Ss]pring|[Ss]ummer|[Ff]all|[Ww]inter'
const year = '(?:19|20)\\d\\d'
const anyTime = new RegExp(
  [
    `\\b(?:${month})\\b`,
    `\\b(?:${orNone}) (?:\\d{1,2}|${year})\\b`,
    `\\b(?:[Bb]y|[Ii]n|[Bb]efore|[Uu]ntil|[Tt]hrough|[Tt]his|[Nn]ext|[Ee]ach|[Ee]very) (?:${orNone})\\b`,
    `\\b${year}[-–](?:\\d\\d){1,2}\\b`,
    `\\b(?:[Bb]y|[Ii]n|[Bb]efore|[Uu]ntil|[Tt]hrough|[Ff]or) (?:the end of )?${year}\\b`,
  ].join('|'),
)

/** True if the words name a month, a season or a year: “October training”. */
export const namesTime = (words: string): boolean => anyTime.test(words) || timeNamed(words) !== undefined

/**
 * The last day of the time in a typed text such as “by June 2023”, “March 2024: a survey”, “for 2020-21”. The latest if
 * there are several.
 */
export function timeNamed(words: string): string | undefined {
  const rough = [...words.matchAll(months), ...words.matchAll(first)].flatMap(([, said = '']) => {
    const read = readRoughDay(said)
    return read.ok ? [latestOf(roughly(read.value))] : []
  })
  const school = [...words.matchAll(years)].flatMap(([, from, to]) => {
    const year = `${from}-${to}`
    return isYear(year) ? [lastDay(year, 7)] : []
  })
  return [...rough, ...school].sort().at(-1)
}
