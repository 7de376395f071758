import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { minutesPaper } from '../../../shared/briefing/minutes/minutes.ts'
import { planWith, reading } from '../../support/plan.ts'

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
    expect(said).toContain('These minutes record one decision, no action and no vote.')
    expect(said).toContain('No action was recorded.')
    expect(said).not.toMatch(/Nothing was decided|was agreed on/)
    expect(of(planWith({ meeting: [{ id: 'mt', forum: 'board', date: '2017-05-24' }] }))).toContain(
      'No decision was recorded.',
    )
  })

  it('name what the consultation log has as decided there, to those who may read it', () => {
    const entry = { id: 'e', type: 'decision', what: 'Opening budget assumptions', date: '2026-10-20', meeting: 'mt' }
    const of = (forum: string, meeting = 'mt') => {
      const own = planWith({
        meeting: [{ id: 'mt', forum, date: '2026-10-20' }],
        accessEntry: [{ ...entry, meeting }],
      } as never)
      const of = { kind: 'meeting', id: 'mt' } as const
      const request = { ...defaultBoardRequest(own, '2026-12-08'), document: 'minutes', of } as const
      return JSON.stringify(minutesPaper(own, request).model.blocks)
    }
    expect(of('cabinet')).toContain(
      'The consultation log lists as decided at this meeting, too: “Opening budget assumptions”.',
    )
    expect(of('board')).not.toContain('Opening budget')
    expect(of('cabinet', 'other')).not.toContain('Opening budget')
  })

  it('name what was planned for the meeting, so that nobody reads that it failed', () => {
    const planned = planWith({
      meeting: [{ id: 'mt', forum: 'board', date: '2026-11-23' }],
      policy: [
        { id: 'jc', code: 'JC', title: 'Attendance lines', stage: 'secondReading', planned: { secondReading: 'mt' } },
        { id: 'jk', code: 'JK', title: 'Discipline', planned: { adopted: 'other' } },
      ],
      boardItem: [{ id: 'b', title: 'Second reading of JC', meeting: 'mt', state: 'ready' }],
    })
    expect(of(planned)).toContain(
      '"label":"Planned for this meeting","paragraphs":["JC Attendance lines: second reading; the plan does not say what came of it.","Board item “Second reading of JC”, not entered as decided."]',
    )
    expect(of(planned)).not.toContain('JK')
  })

  it('have the note of the meeting, and call a dropped goal one', () => {
    expect(of(plan)).toContain('The hall was full.')
    expect(of(plan)).toContain('More children read well; Placement (dropped)')
  })
})
