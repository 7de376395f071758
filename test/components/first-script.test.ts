import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'
import { rules } from '../../shared/rules/index.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow } from '../support/window.ts'
import { smallPlan } from './people.ts'

/**
 * A plan opens on its overview. What is read before that stands is the page's own script, the overview's in it, with all
 * that it names: the rules and what stands on them, dialogs, Find, fields and the guide's texts come right after.
 */
const folder = join(appFolder(), 'out/page')
const BOUND = 480_000
/** What a new kind of record adds to it: its declaration, and where its page is. */
const A_KIND = 500

const read = (name: string): string => readFileSync(join(folder, 'assets', name), 'utf8')

function closure(begin: readonly string[]): ReadonlyMap<string, number> {
  const read = new Map<string, number>()
  const look = (name: string): void => {
    if (read.has(name)) return
    const text = readFileSync(join(folder, 'assets', name), 'utf8')
    read.set(name, Buffer.byteLength(text))
    for (const [, other = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)) look(other)
  }
  for (const name of begin) look(name)
  return read
}

test('less than 480 kB of script are read before the first screen of an open plan', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(0)
  const read = closure(named)
  const all = [...read.values()].reduce((sum, n) => sum + n, 0)
  const room = BOUND - all
  const kinds = `a new kind of record takes about ${A_KIND}`
  console.log(`  before the first screen: ${read.size} scripts, ${all} bytes, room for ${room} more (${kinds})`)
  // One file, and what it can't do without: each is asked for by itself.
  expect(read.size).toBeLessThan(5)
  // React alone is a quarter of it: less than that, and the wrong files were looked at.
  expect(all).toBeGreaterThan(300_000)
  // A kind alone fills it one day: then it may rise, to no more than 700,000.
  expect(
    room,
    `The first screen reads ${all} bytes of script, ${-room} too many (${kinds}).
If you added much more than that, a page or a library came in: import it where it is used, as the other pages are.
If you added a kind and no more, the room is full: raise BOUND by 20,000 in this file, and say so in your commit.
Read: ${[...read].map(([name, n]) => `${name} ${n}`).join(', ')}`,
  ).toBeGreaterThan(0)
})

test('the plan is asked for by the first script, which waits for no other and is a few lines', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const [first = '', ...others] = [...html.matchAll(/<script[^>]* src="\/assets\/([\w.-]+\.js)"/g)].map(
    ([, n = '']) => n,
  )
  expect(others).toHaveLength(1)
  expect([...closure([first]).keys()]).toEqual([first])
  expect(read(first)).toContain('/plan/snapshot.jsonl')
  expect(read(first).length).toBeLessThan(2000)
})

test('the plan is asked for while the style sheet is still on its way', async () => {
  const { page: other } = await openWindow({ ops: smallPlan })
  const started = await other.evaluate(() => window.groundwork.invoke('app.start', undefined))
  const page = await other.context().browser()?.newPage()
  await page?.addInitScript((started) => {
    const invoke = async (channel: string) => (channel === 'app.start' ? started : { ok: true, value: null })
    Object.assign(window, { groundwork: { invoke, on: () => () => {} } })
  }, started)
  // The page's own script waits for it.
  await page?.route('**/*.css', () => {})
  const asked = page?.waitForRequest('**/plan/snapshot.jsonl')
  await page?.goto(other.url(), { waitUntil: 'commit' })
  await asked
  expect(await page?.locator('h1').count()).toBe(0)
  await page?.close()
})

test('no alphabet is looked up before the first screen: the signs of those that documents know take 5 ms', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = '']) => name)
  for (const name of closure(named).keys()) expect(read(name), name).not.toContain('Devanagari')
})

test('the marks stand in the page itself, which is read while its scripts are on their way', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(html).toContain('<symbol id="i-tick"')
  for (const name of readdirSync(join(folder, 'assets')))
    if (name.endsWith('.js')) expect(read(name), name).not.toContain('<symbol')
})

test('of a plan’s records those are read before the first screen that it shows', async () => {
  const { page: other } = await openWindow({ ops: sampleOps() })
  const page = await other.context().browser()?.newPage()
  await page?.addInitScript(
    (started) => {
      const invoke = async (channel: string) => (channel === 'app.start' ? started : { ok: true, value: null })
      const [parse, readBefore] = [JSON.parse, [] as number[]]
      JSON.parse = (text: string) => {
        if (document.querySelector('h1') === null) readBefore.push(text.length)
        return parse(text)
      }
      Object.assign(window, { readBefore, groundwork: { invoke, on: () => () => {} } })
    },
    await other.evaluate(() => window.groundwork.invoke('app.start', undefined)),
  )
  await page?.goto(other.url())
  await page?.locator('h1').waitFor()
  const before = (await page?.evaluate(() => (window as never)['readBefore'])) as unknown as number[]
  const plan = await page?.evaluate(async () => (await (await fetch('/plan/snapshot.jsonl')).text()).length)
  expect(before.length).toBeGreaterThan(1)
  expect(before.reduce((sum, n) => sum + n, 0)).toBeLessThan((plan ?? 0) / 4)
  await page?.close()
})

test('the controls’ library comes after the first script, and adds no style sheet of its own', async () => {
  const { page } = await openWindow({ ops: smallPlan })
  const sign = 'data-react-aria-pressable'
  const scripts = readdirSync(join(folder, 'assets')).filter(
    (name) => name.endsWith('.js') && read(name).includes(sign),
  )
  expect(scripts).toEqual([expect.stringMatching(/^second-/)])
  // Its buttons have the one rule of that sheet all the same: `pan-x pan-y pinch-zoom`, which the browser calls so.
  const touch = page.locator(`button[${sign}]`).first()
  await expect.poll(() => touch.evaluate((of) => getComputedStyle(of).touchAction)).toBe('manipulation')
  expect(await page.locator('style').count()).toBe(0)
})

test('letters that are no Latin ones have our faces too, under a name that the first layout does not look at', async () => {
  const { page } = await openWindow({ ops: smallPlan })
  const faces = await page.evaluate(() => [...document.fonts].map((f) => `${f.family} ${f.style}`.replaceAll('"', '')))
  for (const face of ['Public Sans', 'Source Serif 4'])
    for (const style of ['normal', 'italic']) {
      // While several parts share a name, the engine looks for one of the system's faces for each that is not there.
      expect(faces.filter((f) => f === `${face} Variable ${style}`)).toHaveLength(1)
      expect(faces.filter((f) => f === `${face} Further ${style}`).length).toBeGreaterThan(1)
    }
  const words = 'Łódź Nguyễn'
  await page.locator('h1').evaluate((title, words) => {
    title.textContent = `${words} Ελλάδα Київ`
    title.insertAdjacentHTML('afterend', `<p id="words">${words}</p>`)
  }, words)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  for (const selector of ['h1', '#words'])
    await expect
      .poll(async () => {
        const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
        const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
        return fonts.filter((f) => !f.isCustomFont).map((f) => f.familyName)
      })
      .toEqual([])
})

test('the two faces of the window are asked for while there is nothing to draw', async () => {
  const { page: other } = await openWindow({ ops: smallPlan })
  // Another visitor: for one who comes again the browser fetches by itself what the page needed the last time.
  const context = await other.context().browser()?.newContext()
  const page = await context?.newPage()
  const asked: string[] = []
  page?.on('request', (request) => asked.push(...(/[a-z0-9-]+(?=-[\w-]{8}\.woff2$)/.exec(request.url()) ?? [])))
  // The window waits for its settings, and no moment passes after which it would say so.
  await page?.addInitScript(() => {
    const bridge = { invoke: () => new Promise(() => {}), on: () => () => {} }
    Object.assign(window, { groundwork: bridge, setTimeout: () => 0 })
  })
  await page?.goto(other.url())
  const faces = ['public-sans-latin-wght-normal', 'source-serif-4-latin-opsz-normal']
  await expect.poll(() => asked.toSorted()).toEqual(faces)
  expect(await page?.locator('h1').count()).toBe(0)
  await context?.close()
})

test('no format of a language is made before a plan is seen: the first takes 5 ms or more', async () => {
  const { page: other } = await openWindow({ ops: smallPlan })
  const started = await other.evaluate(() => window.groundwork.invoke('app.start', undefined))
  const page = await other.context().browser()?.newPage()
  await page?.addInitScript((started) => {
    const invoke = async (channel: string) => (channel === 'app.start' ? started : { ok: true, value: null })
    const made: string[] = []
    const saw = {
      construct: (of: never, given: never[]) => made.push((of as () => void).name) && Reflect.construct(of, given),
    }
    const formats = [
      'Collator',
      'DateTimeFormat',
      'DisplayNames',
      'ListFormat',
      'NumberFormat',
      'PluralRules',
      'Segmenter',
    ] as const
    for (const name of formats) Object.assign(Intl, { [name]: new Proxy(Intl[name], saw as never) })
    new MutationObserver((_, watch) => {
      if (document.querySelector('h1') === null) return
      watch.disconnect()
      Object.assign(window, { madeBefore: [document.querySelector('[data-save]')?.textContent, ...made] })
    }).observe(document, { childList: true, subtree: true })
    Object.assign(window, { groundwork: { invoke, on: () => () => {} } })
  }, started)
  await page?.goto(other.url())
  const before = await (await page?.waitForFunction(() => (window as never)['madeBefore']))?.jsonValue()
  expect(before).toEqual([expect.stringMatching(/^Saved on this laptop, \d+:\d\d [ap]m$/)])
  await page?.close()
})

test('what the second painting needs is one more file, and none of the rules stand in the first', () => {
  const names = readdirSync(join(folder, 'assets'))
  const second = names.filter((name) => /^second-.*\.js$/.test(name))
  expect(second).toHaveLength(1)
  const rulesIn = (start: string): string[] => {
    const text = names.filter((name) => name.startsWith(start) && name.endsWith('.js')).map(read)
    return rules.map((r) => r.id).filter((id) => text.some((t) => t.includes(`id:\`${id}\``)))
  }
  // Most put their names together out of two, which can't be found so.
  expect(rulesIn('second-').length).toBeGreaterThan(3)
  expect(rulesIn('index-')).toEqual([])
})
