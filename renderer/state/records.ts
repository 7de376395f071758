import { create } from 'zustand'
import type { Committed, Op, RecordState } from '../../shared/domain/state.ts'
import type { BroughtBack, Snapshot } from '../../shared/ipc/contract.ts'
import type { PlanLines } from '../../shared/ipc/snapshot-lines.ts'
import { layPending } from '../../shared/merge/pending.ts'
import { loadTyped } from './unsaved.ts'

/** Records by kind, then by id. A kind's map is a new object exactly when one of its records changed. */
export type Kinds = Readonly<Record<string, ReadonlyMap<string, RecordState>>>

/** An edit that was sent, or waits to be, and is not confirmed yet. */
export interface Waiting {
  readonly edit: number
  readonly ops: readonly Op[]
}

interface Records {
  readonly plan: Snapshot['plan'] | null
  readonly author: string
  /** As the plan process last said. */
  readonly confirmed: Kinds
  /** As the screen shows: confirmed, with what waits laid over it. */
  readonly kinds: Kinds
  readonly waiting: readonly Waiting[]
  readonly undo: string | null
  readonly redo: string | null
  /** Words that were being typed when the app last stopped, and are in the plan now. */
  readonly broughtBack: readonly BroughtBack[]
  /** Other files of this plan in which words were being typed that are saved nowhere yet. */
  readonly typedElsewhere: readonly string[]
  /** Whether to report words typed then that can't be read yet: they are in their fields. */
  readonly tellsFound: boolean
  /** How private notes are kept: as any other record, locked, or open for now. */
  readonly own: Snapshot['own']
}

const nothing: Records = {
  plan: null,
  author: '',
  confirmed: {},
  kinds: {},
  waiting: [],
  undo: null,
  redo: null,
  broughtBack: [],
  typedElsewhere: [],
  tellsFound: false,
  own: 'plain',
}

/** The plan in memory: the one store of records. Everything that shows a record reads it from here. */
export const useRecords = create<Records>(() => nothing)

function put(kinds: Kinds, states: Iterable<RecordState>): Kinds {
  const next: Record<string, ReadonlyMap<string, RecordState>> = { ...kinds }
  const copied = new Map<string, Map<string, RecordState>>()
  for (const state of states) {
    let map = copied.get(state.kind)
    if (map === undefined) {
      map = new Map(next[state.kind])
      copied.set(state.kind, map)
      next[state.kind] = map
    }
    map.set(state.id, state)
  }
  return next
}

/**
 * Shows these records again: the confirmed state with pending edits on top; a record that never came to be is taken
 * out.
 */
function redraw(before: Records, confirmed: Kinds, waiting: readonly Waiting[], touched: readonly RecordKey[]): Kinds {
  const kinds: Record<string, ReadonlyMap<string, RecordState>> = { ...before.kinds }
  const copied = new Map<string, Map<string, RecordState>>()
  for (const { kind, id } of touched) {
    let map = copied.get(kind)
    if (map === undefined) {
      map = new Map(kinds[kind])
      copied.set(kind, map)
      kinds[kind] = map
    }
    let state = confirmed[kind]?.get(id)
    for (const { edit, ops } of waiting) {
      for (const op of ops) if (op.kind === kind && op.id === id) state = layPending(state, op, edit)
    }
    if (state === undefined) map.delete(id)
    else map.set(id, withShownValues(state, before.kinds[kind]?.get(id)))
  }
  return kinds
}

/**
 * A record that came back as it was shown keeps the identity of its values, so that nothing that depends on them is
 * computed again.
 */
function withShownValues(state: RecordState, shown: RecordState | undefined): RecordState {
  if (shown === undefined || shown.values === state.values) return state
  const names = Object.keys(state.values)
  const same = (name: string) => {
    const a = state.values[name]
    const b = shown.values[name]
    return a === b || (b !== undefined && JSON.stringify(a) === JSON.stringify(b))
  }
  const equal = names.length === Object.keys(shown.values).length && names.every(same)
  return equal ? { ...state, values: shown.values } : state
}

interface RecordKey {
  readonly kind: string
  readonly id: string
}

/** The kinds in which a question is open, of records as they came: to know them, no other kind has to be read. */
const conflictsOf = new WeakMap<Kinds, readonly string[]>()

/** Kinds in which a question may be open. */
export const kindsWithConflicts = (kinds: Kinds): readonly string[] => conflictsOf.get(kinds) ?? Object.keys(kinds)

/** A plan's kinds, each of which is read when it is first asked for. */
function unread({ kinds, conflicts, recordsOf }: PlanLines): Kinds {
  const all: Kinds = {}
  for (const kind of kinds)
    Object.defineProperty(all, kind, {
      configurable: true,
      enumerable: true,
      get() {
        const value = new Map(recordsOf(kind).map((record) => [record.id, record]))
        Object.defineProperty(all, kind, { value, enumerable: true })
        return value
      },
    })
  conflictsOf.set(all, conflicts)
  return all
}

/** Takes a whole plan in, in place of what was there. */
export function loadSnapshot(lines: PlanLines): void {
  const confirmed = unread(lines)
  const { head } = lines
  loadTyped(head.drafts)
  useRecords.setState({
    ...nothing,
    plan: head.plan,
    author: head.author,
    confirmed,
    kinds: confirmed,
    undo: head.undo,
    redo: head.redo,
    broughtBack: head.broughtBack,
    typedElsewhere: head.typedElsewhere,
    tellsFound: head.drafts.length > 0,
    own: head.own,
  })
}

/** Lets go of the plan. */
export function unloadPlan(): void {
  loadTyped([])
  useRecords.setState(nothing, true)
}

/** Lays an edit over the records until it is confirmed or refused. */
export function addPending(entry: Waiting): void {
  useRecords.setState((s) => {
    const waiting = [...s.waiting, entry]
    return { waiting, kinds: redraw(s, s.confirmed, waiting, entry.ops) }
  })
}

/** Takes an edit off again, because it was refused. */
export function dropPending(edit: number): void {
  useRecords.setState((s) => {
    const entry = s.waiting.find((w) => w.edit === edit)
    if (entry === undefined) return s
    const waiting = s.waiting.filter((w) => w.edit !== edit)
    return { waiting, kinds: redraw(s, s.confirmed, waiting, entry.ops) }
  })
}

/** Takes in what the plan process committed; `edit` is the waiting edit that it answers, if any. */
export function applyCommitted(committed: Committed, edit?: number): void {
  useRecords.setState((s) => {
    const entry = s.waiting.find((w) => w.edit === edit)
    const waiting = entry === undefined ? s.waiting : s.waiting.filter((w) => w !== entry)
    const confirmed = put(s.confirmed, committed.records)
    const touched = [...committed.records, ...(entry?.ops ?? [])]
    return {
      confirmed,
      waiting,
      kinds: redraw(s, confirmed, waiting, touched),
      undo: committed.undo,
      redo: committed.redo,
    }
  })
}

/** A record as the plan process last said, without what waits. */
export const confirmed = (kind: string, id: string): RecordState | undefined =>
  useRecords.getState().confirmed[kind]?.get(id)

/** A record as the screen shows it now. For code outside components; components use the hooks. */
export const shown = (kind: string, id: string): RecordState | undefined => useRecords.getState().kinds[kind]?.get(id)
