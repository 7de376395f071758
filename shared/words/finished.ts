import { saysWhatTheyDo } from './predicate.ts'

const people =
  'students|children|kids|pupils|learners|graders|graduates|freshmen|sophomores|juniors|seniors|youth|families|parents|caregivers|guardians|households|staff|teachers|educators|employees|principals'
const units = { percent: 'percent(?:age)?|share|proportion', count: 'number|count' } as const

/** Words that say what people are and need an “are” before them: “at grade level”, “reached by phone”, “absent”. */
const isState =
  /^(?:(?:not|never|always|chronically)\s+)?(?:[a-z-]{2,}(?:ed|ing)|taught|met|seen|told|given|sent|shown|held|kept|absent|present|late|able|proficient|ready|eligible|homeless|at|on|in|above|below)\b/i

/**
 * What is left of a measure's words once what its sentence says itself is taken away: “are reached by phone” of “Percent of
 * families reached by phone”, “read well” of “percent of students who read well”. Undefined where the words don't begin so.
 */
export function withoutUnit(words: string, unit: string): string | undefined {
  const said = unit === 'percent' || unit === 'count' ? units[unit] : undefined
  if (said === undefined) return undefined
  const of = new RegExp(String.raw`^\s*(?:the\s+)?(?:${said})\s+(?=of\s|who\s)`, 'iu')
  if (!of.test(words)) return undefined
  const rest = words.replace(of, '').trim().replace(/\.$/, '')
  const who = /^(?:of\s.*?\s)?(?:who|that)\s+(.+)$/iu.exec(rest)?.[1]
  if (who !== undefined) return who
  const done = new RegExp(String.raw`^of\s+.*?\b(?:${people})\s+(.+)$`, 'iu').exec(rest)?.[1]
  if (done === undefined) return undefined
  return isState.test(done) ? `are ${done}` : saysWhatTheyDo(done) ? done : undefined
}
