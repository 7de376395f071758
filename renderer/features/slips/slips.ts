import { periodOf, questions, type Setting, type SlipRow } from '../../../shared/briefing/slips/asked.ts'
import { slipsOfOwner } from '../../../shared/briefing/slips/owed.ts'
import { quarterSigned } from '../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'
import { type Plan, planOfMeasure } from '../../../shared/domain/plan.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { yearsOf } from '../../../shared/figures/measure-view.ts'
import { cellsOf, isShown, isWithheld } from '../../../shared/figures/suppression.ts'
import { compareTexts } from '../../../shared/words/index.ts'
import { cellKey } from '../measures/keys.ts'

type Slip = RecordOf<'updateSlip'>
type Reading = NonNullable<RecordOf<'value'>['reading']>

/** The newest value before a year that may be shown: its figure, or that it is withheld; undefined if there is none. */
export function lastOf(
  whole: Plan,
  row: SlipRow,
  before: string,
): { readonly year: string; readonly figure: number | null } | undefined {
  const plan = planOfMeasure(whole, row.measure.id)
  for (const year of yearsOf(plan, row.measure.id)
    .filter((y) => y < before)
    .toReversed()) {
    const cell = cellsOf(plan, row.measure.id, year).get(row.group.id)
    if (isShown(cell)) return { year, figure: cell.shown }
    if (isWithheld(cell)) return { year, figure: null }
  }
  return undefined
}

export const readingOf = (plan: Plan, row: SlipRow, year: string): Reading | undefined =>
  plan.get('value', cellKey('value', row.measure.id, row.group.id, year).id)?.reading

/**
 * The quarters that slips may be for, newest first, in words: from a year ago to the next one, those that slips of the
 * plan have and the one chosen. A slip is printed for a quarter; another period of the plan reads as it was written.
 */
export function periodsToChoose(
  plan: Plan,
  chosen: string,
  today: string,
): readonly { readonly id: string; readonly title: string }[] {
  const [year, quarter] = periodOf(today).split('-Q').map(Number) as [number, number]
  const near = [1, 0, -1, -2, -3, -4].map((n) => {
    const at = year * 4 + quarter - 1 + n
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
  })
  const onSlips = plan.all('updateSlip').flatMap((s) => (s.period?.trim() ? [s.period] : []))
  return [...new Set([...near, ...onSlips, chosen])]
    .toSorted((a, b) => compareTexts(b, a))
    .map((period) => ({ id: period, title: quarterSigned(period)?.says ?? period }))
}

/** The entries in the cells of one row, by column; null empties one. */
export type Entered = Readonly<Record<string, unknown>>

const parts = ['figure', 'n', 'source', 'date'] as const
export const answerColumns = ['a0', 'a1', 'a2'] as const

/** The value that a row's cells make: a new figure takes the measure's source and the day chosen above where it has none. */
function readingFrom(was: Reading | undefined, row: SlipRow, entered: Entered, date: string): Reading | null {
  const own = Object.fromEntries(parts.flatMap((part) => (part in entered ? [[part, entered[part]]] : [])))
  const next = withParts(kinds.value.fields.reading.shape, was, {
    ...(typeof entered.figure === 'number' && {
      // A value that was withheld or not reported is given now.
      state: null,
      mark: null,
      source: was?.source ?? row.measure.source,
      date: was?.date ?? date,
    }),
    ...own,
  })
  const bare = next?.figure === undefined && next?.n === undefined && next?.state === undefined
  const touched = 'figure' in entered || 'n' in entered
  return bare && touched ? null : next
}

/** Typing what is on a slip proves that it has come back. */
export const cameBack = (plan: Plan, owner: string | undefined, period: string, today: string): readonly Op[] =>
  slipsOfOwner(plan, owner, period)
    .filter((s) => s.status === 'due' && s.measure === undefined)
    .map((s) => ({ op: 'set', kind: 'updateSlip', id: s.id, values: { status: 'returned', returnedOn: today } }))

/** The ops of entered rows: their values, and the slips they came on, now returned. */
export function opsFor(
  plan: Plan,
  rows: ReadonlyMap<SlipRow, Entered>,
  setting: Setting,
  today: string,
  slipId: (row: SlipRow) => string,
): readonly Op[] {
  const owners = new Set<string | undefined>()
  const own = [...rows].flatMap(([row, entered]) => {
    const came = slipOps(row, entered, setting, today, slipId)
    if (typeof entered.figure === 'number' || came.length > 0) owners.add(row.owner)
    return [...valueOps(plan, row, entered, setting), ...came]
  })
  return [...own, ...[...owners].flatMap((owner) => cameBack(plan, owner, setting.period, today))]
}

/** The fields of a slip that was never printed, and came with its answers. */
export const newSlip = (row: SlipRow, setting: Setting, today: string): Readonly<Record<string, unknown>> => ({
  ...(row.owner && { owner: row.owner }),
  goal: row.measure.goal,
  measure: row.measure.id,
  group: row.group.id,
  period: setting.period,
  questions,
  status: 'returned',
  returnedOn: today,
})

/** The answers of a slip as a row's cells make them: one for each question, '' for none. */
export const answersFrom = (slip: Slip | undefined, entered: Entered): readonly string[] =>
  answerColumns.map((a, i) => (a in entered ? ((entered[a] as string | null) ?? '') : (slip?.answers?.[i] ?? '')))

function valueOps(plan: Plan, row: SlipRow, entered: Entered, { year, date }: Setting): readonly Op[] {
  if (!parts.some((p) => p in entered)) return []
  const { id, also } = cellKey('value', row.measure.id, row.group.id, year)
  const was = readingOf(plan, row, year)
  const reading = readingFrom(was, row, entered, date)
  if (reading === null && was === undefined) return []
  const first = plan.get('value', id) === undefined
  const own: Op = { op: 'set', kind: 'value', id, values: { ...(first && also), reading } }
  return [own, ...(row.total ? totalToo(plan, row, row.total.id, year, reading) : [])]
}

/** All students have the figure of the one group that is counted, as long as nobody gave them another. */
function totalToo(plan: Plan, row: SlipRow, total: string, year: string, reading: Reading | null): readonly Op[] {
  const { id, also } = cellKey('value', row.measure.id, total, year)
  const current = plan.get('value', id)
  const own = readingOf(plan, row, year)
  if (current?.reading !== undefined && JSON.stringify(current.reading) !== JSON.stringify(own)) return []
  return [{ op: 'set', kind: 'value', id, values: { ...(current === undefined && also), reading } }]
}

function slipOps(
  row: SlipRow,
  entered: Entered,
  setting: Setting,
  today: string,
  slipId: (row: SlipRow) => string,
): readonly Op[] {
  const answered = answerColumns.some((a) => a in entered)
  const came = answered || typeof entered.figure === 'number'
  const { slip } = row
  if (!came || (slip === undefined && !answered)) return []
  const answers = answersFrom(slip, entered)
  const said = answers.some((a) => a.trim() !== '')
  const values = {
    ...(answered && { answers: said ? answers : null }),
    ...(slip?.status !== 'returned' && { status: 'returned', returnedOn: today }),
    ...(slip === undefined && newSlip(row, setting, today)),
  }
  return Object.keys(values).length === 0
    ? []
    : [{ op: 'set', kind: 'updateSlip', id: slip?.id ?? slipId(row), values }]
}
