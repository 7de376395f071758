import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { conditionsOf, wayOf } from '../../../shared/rules/conditions.ts'
import { planWith, reading } from '../../support/plan.ts'

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
      // The seat that is empty today may have been filled.
      went: null,
    })
    expect(of().get('agenda')).toMatchObject({
      name: 'Board items',
      before: '1 item in the twelve months before',
      now: '2 on the board’s agenda since December 15, 2025 (no decision entered); 1 more was a draft or not ready',
      went: 'better',
    })
    expect(of().get('policies')).toMatchObject({
      before: '2',
      now: '1 of 2; 1 more is no longer in force',
      went: 'worse',
    })
    expect(of().get('oneToOne')).toMatchObject({ now: '10 days', before: null, went: null })
    expect(of().get('meetings')).toMatchObject({
      now: expect.stringMatching(/^1 of 2 entered since /),
      before: null,
      went: null,
    })
  })

  it('of staff say beside what is planned what was entered as needed, as the lack of staff does', () => {
    const position = [
      { id: 'a', fte: 1.5, state: 'filled' },
      { id: 'b', fte: 1, state: 'vacant' },
    ] as const
    const fte = (fteNeeded: number) =>
      of(planWith({ position, teamNeed: [{ id: 'teamNeed', fteNeeded }] })).get('fte')?.now
    expect(fte(7)).toBe('1.5 of 2.5 planned; the plan says 7.0 are needed')
    expect(fte(2.5), 'the same is said once').toBe('1.5 of 2.5 planned')
  })

  it('of staff are compared once no seat is empty, and of money never: a year that is over was paid', () => {
    const filled = plan.all('position').filter((p) => p.state === 'filled')
    const own = of(
      planWith({
        position: filled,
        budgetLine: ['2025-26', '2026-27'].map((fiscalYear, i) => ({ id: `l${i}`, fiscalYear, amount: 100 })),
      } as never),
    )
    expect(own.get('fte')).toMatchObject({ before: '1.0 of those filled now', went: 'better' })
    // As many a year ago as now: “all of those” would read as a loss.
    const same = { state: 'filled', startedOn: '2025-06' }
    const both = (c: object) =>
      of(
        planWith({
          position: [
            { id: 'a', title: 'Analyst', fte: 4.5, ...same },
            { id: 'c', title: 'Coach', fte: 1, ...c },
          ],
        } as never),
      ).get('fte')
    expect(both({ state: 'vacant' })).toMatchObject({ before: 'at least 4.5', went: null })
    expect(both(same)).toMatchObject({ before: 'the same 5.5', went: 'same' })
    const money = own.get('budget')
    expect(money && wayOf(money)).toBe('Not compared: last year’s money is already spent')
    // Of a source whose amount nobody entered, $0 would be said to be secured.
    const untold = planWith({
      fundingSource: [{ id: 's', name: 'Title I-A', recurring: true }],
      budgetLine: [{ id: 'l', fiscalYear: '2026-27', amount: 5_000_000, source: 's', status: 'requested' }],
    } as never)
    expect(of(untold).get('budget')?.now).toBe('how much of $50,000 in 2026–27 is not entered')
  })

  it('tell what of the board’s agenda is counted, and what it had beside it', () => {
    const sent = { document: 'boardBriefing', title: 'Report', readBy: 'board', exportedOn: '2026-05-29' }
    const had = planWith({
      meeting: plan.all('meeting'),
      boardItem: plan.all('boardItem').filter((i) => i.id === 'j'),
      briefingSent: [
        { ...sent, id: 's1', forDay: '2026-06-08' },
        { ...sent, id: 's2', document: 'onePageBrief', forDay: '2026-06-08' },
        { ...sent, id: 's3', forDay: '2026-08-24', draft: true },
        { ...sent, id: 's4', forDay: day },
      ],
      accessEntry: [{ id: 'e', type: 'boardItem', what: 'Results', date: '2026-08-24', outcome: 'kept' }],
    } as never)
    const now =
      '1 on the board’s agenda since December 15, 2025 (no decision entered). Not counted, since they may be the same items: papers sent for 1 other day'
    expect(of(had).get('agenda')?.now).toBe(`${now} and 1 board item of the consultation log that took place`)
    expect(of(forAudience(had, 'board')).get('agenda')?.now).toBe(now)
    const items = ['decided', 'decided', 'ready'].map((state, i) => ({
      id: `i${i}`,
      title: 'A',
      meeting: 'new',
      state,
    }))
    const item = (boardItem: readonly object[]) =>
      of(planWith({ meeting: plan.all('meeting'), boardItem } as never)).get('agenda')?.now
    expect(item(items), 'nobody takes what was only ready for what the board had').toBe(
      '3 on the board’s agenda since December 15, 2025 (no decision entered for 1 of them)',
    )
    expect(item(items.slice(0, 2))).toBe('2 on the board’s agenda since December 15, 2025')
  })

  it('of which nothing was written down a year ago are not said to have been none', () => {
    expect(of().get('items')).toMatchObject({
      before: null,
      now: expect.stringMatching(/^1 item since /),
      went: null,
    })
  })

  it('of policies of which nothing is older than a year are not said to have been none then', () => {
    const before = (...policy: object[]) => of(planWith({ policy } as never)).get('policies')
    expect(before({ id: 'a', title: 'A' }, { id: 'b', title: 'B' })?.before).toBeNull()
    expect(before({ id: 'a', title: 'A', stage: 'adopted', reached: { adopted: '2026-09-01' } })).toMatchObject({
      before: null,
      went: null,
    })
    const drafted = { adopted: '2026-09-01', drafting: '2025-03-01' }
    expect(before({ id: 'a', title: 'A', stage: 'adopted', reached: drafted })).toMatchObject({
      before: '0',
      went: 'better',
    })
  })

  it('for the board have nothing of the consultation log', () => {
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
