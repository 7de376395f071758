import path from 'node:path'
import { runInThisContext } from 'node:vm'
import { app } from './app.ts'
import { Cdp, type Message } from './cdp.ts'
import { findChromium } from './chromium.ts'
import * as electron from './electron.ts'
import { headless, state, userData, verbose } from './state.ts'

const common = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-features=Translate,MediaRouter',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** Starts Chromium, lets a test client attach if one is there, and tells the app that it is ready. */
export async function start(): Promise<void> {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium was found on this machine.')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
  const shown = headless ? ['--headless=new', 'about:blank'] : ['--app=data:text/html,']
  const cdp = await Cdp.launch({
    executable: found.executable,
    args: [`--user-data-dir=${path.join(userData, 'chromium')}`, ...common, ...found.args, ...asRoot, ...shown],
    env: { ...process.env, ...found.env },
    loud: verbose,
  })
  cdp.on(`${cdp.root}:Target.targetCreated`, ({ targetInfo }) => void refuseNewWindow(cdp, targetInfo))
  cdp.on(`${cdp.root}:Target.targetDestroyed`, ({ targetId }) => {
    for (const window of [...state.windows.values()]) if (window.webContents.targetId === targetId) window.vanished()
  })
  cdp.on('exit', () => {
    for (const window of [...state.windows.values()]) window.vanished()
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  state.firstTarget = await firstPage(cdp)
  state.cdp = cdp
  if (process.send) await attachClient(cdp)
  app.announceReady()
}

interface Target {
  targetId: string
  type: string
  url: string
  openerId?: string
}

async function firstPage(cdp: Cdp): Promise<string> {
  for (let tries = 0; tries < 500; tries++) {
    const { targetInfos } = (await cdp.send('Target.getTargets')) as unknown as { targetInfos: Target[] }
    const page = targetInfos.find((t) => t.type === 'page')
    if (page) return page.targetId
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Chromium opened no page')
}

/** A window that a link opened: the app is asked as Electron would ask, and what it refuses is closed. */
async function refuseNewWindow(cdp: Cdp, target: Target): Promise<void> {
  if (target.type !== 'page' || !target.openerId) return
  const opener = [...state.windows.values()].find((w) => w.webContents.targetId === target.openerId)
  if (opener?.webContents.askToOpen(target.url) === 'allow') return
  await cdp.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {})
}

interface FromClient {
  cdp?: Message
  go?: true
  evaluate?: string
  argument?: unknown
  id?: number
}

/** The test client speaks over the channel of `fork`: protocol messages, and functions to run beside the app. */
async function attachClient(cdp: Cdp): Promise<void> {
  const tell = (message: object) => {
    if (process.connected) process.send?.(message)
  }
  cdp.guest = (message) => tell({ cdp: message })
  const attached = Promise.withResolvers<void>()
  process.on('message', async (message: FromClient) => {
    if (message.cdp) cdp.fromGuest(message.cdp)
    if (message.go) attached.resolve()
    if (message.evaluate === undefined) return
    try {
      type Run = (e: typeof electron, argument: unknown) => unknown
      const run = runInThisContext(`(${message.evaluate})`) as Run
      tell({ id: message.id, value: await run(electron, message.argument) })
    } catch (e) {
      tell({ id: message.id, error: e instanceof Error ? (e.stack ?? e.message) : String(e) })
    }
  })
  process.on('disconnect', () => app.exit(0))
  tell({ ready: true })
  await attached.promise // as in Playwright's loader for Electron, 'ready' waits for the client
}
