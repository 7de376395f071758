import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../shared/domain/order.ts'
import { planOf } from '../../../shared/domain/plan.ts'

/** Lists of a plan stand as a reader looks for them, whatever keys their records have. */

const of = (kind: string, ...records: readonly Record<string, unknown>[]) =>
  records.map(({ id, ...values }) => ({ kind, id, values, versions: {}, gone: false }) as never)
const plan = inOrder(
  planOf([
    ...of('goal', { id: 'a', title: 'Goal two', sort: 2 }, { id: 'b', title: 'Goal one', sort: 1 }),
    ...of('goal', { id: 'aa', title: 'Not placed yet' }),
    ...of('fundingSource', { id: 's1', name: 'Title IV-A' }, { id: 's2', name: 'Title II-A' }),
    ...of(
      'fundingAmount',
      { id: 'k1', source: 's1', fiscalYear: '2027-28' },
      { id: 'k2', source: 's2', fiscalYear: '2026-27' },
      { id: 'k3', source: 's1', fiscalYear: '2026-27' },
      { id: 'k4', source: 's2', fiscalYear: '2025-26' },
    ),
    ...of(
      'rating',
      { id: 'k1', indicator: 'align-goals.reported' },
      { id: 'k2', indicator: 'align-goals.measured' },
      { id: 'k3', indicator: 'foundation-district.facts' },
    ),
    ...of(
      'translation',
      { id: 'k1', about: { kind: 'goal', id: 'a' }, field: 'title', language: 'es' },
      { id: 'k2', about: { kind: 'goal', id: 'b' }, field: 'title', language: 'vi' },
      { id: 'k3', about: { kind: 'goal', id: 'b' }, field: 'title', language: 'es' },
    ),
    ...of('decision', { id: 'd1', date: '2026-10' }, { id: 'd2', date: '2025-11-03' }, { id: 'd3', text: 'No day' }),
    ...of('value', { id: 'k2', measure: 'm' }, { id: 'k1', measure: 'm' }),
  ]),
)
const ids = (kind: Parameters<typeof plan.all>[0]) => plan.all(kind).map((r) => r.id)

describe('the order of lists', () => {
  it('is the place that people gave, and what has none comes last', () => {
    expect(ids('goal')).toEqual(['b', 'a', 'aa'])
  })

  it('is what a record joins, one part after the other: a source and its years, a goal and its languages', () => {
    expect(ids('fundingAmount')).toEqual(['k4', 'k2', 'k3', 'k1'])
    expect(ids('translation')).toEqual(['k3', 'k2', 'k1'])
  })

  it('is the guide’s, of what the guide asks', () => {
    expect(ids('rating')).toEqual(['k3', 'k2', 'k1'])
  })

  it('is the day of what has one, the first one first', () => {
    expect(ids('decision')).toEqual(['d2', 'd1', 'd3'])
  })

  it('is left to figures where they are read: what is withheld may not hang on a list', () => {
    expect(ids('value')).toEqual(['k2', 'k1'])
  })

  it('is worked out once of a plan', () => {
    expect(inOrder(plan)).toBe(plan)
    expect(plan.all('goal')).toBe(plan.all('goal'))
  })
})
