import { fold } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { isIn, type Span } from './amounts.ts'

const gradeWords = ['kindergarten', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const oneGrade = `(k|kindergarten|\\d{1,2}|${gradeWords.slice(1).join('|')})(?:st|nd|rd|th)?`
/** “Grades 3 to 5”, or else “3rd grade”: in “Level 1, grades 3 to 5” the level is none. */
const grades = [
  new RegExp(`\\bgrades? ${oneGrade}(?: (?:to |through |and )?${oneGrade}\\b)?`),
  new RegExp(`\\b${oneGrade}(?: (?:to |through )?${oneGrade})? grade(?:s|rs?)?\\b`),
]
const gradeOf = (word: string): number =>
  word === 'k' ? 0 : gradeWords.includes(word) ? gradeWords.indexOf(word) : Number(word)

/** What grades a measure's children are in, as its name says, and the name without them; null where it says none. */
const gradesIn = memo((text): { readonly stem: string; readonly span: Span } | null => {
  const whole = fold(text)
  const [found, ...said] = grades[0]?.exec(whole) ?? grades[1]?.exec(whole) ?? []
  if (found === undefined) return null
  const [from = '', to = from] = said.filter((word) => word !== undefined)
  const stem = whole.replace(found, '').replace(/\s+/g, ' ').trim()
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

/** Whether the first two share some grades and are all of the third together: grades 3 to 5 and 5 to 6 of 3 to 6. */
export function overlapOfGrades(one: string, other: string, whole: string): boolean {
  const [a, b, all] = [gradesIn(one), gradesIn(other), gradesIn(whole)]
  if (a === null || b === null || all === null || a.stem !== all.stem || b.stem !== all.stem) return false
  const isAll = a.span[0] === all.span[0] && b.span[1] === all.span[1]
  return isAll && isIn(a.span, all.span) && isIn(b.span, all.span) && a.span[1] >= b.span[0]
}
