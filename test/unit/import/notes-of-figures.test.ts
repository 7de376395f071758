import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What a note below a table says of its figures: in a few words, and among many. */

const rows = (note: string, heading = 'Percent') => [
  ...table(`
    Student Group | School Year | ${heading}
    All Students | 2023-24 | 41.3%
    White | 2023-24 | 44.2%
    Hispanic | 2023-24 | 37.6%`),
  [''],
  [note, '', ''],
]
const asked = (measure: string, note: string, heading?: string) => lookAtFigures(rows(note, heading), { measure })
const made =
  'This table was made by the Office of Assessment and Research from the files that schools send at the end of each year.'
const figures = { 'all 2023-24': 41.3, 'white 2023-24': 44.2, 'hispanic 2023-24': 37.6 }

describe('a short note is asked about', () => {
  it.each([
    ['Graduation rate', 'These are dropout rates.'],
    ['Graduation rate', 'Note: Dropout rates'],
    ['Graduation rate', 'Percent of students who dropped out.'],
    ['Graduation rate', 'Completion rates.'],
    ['Graduation rate', 'A higher number means fewer graduates.'],
    ['Graduation rate', 'Rates per 1,000.'],
    ['Graduation rate', 'The numbers are per 1,000 students.'],
    ['Graduation rate', 'County rates.'],
    ['Graduation rate', 'Figures are for females.'],
    ['Graduation rate', 'Figures shown are for English learners.'],
    ['Graduation rate', 'All figures: English learners.'],
    ['Graduation rate', 'These are the rates of English learners by race.'],
    ['Graduation rate', 'English learners, by race.'],
    ['Graduation rate', 'Among students with disabilities.'],
    ['Graduation rate', 'Note: Of economically disadvantaged students.'],
    ['Graduation rate', 'Population: low-income students.'],
    ['Graduation rate', 'The data represent attendance from the start of school to the start of remote-learning.'],
    ['Graduation rate', 'Reported until the closure of schools.'],
    ['Graduation rate', 'All districts in the state.'],
    ['Graduation rate', 'The latest year available is 2021-22.'],
    ['Graduation rate', '2023-24 was not available; 2021-22 is shown.'],
    ['Graduation rate', 'Values are for the class of 2022.'],
    ['Chronic absence', 'Percent of students present.'],
    ['Chronic absence', 'Truancy rates.'],
    ['Chronic absence', 'Absence rate.'],
    ['Suspension rate', 'Suspensions of students with disabilities.'],
    ['Suspension rate', 'In-school suspensions only.'],
    ['Suspension rate', 'Students with two or more suspensions.'],
    ['Math proficiency', 'Level 3 only.'],
    ['Math proficiency', 'Percent correct.'],
    ['Attendance rate', 'Teachers.'],
    ['Graduation rate', 'Source: parent survey (n=412)'],
    ['Suspension rate', 'Prepared from a survey of families'],
    ['Sense of belonging', 'Source: parent survey'],
    ['Graduation rate', 'Data source: Human Resources'],
  ])('%s: “%s”', (measure, note) => expect(asked(measure, note).asks).toMatch(/Confirm whether these/))
  it('though the heading says the measure', () =>
    expect(asked('Graduation rate', 'These are dropout rates.', 'Graduation Rate').asks).toContain('dropout'))
})

describe('a sentence among others is heard as if it stood alone', () => {
  it.each([
    'Only students of charter schools are counted in the rates of this table.',
    'These are targets, not results.',
    'The figures are preliminary.',
    'The rates shown are those of the 2021-22 school year.',
    'The numbers are per 1,000 students and not percentages.',
    'Male students only.',
  ])('“%s”', (sentence) => {
    expect(asked('Graduation rate', sentence).asks).not.toBeNull()
    expect(asked('Graduation rate', `${made} ${sentence}`).asks).not.toBeNull()
  })
})

it.each([
  'Graduation rate: percent of first-time ninth graders who graduate in four years.',
  '* Dropout rate',
  '* = no students enrolled',
  'Population: all students, by race.',
  'Figures are shown for all students.',
  'Percentages are rounded to the nearest tenth.',
  '* Sample size too small to report',
  'Source: Ohio Department of Education, EMIS',
  'Source: PowerSchool, 8/1/2024',
])('nothing is asked of “%s”', (note) =>
  expect(asked('Graduation rate', note, 'Graduation Rate').figures).toEqual(figures),
)

describe('a mark behind a group’s name', () => {
  const marked = (white: string, others: string, note = '') =>
    lookAtFigures([
      ...table(`
        Student Group | School Year | Graduation Rate
        All Students | 2023-24 | 41.3%
        ${white} | 2023-24 | 44.2%
        Hispanic${others} | 2023-24 | 37.6%
        English Learners${others} | 2023-24 | 31.6%`),
      [note, '', ''],
    ]).figures
  it('keeps its figures back where no note says what it means', () => {
    expect(marked('White*', '')).not.toHaveProperty('white 2023-24')
    expect(marked('White', '')).toHaveProperty('white 2023-24')
  })
  it('means nothing where most groups have it', () => expect(marked('White*', '*')).toHaveProperty('white 2023-24'))
  it('is harmless where its note is', () =>
    expect(marked('White*', '', '* Includes students of two ethnicities')).toHaveProperty('white 2023-24'))
})

it('a title with the hour of an export asks nothing, and one with another number does', () => {
  const titled = (title: string) =>
    lookAtFigures([[title, '', ''], ...rows('').slice(0, -2)], { measure: 'Graduation rate' }).asks
  expect(titled('Graduation rate - Export 06/14/2024 3:15 PM')).toBeNull()
  expect(titled('Graduation rate - Export 06/14/2024 3 and 15')).toContain('“15”')
})
