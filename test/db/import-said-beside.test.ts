import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { lookAt } from '../support/import.ts'

/** What a year, a note or a name says of figures, and spellings that only look as if they said something. */

const rows = ['White,2021-22,61.2', 'Black,2021-22,50.3']
const table = ['Group,School Year,Percent', ...rows]
const asks = async (lines: readonly string[], measure: Readonly<Record<string, unknown>>, name = 'export.csv') =>
  (await accepting(lines, { plan: cedarFalls(measure), name })).asks ?? 'nothing'
const math = { short: 'Math proficiency' }

describe('a year', () => {
  it('that is called preliminary in its cell is asked about', async () => {
    const file = (year: string) => [...table, `Asian,${year},70.1`]
    expect(await asks(file('2022-23 Preliminary'), math)).toContain('Some rows say “2022-23 Preliminary”')
    expect(await asks(file('2022-23 (Final)'), math)).toBe('nothing')
  })

  it('of the report or of accountability alone may be another than that of the figures', async () => {
    for (const heading of ['Report Year', 'Accountability Year', 'Data Collection Year'])
      expect(await asks([`Group,${heading},Percent`, 'White,2022,61.2', 'Black,2022,50.3'], math)).toContain(
        `The years in “${heading}” (“2022”) may not be the years of the figures`,
      )
  })

  it.each(['21-22', '21/22', '21_22', "'21-'22", 'AY 2021-22'])(
    'written “%s” under a year’s heading is one',
    async (year) => {
      const { figures } = await accepting(['Group,School Year,Percent', `White,${year},61.2`, `Black,${year},50.3`])
      expect(figures).toEqual({ 'white 2021-22': 61.2, 'black 2021-22': 50.3 })
    },
  )

  it('is not what stands under another heading', async () => {
    expect(await asks(['Group,Grades,Percent', 'White,10-11,61.2', 'Black,10-11,50.3'], math)).not.toBe('nothing')
  })
})

describe('a note that says what a number stands for', () => {
  it.each([
    ['Values above 95 percent are reported as 100.', '100'],
    ['99 means no data', '99'],
    ['Rates below 5 percent are shown as 5', '5'],
    ['98.9 = missing', '98.9'],
  ])('“%s” sets %s aside', async (note, figure) => {
    const { figures, outcome } = await accepting([...table, `English learners,2021-22,${figure}`, `${note},,`], {
      plan: cedarFalls(math),
      says: { agreed: `notes: ${note}` },
    })
    expect(figures).toEqual({ 'white 2021-22': 61.2, 'black 2021-22': 50.3 })
    expect(outcome?.doubts[0]?.why).toBe(`The file says “${note}”.`)
  })

  it('and one that tells of rounding sets none aside', async () => {
    const small = ['Group,School Year,Percent', 'White,2021-22,9.2', 'Black,2021-22,8.3', 'Asian,2021-22,1']
    const { figures } = await accepting([...small, 'Figures above 5 are rounded to 1 decimal place,,'], {
      says: { percentForm: 'number', agreed: 'notes: Figures above 5 are rounded to 1 decimal place' },
    })
    expect(figures).toMatchObject({ 'asian 2021-22': 1 })
  })
})

it('99 in each year of a group, far from all others, stands for nothing', async () => {
  const years = ['2019-20', '2020-21', '2021-22']
  const file = (el: number, all: number) => [
    'Group,School Year,Percent',
    ...years.flatMap((y, i) => [
      `All students,${y},${all + i}.5`,
      `Black,${y},${all - 9 + i}.2`,
      `English learners,${y},${el}`,
    ]),
  ]
  expect(Object.keys((await accepting(file(99, 52))).figures)).toHaveLength(6)
  expect(Object.keys((await accepting(file(99, 88))).figures)).toHaveLength(9)
})

describe('a file of those who are not in a group', () => {
  it('is asked about by its name, written in one word or two, or by a note', async () => {
    const file = ['School Year,Percent', '2020-21,61.2', '2021-22,50.3']
    for (const name of ['math nonEL.csv', 'math nonFRL.csv', 'math non-EL.csv'])
      expect(await asks(file, math, name), name).toContain('Choose who its figures are about')
    expect(await asks([...file, 'English learners are not included.,'], math)).toContain(
      'the figures of all students may then be without that group',
    )
  })
})

describe('a heading', () => {
  it.each([
    ['% L1-L2', math],
    ['Percent Level 2', math],
    ['Z score', { short: 'Mean scale score in mathematics', unit: 'score' }],
  ])('“%s” is asked about', async (heading, measure) => {
    expect(await asks([`Group,School Year,${heading}`, ...rows], measure)).not.toBe('nothing')
  })

  it('“% Level 3 and above” is none of a low level', async () => {
    expect(await asks(['Group,School Year,% Level 3 and above', ...rows], math)).toBe('nothing')
  })
})

describe('numbers under a measure per 100 students', () => {
  const rate = { short: 'Suspensions', unit: 'rate' }
  const file = (heading: string, ...figures: readonly string[]) => [
    `Group,School Year,${heading}`,
    ...figures.map((f, i) => `${['All students', 'White', 'Black'][i]},2021-22,${f}`),
  ]
  it('are asked about where nothing says that they are rates', async () => {
    expect(await asks(file('Suspensions', '215', '122', '87'), rate)).toContain('Choose how the figures are written')
    expect(await asks(file('Suspensions', '26', '22', '31'), rate)).toContain('Choose how the figures are written')
    expect(await asks(file('Suspension rate', '26', '22', '31'), rate)).toBe('nothing')
    expect(await asks(file('Suspensions per 100 students', '26', '22', '31'), rate)).toBe('nothing')
    expect(await asks(file('Suspensions', '5.2', '2.2', '9.1'), rate)).toBe('nothing')
  })
})

it('a column of numbers enrolled in some grades chooses no rows', async () => {
  const file = ['Group,School Year,Percent,Enrollment Grades 3-8', 'White,2021-22,61.2,812', 'Black,2021-22,50.3,412']
  expect(await asks(file, math)).toBe('nothing')
})

it('the line that tells a spreadsheet what stands between cells is no title', async () => {
  const lines = ['sep=;', ...table.map((l) => l.replaceAll(',', ';'))]
  const { figures, draft } = await accepting(lines)
  expect(figures).toEqual({ 'white 2021-22': 61.2, 'black 2021-22': 50.3 })
  expect(draft.chosen?.rows.map((r) => r.row)).toEqual([3, 4])
})

describe('a note below the table', () => {
  const noted = (...notes: readonly string[]) => asks([...table, ...notes.map((n) => `"${n}",,`)], math)
  it.each([
    ...['Fall testing window.', 'Counts, not percentages.', 'Figures are numbers of students.', 'Grade 8 results.'],
    ...['Figures are for Ames.', 'Figures are percent of all proficient students.', 'First semester.', 'Do not cite.'],
    ...[
      'Figures are medians of school percentages.',
      'As of January 15.',
      'Based on a 10 percent sample.',
      'Dropouts.',
    ],
    ...['One decimal place is implied.', 'Lower is better.', 'Years shown are the year after testing.'],
  ])('“%s” is asked about', async (note) => expect(await noted(note)).not.toBe('nothing'))

  it.each([
    ...[
      '* Fewer than 10 students',
      'Source: State Department of Education',
      'Percentages may not add to 100 due to rounding.',
    ],
    ...['N/A = not applicable', 'Hispanic may be of any race.', 'Students may be counted in more than one group.'],
    ...['Data for 2019-20 are not available because of COVID-19.', 'Updated June 12, 2023'],
  ])('“%s” tells of marks, of groups, or who made it', async (note) => expect(await noted(note)).toBe('nothing'))

  it('is asked about together with all others, and once', async () => {
    const asked = await noted('First semester.', 'Do not cite.')
    expect(asked).toContain('Notes say “First semester.” and “Do not cite.”')
  })

  it('that leaves out a group of the table leaves it out of all students', async () => {
    const file = [...table, 'English learners,2021-22,31.2']
    for (const title of ['Math, no EL', 'Math (-EL)', 'Math, all but EL'])
      expect(await asks([`"${title}"`, ...file], math), title).toContain('may then be without that group')
    expect(await asks([...file, 'English learners are not included.,,'], math)).toContain('without that group')
    expect(await asks(['Math by race and EL', ...file], math)).toBe('nothing')
  })
})

describe('letters and digits that stand for something', () => {
  it.each([
    ...['L1', '% PL1', '% BB', '% NP', 'Math F%', 'Math Lo', 'Math (z)', 'Math Δ', 'Math St', '% 1+2', 'RR', 'US %'],
    ...['% share', 'Percent of tests', 'Median %'],
  ])('the heading “%s” is asked about', async (heading) =>
    expect(await asks([`Group,School Year,${heading}`, ...rows], math)).not.toBe('nothing'),
  )

  it.each([
    ...['Math NP', 'Math L1', 'US math', 'Mathematics proficiency: IA', 'Math 8th', 'Math, S1', 'Math, % of state'],
    ...['Math - test file', 'Level 1'],
  ])('the title “%s” is asked about', async (title) =>
    expect(await asks([`"${title}"`, ...table], math)).not.toBe('nothing'),
  )

  it.each([
    ['% L3+', 'Math proficiency by group, SY 2021-22'],
    ['Pct Prof/Adv', 'Cedar Falls CSD: students’ results in math'],
    ['Percent of Students Proficient or Higher', 'Report ID: SR-204'],
    ['Math % 2021-22', 'Results by race/ethnicity, EL, SWD'],
    ['% Level 3 and above', 'Grades 3-8 math, as of June 12th'],
  ])('“%s” under “%s” is not', async (heading, title) => {
    expect(await asks([`"${title}"`, `Group,School Year,${heading}`, ...rows], math)).toBe('nothing')
  })
})

describe('words where only headings and figures are looked for', () => {
  const groups = ['All,87.1,88.1', 'Black,79.2,80.2', 'White,90.2,91.2']
  const graduation = { short: 'Graduation rate' }
  const says = async (rows: readonly string[]) => asks(rows, graduation)

  it.each([
    ',actual,target',
    ',not on time,not on time',
    ',District,State',
    ',Q4,Q1',
    ',female,female',
    'Status,final,preliminary',
  ])('are asked about under the years: %s', async (line) => {
    expect(await says(['Group,2021-22,2022-23', line, ...groups])).not.toBe('nothing')
    expect(await says(['Group,2021-22,2022-23', ...groups, line])).not.toBe('nothing')
  })

  it('are not, where they say what any figure is', async () => {
    expect(await says(['Group,2021-22,2022-23', ',Rate,Rate', ...groups])).toBe('nothing')
  })

  it.each(['Dropout rate', 'Targets', 'Lincoln Elementary', 'Student group (state)', 'Projected'])(
    'are asked about in the corner: %s',
    async (corner) => {
      expect(await says([`${corner},2021-22,2022-23`, ...groups])).not.toBe('nothing')
    },
  )

  it.each(['Student Subgroup', 'Race/Ethnicity', 'REPORTING_CATEGORY', 'Row Labels', 'Graduation rate'])(
    'are not, where they head groups as a rule: %s',
    async (corner) => {
      expect(await says([`${corner},2021-22,2022-23`, ...groups])).toBe('nothing')
    },
  )

  it.each(['Projected Year', 'Budget year', 'Year of state test'])(
    'are asked about over the years: %s',
    async (head) => {
      expect(await says([`${head},Group,Rate`, '2021-22,All,87.1', '2021-22,Black,79.2'])).not.toBe('nothing')
    },
  )
})

describe('a first file, in a plan with neither measures nor groups', () => {
  const file = ['School year,Student group,Grade 3 reading on grade level (%)']
  for (const [group, a, b] of [
    ['All students', 52.1, 53.4],
    ['Black', 43.1, 44.9],
    ['White', 61.0, 62.2],
  ] as const)
    file.push(`2023-24,${group},${a}`, `2024-25,${group},${b}`)
  const empty = () => {
    const plan = createPlanService(systemClockAndIds)
    const path = join(mkdtempSync(join(tmpdir(), 'groundwork-test-')), 'first.groundwork')
    plan.create({ path, who: { author: 'Officer', device: 'one' }, drafts: null, ops: [] })
    return plan
  }

  it('brings its measure by the heading’s name, its groups, and the goal that is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
    const path = join(folder, 'reading.csv')
    writeFileSync(path, `${file.join('\n')}\n`)
    const goalTitle = 'Every child reads'
    const { draft, question, outcome } = await lookAt(empty(), path, (d) => ({
      ...d,
      newMeasure: { ...d.newMeasure, goalTitle },
    }))
    expect([question, draft.measure, draft.newMeasure.short]).toEqual([null, 'new', 'Grade 3 reading on grade level'])
    const made = outcome().ops.flatMap((op) => (op.op === 'set' && op.kind !== 'value' ? [[op.kind, op.values]] : []))
    expect(made.filter(([kind]) => kind === 'goal' || kind === 'studentGroup')).toEqual([
      ['goal', { title: goalTitle, sort: 0 }],
      ['studentGroup', { name: 'All students', sort: 0, isTotal: true }],
      ['studentGroup', { name: 'Black', sort: 1 }],
      ['studentGroup', { name: 'White', sort: 2 }],
    ])
    expect(made.find(([kind]) => kind === 'measure')?.[1]).toMatchObject({ goal: 'goal-new', unit: 'percent' })
    expect(outcome().lines).toHaveLength(6)
  })
})
