import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWords, fteWords, rounded } from '../../../shared/words/index.ts'

describe('a figure with fewer decimals than it has', () => {
  it('is rounded as a reader with the state’s page rounds it, every half alike', () => {
    const said = [38.05, 31.65, 37.85, 34.25, 1.005, 0.125].map((f) => figureWords(f, 1))
    expect(said).toEqual(['38.1', '31.7', '37.9', '34.3', '1.0', '0.1'])
    expect(figureWords(1.005, 2)).toBe('1.01')
    expect(figureWords(41.3 - 38.05, 1)).toBe('3.3')
    expect([-38.05, -0.04].map((f) => figureWords(f, 1))).toEqual(['−38.1', '0.0'])
    expect([0.125, 0.5].map(fteWords)).toEqual(['0.13', '0.5'])
  })

  it('is never further than half a step from what it was, and a figure of so many decimals stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, places) => {
          const figure = digits / 1000
          expect(Math.abs(rounded(figure, places) - figure)).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-9)
          expect(rounded(figure, 3)).toBe(figure === 0 ? 0 : figure)
        },
      ),
    )
  })
})
