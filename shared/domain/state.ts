/** A version that none replaced, where it differs from the others. */
export interface Tip {
  readonly id: string
  readonly value: unknown
  readonly author: string
  readonly at: string
}

/**
 * Two or more people saved different things without having seen each other's. `removed` is the special case
 * "you removed this, they changed it".
 */
export interface Conflict {
  readonly field: string
  readonly how: 'differ' | 'removed'
  readonly tips: readonly Tip[]
}

/** One record as the window holds it: what is shown, and the versions on which a form builds. */
export interface RecordState {
  readonly kind: string
  readonly id: string
  /** In the private log: never leaves the laptop unless asked each time. */
  readonly private: boolean
  /** Removed, and nothing that the remover had not seen. Kept in the log, can be brought back. */
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
       * For each field the versions that the form showed; for a field left out, what stands now. `''` holds those of the
       * record itself: with a base that has none, no removal was shown, and a record that is gone stays gone or becomes
       * a question. Without any base, what stands now was shown.
       */
      readonly base?: Readonly<Record<string, readonly string[]>>
    }
  | {
      readonly op: 'remove'
      readonly kind: string
      readonly id: string
      /** The versions of the whole record that were seen; where left out, what stands now. */
      readonly base?: readonly string[]
    }
  | {
      readonly op: 'restore'
      readonly kind: string
      readonly id: string
      /** The versions of the record itself that were seen; where left out, what stands now. */
      readonly base?: readonly string[]
    }

/** What a saved command gives back: the records as they now stand, and what can be taken back next. */
export interface Committed {
  readonly command: string
  readonly records: readonly RecordState[]
  readonly undo: string | null
  readonly redo: string | null
  /** ISO time of the save, for "Saved on this laptop, 10:42". */
  readonly at: string
}

/** What was removed for good: by its words, whatever else still shows them lets them go. */
export interface RemovedWords extends Committed {
  readonly words: readonly string[]
}
