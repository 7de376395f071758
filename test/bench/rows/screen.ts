import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { buildApp } from '../../../electron/dev/build.ts'
import { appFolder } from '../../../electron/process/resources.ts'
import { createAnswerer, listPage } from '../../../electron/security/protocol.ts'
import { planLines } from '../../../shared/ipc/snapshot-lines.ts'
import { sampleStates } from '../../support/records.ts'
import type { Size } from '../bench.ts'
import { alternate, repeat } from '../measure.ts'
import { absolute, type Row, ratio } from '../row.ts'
import { startChromium } from './documents.ts'

/** Serves a built page on this machine as the app does, records of the sample plan included. */
async function serve(folder: string): Promise<{ address: string; server: Server }> {
  const plan = { id: 'sample', key: 'plan-1', file: 'juniper-fork.groundwork', folder: 'Groundwork' }
  const records = sampleStates()
  const snapshot = planLines({
    plan,
    author: 'Equity officer',
    records,
    undo: null,
    redo: null,
    savedAt: null,
    broughtBack: [],
    typedElsewhere: [],
    drafts: [],
    own: 'plain',
  })
  const answer = createAnswerer(await listPage(folder), {
    snapshot: async () => snapshot,
    briefing: () => undefined,
    kept: async () => undefined,
  })
  const server = createServer(async (request, response) => {
    const made = await answer({ url: `app://groundwork${request.url}`, method: request.method ?? 'GET' })
    response.writeHead(made.status, Object.fromEntries(made.headers))
    response.end(Buffer.from(await made.arrayBuffer()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

/** Put in before the page: a bridge whose answers are ready, and a watch for the headings that are painted. */
function beforePage(): void {
  const settings = { author: 'Equity officer', theme: 'light', textSize: 100, singleKeys: true }
  const entry = {
    key: 'plan-1',
    name: 'Juniper Fork 12',
    folder: 'Groundwork',
    file: 'juniper-fork.groundwork',
    changedAt: null,
    stepsDone: null,
    trouble: null,
    advice: null,
  }
  const start = {
    settings,
    device: 'bench',
    version: '0',
    platform: 'linux',
    standin: false,
    plans: [entry],
    last: 'plan-1',
  }
  const value = (channel: string) => (channel === 'app.start' ? start : channel === 'plans.open' ? entry : null)
  const invoke = async (channel: string) => ({ ok: true, value: value(channel) })
  Object.assign(window, { groundwork: { invoke, on: () => () => {} } })
  // The browser itself says when a text was painted; what the page works at after that is not counted.
  const watched = { shown: 'h1', whole: 'main h2' }
  new MutationObserver(() => {
    if (document.body?.textContent?.includes('Opening…')) return
    for (const [name, selector] of Object.entries(watched))
      if (document.querySelector(`[elementtiming="${name}"]`) === null)
        document.querySelector(selector)?.setAttribute('elementtiming', name)
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string; renderTime: number })[])
      console.info(`${entry.identifier} ${entry.renderTime}`)
  }).observe({ type: 'element', buffered: true })
}

/**
 * How long an empty window is left alone before it is measured, in milliseconds: its process is still starting, and the
 * one before it goes on working until it is gone.
 */
const STILL = 500

/**
 * Milliseconds until the first heading is painted, or the first of those beneath it, each from a cold cache. The page says
 * so itself: a question of the driver's brings a third of a megabyte of script with it, read before an answer.
 */
async function firstScreen(browser: Browser, address: string, which: 'shown' | 'whole' = 'shown'): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript(beforePage)
  await setTimeout(STILL)
  const told = page.waitForEvent('console', (said) => said.text().startsWith(`${which} `))
  await page.goto(address)
  const took = Number((await told).text().split(' ')[1])
  await context.close()
  return took
}

/** The first screen of an open plan beside a page that only says one line, both from a cold cache; and the bundle. */
export async function screenRows(folder: string, size: Size): Promise<Row[]> {
  await buildApp()
  const bare = join(folder, 'bare-page')
  await build({
    root: join(import.meta.dirname, '../bare-page'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: bare, emptyOutDir: true, target: 'chrome156' },
  })
  const [ours, theirs] = [await serve(join(appFolder(), 'out', 'page')), await serve(bare)]
  const browser = await startChromium()
  const pair = await alternate(
    size.rounds,
    () => firstScreen(browser, ours.address),
    () => firstScreen(browser, theirs.address),
  )
  const whole = await repeat(size.rounds, () => firstScreen(browser, ours.address, 'whole'))
  await browser.close()
  for (const { server } of [ours, theirs]) server.close()
  return [
    ratio('screen', 'First screen of an open plan, to a bare React page', pair, { at: 'most', value: 1.8 }),
    absolute('screen-ms', 'First screen of an open plan', 'ms', pair.ours),
    absolute('screen-whole-ms', 'The same, with what the rules found', 'ms', whole),
    ...bundle(join(appFolder(), 'out', 'page')),
  ]
}

function bundle(folder: string): Row[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  const weigh = (fits: (name: string) => boolean, packed: boolean): number =>
    files
      .filter((f) => fits(f.name))
      .map((f) => readFileSync(join(f.parentPath, f.name)))
      .reduce((sum, bytes) => sum + (packed ? gzipSync(bytes).length : bytes.length), 0) / 1024
  const isScript = (name: string) => ['.js', '.css'].includes(extname(name)) && !name.includes('worker')
  const at = (value: number) => ({ median: value, spread: [value, value] as const })
  return [
    absolute('bundle', 'Scripts and styles of the page', 'kB', at(weigh(isScript, false))),
    absolute('bundle-gz', 'The same, packed with gzip', 'kB', at(weigh(isScript, true))),
    absolute(
      'bundle-all',
      'Everything the page can load, fonts and the PDF viewer’s worker included',
      'kB',
      at(weigh(() => true, false)),
    ),
  ]
}
