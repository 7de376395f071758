import { expect, it } from 'vitest'
import { isPartByWords } from '../../../../shared/figures/suppression/part-of.ts'

const early = new Map([
  [-2, 'Pre-K'],
  [-1, 'TK'],
  [0, 'K'],
])
const gradeOf = (grade: number) => early.get(grade) ?? String(grade)

/** Reading of a grade or some, from the one before transitional kindergarten on. */
const readingOf = (from: number, to: number): string => {
  const [first, last] = [from, to].map(gradeOf)
  return first === last ? `Reading, grade ${first}` : `Reading, grades ${first} to ${last}`
}
const isPart = (part: string, whole: string) =>
  isPartByWords({ names: [part, '', ''], n: 1 }, { names: [whole, '', ''], n: 2 })
const upTo12 = Array.from({ length: 15 }, (_, at) => at - 2)

// Which grades a level may have, and between which it surely is: a measure of grade 5 may be of a middle school, and a middle
// school is some of grades 5 to 8. “TK to 12” may begin with preschool, and so holds P-3.
it.each<readonly [string, string, number?, number?]>([
  ['P-12', 'Pre-K to 12', undefined, undefined],
  ['P-3', 'Pre-K to 3', -1, 4],
  ['K3', 'K to 3', 0, 3],
  ['elementary and middle schools', 'Pre-K to 9', 1, 8],
  ['middle and high schools', '5 to 12', 6, 12],
  ['K 12', 'K to 12', -1, 12],
  ['kindergarten 8', 'K to 8', 0, 8],
  ['K 6', 'K to 6', 0, 6],
  ['K 5', 'K to 6', 0, 6],
  ['K 4', 'K to 4', 0, 4],
  ['preschool', 'none', -1, 0],
  ['pre-K', 'Pre-K to Pre-K', -1, 0],
  ['primary grades', 'K to 3', 0, 3],
  ['lower elementary grades', 'K to 3', 0, 3],
  ['upper elementary', '3 to 5', 3, 5],
  ['early childhood', 'Pre-K to 3', -1, 4],
  ['elementary schools', 'K to 6', 1, 4],
  ['middle school', '5 to 9', 7, 8],
  ['junior high', '5 to 9', 7, 8],
  ['high school', '9 to 12', 8, 12],
  ['secondary schools', '5 to 12', 6, 12],
  ['upperclassmen', '11 to 12', 10, 12],
  ['kindergarten', 'none', 0, 0],
  ['freshmen', 'none', 9, 9],
  ['sophomores', 'none', 10, 10],
  ['juniors', 'none', 11, 11],
  ['seniors', 'none', 11, 12],
])('takes “Reading, %s” for one of grades %s, and surely of those from %s to %s', (level, grades, from, to) => {
  const name = `Reading, ${level}`
  const held = upTo12.filter((grade) => isPart(readingOf(grade, grade), name))
  const [first, last] = [held[0], held.at(-1)].map((grade) => grade !== undefined && gradeOf(grade))
  expect(first === false ? 'none' : `${first} to ${last}`).toBe(grades)
  expect(upTo12.filter((grade) => isPart(name, readingOf(grade, 12))).at(-1)).toBe(from)
  expect(upTo12.find((grade) => isPart(name, readingOf(-1, grade)))).toBe(to)
})

it('takes preschool for one of grades TK to 12, and of none that begin with kindergarten', () => {
  expect(isPart('Attendance, PK', 'Attendance, TK–12')).toBe(true)
  expect(isPart('Attendance, PK', 'Attendance, grade TK')).toBe(false)
  expect(isPart('Attendance, PK', 'Attendance, K–12')).toBe(false)
  expect(isPart('Attendance, PK–5', 'Attendance, TK–12')).toBe(true)
  expect(isPart('Attendance, TK–5', 'Attendance, TK–5')).toBe(false)
})
