import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

type Answer = (request: Request) => Response | Promise<Response>

export const schemes = new Map<string, Answer>()

/** `protocol`: schemes that the app answers by itself. */
export const protocol = {
  registerSchemesAsPrivileged(): void {},
  handle(scheme: string, answer: Answer): void {
    schemes.set(scheme, answer)
  },
  unhandle(scheme: string): void {
    schemes.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => schemes.has(scheme),
}

/**
 * A scheme of the app's own can't be taught to a Chromium from outside, so `app://host/x` is shown to it as
 * `https://host.app.standin.invalid/x`: a secure, ordinary origin that never leaves the machine, because
 * every request to it is answered over the pipe and `.invalid` exists nowhere.
 */
export const SUFFIX = '.standin.invalid'

export function toWeb(url: string): string {
  const u = new URL(url)
  const scheme = u.protocol.slice(0, -1)
  return schemes.has(scheme) ? `https://${u.host}.${scheme}${SUFFIX}${u.pathname}${u.search}${u.hash}` : url
}

export function fromWeb(url: string): string {
  const u = URL.canParse(url) ? new URL(url) : undefined
  if (!u?.hostname.endsWith(SUFFIX)) return url
  const names = u.hostname.slice(0, -SUFFIX.length).split('.')
  const scheme = names.pop()
  return `${scheme}://${names.join('.')}${u.pathname}${u.search}${u.hash}`
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** `net.fetch`: files only. There is no network to fetch from. */
export const net = {
  async fetch(url: string | URL): Promise<Response> {
    if (!String(url).startsWith('file:')) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    const file = fileURLToPath(url)
    const type = types[path.extname(file)] ?? 'application/octet-stream'
    return new Response(await fs.readFile(file), { headers: { 'content-type': type } })
  },
  isOnline: (): boolean => false,
}
