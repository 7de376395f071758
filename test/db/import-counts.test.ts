import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../shared/domain/plan.ts'
import { set } from '../../shared/domain/state.ts'
import { draftOf } from '../../shared/import/draft/draft.ts'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'
import { folder, officer, service } from '../support/files.ts'
import { readText } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'

/** Files that say how many students did, out of how many, beside the share. */

const rows = (...own: string[]) => own.map((r) => r.replace(' ', ',2018-19,'))

describe('a count, a number of students and a percentage', () => {
  it('that contradict each other are in doubt: 305 of 500 are no 16 percent', async () => {
    const { figures, outcome } = await accepting([
      'Group,Year,Number suspended,Enrollment,Percent',
      ...rows('All 305,500,16', 'White 30,300,10', 'Black 20,100,20'),
    ])
    expect(figures).toEqual({ 'white 2018-19': 10, 'black 2018-19': 20 })
    expect(outcome?.doubts.map((d) => d.why)).toEqual(['The same row says 305 of 500 students, which is 61 percent.'])
  })

  it('are in doubt in each row where none agrees, and where more did than there are', async () => {
    const head = 'Group,Year,Numerator,Denominator,Rate'
    expect((await accepting([head, ...rows('All 305,500,16.2', 'White 30,300,33.1')])).figures).toEqual({})
    const swapped = await accepting([head, ...rows('All 500,305,61', 'White 300,30,10')])
    expect(swapped.figures).toEqual({})
    expect(swapped.outcome?.doubts[0]?.why).toContain('500 of 305')
  })

  it('are held together in each year of a file with columns for each', async () => {
    const years = ['2017-18', '2018-19'].flatMap((y) => [`${y} Number`, `${y} Total`, `${y} Percent`]).join(',')
    const { figures } = await accepting([`Group,${years}`, 'All,305,500,16,300,500,60', 'White,30,300,10,33,300,11'])
    // 300 of 500 can’t be with 33 of these 300: of the other 200 children 267 would have.
    expect(figures).toEqual({ 'all 2018-19': 60, 'white 2017-18': 10 })
  })

  it('are held together where each group has columns of its own, or how many did is a row of its own', async () => {
    const wide = ['White', 'Black'].flatMap((g) => [`${g} Number`, `${g} Total`, `${g} %`]).join(',')
    expect((await accepting([`Year,${wide}`, '2018-19,30,300,10.0,20,100,66.6'])).figures).toEqual({
      'white 2018-19': 10,
    })
    const long = ['Group,Year,N,Format,Data', ...rows('All 500,Number,305', 'All 500,Percent,16.1')]
    const { figures, outcome } = await accepting([...long, ...rows('White 300,Number,30', 'White 300,Percent,10.0')])
    expect(figures).toEqual({ 'white 2018-19': 10 })
    expect(outcome?.doubts[0]?.why).toBe('Other rows say 305 of 500 students, which is 61 percent.')
  })

  it('agree where the share was rounded, cut off, or is of the others', async () => {
    const head = 'Group,Year,Numerator,Denominator,Percent'
    const rounded = await accepting([head, ...rows('All 305,500,61', 'White 1,3,33', 'Black 2,3,66', 'Asian 2,3,67')])
    expect(rounded.outcome?.doubts).toEqual([])
    const others = await accepting([
      'Group,Year,Number absent,Enrollment,Percent',
      ...rows('All 100,500,80', 'White 30,300,90'),
    ])
    expect(others.outcome?.doubts).toEqual([])
    const contrary = await accepting(
      ['Group,Year,Number graduated,Cohort size,Rate', ...rows('All 900,1000,10.0', 'Black 80,100,20.0')],
      { plan: cedarFalls({ short: 'Graduation rate' }), says: { percentForm: 'number' } },
    )
    expect(contrary.figures).toEqual({})
    expect(contrary.outcome?.doubts[0]?.why).toContain(
      'which is 90 percent: this may be the share of those who did not.',
    )
  })

  it('are not held together where a number is of something else than children', async () => {
    const { outcome } = await accepting([
      'Group,Year,Number of incidents,Enrollment,Percent',
      ...rows('All 305,500,16', 'White 130,300,10'),
    ])
    expect(outcome?.doubts).toEqual([])
  })
})

it('all students are not fewer than one of their groups', async () => {
  const { figures, outcome } = await accepting(['Group,Year,N,Percent', ...rows('All 50,45.1', 'White 300,60.1')])
  expect(figures).toEqual({ 'white 2018-19': 60.1 })
  expect(outcome?.doubts[0]?.why).toBe('All students are 50 here, and “White” alone are 300.')
})

it('a number of students is known where most of its cells withhold it', async () => {
  const { outcome } = await accepting([
    'Group,Year,N,Percent',
    ...rows('All 500,61.1', 'White <10,50.2', 'Black n<10,*', 'Asian ≤5,>95 %', 'Hispanic N/A,--'),
  ])
  expect(outcome?.lines.find((l) => l.group === 'all')?.after.n).toBe(500)
  expect(outcome?.cells.map((c) => c.cell)).toContain('<10')
})

it('a zero among groups that are all far above it is in doubt, unless it is of a few children', async () => {
  const file = (white: string) => [
    'Group,Year,N,Percent',
    ...rows(`White ${white},0`, 'Black 300,31.2', 'Asian 200,52.2', 'Hispanic 400,33.3'),
  ]
  const { figures, outcome } = await accepting(file('80'))
  expect(figures['white 2018-19']).toBeUndefined()
  expect(outcome?.doubts[0]?.why).toBe(
    'Other groups this year have 31.2 to 52.2, so 0 may mean that the figure is withheld.',
  )
  expect((await accepting(file('12'))).figures['white 2018-19']).toBe(0)
  const rare = ['Group,Year,Percent', ...rows('White 0', 'Black 3.2', 'Asian 5.2', 'Hispanic 3.3')]
  expect((await accepting(rare)).figures['white 2018-19']).toBe(0)
})

it('a zero of so few that sources tell nothing of them is in doubt where others did it as often as not', async () => {
  const file = (asian: string, others = ['White 40,62.5', 'Black 30,50']) => [
    'Group,Year,N,Percent',
    ...rows(...others, `Asian ${asian},0`),
  ]
  const { figures, outcome } = await accepting(file('4'))
  expect(figures).toEqual({ 'white 2018-19': 62.5, 'black 2018-19': 50 })
  expect(outcome?.doubts[0]?.why).toContain('so 0 may mean that the figure is withheld')
  expect(
    (await accepting(file('4', ['White 40,12.5', 'Black 30,13.3', 'Hispanic 50,16']))).figures['asian 2018-19'],
  ).toBe(0)
})

it('a zero of a group that is far above it in its other years is in doubt, too', async () => {
  const file = (figure: string) => ['Group,Year,Percent', `Black,2017-18,${figure}`, 'Black,2018-19,0']
  expect((await accepting(file('52.1'))).outcome?.doubts[0]?.why).toBe(
    'In other years this group has 52.1, so 0 may mean that the figure is withheld.',
  )
  expect((await accepting(file('12.1'))).figures['black 2018-19']).toBe(0)
})

it('a number that all students and each of their groups have is not how many of each were counted', async () => {
  const { outcome, figures } = await accepting([
    'Group,Year,Enrollment,Percent',
    ...rows('All 5000,61.1', 'Black 5000,50.2'),
  ])
  expect(figures).toEqual({ 'all 2018-19': 61.1, 'black 2018-19': 50.2 })
  expect(outcome?.lines.map((l) => l.after.n)).toEqual([undefined, undefined])
  expect(outcome?.cells[0]?.why).toContain('Every group has this number')
  const few = await accepting(['Group,Year,N,Percent', ...rows('All 8,62.5', 'Black 8,50')])
  expect(few.outcome?.lines.map((l) => l.after.n)).toEqual([8, 8])
})

it('how many are enrolled is not how many were tested: the figure comes in without it, but for a few', async () => {
  const plan = cedarFalls({ short: 'Grade 3 reading', population: 'Students tested in grade 3' })
  const file = ['Group,Year,Enrollment,Percent', ...rows('All 3000,61.1', 'Black 600,50.2', 'Asian 7,40')]
  const { outcome } = await accepting(file, { plan })
  expect(outcome?.lines.map((l) => l.after.n)).toEqual([undefined, undefined, 7])
  expect(outcome?.cells[0]?.why).toContain('how many are enrolled')
  const ofAll = await accepting(file, { plan: cedarFalls({ short: 'Suspended' }) })
  expect(ofAll.outcome?.lines.map((l) => l.after.n)).toEqual([3000, 600, 7])
  const tested = await accepting(['Group,Year,Number enrolled and tested,Percent', ...rows('All 3000,61.1')], { plan })
  expect(tested.outcome?.cells).toEqual([])
})

it('how many were tested is not how many did', async () => {
  const { figures, outcome } = await accepting([
    'Group,Year,TOTAL_COUNT,NUM_TESTED,NUM_PROF,PCT_PROF',
    'All,2018-19,220,200,88,44',
    'Black,2018-19,110,100,30,30',
  ])
  expect(figures).toEqual({ 'all 2018-19': 44, 'black 2018-19': 30 })
  expect(outcome?.lines.map((l) => l.after.n)).toEqual([200, 100])
})

it('a zero is in doubt where a note says what it stands for, where the plan holds far more, and where nothing else stands', async () => {
  const why = async (lines: readonly string[]) => (await accepting(lines)).outcome?.doubts.map((d) => d.why)
  const table = ['Group,Year,Percent', 'All,2018-19,61.1%', 'Black,2018-19,0%']
  expect(await why([...table, 'Zeros are suppressed values,,'])).toEqual([
    'The file says “Zeros are suppressed values”.',
  ])
  expect(await why(table)).toEqual(['Other groups this year have 61.1, so 0 may mean that the figure is withheld.'])
  expect(await why(['Group,Year,Percent', 'All,2018-19,21.1%', 'Black,2018-19,0%'])).toEqual([])
  expect(await why(['Group,Year,Percent', 'All,2018-19,0%', 'Black,2018-19,0%', 'White,2018-19,0%'])).toHaveLength(3)
  const plan = cedarFalls()
  bringIn(plan, await accepting(['Group,Year,Percent', 'Black,2018-19,79.1%'], { plan }))
  const again = await accepting(['Group,Year,Percent', 'Black,2018-19,0%'], { plan })
  expect(again.outcome?.doubts[0]?.why).toBe('The plan has 79.1 for this group and year.')
})

it('a mark stands for what the file’s own note says of it', async () => {
  const table = ['Group,Year,Percent', 'White,2018-19,61.1%']
  for (const [mark, note] of [
    ['-', '- means fewer than 10 students'],
    ['NA', 'NA = suppressed to protect student privacy'],
    ['N/A', 'N/A: not reported for groups of fewer than 10'],
  ] as const)
    expect((await accepting([...table, `Black,2018-19,${mark}`, `${note},,`])).figures).toMatchObject({
      'black 2018-19': 'withheld',
    })
  expect((await accepting([...table, 'Black,2018-19,NA', 'NA = not applicable,,'])).figures).toMatchObject({
    'black 2018-19': 'notReported',
  })
})

it.each([
  ['*', '* No students in this group', 'notReported'],
  ['--', '-- Not applicable', 'notReported'],
  ['*', '* Data not reported by the district', 'notReported'],
  ['<', '< indicates no data', 'notReported'],
  ['.', '. = n < 10', 'withheld'],
  ['-', 'A dash means that the number is too small to report', 'withheld'],
  ['*', '* = 0', undefined],
  ['N/A', 'N/A = 0 students chronically absent', undefined],
  ['', 'Blank = 0', undefined],
])('“%s” is what a legend says of it: %s', async (mark, note, state) => {
  const plan = cedarFalls({ short: 'Chronic absenteeism' })
  const lines = ['Group,Year,Percent', 'White,2018-19,21.1%', `Black,2018-19,${mark}`, `"${note}",,`]
  const { figures, outcome } = await accepting(lines, { plan, says: { agreed: '*' } })
  expect([figures['black 2018-19'], outcome?.aside.length]).toEqual([state, state === undefined ? 1 : 0])
})

it('a mark is not what a note says of other students', async () => {
  const note = '* Does not include students not tested,,'
  const { draft } = await accepting(['Group,Year,Percent', 'White,2018-19,21.1%', 'Black,2018-19,*', note])
  expect(draft.marks.get('*')).toBe('withheld')
})

it('a mark is what this year’s legend says of it, and not what last year’s file had', async () => {
  const plan = cedarFalls()
  const rows = (year: string) => ['Group,Year,Percent', `White,${year},61.1%`, `Black,${year},NA`]
  bringIn(plan, await accepting(rows('2018-19'), { plan }))
  const next = await accepting([...rows('2019-20'), 'NA: suppressed because of small numbers,,'], { plan })
  expect(next.figures).toMatchObject({ 'black 2019-20': 'withheld' })
})

it('a figure that a legend says to be shown in place of another is in doubt', async () => {
  const lines = [
    'Group,Year,Percent',
    'White,2018-19,21.1%',
    'Black,2018-19,50%',
    '50% is shown where the group is too small,,',
  ]
  expect((await accepting(lines)).figures).toEqual({ 'white 2018-19': 21.1 })
})

it('a year of zeros alone between others is in doubt, and a percentage of 1 or less of what most children do', async () => {
  const zeros = ['2018-19,89.1%', '2019-20,0%', '2020-21,90.1%'].flatMap((r) => [`All,${r}`, `Black,${r}`])
  const { outcome } = await accepting(['Group,Year,Percent', ...zeros])
  expect(outcome?.doubts.map((d) => d.year)).toEqual(['2019-20', '2019-20'])
  const small = ['Group,Year,Rate', 'All,2018-19,0.901%', 'Black,2018-19,0.801%']
  const plan = cedarFalls({ short: 'Graduation rate' })
  expect((await accepting(small, { plan })).asks).toContain('Choose how the figures are written')
  expect((await accepting(small, { plan, says: { percentForm: 'sign' } })).figures).toMatchObject({
    'all 2018-19': 0.901,
  })
})

describe('a group against all students', () => {
  const file = (black: string) => ['Group,Year,Cohort,Percent', 'All,2021-22,300,82.1', 'White,2021-22,200,85.2', black]
  it('is in doubt where so many of all could not have what all have', async () => {
    const { figures, outcome } = await accepting(file('Black,2021-22,80,0.0'))
    expect(figures).toEqual({ 'all 2021-22': 82.1, 'white 2021-22': 85.2 })
    expect(outcome?.doubts[0]?.why).toBe('All students have 82.1 of 300, which can’t be with 0 of these 80.')
    expect((await accepting(file('Black,2021-22,80,7.7'))).figures).not.toHaveProperty('black 2021-22')
  })

  it('is not where it may be: of few children, or of figures that were rounded', async () => {
    expect((await accepting(file('Black,2021-22,80,70'))).figures['black 2021-22']).toBe(70)
    expect((await accepting(file('Black,2021-22,40,25'))).figures['black 2021-22']).toBe(25)
  })
})

describe('two numbers of students beside a rate', () => {
  const suspended = ['White,2022-23,1200,40,3.3%', 'Black,2022-23,300,33,11.0%', 'All students,2022-23,2400,130,5.4%']
  it('say by every row of whom it is: the others are those who did, whatever they are called', async () => {
    const { outcome } = await accepting(['Group,Year,Enrollment,# Students,Rate', ...suspended])
    expect(outcome?.lines.map((l) => l.after.n)).toEqual([1200, 300, 2400])
  })
  it('are asked about where last year’s answers, or a person, chose those who did', async () => {
    const says = { roles: ['group', 'year', 'ignored', 'n', 'figure'] as const }
    const { asks } = await accepting(['Group,Year,Enrollment,# Students,Rate', ...suspended], { says })
    expect(asks).toContain('the students counted are under “Enrollment”')
  })
  it('say whether it is a fraction, a percentage under one, or so many of a thousand', async () => {
    const take = (lines: readonly string[], says = {}) =>
      accepting(lines, { plan: cedarFalls({ short: 'Dropout rate' }), says })
    const head = 'Group,Year,Dropouts,Enrollment,Rate'
    const of = (a: string, b: string, c: string) => [
      head,
      `All students,2022-23,40,4000,${a}`,
      `White,2022-23,9,2000,${b}`,
      `Black,2022-23,15,800,${c}`,
    ]
    expect((await take(of('0.01', '0.0045', '0.0188'))).figures).toMatchObject({ 'black 2022-23': 1.88 })
    expect((await take(of('1.0', '0.45', '1.88'))).figures).toMatchObject({ 'white 2022-23': 0.45 })
    const { draft, asks } = await take(of('10', '4.5', '18.8'))
    expect(asks).toContain('Choose how the figures are written')
    const says = { percentForm: 'perThousand' as const }
    expect((await take(of('10', '4.5', '18.8'), says)).figures).toMatchObject({ 'black 2022-23': 1.88 })
    expect(draft.percentForm).toBe(null)
  })
})

it('the number of all of them once more, in another column, contradicts no rate', async () => {
  const { asks, figures, outcome } = await accepting([
    'Group,School Year,Cohort Count,Group Count,Percent',
    'White,2022-23,812,812,85.0%',
    'Black,2022-23,60,60,75.0%',
    'Hispanic,2022-23,402,402,82.1%',
  ])
  expect(asks).toBeNull()
  expect(outcome?.doubts).toEqual([])
  expect(Object.values(figures)).toEqual([85, 75, 82.1])
})

describe('the number of a district beside a rate', () => {
  it.each(['Division Number', 'Corporation Number'])('is none of children: “%s”', async (head) => {
    const lines = [
      `School Year,${head},Subgroup,Pass Rate,Total Count`,
      '2022-23,7,All,71,1020',
      '2022-23,7,Black,54,330',
    ]
    const { asks, figures } = await accepting(lines, { plan: cedarFalls({ short: 'Pass rate' }) })
    expect(asks).toBeNull()
    expect(figures).toEqual({ 'all 2022-23': 71, 'black 2022-23': 54 })
  })
  it('nor is one that each of three rows has, whatever its heading', async () => {
    const lines = [
      'School Year,Key Number,Subgroup,Pass Rate,Total Count',
      '2022-23,7,All,71,1020',
      '2022-23,7,Black,54,330',
      '2022-23,7,Asian,88,104',
    ]
    const { figures } = await accepting(lines, { plan: cedarFalls({ short: 'Pass rate' }) })
    expect(Object.keys(figures)).toHaveLength(3)
  })
})

describe('a column of students beside a rate', () => {
  const suspension = () => ({ plan: cedarFalls({ short: 'Suspension rate' }), name: 'Suspension rate.csv' })
  const asksOf = async (count: string, { above = [], below = [] }: { above?: string[]; below?: string[] } = {}) => {
    const figures = ['2022-23,All,312,6.1', '2022-23,Black,80,13.8', '2022-23,White,150,4.7']
    return (
      await accepting([...above, `School Year,Student Group,${count},Percent`, ...figures, ...below], suspension())
    ).asks
  }
  const choose = 'Choose “Students counted”, or “Not used”.'
  it.each(['Unduplicated Count', 'Total', 'Total Count'])(
    'that may be of those who did is asked about: “%s”',
    async (heading) =>
      expect(await asksOf(heading)).toBe(
        `“${heading}” (312) may not be the number of students whom the rate is about, but only of those who did. ${choose}`,
      ),
  )
  it.each([
    ['N', { below: ['N = number of students suspended,,,'] }, 'N = number of students suspended'],
    ['N', { below: ['N in hundreds,,,'] }, 'N in hundreds'],
    ['N', { above: [',,Students suspended,'] }, 'Students suspended'],
    [
      'Students',
      { above: ['Students who were suspended at least once,,,'] },
      'Students who were suspended at least once',
    ],
  ])('of which the file says so is asked about with its words: “%s”', async (heading, around, says) =>
    expect(await asksOf(heading, around)).toContain(`whom the rate is about, since the file says “${says}”. ${choose}`),
  )
  it.each([
    ['N', {}],
    ['Students', {}],
    ['Enrollment', { above: ['Students who were suspended at least once,,,'] }],
    ['N', { below: ['N = number of students enrolled,,,'] }],
    ['Number tested', {}],
  ])('that says whom it counts is not: “%s”', async (heading, around) =>
    expect((await asksOf(heading, around)) ?? '').not.toContain(choose),
  )
  it('that is called no more than “N” is asked about beside what few should do, where no row can be of all', async () => {
    const of = async (rows: readonly string[], head: string, more: object = {}) =>
      (await accepting([`School Year,Student Group,${head}`, ...rows], { ...suspension(), ...more })).asks
    const large = ['2022-23,All,886,21.6', '2022-23,Black,256,30.2', '2022-23,White,346,16.9']
    const whole = ['2022-23,All,205,5', '2022-23,Black,61,12', '2022-23,White,62,3']
    for (const [rows, head] of [
      [large, 'N,%'],
      [large, 'Students,Percent'],
      [whole, 'N,%'],
    ] as const)
      expect(await of(rows, head), head).toContain('may count only those who did')
    expect(await of(large, 'Enrollment,Percent')).toBeNull()
    const graduation = { plan: cedarFalls({ short: 'Graduation rate' }), name: 'grad.csv' }
    expect(await of(large, 'N,Graduation rate', graduation)).toBeNull()
    const plan = cedarFalls({ short: 'Suspension rate' })
    must(plan.edit({ verb: 'edit', ops: [set('district', 'district', { enrollment: 900 })] }))
    expect(await of(large, 'N,%', { plan })).toBeNull()
  })
  it('is held against figures by the decimals with which they are written: 3.0 is no share of 62', async () => {
    const rows = ['2022-23,All,205,5.0', '2022-23,Black,61,11.9', '2022-23,White,62,3.0']
    const { asks } = await accepting(['School Year,Student Group,Students,Rate', ...rows], suspension())
    expect(asks).toContain('no number of them makes that')
    // 2 of 62 are 3.23, which nobody writes as 3.3.
    const three = ['2022-23,All,205,5.1', '2022-23,Black,61,11.9', '2022-23,White,62,3.3']
    expect((await accepting(['School Year,Student Group,Students,Rate', ...three], suspension())).asks).toContain(
      'no number of them makes that',
    )
  })
  it('that is called no more than “N” is asked about under two rows of headings, too', async () => {
    const rows = [',2021-22,,2022-23,', 'Student Group,N,%,N,%', 'All,993,24.1%,889,21.7%', 'Black,170,33.2%,157,30.1%']
    expect((await accepting([...rows, 'White,395,18.8%,346,16.9%'], suspension())).asks).toContain(
      '“2021-22 N” (993) may count only those who did',
    )
  })
  it('is not asked about where the rows prove it', async () => {
    const { asks } = await accepting(
      [
        'School Year,Student Group,Suspended,Total Count,Suspension Rate',
        '2022-23,All,31,512,6.05',
        '2022-23,Black,11,80,13.75',
        '2022-23,White,7,150,4.67',
        '2022-23,Asian,3,71,4.23',
      ],
      suspension(),
    )
    expect(asks).toBeNull()
  })
})

describe('how many are enrolled', () => {
  const n = async (short: string, heading = 'Enrollment') => {
    const lines = [`School Year,Student Group,${heading},Percent`, '2022-23,All,4200,88.0%', '2022-23,Asian,15,86.7%']
    const { outcome } = await accepting(lines, {
      plan: cedarFalls({ short }),
      name: 'table.csv',
      says: { agreed: '*' },
    })
    return [outcome?.lines.map((l) => l.after.n ?? null), outcome?.cells[0]?.why]
  }
  const fewer = 'This is how many are enrolled, and the measure counts fewer. The figure comes in without it.'
  it.each([
    'Graduation rate',
    'Dropout rate',
    'FAFSA completion',
    'Ninth graders on track',
    'AP exam pass rate',
    'Kindergarten readiness',
    'College enrollment of graduates',
    'English learner reclassification',
    'Advanced diploma rate',
  ])('is not how many are counted of “%s”', async (short) => expect(await n(short)).toEqual([[null, null], fewer]))
  it.each(['Chronic absenteeism', 'Attendance rate', 'Suspension rate'])('is, of “%s”', async (short) =>
    expect(await n(short)).toEqual([[4200, 15], undefined]),
  )
})

describe('a number of students that only the plan has', () => {
  const next = async (figure: string, short = 'Suspension rate') => {
    const plan = cedarFalls({ short })
    bringIn(plan, await accepting([`Group,Year,Enrollment,${short}`, 'Black,2018-19,10,10.0'], { plan }))
    const { outcome, figures } = await accepting([`Group,Year,${short}`, `Black,2018-19,${figure}`], {
      plan,
      name: `${short} 2.csv`,
    })
    return [figures['black 2018-19'], outcome?.lines[0]?.after.n, outcome?.doubts.map((d) => d.why)]
  }
  it('is held against another file’s figure, which may be of others', async () => {
    expect(await next('33.3')).toEqual([
      ...[undefined, undefined],
      ['The plan counts 10 students here, and no number of them makes 33.3 percent: it may be of others.'],
    ])
    expect(await next('20.0')).toEqual([20, 10, []])
    expect(await next('33.3', 'Attendance rate')).toEqual([33.3, 10, []])
  })
})

describe('the first file of a plan that has no groups yet', () => {
  const doubts = async (...own: readonly string[]) => {
    const plan = service()
    must(plan.create({ path: join(folder(), 'p.groundwork'), who: officer, drafts: null, ops: [] }))
    const head = 'Year,Group,Enrollment,Suspension rate'
    const { outcome } = await accepting([head, ...own.map((r) => `2023-24,${r}`)], {
      plan,
      name: 'export.csv',
      says: { measure: 'new' },
    })
    return outcome?.doubts.map((d) => d.why)
  }
  it('is held against all students, too, which it adds', async () => {
    expect(await doubts('All students,230,4.2', 'Black,5400,9.6', 'White,1900,2.8')).toEqual([
      'All students are 230 here, and “Black” alone are 5,400.',
    ])
    expect(await doubts('All students,5400,1.2', 'Black,230,9.6', 'White,1900,2.8', 'Hispanic,3270,4.8')).toEqual([
      'All students have 1.2, which can’t be beside 3 groups with 2.8 to 9.6.',
      'All students have 1.2 of 5,400, which can’t be with 4.8 of these 3,270.',
    ])
    expect(await doubts('All students (n=5400),5400,4.2', 'Black,230,9.6', 'White,1900,2.8')).toEqual([])
  })
})

describe('the source of figures', () => {
  const rows = (year: string) => ['Group,Year,Percent', `White,${year},61.1%`, `Black,${year},51.1%`]
  const sourceAfter = async (source: string, name: string) => {
    const plan = cedarFalls()
    bringIn(plan, await accepting(rows('2018-19'), { plan, name: 'table.csv', says: { source } }))
    return draftOf(
      must((await readText(folder(), rows('2019-20').join('\n'), name)).read),
      name,
      planOf(must(plan.records())),
      'm',
    ).source
  }
  it('is last year’s for the file of that name, where it names no year', async () => {
    expect(await sourceAfter('State report card', 'table.csv')).toBe('State report card')
    expect(await sourceAfter('State report card, 2018-19', 'table.csv')).toBe('table')
    expect(await sourceAfter('State report card', 'rates.csv')).toBe('rates')
  })
})
