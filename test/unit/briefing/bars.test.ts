import { expect, it } from 'vitest'
import type { Row, Table } from '../../../shared/briefing/document.ts'
import { barsOf } from '../../../shared/briefing/show/bars.ts'

const row = (group: string, figure: string, how?: 'withheld'): Row => ({
  cells: [{ text: group }, { text: figure, ...(how && { how }) }, { text: '' }],
})
const table: Table = {
  t: 'table',
  caption: 'Suspensions by year',
  columns: [
    { head: 'Group', width: 2, align: 'left' },
    { head: '2025–26', width: 1, align: 'right' },
    { head: 'Target 2028–29', width: 1, align: 'right' },
  ],
  rows: [
    row('Native American', 'withheld', 'withheld'),
    row('White', '3.1'),
    row('Students with disabilities', '25.0'),
  ],
}

it('gives the room on a slide to groups that have a bar before one whose figure is withheld', () => {
  const found = barsOf(table, { picture: undefined, says: [], most: 2 })
  expect(found?.table.rows.map((r) => r.cells[0]?.text)).toEqual(['White', 'Students with disabilities'])
  expect(found?.left).toBe(1)
})

it('keeps the withheld one where the sentence is about it', () => {
  const found = barsOf(table, { picture: undefined, says: ['Native American students are few.'], most: 2 })
  expect(found?.table.rows.map((r) => r.cells[0]?.text)).toEqual(['Native American', 'White'])
})
