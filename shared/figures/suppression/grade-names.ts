import { months } from '../../days/index.ts'
import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { isIn, type Span } from './amounts.ts'
import { withGrades, withoutLevel } from './grade-spans.ts'

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const gradeAs = (words: readonly string[]) => `(tk|pk|k|kindergarten|\\d{1,2}|${words.join('|')})(?:st|nd|rd|th)?`
const oneGrade = gradeAs([...ordinals, ...numbers])
const oneOf = gradeAs(ordinals)
const notByThen = '(?<!\\b(?:by|before) (?:the )?(?:end of )?)'
const notOfGrades =
  '(?!(?: (?:to |through |and )?\\d{1,2}(?:st|nd|rd|th))? (?:quarter|quartile|quintile|percentile|period|semester|trimester|day|week|month|round|attempt|time|year|place|ward))'
const subjects = 'reading|writing|ela|language arts|literacy|science|social studies'
/** “Grades 3 to 5”, or else “3rd grade”, “(3rd)”, “3rd–5th”, “Reading 3”; in “Level 1, grades 3 to 5” the level does not count. */
const grades = [
  new RegExp(
    `${notByThen}\\b(?:grad[eo]s?|gr|g(?=\\d)) ?${oneGrade}(?: (?:to |through |and |a |y )?g?${oneGrade}\\b)?`,
  ),
  new RegExp(`${notByThen}\\b${oneOf}(?: (?:to |through )?${oneOf})? grade(?:s|rs?)?\\b`),
  new RegExp(
    `(?<!\\b(?:${months.join('|').toLowerCase()}|by|before) )\\b(1[0-2]|[1-9])(?:st|nd|rd|th)\\b${notOfGrades}(?: (?:to |through |and )?(1[0-2]|[1-9])(?:st|nd|rd|th)\\b${notOfGrades})?`,
  ),
  // “Math 1” is as often a course.
  new RegExp(`(?<=\\b(?:${subjects}) )(1[0-2]|[1-9])$|(?<=\\bmath(?:ematics)? )([4-8])$|(?<=\\benglish )(9|1[0-2])$`),
]
/** Before kindergarten. */
const early: Readonly<Record<string, number>> = { tk: -1, pk: -2 }
const gradeOf = (word: string): number =>
  early[word] ??
  (word.startsWith('k') ? 0 : Math.max(ordinals.indexOf(word), numbers.indexOf(word)) + 1 || Number(word))

/** The grades of a measure's students by its name, and the name without them; null if it has none. */
const gradesIn = memo((text): { readonly stem: string; readonly span: Span } | null => {
  const said = withGrades(text)
  const hasGrades = grades.some((of) => of.test(fold(said)))
  const whole = fold(hasGrades ? withoutLevel(said) : said)
  const met = grades.reduce<RegExpExecArray | null>((had, of) => had ?? of.exec(whole), null)
  if (met === null) return null
  const [found, ...ends] = met
  const [from = '', to = from] = ends.filter((word) => word !== undefined)
  const stem = `${whole.slice(0, met.index)}${whole.slice(met.index + found.length)}`.replace(/\s+/g, ' ').trim()
  return { stem, span: [gradeOf(from), Math.max(gradeOf(from), gradeOf(to))] }
})

export const saysGrades = (text: string): boolean => gradesIn(text) !== null

/** The grades that a name says, one by one, and the name without them. */
export function eachGrade(text: string): { readonly stem: string; readonly grades: readonly number[] } | null {
  const said = gradesIn(text)
  if (said === null) return null
  const [from, to] = said.span
  return { stem: said.stem, grades: Array.from({ length: to - from + 1 }, (_, i) => from + i) }
}

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

/** The grades of a level, as widely and as narrowly as districts have it. */
const levels: readonly (readonly [words: RegExp, spans: readonly Span[]])[] = [
  [
    /^(?:elementary|primary|lower)(?: schools?| grades?)?$/,
    [4, 5, 6].flatMap((to) => [-2, -1, 0, 1].map((from): Span => [from, to])),
  ],
  [
    /^(?:middle|upper)(?: schools?| grades?)$|^junior high(?: schools?)?$/,
    [5, 6, 7].flatMap((from): Span[] => [
      [from, 8],
      [from, 9],
    ]),
  ],
  [/^high schools?$|^hs$/, [[9, 12]]],
  [/^secondary(?: schools?| grades?)?$/, [5, 6, 7].map((from): Span => [from, 12])],
  [/^upper ?class(?:men|es)$/, [[11, 12]]],
  [/^under ?class(?:men|es)$/, [[9, 10]]],
] // prettier-ignore

/** In which grades the students of a row may be: as its name says, or for a level without grades all ways that are usual. */
const readings = memo((text): readonly { readonly stem: string; readonly span: Span }[] => {
  const said = gradesIn(text)
  if (said !== null) return [said]
  const words = fold(text)
  const [, spans = []] = levels.find(([level]) => level.test(words)) ?? []
  return spans.map((span) => ({ stem: '', span }))
})
export const mayMeanGrades = (text: string): boolean => readings(text).length > 0

/** Whether the first two may share some grades and are all of the third together: grades 3 to 5 and 5 to 6 of 3 to 6. */
export function overlapOfGrades(one: string, other: string, whole: string): boolean {
  return readings(whole).some((all) =>
    readings(one).some((a) => {
      if (a.stem !== all.stem || a.span[0] !== all.span[0] || !isIn(a.span, all.span)) return false
      return readings(other).some(
        (b) => b.stem === all.stem && b.span[1] === all.span[1] && isIn(b.span, all.span) && a.span[1] >= b.span[0],
      )
    }),
  )
}
