import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { madeOf } from '../../../shared/import/columns/made-of.ts'
import { guessRoles } from '../../../shared/import/columns/roles.ts'
import { findHeader } from '../../../shared/import/table/columns.ts'

/** What the rows themselves prove of whom a figure is, whatever their headings say. */

const facts = (lines: readonly string[]) => {
  const rows = lines.map((l) => l.split(','))
  return factsOf(rows, findHeader(rows))
}
const roles = (lines: readonly string[]) => {
  const { columns, made } = facts(lines)
  return guessRoles(columns, made)
}
const suspensions = (of: string, did: string, sign = '%') => [
  `Student Group,School Year,${of},${did},Suspension rate`,
  `White,2022-23,1200,40,3.3${sign}`,
  `Black,2022-23,300,33,11.0${sign}`,
  `Hispanic,2022-23,700,45,6.4${sign}`,
]

describe('two numbers of students beside a rate', () => {
  it.each([
    ['Enrollment', '# Students'],
    ['Membership', 'N'],
    ['Population', 'Number of students'],
    ['October count', 'Students'],
    ['Base', 'Student Count'],
    ['Eligible', 'Total'],
  ])('“%s” are counted, where the rate is “%s” out of them in every row', (of, did) => {
    expect(roles(suspensions(of, did))).toEqual(['group', 'year', 'n', 'ignored', 'figure'])
  })
  it('make the figure of a column whose heading says nothing plain, beside the number of those who did', () =>
    expect(
      roles([
        'SUBGROUP_NAME,YEAR,NUM_TESTED,NUM_PROF,PER_PROF',
        'White,2022-23,1500,905,60.3',
        'Black,2022-23,403,188,46.7',
        'Hispanic,2022-23,611,312,51.1',
      ]),
    ).toEqual(['group', 'year', 'n', 'ignored', 'figure']))
  it('are children, and no days of which attendance is made', () =>
    expect(
      roles([
        'Student Group,School Year,Student Count,Membership Days,Present Days,Percent In Attendance',
        'White,2022-23,440,79200,74448,94.0%',
        'Black,2022-23,210,37800,34398,91.0%',
        'Asian,2022-23,120,21600,20736,96.0%',
      ]),
    ).toEqual(['group', 'year', 'n', 'ignored', 'ignored', 'figure']))
  it.each([
    ['Students', 'Tests', 'Tests Passed'],
    ['Student Count', 'Membership', 'Attendance'],
    ['Students', 'Days Enrolled', 'Days Present'],
  ])('“%s” are counted, and not “%s”, of which nine children have many', (own, of, did) => {
    const times = of === 'Tests' ? 2 : 171
    const row = (group: string, n: number, share: number): string =>
      `${group},2022-23,${n},${n * times},${Math.round(n * times * share)},${((Math.round(n * times * share) / (n * times)) * 100).toFixed(1)}%`
    expect(
      roles([
        `Student Group,School Year,${own},${of},${did},Rate`,
        row('White', 440, 0.94),
        row('Black', 212, 0.91),
        row('Asian', 120, 0.965),
        row('Foster Care', 9, 0.846),
      ])[2],
    ).toBe('n')
  })
  it('are told by the rows where the rate is rounded to whole percent, too', () => {
    const lines = ['Group,Year,All,Students,Rate', 'White,2022-23,1200,40,3', 'Black,2022-23,300,33,11']
    const more = ['Hispanic,2022-23,700,45,6', 'Asian,2022-23,90,2,2']
    expect(roles([...lines, ...more])[2]).toBe('n')
    expect(roles(lines)[3]).toBe('n')
  })
  it('prove nothing where one row says otherwise, or all rows have one number of all students', () => {
    const [head = '', ...rows] = suspensions('Enrollment', '# Students')
    expect(facts([head, ...rows, 'Asian,2022-23,200,10,9.0%']).made).toEqual([])
    const many = Array.from(
      { length: 12 },
      (_, i) => `Group ${i},2022-23,${200 + i},20,${((2000 / (200 + i)) * 10) / 10}%`,
    )
    const fixed = many.map((l) => l.replace(/[\d.]+%$/, (f) => `${Number.parseFloat(f).toFixed(1)}%`))
    expect(facts([head, ...rows, ...fixed, 'Asian,2022-23,190,10,9.0%']).made).toHaveLength(1)
    const shares = ['Group,Year,All,Suspended,Percent', 'White,2022-23,300,120,40.0', 'Black,2022-23,300,60,20.0']
    expect(facts([...shares, 'Hispanic,2022-23,300,105,35.0']).made).toEqual([])
  })
  it('are each held against the rate that is made of them', () => {
    const lines = [
      'Group,Year,Cohort,Graduates,Grad rate,Dropouts,Dropout rate',
      'White,2022-23,500,440,88.0,30,6.0',
      'Black,2022-23,210,160,76.2,30,14.3',
      'Asian,2022-23,120,114,95.0,3,2.5',
    ]
    expect(facts(lines).made).toEqual([
      { figure: 4, did: 3, of: 2, times: 100 },
      { figure: 6, did: 5, of: 2, times: 100 },
    ])
  })
})

describe('a rate that its row’s own numbers make', () => {
  it.each([
    ['0.84', '0.88', '0.76', 1],
    ['84', '88', '76', 100],
    ['840', '880', '760', 1000],
    ['1.19', '1.14', '1.32', 0],
  ])('“%s” is so many of %s', (a, b, c, times) => {
    const lines = ['Group,Year,Graduates,Cohort,Rate', `All,2022-23,840,1000,${a}`, `White,2022-23,440,500,${b}`]
    expect(facts([...lines, `Black,2022-23,38,50,${c}`]).made.map((m) => m.times)).toEqual([times])
  })
  it('is found soon in a file of two hundred columns of numbers', { tags: 'seconds' }, () => {
    const many = Array.from({ length: 200 }, (_, i) => `Number ${i}`)
    const rows = Array.from({ length: 500 }, (_, r) => [`Group ${r}`, ...many.map((_, i) => String((r * 7 + i) % 97))])
    const { columns } = factsOf([['Group', ...many], ...rows], 0)
    const before = performance.now()
    madeOf(rows, 0, columns)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

it('numbers of every level before them hide none of the two that make a rate', () => {
  const levels = Array.from({ length: 7 }, (_, i) => `Level ${i + 1} Count,Level ${i + 1} Percent`).join(',')
  const row = (group: string, tested: number, passed: number, percent: number): string =>
    `${group},2023-24,${Array.from({ length: 7 }, (_, i) => `${50 + 3 * i},${11 + i}`).join(',')},${tested},${passed},${percent}`
  const { made } = facts([
    `Group,School Year,${levels},NUM_TESTED,NUM_PROF,PER_PROF`,
    row('All Students', 2500, 1400, 56),
    row('White', 1400, 900, 64),
    row('Black', 300, 111, 37),
    row('Female', 1220, 680, 56),
  ])
  expect(made).toContainEqual({ figure: 18, did: 17, of: 16, times: 100 })
})
