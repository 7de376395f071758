import type { WebContents } from './contents.ts'
import { fromWeb, SUFFIX, schemes } from './protocol.ts'
import { verbose } from './state.ts'

export interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postDataEntries?: readonly { readonly bytes: string }[]
  }
}

/** What Electron asks the app before a page's own navigation goes on. */
function mayNavigate(contents: WebContents, paused: Paused): boolean {
  const main = contents.mainFrameId === '' || paused.frameId === contents.mainFrameId
  if (main && paused.request.url === contents.asked) return true // the app itself asked for it
  let stopped = false
  const url = fromWeb(paused.request.url)
  const event = {
    url,
    isMainFrame: main,
    preventDefault: () => {
      stopped = true
    },
  }
  contents.emit('will-frame-navigate', event)
  if (main) contents.emit('will-navigate', event, url)
  return !stopped
}

async function answer(contents: WebContents, paused: Paused): Promise<void> {
  const url = fromWeb(paused.request.url)
  const scheme = new URL(url).protocol.slice(0, -1)
  const body = Buffer.concat((paused.request.postDataEntries ?? []).map((e) => Buffer.from(e.bytes, 'base64')))
  const { method, headers } = paused.request
  const sends = body.length > 0 && method !== 'GET' && method !== 'HEAD'
  // Node's Request knows http only; the app sees the address that it knows.
  const request = new Request(url.replace(/^[^:]+:/, 'http:'), { method, headers, ...(sends ? { body } : {}) })
  Object.defineProperty(request, 'url', { value: url })
  const response = await schemes.get(scheme)!(request)
  await contents.send_('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** Every request of a page comes here: first the app may refuse it, then it is answered, or goes nowhere. */
export async function answerRequest(contents: WebContents, paused: Paused): Promise<void> {
  const { requestId, request, resourceType } = paused
  const fail = (errorReason: string) => contents.send_('Fetch.failRequest', { requestId, errorReason }).catch(() => {})
  try {
    // Chromium looks for an icon by itself; Electron does not.
    if (request.url.endsWith(`${SUFFIX}/favicon.ico`))
      return void (await contents.send_('Fetch.fulfillRequest', { requestId, responseCode: 204 }))
    // An aborted navigation leaves the page as it is, as Electron's preventDefault does.
    if (resourceType === 'Document' && !mayNavigate(contents, paused)) return void (await fail('Aborted'))
    const details = { url: fromWeb(request.url), method: request.method, resourceType }
    if (!(await contents.session.webRequest.allows(details))) return void (await fail('BlockedByClient'))
    if (new URL(request.url).hostname.endsWith(SUFFIX)) await answer(contents, paused)
    else await contents.send_('Fetch.continueRequest', { requestId })
  } catch (e) {
    if (verbose) console.error(e)
    await fail('Failed')
  }
}
