import { describe, expect, it } from 'vitest'
import { yearsIn } from '../../shared/import/years/years.ts'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'
import { row, type SheetParts, xlsx } from '../support/xlsx.ts'

/** Of whom, of what and of which year a figure is: files by which a right number once came in as one of another thing. */

const asks = async (lines: readonly string[], measure?: string, name?: string): Promise<string> =>
  (
    await accepting(lines, {
      ...(measure === undefined ? {} : { plan: cedarFalls({ short: measure }) }),
      ...(name === undefined ? {} : { name }),
    })
  ).asks ?? 'nothing'

describe('of whom', () => {
  const crossed = ['Gender,Student group,Year,Percent', 'Male,Hispanic,2018-19,27.3', 'All,All Students,2018-19,50']

  it('children who are in two groups come in as neither of them unasked', async () => {
    expect((await accepting(crossed)).figures).toEqual({ 'all 2018-19': 50 })
    const codes = ['Student group,Program,Year,Percent', 'Male,Hispanic,2018-19,27.3', 'Female,White,2018-19,50']
    expect(await asks(codes)).toContain('Your rows also differ by “Program”: “Hispanic”, “White”.')
  })

  it('the column of the groups themselves is taken, and not the one of their kinds', async () => {
    const file = ['Category,Subgroup,Year,Percent', 'Total,All Students,2018-19,84', 'Race,White,2018-19,80']
    expect((await accepting([...file, 'Race,Hispanic,2018-19,88'])).figures).toEqual({
      'all 2018-19': 84,
      'white 2018-19': 80,
      'hispanic 2018-19': 88,
    })
  })

  it('a group that the heading, the title or the file names is no “All students”', async () => {
    const rows = ['2017-18,48.1', '2018-19,49']
    expect(await asks(['Year,Percent of Black students suspended', ...rows])).toContain(
      'Choose who its figures are about',
    )
    expect(await asks(['Graduation rate of English learners,', 'Year,Percent', ...rows])).toContain(
      '“Graduation rate of English learners”. Choose who its figures are about.',
    )
    expect(await asks(['Year,Percent', ...rows], undefined, 'black-students.csv')).toContain(
      'Choose who its figures are about',
    )
    expect(await asks(['Year,English Language Arts percent', ...rows])).toBe('nothing')
    const said = { groups: new Map([['', { to: 'group', id: 'black' } as const]]) }
    const heading = 'Year,Percent of Black students suspended'
    expect((await accepting([heading, ...rows], { says: said })).figures).toEqual({
      'black 2017-18': 48.1,
      'black 2018-19': 49,
    })
  })

  it('a row without a group, as tables leave it out that name each group once, is not of all students', async () => {
    const { figures, outcome } = await accepting(['Group,Year,Percent', 'White,2017-18,48.1', ',2018-19,49.1'])
    expect(figures).toEqual({ 'white 2017-18': 48.1 })
    expect(outcome?.leftOut).toEqual([{ group: '', rows: 1 }])
  })

  it('a group of which two rows stand for a number and a share is in one row: what else tells rows apart counts', async () => {
    const heads = 'Task,DataFormat,Group,Year,Value'
    const pair = (task: string, group: string, percent: number) => [
      `${task},Percent,${group},2018-19,${percent}`,
      `${task},Number,${group},2018-19,30`,
    ]
    expect(await asks([heads, ...pair('Proficient', 'White', 62.4), ...pair('Tested', 'Black', 97.1)])).toContain(
      'Your rows also differ by “Task”: “Proficient”, “Tested”.',
    )
  })

  it('a column that is headed by a group beside a column of groups is taken for neither', async () => {
    const file = ['Gender,Year,Total,Black', 'All,2017-18,48.1%,38.1%', 'Female,2017-18,50.1%,40.1%']
    expect(await asks(file)).toContain('Choose the column with the figure')
  })

  it('two tables side by side are never one', async () => {
    const file = ['Group,2017-18,,Group,2018-19', 'White,48.1,,White,58.1', 'Black,38.1,,Hispanic,48.1']
    expect(await asks(file)).toContain('Two tables are side by side')
    const { asks: further } = await accepting(file, {
      says: { roles: ['group', 'yearFigure', 'ignored', 'ignored', 'yearFigure'], asked: [3] },
    })
    expect(further).toContain('Two tables are side by side')
    const { figures } = await accepting(file, {
      says: { roles: ['group', 'yearFigure', 'ignored', 'ignored', 'ignored'], asked: [3] },
    })
    expect(figures).toEqual({ 'white 2017-18': 48.1, 'black 2017-18': 38.1 })
  })

  it('of two numbers of students the smaller in kind counts: those tested, and not those enrolled', async () => {
    const { outcome } = await accepting([
      'Group,Year,Enrollment,Tested,Pct',
      'Black,2018-19,17,8,48',
      'White,2018-19,1100,1000,60',
    ])
    expect(outcome?.lines.map((l) => l.after.n)).toEqual([8, 1000])
  })
})

describe('of what', () => {
  it('columns that are headed by a year each, and by different things, are no years of one measure', async () => {
    const rows = ['All Students,48.1,59.1', 'White,60.1,71.1']
    for (const heads of [
      'Student group,Mathematics 2018,Reading 2019',
      'Student group,Grade 3 2018,Grade 4 2019',
      'Student group,4 Year Graduation Rate 2018,5 Year Graduation Rate 2017',
      'Student group,Fall 2018,Spring 2018',
    ])
      expect(await asks([heads, ...rows])).toContain('Several columns could be the figure')
  })

  it('a file that speaks of another thing than the measure is asked about', async () => {
    const file = (heading: string) => [`Group,Year,${heading}`, 'White,2018-19,17.5', 'Black,2018-19,11']
    expect(await asks(file('Dropout rate'), 'Graduation rate')).toBe(
      'The heading says “Dropout rate”, but the measure is “Graduation rate”. Confirm whether these are figures for this measure.',
    )
    expect(await asks(file('ELA % proficient'), 'Mathematics')).toContain('“ELA % proficient”')
    expect(await asks(file('Grade 3 math % proficient'), 'Mathematics, grade 8')).toContain('“Grade 3 math')
    for (const heading of ['Percent not proficient', '% below basic', '% did not meet standard', 'Pct NotProficient'])
      expect(await asks(file(heading), 'Proficient in mathematics')).toContain('the measure is “Proficient')
    const subject = ['Subject,Group,Year,% proficient', 'ELA,White,2018-19,17.5', 'ELA,Black,2018-19,11']
    expect(await asks(subject, 'Mathematics proficiency')).toContain('Each row, under “Subject”, says “ELA”')
    expect(await asks(file('Percent never suspended'), 'Suspensions')).toContain('never suspended')
    expect(await asks(file('In-school suspension rate'), 'Out-of-school suspensions')).toContain('In-school')
    expect(await asks(file('Math % proficient'), 'Mathematics proficiency')).toBe('nothing')
    expect(await asks(file('% met standard'), 'Mathematics proficiency')).toBe('nothing')
  })

  it('shares of all students by group are asked about, by rows or by columns', async () => {
    const shares = ['Group,Year,Percent', 'White,2018-19,45', 'Black,2018-19,30', 'Hispanic,2018-19,26']
    expect(await asks(shares)).toBe(
      'The groups’ figures add up to 100 percent in 2018–19, so they may say what share of all students each group is, not how each group is doing. Confirm whether these are figures for this measure.',
    )
    expect((await accepting(shares, { says: { agreed: 'Shares of all students' } })).figures).toMatchObject({
      'white 2018-19': 45,
    })
    // Rates that happen to add up so in one year of several are none.
    const rates = [...shares, 'White,2017-18,47', 'Black,2017-18,35', 'Hispanic,2017-18,31']
    expect(await asks(rates)).toBe('nothing')
  })

  it('is said once: next year’s file of that name is known', async () => {
    const plan = cedarFalls({ short: 'Left school early' })
    const file = (year: string) => ['Group,Year,% not graduating', `White,${year},17.5`, `Black,${year},11`]
    expect((await accepting(file('2018-19'), { plan, name: 'leavers 2019.csv' })).asks).toContain('not graduating')
    bringIn(
      plan,
      await accepting(file('2018-19'), { plan, name: 'leavers 2019.csv', says: { agreed: '% not graduating' } }),
    )
    const next = await accepting(file('2019-20'), { plan, name: 'leavers 2020.csv' })
    expect(next.figures).toEqual({ 'white 2019-20': 17.5, 'black 2019-20': 11 })
    // Of that file it was said, and not of whatever bears its name.
    const math = cedarFalls({ short: 'Mathematics' })
    const of = (subject: string) => ['Subject,Group,Year,Percent', `${subject},White,2018-19,17.5`]
    bringIn(math, await accepting(of('Math'), { plan: math, name: 'state 2019.csv' }))
    expect((await accepting(of('ELA'), { plan: math, name: 'state 2020.csv' })).asks).toContain('says “ELA”')
    const rate = cedarFalls({ short: 'Rate' })
    bringIn(rate, await accepting(of('Spring test'), { plan: rate, name: 'state 2019.csv' }))
    expect((await accepting(of('Autumn test'), { plan: rate, name: 'state 2020.csv' })).asks).toBe(
      'Each row, under “Subject”, says “Autumn test”, but last year’s file with this name said “Spring test”. Confirm whether these are figures for this measure.',
    )
    expect((await accepting(of('Spring test'), { plan: rate, name: 'state 2020.csv' })).asks).toBeNull()
  })

  const sheet = (name: string, cells: readonly (readonly (string | number)[])[]): SheetParts => ({
    name,
    data: cells.map((c, i) => row(i + 1, c)).join(''),
  })
  const table = (white: number) => [
    ['Group', 'Year', 'Percent'],
    ['All Students', '2018-19', 48.1],
    ['White', '2018-19', white],
  ]

  it('a sheet’s name counts as a title does', async () => {
    const plan = cedarFalls({ short: 'Mathematics' })
    expect((await accepting(xlsx([sheet('Reading', table(60))]), { plan, name: 'book.xlsx' })).asks).toContain(
      'The sheet’s name says “Reading”',
    )
  })

  it('of two sheets with a table each nobody takes the first', async () => {
    const book = xlsx([sheet('ELA', table(60)), sheet('Math', table(50))])
    expect((await accepting(book, { name: 'book.xlsx' })).asks).toBe(
      'Several sheets in this workbook have a table: “ELA”, “Math”. Choose the one you mean.',
    )
  })

  it('a page of notes before the one table is passed over', async () => {
    const notes = [['About this file'], ['Percent of students who are proficient']]
    const { figures } = await accepting(xlsx([sheet('Read me', notes), sheet('Data', table(50))]), {
      name: 'book.xlsx',
    })
    expect(figures).toEqual({ 'all 2018-19': 48.1, 'white 2018-19': 50 })
  })
})

describe('of which year', () => {
  it('a file without a column of years is asked of which year it is', async () => {
    const file = ['Graduation 2018-19,', 'Group,Percent', 'All Students,48.1', 'White,60', '* few children,']
    expect(await asks(file)).toContain('No column has the year. Choose the school year for all rows')
    const { figures, outcome } = await accepting(file, { says: { allOf: '2018-19' } })
    expect(figures).toEqual({ 'all 2018-19': 48.1, 'white 2018-19': 60 })
    expect(outcome?.counts).toMatchObject({ rows: 3, fresh: 2, noted: 1 })
    expect(yearsIn('Graduation_2018-19.csv | 2019 rates')).toEqual(['2018-19', '2019-20'])
  })

  it('two columns of single years that do not agree are both named', async () => {
    const file = ['Group,Cohort year,Graduation year,Pct', 'White,2013,2017,51.2', 'Black,2013,2017,41.2']
    expect(await asks(file)).toBe(
      'Several columns could be the year: “Cohort year” (2013), “Graduation year” (2017). Choose the column with the year.',
    )
    const ends = ['Group,Start year,End year,Pct', 'White,2016,2017,51.2', 'Black,2016,2017,41.2']
    expect((await accepting(ends)).figures).toEqual({ 'white 2016-17': 51.2, 'black 2016-17': 41.2 })
  })

  it('a single year goes by the years in the file’s name, and is asked of a federal file', async () => {
    const file = ['LEA,Group,Survey Year,Pct', ...['White', 'Black'].map((g) => `Cedar Falls,${g},2017,51.2`)]
    expect((await accepting(file, { name: 'Survey 2017-18.csv' })).figures).toEqual({
      'white 2017-18': 51.2,
      'black 2017-18': 51.2,
    })
    expect(await asks(file, undefined, 'CRDC suspensions.csv')).toContain('Choose the school year “2017” means')
    expect(await asks(['Group,Cohort,Pct', 'White,2017,51.2', 'Black,2017,41.2'])).toContain('Choose the school year')
  })

  it('a cohort of New York, which is named by the fall of ninth grade, is asked with the way out of both years', async () => {
    const file = ['Group,Cohort Year,Pct', 'White,2020,91.2', 'Black,2020,81.2']
    expect(await asks(file)).toBe(
      'Choose the school year “2020” means. If these students started ninth grade then, neither is right: choose “Not used” for “Cohort Year”, and then the school year of the figures.',
    )
    const roles = ['group', 'ignored', 'figure'] as const
    expect((await accepting(file, { says: { roles, allOf: '2023-24' } })).figures).toEqual({
      'white 2023-24': 91.2,
      'black 2023-24': 81.2,
    })
  })

  it('is asked where the plan holds the same figures a year away', async () => {
    const plan = cedarFalls()
    const rows = (year: string) => ['Group,Year,Rate', `White,${year},51.2`, `Black,${year},41.2`]
    bringIn(plan, await accepting(rows('2017-18'), { plan }))
    const again = await accepting(rows('2017'), { plan, name: 'other.csv' })
    expect(again.asks).toBe(
      'Choose the school year “2017” means: the plan already has these figures, a year away from where they would come in.',
    )
    const said = { yearForm: 'starting', yearSaid: true } as const
    expect((await accepting(rows('2017'), { plan, name: 'other.csv', says: said })).outcome?.counts.same).toBe(2)
    expect((await accepting(rows('2018'), { plan, name: 'other.csv' })).outcome?.counts.same).toBe(2)
  })

  it('is no question of years that say which they are, but that these have other figures is', async () => {
    const plan = cedarFalls()
    const rows = (...years: readonly string[]) => [
      'Group,Year,Rate',
      ...years.flatMap((year, i) => [`White,${year},5${i}.2`, `Black,${year},4${i}.1`]),
    ]
    bringIn(plan, await accepting(rows('2018-19', '2019-20'), { plan }))
    const { asks } = await accepting(rows('2017-18', '2018-19'), { plan, name: 'other.csv' })
    expect(asks).toBe(
      'The plan already has these figures for the year after the one that the file gives. Confirm whether these are figures for this measure.',
    )
    expect((await accepting(rows('2020-21', '2021-22'), { plan, name: 'other.csv' })).asks).toBeNull()
  })

  it('is asked of the next file with its name, too, and read by that file where the last one had no single year', async () => {
    const plan = cedarFalls()
    const rows = (...years: readonly string[]) => [
      'Group,Year,Rate',
      ...years.flatMap((y, i) => [`White,${y},${50 + i}.2`, `Black,${y},${40 + i}.1`]),
    ]
    bringIn(plan, await accepting(rows('2020-21', '2021-22'), { plan }))
    expect((await accepting(rows('2020', '2021', '2022'), { plan })).asks).toContain(
      'Choose the school year “2020” means: the plan already has these figures, a year away',
    )
    const fall = ['Fall counts,,', ...rows('2022')]
    expect((await accepting(fall, { plan })).asks).toContain('Choose the school year “2022” means')
  })
})

describe('how far from the one other place in the file', () => {
  const file = (white: string, black: string) => [
    'District,Group,Year,Percent',
    `Cedar Falls School District,White,2017-18,${white}`,
    `Cedar Falls School District,Black,2017-18,${black}`,
    'Statewide,White,2017-18,48.1%',
    'Statewide,Black,2017-18,38.1%',
  ]
  it('every figure a hundred times too small stays aside', async () => {
    const { outcome } = await accepting(file('0.49%', '0.39%'))
    expect(outcome?.doubts.map((d) => [d.group, d.choice, d.why])).toEqual([
      ['white', 'aside', 'The only other place in the file has 48.1.'],
      ['black', 'aside', 'The only other place in the file has 38.1.'],
    ])
  })

  it('a single one is not doubted by a single place', async () => {
    expect((await accepting(file('12.3%', '1.9%'))).outcome?.doubts).toEqual([])
  })
})

describe('shares of all students', () => {
  const rows = (all: string) => [all, 'Black,2018-19,20.1%', 'White,2018-19,30.1%', 'Asian,2018-19,10.5%']

  it('are asked about where all students have 100 percent and a group has less: as rates both can’t be', async () => {
    expect(await asks(['Group,Year,Percent', ...rows('All Students,2018-19,100%')])).toContain(
      'All students have 100 percent in 2018–19 and “Black” has 20.1, so they may say what share of all students each group is',
    )
  })

  it('are asked about where the heading says so, whatever they add up to', async () => {
    for (const heading of [
      '% of graduates',
      'Percent of suspensions',
      'Percent of suspended students',
      '% of suspended',
      'Percent of graduating class',
      'Share of proficient students',
      'Composition',
      'Share of all AP enrollment',
    ])
      expect(
        (
          await accepting([`Group,Year,${heading}`, ...rows('Two or more,2018-19,9%')], {
            plan: cedarFalls({ short: 'Suspension rate' }),
            says: { percentForm: 'sign' },
          })
        ).asks,
      ).toContain(`heading says “${heading}”`)
    expect(await asks(['Group,Year,% of graduates enrolled in college', ...rows('All,2018-19,50%')], 'College')).toBe(
      'nothing',
    )
  })
})

describe('a heading against the rows', () => {
  it('of another year, of another group or of one school is asked about', async () => {
    const file = (heading: string, groups = 'Group') => [
      `${groups},Year,${heading}`,
      'White,2018-19,30.1%',
      'All,2018-19,31%',
    ]
    expect(await asks(file('Rate 2016-17'))).toContain('“Rate 2016-17”, but the rows are for 2018–19')
    expect(await asks(file('Rate 2018-19'))).toBe('nothing')
    expect(await asks(file('Rate (Ridge High)'))).toContain('“Rate (Ridge High)” is named in a heading')
    expect(await asks(file('Rate', 'Teacher race'))).toContain('The groups are under “Teacher race”')
  })
})

describe('several things that a file says of itself', () => {
  it('are each agreed on: who knows that a file is of targets has not said that it is no sample', async () => {
    const file = ['Graduation targets: sample data,,', 'Group,Year,Percent', 'White,2018-19,30.1%']
    expect(await asks(file)).toContain('(“targets”)')
    const title = 'Graduation targets: sample data'
    expect((await accepting(file, { says: { agreed: title } })).asks).toContain('(“sample data”)')
    expect((await accepting(file, { says: { agreed: `${title} || sample data: ${title}` } })).asks).toBeNull()
  })
})
