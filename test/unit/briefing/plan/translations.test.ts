import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { contextOf } from '../../../../shared/briefing/context.ts'
import { translations } from '../../../../shared/briefing/plan/tables.ts'
import { planWith, reading } from '../../../support/plan.ts'

it('says of words in another language that nobody checked that they are not checked', () => {
  const of = { kind: 'goal', id: 'g' }
  const plan = planWith({
    ...reading,
    translation: [
      { id: 'a', about: of, field: 'title', language: 'es', text: 'Más niños leen bien', checkedBy: 'A translator' },
      { id: 'b', about: of, field: 'title', language: 'vi', text: 'Nhiều trẻ em đọc tốt' },
    ],
  })
  const blocks = translations(contextOf(plan, defaultBoardRequest(plan, '2026-12-14'), undefined))
  const rows = blocks.flatMap((b) => (b.t === 'table' ? b.rows.map((r) => r.cells.at(-1)?.text) : []))
  expect(rows).toEqual(['A translator', 'Not checked'])
})

it('has the words that one person checked under one caption, which says who did', () => {
  const word = (i: number) => ({
    ...{ id: `t${i}`, about: { kind: 'goal', id: 'g' }, field: 'title', language: 'es', text: `Meta ${i}` },
    ...(i < 6 && { checkedBy: 'A translator', checkedOn: '2026-09-10' }),
  })
  const plan = planWith({ ...reading, translation: Array.from({ length: 9 }, (_, i) => word(i)) } as never)
  const blocks = translations(contextOf(plan, defaultBoardRequest(plan, '2026-12-14'), undefined))
  const tables = blocks.flatMap((b) => (b.t === 'table' ? [b] : []))
  expect(tables.map((t) => [t.caption, t.rows.length])).toEqual([
    ['Checked: A translator, September 10, 2026. In every row, language: Spanish', 6],
    ['Not checked', 3],
  ])
  // A spreadsheet, which sorts its rows, has it in each.
  expect(tables[0]?.inSheet?.columns.find((c) => c.head === 'Checked')?.cells[0]).toBe(
    'A translator, September 10, 2026',
  )
})
