import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'

/** What a page gets for a path it asks for. */
export interface Answer {
  readonly body?: Buffer | string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** What answers a page while a window uses it. */
export interface Behind {
  answer(path: string): Answer
  invoke(channel: string, input: unknown): Promise<unknown>
  complain(says: string): void
}

interface Kept {
  readonly page: Page
  readonly server: Server
  behind: Behind | null
  /** Another clock was put in, and a page keeps it: the next window gets a page of its own. */
  turned: boolean
}

/** The page that the window before left in each browser. */
const left = new WeakMap<Browser, Kept>()

/**
 * An empty page of that browser, whose requests and messages come to `behind`. It is the one that the window before left
 * where there is one: a process that has read the app's script once opens it again in a third of the time.
 */
export async function takePage(
  browser: Browser,
  behind: Behind,
  size: { width: number; height: number },
): Promise<{ readonly page: Page; readonly origin: string; leave(): Promise<void> }> {
  const kept = left.get(browser) ?? (await newPage(browser))
  left.delete(browser)
  kept.behind = behind
  const { page } = kept
  page.setDefaultTimeout(30_000)
  await page.setViewportSize(size)
  return {
    page,
    origin: `http://127.0.0.1:${(kept.server.address() as AddressInfo).port}`,
    leave: async () => {
      kept.behind = null // what the page still sends on its way out goes to nobody
      if (kept.turned || left.has(browser) || !(await emptied(page))) {
        await page.context().close()
        kept.server.close()
      } else left.set(browser, kept)
    },
  }
}

/**
 * Answers one page, on this machine alone; not by Playwright's routes: with them nothing is kept, and the page's hundred
 * files would pass through three processes each time that a window opens, which cost more than all else in opening it.
 */
async function serve(behind: () => Behind | null): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const { body, status = 200, headers } = behind()?.answer(pathname) ?? { status: 503 }
    response.writeHead(status, headers).end(body)
  })
  server.unref()
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  return server
}

async function newPage(browser: Browser): Promise<Kept> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.emulateMedia(still)
  const server = await serve(() => kept.behind)
  const kept: Kept = { page, server, behind: null, turned: false }
  const clock = page.clock as unknown as Record<string, (...given: unknown[]) => Promise<void>>
  for (const turn of ['install', 'setFixedTime', 'setSystemTime', 'pauseAt']) {
    const own = clock[turn]?.bind(page.clock)
    clock[turn] = async (...given) => {
      kept.turned = true
      await own?.(...given)
    }
  }
  page.on('pageerror', (error) => kept.behind?.complain(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      kept.behind?.complain(message.text())
  })
  await page.exposeFunction('groundworkInvoke', (channel: string, input: unknown) =>
    kept.behind?.invoke(channel, input),
  )
  await page.addInitScript(bridge)
  return kept
}

/** Nothing moves, so that a picture and a color are looked at as they come to rest; a test of motion asks for it. */
const still = { media: null, colorScheme: null, reducedMotion: 'reduce', forcedColors: null, contrast: null } as const

/** Puts back what a test may have turned; false where the page can't be used again. */
async function emptied(page: Page): Promise<boolean> {
  try {
    for (const event of ['request', 'response', 'dialog', 'download'] as const) page.removeAllListeners(event)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.goto('about:blank')
    await page.emulateMedia(still)
    await page.context().clearPermissions()
    await page.mouse.move(0, 0)
    return true
  } catch {
    return false
  }
}

/** What the preload script gives the page, here over a function of this process. */
function bridge(): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const page = window as unknown as Record<string, unknown>
  page['groundworkAnnounce'] = (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }
  page['groundwork'] = {
    invoke: (channel: string, input: unknown) =>
      (page['groundworkInvoke'] as (c: string, i: unknown) => Promise<unknown>)(channel, input),
    on: (event: string, listener: (payload: unknown) => void) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
}
