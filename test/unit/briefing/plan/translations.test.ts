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
