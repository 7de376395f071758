import { EventEmitter } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { WebContents } from './contents.ts'
import { chromium, headless, root, state } from './state.ts'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}
export interface WindowOptions extends Partial<Bounds> {
  title?: string
  show?: boolean
  webPreferences?: { preload?: string; [name: string]: unknown }
}

let lastId = 0

/** Whoever calls something of a window that is gone is told so, as by Electron. Its events can still be listened to. */
function forbid(gone: object, allowed: readonly string[]): void {
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(gone)))
    if (name !== 'constructor' && !allowed.includes(name))
      Object.defineProperty(gone, name, {
        get: () => () => {
          throw new TypeError('Object has been destroyed')
        },
      })
}

/** `BrowserWindow`: a page of Chromium's, in a window of its own where there is a display. */
export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly options: WindowOptions
  readonly webContents: WebContents
  /** Resolves when Chromium's page is attached. */
  readonly up: Promise<void>
  title: string
  #bounds: Bounds
  #gone = false
  #minimized = false
  #visible: boolean

  static getAllWindows(): BrowserWindow[] {
    return [...state.windows.values()]
  }
  static fromWebContents(contents: WebContents): BrowserWindow {
    return contents.window
  }
  static fromId(id: number): BrowserWindow | null {
    return state.windows.get(id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...state.windows.values()].at(-1) ?? null
  }

  constructor(options: WindowOptions = {}) {
    super()
    chromium()
    this.options = options
    this.title = options.title ?? app.getName()
    this.#visible = options.show !== false
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    state.windows.set(this.id, this)
    this.webContents = new WebContents(this)
    this.up = this.#open()
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async #open(): Promise<void> {
    const first = state.firstTarget
    state.firstTarget = undefined
    const { width, height } = this.#bounds
    const made = first
      ? { targetId: first }
      : await chromium().send('Target.createTarget', { url: 'about:blank', newWindow: true })
    await this.webContents.attach(made.targetId as string)
    if (!headless) return this.#place()
    const screen = { width, height, deviceScaleFactor: 1, mobile: false }
    await this.webContents.send_('Emulation.setDeviceMetricsOverride', screen)
  }
  async #place(): Promise<void> {
    const { targetId } = this.webContents
    const { windowId } = await chromium().send('Browser.getWindowForTarget', { targetId })
    await chromium().send('Browser.setWindowBounds', { windowId, bounds: this.#bounds })
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadURL(pathToFileURL(path.resolve(root, file)).href)
  }
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  showInactive(): void {
    this.show()
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  focus(): void {
    void this.up.then(() => this.webContents.send_('Page.bringToFront')).catch(() => {})
  }
  isVisible(): boolean {
    return this.#visible
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  isMaximized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return false
  }
  isFocused(): boolean {
    return true
  }
  isDestroyed(): boolean {
    return this.#gone
  }
  getBounds(): Bounds {
    return { ...this.#bounds }
  }
  getNormalBounds(): Bounds {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds)
    this.emit('resize')
    if (!headless) void this.up.then(() => this.#place())
  }
  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  restore(): void {
    this.#minimized = false
  }
  maximize(): void {}
  minimize(): void {
    this.#minimized = true
  }
  setFullScreen(): void {}
  setMenuBarVisibility(): void {}
  removeMenu(): void {}
  setBackgroundColor(): void {}

  close(): void {
    if (this.#gone) return
    let stopped = false
    const preventDefault = () => {
      stopped = true
    }
    this.emit('close', { preventDefault })
    if (!stopped) this.destroy()
  }
  destroy(): void {
    if (this.#gone) return
    void chromium()
      .send('Target.closeTarget', { targetId: this.webContents.targetId })
      .catch(() => {})
    this.vanished()
  }
  /** The page is gone, whoever closed it. */
  vanished(): void {
    if (this.#gone) return
    this.#gone = true
    state.windows.delete(this.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
    forbid(this.webContents, ['isDestroyed', 'send_', 'attach', 'askToOpen'])
    forbid(this, ['isDestroyed', 'vanished', 'webContents'])
    if (state.windows.size > 0 || state.quitting) return
    if (!app.emit('window-all-closed')) app.quit()
  }
}
