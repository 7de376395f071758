import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** What stands beside the figures: columns that say one thing in every row, finer groups, lines that name a group, notes. */

const rows = (heads: string, ...told: readonly string[]): readonly string[] => [heads, ...told]
const all = (said: string): readonly string[] => [
  `All students,2022-23,${said},45.1`,
  `Black,2022-23,${said},35.1`,
  `White,2022-23,${said},55.1`,
]
const asks = async (file: readonly string[], measure: Readonly<Record<string, unknown>>): Promise<string> =>
  (await accepting(file, { plan: cedarFalls(measure) })).asks ?? 'nothing'

describe('a column that says one thing in every row', () => {
  const math = { short: 'Math proficiency' }

  it('is heard where it also says how figures are written', async () => {
    const file = rows('Group,Year,Measure,Percent', ...all('Percent not proficient'))
    expect(await asks(file, math)).toContain('under “Measure”, says “Percent not proficient”')
  })

  it.each([
    ['Statistic', 'Standard error'],
    ['Quarter', 'Q2'],
    ['Population', 'Teachers'],
    ['Assessment', 'Alternate'],
  ])('asks where “%s” says “%s”', async (head, said) => {
    const file = rows(`Group,Year,${head},Percent`, ...all(said))
    expect(await asks(file, math)).toContain(`under “${head}”, says “${said}”`)
  })

  it('asks nothing where it says what the measure says, or nothing of the figures', async () => {
    expect(await asks(rows('Group,Year,Quarter,Percent', ...all('Q2')), { short: 'Passing in Q2' })).toBe('nothing')
    expect(await asks(rows('Group,Year,Population,Percent', ...all('Students')), math)).toBe('nothing')
    expect(await asks(rows('Group,Year,Population,Percent', ...all('Teachers')), { ...math, people: 'staff' })).toBe(
      'nothing',
    )
  })

  it('is held against the subject that was chosen last year', async () => {
    const plan = cedarFalls(math)
    const file = (a: string, b: string) =>
      rows('Group,Subject,Year,Percent', `All,${a},2021-22,45.5`, ...(b === '' ? [] : [`All,${b},2021-22,55.5`]))
    const says = { roles: ['group', 'only', 'year', 'figure'] as const, only: [{ column: 1, text: 'Math' }] }
    bringIn(plan, await accepting(file('Math', 'ELA'), { plan, says }))
    const later = rows('Group,Subject,Year,Percent', 'All,ELA,2022-23,56.5')
    expect((await accepting(later, { plan })).asks).toContain('“ELA”')
  })
})

describe('a finer group beside a coarser one', () => {
  it('is the group of its row', async () => {
    const file = rows(
      'Category,Subcategory,Year,Percent',
      'All,All,2022-23,45.1',
      'EL,No,2022-23,47.2',
      'Race,Black,2022-23,35.3',
    )
    const { asks: question, figures } = await accepting(file)
    expect(question === null ? figures : question).toEqual({ 'all 2022-23': 45.1, 'black 2022-23': 35.3 })
  })

  it('is asked about where it is all of a part', async () => {
    const file = rows('Category,Subcategory,Year,Percent', 'EL,Total,2022-23,25.1', 'Race,Black,2022-23,35.3')
    expect((await accepting(file)).asks).toContain('“Category”')
  })

  it('that the plan does not have is left out, and is not its larger group', async () => {
    const file = rows(
      'Student Group,Subgroup,Year,Percent',
      'All Students,All,2022-23,45.1',
      'English Learners,Former EL,2022-23,35.2',
      'Asian,Hmong,2022-23,47.3',
    )
    const { asks: question, figures } = await accepting(file)
    if (question === null) expect(figures).toEqual({ 'all 2022-23': 45.1 })
    else expect(question).toContain('“Subgroup”')
  })
})

describe('a line that names a group alone', () => {
  it('sets the rows under it aside, where such lines come again and other groups stand under them', async () => {
    const file = rows('Group,2022-23', 'Female,', 'All,45.1%', 'Black,35.1%', 'Male,', 'White,55.1%', 'Asian,57.1%')
    const { figures, outcome } = await accepting(file)
    expect(figures).toEqual({})
    expect(outcome?.aside[0]?.why).toContain('It is under the line “Female”')
  })

  it('is a group without a figure where it stands once', async () => {
    const { figures } = await accepting(rows('Group,2022-23', 'All,45.1%', 'Black,', 'White,55.1%'))
    expect(figures).toEqual({ 'all 2022-23': 45.1, 'black 2022-23': 'notReported', 'white 2022-23': 55.1 })
  })

  it('is one where two such groups stand after each other, too', async () => {
    const file = rows('Group,2022-23', 'All,45.1%', 'Asian,', 'Black,', 'White,55.1%', 'Hispanic,35.1%')
    expect((await accepting(file)).figures).toMatchObject({ 'asian 2022-23': 'notReported', 'white 2022-23': 55.1 })
  })
})

describe('a note of whom all figures are', () => {
  it('is heard where no column has the group', async () => {
    const file = rows('Year,Percent', '2021-22,35.1', '2022-23,55.1', ',', 'Note: Students with disabilities only.,')
    expect((await accepting(file)).asks).toContain('Students with disabilities only')
  })

  it('is heard where it writes the group its own way', async () => {
    const file = [...rows('Group,Year,Percent', 'All,2022-23,45.1', 'Black,2022-23,35.1'), 'Students with IEPs only.,,']
    expect((await accepting(file)).asks).toContain('Students with IEPs only')
  })
})

describe('a note, or a title, of what all figures are', () => {
  const file = (title: string, note: string) => [
    ...(title === '' ? [] : [title]),
    ...rows('Group,Year,Percent', 'All,2022-23,45.1', 'Black,2022-23,35.1', 'White,2022-23,55.1'),
    ...(note === '' ? [] : [`${note},,`]),
  ]
  it.each([
    ['', 'All values are three-year averages.'],
    ['Three-year rolling averages', ''],
    ['Cumulative results', ''],
    ['', 'Years refer to the year before the test.'],
    ['', '2022-23 means the year that ended in 2022.'],
    ['', 'The percent proficient is 100 minus the values shown.'],
  ])('is asked about: “%s%s”', async (title, note) => {
    expect(await asks(file(title, note), { short: 'Math proficiency' })).not.toBe('nothing')
  })

  it('is none where it only says how it was measured', async () => {
    const note = 'Averages are of three tests in the year.'
    expect(await asks(file('Mathematics', note), { short: 'Math proficiency' })).toBe('nothing')
  })

  it('of one row by which it is not to be used is heard', async () => {
    const told = rows('Group,Year,Percent,Comments', 'All,2022-23,45.1,', 'Black,2022-23,85.1,ERROR do not use')
    expect((await accepting(told)).figures).toEqual({ 'all 2022-23': 45.1, 'black 2022-23': 'withheld' })
  })
})

describe('a column that is headed by a year', () => {
  it('is asked about where its cells are no figures and others have years, too', async () => {
    const groups = ['All', 'Black', 'White', 'Asian', 'Hispanic']
    const file = rows('Group,2021-22,2022-23', ...groups.map((g, i) => `${g},${45 + i}%,${100 + i} (${46 + i}%)`))
    expect((await accepting(file)).asks).toContain('“2022-23”')
  })

  it('is used where some of its cells are withheld', async () => {
    const file = rows('Group,2021-22,2022-23', 'All,45.1%,46.1%', 'Black,35.1%,*', 'White,55.1%,*')
    expect((await accepting(file)).figures).toMatchObject({ 'all 2022-23': 46.1, 'black 2022-23': 'withheld' })
  })
})
