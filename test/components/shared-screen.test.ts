import { expect } from '@playwright/test'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { aboveBoard, canaryPlan } from '../support/canaries.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { walkEverywhere } from './everywhere.ts'

let w: TestWindow
beforeAll(async () => {
  w = await openWindow({ ops: canaryPlan(), height: 1000, stays: true })
})
afterAll(async () => {
  await w?.close()
})

/** All that a person at the back of the room could read: text, what stands in fields, names for assistive technology. */
const readable = () =>
  w.page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((e) => e.value)
    const names = [...document.querySelectorAll('[aria-label],[title]')].map(
      (e) => `${e.getAttribute('aria-label')} ${e.getAttribute('title')}`,
    )
    return [document.title, document.body.textContent ?? '', ...fields, ...names].join(' \n ')
  })
/** Until what was asked for stands on the screen: the search waits a frame before it looks. */
const painted = () =>
  w.page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
  })
const find = async (words: string) => {
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('dialog').waitFor()
  await w.page.keyboard.type(words)
  await painted()
  const found = (await w.page.getByRole('dialog').textContent()) ?? ''
  await w.page.keyboard.press('Escape')
  await w.page.getByRole('dialog').waitFor({ state: 'detached' })
  return found
}
const share = async () => {
  await w.page.keyboard.press('Control+k')
  await w.page.keyboard.type('screen is')
  await w.page.keyboard.press('ArrowDown')
  await w.page.keyboard.press('Enter')
}

describe('a screen that is shared', () => {
  test('shows, before it is, what only the cabinet may see: the canaries sing', async () => {
    expect(aboveBoard(await find('zqcabinet'))).not.toEqual([])
    expect(aboveBoard(await find('zqofficer'))).not.toEqual([])
    await w.page.getByRole('link', { name: 'History' }).click()
    await w.page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    await expect.poll(async () => aboveBoard(await readable()).length).toBeGreaterThan(0)
  })

  test('says so in the bar, and shows on no page, in no field and in no search what is above a board', async () => {
    await share()
    await expect(w.page.getByRole('banner').getByText('This screen is shared')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    const seen = new Map<string, string>()
    await walkEverywhere(w.page, async (where) => void seen.set(where, await readable()))
    const leaks = [...seen].flatMap(([page, text]) => aboveBoard(text).map((c) => `${page}: ${c}`))
    expect(leaks).toEqual([])
    console.info(`Looked at on a shared screen: ${[...seen.keys()].length} views of ${w.page.url()}`)
    expect(seen.size).toBeGreaterThan(200)
    // And what a board may see is there.
    expect([...seen.values()].join(' ')).toContain('zqpublic-goal-title')
    // Not even that a hidden text has these words is told.
    for (const words of ['zqofficer', 'zqcabinet']) expect(await find(words)).toContain('Nothing in this plan')
    expect(await find('zqpublic-goal')).toContain('zqpublic-goal-title')
    await keepPicture(w.page, 'shared')
  }, 180_000)

  test('is switched off where it is said, and everything is back', async () => {
    await w.page.getByRole('button', { name: /This screen is shared/ }).press('Enter')
    await expect(w.page.getByRole('banner').getByText('This screen is shared')).toHaveCount(0)
    expect(aboveBoard(await find('zqcabinet'))).not.toEqual([])
  })
})

test('a screen that is shared does not name in Undo what it hides', async () => {
  const own = await openWindow({ ops: canaryPlan() })
  const bar = own.page.getByRole('banner')
  await own.page.keyboard.press('Control+k')
  await own.page.keyboard.type('own fields')
  await own.page.keyboard.press('Enter')
  await own.page.getByRole('button', { name: 'Add a field of your own' }).click()
  await own.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Complaint number')
  await own.page.keyboard.press('Tab')
  await expect(bar).toContainText('Undo: add own field, “Complaint number”')
  await own.page.keyboard.press('Control+k')
  await own.page.keyboard.type('screen is')
  await own.page.keyboard.press('Enter')
  await expect(bar).toContainText('This screen is shared')
  await expect(bar).toContainText('Undo: the last change')
  await keepPicture(own.page, 'shared-undo')
  await own.page.keyboard.press('Control+z')
  await expect(own.page.getByRole('status').filter({ hasText: 'Undone' })).toHaveText('Undone')
  expect(await own.page.locator('body').textContent()).not.toContain('Complaint number')
  await own.close()
})
