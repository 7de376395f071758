import type { Op, RecordState } from '../domain/state.ts'
import { ok, type Result } from '../result/result.ts'
import type { Change } from './change.ts'
import { type AuthorOf, type Entries, type Entry, entryKey, Overlay, stateOf } from './index-of-log.ts'
import { type IsMine, type Lookup, revert } from './revert.ts'
import { type Sign, Writer, type Written, writeOp } from './write.ts'

/** A command worked out, with the entries that it would change. Nothing has happened yet. */
export interface Planned extends Written {
  readonly touched: ReadonlyMap<string, Entry>
}

/**
 * The index of one plan in memory. The keeper of the log (a file, a test) commits first, then applies the changes here.
 */
export class PlanLog implements Entries {
  readonly #entries = new Map<string, Entry>()
  readonly #states = new Map<string, RecordState>()
  readonly #authorOf: AuthorOf
  constructor(authorOf: AuthorOf) {
    this.#authorOf = authorOf
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** Works out a command over a scratch copy. */
  planOps(ops: readonly Op[], sign: Sign): Result<Planned> {
    const writer = new Writer(new Overlay(this), sign)
    for (const op of ops) {
      const done = writeOp(writer, op)
      if (!done.ok) return done
    }
    return ok({ ...writer.written, touched: writer.over.touched })
  }

  /** Works out the reverse of a command. */
  planRevert(
    command: readonly Change[],
    isPrivate: boolean,
    lookup: Lookup,
    isMine: IsMine,
    sign: Sign,
  ): Result<Planned> {
    const writer = new Writer(new Overlay(this), sign)
    const done = revert(writer, command, lookup, isMine, isPrivate)
    return done.ok ? ok({ ...writer.written, touched: writer.over.touched }) : done
  }

  /** Puts entries in place, after the transaction with them has committed. */
  apply(touched: Iterable<Entry>): readonly RecordState[] {
    const states: RecordState[] = []
    for (const entry of touched) {
      const key = entryKey(entry.kind, entry.id)
      this.#entries.set(key, entry)
      this.#states.delete(key)
      states.push(this.state(key) as RecordState)
    }
    return states
  }

  /** Drops every private record once they are locked. */
  forgetPrivate(): void {
    for (const [key, entry] of this.#entries)
      if (entry.private) {
        this.#entries.delete(key)
        this.#states.delete(key)
      }
  }

  /** The present state of a record; the same object until something in it changes. */
  state(key: string): RecordState | undefined {
    const known = this.#states.get(key)
    if (known !== undefined) return known
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    const state = stateOf(entry, this.#authorOf)
    this.#states.set(key, state)
    return state
  }

  *entries(): IterableIterator<Entry> {
    yield* this.#entries.values()
  }

  *states(): IterableIterator<RecordState> {
    for (const key of this.#entries.keys()) yield this.state(key) as RecordState
  }
}
