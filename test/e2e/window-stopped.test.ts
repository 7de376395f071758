import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { type App, closeAll, launchApp, partOf } from './support/app.ts'
import { laptopWithPlan } from './support/laptop.ts'
import { snapshot } from './support/snapshot.ts'

/** The process that writes the plan is ended under the window while somebody types. */

afterEach(closeAll)

const titleField = (app: App) => app.page.getByRole('textbox', { name: 'Goal', exact: true })

test('P3: what was typed stays on the screen, the window says what happened, and the next save goes through', async () => {
  const app = await launchApp(await laptopWithPlan())
  const rail = app.page.getByRole('navigation', { name: 'Plan' })
  await expect(rail).toContainText('Juniper Fork')
  const align = rail.getByRole('button', { name: /1\s*Align/ })
  if ((await align.getAttribute('aria-expanded')) !== 'true') await align.click()
  await app.page.getByRole('link', { name: /^Goals/ }).click()
  await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
  await titleField(app).pressSequentially('More children read', { delay: 5 })
  // The words are in the drafts by now, and no version yet.
  await app.page.waitForTimeout(900)
  process.kill(await partOf(app, 'plan'), 'SIGKILL')
  await titleField(app).pressSequentially(' well', { delay: 5 })

  await expect(app.page.getByRole('main')).toContainText('stopped and started again')
  await expect(titleField(app)).toHaveValue('More children read well')
  await titleField(app).pressSequentially(' by grade 3', { delay: 5 })
  await titleField(app).press('Tab')
  await expect(app.page.getByRole('banner')).toContainText('Saved on this laptop')
  const goals = (await snapshot(app)).records
    .filter((r) => r.kind === 'goal')
    .map((r) => [r.values['title'], r.conflicts.length])
  // Her own words are no question between two people.
  expect(goals).toEqual([['More children read well by grade 3', 0]])
})
