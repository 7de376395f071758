import { expect } from '@playwright/test'
import { test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { openWindow } from '../support/window.ts'
import { smallPlan } from './people.ts'

test('a column of several is read in the open row, and asked for below it, so that no cell is a wall of boxes', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ kit: true, ops: smallPlan })
  const table = w.page.getByRole('table', { name: 'Goals in columns' })
  const name = table.getByRole('button', { name: 'Reading by the end of grade 3', exact: true })
  await name.focus()
  await name.press('Enter')
  const line = table.locator('tr[data-record="goal/reading"]')
  await expect(line.first().getByLabel(/^Goal, goal \d/)).toBeFocused()
  await expect(line.first().getByRole('checkbox')).toHaveCount(0)
  const hispanic = line.nth(1).getByRole('checkbox', { name: 'Hispanic' })
  await hispanic.press('Space')
  await expect(line.first().getByRole('cell', { name: 'Hispanic', exact: true })).toBeVisible()
  await w.page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await expect(table.getByRole('row', { name: /Reading by the end of grade 3 Hispanic/ })).toBeVisible()
})

test('a row with nothing to say below it ends with one line, as a row and as a card', async () => {
  const w = await openWindow({ kit: true, ops: smallPlan })
  const table = w.page.getByRole('table', { name: 'Goals in columns' })
  const row = table.locator('tr[data-record="goal/algebra"]')
  const lines = () =>
    row.evaluate((e) => [e, ...e.children].map((of) => Number.parseFloat(getComputedStyle(of).borderBottomWidth)))
  await expect(table.getByText('Begins in two schools.')).toBeVisible()
  await expect.poll(lines).toEqual([0, 1, 1, 1, 1])
  // The line that ends a table is the heavy one of its head.
  const colors = await table.evaluate((e) =>
    ['thead th', 'tr[data-record="goal/algebra"] > th'].map(
      (of) => getComputedStyle(e.querySelector(of) ?? e).borderBottomColor,
    ),
  )
  expect(colors[1]).toBe(colors[0])
  await w.page.setViewportSize({ width: 640, height: 800 })
  await expect.poll(lines).toEqual([1, 0, 0, 0, 0])
  await table.scrollIntoViewIfNeeded()
  await keepPicture(w.page, 'card-without-below')
})
