import type { Database } from 'better-sqlite3'
import type { Change } from '../../../shared/merge/change.ts'
import { appError } from '../../../shared/result/errors.ts'
import { type Digest, hashLocked } from '../log/hash.ts'
import { headIn, type OwnKey, seal, unseal } from './age.ts'
import { rowsOfText, textOfRows } from './rows.ts'
import { closeMemory, makeLocked, makeUnlocked, markUnswept, openMemory, putLocked, takenIn } from './table.ts'
import { isTaken, takenOf } from './taken.ts'

/** How the officer's own part of a plan stands: as any other, locked, or locked in the file and open in memory. */
export type OwnState = 'plain' | 'locked' | 'open'

/** What is said where something of the officer's own is asked for, and it is locked. */
export const ownIsLocked = appError(
  'not-allowed',
  'Your private notes are locked. Nothing was changed. Unlock them with their passphrase first.',
)

interface Standing {
  /** The file of age, as it lies in the plan. */
  readonly age: Uint8Array | null
  readonly key: OwnKey | null
}

/** The officer's own part of one open plan: whether its rows lie in the file or in memory, and what seals them. */
export class OwnPart {
  readonly #db: Database
  readonly #plan: string
  #standing: Standing
  #touched = false

  constructor(db: Database, plan: string, age: Uint8Array | null) {
    this.#db = db
    this.#plan = plan
    this.#standing = { age, key: null }
  }

  get state(): OwnState {
    if (this.#standing.age === null) return 'plain'
    return this.#standing.key === null ? 'locked' : 'open'
  }
  /** The head of the file of age in which it is locked; null where it is not. */
  get head(): Uint8Array | null {
    return this.#standing.age && headIn(this.#standing.age)
  }

  /** True where what is locked has a record of this id, though its kind does not say that it is the officer's. */
  holds(kind: string, id: string): boolean {
    const taken = this.state === 'locked' ? takenIn(this.#db) : null
    return taken !== null && isTaken(taken, kind, id)
  }

  /** How it stands now, to be put back where a transaction fails. */
  keep(): Standing {
    this.#touched = false
    return this.#standing
  }
  putBack(standing: Standing): void {
    this.#standing = standing
    this.#touched = false
  }

  /** A row of the private log changes. True where it lies in memory, and does not count by itself in the digest. */
  touch(): boolean {
    this.#touched = this.state !== 'plain'
    return this.#touched
  }

  /** At the end of a transaction: what changed in memory is sealed into the file, and counted in the digest. */
  seal(rows: () => readonly Change[], digest: Digest): void {
    const { age: before, key } = this.#standing
    if (!this.#touched || key === null || before === null) return
    const all = rows()
    const age = seal(key, textOfRows({ plan: this.#plan, rows: all }))
    putLocked(this.#db, age, takenOf(all))
    if (before.length > 0) digest.toggle(hashLocked(before))
    digest.toggle(hashLocked(age))
    this.#standing = { age, key }
    this.#touched = false
  }

  /** Takes the rows out of the file, inside a transaction; the end of it seals them. The digest of the rows is taken back by the caller. */
  lock(key: OwnKey, rows: readonly Change[], append: (rows: readonly Change[]) => void): void {
    if (this.state === 'plain') {
      makeLocked(this.#db)
      openMemory(this.#db)
      this.#standing = { age: new Uint8Array(), key }
      append(rows)
    } else {
      markUnswept(this.#db)
      this.#standing = { ...this.#standing, key }
    }
    this.#touched = true
  }

  /** Puts in what another file held locked, inside a transaction: of a plan that has no private log yet. */
  put(age: Uint8Array, digest: Digest): void {
    makeLocked(this.#db)
    putLocked(this.#db, age, null)
    digest.toggle(hashLocked(age))
    this.#standing = { age, key: null }
  }

  /**
   * The rows that a key opens; null where it is another one's, or they are not as they were written; 'foreign' where they
   * were locked in another plan, unless that is known. They have their place in memory from now on.
   */
  open(key: OwnKey, elsewhere: boolean): readonly Change[] | null | 'foreign' {
    const { age } = this.#standing
    const text = age === null ? null : unseal(key, age)
    const own = text && rowsOfText(text)
    if (own === null) return null
    if (own.plan !== null && own.plan !== this.#plan && !elsewhere) return 'foreign'
    openMemory(this.#db)
    this.#standing = { age, key }
    return own.rows
  }

  /** Lets go of what is open: it stays in the file, sealed as it was saved. */
  close(): void {
    if (this.state !== 'open') return
    closeMemory(this.#db)
    this.#standing = { age: this.#standing.age, key: null }
  }

  /** Makes the plan one without a lock, inside a transaction; its rows, where it was open, are for the caller to write. */
  takeOff(): void {
    if (this.state === 'open') closeMemory(this.#db)
    makeUnlocked(this.#db)
    this.#standing = { age: null, key: null }
    this.#touched = false
  }
}
