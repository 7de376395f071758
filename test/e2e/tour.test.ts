import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { violations } from '../components/axe.ts'
import { keepFile } from '../support/kept.ts'
import { closeAll, fresh, launchApp } from './support/app.ts'
import { focused, handsOn } from './support/hands.ts'

/**
 * The first run: whoever never saw Groundwork is led from an empty plan to a first printed page, by keyboard, and can
 * leave at any point. The time that is printed is the machine's; a person's is in the typing.
 */

afterEach(closeAll)

test('the tour leads a newcomer with a keyboard to a first printed page', {
  tags: 'long',
  timeout: 240_000,
}, async () => {
  const began = Date.now()
  const app = await launchApp()
  const { page } = app
  const h = handsOn(app)
  await page.bringToFront()
  await expect(page.getByRole('textbox', { name: 'Your name or role' })).toBeFocused()
  await page.keyboard.type('Equity officer')
  await h.press('Enter')
  await page.getByRole('button', { name: 'Start your plan' }).waitFor()
  await h.hit(/button "Start your plan"/)
  await page.keyboard.type('Juniper Fork 12')
  await h.press('Enter')

  const tour = page.getByRole('region', { name: 'Tour' })
  const ticked = tour.getByRole('listitem').getByText(', done')
  const step = tour.locator('[aria-current=step]')
  await expect(step).toHaveText(/Student groups/)
  await expect(ticked).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  // By F6 to the tour, as anybody would who reads on below.
  for (let i = 0; i < 6 && !/Tour|Student groups/.test(await focused(app)); i++) await h.press('F6')
  await h.hit(/button "Go to Student groups"/)
  await expect.poll(() => focused(app)).toMatch(/button "Add student groups"/)
  await h.press('Enter')
  await h.tabTo(/checkbox "Hispanic or Latino/)
  await h.press('Space')
  await h.hit(/button "Add 2 groups"/)
  await expect(step).toHaveText(/A goal/)

  await h.tabTo(/button "Go to Goals"/, true)
  await h.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible()
  // Where the hand goes next.
  await expect.poll(() => focused(app)).toMatch(/button "Add a goal"/)
  await h.press('Enter')
  await page.keyboard.type('More children read well by the end of grade 3')
  await h.press('Tab')
  await h.tabTo(/checkbox "Hispanic/)
  await h.press('Space')
  await expect(tour).toContainText(
    'The goal’s sentence still needs, for Hispanic or Latino students: what is counted, the starting figure, the target',
  )
  await h.hit(/button "Add a measure"/)
  await page.keyboard.type('read at grade level')
  await h.press('Tab')
  await page.keyboard.type('Grade 3 reading')
  // A new plan has no years yet: nobody makes them up.
  await h.tabTo(/textbox "Baseline year/)
  await page.keyboard.type('2024-25')
  await h.tabTo(/textbox "Year of the final target/)
  await page.keyboard.type('2028-29')
  await h.tabTo(/"Students 20\d\d–\d\d, Hispanic/)
  await page.keyboard.type('298')
  await h.press('Tab')
  await page.keyboard.type('27.4')
  await h.press('Tab')
  await expect(tour).toContainText('Enter the target for Hispanic or Latino')
  // The last of the columns is the year by which the goal should be reached.
  await page
    .getByRole('textbox', { name: /^Target .*Hispanic/ })
    .last()
    .waitFor()
  await h.tabTo(/"Target 20\d\d–\d\d, Hispanic/)
  await h.tabTo(/"Target 20\d\d–\d\d, Hispanic/)
  const tall = () => tour.evaluate((strip) => strip.getBoundingClientRect().height)
  const before = await tall()
  await page.keyboard.type('42')
  await h.press('Tab')
  await expect(step).toHaveText(/What it costs/)
  expect(await tall()).toBe(before)
  // One more short question, with the goal in the budget line already; what is not known is skipped.
  await h.tabTo(/button "Enter what it costs"/, true)
  await h.press('Enter')
  await expect.poll(() => focused(app)).toMatch(/"New What is paid/)
  await page.keyboard.type('Reading coach')
  await h.tabTo(/"1 Amount/)
  await page.keyboard.type('40,000')
  await h.press('Tab')
  await expect(tour).toContainText('Who pays the $40,000?')
  await h.tabTo(/button "Skip this"/, true)
  await h.press('Enter')
  await expect(step).toHaveText(/Print the goal/)
  // The paper is the one of the system's country: nobody was asked for it.
  await expect(tour).toContainText('Print one Letter page')

  await h.tabTo(/button "Print this goal"/, true)
  await h.press('Enter')
  await expect(page.getByText(/Page 1 of \d|1 of \d/).first()).toBeVisible({ timeout: 20_000 })
  await expect(step).toHaveText(/Print to PDF/)
  await expect(page.getByRole('main')).not.toContainText('withheld in')
  const out = path.join(fresh('out'), 'first page.pdf')
  await app.answerDialog(out)
  await h.hit(/button "Print.*PDF/)
  const start = () => (fs.existsSync(out) ? fs.readFileSync(out).subarray(0, 5).toString() : '')
  await expect.poll(start, { timeout: 20_000 }).toBe('%PDF-')
  keepFile(out, 'first-page.pdf')
  await expect(tour).toContainText('Your document is saved as a PDF.')
  await expect(ticked).toHaveCount(5)
  // What its reader would miss is said, and one press away.
  await expect(tour).toContainText(
    'Before you hand it on: it still names no owner and gives no source for its figures.',
  )
  await h.tabTo(/button "Name the source"/, true)
  await h.press('Enter')
  await expect.poll(() => focused(app)).toMatch(/textbox "Source"/)
  await page.keyboard.type('State reading test')
  await h.press('Tab')
  await expect(tour).toContainText('Before you hand it on: it still names no owner.')
  await h.hit(/button "Name an owner"/)
  await expect.poll(() => focused(app)).toMatch(/combobox "Owner"/)
  await page.keyboard.type('Director of Elementary Education')
  await h.press('Enter')
  await expect(tour).toContainText('Overview always shows the next useful step.')
  console.log(`From the first start to a printed page: ${((Date.now() - began) / 1000).toFixed(0)} s of the machine`)
  await h.tabTo(/button "End the tour"/, true)
  await h.press('Enter')
  await expect(tour).toHaveCount(0)
  await expect.poll(() => focused(app)).toMatch(/heading "Goals"/)
  await expect(page.getByText('You left the tour.')).toHaveCount(0)
})

test('the tour is left by Escape, stays away after a restart, and goes on from Help where it was', {
  tags: 'long',
  timeout: 120_000,
}, async () => {
  const app = await launchApp()
  const { page } = app
  const h = handsOn(app)
  await page.bringToFront()
  await expect(page.getByRole('textbox', { name: 'Your name or role' })).toBeFocused()
  await page.keyboard.type('Equity officer')
  await h.press('Enter')
  await page.getByRole('button', { name: 'Start your plan' }).waitFor()
  await h.hit(/button "Start your plan"/)
  await page.keyboard.type('Juniper Fork 12')
  await h.press('Enter')
  const tour = page.getByRole('region', { name: 'Tour' })
  await expect(tour).toBeVisible()
  await expect(tour.locator('[aria-current=step]')).toHaveText(/Student groups/)
  await h.go('District')
  await h.hit(/button "Years and printing"/)

  // In the form Escape is the form's, however often it is pressed; and so it is wherever the work goes on.
  await h.tabTo(/textbox "Smallest group/)
  await h.press('Escape', 'Escape', 'Escape')
  await expect(tour).toBeVisible()
  await h.tabTo(/^- button|^- link/)
  await h.press('Escape', 'Escape')
  await expect(tour).toBeVisible()
  // Left by mistake, it goes on at once.
  const inTour = () => page.evaluate(() => document.activeElement?.closest('[data-region=tour]') != null)
  for (let i = 0; i < 8 && !(await inTour()); i++) await h.press('F6')
  await h.press('Escape')
  await expect(tour).toHaveCount(0)
  await expect(page.getByText('You left the tour. You can start it again from Help.')).toBeVisible()
  await expect.poll(() => focused(app)).toMatch(/heading "District"/)
  await page.getByRole('button', { name: 'Go on with the tour' }).press('Enter')
  await expect(tour.locator('[aria-current=step]')).toHaveText(/Student groups/)
  await expect(page.getByText('You left the tour.')).toHaveCount(0)
  await expect.poll(inTour).toBe(true)
  await h.press('Escape')
  await expect(tour).toHaveCount(0)

  await app.close()
  const again = await launchApp({ home: app.home, userData: app.userData })
  const next = handsOn(again)
  const there = again.page.getByRole('region', { name: 'Tour' })
  await again.page.bringToFront()
  await expect(again.page.getByRole('heading', { level: 1, name: 'Where we stand' })).toBeVisible()
  await expect(there).toHaveCount(0)
  await next.go('Help')
  await next.hit(/button "Start the tour"/)
  await expect(there.locator('[aria-current=step]')).toHaveText(/Student groups/)
})
