import { describe, expect, it } from 'vitest'
import { cellKey } from '../../../../renderer/features/measures/keys.ts'
import { opsFor } from '../../../../renderer/features/slips/slips.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { EVERY, ON_SLIPS, periodOf, rowsOf, type SlipRow } from '../../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'

/** Slips are printed, carried round the building, filled in by hand, and typed in: row after row, as the pile lies. */

const day = '2026-12-14'
const records = {
  ...reading,
  person: [
    { id: 'cao', role: 'Chief Academic Officer', unit: 'Teaching' },
    { id: 'bus', role: 'Director of Buses', unit: 'Transportation' },
  ],
  department: [
    { id: 'tran', name: 'Transportation', sort: 1 },
    { id: 'teach', name: 'Teaching', sort: 2 },
  ],
  goal: [
    { ...reading.goal[0], sort: 1 },
    { id: 'h', title: 'Shorter rides', owner: 'bus', sort: 2 },
  ],
  measure: [
    { ...reading.measure[0], sort: 2 },
    { id: 'check', goal: 'g', short: 'Reading check', unit: 'percent', sort: 1 },
    { id: 'rides', goal: 'h', short: 'Long rides', unit: 'percent', sort: 1 },
  ],
  value: [
    ...reading.value,
    ...['check', 'rides'].flatMap((measure) =>
      ['all', 'hisp', 'swd'].map((group) => ({
        ...{ id: `${measure}-${group}`, measure, group, year: '2025-26' },
        reading: { figure: 40, n: 300 },
      })),
    ),
  ],
}
const setting = { year: '2026-27', group: EVERY, owner: null, date: day, period: periodOf(day) }
const print = (plan: Plan) =>
  updateSlips(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'slips' }))

/** The rows of figures on the slips as they lie: whose slip, and what the row says it asks for. */
function printedRows(plan: Plan): readonly { readonly role: string; readonly asks: string }[] {
  let role = ''
  return [...flat(print(plan).model.blocks)].flatMap((b) => {
    if (b.t === 'heading' && b.level === 1) role = b.text
    return b.t === 'table' && b.columns[3]?.head === 'New figure'
      ? b.rows.map((r) => ({ role, asks: r.cells[0]?.text ?? '' }))
      : []
  })
}
const isRowOf = ({ role, asks }: { role: string; asks: string }) => {
  const of = asks.toLowerCase()
  return (r: SlipRow) =>
    r.role === role &&
    of.includes(r.measure.short?.toLowerCase() ?? '?') &&
    of.includes(r.group.name?.toLowerCase() ?? '?')
}

describe('slips that came back', () => {
  const plan = planWith(records as never)
  const rows = rowsOf(plan, setting)
  const printed = printedRows(plan)
  const places = printed.map((p) => rows.findIndex(isRowOf(p)))

  it('are typed in as they lie: each row that was printed is a row of the grid, in the same order', () => {
    expect(new Set(printed.map((p) => p.role))).toEqual(new Set(['Director of Buses', 'Chief Academic Officer']))
    expect(printed.map((p) => p.asks)).toHaveLength(10)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('fill what was asked for, so that the next slips ask no more; nothing but the figures is written', () => {
    const entered = new Map(
      places.flatMap((at, i) => (rows[at] ? [[rows[at], { figure: 50 + i, n: 300 }] as const] : [])),
    )
    const ops = opsFor(plan, entered, setting, day, () => 'new')
    // A slip that was only printed is no record: who is asked stands in the plan, and what went out in “Sent”.
    expect(ops.map((op) => op.kind)).toEqual(printed.map(() => 'value'))
    const came = ops.flatMap((op) => (op.op === 'set' ? [{ id: op.id, ...op.values }] : []))
    const after = planWith({ ...records, value: [...records.value, ...came] } as never)
    expect(printedRows(after)).toEqual([])
  })

  it('leave a slip in the plan where an owner answered the questions, too', () => {
    const [row] = rows
    if (!row) throw new Error('no row')
    const ops = opsFor(plan, new Map([[row, { a1: 'Two drivers are missing.' }]]), setting, day, () => 'new')
    expect(ops).toMatchObject([
      { kind: 'updateSlip', id: 'new', values: { owner: 'bus', status: 'returned', returnedOn: day } },
    ])
  })
})

it('what is typed for the one group that is counted is the figure of all students too, unless they have another', () => {
  const year = '2025-26'
  const both = ['all', 'hisp'].map((group) => ({
    id: group,
    measure: 'm',
    group,
    year,
    reading: { figure: 40, n: 300 },
  }))
  const alone = { ...reading, goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }], value: both, target: [] }
  const ask = { ...setting, group: ON_SLIPS }
  const written = (more: readonly object[]) => {
    const plan = planWith({ ...alone, value: [...both, ...more] } as never)
    const row = rowsOf(plan, ask)[0] as SlipRow
    const ops = opsFor(plan, new Map([[row, { figure: 52, n: 310 }]]), ask, day, () => 'new')
    return ops.map((o) => [
      (o as { values: { group?: string } }).values.group,
      (o as { values: { reading?: { figure?: number } } }).values.reading?.figure,
    ])
  }
  expect(written([])).toEqual([
    ['hisp', 52],
    ['all', 52],
  ])
  const { id } = cellKey('value', 'm', 'all', '2026-27')
  expect(written([{ id, measure: 'm', group: 'all', year: '2026-27', reading: { n: 400 } }])).toEqual([['hisp', 52]])
})
