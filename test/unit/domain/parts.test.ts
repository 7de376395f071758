import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'

const { shape } = kinds.value.fields.reading

describe('a value that was taken far from its neighbors', () => {
  const taken = { figure: 0.42, n: 120, doubt: 'asIs' }

  it('is marked no more once another figure is typed in its place', () => {
    expect(withParts(shape, taken, { figure: 42 })).toEqual({ figure: 42, n: 120 })
    expect(withParts(shape, { figure: 0.42, doubt: 'lookedUp' }, { figure: null })).toBeNull()
  })

  it('keeps its mark where something else about it is typed, and where the same is typed again', () => {
    expect(withParts(shape, taken, { n: 140 })).toEqual({ ...taken, n: 140 })
    expect(withParts(shape, taken, { figure: 0.42 })).toEqual(taken)
    expect(withParts(shape, taken, { doubt: 'lookedUp' })).toEqual({ ...taken, doubt: 'lookedUp' })
  })
})

describe('the number of students who did', () => {
  const half = { figure: 50, n: 60, numerator: 30 }

  it('goes where the figure or the number of students becomes another, or goes', () => {
    expect(withParts(shape, half, { figure: 98.3 })).toEqual({ figure: 98.3, n: 60 })
    expect(withParts(shape, half, { n: 12 })).toEqual({ figure: 50, n: 12 })
    expect(withParts(shape, half, { figure: null })).toEqual({ n: 60 })
  })

  it('stays where it comes with them, or before them', () => {
    expect(withParts(shape, half, { figure: 25, numerator: 15 })).toEqual({ figure: 25, n: 60, numerator: 15 })
    expect(withParts(shape, { numerator: 30 }, { n: 60 })).toEqual({ n: 60, numerator: 30 })
    expect(withParts(shape, { n: 60, numerator: 30 }, { figure: 50 })).toEqual(half)
  })
})
