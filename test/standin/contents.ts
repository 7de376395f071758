import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import type { Params } from './cdp.ts'
import { codec, makeCodec } from './codec.ts'
import { handlers, ipcMain } from './ipc.ts'
import { isolatedWorld, mainWorld, sayWhatItIs, wire } from './page.ts'
import { fromWeb, schemes, toWeb } from './protocol.ts'
import { answerRequest, type Paused } from './requests.ts'
import { session } from './session.ts'
import { chromium, headless } from './state.ts'
import type { BrowserWindow } from './window.ts'

const WORLD = 'standin-preload'

interface Frame {
  id: string
  parentId?: string
  url: string
}
type OpenHandler = (details: { url: string; disposition: string }) => { action: 'allow' | 'deny' }

/** `webContents`: one page, its messages, its navigations. */
export class WebContents extends EventEmitter {
  readonly window: BrowserWindow
  readonly id: number
  readonly session = session.defaultSession
  targetId = ''
  mainFrameId = ''
  /** The address that the app itself asked for; every other navigation is the page's own. */
  asked: string | undefined
  #sessionId = ''
  #frames = new Map<string, Frame>()
  #worlds = new Map<number, string>()
  #open: OpenHandler = () => ({ action: 'allow' })

  constructor(window: BrowserWindow) {
    super()
    this.window = window
    this.id = window.id
  }

  /** Sends a command of the debugging protocol to this page. */
  send_(method: string, params: Params = {}): Promise<Params> {
    return chromium().send(method, params, this.#sessionId)
  }

  async attach(targetId: string): Promise<void> {
    this.targetId = targetId
    const attached = await chromium().send('Target.attachToTarget', { targetId, flatten: true })
    this.#sessionId = attached.sessionId as string
    this.#listen()
    const secret = crypto.randomUUID()
    const preload = this.window.options.webPreferences?.preload
    await Promise.all([
      this.send_('Page.enable'),
      this.send_('Runtime.enable'),
      this.send_('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.send_('Runtime.addBinding', { name: '__standin_send', executionContextName: WORLD }),
      this.send_('Page.addScriptToEvaluateOnNewDocument', {
        source: `if (window.top === window) (${mainWorld})(${wire}, ${JSON.stringify(secret)})`,
      }),
      preload ? this.#addPreload(preload, secret) : undefined,
      headless ? undefined : this.send_('Page.addScriptToEvaluateOnNewDocument', { source: `(${sayWhatItIs})()` }),
    ])
  }
  #addPreload(file: string, secret: string): Promise<Params> {
    const versions = { ...process.versions, electron: 'stand-in' }
    const environment = { platform: process.platform, arch: process.arch, versions, env: {} }
    const body = `function (require, module, exports, process) {${fs.readFileSync(file, 'utf8')}\n}`
    const given = [wire, makeCodec, JSON.stringify(secret), JSON.stringify(environment), body].join(', ')
    return this.send_('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `if (window.top === window) (${isolatedWorld})(${given})`,
    })
  }

  #on(method: string, listener: (params: Params) => void): void {
    chromium().on(`${this.#sessionId}:${method}`, listener)
  }
  #listen(): void {
    this.#on('Fetch.requestPaused', (p) => void answerRequest(this, p as unknown as Paused))
    this.#on('Page.frameNavigated', ({ frame }) => this.#navigated(frame as Frame))
    this.#on('Page.domContentEventFired', () => {
      this.emit('dom-ready')
      this.window.emit('ready-to-show')
    })
    this.#on('Page.loadEventFired', () => this.emit('did-finish-load'))
    this.#on('Page.javascriptDialogOpening', () => void this.send_('Page.handleJavaScriptDialog', { accept: true }))
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      const c = context as { id: number; name: string; auxData: { frameId: string } }
      if (c.name === WORLD) this.#worlds.set(c.id, c.auxData.frameId)
    })
    this.#on('Runtime.executionContextDestroyed', (p) => this.#worlds.delete(p.executionContextId as number))
    this.#on('Runtime.executionContextsCleared', () => this.#worlds.clear())
    this.#on('Runtime.bindingCalled', (p) => {
      if (p.name === '__standin_send')
        void this.#message(codec.decode(p.payload as string) as Params, p.executionContextId as number)
    })
    this.#on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed' }))
  }
  #navigated(frame: Frame): void {
    this.#frames.set(frame.id, frame)
    if (frame.parentId) return
    this.mainFrameId = frame.id
    this.emit('did-navigate', {}, fromWeb(frame.url))
  }

  async #message(message: Params, contextId: number): Promise<void> {
    if (message.k === 'open') {
      const url = message.url as string
      if (this.askToOpen(url) === 'allow') await chromium().send('Target.createTarget', { url, newWindow: true })
      return
    }
    const channel = message.channel as string
    const args = message.args as unknown[]
    const event = this.#eventFrom(contextId)
    if (message.k === 'send') return void ipcMain.emit(channel, event, ...args)
    const reply: Params = { k: 'reply', id: message.id }
    let text: string
    try {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      text = codec.encode({ ...reply, value: await handler(event, ...args) })
    } catch (e) {
      text = codec.encode({ ...reply, error: `Error invoking remote method '${channel}': ${String(e)}` })
    }
    this.#post(contextId, text)
  }
  #eventFrom(contextId: number) {
    const frameId = this.#worlds.get(contextId) ?? ''
    const frame = this.#frames.get(frameId)
    const url = fromWeb(frame?.url ?? '')
    const origin = URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'null'
    const senderFrame = { url, origin, parent: frame?.parentId ? {} : null, top: null as unknown }
    senderFrame.top = senderFrame
    return { type: 'frame', sender: this, senderFrame, frameId, processId: 1 }
  }
  #post(contextId: number, text: string): void {
    const expression = `__standin_receive(${JSON.stringify(text)})`
    this.send_('Runtime.evaluate', { contextId, expression, silent: true }).catch(() => {}) // the page went away
  }

  /** Sends a message to the preload. */
  send(channel: string, ...args: unknown[]): void {
    const text = codec.encode({ k: 'event', channel, args })
    for (const contextId of this.#worlds.keys()) this.#post(contextId, text)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler
  }
  /** Asks the app about a new window. */
  askToOpen(url: string): 'allow' | 'deny' {
    return this.#open({ url, disposition: 'new-window' }).action
  }
  getURL(): string {
    return fromWeb(this.#frames.get(this.mainFrameId)?.url ?? '')
  }
  get mainFrame() {
    return { url: this.getURL() }
  }
  async loadURL(url: string): Promise<void> {
    await this.window.up
    const scheme = new URL(url).protocol.slice(0, -1)
    if (schemes.has(scheme)) await this.session.applyPermissions(new URL(toWeb(url)).origin)
    const done = new Promise<void>((resolve) => this.once('did-finish-load', resolve))
    this.asked = toWeb(url)
    const { errorText } = await this.send_('Page.navigate', { url: this.asked })
    if (errorText) throw new Error(`${String(errorText)} loading '${url}'`)
    await done
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    const answer = await this.send_('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (answer.exceptionDetails) throw new Error((answer.exceptionDetails as { text: string }).text)
    return (answer.result as { value: unknown }).value
  }
  reload(): void {
    this.asked = toWeb(this.getURL())
    void this.send_('Page.reload')
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }
  /** Chromium's debugging pipe does not tell which process a page lives in. */
  getOSProcessId(): number {
    return chromium().process.pid ?? 0
  }
  isDevToolsOpened(): boolean {
    return false
  }
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  focus(): void {}
  setVisualZoomLevelLimits(): void {}
  setZoomFactor(): void {}
  getZoomFactor(): number {
    return 1
  }
}
