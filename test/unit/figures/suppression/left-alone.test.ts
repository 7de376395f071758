import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { leftAlone } from '../../../../shared/figures/suppression/left-alone.ts'
import { fillMarked } from '../../../../shared/figures/suppression/marked.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import type { FamilyTable } from '../../../../shared/figures/suppression/tables.ts'
import type { Cell } from '../../../../shared/figures/suppression/types.ts'

const known = (n: number, did: number): Counts => ({ n, did, didNot: n - did, slack: 0 })
const unknown: Counts = { n: null, did: null, didNot: null, slack: 0 }

/** A district and its schools: of which rows the large schools leave so few children that they must not be told. */
describe('what the large schools leave of a district', () => {
  type Rows = Readonly<Record<string, readonly [n: number, did: number]>>
  const table = (rows: Rows) => ({ readings: new Map(Object.entries(rows)) }) as unknown as FamilyTable
  const left = (district: Rows, schools: readonly Rows[], total: string | undefined = 'all') => {
    const tables = new Map([district, ...schools].map((rows) => [table(rows), rows]))
    const [whole, ...parts] = [...tables.keys()]
    return leftAlone({
      whole: whole as FamilyTable,
      ...{ parts, floor: 10, total },
      countsIn: (t, id) => {
        const of = tables.get(t)?.[id]
        return of === undefined ? unknown : known(...of)
      },
    })
  }
  const adams = { all: [200, 100], black: [50, 25] } as const

  it('is few Black children of the small school, who have to be kept', () => {
    const small = { all: [60, 30], black: [6, 3] } as const
    expect(left({ all: [260, 130], black: [56, 28] }, [adams, small])).toEqual(['black'])
  })

  it('is few also where the small school does not list them: they may be all there is', () => {
    expect(left({ all: [260, 130], black: [56, 28] }, [adams, { all: [60, 30] }])).toEqual(['black'])
    // One child less than ten is left, or ten.
    expect(left({ all: [260, 130], black: [58, 29] }, [adams, { all: [60, 30] }])).toEqual(['black'])
    expect(left({ all: [280, 140], black: [70, 35] }, [adams, { all: [80, 40] }])).toEqual(['black'])
    expect(left({ all: [300, 150], black: [70, 35] }, [adams, { all: [80, 40] }])).toEqual([])
    // Nine who are in no school may be among them, or none: that is one number more than nine.
    expect(left({ all: [289, 145], black: [70, 35] }, [adams, { all: [80, 40] }])).toEqual([])
    expect(left({ all: [288, 144], black: [70, 35] }, [adams, { all: [80, 40] }])).toEqual(['black'])
  })

  it('is few where enough children are left, and few of those did, or did not', () => {
    const schools: readonly Rows[] = [adams, { all: [60, 30] }]
    expect(left({ all: [300, 150], black: [80, 29] }, schools)).toEqual(['black'])
    expect(left({ all: [300, 150], black: [80, 51] }, schools)).toEqual(['black'])
    expect(left({ all: [300, 150], black: [80, 40] }, schools)).toEqual([])
    expect(left({ all: [300, 150], black: [80, 34] }, schools)).toEqual([])
    expect(left({ all: [300, 150], black: [80, 33] }, schools)).toEqual(['black'])
  })

  it('is nothing that tells where all schools are large, none is, or nobody is left', () => {
    const other = { all: [60, 30], black: [20, 10] } as const
    expect(left({ all: [262, 131], black: [72, 36] }, [adams, other])).toEqual([])
    expect(left({ all: [60, 30], black: [12, 6] }, [{ all: [60, 30], black: [6, 3] }])).toEqual([])
    expect(left({ all: [260, 130], black: [50, 25] }, [adams, { all: [60, 30] }])).toEqual([])
    expect(left({ all: [260, 130], black: [51, 25] }, [adams, { all: [60, 30] }])).toEqual(['black'])
  })

  it('is not asked where the figures contradict each other, or of all students', () => {
    expect(left({ all: [260, 130], black: [56, 24] }, [adams, { all: [60, 30] }])).toEqual([])
    expect(left({ all: [205, 103] }, [adams, { all: [5, 3] }])).toEqual([])
  })

  it('is so many as stand in no school where nobody said how many all students are', () => {
    expect(left({ black: [80, 40] }, [{ black: [50, 25] }, {}], undefined)).toEqual([])
    expect(left({ black: [56, 28] }, [{ black: [50, 25] }, {}], undefined)).toEqual(['black'])
  })
})

/** Rows that the source marks and counts: a likely number of those who did, so that others are withheld for them. */
describe('a row that its source withholds and counts', () => {
  const withheld: Cell = { withheld: 'source' }
  const shown: Cell = { shown: 50, n: 100, numerator: null }
  const of = (
    own: Readonly<Record<string, Counts>>,
    marked: readonly string[],
    partitions: readonly Partition[] = [
      { whole: 'all', parts: Object.keys(own).filter((id) => id !== 'all') } as never,
    ],
  ) => {
    const counts = new Map(Object.entries(own))
    const cells = new Map(Object.keys(own).map((id) => [id, marked.includes(id) ? withheld : shown]))
    fillMarked(counts, cells, partitions, 'all')
    return Object.fromEntries(marked.map((id) => [id, counts.get(id)?.did]))
  }
  const counted = (n: number): Counts => ({ ...unknown, n })

  it('is taken for as many as the other rows leave, together with those marked beside it', () => {
    expect(of({ all: known(100, 50), white: known(80, 44), black: counted(20) }, ['black'])).toEqual({ black: 6 })
    const two = { all: known(100, 50), white: known(80, 45), black: counted(10), asian: counted(10) }
    expect(of(two, ['black', 'asian'])).toEqual({ black: 3, asian: 2 })
  })

  it('is taken for no fewer than none, and no more than all of it', () => {
    expect(of({ all: known(100, 50), white: known(80, 55), black: counted(20) }, ['black'])).toEqual({ black: 0 })
    expect(of({ all: known(100, 50), white: known(80, 20), black: counted(20) }, ['black'])).toEqual({ black: 20 })
  })

  it('is left as it is where a row beside it lacks a number, or nobody is left', () => {
    expect(of({ all: known(100, 50), white: counted(80), black: counted(20) }, ['black'])).toEqual({ black: null })
    expect(of({ all: known(80, 50), white: known(80, 44), black: counted(20) }, ['black'])).toEqual({ black: null })
    expect(of({ all: counted(100), white: known(80, 44), black: counted(20) }, ['black'])).toEqual({ black: null })
    expect(of({ all: known(100, 50), white: known(80, 44), black: unknown }, ['black'])).toEqual({ black: null })
  })

  it('is filled first where the fewest are left: what a smaller whole says of it holds', () => {
    const own = {
      all: known(100, 50),
      poor: known(30, 12),
      white: known(60, 36),
      black: counted(10),
      other: known(20, 8),
    }
    const partitions = [
      { whole: 'all', parts: ['white', 'other', 'black'] },
      { whole: 'poor', parts: ['other', 'black'] },
    ] as unknown as readonly Partition[]
    expect(of(own, ['black'], partitions)).toEqual({ black: 4 })
    expect(of(own, ['black'], partitions.toReversed())).toEqual({ black: 4 })
  })
})
