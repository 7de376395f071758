/** A version that no other replaced, if several such versions differ. */
export interface Tip {
  readonly id: string
  readonly value: unknown
  readonly author: string
  readonly at: string
}

/**
 * Two or more people saved different things without having seen each other's. `removed` is the special case “you
 * removed this, they changed it”.
 */
export interface Conflict {
  readonly field: string
  readonly how: 'differ' | 'removed'
  readonly tips: readonly Tip[]
}

/** One record as the window holds it: what is shown, and the versions that a form builds on. */
export interface RecordState {
  readonly kind: string
  readonly id: string
  /** True in the private log: it never leaves the laptop unless that is asked for each time. */
  readonly private: boolean
  /**
   * True if it was removed, with nothing in it that the remover had not seen. It is still in the log, and can be
   * restored.
   */
  readonly gone: boolean
  readonly values: Readonly<Record<string, unknown>>
  /** The versions behind each value ('' for the record itself); a save names these as its parents. */
  readonly tips: Readonly<Record<string, readonly string[]>>
  readonly conflicts: readonly Conflict[]
}

/** One thing that a command does. A command is a list of these, saved whole or not at all. */
export type Op =
  | {
      readonly op: 'set'
      readonly kind: string
      readonly id: string
      /** null empties a field. */
      readonly values: Readonly<Record<string, unknown>>
      /**
       * For each field, the versions that the form showed; for a field that is left out, the present ones. `''` holds
       * those of the record itself: with a base without it, no removal was shown, and a removed record stays removed or
       * becomes a conflict. Without a base, the present state was shown.
       */
      readonly base?: Readonly<Record<string, readonly string[]>>
    }
  | {
      readonly op: 'remove'
      readonly kind: string
      readonly id: string
      /** The versions of the whole record that were seen; by default the present ones. */
      readonly base?: readonly string[]
    }
  | {
      readonly op: 'restore'
      readonly kind: string
      readonly id: string
      /** The versions of the record itself that were seen; by default the present ones. */
      readonly base?: readonly string[]
    }

/** The result of a saved command: the new states of the records, and what can be undone next. */
export interface Committed {
  readonly command: string
  readonly records: readonly RecordState[]
  readonly undo: string | null
  readonly redo: string | null
  /** ISO time of the save, for “Saved on this laptop, 10:42”. */
  readonly at: string
}

/** The result of a removal for good: everything that still shows its words has to drop them. */
export interface RemovedWords extends Committed {
  readonly words: readonly string[]
}

/** A record with these values and without a history: neither private nor removed. */
export const plainRecord = (kind: string, id: string, values: RecordState['values'] = {}): RecordState => ({
  kind,
  id,
  private: false,
  gone: false,
  values,
  tips: {},
  conflicts: [],
})

/** The op that sets these fields of a record. */
export const set = (
  kind: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
  base?: Readonly<Record<string, readonly string[]>>,
): Op => ({ op: 'set', kind, id, values, ...(base && { base }) })

/** The records that ops make in an empty plan. */
export const recordsOf = (ops: readonly Op[]): RecordState[] =>
  ops.flatMap((op) => (op.op === 'set' ? [plainRecord(op.kind, op.id, op.values)] : []))
