import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { minutesPaper } from '../../../shared/briefing/minutes/minutes.ts'
import { planWith, reading } from '../rules/plan.ts'

/** Minutes of a meeting that was not run in the program: they know what was taken down, and not what happened. */

describe('minutes of a meeting of which only records are known', () => {
  const plan = planWith({
    ...reading,
    goal: [...reading.goal, { id: 'gone', title: 'Placement', status: 'dropped' as const }],
    meeting: [{ id: 'mt', forum: 'board', date: '2017-05-24', note: 'The hall was full.' }],
    decision: [
      {
        id: 'd',
        date: '2017-05-24',
        meeting: 'mt',
        text: 'By 7 votes to 0 the board adopts the plan.',
        about: [
          { kind: 'goal', id: 'g' },
          { kind: 'goal', id: 'gone' },
        ],
      },
    ],
  })
  const of = (what: typeof plan) =>
    JSON.stringify([
      ...flat(
        minutesPaper(what, {
          ...defaultBoardRequest(what, '2026-12-08'),
          document: 'minutes',
          of: { kind: 'meeting', id: 'mt' },
        }).model.blocks,
      ),
    ])

  it('say what was taken down, and claim neither that nothing was agreed on nor that nobody voted', () => {
    const said = of(plan)
    expect(said).toContain('Taken down: one decision, no action and no vote.')
    expect(said).toContain('No action was taken down.')
    expect(said).not.toMatch(/Nothing was decided|was agreed on/)
    expect(of(planWith({ meeting: [{ id: 'mt', forum: 'board', date: '2017-05-24' }] }))).toContain(
      'No decision was taken down.',
    )
  })

  it('have the note of the meeting, and call a dropped goal one', () => {
    expect(of(plan)).toContain('The hall was full.')
    expect(of(plan)).toContain('More children read well; Placement (dropped)')
  })
})
