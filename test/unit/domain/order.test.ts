import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bySort } from '../../../shared/domain/by-sort.ts'
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
    ...of(
      'department',
      { id: 'department-1', name: 'Department 2' },
      { id: 'department-10', name: 'Department 11' },
      { id: 'department-2', name: 'Department 3' },
      { id: 'department-9', name: 'Equity office', sort: 1 },
    ),
    ...of('value', { id: 'k2', measure: 'm' }, { id: 'k1', measure: 'm' }),
  ]),
)
const ids = (kind: Parameters<typeof plan.all>[0]) => plan.all(kind).map((r) => r.id)

describe('the order of lists', () => {
  it('is the place that people gave, and what has none comes last', () => {
    expect(ids('goal')).toEqual(['b', 'a', 'aa'])
  })

  it('is the name of what has no place, 3 before 11, in whatever order its records were kept', () => {
    expect(ids('department')).toEqual(['department-9', 'department-1', 'department-2', 'department-10'])
    expect(bySort(plan.all('department').toReversed()).map((d) => d.id)).toEqual(ids('department'))
  })

  it('of names is one comparison on every page and in every paper: none compares them by letter alone', {
    tags: 'seconds',
  }, () => {
    const names =
      /\b(?:name|title|code|term|role|concern|description|text|head|what|unit|\w*Name)(?:\(\w+\))?(?: \?\? '[^']*'\))?\.localeCompare/
    const files = ['shared', 'renderer'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    const code = files.filter((name) => /\.tsx?$/.test(name))
    expect(code.length).toBeGreaterThan(500)
    expect(code.filter((name) => names.test(readFileSync(name, 'utf8')))).toEqual([])
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
