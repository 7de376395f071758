import { expect, test } from 'vitest'
import { Decision } from '../../../../shared/figures/suppression/decide.ts'
import { suppress } from '../../../../shared/figures/suppression/suppress.ts'
import type { SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/**
 * A question that was asked before is answered from memory. Whoever asks one that differs in anything gets no other one's answer: a figure
 * that is withheld under a floor of 30 stays withheld, though the same table was asked about under 10 a moment before.
 */
const groups = [
  { id: 'all', isTotal: true, cuts: null },
  { id: 'girls', dimension: 'gender', cuts: new Map([['gender', 'girls']]) },
  { id: 'boys', dimension: 'gender', cuts: new Map([['gender', 'boys']]) },
  { id: 'el', dimension: 'language', matters: 1 },
  { id: 'not el', dimension: 'language' },
]
const readings: SuppressInput['readings'] = new Map([
  ['all', { figure: 61, n: 120, numerator: 73 }],
  ['girls', { figure: 70, n: 60, numerator: 42 }],
  ['boys', { figure: 51.7, n: 60, numerator: 31 }],
  ['el', { figure: 45.5, n: 22, numerator: 10 }],
  ['not el', { figure: 64.3, n: 98, numerator: 63 }],
])
const asked: SuppressInput = { groups, addsUp: new Set(['gender', 'language']), readings, floor: 10, unit: 'percent' }

const others: { readonly [F in keyof SuppressInput]-?: SuppressInput } = {
  groups: { ...asked, groups: groups.map((g) => (g.id === 'not el' ? { ...g, dimension: 'other' } : g)) },
  addsUp: { ...asked, addsUp: new Set(['gender']) },
  readings: { ...asked, readings: new Map([...readings, ['el', { figure: 50, n: 8, numerator: 4 }]]) },
  floor: { ...asked, floor: 30 },
  comparedWith: { ...asked, comparedWith: new Set(['not el']) },
  unit: { ...asked, unit: 'count' },
  neverPublicSmall: { ...asked, neverPublicSmall: true },
  printed: { ...asked, floor: 30, printed: new Map([['el', [{ figure: 45.5, n: 22, numerator: 10 }]]]) },
  counted: { ...asked, readings: new Map([...readings].filter(([id]) => id !== 'el')), counted: new Map([['el', 22]]) },
  countedBefore: { ...asked, floor: 30, countedBefore: new Map([['el', 22]]) },
  told: { ...asked, told: new Map([['el', new Set(['did'] as const)]]) },
  also: { ...asked, also: new Set(['boys']) },
}

test('each question has its own answer, in whichever order they are asked', { tags: 'seconds' }, () => {
  const fresh = (input: SuppressInput) => [...new Decision(input).run()]
  expect([...suppress(asked)]).toEqual(fresh(asked))
  for (const [field, input] of Object.entries(others)) {
    expect([...suppress(input)], field).toEqual(fresh(input))
    expect([...suppress(asked)], `${field}, and the first one again`).toEqual(fresh(asked))
    expect(suppress({ ...input }), `${field}, from memory`).toBe(suppress(input))
    expect(suppress(input), `${field}, told apart`).not.toBe(suppress(asked))
  }
  // They are no variations in name only.
  expect(fresh(others.floor)).not.toEqual(fresh(asked))
  expect(fresh(others.also)).not.toEqual(fresh(asked))
})

test('ways of telling apart that differ make another question, though they are a map inside a list', () => {
  const cut = groups.map((g) => (g.id === 'girls' ? { ...g, cuts: new Map([['gender', 'other']]) } : g))
  expect(suppress({ ...asked, groups: cut })).not.toBe(suppress(asked))
})
