import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files that say in their headings, titles and marks what their figures are, and once were not heeded. */

describe('the year', () => {
  const of = async (heads: string, cells: string, title: readonly string[] = []) =>
    Object.keys((await accepting([...title, heads, `Asian,${cells},62.1`, `White,${cells},52.1`])).figures)
  it('is the one that the heading or the title speaks of', async () => {
    expect(await of('Group,Year,Pct', '2018', ['School Year 2018-19 Graduation,,'])).toContain('asian 2018-19')
    expect(await of('Group,Year,Pct', '2018', ['School Year 2017-18 Graduation,,'])).toContain('asian 2017-18')
    for (const head of ['Fall Year', 'School Year Start', 'Year Beginning'])
      expect(await of(`Group,${head},Pct`, '2018'), head).toContain('asian 2018-19')
    expect(await of('Group,School Year End,Pct', '2018')).toContain('asian 2017-18')
  })

  it('stands in the column that names whole school years, and not in that of another year', async () => {
    expect(await of('Group,Year,School Year,Pct', '2018,2018-19')).toContain('asian 2018-19')
    expect(await of('Group,Year Published,School Year,Pct', '2020,2018-19')).toContain('asian 2018-19')
    expect(await of('Group,Year Published,Year,Pct', '2020,2019')).toContain('asian 2018-19')
  })

  it('is asked where one column writes it in two ways, or a heading says neither start nor end', async () => {
    const mixed = ['Group,Year,Pct', 'Asian,2016-17,62.1', 'Asian,2017-18,63.1', 'Asian,2018,64.1', 'Asian,2019,65.1']
    expect((await accepting(mixed)).asks).toContain('“2018”')
    expect((await accepting(mixed, { says: { yearForm: 'starting', yearSaid: true } })).figures['asian 2018-19']).toBe(
      64.1,
    )
    expect((await accepting(['Group,Entering Cohort Year,Pct', 'Asian,2015,62.1'])).asks).toContain('“2015”')
  })

  it('of a heading is that of its fall or spring', async () => {
    const wide = (a: string, b: string) => [`Group,${a},${b}`, 'Asian,62.1,63.1', 'White,52.1,53.1']
    const keys = async (a: string, b: string) => Object.keys((await accepting(wide(a, b))).figures)
    expect(await keys('Fall 2017', 'Fall 2018')).toEqual(expect.arrayContaining(['asian 2017-18', 'asian 2018-19']))
    expect(await keys('Spring 2018', 'Spring 2019')).toEqual(expect.arrayContaining(['asian 2017-18', 'asian 2018-19']))
  })

  it('that has not begun brings in nothing: what stands there is a goal', async () => {
    const { figures, outcome } = await accepting(['Group,Year,Pct', 'Asian,2018-19,62.1', 'Asian,2030-31,70'])
    expect(figures).toEqual({ 'asian 2018-19': 62.1 })
    expect(outcome?.aside[0]?.why).toContain('has not begun')
    const wide = await accepting(['Group,2018-19,2030', 'Asian,62.1,70'])
    expect(wide.figures).toEqual({ 'asian 2018-19': 62.1 })
  })

  it('is read as spreadsheets and exports write it', async () => {
    for (const year of ['2019.0', 'SY1819', '201819', '20182019', '2018 to 2019', '2018‑19', '2018-19*'])
      expect(await of('Group,Year,Pct', year), year).toContain('asian 2018-19')
  })
})

describe('answers that were given for another file', () => {
  it('say nothing of one with the same headings but which column is what', async () => {
    const plan = cedarFalls()
    const first = await accepting(['Group,Year,Rate %', 'A,2018,62.1', 'W,2018,*'], {
      plan,
      name: 'crdc.csv',
      says: {
        yearForm: 'starting',
        yearSaid: true,
        groups: new Map([
          ['A', { to: 'group', id: 'all' }],
          ['W', { to: 'group', id: 'white' }],
        ]),
        marks: new Map([['*', 'notReported']]),
      },
    })
    bringIn(plan, first)
    const rows = ['Group,Year,Rate %', 'A,2019,22.1', 'White,2019,*']
    // Of two files that read a bare year in two ways one would take the place of the other’s figures.
    expect((await accepting(rows, { plan, name: 'state.csv' })).asks).toContain('Choose the school year “2019” means')
    const says = { yearForm: 'ending', yearSaid: true } as const
    const other = await accepting(rows, { plan, name: 'state.csv', says })
    expect(other.figures).toEqual({ 'white 2018-19': 'withheld' })
    expect(other.draft.groups.get('A')).toEqual({ to: 'out' })
  })

  it('never decide what “5,525” is', async () => {
    for (const name of ['other.csv', 'absence 2019.csv']) {
      const plan = cedarFalls({ unit: 'days' })
      bringIn(plan, await accepting(['Group;Year;Days', 'Asian;2018-19;5,2'], { plan, name: 'absence 2018.csv' }))
      const next = await accepting(['Group;Year;Days', 'Asian;2019-20;5,525'], { plan, name })
      expect(next.asks, name).toContain('how numbers are written')
    }
  })
})

describe('a heading that speaks of something else than percent', () => {
  const headings = [
    'Median Percentile',
    'Percentile',
    'National Percentile Rank Score',
    'Normal Curve Equivalent',
    'Conditional Growth',
    'Effect Size',
    'GPA',
    'Composite Score',
    'Mean Points Earned',
    'Average Days Absent',
    'Incidents per 100 students',
    'Arrests per ten thousand',
    'Average Class Size',
    'Pupil/Teacher Ratio',
    'Minutes per day',
    'Per Pupil Expenditure ($)',
    'Percent of Total Enrollment',
    'Percent of Teachers',
    'Index',
    'Age',
    'Number',
  ]
  it.each(headings)('%s: asked in a measure of percent', async (head) => {
    const { asks } = await accepting([`Group,Year,${head}`, 'Asian,2018-19,45.2', 'White,2018-19,35.1'])
    expect(asks).toMatch(/how the figures are written|the column with the figure/)
  })

  it('is not found in the heading of a plain percentage', async () => {
    for (const head of [
      'Percent Proficient',
      'Graduation Rate',
      '% Chronically Absent (10 days or more)',
      'Pct meeting standard on the state test',
      'Percent of students at or above grade level',
      'Data',
      'Attendance rate',
    ])
      expect(
        (await accepting([`Group,Year,${head}`, 'Asian,2018-19,45.2', 'White,2018-19,35.1'])).asks,
        head,
      ).toBeNull()
  })

  it('is heeded in the title and the notes, too', async () => {
    const table = ['Group,Year,Rate', 'Asian,2018-19,4.2', 'White,2018-19,3.1']
    for (const title of ['Suspensions per 1,000 students', 'Median growth percentiles by group', 'Average days absent'])
      expect((await accepting([title, ',,', ...table])).asks, title).toContain('how the figures are written')
    expect((await accepting([...table, ',,', 'Note: Rates are per 1,000 students.'])).asks).toContain('how the figures')
  })

  it('counts for more than a title that says number and percent', async () => {
    const file = ['Number and percent of students suspended,,', ',,', 'Group,Year,Students suspended']
    expect((await accepting([...file, 'Asian,2018-19,45', 'White,2018-19,6'])).asks).toContain('how the figures')
  })

  it('is asked in measures of other units', async () => {
    for (const [unit, heads] of [
      ['count', ['Mean Scale Score', 'Days Absent', 'Enrollment (thousands)', 'Suspensions per 100']],
      ['days', ['Number of Students', 'Score', 'Chronic Absence']],
      ['score', ['Number Tested', 'Days', 'Proficient']],
      ['rate', ['Number suspended']],
    ] as const)
      for (const head of heads) {
        const { asks } = await accepting([`Group,Year,${head}`, 'Asian,2018-19,45', 'White,2018-19,35'], {
          plan: cedarFalls({ unit }),
        })
        expect(asks, `${unit}: ${head}`).toContain('how the figures are written')
      }
  })
})

describe('a new measure', () => {
  it('is in the unit of which the file speaks, and asked for it where it speaks of none', async () => {
    const of = (head: string) =>
      accepting([`Group,Year,${head}`, 'Asian,2018-19,45.2', 'White,2018-19,35.1'], {
        says: { measure: 'new', newMeasure: { goal: 'g', short: 'table', unit: null, direction: 'up' } },
      })
    for (const head of ['Value', 'Data', 'Result']) expect((await of(head)).asks, head).toContain('unit')
    const units: Readonly<Record<string, string>> = {
      'Percent proficient': 'percent',
      Percentile: 'score',
      'Days absent': 'days',
      'Suspensions per 100': 'rate',
    }
    for (const [head, unit] of Object.entries(units)) {
      const { outcome } = await of(head)
      const made = outcome?.ops.find((op) => 'kind' in op && op.kind === 'measure')
      expect(made, head).toMatchObject({ values: { unit } })
    }
  })
})

describe('what is withheld', () => {
  it('is no zero where no child was counted, or nobody says how many', async () => {
    const { figures } = await accepting([
      'Group,Year,N,Percent',
      'All,2018-19,900,4.2',
      'Asian,2018-19,0,0',
      'White,2018-19,*,0',
      'Hispanic,2018-19,,0',
      'Black,2018-19,40,0',
    ])
    expect(figures).toEqual({ 'all 2018-19': 4.2, 'black 2018-19': 0 })
  })

  it('may be told by a column headed “Suppressed”, which is a heading and no mark', async () => {
    const { draft } = await accepting(['Group,Year,Percent,Suppressed', 'Asian,2018-19,0.0,Y', 'White,2018-19,45.2,N'])
    expect(draft.roles.slice(0, 3)).toEqual(['group', 'year', 'figure'])
  })

  it('is better higher or lower as its words say, and is asked where they don’t', async () => {
    const of = async (head: string) => {
      const file = [`Group,Year,${head}`, 'Asian,2018-19,45.2', 'White,2018-19,35.1']
      const { asks, outcome } = await accepting(file, { says: { measure: 'new' } })
      const made = outcome?.ops.find((op) => op.op === 'set' && op.kind === 'measure')
      return asks ?? (made?.op === 'set' ? made.values['direction'] : null)
    }
    for (const head of ['Suspension rate', 'Dropout rate', 'Percent chronically absent', 'Days missed'])
      expect(await of(head), head).toBe('down')
    for (const head of ['Graduation rate', 'Percent proficient', 'Attendance rate'])
      expect(await of(head), head).toBe('up')
    for (const head of ['Percent', 'Percent of days present', 'Median percentile', 'Retention rate'])
      expect(await of(head), head).toBe('Choose whether a higher or a lower figure is better.')
  })
})
