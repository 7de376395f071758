import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

/** A row of several groups together holds no more who did than these do: so those that are printed bound the one that is not. */

const groups = (...rows: readonly Row[]): readonly Row[] =>
  rows.map(([name, did, n]) => [name, did, n, 'Student groups'])

describe('eight former English learners among those with high needs', () => {
  // Of the 31 who did, 15 are poor and 7 have a disability: nine or more were ever English learners, seven of whom are so now.
  const needs = (name: string, did: number, n: number, poor: readonly [number, number]) => [
    ['All students', 101, 175] as const,
    ...groups(
      [name, did, n],
      ['Low income', ...poor],
      ['ELs and former ELs', 15, 23],
      ['English learners', 7, 15],
      ['Students with disabilities', 7, 22],
    ),
  ]

  it.each([
    ['High needs', 31, 75],
    ['Not high needs', 70, 100],
  ] as const)('are not told of by “%s”, low income and disability', (name, did, n) => {
    const withheld = withheldIn(needs(name, did, n, [15, 46]))
    expect(withheld).toContain('ELs and former ELs')
    expect(withheld).toHaveLength(2)
  })

  it('take no other row with them where the poor are many of those who did', () => {
    expect(withheldIn(needs('High needs', 31, 75, [22, 58]))).toEqual(['ELs and former ELs'])
  })
})

describe('six migrant children among those whom a state calls disadvantaged', () => {
  const disadvantaged = (...races: readonly Row[]): readonly Row[] => [
    ['All students', 110, 193],
    ...groups(
      ['Combined disadvantaged', 40, 93],
      ['Economically disadvantaged', 16, 50],
      ['English learners', 7, 15],
      ['Students with disabilities', 8, 20],
      ...races,
      ['Migrant', 5, 6],
    ),
  ]

  it.each<readonly [string, readonly Row[]]>([
    ['underserved races', [['Underserved races/ethnicities', 7, 12]]],
    [
      'Black and Hispanic children',
      [
        ['Black', 4, 10],
        ['Hispanic', 3, 10],
      ],
    ],
  ])('are not told of by all others, %s among these', (_, races) => {
    const [first, ...more] = withheldIn(disadvantaged(...races))
    expect([first, ...more]).toContain('Migrant')
    expect(more.length).toBeGreaterThan(0)
  })

  it('take no other row with them where others are many', () => {
    const many: readonly Row[] = [['Underserved races/ethnicities', 20, 40]]
    expect(withheldIn(disadvantaged(...many))).toEqual(['Migrant'])
  })
})
