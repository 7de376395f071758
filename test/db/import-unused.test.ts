import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'

/** Columns that nobody uses, and that say how a row’s figure is to be taken: no list of headings foresees them. */

const groups = ['All students', 'Black', 'White', 'English learners']
const years = ['2019-20', '2020-21', '2021-22']
const figure = (g: number, y: number): string => `${[52, 41, 61, 23][g]}.${y + 1}`
/** A table with one more column, and what stands there in each row. */
const file = (heading: string, mark: (group: string, year: string) => string) => [
  `Group,School Year,Percent,${heading}`,
  ...groups.flatMap((g, i) => years.map((y, k) => `${g},${y},${figure(i, k)},${mark(g, y)}`)),
]
const asks = async (heading: string, mark: (group: string, year: string) => string, short = 'Math proficiency') =>
  (await accepting(file(heading, mark), { plan: cedarFalls({ short }) })).asks ?? 'nothing'

describe('a sign that all rows have alike', () => {
  it.each([
    ...[
      ['FAY', 'Y'],
      ['Title I', 'Yes'],
      ['Gr', '08'],
      ['Included', 'No'],
      ['Valid', '0'],
      ['Estimated', 'Y'],
    ],
    ...[
      ['Scale', '1000'],
      ['Multiplier', '10'],
      ['SpEd', '1'],
      ['PL', '1'],
      ['Accommodations', 'Y'],
      ['Kind', 'T'],
    ],
  ])('under “%s”, “%s”, is asked about', async (heading, text) => {
    expect(await asks(heading as string, () => text as string)).not.toBe('nothing')
  })

  it.each([
    ...[
      ['Valid', 'Y'],
      ['Suppressed', 'N'],
      ['Charter', 'No'],
      ['County Code', '7'],
      ['Sort order', '1'],
      ['Final', 'Y'],
    ],
    ...[
      ['Redacted', 'N'],
      ['Aggregation Level', 'D'],
      ['Locale', 'S'],
      ['Target', '80'],
      ['Schools', '9'],
    ],
  ])('under “%s”, “%s”, says nothing of figures', async (heading, text) => {
    expect(await asks(heading as string, () => text as string)).toBe('nothing')
  })

  it('is asked about once, with all others of its kind, and not again next year', async () => {
    const lines = ['Group,School Year,Percent,FAY,PL', 'White,2021-22,61,Y,1', 'Black,2021-22,41,Y,1']
    const plan = cedarFalls({ short: 'Math proficiency' })
    const first = await accepting(lines, { plan })
    expect(first.asks).toContain('Each row says “Y” under “FAY” and “1” under “PL”')
    const second = await accepting(lines, { plan, says: { agreed: 'flags: FAY=Y, PL=1' } })
    expect(second.figures).toEqual({ 'white 2021-22': 61, 'black 2021-22': 41 })
  })
})

describe('a sign that the rows of one group have', () => {
  it.each([
    ...[
      ['Estimated', 'Y', ''],
      ['Valid', '0', '1'],
      ['Note', 'a', ''],
      ['Reliability', 'Low', 'High'],
    ],
    ...[
      ['Symbol', '‡', ''],
      ['Report?', 'No', 'Yes'],
      ['Small Cell', '1', '0'],
      ['Kind', 'T', 'A'],
      ['Op', '<', ''],
    ],
    ...[
      ['Release', 'Internal', 'Public'],
      ['Per', '1000', '100'],
      ['Factor', '10', '1'],
    ],
  ])('under “%s”, “%s”, is asked about', async (heading, own, other) => {
    const mark = (g: string) => (g === 'English learners' ? own : other) as string
    expect(await asks(heading as string, mark)).toContain(`“${heading}”`)
  })

  it.each([
    ['Category', (g: string) => (/Black|White/.test(g) ? 'Race/Ethnicity' : 'Program')],
    ['Breakdown', (g: string) => (g === 'All students' ? 'A' : 'B')],
    ['Population', (g: string) => (/Black|White/.test(g) ? 'Race' : 'All')],
    ['Short form', (g: string) => g.slice(0, 5)],
    ['Enrolled', (g: string) => (g === 'All students' ? '900' : '300')],
  ])('under “%s” says which groups they are', async (heading, mark) => {
    expect(await asks(heading, mark)).toBe('nothing')
  })
})

describe('a sign that the rows of one year have', () => {
  it.each([
    ...[
      ['Estimated', 'Y', ''],
      ['Valid', '0', '1'],
      ['Quality', 'Poor', 'Good'],
      ['Version', '2', '1'],
    ],
    ...[
      ['Months', '5', '10'],
      ['Through', 'January', 'June'],
      ['COVID', 'Y', ''],
      ['Per', '1000', '100'],
    ],
  ])('under “%s”, “%s”, is asked about', async (heading, own, other) => {
    const mark = (_: string, y: string) => (y === '2021-22' ? own : other) as string
    expect(await asks(heading as string, mark)).toContain(`“${heading}”`)
  })

  it.each([
    ['Release', (_: string, y: string) => `Report card ${y}`],
    ['Reported in', (_: string, y: string) => ['October', 'November', 'December'][years.indexOf(y)] ?? ''],
    ['Number of schools', (_: string, y: string) => (y === '2021-22' ? '9' : '8')],
  ])('under “%s” says which year it is', async (heading, mark) => {
    expect(await asks(heading, mark)).toBe('nothing')
  })
})
