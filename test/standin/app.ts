import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeLock } from './lock.ts'
import { manifest, root, state, userData } from './state.ts'
import { utilityMetrics } from './utility.ts'

const home = os.homedir()
const run = fileURLToPath(new URL('./run.ts', import.meta.url))

/** `app`: names, folders, the instance lock, and the order of leaving. */
class App extends EventEmitter {
  /** Packed where a test says so: it runs what was packed, beside the program that was packed with it. */
  readonly isPackaged = process.env.STANDIN_PACKED !== undefined
  name = manifest.productName ?? manifest.name
  #paths: Record<string, string> = {
    userData,
    appData: path.dirname(userData),
    sessionData: userData,
    temp: os.tmpdir(),
    home,
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    desktop: path.join(home, 'Desktop'),
    exe: process.env.STANDIN_PACKED ?? process.execPath,
    logs: path.join(userData, 'logs'),
  }
  #ready = Promise.withResolvers<void>()
  leaving = false

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return state.cdp !== undefined
  }
  /** Called once Chromium answers. */
  announceReady(): void {
    this.emit('ready')
    this.#ready.resolve()
  }
  getPath(name: string): string {
    const found = this.#paths[name]
    if (!found) throw new Error(`Failed to get '${name}' path`)
    return found
  }
  setPath(name: string, to: string): void {
    this.#paths[name] = to
  }
  getAppPath(): string {
    return root
  }
  getVersion(): string {
    return manifest.version
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getAppMetrics(): { pid: number; type: string; name?: string }[] {
    return [{ pid: process.pid, type: 'Browser' }, ...utilityMetrics()]
  }
  getLocale(): string {
    return 'en-US'
  }
  getLocaleCountryCode(): string {
    return 'US'
  }
  requestSingleInstanceLock(): boolean {
    fs.mkdirSync(this.#paths.userData!, { recursive: true })
    // Electron gives the whole command line, the program first, its switches before its arguments, and some of its own.
    const given = process.argv.slice(1)
    const args = [
      process.execPath,
      ...given.filter((a) => a.startsWith('-')),
      '--original-process-start-time=13421772800000000',
      ...given.filter((a) => !a.startsWith('-')),
    ]
    return takeLock(this.#paths.userData!, { args, folder: process.cwd() }, (second) => {
      void this.#ready.promise.then(() => this.emit('second-instance', {}, [...second.args], second.folder, undefined))
    })
  }
  #next: readonly string[] | undefined
  /** Starts the app anew once this one has left. A test client is told with what, and starts it itself. */
  relaunch(options: { args?: string[]; execPath?: string } = {}): void {
    this.#next = options.args ?? process.argv.slice(1)
  }
  /** Switches for Chromium come too late here: it runs already, with the same ones (see boot.ts). */
  readonly commandLine = {
    appendSwitch(): void {},
    hasSwitch: (name: string): boolean => process.argv.some((a) => a === `--${name}` || a.startsWith(`--${name}=`)),
  }
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}

  /** Leaves as Electron does: before-quit, each window may refuse, will-quit may hold it, quit. */
  quit(): void {
    if (this.leaving) return
    let stopped = false
    const event = {
      preventDefault: () => {
        stopped = true
      },
    }
    this.emit('before-quit', event)
    if (stopped) return
    state.quitting = true // from here on 'window-all-closed' is not announced
    for (const window of [...state.windows.values()]) window.close()
    if (state.windows.size > 0) {
      state.quitting = false // a window asked to stay
      return
    }
    this.emit('will-quit', event)
    if (stopped) return
    this.exit(0)
  }
  exit(code = 0): void {
    if (this.leaving) return
    this.leaving = true
    this.emit('quit', {}, code)
    if (this.#next && process.send) process.send({ relaunch: this.#next })
    else if (this.#next) spawn(process.execPath, [run, ...this.#next], { detached: true, stdio: 'ignore' }).unref()
    state.cdp?.process.kill()
    setTimeout(() => process.exit(code), 50)
  }
}

export const app = new App()
