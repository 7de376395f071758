import { describe, expect, it } from 'vitest'
import { leftOut } from '../../../../shared/figures/suppression/left-out.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Small rows as states' files give them: with a star and a number, with a star alone, or not at all. */

type Given = readonly [n: number, did: number] | readonly [n: number, mark: '*'] | '*' | 'left out'
const year = '2025-26'
const all = 'All students'

/** The rows of a table that are shown; `list`: how many children each group of the list has. */
function shown(
  rows: Readonly<Record<string, readonly [category: string, given: Given]>>,
  list: Readonly<Record<string, number>> = {},
): readonly string[] {
  const readingOf = (given: Given) => {
    if (given === '*') return { state: 'withheld' as const, mark: '*' }
    const [n = 0, did] = given === 'left out' ? [] : given
    if (typeof did !== 'number') return { state: 'withheld' as const, mark: '*', n }
    return { figure: Math.round((1000 * did) / n) / 10, n, numerator: did }
  }
  const names = Object.entries(rows)
  const plan = planWith({
    dimension: [...new Set(names.map(([, [category]]) => category))].map((name) => ({ id: name, name })),
    studentGroup: names.map(([name, [dimension]], sort) => ({
      ...{ id: name, name, sort, isTotal: name === all },
      ...(name !== all && { dimension }),
      ...(list[name] !== undefined && { enrollment: list[name] }),
    })),
    measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
    value: names.flatMap(([group, [, given]]) =>
      given === 'left out' ? [] : [{ id: group, measure: 'm', group, year, reading: readingOf(given) }],
    ),
  })
  return [...cellsOf(plan, 'm', year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
}

describe('three small races of eleven children, of whom five did', () => {
  const large = {
    [all]: ['', [206, 85]],
    White: ['Race', [164, 69]],
    Hispanic: ['Race', [20, 6]],
    'Two or more races': ['Race', [11, 5]],
  } as const
  const list = {
    [all]: 206,
    White: 164,
    Hispanic: 20,
    'Two or more races': 11,
    Black: 5,
    Asian: 2,
    'American Indian': 4,
  }

  it.each<readonly [string, readonly [Given, Given, Given]]>([
    [
      'a star and its number',
      [
        [5, '*'],
        [2, '*'],
        [4, '*'],
      ],
    ],
    ['nothing', ['left out', 'left out', 'left out']],
  ])('keep company where the list has their numbers and the file %s', (_, [black, asian, native]) => {
    const small = { Black: ['Race', black], Asian: ['Race', asian], 'American Indian': ['Race', native] } as const
    expect(shown({ ...large, ...small }, list)).not.toContain('White')
  })

  it('keep company where nothing says how many each of them is', () => {
    const small = {
      Black: ['Race', 'left out'],
      Asian: ['Race', 'left out'],
      'American Indian': ['Race', 'left out'],
    } as const
    const rows = shown({ ...large, ...small })
    expect(['White', 'Hispanic', 'Two or more races'].every((race) => rows.includes(race))).toBe(false)
    expect(rows).toContain(all)
  })

  it('leave all rows in print where each of them may be ten children', () => {
    const out = { Black: ['Race', 'left out'], Asian: ['Race', 'left out'] } as const
    const rows = shown({ ...large, [all]: ['', [215, 85]], ...out })
    expect(rows).toEqual(expect.arrayContaining([all, 'White', 'Hispanic', 'Two or more races']))
  })

  it('leave all rows in print where they are many who did and who did not', () => {
    const some = { Black: ['Race', 'left out'], Asian: ['Race', [40, 20]] } as const
    expect(shown({ ...large, [all]: ['', [275, 125]], ...some }, { ...list, [all]: 275 })).toContain('White')
  })

  it('keep company where nine of twenty did, and no more where ten did and ten did not', () => {
    const out = { Black: ['Race', 'left out'], Asian: ['Race', 'left out'], Native: ['Race', 'left out'] } as const
    const shownWith = (did: number) => shown({ ...large, [all]: ['', [215, did]], ...out })
    expect(['White', 'Hispanic', 'Two or more races'].every((race) => shownWith(89).includes(race))).toBe(false)
    expect(shownWith(90)).toEqual(expect.arrayContaining(['White', 'Hispanic', 'Two or more races']))
  })
})

describe('kinds of disability that a state marks with a star alone', () => {
  const ofDisability = {
    'Students with disabilities': ['Disability', [104, 36]],
    'Students without disabilities': ['Disability', [400, 280]],
  } as const
  const marked = { Autism: ['Kind', '*'], 'Speech or language impairment': ['Kind', '*'] } as const

  it('are not told of by the other kinds, which leave thirteen, five of whom did', () => {
    const kinds = {
      'Specific learning disability': ['Kind', [60, 21]],
      'Other health impairment': ['Kind', [31, 10]],
    } as const
    const rows = shown({ [all]: ['', [504, 316]], ...ofDisability, ...marked, ...kinds })
    expect(Object.keys(kinds).every((kind) => rows.includes(kind))).toBe(false)
    expect(rows).toEqual(expect.arrayContaining([all, ...Object.keys(ofDisability)]))
  })

  it('leave them where many are in no other kind', () => {
    const kinds = { 'Specific learning disability': ['Kind', [40, 11]] } as const
    const rows = shown({ [all]: ['', [504, 316]], ...ofDisability, ...marked, ...kinds })
    expect(rows).toContain('Specific learning disability')
  })
})

it('former English learners whom a state marks are not told of by all who ever were, and those who are', () => {
  const marked = { 'Monitored former ELs': ['Language', '*'], 'Other former ELs': ['Language', '*'] } as const
  const ever = (of: readonly [n: number, did: number]) =>
    shown({
      [all]: ['', [483, 302]],
      'Ever English learners': ['Language', [83, 22]],
      'Current English learners': ['Language', of],
      ...marked,
    })
  // Thirteen are left, three of whom did not.
  expect(ever([70, 12])).toHaveLength(2)
  expect(ever([50, 8])).toHaveLength(3)
})

it('is a race of which other tables say how few it has, where there is room for so many', () => {
  const groups = ['all', 'a', 'b', 'c'].map((id) => ({
    ...{ id, isTotal: id === 'all' },
    ...(id !== 'all' && { dimension: 'race' }),
  }))
  const readings = (of: object) => new Map(Object.entries(of).map(([id, n]) => [id, { n: n as number }]))
  const found = (a: number, elsewhere: readonly number[]) => {
    const tables = elsewhere.map((n) => readings({ c: n }))
    const own = readings({ all: 100, a, b: 44 })
    return [...leftOut({ readings: own, unit: 'percent' } as never, tables, groups, 10)].map(([id, { n }]) => [id, n])
  }
  expect(found(50, [6])).toEqual([['c', 6]])
  expect(found(50, [7])).toEqual([])
  expect(found(50, [6, 6])).toEqual([['c', 6]])
  expect(found(50, [5, 6])).toEqual([])
  expect(found(40, [9])).toEqual([['c', 9]])
  expect(found(40, [10])).toEqual([])
})
