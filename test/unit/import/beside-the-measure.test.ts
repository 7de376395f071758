// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What a heading or a title says right beside the measure’s own name, and what takes a heading’s place. */

const rows = (heading: string) => `
  Group | School Year | ${heading}
  All Students | 2023-24 | 41.3%
  White | 2023-24 | 44.2%
  Hispanic | 2023-24 | 37.6%`
const under = (measure: string, heading: string) => lookAtFigures(table(rows(heading)), { measure }).asks
/** The headings say only years, or “Percent”: the title says of what they are. */
const titled = (measure: string, title: string) => [
  lookAtFigures(table(`${title}${rows('Percent')}`), { measure }).asks,
  lookAtFigures(table(`${title}\nGroup | 2022-23 | 2023-24\nAll Students | 40.0% | 41.3%\nWhite | 42.9% | 44.2%`), {
    measure,
  }).asks,
]
const figures = { 'all 2023-24': 41.3, 'white 2023-24': 44.2, 'hispanic 2023-24': 37.6 }

describe('a heading is asked about that is near the measure, and another thing', () => {
  it.each([
    ['Math proficiency', 'Percent correct'],
    ['Math proficiency', 'Average % correct'],
    ['Math proficiency', 'Level 3'],
    ['Math proficiency', '% Level 4'],
    ['Math proficiency', 'Math proficiency exceeded %'],
    ['Math proficiency', 'Math proficiency above %'],
    ['Math proficiency', 'Math proficiency tested %'],
    ['Attendance rate', '90% attendance'],
    ['Attendance rate', 'Average days present'],
    ['Attendance rate', 'Attendance late %'],
    ['Attendance rate', 'Attendance to date'],
    ['Chronic absence', '10+ days absent'],
    ['AP course enrollment', 'Advanced course enrollment'],
    ['Suspension rate', 'Suspension to date %'],
    ['Suspension rate', 'Suspension in-school %'],
    ['Suspension rate', 'Suspension share %'],
    ['Graduation rate', 'Late graduation %'],
    ['Graduation rate', 'Graduation charter %'],
    ['Kindergarten readiness', 'Kindergarten enrollment %'],
    ['Graduation rate', 'Average of Rate'],
    ['Graduation rate', 'Graduation and completion rate'],
    ['Attend at least 90 percent of days', 'Attendance rate'],
    ['Drop out in a year', 'Cohort dropout rate'],
    ['Drop out in a year', 'Four-year dropout rate'],
    ['Enroll in college within a year', 'College enrollment rate, any time'],
    ['Take algebra by grade 8', 'Algebra pass rate'],
    ['English learners reclassified', 'English learner progress rate'],
    ['Teachers of color', 'Students of color (percent)'],
    // Outcomes by their short names.
    ['Dropout rate', 'Grad rate'],
    ['Dropout rate', 'ACGR'],
    ['Dropout rate', '% Grads'],
    ['FAFSA completion', 'Diploma rate'],
    ['College going rate', 'HS Grad'],
    ['Graduation rate', 'DO rate'],
    ['Graduation rate', '% Dropped'],
    ['Graduation rate', 'Leavers'],
    ['Graduation rate', 'Prof %'],
    ['Suspension rate', '% Present'],
    ['Suspension rate', '4yr'],
    ['Math proficiency', '% Completed'],
    ['AP course enrollment', 'Enrollment %'],
    // Who took part, and not how they did.
    ['Grade 3 reading', 'Tested'],
    ['Grade 3 reading', '% Assessed'],
    ['Grade 3 reading', '% Valid scores'],
    ['Algebra 1 passed', 'Scored'],
    ['Sense of belonging', '% Responded'],
    ['Graduation rate', '% Reported'],
    ['Graduation rate', '% Left'],
    ['Graduation rate', 'Local diploma rate'],
    // To be ready and to read are two things.
    ['Kindergarten readiness', 'Reading'],
    ['Reading proficiency', '% Ready'],
  ])('%s: “%s”', (measure, heading) => expect(under(measure, heading)).toContain(heading))
})

describe('a title that stands where the heading says nothing is heard as one', () => {
  it.each([
    ['Chronic absence', 'Absence rate by student group'],
    ['Chronic absence', '% days absent by student group'],
    ['Chronic absence', 'Truancy rate by student group'],
    ['Suspension rate', 'In-school suspension % by student group'],
    ['Suspension rate', 'Suspensions per 100 by student group'],
    ['Suspension rate', 'Suspension rate per 1,000 by student group'],
    ['Suspension rate', 'Share suspension'],
    ['Attendance rate', 'Teacher attendance by student group'],
    ['Attendance rate', 'ADM by student group'],
    ['Attendance rate', 'Parent attendance'],
    ['Graduation rate', 'State graduation'],
    ['Graduation rate', 'County graduation rates'],
    ['Graduation rate', 'Charter four-year graduation rate'],
    ['Graduation rate', 'Graduation points'],
    ['Chronic absence', 'State chronic absence'],
    ['College going rate', 'In-state college going by student group'],
    ['College going rate', '4-year college % by student group'],
  ])('%s: “%s”', (measure, title) =>
    expect(titled(measure, title)).toEqual([expect.stringMatching(/says “/), expect.stringMatching(/says “/)]),
  )
  it('and nothing is asked of one beside a heading that says it', () => {
    const asked = lookAtFigures(table(`Absence report${rows('% chronically absent')}`), { measure: 'Chronic absence' })
    expect(asked.figures).toEqual(figures)
  })
})

describe('what says no more than the measure does is not asked about', () => {
  it.each([
    ['Math proficiency', '% Level 3+'],
    ['Math proficiency', 'Levels 3 & 4 %'],
    ['Math proficiency', '% at or above proficient'],
    ['Math proficiency', '% Proficient or exceeding'],
    ['Attendance rate', '% of days attended'],
    ['Chronic absence', '% absent 10% or more'],
    ['Chronic absence', '% absent 18+ days'],
    ['Suspension rate', 'Share of students suspended'],
    ['AP course enrollment', 'Advanced Placement course enrollment %'],
    ['AP participation', '% Tested'],
    ['Graduation rate', 'Regular diploma rate'],
    ['Reading proficiency', '% Met state standard'],
    ['Attendance rate', 'Average daily attendance rate'],
    ['Dropout rate', 'Four-year dropout rate'],
    ['Pass all courses', 'Course pass rate'],
    ['Students of color in AP', 'Students of color (percent)'],
  ])('%s: “%s”', (measure, heading) =>
    expect(lookAtFigures(table(rows(heading)), { measure }).figures).toEqual(figures),
  )
  it.each([
    ['Graduation rate', 'State Report Card | Graduation rates by student group'],
    ['Graduation rate', 'High school graduation rate, all students'],
    ['Math proficiency', 'State assessment: math proficiency by student group'],
    ['Math proficiency', 'State math assessment results'],
    ['Attendance rate', 'Prepared for teachers and families: attendance by group'],
  ])('%s: a title “%s”', (measure, title) =>
    expect(lookAtFigures(table(`${title}${rows('Percent')}`), { measure }).figures).toEqual(figures),
  )
})

it('a month over graduation rates is asked about, but for those in which children graduate', () => {
  const wide = (months: string) =>
    lookAtFigures(
      table(`
        Group | ${months}
        All Students | 40.0% | 41.3%
        White | 42.9% | 44.2%`),
    )
  expect(wide('Oct 2022 | Oct 2023').asks).toContain('“Oct 2022” names a month')
  expect(wide('12/31/2022 | 12/31/2023').asks).toContain('names a month')
  // In August those graduate whose year was over in June, and it would be read as the next one.
  expect(wide('August 2022 | August 2023').asks).toContain('names a month')
  expect(wide('June 2022 | June 2023').figures).toMatchObject({ 'all 2022-23': 41.3, 'white 2021-22': 42.9 })
})

it('a text beside places that no group has is not taken for groups', () => {
  const rows = table(`
    District | District Size | School Year | Graduation Rate
    Cedar Falls School District | Medium | 2022-23 | 40.0%
    Cedar Falls School District | Medium | 2023-24 | 41.3%
    Oak Valley School District | Small | 2022-23 | 42.9%
    Oak Valley School District | Small | 2023-24 | 44.2%`)
  const { asks, draft } = lookAtFigures(rows)
  expect(draft.roles).not.toContain('group')
  expect(asks).toContain('says nothing of “medium”')
})

it('99 percent is doubted where -99 and 999 stand for what is not known', () => {
  const rows = table(`
    Group | School Year | Graduation Rate
    All Students | 2023-24 | 81.3
    White | 2023-24 | 84.2
    Black | 2023-24 | 99
    Hispanic | 2023-24 | -99
    English Learners | 2023-24 | 999`)
  const says = () => ({ percentForm: 'number' as const })
  expect(lookAtFigures(rows, { says }).figures).toEqual({ 'all 2023-24': 81.3, 'white 2023-24': 84.2 })
  const known = rows.filter((row) => !['-99', '999'].includes(String(row[2])))
  expect(lookAtFigures(known, { says }).figures).toMatchObject({ 'black 2023-24': 99 })
})

it('the percent of the rule by which children are counted is not the figure’s sign', () => {
  const rows = table(`
    Group | School Year | Enrollment | Missed 10%+
    All Students | 2023-24 | 312 | 61
    White | 2023-24 | 160 | 34
    Hispanic | 2023-24 | 101 | 17`)
  const { asks } = lookAtFigures(rows, {
    measure: 'Chronic absence',
    says: ({ roles }) => ({ roles: roles.with(3, 'figure') }),
  })
  expect(asks).toContain('how the figures are written')
})
