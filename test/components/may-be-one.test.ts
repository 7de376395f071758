import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Browser } from 'playwright-core'
import { beforeAll, expect as is, test } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { launchBrowser, makePlan, openWindow, who } from '../support/window.ts'
import { violations } from './axe.ts'
import { goTo, smallPlan } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})

test('two laptops entered one goal: it is asked about after the merge, and made one by keyboard', {
  tags: 'long',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-alike-'))
  const [ours, copy] = [join(folder, 'ours.groundwork'), join(folder, 'copy.groundwork')]
  makePlan(ours, 'Chief Equity Officer', smallPlan).close()
  copyFileSync(ours, copy)
  for (const [file, author, ops] of [
    [ours, 'Chief Equity Officer', [set('goal', 'grad-a', { title: 'Every child graduates ready' })]],
    [
      copy,
      'Director of Assessment',
      [
        set('goal', 'grad-b', { title: 'Every child graduates ready.', leadNote: 'Counselors first' }),
        set('strategy', 'plan-b', { goal: 'grad-b', title: 'A plan for each ninth grader' }),
      ],
    ],
  ] as const) {
    const plan = createPlanService(systemClockAndIds)
    plan.open({ path: file, who: who(author), drafts: null })
    plan.edit({ verb: 'edit', ops })
    plan.close()
  }
  const w = await openWindow({ browser, file: ours, copy })
  const { page } = w
  await goTo(page, /^Bring in a copy$/)
  await page.getByRole('button', { name: 'Choose a copy…' }).click()
  await page.getByRole('button', { name: /^Bring in \d+ changes/ }).click()
  const section = page.getByRole('region', { name: 'Possible duplicates: 1' })
  await expect(section).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Nothing to decide')
  is(await violations(page)).toEqual([])
  const keep = section.getByRole('button', { name: 'Keep this one, “Every child graduates ready”…' })
  await keep.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Combine the two' })
  await expect(dialog).toContainText('One record that points to the other comes along.')
  await expect(dialog).toContainText('Filled from the other:')
  await expect(dialog).toContainText('They differ here, and this one’s answer is kept: “Goal”.')
  is(await violations(page)).toEqual([])
  await keepPicture(page, 'make-one')
  await page.keyboard.press('Enter')
  await expect(section).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Conflicts' })).toBeFocused()
  const state = (id: string) => {
    const all = w.plan.records()
    return all.ok ? all.value.find((r) => r.id === id) : undefined
  }
  await expect.poll(() => state('plan-b')?.values.goal).toBe('grad-a')
  is(state('grad-b')?.gone).toBe(true)
  is(state('grad-a')?.values.leadNote).toBe('Counselors first')
  await page.keyboard.press('Control+z')
  await expect(section).toBeVisible()
  await page.setViewportSize({ width: 640, height: 800 })
  await keepPicture(page, 'alike')
  is(state('plan-b')?.values.goal).toBe('grad-b')
  // They are two things: nobody is asked again, on this laptop or the other, until that is taken back.
  await page.setViewportSize({ width: 1280, height: 800 })
  await section.getByRole('button', { name: /^They are different: “Every child graduates ready” and/ }).press('Enter')
  await expect(section).toHaveCount(0)
  const apart = page.getByRole('region', { name: 'Kept separate: 1' })
  await expect(apart).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Conflicts' })).toBeFocused()
  is(await violations(page)).toEqual([])
  await keepPicture(page, 'left-apart')
  await page.keyboard.press('Control+z')
  await expect(section).toBeVisible()
  await expect(apart).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await apart.getByRole('button', { name: /^Ask again: “Every child graduates ready” and/ }).press('Enter')
  await expect(section.getByRole('heading')).toBeFocused()
  await expect(apart).toHaveCount(0)
  // Left apart here and made one on the other laptop: the list says so.
  await section.getByRole('button', { name: /^They are different/ }).press('Enter')
  await expect(apart).toBeVisible()
  is(w.plan.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'goal', id: 'grad-b' }] }).ok).toBe(true)
  await page.reload()
  await goTo(page, /^Conflicts/)
  await expect(apart).toContainText('“Every child graduates ready.” is no longer in the plan')
  await keepPicture(page, 'left-apart-gone')
  await apart.getByRole('button', { name: /^Take off the list/ }).press('Enter')
  await expect(apart).toHaveCount(0)
  is(w.complaints).toEqual([])
  await w.close()
  rmSync(folder, { recursive: true })
})
