import { type Change, readCommand } from '../../../shared/merge/change.ts'

/** A command that this person can take back. */
export interface Own {
  readonly command: string
  readonly private: boolean
}

/**
 * What this person can take back and bring back, worked out from the commands of their own sessions in the
 * order in which they were given. A merge is never in it: for that there is the copy made before.
 */
export class UndoStack {
  readonly #done: Own[] = []
  readonly #undone: Own[] = []

  /** Notes a command that was committed. */
  note(own: Own): void {
    const { verb, target } = readCommand(own.command)
    // Making a plan is not taken back: that would empty it.
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

  /** Undo reaches back over a restart: the commands of these sessions, one after the other, each in its order. */
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

  /** Lets go of a command that leaves nothing to take back, as where its record was removed for good since. */
  passOver(own: Own): void {
    for (const list of [this.#done, this.#undone]) if (list.includes(own)) list.splice(list.indexOf(own), 1)
  }

  /** What Undo would take back next. */
  get undo(): Own | undefined {
    return this.#done.at(-1)
  }

  /** The undo that Redo would take back next. */
  get redo(): Own | undefined {
    return this.#undone.at(-1)
  }

  #drop(list: Own[], target: string | undefined): void {
    const at = list.findLastIndex((o) => readCommand(o.command).id === target)
    if (at >= 0) list.splice(at, 1)
  }
}

/** The two logs of a session as one, each in its own order; between them there is only the clock, which may be wrong. */
function* inTurn(shared: readonly Change[], own: readonly Change[]): Generator<{ change: Change; private: boolean }> {
  let [s, p] = [0, 0]
  for (;;) {
    const [ofAll, ofMine] = [shared[s], own[p]]
    if (ofAll !== undefined && (ofMine === undefined || ofAll.at <= ofMine.at)) {
      yield { change: ofAll, private: false }
      s++
    } else if (ofMine !== undefined) {
      yield { change: ofMine, private: true }
      p++
    } else return
  }
}
