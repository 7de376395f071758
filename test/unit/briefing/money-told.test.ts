// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { askPaper } from '../../../shared/briefing/ask/ask.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { ask, asked, hire } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** How papers tell what is paid, from what, and what is asked for. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

describe('the pay of a position', () => {
  const position = [{ id: 'o', title: 'Director', fte: 1 }]
  const fundingSource = [{ id: 's', name: 'Levy' }]
  const pay = (year: string) => ({ id: year, position: 'o', source: 's', fiscalYear: year })

  it('that ends years ago is not told as all there is to say', () => {
    const said = hire(plan({ position, fundingSource, positionPay: [pay('2020-21'), pay('2021-22')] }))
    expect(said).toContain('No source of pay is entered for 2022–23 or later.')
    const now = hire(plan({ position, fundingSource, positionPay: [pay('2026-27')] }))
    expect(now).not.toContain('No source of pay is entered')
  })

  it('has no column for a year that is over in which other things cost money', () => {
    const budgetLine = [{ id: 'b', goal: 'g', source: 's', fiscalYear: '2019-20', amount: 100, status: 'approved' }]
    const said = hire(plan({ position, fundingSource, budgetLine, positionPay: [pay('2020-21')] }))
    expect(said).not.toContain('"head":"2019–20","width":0.8')
  })
})

describe('“Ready to hire”', () => {
  it('does not say that no department is entered of a plan that has the office itself', () => {
    const office = { id: 'o', name: 'Office of Equity', isEquityOffice: true }
    const hire = (department: object[]) => text(readyToHirePaper(plan({ department }), asked(plan({}), 'hire')))
    expect(hire([office])).toContain('Only the office itself is entered, and no other department.')
    expect(hire([])).toContain('No departments are entered.')
  })
})

describe('a source that nothing in the plan is paid from', () => {
  const source = { id: 'f', name: 'Levy', amountSaid: 'About $63 million a year' }
  const stops = (more: object = {}) => {
    const p = plan({ fundingSource: [source], ...more })
    return text(ifStopsPaper(p, asked(p, 'ifStops')))
  }

  it('has its amount as its source says it, and no day that would hint at lines before', () => {
    expect(stops()).toContain('"Its amount, as its source says it","paragraphs":["About $63 million a year"]')
    expect(stops()).toContain('no position that is paid from “Levy”.')
    const budgetLine = [{ id: 'b', name: 'Buses', source: 'f', amount: 100, fiscalYear: '2025-26' }]
    expect(stops({ budgetLine })).toContain('no position that is paid from “Levy” from July 1, 2027 on.')
  })
})

describe('the page that asks for money, of a goal with nothing under way', () => {
  it('does not say that steps have not begun of a plan without any, nor of one whose steps are done', () => {
    expect(ask(plan({}))).toContain('"The plan names no step for this."')
    const action = [{ id: 'a', about, title: 'Ask the parents', status: 'done' }]
    expect(ask(plan({ action }))).toContain('The one step that the plan names is done.')
    expect(ask(plan({ action: [{ ...action[0], status: 'notBegun' }] }))).toContain(
      'The plan names no step for this that is under way.',
    )
  })

  it('calls itself what we do only where something is under way', () => {
    const title = (p: Plan) => askPaper(p, asked(p, 'ask')).model.title
    expect(title(plan({}))).toBe('Our plan: More children read well')
    const action = [{ id: 'a', about, title: 'Ask the parents', status: 'inProgress' }]
    expect(title(plan({ action }))).toBe('What we do: More children read well')
  })
})

describe('money of which no source says how much it gives', () => {
  it('is not called low, and is told as not known', () => {
    const budgetLine = [
      { id: 'b', goal: 'g', source: 's', fiscalYear: '2027-28', amount: 3_000_000, status: 'requested' },
    ]
    const district = [{ id: 'district', fiscalYearStart: 7 }]
    const said = hire(plan({ district, fundingSource: [{ id: 's', name: 'Levy' }], budgetLine }))
    expect(said).toContain('How much of $30,000 asked for next year (2027–28) is secured is not entered')
    expect(said).toMatch(/"Budget"\},\{"text":"Not known"/)
  })
})

describe('money of which no source is entered', () => {
  it('is told as it was told the board', () => {
    const briefing = [
      { id: 'old', document: 'boardBriefing', date: '2025-01-01', fiscalImpact: 'Nothing yet.' },
      { id: 'b', document: 'boardBriefing', date: '2026-12-01', fiscalImpact: 'No cost was published.' },
    ]
    const hire = (more: object) => {
      const plan = planWith({ ...reading, briefing, ...more } as never)
      return text(readyToHirePaper(plan, asked(plan, 'hire')))
    }
    expect(hire({})).toContain('No source of money is entered as recurring. The plan notes: “No cost was published.”')
    expect(hire({ fundingSource: [{ id: 'f', name: 'Levy' }] })).not.toContain('The plan notes')
  })
})
