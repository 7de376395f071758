import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/figures/suppression/blocks.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { fewOfPieces, type Pieced } from '../../../../shared/figures/suppression/pieces.ts'
import type { CellGroup } from '../../../../shared/figures/suppression/types.ts'

/** Rows that overlap: what whoever adds and takes away finds of grades that no row names. */
describe('grades 3 to 5 and 5 to 6', () => {
  const row = (
    id: string,
    holds: readonly number[],
    n: number | null,
    did = n === null ? null : n / 2,
    slack = 0,
  ): Pieced => ({
    ...{ id, holds },
    counts: { n, did, didNot: n === null || did === null ? null : n - did, slack },
  })
  // Pieces are grades 3 to 6.
  const lower = (n: number | null, did?: number) => row('3 to 5', [0, 1, 2], n, did)
  const middle = (n: number | null, did?: number) => row('5 to 6', [2, 3], n, did)
  const all = (n: number | null, did?: number) => row('3 to 6', [0, 1, 2, 3], n, did)
  const few = (rows: readonly Pieced[], floor = 10) => fewOfPieces(rows, 4, floor)

  it('tell of six children of grade 5, whom both count and all count once', () => {
    expect(few([lower(100), middle(46), all(140)])).toEqual([['3 to 6', '3 to 5', '5 to 6']])
    expect(few([lower(100), middle(60), all(140)])).toEqual([])
  })

  it('tell of nine and not of ten, of whom enough did, and of twenty whoever did', () => {
    expect(few([lower(100, 50), middle(49, 24), all(140, 70)])).toHaveLength(1)
    expect(few([lower(100, 50), middle(50, 25), all(140, 70)])).toEqual([])
    expect(few([lower(100, 50), middle(50, 22), all(140, 70)])).toHaveLength(1)
    expect(few([lower(100, 50), middle(60, 22), all(140, 70)])).toEqual([])
  })

  it('tell of nobody where nobody is left, or figures contradict each other', () => {
    expect(few([lower(100), middle(40), all(140)])).toEqual([])
    expect(few([lower(100), middle(30), all(140)])).toEqual([])
    expect(few([lower(100, 50), middle(46, 20), all(140, 80)])).toEqual([])
  })

  it('tell how many they are, though nobody knows how many of them did', () => {
    expect(few([row('3 to 5', [0, 1, 2], 100, null), middle(46), all(140)])).toHaveLength(1)
    expect(few([lower(null), middle(46), all(140)])).toEqual([])
  })

  it('are not asked where no two rows overlap: what one holds of another is looked at elsewhere', () => {
    expect(few([lower(134), all(140)])).toEqual([])
    expect(few([lower(100), row('6', [3], 6), all(106)])).toEqual([])
  })

  it('are told twice where two other rows tell it too', () => {
    const rows = [lower(100), middle(46), all(140), row('3 and 4', [0, 1], 94), row('rest', [2, 3, 0], 90)]
    const found = few(rows)
    expect(found.length).toBeGreaterThan(1)
    for (const ids of found) expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(found.map((ids) => ids[0])).size).toBe(found.length)
  })

  it('are looked at up to fifteen pieces, and of many by neighbours', () => {
    const wide = (pieces: number) => {
      const up = Array.from({ length: pieces }, (_, i) => i)
      return fewOfPieces(
        [row('low', up.slice(0, -1), 200), row('high', up.slice(-2), 106), row('all', up, 300)],
        pieces,
        10,
      )
    }
    expect(wide(8)).toEqual([['all', 'low', 'high']])
    expect(wide(9)).toEqual([['all', 'low', 'high']])
    expect(wide(15)).toEqual([['all', 'low', 'high']])
    expect(wide(16)).toEqual([])
    // Three in the first of nine, and six in the last, each told once.
    const nine = Array.from({ length: 9 }, (_, i) => i)
    const ends = [row('but the last', nine.slice(0, -1), 294), row('but the first', nine.slice(1), 297)]
    expect(fewOfPieces([...ends, row('all', nine, 300), row('last two', nine.slice(-2), 106)], 9, 10)).toEqual([
      ['all', 'but the first'],
      ['all', 'but the last'],
    ])
  })
})

/** Ways of telling children apart that have to do with each other. */
describe('the ways in which groups are cut', () => {
  const cut = (id: string, ...cuts: readonly (readonly [string, string])[]): CellGroup => ({ id, cuts: new Map(cuts) })
  const total: CellGroup = { id: 'all', isTotal: true }
  const blocks = (groups: readonly CellGroup[], isParted = true) =>
    blocksOf([total, ...groups], namesOf([total, ...groups]), 'all', { areParted: () => isParted, areAll: () => false })

  it('are one block where some row crosses them, with every set that they make', () => {
    const groups = [
      cut('black', ['race', 'black']),
      cut('white', ['race', 'white']),
      cut('girls', ['gender', 'female']),
      cut('black girls', ['race', 'black'], ['gender', 'female']),
    ]
    const [block, ...more] = blocks(groups)
    expect(more).toEqual([])
    expect([...(block?.sides ?? [])]).toEqual([
      ['race', ['black', 'white']],
      ['gender', ['girls']],
    ])
    expect(block?.sets.size).toBe(12)
    expect(block?.sets.get('all')).toBe(0)
    expect(block?.sets.get('white')).toBe(1)
    expect(block?.sets.get('black girls')).toBe(2)
    expect(block?.cuttings).toContainEqual({
      way: 'race',
      whole: 'all',
      parts: ['black', 'white'],
      others: 'race: any other',
    })
    expect(block?.cuttings).toContainEqual({
      ...{ way: 'gender', whole: 'black', parts: ['black girls'] },
      others: 'gender: any other\nrace: black',
    })
    expect(block?.cuttings).toContainEqual({
      ...{ way: 'race', whole: 'girls', parts: ['black girls', 'gender: female\nrace: white'] },
      others: 'gender: female\nrace: any other',
    })
    expect(block?.cuttings).toHaveLength(7)
  })

  it('are blocks of their own where no row crosses them', () => {
    const found = blocks([cut('black', ['race', 'black']), cut('girls', ['gender', 'female'])])
    expect(found.map((b) => [...b.sides.keys()])).toEqual([['race'], ['gender']])
    expect(found.map((b) => [...b.sets])).toEqual([
      [
        ['all', 0],
        ['black', 1],
        ['race: any other', 1],
      ],
      [
        ['all', 0],
        ['girls', 1],
        ['gender: any other', 1],
      ],
    ])
  })

  it('are the dimensions of groups whose names say nothing, where those can share no child', () => {
    const schools: readonly CellGroup[] = [
      { id: 'Cedar', dimension: 'school' },
      { id: 'Oak', dimension: 'school' },
    ]
    expect(blocks(schools).map((b) => [...b.sides])).toEqual([[['in school', ['Cedar', 'Oak']]]])
    const apart = [[['Cedar', ['Cedar']]], [['Oak', ['Oak']]]]
    expect(blocks(schools, false).map((b) => [...b.sides])).toEqual(apart)
    expect(blocks(schools.map(({ id }) => ({ id }))).map((b) => [...b.sides])).toEqual(apart)
    expect(blocks([schools[0] as CellGroup]).map((b) => [...b.sides])).toEqual([[['Cedar', ['Cedar']]]])
  })

  it('are looked at one by one where all together make more sets than can be gone through', () => {
    const many = (races: number) => [
      ...Array.from({ length: races }, (_, i) => cut(`r${i}`, ['race', `r${i}`])),
      ...Array.from({ length: 13 }, (_, i) => cut(`s${i}`, ['school', `s${i}`])),
      cut('both', ['race', 'r0'], ['school', 's0']),
    ]
    // Of each way its groups, whoever is in none of them, and nobody asked by it.
    expect(blocks(many(14))[0]?.sets.size).toBe(16 * 15)
    expect(blocks(many(15))[0]?.sets.size).toBe(1 + 16 + 14)
  })
})
