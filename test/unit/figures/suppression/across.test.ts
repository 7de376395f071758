import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { Asked } from '../../../../shared/figures/suppression/asked.ts'
import { blocksOf } from '../../../../shared/figures/suppression/blocks.ts'
import type { Sheet } from '../../../../shared/figures/suppression/laid-out.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import type { Cell } from '../../../../shared/figures/suppression/types.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Tables that are safe each, and each sum of them, and give a small group away when all are laid side by side. */

const names = {
  ...{ all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black' },
  ...{ asian: 'Asian', learners: 'English learners', others: 'Not English learners' },
} as const
type Group = keyof typeof names
type Figures = Partial<Readonly<Record<Group, readonly [did: number, n: number]>>>
const year = '2025-26'

const shown = (
  measures: Readonly<Record<string, Figures>>,
  list: Partial<Readonly<Record<string, number>>> = {},
): Readonly<Record<string, readonly string[]>> => {
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) => ({
      ...{ id, name, sort, isTotal: id === 'all', ...(list[id] && { enrollment: list[id] }) },
      ...(['white', 'hispanic', 'black', 'asian'].includes(id) && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: id, unit: 'percent' })),
    value: Object.entries(measures).flatMap(([measure, figures]) =>
      Object.entries(figures).map(([group, [did, n]]) => ({
        id: derivedId(kinds.value, { measure, group, year }) as string,
        ...{ measure, group, year },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
  return Object.fromEntries(
    Object.keys(measures).map((m) => [m, [...cellsOf(plan, m, year)].flatMap(([id, c]) => (isShown(c) ? [id] : []))]),
  )
}

describe('a district and the only school that it reports', () => {
  // All but White children: 32 did, and 28 of them are Hispanic children at Adams. So of the five Black ones four did at most.
  const adams: Figures = { all: [131, 462], hispanic: [28, 91], black: [1, 5] }
  const district: Figures = { all: [139, 502], white: [107, 388], hispanic: [31, 109], black: [1, 5] }

  it('do not tell together how few of five Black children read', () => {
    const papers = shown({ 'Reading at Adams': adams, Reading: district })
    expect(papers['Reading']).not.toContain('black')
    expect(papers['Reading at Adams']?.includes('hispanic') && papers['Reading']?.includes('white')).toBe(false)
  })

  it('print both rows where nobody is small', () => {
    const other: Figures = { ...adams, all: [151, 507], black: [21, 50] }
    const whole: Figures = { ...district, all: [159, 547], black: [21, 50] }
    const papers = shown({ 'Reading at Adams': other, Reading: whole })
    expect(papers['Reading at Adams']).toEqual(['all', 'hispanic', 'black'])
    expect(papers['Reading']).toEqual(['all', 'white', 'hispanic', 'black'])
  })
})

describe('grades of two tests', () => {
  const whole: Figures = { all: [391, 1196], learners: [64, 201] }
  const five: Figures = { all: [240, 1166], learners: [42, 195] }

  it('do not tell of six English learners of grade 6, who take both', () => {
    const papers = shown({
      ...{ 'Reading, grades 3 to 6': whole, 'Reading, grade 6': { all: [14, 30], learners: [3, 6] } },
      ...{ 'Math, grades 3 to 5': five, 'Math, grade 6': { all: [6, 30], learners: [1, 6] } },
    })
    expect(
      papers['Reading, grades 3 to 6']?.includes('learners') && papers['Math, grades 3 to 5']?.includes('learners'),
    ).toBe(false)
  })

  it('nor where nobody has a row of grade 6', () => {
    const papers = shown({
      ...{ 'Reading, grades 3 to 6': whole, 'Reading, grade 6': { all: [14, 30] } },
      ...{ 'Math, grades 3 to 5': five, 'Math, grade 6': { all: [6, 30] } },
    })
    expect(
      papers['Reading, grades 3 to 6']?.includes('learners') && papers['Math, grades 3 to 5']?.includes('learners'),
    ).toBe(false)
  })

  it('are read behind a level, which is no grade', () => {
    const papers = shown({
      'Level 1, grades 3 to 6': { all: [391, 1196], learners: [64, 201] },
      'Level 1, grades 3 to 5': { all: [377, 1166], learners: [61, 195] },
    })
    expect(
      papers['Level 1, grades 3 to 6']?.includes('learners') && papers['Level 1, grades 3 to 5']?.includes('learners'),
    ).toBe(false)
  })
})

it('do not tell of six English learners at one of two schools, beside the list that counts all of the district', () => {
  const measures = {
    'Reading at Adams': {
      all: [127, 442],
      white: [75, 204],
      hispanic: [45, 215],
      black: [4, 19],
      asian: [3, 4],
      learners: [9, 45],
    },
    'Reading at Cedar': {
      all: [13, 70],
      hispanic: [7, 50],
      black: [1, 8],
      asian: [5, 12],
      learners: [2, 6],
      others: [11, 64],
    },
    Reading: { white: [76, 206], hispanic: [52, 266], black: [5, 27], others: [130, 464] },
  } as const
  const papers = shown(measures, {
    all: 515,
    white: 206,
    hispanic: 266,
    black: 27,
    asian: 16,
    learners: 51,
    others: 464,
  })
  expect(papers['Reading at Adams'], '515 less 464, and 45 of them here').not.toContain('learners')
})

describe('a measure beside one of its girls', () => {
  const girls: Figures = { all: [134, 239], white: [62, 101], hispanic: [30, 53], black: [26, 49], asian: [16, 36] }

  it('does not tell how many of four Black and five Asian boys read', () => {
    const all: Figures = { all: [227, 400], white: [129, 209], hispanic: [51, 97], black: [27, 53], asian: [20, 41] }
    const papers = shown({ Reading: all, 'Reading, girls': girls })
    for (const group of ['black', 'asian'])
      expect(papers['Reading']?.includes(group) && papers['Reading, girls']?.includes(group), group).toBe(false)
    expect(papers['Reading']).toContain('white')
  })

  it('prints both whole where there are boys enough', () => {
    const all: Figures = { all: [245, 440], white: [129, 209], hispanic: [51, 97], black: [39, 75], asian: [26, 59] }
    const papers = shown({ Reading: all, 'Reading, girls': girls })
    expect(Object.values(papers).map((rows) => rows.length)).toEqual([5, 5])
  })
})

describe('one school of a district, of whose eight Black children seven at most did not read, as all of them say', () => {
  const adams: Figures = { all: [53, 80], hispanic: [25, 33], white: [24, 39], black: [4, 8] }
  const district: Figures = { all: [136, 200], hispanic: [60, 82], white: [58, 93], black: [18, 25] }
  const isTold = (papers: Readonly<Record<string, readonly string[]>>) => papers['Reading']?.includes('black')

  it('is looked after where girls and boys make up all', () => {
    const papers = shown({
      ...{ Reading: district, 'Reading at Adams': adams },
      'Reading, girls': { all: [64, 87], hispanic: [28, 37], white: [27, 38], black: [9, 12] },
      'Reading, boys': { all: [72, 113], hispanic: [32, 45], white: [31, 55], black: [9, 13] },
    })
    expect(isTold(papers), 'in the row of all').toBe(false)
    expect(papers['Reading, girls']?.includes('black') && papers['Reading, boys']?.includes('black')).toBe(false)
  })

  it('is so where measures of other things make up how many all are', () => {
    const rest = { all: [40, 120], hispanic: [20, 49], white: [10, 54], black: [10, 17] } as const
    expect(isTold(shown({ Reading: district, 'Reading at Adams': adams, 'Art at Lincoln': rest }))).toBe(false)
  })
})

it('tables that are too many to be solved lose a row of the sum for each that a part withholds', () => {
  const races = ['white', 'black', 'asian']
  const groups = [
    { id: 'all', isTotal: true },
    ...races.map((id) => ({ id, cuts: new Map([['race', id]]) })),
    { id: 'learners', cuts: new Map([['language', 'english learners']]) },
  ]
  const numbers = { areParted: () => true, areAll: () => false }
  const [block] = blocksOf(groups.slice(0, 4), namesOf(groups.slice(0, 4)), 'all', numbers)
  const next = (hidden: readonly string[], out: readonly string[] = []) => {
    const sheet = (key: string): Sheet => {
      const own = new Map(groups.map(({ id }) => [id, { n: 40, did: 20, didNot: 20, slack: 0 }] as const))
      const isHidden = (id: string) => key === 'north' && hidden.includes(id)
      const shown = { shown: 50, n: 40, numerator: 20 }
      const cells = groups.map(({ id }): [string, Cell] => [id, isHidden(id) ? { withheld: 'source' } : shown])
      return {
        ...{ key, own, roughly: own, cells: new Map(cells), counted: new Map(), out: new Set(out), lent: new Map() },
        ...{ isOpen: true, isOfGroup: false, onlyCounts: false, isLoose: false },
      }
    }
    const sheets = ['district', 'north', 'south'].map(sheet)
    const sums = [{ whole: 'district', parts: ['north', 'south'], heads: false }]
    const law = { total: 'all', order: ['learners', 'asian', 'black', 'white', 'all'], floor: 10 }
    return new Asked({ sheets, sums }, block as NonNullable<typeof block>, law).nextOfWhole('district')
  }
  expect(next([])).toBeUndefined()
  expect(next(['black'])).toEqual({ key: 'district', id: 'asian' })
  expect(next(['black'], ['asian'])).toEqual({ key: 'district', id: 'black' })
})
