// @module-tag long

import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { cutWords, violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { type App, closeAll, launchApp } from './support/app.ts'
import { handsOn } from './support/hands.ts'
import { snapshot } from './support/snapshot.ts'

/** Budget lines from a spreadsheet of the finance office, and a plan from another one, brought in by keyboard alone. */

afterEach(closeAll)

const all = async (app: App, kind: string) => (await snapshot(app)).records.filter((r) => r.kind === kind && !r.gone)
const lines = (app: App) => all(app, 'budgetLine')

/** Thirty lines, ten for each of three years, as a finance office would give them. */
const table = (coach: number): string =>
  [
    'Account,Fund,Department,Object,Description,FY27 Adopted,FY28 Adopted,FY29 Adopted',
    ...Array.from({ length: 10 }, (_, i) => {
      const [fund, what] = i % 3 === 0 ? ['Title II-A', 'Training'] : ['General fund, base budget', 'Salaries']
      const amount = i === 0 ? coach : 10_000 + i
      return `10-${100 + i},"${fund}",Human Resources,${what},Line ${i + 1} of the office,"$${amount}.50",${amount + 1},"${amount + 2}"`
    }),
  ].join('\n')

test('an officer brings in thirty budget lines, takes them back, and the corrected file changes one', async () => {
  const app = await launchApp()
  const { page } = app
  const hands = handsOn(app)
  await page.bringToFront()
  await page.keyboard.type('Equity officer')
  await page.keyboard.press('Enter')
  await hands.hit(/button ".*[Ss]ample/)
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork', { timeout: 20_000 })
  const axe = async (where: string) => expect(await violations(page), where).toEqual([])
  const heading = (text: string) => expect(page.getByRole('heading', { level: 2, name: text })).toBeFocused()
  const file = path.join(app.home, 'Equity budget 2026-27.csv')
  const open = async (text: string) => {
    fs.writeFileSync(file, text)
    await hands.go('Bring in a budget')
    await app.answerDialog(file)
    await hands.hit(/button "Choose a file/)
    await heading('What is each column?')
  }
  const next = async (title: string) => {
    await hands.hit(/button "Continue/)
    await heading(title)
  }
  const before = (await lines(app)).length
  await open(table(50_000))
  await axe('columns')
  await keepPicture(app.page, 'budget-columns')
  await next('What do the amounts mean?')
  await expect(page.getByText('“FY27 Adopted” is 2026–27')).toBeVisible()
  await hands.tabTo(/Are these amounts approved?/)
  await hands.press('Enter', 'a', 'Enter')
  await axe('meaning')
  await keepPicture(app.page, 'budget-meaning')
  await next('Which names match?')
  await axe('names')
  await keepPicture(app.page, 'budget-names')
  await next('What would come in')
  await axe('preview')
  await keepPicture(app.page, 'budget-preview')
  await hands.hit(/button "Bring in 30 budget lines/)
  await expect(page.getByText('Brought in: 30 budget lines')).toBeVisible()
  expect(await lines(app)).toHaveLength(before + 30)

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: bring in 30 budget lines')).toBeVisible()
  expect(await lines(app)).toHaveLength(before)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('Redone: bring in 30 budget lines')).toBeVisible()

  await open(table(50_500))
  await expect(page.getByText('Your answers from then are filled in')).toBeVisible()
  await next('What do the amounts mean?')
  await hands.tabTo(/Are these amounts approved?/)
  await hands.press('Enter', 'a', 'Enter')
  await next('Which names match?')
  await next('What would come in')
  await hands.hit(/button "Bring in 3 budget lines/)
  await expect(page.getByText('Brought in: 3 budget lines')).toBeVisible()
  expect(await lines(app)).toHaveLength(before + 30)
})

const plan = `Strategic plan of the district
Goal,Strategy,Key action,Lead,By when,Status,Notes
Goal 1: Every child reads,Teach by evidence,Train all teachers,Superintendent,October 2026,In progress,
,,Buy decodable books,Reading Liaison; Superintendent,Fall 2026,On track,from Title I
,Bring families in,دعوة العائلات,Reading Liaison,soon,,
Total,,,,,,
`

test('an officer brings in the strategic plan of her district, sees where everything goes, and takes it back', async () => {
  const app = await launchApp()
  const { page } = app
  const hands = handsOn(app)
  await page.bringToFront()
  await expect(page.getByRole('textbox', { name: 'Your name or role' })).toBeFocused()
  await page.keyboard.type('Equity officer')
  await page.keyboard.press('Enter')
  await hands.hit(/button ".*[Ss]ample/)
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork', { timeout: 20_000 })
  const looks = async (name: string) => {
    expect(await violations(page), name).toEqual([])
    await keepPicture(app.page, name)
    await page.setViewportSize({ width: 640, height: 800 })
    expect(await violations(page), `${name} narrow`).toEqual([])
    await keepPicture(app.page, `${name}-640`)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await cutWords(page), `${name} narrow, with large text`).toEqual([])
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  const heading = (text: string) => expect(page.getByRole('heading', { level: 2, name: text })).toBeFocused()
  const file = path.join(app.home, 'Strategic plan.csv')
  fs.writeFileSync(file, plan)
  const open = async () => {
    await hands.go('Bring in a plan')
    await app.answerDialog(file)
    await hands.hit(/button "Choose a file/)
    await heading('What is each column?')
  }
  const next = async (title: string) => {
    await hands.hit(/button "Continue/)
    await heading(title)
  }
  const goals = (await all(app, 'goal')).length
  const actions = (await all(app, 'action')).length
  const names = async () => {
    await next('How is it written?')
    await next('Which names match?')
    await hands.tabTo(/Reading Liaison; Superintendent is/)
    await hands.press('Enter', 'Enter')
    await hands.tabTo(/On track is/)
    await hands.press('Enter', 'i', 'Enter')
  }
  await open()
  await looks('plan-columns')
  await next('How is it written?')
  await looks('plan-meaning')
  await hands.hit(/button "Continue/)
  await heading('Which names match?')
  await hands.hit(/button "Continue/)
  await expect(page.getByText('Choose who “Reading Liaison; Superintendent” is.')).toBeVisible()
  await looks('plan-names')
  await page.getByRole('heading', { level: 2 }).focus()
  await hands.tabTo(/Reading Liaison; Superintendent is/)
  await hands.press('Enter', 'Enter')
  await hands.tabTo(/On track is/)
  await hands.press('Enter', 'i', 'Enter')
  await next('What would come in')
  await expect(page.getByText('In the plan already: Superintendent')).toBeVisible()
  await expect(page.getByRole('row', { name: /Notes 1 4 Actions have no field for it/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^5 By when soon This is not a date/ })).toBeVisible()
  await looks('plan-preview')
  // One line that is not wanted.
  await hands.tabTo(/checkbox "Bring in Buy decodable books/)
  await hands.press('Space')
  await hands.hit(/button "Bring in 1 goal, 2 strategies, 2 actions and 1 person/)
  await expect(page.getByText('Brought in: 1 goal, 2 strategies, 2 actions and 1 person')).toBeVisible()
  expect(await all(app, 'goal')).toHaveLength(goals + 1)
  expect(await all(app, 'action')).toHaveLength(actions + 2)
  await keepPicture(app.page, 'plan-goals')

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: bring in 6 records')).toBeVisible()
  expect(await all(app, 'goal')).toHaveLength(goals)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('Redone: bring in 6 records')).toBeVisible()

  await open()
  await names()
  await next('What would come in')
  await hands.hit(/button "Bring in 1 action/)
  await expect(page.getByText('Brought in: 1 action')).toBeVisible()
  expect(await all(app, 'goal')).toHaveLength(goals + 1)
}, 180_000)
