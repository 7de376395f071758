import { givenAwayAcross } from '../../../../shared/figures/suppression/across.ts'
import { allWithheldBeside } from '../../../../shared/figures/suppression/all-of-parts.ts'
import { keyOf, readingsOf, tableOf, tablesIn } from '../../../../shared/figures/suppression/tables.ts'
import { type Cell, isShown } from '../../../../shared/figures/suppression/types.ts'
import { planWith } from '../../../support/plan.ts'
import { Lot } from './lot.ts'

/**
 * A district and its schools, each with rows of a few children: some schools leave rows out, some groups have names that say
 * nothing, some rows are by race and gender, some are in print. The same for the same seed.
 */
type Group = readonly [name: string, of: readonly number[], dimension: string]
const apart = (...names: readonly string[]): readonly Group[] => names.map((name, at) => [name, [at], 'Race'])
/** Rows that hold some of the same children, by the numbers of those who are told apart in both ways. */
const byTwoWays: readonly Group[] = [
  ['White', [0, 1], 'Race'],
  ['Black', [2, 3], 'Race'],
  ['Female', [0, 2], 'Gender'],
  ['Male', [1, 3], 'Gender'],
  ...['White, Female', 'White, Male', 'Black, Female', 'Black, Male'].map(
    (name, at) => [name, [at], 'Race by gender'] as const,
  ),
]
const named: readonly (readonly Group[])[] = [
  apart('White', 'Hispanic', 'Black', 'Asian', 'Native American'),
  apart('White', 'Quokka', 'Wombat', 'Bilby', 'Numbat'),
  apart('White', 'Hispanic', 'Black', 'Quokka', 'Wombat'),
  byTwoWays,
  byTwoWays,
]
const all = 'All students'
const year = '2025-26'

type Row = readonly [did: number, n: number]
const sum = (rows: readonly Row[]): Row => rows.reduce<Row>(([d, n], [e, m]) => [d + e, n + m], [0, 0])

function planOf(lot: Lot) {
  const set = lot.pick(named)
  const groups = set === byTwoWays ? set.filter(() => lot.likely(0.9)) : set.slice(0, 2 + lot.upTo(3))
  const ids = groups.map(([id]) => id)
  const most = lot.pick([12, 25, 60])
  const school = () => {
    const cells = Array.from({ length: 5 }, (): Row => {
      const n = lot.likely(0.05) ? 0 : 1 + lot.upTo(most)
      return [lot.upTo(n), n]
    })
    const others = lot.likely(0.25) ? 1 + lot.upTo(14) : 0
    const has = [...new Set(groups.flatMap(([, at]) => at))].map((at) => cells[at] as Row)
    const rows = groups.map(([id, at]) => [id, sum(at.map((i) => cells[i] as Row))] as const)
    return new Map([[all, sum([...has, [lot.upTo(others), others]])], ...rows])
  }
  const schools = new Map(['Adams', 'Baker', 'Cedar', 'Dover'].slice(0, 2 + lot.upTo(2)).map((at) => [at, school()]))
  const district = new Map([all, ...ids].map((id) => [id, sum([...schools.values()].map((of) => of.get(id) as Row))]))
  // A few children are in no school that reports.
  if (lot.likely(0.3)) {
    const more: Row = [0, 1 + lot.upTo(7)]
    for (const id of [all, lot.pick(ids)]) district.set(id, sum([district.get(id) as Row, more]))
  }
  const lacks = lot.pick([0, 0.15, 0.3])
  const floor = lot.pick([10, 10, 10, 5, 3, 2, 1])
  const values = [['District', district] as const, ...schools].flatMap(([measure, rows]) =>
    [...rows].flatMap(([group, [numerator, n]]) =>
      lot.likely(group === all ? 0.08 : measure === 'District' ? lacks / 3 : lacks)
        ? []
        : [
            {
              ...{ id: `${measure} ${group}`, measure, group, year },
              reading: { figure: n === 0 ? 0 : (100 * numerator) / n, n, numerator },
            },
          ],
    ),
  )
  const isOut = lot.likely(0.3)
  const printed = values.flatMap(({ id: _, reading, ...of }) =>
    isOut && reading.n > floor && lot.likely(0.3) ? [{ ...of, ...reading }] : [],
  )
  const unit = lot.likely(0.1) ? ('score' as const) : ('percent' as const)
  const places = lot.pick([[], [], ['Team'], ['none']])
  return planWith({
    district: [{ id: 'district', name: 'Juniper Fork', smallCellFloor: floor }],
    dimension: ['Race', 'Gender', 'Race by gender', 'Team'].map((id) => ({ id, name: id, addsUp: lot.likely(0.4) })),
    studentGroup: [
      { id: all, name: all, sort: 0, isTotal: true },
      ...groups.map(([id, , own], at) => {
        const dimension = at === 1 ? (places[0] ?? own) : own
        return { id, name: id, sort: at + 1, ...(dimension !== 'none' && { dimension }) }
      }),
    ],
    measure: ['District', ...schools.keys()].map((id) => ({
      ...{ id, unit, short: id === 'District' ? 'Reading' : `Reading at ${id}` },
    })),
    value: values,
    ...(printed.length > 0 && {
      briefingSent: [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }],
    }),
  })
}

/** Which rows go where the lot withholds others, in capitals: of schools beside each other, and of all laid side by side. */
export function saidOfDistrict(seed: number): readonly string[] {
  const lot = new Lot(seed)
  const plan = planOf(lot)
  const tables = tablesIn(plan).map((of) => ({ of, rows: [...readingsOf(plan, of)] }))
  const decided = new Map(
    tables.map(({ of, rows }) => [
      keyOf(of),
      new Map(
        rows.map(([id, { figure = 0, n = 0, numerator = 0 }]): [string, Cell] => [
          id,
          lot.likely(n < 12 ? 0.6 : 0.1) ? { withheld: 'small' } : { shown: figure, n, numerator },
        ]),
      ),
    ]),
  )
  const beside = { Schools: allWithheldBeside(plan, decided), 'Side by side': givenAwayAcross(plan, decided) }
  return [
    ...tables.map(({ of, rows }) => {
      const cells = decided.get(keyOf(of))
      const said = rows.map(([id, { n, numerator }]) => {
        const name = isShown(cells?.get(id)) ? id : id.toUpperCase()
        return `${name} ${numerator === undefined ? '' : `${numerator}/`}${n}`
      })
      return `${of.measure}: ${said.join(', ')}`
    }),
    ...Object.entries(beside).map(([way, places]) => {
      const said = new Set(places.map(({ key, id }) => `${tableOf(key).measure} ${id}`))
      return `${way}: ${[...said].join(', ') || 'none'}`
    }),
  ]
}
