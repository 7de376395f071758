import { describe, expect, test, vi } from 'vitest'
import { type Op, set } from '../../../../shared/domain/state.ts'

const inPlan = new Map<string, { readonly gone: boolean }>()
vi.mock('../../../../renderer/state/records.ts', () => ({
  shown: (kind: string, id: string) => inPlan.get(`${kind}/${id}`),
}))
let leaveForm: () => void = () => undefined
vi.mock('react', async (whole) => ({
  ...(await whole<object>()),
  useLayoutEffect: (act: () => () => void) => {
    leaveForm = act()
  },
}))
const { begunWith, useBegun, withBegun } = await import('../../../../renderer/state/begun.ts')
const { keepTyped, letTypedGo, loadTyped } = await import('../../../../renderer/state/unsaved.ts')

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

  test('is forgotten when its form is left without a word, as no later edit has to be searched for it', () => {
    useBegun({ kind: 'action', id: 'a5', also: { sort: 4 } })
    leaveForm()
    const names = set('comment', 'c', { about: { kind: 'action', id: 'a5' }, text: 'Seen on another laptop' })
    expect(withBegun([names])).toEqual([names])
    expect(begunWith('action', 'a5')).toBeUndefined()
  })

  test('is still brought by what was typed last, which is saved as its form goes', () => {
    const typed = { kind: 'action', record: 'a6', field: 'title', also: { sort: 5 }, base: [], text: 'Call families' }
    useBegun({ kind: 'action', id: 'a6', also: { sort: 5 }, brings: (id) => [set('risk', 'r', { answer: id })] })
    keepTyped(typed)
    leaveForm()
    const own = set('action', 'a6', { title: 'Call families' })
    expect(told(withBegun([own]))).toEqual([
      ['action', 'a6', { sort: 5, title: 'Call families' }],
      ['risk', 'r', { answer: 'a6' }],
    ])
    letTypedGo(typed)
    expect(withBegun([own]), 'put back').toEqual([own])
  })

  test('waits for a figure that is typed below it, until the plan is closed', () => {
    useBegun({ kind: 'measure', id: 'm7', also: { unit: 'percent' } })
    keepTyped({ kind: 'value', record: 'v7', field: 'value', also: { measure: 'm7' }, base: [], text: '5x' })
    leaveForm()
    const figure = set('value', 'v7', { measure: 'm7', value: 5 })
    expect(withBegun([figure])).toHaveLength(2)
    loadTyped([])
    expect(withBegun([figure]), 'of another plan').toEqual([figure])
  })
})
