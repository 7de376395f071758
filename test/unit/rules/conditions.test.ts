import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { conditionsOf } from '../../../shared/rules/conditions.ts'
import { planWith, reading } from './plan.ts'

const day = '2026-12-14'
const plan = planWith({
  ...reading,
  position: [
    { id: 'a', title: 'Analyst', fte: 1, state: 'filled', startedOn: '2025-06' },
    { id: 'b', title: 'Liaison', fte: 0.5, state: 'filled', startedOn: '2026-03-01' },
    { id: 'c', title: 'Coach', fte: 1, state: 'vacant' },
  ],
  meeting: [
    { id: 'old', forum: 'board', date: '2025-06-08' },
    { id: 'new', forum: 'board', date: '2026-09-14' },
  ],
  boardItem: [
    { id: 'i', title: 'A', meeting: 'old' },
    { id: 'j', title: 'B', meeting: 'new' },
    { id: 'k', title: 'C', meeting: 'new' },
    { id: 'd', title: 'D', meeting: 'new', state: 'draft' },
  ],
  policy: [
    { id: 'p', title: 'P', stage: 'adopted', reached: { adopted: '2024-01-01' } },
    {
      id: 'q',
      title: 'Q',
      stage: 'retired',
      reached: { adopted: '2020-01-01', retired: '2026-02-01' },
    },
    { id: 'r', title: 'R', stage: 'gap' },
  ],
  accessEntry: [
    { id: 'x', type: 'standingMeeting', what: 'Talk', date: '2026-12-04', outcome: 'kept' },
    { id: 'y', type: 'standingMeeting', what: 'Talk', date: '2026-11-04', outcome: 'cancelled' },
    { id: 'z', type: 'cabinetItem', what: 'Budget', date: '2026-10-06', outcome: 'kept' },
  ],
})
const of = (view = plan) => new Map(conditionsOf(view, day).map((c) => [c.id, c]))

describe('conditions beside outcomes', () => {
  it('are told then and now, each with its own way', () => {
    expect(of().get('fte')).toMatchObject({
      before: '1.0 of those filled now',
      now: '1.5 of 2.5 planned',
      went: 'better',
    })
    expect(of().get('agenda')).toMatchObject({
      name: 'Board items entered',
      before: '1 item in the twelve months before',
      now: '2 items for meetings since December 15, 2025, beside 1 entered as a draft or as not ready',
      went: 'better',
    })
    expect(of().get('policies')).toMatchObject({
      before: '2',
      now: '1 of 2 in the inventory, beside 1 no longer in force',
      went: 'worse',
    })
    expect(of().get('oneToOne')).toMatchObject({ now: '10 days', before: null, went: null })
    expect(of().get('meetings')).toMatchObject({
      now: expect.stringMatching(/^1 of 2 entered since /),
      before: null,
      went: null,
    })
  })

  it('of which nothing was written down a year ago are not said to have been none', () => {
    expect(of().get('items')).toMatchObject({
      before: null,
      now: expect.stringMatching(/^1 item entered since /),
      went: null,
    })
  })

  it('for the board have nothing of the access ledger', () => {
    const board = of(forAudience(plan, 'board'))
    for (const id of ['meetings', 'oneToOne', 'items'] as const) expect(board.has(id)).toBe(false)
    const text = JSON.stringify(boardBriefing(plan, defaultBoardRequest(plan, day)).model.blocks)
    expect(text).toContain('Conditions for the work')
    expect(text).not.toContain('Standing meetings kept')
  })

  it('are left out where nobody has entered anything', () => {
    expect(conditionsOf(planWith({}), day)).toEqual([])
  })
})
