import { describe, expect, it } from 'vitest'
import { stepConditions } from '../../../shared/rules/step-conditions.ts'
import { planWith } from './plan.ts'

type Records = Parameters<typeof planWith>[0]
const holds = (step: string, records: Records) => stepConditions[step]?.(planWith(records))
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `Department ${id}`, lead: 'p' }))
const person = [{ id: 'p', role: 'Chief Operations Officer' }]

describe('the steps of Embed are done as they say', () => {
  it('departments: five with a lead who is in the plan', () => {
    expect(holds('embed-departments', { department: five, person })).toBe(true)
    expect(holds('embed-departments', { department: five.slice(1), person })).toBe(false)
    expect(holds('embed-departments', { department: five })).toBe(false)
  })

  it('commitments: each department has all four parts', () => {
    const parts = { means: 'm', firstMove: 'f', measure: 's', reviewDate: '2027-01-01' }
    const of = (id: string) => ({ id: `c-${id}`, department: id, ...parts })
    const department = five.slice(0, 2)
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a'), of('b')] })).toBe(true)
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a')] })).toBe(false)
    const half = { ...of('b'), measure: ' ' }
    expect(holds('embed-commitments', { department, departmentCommitment: [of('a'), half] })).toBe(false)
  })

  it('coverage: one lead a goal or a note why not, and every department looked at', () => {
    const cell = (department: string, part: 'leads' | 'none') => ({ id: department, department, goal: 'g', part })
    const of = (a: 'leads' | 'none', b: 'leads' | 'none' | null, leadNote = ''): Records => ({
      goal: [{ id: 'g', leadNote }],
      department: five.slice(0, 2),
      coverage: [cell('a', a), ...(b === null ? [] : [cell('b', b)])],
    })
    expect(holds('embed-coverage', of('leads', 'none'))).toBe(true)
    expect(holds('embed-coverage', of('leads', null)), 'one was not looked at').toBe(false)
    expect(holds('embed-coverage', of('leads', 'leads')), 'two lead').toBe(false)
    expect(holds('embed-coverage', of('none', 'none'))).toBe(false)
    expect(holds('embed-coverage', of('none', 'none', 'Waits for the new director.'))).toBe(true)
  })

  it('equity screen: one answered whole, or waived with its reason and day', () => {
    const waived = { id: 's', status: 'waived', waivedBy: 'p', waiveReason: 'r', lookBack: '2027-01-01' } as const
    expect(holds('embed-screen', { person, equityScreen: [waived] })).toBe(true)
    expect(holds('embed-screen', { person, equityScreen: [{ ...waived, status: 'open' }] })).toBe(false)
    expect(holds('embed-screen', { equityScreen: [waived] })).toBe(false)
  })
})
