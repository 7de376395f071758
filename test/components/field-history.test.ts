import { expect } from '@playwright/test'
import { expect as expectThat, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'

/** Every field of an open form tells what it said before, who wrote it and when, and gives it back. */

let w: TestWindow
let keys: Keys

const open = async () => {
  w = await openWindow({
    ops: [set('term', 't', { term: 'Belonging', plain: 'To be known.', status: 'draft' })],
  })
  keys = new Keys(w.page)
  const done = w.plan.edit({ verb: 'edit', ops: [set('term', 't', { plain: 'To be known and missed.' })] })
  if (!done.ok) throw new Error(done.error.says)
  await w.announce('plan.changed', done.value)
  await keys.fast('Control+k', ...'Define your terms', 'Enter')
  await w.page.getByRole('heading', { level: 1, name: 'Define your terms' }).waitFor()
  await keys.tabTo('Belonging')
  await keys.press('Enter')
  // The line that opens leads into its first field a moment later: only then does anybody go on.
  await expect(keys.focused()).toHaveValue('Belonging')
  await keys.tabTo('What it means, in plain language')
}
const plain = () => {
  const found = w.plan.records()
  return found.ok ? found.value.find((r) => r.id === 't')?.values.plain : undefined
}
const dialog = () => w.page.getByRole('dialog')

test('by keyboard: the sentence before is taken back, the focus is in the field, and Undo takes that back', async () => {
  await open()
  await expect(keys.focused()).toHaveValue('To be known and missed.')
  await w.page.keyboard.press('Control+Shift+H')
  await expect(dialog().getByRole('listitem')).toHaveText([
    /To be known and missed\..*Chief Equity Officer.*Now/s,
    /To be known\..*Chief Equity Officer.*Bring this back/s,
  ])
  expect(await violations(w.page)).toEqual([])
  await keys.tabTo(/^Bring this back/)
  await w.page.keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(w.page.getByLabel('What it means, in plain language')).toHaveValue('To be known.')
  await expect(w.page.getByLabel('What it means, in plain language')).toBeFocused()
  await expect.poll(plain).toBe('To be known.')
  await w.page.getByRole('button', { name: /^Undo:/ }).press('Enter')
  await expect.poll(plain).toBe('To be known and missed.')
})

test('and leads to the field’s changes in History, among which others can be asked for', { tags: 'long' }, async () => {
  await open()
  await w.page.keyboard.press('Control+Shift+H')
  await dialog().getByRole('button', { name: 'Show in History' }).press('Enter')
  await expect(w.page.getByRole('heading', { level: 1, name: 'History of Belonging' })).toBeVisible()
  await expect(w.page.getByRole('status').filter({ hasText: 'changes' })).toHaveText(
    '2 changes to “What it means, in plain language” of term “Belonging”.',
  )
})

test('what is being typed is saved first and told with the rest; Escape leads back into the field', {
  tags: 'long',
}, async () => {
  await open()
  await keys.type(' And asked.')
  await w.page.keyboard.press('Control+Shift+H')
  await expect(dialog().getByRole('listitem')).toHaveCount(3)
  await expect(dialog().getByRole('listitem').first()).toContainText('And asked.')
  await w.page.keyboard.press('Escape')
  await expect(w.page.getByLabel('What it means, in plain language')).toBeFocused()
  expectThat(plain()).toContain('And asked.')
})

test('by mouse, from the word beside the field in which one is; a field that never said anything has none', {
  tags: 'long',
}, async () => {
  await open()
  const before = (field: string) =>
    w.page.locator(`[data-field="term/t/${field}"]`).getByRole('button', { name: 'Earlier versions' })
  await before('plain').click()
  await expect(dialog()).toContainText('To be known.')
  await w.page.keyboard.press('Escape')
  await expect(before('isNot')).toHaveCount(0)
})
