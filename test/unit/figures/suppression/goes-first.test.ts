import { expect, it } from 'vitest'
import { inOrderToGo } from '../../../../shared/figures/suppression/goes-first.ts'

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
