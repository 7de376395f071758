import { isYear, lastDay, latestOf, readRoughDay, roughly } from '../days/index.ts'

const months = /\b(?:by|until|through|before|to) (?:the end of )?((?:[a-z]+ )?(?:19|20)\d\d)(?![-–/\d])/gi
const first = /^((?:[a-z]+ )?(?:19|20)\d\d):/gi
const years = /\b(?:by|until|through|before|to|in|for|of) (?:the end of )?((?:19|20)\d\d)[-–](\d\d)\b/gi

/** The last day of the time that somebody typed in words: of "by June 2023", "March 2024: a survey", "for 2020-21". The latest of several. */
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
