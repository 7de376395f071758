import { type Conflict, type Op, plainRecord, type RecordState } from '../domain/state.ts'
import { leftBehind } from './left-behind.ts'

/**
 * What the screen shows while edits are being saved: the confirmed record with the waiting edits on top. A waiting
 * field has the placeholder `after:<edit>:<field>` for its version, so that a form that starts from it builds on that
 * edit, under the version id that it will get.
 */
export const placeholder = (edit: number, field: string): string => `after:${edit}:${field}`

/** Parses a placeholder; undefined for the id of a real version. */
export function readPlaceholder(tip: string): { edit: number; field: string } | undefined {
  const match = /^after:(\d+):(.*)$/.exec(tip)
  return match ? { edit: Number(match[1]), field: match[2] ?? '' } : undefined
}

/** One record with one operation on top. */
export function layPending(state: RecordState | undefined, op: Op, edit: number): RecordState {
  const from = state ?? plainRecord(op.kind, op.id)
  const ownExistence = { '': [placeholder(edit, '')] }
  if (op.op === 'remove') return { ...from, gone: true, tips: { ...from.tips, ...ownExistence } }
  if (op.op === 'restore') return { ...from, gone: false, tips: { ...from.tips, ...ownExistence } }
  const values: Record<string, unknown> = { ...from.values }
  // Only the edit that makes the record, or brings it back, says that it exists.
  const exists = !from.gone && from.tips[''] !== undefined
  const tips: Record<string, readonly string[]> = { ...from.tips, ...(exists ? {} : ownExistence) }
  const saysSo = from.tips[''] ?? []
  if (from.gone && saysSo.every((removal) => op.base?.['']?.includes(removal) ?? true))
    for (const field of Object.keys(values)) if (leftBehind(op, field)) delete values[field]
  for (const [field, value] of Object.entries(op.values)) {
    if (value === null) delete values[field]
    else values[field] = value
    tips[field] = [placeholder(edit, field)]
  }
  const conflicts = from.conflicts.flatMap((conflict): Conflict[] => {
    if (!(conflict.field in op.values)) return [conflict]
    // A conflict stays open unless this edit was made with all its versions in sight.
    const seen = op.base?.[conflict.field] ?? []
    const others = conflict.tips.filter((tip) => !seen.includes(tip.id))
    if (others.length === 0) return []
    const value = op.values[conflict.field]
    return [{ ...conflict, tips: [{ id: placeholder(edit, conflict.field), value, author: '', at: '' }, ...others] }]
  })
  return { ...from, gone: false, values, tips, conflicts }
}

/** The versions that say whether a record exists, as the screen shows it. Empty for one that never did. */
export const existenceTips = (state: RecordState | undefined): readonly string[] => state?.tips[''] ?? []

/**
 * The versions behind what a field shows. In a conflict a form shows one of them: only that one may be replaced, and
 * the other stays. A decision between them is made where both are shown, and names both.
 */
export function shownTips(state: RecordState | undefined, field: string): readonly string[] {
  const conflict = state?.conflicts.find((c) => c.field === field && c.how === 'differ')
  const first = conflict?.tips[0]
  return first ? [first.id] : (state?.tips[field] ?? [])
}
