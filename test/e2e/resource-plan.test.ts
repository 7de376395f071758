// @module-tag long

import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepFile, keepPicture } from '../support/kept.ts'
import { type App, closeAll, fresh, launchApp } from './support/app.ts'
import { focused, handsOn } from './support/hands.ts'
import { snapshot } from './support/snapshot.ts'

/**
 * Money, people and departments by keyboard alone, from a new plan to the board's paper: each name is typed once, and
 * is found wherever it is asked for again.
 */

afterEach(closeAll)

const sources = [
  'General fund',
  'Local levy',
  'Title I-A',
  'Title II-A',
  'Title III-A',
  'Title IV-A',
  'Foundation grant',
  'State literacy grant',
]
const positions: readonly (readonly [string, string])[] = [
  ['Chief Equity Officer', 'General fund'],
  ['Equity data analyst', 'Foundation grant'],
  ['Family liaison', 'Foundation grant'],
  ['Multilingual lead', 'Title III-A'],
  ['Restorative coach', 'Local levy'],
  ['Office assistant', 'General fund'],
]
const goals = [
  'Reading',
  'Algebra 1 by grade 9',
  'Days in class',
  'Graduation',
  'Belonging',
  'English in five years',
  'Advanced courses',
  'Teachers who stay',
  'Families heard',
  'Reports on time',
]

/** Thousands of dollars: what eight sources give in four fiscal years; the foundation's grant is paid twice. */
const block = sources
  .map((_, s) => [0, 1, 2, 3].map((y) => (s === 6 && y > 1 ? '' : `$${100 + 10 * s + y},000 s`)).join('\t'))
  .join('\n')

/** Ten costs over three fiscal years, as the finance office keeps them. */
const office = [
  'Account,Fund,Department,Object,Description,FY27 Budget,FY28 Budget,FY29 Budget',
  ...Array.from({ length: 10 }, (_, i) => {
    const [fund, what] = i % 2 === 0 ? ['Foundation grant', 'Salaries'] : ['General fund', 'Training']
    return `10-${100 + i},${fund},Human Resources,${what},Cost ${i + 1},"$${20 + i},000.00",${21_000 + i},"${22_000 + i}"`
  }),
].join('\n')

const records = async (app: App, kind: string) =>
  (await snapshot(app)).records.filter((r) => r.kind === kind && !r.gone)

const paste = (app: App, text: string) =>
  app.page.evaluate((t) => {
    const data = new DataTransfer()
    data.setData('text/plain', t)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

test('an officer plans money, people and departments with a keyboard, and prints what the board reads', async () => {
  const app = await launchApp()
  const { page } = app
  const h = handsOn(app)
  const main = page.getByRole('main')
  const shot = (name: string) => keepPicture(page, name)
  const count = (kind: string, n: number) => expect.poll(async () => (await records(app, kind)).length, kind).toBe(n)
  await page.bringToFront()
  await page.keyboard.type('Equity officer')
  await h.press('Enter')
  await h.hit(/button "Start your plan"/)
  await page.keyboard.type('Juniper Fork')
  await h.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')

  await h.go('Goals')
  for (const goal of goals) {
    await h.hit(/button "Add a goal"/)
    await page.keyboard.type(goal)
    await h.press('Tab')
  }
  await count('goal', 10)

  await h.go('Funding sources')
  for (const source of sources) {
    await h.hit(/button "Add a source"/)
    await expect.poll(() => focused(app)).toMatch(/textbox "Funding source"/)
    await page.keyboard.type(source)
    await h.press('Tab')
    if (source !== 'Foundation grant') continue
    await h.tabTo(/textbox "Ends on"/)
    await page.keyboard.type('06302028')
    await h.press('Tab')
  }
  await count('fundingSource', 8)
  await h.go('Findings')
  await h.go('Funding sources')
  await h.tabTo(/gridcell "General fund/)
  await h.press('Home', 'Control+Home')
  await paste(app, block)
  await count('fundingAmount', 30)
  await expect(page.getByText('Not saved')).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: /^Title IV-A.*2029–30 \$153,000, secured/ })).toBeVisible()
  await shot('story-funding')

  await h.go('The team')
  for (const [title] of positions) {
    await h.hit(/button "Add a position"/)
    await expect.poll(() => focused(app)).toMatch(/textbox "Position"/)
    await page.keyboard.type(title)
    await h.press('Tab')
    await page.keyboard.type('1')
    await h.press('Tab')
  }
  await count('position', 6)
  await h.go('Findings')
  await h.go('The team')
  const choose = async (list: RegExp, option: string) => {
    await h.tabTo(list)
    await h.press('Enter')
    await page.getByRole('option', { name: option, exact: true }).waitFor()
    await page.keyboard.type(option)
    await h.press('Enter')
  }
  for (const [title, source] of positions) {
    await choose(/button ".*Position"/, title)
    await choose(/button ".*Paid from"/, source)
    await h.hit(/button "Add the source"/)
    await expect.poll(() => focused(app)).toMatch(/gridcell/)
    await paste(app, '1\t1\t1\t1')
  }
  await count('positionPay', 24)
  await shot('story-team')

  await h.go('Departments and leads')
  await h.hit(/button "Add departments"/)
  for (let i = 0; i < 14; i++) {
    await h.tabTo(/checkbox/)
    await h.press('Space')
  }
  await h.hit(/button "Add 14 departments"/)
  await count('department', 14)

  const file = path.join(app.home, 'Equity budget 2026-27.csv')
  fs.writeFileSync(file, office)
  await h.go('Bring in a budget')
  await app.answerDialog(file)
  await h.hit(/button "Choose a file/)
  const heading = (text: string) => expect(page.getByRole('heading', { level: 2, name: text })).toBeFocused()
  await heading('What is each column?')
  const next = async (title: string) => {
    await h.hit(/button "Continue/)
    await heading(title)
  }
  await next('What do the amounts mean?')
  await h.tabTo(/Are these amounts approved?/)
  await h.press('Enter', 'a', 'Enter')
  await next('Which names match?')
  await next('What would come in')
  await h.hit(/button "Bring in 30 budget lines/)
  await count('budgetLine', 30)
  await count('fundingSource', 8)
  await count('department', 14)

  await h.go('Who carries what')
  await h.tabTo(/gridcell/)
  await h.press('Control+Home')
  for (let g = 0; g < goals.length; g++)
    await h.press(g % 2 === 0 ? 'l' : 'c', 'ArrowDown', 'c', 'ArrowUp', 'ArrowRight')
  await count('coverage', 20)
  await shot('story-coverage')

  await h.go('Screen for', 'Screen for equity')
  await h.hit(/button "Start a screen"/)
  await page.keyboard.type('New attendance lines for two middle schools')
  await h.fill(/textbox "What is proposed/, 'Lines that follow the river.')
  for (const [part, effect] of [
    ['gains', 'Two schools of even size.'],
    ['carries the burden', 'Sixty riders travel 20 minutes longer.'],
  ]) {
    await h.hit(new RegExp(`button "Add a line to who ${part}`))
    await h.tabTo(/textbox "Effect"/)
    await page.keyboard.type(effect ?? '')
    await h.press('Tab')
  }
  await h.fill(/textbox "Changes made/, 'One bus was added.')
  await count('equityScreen', 1)
  await shot('story-screen')

  await h.go('Money by year')
  await expect(main).toContainText(
    '“Foundation grant” ends June 30, 2028; two positions, Equity data analyst (1.0 FTE) and Family liaison (1.0 FTE), and five budget lines',
  )
  await choose(/button ".*Funding source"/, 'Foundation grant')
  const stops = page.getByRole('region', { name: 'If this source stops' })
  await expect(stops).toContainText('Equity data analyst')
  await expect(stops).toContainText('Family liaison')
  await expect(stops).toContainText('Cost 1')
  await shot('story-stops')
  const before = (await records(app, 'budgetLine')).map((r) => r.values)
  await h.go('Briefings', 'Board briefing')
  await expect(page.getByText(/Page 1 of \d|1 of \d/).first()).toBeVisible({ timeout: 30_000 })
  const out = path.join(fresh('out'), 'briefing.pdf')
  await app.answerDialog(out)
  await h.hit(/button "Print.*PDF…/)
  await expect.poll(() => fs.existsSync(out), { timeout: 30_000 }).toBe(true)
  keepFile(out, 'resource-briefing.pdf')
  expect(fs.readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await records(app, 'budgetLine')).map((r) => r.values)).toEqual(before)
  await expect(page.getByRole('banner')).toContainText('Saved on this laptop')
}, 420_000)
