import { readFileSync } from 'node:fs'
import os from 'node:os'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { health } from '../process/health.ts'
import { fuses } from '../security/fuses.ts'
import { look, must } from './parts.ts'
import { type About, type Found, open, right, wrong } from './report.ts'

/** The running app, as far as the checks need it: Electron's `app` and window. */
export interface Running {
  readonly app: {
    readonly isPackaged: boolean
    readonly commandLine: { hasSwitch(name: string): boolean }
    getVersion(): string
    getPath(name: 'exe'): string
    /** Electron's list of its processes; `sandboxed` is set on Windows and macOS only. */
    getAppMetrics(): readonly { readonly pid: number; readonly sandboxed?: boolean }[]
  }
  readonly window: {
    readonly webContents: { executeJavaScript(source: string): Promise<unknown>; getOSProcessId(): number }
  }
  /** True on the stand-in, which has neither fuses nor Electron's sandbox. */
  readonly standin: boolean
}

export function about({ app, standin }: Running): About {
  const { electron = '?', chrome, node } = process.versions
  return [
    `Groundwork ${app.getVersion()}, ${app.isPackaged ? 'packed' : 'not packed'}${process.env['APPIMAGE'] === undefined ? '' : ' as an AppImage'}`,
    `${standin ? 'The stand-in, not Electron' : `Electron ${electron}`}, ${chrome === undefined ? '' : `Chromium ${chrome}, `}Node ${node}`,
    `${os.type()} ${os.release()}, ${process.arch}, ${Math.round(os.totalmem() / 2 ** 30)} GB of memory`,
  ]
}

/** Checks the fuses, read back from the program's file. */
export const checkFuses = ({ app }: Running): Promise<Found> =>
  look('The switches in the program', async () => {
    if (!app.isPackaged) return open('The switches in the program: they are set when the app is packed')
    const wire = (await getCurrentFuseWire(app.getPath('exe'))) as unknown as Record<number, FuseState>
    const known = Object.values(FuseV1Options).filter((v): v is FuseV1Options => typeof v === 'number')
    const off = known.filter((fuse) => wire[fuse] !== (fuses[fuse] ? FuseState.ENABLE : FuseState.DISABLE))
    return off.length === 0
      ? right(`The ${known.length} switches in the program are as they were set`)
      : wrong(`Switches in the program that are set differently: ${off.map((fuse) => FuseV1Options[fuse]).join(', ')}`)
  })

/** Checks whether the system keeps the page's process in its sandbox. */
export const checkSandbox = ({ app, window, standin }: Running): Promise<Found> =>
  look('The page’s sandbox', async () => {
    if (standin) return open('The page’s sandbox: the stand-in has none of Electron’s')
    if (app.commandLine.hasSwitch('no-sandbox'))
      return wrong(
        'The page’s sandbox: the app was started with --no-sandbox, as an AppImage is where Linux forbids one',
      )
    const pid = window.webContents.getOSProcessId()
    const held =
      process.platform === 'linux'
        ? /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
        : app.getAppMetrics().find((m) => m.pid === pid)?.sandboxed
    return held === true
      ? right('The system keeps the page’s process in its sandbox')
      : wrong('The system does not keep the page’s process in a sandbox')
  })

/** What is evaluated in the page. `out` says which outside addresses answered. */
const ask = `(async () => {
  const answer = await fetch('/index.html')
  const tries = ['https://groundwork.invalid/', 'http://127.0.0.1:9/', 'file:///']
  const out = []
  for (const address of tries) await fetch(address).then(() => out.push(address), () => {})
  const script = document.createElement('script')
  script.textContent = 'window.groundworkWasInjected = true'
  document.head.append(script)
  script.remove()
  return {
    policy: answer.headers.get('content-security-policy') ?? '',
    bridge: Object.keys(window.groundwork ?? {}).sort().join(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    ran: 'groundworkWasInjected' in window,
    out,
  }
})()`

interface Asked {
  readonly policy: string
  readonly bridge: string
  readonly node: readonly string[]
  readonly ran: boolean
  readonly out: readonly string[]
}

/** Checks what the page can reach: the bridge, and nothing of Node, of the network, or of injected script. */
export const checkPage = async ({ window }: Running): Promise<Found[]> => {
  const what = 'The page'
  let asked: Asked | undefined
  const first = await look(what, async () => {
    asked = (await window.webContents.executeJavaScript(ask)) as Asked
    return asked.bridge === 'invoke,on' && asked.node.length === 0
      ? right(`${what} has the bridge and nothing of Node`)
      : wrong(`${what} reaches more than its bridge: ${[asked.bridge, ...asked.node].join(', ')}`)
  })
  if (asked === undefined) return [first]
  const strict = asked.policy.includes("default-src 'none'") && !/unsafe-|https?:|\*/.test(asked.policy)
  return [
    first,
    strict && !asked.ran
      ? right(`${what}’s security policy is in force: no script that was written into it ran`)
      : wrong(`${what}’s security policy is ${strict ? 'not obeyed' : 'not the one that was written'}`),
    asked.out.length === 0
      ? right(`${what} reaches no address outside the app`)
      : wrong(`${what} reaches ${asked.out.join(', ')}`),
  ]
}

/** Checks the main process's ways to the network. */
export const checkMain = (): Promise<Found> =>
  look('The main process', async () => {
    const { open: ways } = must(health())
    return ways.length === 0
      ? right('The main process has no network')
      : wrong(`The main process can reach the network: ${ways.join(', ')}`)
  })
