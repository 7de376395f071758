import { expect, it } from 'vitest'
import { type PercentForm, readRows } from '../../../shared/import/figures/readings.ts'
import type { Unit } from '../../../shared/import/figures/units.ts'

const names = { group: 'Group', year: 'Year', figure: 'Rate', n: 'Number' }
const read = (percentForm: PercentForm, ...figures: string[]) => readAs('percent', percentForm, ...figures)
const readAs = (unit: Unit, percentForm: PercentForm, ...figures: string[]) => {
  const rows = figures.map((figure, i) => ({
    row: i + 2,
    group: 'All',
    year: '2017',
    figure,
    n: null,
    format: null,
    column: null,
    yearAbove: false,
  }))
  return readRows(rows, {
    numberStyle: 'point',
    unit,
    percentForm,
    yearForm: 'ending',
    today: '2026-11-26',
    marks: new Map(),
    names,
  })
}

it('a small number without the sign that others have could be a fraction: a person has to say', () => {
  const mixed = read('sign', '12%', '0.13', '0', '13.5', '1', '0.5 %')
  expect(mixed.readings.map((r) => r.figure)).toEqual([12, 0, 13.5, 0.5])
  expect(mixed.aside).toMatchObject([
    { row: 3, column: 'Rate', cell: '0.13', why: expect.stringContaining('no percent sign') },
    { row: 6, cell: '1' },
  ])
  expect(read('number', '12%', '0.13').readings.map((r) => r.figure)).toEqual([12, 0.13])
  expect(read('fraction', '12%', '0.13').readings.map((r) => r.figure)).toEqual([12, 13])
  expect(readAs('score', 'number', '0.13').readings.map((r) => r.figure)).toEqual([0.13])
})
