import { questions, type Setting } from '../../../shared/briefing/slips/asked.ts'
import { type Asked, type AskedGoal, slipsOfOwner, whereIs } from '../../../shared/briefing/slips/owed.ts'
import { dayInWords, yearInWords } from '../../../shared/days/index.ts'
import { isOpenGoal } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { compareKeys, countInWords, listed, plural } from '../../../shared/words/index.ts'
import { answersFrom, cameBack, type Entered } from './slips.ts'

type Action = RecordOf<'action'>
type Owner = string | undefined

/** The slip on which an owner answered for a goal; figures have slips of their own. */
export const slipOfGoal = (
  plan: Plan,
  { goal, owner }: AskedGoal,
  period: string,
): RecordOf<'updateSlip'> | undefined =>
  slipsOfOwner(plan, owner, period).find((s) => s.goal === goal.id && s.measure === undefined)

/** The status update that a slip made on the day chosen above. */
export const updateOn = (plan: Plan, goal: string, date: string): RecordOf<'statusUpdate'> | undefined =>
  where(plan, 'statusUpdate', 'goal', goal).findLast((u) => u.date === date)

/** An owner's note about an action on the chosen day. */
export const noteOn = (plan: Plan, action: Action, owner: Owner, date: string): RecordOf<'comment'> | undefined =>
  where(plan, 'comment', 'about', `action/${action.id}`).find((c) => c.date === date && c.author === owner)

export const newUpdate = (
  { goal, owner }: AskedGoal,
  { date, period }: Setting,
): Readonly<Record<string, unknown>> => ({
  goal: goal.id,
  date,
  period,
  ...(owner && { author: owner }),
})

export const newAnswer = (
  { goal, owner }: AskedGoal,
  { period }: Setting,
  today: string,
): Readonly<Record<string, unknown>> => ({
  ...(owner && { owner }),
  goal: goal.id,
  period,
  questions,
  status: 'returned',
  returnedOn: today,
})

/**
 * The ops of a goal's row: the status as a status update, and the answers on the slip, which only the cabinet reads.
 */
export function goalOps(
  plan: Plan,
  asked: AskedGoal,
  entered: Entered,
  setting: Setting,
  today: string,
  ids: { readonly update: string; readonly slip: string },
): readonly Op[] {
  const update = updateOn(plan, asked.goal.id, setting.date)
  const slip = slipOfGoal(plan, asked, setting.period)
  const answered = 'a1' in entered || 'a2' in entered
  const answers = answersFrom(slip, entered)
  const first = slip === undefined
  const said = answers.some((a) => a.trim() !== '')
  return [
    ...('status' in entered && (update !== undefined || entered['status'] !== null)
      ? [
          {
            op: 'set',
            kind: 'statusUpdate',
            id: update?.id ?? ids.update,
            values: { ...(update === undefined && newUpdate(asked, setting)), status: entered['status'] },
          } as const,
        ]
      : []),
    ...(answered && asked.owner !== undefined && (said || !first)
      ? [
          {
            op: 'set',
            kind: 'updateSlip',
            id: slip?.id ?? ids.slip,
            values: { ...(first && newAnswer(asked, setting, today)), answers: said ? answers : null },
          } as const,
        ]
      : []),
    ...cameBack(plan, asked.owner, setting.period, today),
  ]
}

/** The ops of an action's row: its status and day, and the owner's note as a comment. */
export function actionOps(
  plan: Plan,
  { action, owner }: Asked['actions'][number],
  entered: Entered,
  { date, period }: Setting,
  today: string,
  noteId: string,
): readonly Op[] {
  const values = {
    ...('status' in entered && { status: entered['status'] }),
    // A day on which it was done says that it is.
    ...('doneOn' in entered && entered['doneOn'] !== null && !('status' in entered) && { status: 'done' }),
    ...('doneOn' in entered && { doneOn: entered['doneOn'] }),
  }
  const note = noteOn(plan, action, owner, date)
  const about = { kind: 'action', id: action.id }
  const text = entered['note']
  return [
    ...(Object.keys(values).length > 0 ? [{ op: 'set', kind: 'action', id: action.id, values } as const] : []),
    ...('note' in entered && text === null && note ? [{ op: 'remove', kind: 'comment', id: note.id } as const] : []),
    ...('note' in entered && text !== null
      ? [
          {
            op: 'set',
            kind: 'comment',
            id: note?.id ?? noteId,
            values: { ...(!note && { about, date, ...(owner && { author: owner }) }), text },
          } as const,
        ]
      : []),
    ...cameBack(plan, owner, period, today),
  ]
}

/** Slips for everybody who owes something and has none of this period yet: printed today, to be back by a day. */
export const handOut = (
  plan: Plan,
  owners: readonly Owner[],
  { period }: Setting,
  today: string,
  due: string | null,
  newId: () => string,
): readonly Op[] =>
  owners.flatMap((owner) =>
    owner === undefined || whereIs(slipsOfOwner(plan, owner, period)) !== 'here'
      ? []
      : [
          {
            op: 'set',
            kind: 'updateSlip',
            id: newId(),
            values: { owner, period, printedOn: today, ...(due && { due }), questions, status: 'due' },
          } as const,
        ],
  )

/** All slips of an owner that are out, back on a day. */
export const takeBack = (plan: Plan, owner: Owner, period: string, today: string): readonly Op[] =>
  slipsOfOwner(plan, owner, period)
    .filter((s) => s.status === 'due')
    .map((s) => ({ op: 'set', kind: 'updateSlip', id: s.id, values: { status: 'returned', returnedOn: today } }))

/**
 * What an owner still owes since the slip went out: measures without a figure of the year, goals without a new
 * status.
 */
function openOf(
  plan: Plan,
  asked: Asked,
  owner: Owner,
  rows: readonly { readonly owner: Owner; readonly measure: RecordOf<'measure'> }[],
  year: string,
  since: string,
): { readonly measures: readonly RecordOf<'measure'>[]; readonly goals: readonly AskedGoal[] } {
  const has = new Set(where(plan, 'value', 'year', year).flatMap((v) => (v.reading ? [v.measure] : [])))
  const measures = new Map(rows.filter((r) => r.owner === owner).map((r) => [r.measure.id, r.measure]))
  const goals = asked.goals.filter((g) => g.owner === owner && g.goal.owner === owner && isOpenGoal(g.goal))
  return {
    measures: [...measures.values()].filter((m) => !has.has(m.id)),
    goals: goals.filter((g) => !where(plan, 'statusUpdate', 'goal', g.goal.id).some((u) => (u.date ?? '') >= since)),
  }
}

/** How much of it there is. */
export function stillToCome(...of: Parameters<typeof openOf>): { readonly figures: number; readonly goals: number } {
  const { measures, goals } = openOf(...of)
  return { figures: measures.length, goals: goals.length }
}

/** What is still to come with all slips of a period that are out, together. */
export function toComeWith(
  plan: Plan,
  asked: Asked,
  rows: Parameters<typeof openOf>[3],
  { period, year }: Setting,
  today: string,
): ReturnType<typeof stillToCome> {
  const sum = { figures: 0, goals: 0 }
  for (const owner of asked.owners) {
    const slips = slipsOfOwner(plan, owner, period)
    if (owner === undefined || whereIs(slips) !== 'out') continue
    const printed = slips.flatMap((s) => (s.status === 'due' ? (s.printedOn ?? []) : [])).sort()[0]
    const { figures, goals } = stillToCome(plan, asked, owner, rows, year, printed ?? today)
    sum.figures += figures
    sum.goals += goals
  }
  return sum
}

/** A person to ask, and what they are asked for, in words to send to nobody else. */
export interface Late {
  readonly role: string
  readonly due: string
  /** “I still need your status on goal 4; it was due November 16, 2026.” */
  readonly reminder: string
}

/** Who is late with a slip of a period, the longest first. */
export function lateOwners(
  plan: Plan,
  asked: Asked,
  rows: Parameters<typeof openOf>[3],
  { period, year }: Setting,
  today: string,
): readonly Late[] {
  return asked.owners
    .flatMap((owner): Late[] => {
      const waits = slipsOfOwner(plan, owner, period).filter((s) => s.status === 'due')
      const due = waits.flatMap((s) => s.due ?? []).sort()[0]
      if (owner === undefined || due === undefined || due >= today) return []
      const printed = waits.flatMap((s) => s.printedOn ?? []).sort()[0]
      const role = plan.get('person', owner)?.role?.trim() || 'Somebody without a role'
      const { measures, goals } = openOf(plan, asked, owner, rows, year, printed ?? today)
      const named = [...figureWords(measures, year), ...statusWords(goals)]
      const what = named.length === 0 ? 'your update form' : listed(named)
      const was = measures.length + goals.length > 1 ? 'they were' : 'it was'
      return [{ role, due, reminder: `I still need ${what}; ${was} due ${dayInWords(due)}.` }]
    })
    .toSorted((a, b) => compareKeys(a.due, b.due))
}

/** The most measures that a reminder names; of more it says how many. */
const mostNamed = 3

function figureWords(measures: readonly RecordOf<'measure'>[], year: string): readonly string[] {
  if (measures.length === 0) return []
  const names = measures.flatMap((m) => (m.short?.trim() ? [`“${m.short.trim()}”`] : []))
  const of =
    names.length < measures.length || names.length > mostNamed
      ? `${countInWords(measures.length)} ${plural(measures.length, 'measure', 'measures')}`
      : listed(names)
  return [`your ${plural(measures.length, 'figure', 'figures')} of ${of} for ${yearInWords(year)}`]
}

const statusWords = (goals: readonly AskedGoal[]): readonly string[] =>
  goals.length === 0
    ? []
    : [`your status on ${plural(goals.length, 'goal', 'goals')} ${listed(goals.map((g) => String(g.no)))}`]

/** “Figures of two measures and the status of one goal”, with a small first letter; empty if nothing is to come. */
export const toComeWords = ({ figures, goals }: ReturnType<typeof stillToCome>): string =>
  listed([
    ...(figures > 0 ? [`figures of ${countInWords(figures)} ${plural(figures, 'measure', 'measures')}`] : []),
    ...(goals > 0 ? [`the status of ${countInWords(goals)} ${plural(goals, 'goal', 'goals')}`] : []),
  ])
