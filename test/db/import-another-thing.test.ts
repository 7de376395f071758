import { describe, expect, it } from 'vitest'
import type { ImportDraft } from '../../shared/import/draft/draft.ts'
import { agreeing } from '../../shared/import/subject/agreed.ts'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files of another thing than the measure, which once came in as it with every default accepted. */

const rows = ['2022-23,All students,26.1%', '2022-23,White,21.1%', '2022-23,Black,38.8%']
const asked = async (over: readonly string[], under: readonly string[] = [], short = 'Chronic absenteeism') =>
  (
    await accepting([...over, 'School Year,Student Group,Percent', ...rows, ...under], {
      plan: cedarFalls({ short }),
      name: `${short}.csv`,
    })
  ).asks ?? 'nothing'

describe('a title that names another thing beside a file’s own name', () => {
  it('is asked about: shares of days and of families, truancy, days absent', async () => {
    for (const title of [
      'Percent of families',
      'In percent of days',
      'Percent of days absent',
      'Truancy',
      'Days absent',
    ])
      expect(await asked([`${title},,`]), title).toContain(`The title says “${title}”`)
    expect(await asked([], ['In percent of days,,'])).toContain('A note says “In percent of days”')
  })
  it('and not where the measure is of it, or where a note defines what is counted', async () => {
    expect(await asked(['Percent of days attended,,'], [], 'Attendance')).toBe('nothing')
    expect(await asked(['Truancy,,'], [], 'Truancy')).toBe('nothing')
    expect(await asked([], ['Absent for 10 percent of days or more,,'])).toBe('nothing')
  })
})

describe('rows that are picked by a column of one group', () => {
  const picked = async (file: readonly string[], column: number, text: string, short = 'Graduation rate') => {
    const roles = (file[0] ?? '')
      .split(',')
      .map((head) => (head === 'Rate' ? 'figure' : head === 'Year' ? 'year' : head === 'Race' ? 'group' : 'only'))
    return (
      await accepting(file, {
        plan: cedarFalls({ short }),
        says: { roles: roles as ImportDraft['roles'], only: [{ column, text }] },
      })
    ).asks
  }
  it('are of that group, and not of all students', async () => {
    const flag = ['Year,ELL,Rate', '2022-23,1,62.0%', '2022-23,0,87.0%']
    expect(await picked(flag, 1, '1')).toContain(
      'What would come in as all students is then only of those with “1” under “ELL”.',
    )
    const each = ['Year,IEP,Race,Rate', '2022-23,Yes,All,62.0%', '2022-23,Yes,Black,52.0%']
    expect(await picked(each, 1, 'Yes')).toContain('Each figure is then only of those with “Yes” under “IEP”.')
    const kind = ['Year,Charter,Race,Rate', '2022-23,Y,All,62.0%', '2022-23,Y,Black,52.0%']
    expect(await picked(kind, 1, 'Y')).toContain('only of those with “Y” under “Charter”')
  })
  it('are of all where the text for all is picked', async () => {
    const flag = ['Year,ELL,Rate', '2022-23,All,62.0%', '2022-23,Yes,57.0%']
    expect((await picked(flag, 1, 'All')) ?? '').not.toContain('is then only of')
  })
})

describe('a table that was made before its last year began', () => {
  it('is asked about', async () => {
    expect(await asked(['Updated 3/4/2021,,'])).toContain(
      'The title says “Updated 3/4/2021”, and that is before 2022–23 began: these may be figures for other years.',
    )
    expect(await asked([], ['"Downloaded October 5, 2021",,'])).toContain('before 2022–23 began')
    expect(await asked(['Updated 9/4/2023,,'])).toBe('nothing')
  })
})

describe('figures that may be fractions', () => {
  it('are asked about where neither reading is close to what the plan has, whatever last year’s file was', async () => {
    const plan = cedarFalls({ short: 'Chronic absenteeism' })
    const file = (year: string, all: number, black: number, asian: number) => [
      'School Year,Student Group,Percent',
      `${year},All students,${all}`,
      `${year},Black,${black}`,
      `${year},Asian,${asian}`,
    ]
    const name = 'Chronic absenteeism.csv'
    bringIn(
      plan,
      await accepting(file('2021-22', 0.311, 0.502, 0.101), { plan, name, says: { percentForm: 'fraction' } }),
    )
    const near = await accepting(file('2022-23', 0.291, 0.452, 0.121), { plan, name })
    expect(near.figures).toMatchObject({ 'all 2022-23': 29.1, 'asian 2022-23': 12.1 })
    expect((await accepting(file('2022-23', 0.9, 0.8, 0.4), { plan, name })).asks).toContain(
      'how the figures are written',
    )
  })
})

describe('two columns of students beside a rate', () => {
  const file = (one: string, other: string) => [
    `School Year,Student Group,${one},${other},Percent proficient`,
    '2022-23,All students,2150,2000,45.2%',
    '2022-23,White,1480,1400,52.6%',
    '2022-23,Black,560,500,33.3%',
  ]
  const counted = async (one: string, other: string) => {
    const { outcome } = await accepting(file(one, other), { plan: cedarFalls({ short: 'Reading proficiency' }) })
    return outcome?.lines.map((l) => l.after.n)
  }
  it('those whose scores count are taken, and not all who are enrolled', async () => {
    for (const [one, other] of [
      ['N Enrolled', 'N Tested'],
      ['Students', 'Valid scores'],
      ['Membership', 'Participants'],
      ['Enrollment', 'Test takers'],
    ] as const)
      expect(await counted(one, other), other).toEqual([2000, 1400, 500])
  })
  it('and under a rate of those who took part it is asked which', async () => {
    const { asks } = await accepting(
      file('N Enrolled', 'N Tested').map((l) => l.replace('Percent proficient', 'Percent')),
      { plan: cedarFalls({ short: 'Test participation' }), name: 'Test participation.csv' },
    )
    expect(asks).toContain('“N Tested” (2000) may not be the number of students whom the rate is about')
  })
})

describe('a line over groups that is a group itself', () => {
  it('has no value of its own where a person takes the groups below it', async () => {
    const file = [
      'Group,2021-22,2022-23',
      'All students,31%,26%',
      'English learners,,',
      'Asian,10%,9%',
      'Black,50%,38%',
    ]
    const plan = cedarFalls({ short: 'Chronic absenteeism' })
    const { asks } = await accepting(file, { plan })
    expect(asks).toContain('Row 3 has “English learners” and no figure')
    const agreed = agreeing(null, { key: 'over: 3 English learners' }, true)
    const { figures, outcome } = await accepting(file, { plan, says: { agreed } })
    expect(Object.keys(figures)).toEqual([
      ...['all 2021-22', 'all 2022-23', 'asian 2021-22', 'asian 2022-23', 'black 2021-22', 'black 2022-23'],
    ])
    expect(outcome?.aside.map((a) => [a.row, a.cell])).toEqual([
      [3, 'English learners'],
      [3, 'English learners'],
    ])
  })
})

it('a column of noughts and ones is asked about in however few rows', async () => {
  const file = (heading: string) => [
    `School Year,Student Group,Percent,${heading}`,
    ...rows.map((row, i) => `${row},${i === 2 ? 1 : 0}`),
  ]
  const plan = cedarFalls({ short: 'Chronic absenteeism' })
  expect((await accepting(file('Imputed'), { plan })).asks).toContain('Your rows also differ by “Imputed”: “0”, “1”')
  // Here they say whether a figure is shown.
  expect((await accepting(file('Suppressed'), { plan })).figures['black 2022-23']).toBe('withheld')
})
