import { describe, expect, it } from 'vitest'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Budgets of a grant’s year or the calendar’s, of a share of the cost, of another year than their heading says. */

const lines = 'Coach | 82,000\nTutoring | 40,000\nBooks | 12,500'
const over = (heading: string, note = '') =>
  lookAtBudget(table(`Description | ${heading}\n${lines}${note === '' ? '' : `\n${note} |`}`))

describe('a year that is not the district’s', () => {
  it.each(['CY 2026 Budget', 'Calendar Year 2026', 'Grant Year 2026', '10/1/2025-9/30/2026', 'FFY 2026'])(
    'is asked about where the amounts are headed “%s”',
    (heading) => {
      expect(over(heading).question).toContain(heading)
    },
  )

  it('is none where it is written as July to June, as its days, or with the number of its version', () => {
    for (const heading of ['July 2026–June 2027', '7/1/2026-6/30/2027', 'FY27 Revised #2']) {
      const found = over(heading, 'FY27 begins July 1, 2026')
      expect([heading, found.question]).toEqual([heading, null])
      expect(found.lines.map((l) => l.fiscalYear)).toEqual(['2026-27', '2026-27', '2026-27'])
    }
  })

  it('is asked about where a note says of which year the amounts are', () => {
    expect(over('FY27 Budget', 'FY26 amounts shown').question).toContain('FY26 amounts shown')
    expect(over('FY27 Budget', 'FY27 amounts shown').question).toBeNull()
  })
})

describe('amounts that are not the whole of it', () => {
  it.each([
    'Amounts are 50% of annual cost',
    'For all 17 schools, multiply by 17',
    'These positions are funded by the foundation',
  ])('are asked about below “%s”', (note) => {
    expect(over('FY27 Budget', note).question).toContain(note)
    expect(over('FY27 Budget', 'Amounts rounded to the nearest dollar').question).toBeNull()
  })

  it.each(['FY27 $/student', 'FY27 vs FY26', 'FY27 Salary only'])('are asked about under “%s”', (heading) => {
    expect(over(heading).question).toContain(heading)
  })

  it('are millions under “FY27 in M”', () => {
    const found = lookAtBudget(table('Description | FY27 in M\nCoach | 1.82\nBooks | 0.54'))
    expect(found.lines.map((l) => l.amount)).toEqual([1_820_000_00, 540_000_00])
  })

  it('are asked about where most of them are less than nothing', () => {
    const found = lookAtBudget(table('Description | FY27\nTitle I | 86,000\nCoach | -82,000\nBooks | (4,000)'))
    expect(found.question).toContain('2 of 3 amounts under “FY27” are less than nothing, such as “-82,000” for “Coach”')
    expect(
      lookAtBudget(table('Description | FY27\nCoach | 82,000\nBooks | 4,000\nVacancy | -82,000')).question,
    ).toBeNull()
  })
})
