import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { closeAll, fresh, launchApp } from './support/app.ts'
import { handsOn } from './support/hands.ts'

/**
 * Keyboard alone, from the first start to the printed briefing: a new plan, Foundation and Align entered, a
 * finding that goes away by doing what it says. The focus is asserted to be seen and never lost on the way.
 */

afterEach(closeAll)

test('a newcomer with a keyboard makes a plan and prints its briefing', async () => {
  const app = await launchApp()
  const { page } = app
  const h = handsOn(app)
  await page.bringToFront()
  await expect(page.getByRole('textbox', { name: 'Your name or role' })).toBeFocused()
  await page.keyboard.type('Equity officer')
  await h.press('Enter')
  await expect(page.getByRole('heading', { name: 'Groundwork' })).toBeVisible()
  await h.hit(/button "Start here: We have an officer/)
  await expect(page.getByRole('textbox', { name: 'Name of the district' })).toBeFocused()
  await page.keyboard.type('Juniper Fork')
  await h.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')

  await h.go('District')
  await h.fill(/textbox "State"/, 'CO')
  await h.fill(/textbox "Children enrolled"/, '11,040')

  await h.go('Student groups')
  await h.hit(/button "Add student groups"/)
  for (const group of [/checkbox "Hispanic or Latino/, /checkbox "White/]) {
    await h.tabTo(group)
    await h.press('Space')
  }
  await h.hit(/button "Add 3 groups"/)
  await h.go('Student groups')
  await h.tabTo(/checkbox "Focus group, student group 1"/)
  await h.press('Space')
  await h.fill(
    /textbox "Why it is a focus group/,
    'Grade 3 reading has stood 20 points below White students for three years.',
  )

  await h.go('Planning team')
  await h.fill(/combobox "Person or role"/, 'Chief Academic Officer')
  await page.keyboard.type('Writes the goals')
  await h.hit(/button "Add to the team"/)

  await h.go('Commitment')
  await h.hit(/button "Write the commitment"/)
  await page.keyboard.type('Every child learns and leaves ready for the next step.')
  await h.fill(
    /textbox "Commitment statement"/,
    'Each child gets what that child needs to learn. We publish our results by group.',
  )

  await h.go('Policies')
  await h.hit(/button "Choose from the starting list"/)
  await h.tabTo(/checkbox "JBB/)
  await h.press('Space')
  await h.hit(/button "Add 1 policy"/)
  await h.go('Policies')
  await h.hit(/button "JBB Educational equity"/)
  await h.hit(/button ".*Where it is on its way"/)
  await page.keyboard.type('Adopted')
  await h.press('Enter')
  await expect(page.getByRole('button', { name: /^Adopted Where it is/ })).toBeVisible()

  await h.go('Goals')
  await h.hit(/button "Add a goal"/)
  await expect(page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
  await page.keyboard.type('More children read well by the end of grade 3')

  await h.go('Policy backing')
  const main = page.getByRole('main')
  await expect(main).toContainText('has no adopted policy behind it')
  await h.tabTo(/gridcell ".*JBB/)
  await h.press('s')
  await expect(page.getByRole('gridcell', { name: /JBB Educational equity Stands/ })).toBeVisible()
  await expect(main).not.toContainText('has no adopted policy behind it')

  await h.go('Equitable instruction')
  await expect(main).toContainText('Hispanic or Latino')

  await h.go('Pace and care')
  await h.hit(/button "Add a care note"/)
  await page.keyboard.type('Students who told their stories and saw nothing change')
  await h.press('Tab')

  await h.go('Briefings', 'Board briefing')
  await expect(page.getByText(/Page 1 of \d|1 of \d/).first()).toBeVisible({ timeout: 15_000 })
  const out = path.join(fresh('out'), 'briefing.pdf')
  await app.answerDialog(out)
  await h.hit(/button "Export.*PDF/)
  await expect.poll(() => fs.existsSync(out), { timeout: 15_000 }).toBe(true)
  expect(fs.readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(page.getByRole('banner')).toContainText('Saved on this laptop')
}, 120_000)
