import { expect, it } from 'vitest'
import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../../shared/figures/suppression.ts'
import { planWith } from './plan.ts'

const children = { all: 500, white: 260, hispanic: 140, asian: 31, multiracial: 61, native: 8 }
type Group = keyof typeof children

/** Which rows two measures of the same children print between them, where each lists groups of its own. */
function printed(lists: Readonly<Record<string, readonly Group[]>>): Set<string> {
  const entered = Object.entries(lists).flatMap(([measure, groups]) =>
    groups.map((group) => ({ measure, group, year: '2025-26' })),
  )
  const plan = planWith({
    studentGroup: Object.keys(children).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
    measure: Object.keys(lists).map((id) => ({ id, unit: 'percent' })),
    value: entered.map((key) => ({
      id: derivedId(kinds.value as never, key) as string,
      ...key,
      reading: { figure: 50, n: children[key.group], numerator: children[key.group] / 2 },
    })),
  })
  const measures = Object.keys(lists)
  return new Set(
    measures.flatMap((m) => [...cellsOf(plan, m, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))),
  )
}

it('does not let two measures of the same children, each with a row that the other lacks, leave eight between them', () => {
  const shared = ['all', 'white', 'hispanic', 'native'] as const
  const both = printed({ reading: [...shared, 'asian'], writing: [...shared, 'multiracial'] })
  expect(both.has('all')).toBe(true)
  expect(['white', 'hispanic', 'asian', 'multiracial'].every((id) => both.has(id))).toBe(false)
  const alone = printed({ reading: [...shared, 'asian'] })
  expect(alone.has('asian'), 'a paper of one measure leaves 69 together').toBe(true)
})
