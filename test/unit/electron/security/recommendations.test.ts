import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { appFolder } from '../../../../electron/process/resources.ts'

/**
 * Electron's twenty recommendations, as ARCHITECTURE lists them, asked of the very calls that are made to Electron. What
 * only its own program can show (that the sandbox holds, that a fuse works) is named there as not shown.
 */

const made: { webPreferences: Record<string, unknown> }[] = []
const switches: string[] = []
const sandboxed = vi.fn()
const given = new Set<string>()

vi.mock('electron', () => ({
  app: {
    isPackaged: true,
    enableSandbox: () => sandboxed(),
    commandLine: { appendSwitch: (name: string) => switches.push(name), hasSwitch: (name: string) => given.has(name) },
  },
  screen: { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1, height: 1 } }) },
  BrowserWindow: class {
    constructor(options: { webPreferences: Record<string, unknown> }) {
      made.push(options)
    }
    once() {}
    on() {}
  },
}))

const { openWindow } = await import('../../../../electron/windows/window.ts')
const { closeChromium, closeContents, closeSession } = await import('../../../../electron/security/lockdown.ts')

openWindow({ bounds: null, remember: () => {}, beforeClose: async () => {} })
const preferences = made[0]?.webPreferences ?? {}

const sources = (folder: string): string[] =>
  readdirSync(join(appFolder(), folder), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.tsx?$/.test(f.name))
    .map((f) => readFileSync(join(f.parentPath, f.name), 'utf8'))

type Listener = (...args: never[]) => unknown

/** Something of Electron's that only remembers what it was given. */
function remembering() {
  const given = new Map<string, Listener>()
  const keep = (name: string) => (listener: Listener) => void given.set(name, listener)
  return { given, keep }
}

describe('the page', () => {
  test('2, 3, 4: has no Node, a world of its own, and a sandbox', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
    })
    closeChromium()
    expect(sandboxed).toHaveBeenCalledOnce()
    // Where a Linux forbids it, an AppImage starts without the system's sandbox, and is not made to begin with it halfway.
    given.add('no-sandbox')
    closeChromium()
    expect(sandboxed).toHaveBeenCalledOnce()
  })

  test('6, 8, 9, 10, 11: keeps Chromium’s own guards, with nothing experimental and no web view', () => {
    expect(preferences).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false, webviewTag: false })
    for (const name of ['experimentalFeatures', 'enableBlinkFeatures', 'nativeWindowOpen', 'additionalArguments'])
      expect(preferences).not.toHaveProperty(name)
    expect(preferences.devTools).toBe(false)
  })

  test('5: gets no permission, no device, no screen', () => {
    const { given, keep } = remembering()
    const off: unknown[] = []
    closeSession({
      webRequest: { onBeforeRequest: keep('request') },
      setPermissionRequestHandler: keep('ask'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: (handler: unknown) => off.push(handler),
      setSpellCheckerEnabled: (on: unknown) => off.push(on),
    } as never)
    const ask = given.get('ask') as unknown as (c: null, p: string, answer: (yes: boolean) => void) => void
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'hid'])
      ask(null, permission, (yes) => expect(yes).toBe(false))
    expect((given.get('check') as () => boolean)()).toBe(false)
    expect((given.get('device') as () => boolean)()).toBe(false)
    expect(off).toEqual([null, false])
    const request = given.get('request') as unknown as (d: { url: string }, a: (r: { cancel: boolean }) => void) => void
    const cancelled = (url: string): boolean => {
      let said = false
      request({ url }, ({ cancel }) => {
        said = cancel
      })
      return said
    }
    // 1, 18: only the app's own scheme, never http, never file.
    for (const url of [
      'http://a/',
      'https://a/',
      'file:///etc/hosts',
      'ftp://a/',
      'ws://a/',
      'devtools://x/',
      'app://b/',
    ])
      expect(cancelled(url), url).toBe(true)
    expect(cancelled('app://groundwork/index.html')).toBe(false)
  })

  test('12, 13, 14: stays where it is, opens nothing, holds nothing', () => {
    const { given, keep } = remembering()
    closeContents({
      setWindowOpenHandler: keep('open'),
      on: (name: string, listener: Listener) => void given.set(name, listener),
    } as never)
    expect((given.get('open') as () => unknown)()).toEqual({ action: 'deny' })
    const stopped = (event: string, url: string): boolean => {
      const preventDefault = vi.fn()
      const listener = given.get(event) as unknown as (e: object) => void
      listener({ url, isMainFrame: true, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
      expect(stopped(event, 'https://example.org/'), event).toBe(true)
    expect(stopped('will-navigate', 'app://groundwork/index.html')).toBe(false)
  })
})

test('15: nothing is handed to another program by its address', () => {
  for (const text of [...sources('electron'), ...sources('renderer'), ...sources('shared')])
    expect(text).not.toMatch(/openExternal\s*\(/)
})

test('16: Electron is named exactly, so that a newer one is a change that somebody makes and tests', () => {
  const said = JSON.parse(readFileSync(join(appFolder(), 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(said.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})

test('20: the page gets two functions that know names of channels, and nothing of Electron', () => {
  const preload = readFileSync(join(appFolder(), 'electron', 'preload.ts'), 'utf8')
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  expect(preload).toContain("exposeInMainWorld('groundwork', bridge)")
})

test('Chromium’s own background services are off, and no name is resolved', () => {
  expect(switches).toEqual(
    expect.arrayContaining(['host-resolver-rules', 'disable-background-networking', 'disable-component-update']),
  )
})

test('each of the twenty stands in ARCHITECTURE with what holds it', () => {
  const text = readFileSync(join(appFolder(), 'ARCHITECTURE.md'), 'utf8')
  const rows = [...text.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  expect(rows.map((row) => Number(row[1]))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  for (const [, number, , held, shown] of rows) {
    expect(held?.trim(), `row ${number}`).not.toBe('')
    expect(shown?.trim(), `row ${number}`).not.toBe('')
  }
})
