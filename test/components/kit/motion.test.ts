import { expect } from '@playwright/test'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, test } from 'vitest'
import { set } from '../../../shared/domain/state.ts'
import { launchBrowser, openWindow } from '../../support/window.ts'
import { smallPlan } from '../people.ts'

/** What opened in its place, the tick of a save and a moved row are shown by a short motion; nothing else moves. */

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})

const ops = [
  ...smallPlan,
  set('department', 'a', { name: 'Nutrition', sort: 1 }),
  set('department', 'b', { name: 'Transportation', sort: 2 }),
]

/** Notes every motion from now on: what moved, for how many milliseconds. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { moved: seen })
    const known = new WeakSet<Animation>()
    const look = () => {
      for (const motion of document.getAnimations()) {
        if (known.has(motion) || motion instanceof CSSTransition) continue
        known.add(motion)
        const { target } = motion.effect as KeyframeEffect
        const time = Number(motion.effect?.getTiming().duration)
        if (time > 0)
          seen.push(
            `${target?.closest('[data-record], [data-save]')?.matches('[data-save]') ? 'save' : motion instanceof CSSAnimation ? motion.animationName : 'slide'} ${time}`,
          )
      }
      requestAnimationFrame(look)
    }
    look()
  })
const moved = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { moved: string[] }).moved)].toSorted())

async function workOn(motion: 'reduce' | 'no-preference') {
  const w = await openWindow({ browser, ops })
  const { page } = w
  page.setDefaultTimeout(8000)
  await page.emulateMedia({ reducedMotion: motion })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Departments and leads')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Departments and leads' }).waitFor()
  await page.getByRole('button', { name: 'Transportation', exact: true }).waitFor()
  await watch(page)
  await page.getByRole('button', { name: 'Nutrition', exact: true }).click()
  await page.locator('[data-field="department/a/name"] :is(input, textarea)').fill('School nutrition')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Transportation: more' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(page.locator('[data-record^="department/"]').first()).toHaveAttribute('data-record', 'department/b')
  await page.waitForTimeout(300)
  return w
}

test('a form that opens, a tick and a row that was moved up are each shown for at most 150 milliseconds', async () => {
  const w = await workOn('no-preference')
  const seen = await moved(w.page)
  expect(seen.map((m) => m.split(' ')[0])).toEqual(['opens', 'save', 'slide'])
  for (const motion of seen) expect(Number(motion.split(' ')[1])).toBeLessThanOrEqual(150)
  expect(w.complaints).toEqual([])
  await w.close()
})

test('nothing moves for who asked the system for less motion', async () => {
  const w = await workOn('reduce')
  expect(await moved(w.page)).toEqual([])
  await w.close()
})
