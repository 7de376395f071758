import { describe, expect, it } from 'vitest'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** Whole numbers without a sign may be children: small ones, and those under a rule’s own percent, as well as any other. */

const under = (heading: string, cells: readonly (number | string)[], title = '') =>
  table(`${title}
    Student Group | School Year | ${heading}
    All Students | 2023-24 | ${cells[0]}
    White | 2023-24 | ${cells[1]}
    Hispanic | 2023-24 | ${cells[2]}
    Black | 2023-24 | ${cells[3]}`)
const asked = 'how the figures are written'

describe('it is asked whether they are percent or children', () => {
  it.each([
    ['Dropout rate', 'Number of Dropouts'],
    ['Dropout rate', 'Dropouts'],
    ['Dropout rate', 'Count'],
    ['Dropout rate', 'Value'],
    ['Suspension rate', 'Students Suspended'],
  ])('where few did, and one of a group alone (%s: “%s”)', (measure, heading) =>
    expect(lookAtFigures(under(heading, [9, 5, 2, 1]), { measure }).asks).toContain(asked),
  )
  it('in a column for each year', () => {
    const rows = table(
      'Group | 2022-23 | 2023-24\nAll Students | 5 | 4\nWhite | 2 | 1\nHispanic | 3 | 2\nBlack | 2 | 1',
    )
    expect(lookAtFigures(rows, { measure: 'Suspension rate' }).asks).toContain(asked)
  })
  it.each(['Chronic (10%+)', 'Absent >=10%', 'Missed 10% of days', '10% or more'])('under a rule: “%s”', (heading) =>
    expect(lookAtFigures(under(heading, [61, 34, 17, 8]), { measure: 'Chronic absence' }).asks).toContain(asked),
  )
  it('under “Graduates”, whatever the title says', () =>
    expect(lookAtFigures(under('Graduates', [61, 34, 17, 8], 'Graduation rates')).asks).toContain(asked))
})

it('whole percents under a heading that says so are percents, a one among them', () => {
  const { figures } = lookAtFigures(under('Dropout %', [4, 3, 2, 1]), { measure: 'Dropout rate' })
  expect(figures).toEqual({ 'all 2023-24': 4, 'white 2023-24': 3, 'hispanic 2023-24': 2, 'black 2023-24': 1 })
})
it('and so are those of which some have decimals', () => {
  const { asks } = lookAtFigures(under('Dropouts', [2.1, 1.4, 0.9, 1.6]), { measure: 'Dropout rate' })
  expect(asks).toBeNull()
})

describe('students counted beside a percentage', () => {
  const beside = (counted: readonly (number | string)[], heading = 'Students', measure = 'Chronic absence') =>
    lookAtFigures(
      table(`Student Group | School Year | ${heading} | ${measure}
        All Students | 2023-24 | ${counted[0]} | 20.1
        White | 2023-24 | ${counted[1]} | 17.5
        Black | 2023-24 | ${counted[2]} | 28.5
        Hispanic | 2023-24 | ${counted[3]} | 18.3`),
      { measure },
    )
  it('are asked about where no number of them makes it: they are those who did', () => {
    expect(beside([251, 67, 83, 55]).asks).toContain(
      '“White” is 17.5 percent and has 67 students, and no number of them makes that',
    )
  })
  it('are believed where some of them make it, where one row has a slip, and beside a mean', () => {
    expect(beside([1249, 120, 137, 104]).asks ?? '').not.toContain('no number of them')
    expect(beside([1249, 121, 137, 104]).asks ?? '').not.toContain('no number of them')
    expect(beside([251, 67, 83, 55], 'Students', 'Attendance rate').asks ?? '').not.toContain('no number of them')
  })
  it.each(['Group Size', 'Headcount', 'Membership', 'Number in Group', 'Eligible Students'])(
    'are so under “%s”',
    (heading) => expect(beside([1249, 120, 137, 104], heading).draft.roles).toContain('n'),
  )
})
