import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { familyOf } from '../../../../shared/figures/suppression/family.ts'
import { tableOf } from '../../../../shared/figures/suppression/tables.ts'

/** A table by its measure, year and point, “reading 2025-26 Fall”, and how many children are in each row. */
type Tables = Readonly<Record<string, Readonly<Record<string, number>>>>

const ALL = 'All students'

/** Of each of these which are of the same children: “together” where all are, else those of each. */
function familyIn(tables: Tables, { hasTotal = true }: { readonly hasTotal?: boolean } = {}): string {
  const ids = [...new Set(Object.values(tables).flatMap((rows) => Object.keys(rows)))]
  const names = [...new Set(Object.keys(tables).map((name) => name.split(' ')[0] as string))]
  const plan = planOf([
    plainRecord('dimension', 'Race', { name: 'Race' }),
    ...[ALL, ...ids.filter((id) => id !== ALL)].map((name, sort) =>
      plainRecord('studentGroup', name, {
        ...{ name, sort },
        ...(name === ALL ? { isTotal: true } : { dimension: 'Race' }),
      }),
    ),
    ...names.map((name) => plainRecord('measure', name, { short: name, unit: 'percent' })),
    ...Object.entries(tables).flatMap(([name, rows]) => {
      const [measure, year, point] = name.split(' ')
      return Object.entries(rows).map(([group, n]) => {
        const reading = n === 0 ? { figure: 40 } : { figure: 40, n }
        const row = { measure, year, group, reading, ...(point !== undefined && { point }) }
        return plainRecord(point === undefined ? 'value' : 'interim', `${name} ${group}`, row)
      })
    }),
  ])
  const nameOf = (key: string) => key.split('\n').join(' ').trim()
  const families = Object.keys(tables).map((name) => {
    const [measure = '', year = '', point] = name.split(' ')
    const of = { measure, year, ...(point !== undefined && { point }) }
    return familyOf(plan, tableOf([measure, year, of.point ?? ''].join('\n')), hasTotal ? ALL : undefined)
      .map((t) => nameOf(t.key))
      .join(' + ')
  })
  const all = Object.keys(tables).toSorted().join(' + ')
  if (families.every((of) => of === all)) return 'together'
  return families.every((of, at) => of === Object.keys(tables)[at]) ? 'apart' : families.join(' | ')
}

const rows = { [ALL]: 120, White: 70, Hispanic: 42, Black: 8 }

/** The same, with so many more in all and among White children. */
const larger = (more: number) => ({ ...rows, [ALL]: 120 + more, White: 70 + more })

/** Tables of the same children withhold the same rows: these are those. */
describe('a table’s family', () => {
  it('is each table with as many children in all and in its rows', () => {
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': { ...rows, White: 71, Hispanic: 41 } })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': { [ALL]: 120, White: 0, Hispanic: 0 } })).toBe(
      'together',
    )
  })

  it('is also one that was put right by a few, with two rows as they were', () => {
    for (const more of [1, 4, 5])
      expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': larger(more) })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': larger(10) })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2024-25': larger(1) })).toBe('apart')
    expect(
      familyIn({
        'reading 2025-26': rows,
        'math 2025-26': larger(1),
        'art 2025-26': { [ALL]: 121, White: 71, Hispanic: 42 },
      }),
    ).toBe('together')
  })

  it('is of a cohort in another year, where two rows say so', () => {
    expect(familyIn({ 'reading 2025-26': rows, 'math 2024-25': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'reading 2024-25': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2024-25': { [ALL]: 120, White: 70 } })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2024-25': { [ALL]: 120, White: 70, Hispanic: 43 } })).toBe('apart')
  })

  it('is of points within the year, of which each may have a few more', () => {
    expect(familyIn({ 'reading 2025-26': rows, 'reading 2025-26 Fall': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'reading 2025-26 Fall': larger(2) })).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26 Fall': larger(2) })).toBe('apart')
    expect(familyIn({ 'reading 2025-26 Fall': rows, 'math 2025-26 Fall': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26 Fall': rows, 'math 2025-26 Winter': rows })).toBe('together')
  })

  it('is found by a table of all students alone, which leads to no other such', () => {
    const all = { [ALL]: 120 }
    expect(familyIn({ 'reading 2025-26': all, 'math 2025-26': rows })).toBe(
      'math 2025-26 + reading 2025-26 | math 2025-26',
    )
    expect(familyIn({ 'reading 2025-26 Fall': all, 'math 2025-26 Fall': rows })).toBe(
      'math 2025-26 Fall + reading 2025-26 Fall | math 2025-26 Fall',
    )
    expect(familyIn({ 'reading 2025-26': all, 'math 2025-26': all })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': { [ALL]: 0 }, 'math 2025-26': rows })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': all, 'math 2024-25': rows })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': all, 'math 2025-26 Fall': rows })).toBe('apart')
    // Of a plan with both the one leads to that of its own time alone.
    expect(familyIn({ 'reading 2025-26': all, 'math 2025-26': rows, 'art 2025-26': { [ALL]: 90, White: 50 } })).toBe(
      'math 2025-26 + reading 2025-26 | math 2025-26 | art 2025-26',
    )
  })

  it('is found by two rows where nobody says how many all students are', () => {
    const two = { White: 70, Hispanic: 42 }
    expect(familyIn({ 'reading 2025-26': { [ALL]: 0, ...two }, 'math 2025-26': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': two, 'math 2025-26': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': { White: 70 }, 'math 2025-26': rows })).toBe('apart')
    expect(familyIn({ 'reading 2025-26': two, 'math 2024-25': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': two, 'math 2024-25': two })).toBe('together')
    expect(familyIn({ 'reading 2025-26': { ...two, Black: 8 }, 'math 2024-25': { ...two, Black: 9 } })).toBe('together')
    expect(familyIn({ 'reading 2025-26': two, 'reading 2025-26 Fall': two })).toBe('together')
    expect(familyIn({ 'reading 2025-26': two, 'reading 2025-26 Fall': rows })).toBe('together')
    expect(familyIn({ 'reading 2025-26': two, 'math 2025-26': { White: 70, Black: 8 }, 'art 2025-26': rows })).toBe(
      'together',
    )
  })

  it('takes girls and boys together for all students', () => {
    const both = { Female: 60, Male: 60 }
    expect(familyIn({ 'reading 2025-26': both, 'math 2025-26': { [ALL]: 120, ...both } })).toBe('together')
    expect(familyIn({ 'reading 2025-26': both, 'math 2025-26': { [ALL]: 120, White: 70 } })).toBe('together')
    expect(familyIn({ 'reading 2025-26': { Female: 61, Male: 60 }, 'math 2025-26': { [ALL]: 120, ...both } })).toBe(
      'apart',
    )
    expect(familyIn({ 'reading 2025-26': both, 'math 2025-26': { [ALL]: 121, Female: 61, Male: 60 } })).toBe('apart')
  })

  it('is found in a plan without a row of all students', () => {
    const without = { hasTotal: false }
    expect(familyIn({ 'reading 2025-26': rows, 'math 2025-26': rows }, without)).toBe('together')
    expect(familyIn({ 'reading 2025-26': rows, 'math 2024-25': rows }, without)).toBe('together')
    expect(familyIn({ 'reading 2025-26': { White: 70 }, 'math 2025-26': { White: 70 } }, without)).toBe('apart')
    const none = { White: 0, Hispanic: 0 }
    expect(familyIn({ 'reading 2025-26': none, 'math 2025-26': none }, without)).toBe('apart')
  })
})
