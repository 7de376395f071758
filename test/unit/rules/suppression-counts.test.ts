import { describe, expect, it } from 'vitest'
import { countsOf } from '../../../shared/figures/suppression/counts.ts'

describe('how many children a figure tells of', () => {
  it('is what it counts, where it is a count of some of them', () => {
    expect(countsOf({ figure: 12, n: 300 }, 'count')).toEqual({ n: 300, did: 12, didNot: 288, slack: 0 })
  })

  it('is not known of days of which nobody said how many children they were counted for', () => {
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
})
