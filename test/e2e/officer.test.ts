import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { goTo } from '../components/people.ts'
import { keepPicture } from '../support/kept.ts'
import { type App, closeAll, fresh, launchApp } from './support/app.ts'
import { laptopWithPlan } from './support/laptop.ts'

/** An officer at the window, by hand as a person would: a goal, a power cut, a colleague's copy, a briefing. */

afterEach(closeAll)

async function openGoals(app: App): Promise<void> {
  const align = app.page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /1\s*Align/ })
  await expect(align).toBeVisible()
  if ((await align.getAttribute('aria-expanded')) !== 'true') await align.click()
  await app.page.getByRole('link', { name: /^Goals/ }).click()
  await expect(app.page.getByRole('heading', { name: 'Goals', level: 1 })).toBeVisible()
}

/** Adds a goal and leaves the cursor in its title, as the window does. */
async function addGoal(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Add a goal' }).first().click()
  await expect(titleField(app)).toBeVisible()
}

const titleField = (app: App) => app.page.getByRole('textbox', { name: 'Goal', exact: true })

async function saved(app: App): Promise<void> {
  await expect(app.page.getByRole('banner')).toContainText('Saved on this laptop')
}

/** A colleague's laptop: the same plan, edited through the command line. */
function colleague(plan: string, ...commands: readonly object[]): void {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', 'apply', plan], {
    input: commands.map((c) => JSON.stringify(c)).join('\n'),
    encoding: 'utf8',
    env: { ...process.env, GROUNDWORK_AUTHOR: 'Director of Assessment' },
  })
  if (done.status !== 0) throw new Error(done.stderr)
}

const goalsIn = (plan: string): readonly { id: string; title: string }[] => {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', 'history', plan, '--json'], { encoding: 'utf8' })
  const entries = JSON.parse(done.stdout) as {
    changes: { kind: string; record: string; field: string; after: unknown }[]
  }[]
  return entries
    .flatMap((e) => e.changes)
    .filter((c) => c.kind === 'goal' && c.field === 'title')
    .map((c) => ({ id: c.record, title: String(c.after) }))
}

test('P3: the power goes in mid-word, and at the next start the words are there', { tags: 'long' }, async () => {
  const first = await launchApp(await laptopWithPlan())
  await openGoals(first)
  await addGoal(first)
  await titleField(first).pressSequentially('More children read well by the end of gra', { delay: 5 })
  // Within a second what is typed is kept; nobody has left the field.
  await first.page.waitForTimeout(900)
  await first.kill9()

  const second = await launchApp({ home: first.home, userData: first.userData })
  await expect(second.page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')
  await expect(second.page.locator('body')).toContainText('Your words are back and saved')
  await openGoals(second)
  await expect(second.page.getByRole('main')).toContainText('More children read well by the end of gra')
  await keepPicture(second.page, 'after-power-cut')
})

test('two copies edited apart are brought together, and the question is seen and answered', {
  tags: 'long',
}, async () => {
  const laptop = await laptopWithPlan([set('goal', 'reading', { title: 'Reading' })])
  const { plan } = laptop
  const copy = path.join(fresh('stick'), 'copy.groundwork')
  fs.copyFileSync(plan, copy)
  colleague(copy, set('goal', 'reading', { title: 'Reading by grade 3' }))

  const second = await launchApp(laptop)
  const { page } = second
  await openGoals(second)
  const open = page.getByRole('button', { name: 'Edit goal details' })
  if (await open.isVisible()) await open.click()
  await titleField(second).fill('More children read well')
  await titleField(second).press('Tab')
  await saved(second)
  await goTo(page, /^Bring in a copy$/)
  await second.answerDialog(copy)
  await page
    .getByRole('main')
    .getByRole('button', { name: /choose|copy/i })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Director of Assessment')
  await keepPicture(second.page, 'bring-in')
  await page.getByRole('button', { name: /^Bring in \d+ change/ }).click()
  await expect(page.getByRole('main')).toContainText('Reading by grade 3')
  await expect(page.getByRole('main')).toContainText('More children read well')
  await keepPicture(second.page, 'conflict')
  await page.getByRole('button', { name: /^Keep this one, by Director of Assessment/ }).click()
  await expect(page.getByRole('main')).not.toContainText('Keep this one')
  await openGoals(second)
  await expect(page.getByRole('main')).toContainText('Reading by grade 3')
  await keepPicture(second.page, 'after-answer')
  // Each way in and out says when it was last gone.
  await goTo(page, /^Bring in a copy$/)
  await expect(page.getByRole('main')).toContainText('A copy was last brought in on this laptop: Today')
  await goTo(page, /^Take a copy out$/)
  await expect(page.getByRole('main')).toContainText('No copy of this plan has been taken out on this laptop yet.')
  await goTo(page, /^Bring in figures$/)
  await expect(page.getByRole('main')).toContainText(
    'The plan has no figures yet: a table of your state or data office brings them in at once.',
  )
  await second.close()
  // What was decided is in the file, and the words that were not kept are still in its history.
  const info = spawnSync(process.execPath, ['electron/cli/main.ts', 'info', plan, '--json'], { encoding: 'utf8' })
  expect(JSON.parse(info.stdout)).toMatchObject({ conflicts: 0 })
  expect(goalsIn(plan).map((g) => g.title)).toEqual(
    expect.arrayContaining(['Reading by grade 3', 'More children read well']),
  )
})

test('a file that is another plan is named, and one press opens it as a plan of its own', {
  tags: 'long',
}, async () => {
  const app = await launchApp(await laptopWithPlan())
  const { page } = app
  const other = path.join(fresh('stick'), 'north.groundwork')
  const made = spawnSync(process.execPath, ['electron/cli/main.ts', 'new', other, '--district', 'North Valley'], {
    encoding: 'utf8',
  })
  expect(made.status).toBe(0)
  const wrong = page.getByText('“north.groundwork” is another plan, not a copy of this one. Nothing was brought in.')
  const choose = async () => {
    await goTo(page, /^Bring in a copy$/)
    await app.answerDialog(other)
    await page.getByRole('button', { name: 'Choose a copy…' }).click()
    await expect(wrong).toBeVisible()
  }
  await choose()
  // What was said of it is about this page.
  await goTo(page, /^Settings$/)
  await expect(wrong).toHaveCount(0)
  await choose()
  await keepPicture(app.page, 'another-plan')
  await page.getByRole('button', { name: 'Open “north.groundwork” as a separate plan' }).click()
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('North Valley')
  await expect(wrong).toHaveCount(0)
})

test('P8, P9: an earlier version opens beside the present plan, which stays as it is', async () => {
  const app = await launchApp(await laptopWithPlan())
  const { page } = app
  await openGoals(app)
  await addGoal(app)
  await titleField(app).fill('Written after the snapshot')
  await titleField(app).press('Tab')
  await saved(app)
  await goTo(page, /^Earlier versions$/)
  await expect(page.getByRole('table', { name: 'Earlier versions of this plan' })).toBeVisible()
  await keepPicture(app.page, 'earlier-versions')
  await page
    .getByRole('button', { name: /^Open as a separate plan/ })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Opened: the plan as of' })).toBeVisible()
  await openGoals(app)
  await expect(page.getByRole('main')).not.toContainText('Written after the snapshot')
  const files = fs.readdirSync(path.join(app.home, 'Groundwork')).filter((f) => f.endsWith('.groundwork'))
  expect(files).toHaveLength(2)
  expect(goalsIn(path.join(app.home, 'Groundwork', 'Juniper Fork equity plan.groundwork'))[0]?.title).toBe(
    'Written after the snapshot',
  )
})
