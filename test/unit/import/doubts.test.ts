import { describe, expect, it } from 'vitest'
import { besideOthers } from '../../../shared/import/doubts/neighbors.ts'
import { withTheOthers } from '../../../shared/import/doubts/of-one-kind.ts'
import { saidInRemarks } from '../../../shared/import/doubts/said-in-remarks.ts'
import { pairsAddUp } from '../../../shared/import/doubts/wholes.ts'
import { zerosIn } from '../../../shared/import/doubts/zeros.ts'
import { misfitOf, type Unit } from '../../../shared/import/figures/units.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What makes one figure of a file doubtful, each reason by itself. */

describe('a zero', () => {
  type Row = readonly [group: string, year: string, figure: number, before?: number]
  const zeros = (unit: string, rows: readonly Row[]) =>
    zerosIn({
      unit,
      lines: rows.map(([group, year, figure, before]) => ({
        ...{ group, year, after: { figure } },
        ...(before !== undefined && { before: { figure: before } }),
      })),
    } as never).map(([, why]) => why.split(' ').slice(0, 5).join(' '))

  it('may be what a source withholds, where the file has nothing else, or more than one', () => {
    const two: readonly Row[] = [
      ['all', '2023-24', 0],
      ['white', '2023-24', 0],
    ]
    expect(zeros('percent', two)).toEqual(['Every figure in the file', 'Every figure in the file'])
    expect(zeros('count', two)).toEqual([])
    expect(zeros('percent', two.slice(1))).toEqual([])
    expect(zeros('percent', [...two, ['black', '2023-24', 5]])).toEqual([])
  })

  it('is doubted where the plan or every other year has much', () => {
    expect(zeros('percent', [['all', '2023-24', 0, 10]])).toEqual(['The plan has 10 for'])
    expect(zeros('percent', [['all', '2023-24', 0, 9]])).toEqual([])
    const year = (of: string, a: number, b: number): readonly Row[] => [
      ['all', of, a],
      ['white', of, b],
    ]
    const none = 'Every figure this year is'
    expect(zeros('percent', [...year('2022-23', 10, 40), ...year('2023-24', 0, 0)])).toEqual([none, none])
    expect(zeros('percent', [...year('2022-23', 9, 40), ...year('2023-24', 0, 0)])).toEqual([])
    expect(zeros('percent', [...year('2022-23', 10, 40), ...year('2023-24', 0, 1)])).toEqual([])
  })
  it('is doubted where the newest year has nothing else, and no year before has any', () => {
    const years = (...all: readonly (readonly [number, number])[]): readonly Row[] =>
      all.flatMap(([a, b], i): readonly Row[] => [
        ['all', `202${i}-2${i + 1}`, a],
        ['white', `202${i}-2${i + 1}`, b],
      ])
    const open = 'Every figure this year is'
    for (const unit of ['percent', 'rate', 'count'])
      expect(zeros(unit, years([4.8, 3], [4.2, 2.8], [0, 0]))).toEqual([open, open])
    expect(zeros('percent', years([4.8, 3], [0, 0], [4.2, 2.8]))).toEqual([])
    expect(zeros('percent', years([4.8, 0], [4.2, 2.8], [0, 0]))).toEqual([])
    expect(zeros('percent', years([4.8, 3], [4.2, 2.8], [0, 0.4]))).toEqual([])
    expect(zeros('percent', years([4.8, 3], [0, 0]))).toEqual([])
  })
})

describe('a remark beside a figure', () => {
  const said = (remark: string, figure: number | null = 40, group = 'White') =>
    [
      ...saidInRemarks(
        [{ row: 1, remark }] as never,
        [{ row: 1, group, year: '2023-24', figure }] as never,
        new Map([['White', 'white']]),
        'Reading',
      ).values(),
    ][0]

  it.each(['should be 48', 'as of 2021-22', 'Hispanic students', 'pending'])('sets it aside: %s', (remark) => {
    expect(said(remark)).toBe(`The file says “${remark}” beside it.`)
    expect(said(remark, null)).toBeUndefined()
    expect(said(remark, 40, 'Unknown')).toBeUndefined()
  })

  it.each(['the library moved here', 'up a little', 'White students', '2023-24 figures'])('lets it in: %s', (remark) =>
    expect(said(remark)).toBeUndefined(),
  )
})

describe('figures that cannot be such', () => {
  const doubted = (rows: Readonly<Record<string, number>>, met: readonly string[]) => {
    const readings = Object.entries(rows).map(([group, figure]) => ({ group, year: '2023-24', figure }))
    const groups = new Map(Object.keys(rows).map((g) => [g, g]))
    const found = new Map(met.map((g) => [`${g} 2023-24`, 'It is too much.']))
    return withTheOthers(found, readings as never, groups, (id) => id === 'all').size
  }

  it('make the others beside them doubtful, and not where one of them is a slip of digits', () => {
    const rows = { all: 300, white: 2400, black: 110 }
    expect(doubted(rows, ['white', 'black'])).toBe(3)
    expect(doubted(rows, ['all', 'white'])).toBe(2)
    expect(doubted({ ...rows, white: 1500 }, ['all', 'white'])).toBe(3)
    expect(doubted({ ...rows, black: 2500 }, ['all', 'white', 'black'])).toBe(3)
    expect(doubted({ ...rows, asian: 2500 }, ['all', 'white', 'asian'])).toBe(4)
    expect(doubted({ ...rows, a: 1, b: 2, c: 3, d: 4 }, ['white', 'black'])).toBe(2)
    expect(doubted({ ...rows, a: 1, b: 2, c: 3 }, ['white', 'black'])).toBe(6)
  })
})

it('a share is doubted that is across from all other groups, in points and in odds', () => {
  const why = (figure: number, others: readonly number[]) =>
    besideOthers(
      { group: 'g', year: 'y', after: { figure } } as never,
      { unit: 'percent', places: new Map(), onePlace: new Map() },
      {
        ...{ years: [], doubted: 0, all: () => [] },
        groups: others.map((f, i) => ({ group: `${i}`, year: 'y', figure: f })),
      },
    )
  expect(why(7.6, [71, 80, 93])).toBe('Other groups this year have 71 to 93.')
  expect(why(99, [9, 20, 31])).toBe('Other groups this year have 9 to 31.')
  expect(why(30, [75, 78, 80])).toBeNull()
  expect(why(58, [98, 98, 98])).toBe('Other groups this year have 98.')
  expect(why(59, [98, 98, 98])).toBeNull()
  expect(why(50, [5, 6])).toBeNull()
})

it('two groups divide all students where they make a hundred in each year', () => {
  const pair = (...years: readonly (readonly [number, number])[]) =>
    pairsAddUp(
      years.flatMap(([female, male], i) => [
        { group: 'Female', year: `${i}`, figure: female },
        { group: 'Male', year: `${i}`, figure: male },
      ]) as never,
    )
  expect(pair([48, 52], [47.9, 52.2])).toEqual(['Female', 'Male'])
  expect(pair([48, 53], [48, 53])).toBeNull()
  expect(pair([48, 52], [48, 51.8])).toBeNull()
})

it('a change that is no number says nothing of a figure', () => {
  const { figures } = lookAtFigures(
    table(`
      Student Group | 2022-23 | 2023-24 | Change
      All Students | 83.0% | 84.1% | 1.1
      White | 87.0% | 88.0% | 1.0
      Hispanic | 78.0% | 79.9% | new
      Black | 75.0% | 76.2% | 1.2`),
  )
  expect(figures).toHaveProperty('hispanic 2023-24')
})

it('a cell that says what its figure is lets in what the measure counts, and no other', () => {
  const says = ['percent', 'number', 'average', 'days', 'rate', 'bananas', ' ']
  const fits = (unit: Unit, averages: boolean) =>
    says.filter((format) => misfitOf(format, unit, { any: true, averages }) === null)
  const cases = [
    ['percent', false, ['percent', 'rate']],
    ['percent', true, ['percent', 'rate']],
    ['count', false, ['number']],
    ['count', true, ['number']],
    ['rate', false, ['percent', 'rate']],
    ['days', false, ['number', 'average', 'days']],
    ['days', true, ['average', 'days']],
    ['score', false, ['number', 'average']],
    ['score', true, ['average']],
  ] as const
  for (const [unit, averages, takes] of cases) expect(fits(unit, averages), `${unit} ${averages}`).toEqual(takes)
  for (const format of [null, ' ', 'bananas'])
    expect(misfitOf(format, 'percent', { any: false, averages: false })).toBeNull()
})
