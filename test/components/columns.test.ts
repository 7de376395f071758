import { expect } from '@playwright/test'
import { test } from 'vitest'
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
