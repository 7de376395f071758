import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../../shared/briefing/document.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { blocks } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

/** Money of seven fiscal years, two of them over: what a finance chief would miss. */

const years = Array.from({ length: 7 }, (_, i) => `${2024 + i}-${25 + i}`)
const plan = planWith({
  district: [{ id: 'district', fiscalYearStartMonth: 7, planFrom: '2024-25', planTo: '2030-31' }],
  goal: [{ id: 'g', title: 'Children read well' }],
  fundingSource: [{ id: 'gf', name: 'General fund', recurring: true }],
  fundingAmount: years.map((fiscalYear, i) => ({
    id: fiscalYear,
    source: 'gf',
    fiscalYear,
    grant: { amount: 10_000_00 + i * 1_000_00, status: 'secured' as const },
  })),
  position: [{ id: 'p', title: 'Coach', fte: 1 }],
  positionPay: years.map((fiscalYear) => ({ id: fiscalYear, position: 'p', fiscalYear, source: 'gf', fte: 1 })),
})
const request = defaultBoardRequest(plan, '2026-12-14')
const tables = (drawn: Drawn) => blocks(drawn).flatMap((b) => (b.t === 'table' ? [b] : []))
const notes = (drawn: Drawn) => blocks(drawn).flatMap((b) => (b.t === 'note' ? [b.text] : []))

describe('fiscal years with money', () => {
  it('a shorter paper shows this one and three more, and says which it leaves out', () => {
    const board = boardBriefing(plan, request)
    const byYear = tables(board).find((t) => t.caption === 'By fiscal year')
    expect(byYear?.columns.map((c) => c.head)).toEqual(['Dollars', '2026–27', '2027–28', '2028–29', '2029–30'])
    expect(notes(board).join('\n')).toContain('Left out: 2024–25, 2025–26 and 2030–31, where there is money as well.')
  })

  it('an amount among four years is broken before how far it has come, and not within that', () => {
    const applied = planWith({
      fundingSource: [{ id: 'gf', name: 'General fund', recurring: true }],
      fundingAmount: years.map((fiscalYear) => ({
        ...{ id: fiscalYear, source: 'gf', fiscalYear, grant: { amount: 10_000_00, status: 'applied' as const } },
      })),
      budgetLine: years.map((fiscalYear) => ({ id: fiscalYear, source: 'gf', fiscalYear, amount: 10_000_00 })),
    })
    const bySource = tables(boardBriefing(applied, request)).find((t) => t.caption?.startsWith('By source'))
    expect(bySource?.rows[0]?.cells.at(-1)?.text).toBe('$10,000 (applied\u00a0for)')
  })

  it('the full plan has all of them, and says of positions where the rest of their pay stands', () => {
    const full = fullPlan(plan, { ...request, document: 'plan', readBy: 'board' })
    const own = tables(full).filter((t) => t.caption?.startsWith('By fiscal year'))
    expect(own.map((t) => t.caption)).toEqual([
      'By fiscal year, 2024–25 to 2027–28',
      'By fiscal year, 2028–29 to 2030–31',
    ])
    expect(own.flatMap((t) => t.columns.slice(1).map((c) => c.head))).toHaveLength(7)
    expect(JSON.stringify(tables(full))).toContain('16,000')
    expect(notes(full).join('\n')).not.toContain('where there is money')
    expect(notes(full).join('\n')).toContain('What is paid in 2024–25, 2025–26 and 2030–31 is in the last appendix.')
  })

  it('money of which no amount of its source was entered is neither unsecured nor missing', () => {
    const line = { id: 'l', description: 'Set aside', fiscalYear: '2026-27', amount: 5_000_00, source: 'levy' } as const
    const unsaid = planWith({
      goal: [{ id: 'g', title: 'Children read well' }],
      fundingSource: [{ id: 'levy', name: 'Levy', recurring: true }],
      budgetLine: [{ ...line, status: 'approved' }],
    })
    const paper = boardBriefing(unsaid, defaultBoardRequest(unsaid, '2026-12-14'))
    const rows = tables(paper).find((t) => t.caption === 'By fiscal year')?.rows
    expect(rows?.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['Approved', '$5,000'],
      ['Secured for it', 'not entered'],
      ['Pledged or applied for', 'not entered'],
      ['Not secured', 'not known'],
    ])
    // One bar compares nothing: the picture comes with the second year.
    const pictureOf = (of: ReturnType<typeof boardBriefing>) =>
      blocks(of).find((b) => b.t === 'figure' && b.caption.startsWith('Approved by fiscal year'))
    expect(pictureOf(paper)).toBeUndefined()
    const next = { ...line, id: 'l2', fiscalYear: '2027-28', status: 'approved' } as const
    const two = planWith({
      goal: [{ id: 'g', title: 'Children read well' }],
      fundingSource: [{ id: 'levy', name: 'Levy', recurring: true }],
      budgetLine: [{ ...line, status: 'approved' }, next],
    })
    const picture = pictureOf(boardBriefing(two, defaultBoardRequest(two, '2026-12-14')))
    expect(picture).toMatchObject({
      // What no bar has, the key below them has not either.
      key: [{ how: 'missing', says: 'Not entered' }],
      alt: expect.stringContaining('2026–27: $5,000 approved; its source has no amount entered.'),
    })
    expect(JSON.stringify(picture)).not.toContain('Missing')
    // The table has all that is not secured: what is hatched is a part of it where something is pledged.
    const pledged = planWith({
      goal: [{ id: 'g', title: 'Children read well' }],
      fundingSource: [{ id: 'levy', name: 'Levy', recurring: true }],
      fundingAmount: ['2026-27', '2027-28'].map((fiscalYear) => ({
        ...{ id: fiscalYear, source: 'levy', fiscalYear },
        grant: { amount: 1_000_00, status: 'pledged' },
      })),
      budgetLine: [{ ...line, status: 'approved' }, next],
    })
    expect(JSON.stringify(pictureOf(boardBriefing(pledged, defaultBoardRequest(pledged, '2026-12-14'))))).toContain(
      'Missing: neither secured, pledged nor applied for',
    )
  })
})
