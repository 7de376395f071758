import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { commonHeaders, contentSecurityPolicy, NONCE_PLACE } from './policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Sources of answers that are not files of the page. Undefined: there is none. */
export interface Sources {
  /** The open plan as its window reads it (`shared/ipc/snapshot-lines.ts`). */
  snapshot(): Promise<string | undefined>
  /** A document in the preview, by its token. */
  briefing(token: string): Uint8Array | undefined
  /** A file that the open plan keeps, by its hash. */
  kept(hash: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | undefined>
}

/** The files of the page by the path in their address. A file that is not in this list can't be loaded. */
export async function listPage(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(path.extname(entry.name) in types)) continue
    const full = path.join(entry.parentPath, entry.name)
    files.set(`/${path.relative(folder, full).split(path.sep).join('/')}`, full)
  }
  return files
}

const answer = (status: number, body: string | Uint8Array | null, headers: Record<string, string> = {}): Response =>
  new Response(body as BodyInit | null, {
    status,
    headers: { ...commonHeaders, 'cache-control': 'no-store', ...headers },
  })

/**
 * Answers `app://groundwork/...`: the page's own files from the list, the records of the open plan, and documents in
 * the preview. Nothing else, and nothing by a path that the page made up.
 */
export function createAnswerer(files: ReadonlyMap<string, string>, sources: Sources) {
  const file = async (full: string): Promise<Response> => {
    const type = types[path.extname(full)] ?? 'application/octet-stream'
    const bytes = await fs.readFile(full)
    if (path.extname(full) !== '.html') return answer(200, bytes, { 'content-type': type })
    const nonce = randomBytes(18).toString('base64')
    const html = bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)
    const policy = { 'content-security-policy': contentSecurityPolicy(nonce) }
    return answer(200, html, { 'content-type': type, ...policy })
  }
  return async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    const url = new URL(request.url)
    if (url.host !== 'groundwork') return answer(403, null)
    if (request.method !== 'GET') return answer(405, null)
    const name = url.pathname === '/' ? '/index.html' : url.pathname
    const full = files.get(name)
    if (full !== undefined) return file(full)
    if (name === '/plan/snapshot.jsonl') {
      const text = await sources.snapshot()
      return text === undefined
        ? answer(409, null)
        : answer(200, text, { 'content-type': 'application/jsonl; charset=utf-8' })
    }
    const token = /^\/briefing\/([a-z0-9]{1,64})\.pdf$/.exec(name)?.[1]
    const bytes = token === undefined ? undefined : sources.briefing(token)
    if (bytes !== undefined) return answer(200, bytes, { 'content-type': 'application/pdf' })
    const hash = /^\/plan\/logo\/([0-9a-f]{64})$/.exec(name)?.[1]
    const kept = hash === undefined ? undefined : await sources.kept(hash)
    // Only raster pictures: a kept file of another type is never given out as part of the page.
    if (kept?.type === 'image/png' || kept?.type === 'image/jpeg')
      return answer(200, kept.bytes, { 'content-type': kept.type })
    return answer(404, null)
  }
}
