import { describe, expect, it } from 'vitest'
import { besideGroup, groupOver } from '../../../shared/import/names/group-over.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** A column for each group, whose heading says the group and what is told of it. */

describe('a heading that says a group and more', () => {
  it.each([
    ['White Dropout Rate', 'White', 'Dropout Rate'],
    ['Dropout Rate - White', 'White', 'Dropout Rate'],
    ['Math Proficiency (White)', 'White', 'Math Proficiency'],
    ['White: Attendance Rate', 'White', 'Attendance Rate'],
    ['Chronic Absenteeism Hispanic', 'Hispanic', 'Chronic Absenteeism'],
    ['All Students Dropout Rate', 'All Students', 'Dropout Rate'],
    ['Students_with_Disabilities_Dropout_Rate', 'Students with Disabilities', 'Dropout Rate'],
    ['4-year Graduation Rate - Black or African American', 'Black or African American', '4-year Graduation Rate'],
    ['White', 'White', ''],
  ])('“%s”', (heading, group, rest) => expect([groupOver(heading), besideGroup(heading)]).toEqual([group, rest]))
  it.each(['White–Black gap', 'Rate without White', 'White EL rate'])('says nothing of one group: “%s”', (heading) =>
    expect(groupOver(heading)).not.toMatch(/^(White|Black)$/),
  )
})

const groups = ['All Students', 'White', 'Hispanic', 'Students with Disabilities']
const across = (head: (group: string) => readonly string[], cells: readonly (string | number)[]) =>
  table(`School Year | ${groups.flatMap(head).join(' | ')}\n2022-23 | ${cells.join(' | ')}`)
const whole = { 'all 2022-23': 24, 'white 2022-23': 18.3, 'hispanic 2022-23': 29.1, 'swd 2022-23': 33.7 }

describe('the figures of such columns come in', () => {
  const cells = [24, 18.3, 29.1, 33.7]
  it.each([
    ['Dropout rate', (g: string) => `${g} Dropout Rate`],
    ['Dropout rate', (g: string) => `Dropout Rate - ${g}`],
    ['Math proficiency', (g: string) => `Math Proficiency (${g})`],
    ['Attendance rate', (g: string) => `${g}: Attendance Rate`],
    ['Chronic absence', (g: string) => `Chronic Absenteeism ${g}`],
    ['Graduation rate', (g: string) => `${g} Grad Rate`],
  ])('%s', (measure, head) => {
    const { asks, figures } = lookAtFigures(
      across((g) => [head(g)], cells),
      { measure },
    )
    expect([asks, figures]).toEqual([null, whole])
  })
  it('each with its number of students beside it', () => {
    const rows = across((g) => [g, `${g} N`], [24, 800, 18.3, 440, 29.1, 240, 33.7, 83])
    const { figures, children } = lookAtFigures(rows, { measure: 'Dropout rate' })
    expect(figures).toEqual(whole)
    expect(children).toEqual({ 'all 2022-23': 800, 'white 2022-23': 440, 'hispanic 2022-23': 240, 'swd 2022-23': 83 })
  })
  it('beside the numbers that they are made of', () => {
    const rows = across(
      (g) => [`${g} Pupil Count`, `${g} Dropouts`, `${g} Dropout Rate`],
      [800, 192, 24, 440, 81, 18.4, 240, 70, 29.2, 83, 28, 33.7],
    )
    const { figures, children } = lookAtFigures(rows, { measure: 'Dropout rate' })
    expect(figures).toEqual({ ...whole, 'white 2022-23': 18.4, 'hispanic 2022-23': 29.2 })
    expect(children['swd 2022-23']).toBe(83)
  })
})

it('what such headings say is held against the measure', () => {
  const dropout = across((g) => [`${g} Dropout Rate`], [24, 18.3, 29.1, 33.7])
  expect(lookAtFigures(dropout).asks).toContain('Dropout Rate')
})
it('of two kinds of them nobody can guess', () => {
  const two = across((g) => [`${g} Graduation Rate`, `${g} Completion Rate`], [84, 86, 88, 90, 79, 81, 76, 78])
  expect(lookAtFigures(two).asks).toContain('Several columns could be the figure')
})

it('a column for each year has its number of students beside it, too', () => {
  const rows = table(`
    Group | 2022-23 N | 2022-23 % | 2023-24 N | 2023-24 %
    All Students | 800 | 84% | 790 | 83%
    White | 440 | 88% | 430 | 87%`)
  const { figures, children } = lookAtFigures(rows)
  expect(figures).toEqual({ 'all 2022-23': 84, 'white 2022-23': 88, 'all 2023-24': 83, 'white 2023-24': 87 })
  expect(children).toEqual({ 'all 2022-23': 800, 'white 2022-23': 440, 'all 2023-24': 790, 'white 2023-24': 430 })
})

describe('English learners and who is none', () => {
  const rows = (...heads: string[]) => [
    ['School Year', 'All', ...heads],
    ['2023-24', '85.0', '66.0', '87.2'],
    ['2022-23', '84.0', '65.0', '86.2'],
  ]
  it('who is proficient in English is no English learner', () => {
    const { figures } = lookAtFigures(rows('Limited English Proficient', 'English Proficient'))
    expect(Object.values(figures)).not.toContain(87.2)
  })

  it('“English” alone is what children speak at home, or a subject', () => {
    const { figures } = lookAtFigures([
      ['Group', '2023-24'],
      ['All Students', '85'],
      ['English', '86'],
      ['Spanish', '79'],
    ])
    expect(Object.values(figures)).not.toContain(86)
  })
})
