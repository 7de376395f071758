import { expect } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { goTo } from './people.ts'

/** Two newcomers typed the name of a source beside its field, and of its letters the plan made a goal. */

let w: TestWindow
beforeAll(async () => {
  w = await openWindow({
    stays: true,
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('goal', 'g', { title: 'Fewer children miss school' }),
    ],
  })
})
afterAll(async () => {
  await w?.close()
})

test('words that are typed beside a field add nothing; the letter alone still does', async () => {
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Edit goal details' }).first().click()
  const field = w.page.getByRole('textbox', { name: 'Goal', exact: true })
  await field.click()
  await w.page.getByRole('heading', { level: 1 }).click()
  await expect(field).not.toBeFocused()
  await w.page.keyboard.type('attendance')
  const begun = w.page.getByRole('heading', { level: 2, name: 'New goal' })
  await expect(begun).toHaveCount(0)
  await w.page.getByRole('heading', { level: 1 }).click()
  await w.page.keyboard.press('n')
  await expect(begun).toBeVisible()
})
