import { expect } from '@playwright/test'
import { test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { openWindow } from '../support/window.ts'
import { goTo, smallPlan } from './people.ts'

const of = { measure: 'grade3', group: 'hispanic', year: '2025-26' }
const figure = set('value', derivedId(kinds.value, of) ?? '', { ...of, reading: { figure: 33.9 } })

test('Find, with nothing typed, names a page where one was once: among those where one was', async () => {
  const w = await openWindow({ ops: [...smallPlan, figure], height: 640 })
  await goTo(w.page, /^Actions/)
  await goTo(w.page, /^Decisions/)
  await w.page.keyboard.press('Control+k')
  const named = (name: string) => w.page.getByRole('dialog').getByRole('menuitem', { name: new RegExp(`^${name}`) })
  await expect(named('Actions')).toHaveCount(1)
  await expect(w.page.getByRole('dialog').getByRole('menuitem').first()).toHaveText(/^Actions/)
  // Whoever asks for a number reads it beside what has it.
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('33.9')
  await expect(named('.*')).toHaveText([/Grade 3 reading, Hispanic, 2025–26.*Figure, 33\.9$/])
  // A measure comes with its figures, and not with its name at the lower edge of the window.
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('grade 3 reading')
  await named('Grade 3 reading').first().click()
  const measure = async () => (await w.page.locator('[data-record="measure/grade3"]').boundingBox())?.y
  await expect.poll(measure).toBeLessThan(200)
})

test('Find leads to the theme and the text size, which stays in view as it grows; and to a list of actions on paper', async () => {
  const w = await openWindow({ ops: smallPlan })
  await w.page.keyboard.press('Control+k')
  await w.page.keyboard.insertText('theme')
  await w.page.getByRole('menuitem', { name: /^Appearance/ }).click()
  await expect(w.page.getByRole('heading', { name: 'Appearance' })).toBeInViewport()
  const size = w.page.getByRole('radio', { name: '200%' })
  await size.press('Space')
  await expect(size).toBeChecked()
  await expect(w.page.getByRole('main').locator('label').filter({ hasText: '200%' })).toBeInViewport({ ratio: 1 })
  await w.page.keyboard.press('Control+k')
  await w.page.keyboard.insertText('print actions')
  await expect(w.page.getByRole('menuitem', { name: /^Update forms/ }).first()).toBeVisible()
})
