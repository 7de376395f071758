import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { makePlan, who } from '../support/window.ts'

/** Goes to a page by the rail, or by the menu where the window is too narrow for it. */
export async function goTo(page: Page, name: RegExp): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  if (await menu.isVisible()) await menu.click()
  const link = page.getByRole('link', { name })
  // What comes in and goes out stands behind one line.
  const group = page.getByRole('button', { name: 'Import and export', expanded: false })
  await link.or(group).first().waitFor()
  if ((await link.count()) === 0 && (await group.count()) > 0) await group.click()
  await link.click()
}

/** Goes to a page by Find. */
export async function findPage(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.insertText(name)
  await page.getByRole('dialog').getByText(name).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 15_000 })
}

/** Says by Find that others see this screen. */
export async function shareScreen(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('screen is')
  await page.getByRole('dialog').getByText('This screen is shared').click()
  await page.getByText('This screen is shared: anything not for a board is hidden').waitFor()
}

/** A small plan to look at: two goals, one with an owner, a group and a measure. */
export const smallPlan: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork 12', state: 'Colorado', planFrom: '2026-27', planTo: '2029-30' }),
  set('person', 'director', { role: 'Director of Elementary Education' }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true }),
  set('studentGroup', 'hispanic', { name: 'Hispanic', focus: true }),
  set('goal', 'reading', {
    title: 'Reading by the end of grade 3',
    owner: 'director',
    leadNote: 'Begins in two schools.',
  }),
  set('goal', 'algebra', { title: 'Algebra 1 by grade 9' }),
  set('measure', 'grade3', { goal: 'reading', short: 'Grade 3 reading', unit: 'percent', direction: 'up' }),
]

/** Two laptops that changed the same note without seeing each other's: ours, and the copy to be brought in. */
export function twoLaptops(): { ours: string; copy: string; end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-two-'))
  const ours = join(folder, 'ours.groundwork')
  const copy = join(folder, 'copy.groundwork')
  makePlan(ours, 'Chief Equity Officer', smallPlan).close()
  copyFileSync(ours, copy)
  change(ours, 'Chief Equity Officer', [set('goal', 'reading', { leadNote: 'Begins in six schools.' })])
  change(copy, 'Director of Assessment', [
    set('goal', 'reading', { leadNote: 'Begins in two schools, with coaches.' }),
    set('goal', 'algebra', { title: 'Algebra 1 by the end of grade 9' }),
  ])
  return { ours, copy, end: () => rmSync(folder, { recursive: true, force: true }) }
}

function change(file: string, author: string, ops: readonly Op[]): void {
  const plan = createPlanService(systemClockAndIds)
  plan.open({ path: file, who: who(author), drafts: null })
  const done = plan.edit({ verb: 'edit', ops })
  if (!done.ok) throw new Error(done.error.says)
  plan.close()
}
