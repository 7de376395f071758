import { describe, expect, it } from 'vitest'
import {
  areOfOtherGrades,
  eachGrade,
  isOfGrades,
  overlapOfGrades,
  saysGrades,
} from '../../../../shared/figures/suppression/grade-names.ts'

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

it.each([
  ['Math 6-8', 'math', upTo(6, 8)],
  ['Suspension, 9–12', 'suspension', upTo(9, 12)],
  ['AP courses, 12', 'ap courses', [12]],
  ['Grades 6, 7, 8 math', 'math', upTo(6, 8)],
  ['Math for 6th and 7th graders', 'math for', [6, 7]],
  ['Chronic absence K-12', 'chronic absence', upTo(0, 12)],
  ['Early literacy, TK-1', 'early literacy', upTo(-1, 1)],
  ['Early literacy, PK-2', 'early literacy', upTo(-2, 2)],
  ['3 reading', 'reading', [3]],
  ['Lectura, grados 3 a 5', 'lectura', upTo(3, 5)],
  ['Reading, grades K to 5', 'reading', upTo(0, 5)],
  ['Reading, grades kindergarten to 2', 'reading', upTo(0, 2)],
  ['Reading, 5 through 8', 'reading', upTo(5, 8)],
  ['Reading (3rd–5th)', 'reading', upTo(3, 5)],
  ['Reading, grade 5 to grade 8', 'reading', upTo(5, 8)],
  ['Juniors and seniors on track', 'on track', [11, 12]],
  ['Elementary reading (K–5)', 'reading', upTo(0, 5)],
  ['Upper-grades reading (5–8)', 'reading', upTo(5, 8)],
  ['Adams Elementary reading, grade 3', 'adams elementary reading', [3]],
  ['High needs, grade 3', 'high needs', [3]],
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
  'Passed 3 to 5 courses',
  'Freshmen and seniors',
])('reads no grades in “%s”', (name) => {
  expect(eachGrade(name)).toBeNull()
})

describe('measures of grades', () => {
  const third = 'Reading, grade 3'
  const lower = 'Reading, grades 3 to 5'
  const middle = 'Reading, grades 5 to 6'
  const upper = 'Reading, grades 6 to 8'
  const all = 'Reading, grades 3 to 8'

  it('are of others that have some grades more, on either side, and of the same subject', () => {
    for (const part of [third, lower, upper, 'Reading, grade 8', 'Reading, grade 5'])
      expect(isOfGrades(part, all)).toBe(true)
    for (const none of [all, 'Math, grade 3', 'Reading', 'Reading, grades 2 to 5', 'Reading, grades 5 to 9'])
      expect(isOfGrades(none, all), none).toBe(false)
    expect(isOfGrades(all, third)).toBe(false)
    expect(isOfGrades(third, 'Reading')).toBe(false)
    expect(saysGrades('Reading')).toBe(false)
    expect(saysGrades(third)).toBe(true)
  })

  it('share no grade where one ends before the other begins', () => {
    expect(areOfOtherGrades(lower, upper)).toBe(true)
    expect(areOfOtherGrades(upper, lower)).toBe(true)
    expect(areOfOtherGrades(lower, middle)).toBe(false)
    expect(areOfOtherGrades(middle, lower)).toBe(false)
    expect(areOfOtherGrades('Reading', upper)).toBe(false)
    expect(areOfOtherGrades(lower, 'Reading')).toBe(false)
    // Whoever takes math of grade 6 is in no grade 3 either.
    expect(areOfOtherGrades(lower, 'Math, grade 6')).toBe(true)
  })

  it('overlap where two share grades, and are all of a third', () => {
    const whole = 'Reading, grades 3 to 6'
    expect(overlapOfGrades(lower, middle, whole)).toBe(true)
    expect(overlapOfGrades(middle, lower, whole)).toBe(false)
    expect(overlapOfGrades(lower, 'Reading, grade 6', whole), 'they share none').toBe(false)
    expect(overlapOfGrades(lower, whole, whole), 'one is all of it').toBe(false)
    expect(overlapOfGrades(whole, middle, whole)).toBe(false)
    expect(overlapOfGrades(lower, middle, all), 'grades 7 and 8 are missing').toBe(false)
    expect(overlapOfGrades('Reading, grades 4 to 5', middle, whole), 'grade 3 is missing').toBe(false)
    expect(overlapOfGrades('Math, grades 3 to 5', middle, whole)).toBe(false)
    expect(overlapOfGrades(lower, 'Math, grades 5 to 6', whole)).toBe(false)
    expect(overlapOfGrades('Reading', middle, whole)).toBe(false)
    expect(overlapOfGrades(lower, 'Reading', whole)).toBe(false)
    expect(overlapOfGrades(lower, middle, 'Reading')).toBe(false)
  })
})

// Of grades K to 5 an elementary school may have K to 4, and then grades 4 and 5 share the fourth with it; grade 5 alone does not.
it.each([
  ['Elementary', 'Grades 4 to 5', 'Grades PK to 5'],
  ['Elementary', 'Grades 4 to 5', 'Grades TK to 5'],
  ['Elementary', 'Grades 4 to 5', 'Grades K to 5'],
  ['Elementary', 'Grades 4 to 5', 'Grades 1 to 5'],
  ['Elementary', 'Grades 5 to 6', 'Grades K to 6'],
  ['Elementary', 'Grades 6 to 7', 'Grades K to 7'],
  ['Middle school', 'Grades 8 to 9', 'Grades 5 to 9'],
  ['Middle school', 'Grades 8 to 9', 'Grades 6 to 9'],
  ['Junior high', 'Grades 8 to 9', 'Grades 7 to 9'],
  ['Middle school', 'Grades 9 to 10', 'Grades 5 to 10'],
  ['Grades 6 to 9', 'High school', 'Grades 6 to 12'],
  ['Grades 9 to 10', 'Grades 10 to 12', 'High school'],
  ['Grades 5 to 8', 'Grades 8 to 12', 'Secondary schools'],
  ['Grades 6 to 8', 'Grades 8 to 12', 'Secondary schools'],
  ['Grades 7 to 8', 'Grades 8 to 12', 'Secondary schools'],
  ['Grades 9 to 11', 'Upperclassmen', 'Grades 9 to 12'],
  ['Underclassmen', 'Grades 10 to 12', 'Grades 9 to 12'],
])('lets “%s” and “%s” share a grade and be all of “%s”', (one, other, whole) => {
  expect(overlapOfGrades(one, other, whole)).toBe(true)
})

it.each([
  ['Elementary', 'Grade 5', 'Grades K to 5'],
  ['Elementary', 'Grades 7 to 8', 'Grades K to 8'],
  ['Elementary', 'Grades 4 to 5', 'Grades 2 to 5'],
  ['Middle school', 'Grades 10 to 12', 'Grades 5 to 12'],
  ['Middle school', 'Grades 8 to 9', 'Grades 4 to 9'],
  ['Grades 6 to 8', 'High school', 'Grades 6 to 12'],
  ['Grades 8 to 9', 'Grades 9 to 12', 'Secondary schools'],
  ['Grades 9 to 10', 'Upperclassmen', 'Grades 9 to 12'],
  ['Underclassmen', 'Grades 11 to 12', 'Grades 9 to 12'],
])('lets “%s” and “%s” share no grade and be all of “%s”', (one, other, whole) => {
  expect(overlapOfGrades(one, other, whole)).toBe(false)
})
