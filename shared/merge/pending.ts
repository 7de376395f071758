import type { Conflict, Op, RecordState } from '../domain/state.ts'
import { leftBehind } from './left-behind.ts'

/**
 * What the screen shows while edits are on their way: the confirmed record with the waiting edits laid over it.
 * A field that waits has the placeholder `after:<edit>:<field>` for its version, so that a form which begins
 * on it builds on that edit, whatever its version will be called.
 */
export const placeholder = (edit: number, field: string): string => `after:${edit}:${field}`

/** Reads a placeholder back; undefined for the id of a real version. */
export function readPlaceholder(tip: string): { edit: number; field: string } | undefined {
  const match = /^after:(\d+):(.*)$/.exec(tip)
  return match ? { edit: Number(match[1]), field: match[2] ?? '' } : undefined
}

const empty = (kind: string, id: string): RecordState => ({
  kind,
  id,
  private: false,
  gone: false,
  values: {},
  tips: {},
  conflicts: [],
})

/** One record with one operation laid over it. */
export function layPending(state: RecordState | undefined, op: Op, edit: number): RecordState {
  const from = state ?? empty(op.kind, op.id)
  const anew = { '': [placeholder(edit, '')] }
  if (op.op === 'remove') return { ...from, gone: true, tips: { ...from.tips, ...anew } }
  if (op.op === 'restore') return { ...from, gone: false, tips: { ...from.tips, ...anew } }
  const values: Record<string, unknown> = { ...from.values }
  // That it is there is said once, by the edit that makes it or brings it back.
  const said = !from.gone && from.tips[''] !== undefined
  const tips: Record<string, readonly string[]> = { ...from.tips, ...(said ? {} : anew) }
  const removals = from.gone ? (from.tips[''] ?? []) : []
  if (from.gone && removals.every((tip) => op.base?.['']?.includes(tip) ?? true))
    for (const field of Object.keys(values)) if (leftBehind(op, field)) delete values[field]
  for (const [field, value] of Object.entries(op.values)) {
    if (value === null) delete values[field]
    else values[field] = value
    tips[field] = [placeholder(edit, field)]
  }
  const conflicts = from.conflicts.flatMap((conflict): Conflict[] => {
    if (!(conflict.field in op.values)) return [conflict]
    // A question stays open unless this edit was made with all its answers in sight.
    const seen = op.base?.[conflict.field] ?? []
    const others = conflict.tips.filter((tip) => !seen.includes(tip.id))
    if (others.length === 0) return []
    const value = op.values[conflict.field]
    return [{ ...conflict, tips: [{ id: placeholder(edit, conflict.field), value, author: '', at: '' }, ...others] }]
  })
  return { ...from, gone: false, values, tips, conflicts }
}

/** The versions of a record itself: whether it is there, as the screen shows it. None for one that never was. */
export const shownThere = (state: RecordState | undefined): readonly string[] => state?.tips[''] ?? []

/**
 * The versions behind what a field shows. Where two answers stand, a form shows one of them: only that one may be
 * replaced by it, and the other stays. Deciding between them is done where both are shown, and names both.
 */
export function shownTips(state: RecordState | undefined, field: string): readonly string[] {
  const conflict = state?.conflicts.find((c) => c.field === field && c.how === 'differ')
  const first = conflict?.tips[0]
  return first ? [first.id] : (state?.tips[field] ?? [])
}
