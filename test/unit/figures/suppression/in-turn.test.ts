import { expect, it } from 'vitest'
import { inTurn } from '../../../../shared/figures/suppression/in-turn.ts'
import { nearest } from '../../../../shared/figures/suppression/nearest.ts'

/** Which hidden number is looked after first, and which row is given up to keep it company. */

interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}
const hidden = (id: string, few: boolean, is: 'cell' | 'rest' = 'cell') => ({ id, few, is })
const turn = (targets: readonly ReturnType<typeof hidden>[], sums: readonly Sum[]) =>
  inTurn(targets as never, { rows: sums.map((from) => ({ from })) } as never, 'all').map((h) => h.id)

it('looks after a few first, and of those after withheld rows, and after a part before its whole', () => {
  const targets = [
    hidden('many rest', false, 'rest'),
    hidden('many', false),
    hidden('few rest', true, 'rest'),
    hidden('whole', true),
    hidden('part', true),
  ]
  const sums = [
    { whole: 'whole', parts: ['part', 'other'] },
    { whole: 'all', parts: ['whole'] },
  ]
  expect(turn(targets, sums)).toEqual(['part', 'whole', 'few rest', 'many', 'many rest'])
  // In two wholes it is once more a part than in one; in all students everybody is, and twice in one whole is once.
  const deep = [...sums, { whole: 'wider', parts: ['part'] }, { whole: 'whole', parts: ['third'] }]
  expect(turn([hidden('third', true), hidden('part', true)], deep)).toEqual(['part', 'third'])
  expect(turn([hidden('a', true), hidden('b', true)], [{ whole: 'all', parts: ['b'] }])).toEqual(['a', 'b'])
  expect(turn([hidden('a', false), hidden('b', false)], [{ whole: 'w', parts: ['b'] }])).toEqual(['a', 'b'])
})

it('gives up a row that shares a sum with it, the sum that keeps it least company first, then one farther away', () => {
  const row = (...ids: readonly string[]) => ({ terms: new Map(ids.map((id) => [id, 1])) })
  const found = (rows: readonly ReturnType<typeof row>[], open: readonly string[], company: readonly string[] = []) =>
    nearest(
      { rows, hidden: new Map(company.map((id) => [id, { company: true }])) } as never,
      { id: 'few' } as never,
      open.map((id) => ({ id })),
      (of) => [...of.terms.keys()],
    )?.id
  const near = row('few', 'white', 'asian')
  expect(found([near], ['black', 'asian', 'white'])).toBe('asian')
  expect(found([near, row('few', 'boys')], ['boys', 'white'], ['asian'])).toBe('boys')
  expect(found([near, row('few', 'boys')], ['boys', 'white'], ['boys'])).toBe('white')
  expect(found([near, row('white', 'grade 3'), row('grade 3', 'grade 4')], ['grade 4'])).toBe('grade 4')
  expect(found([near, row('boys', 'girls')], ['girls'])).toBeUndefined()
})
