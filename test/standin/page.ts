import type { Codec } from './codec.ts'

/**
 * Functions whose source is put into the page. They may use nothing outside themselves: not an import, not a
 * constant of this file. The page's own world and the preload's world meet only through events on the
 * document whose names the page can't know, as Electron's context bridge lets only copies through.
 */

type Any = { [name: string]: unknown }
type Packed = { f?: number; a?: Packed[]; o?: [string, Packed][]; p?: number; v?: unknown }
interface Note extends Any {
  k: string
  id?: number
  v?: Packed
  a?: Packed[]
  err?: string
  name?: string
}
export interface Wire {
  emit(note: Note): void
  readonly on: { [k: string]: (note: Note) => void }
  pack(value: unknown): Packed
  unpack(packed: Packed): unknown
}

/** The membrane, the same on both sides. Functions and promises go through as references. */
export function wire(secret: string, outgoing: string, incoming: string): Wire {
  const doc = document
  const Custom = CustomEvent
  const dispatch = EventTarget.prototype.dispatchEvent
  const listen = EventTarget.prototype.addEventListener
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>()
  const on: Wire['on'] = {}
  let next = 0
  let returned: Note | undefined
  const emit = (note: Note) => dispatch.call(doc, new Custom(secret + outgoing, { detail: note }))
  const packPromise = (promise: PromiseLike<unknown>): Packed => {
    const id = ++next
    promise.then(
      (value) => emit({ k: 'resolved', id, v: pack(value) }),
      (e: Error) => emit({ k: 'rejected', id, err: String(e?.message ?? e), name: e?.name }),
    )
    return { p: id }
  }
  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') {
      functions.set(++next, value as () => unknown)
      return { f: next }
    }
    if (Array.isArray(value)) return { a: value.map(pack) }
    if (value && typeof value === 'object') {
      if (Object.getPrototypeOf(value) === Object.prototype)
        return { o: Object.entries(value).map(([name, item]) => [name, pack(item)]) }
      if (typeof (value as { then?: unknown }).then === 'function') return packPromise(value as PromiseLike<unknown>)
    }
    return { v: value }
  }
  const caller =
    (id: number) =>
    (...args: unknown[]) => {
      emit({ k: 'call', id, a: args.map(pack) })
      const answer = returned
      returned = undefined
      if (answer?.err !== undefined) throw new Error(answer.err)
      return answer?.v ? unpack(answer.v) : undefined
    }
  const unpack = (packed: Packed): unknown => {
    if (packed.f !== undefined) return caller(packed.f)
    if (packed.a) return Object.freeze(packed.a.map(unpack))
    if (packed.o) return Object.freeze(Object.fromEntries(packed.o.map(([name, item]) => [name, unpack(item)])))
    const { p } = packed
    if (p !== undefined) return new Promise((resolve, reject) => promises.set(p, { resolve, reject }))
    return packed.v
  }
  on.call = (note) => {
    let answer: Note
    try {
      answer = { k: 'returned', v: pack(functions.get(note.id!)!(...(note.a ?? []).map(unpack))) }
    } catch (e) {
      answer = { k: 'returned', err: e instanceof Error ? e.message : String(e) }
    }
    emit(answer)
  }
  on.returned = (note) => {
    returned = note
  }
  on.resolved = (note) => {
    promises.get(note.id!)?.resolve(unpack(note.v!))
    promises.delete(note.id!)
  }
  on.rejected = (note) => {
    const error = new Error(note.err)
    if (note.name) error.name = note.name
    promises.get(note.id!)?.reject(error)
    promises.delete(note.id!)
  }
  listen.call(doc, secret + incoming, (event) => {
    const note = (event as CustomEvent<Note>).detail
    on[note.k]?.(note)
  })
  return { emit, on, pack, unpack }
}

/** The page's own world: receives what the preload exposes; a new window is asked for and never had at once. */
export function mainWorld(makeWire: typeof wire, secret: string): void {
  const w = makeWire(secret, 'm', 'p')
  w.on.expose = (note) => {
    Object.defineProperty(window, note.key as string, { value: w.unpack(note.v!), enumerable: true })
  }
  // Electron answers a refused window.open with null; Chromium can't ask first, so it is asked for here.
  window.open = (url) => {
    w.emit({ k: 'open', url: new URL(String(url ?? 'about:blank'), document.baseURI).href })
    return null
  }
}

type Listener = ((event: unknown, ...args: unknown[]) => void) & { inner?: unknown }
type Preload = (require: unknown, module: unknown, exports: unknown, process: unknown) => void

/** The preload's world: `require('electron')` with contextBridge and ipcRenderer, over a binding of Chromium. */
export function isolatedWorld(
  makeWire: typeof wire,
  makeCodec: (to: (u: Uint8Array) => string, from: (s: string) => Uint8Array) => Codec,
  secret: string,
  environment: object,
  preload: Preload,
): void {
  const scope = globalThis as unknown as Any
  const codec = makeCodec(
    (bytes) => {
      let text = ''
      for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768))
      return btoa(text)
    },
    (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)),
  )
  const native = scope.__standin_send as (text: string) => void
  delete scope.__standin_send
  const w = makeWire(secret, 'p', 'm')
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>()
  const listeners = new Map<string, Listener[]>()
  let next = 0
  const post = (message: Any) => native(codec.encode(message))
  w.on.open = (note) => post({ k: 'open', url: note.url })
  scope.__standin_receive = (text: string) => {
    const message = codec.decode(text) as Any
    if (message.k === 'reply') {
      const call = waiting.get(message.id as number)
      waiting.delete(message.id as number)
      if (message.error === undefined) call?.resolve(message.value)
      else call?.reject(new Error(message.error as string))
      return
    }
    for (const listener of [...(listeners.get(message.channel as string) ?? [])])
      listener({ sender: ipcRenderer, ports: [] }, ...(message.args as unknown[]))
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++next
        waiting.set(id, { resolve, reject })
        post({ k: 'invoke', id, channel, args })
      }),
    send: (channel: string, ...args: unknown[]) => post({ k: 'send', channel, args }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return this
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (...args) => {
        this.removeListener(channel, once)
        listener(...args)
      }
      once.inner = listener
      return this.on(channel, once)
    },
    removeListener(channel: string, listener: Listener) {
      const kept = (listeners.get(channel) ?? []).filter((l) => l !== listener && l.inner !== listener)
      listeners.set(channel, kept)
      return this
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return this
    },
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => w.emit({ k: 'expose', key, v: w.pack(api) }),
  }
  const require = (id: string) => {
    if (id === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, { ...environment, type: 'renderer', sandboxed: true, contextIsolated: true })
}

/** Where a person sees the window, its title says on what the app runs. */
export function sayWhatItIs(): void {
  const says = ' (on the stand-in, not on Electron)'
  const put = () => {
    if (!document.title.endsWith(says)) document.title += says
  }
  addEventListener('DOMContentLoaded', () => {
    put()
    new MutationObserver(put).observe(document.head, { subtree: true, childList: true, characterData: true })
  })
}
