import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { betterOf, spokenUnit } from '../../shared/import/vocabulary/speaks.ts'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder } from '../support/files.ts'
import { lookBudget, readText } from '../support/import.ts'

/** Where headings begin under a title, and which years rows and columns are of. */

const graduation = { short: 'Graduation rate' }
const asks = async (lines: readonly string[], measure = graduation, name = 'table.csv') =>
  (await accepting(lines, { plan: cedarFalls(measure), name })).asks
const figures = async (lines: readonly string[], measure: object = graduation) => {
  const { asks: asked, figures: all } = await accepting(lines, { plan: cedarFalls(measure as typeof graduation) })
  return asked ?? all
}

describe('a title that commas have cut', () => {
  const rows = ['All Students,87.1,88.1', 'Black,79.2,80.2', 'White,90.2,91.2']
  const right = {
    ...{ 'all 2021-22': 87.1, 'black 2021-22': 79.2, 'white 2021-22': 90.2 },
    ...{ 'all 2022-23': 88.1, 'black 2022-23': 80.2, 'white 2022-23': 91.2 },
  }

  it('heads no column', async () => {
    for (const title of ['Report run June 5, 2024, 10:15 AM', 'Graduation rate, by group, 2022 to 2023'])
      expect(await figures([title, 'Student Group,2021-22,2022-23', ...rows]), title).toEqual(right)
  })

  it('is heard as a title', async () => {
    const title = 'Graduation rate, year to date through October 31, 2023'
    expect(await asks([title, 'Student Group,2021-22,2022-23', ...rows])).toContain(
      'may not be figures for a whole year',
    )
  })

  it('leaves the corner over the groups empty', async () => {
    expect(await figures(['Board report', '', ',2021-22,2022-23', ...rows])).toEqual(right)
  })

  it('does not take a row of a table for its headings', async () => {
    const marked = ['Group,Subgroup,2021-22', 'Gender,Female,Suppressed', 'All,All Students,88.1', 'Race,Black,80.2']
    const { read } = await readText(folder(), marked.join('\n'))
    expect(read.ok && read.value.facts.header).toBe(0)
  })

  it('heads no amounts of a budget', async () => {
    const path = join(folder(), 'budget.csv')
    const lines = ['Budget report, run June 5, 2026', 'Description,Fiscal Year,Amount', 'Coaches,2026-27,120000']
    await readText(path.slice(0, -'/budget.csv'.length), lines.join('\n'), 'budget.csv')
    const { draft } = await lookBudget(cedarFalls(), path)
    expect(draft.roles).toEqual(expect.arrayContaining(['year', 'amount']))
  })
})

describe('months in headings', () => {
  const rows = ['All Students,5400,5450', 'Black,410,420']

  it('count children of the school year that they are in', async () => {
    for (const heads of [
      'October 2021,October 2022',
      'Oct 1 2021,Oct 1 2022',
      '10/1/2021,10/1/2022',
      'Aug 2021,Aug 2022',
    ])
      expect(
        Object.keys(await figures([`Student Group,${heads}`, ...rows], { short: 'Enrollment', unit: 'count' })),
      ).toEqual(['all 2021-22', 'all 2022-23', 'black 2021-22', 'black 2022-23'])
  })

  it('are asked about where a share of a whole year is meant', async () => {
    const shares = ['All Students,88.1,88.4', 'Black,80.2,81.1']
    const says = await asks(['Student Group,October 2021,October 2022', ...shares], { short: 'Attendance rate' })
    expect(says).toContain('names a month')
  })

  it('leave open which school year a single year is, wherever the file speaks of autumn', async () => {
    const count = { short: 'Enrollment', unit: 'count' }
    const table = ['Year,Group,Students', '2021,All Students,5400', '2022,All Students,5450']
    const which = 'Choose the school year “2021” means'
    expect(await asks(['Fall enrollment counts', ...table], count)).toContain(which)
    expect(await asks(table, { ...count, short: 'Fall enrollment' })).toContain(which)
    expect(await asks(table, count, 'october count.csv')).toContain(which)
    for (const day of ['October 1 count', 'Enrollment, October 1', 'Sept. 30 Enrollment', 'Enrollment on Count Day'])
      expect(await asks([day, ...table], count)).toContain(which)
    expect(await asks(['Report run October 5, 2023', ...table], count)).toBeNull()
    expect(await asks(['Printed October 1', ...table], count)).toBeNull()
  })
})

describe('years in cells', () => {
  it('are read in the ways in which programs write them', async () => {
    for (const [a, b] of [
      ['2022 EOY', '2023 EOY'],
      ['2021_22', '2022_23'],
      ['2021-2', '2022-3'],
      ['2021-22 (1)', '2022-23 (1)'],
      ['2021-22¹', '2022-23¹'],
      ['2021-22 Actual', '2022-23 Actual'],
      ['2022-06-30T00:00:00', '2023-06-30T00:00:00'],
      ['2122', '2223'],
    ]) {
      const lines = ['School Year,Student Group,Graduation rate', `${a},Black,79.2`, `${b},Black,80.2`]
      expect(await figures(lines), a).toEqual({ 'black 2021-22': 79.2, 'black 2022-23': 80.2 })
    }
  })

  it('are asked about where one group alone has one far from all others', async () => {
    const head = 'School Year,Student Group,Graduation rate'
    const rows = [
      '2021-22,All,87',
      '2022-23,All,88',
      '2013-14,All,89',
      '2021-22,Black,79',
      '2022-23,Black,80',
      '2023-24,Black,81',
    ]
    expect(await asks([head, ...rows])).toContain('2013–14, which no other group has')
    // A group that was not counted before, or of which an older year is told, is as it is.
    expect(await asks([head, ...rows.slice(0, 2), ...rows.slice(3)])).toBeNull()
  })

  it('are asked about where they go on from group to group', async () => {
    const rows = ['2022-23,All,87.1', '2023-24,Black,79.2', '2024-25,White,90.1']
    expect(await asks(['School Year,Student Group,Graduation rate', ...rows])).toContain('dragging down')
  })

  it('are goals, the running one as well, beside a year that has not begun', async () => {
    const all = await figures([
      'Student Group,2024-25,2025-26,2026-27,2027-28',
      'All,54.4,56,60,65',
      'Black,40.1,41,52,60',
    ])
    expect(Object.keys(all)).toEqual(['all 2024-25', 'all 2025-26', 'black 2024-25', 'black 2025-26'])
  })

  it('may be the running one, of which only what is counted on one day is known before it is over', async () => {
    const rows = ['Student Group,2025-26,2026-27', 'All students,56.1,60.2', 'Black,41,52']
    const wide = await accepting(rows, { plan: cedarFalls({ short: 'Graduation rate' }) })
    expect(Object.keys(wide.figures)).toEqual(['all 2025-26', 'black 2025-26'])
    expect(wide.outcome?.doubts.map((d) => d.why)).toEqual(
      Array(2).fill('The school year 2026–27 is not over, so this can’t be a figure for all of it.'),
    )
    // Whoever knows better takes them.
    const doubts = new Map(wide.outcome?.doubts.map((d) => [d.key, 'asIs' as const]))
    const taken = await accepting(rows, { plan: cedarFalls({ short: 'Graduation rate' }), says: { doubts } })
    expect(taken.figures).toMatchObject({ 'all 2026-27': 60.2, 'black 2026-27': 52 })
    const head = 'Student Group,School Year,Rate'
    const long = [head, 'All students,2027,84.1%', 'Black,2027,76.2%', 'Black,2026,75.0%']
    const absent = await accepting(long, { plan: cedarFalls({ short: 'Chronic absence', direction: 'down' }) })
    expect(absent.figures).toEqual({ 'black 2025-26': 75 })
    for (const short of ['Enrollment in AP courses', 'Kindergarten readiness', 'Teachers of color'])
      expect((await accepting(long, { plan: cedarFalls({ short }) })).figures, short).toMatchObject({
        'all 2026-27': 84.1,
      })
  })

  it('are asked about where two columns of whole years do not agree', async () => {
    const lines = ['School Year,Exit Year,Group,Rate', '2020-21,2021-22,Black,80.1', '2021-22,2022-23,Black,82.1']
    expect(await asks(lines)).toContain('Several columns could be the year')
  })
})

describe('notes on what is in a year', () => {
  const table = ['Student Group,2021-22,2022-23', 'All,87.1,88.1', 'Black,79.2,80.2', '']

  it('are asked about where a day says that the last year was not over', async () => {
    for (const note of ['Data as of 11/02/2022', 'Run date: 10/14/2022', 'Extracted 2022-11-02', 'As of the end of Q1'])
      expect(await asks([...table, note]), note).toContain('may not be figures for a whole year')
    for (const note of ['Run date: 10/14/2023', 'Updated July 5, 2023'])
      expect(await asks([...table, note]), note).toBeNull()
  })

  it('are asked about where the year shown is another', async () => {
    const says = await asks([...table, 'Year shown is the year of release, not of the data.'])
    expect(says).toContain('these may be figures for other years')
    const singles = ['Year,Group,Rate', '2022,Black,80.1', '2023,Black,82.1', '']
    expect(await asks([...singles, 'Year is the fall of the school year.'])).toContain('the school year “2022” means')
    const said = await asks([...singles, 'Years are the spring in which the school year ends.'])
    expect(said).toBeNull()
  })

  it('are asked about where figures are not exact, or of another scale', async () => {
    for (const note of ['Random noise was added to protect privacy.', 'Index, 2019 = 100'])
      expect(await asks([...table, note]), note).toContain('A note says')
  })
})

describe('places', () => {
  it('are asked about where a slip in a name would leave a row out', async () => {
    const head = 'District,School Year,Student Group,Rate'
    const rows = ['Cedar Falls,2021-22,All,87.1', 'Cedar Falls,2021-22,Black,79.2', 'Cedar Falls,2022-23,Black,80.2']
    const waterloo = 'Waterloo,2021-22,All,70'
    expect(await asks([head, ...rows, 'Cedar Fall,2022-23,All,88.1', waterloo])).toContain('by a slip in the name')
    expect(await asks([head, ...rows, 'Cedar Falls,2022-23,All,88.1', waterloo])).toBeNull()
  })

  it('are asked about where children of one district are in another', async () => {
    const head = 'Sending District,Receiving District,School Year,Student Group,Rate'
    const rows = [
      'Cedar Falls,Waterloo,2021-22,All,87.1',
      'Cedar Falls,Waterloo,2021-22,Black,79.2',
      'Hudson,Waterloo,2021-22,All,70',
    ]
    expect(await asks([head, ...rows])).toContain('names districts too')
  })

  it('are asked about once where a number alone stands for the district', async () => {
    const rows = ['1906330,2021-22,All,87.1', '1906330,2021-22,Black,79.2']
    expect(await asks(['LEAID,School Year,Student Group,Rate', ...rows])).toContain('check that this is its number')
    expect(await asks(['Cedar Falls', 'LEAID,School Year,Student Group,Rate', ...rows])).toBeNull()
  })

  it('are not known by what all rows were chosen by', async () => {
    const rows = ['IEP=N,2021-22,All,87.1', 'IEP=N,2021-22,Black,79.2']
    expect(await asks(['Filter,School Year,Student Group,Rate', ...rows])).toContain('IEP=N')
  })
})

describe('which way of a new measure is better', () => {
  it('is asked where a word turns the others round', () => {
    for (const name of [
      'Vacancies filled',
      'Gifted referrals',
      'Alternatives to suspension',
      'Bullying reports resolved',
      'Expulsion hearings with a translator',
      'Attendance violations',
      'Graduation denied',
      'Percent late to graduate',
      'Low attendance',
      'Behind in reading',
      'Suspensions avoided',
      'Zero absences',
      'Dropout recovery',
      'Off track to graduate',
      'Attending less than 90%',
      'Drop in attendance',
      'Far from proficient',
      'Minimally proficient',
      'AP score of 1 or 2',
      'Vacancy fill rate',
      'Dropouts re-enrolled',
      'Chronic absentees who improved',
      'Absences excused',
      'Percent of students with 0 suspensions',
      '0-1 office referrals',
      'Absent under 5 days',
      'Attendance < 90%',
      'Percent of chronically absent students contacted',
      'Percent of suspensions with a restorative conference',
      'Percent of truants served',
      'Percent losing credit for attendance',
      'Students needing math intervention',
      'Reading difficulties',
      'Attendance letters',
      'Absence letters sent',
      'Students exiting risk',
      'Depression screening score',
      'PHQ-9 score',
      'Average burnout score',
      'Trauma score (ACEs)',
      'Math anxiety score',
      'Early warning score',
      'Adverse experiences score',
      'Average score of needs index',
      'Inequity index score',
      'Victims of bullying who told an adult',
      'Percent reporting bullying to an adult',
      'Percent of attendance errors',
    ])
      expect(betterOf(name), name).toBeNull()
    expect(betterOf('Chronic absence')).toBe('down')
    expect(betterOf('Graduation rate')).toBe('up')
    expect(betterOf('Drop outs')).toBe('down')
    expect(betterOf('Unexcused absences')).toBe('down')
    expect(betterOf('Absent 10+ days')).toBe('down')
    expect(betterOf('Students with 3 or more referrals')).toBe('down')
    expect(betterOf('Suspended students with disabilities')).toBe('down')
    // The name of the measure and the heading of its figures.
    expect(betterOf('Students with 1+ suspension Students with 1+ suspension')).toBe('down')
    expect(betterOf('Suspensions per 100 students enrolled')).toBe('down')
    expect(betterOf('Graduation rate (n<10 hidden)')).toBe('up')
    expect(betterOf('Belonging score')).toBe('up')
    expect(betterOf('SAT score of students with special needs')).toBe('up')
    expect(betterOf('Percent reporting bullying')).toBe('down')
  })
})

it('the unit of a new measure is not days where their number says which children are counted', () => {
  const unit = (headings: string) => spokenUnit({ headings, above: '' })
  for (const name of [
    'Absent 18+ days',
    'Suspended more than 10 school days',
    'Missed 10% or more of days',
    'Ten or more days missed',
    '15 days or more absent',
  ])
    expect(unit(name), name).toBeNull()
  for (const name of ['Days absent', '2023-24 days absent', 'Grade 5 days absent', 'Average days absent (180 days)'])
    expect(unit(name), name).toBe('days')
})
