import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { keepFile, keepPicture } from '../support/kept.ts'
import { readPdf } from '../support/pdf.ts'
import { closeAll, launchApp } from './support/app.ts'

/** The agenda of a cabinet meeting, from the list of meetings to a file on the disk and the note that it was sent. */

afterEach(closeAll)

test('the officer makes the agenda of a cabinet meeting, prints it for those who meet, and marks it as sent', {
  tags: 'long',
}, async () => {
  const app = await launchApp()
  const { page, home } = app
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByLabel(/your name/i).fill('Equity officer')
  await page.keyboard.press('Enter')
  await button(/sample/i)
    .first()
    .click()
  await page.getByRole('link', { name: 'Meetings' }).click()
  await button(/^Make the agenda ?for Cabinet/)
    .first()
    .click()
  await button(/^Start with this ?: An hour/).click()
  await page.getByRole('textbox', { name: 'Time it starts' }).fill('8:30')
  await page.keyboard.press('Enter')
  await button('Print the agenda').click()
  await expect(page.getByText(/^Page 1 of [12]$/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('img', { name: /^Page 1 of [12], as it will be printed$/ })).toBeVisible()
  await keepPicture(page, 'agenda-as-printed')

  const target = path.join(home, 'agenda.pdf')
  await app.answerDialog(target)
  await button('Print to PDF…').click()
  await expect(page.getByText(/^Printed: agenda.pdf, (1 page|2 pages)/)).toBeVisible({ timeout: 20_000 })
  expect((await readPdf(fs.readFileSync(target))).text).toContain('8:30 to 8:35 am')
  keepFile(target, 'agenda.pdf')
  await keepPicture(page, 'agenda-exported')
  await button(/^Mark papers as sent today/).click()
  await expect(page.getByText(/^Papers sent .*\.$/)).toBeFocused()
  await expect(button(/^Mark papers as sent today/)).toHaveCount(0)
  await app.answerDialog(path.join(home, 'agenda.docx'))
  await button('For Word…').click()
  await expect(page.getByText('Written: agenda.docx')).toBeVisible({ timeout: 20_000 })

  await page.getByRole('link', { name: 'Meetings' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/^Papers sent /)
      .first(),
  ).toBeVisible()
  await button(/^Agenda ?for Cabinet/)
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Printed ')
  await keepPicture(page, 'agenda-after')
})
