import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { cellsOf } from '../../../../shared/figures/suppression/cells.ts'
import { isShown } from '../../../../shared/figures/suppression/types.ts'
import { planWith } from '../../../support/plan.ts'

type Row = readonly [name: string, dimension: string | undefined, did: number, n: number]

/** Which rows of a table a paper withholds, those of nobody marked by the source; `adds`: the dimensions that were ticked. */
function withheld(rows: readonly Row[], adds: readonly string[] = []): string[] {
  const key = (group: string) => ({ measure: 'm', group, year: '2024-25' })
  const dimensions = new Set(rows.flatMap(([, dimension]) => dimension ?? []))
  const plan = planWith({
    dimension: [...dimensions].map((name) => ({ id: name, name, addsUp: adds.includes(name) })),
    studentGroup: rows.map(([name, dimension], sort) => ({
      id: name,
      ...{ name, dimension, sort, isTotal: name === 'All students' },
    })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: rows.map(([group, , numerator, n]) => ({
      id: derivedId(kinds.value, key(group)) as string,
      ...key(group),
      reading: n === 0 ? { state: 'withheld', mark: '*' } : { figure: (numerator / n) * 100, n, numerator },
    })),
  })
  const cells = cellsOf(plan, 'm', '2024-25')
  return rows.map(([name]) => name).filter((name) => !isShown(cells.get(name)))
}

const all = (did: number, n: number): Row => ['All students', undefined, did, n]

describe('a dimension that was ticked as adding up', () => {
  const races: readonly Row[] = [
    all(500, 1000),
    ['White', 'race', 250, 500],
    ['Hispanic', 'race', 150, 300],
    ['Black', 'race', 98, 195],
  ]

  it('still keeps five children whom no row names, though another group stands in it', () => {
    for (const odd of ['Black, Male', 'Students of color', 'Hispanic EL', 'Gifted', 'Cedar Grove'])
      expect(withheld([...races, [odd, 'race', 58, 95]], ['race']), odd).toContain('Black')
  })

  it('keeps four children whom a sum of races holds beyond the races, where White children stand in no row', () => {
    const rows: readonly Row[] = [
      all(614, 1000),
      ['Hispanic', 'race', 294, 388],
      ['Black', 'race', 31, 54],
      ['Students of color', 'race', 328, 446],
    ]
    expect(withheld(rows, ['race'])).not.toEqual([])
  })

  it('keeps eight Asian children who are not Hmong, where some children stand in no row', () => {
    const rows = [
      all(180, 300),
      ['White', 'race', 119, 170],
      ['Asian', 'race', 20, 38],
      ['Hmong', 'race', 15, 30],
    ] as const
    expect(withheld(rows, ['race'])).toEqual(['Hmong'])
    const apart = [all(154, 238), ...rows.slice(1)]
    expect(withheld(apart, ['race']), 'where they hold all children to the last one, none is of another').toEqual([])
  })

  it('keeps five children of reduced price, where free and free or reduced lunch were both said to be parts', () => {
    const rows: readonly Row[] = [
      all(150, 400),
      ['Free lunch', 'lunch', 47, 169],
      ['Free or reduced-price lunch', 'lunch', 50, 174],
    ]
    expect(withheld(rows, ['lunch'])).not.toEqual([])
  })

  it('withholds one row more, and not all, for a marked group that nobody put into it', () => {
    const marked: Row = ['American Indian', undefined, 0, 0]
    expect(withheld([...races, marked], ['race'])).toEqual(['Black', 'American Indian'])
  })

  it('keeps five boys who are a part of a group beside them in it', () => {
    const girls: Row = ['Black, Female', 'race', 96, 190]
    expect(withheld([...races.slice(0, 2), ...races.slice(3), girls], ['race'])).not.toEqual([])
  })
})

describe('a dimension whose groups hold all children to the last one', () => {
  it('shows every grade where none is small, ticked or not, and with no dimension', () => {
    const sizes = [81, 77, 93, 68, 85, 74, 88, 79, 83, 71, 76, 90, 84]
    const grades = (dimension?: string): Row[] =>
      sizes.map((n, i) => [`Grade ${i}`, dimension, Math.round(n * (0.4 + (i % 5) / 20)), n])
    const rows = (dimension?: string) => {
      const of = grades(dimension)
      return [
        all(
          of.reduce((s, r) => s + r[2], 0),
          of.reduce((s, r) => s + r[3], 0),
        ),
        ...of,
      ]
    }
    expect(withheld(rows('grade'), ['grade'])).toEqual([])
    expect(withheld(rows('grade')), 'an accident of sums is no part of a grade').toEqual([])
    expect(withheld(rows())).toEqual([])
  })
})

describe('a few children whom groups of different dimensions leave', () => {
  it('are kept where the parts of a group stand in another dimension', () => {
    const rows: readonly Row[] = [
      all(614, 1000),
      ...[['Hispanic', 294, 388] as const, ['Black', 31, 54] as const, ['Asian', 7, 13] as const].map(
        ([name, did, n]): Row => [name, 'race', did, n],
      ),
    ]
    for (const dimension of [undefined, 'together'])
      expect(withheld([...rows, ['Students of color', dimension, 334, 459]])).not.toEqual([])
    expect(withheld([...rows, ['Students whom we serve first', 'focus', 334, 459]])).not.toEqual([])
  })

  it('are kept where a group that is alone in its dimension, whatever it means, and another one leave them', () => {
    const rows: readonly Row[] = [
      all(200, 400),
      ['White', 'race', 110, 210],
      ['Hispanic', 'race', 50, 100],
      ['Historically underserved', 'focus', 86, 182],
    ]
    expect(withheld(rows)).not.toEqual([])
    const three: readonly Row[] = [
      ...rows.slice(0, 2),
      ['Asian', 'race', 20, 40],
      ['Historically underserved', 'focus', 66, 142],
    ]
    expect(withheld(three)).not.toEqual([])
  })

  it('are kept where names say that two groups share no child', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['Not economically disadvantaged', 'Male Economically disadvantaged'],
      ['Title I', 'Non-Title I'],
      ['White', 'Nonwhite'],
      ['ELL', 'Never EL'],
      ['IEP', 'No IEP'],
    ]
    for (const [one, other] of pairs)
      expect(withheld([all(46, 120), [one, 'one', 34, 101], [other, 'other', 6, 12]]), one).not.toEqual([])
  })

  it('are kept where two groups are the ends of one thing, within a third', () => {
    const rows: readonly Row[] = [
      all(1803, 2500),
      ['Pacific Islander', undefined, 11, 15],
      ['Title I: Pacific Islander', undefined, 0, 1],
      ['Non-Title I: Pacific Islander', undefined, 11, 14],
    ]
    expect(withheld(rows)).not.toEqual(['Title I: Pacific Islander'])
  })

  it('are kept where one name holds the words of the other', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['English learners', 'Long-term English learners'],
      ['Students with disabilities', 'Students with learning disabilities'],
      ['Asian', 'Asian Indian'],
      ['Asian/Pacific Islander', 'Asian'],
      ['Free or reduced-price lunch', 'Free lunch'],
    ]
    for (const [whole, part] of pairs)
      expect(withheld([all(500, 1000), [whole, 'one', 148, 293], [part, 'other', 143, 286]]), whole).not.toEqual([])
  })

  it('are kept where races are told as a whole, and one of them by gender', () => {
    const rows: readonly Row[] = [
      all(500, 1000),
      ['White', 'race', 250, 500],
      ['Hispanic', 'race', 150, 300],
      ['Black, Female', 'both', 52, 103],
      ['Black, Male', 'both', 46, 92],
    ]
    expect(withheld(rows)).not.toEqual([])
  })
})

describe('groups whose names say nothing', () => {
  it('are found to be all children though they were put into several dimensions', () => {
    const rows: readonly Row[] = [
      all(250, 500),
      ['Cedar', 'one', 60, 121],
      ['Oak', 'one', 41, 83],
      ['Elm', 'two', 50, 97],
      ['Ash', 'two', 45, 91],
      ['Yew', 'three', 50, 100],
      ['Fir', 'three', 4, 8],
    ]
    expect(withheld(rows).length, 'the small one, and one beside it').toBeGreaterThan(1)
  })
})
