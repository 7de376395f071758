import { expect, it } from 'vitest'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { selectRows, wholeRows } from '../../../shared/import/rows/select.ts'
import type { Role } from '../../../shared/import/table/columns.ts'

/** No row is lost between those that come in and those of other places. */

const roles: readonly Role[] = ['place', 'group', 'year', 'figure']
const head = ['District', 'Group', 'Year', 'Rate']
const denver = ['Denver', 'White', '2017', '5']
const select = (...rows: string[][]) => {
  const all = [head, denver, ...rows]
  return selectRows(all, factsOf(all, 0).columns, { header: 0, roles, place: 'Denver', only: [] })
}

it('a row that names no place is set aside, and not counted as another place', () => {
  const { rows, elsewhere, ragged } = select(['', 'Black', '2017', '6'], ['Aurora', 'White', '2017', '7'])
  expect([rows.length, elsewhere]).toEqual([1, 1])
  expect(ragged).toMatchObject([{ row: 3, column: 'District', why: 'It does not say which place it is about.' }])
})

it('a cell that swallowed rows is set aside with its place, whichever column it stands in', () => {
  const place = select(['Denver,White,2016,5\nDenver,Black,2016,6\nAurora', 'White', '2017', '7'])
  expect(place.elsewhere).toBe(0)
  expect(place.ragged).toMatchObject([{ row: 3, column: 'District', why: expect.stringContaining('a quote') }])
  const group = select(['Denver', 'All,2017,1\nDenver,White', '2017', '2'])
  expect(group.ragged).toMatchObject([{ row: 3, column: 'Group' }])
  expect(group.rows).toHaveLength(1)
})

it('a name that is written in two lines is a name', () => {
  expect(select(['Denver', 'Asian,\nPacific Islander', '2017', '7']).rows).toHaveLength(2)
})

it('a line of a budget that swallowed others is set aside, and a note of several lines is a note', () => {
  const all = [
    ['Line', 'Note', 'Amount'],
    ['Books', 'Grade 3, 4, and 5,\nbought once, in the fall', '1200'],
    ['Buses,for the north,900\nLunches', '', '400'],
  ]
  const { rows, ragged } = wholeRows(all, factsOf(all, 0).columns, { header: 0, only: [] })
  expect(rows.map((r) => r.row)).toEqual([2])
  expect(ragged).toMatchObject([{ row: 3, column: 'Line', why: expect.stringContaining('a quote') }])
})

it('a number that its comma has cut in two, without quotes, is set aside with both halves', () => {
  const all = [
    ['Group', 'Enrollment', 'Year'],
    ['All Students', '4', '100', '2023-24'],
    ['White', '2', '460', '2023-24'],
  ]
  const taken = (used: readonly Role[], rows = all) =>
    selectRows(rows, factsOf(rows, null).columns, { header: null, roles: used, place: null, only: [] })
  const { rows, ragged } = taken(['group', 'figure', 'ignored', 'year'])
  expect(rows).toEqual([])
  expect(ragged.filter((a) => a.column !== null).map((a) => [a.row, a.cell, a.why])).toEqual([
    [2, '4', '“4” and “100” beside it may be one number that its comma has cut in two.'],
    [3, '2', '“2” and “460” beside it may be one number that its comma has cut in two.'],
  ])
  expect(taken(['group', 'figure', 'n', 'year']).rows).toHaveLength(2)
})
