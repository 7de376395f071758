import { type Change, readCommand } from '../../../shared/merge/change.ts'

/** A command that this person can undo. */
export interface OwnCommand {
  readonly command: string
  readonly private: boolean
}

/**
 * What this person can undo and redo, worked out from the commands of their own sessions in order. A merge is never in
 * it: the snapshot made before serves for that.
 */
export class UndoStack {
  readonly #done: OwnCommand[] = []
  readonly #undone: OwnCommand[] = []

  /** Adds a command that was committed. */
  note(own: OwnCommand): void {
    const { verb, target } = readCommand(own.command)
    // Creating a plan can't be undone: that would empty it.
    if (verb === 'create') return
    if (verb === 'undo') {
      this.#drop(this.#done, target)
      this.#undone.push(own)
    } else if (verb === 'redo') {
      this.#drop(this.#undone, target)
      this.#done.push(own)
    } else {
      this.#done.push(own)
      this.#undone.length = 0
    }
  }

  /**
   * Undo works across a restart: adds the commands of these sessions, one session after the other, each in its order.
   */
  recall(shared: readonly Change[], own: readonly Change[], sessions: ReadonlySet<string>): void {
    const [ofAll, ofMine] = [shared, own].map((changes) => Map.groupBy(changes, (c) => c.session))
    for (const session of sessions) {
      const inOrder = (log: typeof ofAll): readonly Change[] => (log?.get(session) ?? []).sort((a, b) => a.n - b.n)
      let last = ''
      for (const { change, private: isPrivate } of inTurn(inOrder(ofAll), inOrder(ofMine))) {
        if (change.command !== last) this.note({ command: change.command, private: isPrivate })
        last = change.command
      }
    }
  }

  /** Drops a command with nothing left to undo, for instance because its record has been removed for good. */
  passOver(own: OwnCommand): void {
    for (const list of [this.#done, this.#undone]) if (list.includes(own)) list.splice(list.indexOf(own), 1)
  }

  /** The command that Undo would undo next. */
  get undo(): OwnCommand | undefined {
    return this.#done.at(-1)
  }

  /** The undo that Redo would reverse next. */
  get redo(): OwnCommand | undefined {
    return this.#undone.at(-1)
  }

  #drop(list: OwnCommand[], target: string | undefined): void {
    const at = list.findLastIndex((o) => readCommand(o.command).id === target)
    if (at >= 0) list.splice(at, 1)
  }
}

/**
 * The two logs of a session merged, each in its own order; only the clock, which may be wrong, orders one against the
 * other.
 */
function* inTurn(shared: readonly Change[], own: readonly Change[]): Generator<{ change: Change; private: boolean }> {
  let s = 0
  let p = 0
  for (;;) {
    const ofAll = shared[s]
    const ofMine = own[p]
    if (ofAll !== undefined && (ofMine === undefined || ofAll.at <= ofMine.at)) {
      yield { change: ofAll, private: false }
      s++
    } else if (ofMine !== undefined) {
      yield { change: ofMine, private: true }
      p++
    } else return
  }
}
