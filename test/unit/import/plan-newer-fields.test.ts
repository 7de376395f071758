import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { FieldShape } from '../../../shared/domain/schema.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { enters, type PlanKind } from '../../../shared/import/plan/enters.ts'
import { after, look, values } from '../../support/plan-tables.ts'

/** A spreadsheet that says when steps begin, what came of them, and who carries a goal together. */

const heads = ['Goal', 'Strategy', 'Action', 'Start date', 'Due', 'Status', 'Cost', 'Results to date']
const table = [
  heads,
  ['Read', 'Coach teachers', 'Train the first group', 'Sept 2026', '3/31/2027', 'In progress', '$1,200', '40 of 60'],
  ['', '', 'Train the second', 'Fall 2027', 'Spring 2028', 'Not started', '', ''],
  ['', 'Bring families in', '', '2026-09', 'June 2028', '', '', ''],
]

it('keeps for next year’s file each use of a column in each kind that has a field for it', () => {
  const columns: FieldShape = kinds.importMapping.fields.columns.shape
  const usedAs = columns.t === 'rows' ? columns.parts['usedAs']?.shape : undefined
  const kept = new Set(usedAs?.t === 'choice' ? usedAs.options.map((o) => o.value) : [])
  const levels = ['goal', 'strategy', 'action'] as const satisfies readonly PlanKind[]
  const uses = levels.flatMap((kind) => Object.keys(enters[kind].says).map((saying) => `${kind}.${saying}`))
  expect(uses.filter((use) => !kept.has(use))).toEqual([])
})

describe('steps in a spreadsheet', () => {
  it('come in with their beginning, what they cost and what came of them; a strategy with its years', () => {
    const seen = look(table)
    expect(seen.draft.roles).toEqual(['goal', 'strategy', 'action', 'start', 'by', 'status', 'cost', 'result'])
    expect(seen.question).toBeNull()
    expect(seen.outcome.leftOut).toEqual([])
    expect(values(seen, 'Train the first group')).toMatchObject({
      start: '2026-09',
      due: '2027-03-31',
      status: 'inProgress',
      cost: 120_000,
      result: '40 of 60',
    })
    expect(values(seen, 'Train the second')).toMatchObject({ start: '2027-23', due: '2028-21' })
    expect(values(seen, 'Bring families in')).toMatchObject({ start: '2026-09', end: '2028-06' })
    // A second time nothing is new.
    expect(look(table, after(seen.outcome)).outcome.ops).toEqual([])
  })

  it('from one day to another begin on the first of the two', () => {
    const seen = look([
      ['Goal', 'Action', 'Timeline'],
      ['Read', 'Train', 'October 2026 – May 2027'],
    ])
    expect(values(seen, 'Train')).toMatchObject({ start: '2026-10', due: '2027-05' })
    expect(seen.outcome.told).toEqual([])
  })

  it('share no result that stands once beside three of them', () => {
    const seen = look([
      ['Goal', 'Action', 'Accomplishments'],
      ['Read', '1. Train teachers\n2. Buy books\n3. Invite families', 'Forty teachers trained'],
    ])
    expect(seen.outcome.lines).toHaveLength(4)
    expect(values(seen, 'Buy books')).not.toHaveProperty('result')
    expect(seen.outcome.aside).toMatchObject([{ cell: 'Forty teachers trained', why: /3 actions together/ }])
  })
})

describe('goals and strategies with a short name', () => {
  it('bring along what they say in full', () => {
    const seen = look([
      ['Goal', 'Goal description', 'Strategy', 'Strategy description', 'Action'],
      ['Belonging', 'Each child is known by name.', 'Circles', 'Once a week, in every class.', 'Train'],
    ])
    expect(seen.draft.roles).toEqual(['goal', 'goal.statement', 'strategy', 'strategy.statement', 'action'])
    expect(values(seen, 'Belonging')?.['statement']).toBe('Each child is known by name.')
    expect(values(seen, 'Circles')?.['statement']).toBe('Once a week, in every class.')
  })

  it('have none where the one column that names them is called so', () => {
    const seen = look([
      ['Goal statement', 'Action'],
      ['Each child is known by name', 'Train'],
    ])
    expect(seen.draft.roles).toEqual(['goal', 'action'])
  })
})

describe('a team that carries a goal', () => {
  const chief = plainRecord('person', 'chief', { role: 'Chief of Schools' })
  const goals = [
    ['Goal', 'Lead', 'Team', 'Due'],
    ['Read', 'Chief of Schools', 'Chief of Schools; Reading coach, Family liaison', 'June 2029'],
  ]
  const people = (seen: ReturnType<typeof look>) => seen.outcome.people.map((p) => p.name)

  it('comes in as the people that it has, those of the plan and new ones', () => {
    const seen = look(goals, [chief])
    expect(seen.draft.roles).toEqual(['goal', 'lead', 'team', 'by'])
    expect(seen.question).toBeNull()
    expect(people(seen)).toEqual(['Reading coach', 'Family liaison'])
    const team = values(seen, 'Read')?.['team'] as readonly string[]
    expect(team).toHaveLength(3)
    expect(team[0]).toBe('chief')
    expect(look(goals, [chief, ...after(seen.outcome)]).outcome.ops).toEqual([])
  })

  it('asks who somebody is whose name is nearly that of another', () => {
    expect(look(goals.with(1, ['Read', '', 'Cheif of Schools; Registrar', '']), [chief]).question).toMatch(
      /^Choose who “Cheif of Schools” is\./,
    )
  })

  it('is of the goal where the column says so, and beside actions no team of the goal otherwise', () => {
    const of = (head: string) =>
      look([
        ['Goal', head, 'Action'],
        ['Read', 'Coach; Liaison', 'Train'],
      ])
    expect(values(of('Goal team'), 'Read')?.['team']).toHaveLength(2)
    expect(values(of('Team'), 'Read')).not.toHaveProperty('team')
  })
})
