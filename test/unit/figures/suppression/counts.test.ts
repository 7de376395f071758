import { describe, expect, it } from 'vitest'
import {
  type Counts,
  countsOf,
  less,
  possible,
  primary,
  printable,
  saysExactly,
  sum,
  unknown,
} from '../../../../shared/figures/suppression/counts.ts'
import type { Reading, SuppressInput } from '../../../../shared/figures/suppression/types.ts'

describe('how many students a figure tells of', () => {
  it('is what it counts, where it is a count of some of them', () => {
    expect(countsOf({ figure: 12, n: 300 }, 'count')).toEqual({ n: 300, did: 12, didNot: 288, slack: 0 })
  })

  it('is not known of days of which nobody said how many students they were counted for', () => {
    expect(countsOf({ figure: 5 }, 'days')).toEqual({ n: null, did: null, didNot: null, slack: 0 })
    expect(countsOf({ figure: 5 }, 'days per 100').did).toBeNull()
  })

  it('is nobody where there was not one day, of however many', () => {
    expect(countsOf({ figure: 0 }, 'days').did).toBe(0)
  })

  it('is days for each child, or for each hundred, with what rounding leaves open', () => {
    expect(countsOf({ figure: 5, n: 40 }, 'days')).toEqual({ n: 40, did: 200, didNot: null, slack: 20 })
    expect(countsOf({ figure: 5, n: 40 }, 'days per 100')).toEqual({ n: 40, did: 2, didNot: null, slack: 1 })
  })

  it('is a share of the children, with what rounding leaves open: nothing more than the last digit', () => {
    expect(countsOf({ figure: 40, n: 200 }, 'percent')).toEqual({ n: 200, did: 80, didNot: 120, slack: 1 })
    expect(countsOf({ figure: 40.5, n: 200 }, 'percent')).toEqual({ n: 200, did: 81, didNot: 119, slack: 1 })
    expect(countsOf({ figure: 41.18, n: 1000 }, 'percent')).toEqual({ n: 1000, did: 412, didNot: 588, slack: 1 })
    expect(countsOf({ figure: 41, n: 1000 }, 'percent').slack).toBe(5)
    expect(countsOf({ figure: 41.1, n: 3000 }, 'percent').slack).toBe(2)
  })

  it('is the number that was given beside the share, to the last child', () => {
    expect(countsOf({ figure: 41, n: 1000, numerator: 407 }, 'percent')).toEqual({
      ...{ n: 1000, did: 407, didNot: 593, slack: 0 },
    })
  })

  it('is the smaller of both, of those who did or did not, where the number beside the share stands from another one', () => {
    const of = (figure: number, n: number, numerator: number) => countsOf({ figure, n, numerator }, 'percent')
    expect(of(100, 12, 6)).toMatchObject({ did: 12, didNot: 0 })
    expect(of(97.5, 40, 20)).toMatchObject({ did: 39, didNot: 1 })
    expect(of(50, 12, 1)).toMatchObject({ did: 1, didNot: 11 })
    expect(of(50, 12, 11)).toMatchObject({ did: 11, didNot: 1 })
    expect(of(50, 12, 14)).toMatchObject({ did: 6, didNot: 6 })
    expect(countsOf({ figure: 2, n: 40, numerator: 20 }, 'count')).toMatchObject({ did: 2, didNot: 38 })
    // Sources round, and some cut off.
    expect(of(41.2, 875, 361)).toEqual({ n: 875, did: 361, didNot: 514, slack: 0 })
  })

  it('is nobody and everybody of any number of students, and else unknown without it', () => {
    expect(countsOf({ figure: 0 }, 'percent')).toEqual({ n: null, did: 0, didNot: null, slack: 0 })
    expect(countsOf({ figure: 100 }, 'percent')).toEqual({ n: null, did: null, didNot: 0, slack: 0 })
    expect(countsOf({ figure: 50 }, 'percent')).toEqual({ n: null, did: null, didNot: null, slack: 0 })
    expect(countsOf({ figure: 100 }, 'count')).toEqual({ n: null, did: 100, didNot: null, slack: 0 })
    expect(countsOf({ figure: 100 }, 'days')).toMatchObject({ didNot: null })
  })

  it('adds up as events where a rate passes a hundred, and tells of no children who had none', () => {
    expect(countsOf({ figure: 150, n: 40 }, 'rate')).toEqual({ n: 40, did: 60, didNot: null, slack: 1 })
    expect(countsOf({ figure: 100, n: 40 }, 'rate')).toEqual({ n: 40, did: 40, didNot: 0, slack: 1 })
    expect(countsOf({ figure: 0 }, 'rate').did).toBe(0)
  })

  it('is of something else than children where it counts more than there are', () => {
    expect(countsOf({ figure: 41, n: 40 }, 'count')).toMatchObject({ did: 41, didNot: null })
    expect(countsOf({ figure: 40, n: 40 }, 'count')).toMatchObject({ did: 40, didNot: 0 })
    expect(countsOf({ figure: 4, n: 40 }, 'minutes' as never)).toEqual({ n: 40, did: null, didNot: null, slack: 0 })
  })

  it('is nothing where nothing was read', () => {
    expect(countsOf(undefined, 'percent')).toEqual(unknown)
    expect(countsOf({ n: 40 } as Reading, 'percent')).toEqual({ n: 40, did: null, didNot: null, slack: 0 })
  })
})

describe('a figure about few children', () => {
  const of = (n: number | null, did: number | null, didNot: number | null) => printable({ n, did, didNot }, 10)

  it('is not printed of fewer than ten, of ten it is', () => {
    expect(of(9, 4, 5)).toBe(false)
    expect(of(10, 4, 6)).toBe(true)
    expect(of(null, 4, 6)).toBe(false)
  })

  it('is not printed of fewer than twenty of whom fewer than three did, or did not', () => {
    for (const few of [0, 1, 2]) {
      expect(of(19, few, 19 - few)).toBe(false)
      expect(of(19, 19 - few, few)).toBe(false)
      expect(of(20, few, 20 - few)).toBe(true)
    }
    expect(of(19, 3, 16)).toBe(true)
    expect(of(19, 16, 3)).toBe(true)
    expect(of(19, null, null)).toBe(true)
  })

  it('says exactly how many of seventeen did, and not of so many that a digit leaves it open', () => {
    const share = (figure: number, n: number) => saysExactly({ figure, n }, countsOf({ figure, n }, 'percent'))
    expect(share(41.2, 17)).toBe(true)
    expect(share(41, 99)).toBe(true)
    expect(share(41, 100)).toBe(false)
    expect(share(41.2, 999)).toBe(true)
    expect(share(41.2, 1000)).toBe(false)
    expect(saysExactly({ figure: 41.2 }, countsOf({ figure: 41.2 }, 'percent'))).toBe(false)
    expect(saysExactly({ figure: 5, n: 17 }, countsOf({ figure: 5, n: 17 }, 'days'))).toBe(false)
    expect(saysExactly(undefined, countsOf({ figure: 41.2, n: 17 }, 'percent'))).toBe(false)
  })
})

describe('a cell by itself', () => {
  const input = { floor: 10, unit: 'percent' } as SuppressInput
  const cell = (reading: Reading | undefined, more: Partial<SuppressInput> = {}) =>
    primary(reading, countsOf(reading, 'percent'), { ...input, ...more })

  it('is empty where nothing was measured, and says who holds it back', () => {
    expect(cell(undefined)).toEqual({ none: 'empty' })
    expect(cell({ state: 'given' } as Reading)).toEqual({ none: 'empty' })
    expect(cell({ figure: Number.NaN, n: 40 })).toEqual({ none: 'empty' })
    expect(cell({ figure: 40, n: 0 })).toEqual({ none: 'empty' })
    expect(cell({ state: 'withheld' } as Reading)).toEqual({ withheld: 'source' })
    expect(cell({ state: 'notReported' } as Reading)).toEqual({ none: 'notReported' })
  })

  it('is shown where enough children are in it, and withheld where they are few', () => {
    expect(cell({ figure: 40, n: 200 })).toEqual({ shown: 40, n: 200, numerator: null })
    expect(cell({ figure: 40, n: 200, numerator: 81 })).toEqual({ shown: 40, n: 200, numerator: 81 })
    expect(cell({ figure: 40, n: 9 })).toEqual({ withheld: 'small' })
    expect(cell({ figure: 10, n: 11 })).toEqual({ withheld: 'small' })
  })

  it('of nobody knows how many students waits for the number, but where it was public already and small ones may be', () => {
    expect(cell({ figure: 40 })).toEqual({ withheld: 'ask-n' })
    expect(cell({ figure: 40, public: true })).toMatchObject({ shown: 40, n: null })
    expect(cell({ figure: 40, public: true }, { neverPublicSmall: true })).toEqual({ withheld: 'ask-n' })
    expect(cell({ figure: 40, n: 9, public: true })).toEqual({ withheld: 'small' })
  })
})

describe('what is left of children', () => {
  const c = (n: number | null, did: number | null, didNot: number | null, slack = 0): Counts => ({
    n,
    did,
    didNot,
    slack,
  })

  it('is the whole less each part, as exactly as all of them are known', () => {
    expect(less(c(100, 60, 40, 1), [c(30, 20, 10, 2), c(20, 5, 15)])).toEqual(c(50, 35, 15, 3))
    expect(less(c(100, 60, 40), [])).toEqual(c(100, 60, 40))
    expect(less(c(100, 60, 40), [c(30, null, 10), c(20, 5, 15)])).toEqual(c(50, null, 15))
    expect(less(c(null, 60, 40), [c(30, 20, 10)])).toEqual(c(null, 40, 30))
  })

  it('can be nobody, but not fewer, except by so much as rounding leaves open', () => {
    expect(possible(c(0, 0, 0))).toBe(true)
    expect(possible(c(-1, 0, 0, 5))).toBe(false)
    expect(possible(c(5, -2, 7, 2))).toBe(true)
    expect(possible(c(5, -3, 8, 2))).toBe(false)
    expect(possible(c(5, 8, -3, 2))).toBe(false)
    expect(possible(c(5, 7, -2, 2))).toBe(true)
    expect(possible(unknown)).toBe(true)
  })

  it('is added up for several groups only where each of them is known', () => {
    expect(sum([c(30, 20, 10, 1), c(20, 5, 15, 2)])).toEqual(c(50, 25, 25, 3))
    expect(sum([c(30, 20, 10), c(null, 5, 15)])).toEqual(c(null, 25, 25))
    expect(sum([])).toEqual(c(0, 0, 0))
  })
})
