import { expect, it } from 'vitest'
import { eachGrade } from '../../../shared/figures/suppression/grade-names.ts'

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

it.each([
  ['Math 6-8', 'math', upTo(6, 8)],
  ['Suspension, 9–12', 'suspension', upTo(9, 12)],
  ['AP courses, 12', 'ap courses', [12]],
  ['Grades 6, 7, 8 math', 'math', upTo(6, 8)],
  ['Math for 6th and 7th graders', 'math for', [6, 7]],
  ['Chronic absence K-12', 'chronic absence', upTo(0, 12)],
  ['Early literacy, TK-1', 'early literacy', upTo(-1, 1)],
  ['3 reading', 'reading', [3]],
  ['Lectura, grados 3 a 5', 'lectura', upTo(3, 5)],
])('reads the grades of “%s”', (name, stem, grades) => {
  expect(eachGrade(name)).toEqual({ stem, grades })
})

it.each([
  'Missed 5-10 days',
  'AP score 3-5',
  'Scored 3–5 on AP',
  'Ages 3-5',
  'Level 3-4 in reading',
  'Suspended 1-2 times',
  '10-12 absences',
  '2023-24 reading',
  'Reading, 2024-25',
  'Graduate in 4-5 years',
  'Tier 2-3',
])('reads no grades in “%s”', (name) => {
  expect(eachGrade(name)).toBeNull()
})
