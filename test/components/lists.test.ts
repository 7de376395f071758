import { expect } from '@playwright/test'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import type { Op } from '../../shared/domain/state.ts'
import { launchBrowser, openWindow, type TestWindow } from '../support/window.ts'
import { Keys } from './keyboard.ts'
import { set } from './people.ts'

let browser: Browser
let w: TestWindow
let keys: Keys
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  expect(w.complaints).toEqual([])
  await w.close()
})

const terms: readonly Op[] = ['Access', 'Belonging', 'Care'].map((term, i) =>
  set('term', `t${i}`, { term, plain: `What ${term} means.`, status: 'draft' }),
)
const open = async () => {
  w = await openWindow({ browser, ops: terms })
  w.page.setDefaultTimeout(5000)
  keys = new Keys(w.page)
  await keys.fast('Control+k', ...'Define your terms', 'Enter')
  await w.page.getByRole('heading', { level: 1, name: 'Define your terms' }).waitFor()
}
/** What comes in from the other laptop while one is at work here. */
const comes = async (verb: 'edit' | 'remove', ...ops: readonly Op[]) => {
  const done = w.plan.edit({ verb, ops } as never)
  if (!done.ok) throw new Error(done.error.says)
  await w.announce('plan.changed', done.value)
}
const lines = () => w.page.locator('main [data-record^="term/"] > div > button[aria-expanded]')

describe('a list, while the other laptop changes it', () => {
  test('keeps its order under the hand, and takes in what came when the line is shut', async () => {
    await open()
    await keys.tabTo('Belonging')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Belonging')
    await comes('edit', set('term', 't2', { term: 'A caring school' }), set('term', 'new', { term: 'Ableism' }))
    await expect(lines()).toHaveText(['Access', 'Belonging', 'A caring school', 'Ableism'])
    await expect(keys.focused()).toHaveValue('Belonging')
    await keys.press('Escape')
    await expect(keys.focused()).toHaveText('Belonging')
    await expect(lines()).toHaveText(['A caring school', 'Ableism', 'Access', 'Belonging'])
  })

  test('hands the focus on where the line that is open is removed there', async () => {
    await open()
    await keys.tabTo('Belonging')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Belonging')
    await comes('remove', { op: 'remove', kind: 'term', id: 't1' })
    await expect(lines()).toHaveText(['Access', 'Care'])
    await keys.seen('the open line is gone')
    await keys.tabTo('Access', 'Shift+Tab')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Access')
  })

  test('stands with two hundred new ones, the first of them at once and the rest when they are asked for', async () => {
    await open()
    await keys.tabTo('Care')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Care')
    const many = Array.from({ length: 200 }, (_, i) => set('term', `m${i}`, { term: `Big word ${i}`, status: 'draft' }))
    await comes('edit', ...many)
    await expect(lines()).toHaveCount(60)
    await expect(keys.focused()).toHaveValue('Care')
    await keys.press('Escape')
    // It stands far behind now, and its line is gone from among the first: the focus is not.
    await keys.seen('shutting it')
    await keys.tabTo('Show 60 more of 143')
    await w.page.keyboard.press('Enter')
    await expect(lines()).toHaveCount(120)
    await expect(lines().nth(60)).toBeFocused()
    await keys.seen('asking for more')
  })
})

describe('Delete', () => {
  test('on the last line hands the focus to the one before it, and with none left to what adds one; Ctrl Z brings it back', async () => {
    await open()
    await keys.tabTo('Care')
    await keys.press('Delete')
    await expect(lines()).toHaveText(['Access', 'Belonging'])
    await expect(keys.focused()).toHaveAccessibleName(/^Belonging: more/)
    await keys.press('Delete')
    await expect(lines()).toHaveText(['Access'])
    await expect(keys.focused()).toHaveAccessibleName(/^Access: more/)
    await w.page.keyboard.press('Delete')
    await expect(lines()).toHaveCount(0)
    await expect(keys.focused()).toHaveRole('button')
    await keys.seen('removing the last')
    await keys.press('Control+z')
    await expect(lines()).toHaveText(['Access'])
    await keys.seen('bringing it back')
  })
})
