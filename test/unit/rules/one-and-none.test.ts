import { expect, it } from 'vitest'
import { accessLack } from '../../../shared/rules/access-lack.ts'
import type { Tenure } from '../../../shared/rules/tenure.ts'
import { actionsAround, beforeAndAfter } from '../../../shared/rules/tenure-words.ts'
import { dossier, hire } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

const change = { day: '2027-06-30', seat: 'Superintendent', by: 'contract' } as const
const around = (before: number, after: number, undated = 0) =>
  actionsAround({ change, actions: { before, after, undated } } as unknown as Tenure)
const goals = (...when: ('before' | 'after')[]) =>
  beforeAndAfter({
    change,
    goals: when.map((w, i) => ({ when: w, backed: true, place: i + 1 })),
  } as unknown as Tenure).replace(/^.*?\. /, '')

it('counts actions and goals around a change in words that fit none, one, two and all', () => {
  expect([around(0, 2), around(1, 0), around(0, 1), around(2, 0), around(3, 1, 1), around(0, 1, 1)]).toEqual([
    'Both open actions are due after it.',
    'The one open action is due by that day.',
    'The one open action is due after it.',
    'Both open actions are due by that day.',
    'Of five open actions, three are due by that day, one after it and one has no due date.',
    'Of two open actions, none is due by that day, one is due after it and one has no due date.',
  ])
  expect([goals('after'), goals('after', 'after'), goals('before', 'after'), goals('after', 'after', 'after')]).toEqual(
    [
      'The one goal with an end date ends after it, with an adopted policy linked to it.',
      'Neither of the two goals with an end date ends by that day, and both have an adopted policy linked to them.',
      'One of two goals with an end date ends by that day and one after it, with an adopted policy linked to it.',
      'None of the three goals with an end date ends by that day, and each has an adopted policy linked to it.',
    ],
  )
})

/** A district with one of each thing. */
const one = (action: object) =>
  planWith({
    district: [{ id: 'district', name: 'Sawtooth Basin' }],
    goal: [{ id: 'g', title: 'More children read well' }],
    action: [{ id: 'a', title: 'Write units', status: 'inProgress', ...action }],
    department: [{ id: 'd', name: 'Transportation', lead: 'l' }],
    person: [{ id: 'l', role: 'Director' }],
    departmentCommitment: [{ id: 'c', department: 'd', means: 'Every child rides.', firstMove: 'Map the stops.' }],
    continuity: [{ id: 'k', name: 'Coaches', inPolicy: true, inBudget: true, inRole: true, onOnePerson: false }],
    decisionRight: [{ id: 'r', name: 'Budget', today: 'notInvolved', needed: 'consulted' }],
  } as never)

it('tells of the one action whether it is late, and when what is not listed is due', () => {
  const late = dossier(one({ due: '2026-06-30' }))
  expect(late).toContain('One action is open; it is past its due date.')
  const ahead = dossier(one({ due: '2028-06-30' }))
  expect(ahead).toContain('It is due after June 12, 2027.')
  expect(ahead).not.toContain('more is in the plan')
  expect(late).toContain('The one department has committed to a first move')
  expect(late).not.toMatch(/One of one|0 of 1|1 of 1/)
})

it('says “the one” of one, and “no” of none, to whoever decides on the office', () => {
  const read = hire(one({}))
  expect(read).toContain('No department has a complete commitment')
  expect(read).not.toMatch(/[01] of 1 /)
  expect(JSON.stringify(accessLack(one({}), '2026-12-14', 'officer'))).toContain(
    'Bring the decision to the part needed; it is “Budget”.',
  )
})
