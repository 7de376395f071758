import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Message } from './cdp.ts'
import type * as electron from './electron.ts'

interface FromApp {
  ready?: true
  cdp?: Message
  id?: number
  value?: unknown
  error?: string
  relaunch?: string[]
}

/** The part of Playwright's ElectronApplication that the tests use. */
export interface RunningApp {
  process(): ChildProcess
  windows(): Page[]
  firstWindow(): Promise<Page>
  evaluate<T, A>(run: (e: typeof electron, argument: A) => T | Promise<T>, argument: A): Promise<T>
  close(): Promise<void>
  /** With what the app asked to be started again when it left; undefined where it did not ask. Not known of Electron. */
  again?(): readonly string[] | undefined
}

/** Starts the app on the stand-in and attaches Playwright, as `_electron.launch` does for Electron. */
export async function launch(options: {
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  /** A program and its switches under which everything runs: one that takes the network away, for a test. */
  under?: readonly [string, ...string[]]
}): Promise<RunningApp> {
  const [program = process.execPath, ...switches] = options.under ?? []
  const child = fork(fileURLToPath(new URL('./run.ts', import.meta.url)), options.args, {
    cwd: options.cwd,
    env: { ...options.env, STANDIN_HEADLESS: '1' },
    execPath: program,
    execArgv: options.under ? [...switches, process.execPath] : [],
    detached: true, // a process group of its own, so that a test can kill all of it at once
  })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (e: Error) => void }>()
  const transport = {
    send: (message: Message) => void (child.connected && child.send({ cdp: message })),
    close() {},
    onmessage: undefined as ((message: Message) => void) | undefined,
    onclose: undefined as (() => void) | undefined,
  }
  const ready = Promise.withResolvers<void>()
  let again: readonly string[] | undefined
  child.on('message', (message: FromApp) => {
    if (message.ready) return ready.resolve()
    if (message.relaunch) {
      again = message.relaunch
      return
    }
    if (message.cdp) return transport.onmessage?.(message.cdp)
    const call = waiting.get(message.id ?? -1)
    waiting.delete(message.id ?? -1)
    if (message.error !== undefined) call?.reject(new Error(message.error))
    else call?.resolve(message.value as never)
  })
  child.on('exit', (code, signal) => {
    transport.onclose?.()
    const gone = new Error(`The app ended (${signal ?? code})`)
    ready.reject(gone)
    for (const call of waiting.values()) call.reject(gone)
  })
  await ready.promise
  const connect = chromium.connectOverCDP as unknown as (t: object, o: object) => Promise<Browser>
  const browser = await connect.call(chromium, transport, { noDefaults: true })
  const context = browser.contexts()[0]!
  child.send({ go: true })
  let last = 0
  return {
    process: () => child,
    again: () => again,
    windows: () => context.pages(),
    firstWindow: async () => context.pages()[0] ?? context.waitForEvent('page'),
    evaluate: (run, argument) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        child.send({ id, evaluate: run.toString(), argument })
      }),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.send({ id: ++last, evaluate: '({ app }) => app.quit()' })
      await gone
    },
  }
}
