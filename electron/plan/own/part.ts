import type { Database } from 'better-sqlite3'
import type { Change } from '../../../shared/merge/change.ts'
import { appError } from '../../../shared/result/errors.ts'
import {
  closeMemory,
  makeLocked,
  makeUnlocked,
  marksIn,
  markUnswept,
  openMemory,
  putLocked,
} from '../file/locked-log.ts'
import { type Digest, hashLocked } from '../log/hash.ts'
import { headIn, type OwnKey, seal, unseal } from './age.ts'
import { rowsOfText, textOfRows } from './rows.ts'
import { isTaken, takenOf } from './taken.ts'

/** The state of the officer's own part: plain in the file, locked, or locked in the file and open in memory. */
export type OwnState = 'plain' | 'locked' | 'open'

/** The refusal when something of the officer's own is requested while it is locked. */
export const ownIsLocked = appError(
  'not-allowed',
  'Your private notes are locked. Nothing was changed. Unlock them with their passphrase first.',
)

interface Sealed {
  /** The age file in the plan. */
  readonly age: Uint8Array | null
  readonly key: OwnKey | null
}

/**
 * The officer's own part of one open plan: whether its rows are in the file or in memory, and the key that seals them.
 */
export class OwnPart {
  readonly #db: Database
  readonly #plan: string
  #sealed: Sealed
  #touched = false

  constructor(db: Database, plan: string, age: Uint8Array | null) {
    this.#db = db
    this.#plan = plan
    this.#sealed = { age, key: null }
  }

  get state(): OwnState {
    if (this.#sealed.age === null) return 'plain'
    return this.#sealed.key === null ? 'locked' : 'open'
  }
  /** The header of the age file that holds it; null if it is not locked. */
  get head(): Uint8Array | null {
    return this.#sealed.age && headIn(this.#sealed.age)
  }

  /** True if the locked part has a record of this id, although its kind is not one of the officer's own. */
  holds(kind: string, id: string): boolean {
    const taken = this.state === 'locked' ? marksIn(this.#db) : null
    return taken !== null && isTaken(taken, kind, id)
  }

  /** A copy of the state, to be restored if a transaction fails. */
  keepState(): Sealed {
    this.#touched = false
    return this.#sealed
  }
  restoreState(sealed: Sealed): void {
    this.#sealed = sealed
    this.#touched = false
  }

  /**
   * Called when a row of the private log changes. True if the rows are in memory and the row itself does not count in
   * the digest.
   */
  touch(): boolean {
    this.#touched = this.state !== 'plain'
    return this.#touched
  }

  /** At the end of a transaction, seals rows that changed in memory into the file and counts them in the digest. */
  seal(rows: () => readonly Change[], digest: Digest): void {
    const { age: before, key } = this.#sealed
    if (!this.#touched || key === null || before === null) return
    const all = rows()
    const age = seal(key, textOfRows({ plan: this.#plan, rows: all }))
    putLocked(this.#db, age, takenOf(all))
    if (before.length > 0) digest.toggle(hashLocked(before))
    digest.toggle(hashLocked(age))
    this.#sealed = { age, key }
    this.#touched = false
  }

  /**
   * Removes the rows from the file inside a transaction, at whose end they are sealed. The caller takes the rows out of
   * the digest.
   */
  lock(key: OwnKey, rows: readonly Change[], append: (rows: readonly Change[]) => void): void {
    if (this.state === 'plain') {
      makeLocked(this.#db)
      openMemory(this.#db)
      this.#sealed = { age: new Uint8Array(), key }
      append(rows)
    } else {
      markUnswept(this.#db)
      this.#sealed = { ...this.#sealed, key }
    }
    this.#touched = true
  }

  /** Adds a part that was locked in another file, inside a transaction, to a plan that has no private log yet. */
  put(age: Uint8Array, digest: Digest): void {
    makeLocked(this.#db)
    putLocked(this.#db, age, null)
    digest.toggle(hashLocked(age))
    this.#sealed = { age, key: null }
  }

  /**
   * Reads the rows with a key; null if the key belongs to another file or the rows are damaged; 'foreign' if they were
   * locked in another plan, unless that is expected. From now on they are in memory.
   */
  open(key: OwnKey, elsewhere: boolean): readonly Change[] | null | 'foreign' {
    const { age } = this.#sealed
    const text = age === null ? null : unseal(key, age)
    const own = text && rowsOfText(text)
    if (own === null) return null
    if (own.plan !== null && own.plan !== this.#plan && !elsewhere) return 'foreign'
    openMemory(this.#db)
    this.#sealed = { age, key }
    return own.rows
  }

  /** Drops the rows in memory: in the file they stay sealed as they were saved. */
  close(): void {
    if (this.state !== 'open') return
    closeMemory(this.#db)
    this.#sealed = { age: this.#sealed.age, key: null }
  }

  /** Makes the plan one without a lock, inside a transaction; if the part was open, the caller writes its rows. */
  removeLock(): void {
    if (this.state === 'open') closeMemory(this.#db)
    makeUnlocked(this.#db)
    this.#sealed = { age: null, key: null }
    this.#touched = false
  }
}
