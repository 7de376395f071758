// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { planWith } from '../../../support/plan.ts'
import { type Row, withheldIn } from './one-table.ts'

/** More rows of a category than every combination is tried of. */
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXY']
const rowsOf = (dimension: string, kind: string, small?: number): readonly Row[] =>
  letters.map((letter, at): Row => {
    const n = at === small ? 4 : 40 + 3 * at
    return [`${letter}${'aeiou'[at % 5]}ton${kind}`, Math.floor(n / 2), n, dimension]
  })
const add = (
  rows: readonly Row[],
  name: string,
  more: readonly [did: number, n: number] = [0, 0],
  of?: string,
): Row => {
  const [did, n] = rows.reduce(([d, m], [, did, n]) => [d + did, m + n], more)
  return of === undefined ? [name, did, n] : [name, did, n, of]
}

/** Where nobody can try which of many rows add up, a few among them are not told of by the others. */
describe('a long list of rows', () => {
  it('goes as a whole for one small row, but for all students, where its names do not say that they share no child', () => {
    const clubs = rowsOf('Club', ' circle', 6)
    const all = add(clubs, 'All students', [60, 100])
    expect(withheldIn([all, ...clubs])).toEqual(clubs.map(([name]) => name))
  })

  it('loses one row more where it is of schools, which share no child', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const withheld = withheldIn([add(schools, 'All students'), ...schools])
    expect(withheld).toContain(schools[6]?.[0])
    expect(withheld).toHaveLength(2)
  })

  it('takes with it a row of some of its schools, of which nobody can say which these are', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const all = add(schools, 'All students')
    const region = add(schools.slice(3, 12), 'North region')
    expect(withheldIn([all, ...schools, region])).toContain('North region')
  })

  it('keeps its regions where what is withheld is no school', () => {
    const schools = rowsOf('School', ' Elementary')
    const [name, did, n] = add(schools, 'All students')
    const region = (from: number, to: number, of: string) => add(schools.slice(from, to), of, [0, 0], 'Area')
    const races: readonly Row[] = [
      ['White', did - 60, n - 124, 'Race'],
      ['Black', 58, 120, 'Race'],
      ['Native American', 2, 4, 'Race'],
    ]
    const regions = [region(0, 12, 'North region'), region(12, 25, 'South region')]
    expect(withheldIn([[name, did, n], ...schools, ...regions, ...races])).toEqual(['Black', 'Native American'])
  })

  it('takes with it the regions of a category of their own, if all children are in these', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const all = add(schools, 'All students')
    const of = (from: number, to: number, name: string) => add(schools.slice(from, to), name, [0, 0], 'Area')
    const areas = [of(0, 9, 'Blue'), of(9, 25, 'Green')]
    const withheld = withheldIn([all, ...schools, ...areas])
    expect(areas.map(([name]) => withheld.includes(name))).toEqual([true, true])
  })
})

/** More rows than those of which each is tried, whether it leaves more: schools that are all of so many children. */
const inSchools = (count: number, did: number, n: number): readonly Row[] => {
  const part = (of: number, at: number) => Math.floor((of * (at + 1)) / count) - Math.floor((of * at) / count)
  return Array.from({ length: count }, (_, at): Row => {
    const name = `${letters[at % 25]}${'aeiou'[at % 5]}${at < 25 ? 'ton' : 'ville'} Elementary`
    return [name, part(did, at), part(n, at), 'School']
  })
}

describe('a small group among more than forty rows', () => {
  it('takes other races with it, and not Black boys, whom Black girls tell of', () => {
    const rows: readonly Row[] = [
      ['All students', 375, 7840],
      ['White', 217, 4439, 'Race'],
      ['Hispanic', 110, 2436, 'Race'],
      ['Black', 4, 123, 'Race'],
      ['Asian', 36, 542, 'Race'],
      ['Two or more races', 5, 216, 'Race'],
      ['Native American', 3, 65, 'Race'],
      ['Pacific Islander', 0, 19, 'Race'],
      ['Female', 180, 3812, 'Gender'],
      ['Male', 195, 4028, 'Gender'],
      ['White, Female', 107, 2152, 'Race by gender'],
      ['White, Male', 110, 2287, 'Race by gender'],
      ['Hispanic, Female', 51, 1186, 'Race by gender'],
      ['Hispanic, Male', 59, 1250, 'Race by gender'],
      ['Black, Female', 1, 55, 'Race by gender'],
      ['Black, Male', 3, 68, 'Race by gender'],
    ]
    const withheld = withheldIn([...rows, ...inSchools(26, 375, 7840)])
    expect(withheld).toEqual(['Asian', 'Two or more races', 'Native American', 'Pacific Islander'])
  })

  it('takes another language with it, and neither end, which would hide nothing', () => {
    const rows: readonly Row[] = [
      ['All students', 403, 807],
      ['Somali', 3, 7, 'Home language'],
      ['Spanish', 40, 100, 'Home language'],
      ['Hmong', 25, 60, 'Home language'],
      ['Arabic', 20, 40, 'Home language'],
      ['English', 315, 600, 'Home language'],
      ['English learners', 88, 207, 'Ends'],
      ['Not English learners', 315, 600, 'Ends'],
    ]
    expect(withheldIn([...rows, ...inSchools(33, 403, 807)])).toEqual(['Somali', 'Arabic'])
  })

  it('takes no race for a row by race and gender that needs but something to spare', () => {
    const rows: readonly Row[] = [
      ['All students', 88, 120],
      ['White', 45, 61, 'Race'],
      ['Male', 42, 61, 'Gender'],
      ['White girls', 26, 30, 'Race by gender'],
      ['White boys', 18, 30, 'Race by gender'],
      ['Black boys', 6, 6, 'Race by gender'],
    ]
    expect(withheldIn(rows)).toEqual(['White', 'White boys', 'Black boys'])
    expect(withheldIn([...rows, ...inSchools(36, 88, 120)]).slice(0, 2)).toEqual(['White boys', 'Black boys'])
  })
})

/** Rows of which nobody can say which of many schools they are. */
describe('a row of some of many schools', () => {
  const schools = rowsOf('School', ' Elementary')
  const all = add(schools, 'All students')
  const [, did, n] = all
  /** Those beside the schools; and what is found to make up one of them. */
  const unplacedIn = (more: readonly Row[], others = schools, whole = all) => {
    const rows = [whole, ...others, ...more]
    const plan = planWith({
      studentGroup: rows.map(([name, , , dimension], sort) => ({
        ...{ id: name, name, sort, isTotal: name === 'All students', dimension },
      })),
    })
    const { groups, addsUp } = shapeOf(plan)
    const base = new Map(rows.map(([name, d, of]) => [name, { n: of, did: d, didNot: of - d, slack: 0 }] as const))
    return [...partitionsOf(groups, addsUp, base, 10, true, []).unplaced.keys()]
  }
  const [first, second] = schools as unknown as readonly [Row, Row]

  it('is a region that is as many as none of them, and did as well', () => {
    const region = (d: number, of: number): Row => ['North region', d, of]
    expect(unplacedIn([region(70, 200)])).toEqual(['North region'])
    expect(unplacedIn([region(first[1], first[2])]), 'the one school of the north').toEqual([])
    expect(unplacedIn([region(first[1] + 1, first[2])])).toEqual(['North region'])
    expect(unplacedIn([region(second[1], 200)])).toEqual(['North region'])
  })

  it('is any row of a category, if all children are in its rows that may be schools', () => {
    const areas = (of: string | undefined, blue: number): readonly Row[] => [
      ['Blue', 300, blue, ...(of === undefined ? [] : [of])] as unknown as Row,
      ['Green', did - 300 - 60, n - blue - 120, ...(of === undefined ? [] : [of])] as unknown as Row,
      ['Red', 60, 120, ...(of === undefined ? [] : [of])] as unknown as Row,
    ]
    const three = ['Blue', 'Green', 'Red']
    expect(unplacedIn(areas('Area', 610))).toEqual(three)
    expect(unplacedIn([...areas('Area', 610), ['Gifted', 40, 80, 'Area']])).toEqual(three)
    expect(unplacedIn(areas(undefined, 610)), 'all that are in none').toEqual(three)
    expect(unplacedIn([...areas('Area', 610).slice(0, 1)]), 'not all of them').toEqual([])
    expect(unplacedIn([...areas('Area', 610).slice(0, 1), ['Red', 20, 41, 'Area']])).toEqual([])
    expect(unplacedIn([['Blue', did - 1, n, 'Area']]), 'a row alone').toEqual([])
  })

  it('is not one whose schools the names tell, and one more', () => {
    const high = (...names: readonly string[]): readonly Row[] =>
      names.map((name, at) => [`${name} High`, 400 + at, 801 + 2 * at, 'School'])
    const [north, south] = high('North', 'South') as unknown as readonly [Row, Row]
    const of = (highs: readonly Row[], ...more: readonly Row[]) => {
      const list = [...highs, ...schools]
      return unplacedIn([add([...highs, ...more], 'High schools')], list, add(list, 'All students'))
    }
    expect(of([north, south])).toEqual([])
    expect(of([north, south], first)).toEqual([])
    expect(of([north, south], first, second)).toEqual([])
    expect(of([north], first), 'one alone whose name says so').toEqual(['High schools'])
    const highs = letters.map((letter, at): Row => [`${letter}ton High`, 20 + at, 41 + 3 * at, 'School'])
    const list = [...highs, first]
    expect(unplacedIn([add(highs, 'High schools')], list, add(list, 'All students'))).toEqual([])
  })
})

/** Rows of as many children each: any two of them are as many as any two others. */
describe('a table in which too many rows add up', () => {
  it.each([
    [22, true],
    [16, false],
  ])('says of none of them which others it is: %i clubs', (count, isBeyond) => {
    const clubs = letters.slice(0, count).map((letter) => [`${letter}club`, 12, 5] as const)
    const both = ['Debate or chess', 'Chess or debate'].map((name) => [name, 24, 10] as const)
    const rows = [['All students', 700, 300] as const, ...clubs, ...both]
    const groups = rows.map(([id], at) => ({ id, isTotal: at === 0 }))
    const base = new Map(rows.map(([id, n, did]) => [id, { n, did, didNot: n - did, slack: 0 }]))
    expect(partitionsOf(groups, new Set(), base, 10, true, []).beyond).toBe(isBeyond)
  })
})
