// @module-tag long
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { type DocumentId, documentIds } from '../../shared/briefing/documents.ts'
import { pageOf } from '../../shared/briefing/html/page.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { findChromium } from '../standin/chromium.ts'
import { must } from '../support/memory-plan.ts'
import { paperOf } from '../support/paper-of.ts'
import { sampleStates } from '../support/records.ts'

/** A district posts a paper: at any width, by keys, by ear, in print, and with nothing outside of its one file. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const service = createBriefingService()
const records = sampleStates()
const day = '2026-12-14'

const pageFor = async (document: DocumentId, readBy: 'board' | 'public') => {
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  const request = briefingRequest.parse({ ...usual, document, readBy, draft: false })
  const made = must(await service.make({ records, request, as: 'web' }))
  return { made, html: new TextDecoder().decode(made.bytes) }
}

let browser: Browser
let page: Page
const asked: string[] = []
beforeAll(async () => {
  const found = await findChromium()
  if (found === undefined) throw new Error('No Chromium was found.')
  browser = await chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ['--no-sandbox', ...found.args],
  })
  page = await browser.newPage()
  page.on('request', (request) => void asked.push(request.url()))
})
afterAll(() => browser.close())

describe.each(documentIds)('%s as a page for the web', (id) => {
  it('has no fault that a machine can find, at 1280 and at 320 points, and never scrolls sideways', async () => {
    const { html } = await pageFor(id, 'board')
    await page.setContent(html)
    // Over the many pages of the full plan a machine needs minutes for each width.
    for (const width of id === 'plan' ? [320] : [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `at ${width}`).toBeLessThanOrEqual(0)
      // Nothing but the room differs: outside the long run axe is asked where there is least of it.
      if (width > 320 && process.env['GROUNDWORK_LONG'] === undefined) continue
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
        ).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }),
      )
      expect(
        violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120)}`),
        `at ${width}`,
      ).toEqual([])
    }
    expect(asked.filter((url) => !url.startsWith('data:') && url !== 'about:blank')).toEqual([])
  }, 200_000)
})

it('the picture in words is one press of a key away, and contents lead to their parts', async () => {
  const { html } = await pageFor('board', 'board')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.setContent(html)
  const first = page.locator('figure details').first()
  await first.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await first.getAttribute('open')).not.toBeNull()
  expect(await first.textContent()).toMatch(/\d/)
  const entries = page.locator('nav a')
  expect(await entries.count()).toBeGreaterThan(6)
  for (const href of await entries.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
    expect(await page.locator(`h2${href}`).count()).toBe(1)
})

it('the public’s edition says what its PDF says, and nothing of what is the board’s', async () => {
  const { html, made } = await pageFor('plan', 'public')
  await page.setContent(html)
  const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
  for (const { text: csv } of made.tables.slice(0, 5))
    expect(text).toContain(csv.split(/[,\r\n]/)[0]?.replace(/[\ufeff"]/g, ''))
  expect(text).not.toMatch(/\$\d/)
  expect(text).not.toContain('Chief Financial Officer')
})

it('a page that runs from the right never scrolls sideways', async () => {
  const words = 'سيقرأ كل طفل جيدا في نهاية الصف الثالث'
  const blocks = [{ t: 'text', paragraphs: [words, words], list: 'numbered' }] as const
  await page.setContent(pageOf({ ...paperOf(blocks), lang: 'ar', region: '', fromRight: true }))
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }))
    expect(scrollWidth, `at ${width}`).toBe(clientWidth)
  }
  await page.keyboard.press('Tab')
  expect((await page.locator('.skip').boundingBox())?.width).toBeGreaterThan(60)
})

/** Words of a picture that stand over each other, as a browser sets them. */
const overprinted = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure svg')].flatMap((svg) => {
      const words = [...svg.querySelectorAll('text')].map((t) => ({
        says: t.textContent ?? '',
        at: t.getBoundingClientRect(),
      }))
      return words.flatMap((a, i) =>
        words
          .slice(i + 1)
          .filter((b) => Math.abs(a.at.top - b.at.top) < 4 && a.at.left < b.at.right - 1 && b.at.left < a.at.right - 1)
          .map((b) => `${a.says} / ${b.says}`),
      )
    }),
  )

it('a picture is read on a machine without its face, on a phone, and in colors that its reader chose', async () => {
  const { html } = await pageFor('board', 'board')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.setContent(html)
  expect(await page.locator('figure svg[role=img]').count()).toBeGreaterThan(3)
  // A withheld group's target was printed over its figure.
  for (const face of ['Verdana', 'DejaVu Sans', 'Arial']) {
    await page.addStyleTag({ content: `figure text{font-family:"${face}",sans-serif!important}` })
    expect(await overprinted(), face).toEqual([])
  }
  await page.setViewportSize({ width: 400, height: 800 })
  const first = page.locator('figure svg[role=img]').first()
  expect((await first.boundingBox())?.width).toBeGreaterThan(440)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  expect(await first.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ forcedColors: null, colorScheme: null })
})

it('what families read on a phone stands below each other: a figure has the width of the screen for its sentence', async () => {
  const { html } = await pageFor('community', 'public')
  await page.setViewportSize({ width: 400, height: 800 })
  await page.setContent(html)
  const figures = await page.locator('.keys li').evaluateAll((all) => all.map((li) => li.clientWidth))
  expect(figures.length).toBeGreaterThan(1)
  for (const wide of figures) expect(wide).toBeGreaterThan(330)
})
