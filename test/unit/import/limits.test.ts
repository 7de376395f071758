import { expect, it } from 'vitest'
import type { Op } from '../../../shared/domain/state.ts'
import { limits, tooMuch } from '../../../shared/import/cells/cells.ts'
import { type Channel, contract, type Input } from '../../../shared/ipc/contract.ts'

/** What the reader takes, each later question of an import takes, too; what is too much is said before the last one. */

const fits = <C extends Channel>(channel: C, input: Input<C>): boolean =>
  contract[channel].input.safeParse(input).success

it('a state’s wide file with as many columns as are read is asked about to its last one', () => {
  const last = limits.columns - 1
  const only = [{ column: last, text: 'x'.repeat(limits.cell) }]
  const roles = Array.from({ length: limits.columns }, () => 'ignored' as const)
  expect(fits('import.select', { header: 0, roles, place: only[0]?.text ?? '', only, year: null })).toBe(true)
  expect(fits('import.rows', { header: 0, only })).toBe(true)
  expect(fits('import.rows', { header: 0, only: [{ column: limits.columns, text: '' }] })).toBe(false)
})

it('fifty thousand rows come in as one change; what is too much for one is said in the preview', {
  tags: 'seconds',
}, () => {
  const op: Op = { op: 'remove', kind: 'value', id: 'v' }
  const ops = (count: number): Op[] => Array.from({ length: count }, () => op)
  const edit = (count: number) => fits('plan.edit', { verb: 'import', ops: ops(count) as never })
  expect(limits.ops).toBeGreaterThan(50_000)
  expect([edit(limits.ops), edit(limits.ops + 1)]).toEqual([true, false])
  expect(tooMuch(ops(limits.ops))).toBeNull()
  expect(tooMuch(ops(limits.ops + 1))?.says).toMatch(
    /^This file would add or change 100,001 things, and at most 100,000 can be brought in at a time\. Nothing was brought in\./,
  )
})
