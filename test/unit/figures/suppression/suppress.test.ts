import { expect, it } from 'vitest'
import { isGivenAway, isRare, marked, suppress } from '../../../../shared/figures/suppression/suppress.ts'
import type { Cell, Reading, SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/** What is known of a table's cells besides which of them are withheld: that papers gave a few away, that hardly any child did. */

const of = (n: number, numerator: number): Reading => ({ figure: (numerator / n) * 100, n, numerator })
type Rows = Readonly<Record<string, Reading>>
const groups: SuppressInput['groups'] = [
  { id: 'all', isTotal: true },
  ...['white', 'black', 'asian'].map((id) => ({ id, dimension: 'race' })),
]
const ask = (rows: Rows, more: Partial<SuppressInput> = {}) =>
  suppress({
    groups,
    addsUp: new Set(['race']),
    readings: new Map(Object.entries(rows)),
    floor: 10,
    unit: 'percent',
    ...more,
  })
const withheld = (cells: ReadonlyMap<string, Cell>) => [...cells].flatMap(([id, c]) => ('withheld' in c ? [id] : []))
const out = (n: number, numerator: number) => [of(n, numerator) as { figure: number; n: number; numerator: number }]

const small = { all: of(100, 50), white: of(53, 30), black: of(40, 17), asian: of(7, 3) }
const gone: Partial<SuppressInput> = {
  printed: new Map([
    ['all', out(100, 50)],
    ['white', out(53, 30)],
    ['black', out(40, 17)],
  ]),
}
const seldom = { all: of(900, 4), white: of(500, 2), black: of(300, 1), asian: of(100, 1) }
/** One row in two places, which is asked once. */
const twins = [...groups, { id: 'boys, iep', called: 'boys iep' }, { id: 'iep, male', called: 'boys iep' }]
const both = { 'boys, iep': of(60, 30), 'iep, male': of(60, 30) }
const bothSeldom = { 'boys, iep': of(60, 0), 'iep, male': of(60, 0) }
/** A row that has its number of children, and no figure yet. */
const pending = [...groups, { id: 'girls', dimension: 'gender' }, { id: 'boys', dimension: 'gender' }]

it('says that a few are given away where papers left them, in whatever way the rows are laid out', () => {
  expect(isGivenAway(ask(small))).toBe(false)
  expect(isGivenAway(ask(small, gone))).toBe(true)
  expect(isGivenAway(ask({ ...small, ...both }, { ...gone, groups: twins }))).toBe(true)
  expect(isGivenAway(ask({ ...small, ...both }, { groups: twins }))).toBe(false)
  expect(isGivenAway(ask({ ...small, girls: { n: 52 } }, { ...gone, groups: pending }))).toBe(true)
  expect(isGivenAway(ask({ ...small, girls: { n: 52 } }, { groups: pending }))).toBe(false)
})

it('says that hardly any child did, or did not', () => {
  expect(isRare(ask(small))).toBe(false)
  expect(isRare(ask(seldom))).toBe(true)
  expect(isRare(ask({ all: of(900, 896), white: of(500, 498), black: of(300, 299), asian: of(100, 99) }))).toBe(true)
  expect(isRare(ask({ all: of(105, 5) })), 'fewer than one of twenty').toBe(true)
  expect(isRare(ask({ all: of(100, 5) })), 'one of twenty').toBe(false)
  expect(isRare(ask({ ...seldom, ...bothSeldom }, { groups: twins }))).toBe(true)
  expect(isRare(ask({ ...seldom, girls: { n: 400 } }, { groups: pending }))).toBe(true)
  expect(isRare(ask({ ...small, girls: { n: 52 } }, { groups: pending }))).toBe(false)
})

it('says of cells what was known of those that they were made from, and no more', () => {
  const made = (from: ReadonlyMap<string, Cell>) => {
    const cells = marked(new Map<string, Cell>(), from)
    return [isGivenAway(cells), isRare(cells)]
  }
  expect(made(ask(small))).toEqual([false, false])
  expect(made(ask(small, gone))).toEqual([true, isRare(ask(small, gone))])
  expect(made(ask(seldom))).toEqual([isGivenAway(ask(seldom)), true])
})

it('asks a row that awaits its figure like one that its source withholds, and prints nothing for it; all students are not asked so', () => {
  const few = { all: of(100, 50), white: of(48, 30), black: of(45, 17), asian: { n: 7 } }
  expect(ask(few).get('asian')).toEqual({ none: 'empty' })
  expect(withheld(ask(few))).not.toEqual([])
  expect(ask({ ...small, all: { n: 100 } }).get('all')).toEqual({ none: 'empty' })
  const reported: Reading = { n: 7, state: 'notReported' }
  expect(ask({ ...few, asian: reported }).get('asian')).toEqual({ none: 'notReported' })
  expect(ask({ ...few, asian: { n: 7, state: 'withheld' } }).get('asian')).toEqual({ withheld: 'source' })
})

it('takes another row of its sum with a small school, and schools that have a measure of their own where there is none', () => {
  const rows = {
    ...{ all: of(300, 150), cedar: of(7, 3), dunn: of(53, 25), adams: of(140, 70), lincoln: of(100, 52) },
    ...{ girls: of(150, 75), boys: of(150, 75) },
  }
  const schools: SuppressInput['groups'] = Object.keys(rows).map((id) => ({
    ...{ id, isTotal: id === 'all', isOfSchool: id === 'adams' || id === 'lincoln' },
    ...(id !== 'all' && { dimension: id === 'girls' || id === 'boys' ? 'gender' : 'school' }),
  }))
  expect(withheld(ask(rows, { groups: schools, addsUp: new Set() }))).toEqual(['cedar', 'dunn'])
  const { dunn: _, ...without } = { ...rows, all: of(247, 125), girls: of(123, 62), boys: of(124, 63) }
  const fewer = schools.filter(({ id }) => id !== 'dunn')
  expect(withheld(ask(without, { groups: fewer, addsUp: new Set() }))).toEqual(['cedar', 'lincoln'])
})

it('asks rows of a paper before it beside those of which it tells nothing', () => {
  const large = { all: of(100, 50), white: of(53, 30), black: of(35, 15), asian: of(12, 5) }
  const printed = new Map<string, ReturnType<typeof out>>([
    ['white', out(52, 29)],
    ['black', []],
  ])
  expect(withheld(ask(large, { printed }))).toEqual(['all', 'white', 'asian'])
})

it('asks all students as no race, where somebody put them into the category of races', () => {
  const put = [{ id: 'all', isTotal: true, dimension: 'race' }, ...groups.slice(1)]
  for (const rows of [small, seldom, { ...small, all: of(104, 52) }, { ...small, white: of(93, 45), all: of(93, 45) }])
    expect(ask(rows, { groups: put })).toEqual(ask(rows))
})
