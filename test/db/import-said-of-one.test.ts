import { describe, expect, it } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { must } from '../support/memory-plan.ts'

/** What a file says of one row alone, or of a year whose rows can’t be right. */

const graduation = () => ({ plan: cedarFalls({ short: 'Graduation rate' }), name: 'export.csv' })
const lines = (...more: string[]) => [
  'Student Group,School Year,Graduation rate',
  'All students,2022-23,84.1%',
  'White,2022-23,88.0%',
  'Black,2022-23,76.2%',
  ...more,
]
const take = (table: readonly string[]) => accepting(table, graduation())
const others = { 'all 2022-23': 84.1, 'white 2022-23': 88 }

describe('one row stays aside', () => {
  it.each([
    [
      '“Black: fewer than 10 students, suppress before publishing”',
      ['', '"Black: fewer than 10 students, suppress before publishing"'],
    ],
    ['“The figure for Black students is from 2021-22”', ['', 'The figure for Black students is from 2021-22']],
    ['a row that revises it', ['Black (revised),2022-23,75.0%']],
    ['a row of it that can’t be read', ['Black,2022-23,75.0% (revised)']],
  ])('by %s', async (_, more) => {
    const { asks, figures, outcome } = await take(lines(...more))
    expect(asks ?? figures).toEqual(others)
    expect(outcome?.doubts).toHaveLength(1)
  })
  it('of a race in which others are, too', async () => {
    const { figures, outcome } = await take(lines('', 'White includes Asian'))
    expect(figures).toEqual({ 'all 2022-23': 84.1, 'black 2022-23': 76.2 })
    expect(outcome?.doubts[0]?.why).toContain('White includes Asian')
  })
  it('of so few children that the file does not say how many', async () => {
    const table = [
      'Group,Year,Graduation rate,N',
      'All students,2022-23,84%,400',
      'Hispanic,2022-23,79%,120',
      'Black,2022-23,70%,n<10',
    ]
    expect((await take(table)).figures).toEqual({ 'all 2022-23': 84, 'hispanic 2022-23': 79 })
    const zero = [...table.slice(0, 3), 'Black,2022-23,0.0%,1-9']
    expect((await take(zero)).figures).toEqual({ 'all 2022-23': 84, 'hispanic 2022-23': 79 })
  })
  it.each([
    'English learners include students who left the program in the last two years',
    'Hispanic students may be of any race',
    'Figures for 2022-23 were published in October 2023',
  ])('and none by “%s”', async (note) => {
    expect((await take(lines('', note))).outcome?.doubts ?? []).toEqual([])
  })
})

describe('a year', () => {
  const year = (of: string, ...figures: string[]) =>
    ['All students', 'White', 'Black', 'Hispanic', 'Asian'].map((g, i) => `${g},${of},${figures[i]}`)
  const head = 'Student Group,School Year,Graduation rate'
  it('in which each group has to the tenth what it had the year before was copied on', async () => {
    const same = ['81.8', '87.5', '73.6', '77.5', '93.8']
    const { figures, outcome } = await take([
      head,
      ...year('2020-21', '80.1', '86.2', '72.9', '76.4', '92.7'),
      ...year('2021-22', ...same),
      ...year('2022-23', ...same),
    ])
    expect(Object.keys(figures).filter((k) => k.endsWith('2022-23'))).toEqual([])
    expect(Object.keys(figures).filter((k) => k.endsWith('2021-22'))).toHaveLength(5)
    expect(outcome?.doubts[0]?.why).toBe('Every group has exactly what it had the year before.')
  })
  it('in which all students are above each group that makes them up can’t be', async () => {
    const table = ['Group,Year,N,Graduation rate', 'All students,2022-23,400,85%', 'White,2022-23,200,80%']
    const { figures } = await take([...table, 'Black,2022-23,80,70%', 'Hispanic,2022-23,120,75%'])
    expect(figures).not.toHaveProperty('all 2022-23')
  })
  it('in which numbers of students and shares changed columns comes in from none of its rows', async () => {
    const table = ['Group,Year,Graduation rate,N', 'All students,2022-23,80,84.1', 'White,2022-23,50,88.0']
    expect((await take([...table, 'Black,2022-23,42,76.2'])).figures).toEqual({})
  })
})

describe('what all rows show', () => {
  it('is asked about where some are below zero', async () => {
    const { asks } = await take([
      'Group,Year,Graduation rate',
      'All students,2022-23,-4%',
      'White,2022-23,2%',
      'Black,2022-23,-8%',
    ])
    expect(asks).toContain('below zero (“-4%”)')
  })
  it('is asked about where it is the same part of a number in each, with no row of all students', async () => {
    const rate = { plan: cedarFalls({ short: 'Suspension rate', direction: 'down' }), name: 'export.csv' }
    for (const head of ['Group,Year,Count,Percent', 'Group,Year,Suspended,Percent']) {
      const rows = ['White,2022-23,120,40.0%', 'Black,2022-23,60,20.0%', 'Hispanic,2022-23,105,35.0%']
      expect((await accepting([head, ...rows], rate)).asks, head).toContain('what share of all students')
    }
  })
  it('is asked about where boys and girls make a hundred percent, with no row of all students', async () => {
    const table = ['Group,Year,Percent', 'Male,2022-23,65.0%', 'Female,2022-23,35.0%', 'Black,2022-23,20.0%']
    const { asks } = await accepting(table, { plan: cedarFalls({ short: 'Suspension rate' }), name: 'export.csv' })
    expect(asks).toContain('add up to 100 percent')
    const beside = await accepting([...table, 'All students,2022-23,50.2%'], {
      plan: cedarFalls({ short: 'Suspension rate' }),
      name: 'export.csv',
    })
    expect(beside.asks ?? '').not.toContain('add up')
  })
  it('is asked about where a column beside it is the one for publication', async () => {
    const { asks } = await take([
      'Group,Year,Graduation rate,Public',
      'All students,2022-23,84.1,84.0',
      'White,2022-23,88.2,88.0',
    ])
    expect(asks).toContain('The column “Public” may correct the figures')
  })
  it('does not hang on a row that is left out: a gap in percent says nothing of fractions', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) =>
        `${['All students', 'White', 'Black', 'Hispanic', 'Asian', 'English learners'][i]},2023,0.${700 + i * 31}`,
    )
    const { asks, figures } = await take([
      'Group,School Year,Graduation rate',
      ...rows,
      'Gap (highest – lowest),2023,22.0%',
    ])
    expect(asks ?? figures).toMatchObject({ 'white 2022-23': 73.1 })
  })
})

describe('a note on a heading', () => {
  const of = (heading: string, note: string) => [
    `Student Group,School Year,${heading}`,
    'All students,2022-23,84.1%',
    'Black,2022-23,76.2%',
    '',
    note,
  ]
  it('is said of all figures below it', async () => {
    expect((await take(of('Graduation rate*', '* First semester only'))).asks).toContain(
      'A note on “Graduation rate*” says',
    )
    expect((await take(of('Graduation rate*', '* Rounded to the nearest tenth'))).asks).toBeNull()
  })
  it('of one year keeps that year’s figures aside, and not those beside them', async () => {
    const table = ['Student Group,2021-22,2022-23*', 'All students,83.1%,84.1%', 'Black,75.0%,76.2%', '']
    const { asks, figures } = await take([...table, '* First semester only'])
    expect(asks ?? figures).toEqual({ 'all 2021-22': 83.1, 'black 2021-22': 75 })
  })
})

describe('a state beside the district', () => {
  const table = (state: string) => [
    'State,District,Student Group,School Year,Graduation rate',
    `${state},Cedar Falls School District,All students,2022-23,84.1%`,
    `${state},Cedar Falls School District,Black,2022-23,76.2%`,
  ]
  it.each([
    ['Nebraska', true],
    ['NE', true],
    ['Iowa', false],
    ['IA', false],
  ])('“%s” is asked about where it is another than the plan’s: %s', async (state, asked) => {
    const plan = cedarFalls({ short: 'Graduation rate' })
    must(plan.edit({ verb: 'edit', ops: [set('district', 'district', { state: 'IA' }, {})] }))
    const { asks } = await accepting(table(state), { plan, name: 'export.csv' })
    expect((asks ?? '').includes(`says “${state}”`)).toBe(asked)
  })
})
