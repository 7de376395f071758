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

/** Watches one running app until it is told to stop. */
export function watchNetwork(app: RunningApp, triesOutside: boolean): { stop(): void } {
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
  const root = app.process().pid
  const look = (): void => {
    if (root !== undefined && process.platform === 'linux') for (const s of socketsOf(root)) faults.add(s)
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

/** Sockets of the internet's kinds that a process or one of its children holds. Pipes between processes are none. */
export function socketsOf(root: number): string[] {
  const open = new Map<string, string>()
  for (const kind of ['tcp', 'tcp6', 'udp', 'udp6'])
    for (const line of linesOf(`/proc/${root}/net/${kind}`).slice(1)) {
      const [, local = '', remote = '', , , , , , , inode] = line.trim().split(/\s+/)
      if (inode !== undefined) open.set(inode, `a ${kind} socket, ${local} to ${remote}`)
    }
  if (open.size === 0) return []
  return [...descendants(root)].flatMap((pid) =>
    linksOf(pid).flatMap((inode) => (open.has(inode) ? [`${nameOf(pid)} holds ${open.get(inode)}`] : [])),
  )
}

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
