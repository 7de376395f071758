import { describe, expect, it } from 'vitest'
import { amountIn, isIn, numberOf, plainly, wordsIn } from '../../../../shared/figures/suppression/amounts.ts'

/** How often, or how much, an outcome's name says: by it one outcome is known to be inside another. */

const spans = (name: string) => amountIn(plainly(name))?.spans
const stem = (name: string) => amountIn(plainly(name))?.stem.replace(/\s+/g, ' ').trim()
const ever = Number.POSITIVE_INFINITY
/** An amount with nothing said of more or fewer may mean just so many, or at least or at most so many. */
const any = (n: number) => [
  [n, n],
  [n, ever],
  [-ever, n],
]

describe('a name says from how much to how much', () => {
  it.each([
    ['Suspended two or more times', [[2, ever]]],
    ['Suspended at least twice', [[2, ever]]],
    ['Miss no fewer than 10 days', [[10, ever]]],
    ['Miss 10+ days', [[10, ever]]],
    ['Miss 15 days plus', [[15, ever]]],
    ['Suspended more than once', [[2, ever]]],
    ['Miss over 10 days', [[11, ever]]],
    ['Absent more than 10 percent of school days', [[10.001, ever]]],
    ['Absent less than 10 percent', [[-ever, 9.999]]],
    ['Miss fewer than 5 days', [[-ever, 4]]],
    ['Miss under 5 days', [[-ever, 4]]],
    ['Miss at most 5 days', [[-ever, 5]]],
    ['Miss 5 days or fewer', [[-ever, 5]]],
    ['Graduate within four years', [[-ever, 4]]],
    ['Suspended exactly once', [[1, 1]]],
    ['Suspended only 2 times', [[2, 2]]],
    ['Miss just 3 days', [[3, 3]]],
    ['Miss 5 to 9 days', [[5, 9]]],
    ['Miss between 5 and 9 days', [[5, 9]]],
    ['Suspended repeatedly', [[2, ever]]],
    ['Never absent', [[0, 0]]],
    ['Passed algebra by grade 8', [[-ever, 8]]],
    ['Passed algebra by the end of 8th grade', [[-ever, 8]]],
    ['Ready in all subjects', [[1000, 1000]]],
    ['In any AP course', [[1, ever]]],
  ])('%s', (name, expected) => {
    expect(spans(name)).toEqual(expected)
  })

  it('in each way that it may be meant, where it does not say which', () => {
    expect(spans('Take two AP courses')).toEqual(any(2))
    expect(spans('Suspended three times')).toEqual(any(3))
    // Once, or twice, is not said of those who had it at most so often.
    expect(spans('Suspended once')).toEqual(any(1).slice(0, 2))
    expect(spans('Suspended twice')).toEqual(any(2).slice(0, 2))
    expect(spans('Miss 2 days')).toEqual(any(2))
    // From the higher to the lower is no span.
    expect(spans('Miss 9 to 5 days')).toEqual(any(9))
  })

  it('or nothing: a number may be a name', () => {
    for (const name of ['Grade 3 reading', 'Read at grade level', 'Class of 2026', 'Enrolled in 3'])
      expect(amountIn(plainly(name)), name).toBeUndefined()
  })
})

describe('what is left of the name tells of what', () => {
  it.each([
    ['Suspended two or more times', 'suspended'],
    ['Take at least two AP courses', 'take ap courses'],
    ['Absent more than 10 percent of school days', 'absent'],
    ['Severely chronically absent', 'absent'],
    ['Chronically absent', 'absent'],
    ['Missing 10 percent of the year', 'absent'],
    ['Never absent', 'absent'],
    ['Ready in all subjects', 'ready subjects'],
    ['Passed algebra by grade 8', 'passed algebra'],
  ])('%s: %s', (name, expected) => {
    expect(stem(name)).toBe(expected)
  })

  it('in words that say something, each as one of its kind', () => {
    expect(wordsIn('the courses of a class')).toEqual(['course', 'class'])
    expect(wordsIn('bus gas  buses')).toEqual(['bus', 'gas', 'buse'])
    expect(wordsIn('')).toEqual([])
  })
})

describe('numbers', () => {
  it('are read as words, as digits and as Romans wrote them', () => {
    expect(['zero', 'one', 'two', 'ten', 'i', 'iv', 'v', '7', '12'].map(numberOf)).toEqual([
      0, 1, 2, 10, 1, 4, 5, 7, 12,
    ])
    expect(numberOf('many')).toBeNaN()
  })

  it('are inside others where they reach no further on either side, and are not the same', () => {
    expect(isIn([3, 4], [2, 5])).toBe(true)
    expect(isIn([2, 4], [2, 5])).toBe(true)
    expect(isIn([3, 5], [2, 5])).toBe(true)
    expect(isIn([2, 5], [2, 5])).toBe(false)
    expect(isIn([1, 4], [2, 5])).toBe(false)
    expect(isIn([3, 6], [2, 5])).toBe(false)
  })
})
