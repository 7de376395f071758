import { describe, expect, it } from 'vitest'
import { flat } from '../../../shared/briefing/document.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked } from '../../support/papers.ts'
import { samplePlan } from '../../support/records.ts'

/** What a listener loses who can't see where one thing ends and the next begins. */

const plan = samplePlan()
const full = fullPlan(plan, asked(plan, 'plan', { readBy: 'board', date: '2026-12-14' }))

describe('a listener', () => {
  it('hears of targets with a day each year the first and the last, and no commas between days', () => {
    const said = [...flat(full.model.blocks)].flatMap((b) =>
      b.t === 'hung' && b.label === 'Where its figures are from' ? b.paragraphs : [],
    )
    expect(said).toContain(
      'Targets, 2024–25 to 2028–29, each year by June 30 (2025 to 2029), every group with a figure: set on October 14, 2024.',
    )
    expect(said.filter((s) => /\d{4}, [A-Z]\w+ \d/.test(s))).toEqual([])
  })

  it('hears where each step of a policy ends', () => {
    expect(text(full)).toContain(
      'Date reached: drafting started May 11, 2026; legal review August 19, 2026; committee October 5, 2026',
    )
  })

  it('hears the days of the week whole in the calendar, where a voice says “sun” and “wed” as words', () => {
    const calendar = planningCalendar(plan, asked(plan, 'calendar', { readBy: 'cabinet', date: '2026-12-14' }))
    const days = [...flat(calendar.model.blocks)].flatMap((b) =>
      b.t === 'table' && / \d{4}$/.test(b.caption ?? '') ? b.rows.map((r) => r.cells[0]?.text ?? '') : [],
    )
    expect(days).toContain('Wednesday 15')
    expect(days.filter((d) => !/^[A-Z][a-z]+day \d+$/.test(d))).toEqual([])
  })

  it('hears once what FTE are', () => {
    expect(text(full)).toContain('for each fiscal year, in full-time equivalents (FTE)')
  })
})
