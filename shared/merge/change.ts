/**
 * The row that a plan is made of. Everything a person enters is a change in an append-only log; what screens, documents
 * and other programs read is made from these rows.
 */
export interface Change {
  /** `session-n`, or `session-pn` in the private log. Unique because a session is new at every open. */
  readonly id: string
  readonly session: string
  /** Counted without gaps in its session and log, from 1. */
  readonly n: number
  readonly kind: string
  readonly record: string
  /** A field's name, or '' for the record itself: true if it exists, false if it was removed. */
  readonly field: string
  /** JSON; null if the field was emptied, or removed for good. */
  readonly value: string | null
  /**
   * ISO time by this laptop's clock. Shown to people; decides nothing (with clocks a day off, 44 % of pairs were
   * decided wrongly).
   */
  readonly at: string
  /** `verb/id` or `verb/id/target`: the unit of undo, of history and of the transaction. */
  readonly command: string
  /** The versions that the form showed when this was written, sorted. */
  readonly parents: readonly string[]
  /** True if it was removed for good: its value is emptied; id, parents and hash stay. */
  readonly removed: boolean
  /** Hex SHA-256 over all fields above except `removed`, as it was written. */
  readonly hash: string
}

/** The text that is hashed. The order of fields is part of the log format and may never change within it. */
export const canonical = (c: Omit<Change, 'hash' | 'removed'>): string =>
  JSON.stringify([c.id, c.session, c.n, c.kind, c.record, c.field, c.value, c.at, c.command, [...c.parents].sort()])

/** The field name of the record itself. */
export const RECORD = ''

export const verbs = ['create', 'edit', 'import', 'remove', 'resolve', 'recover', 'undo', 'redo'] as const
export type Verb = (typeof verbs)[number]

/** Parses a command. Unknown verbs come from a newer Groundwork and are shown as they are. */
export function readCommand(command: string): { verb: string; id: string; target?: string } {
  const [verb = '', id = '', target] = command.split('/')
  return target === undefined ? { verb, id } : { verb, id, target }
}

/** A point in history: for each session, how many of its changes are known. Never a time, never a row number. */
export type VersionVector = Readonly<Record<string, number>>
