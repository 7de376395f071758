import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { readPdf } from '../support/pdf.ts'
import { closeAll, launchApp } from './support/app.ts'

/** The board's paper, from the sample plan to a file on the disk, as the officer does it. */

afterEach(closeAll)

test('the officer opens the sample, words the item, sees the pages as they will be printed and exports them', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  const { page, home } = app
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByLabel(/your name/i).fill('Equity officer')
  await page.keyboard.press('Enter')
  await keepPicture(app.page, 'start')
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page
    .getByRole('link', { name: 'Briefings' })
    .or(page.getByRole('button', { name: 'Briefings' }))
    .first()
    .click()

  await expect(page.getByRole('heading', { level: 1, name: 'Board briefing' })).toBeVisible()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  const first = page.getByRole('img', { name: /^Page 1 of \d+, as it will be printed$/ })
  await expect(first).toBeVisible()
  await expect(page.getByText('Where we stand on the').first()).toBeAttached()
  // “Fit”: the whole page is seen, in a low window too.
  const desk = page.getByRole('region', { name: 'Pages as they will be printed' })
  for (const height of [768, 900]) {
    await page.setViewportSize({ width: 1440, height })
    await expect.poll(async () => ((await first.boundingBox())?.height ?? 0) < height - 120).toBe(true)
    const [sheet, on] = [await first.boundingBox(), await desk.boundingBox()]
    if (!sheet || !on) throw new Error('no page on the desk')
    expect(sheet.y + sheet.height, `the foot of the page at ${height}`).toBeLessThanOrEqual(on.y + on.height)
  }
  await keepPicture(app.page, 'briefing')

  await page.getByLabel('Purpose').fill('The board hears where the goals stand and is asked for one owner.')
  await expect(page.getByText('Making the pages…')).toBeVisible()
  await expect(page.getByText('is asked for one owner.').last()).toBeAttached()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible()

  const target = path.join(home, 'board-briefing.pdf')
  await app.answerDialog(target)
  await page.getByRole('button', { name: 'Print draft to PDF…' }).click()
  await expect(page.getByText(/^Printed: board-briefing\.pdf, \d+ pages$/)).toBeVisible({ timeout: 20_000 })
  await keepPicture(app.page, 'exported')
  const bytes = fs.readFileSync(target)
  await page.getByText('What was checked, and what you still have to look at').first().click()
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex')).first()).toBeVisible()
  expect((await readPdf(bytes)).text).toContain('is asked for one owner.')

  await app.answerDialog(home)
  await page.getByRole('button', { name: 'Export the tables as CSV…' }).click()
  await expect(page.getByText(/^Written: .*, board briefing, Board edition, .*, tables, \d+ files$/)).toBeVisible({
    timeout: 20_000,
  })
  await keepPicture(app.page, 'tables')
  const tables = fs.readdirSync(home).find((name) => name.endsWith(' tables')) ?? ''
  expect(fs.readFileSync(path.join(home, tables, '01 Goals at a glance.csv'), 'utf8')).toContain(
    '"Goal, and who it is for",Status and owner,',
  )

  // Without the draft mark it goes to the board, and the plan keeps it.
  await page.getByText('Mark every page as a draft').click()
  await expect(page.getByRole('button', { name: 'Print to PDF…' })).toBeEnabled()
  await expect(page.getByText('Making the pages…')).toBeHidden({ timeout: 20_000 })
  const final = path.join(home, 'sent.pdf')
  await app.answerDialog(final)
  await page.getByRole('button', { name: 'Print to PDF…' }).click()
  await expect(page.getByText(/^Printed: sent\.pdf, \d+ pages$/)).toBeVisible({ timeout: 20_000 })
  await page
    .getByRole('button', { name: /^Open as it was: Where we stand/ })
    .first()
    .click()
  await expect(page.getByText('kept as it was. Changes to the plan')).toBeVisible()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('is asked for one owner.').last()).toBeAttached()
  await keepPicture(app.page, 'as-it-was')
  const copy = path.join(home, 'copy.pdf')
  await app.answerDialog(copy)
  await page
    .getByRole('button', { name: /^Save a copy of Where we stand/ })
    .first()
    .click()
  await expect(page.getByText('Saved: copy.pdf')).toBeVisible()
  expect(fs.readFileSync(copy).equals(fs.readFileSync(final))).toBe(true)
  await page.getByRole('button', { name: 'Back to the briefing you are preparing' }).click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByLabel('Purpose')).toHaveValue(/is asked for one owner\.$/)

  // One part of the item for the field of an agenda system, by keys.
  await page.getByRole('button', { name: 'Copy Recommended motion' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Copied: Recommended motion')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy Recommended motion' })).toBeFocused()
  await keepPicture(app.page, 'copied')
  await page.getByLabel('Agenda item number').focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.getByLabel('Agenda item number')).toHaveValue(/^That the Board accept the quarterly report/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible()
  await expect(page.getByText('One of eight goals is on track')).toBeAttached()
  await page.getByText('Show in gray').click()
  await page.setViewportSize({ width: 1100, height: 800 })
  await keepPicture(app.page, 'page-2')
  const { default: axe } = await import('axe-core')
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe
    return (await run.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)
  })
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})

test('pages of an edit are never shown once another edit has been typed, and the last one’s always come', {
  tags: 'long',
}, async () => {
  const { page } = await launchApp()
  await page.getByLabel(/your name/i).fill('Equity officer')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  // A busy machine tells at once that a page was out of view and that it is in view by now.
  await page.evaluate(() => {
    const Real = IntersectionObserver
    window.IntersectionObserver = class extends Real {
      constructor(tell: IntersectionObserverCallback, how?: IntersectionObserverInit) {
        const before = (e: IntersectionObserverEntry) => ({ target: e.target, isIntersecting: !e.isIntersecting })
        super(
          (told, by) =>
            tell(
              told.flatMap((e) => [before(e) as IntersectionObserverEntry, e]),
              by,
            ),
          how,
        )
      }
    }
  })
  await page.getByRole('link', { name: 'Briefings' }).first().click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.locator('#briefing-page-2').getByText('One of eight goals is on track').first()).toBeAttached()
  const words = ['Amberly', 'Bramwell', 'Cordelia', 'Dunmore']
  const purpose = { sought: words, id: await page.getByLabel('Purpose').getAttribute('id') }
  await page.evaluate(({ sought, id }) => {
    const shown: string[] = []
    const stale: string[] = []
    Object.assign(window, { shown, stale })
    const field = document.getElementById(id ?? '')
    const typed = () => (field instanceof HTMLTextAreaElement ? field.value : '')
    const look = () => {
      const text = [...document.querySelectorAll('[id^=briefing-page-]')].map((p) => p.textContent).join(' ')
      for (const word of sought)
        if (text.includes(word) && shown.at(-1) !== word) {
          shown.push(word)
          if (!typed().includes(word)) stale.push(`${word} beside “${typed()}”`)
        }
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, purpose)
  // Far enough apart that the first is being made when the others come. On a fast machine one may be done by then.
  for (const word of words) {
    await page.getByLabel('Purpose').fill(`The board hears from ${word}.`)
    await page.waitForTimeout(word === words.at(-1) ? 0 : 190)
  }
  await expect(page.locator('[id^=briefing-page-]').getByText('Dunmore').first()).toBeAttached({ timeout: 30_000 })
  await expect(page.getByText('Making the pages…')).toBeHidden({ timeout: 20_000 })
  // Whatever would come late has come by now.
  await page.waitForTimeout(1500)
  const seen = await page.evaluate(() => {
    const { shown, stale } = window as unknown as { shown: string[]; stale: string[] }
    return { shown, stale }
  })
  expect(seen.stale).toEqual([])
  expect(seen.shown.at(-1)).toBe('Dunmore')
})
