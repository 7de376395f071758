import { describe, expect, it } from 'vitest'
import {
  actionOps,
  goalOps,
  handOut,
  lateOwners,
  stillToCome,
  takeBack,
  toComeWith,
} from '../../../../renderer/features/slips/beside.ts'
import { slipsDo, slipsNews } from '../../../../renderer/features/slips/news.ts'
import { opsFor } from '../../../../renderer/features/slips/slips.ts'
import { EVERY, periodOf, rowsOf } from '../../../../shared/briefing/slips/asked.ts'
import { askedBeside, slipsOfOwner, whereIs } from '../../../../shared/briefing/slips/owed.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { planWith, reading } from '../../../support/plan.ts'

/** Whoever hands slips out knows which are out; what stands on one that came back is typed in, and the plan holds it. */

const day = '2026-12-14'
const records: Record<string, readonly Record<string, unknown>[]> = {
  ...(reading as unknown as Record<string, readonly Record<string, unknown>[]>),
  person: [
    { id: 'cao', role: 'Chief Academic Officer', unit: 'Teaching' },
    { id: 'bus', role: 'Director of Buses', unit: 'Transportation' },
  ],
  department: [
    { id: 'tran', name: 'Transportation', sort: 1 },
    { id: 'teach', name: 'Teaching', sort: 2 },
  ],
  action: [
    { id: 'late', title: 'Buy a bus', owner: 'bus', due: '2026-12-01' },
    { id: 'soon', title: 'Train drivers', owner: 'bus', due: '2027-02-01', status: 'inProgress' },
    { id: 'over', title: 'Count riders', owner: 'bus', due: '2026-02-01', status: 'done' },
  ],
}
const setting = { year: '2026-27', group: EVERY, owner: null, date: day, period: periodOf(day) }
let made = 0
const newId = () => `new-${++made}`

/** The plan after these ops. */
function after(plan: typeof records, ops: readonly Op[]): typeof records {
  const next = structuredClone(plan) as Record<string, Record<string, unknown>[]>
  for (const op of ops) {
    next[op.kind] ??= []
    const list = next[op.kind] ?? []
    if (op.op === 'remove') next[op.kind] = list.filter((r) => r['id'] !== op.id)
    if (op.op !== 'set') continue
    const found = list.find((r) => r['id'] === op.id)
    if (found) Object.assign(found, op.values)
    else list.push({ id: op.id, ...op.values })
  }
  return next
}
const planOf = (of: typeof records): Plan => planWith(of)
const asks = (plan: Plan) => askedBeside(plan, setting.period, day)

describe('slips that were handed out', () => {
  it('are out for each owner until they come back, with what is still to come', () => {
    const plan = planOf(records)
    const { owners } = asks(plan)
    expect(owners, 'whoever owes an action only has a form, too').toEqual(['bus', 'cao'])
    const out = after(records, handOut(plan, owners, setting, day, '2026-12-21', newId))
    const slips = (o: string) => slipsOfOwner(planOf(out), o, setting.period)
    expect(owners.map((o) => whereIs(slips(o ?? '')))).toEqual(['out', 'out'])
    expect(slips('cao')[0]).toMatchObject({ printedOn: day, due: '2026-12-21', status: 'due' })
    const rows = rowsOf(planOf(out), setting)
    expect(stillToCome(planOf(out), asks(planOf(out)), 'cao', rows, '2026-27', day)).toEqual({ figures: 1, goals: 1 })
    expect(handOut(planOf(out), owners, setting, day, null, newId), 'nobody gets two').toEqual([])
    const back = after(out, takeBack(planOf(out), 'bus', setting.period, '2026-12-18'))
    expect(slipsOfOwner(planOf(back), 'bus', setting.period)[0]).toMatchObject({
      status: 'returned',
      returnedOn: '2026-12-18',
    })
    expect(whereIs(slipsOfOwner(planOf(back), 'cao', setting.period))).toBe('out')
  })

  const year = '2026-27'
  const figures = { period: setting.period, year, figures: 6, filled: 2, unowned: 0 }

  it('lead the page with the day by which they were to be back once it is past', () => {
    const plan = planOf(records)
    const { owners } = asks(plan)
    const says = (of: typeof records, today: string) => slipsNews(planOf(of), { ...figures, owners }, today)
    expect(says(records, day)).toBe('Two of six figures for 2026–27 are in, and no form is out.')
    expect(slipsDo(plan, { ...figures, owners })).toBe('print')
    const out = after(records, handOut(plan, owners, setting, day, '2026-12-21', newId))
    expect(slipsDo(planOf(out), { ...figures, owners })).toBeNull()
    expect(says(out, '2026-12-21')).toBe(
      'Neither owner with an update form has sent it back yet; the forms are due back by December 21, 2026.',
    )
    expect(says(out, '2027-01-02')).toBe(
      'Neither owner with an update form has sent it back. The forms were due back on December 21, 2026, 12 days ago: ask for them.',
    )
    const late = slipsNews(
      planOf(out),
      {
        ...figures,
        owners,
        toCome: toComeWith(planOf(out), asks(planOf(out)), rowsOf(planOf(out), setting), { ...setting, year }, day),
      },
      '2027-01-02',
    )
    expect(late).toMatch(
      /sent it back; figures of one measure and the status of one goal are still to come\. The forms were due back/,
    )
    const askAll = (today: string) =>
      lateOwners(planOf(out), asks(planOf(out)), rowsOf(planOf(out), setting), { ...setting, year }, today)
    expect(askAll('2026-12-21'), 'nobody is asked before the day').toEqual([])
    // A message for each, which names the goal and nobody else.
    expect(askAll('2027-01-02').map((l) => [l.role, l.reminder])).toEqual([
      ['Director of Buses', 'I still need your update form; it was due December 21, 2026.'],
      [
        'Chief Academic Officer',
        'I still need your figure of “Grade 3 reading” for 2026–27 and your status on goal 1; they were due December 21, 2026.',
      ],
    ])
    const first = after(records, handOut(plan, owners.slice(0, 1), setting, day, '2026-12-21', newId))
    expect(says(first, '2026-12-22')).toBe(
      'The one owner with an update form has not sent it back. The form was due back on December 21, 2026, 1 day ago: ask for it. One other owner was not given one.',
    )
    const one = after(out, takeBack(planOf(out), 'bus', setting.period, '2026-12-18'))
    expect(says(one, '2026-12-22')).toBe(
      'One of two owners with an update form has not sent it back. The form was due back on December 21, 2026, 1 day ago: ask for it.',
    )
    const [slip] = slipsOfOwner(planOf(out), 'bus', setting.period)
    const apart = after(out, [{ op: 'set', kind: 'updateSlip', id: slip?.id ?? '', values: { due: '2027-02-01' } }])
    expect(says(apart, '2026-12-22')).toBe(
      'Neither owner with an update form has sent it back, one of them late. The form was due back on December 21, 2026, 1 day ago: ask for it.',
    )
    const { id: _, ...values } = slip ?? { id: '' }
    const part = { op: 'set', kind: 'updateSlip', id: 'part', values: { ...values, status: 'returned' } } as const
    expect(says(after(out, [part]), '2026-12-22')).toMatch(
      /^Neither owner with an update form has answered all of it\./,
    )
    const without = after(records, handOut(plan, owners, setting, day, null, newId))
    expect(says(without, '2026-12-22')).toBe('Neither owner with an update form has sent it back.')
  })

  it('are asked for by the figures that are not in; of what nobody owns the page says that nobody can be asked', () => {
    const plan = planOf(records)
    const says = (given: Partial<typeof figures>, owners: readonly (string | undefined)[] = ['cao', undefined]) =>
      [slipsNews(plan, { ...figures, ...given, owners }, day), slipsDo(plan, { ...figures, ...given, owners })] as const
    expect(says({ filled: 0, unowned: 2 })).toEqual([
      'None of six figures for 2026–27 is in, and no form is out. Two have no owner to ask.',
      'print',
    ])
    expect(says({ filled: 0, figures: 5, unowned: 5 }, [undefined])).toEqual([
      'None of five figures for 2026–27 is in, and nobody can be asked: none has an owner.',
      'owners',
    ])
    expect(says({ filled: 6 })).toEqual(['All six figures for 2026–27 are in, and no form is out.', null])
    expect(says({ filled: 1, figures: 1 })[0]).toBe('The one figure for 2026–27 is in, and no form is out.')
  })

  it('have come back once anything that stands on one is typed', () => {
    const plan = planOf(records)
    const out = after(records, handOut(plan, asks(plan).owners, setting, day, null, newId))
    const rows = rowsOf(planOf(out), setting)
    const [row] = rows
    if (!row) throw new Error('no row')
    const typed = after(out, opsFor(planOf(out), new Map([[row, { figure: 51 }]]), setting, day, newId))
    expect(whereIs(slipsOfOwner(planOf(typed), 'cao', setting.period))).toBe('back')
    expect(whereIs(slipsOfOwner(planOf(typed), 'bus', setting.period))).toBe('out')
  })
})

describe('what stands on a slip beside figures', () => {
  it('is a status update of the day, and words that stay with the slip', () => {
    const plan = planOf(records)
    const [asked] = asks(plan).goals
    if (!asked) throw new Error('no goal')
    const entered = { status: 'atRisk', a1: 'Two coaches left.', a2: 'Hire by March.' }
    const ids = { update: 'u', slip: 's' }
    const came = after(records, goalOps(plan, asked, entered, setting, day, ids))
    expect(came['statusUpdate']).toContainEqual({
      ...{ id: 'u', goal: 'g', date: day, period: '2026-Q4', status: 'atRisk', author: 'cao' },
    })
    // The board reads status updates: what an owner wrote on a slip is for the cabinet.
    expect(came['updateSlip']).toMatchObject([
      { id: 's', owner: 'cao', goal: 'g', status: 'returned', answers: ['', 'Two coaches left.', 'Hire by March.'] },
    ])
    const mended = goalOps(planOf(came), asked, { status: 'onTrack' }, setting, day, ids)
    expect(mended).toEqual([{ op: 'set', kind: 'statusUpdate', id: 'u', values: { status: 'onTrack' } }])
  })

  it('is the status of an action with its day, and what is in the way as a comment', () => {
    const plan = planOf(records)
    const { actions } = asks(plan)
    expect(actions.map((a) => a.action.id)).toEqual(['late', 'soon'])
    const [late, soon] = actions
    if (!late || !soon) throw new Error('no action')
    const came = after(records, [
      ...actionOps(plan, late, { doneOn: '2026-12-10' }, setting, day, 'c1'),
      ...actionOps(plan, soon, { note: 'No trainer yet' }, setting, day, 'c2'),
    ])
    expect(came['action']?.find((a) => a['id'] === 'late')).toMatchObject({ status: 'done', doneOn: '2026-12-10' })
    expect(came['comment']).toEqual([
      { id: 'c2', about: { kind: 'action', id: 'soon' }, date: day, author: 'bus', text: 'No trainer yet' },
    ])
    const emptied = actionOps(planOf(came), soon, { note: null }, setting, day, 'c3')
    expect(emptied).toEqual([{ op: 'remove', kind: 'comment', id: 'c2' }])
  })
})
