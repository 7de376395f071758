import { describe, expect, test, vi } from 'vitest'
import { type Op, set } from '../../../../shared/domain/state.ts'

const inPlan = new Map<string, { readonly gone: boolean }>()
vi.mock('../../../../renderer/state/records.ts', () => ({
  shown: (kind: string, id: string) => inPlan.get(`${kind}/${id}`),
}))
vi.mock('react', () => ({ useLayoutEffect: (act: () => void) => act() }))
const { begunWith, useBegun, withBegun } = await import('../../../../renderer/state/begun.ts')

const told = (ops: readonly Op[]) => ops.map((op) => (op.op === 'set' ? [op.kind, op.id, op.values] : op))

describe('a record whose form is open and of which nothing was entered', () => {
  test('comes to be with an answer in a field of the district’s own, which only names it', () => {
    useBegun({ kind: 'action', id: 'a1', also: { sort: 4 } })
    const own = set('ownValue', 'v', { about: { kind: 'action', id: 'a1' }, field: 'f', text: 'Ward 3' })
    expect(told(withBegun([own]))).toEqual([
      ['action', 'a1', { sort: 4 }],
      ['ownValue', 'v', { about: { kind: 'action', id: 'a1' }, field: 'f', text: 'Ward 3' }],
    ])
    expect(withBegun([set('action', 'other', { title: 'Else' })]), 'nobody else brings it').toHaveLength(1)
  })

  test('brings the one along that is begun itself, and what names it there', () => {
    useBegun({
      kind: 'measure',
      id: 'm1',
      also: { goal: 'g1' },
      brings: (id) => [set('goal', 'g1', { mainMeasure: id })],
    })
    useBegun({ kind: 'goal', id: 'g1', also: { sort: 2 } })
    const ops = told(withBegun([set('value', 'v1', { measure: 'm1', group: 'all' })]))
    expect(ops).toContainEqual(['goal', 'g1', { sort: 2, mainMeasure: 'm1' }])
    expect(ops).toContainEqual(['measure', 'm1', { goal: 'g1' }])
    expect(ops).toHaveLength(3)
  })

  test('keeps what was chosen in place of what it began with, and is begun by nobody once it is there', () => {
    useBegun({ kind: 'measure', id: 'm2', also: { unit: 'percent', direction: 'up' } })
    expect(begunWith('measure', 'm2')).toEqual({ unit: 'percent', direction: 'up' })
    expect(told(withBegun([set('measure', 'm2', { unit: 'count' })]))).toEqual([
      ['measure', 'm2', { unit: 'count', direction: 'up' }],
    ])
    inPlan.set('measure/m2', { gone: false })
    expect(begunWith('measure', 'm2')).toBeUndefined()
    expect(told(withBegun([set('measure', 'm2', { unit: 'count' })]))).toEqual([['measure', 'm2', { unit: 'count' }]])
  })

  test('that was removed meanwhile is left to its own field, which knows what it saw', () => {
    useBegun({ kind: 'goal', id: 'g2', also: { sort: 9 } })
    inPlan.set('goal/g2', { gone: true })
    expect(told(withBegun([set('goal', 'g2', { title: 'Typed on' })]))).toEqual([['goal', 'g2', { title: 'Typed on' }]])
  })
})
