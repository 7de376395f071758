import { describe, expect, test } from 'vitest'
import { type Ballot, cantVote, nextRound, resultWords, tally } from '../../../shared/retreat/votes.ts'

const ballot = (counts: Readonly<Record<string, number>>, more: Partial<Ballot> = {}): Ballot => ({
  id: 'b',
  question: 'Which first?',
  dots: 3,
  voters: 12,
  results: Object.entries(counts).map(([option, dots]) => ({ option, dots })),
  ...more,
})

describe('a vote by dots', () => {
  test('has each option once, however it was typed', () => {
    expect(cantVote(['Reading  first', 'reading first', 'Belonging'])).toBe('“reading first” is there twice.')
  })
  test('ranks all that were voted on, also what lost', () => {
    const t = tally(ballot({ Reading: 16, Belonging: 9, Discipline: 11, Pools: 0 }))
    expect(t.ranked.map((r) => `${r.place} ${r.option} ${r.dots}`)).toEqual([
      '1 Reading 16',
      '2 Discipline 11',
      '3 Belonging 9',
      '4 Pools 0',
    ])
    expect(t.doubt).toBeNull()
    expect(resultWords(ballot({ Reading: 16, Belonging: 9 }))).toBe('“Reading” has the most, 16 of 25 dots.')
  })
  test('shows a tie, and votes on it again', () => {
    const b = ballot({ A: 12, B: 12, C: 10, D: 2 })
    expect(tally(b).tie).toEqual(['A', 'B'])
    expect(tally(b).ranked.map((r) => r.place)).toEqual([1, 1, 3, 4])
    expect(resultWords(b)).toBe('A tie: “A” and “B”, 12 dots each.')
    expect(nextRound(b)).toEqual(['A', 'B'])
  })
  test('without a tie goes on with the upper half, and with what has as many dots as its last', () => {
    expect(nextRound(ballot({ A: 10, B: 6, C: 6, D: 1 }))).toEqual(['A', 'B', 'C'])
  })
  test('says of dots that do not add up how many are missing, or too many', () => {
    expect(tally(ballot({ A: 20, B: 15 })).doubt).toBe('1 dot of 36 is not in.')
    expect(tally(ballot({ A: 20, B: 5 })).doubt).toBe('11 dots of 36 are not in.')
    expect(tally(ballot({ A: 30, B: 9 })).doubt).toBe(
      '39 dots were entered, but there are only 36. Count again, or enter how many people are voting.',
    )
    expect(tally(ballot({ A: 30, B: 9 }, { voters: undefined })).doubt).toBeNull()
  })
  test('nobody voted', () => expect(resultWords(ballot({ A: 0, B: 0 }))).toBe('No dots were given.'))
  test('needs two options, takes sixty, and no option twice', () => {
    expect(cantVote(['Reading'])).toBe('A vote needs at least two options.')
    expect(cantVote(['Reading', ' '])).toBe('A vote needs at least two options.')
    const sixty = Array.from({ length: 60 }, (_, i) => `Idea ${i + 1}`)
    expect(cantVote(sixty)).toBeNull()
    expect(cantVote([...sixty, 'one more'])).toBe('A wall has room for 60 options at most. Combine similar ones first.')
    expect(cantVote(['Reading', 'reading'])).toBe('“reading” is there twice.')
  })
})
