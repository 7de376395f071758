import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { afterEach, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { violations } from '../components/axe.ts'
import { keepPicture } from '../support/kept.ts'
import { closeAll, launchApp } from './support/app.ts'
import { type Laptop, laptopWithPlan } from './support/laptop.ts'

/** P3, P7, P16: the unlucky officer. Her plan is damaged, empty, gone or a folder: the app starts, says it, and helps. */

afterEach(closeAll)

/** A laptop on which forty goals were written. */
const workedLaptop = (): Promise<Laptop> =>
  laptopWithPlan(
    Array.from({ length: 40 }, (_, i) =>
      set('goal', `g${i}`, { title: `Goal number ${i}`, leadNote: 'why '.repeat(60) }),
    ),
  )

const again = ({ home, userData }: Laptop) => launchApp({ home, userData })

test('the last plan is damaged: what can be read is opened, and the file is set aside unchanged', async () => {
  const laptop = await workedLaptop()
  const bytes = fs.readFileSync(laptop.plan)
  const at = bytes.indexOf('Goal number 20')
  for (let i = at; i >= 0; i = bytes.indexOf('Goal number 20', i + 1)) bytes.write('Goal NUMBER 20', i)
  fs.writeFileSync(laptop.plan, bytes)

  const app = await again(laptop)
  const { page } = app
  await expect(page.getByRole('heading', { name: 'A plan that can’t be opened' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('A saved change is not as it was written.')
  await expect(page.getByRole('main')).toContainText('records from')
  await expect(page.getByRole('main')).toContainText('At least 1 saved change can’t be read')
  await expect(page.getByRole('main')).not.toContainText(/Error|SQLITE|\bat \w+ \(/)
  expect(await violations(page)).toEqual([])
  await keepPicture(app.page, 'recovery-damaged')
  await page.getByRole('button', { name: 'Open what can be read' }).press('Enter')
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')
  const folder = fs.readdirSync(path.dirname(laptop.plan))
  const aside = folder.find((name) => name.endsWith('.groundwork-damaged'))
  expect(aside).toMatch(/, damaged \d{4}-\d{2}-\d{2}\.groundwork-damaged$/)
  expect(fs.readFileSync(path.join(path.dirname(laptop.plan), aside as string)).equals(bytes)).toBe(true)
  expect(folder.some((name) => name.includes(', recovered '))).toBe(true)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Saved on this laptop/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'How this plan is saved' })).toContainText(
    'Newest earlier version: Today',
  )
  await keepPicture(app.page, 'how-it-is-kept')
})

const breaks: readonly (readonly [string, RegExp, (plan: string) => void])[] = [
  ['empty', /This file is empty/, (plan) => fs.writeFileSync(plan, '')],
  ['gone', /There is no file in that place/, (plan) => fs.rmSync(plan)],
  [
    'a folder',
    /This is a folder, not a file/,
    (plan) => {
      fs.rmSync(plan)
      fs.mkdirSync(plan)
    },
  ],
]
for (const [what, says, breakIt] of breaks)
  test(`the last plan is ${what}: the app starts, and the newest earlier version opens`, {
    // The same way out of each; what each is told apart by stands in fault/bad-files.test.ts.
    tags: what === 'gone' ? [] : 'long',
  }, async () => {
    const laptop = await workedLaptop()
    breakIt(laptop.plan)
    const app = await again(laptop)
    const { page } = app
    await expect(page.getByRole('alert')).toContainText(says)
    await keepPicture(app.page, `recovery-${what}`)
    await page.getByRole('button', { name: 'Open the earlier version' }).press('Enter')
    await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')
  })

test('Home is one key away, and the broken plan is not tried again at the next start', { tags: 'long' }, async () => {
  const laptop = await workedLaptop()
  fs.writeFileSync(laptop.plan, '')
  const app = await again(laptop)
  await app.page.getByRole('button', { name: 'Go to Home' }).press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Groundwork' })).toBeVisible()
  await expect(app.page.getByRole('table', { name: /Plans on this laptop/ })).toContainText('This file is empty')
  await keepPicture(app.page, 'home-with-trouble')
  await app.close()
  const next = await again(laptop)
  await expect(next.page.getByRole('heading', { name: 'Groundwork' })).toBeVisible()
})

test('the file is deleted under the open plan: a copy is offered, and the typed words go along', async () => {
  const laptop = await workedLaptop()
  const app = await again(laptop)
  const { page } = app
  await expect(page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')
  const align = page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /1\s*Align/ })
  if ((await align.getAttribute('aria-expanded')) !== 'true') await align.click()
  await page.getByRole('link', { name: /^Goals/ }).click()
  await page.getByRole('button', { name: 'Add a goal' }).first().click()
  const title = page.getByRole('textbox', { name: 'Goal', exact: true })
  await expect(title).toBeFocused()
  fs.rmSync(laptop.plan)
  await title.fill('Typed after the file was gone')
  await title.press('Tab')
  await expect(page.getByRole('alert')).toContainText('was moved, replaced or deleted while it was open')
  await expect(title).toHaveValue('Typed after the file was gone')
  await keepPicture(app.page, 'gone-underneath')
  await app.answerDialog(path.join(laptop.home, 'kept.groundwork'))
  await page.getByRole('button', { name: 'Save a copy and continue there…' }).press('Enter')
  await expect(page.locator('body')).toContainText('Typed after the file was gone')
  await expect(page.getByRole('banner')).toContainText('Saved on this laptop')
  expect(fs.existsSync(laptop.plan)).toBe(false)
  await app.close()
  const kept = spawnSync(
    process.execPath,
    ['electron/cli/main.ts', 'history', path.join(laptop.home, 'kept.groundwork')],
    {
      encoding: 'utf8',
    },
  )
  expect(kept.status).toBe(0)
  const next = await again(laptop)
  await expect(next.page.getByRole('navigation', { name: 'Plan' })).toContainText('Juniper Fork')
})
