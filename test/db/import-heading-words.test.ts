import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'

/** Words that say nothing over a whole table, and much over its figures. */

const graduation = { short: 'Graduation rate' }
const asksOf = async (lines: readonly string[], measure: Readonly<Record<string, unknown>>) =>
  (await accepting(lines, { plan: cedarFalls(measure), name: 'export.csv' })).asks ?? 'nothing'
const under = (heading: string, cells = ['84.1', '88.0', '76.2']) => [
  `Student Group,School Year,${heading}`,
  ...['All students', 'White', 'Black'].map((g, i) => `${g},2022-23,${cells[i]}`),
]

describe('a heading', () => {
  it.each([
    ['Attendance rate', '% days missed'],
    ['Attendance rate', 'Average daily membership'],
    ['Chronic absence', 'On-time %'],
    ['Math proficiency', '% Exceeded'],
    ['College going rate', '% college ready'],
    ['Suspension rate', 'In-school suspension rate'],
    ['Suspension rate', 'Suspensions per 100 students'],
    ['Suspension rate', 'Discipline rate'],
    ['Graduation rate', '% of class'],
    ['Graduation rate', 'Avg district graduation rate'],
    ['Dropout rate', 'Dropout rate (000s)'],
    ['Dropout rate', 'Dropout rate # of students'],
    ['Dropout rate', 'Dropout percent per school'],
  ])('for “%s” is asked about where it says “%s”', async (short, heading) => {
    const cells = short === 'Dropout rate' ? ['4.2', '4.4', '3.8'] : undefined
    expect(await asksOf(under(heading, cells), { short })).toMatch(/says|how the figures are written/)
  })
  it('of a state’s years is not of the district’s', async () => {
    const lines = ['Student Group,State 2021-22,State 2022-23', 'All students,83.1,84.1', 'Black,75.2,76.2']
    expect(await asksOf(lines, graduation)).toContain('“State”')
  })
  it.each([
    ['Graduation rate', 'Graduation rate (%)'],
    ['Attendance rate', 'Attendance %'],
    ['Chronic absence', '% chronically absent'],
    ['Chronic absence', 'Percent absent 18+ days'],
    ['Math proficiency', '% meeting state standards'],
    ['Math proficiency', 'Percent met or exceeded standards'],
    ['Math proficiency', '% proficient on state assessment'],
    ['Suspension rate', '% suspended'],
    ['College going rate', 'College enrollment rate'],
    ['Kindergarten readiness', '% ready'],
  ])('for “%s” is nothing to ask about where it says “%s”', async (short, heading) => {
    expect(await asksOf(under(heading), { short })).toBe('nothing')
  })
  it('that counts children is asked about for a number of suspensions, and for suspensions per 100', async () => {
    const cells = ['252', '264', '228']
    const counts = { short: 'Out-of-school suspensions', unit: 'count' }
    expect(await asksOf(under('Students suspended out of school', cells), counts)).toContain('Students suspended')
    expect(await asksOf(under('Out-of-school suspensions', ['600', '264', '228']), counts)).toBe('nothing')
    const rate = { short: 'Suspensions per 100 students', unit: 'rate' }
    for (const heading of ['% suspended', 'Suspension rate (%)', 'Suspension percent'])
      expect(await asksOf(under(heading, ['8.4', '8.8', '7.6']), rate)).toContain(heading)
    const days = { short: 'Days lost to suspension per 100 students', unit: 'rate' }
    expect(await asksOf(under('Suspensions per 100 students', ['8.4', '8.8', '7.6']), days)).toContain('“Suspensions”')
    expect(await asksOf(under('Days lost to suspensions per 100', ['8.4', '8.8', '7.6']), days)).toBe('nothing')
  })
  it('of who answered is asked about for what families feel', async () => {
    const welcome = { short: 'Families who feel welcome' }
    expect(await asksOf(under('Families who responded'), welcome)).toContain('says nothing of')
  })
})

describe('what is said over the figures, or of each', () => {
  it.each(['Students in the program', 'Parent-reported', 'Graduates per school', 'Campus'])(
    'as a title: %s',
    async (title) => {
      expect(await asksOf([title, ...under('Rate')], graduation)).toContain('says nothing of')
    },
  )
  it('as a note: “By 2030”, where the last year is 2022–23', async () => {
    expect(await asksOf([...under('Graduation rate'), '', 'By 2030'], graduation)).toContain('by 2030')
  })
  it.each([
    ['Indicator', 'Teacher graduation rate'],
    ['Unit', '(‰)'],
    ['Unit', '×100'],
  ])('in a column “%s”: “%s”', async (heading, text) => {
    const [head, ...rows] = under('Value')
    const lines = [`${head},${heading}`, ...rows.map((r) => `${r},${text}`)]
    const { asks, figures } = await accepting(lines, { plan: cedarFalls(graduation), name: 'export.csv' })
    expect(asks ?? figures).not.toMatchObject({ 'all 2022-23': 84.1 })
  })
})
