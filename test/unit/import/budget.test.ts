import { expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { budgetDraftOf } from '../../../shared/import/budget/draft.ts'
import { budgetOutcomeOf } from '../../../shared/import/budget/outcome.ts'
import { factsOf, findHeader } from '../../../shared/import/columns.ts'
import { wholeRows } from '../../../shared/import/select.ts'
import type { Rows } from '../../../shared/import/table.ts'

const look = (rows: Rows, states: readonly RecordState[]) => {
  const plan = planOf(states)
  const read = { facts: factsOf(rows, findHeader(rows)) } as Parameters<typeof budgetDraftOf>[0]
  const draft = { ...budgetDraftOf(read, 'budget.csv', plan), status: 'approved' }
  const whole = wholeRows(rows, read.facts.columns, { header: read.facts.header, only: draft.only })
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  return budgetOutcomeOf({ draft, read, rows: whole, plan, stands: (kind, id) => byKey.get(`${kind}/${id}`) })
}

it('matches thousands of rows that say the same each with its own line, without a wait', () => {
  const rows = [
    ['Description', 'Fiscal Year', 'Amount'],
    ...Array.from({ length: 8000 }, (_, i) => ['Transfer', 'FY27', String(i + 1)]),
  ]
  const states = look(rows, []).ops.flatMap((op) =>
    op.op === 'set'
      ? [{ kind: op.kind, id: op.id, private: false, gone: false, values: op.values, tips: {}, conflicts: [] }]
      : [],
  )
  // Each held against each would take half a minute here.
  const again = look(rows, states)
  expect(new Set(again.lines.map((l) => l.id)).size).toBe(8000)
  expect(again.lines.every((l) => l.how === 'same')).toBe(true)
}, 20_000)
