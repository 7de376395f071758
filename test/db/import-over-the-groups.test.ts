import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'

/** What stands over the groups, under the headings, and alone among the figures. */

const asks = async (lines: readonly string[]) =>
  (await accepting(lines, { plan: cedarFalls({ short: 'Graduation rate' }) })).asks
const rows = ['All Students,87.1,88.1', 'Black,79.2,80.2', 'White,90.2,91.2']
const wide = 'Student Group,2021-22,2022-23'
const long = ['2021-22,All Students,87.1', '2022-23,All Students,88.1', '2021-22,Black,79.2', '2022-23,Black,80.2']

describe('the heading over the groups', () => {
  it('is heard as a title is', async () => {
    for (const corner of [
      'Dropout rate',
      'Targets',
      'Lincoln Elementary',
      'Percent NOT graduating',
      'per 1,000 students',
      'Group (state)',
      'Fall',
      'Q1',
      '6-year',
      'Parents',
    ])
      expect(await asks([`${corner},2021-22,2022-23`, ...rows]), corner).not.toBeNull()
    for (const head of ['Target group'])
      expect(await asks([`School Year,${head},Graduation rate`, ...long]), head).not.toBeNull()
  })

  it('says nothing where it only says that groups are under it', async () => {
    for (const corner of [
      'Student Group',
      'Race/Ethnicity',
      'Subgroup',
      'Graduation rate',
      'GroupName',
      'Reporting Category',
      '4-year',
      'Parent education',
    ])
      expect(await asks([`${corner},2021-22,2022-23`, ...rows]), corner).toBeNull()
  })

  it('is asked about over the years, too', async () => {
    for (const head of ['Projected Year', 'Budget year', 'Year of forecast'])
      expect(await asks([`${head},Student Group,Graduation rate`, ...long]), head).not.toBeNull()
    for (const head of ['School Year', 'Academic Year', 'SchoolYear'])
      expect(await asks([`${head},Student Group,Graduation rate`, ...long]), head).toBeNull()
  })
})

describe('words where figures stand', () => {
  it('are asked about in a second line of headings', async () => {
    for (const line of [
      ',actual,target',
      ',Peet JH,Peet JH',
      'Status,final,preliminary',
      ',not on time,not on time',
      ',Q4,Q1',
    ])
      expect(await asks([wide, line, ...rows]), line).not.toBeNull()
    for (const line of [',Percent,Percent', ',(percent),(percent)', ',,'])
      expect(await asks([wide, line, ...rows]), line).toBeNull()
  })

  it('are heard as a note where they stand alone', async () => {
    for (const note of [',,Targets only', ',,Dropout rates', ',Lincoln Elementary only,', 'Status,final,preliminary'])
      expect(await asks([wide, ...rows, note]), note).not.toBeNull()
  })

  it('stay as they are in a row that says of whom it is', async () => {
    const { asks: asked, outcome } = await accepting([wide, ...rows, 'Asian,pending,91.2'], {
      plan: cedarFalls({ short: 'Graduation rate' }),
    })
    expect(asked).toBeNull()
    expect(outcome?.aside.map((a) => a.cell)).toEqual(['pending'])
  })
})

describe('a note below the table that says of whom all figures are', () => {
  const under = (note: string) => asks([wide, ...rows, `${note},,`])
  it('is asked about where that is a group', async () => {
    for (const note of ['Boys rates are shown.', 'English learner rates are given.', 'Girls’ rates are reported'])
      expect(await under(note), note).toContain('none of the rows names that group')
  })
  it('and not where it is the measure, or all students', async () => {
    for (const note of ['Graduation rates are shown.', 'Student rates are shown.', 'District rates are shown.'])
      expect(await under(note), note).toBeNull()
  })
})
