import { expect } from '@playwright/test'
import { test } from 'vitest'
import { openWindow } from '../support/window.ts'
import { goTo, smallPlan } from './people.ts'

test('Find, with nothing typed, names a page where one was once: among those where one was', async () => {
  const w = await openWindow({ ops: smallPlan })
  await goTo(w.page, /^Actions/)
  await goTo(w.page, /^Decisions/)
  await w.page.keyboard.press('Control+k')
  const named = (name: string) => w.page.getByRole('dialog').getByRole('menuitem', { name: new RegExp(`^${name}`) })
  await expect(named('Actions')).toHaveCount(1)
  await expect(w.page.getByRole('dialog').getByRole('menuitem').first()).toHaveText(/^Actions/)
})
