import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'

/** Files of which nothing has to be asked: a needless question costs a person’s time, and their care for the next. */

const graduation = () => ({ plan: cedarFalls({ short: 'Graduation rate' }), name: 'export.csv' })
const table = (more = '', cell = '') => [
  `Student Group,School Year,Graduation rate${more}`,
  `All students,2022-23,84.1%${cell}`,
  `Black,2022-23,76.2%${cell}`,
]
const whole = { 'all 2022-23': 84.1, 'black 2022-23': 76.2 }
const take = async (lines: readonly string[], name = 'export.csv') => {
  const { asks, figures } = await accepting(lines, { ...graduation(), name })
  return asks ?? figures
}

describe('words that say nothing of figures', () => {
  it.each([
    'Table 2',
    'Colorado Department of Education',
    'Data source: State Report Card',
    'Filters: School Year = 2022-23',
    'Effective date: 07/01/2022 - 06/30/2023',
  ])('over a table: “%s”', async (title) => {
    expect(await take([title, ...table()])).toEqual(whole)
  })
  it('but what a source’s line says of them is heard', async () => {
    expect(await take([...table(), '', 'Data source: First semester only'])).toContain('“semester”')
  })
  it('but the state’s name alone says that they may be its own', async () => {
    expect(await take(['Colorado graduation rates', ...table()])).toContain('Colorado')
  })
  it.each(['tmp.csv', 'untitled.csv', 'KPI download.csv'])('as a file’s name: “%s”', async (name) => {
    expect(await take(table(), name)).toEqual(whole)
  })
  it('in a column that says of all groups that they are below the target, or where they go', async () => {
    expect(await take(table(',Met?', ',No'))).toEqual(whole)
    expect(await take(table(',Trend', ',↑'))).toEqual(whole)
  })
  it('below a table: what its colors stand for', async () => {
    const more = ['White,2022-23,88%', 'Asian,2022-23,90%', '', 'Legend,,', 'Green,above 85%,', 'Red,below 75%,']
    expect(await take([...table(), ...more])).toEqual({ ...whole, 'white 2022-23': 88, 'asian 2022-23': 90 })
  })
})

it('“84.1 percent” is 84.1 percent', async () => {
  expect(await take(table().map((l) => l.replace('%', ' percent')))).toEqual(whole)
})

describe('a number of students', () => {
  const counts = { short: 'Enrollment', unit: 'count' }
  it.each([
    ['Capacity', '4100', '900'],
    ['% of district', '100%', '20%'],
  ])('is the figure beside “%s”', async (heading, all, black) => {
    const lines = [`Group,Year,Enrollment,${heading}`, `All students,2022-23,4000,${all}`, `Black,2022-23,800,${black}`]
    const { asks, figures } = await accepting(lines, { plan: cedarFalls(counts), name: 'export.csv' })
    expect(asks ?? figures).toEqual({ 'all 2022-23': 4000, 'black 2022-23': 800 })
  })
  it('of suspensions out of school is no column of schools', async () => {
    const lines = ['Group,Year,Out-of-school suspensions,% of total', 'All students,2022-23,200,100%']
    const plan = cedarFalls({ short: 'Out-of-school suspensions', unit: 'count' })
    const { asks, figures } = await accepting([...lines, 'Black,2022-23,60,30%'], { plan, name: 'export.csv' })
    expect(asks ?? figures).toEqual({ 'all 2022-23': 200, 'black 2022-23': 60 })
  })
})

it('a remark on one row is asked about, and the others do not stay aside for it', async () => {
  const [head, all, black] = table()
  expect(await take([`${head},Notes`, `${all},State average shown`, `${black},`])).toContain('“Notes”')
})

it('a remark on every row is how all are written', async () => {
  const lines = table(',Notes', ',per 1000 students').map((l) => l.replace('%', ''))
  expect(await take(lines)).not.toHaveProperty('all 2022-23')
})

it('a column that labels the year is held against it, and is no unit', async () => {
  const lines = ['Student Group,Year,Label,Graduation rate', 'All students,2022,2022-23 school year,84.1%']
  const asks = await take([...lines, 'Black,2022,2022-23 school year,76.2%'])
  expect(asks).toContain('but the rows are for 2021–22')
})
