import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, closeAll, launchApp } from './support/app.ts'

/** What the page reaches, and what it does not: one running app, looked at from inside its page. */

let app: App
const asked: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  app = await launchApp({ triesOutside: true })
  app.page.on('request', (request) => asked.push(request.url()))
  app.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  app.page.on('pageerror', (error) => complaints.push(error.message))
  await app.page.reload()
  await app.page.waitForLoadState('load')
})
afterAll(closeAll)

type Loose = { groundwork: { invoke(channel: string, input?: unknown): Promise<{ ok: boolean; error?: unknown }> } }
const invoke = (channel: string, input?: unknown) =>
  app.page.evaluate(([c, i]) => (window as unknown as Loose).groundwork.invoke(c as string, i), [channel, input])

test('the app starts, and the page has the bridge and nothing else of Node or Electron', async () => {
  const there = await app.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as Loose).groundwork).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }))
  expect(there).toEqual({ bridge: ['invoke', 'on'], node: [] })
  expect(await invoke('app.start')).toMatchObject({
    ok: true,
    value: { plans: [], last: null, settings: { author: '' } },
  })
})

test('a page that starts says nothing wrong', () => {
  expect(complaints).toEqual([])
})

test('whoever asks for what is not in the contract is told so', async () => {
  expect(await invoke('fs.readFile', '/etc/hosts')).toMatchObject({
    ok: false,
    error: { kind: 'not-allowed', where: 'fs.readFile' },
  })
})

test('a message of the wrong form is refused, with the place', async () => {
  expect(await invoke('plans.open', { path: '/etc/hosts' })).toMatchObject({
    ok: false,
    error: { kind: 'bad-input', where: 'plans.open key' },
  })
  expect(await invoke('plan.edit', { verb: 'edit', ops: [] })).toMatchObject({
    ok: false,
    error: { kind: 'bad-input' },
  })
})

test('with no plan open, a verb of the plan says where to begin', async () => {
  expect(await invoke('plan.undo')).toMatchObject({ ok: false, error: { kind: 'missing' } })
})

test('an announcement that is not in the contract can’t be listened to', async () => {
  const heard = await app.page.evaluate(() => {
    const { groundwork } = window as unknown as { groundwork: { on(e: string, l: () => void): void } }
    try {
      groundwork.on('anything', () => {})
      return 'listening'
    } catch (e) {
      return e instanceof Error ? e.message : String(e)
    }
  })
  expect(heard).toContain('does not have')
})

test('the page comes with a strict content security policy', async () => {
  const policy = await app.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe-|https?:|data:|\*/)
})

test('script written into the page, and eval, do not run', async () => {
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "owned"'
    document.head.append(script)
    script.remove()
    const button = document.createElement('button')
    button.setAttribute('onclick', 'document.title = "owned"')
    button.click()
    // Later, since the debugging protocol lets eval through while it runs something itself.
    const made = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return "made"')())
        } catch {
          resolve('refused')
        }
      }),
    )
    return { title: document.title, made }
  })
  expect(ran).toEqual({ title: 'Groundwork', made: 'refused' })
})

test('no address outside the app is reached', async () => {
  const reached = await app.page.evaluate(async () => {
    const tries = ['http://127.0.0.1:9/', 'https://example.org/', 'http://localhost/']
    const answers = await Promise.all(
      tries.map((t) =>
        fetch(t).then(
          () => t,
          () => null,
        ),
      ),
    )
    const image = await new Promise((resolve) => {
      const img = new Image()
      img.onload = () => resolve('image')
      img.onerror = () => resolve(null)
      img.src = 'https://example.org/pixel.png'
    })
    const socket = await new Promise((resolve) => {
      try {
        const ws = new WebSocket('ws://127.0.0.1:9/')
        ws.onopen = () => resolve('socket')
        ws.onerror = () => resolve(null)
      } catch {
        resolve(null)
      }
    })
    return [...answers, image, socket].filter((a) => a !== null)
  })
  expect(reached).toEqual([])
})

test('even a window that the app itself would make reaches no address outside', async () => {
  const answer = await app.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const said = await window.loadURL('http://127.0.0.1:9/').then(
      () => 'loaded',
      (e: unknown) => String(e),
    )
    window.destroy()
    return said
  }, undefined)
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('no window opens', async () => {
  const opened = await app.page.evaluate(() => window.open('https://example.org/') === null)
  expect(opened).toBe(true)
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(app.app.windows()).toHaveLength(1)
})

test('the page stays where it is', async () => {
  await app.page.evaluate(() => {
    document.body.dataset.mark = 'same page'
    window.location.href = 'https://example.org/'
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(app.page.url()).toBe(`${app.origin}/index.html`)
  expect(await app.page.evaluate(() => document.body.dataset.mark)).toBe('same page')
})

test('the page can load itself anew', async () => {
  await Promise.all([app.page.waitForEvent('load'), app.page.evaluate(() => window.location.reload())])
  expect(await app.page.evaluate(() => document.body.dataset.mark)).toBeUndefined()
  expect(await invoke('app.start')).toMatchObject({ ok: true })
})

test('no permission is given', async () => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('files of the machine are not to be had', async () => {
  const statuses = await app.page.evaluate(async () => {
    const tries = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/etc/hosts',
      '/briefing/none.pdf',
      '/plan/snapshot.jsonl',
    ]
    return Promise.all(tries.map(async (t) => (await fetch(t)).status))
  })
  expect(statuses).toEqual([404, 404, 404, 404, 409])
})

test('every request was for the app’s own address', () => {
  const outside = asked.filter(
    (url) =>
      !url.startsWith(`${app.origin}/`) &&
      !url.includes('example.org') &&
      !url.includes('127.0.0.1') &&
      !url.includes('localhost'),
  )
  expect(asked.length).toBeGreaterThan(2)
  expect(outside).toEqual([])
})
