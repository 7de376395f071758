// @module-tag long

import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { minutes } from '../support/outside-pdfs.ts'
import { readPdf } from '../support/pdf.ts'
import { closeAll, launchApp } from './support/app.ts'

/** The packet for a meeting, bound on the laptop: the plan's own documents and the clerk's minutes, in the order of the agenda. */

afterEach(closeAll)

test('an officer binds a packet of the sample: adds a document and the minutes, puts them in order, and exports it', async () => {
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
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Packet' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Packet' })).toBeVisible()
  await page.getByRole('button', { name: 'Take out: Progress report' }).click()

  const clerk = path.join(home, 'Minutes of November 23.pdf')
  fs.writeFileSync(clerk, await minutes(3))
  await app.answerDialog(clerk)
  await page.getByRole('button', { name: 'Add a PDF…' }).click()
  const parts = page.getByRole('list', { name: 'Parts, in order' })
  await expect(parts.getByRole('listitem')).toHaveCount(2, { timeout: 20_000 })
  await page.getByRole('button', { name: 'Move up: Minutes of November 23' }).press('Enter')
  // Where a part is the first, nothing moves it up: the focus is on what moves it down again.
  await expect(page.getByRole('button', { name: 'Move down: Minutes of November 23' })).toBeFocused()
  await keepPicture(app.page, 'packet-moved')
  await page.getByRole('button', { name: /Add a document/ }).click()
  await keepPicture(app.page, 'packet-pick')
  await page.getByRole('option', { name: 'Ready to hire' }).click()
  await expect(parts.getByRole('listitem')).toHaveCount(3)
  await expect(page.getByText('Making the pages…')).toBeHidden({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Next page' }).click()
  // Nothing is empty behind the cover unless it is asked for.
  await expect(page.locator('#briefing-page-2').getByText('Minutes, leaf 1')).toBeVisible()
  await keepPicture(app.page, 'packet-four')

  const target = path.join(home, 'packet.pdf')
  await app.answerDialog(target)
  await page.getByRole('button', { name: 'Print draft to PDF…' }).click()
  await expect(page.getByText(/^Printed: packet\.pdf, \d+ pages$/)).toBeVisible({ timeout: 20_000 })
  await keepPicture(app.page, 'packet-exported')
  const { pages } = await readPdf(fs.readFileSync(target), 'packet')
  const starts = ['Minutes, leaf 1', 'Where we stand on the', 'What the officer’s position'].map((words) =>
    pages.findIndex((p, i) => i > 0 && p.includes(words)),
  )
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect(starts[0]).toBeGreaterThan(0)

  // At the next start the order is there, and of the minutes their place: the plan has no file from outside.
  await page.reload()
  await page.getByRole('link', { name: 'Packet' }).first().click()
  await expect(parts.getByRole('listitem')).toHaveText([/Minutes.*not at hand/, /Board briefing/, /Ready to hire/])
  await expect(page.getByRole('button', { name: 'Print draft to PDF…' })).toBeDisabled()
  await app.answerDialog(clerk)
  await page.getByRole('button', { name: 'Choose the PDF again: Minutes of November 23' }).click()
  await expect(page.getByText(/Not checked for reading aloud. At hand until/)).toBeVisible({ timeout: 20_000 })
  await page.setViewportSize({ width: 640, height: 900 })
  await keepPicture(app.page, 'packet-640')
  expect(complaints).toEqual([])
})
