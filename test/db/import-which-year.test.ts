import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Years in a file that are not those of its figures. */

const years = async (lines: readonly string[], name?: string) => {
  const { asks, figures } = await accepting(lines, name === undefined ? {} : { name })
  return asks ?? Object.keys(figures).map((key) => key.split(' ')[1])
}

describe('a column of years', () => {
  it('is named and not taken, where they are those of a cohort, a birth or a report', async () => {
    for (const [head, year] of [
      ['9th Grade Cohort', '2014-2015'],
      ['Cohort', '2014-15'],
      ['Entry year', '2014-15'],
      ['Birth year', '2008'],
      ['Target year', '2024-25'],
      ['Base year', '2014-15'],
      ['Publication year', '2020'],
      ['Year established', '1998'],
      ['Last updated', '2020-06-30'],
      ['Report date', '06/30/2020'],
    ]) {
      const asks = await years([`Group,${head},Graduation rate`, `White,${year},48.1`, `Black,${year},30.1`])
      expect(asks, head).toContain(`The years in “${head}” (“${year}”) may not be the years of the figures.`)
    }
  })

  it('is not that of the entry where the school year stands beside it', async () => {
    const head = 'Group,9th grade entry year,School Year,Percent'
    expect(await years([head, 'White,2014-15,2018-19,48.1'])).toEqual(['2018-19'])
  })

  it('is asked which school year a calendar year or a survey’s is', async () => {
    for (const head of ['Calendar Year', 'Survey Year', 'Federal Fiscal Year', 'Oct 1 count year'])
      expect(await years([`Group,${head},Percent`, 'White,2018,48.1'])).toContain('Choose the school year “2018” means')
  })

  it('has none of more than seventy years ago: a sheet shows 2018 so where it takes it for a day', async () => {
    expect(await years(['Group,Year,Percent', 'White,1905,48.1'])).toContain('No column has the year')
  })

  it('is not read out of half a heading', async () => {
    expect(await years(['Student,2017-,2018-', 'Group,18,19', 'White,59.5,60.5'])).toContain('could be the figure')
  })
})

describe('a file whose name, sheet or title is of another year than all its rows', () => {
  const rows = ['Group,Year,Percent', 'White,2018-19,48.1', 'Black,2018-19,30.1']
  it('is asked about', async () => {
    expect(await years(['Graduation rates 2017-18,,', ...rows])).toContain(
      'The title says “Graduation rates 2017-18”, but the rows are for 2018–19.',
    )
    expect(await years(rows, 'grad 2016-17.csv')).toContain('The file’s name says “grad 2016-17”')
    const data = rows
      .map((r, i) =>
        row(
          i + 1,
          r.split(',').map((c) => (Number(c) ? Number(c) : c)),
        ),
      )
      .join('')
    const { asks } = await accepting(xlsx([{ name: '2016-17', data }]), { name: 'a.xlsx' })
    expect(asks).toContain('The sheet’s name says “2016-17”')
  })

  it('is not, where one of them is, or where it is named after the year in which it was fetched', async () => {
    expect(await years(['Graduation rates 2017-18 to 2018-19,,', ...rows])).toHaveLength(2)
    expect(await years(['Published 2021,,', ...rows])).toHaveLength(2)
    expect(await years(rows, 'download 2021.csv')).toHaveLength(2)
  })

  it('asks again about what nobody has agreed on', async () => {
    const { asks } = await accepting(['Dropout rates 2017-18,,', ...rows], {
      says: { agreed: 'The title says something else' },
    })
    expect(asks).toContain('2018–19')
  })
})

describe('a year that is said in other words', () => {
  const graduation = () => ({ plan: cedarFalls({ short: 'Graduation rate' }), name: 'export.csv' })
  const of = (heading = 'Graduation rate') => [
    `Student Group,School Year,${heading}`,
    'All students,2022-23,84.1%',
    'Black,2022-23,76.2%',
  ]
  const asksOf = async (lines: readonly string[]) => (await accepting(lines, graduation())).asks ?? 'nothing'
  it.each(['SY22', 'FY22 graduation', 'AY 21-22', 'Graduates of 2022', 'SY 2022'])(
    'over the rows, “%s”, is another than theirs',
    async (title) => expect(await asksOf([title, ...of()])).toContain('but the rows are for 2022–23'),
  )
  it('in the heading, in a note, under the headings, in the file’s name too', async () => {
    expect(await asksOf(of('Graduation rate SY22'))).toContain('but the rows are for 2022–23')
    expect(await asksOf([...of(), '', 'School year 2021-22'])).toContain('but the rows are for 2022–23')
    const [head = '', ...rows] = of()
    expect(await asksOf([head, ',,2021-22', ...rows])).toContain('but the rows are for 2022–23')
    const named = await accepting(of(), { ...graduation(), name: 'grad_SY22.csv' })
    expect(named.asks).toContain('but the rows are for 2022–23')
  })
  it.each(['"As of June 30, 2022"', '"Graduation report, June 2022"'])('“%s” is before theirs began', async (title) =>
    expect(await asksOf([title, ...of()])).toMatch(/before 2022–23 began/),
  )
  it.each(['SY23', 'FY 2023', 'Updated August 2023', 'Graduates of 2023'])(
    '“%s” is nothing to ask about',
    async (title) => expect(await asksOf([title, ...of()])).not.toMatch(/rows are for|began, so/),
  )

  const single = ['Student Group,Year,Graduation rate', 'All students,2022,84.1%', 'Black,2022,76.2%', '']
  it.each([
    ['2022 = school year 2022-23', '2022-23'],
    ['2022 means 2021-22', '2021-22'],
    ['Years are those in which the school year ends', '2021-22'],
  ])('a single year is what the note says: “%s”', async (note, year) => {
    const { asks, figures } = await accepting([...single, note], graduation())
    expect(asks ?? Object.keys(figures)).toEqual([`all ${year}`, `black ${year}`])
  })
  it('is asked about where a note seems to say that it begins in it', async () => {
    const { asks } = await accepting([...single, 'School years begin in the year shown'], graduation())
    expect(asks).toContain('Choose the school year “2022” means')
  })
  it('is asked about where students were counted in October of it', async () => {
    const lines = [
      '"October 1, 2022 enrollment"',
      'Student Group,Year,Enrollment',
      'All students,2022,841',
      'Black,2022,76',
    ]
    const { asks } = await accepting(lines, { plan: cedarFalls({ short: 'Enrollment', unit: 'count' }) })
    expect(asks).toContain('Choose the school year “2022” means')
  })
})

describe('days of which a sheet shows the year alone', () => {
  const day = (n: number) => ({ xml: `<c s="3"><v>${n}</v></c>` })
  const sheet = (n: number) =>
    accepting(
      xlsx([{ data: row(1, ['Group', 'School Year', 'Percent']) + row(2, ['White', day(n), '48.1%']) }], {
        formats: ['yyyy'],
      }),
      { name: 'table.xlsx' },
    )

  it('are of the school year in which they are', async () => {
    // 2021-01-01 and 2021-07-01, both shown as 2021.
    expect((await sheet(44197)).figures).toEqual({ 'white 2020-21': 48.1 })
    expect((await sheet(44378)).figures).toEqual({ 'white 2021-22': 48.1 })
  })

  it('are asked about, where the year shown and the day would name two', async () => {
    expect((await sheet(44440)).asks).toContain('No column has the year.')
  })
})

it('a file called “last-year” is not asked about where its rows name their years, and “19-20” over a column is', async () => {
  expect(await years(['Group,Year,Percent', 'White,2018-19,48.1'], 'last-year.csv')).toEqual(['2018-19'])
  expect(await years(['Group,19-20', 'White,48.1', 'Black,38.1'])).toBe(
    'The heading “19-20” may be the school year 2019–20. Choose the school year for all rows.',
  )
})

it('a name or a title that says “per 1,000” of figures with a percent sign is asked about', async () => {
  const rows = ['Group,Year,Percent', 'White,2018-19,48.1%', 'Black,2018-19,38.1%']
  expect(await years(rows, 'Rate per 1000.csv')).toContain(
    'The file’s name says “Rate per 1000”, and the figures have a percent sign',
  )
  expect(await years(['"Rates are per 1,000",,', ...rows])).toContain('The title says “Rates are per 1,000”')
})
