import { describe, expect, it } from 'vitest'
import { ofColor } from '../../../../shared/domain/usual-group-names.ts'
import { sharesAlone, sharesOfTwo, sharesTold, uncountedAlone } from '../../../../shared/figures/suppression/alone.ts'
import { type Counts, countsOf } from '../../../../shared/figures/suppression/counts.ts'
import type { Cell, CellGroup, Reading, SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/** A row of which nobody said the number of students, where the others of its dimension and all students say it. */

const total: CellGroup = { id: 'all', isTotal: true }
const races = ['white', 'hispanic', 'black']
/** By a tick alone, and by names alone, which say it where nobody put them into a dimension. */
const ticked: readonly CellGroup[] = [total, ...races.map((id) => ({ id, dimension: 'race' }))]
const named: readonly CellGroup[] = [
  total,
  ...races.map((id) => ({ id, cuts: new Map([['race', id]]) })),
  { id: 'color', cuts: new Map([['race', ofColor]]) },
]
type Row = readonly [figure: number | undefined, n?: number]
const table = (
  rows: Readonly<Record<string, Row>>,
  cells: Readonly<Record<string, Cell>>,
  more: Partial<Reading> = {},
  groups = ticked,
) => {
  const readings = new Map(
    Object.entries(rows).map(([id, [figure, n]]): [string, Reading] => [
      id,
      {
        ...(figure === undefined ? { state: 'notReported' } : { figure }),
        ...(n !== undefined && { n }),
        ...more,
      } as Reading,
    ]),
  )
  const input: SuppressInput = { groups, addsUp: new Set(['race']), readings, floor: 10, unit: 'percent' }
  const own = new Map<string, Counts>([...readings].map(([id, r]) => [id, countsOf(r, 'percent')]))
  return { input, total, own, cells: new Map(Object.entries(cells)) }
}
const shown = (figure: number, n: number | null = null): Cell => ({ shown: figure, n, numerator: null })
const withheld: Cell = { withheld: 'small' }

describe('a share without its number', () => {
  // Of 200 children 100 read. 120 White children and 70 Hispanic ones leave ten, of whom 5 read.
  const rows = { all: [50, 200], white: [50, 120], hispanic: [50, 70], black: [50] } as const
  const cells = { all: shown(50, 200), white: shown(50, 120), hispanic: shown(50, 70), black: shown(50) }

  it('is of the children whom the other rows leave of all', () => {
    expect([...sharesAlone(table(rows, cells))]).toEqual([['black', { n: 10, did: 5, didNot: 5, slack: 1 }]])
  })

  it('is so by the names of the groups, where nobody put them into a dimension', () => {
    expect([...sharesAlone(table(rows, cells, {}, named)).keys()]).toEqual(['black'])
    expect(uncountedAlone(table({ ...rows, all: [50] }, { ...cells, black: withheld }, {}, named))).toEqual([
      ['white', 'hispanic'],
    ])
  })

  it('is of few students all the same where another row is withheld already, or a sent document has the others', () => {
    const few = { all: [50, 194], white: [50, 120], hispanic: [50, 70], black: [50] } as const
    expect(sharesAlone(table(few, cells)).size).toBe(0)
    expect([...sharesAlone(table(few, { ...cells, hispanic: withheld })).keys()]).toEqual(['black'])
    const { input, ...asked } = table(few, cells)
    const printed = new Map([['white', [{ figure: 50, n: 120, numerator: 60 }]]])
    expect([...sharesAlone({ ...asked, input: { ...input, printed } }).keys()]).toEqual(['black'])
  })

  it('is of nobody knows whom where it does not agree with how many did, by more than rounding', () => {
    const of = (figure: number) => {
      const { input, ...asked } = table({ ...rows, black: [figure] }, cells)
      return [...sharesAlone({ ...asked, input: { ...input, floor: 3 } }).keys()]
    }
    // All rows together are rounded by three at most: one of ten, and two of the others.
    expect(of(80)).toEqual(['black'])
    expect(of(100)).toEqual([])
    expect(of(0)).toEqual([])
  })

  it('is not worked out where a second one has no number, where it is not printed, or where nothing is left', () => {
    expect(sharesAlone(table({ ...rows, hispanic: [50] }, { ...cells, hispanic: shown(50) })).size).toBe(0)
    expect(sharesAlone(table(rows, { ...cells, black: withheld })).size).toBe(0)
    expect(sharesAlone(table({ ...rows, white: [50, 130] }, cells)).size).toBe(0)
    expect(sharesAlone(table({ ...rows, black: [50, 10] }, cells)).size).toBe(0)
    const beside = { ...cells, hispanic: withheld }
    expect(sharesAlone(table({ ...rows, white: [50, 130] }, beside)).size, 'nobody, beside a row that goes').toBe(0)
    const none = { ...rows, hispanic: [0] } as const
    expect(sharesAlone(table(none, { ...cells, black: withheld })).size, 'nobody did, of any number').toBe(0)
  })

  it('is of one child as of more, where another row is withheld', () => {
    const one = { all: [50, 191], white: [50, 120], hispanic: [50, 70], black: [100] } as const
    expect([...sharesAlone(table(one, { ...cells, hispanic: withheld }))]).toEqual([
      ['black', { n: 1, did: 1, didNot: 0, slack: 1 }],
    ])
  })

  it('is one of two rows where it agrees with what the other leaves, as far as either is rounded', () => {
    const two = [total, { id: 'white', dimension: 'race' }, { id: 'black', dimension: 'race' }]
    const of = (share: number, white: Row = [50, 12]) => {
      const rows = { all: [50, 24], white, black: [share] } as const
      const cells = { all: shown(50, 24), white: shown(50, 12), black: shown(share) }
      return [...sharesOfTwo(table(rows, cells, {}, two))].map(([id, { counts, beside }]) => [id, counts.n, beside])
    }
    expect(of(75), 'nine of twelve, where six were left, and each may be one off').toEqual([['black', 12, 'white']])
    expect(of(84), 'ten').toEqual([])
    expect(of(75, [50]), 'neither says its number').toEqual([])
  })

  it('is not worked out where nobody knows how many all students are', () => {
    expect(sharesAlone(table({ ...rows, all: [50] }, { ...cells, all: shown(50) })).size).toBe(0)
  })

  it('is not worked out of two groups: what one of two leaves is the other, as everybody knows', () => {
    const two = { all: [50, 200], white: [50, 190], black: [50] } as const
    expect(sharesAlone(table(two, { all: shown(50, 200), white: shown(50, 190), black: shown(50) })).size).toBe(0)
  })
})

describe('a share without its number, behind which are too few to be told of', () => {
  const cells = { all: shown(50, 200), white: shown(50, 120), hispanic: shown(50, 74), black: shown(50) }

  it('is found by what the other rows leave, so that one of these goes', () => {
    const told = (black: number) =>
      sharesTold(table({ all: [50, 200], white: [50, 120], hispanic: [50, 74], black: [black] }, cells))
    expect(told(50)).toEqual(['white', 'hispanic'])
    expect(told(90), 'of six children that is no share').toBeUndefined()
  })

  it('is none of them where it is no share of so many, or not of as many who did', () => {
    const told = (all: readonly [number, number], black: number) =>
      sharesTold(table({ all, white: [50, 120], hispanic: [50, 70], black: [black] }, cells))
    expect(told([50, 197], 43), 'three of seven').toEqual(['white', 'hispanic'])
    expect(told([50, 199], 100), 'nine of nine, of whom eight did at most').toBeUndefined()
    expect(told([49.7, 199], 0), 'none of nine, of whom one did at least').toBeUndefined()
  })

  it('is found where one of eight is given as 12 percent, or as 13', () => {
    const told = (black: number) =>
      sharesTold(table({ all: [48.5, 200], white: [50, 120], hispanic: [50, 72], black: [black] }, cells))
    for (const black of [12, 13]) expect(told(black)).toEqual(['white', 'hispanic'])
    for (const black of [11, 14]) expect(told(black)).toBeUndefined()
  })

  it('is found beside a second one, and beside two more nobody looks for it', () => {
    const more = [...ticked, { id: 'asian', dimension: 'race' }]
    const rows = { all: [36.2, 80], white: [37.7, 53], hispanic: [32], black: [50] } as const
    expect(sharesTold(table(rows, cells, {}, more))).toEqual(['white'])
    expect(sharesTold(table({ ...rows, asian: [40] }, { ...cells, asian: shown(40) }, {}, more))).toBeUndefined()
  })

  it('is found beside a second one, where few numbers of both make up what is left', () => {
    const told = (hispanic: number, black: number, more: Partial<Reading> = {}) =>
      sharesTold(table({ all: [36.2, 80], white: [37.7, 53], hispanic: [hispanic], black: [black] }, cells, more))
    expect(told(32, 50)).toEqual(['white'])
    expect(told(33.3, 33.4), 'many numbers of both have about a third').toBeUndefined()
    const none = (n: number) => sharesTold(table({ all: [0, n], white: [0, 60], hispanic: [0], black: [0] }, cells))
    expect(none(71), 'one to ten of eleven, of whom none did').toBeUndefined()
    expect(none(70), 'one to nine of ten').toEqual(['white'])
    expect(told(32, 50, { public: true }), 'all of it stands in one source').toEqual([])
  })
})

describe('a row that says nothing, alone among those that make up all', () => {
  const rows = { all: [50], white: [50, 120], hispanic: [50, 70], black: [40] } as const
  const cells = { all: shown(50), white: shown(50, 120), hispanic: shown(50, 70), black: withheld }

  it('needs one of the others to keep it company, where a report card says how many all are', () => {
    expect(uncountedAlone(table(rows, cells))).toEqual([['white', 'hispanic']])
  })

  it('is as silent where the source did not report it', () => {
    const silent = { ...rows, black: [undefined] } as const
    expect(uncountedAlone(table(silent, { ...cells, black: { none: 'notReported' } }))).toEqual([['white', 'hispanic']])
  })

  it('needs nobody where another keeps it company already, or says its number', () => {
    expect(uncountedAlone(table({ ...rows, hispanic: [50] }, { ...cells, hispanic: withheld }))).toEqual([])
    expect(uncountedAlone(table(rows, { ...cells, hispanic: { withheld: 'complement' } }))).toEqual([])
    expect(uncountedAlone(table({ ...rows, black: [40, 12] }, cells))).toEqual([])
    expect(uncountedAlone(table(rows, { ...cells, black: shown(40) }))).toEqual([])
  })

  it('needs nobody where the plan says how many all are: that is decided by the numbers', () => {
    expect(uncountedAlone(table({ ...rows, all: [50, 200] }, cells))).toEqual([])
  })

  it('needs nobody where the others stand in a public source whole', () => {
    expect(uncountedAlone(table(rows, cells, { public: true }))).toEqual([])
  })
})
