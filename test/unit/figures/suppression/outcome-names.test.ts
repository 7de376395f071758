import { describe, expect, it } from 'vitest'
import { relationOf } from '../../../../shared/figures/suppression/outcome-names.ts'

/** What the names of two outcomes of the same children say: that one is inside the other, or that nobody reached both. */

const saidOf = (one: string, other: string) => relationOf([one], [other])

describe('an outcome is inside another one', () => {
  it.each([
    ['Suspended at least twice', 'Suspended at least once'],
    ['Suspended more than once', 'Suspended once or more'],
    ['Expelled three or more times', 'Expelled more than once'],
    ['Absent 20 percent or more', 'Absent 10 percent or more'],
    ['Absent 20% or more of days', 'Chronically absent'],
    ['Severely chronically absent', 'Chronically absent'],
    ['Miss 15 days or more', 'Miss more than 10 days'],
    ['Take two AP courses', 'Take an AP course'],
    ['Take two or more AP courses', 'Take at least one AP course'],
    ['Graduate in four years', 'Graduate in five years'],
    ['Well below benchmark', 'Below benchmark'],
    ['Earn a B or better', 'Earn a C or better'],
    ['Strongly agree that school is safe', 'Agree that school is safe'],
    ['Passed an AP exam', 'Took an AP exam'],
    ['AP exam passed', 'Enrolled in AP'],
    ['Met the SAT benchmark', 'Took the SAT'],
    ['FAFSA completed', 'FAFSA started'],
    ['Admitted to college', 'Applied to college'],
    ['Identified as gifted', 'Screened for gifted'],
    ['Passed algebra by grade 8', 'Passed algebra by grade 9'],
    ['Ready in all subjects', 'Ready in one or more subjects'],
    ['In two or more AP courses', 'In any AP course'],
    ['Met standard', 'Approaching or above'],
    ['CTE concentrators', 'CTE participants'],
    ['CTE completion', 'CTE participation'],
    ['Served in gifted', 'Identified gifted'],
    ['Earned B or better', 'Earned C or better'],
    ['Levels 4–5', 'Levels 3–5'],
    ['On-time graduation rate', 'Extended graduation rate'],
  ])('“%s” of “%s”', (part, whole) => {
    expect(saidOf(part, whole).inside).toBe(true)
    if (part !== 'Take two AP courses') expect(saidOf(whole, part).inside).toBe(false)
  })

  it.each([
    ['Repeat suspensions', 'Suspended'],
    ['Out-of-school suspension', 'Suspended'],
    ['Failed two or more classes', 'Failed a class'],
    ['Failed three or more courses', 'Ever failed a course'],
    ['Homeless in spring', 'Homeless at any time'],
    ['Took an AP course', 'Took an advanced course'],
    ['Took AP and dual credit', 'Took an AP course'],
    ['Suspended', 'Disciplined'],
    ['College-ready in all subjects', 'College-ready in math'],
    ['Met both benchmarks', 'Met the math benchmark'],
    ['Kindergarten-ready in all areas', 'Kindergarten-ready in literacy'],
  ])('“%s” of “%s”, in whatever form its words are', (part, whole) => {
    expect(saidOf(part, whole).inside).toBe(true)
  })
})

describe('nobody reaches both', () => {
  it.each([
    ['Well below benchmark', 'Below benchmark'],
    ['Graduate in four years', 'Drop out'],
    ['Graduate', 'Still enrolled after four years'],
    ['At some risk', 'At high risk'],
    ['Exit as fluent', 'Remain English learners'],
    ['On track', 'Off track'],
    ['Suspended once', 'Suspended twice or more'],
    ['Miss 5 to 9 days', 'Miss 10 days or more'],
    ['Absent fewer than 5 days', 'Absent 10 or more days'],
    ['Never absent', 'Chronically absent'],
    ['Earn an A', 'Earn a B'],
    ['Grade A', 'Grade F'],
    ['In the lowest quartile', 'In the highest quartile'],
    ['In the red', 'In the yellow'],
    ['Go to college', 'Go to the military'],
    ['Walk to school', 'Ride the bus'],
    ['Pass algebra', 'Fail algebra'],
    ['Promoted', 'Retained'],
    ['Suspended in school only', 'Suspended out of school only'],
    ['Agree that school is safe', 'Disagree that school is safe'],
  ])('“%s” and “%s”', (one, other) => {
    expect(saidOf(one, other).apart).toBe(true)
    expect(saidOf(other, one).apart).toBe(true)
  })
})

describe('two outcomes have nothing to do with each other', () => {
  it.each([
    ['Read at grade level', 'Write at grade level'],
    ['Grade 3 reading', 'Grade 4 reading'],
    ['Pass algebra', 'Fail a course'],
    ['Suspended', 'Expelled'],
    ['Graduate', 'Enroll in college'],
    ['Take an AP course', 'Pass an AP exam'],
    ['Take an AP course', 'Pass the SAT'],
    ['Passed algebra', 'Took physics'],
    ['Did not pass an AP exam', 'Took an AP exam'],
    ['Complete work on time', 'Go to college'],
    ['Well below benchmark in reading', 'Below benchmark in math'],
    ['Read at Red Oak', 'Read at Green Valley'],
    ['College-ready in all subjects', 'Suspended'],
    ['Took an advanced course', 'Passed an AP exam'],
  ])('“%s” and “%s”', (one, other) => {
    expect(saidOf(one, other)).toEqual({ inside: false, apart: false })
    expect(saidOf(other, one)).toEqual({ inside: false, apart: false })
  })
})

it('all subjects alone say nothing of one of them', () => {
  expect(saidOf('All subjects', 'Reading')).toEqual({ inside: false, apart: false })
})
