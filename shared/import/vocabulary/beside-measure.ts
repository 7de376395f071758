import { fold } from '../../domain/usual-groups.ts'
import { namesNothing } from './plain-words.ts'
import { topicPatterns } from './topics.ts'

/**
 * Words that say nothing over a table, and make another thing of the measure right beside its own name: “State report”
 * is any table’s title, and “State graduation” is not of the district.
 */

const places = 'in[- ]state|states?(?:[- ]?wide)?|county(?:[- ]?wide)?|charters?'
const others = 'parents?|famil(?:y|ies)|teachers?|staff|faculty|points?'
const shares = 'shares?|proportions?'
/** Words between that change nothing. */
const between = String.raw`(?:(?:\d|four|five|six)[- ]?(?:years?|yrs?)|cohort|student|high|school|chronic|total|overall|all|the|of|in|on[- ]time|time|adjusted|annual|average|daily)`
/** A state’s tests and standards are those of its districts. */
const ofTests =
  /^states?(?:[’']?s)? (?:\w+ ){0,2}(?:standards?|expectations?|assessments?|tests?|testing|exams?|benchmarks?|accountability|report\w*)\b/i
/** “Share of students suspended” is what a percentage is. */
const ofChildren = /\bof (?:all |the |our )?(?:students?|children|pupils|graduates|seniors|cohort|those|enroll\w*)\b/i

const general = new Set(['rate', 'percent', 'percentage', 'students', 'student', 'school', 'years', 'year', 'number'])

/** Words right beside the measure's own that make it another measure; null if there are none. */
export function modifiesMeasure(text: string, measure: string, name: string, placesToo: boolean): string | null {
  const own = [
    ...topicPatterns(name),
    ...fold(name)
      .split(' ')
      .filter((w) => w.length > 3 && !general.has(w) && !namesNothing(w)),
  ]
  if (own.length === 0) return null
  const words = placesToo ? `${places}|${others}` : others
  const its = `(?:${own.join('|')})`
  const patterns = [
    String.raw`\b(?:${words})[\s-]+(?:${between}[\s-]+){0,3}${its}`,
    String.raw`${its}\w*[\s-]+(?:(?:rates?|%|percent(?:age)?)[\s-]+)?(?:${words})\b(?! (?:${between}|average))`,
    String.raw`\b(?:${shares})[\s-]+(?:${between}[\s-]+){0,3}${its}(?<=(?:ions?|ances?|ences?|ency|outs?|ment))\b`,
    String.raw`${its}\w*[\s-]+(?:${shares})\b`,
  ]
  const plain = text.replaceAll('_', ' ')
  for (const [i, pattern] of patterns.entries()) {
    const { 0: found, index } = new RegExp(pattern, 'i').exec(plain) ?? { 0: undefined, index: 0 }
    if (found === undefined || ofTests.test(plain.slice(index)) || (i > 1 && ofChildren.test(plain))) continue
    if (!fold(measure).includes(fold(found))) return found
  }
  return null
}
