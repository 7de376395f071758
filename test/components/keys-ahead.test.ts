import { expect } from '@playwright/test'
import { expect as expectThat, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { Keys } from './keyboard.ts'

/** Whoever types on at once, while what the keys are for is still being read from the disk, loses none of them. */

let w: TestWindow
let keys: Keys

/** Starts the window anew; the script of that name comes only when the returned function is called. */
async function startWithout(name: string, settled: string | RegExp): Promise<() => void> {
  keys = new Keys(w.page)
  let come = () => {}
  const waits = new Promise<void>((done) => {
    come = done
  })
  const asked = w.page.waitForRequest((request) => request.url().includes(`/assets/${name}-`))
  await w.page.route(`**/assets/${name}-*.js`, async (route) => {
    await waits
    await route.fallback()
  })
  await w.page.reload()
  await w.page.getByRole('heading', { level: 1, name: settled }).waitFor()
  await asked
  return come
}

test('what is typed after Ctrl K stands in Find when it comes, and goes there', async () => {
  w = await openWindow()
  const come = await startWithout('Palette', 'Where we stand')
  await w.page.keyboard.press('Control+k')
  await keys.type('Budget liness')
  await w.page.keyboard.press('Backspace')
  await expect(w.page.getByRole('dialog')).toHaveCount(0)
  come()
  await expect(w.page.getByPlaceholder('Any word from the plan')).toHaveValue('Budget lines')
  await w.page.keyboard.press('Escape')
  await expect(w.page.getByRole('dialog')).toHaveCount(0)
})

test('so it does with Enter behind it, and with Escape', { tags: 'long' }, async () => {
  w = await openWindow()
  const come = await startWithout('Palette', 'Where we stand')
  await w.page.keyboard.press('Control+k')
  await keys.type('Budget lines')
  await w.page.keyboard.press('Enter')
  come()
  await w.page.getByRole('heading', { level: 1, name: 'Budget lines' }).waitFor()
  const again = await startWithout('Palette', 'Where we stand')
  await w.page.keyboard.press('Control+k')
  await keys.type('g')
  await w.page.keyboard.press('Escape')
  again()
  // The letter was for Find, and no key of the page.
  await expect(w.page.getByRole('dialog')).toHaveCount(0)
  await w.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
})

test('the first start keeps the focus until Home has come', { tags: 'long' }, async () => {
  w = await openWindow({ author: '', open: false })
  const come = await startWithout('Home', 'Groundwork')
  const name = w.page.getByRole('textbox', { name: 'Your name or role' })
  await expect(name).toBeFocused()
  await keys.type('Chief Equity Officer')
  await w.page.keyboard.press('Enter')
  await expect.poll(() => w.sent.map((s) => s.channel)).toContain('app.saveSettings')
  await w.page.waitForTimeout(200)
  await keys.seen('Enter')
  come()
  await w.page.getByRole('heading', { name: 'See where you are headed' }).waitFor()
  await keys.seen('Home')
})

test('a word typed beside every field adds no record with one of its letters', async () => {
  w = await openWindow()
  await w.page.getByRole('link', { name: 'Goals' }).first().click()
  await w.page.getByRole('heading', { level: 1, name: 'Goals' }).waitFor()
  const adding = w.page.getByRole('main').getByRole('textbox', { name: 'Goal', exact: true })
  await w.page.getByRole('heading', { level: 1 }).click()
  await w.page.keyboard.type('duation', { delay: 30 })
  await expect(adding).toHaveCount(0)
  await w.page.waitForTimeout(400)
  await w.page.keyboard.press('n')
  await expect(adding, 'N alone begins a goal').toBeFocused()
})

test('N right after the two letters that lead to a page adds there', async () => {
  w = await openWindow()
  // Each page has come once: the second time it is there at once.
  for (const [letters, title] of [
    ['gd', 'Decisions'],
    ['ga', 'Actions'],
    ['gd', 'Decisions'],
  ] as const) {
    await w.page.keyboard.type(letters)
    await w.page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  await w.page.keyboard.press('n')
  await expect(w.page.getByRole('main').locator('input:focus, textarea:focus')).toBeVisible()
})

test('N begins a goal as it begins any record: one that stays empty leaves nothing behind', async () => {
  w = await openWindow({ ops: [set('goal', 'reading', { title: 'Third graders read', sort: 1 })] })
  await w.page.getByRole('link', { name: 'Goals' }).first().click()
  const head = w.page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(head.first()).toHaveText('Goal 1 of 1 · Third graders read')
  const begin = async () => {
    await w.page.getByRole('heading', { level: 1 }).focus()
    await w.page.keyboard.press('n')
    await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
    await expect(head.first()).toHaveText('New goal')
  }
  await begin()
  await keepPicture(w.page, 'goal-begun')
  await w.page.keyboard.press('Escape')
  await expect(head.first()).toHaveText('Goal 1 of 1 · Third graders read')
  await expect(w.page.getByRole('button', { name: 'Add a goal' })).toBeFocused()
  await begin()
  await w.page.getByRole('link', { name: /^Overview/ }).click()
  await w.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
  expectThat(w.records('goal')).toHaveLength(1)
  expectThat(w.sent.filter((s) => s.channel === 'plan.edit')).toEqual([])

  // What was typed stays, and Escape goes back to it as to any line; Ctrl Enter begins another.
  await w.page.getByRole('link', { name: 'Goals' }).first().click()
  await begin()
  await w.page.keyboard.type('Families feel heard')
  await w.page.keyboard.press('Escape')
  await expect(head.first()).toHaveText('Goal 2 of 2 · Families feel heard')
  await expect(w.page.getByRole('button', { name: 'Edit goal details' })).toBeFocused()
  await begin()
  await w.page.keyboard.type('Staff stay')
  await w.page.keyboard.press('Control+Enter')
  await expect(head.first()).toHaveText('New goal')
  await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused()
  await expect(w.page.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue('')
  await expect
    .poll(() => w.records('goal').map((g) => [g.values.title, g.values.sort]))
    .toContainEqual(['Staff stay', 3])
  expectThat(w.records('goal')).toHaveLength(3)
})

test('the first words of a goal that could not be saved are found again where they were typed', async () => {
  w = await openWindow({ ops: [set('goal', 'reading', { title: 'Third graders read', sort: 1 })] })
  await w.page.getByRole('link', { name: 'Goals' }).first().click()
  await w.page.getByRole('heading', { level: 2 }).first().waitFor()
  await w.page.keyboard.press('n')
  const name = w.page.getByRole('textbox', { name: 'Goal', exact: true })
  await expect(name).toBeFocused()
  w.refuse('plan.edit', 'The disk is full.')
  await w.page.keyboard.type('Families feel heard')
  await w.page.keyboard.press('Tab')
  await expect(w.page.getByRole('main')).toContainText('The disk is full.')
  // The first way out keeps the page; the second leaves the words behind.
  for (const _ of [1, 2]) await w.page.getByRole('link', { name: /^Overview/ }).click()
  await w.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
  await w.page
    .getByRole('banner')
    .getByRole('button', { name: /^Not saved/ })
    .click()
  await keepPicture(w.page, 'goal-not-saved')
  await w.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Goal, / })
    .click()
  await expect(name).toHaveValue('Families feel heard')
})
