import { expect, it } from 'vitest'
import { blocksOf } from '../../../../shared/figures/suppression/blocks.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { isSame } from '../../../../shared/figures/suppression/same-names.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { countedIn, readingsOf, tablesIn } from '../../../../shared/figures/suppression/tables.ts'
import { planOfLists } from '../../../../shared/figures/suppression/views.ts'
import { planWith } from '../../../support/plan.ts'

/** What the rules read before they ask anything: a plan that somebody is still at, names, and which ways rows cross. */

const year = '2024-25'
const reading = { figure: 50, n: 40 }

it('figures without a measure, a year, a point, a group or a reading are in no table yet', () => {
  const plan = planWith({
    studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
    measure: [{ id: 'm', unit: 'percent' }],
    value: [
      { id: '1', measure: 'm', group: 'all', year, reading },
      { id: '2', measure: 'm', group: 'all', reading },
      { id: '3', measure: 'm', year, reading },
      { id: '4', measure: 'm', group: 'girls', year },
      { id: '5', group: 'all', year, reading },
      { id: '9', measure: '', group: 'all', year, reading },
    ],
    interim: [
      { id: '6', measure: 'm', group: 'all', year, reading },
      { id: '7', measure: 'm', group: 'all', point: 'Fall', reading },
      { id: '8', measure: 'm', group: 'all', year, point: 'Winter', reading },
    ],
  })
  expect(tablesIn(plan)).toEqual([
    { measure: 'm', year, point: undefined },
    { measure: 'm', year, point: 'Winter' },
  ])
  expect([...readingsOf(plan, { measure: 'm', year, point: undefined })]).toEqual([['all', reading]])
})

it('two measures that have nothing yet are two', () => {
  const plan = planWith({
    measure: ['m', 'o'].map((id) => ({ id, unit: 'percent' as const })),
    value: ['m', 'o'].map((measure) => ({ id: measure, measure, year, group: 'all' })),
  })
  expect(countedIn(plan, 'all').size).toBe(2)
})

it('views of the same records are two where other papers went out', () => {
  const lists = new Map([['measure', [{ id: 'm' }]]])
  const paper = (id: string) => [{ id, exportedOn: '2025-01-01' }]
  const views = ['May', 'June'].map((id) => planOfLists(lists, paper(id) as never))
  expect(views.map((view) => view.sent?.()[0]?.id)).toEqual(['May', 'June'])
})

it('Black girls are no Black boys, and are the same as girls who are Black', () => {
  expect(isSame('Black girls', 'Black boys')).toBe(false)
  expect(isSame('Black girls', 'White girls')).toBe(false)
  expect(isSame('Black girls', 'Girls, Black')).toBe(true)
})

it('race, gender and language are one block where girls are told of by either of the others', () => {
  const names = ['All students', 'White', 'Black', 'Female', 'Male', 'English learners', 'Not English learners']
  const crossed = ['White, Female', 'Black, Female', 'Female English learners', 'Male English learners']
  const { groups } = shapeOf(
    planWith({
      studentGroup: [...names, ...crossed].map((name, sort) => ({ id: name, name, sort, isTotal: sort === 0 })),
    }),
  )
  const blocks = blocksOf(groups, namesOf(groups), 'All students', { areParted: () => false, areAll: () => false })
  expect(blocks.map((block) => block.sides.size)).toEqual([3])
})
