import { closeNode } from '../security/no-network.ts'
import { health } from './health.ts'
import { isCall } from './messages.ts'

type AnyVerbs = { readonly [verb: string]: (input: never) => unknown }

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** The channel to the process that started this one: Electron's port, or Node's. */
function parent(): {
  post(message: unknown): void
  onMessage(l: (m: unknown) => void): void
  onGone(l: () => void): void
} {
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (port)
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      onGone: () => {}, // Electron ends its utility processes with the app
    }
  return {
    post: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => process.on('message', listener),
    onGone: (listener) => process.on('disconnect', listener),
  }
}

/**
 * Answers calls with these verbs, one after the other in the order of arrival. A verb that throws is a bug: the caller
 * is told, and the process goes on. It also answers `health`. With `full`, a process that holds that many bytes says so
 * with its answer: it keeps nothing that another could not make again.
 */
export function serveVerbs(
  verbs: object,
  options: { readonly onGone?: () => unknown; readonly full?: number } = {},
): void {
  closeNode()
  const known = { health, ...verbs } as AnyVerbs
  const { post, onMessage, onGone } = parent()
  let line: Promise<unknown> = Promise.resolve()
  const { full = Number.POSITIVE_INFINITY } = options
  const answer = async (id: number, verb: string, input: unknown): Promise<void> => {
    try {
      const run = Object.hasOwn(known, verb) ? known[verb] : undefined
      if (!run) throw new Error(`No such verb: ${verb}`)
      const result = await run(input as never)
      post({ id, result, ...(process.memoryUsage.rss() > full && { full: true }) })
    } catch (e) {
      const error = e instanceof Error ? e : new Error(String(e))
      post({ id, bug: { name: error.name, message: error.message, stack: error.stack ?? '' } })
    }
  }
  // The process dies all the same: one that holds a plan must not go on after an unexpected bug.
  process.on('uncaughtExceptionMonitor', ({ name, message, stack }) =>
    post({ crash: { name, message, stack: stack ?? '' } }),
  )
  onMessage((message) => {
    if (!isCall(message)) return
    const { id, verb, input } = message
    line = line.then(() => answer(id, verb, input))
  })
  onGone(() => {
    line = line.then(() => options.onGone?.()).finally(() => process.exit(0))
  })
}
