import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { closeAll, launchApp } from './support/app.ts'

afterEach(closeAll)

type Item = { label: string; click?: () => void; submenu?: { items: Item[] } }

test('something goes wrong; the officer’s helper asks for the log, and no word of the plan is in it', async () => {
  const { app, page, userData } = await launchApp()
  await page.getByRole('textbox').first().fill('Chief Equity Officer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  // A bug in the page, with what was typed in its message; and a process that is killed.
  await page.evaluate(() =>
    setTimeout(function heronCounter() {
      throw new TypeError('Heron Elementary can’t be counted')
    }),
  )
  await page.evaluate(() => void Promise.reject(new RangeError('Heron Elementary\n    at Heron (x.js:1:1)')))
  const log = (): string => {
    try {
      return readFileSync(join(userData, 'logs', 'errors.log'), 'utf8')
    } catch {
      return ''
    }
  }
  await expect.poll(log).toMatch(/page: TypeError[\s\S]*page: RangeError/)

  await app.evaluate(({ Menu }) => {
    const find = (items: Item[]): Item | undefined => {
      for (const item of items) {
        const found = item.label === 'Show the error log' ? item : find(item.submenu?.items ?? [])
        if (found !== undefined) return found
      }
      return undefined
    }
    find((Menu.getApplicationMenu() as unknown as { items: Item[] }).items)?.click?.()
  }, undefined)
  const dialog = page.getByRole('dialog', { name: 'The error log of this laptop' })
  await expect(dialog).toBeVisible()
  const shown = dialog.getByRole('textbox', { name: 'Error log' })
  await expect(shown).toHaveValue(/page: TypeError/)
  await expect(shown).not.toHaveValue(/Heron Elementary|at Heron /)
  expect(log()).not.toContain('Heron Elementary')
  expect(await violations(page)).toEqual([])

  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('The error log was copied')).toBeVisible()
  await dialog.getByRole('button', { name: 'Show in folder' }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await keepPicture(page, 'error-log')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
