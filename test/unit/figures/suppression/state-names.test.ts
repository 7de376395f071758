import { expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

/** Groups as states call them in their files: a row of two together tells how many are in both, whatever its name. */

const table = (one: string, other: string, whole: string, both: number): readonly Row[] => [
  ['All students', 224, 370],
  [one, 17, 53, 'Groups'],
  [other, 12, 40, 'Groups'],
  [whole, 29 - Math.floor(both / 3), 93 - both, 'Groups'],
]

it.each([
  ['Exceptional children', 'English learners', 'EC and EL'],
  ['Exceptional children', 'Section 504', 'EC/504'],
  ['Gifted', 'Students with disabilities', 'Exceptional children'],
  ['AIG', 'SWD', 'Exceptional children (SWD and AIG)'],
  ['EDS', 'SWD', 'EDS or SWD'],
  ['Section 504', 'Special education', 'Students with accommodations'],
  ['Section 504', 'Special education', 'SWD (IEP or 504)'],
  ['Econ Disadv', 'EB/EL (Current)', 'Econ Disadv or EB/EL'],
  ['Special Ed (Current)', 'EB/EL (Current)', 'High Focus'],
  ['Special Ed (Current)', 'EB/EL (Current)', 'SpEd/EB'],
  ['Students w/ Dyslexia', 'Section 504 Students', '504 (including dyslexia)'],
  ['ESE', 'ELL', 'ELL-ESE'],
  ['Students with Disabilities', 'Gifted', 'Exceptional Student Education'],
  ['English Learners', 'Foster Youth', 'Unduplicated pupils (EL, FY)'],
  ['Socioeconomically Disadvantaged', 'English Learners', 'Unduplicated Pupil Percentage'],
  ['Foster Youth', 'Homeless Youth', 'Foster/McKinney-Vento'],
  ['Econ Disadv', 'SwD', 'Supergroup (ED, SwD)'],
  ['Low income', 'Students with disabilities', 'HN'],
  ['Military Parent', 'Homeless', 'Military or homeless'],
  ['Free or reduced-price meals', 'English learner', 'F/R meals or EL'],
  ['Youth in Care', 'Homeless', 'Homeless/Youth in Care'],
])('does not tell of three who are in “%s” and in “%s”, beside “%s”', (one, other, whole) => {
  expect(withheldIn(table(one, other, whole, 3))).toEqual([whole])
  expect(withheldIn(table(one, other, whole, 15)), 'fifteen nobody minds').toEqual([])
})

it.each([
  ['EDS', 'SWD', 'Not EDS, not SWD'],
  ['SwD', 'Econ Disadv', 'SwoD and not ED'],
  ['AIG', 'Section 504', 'Neither AIG nor 504'],
])('does not tell of three who are in “%s” and in “%s”, beside “%s”', (one, other, neither) => {
  const rows = table(one, other, neither, 3).map(([name, did, n, of]): Row => {
    return name === neither ? [name, 196, 280, of] : [name, did, n, of]
  })
  expect(withheldIn(rows)).toContain(neither)
})

it.each([
  ['SWoD', 'SWD or 504'],
  ['Eng Prof', 'ELL (current and former)'],
  ['Not EDS', 'EDS or homeless'],
  ['Not Exceptional children', 'EC or 504'],
  ['Non-Highly Capable', 'Highly Capable or honors'],
])('does not tell of six who are no “%s” and in “%s”', (others, wide) => {
  const rows = (n: number): readonly Row[] => [
    ['All students', 200, 366],
    [others, 178, 306, 'Groups'],
    [wide, 25, n, 'Groups'],
  ]
  expect(withheldIn(rows(66))).toEqual([wide])
  expect(withheldIn(rows(96)), 'thirty-six nobody minds').toEqual([])
})

it.each([
  ['English learners', 'Students with disabilities', 'Dually identified'],
  ['Gifted', 'Students with disabilities', 'Twice exceptional'],
  ['SwD', 'Econ Disadv', 'SwD-ED'],
])('prints those of “%s” who are in “%s” as well, “%s”', (one, other, both) => {
  const rows: readonly Row[] = [
    ['All students', 224, 370],
    [one, 33, 83, 'Groups'],
    [other, 42, 90, 'Groups'],
    [both, 12, 30, 'Groups'],
  ]
  expect(withheldIn(rows)).toEqual([])
})

it('does not tell of six girls who are not at the girls’ school, where the boys have a row', () => {
  const rows = (n: number): readonly Row[] => [
    ['All students', 150, 300],
    ['Male', 70, 150, 'Gender'],
    ['Girls Academy', 75, n, 'School'],
  ]
  expect(withheldIn(rows(144))).toHaveLength(1)
  expect(withheldIn(rows(110)), 'of forty nobody minds').toEqual([])
})

it.each([
  ['English learners', 'Reclassified', 'English only'],
  ['SWD', 'Section 504', 'SWoD'],
])('does not tell of three whom “%s”, “%s” and “%s” leave, each alone in its category', (one, other, third) => {
  const rows = (n: number): readonly Row[] => [
    ['All students', 150, 300],
    [one, 25, 60, 'A'],
    [other, 22, 40, 'B'],
    [third, 101, n, 'C'],
  ]
  expect(withheldIn(rows(197))).toHaveLength(1)
  expect(withheldIn(rows(170)), 'of thirty nobody minds').toEqual([])
})
