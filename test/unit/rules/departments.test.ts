import { describe, expect, it } from 'vitest'
import { departmentNames } from '../../../shared/domain/departments.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const today = '2026-11-24'
const found = (records: Records, rule: string) => findings(planWith(records), today).filter((f) => f.rule === rule)
const whole = {
  means: 'The worst rooms get repaired first.',
  firstMove: 'Rank work orders by the condition of the room.',
  measure: 'Median days to close an urgent order',
  reviewDate: '2027-03-01',
} as const
const goal = { id: 'g', title: 'Children read well' } as const
const people = [
  { id: 'north', role: 'Director of Operations, North' },
  { id: 'south', role: 'Director of Operations, South' },
] as const

describe('a department without a commitment', () => {
  const rule = 'department/no-commitment'
  it('lacks all of it, or says what of its four parts is missing', () => {
    const department = [{ id: 'd', name: 'Operations' }]
    expect(found({ department }, rule)).toMatchObject([
      { severity: 'gap', says: 'Department “Operations” has no commitment.', about: [{ kind: 'department', id: 'd' }] },
    ])
    const half = { id: 'c', department: 'd', means: whole.means, firstMove: '  ', measure: whole.measure }
    expect(found({ department, departmentCommitment: [half] }, rule)).toMatchObject([
      {
        severity: 'note',
        says: 'The commitment of department “Operations” does not say its first move and a review date.',
      },
    ])
    expect(found({ department, departmentCommitment: [{ id: 'c', department: 'd', ...whole }] }, rule)).toEqual([])
  })

  it('keeps its commitment when it is renamed: that is kept under the department, not its name', () => {
    const departmentCommitment = [{ id: 'c', department: 'd', ...whole }]
    expect(found({ department: [{ id: 'd', name: 'Facilities' }], departmentCommitment }, rule)).toEqual([])
  })

  it('is not helped by the commitment of a department that is gone', () => {
    const departmentCommitment = [{ id: 'c', department: 'gone', ...whole }]
    expect(found({ department: [{ id: 'd', name: 'Operations' }], departmentCommitment }, rule)).toHaveLength(1)
  })

  it('is told apart from another of its name by who leads it, else by its place', () => {
    const twins = { person: people, departmentCommitment: [{ id: 'c', department: 'a', ...whole }] }
    const named = (a?: string, b?: string) =>
      found(
        {
          ...twins,
          department: [
            { id: 'a', name: 'Operations', sort: 1, ...(a && { lead: a }) },
            { id: 'b', name: ' operations ', sort: 2, ...(b && { lead: b }) },
          ],
        },
        rule,
      ).map((f) => f.says)
    expect(named('north', 'south')).toEqual([
      'Department “operations (Director of Operations, South)” has no commitment.',
    ])
    expect(named('north', 'north')).toEqual(['Department “operations (2 of 2)” has no commitment.'])
    expect(named()).toEqual(['Department “operations (2 of 2)” has no commitment.'])
  })

  it('without a name is spoken of as that', () => {
    expect(found({ department: [{ id: 'd', name: ' ' }] }, rule)).toMatchObject([
      { says: 'A department without a title has no commitment.' },
    ])
    const department = [{ id: 'd' }, { id: 'e' }]
    expect([...departmentNames(planWith({ department }), department).values()]).toEqual([
      'Department without a name',
      'Department without a name',
    ])
  })
})

describe('the matrix of departments by goals', () => {
  const cells = (part: 'leads' | 'contributes' | 'informed' | 'none', department = 'd', g = 'g'): Records => ({
    goal: [goal],
    department: [{ id: 'd', name: 'Finance' }],
    coverage: [{ id: 'c', department, goal: g, part }],
  })

  it('asks who leads a goal as soon as there are departments to ask', () => {
    const rule = 'department/no-lead'
    expect(found({ goal: [goal] }, rule)).toEqual([])
    expect(found(cells('leads'), rule)).toEqual([])
    expect(found(cells('contributes'), rule)).toMatchObject([
      { severity: 'gap', says: 'No department leads goal “Children read well”.', step: 'embed-coverage' },
    ])
    expect(found({ ...cells('leads', 'gone') }, rule), 'led by one that is gone').toHaveLength(1)
    expect(found({ ...cells('leads'), goal: [{ ...goal, status: 'dropped' }] }, rule)).toEqual([])
    const note = [{ ...goal, leadNote: 'Waits for the new director.' }]
    expect(found({ ...cells('informed'), goal: note }, rule)).toMatchObject([{ severity: 'note' }])
  })

  it('asks for a part of each department in a goal that is still pursued', () => {
    const rule = 'department/no-goal'
    expect(found(cells('informed'), rule)).toEqual([])
    expect(found(cells('none'), rule)).toMatchObject([
      { says: 'Department “Finance” has no part in any goal.', about: [{ kind: 'department', id: 'd' }] },
    ])
    expect(found(cells('leads', 'd', 'gone'), rule)).toHaveLength(1)
    expect(found({ department: [{ id: 'd', name: 'Finance' }] }, rule), 'no goal yet').toEqual([])
    const done = { ...cells('leads'), goal: [{ ...goal, status: 'done' as const }] }
    expect(found(done, rule), 'every goal is done').toEqual([])
    expect(found({ ...done, goal: [...done.goal, { id: 'h' }] }, rule)).toHaveLength(1)
  })
})
