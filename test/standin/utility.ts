import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'

/** How long a process counts as not spawned yet, in ms: Electron starts it from a thread of its own and tells of it later. */
const SPAWNS_AFTER = 50

interface ForkOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  serviceName?: string
}

const running = new Set<UtilityProcess>()

/** Those that have spawned, as `app.getAppMetrics` tells of them. */
export const utilityMetrics = (): { pid: number; type: string; name: string }[] =>
  [...running].flatMap(({ pid, name }) => (pid === undefined ? [] : [{ pid, type: 'Utility', name }]))

/**
 * One child behind `utilityProcess`: a Node process of its own in place of Electron's. Until it has spawned it has no
 * number and can't be killed: `kill` says so and does nothing, as Electron's does.
 */
class UtilityProcess extends EventEmitter {
  pid: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  /** How Electron's own list of processes calls it; the system's list has no name for it. */
  readonly name: string
  #child: ChildProcess

  constructor(modulePath: string, args: string[], options: ForkOptions & { stdio?: string }) {
    super()
    this.name = options.serviceName ?? 'Node Utility Process'
    running.add(this)
    this.#child = fork(modulePath, args, {
      env: options.env ?? process.env,
      ...(options.cwd ? { cwd: options.cwd } : {}),
      serialization: 'advanced',
      silent: options.stdio === 'pipe',
      execArgv: ['--import', new URL('./utility-child.ts', import.meta.url).href],
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    const spawned = setTimeout(() => {
      this.pid = this.#child.pid
      this.emit('spawn')
    }, SPAWNS_AFTER)
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', () => {}) // a message to a child that is gone; Electron drops it as well
    this.#child.on('exit', (code, signal) => {
      clearTimeout(spawned)
      running.delete(this)
      this.pid = undefined
      this.emit('exit', code ?? (signal ? 1 : 0))
    })
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object)
  }
  kill(): boolean {
    return this.pid !== undefined && this.#child.kill()
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(modulePath, args, options),
}
