import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../../shared/domain/usual-groups.ts'
import { asChildren, printedAsChildren } from '../../../../shared/figures/suppression/as-heads.ts'
import { asHeadcount } from '../../../../shared/figures/suppression/headcount.ts'
import { readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { isShown, type Reading, suppress } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Measures that count children, and nothing that they did: whoever reads them knows how many are in each group. */

const heads = { white: 510, hispanic: 285, black: 62, asian: 40, native: 7 }
const all = 904
const race = Object.keys(heads)
const groups = [{ id: 'all', isTotal: true }, ...race.map((id) => ({ id, dimension: 'race' }))]
const share = (n: number, of: number) => Math.round((1000 * n) / of) / 10

/** What is withheld; with all students as a row, or without. */
function withheld(unit: 'percent' | 'count' | 'score', row: (n: number) => Reading, total?: Reading): string[] {
  const rows = Object.entries(heads).map(([id, n]) => [id, row(n)] as const)
  const readings = new Map<string, Reading>([...(total ? [['all', total] as const] : []), ...rows])
  const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit })
  return [...readings.keys()].filter((id) => !isShown(cells.get(id)))
}

describe('a district of 904 children, of whom seven are American Indian', () => {
  it('prints no share of enrollment from which they are counted: 0.8 of 904', () => {
    const row = (n: number) => ({ figure: share(n, all), n: all })
    expect(withheld('percent', row, { figure: 100, n: all })).toEqual(['asian', 'native'])
    expect(withheld('percent', row), 'with no row of all students').toEqual(['asian', 'native'])
  })

  it('asks the same where each share stands beside its own number of students, or is a number itself', () => {
    expect(withheld('percent', (n) => ({ figure: share(n, all), n }), { figure: 100, n: all })).toEqual([
      'asian',
      'native',
    ])
    expect(withheld('count', (n) => ({ figure: n, n: all }), { figure: all, n: all })).toEqual(['asian', 'native'])
    expect(withheld('count', (n) => ({ figure: n, n }), { figure: all, n: all })).toEqual(['asian', 'native'])
  })

  it('counts the students in AP courses, few as they are, with their number typed twice', () => {
    const taking = { white: 66, hispanic: 42, black: 31, asian: 6 }
    const twice = Object.entries({ all: 145, ...taking }).map(([id, n]) => [id, { figure: n, n }] as const)
    const shown = (unit: 'count' | 'percent', rows: typeof twice) => {
      const readings = new Map<string, Reading>(rows)
      const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit })
      return [...readings.keys()].filter((id) => isShown(cells.get(id)))
    }
    expect(shown('count', twice)).toEqual(['all', 'white', 'hispanic'])
    // In percent all of them did, whoever they are, and nobody is to read it of six of them.
    expect(
      shown(
        'percent',
        twice.map(([id, { n }]) => [id, { figure: 100, n }]),
      ),
    ).toEqual([])
    // Of a dozen each, and eleven, it may be that all did.
    const dozens = { all: 35, white: 12, hispanic: 12, black: 11 }
    expect(
      shown(
        'count',
        Object.entries(dozens).map(([id, n]) => [id, { figure: n, n }] as const),
      ),
    ).toEqual([])
  })

  it('keeps the others in a table of scores, too, though it has no row of all students', () => {
    expect(withheld('score', (n) => ({ figure: 3.4, n }))).toEqual(['asian', 'native'])
  })

  it('takes what children did for what they did, where as many are in each row by accident', () => {
    const rows = [
      ['white', 40],
      ['hispanic', 35],
      ['black', 20],
    ] as const
    const readings = new Map<string, Reading>(rows.map(([id, figure]) => [id, { figure, n: 60 }]))
    readings.set('all', { figure: 32.2, n: 180 })
    const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit: 'percent' })
    expect(rows.map(([id]) => isShown(cells.get(id)))).toEqual([true, true, true])
  })

  it('prints three grades of sixty children each, whose shares make up all who did as well', () => {
    const three = { white: 45, hispanic: 35, black: 20 }
    const readings = new Map<string, Reading>(Object.entries(three).map(([id, figure]) => [id, { figure, n: 60 }]))
    readings.set('all', { figure: 50, n: 120 })
    const asked = { groups, addsUp: new Set<string>(), readings, floor: 10, unit: 'percent' } as const
    expect(asHeadcount(asked)?.alone).toBe(false)
    const cells = suppress(asked)
    expect([...readings.keys()].filter((id) => !isShown(cells.get(id)))).toEqual([])
  })

  it('counts them too where a paper tells of some groups alone, and not of all', () => {
    const some = new Map<string, Reading>(
      (['hispanic', 'black', 'native'] as const).map((id) => [id, { figure: share(heads[id], all), n: all }]),
    )
    const cells = suppress({ groups, addsUp: new Set(), readings: some, floor: 10, unit: 'percent' })
    expect(isShown(cells.get('native')), '0.8 of 904').toBe(false)
    expect(isShown(cells.get('hispanic'))).toBe(true)
  })

  it('does not tell of seven whom no row names, where each row says of how many it is a share', () => {
    const named = { w: 'White', h: 'Hispanic', b: 'Black' }
    const ofThem = Object.keys(named).map((id) => ({ id, dimension: 'race', cuts: cutsOf(named[id as 'w']) }))
    const of518 = (black: number) =>
      Object.entries({ w: 300, h: 148, b: black }).map(([id, n]) => [id, { figure: share(n, 518), n: 518 }] as const)
    const shown = (rows: ReturnType<typeof of518>) => {
      const asked = { groups: ofThem, addsUp: new Set<string>(), readings: new Map<string, Reading>(rows), floor: 10 }
      return [...suppress({ ...asked, unit: 'percent' })].flatMap(([id, c]) => (isShown(c) ? [id] : []))
    }
    expect(shown(of518(63))).toEqual(['w', 'h'])
    expect(shown(of518(40)), 'thirty others').toEqual(['w', 'h', 'b'])
    expect(shown(of518(70)), 'nobody else').toEqual(['w', 'h', 'b'])
    // All students whose figure nobody reported have none by that.
    const groups = [{ id: 'all', isTotal: true }, ...ofThem]
    const readings = new Map<string, Reading>([['all', { state: 'notReported' }], ...of518(70)])
    const cells = suppress({ groups, addsUp: new Set(), readings, floor: 10, unit: 'percent' })
    expect(cells.get('all')).toEqual({ none: 'notReported' })
  })

  it('takes one number that stands in each row for no group’s own, whatever part of all is meant', () => {
    // Students in advanced courses, with the number of all in the district beside each of them.
    const taking = { all: 147, white: 80, hispanic: 40, black: 15, asian: 9, native: 3 }
    for (const unit of ['count', 'percent', 'rate'] as const) {
      const of = (n: number) => ({ figure: unit === 'count' ? n : share(n, 518), n: 518 })
      const readings = new Map<string, Reading>(Object.entries(taking).map(([id, n]) => [id, of(n)]))
      const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit })
      expect(isShown(cells.get('native')), unit).toBe(false)
      expect(isShown(cells.get('all')), unit).toBe(true)
    }
  })

  it('leaves a paper the number that it had in a line where that is another one', () => {
    // The number of all students in each line, of whom half or so read.
    const reading = { all: 55, white: 60, hispanic: 50, black: 40, asian: 70, native: 30 }
    const readings = new Map<string, Reading>(Object.entries(reading).map(([id, figure]) => [id, { figure, n: 518 }]))
    const printed = new Map([['white', [70, 518].map((n) => ({ figure: 60, n }))]])
    const found = asHeadcount({ groups, addsUp: new Set(['race']), readings, floor: 10, unit: 'percent', printed })
    const [before, now] = found?.asked.printed?.get('white') ?? []
    expect([before?.n, now?.n]).toEqual([70, undefined])
    expect(found?.alone, 'nothing else is asked of it').toBe(true)
  })

  it('withholds two whole percent of 518, who are eight at the least', () => {
    const whole = { all: 100, white: 48, hispanic: 31, black: 11, asian: 8, native: 2 }
    const readings = new Map<string, Reading>(Object.entries(whole).map(([id, figure]) => [id, { figure, n: 518 }]))
    const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit: 'percent' })
    expect([...readings.keys()].filter((id) => !isShown(cells.get(id)))).toEqual(['asian', 'native'])
  })

  it('gives each cell that is shown the number of students that was entered', () => {
    const readings = new Map<string, Reading>(
      Object.entries(heads).map(([id, n]) => [id, { figure: share(n, all), n: all }]),
    )
    readings.set('all', { figure: 100, n: all })
    const cells = suppress({ groups, addsUp: new Set(['race']), readings, floor: 10, unit: 'percent' })
    expect(cells.get('white')).toEqual({ shown: 56.4, n: 904, numerator: null })
  })
})

/** Each figure is its row's own number of children, as many as they are: in a small table it may be that all of them did. */
describe('rows with their own number of children', () => {
  const headsOf = (largest: number, { unit = 'percent' as 'percent' | 'count', floor = 10 } = {}) => {
    const counts = { white: largest, black: 12, asian: 15 }
    const of = largest + 27
    const rows = Object.entries({ all: of, ...counts }).map(([id, n]): [string, Reading] => [
      id,
      { figure: unit === 'count' ? n : (100 * n) / of, n },
    ])
    const input = { groups: groups.slice(0, 4).filter((g) => g.id !== 'hispanic'), addsUp: new Set<string>() }
    const asked = { ...input, groups: [...input.groups, { id: 'asian', dimension: 'race' }], floor, unit }
    return asHeadcount({ ...asked, readings: new Map(rows) })?.alone
  }

  it('are children alone from a hundred of them on, and from ten times the floor', () => {
    expect([99, 100].map((n) => headsOf(n))).toEqual([undefined, true])
    expect([199, 200].map((n) => headsOf(n, { floor: 20 }))).toEqual([undefined, true])
    expect([99, 100].map((n) => headsOf(n, { floor: 5 }))).toEqual([undefined, true])
  })

  it('are so from thirty on where figures are numbers, and from three times the floor', () => {
    expect([29, 30].map((n) => headsOf(n, { unit: 'count' }))).toEqual([undefined, true])
    expect([59, 60].map((n) => headsOf(n, { unit: 'count', floor: 20 }))).toEqual([undefined, true])
    expect([29, 30].map((n) => headsOf(n, { unit: 'count', floor: 3 }))).toEqual([undefined, true])
  })
})

it('shares of one number are told as the children that they are, in print and today', () => {
  const of = { measure: 'm', year: '2025-26' }
  const plan = planWith({
    studentGroup: groups.map(({ id }, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
    measure: [{ id: 'm', short: 'Share of enrollment', unit: 'percent' }],
    value: [...race, 'all'].map((group) => ({
      ...{ id: group, ...of, group },
      reading:
        group === 'native'
          ? { figure: 0.8 }
          : { figure: group === 'all' ? 100 : share(heads[group as 'white'], all), n: all },
    })),
  })
  const at = { of, readings: readingsOf(plan, of) }
  const rows = asChildren(plan, at)
  expect([rows.get('white'), rows.get('native')]).toMatchObject([{ figure: 510, n: 510 }, { figure: 0 }])
  const cells = new Map([
    ['white', [{ figure: 56.4, n: all }]],
    ['native', [{ figure: 0.8 }]],
  ])
  const printed = printedAsChildren(plan, at, cells)
  expect([printed.get('white'), printed.get('native')]).toEqual([[{ figure: 510, n: 510 }], [{ figure: 0 }]])
})
