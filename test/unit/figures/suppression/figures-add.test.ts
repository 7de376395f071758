import { describe, expect, it } from 'vitest'
import { ofColor } from '../../../../shared/domain/usual-group-names.ts'
import { asFiguresAdd } from '../../../../shared/figures/suppression/adding.ts'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import type { CellGroup } from '../../../../shared/figures/suppression/types.ts'

/** Which dimensions add up to all students, as a table's own figures bear it out, whatever was ticked. */

const total: CellGroup = { id: 'all', isTotal: true }
const cut = (id: string, way: string, group: string | null, dimension?: string): CellGroup => ({
  ...{ id, dimension },
  cuts: new Map([[way, group]]),
})
const [white, hispanic, black] = ['white', 'hispanic', 'black'].map((race) => cut(race, 'race', race, 'race')) as [
  CellGroup,
  CellGroup,
  CellGroup,
]
/** One whose name says nothing. */
const odd = (id: string, dimension?: string): CellGroup => ({ id, dimension })

type Figures = Readonly<Record<string, number | readonly [n: number | null, did: number, slack?: number]>>
const asked = (groups: readonly CellGroup[], figures: Figures, ticked: readonly string[] = []) => {
  const base = new Map<string, Counts>(
    Object.entries(figures).map(([id, of]) => {
      const [n, did, slack = 0] = typeof of === 'number' ? [of, Math.floor(of / 2)] : of
      return [id, { n, did, didNot: n === null ? null : n - did, slack }]
    }),
  )
  const found = asFiguresAdd({ groups, addsUp: new Set(ticked) }, namesOf(groups), base)
  return {
    adds: [...found.addsUp].sort(),
    full: [...found.full].sort(),
    /** In which dimension each stands now. */
    stands: Object.fromEntries(found.groups.map((g) => [g.id, g.dimension])),
  }
}
const together = ' together'
const races = { white: 'race', hispanic: 'race', black: 'race' }

describe('a dimension that was ticked', () => {
  it('adds up where its groups hold no more students than there are, and is full where they hold all', () => {
    const groups = [total, white, hispanic, black]
    expect(asked(groups, { all: 1000, white: 500, hispanic: 300, black: 195 }, ['race'])).toMatchObject({
      ...{ adds: ['race'], full: [together] },
    })
    expect(asked(groups, { all: 1000, white: 500, hispanic: 300, black: 200 }, ['race'])).toMatchObject({
      ...{ adds: ['race'], full: [together, 'race'] },
    })
  })

  it('counts for nothing where its groups hold one child more than there are', () => {
    const groups = [total, white, hispanic, black]
    expect(asked(groups, { all: 1000, white: 500, hispanic: 300, black: 201 }, ['race']).adds).toEqual([])
    // Those of whom nobody knows how many they are hold nobody too many.
    expect(asked(groups, { all: 1000, white: 500, hispanic: 500, black: [null, 400] }, ['race']).adds).toEqual(['race'])
  })

  it('lets go of a group that is a part of another of its groups', () => {
    const boys: CellGroup = {
      ...{ id: 'black boys', dimension: 'race' },
      cuts: new Map([
        ['race', 'black'],
        ['gender', 'male'],
      ]),
    }
    const found = asked(
      [total, white, hispanic, black, boys],
      { all: 1000, white: 500, hispanic: 300, black: 195, 'black boys': 95 },
      ['race'],
    )
    expect(found).toMatchObject({ adds: ['race'], stands: { ...races, 'black boys': undefined } })
  })

  it('lets go of students of color beside two races or more, and keeps them beside one', () => {
    const color = cut('of color', 'race', ofColor, 'race')
    expect(
      asked(
        [total, white, hispanic, black, color],
        { all: 1000, white: 500, hispanic: 300, black: 200, 'of color': 500 },
        ['race'],
      ).stands,
    ).toEqual({ all: undefined, ...races, 'of color': undefined })
    expect(asked([total, white, color], { all: 1000, white: 500, 'of color': 500 }, ['race']).stands).toEqual({
      ...{ all: undefined, white: 'race', 'of color': 'race' },
    })
  })
})

describe('a dimension that nobody ticked', () => {
  const groups = [total, white, hispanic, black]

  it('adds up where its groups are all children, those who did among them, to the last one', () => {
    const all = { all: [1000, 500], white: [500, 250], hispanic: [300, 150] } as const
    expect(asked(groups, { ...all, black: [200, 100] })).toMatchObject({ adds: ['race'], full: [together, 'race'] })
    expect(asked(groups, { ...all, black: [199, 100] }).adds).toEqual([])
    expect(asked(groups, { ...all, black: [201, 100] }).adds).toEqual([])
    expect(asked(groups, { ...all, black: [200, 99] }).adds).toEqual([])
    expect(asked(groups, { ...all, black: [200, 99, 1] }).adds).toEqual(['race'])
    expect(asked(groups, { ...all, black: [200, 102, 1] }).adds).toEqual([])
  })

  it('does not where one group alone is as many as all, or all students are not known', () => {
    expect(asked([total, white], { all: 1000, white: 1000 }).adds).toEqual([])
    expect(asked([total, white, hispanic], { all: 1000, white: 1000 }).adds).toEqual([])
    expect(asked([white, hispanic], { white: 500, hispanic: 500 }).adds).toEqual([])
  })

  it('is not taken from a group that is gone from the plan', () => {
    const gone = { ...black, gone: true }
    expect(asked([total, white, hispanic, gone], { all: 800, white: 500, hispanic: 300, black: 200 }).adds).toEqual([
      'race',
    ])
  })
})

describe('groups in no dimension', () => {
  it('stand together where their names say nothing and they are all children', () => {
    const groups = [total, odd('Cedar'), odd('Oak')]
    expect(asked(groups, { all: [300, 151], Cedar: [100, 40], Oak: [200, 110] })).toMatchObject({ adds: [] })
    expect(asked(groups, { all: [300, 150], Cedar: [100, 40], Oak: [200, 110] })).toEqual({
      ...{ adds: [together], full: [together] },
      stands: { all: undefined, Cedar: together, Oak: together },
    })
  })

  it('stand where their like stands: a race that nobody put there is one of the races', () => {
    const asian = cut('asian', 'race', 'asian')
    const learners = cut('learners', 'english', 'english')
    const found = asked([total, white, hispanic, asian, learners], { all: 900, white: 500, hispanic: 300, asian: 50 }, [
      'race',
    ])
    expect(found.stands).toEqual({
      ...{ all: undefined, white: 'race', hispanic: 'race' },
      ...{ asian: 'race', learners: undefined },
    })
  })

  it('do not where that race stands there already, or the dimension is of several things', () => {
    const again = cut('Hispanic or Latino', 'race', 'hispanic')
    expect(asked([total, white, hispanic, again], { all: 900 }).stands['Hispanic or Latino']).toBeUndefined()
    const mixed = [total, white, cut('girls', 'gender', 'female', 'race'), cut('asian', 'race', 'asian')]
    expect(asked(mixed, { all: 900 }).stands['asian']).toBeUndefined()
    const gone = { ...cut('asian', 'race', 'asian'), gone: true }
    expect(asked([total, white, hispanic, gone], { all: 900 }).stands['asian']).toBeUndefined()
  })
})
