import { type AppError, appError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { type Answer, type Crash, isAnswer, isCrash } from './messages.ts'
import { type Peer, type PeerKind, startPeer } from './peer.ts'

type AnyVerb = (input: never) => unknown

/** The verbs of a process as its caller sees them: each gives a promise of its result. */
export type Remote<V> = {
  readonly [K in keyof V]: V[K] extends () => infer R
    ? () => Promise<Awaited<R>>
    : V[K] extends (input: infer I) => infer R
      ? (input: I) => Promise<Awaited<R>>
      : never
}

export interface Spawned<V> {
  readonly verbs: Remote<V>
  /** Calls the listener when the process stopped unasked. The next call starts it again. */
  onStopped(listener: () => void): void
  /** Reports how it died: the exit code, and the bug if it could still report one. */
  onDied(listener: (code: number, bug: Error | undefined) => void): void
  readonly pid: number | undefined
  /** Ends the process. Calls that are still waiting get the sentence for a stopped process. */
  stop(): Promise<void>
}

interface SpawnOptions {
  readonly kind: PeerKind
  /** The process's name in Electron's own list (`app.getAppMetrics`); the system's list does not show it. */
  readonly name?: string
  /** What the waiting callers are told when the process stops: what happened, what is safe, what to do. */
  readonly stoppedSays?: string
  readonly limits?: Partial<typeof usual>
}

/**
 * How long, in milliseconds, a process may take to start running, and to be gone after it was ended; and how long one that
 * says that it is full stays for the next call.
 */
const usual = { spawn: 60_000, stop: 5_000, full: 60_000 }

/** True if it is done in time. */
const within = (done: Promise<unknown>, time: number): Promise<boolean> =>
  new Promise((resolve) => {
    const clock = setTimeout(() => resolve(false), time)
    clock.unref()
    void done.then(() => {
      clearTimeout(clock)
      resolve(true)
    })
  })

const STOPPED = 'A part of Groundwork stopped and has started again. What was saved is safe. Try again.'

/** The exit code reported for a process that the system never started. */
const NEVER_RAN = -1

/** A bug in the other process, thrown here so that it is treated as a bug. */
class RemoteBug extends Error {
  constructor(bug: Extract<Answer, { bug: unknown }>['bug'] | Crash['crash']) {
    super(bug.message)
    this.name = bug.name
    this.stack = bug.stack
  }
}

interface Waiting {
  readonly resolve: (result: Result<unknown>) => void
  readonly reject: (bug: Error) => void
}

/**
 * A process behind a small interface: calls go to it in order and come back as results. It starts with the first call;
 * when it dies, every waiting call gets an AppError `stopped`, and the next call starts it again.
 */
export function spawnVerbs<V>(entry: string, options: SpawnOptions): Spawned<V> {
  const stopped: AppError = appError('stopped', options.stoppedSays ?? STOPPED)
  const waiting = new Map<number, Waiting>()
  const listeners: (() => void)[] = []
  const exitListeners: ((code: number, bug: Error | undefined) => void)[] = []
  const limits = { ...usual, ...options.limits }
  const over = new WeakSet<Peer>()
  let lastWord: Error | undefined
  let peer: Promise<Peer> | undefined
  let pid: number | undefined
  let last = 0
  let wanted = false
  let idle: NodeJS.Timeout | undefined

  /** Ends a process that holds a lot of memory and that nobody asks anything: the next call starts it again. */
  const endWhenIdle = (full: Peer): void => {
    clearTimeout(idle)
    idle = setTimeout(() => {
      if (waiting.size > 0 || over.has(full)) return
      over.add(full)
      peer = undefined
      pid = undefined
      void full.spawned.then(() => full.kill())
    }, limits.full)
    idle.unref()
  }
  const take = (from: Peer, message: unknown): void => {
    if (isCrash(message)) lastWord = new RemoteBug(message.crash)
    if (!isAnswer(message)) return
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if ('full' in message && message.full === true) endWhenIdle(from)
    if ('bug' in message) call?.reject(new RemoteBug(message.bug))
    else call?.resolve(message.result)
  }
  const gone = (left: Peer, code: number): void => {
    if (over.has(left)) return
    over.add(left)
    const bug = lastWord
    lastWord = undefined
    peer = undefined
    pid = undefined
    const calls = [...waiting.values()]
    waiting.clear()
    for (const call of calls) call.resolve(err(stopped))
    if (wanted) return
    for (const tell of exitListeners) tell(code, bug)
    for (const listener of listeners) listener()
  }
  const start = async (): Promise<Peer> => {
    wanted = false
    const started = await startPeer(entry, options.kind, options.name ?? 'Groundwork')
    started.onMessage((message) => take(started, message))
    started.onExit((code) => gone(started, code))
    // A process that was given up must not start late with work that its callers were told had failed.
    void started.spawned.then(() => {
      if (over.has(started)) started.kill()
      else pid = started.pid
    })
    void within(started.spawned, limits.spawn).then((ran) => (ran ? undefined : gone(started, NEVER_RAN)))
    return started
  }
  const call = async (verb: string, input: unknown): Promise<Result<unknown>> => {
    const id = ++last
    clearTimeout(idle)
    const answered = new Promise<Result<unknown>>((resolve, reject) => waiting.set(id, { resolve, reject }))
    peer ??= start()
    const reached = await peer.catch(() => {
      // The system could not start it now; the next call tries again.
      peer = undefined
      waiting.delete(id)
    })
    if (reached === undefined) return err(stopped)
    pid = reached.pid
    reached.post({ id, verb, input })
    return answered
  }

  return {
    verbs: new Proxy({} as Record<string, AnyVerb>, {
      // A promise checks its value for `then`; verbs must not look like a promise.
      get: (_, verb) =>
        typeof verb === 'string' && verb !== 'then' ? (input: unknown) => call(verb, input) : undefined,
    }) as unknown as Remote<V>,
    onStopped: (listener) => void listeners.push(listener),
    onDied: (listener) => void exitListeners.push(listener),
    get pid() {
      return pid
    },
    stop: async () => {
      const reached = await peer?.catch(() => {})
      if (!reached) return
      wanted = true
      const ended = new Promise<void>((resolve) => reached.onExit(() => resolve()))
      void reached.spawned.then(() => reached.kill())
      // A process that does not end blocks no one else: Electron ends it with the app.
      if (!(await within(ended, limits.stop))) gone(reached, 0)
    },
  }
}
