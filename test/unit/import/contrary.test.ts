import { expect, it } from 'vitest'
import { contraryToPlan } from '../../../shared/import/doubts/contrary.ts'

/** A state’s file told for years who passed. This year it tells who did not, under the same headings. */

type Figure = readonly [group: string, year: string, figure: number | undefined, how?: string]
const contrary = (file: readonly Figure[], plan: readonly Figure[]) =>
  contraryToPlan(
    file.map(([group, year, figure, how = 'new']) => ({ group, year, after: { figure }, how })) as never,
    plan.map(([group, year, figure]) => ({ group, year, reading: { figure } })) as never,
  )
const found = (...asked: Parameters<typeof contrary>) =>
  [...contrary(...asked).values()].map((why) => /[\d.]+/.exec(why)?.[0])

it('says of a figure what the plan has beside it, and what it leaves of a hundred', () => {
  expect([...contrary([['all', '2023-24', 68]], [['all', '2022-23', 30]])]).toEqual([
    [
      expect.stringContaining('all'),
      'The plan has 30 beside it, and a hundred less this is 32: this may be the share of those who did not.',
    ],
  ])
})

it('looks at the year nearest to it, no more than three years away', () => {
  const plan: readonly Figure[] = [
    ['all', '2020-21', 66],
    ['all', '2022-23', 30],
    ['all', '2019-20', 90],
  ]
  expect(found([['all', '2023-24', 68]], plan)).toEqual(['30'])
  expect(found([['all', '2023-24', 68]], plan.slice(0, 1))).toEqual([])
  expect(found([['all', '2023-24', 34]], plan.slice(0, 1))).toEqual(['66'])
  expect(found([['all', '2024-25', 34]], plan.slice(0, 1))).toEqual([])
  expect(found([['all', '2018-19', 12]], plan)).toEqual(['90'])
})

it('is as near to what is left as ten, and as far from the figure as thirty', () => {
  const beside30 = (figure: number) => found([['all', '2023-24', figure]], [['all', '2022-23', 30]]).length
  expect([59, 60, 80, 81].map(beside30)).toEqual([0, 1, 1, 0])
  const beside40 = (figure: number) => found([['all', '2023-24', figure]], [['all', '2022-23', 40]]).length
  expect([69, 70].map(beside40)).toEqual([0, 1])
})

it('is no accident where two of three figures are so; what has no figure, stays or is of others is not asked', () => {
  const plan = ['all', 'black', 'white'].map((group): Figure => [group, '2022-23', 30])
  const file = (...figures: readonly (number | undefined)[]) =>
    figures.map((figure, i): Figure => [plan[i]?.[0] ?? 'other', '2023-24', figure])
  expect(found(file(70, 70, 31), plan)).toHaveLength(2)
  expect(found(file(70, 31, 31), plan)).toEqual([])
  expect(found(file(70, undefined, undefined, 31), plan)).toHaveLength(1)
  expect(found([['all', '2023-24', 70, 'same']], plan)).toEqual([])
})
