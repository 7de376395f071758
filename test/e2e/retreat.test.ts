import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, expect as must, test } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleStates } from '../support/records.ts'
import { type App, closeAll, fresh, launchApp } from './support/app.ts'

/**
 * A short retreat of the sample plan, from its agenda to its minutes: the power goes in the middle of a vote, the projector
 * is pulled out, and what was said is brought home. P1, P3.
 */

const LONG = 240_000
afterEach(closeAll)

/** The sample plan as a file of its own, in which the winter planning day is a short one. */
function samplePlan(): string {
  const file = path.join(fresh('plans'), 'juniper.groundwork')
  const plan = createPlanService(systemClockAndIds)
  const short = [
    { part: 'arrive', title: 'Arrive', block: 'arrive', minutes: 10 },
    {
      part: 'grant',
      title: 'If the grant stops',
      block: 'money-table',
      minutes: 30,
      step: 'resource-funding',
      notes: 'Say the end date aloud.',
    },
    { part: 'close', title: 'Close', block: 'close-the-loop', minutes: 15 },
  ]
  const ops = sampleStates().map(({ kind, id, values }) => ({
    op: 'set' as const,
    kind,
    id,
    values: id === 'ret-1' ? { ...values, agenda: short, ends: '09:30' } : values,
  }))
  const made = plan.create({ path: file, who: { author: 'Chief Equity Officer', device: 'laptop' }, ops, drafts: null })
  if (!made.ok) throw new Error(made.error.says)
  plan.close()
  return file
}
const shot = (app: App, name: string, page = app.page) => keepPicture(page, `retreat-${name}`)
/** What is keyed of a vote, with how much is in: in a low window it is said there alone. */
const panel = (app: App) => app.page.locator('[data-room-panel]')
const button = (app: App, name: string | RegExp) => app.page.getByRole('button', { name })
const title = (app: App, name: string | RegExp) => app.page.getByRole('heading', { level: 1, name })
async function toRetreats(app: App): Promise<void> {
  await expect(app.page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork', { timeout: 20_000 })
  await app.page.getByRole('navigation', { name: 'Plan' }).getByText('Retreats', { exact: true }).click()
  await title(app, 'Retreats').waitFor()
}
/** Plugs these screens in, as the stand-in can. */
const screens = (app: App, second: boolean) =>
  app.app.evaluate(({ screen }, two) => {
    const at = (id: number, x: number) => {
      const bounds = { x, y: 0, width: 1280, height: 800 }
      return { id, bounds, workArea: bounds, scaleFactor: 1 }
    }
    ;(screen as unknown as { plugIn(all: unknown[]): void }).plugIn(two ? [at(1, 0), at(2, 1280)] : [at(1, 0)])
  }, second)

test('a retreat is played from its agenda to its minutes, with a kill in mid-vote and a projector that is pulled out', {
  tags: 'long',
  timeout: LONG,
}, async () => {
  const file = samplePlan()
  let app = await launchApp({ file })
  await app.page.getByRole('textbox', { name: 'Your name or role' }).fill('Chief Equity Officer')
  await app.page.keyboard.press('Enter')
  await toRetreats(app)
  await button(app, /^Start the retreat ?: Winter planning day/).click()
  await title(app, 'Winter planning day').waitFor()

  // The room goes on the projector; whoever leads keeps the notes on the laptop.
  if (app.notRealElectron) {
    await screens(app, true)
    await button(app, 'Show on the other screen').click()
    await expect.poll(() => app.app.windows().length).toBe(2)
  }
  const wall = app.app.windows().at(-1) ?? app.page
  await button(app, 'Begin').click()
  await app.page.keyboard.press('PageDown')
  await app.page.keyboard.press('PageDown')
  await expect(app.page.getByText('Say the end date aloud.')).toBeVisible()
  // A second window loads the whole page, on a slow machine for seconds.
  await expect(wall.locator('h1')).toBeVisible({ timeout: 20_000 })
  await expect(wall.locator('body')).toContainText('Part 2 of 3')
  // What has no height is in the page, and on no wall.
  const onTheWall = () =>
    wall.locator('h1').evaluate((h1) => {
      const { x, y, width, height } = h1.getBoundingClientRect()
      return h1.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
  await expect.poll(onTheWall).toBe(true)
  await expect(wall.locator('body')).not.toContainText('Say the end date aloud.')
  await shot(app, 'presenter')
  await shot(app, 'wall', wall)
  must(await violations(app.page)).toEqual([])
  must(await violations(wall)).toEqual([])
  // A clicker whose keys land in the room's window does the same.
  if (app.notRealElectron) {
    await wall.keyboard.press('PageDown')
    await expect(wall.locator('h1')).toHaveText('What the plan says now')
  }

  await app.page.keyboard.press('k')
  await button(app, 'Decision').click()
  const line = app.page.getByRole('textbox', { name: /in their words/ })
  await line.fill('The liaison’s pay moves to base money first')
  await line.press('Enter')
  await expect(wall.locator('body')).toContainText('The liaison’s pay moves to base money first')
  await button(app, 'Close').first().click()

  // The projector is pulled out: its window goes with it, and the room is shown here, without the notes.
  if (app.notRealElectron) {
    await screens(app, false)
    await expect.poll(() => app.app.windows().length).toBe(1)
    await expect(
      app.page.getByText('The other screen is gone. The room is shown here; nothing was lost.'),
    ).toBeVisible()
    await expect(app.page.getByText('Say the end date aloud.')).toHaveCount(0)
  }

  await app.page.keyboard.press('v')
  await app.page.getByRole('textbox', { name: 'Options, one on each line' }).fill('Liaison\nCoach\nAnalyst')
  await button(app, 'Start the vote').click()
  await app.page.getByRole('textbox', { name: 'Dots for Liaison' }).fill('17')
  await app.page.getByRole('textbox', { name: 'Dots for Coach' }).fill('11')
  await expect(panel(app)).toContainText('28 of 36 dots')
  await expect(app.page.getByRole('textbox', { name: 'Dots for Coach' })).toHaveValue('11')
  await app.kill9()

  app = await launchApp({ home: app.home, userData: app.userData })
  // The screen is shared as before, so that nothing is named; the way back into the room stands on every page.
  await expect(button(app, 'This screen is shared')).toBeVisible({ timeout: 20_000 })
  await expect(app.page.getByText('The room is still running.')).toBeVisible()
  await toRetreats(app)
  await expect(app.page.getByText('Winter planning day')).toHaveCount(0)
  await button(app, 'Continue the retreat').last().click()
  await expect(app.page.locator('body')).toContainText('Part 2 of 3')
  await expect(app.page.locator('body')).toContainText(/left of 30/)
  await app.page.keyboard.press('v')
  await expect(app.page.getByRole('textbox', { name: 'Dots for Liaison' })).toHaveValue('17')
  await app.page.getByRole('textbox', { name: 'Dots for Analyst' }).fill('8')
  await expect(panel(app)).toContainText('36 of 36 dots')
  await button(app, 'All are in: show the counts').click()
  await expect(app.page.getByText('“Liaison” has the most, 17 of 36 dots.')).toBeVisible()
  await button(app, 'Close').first().click()
  for (let i = 0; i < 12 && !(await title(app, 'Thank you.').isVisible()); i++) {
    await app.page.keyboard.press('PageDown')
    await app.page.waitForTimeout(150)
  }
  await title(app, 'Thank you.').waitFor()
  await shot(app, 'end')

  await button(app, 'What was said').click()
  await button(app, /^This screen is shared/).click()
  await button(app, /^Add as a decision/).click()
  await expect(button(app, /^Undo/).first()).toBeVisible()
  await button(app, 'Minutes').click()
  await title(app, 'Minutes').waitFor()
  await expect(app.page.getByText(/Page 1 of \d/).first()).toBeVisible({ timeout: 30_000 })
  await shot(app, 'minutes')
  await app.close()
})
