import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'

/** From which step of a scale to which: Level 3 or above. */
type Span = readonly [low: number, high: number]

/** What a measure's name says of its outcome: of what scale, and which steps of it, where it may mean several. */
interface Saying {
  readonly words: readonly string[]
  readonly stem: string
  readonly spans: readonly Span[]
}

const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numberOf = (word: string): number => {
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v'].indexOf(word)
  return Math.max(roman, numerals.indexOf(word)) > 0 ? Math.max(roman, numerals.indexOf(word)) : Number(word)
}
const anyNumber = '(\\d+|i{1,3}|iv|v|one|two|three|four|five|six|seven|eight|nine|ten)'
/** "Level 3", "Score of 3", and how far it goes. */
const step = new RegExp(
  `\\b(?:(at least|at most) )?(?:(?:achievement|performance) )?(?:levels?|tiers?|stages?|bands?|scores?|scored|quartiles?|quintiles?) (?:of )?${anyNumber}(?: (?:to|or|and|through) ${anyNumber}\\b)?( (?:or|and) (?:above|higher|more|better|up|below|lower|less|fewer))?`,
)
/** "Two or more times", "twice", "in four years". */
const times = new RegExp(
  `\\b(?:(at least|at most|within|in) )?${anyNumber}( or (?:more|fewer|less))? (?:times|days|years?|courses|absences)\\b`,
)
const several: readonly (readonly [RegExp, readonly Span[]])[] = [
  [/\b(more than once|repeatedly|again|multiple times|several times)\b/, [[2, Infinity]]],
  [/\bat least once\b/, [[1, Infinity]]],
  [
    /\b(twice|two times)\b/,
    [
      [2, 2],
      [2, Infinity],
    ],
  ], // prettier-ignore
  [
    /\bonce\b/,
    [
      [1, 1],
      [1, Infinity],
    ],
  ], // prettier-ignore
  [/\bnever\b/, [[0, 0]]],
]
/** The steps that tests give names to, the lowest first; a name stands for itself or for all from there up. */
const ladder: readonly (readonly [number, RegExp])[] = [
  [1, /\b(?:well |far )?below (?:basic|proficient|standards?|expectations?|grade level|benchmark)\b/],
  [
    1,
    /\b(?:did|do|does) not (?:yet )?meet\b|\bnot (?:yet )?(?:met|meeting|proficient)\b|\b(?:minimal|unsatisfactory|novice)\b/,
  ],
  [
    2,
    /\b(?:partial(?:ly)?|nearly|almost) (?:met|meets?|meeting|proficient|proficiency)\b|\b(?:approach(?:es|ed|ing)?|basic|developing)\b/,
  ],
  [4, /\b(?:exceed(?:s|ed|ing)?|advanced|distinguished|above (?:standards?|expectations?|grade level))\b/],
  [3, /\b(?:proficient|proficiency|met|meets?|meeting|satisfactory|on grade level|at grade level)\b/],
] // prettier-ignore
const upwards = /\bor (?:above|higher|more|better|up|exceed(?:s|ed|ing)?|advanced)\b|\band above\b/
const downwards = /\bor (?:below|lower|less|fewer)\b|\band below\b/

const saidBy = memo((text): Saying => {
  const whole = fold(text.replace(/(\d)\s*\+/g, '$1 or above'))
  const said = (stem: string, spans: readonly Span[]): Saying => ({
    words: whole.split(' '),
    stem: stem.replace(/\s+/g, ' ').trim(),
    spans,
  })
  const level = step.exec(whole)
  if (level) {
    const [found, bound, from = '', to, far = ''] = level
    const low = numberOf(from)
    const open = bound === 'at least' || /above|higher|more|better|up/.test(far)
    const down = bound === 'at most' || /below|lower|less|fewer/.test(far)
    const high = open ? Infinity : to === undefined ? low : numberOf(to)
    return said(whole.replace(found, ''), [[down ? -Infinity : low, high]])
  }
  const often = times.exec(whole)
  if (often) {
    const [found, bound, n = '', far = ''] = often
    const at = numberOf(n)
    const up: Span = [at, Infinity]
    const down: Span = [-Infinity, at]
    const open = bound === 'at least' || / more/.test(far)
    const spans = open ? [up] : bound || far ? [down] : ([[at, at], up, down] as const)
    return said(whole.replace(found, ''), spans)
  }
  for (const [words, spans] of several) if (words.test(whole)) return said(whole.replace(words, ''), spans)
  const open = upwards.test(whole)
  const down = downwards.test(whole)
  const bare = whole.replace(upwards, '').replace(downwards, '')
  for (const [at, words] of ladder)
    if (words.test(bare)) {
      const up: Span = [at, Infinity]
      const spans: readonly Span[] = open ? [up] : down ? [[-Infinity, at]] : at > 2 ? [[at, at], up] : [[at, at]]
      return said(bare.replace(words, ''), spans)
    }
  return said(whole, [])
})

/** What one measure says of another's outcome: that it may be inside it, or that nobody reached both. */
export interface Relation {
  readonly inside: boolean
  readonly apart: boolean
}

const isIn = ([low, high]: Span, [from, to]: Span): boolean =>
  low >= from && high <= to && !(low === from && high === to)

/** How the outcomes of two measures of the same children stand to each other, as far as their names say anything. */
export function relationOf(own: readonly string[], other: readonly string[]): Relation {
  let [inside, apart] = [false, false]
  for (const [i, text] of own.entries()) {
    const [a, b] = [saidBy(text), saidBy(other[i] ?? '')]
    if (text === '' || other[i] === undefined || other[i] === '' || text === other[i]) continue
    if (a.stem === b.stem && a.spans.length > 0 && b.spans.length > 0) {
      for (const one of a.spans)
        for (const two of b.spans) {
          inside ||= isIn(one, two)
          apart ||= one[0] > two[1] || two[0] > one[1]
        }
      continue
    }
    // "Suspended" and "suspended out of school": one is the other and something more, or one of the two.
    const [few, many] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words]
    inside ||= few.length < many.length && few.every((w) => many.includes(w))
  }
  return { inside, apart }
}

const gradeWords = ['kindergarten', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const oneGrade = `(k|kindergarten|\\d{1,2}|${gradeWords.slice(1).join('|')})(?:st|nd|rd|th)?`
const grades = new RegExp(
  `\\bgrades? ${oneGrade}(?: (?:to |through |and )?${oneGrade}\\b)?|\\b${oneGrade}(?: (?:to |through )?${oneGrade})? grade(?:s|rs?)?\\b`,
)
const gradeOf = (word: string): number =>
  word === 'k' ? 0 : gradeWords.includes(word) ? gradeWords.indexOf(word) : Number(word)

/** What grades a measure's children are in, as its name says, and the name without them; null where it says none. */
const gradesIn = memo((text): { readonly stem: string; readonly span: Span } | null => {
  const whole = fold(text)
  const [found, ...said] = grades.exec(whole) ?? []
  if (found === undefined) return null
  const [from = '', to = from] = said.filter((word) => word !== undefined)
  const stem = whole.replace(found, '').replace(/\s+/g, ' ').trim()
  return { stem, span: [gradeOf(from), Math.max(gradeOf(from), gradeOf(to))] }
})

export const saysGrades = (text: string): boolean => gradesIn(text) !== null

/** Whether all children of one measure are of the other by their grades, which are some more: grade 3 of grades 3 to 8. */
export function isOfGrades(part: string, whole: string): boolean {
  const [a, b] = [gradesIn(part), gradesIn(whole)]
  return a !== null && b !== null && a.stem === b.stem && isIn(a.span, b.span)
}

/** Whether two measures share no grade. */
export function areOfOtherGrades(one: string, other: string): boolean {
  const [a, b] = [gradesIn(one), gradesIn(other)]
  return a !== null && b !== null && (a.span[0] > b.span[1] || b.span[0] > a.span[1])
}
