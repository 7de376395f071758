import { describe, expect, it } from 'vitest'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Rows of a hand-kept budget that look like lines and are none. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
const aside = (found: ReturnType<typeof lookAtBudget>) => found.outcome.doubts.map((d) => d.description)

describe('a second table below the first', () => {
  it.each([
    'Description | FY26 Actual',
    'Revenue source | FY27',
    'Unfunded requests | FY27',
    'Line | Prior year',
    'Account | YTD',
    'Item | Cost',
    'Description | 2026',
  ])('stays aside where it begins “%s”', (headings) => {
    const found = lookAtBudget(
      table(`Description | FY27 Budget\nCoach | 82,000\nBooks | 12,500\n|\n${headings}\nCoach | 81,900\nVan | 7,311`),
    )
    expect(names(found)).toEqual(['Coach', 'Books'])
    expect(aside(found).slice(-2)).toEqual(['Coach', 'Van'])
    expect(found.outcome.doubts.at(-1)?.why).toBe(
      `It is under the headings “${headings}”, so it may be of another table.`,
    )
  })

  it('is none where a page has the same headings again, or a line has no amount yet', () => {
    const pages = 'Description | FY27 Budget\nCoach | 82,000\nDescription | FY27 Budget\nBooks | 12,500'
    expect(names(lookAtBudget(table(pages)))).toEqual(['Coach', 'Books'])
    for (const none of ['TBD', 'see below', 'no cost', 'pending budget', 'in kind', 'included in Coach'])
      expect(
        names(lookAtBudget(table(`Description | FY27 Budget\nCoach | 82,000\nVan | ${none}\nBooks | 12,500`))),
      ).toEqual(['Coach', 'Books'])
  })
})
