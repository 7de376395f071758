import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { findElectron } from '../../../electron/dev/program.ts'
import { appFolder } from '../../../electron/process/resources.ts'
import { launch as launchStandin, type RunningApp } from '../../standin/client.ts'
import { networkFaults, watchNetwork, withoutNetwork } from './no-network.ts'

/** What the next dialog answers, as Electron's own would: a path to open, to save to, or null for Cancel. */
export type DialogAnswer = string | null

export interface LaunchOptions {
  /** The person's home folder; a new, empty one where it is left out. */
  readonly home?: string
  /** The app's own folder; a new, empty one where it is left out. */
  readonly userData?: string
  readonly env?: Record<string, string>
  /** A plan's file on which the person double-clicked. */
  readonly file?: string
  /** This test reaches for addresses outside on purpose, to see them refused. */
  readonly triesOutside?: boolean
}

export interface App {
  readonly page: Page
  readonly app: RunningApp
  readonly home: string
  readonly userData: string
  /** The page's address as the browser sees it. */
  readonly origin: string
  readonly notRealElectron: boolean
  /** Answers the next dialog; answers wait in order. A dialog without one is canceled. */
  answerDialog(answer: DialogAnswer): Promise<void>
  /** Ends the app as a power cut would: the app, its processes and Chromium, all at once. */
  kill9(): Promise<void>
  /** Closes the app as a person does. */
  close(): Promise<void>
}

const running = new Set<App>()
const folders: string[] = []

/** A new, empty folder that closeAll removes. */
export const fresh = (what: string): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `groundwork-${what}-`))
  folders.push(folder)
  return folder
}

/** Starts the app, on Electron where its program is and on the stand-in where not, in folders of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const home = options.home ?? fresh('home')
  const userData = options.userData ?? path.join(fresh('data'), 'user-data')
  const electron = findElectron()
  const env = { ...process.env, ...options.env, HOME: home, USERPROFILE: home } as Record<string, string>
  const args = [appFolder(), `--user-data-dir=${userData}`, ...(options.file ? [options.file] : [])]
  // Windows and macOS do not ask the environment where the home folder is, so that Electron is told before the app runs.
  const atHome = ['-r', path.join(import.meta.dirname, 'home.cjs'), ...args]
  // Left to itself the driver starts Electron on Linux without the sandbox, which is what the app should be seen in.
  const started = { executablePath: electron, args: atHome, cwd: appFolder(), env, chromiumSandbox: true }
  const app: RunningApp = electron
    ? ((await _electron.launch(started)) as never)
    : await launchStandin({ args, cwd: appFolder(), env, under: withoutNetwork() })
  const network = watchNetwork(app, options.triesOutside === true, electron !== undefined)
  const page = await app.firstWindow()
  // Colors and places are looked at as they come to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForURL((url) => url.pathname === '/index.html')
  await page.waitForLoadState('load')
  // A person types once something is there; letters before that would go nowhere.
  await page.locator('h1, [role="dialog"]').first().waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await assertWordHasWidth(page)
  await putDialogs(app)
  const shown: App = {
    page,
    app,
    home,
    userData,
    origin: new URL(page.url()).host === 'groundwork' ? 'app://groundwork' : new URL(page.url()).origin,
    notRealElectron: electron === undefined,
    answerDialog: (answer) =>
      app.evaluate((_, given) => {
        const shelf = globalThis as unknown as { dialogAnswers: (string | null)[] }
        shelf.dialogAnswers.push(given)
      }, answer),
    kill9: async () => {
      running.delete(shown)
      network.stop()
      await killTree(app.process())
    },
    close: async () => {
      running.delete(shown)
      network.stop()
      await app.close()
    },
  }
  running.add(shown)
  return shown
}

/**
 * The process that does one part of the app's work, by the name in Electron's own list. The system's list has neither
 * that name nor the file that runs in it.
 */
export async function partOf(app: App, name: 'plan' | 'briefing' | 'import' | 'recovery'): Promise<number> {
  const found = await app.app.evaluate(
    ({ app }, name) => app.getAppMetrics().flatMap((m) => (m.name === name ? [m.pid] : [])),
    `Groundwork ${name}`,
  )
  const [pid, ...more] = found
  if (pid === undefined || more.length > 0) throw new Error(`${found.length} processes are called Groundwork ${name}`)
  return pid
}

/** Without fonts text has no width, and every test of the screen would pass on nothing. */
async function assertWordHasWidth(page: Page): Promise<void> {
  const width = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (context) context.font = '16px sans-serif'
    return context?.measureText('Groundwork').width ?? 0
  })
  if (width < 20)
    throw new Error(`A word is ${width} wide: this Chromium has no fonts, so nothing on screen is tested.`)
}

/** Puts queued answers in the place of the system's dialogs, the same way on Electron and on the stand-in. */
async function putDialogs(app: RunningApp): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const shelf = globalThis as unknown as { dialogAnswers: (string | null)[] }
    shelf.dialogAnswers = []
    const next = () => shelf.dialogAnswers.shift() ?? null
    const open = async () => {
      const file = next()
      return { canceled: file === null, filePaths: file === null ? [] : [file] }
    }
    const save = async () => {
      const file = next()
      return { canceled: file === null, filePath: file ?? '' }
    }
    Object.assign(dialog, { showOpenDialog: open, showSaveDialog: save })
  }, undefined)
}

async function killTree(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  // Windows has no groups, and a shell stands between: its own tool ends a process with its children.
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else killGroup(child, child.pid)
  await gone
}

function killGroup(child: ChildProcess, pid: number): void {
  try {
    // Both launchers give the app a process group of its own.
    process.kill(-pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Ends what a test left running and removes its folders. For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const app of [...running]) await app.kill9()
  const left = networkFaults()
  for (const folder of folders.splice(0)) await remove(folder)
  if (left.length > 0) throw new Error(`The app used the network (P14): ${left.join('; ')}`)
}

/** Chromium may still be letting go of its files for a moment. */
async function remove(folder: string): Promise<void> {
  await fs.promises.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
