import { usualGroup } from '../../../shared/domain/usual-groups.ts'
import { sameTopics } from '../../../shared/import/vocabulary/topics.ts'

/**
 * Words by which people ask for measures and student groups that the plan names otherwise: “absent” and “truancy” for
 * “Chronic absence”, “ELL” for “English learners”. The names that files use are known elsewhere
 * (`shared/import/vocabulary/topics.ts`, `shared/domain/usual-group-names.ts`); here are only words that people say, with the
 * beginnings of the names they may mean.
 */
const spoken: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\battendance\b|\b(miss|skip)\w* (school|class)\b|\bdays missed\b/, ['absen', 'attend']],
  [
    /\bdiscipline\b|\bexpel\w*|\bexpuls\w*|\bkicked out\b|\bbehaviou?r\b|\bwrite[- ]?ups?\b/,
    ['suspen', 'suspend', 'expel', 'referr', 'days lost'],
  ],
  [/\bclimate\b|\bwelcom\w*|\bsafety\b/, ['belong', 'safe', 'heard']],
  [/\badvanced (classes|courses)\b|\bhonors\b|\b(ap|ib)\b|\bgifted\b/, ['advanced', 'honors', 'gifted', 'accelerated']],
  [/\bdiplomas?\b|\bfinish\w* (high )?school\b/, ['graduat']],
  [/\bdivers\w+\b/, ['of color', 'minority']],
  [/\bela\b|\bliteracy\b/, ['read']],
]

/** More words than these ask for something of their own. */
const FEW = 3

/** Whether a measure is what somebody asks for in other words. Both texts are folded. */
export function measures(sought: string, text: string): boolean {
  if (sought.trim().split(/\s+/).length > FEW) return false
  if (spoken.some(([asked, called]) => asked.test(sought) && called.some((word) => begins(word, text)))) return true
  return sameTopics(sought, text)
}

const begins = (word: string, text: string): boolean => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${word}`)

/** Is a student group meant by another of its usual names? */
export function isGroup(sought: string, name: string): boolean {
  const asked = usualGroup(sought)
  return asked?.group != null && asked.way !== 'all' && usualGroup(name)?.group === asked.group
}
