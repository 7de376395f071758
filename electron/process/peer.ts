import { fork } from 'node:child_process'

/** The process at the other end, no matter how it was started. */
export interface Peer {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process is gone. */
  onExit(listener: (code: number) => void): void
  readonly pid: number | undefined
  /** Resolves when the process runs and has an id. In Electron that is later, or never if it could not be started. */
  readonly spawned: Promise<void>
  /** Ends the process. Before it has spawned, this does nothing. */
  kill(): void
}

/** How a process is started: Electron's utility process in the app, Node's own under the command line and in tests. */
export type PeerKind = 'utility' | 'child'

/** Starts a module as another process. `entry` is a file: source under Node, built in the app. */
export async function startPeer(entry: string, kind: PeerKind, name: string): Promise<Peer> {
  return kind === 'utility' ? startUtility(entry, name) : startChild(entry)
}

async function startUtility(entry: string, name: string): Promise<Peer> {
  // Loaded only here: under the command line there is no Electron to import.
  const { utilityProcess } = await import('electron')
  const child = utilityProcess.fork(entry, [], { serviceName: name })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    get pid() {
      return child.pid
    },
    spawned: new Promise((resolve) => child.once('spawn', resolve)),
    kill: () => void child.kill(),
  }
}

function startChild(entry: string): Peer {
  const child = fork(entry, [], { serialization: 'advanced', execArgv: [] })
  // A process that could not be started has no id, and never exits. Any other error is a message to one that is gone,
  // which its exit reports.
  const failed = new Promise<void>((resolve) => {
    child.on('error', () => {
      if (child.pid === undefined) resolve()
    })
  })
  return {
    post: (message) => {
      if (child.connected) child.send(message as object)
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code) => listener(code ?? 1))
      void failed.then(() => listener(1))
    },
    get pid() {
      return child.pid
    },
    spawned: Promise.resolve(),
    kill: () => void child.kill('SIGKILL'),
  }
}
