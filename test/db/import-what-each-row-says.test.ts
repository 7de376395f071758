import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** What a file says in every row, over its rows or beside them, against what it is taken for. */

const graduation = { short: 'Graduation rate' }
const rows = [
  ['All students', 84.1],
  ['White', 88],
  ['Black', 76.2],
  ['English learners', 65.4],
] as const
const table = (more: string, cell: string): readonly string[] => [
  `Student Group,School Year,Graduation rate${more}`,
  ...rows.map(([group, rate]) => `${group},2022-23,${rate}%${cell}`),
]
const whole = { 'all 2022-23': 84.1, 'black 2022-23': 76.2, 'el 2022-23': 65.4, 'white 2022-23': 88 }
const take = (lines: readonly string[], measure: Readonly<Record<string, unknown>> = graduation, name = 'export.csv') =>
  accepting(lines, { plan: cedarFalls(measure), name })
const asks = async (...of: Parameters<typeof take>) => (await take(...of)).asks ?? 'nothing'

describe('a column that says the same in every row', () => {
  it.each([
    ['Comment', 'Targets for 2023', '“Targets”'],
    ['Comments', 'Males only', 'none of the rows names that group'],
    ['Notes', 'SAMPLE DATA – NOT REAL', 'SAMPLE DATA'],
    ['Remarks', 'Elder High School only', 'may not be your district’s results'],
    ['Note', 'Scenario B', '“Scenario”'],
    ['Source', 'Targets for 2023', '“Targets”'],
    ['Type', '2021-22 data', 'but the rows are for 2022–23'],
    ['Indicator', 'Dropout rate', 'but the measure is “Graduation rate”'],
    ['Graduating Class', '2022', 'Class of 2022'],
    ['Population', 'Hispanic males', 'none of the rows names that group'],
  ])('“%s”: “%s” is heard as a title is', async (heading, text, says) => {
    expect(await asks(table(`,${heading}`, `,${text}`))).toContain(says)
  })
  it.each([
    ['Source', 'National Student Clearinghouse'],
    ['Target 2023-24', '70%'],
    ['Comments', 'Not suppressed'],
    ['Superintendent', 'Office of the Superintendent'],
    ['Cohort', '4-Year'],
    ['Last updated', '2023-11-02'],
  ])('“%s”: “%s” is nothing to ask about', async (heading, text) => {
    expect(await take(table(`,${heading}`, `,${text}`))).toMatchObject({ asks: null, figures: whole })
  })
  it('is not said of rows that do not have it', async () => {
    const lines = [
      'District,Student Group,School Year,Graduation rate,Remarks',
      'Cedar Falls School District,All students,2022-23,84.1%,',
      'Cedar Falls School District,White,2022-23,88%,',
      'Maple Grove,All students,2022-23,70%,Males only',
    ]
    expect(await take(lines)).toMatchObject({ asks: null, figures: { 'all 2022-23': 84.1, 'white 2022-23': 88 } })
  })
  it('is no sign where the district has one row alone', async () => {
    const wide = [
      'District,School Year,Graduation rate,RCDTS,Grad Base',
      'Cedar Falls School District,2022-23,84.1%,1,40',
    ]
    expect(await take(wide)).toMatchObject({ asks: null, figures: { 'all 2022-23': 84.1 } })
  })
})

describe('remarks on single rows', () => {
  const noted = (notes: readonly string[]) => [
    'Student Group,School Year,Graduation rate,Notes',
    ...rows.map(([group, rate], i) => `${group},2022-23,${rate}%,${notes[i]}`),
  ]
  it('are asked about, though each row has another', async () => {
    expect(
      await asks(noted(['two schools missing', 'wrong cohort', 'ask the registrar', 'see memo of May'])),
    ).toContain('Your rows also differ by “Notes”')
  })
  it('that name their sources are not', async () =>
    expect(await take(noted(['', 'Source: state', '', 'see www.state.gov']))).toMatchObject({
      asks: expect.anything(),
    }))
})

describe('a title, a name or a note', () => {
  it('that is a group’s name says of whom every row is, though one of them is of that group', async () => {
    expect(await asks(['English learners', '', ...table('', '')])).toContain(
      'The title says “English learners”, but not every row is of that group',
    )
    expect(await asks([...table('', ''), '', 'English learner students only'])).toContain(
      'but not every row is of that group',
    )
    expect(await asks(table('', ''), graduation, 'English learners.csv')).toContain('not every row is of that group')
  })
  it('tells how a table is cut, but where it names one group that no row is of', async () => {
    const titled = (title: string) => asks([`"${title}"`, '', ...table('', '')])
    expect(await titled('Graduation rates by race, Students with Disabilities, 2022-23')).toContain(
      'none of the rows names',
    )
    expect(await titled('Graduation rates by race/ethnicity, EL, SWD')).toBe('nothing')
    expect(await titled('Graduation rates by race and disability')).toBe('nothing')
    expect(await titled('Hispanic males: graduation rate by race/ethnicity')).toContain('none of the rows names')
    expect(await titled('504 plan: graduation rate by race/ethnicity')).toContain('says nothing of “504”')
  })
  it('of a class of students names the year in which it left', async () => {
    expect(await asks(['Class of 2022', '', ...table('', '')])).toContain(
      'The title says “Class of 2022”, but the rows are for',
    )
    expect(await asks(['Class of 2023', '', ...table('', '')])).toBe('nothing')
  })
  it('that speaks of another outcome than the heading is asked about', async () => {
    expect(await asks(['Dropout rates by student group', '', ...table('', '')])).toContain('but the measure is')
    expect(await asks(['Graduation and dropout rates', '', ...table('', '')])).toBe('nothing')
  })
  it('that names our own district behind a label says nothing else', async () =>
    expect(await asks(['District Name: Cedar Falls School District', '', ...table('', '')])).toBe('nothing'))
  it('of a pivot table, and of four years to a diploma, says nothing else either', async () => {
    expect(await asks(['Student Group,School Year,4-Year Grad Rate', 'White,2022-23,88%', 'Black,2022-23,76.2%'])).toBe(
      'nothing',
    )
    const suspensions = { short: 'Out-of-school suspensions', unit: 'count' }
    const pivot = ['Sum of Suspended,Column Labels,', 'Row Labels,2021-22,2022-23', 'All students,80,90', 'White,30,35']
    expect(await asks(pivot, suspensions)).toBe('nothing')
  })
})

describe('a row’s own numbers', () => {
  const of = (heads: string, cells: readonly (readonly (number | string)[])[], measure: string) =>
    take([`Student Group,School Year,${heads}`, ...cells.map((c, i) => `${rows[i]?.[0]},2022-23,${c.join(',')}`)], {
      short: measure,
    })
  const turned = [
    [673, 127, 800, '15.9%'],
    [440, 60, 500, '12%'],
    [32, 10, 42, '23.8%'],
  ]
  const right = [
    [673, 127, 800, '84.1%'],
    [440, 60, 500, '88%'],
    [32, 10, 42, '76.2%'],
  ]
  it.each([
    ['Meets,Does not meet,Total,Rate', 'Math proficiency'],
    ['Present,Absent,Total,Rate', 'Attendance rate'],
    ['Passed,Failed,Total,Rate', 'Students passing algebra'],
    ['On track,Off track,Total,Rate', 'On track to graduate'],
  ])('prove that a rate is the contrary: %s', async (heads, measure) => {
    expect((await of(heads, turned, measure)).figures).toEqual({})
    expect(Object.values((await of(heads, right, measure)).figures)).toEqual([84.1, 88, 76.2])
  })
  it('prove it with those who did alone, and where somebody else rounded', async () => {
    const alone = turned.map(([did, , all, rate]) => [did, all, rate] as (number | string)[])
    expect((await of('Meets,Total,Rate', alone, 'Math proficiency')).figures).toEqual({})
    const loose = [
      [168, 32, 200, '15.9%'],
      [176, 24, 210, '12%'],
    ]
    expect((await of('Meets,Does not meet,Total,Rate', loose, 'Math proficiency')).figures).toEqual({})
  })
  it('settle it where one of two columns is that of those who did', async () => {
    for (const heads of ['Graduated,Did not graduate,Total,Rate', 'Graduates,Dropouts,Cohort,Graduation rate'])
      expect(Object.values((await of(heads, right, 'Graduation rate')).figures)).toEqual([84.1, 88, 76.2])
  })
  it('are asked about where whole groups add up to all students', async () => {
    const lines = [
      'Group,Year,Suspension rate',
      'All students,2022-23,95',
      'White,2022-23,40',
      'Black,2022-23,21',
      'Hispanic,2022-23,34',
    ]
    expect(await asks(lines, { short: 'Suspension rate' })).toContain('so they may be numbers of students')
  })
})

describe('numbers that no question is needed for', () => {
  it('are rates of about one percent', async () => {
    const low = [
      'Group,Year,Dropout rate',
      'All students,2022-23,1.1',
      'White,2022-23,0.8',
      'Black,2022-23,1.9',
      'Hispanic,2022-23,0.9',
    ]
    expect((await take(low, { short: 'Dropout rate' })).figures).toMatchObject({ 'white 2022-23': 0.8 })
    // Here one may be a fraction of a hundred.
    const mixed = ['Group,Year,Dropout rate', 'All students,2022-23,45', 'White,2022-23,0.38', 'Black,2022-23,52']
    expect(await asks(mixed, { short: 'Dropout rate' })).toContain('how the figures are written')
  })
  it('are children with a comma between thousands, and such as could be years', async () => {
    const enrolled = { short: 'Enrollment', unit: 'count' }
    const counts = [
      'Group,Year,Enrollment',
      'All students,2022-23,"1,200"',
      'White,2022-23,"1,001"',
      'Black,2022-23,75',
    ]
    expect((await take(counts, enrolled)).figures).toMatchObject({ 'all 2022-23': 1200 })
    const wide = ['Student group,2021-22,2022-23', 'All students,6100,6050', 'White,2040,2017', 'Black,942,940']
    expect((await take(wide, enrolled)).figures).toMatchObject({ 'white 2021-22': 2040, 'white 2022-23': 2017 })
    const across = ['School Year,All students,White', '2021-22,2040,1000', '2022-23,2017,1001']
    expect((await take(across, enrolled)).figures).toMatchObject({ 'all 2021-22': 2040, 'white 2022-23': 1001 })
  })
  it('are texts on the one sheet of a book that has a table', async () => {
    const texts = [
      ['Student Group', 'School Year', 'Graduation rate'],
      ...rows.map(([g, r]) => [g, '2022-23', `${r}%`]),
    ]
    const sheet = (all: readonly (readonly string[])[]) => all.map((cells, i) => row(i + 1, cells)).join('')
    const bytes = xlsx([
      { name: 'Notes', data: sheet([['This workbook shows graduation by student group.'], ['Source: the state']]) },
      { name: 'Data', data: sheet(texts) },
    ])
    expect(await accepting(bytes, { plan: cedarFalls(graduation), name: 'export.xlsx' })).toMatchObject({
      asks: null,
      figures: whole,
    })
  })
})

describe('figures that cannot be', () => {
  it('are more days than a school year has, and more children than the district', async () => {
    const days = ['Group,Year,Days missed', 'All students,2022-23,400', 'White,2022-23,12']
    expect((await take(days, { short: 'Days missed', unit: 'days' })).figures).toEqual({ 'white 2022-23': 12 })
    const plan = cedarFalls({ short: 'Enrollment', unit: 'count' })
    plan.edit({ verb: 'import', ops: [set('district', 'district', { enrollment: 6100 })] })
    const counts = ['Group,Year,Enrollment', 'All students,2022-23,91000', 'White,2022-23,3800']
    expect((await accepting(counts, { plan, name: 'export.csv' })).figures).toEqual({ 'white 2022-23': 3800 })
  })
})

describe('years', () => {
  it('with a word between them are one school year, or two in one', async () => {
    const wide = (heading: string) => [`Student Group,${heading}`, 'All students,84.1%', 'White,88%']
    expect((await take(wide('2022 to 2023'))).figures).toEqual({ 'all 2022-23': 84.1, 'white 2022-23': 88 })
    for (const heading of ['2022 and 2023', '2022+2023', '2023E'])
      expect((await take(wide(heading))).figures, heading).toEqual({})
    expect(
      (await take(['Group,School Year,Percent', 'White,2022 and 2023,88', 'Black,2022 and 2023,76'])).figures,
    ).toEqual({})
  })
  it('in lines of their own among the groups are asked for in a column', async () => {
    const lines = ['Student Group,Graduation rate', '2021-22,', 'All students,80%', '2022-23,', 'All students,84.1%']
    expect(await asks(lines)).toContain('Years and groups are in one column')
  })
})

describe('groups', () => {
  it('under a corner that names a grade are all read, and the grade is asked about', async () => {
    const corner = ['Grade 8,2021-22,2022-23', 'All students,61.5%,62.1%', 'White,66.1%,67.2%', 'Black,52.4%,51.3%']
    const { asks: question, draft } = await take(corner, { short: 'Math proficiency' })
    expect(draft.roles[0]).toBe('group')
    expect(question).toContain('says nothing of “Grade 8”')
  })
  it('in two columns, each with All, come in from both', async () => {
    const both = [
      'Gender,Race,School Year,Graduation rate',
      'All,All,2021-22,80.1',
      'Female,All,2021-22,84.2',
      'All,White,2021-22,85.3',
      'All,Black,2021-22,74.4',
      'Female,White,2021-22,88.5',
    ]
    expect((await take(both)).figures).toMatchObject({
      'all 2021-22': 80.1,
      'white 2021-22': 85.3,
      'black 2021-22': 74.4,
    })
    expect(Object.keys((await take(both)).figures)).not.toContain('female')
  })
  it('under one without a figure may be those who are in both', async () => {
    const under = [
      'Student Group,2021-22,2022-23',
      'All students,80.5%,81.2%',
      'English learners,,',
      'Black,60.1%,61.3%',
      'White,70.2%,72.1%',
    ]
    expect(await asks(under)).toContain('Row 3 has “English learners” and no figure')
    const listed = [
      'Student Group,2021-22,2022-23',
      'All students,80.5%,81.2%',
      'Black,60.1%,61.3%',
      'White,70.2%,72.1%',
      'English learners,,',
    ]
    expect(await asks(listed)).toBe('nothing')
  })
  it('alone in a line after the rows say of whom those are', async () =>
    expect(
      await asks([
        'Group,School Year,Percent',
        'White,2022-23,88%',
        'Black,2022-23,76.2%',
        '',
        'Students with Disabilities',
      ]),
    ).toContain('A note says “Students with Disabilities”'))
})

describe('a mark behind a group', () => {
  const marked = (note: string) =>
    take(['Student Group,School Year,Graduation rate', 'White,2022-23,88%', 'Black*,2022-23,76.2%', '', `"${note}"`])
  it.each(['* Fewer than 10 students; do not report', '* Combined with Hispanic', '* First semester only'])(
    'sets its row aside where the note says “%s”',
    async (note) => {
      const { figures, asks: question } = await marked(note)
      expect(question === null ? Object.keys(figures) : ['white 2022-23']).toEqual(['white 2022-23'])
    },
  )
  it.each(['* Includes Hispanic students of any race', '* Rounded to a tenth'])(
    'does not where it says “%s”',
    async (note) => expect((await marked(note)).figures).toMatchObject({ 'black 2022-23': 76.2 }),
  )
})

describe('a line below the rows', () => {
  it.each(['Note: 2021-22 data', 'Population: English learners'])('“%s” is said of all of them', async (note) => {
    expect(await asks([...table('', '').slice(0, 4), '', note])).not.toBe('nothing')
  })
})

describe('shares of all students', () => {
  const rate = { short: 'Suspension rate' }
  it('are the same multiple of a number in every row', async () => {
    const lines = [
      'Group,Year,Enrollment,Percent',
      'White,2022-23,2000,50.0%',
      'Black,2022-23,300,7.5%',
      'Hispanic,2022-23,900,22.5%',
    ]
    expect(await asks(lines, rate)).toContain('the same part of the number beside it')
  })
  it('add up to 100 by pairs', async () => {
    const pairs = ['Group,2021-22,2022-23', 'Female,31%,30%', 'Male,69%,70%']
    expect(await asks(pairs, rate)).toContain('add up to 100 percent')
    expect(await asks(['Group,2021-22,2022-23', 'Female,31%,30%', 'Male,69%,72%'], rate)).toBe('nothing')
  })
  it('are headed by the groups themselves, and nothing names the measure', async () => {
    const wide = ['School Year,% White,% Black,% Hispanic', '2021-22,55%,12%,25%', '2022-23,54%,12%,26%']
    expect(await asks(wide)).toContain('The groups are called “% White” and “% Black”')
    expect(await asks(['Graduation rates by group', '', ...wide])).not.toContain('The groups are called')
    expect(
      await asks(['Student demographics', '', 'School Year,White,Black', '2021-22,55%,12%', '2022-23,54%,13%']),
    ).toContain('Student demographics')
  })
})

it('a state’s rate is none of the district, wherever it is said', async () => {
  expect(await asks(table(',Indicator', ',state graduation rate'))).toContain('may not be your district’s results')
  expect(await asks(['Graduation rate - state', '', ...table('', '')])).toContain('may not be your district’s results')
})

it('a plan without groups gets those that are groups, and all students once', async () => {
  const plan = service()
  must(
    plan.create({
      path: join(folder(), 'p.groundwork'),
      who: officer,
      drafts: null,
      ops: [
        set('district', 'district', { name: 'Cedar Falls School District' }),
        set('measure', 'm', { short: 'Graduation rate', unit: 'percent', direction: 'up' }),
      ],
    }),
  )
  const others = ['State average', 'Target', 'Gap (White–Black)', 'Elder High', 'Diaz, Jane', 'Total']
  const lines = [...table('', ''), ...others.map((o) => `"${o}",2022-23,55.5%`)]
  const { outcome } = await accepting(lines, { plan, name: 'export.csv' })
  const added = ['All students', 'White', 'Black', 'English learners']
  expect([...(outcome?.newGroups.values() ?? [])]).toEqual(added)
  // How many there were in that year is no part of a name.
  const counted = table('', '').map((line, i) =>
    i === 0 ? line : line.replace(/^[^,]+/, (name) => `${name} (n=${i}12)`),
  )
  const again = await accepting(counted, { plan, name: 'export.csv' })
  expect([...(again.outcome?.newGroups.values() ?? [])]).toEqual(added)
})

it('a column that corrects the figures is asked about where it is not used', async () => {
  const lines = [
    'Student Group,School Year,Graduation rate,Corrected',
    'White,2022-23,88%,87%',
    'Black,2022-23,76.2%,75%',
  ]
  expect(await asks(lines)).toContain('“Corrected”')
})
