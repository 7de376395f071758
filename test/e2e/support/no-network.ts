import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../standin/client.ts'

/**
 * P14, held for every end-to-end test: where the system allows it the app runs in a network of its own that has
 * nothing in it, and everywhere its requests, and on Linux the sockets of all its processes, are watched.
 */

let alone: boolean | undefined

/** The program under which the app is started so that it has no network at all; undefined where that is not allowed. */
export function withoutNetwork(): readonly [string, ...string[]] | undefined {
  if (alone === undefined) {
    alone = process.platform === 'linux' && spawnSync('unshare', ['-n', 'true']).status === 0
    console.log(
      alone
        ? 'The app runs with no network at all (unshare -n).'
        : 'The app runs beside the network, since this machine does not let it be taken away; its sockets are watched.',
    )
  }
  return alone ? ['unshare', '-n'] : undefined
}

const faults = new Set<string>()

/** What was seen since the last call; for the end of a test file. */
export function networkFaults(): string[] {
  const seen = [...faults]
  faults.clear()
  return seen
}

const isOwn = (url: string): boolean =>
  /^(app:\/\/groundwork\/|https:\/\/groundwork\.app\.standin\.invalid\/|data:|blob:|about:|devtools:)/.test(url)

/**
 * Watches one running app until it is told to stop. On Electron the driver of the tests itself comes in by two ports of
 * this machine, which are open before the app runs: those it has at the first look are the driver's, and no others.
 */
export function watchNetwork(app: RunningApp, triesOutside: boolean, byPorts: boolean): { stop(): void } {
  const watch = (page: Page): void => {
    page.on('request', (r) => {
      if (!isOwn(r.url()) && !triesOutside) faults.add(`asked for ${r.url()}`)
    })
    page.on('response', (r) => {
      if (!isOwn(r.url())) faults.add(`got an answer from ${r.url()}`)
    })
  }
  void app.firstWindow().then((page) => {
    watch(page)
    page.context().on('page', watch)
  })
  const root = process.platform === 'linux' ? app.process().pid : undefined
  const driver = byPorts && root !== undefined ? listeningOf(root) : new Set<string>()
  const look = (): void => {
    if (root !== undefined) for (const s of socketsOf(root, driver)) faults.add(s)
  }
  const timer = setInterval(look, 1000)
  timer.unref()
  return {
    stop: () => {
      look()
      clearInterval(timer)
    },
  }
}

interface Socket {
  readonly kind: string
  readonly local: string
  readonly remote: string
  readonly listens: boolean
  /** Which process holds it. */
  readonly holder: string
}

function heldBy(root: number): Socket[] {
  const open = new Map<string, Omit<Socket, 'holder'>>()
  for (const kind of ['tcp', 'tcp6', 'udp', 'udp6'])
    for (const line of linesOf(`/proc/${root}/net/${kind}`).slice(1)) {
      const [, local = '', remote = '', state, , , , , , inode] = line.trim().split(/\s+/)
      if (inode !== undefined)
        open.set(inode, { kind, local, remote, listens: kind.startsWith('tcp') && state === LISTENING })
    }
  if (open.size === 0) return []
  return [...descendants(root)].flatMap((pid) =>
    linksOf(pid).flatMap((inode) => {
      const socket = open.get(inode)
      return socket ? [{ ...socket, holder: nameOf(pid) }] : []
    }),
  )
}

/** Linux's number for a socket that waits for others to connect, and 127.0.0.1 as it writes it. */
const LISTENING = '0A'
const THIS_MACHINE = '0100007F:'

/** The ports of this machine at which a process waits to be connected to. */
export const listeningOf = (root: number): ReadonlySet<string> =>
  new Set(heldBy(root).flatMap((s) => (s.listens && s.local.startsWith(THIS_MACHINE) ? [s.local] : [])))

/**
 * Sockets of the internet's kinds that a process or one of its children holds, but those at `driver`'s ports. Pipes
 * between processes are none.
 */
export const socketsOf = (root: number, driver: ReadonlySet<string> = new Set()): string[] =>
  heldBy(root).flatMap(({ kind, local, remote, holder }) =>
    driver.has(local) ? [] : [`${holder} holds a ${kind} socket, ${local} to ${remote}`],
  )

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return [] // the process went away
  }
}

const nameOf = (pid: number): string => linesOf(`/proc/${pid}/comm`)[0] ?? ''

function linksOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

function descendants(root: number): Set<number> {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = linesOf(`/proc/${name}/stat`)[0] ?? ''
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const tree = new Set([root])
  for (let before = 0; before !== tree.size; ) {
    before = tree.size
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid)
  }
  return tree
}
