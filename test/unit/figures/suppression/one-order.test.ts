import { describe, expect, it } from 'vitest'
import { inOneOrder } from '../../../../shared/figures/suppression/one-order.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Names of one thing that differ by a plural, an article or the order of their words. */

type Row = readonly [did: number, n: number]
type Measure = readonly [short: string, phrase: string, rows: Readonly<Record<string, Row>>]
const groups = ['All students', 'White', 'Hispanic', 'Black', 'New arrivals from abroad']

function shown(...measures: readonly Measure[]): readonly (readonly string[])[] {
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: groups.map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: id === 'All students' },
      ...(['White', 'Hispanic', 'Black'].includes(id) && { dimension: 'race' }),
    })),
    measure: measures.map(([short, phrase], at) => ({ id: `m${at}`, short, phrase, unit: 'percent' as const })),
    value: measures.flatMap(([, , rows], at) =>
      Object.entries(rows).map(([group, [did, n]]) => ({
        ...{ id: `${at} ${group}`, measure: `m${at}`, group, year: '2025-26' },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
  return measures.map((_, at) => [...cellsOf(plan, `m${at}`, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : [])))
}

const rows = { 'All students': [160, 302], White: [100, 170], Hispanic: [40, 80] } as const
/** With these, eight children are left. */
const black = { 'All students': [16, 44] } as const

describe('a measure of one group', () => {
  it.each(['read at grade level', 'reads at grade level', 'read at the grade level', 'at grade level read'])(
    'is known by its words, %s',
    (phrase) => {
      expect(shown(['Reading', 'read at grade level', rows], ['Literacy, Black', phrase, black])[1]).toEqual([])
    },
  )

  it.each([
    ['AP courses', 'AP course, Black'],
    ['Course completion', 'Completion of courses, Black'],
  ])('is known by its name: %s, and %s', (whole, part) => {
    expect(shown([whole, '', rows], [part, '', black])[1]).toEqual([])
  })

  it.each(['Math, new arrivals from abroad', 'Math, arrivals from abroad, new', 'Math, the new arrival from abroad'])(
    'is known by its group, whatever is measured: %s',
    (short) => {
      const few = { ...rows, 'New arrivals from abroad': [1, 12] } as const
      expect(shown(['Reading', '', few], [short, '', { 'All students': [5, 12] }])[1]).toEqual([])
    },
  )
})

it('two measures of all children are one where they say the same thing in another order', () => {
  const said = (phrase: string) =>
    shown(['Reading', 'read at grade level', rows], ['Literacy', phrase, { Black: [16, 44] }])
  expect(said('read at grade level')[0]).toEqual(['All students', 'White'])
  expect(said('reads at the grade level')).toEqual(said('read at grade level'))
  expect(said('read books at home')[0], 'that is another thing').toEqual(['All students', 'White', 'Hispanic'])
})

it('keeps the order of words that are joined or turned, and words that widen a group', () => {
  for (const [one, other] of [
    ['English learners or students with disabilities', 'English learners, students with disabilities'],
    ['English learners, not poor', 'Not English learners, poor'],
    ['ever English learners', 'English learners'],
    ['from fall to spring', 'from spring to fall'],
  ] as const)
    expect(inOneOrder(one)).not.toBe(inOneOrder(other))
})
