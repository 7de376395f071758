/**
 * The row of which a plan is made. Everything a person enters is a change in an append-only log; what
 * screens, documents and other programs read is made from these rows.
 */
export interface Change {
  /** `session-n`, or `session-pn` in the private log. Unique because a session is new at every open. */
  readonly id: string
  readonly session: string
  /** Gapless in its session and log, from 1. */
  readonly n: number
  readonly kind: string
  readonly record: string
  /** A field's name, or '' for the record itself: true where it stands, false where it was removed. */
  readonly field: string
  /** JSON; null where the field was emptied, or removed for good. */
  readonly value: string | null
  /** ISO time by this laptop's clock. Shown to people; decides nothing (with clocks a day off, 44 % of pairs were decided wrongly). */
  readonly at: string
  /** `verb/id` or `verb/id/target`: the unit of undo, of history and of the transaction. */
  readonly command: string
  /** The versions that the form showed when this was written, sorted. */
  readonly parents: readonly string[]
  /** Removed for good: value emptied, id, parents and hash kept. */
  readonly removed: boolean
  /** Hex SHA-256 over all of the above but `removed`, as it was written. */
  readonly hash: string
}

/** What the hash is taken over. Field order is part of the log format and may never change within it. */
export const canonical = (c: Omit<Change, 'hash' | 'removed'>): string =>
  JSON.stringify([c.id, c.session, c.n, c.kind, c.record, c.field, c.value, c.at, c.command, [...c.parents].sort()])

/** The field that stands for the record itself. */
export const RECORD = ''

export const verbs = ['create', 'edit', 'import', 'remove', 'resolve', 'recover', 'undo', 'redo'] as const
export type Verb = (typeof verbs)[number]

/** Reads a command's text. Unknown verbs come from a newer Groundwork and are shown as they are. */
export function readCommand(command: string): { verb: string; id: string; target?: string } {
  const [verb = '', id = '', target] = command.split('/')
  return target === undefined ? { verb, id } : { verb, id, target }
}

/** A place in history: for each session, how many of its changes are known. Never a time, never a row number. */
export type VersionVector = Readonly<Record<string, number>>
