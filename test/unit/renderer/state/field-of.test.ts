import { describe, expect, it } from 'vitest'
import { fieldOf, withPart } from '../../../../renderer/state/fieldOf.ts'

describe('a value that was taken far from its neighbors', () => {
  const reading = fieldOf('value', 'reading')
  const taken = { figure: 0.42, n: 120, doubt: 'asIs' }

  it('is marked no more once another figure is typed in its place', () => {
    expect(withPart(taken, 'figure', 42, reading)).toEqual({ figure: 42, n: 120 })
    expect(withPart({ figure: 0.42, doubt: 'lookedUp' }, 'figure', null, reading)).toBeNull()
  })

  it('keeps its mark where something else about it is typed', () => {
    expect(withPart(taken, 'n', 140, reading)).toEqual({ ...taken, n: 140 })
    expect(withPart(taken, 'doubt', 'lookedUp', reading)).toEqual({ ...taken, doubt: 'lookedUp' })
  })
})
