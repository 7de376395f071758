import type { Browser, Page, Route } from 'playwright-core'

/** What answers a page while a window uses it. */
export interface Behind {
  answer(route: Route): Promise<void>
  invoke(channel: string, input: unknown): Promise<unknown>
  complain(says: string): void
}

interface Kept {
  readonly page: Page
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
): Promise<{ readonly page: Page; leave(): Promise<void> }> {
  const kept = left.get(browser) ?? (await newPage(browser))
  left.delete(browser)
  kept.behind = behind
  const { page } = kept
  page.setDefaultTimeout(30_000)
  await page.setViewportSize(size)
  return {
    page,
    leave: async () => {
      kept.behind = null // what the page still sends on its way out goes to nobody
      if (kept.turned || left.has(browser) || !(await emptied(page))) return page.context().close()
      left.set(browser, kept)
    },
  }
}

async function newPage(browser: Browser): Promise<Kept> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.emulateMedia(still)
  const kept: Kept = { page, behind: null, turned: false }
  const install = page.clock.install.bind(page.clock)
  page.clock.install = (options) => {
    kept.turned = true
    return install(options)
  }
  page.on('pageerror', (error) => kept.behind?.complain(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      kept.behind?.complain(message.text())
  })
  await page.route('**/*', (route) => kept.behind?.answer(route) ?? route.abort())
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
