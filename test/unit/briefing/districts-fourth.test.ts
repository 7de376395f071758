import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import type { DocumentId } from '../../../shared/briefing/documents.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
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
