import { expect, it } from 'vitest'
import { inOrderToGo, tablesToGo } from '../../../../shared/figures/suppression/goes-first.ts'
import type { FamilyTable } from '../../../../shared/figures/suppression/tables.ts'
import { planWith } from '../../../support/plan.ts'

it('gives up what the paper is not about first, the last in the plan before others, and all students at the very end', () => {
  const groups = [
    { id: 'all', isTotal: true },
    { id: 'focus', matters: 1 },
    { id: 'white' },
    { id: 'asian' },
    { id: 'reference' },
    { id: 'own', matters: 1 },
  ]
  const order = (comparedWith?: ReadonlySet<string>) => inOrderToGo(groups, comparedWith).map((g) => g.id)
  expect(order(new Set(['reference']))).toEqual(['asian', 'white', 'own', 'focus', 'reference', 'all'])
  expect(order()).toEqual(['reference', 'asian', 'white', 'own', 'focus', 'all'])
})

it('keeps a row that a public source has after all others, since it hides nothing, and all students later still', () => {
  const groups = [
    { id: 'all', isTotal: true },
    { id: 'public' },
    { id: 'reference' },
    { id: 'white' },
    { id: 'focus', matters: 1 },
  ]
  const order = inOrderToGo(groups, new Set(['reference', 'all']), new Set(['public', 'all', 'reference']))
  expect(order.map((g) => g.id)).toEqual(['white', 'focus', 'reference', 'public', 'all'])
  expect(inOrderToGo(groups, new Set(['reference']), new Set(['public'])).map((g) => g.id)).toEqual([
    'white',
    'focus',
    'reference',
    'public',
    'all',
  ])
  // Whichever of the two is the last in the plan.
  const two = [{ id: 'reference' }, { id: 'public' }]
  const places = (list: typeof two) => inOrderToGo(list, new Set(['reference']), new Set(['public'])).map((g) => g.id)
  expect([places(two), places(two.toReversed())]).toEqual([
    ['reference', 'public'],
    ['reference', 'public'],
  ])
})

it('gives up the last measure of the plan first, of one measure its earliest year, and one that is gone before all', () => {
  const plan = planWith({
    measure: [
      { id: 'reading', sort: 1 },
      { id: 'math', sort: 2 },
      { id: 'absence', sort: 3 },
    ],
  })
  const table = (measure: string, year: string): FamilyTable => ({
    key: `${measure} ${year}`,
    of: { measure, year },
    readings: new Map(),
  })
  const tables = [
    table('reading', '2025'),
    table('math', '2026'),
    table('gone', '2024'),
    table('math', '2025'),
    table('absence', '2026'),
    { ...table('math', '2025'), key: 'a' },
  ]
  expect(tablesToGo(plan, tables).map((t) => t.key)).toEqual([
    'gone 2024',
    'absence 2026',
    'a',
    'math 2025',
    'math 2026',
    'reading 2025',
  ])
})
