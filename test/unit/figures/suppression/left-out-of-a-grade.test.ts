import { expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/**
 * A grade or school whose measure lists no row of a race: the other one and the measure of both tell it, and what it leaves of
 * the rest.
 */

type Counts = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Counts>>
const year = '2025-26'
const all = 'All students'

const ofGrades = ['Grade 3 reading', 'Grade 4 reading', 'Grades 3–4 reading'] as const
const ofSchools = ['Reading at Adams', 'Reading at Lincoln', 'Reading'] as const

/** The rows of two measures, and of one of both, that are shown; `out`: rows that the second does not list. */
function shown(
  [first, second, both]: readonly [string, string, string],
  [one, other]: readonly [Rows, Rows],
  out: readonly string[],
): readonly string[] {
  const sum = (rows: Rows) => Object.values(rows).reduce(([did, n], own) => [did + own[0], n + own[1]], [0, 0])
  const together = Object.fromEntries(
    Object.entries(one).map(([race, [did, n]]): [string, Counts] => {
      const [more, of] = other[race] ?? [0, 0]
      return [race, [did + more, n + of]]
    }),
  )
  const tables = Object.entries({ [first]: one, [second]: other, [both]: together })
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race' }],
    studentGroup: [all, ...Object.keys(one)].map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: name === all },
      ...(name !== all && { dimension: 'race' }),
    })),
    measure: tables.map(([id]) => ({ id, short: id, unit: 'percent' })),
    value: tables.flatMap(([measure, rows]) =>
      Object.entries({ [all]: sum(rows), ...rows })
        .filter(([group]) => !(measure === second && out.includes(group)))
        .map(([group, [did = 0, n = 0]]) => ({
          ...{ id: `${measure} ${group}`, measure, group, year },
          reading: { figure: (100 * did) / n, n, numerator: did },
        })),
    ),
  })
  return tables.flatMap(([measure]) =>
    [...cellsOf(plan, measure, year)].flatMap(([group, cell]) => (isShown(cell) ? [`${measure}: ${group}`] : [])),
  )
}

/** Of those whom the second does not list, eight are Asian, and the others of a race by any name. */
const rowsWith = (name: string, black: Counts, asian: Counts): readonly [Rows, Rows] => [
  { [name]: [21, 28], Asian: asian, Black: [9, 12], Hispanic: [45, 60], White: [165, 200] },
  { [name]: [24, 31], Asian: asian, Black: black, Hispanic: [42, 60], White: [170, 210] },
]

it.each([
  ['All other races', ofGrades],
  ['Filipino', ofGrades],
  ['All other races', ofSchools],
] as const)('“%s” in the other measure do not tell of nine Black children: %s', (name, measures) => {
  const [first, second, both] = measures
  const rows = shown(measures, rowsWith(name, [4, 9], [7, 8]), [name, 'Asian'])
  const tells = [`${second}: Hispanic`, `${second}: White`, `${first}: ${name}`, `${both}: ${name}`]
  expect(tells.every((row) => rows.includes(row))).toBe(false)
  expect(rows).toEqual(expect.arrayContaining([`${second}: ${all}`, `${both}: ${all}`]))
})

it('a grade that leaves rows out keeps all others where nobody is few', () => {
  const many = rowsWith('All other races', [20, 45], [18, 30])
  expect(shown(ofGrades, many, ['All other races', 'Asian'])).toEqual(
    expect.arrayContaining(['White', 'Hispanic', 'Black'].map((race) => `Grade 4 reading: ${race}`)),
  )
})
