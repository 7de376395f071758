import { expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { board, day, dossier, onePage, progress, slips } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

const action = (id: string, title: string, about: object) => ({
  ...{ id, title, about, owner: 'cao', due: '2026-06-30', status: 'inProgress' },
})
const plan = planWith({
  ...reading,
  goal: [
    ...reading.goal,
    { id: 'd', title: 'Every school teaches history', status: 'dropped', reason: 'Required now.' },
  ],
  strategy: [{ id: 's', goal: 'd', title: 'Units written by teachers' }],
  action: [
    action('a', 'Write units', { kind: 'strategy', id: 's' }),
    action('b', 'Train tutors', { kind: 'goal', id: 'g' }),
    action('c', 'Open the welcome desk', { kind: 'measure', id: 'm' }),
  ],
} as never)

it('waits for no step of a goal that was dropped, in no paper and no finding', () => {
  for (const read of [board(plan), dossier(plan), slips(plan), onePage(plan)]) expect(read).not.toContain('Write units')
  expect(dossier(plan)).toContain('Two actions are open; both are past their due dates.')
  const late = findings(plan, day).filter((f) => f.rule === 'overdue-action')
  expect(new Set(late.map((f) => f.about[0]?.id))).toEqual(new Set(['b', 'c']))
})

it('calls no step to come whose day is over', () => {
  const step = { ...action('b', 'Train tutors', { kind: 'goal', id: 'g' }), status: 'notBegun' }
  const read = (due: string) => progress(planWith({ ...reading, action: [{ ...step, due }] } as never))
  expect(read('2026-06-30')).toContain('"caption":"Actions not started"')
  expect(read('2027-06-30')).toContain('"caption":"Actions to come"')
})

it('counts a step of a measure to the goal that has it', () => {
  expect(dossier(plan)).toMatch(/Open the welcome desk"\},\{"text":"Goal 1"/)
})
