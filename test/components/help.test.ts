import { expect } from '@playwright/test'
import { expect as is, test } from 'vitest'
import { kept, notKept } from '../../renderer/features/help/withheld.ts'
import { stepsOf, supports } from '../../shared/guide/guide.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { goTo, smallPlan } from './people.ts'

const isRead =
  ({ theme, width }: { readonly theme: 'light' | 'dark'; readonly width: number }) =>
  async () => {
    const w = await openWindow({ ops: smallPlan, theme, width })
    const { page } = w
    await goTo(page, /^Help/)
    is(await violations(page)).toEqual([])
    await keepPicture(page, `help-${theme}`)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'Withheld figures' })).toBeVisible()
    for (const says of [...kept, ...notKept]) await expect(main.getByText(says, { exact: true })).toBeVisible()
    for (const support of supports) {
      const table = main.getByRole('table', {
        name: support.number === 0 ? support.name : `${support.number} ${support.name}`,
      })
      await expect(table.getByRole('row')).toHaveCount(stepsOf(support.id).length + 1)
    }
    for (const cell of await main.getByRole('table').getByRole('cell').all()) await expect(cell).toHaveText(/\S.*\.$/)
    if (width === 1280)
      for (const link of await page.locator('[data-region=rail] ul').last().getByRole('link').allInnerTexts())
        if (!/^All plans/.test(link))
          await expect(main.getByRole('button', { name: link, exact: true }).first()).toBeVisible()
    is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await main.getByText(/^All \d+ sources$/).press('Enter')
    await expect(main.getByText('5 Ways to Support Equity Leaders', { exact: true })).toBeVisible()
    is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await main.getByRole('button', { name: 'Earlier versions' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Earlier versions' })).toBeFocused()
  }

const line = 'Help names every page in one line, and leads there by keyboard'
test(`${line} (light, 1280)`, isRead({ theme: 'light', width: 1280 }))
test(`${line} (dark, 640)`, { tags: 'long' }, isRead({ theme: 'dark', width: 640 }))

test('Help and settings are found by what they are about, and Find and contents lead to each part', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ ops: smallPlan })
  const { page } = w
  await page.keyboard.press('Control+k')
  await page.keyboard.type('withheld')
  await expect(page.getByRole('menuitem', { name: /Withheld figures.*Help/ })).toBeVisible()
  await page.getByRole('menuitem', { name: /Withheld figures.*Help/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Withheld figures' })).toBeFocused()
  const contents = page.getByRole('navigation', { name: 'In this help' })
  await contents.getByRole('button', { name: 'Credits' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Credits' })).toBeFocused()
  await expect(contents.getByRole('button')).toHaveCount(
    (await page.getByRole('main').locator('h2[data-part]').count()) as number,
  )
  // So it is with a part of the settings.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('own field')
  await page.getByRole('menuitem', { name: /Own fields.*Settings of this plan/ }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Own fields' })).toBeFocused()
})
