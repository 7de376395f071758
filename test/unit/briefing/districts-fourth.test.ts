import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import type { DocumentId } from '../../../shared/briefing/documents.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { ON_SLIPS, rowsOf, yearOfAnswers } from '../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What was left of a hostile reader’s list of four districts. */

const day = '2026-12-14'
const asked = (plan: Plan, document: DocumentId, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...more })
const text = ({ model }: Drawn): string =>
  [...flat(model.blocks)]
    .map((b) => JSON.stringify(b, (key, v) => (key === 'svg' || key === 'words' || key === 'of' ? undefined : v)))
    .join('\n')
const plan = (records: object) => planWith({ ...reading, ...records } as never)
const board = (p: Plan) => text(boardBriefing(p, asked(p, 'board')))
const progress = (p: Plan, more: object = {}) => text(progressReport(p, asked(p, 'progress', more)))
const full = (p: Plan, readBy: 'board' | 'public' = 'board') => text(fullPlan(p, asked(p, 'plan', { readBy })))

describe('a measure of things', () => {
  const of = (more: object, value: object[] = []) =>
    plan({ measure: [{ id: 'm', goal: 'g', short: 'Schools', ...more }], value, target: [] })
  const read = (group: string) => ({ id: group, measure: 'm', group, year: '2024-25', reading: { figure: 18 } })

  it('has a number beside no group, and all counted beside those of groups', () => {
    expect(board(of({ unit: 'count' }, [read('all')]))).toContain('"The number"')
    expect(board(of({ unit: 'count' }, [read('all'), read('hisp')]))).toContain('"All counted"')
  })

  it('does not ask who a school is', () => {
    const schools = { unit: 'percent', population: 'Each magnet school' }
    expect(full(of(schools))).toContain('Counted: Each magnet school.')
    expect(full(of({ ...schools, people: 'children' }))).toContain('ho is counted: Each magnet school')
  })
})

describe('what is said of each goal', () => {
  const goal = [...reading.goal, { id: 'h', title: 'Discipline', sort: 9 }, { id: 'i', title: 'Buses', sort: 10 }]
  const line = (more: object) => [{ id: 'b', fiscalYear: '2019-20', amount: 100, status: 'approved', ...more }]
  const none = 'No budget line of this year or the next two is entered for'

  it('is said once where it is so of all', () => {
    const p = plan({ goal, budgetLine: line({}) })
    for (const said of [full(p), progress(p)]) {
      expect(said).toContain(`${none} any of these goals.`)
      expect(said).not.toContain(`${none} this goal.`)
    }
    expect(progress(p, { of: { kind: 'goal', id: 'h' } })).toContain(`${none} this goal.`)
    const costs = plan({ goal, budgetLine: line({ fiscalYear: '2026-27', goal: 'g' }) })
    expect(full(costs)).toContain(`${none} this goal.`)
    expect(full(costs)).not.toContain(`${none} any of these goals.`)
  })

  it('is not that a goal which is done has no budget', () => {
    const statusUpdate = ['h', 'i'].map((g) => ({ id: g, goal: g, date: '2022-07-19', status: 'done' }))
    const budgetLine = line({ fiscalYear: '2026-27', goal: 'g' })
    expect(full(plan({ goal, budgetLine, statusUpdate }))).not.toContain(none)
  })

  it('has no figures of each goal where one goal alone has some', () => {
    expect(board(plan({ goal }))).toContain('From the main measure of goal 3, for the groups')
    expect(board(plan({}))).toContain('From each goal’s main measure, for the groups')
  })
})

describe('years', () => {
  it('of targets that are over are followed by none, and that is said', () => {
    const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
    const target = reading.target.slice(0, 2)
    const none = 'No target for a later year is entered.'
    expect(board(plan({ measure, target }))).toContain(none)
    expect(board(plan({ measure }))).not.toContain(none)
    const named = [{ ...measure[0], phrase: undefined, unit: 'score' }]
    expect(board(plan({ measure: named, target }))).toContain(none)
    expect(board(plan({}))).not.toContain(none)
    const statusUpdate = [{ id: 'u', goal: 'g', date: '2026-07-19', status: 'done' }]
    expect(board(plan({ measure, target, statusUpdate }))).not.toContain(none)
  })

  it('of newest figures are none that slips and the page of their answers choose beforehand', () => {
    const p = plan({})
    expect(updateSlips(p, asked(p, 'slips')).model.title).toBe('Updates as of December 14, 2026')
    const rows = rowsOf(p, { group: ON_SLIPS, owner: null, period: '2026-Q4' })
    expect(yearOfAnswers(p, rows, '2025-26', '2026-27')).toBe('2026-27')
    expect(yearOfAnswers(plan({ value: reading.value.slice(0, 4) }), rows, '2025-26', '2026-27')).toBe('2025-26')
  })
})
