import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { closeAll, fresh, launchApp } from './support/app.ts'

/** “Check this installation”, by hand. That the packed app does the same by `--self-test`: `packaging.test.ts`. */

afterEach(closeAll)

test('somebody who helps asks an officer for the check: she reads it, copies it, and sends the file', {
  tags: 'long',
}, async () => {
  // The check reaches for addresses outside, to see them refused.
  const app = await launchApp({ triesOutside: true, userData: join(fresh('data'), 'user-data') })
  await app.page.getByRole('textbox', { name: 'Your name or role' }).fill('Equity officer')
  await app.page.keyboard.press('Enter')
  await app.app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items ?? []
    const item = help.find((i) => i.label === 'Check this installation')
    item?.click(item, undefined)
  }, undefined)
  const dialog = app.page.getByRole('dialog', { name: 'Check this installation' })
  await expect(dialog.getByRole('status')).toContainText('Checking')
  await expect(dialog.getByRole('status')).toContainText('Everything that was checked works as it should', {
    timeout: 60_000,
  })
  const report = dialog.getByRole('textbox', { name: 'Report' })
  await expect(report).toHaveValue(/a page in each of 11 scripts/)
  expect(await violations(app.page)).toEqual([])
  await keepPicture(app.page, `check`)
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toContainText('The report was copied')
  const file = readFileSync(join(app.userData, 'logs', 'check.txt'), 'utf8')
  expect(file).toBe(await report.inputValue())
  // It may be sent to anybody: no name, no folder.
  expect(file).not.toContain('Equity officer')
  expect(file).not.toContain(app.home)
  expect(file).not.toContain(app.userData)
})
