import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Shapes of files that states publish, as they are. */

describe('New Jersey', () => {
  const performance = (mark = 'Enrollment for this group was less than 10 students.') =>
    table(`This worksheet contains one table spanning columns A through H, with row 4 as the header row.
      ChronicAbsenteeismStudentGroup: District/State Reports
      Note: | This data appears in the Climate and Environment: Absenteeism dashboard.
      DistrictCode | DistrictName | SchoolYear | StudentGroup | StudentsChronicallyAbsent_District | ChronicAbsenteeismRate_District | StudentsChronicallyAbsent_State | ChronicAbsenteeismRate_State
      0010 | Cedar Falls School District | 2024-25 | All Students | 78 students | 9.9% | 186,998 students | 14.4%
      0010 | Cedar Falls School District | 2024-25 | White | ${mark} | ${mark} | 403 students | 15.9%
      0010 | Cedar Falls School District | 2024-25 | Black or African American | 15 students | 15.6% | 37,880 students | 20.7%
      0010 | Cedar Falls School District | 2024-25 | Hispanic | 31 students | 11.8% | 70,120 students | 19.0%
      0010 | Cedar Falls School District | 2024-25 | Economically Disadvantaged | 57 students | 13.5% | 113,504 students | 20.2%`)
  it('says in a sentence that a figure is withheld, and of its sheet how it is laid out', () => {
    const found = lookAtFigures(performance(), { measure: 'Chronic absence' })
    expect(found.asks).toBeNull()
    expect(found.figures).toMatchObject({ 'all 2024-25': 9.9, 'white 2024-25': 'withheld', 'black 2024-25': 15.6 })
  })
  it('has its groups under “Subgroup Type”, and what kind they are of under “Subgroup”', () => {
    const rows = table(`District | School Year | Subgroup | Subgroup Type | Valid Scores | Proficient Percent
      Cedar Falls School District | 2024-25 | Total | All Students | 82 | 45.1
      Cedar Falls School District | 2024-25 | Race/Ethnicity | White | 38 | 55.2
      Cedar Falls School District | 2024-25 | Race/Ethnicity | Hispanic | 24 | 33.3`)
    const says = () => ({ percentForm: 'number' as const })
    expect(lookAtFigures(rows, { measure: 'ELA proficiency', says }).figures).toEqual({
      'all 2024-25': 45.1,
      'white 2024-25': 55.2,
      'hispanic 2024-25': 33.3,
    })
  })
})

it('a title that may be of another place is asked about once, though it is also the line above the rows', () => {
  const rows = (title: string) =>
    table(`${title}
      Group | School Year | Percent
      All Students | 2022-23 | 24.0%
      White | 2022-23 | 21.0%`)
  for (const title of ['Statewide results', 'Cedar High School'])
    expect(lookAtFigures(rows(title), { measure: 'Chronic absence' }).ticks).toEqual([
      expect.stringContaining(`says “${title}”, so these may not be your district’s results`),
    ])
})

it('Florida’s “District” beside “District Name” is a code, and no figure of all students', () => {
  const rows = table(`District | District Name | School Year | White | Black or African American | Female | Total
    01 | Cedar Falls School District | 2016-17 | 12 | 107 | 51 | 143
    01 | Cedar Falls School District | 2017-18 | * | 98 | 44 | 120`)
  const { draft, figures } = lookAtFigures(rows, { measure: 'Suspensions', unit: 'count' })
  expect(draft.roles).toEqual(['ignored', 'place', 'year', 'groupFigure', 'groupFigure', 'groupFigure', 'groupFigure'])
  expect(figures).toMatchObject({ 'all 2016-17': 143, 'black 2017-18': 98, 'white 2017-18': 'withheld' })
})

it('Montana’s “4 ELA” in a file’s name is a grade, of which a measure of all says nothing', () => {
  const rows = table(`School Year | Percent At Or Above Proficient | Statewide Percent At Or Above Proficient
    2021-2022 | 55.9% | 45.9%
    2022-2023 | 56.3% | 46.3%`)
  const asks = (measure: string, file: string) => lookAtFigures(rows, { measure, file }).asks
  expect(asks('ELA proficiency', '4 ELA 2015-2023 PercentProf.csv')).toContain('says nothing of “grade 4”')
  expect(asks('Grade 4 ELA', '4 ELA 2015-2023 PercentProf.csv')).toBeNull()
  expect(asks('ELA proficiency', 'Level 3 ELA results.csv') ?? '').not.toContain('grade')
})
