import { expect, it } from 'vitest'
import { tablesPart } from '../../../../shared/figures/parts.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure of the group that its goal is for, whose name does not say so. */

type Row = readonly [did: number, n: number]
const groups = ['All students', 'White', 'Hispanic', 'Black']
const rows: Readonly<Record<string, Row>> = { 'All students': [160, 302], White: [100, 170], Hispanic: [40, 80] }

function planOf(own: Readonly<Record<string, Row>>, focusGroups: readonly string[], title = 'More children read') {
  const measures = { reading: rows, literacy: own }
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: groups.map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: sort === 0 },
      ...(sort > 0 && { dimension: 'race' }),
    })),
    goal: [{ id: 'g', title, focusGroups }],
    measure: [
      { id: 'reading', short: 'Reading', phrase: 'read at grade level', unit: 'percent' as const },
      { id: 'literacy', short: 'Literacy', phrase: 'read at grade level', unit: 'percent' as const, goal: 'g' },
    ],
    value: Object.entries(measures).flatMap(([measure, of]) =>
      Object.entries(of).map(([group, [did, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))

it('is a row of the measure of all, which leaves no few', () => {
  // The eight who are left are in no row.
  const black = { 'All students': [16, 44] } as const
  expect(shown(planOf(black, ['Black']), 'literacy')).toEqual([])
  expect(shown(planOf(black, []), 'literacy'), 'of whom it is, nobody says').toEqual(['All students'])
  expect(shown(planOf(black, ['Black', 'Hispanic']), 'literacy'), 'nor here').toEqual(['All students'])
})

it('is of all children where it lists groups, or is of as many', () => {
  expect(shown(planOf({ 'All students': [158, 300] }, ['Black']), 'literacy')).toEqual(['All students'])
  const listed = { 'All students': [120, 240], White: [80, 150], Hispanic: [30, 60] } as const
  expect(shown(planOf(listed, ['Black']), 'literacy')).toEqual(shown(planOf(listed, []), 'literacy'))
})

it('is asked anew where the goal is for another group, and not where it has another title', () => {
  const black = { 'All students': [16, 44] } as const
  const first = planOf(black, ['Black'])
  const part = (plan: ReturnType<typeof planOf>) => tablesPart(plan).all('goal')[0]
  expect(part(planOf(black, ['Black'], 'All children read'))).toBe(part(first))
  expect(part(planOf(black, ['Hispanic']))).not.toBe(part(first))
})

it('of several groups together does not tell how many are in two of them', () => {
  const [all, one, other] = ['All students', 'English learners', 'Students with disabilities']
  const plan = (both: number) =>
    planWith({
      studentGroup: [all, one, other].map((id, sort) => ({ id, name: id, sort, isTotal: sort === 0 })),
      goal: [{ id: 'g', title: 'More children read', focusGroups: [one, other] }],
      measure: [
        { id: 'reading', short: 'Reading', phrase: 'read at grade level', unit: 'percent' as const },
        { id: 'literacy', short: 'Literacy', phrase: 'read at grade level', unit: 'percent' as const, goal: 'g' },
      ],
      value: (
        [
          ['reading', all, 180, 370],
          ['reading', one, 17, 53],
          ['reading', other, 12, 40],
          ['literacy', all, 29 - Math.floor(both / 3), 93 - both],
        ] as const
      ).map(([measure, group, did, n]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    })
  expect(shown(plan(3), 'literacy')).toEqual([])
  expect(shown(plan(3), 'reading')).toEqual([all, one, other])
  expect(shown(plan(15), 'literacy'), 'fifteen nobody minds').toEqual([all])
})
