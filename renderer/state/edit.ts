import type { Committed, Op, RecordState } from '../../shared/domain/state.ts'
import { leftBehind } from '../../shared/merge/left-behind.ts'
import { existenceTips, readPlaceholder, shownTips } from '../../shared/merge/pending.ts'
import type { Result } from '../../shared/result/result.ts'
import { withBegun } from './begun.ts'
import { invoke } from './bridge.ts'
import { inLine } from './queue.ts'
import { addPending, applyCommitted, confirmed, dropPending, shown } from './records.ts'
import { saveBegun, saveDone, saveRefused } from './save.ts'
import { hideToast } from './toast.ts'
import { letTypedGo, typedOf } from './unsaved.ts'

type Verb = 'edit' | 'import' | 'remove' | 'resolve'

let count = 0
/** For each answered edit and each field it wrote: the versions that a later edit builds on. */
const outcomes = new Map<number, Map<string, readonly string[]>>()
const keyOf = (op: { kind: string; id: string }, field: string) => `${op.kind}/${op.id}/${field}`

/**
 * The one way to change the plan. Shown at once, sent in order, then confirmed, or taken back with a sentence
 * in the save state and in the result. Where an operation names no base, what the screen shows now is its base:
 * a version that came in unseen is never overwritten, it becomes a question.
 * @param forget how many figures that are out the person agreed to forget
 */
export function edit(ops: readonly Op[], verb?: Verb, forget?: number): Promise<Result<Committed>> {
  const number = ++count
  const based = withBegun(ops).map(withBase)
  const how: Verb = verb ?? (ops.every((op) => op.op === 'remove') ? 'remove' : 'edit')
  hideToast()
  // An import is shown once it is saved: thousands of records are not drawn twice.
  if (how !== 'import') addPending({ edit: number, ops: based })
  saveBegun()
  return inLine(async () => {
    const ready = based.map(resolved)
    const result = await invoke('plan.edit', { verb: how, ops: [...ready] as never, ...(forget && { forget }) })
    if (result.ok) {
      if (how !== 'import') outcomes.set(number, ownVersions(ready, result.value.records))
      applyCommitted(result.value, number)
      saveDone(result.value.at)
      // Typing in a record is dropped with the record, here as in the plan process.
      for (const op of ready) if (op.op === 'remove') for (const typed of typedOf(op.id)) letTypedGo(typed)
    } else {
      outcomes.set(number, basesOf(ready))
      dropPending(number)
      saveRefused(result.error)
    }
    return result
  })
}

/** Sets fields of one record. `base` holds the versions that the form showed. */
export const setFields = (
  kind: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
  base?: Readonly<Record<string, readonly string[]>>,
): Promise<Result<Committed>> => edit([base ? { op: 'set', kind, id, values, base } : { op: 'set', kind, id, values }])

/** Removes one record as it is shown. */
export const removeRecord = (kind: string, id: string): Promise<Result<Committed>> =>
  edit([{ op: 'remove', kind, id }], 'remove')

function withBase(op: Op): Op {
  const state = shown(op.kind, op.id)
  if (op.op === 'set') {
    const there = op.base?.[''] ?? existenceTips(state)
    const base: Record<string, readonly string[]> = { '': there }
    for (const field of Object.keys(op.values)) base[field] = op.base?.[field] ?? shownTips(state, field)
    // When a removed record is begun again, fields that the log empties are shown empty at once, and edits build on
    // that.
    const gone = sawGone(state, there) ? state : undefined
    const left = Object.keys(gone?.values ?? {}).filter((field) => leftBehind(op, field))
    for (const field of left) base[field] = gone?.tips[field] ?? []
    return { ...op, values: { ...Object.fromEntries(left.map((field) => [field, null])), ...op.values }, base }
  }
  if (op.op === 'remove') return { ...op, base: op.base ?? [...new Set(Object.values(state?.tips ?? {}).flat())] }
  return { ...op, base: op.base ?? existenceTips(state) }
}

/** Puts real versions in place of placeholders. All edits that they name have been answered by then. */
export function realBase(record: { kind: string; id: string }, base: readonly string[]): readonly string[] {
  const real = base.flatMap((tip) => {
    const waits = readPlaceholder(tip)
    return waits ? (outcomes.get(waits.edit)?.get(keyOf(record, waits.field)) ?? []) : [tip]
  })
  return [...new Set(real)].sort()
}

/** True where a form that showed these versions of a record itself showed that it is gone, as it now is. */
export function sawGone(state: RecordState | undefined, there: readonly string[]): state is RecordState {
  if (state === undefined || !state.gone) return false
  const seen = new Set([...there, ...realBase(state, there)])
  return existenceTips(state).every((tip) => seen.has(tip))
}

function resolved(op: Op): Op {
  if (op.op === 'set') {
    const base: Record<string, readonly string[]> = {}
    for (const [field, tips] of Object.entries(op.base ?? {})) base[field] = realBase(op, tips)
    return { ...op, base }
  }
  return { ...op, base: realBase(op, op.base ?? []) }
}

/**
 * The current versions that this edit made. If the field is in conflict, those with the value that was sent: a
 * version that arrived meanwhile was not seen, so no edit may build on it.
 */
function ownVersions(ops: readonly Op[], records: readonly RecordState[]): Map<string, readonly string[]> {
  const own = new Map<string, readonly string[]>()
  for (const op of ops) {
    const state = records.find((r) => r.kind === op.kind && r.id === op.id)
    if (state === undefined) continue
    own.set(keyOf(op, ''), existenceTipsAfter(op, state))
    if (op.op !== 'set') continue
    for (const [field, value] of Object.entries(op.values)) {
      const conflict = state.conflicts.find((c) => c.field === field && c.how === 'differ')
      const mine = conflict?.tips.filter((tip) => same(tip.value, value)).map((tip) => tip.id)
      own.set(keyOf(op, field), mine ?? state.tips[field] ?? [])
    }
  }
  return own
}

/** The versions of the record itself after an edit of it, without a removal that came in meanwhile and was not seen. */
function existenceTipsAfter(op: Op, state: RecordState): readonly string[] {
  const now = existenceTips(state)
  if (op.op !== 'set') return now
  const removals = state.conflicts.find((c) => c.how === 'removed')?.tips.filter((tip) => tip.value === false)
  const unseen = new Set(state.gone ? now : removals?.map((tip) => tip.id))
  return now.filter((tip) => !unseen.has(tip) || op.base?.['']?.includes(tip))
}

function basesOf(ops: readonly Op[]): Map<string, readonly string[]> {
  const bases = new Map<string, readonly string[]>()
  for (const op of ops) {
    if (op.op === 'set') for (const [field, tips] of Object.entries(op.base ?? {})) bases.set(keyOf(op, field), tips)
    // The edit was refused, so the field is as it was before.
    else
      bases.set(keyOf(op, ''), op.base?.filter((tip) => existenceTips(confirmed(op.kind, op.id)).includes(tip)) ?? [])
  }
  return bases
}

/** True for two values that say the same, whatever the order of their parts. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a).filter(([, v]) => v !== undefined)
  const right = new Map(Object.entries(b).filter(([, v]) => v !== undefined))
  return left.length === right.size && left.every(([k, v]) => right.has(k) && same(v, right.get(k)))
}
