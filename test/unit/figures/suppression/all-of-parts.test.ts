import { describe, expect, it } from 'vitest'
import { allWithheldBeside } from '../../../../shared/figures/suppression/all-of-parts.ts'
import { keyOf, readingsOf, tablesIn } from '../../../../shared/figures/suppression/tables.ts'
import type { Cell } from '../../../../shared/figures/suppression/types.ts'
import { planWith } from '../../../support/plan.ts'

/** Who did of how many, in each row of a measure. */
type Rows = Readonly<Record<string, readonly [did: number, n: number]>>
type Measures = Readonly<Record<string, Rows>>

const ALL = 'All students'

interface Told {
  readonly floor?: number
  /** Rows that a paper has printed: “Adams: Black”. */
  readonly printed?: readonly string[]
  readonly rounded?: boolean
}

/**
 * Which rows go besides, where these are withheld: “Cedar: Black”. A measure is called by its school, the district’s “District”;
 * each row is said once, be it for how many reasons.
 */
function goesBeside(
  measures: Measures,
  withheld: readonly string[],
  { floor = 10, printed = [], rounded = false }: Told = {},
): readonly string[] {
  const groups = [...new Set(Object.values(measures).flatMap((rows) => Object.keys(rows)))]
  const share = (did: number, n: number) => (n === 0 ? 0 : (100 * did) / n)
  const plan = planWith({
    district: [{ id: 'district', name: 'Juniper Fork', smallCellFloor: floor }],
    dimension: [{ id: 'Race', name: 'Race' }],
    studentGroup: [
      { id: ALL, name: ALL, sort: 0, isTotal: true },
      ...groups.filter((g) => g !== ALL).map((name, at) => ({ id: name, name, sort: at + 1, dimension: 'Race' })),
    ],
    measure: Object.keys(measures).map((id) => ({
      ...{ id, short: id === 'District' ? 'Reading' : `Reading at ${id}`, unit: 'percent' as const },
    })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
        reading: rounded
          ? { figure: Math.round(share(numerator, n)), n }
          : { figure: share(numerator, n), n, numerator },
      })),
    ),
    ...(printed.length > 0 && {
      briefingSent: [
        {
          ...{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01' },
          printed: printed.map((at) => {
            const [measure = '', group = ''] = at.split(': ')
            const [numerator, n] = measures[measure]?.[group] ?? [0, 0]
            return { measure, group, year: '2025-26', n, numerator, figure: share(numerator, n) }
          }),
        },
      ],
    }),
  })
  const cellOf = (
    at: string,
    { figure = 0, n, numerator }: { figure?: number; n?: number; numerator?: number },
  ): Cell =>
    withheld.includes(at) ? { withheld: 'small' } : { shown: figure, n: n ?? null, numerator: numerator ?? null }
  const decided = new Map(
    tablesIn(plan).map((of) => [
      keyOf(of),
      new Map(
        [...readingsOf(plan, of)].map(([id, { figure, n, numerator }]) => {
          const told = { ...(figure !== undefined && { figure }), ...(n !== undefined && { n }) }
          return [
            id,
            cellOf(`${of.measure}: ${id}`, { ...told, ...(numerator !== undefined && { numerator }) }),
          ] as const
        }),
      ),
    ]),
  )
  const places = allWithheldBeside(plan, decided).map(({ key, id }) => `${key.split('\n')[0]}: ${id}`)
  return [...new Set(places)]
}

const schools: Measures = {
  District: { [ALL]: [59, 118] },
  Adams: { [ALL]: [30, 60] },
  Baker: { [ALL]: [25, 50] },
  Cedar: { [ALL]: [4, 8] },
}
const withBlack: Measures = {
  District: { [ALL]: [59, 118], Black: [17, 41] },
  Adams: { [ALL]: [30, 60], Black: [8, 20] },
  Baker: { [ALL]: [25, 50], Black: [7, 16] },
  Cedar: { [ALL]: [4, 8], Black: [2, 5] },
}
/** Fifteen Black children in all, nine of whom read. */
const fewBlack: Measures = {
  District: { [ALL]: [59, 118], Black: [9, 15] },
  Adams: { [ALL]: [30, 60], Black: [4, 5] },
  Baker: { [ALL]: [25, 50], Black: [3, 5] },
  Cedar: { [ALL]: [4, 8], Black: [2, 5] },
}
const small = `Cedar: ${ALL}`

/** All students of a district, whom a report card has, are those of its schools. */
describe('beside all students of a small school', () => {
  it('go those of another one, the last in the list', () => {
    expect(goesBeside(schools, [small])).toEqual([`Baker: ${ALL}`])
    expect(goesBeside(schools, [small], { rounded: true })).toEqual([`Baker: ${ALL}`])
    expect(goesBeside({ ...schools, Dale: { [ALL]: [0, 0] } }, [small])).toEqual([`Baker: ${ALL}`])
  })

  it('go none, where nothing is withheld, where two are, or where the floor lets them be told of', () => {
    expect(goesBeside(schools, [])).toEqual([])
    expect(goesBeside(schools, [small, `Baker: ${ALL}`])).toEqual([])
    expect(goesBeside(schools, [small], { floor: 5 })).toEqual([])
  })

  it('go as many as the floor asks for', () => {
    expect(goesBeside(schools, [small], { floor: 40 })).toEqual([`Adams: ${ALL}`, `Baker: ${ALL}`])
  })

  it('go those of another one though the district’s row goes, too', () => {
    expect(goesBeside(schools, [small, `District: ${ALL}`])).toEqual([`Baker: ${ALL}`])
    expect(goesBeside(schools, [`District: ${ALL}`])).toEqual([`Baker: ${ALL}`, `Cedar: ${ALL}`])
  })

  it('go those that no paper has printed, and the district’s last', () => {
    const printed = (...names: readonly string[]) => ({ printed: names.map((name) => `${name}: ${ALL}`) })
    expect(goesBeside(schools, [small], printed('Baker'))).toEqual([`Adams: ${ALL}`])
    expect(goesBeside(schools, [small], printed('Adams'))).toEqual([`Baker: ${ALL}`])
    expect(goesBeside(schools, [small], printed('Adams', 'Baker'))).toEqual([`District: ${ALL}`])
    expect(goesBeside(schools, [small], printed('Adams', 'Baker', 'District'))).toEqual([])
  })

  it('go all, where hardly anybody did', () => {
    const all = [`District: ${ALL}`, `Adams: ${ALL}`, `Baker: ${ALL}`]
    const did = (adams: number): Measures => ({
      District: { [ALL]: [adams, 118] },
      Adams: { [ALL]: [adams, 60] },
      Baker: { [ALL]: [0, 50] },
      Cedar: { [ALL]: [0, 8] },
    })
    expect(goesBeside(did(0), [small])).toEqual(all)
    expect(goesBeside(did(1), [small])).toEqual(all)
  })
})

describe('beside a row of a small school', () => {
  it('goes that of other schools, and not the district’s', () => {
    expect(goesBeside(withBlack, ['Cedar: Black'])).toEqual(['Adams: Black', 'Baker: Black'])
    expect(goesBeside(withBlack, ['Adams: Black'])).toEqual(['Cedar: Black'])
    expect(goesBeside(withBlack, [small, 'Cedar: Black'])).toEqual([`Baker: ${ALL}`, 'Adams: Black', 'Baker: Black'])
  })

  it('goes none where the district’s is withheld already', () => {
    expect(goesBeside(withBlack, ['Cedar: Black', 'District: Black'])).toEqual([])
  })

  it('goes the district’s, where that is too small for its schools’ to keep each other company; unless it is out', () => {
    expect(goesBeside(fewBlack, ['Cedar: Black'])).toEqual(['District: Black', 'Adams: Black', 'Baker: Black'])
    expect(goesBeside(fewBlack, ['Cedar: Black'], { printed: ['District: Black'] })).toEqual([
      'Adams: Black',
      'Baker: Black',
    ])
  })

  it('goes none of those where a school does not say how many all of its students are', () => {
    const { [ALL]: _, ...rest } = withBlack['Cedar'] as Rows
    expect(goesBeside({ ...withBlack, Cedar: rest }, ['Cedar: Black'])).toEqual([])
  })
})
