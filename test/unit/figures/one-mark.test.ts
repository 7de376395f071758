import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../shared/domain/usual-groups.ts'
import { isShown, suppress } from '../../../shared/figures/suppression.ts'

/** A state’s file as an import brings it in: no dimensions, and one small group that the state marked with an asterisk. */
describe('a table in which the source withheld one small group', () => {
  const counted: Readonly<Record<string, readonly [n: number, did: number]>> = {
    'All students': [5000, 2500],
    White: [2600, 1500],
    'Hispanic or Latino': [1400, 600],
    'Black or African American': [600, 240],
    Asian: [312, 130],
    'Two or more races': [80, 27],
    Female: [2450, 1300],
    Male: [2550, 1200],
    'Students with disabilities': [700, 150],
  }
  const marked = 'American Indian or Alaska Native'
  const groups = [...Object.keys(counted), marked].map((id) => ({
    id,
    isTotal: id === 'All students',
    cuts: cutsOf(id),
  }))
  const readings = new Map<
    string,
    NonNullable<Parameters<typeof suppress>[0]['readings'] extends ReadonlyMap<string, infer R> ? R : never>
  >([
    ...Object.entries(counted).map(
      ([id, [n, did]]) => [id, { figure: Math.round((did / n) * 1000) / 10, n, numerator: did }] as const,
    ),
    [marked, { state: 'withheld' }],
  ])
  const cells = suppress({ groups, addsUp: new Set(), readings, floor: 10, unit: 'percent' })

  it('withholds one more row, and not the whole table', () => {
    const hidden = groups.filter((g) => !isShown(cells.get(g.id))).map((g) => g.id)
    expect(hidden.sort()).toEqual([marked, 'Two or more races'])
  })
})
