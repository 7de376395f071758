import { expect } from '@playwright/test'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { aboveBoard, canaryPlan } from '../support/canaries.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'

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
/** Goes to every page of the rail and opens each of its tabs and changes; what could be read on the way. */
async function walk(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  const look = async (name: string) => void seen.set(name, await readable())
  const visit = async (label: string) => {
    const link = rail.getByRole('link').filter({ hasText: new RegExp(`^${label}$`) })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await painted()
    await look(label)
    for (const tab of await w.page.getByRole('tab').all()) {
      await tab.click()
      await look(`${label}: ${await tab.textContent()}`)
    }
    for (const more of await w.page.getByRole('main').locator('button[aria-expanded="false"]').elementHandles()) {
      if (await more.isVisible()) await more.click({ timeout: 1000 }).catch(() => {})
      // A menu takes the page from whoever presses beside it: it is read, and shut again.
      if (!(await w.page.evaluate(() => document.querySelector('main')?.closest('[inert]') != null))) continue
      await look(`${label}, with the menu ${await more.textContent()}`)
      await w.page.keyboard.press('Escape')
    }
    await w.page.keyboard.press('Escape')
    await look(`${label}, opened`)
  }
  for (const support of ['Foundation', 'Align', 'Resource', 'Embed', 'Position', 'Community']) {
    const toggle = rail.getByRole('button', { name: new RegExp(support) })
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
    // Another support may be open beside it, until one goes somewhere.
    const labels = await rail
      .locator('li', { has: toggle })
      .locator('ul a, ul [role=link]')
      .evaluateAll((all) => all.map((e) => e.textContent ?? ''))
    for (const label of labels) await visit(label)
  }
  for (const label of await rail.getByRole('link').evaluateAll((all) => all.map((e) => e.textContent ?? ''))) {
    if (/All plans/.test(label) || [...seen.keys()].includes(label)) continue
    await visit(label)
  }
  return seen
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
    const seen = await walk()
    const leaks = [...seen].flatMap(([page, text]) => aboveBoard(text).map((c) => `${page}: ${c}`))
    expect(leaks).toEqual([])
    console.info(`Looked at on a shared screen: ${[...seen.keys()].length} views of ${w.page.url()}`)
    expect(seen.size).toBeGreaterThan(15)
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
