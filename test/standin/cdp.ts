import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

export interface Message {
  id?: number
  method?: string
  // The protocol has hundreds of shapes; each caller knows its own.
  params?: Params
  result?: Params
  error?: { message: string }
  sessionId?: string
}
export type Params = { [name: string]: unknown }

interface Waiting {
  readonly resolve: (result: Params) => void
  readonly reject: (error: Error) => void
  readonly method: string
}

/**
 * Owns Chromium over its debugging pipe. The stand-in's own traffic lives in sessions of its own; everything
 * else belongs to an attached test client (Playwright), whose message numbers are rewritten so that the two
 * never meet.
 */
export class Cdp extends EventEmitter {
  /** Receives what belongs to the test client. */
  guest: ((message: Message) => void) | undefined
  readonly process: ChildProcess
  root = ''
  #next = 0
  #own = new Map<number, Waiting>()
  #guestIds = new Map<number, number | undefined>()
  #ownSessions = new Set<string>()
  #pending: Buffer[] = []
  #write: Writable

  constructor(child: ChildProcess) {
    super()
    this.setMaxListeners(0)
    this.process = child
    this.#write = child.stdio[3] as Writable
    this.#write.on('error', () => {}) // the exit below says it
    ;(child.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#read(chunk))
    child.on('exit', () => {
      for (const waiting of this.#own.values()) waiting.reject(new Error('Chromium was closed'))
      this.#own.clear()
      this.emit('exit')
    })
  }

  /** Starts Chromium and attaches to it. */
  static async launch(options: { executable: string; args: string[]; env: NodeJS.ProcessEnv; loud: boolean }) {
    const cdp = new Cdp(
      spawn(options.executable, [...options.args, '--remote-debugging-pipe'], {
        env: options.env,
        stdio: ['ignore', 'ignore', options.loud ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      }),
    )
    const failed = new Promise<never>((_, reject) => cdp.process.once('error', reject))
    const { sessionId } = await Promise.race([cdp.send('Target.attachToBrowserTarget', {}, ''), failed])
    cdp.root = sessionId as string
    cdp.#ownSessions.add(cdp.root)
    return cdp
  }

  /** Sends a command of the stand-in's own; an empty session means Chromium itself. */
  send(method: string, params: Params = {}, sessionId: string = this.root): Promise<Params> {
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      this.#own.set(id, { resolve, reject, method })
      this.#post({ id, method, params, ...(sessionId ? { sessionId } : {}) })
    })
  }

  /** Passes a command of the test client on. */
  fromGuest(message: Message): void {
    const id = ++this.#next
    this.#guestIds.set(id, message.id)
    this.#post({ ...message, id })
    this.emit('guest')
  }

  /** Until the test client, if there is one, has asked nothing for this long, in ms: then it knows every page there is. */
  async guestAtRest(time: number): Promise<void> {
    if (!this.guest) return
    const { promise, resolve } = Promise.withResolvers<void>()
    let timer = setTimeout(resolve, time)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(resolve, time)
    }
    this.on('guest', again)
    await promise
    this.off('guest', again)
  }

  #post(message: Message): void {
    this.#write.write(`${JSON.stringify(message)}\0`)
  }

  #read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.#pending, rest.subarray(0, end)]).toString()
      this.#pending = []
      rest = rest.subarray(end + 1)
      this.#take(JSON.parse(text) as Message)
    }
    if (rest.length > 0) this.#pending.push(rest)
  }

  #take(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#own.get(message.id)
      if (!waiting) {
        const guestId = this.#guestIds.get(message.id)
        this.#guestIds.delete(message.id)
        this.guest?.({ ...message, ...(guestId === undefined ? {} : { id: guestId }) })
        return
      }
      this.#own.delete(message.id)
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`))
      else waiting.resolve(message.result ?? {})
      return
    }
    const session = message.sessionId
    if (message.method === 'Target.attachedToTarget' && session && this.#ownSessions.has(session))
      this.#ownSessions.add(message.params?.sessionId as string)
    if (session && this.#ownSessions.has(session)) this.emit(`${session}:${message.method}`, message.params)
    else this.guest?.(message)
  }
}
