import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Params } from './cdp.ts'
import type { MessageOptions, OpenOptions } from './dialog.ts'
import { chromium } from './state.ts'

/**
 * A small window for choosing files, in the place of the system's. Plain links, one field and a button,
 * without script, so that the keyboard alone reaches everything. Its address is answered here and only here.
 */

const HOST = 'https://choose.standin.invalid/'
const esc = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
const link = (label: string, query: Record<string, string>) =>
  `<a href="${HOST}?${esc(new URLSearchParams(query).toString())}">${esc(label)}</a>`

const document = (title: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${esc(title)} (stand-in)</title><style>
body{font:16px/1.5 sans-serif;margin:24px;color:#1d1b16;background:#fbf9f4;max-width:44rem}
h1{font-size:20px}ul{list-style:none;padding:0;border-top:1px solid #b8b2a4}li{border-bottom:1px solid #dad4c6}
li a{display:block;padding:6px 4px}a:focus,button:focus,input:focus{outline:3px solid #1d4f91;outline-offset:1px}
input{font:inherit;width:24rem;padding:4px}button{font:inherit;padding:4px 12px}p.what{color:#5a5548;font-size:14px}
</style><h1>${esc(title)}</h1>${body}
<p class="what">Groundwork runs on the stand-in, not on Electron: this page stands for the system’s own dialog.</p>`

type Answer<T> = { readonly html: string } | { readonly chosen: T | undefined }

/** Shows a page whose links come back to `answer`, until that gives something chosen; closing it is cancelling. */
async function show<T>(answer: (query: URLSearchParams) => Answer<T>): Promise<T | undefined> {
  const cdp = chromium()
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true })
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
  const send = (method: string, params: Params) => cdp.send(method, params, sessionId as string)
  const { promise, resolve } = Promise.withResolvers<T | undefined>()
  const closed = (p: { targetId: string }) => p.targetId === targetId && resolve(undefined)
  cdp.on(`${cdp.root}:Target.targetDestroyed`, closed)
  cdp.on(`${sessionId}:Fetch.requestPaused`, async (p: { requestId: string; request: { url: string } }) => {
    const { requestId, request } = p
    if (!request.url.startsWith(HOST) || request.url.endsWith('favicon.ico'))
      return send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    const given = answer(new URL(request.url).searchParams)
    if ('chosen' in given) {
      resolve(given.chosen)
      return send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    const responseHeaders = [{ name: 'content-type', value: 'text/html; charset=utf-8' }]
    const body = Buffer.from(given.html).toString('base64')
    return send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
  })
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  // A page that Playwright is just taking hold of loses its first navigation on a busy machine: it never sees its end.
  await cdp.guestAtRest(400)
  await send('Page.navigate', { url: HOST })
  const chosen = await promise
  cdp.off(`${cdp.root}:Target.targetDestroyed`, closed)
  await cdp.send('Target.closeTarget', { targetId }).catch(() => {}) // closed by the person
  return chosen
}

function list(folder: string, mode: 'open' | 'save' | 'folder', extensions: readonly string[]): string {
  let entries: fs.Dirent[] = []
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true }).filter((e) => !e.name.startsWith('.'))
  } catch {
    return '<p>This folder can’t be read.</p>'
  }
  entries.sort((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()) || a.name.localeCompare(b.name))
  const fits = (name: string) => extensions.length === 0 || extensions.some((e) => name.toLowerCase().endsWith(`.${e}`))
  const rows = [link('Up one folder', { in: path.dirname(folder) })]
  for (const entry of entries) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) rows.push(link(`${entry.name}, folder`, { in: full }))
    else if (mode === 'open' && fits(entry.name)) rows.push(link(entry.name, { choose: full }))
  }
  return `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`
}

/** Lets the person choose a file to open, a folder, or where to save; undefined where it was canceled. */
export function chooseFile(mode: 'open' | 'save' | 'folder', options: OpenOptions): Promise<string | undefined> {
  const given = options.defaultPath ? path.resolve(os.homedir(), options.defaultPath) : os.homedir()
  const start = mode === 'save' ? path.dirname(given) : given
  const name = mode === 'save' && options.defaultPath ? path.basename(given) : ''
  const extensions = options.filters?.flatMap((f) => f.extensions).filter((e) => e !== '*') ?? []
  const title = options.title ?? { open: 'Choose a file', save: 'Save as', folder: 'Choose a folder' }[mode]
  const field = (folder: string) =>
    `<form action="${HOST}"><input type="hidden" name="in" value="${esc(folder)}"><label>Name
    <input name="name" value="${esc(name)}" autofocus></label> <button>${esc(options.buttonLabel ?? 'Save')}</button></form>`
  return show((query) => {
    const folder = query.get('in') ?? (fs.existsSync(start) ? start : os.homedir())
    const typed = query.get('name')
    if (query.has('cancel')) return { chosen: undefined }
    if (query.has('choose')) return { chosen: query.get('choose') ?? undefined }
    const target = typed ? path.join(folder, path.basename(typed)) : undefined
    if (target && (query.has('replace') || !fs.existsSync(target))) return { chosen: target }
    if (target) {
      const ask = `<p>${esc(path.basename(target))} is already there.</p><ul><li>${link('Replace it', { in: folder, name: typed!, replace: '1' })}</li><li>${link('Choose another name', { in: folder })}</li></ul>`
      return { html: document(title, ask) }
    }
    const top =
      mode === 'save'
        ? field(folder)
        : mode === 'folder'
          ? `<p>${link('Choose this folder', { choose: folder })}</p>`
          : ''
    const body = `<p>${esc(folder)}</p>${top}${list(folder, mode, extensions)}<p>${link('Cancel', { cancel: '1' })}</p>`
    return { html: document(title, body) }
  })
}

/** Asks a question with buttons; the number of the button, or that of cancelling. */
export async function chooseAnswer(options: MessageOptions): Promise<number> {
  const buttons = options.buttons ?? ['OK']
  const body = `<p>${esc(options.detail ?? '')}</p><ul>${buttons.map((b, i) => `<li>${link(b, { answer: String(i) })}</li>`).join('')}</ul>`
  const chosen = await show<number>((query) =>
    query.has('answer') ? { chosen: Number(query.get('answer')) } : { html: document(options.message, body) },
  )
  return chosen ?? options.cancelId ?? 0
}
