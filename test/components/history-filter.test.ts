import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { goTo, smallPlan } from './people.ts'

const edit = (w: TestWindow, ...ops: ReturnType<typeof set>[]) => {
  const done = w.plan.edit({ verb: 'edit', ops })
  if (!done.ok) throw new Error(done.error.says)
  return w.announce('plan.changed', done.value)
}
const busy = async () => {
  const w = await openWindow({ ops: smallPlan })
  await edit(w, set('policy', 'late', { title: 'Tardiness' }))
  await edit(w, set('policy', 'late', { note: 'Ask counsel.' }))
  await edit(w, set('goal', 'reading', { leadNote: 'Begins in six schools.' }))
  await edit(w, set('mentorNote', 'n', { note: 'Mine alone' }))
  return w
}
const toHistory = async (w: TestWindow) => {
  await w.page.getByRole('link', { name: 'History' }).click()
  await w.page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
}
const choose = async (w: TestWindow, label: string, option: string) => {
  await w.page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await w.page.getByRole('option', { name: option, exact: true }).click()
}
const shown = (w: TestWindow) => w.page.getByRole('status').filter({ hasText: /change/ })
const one = (w: TestWindow) => w.page.getByRole('complementary', { name: 'The chosen change' })

describe('an officer who looks for one change among many', () => {
  test('asks for a kind, a record and a field, is told what is shown, and Back leads out again', {
    tags: 'long',
  }, async () => {
    const w = await busy()
    await toHistory(w)
    await expect(shown(w)).toHaveText(/^The latest of 5 changes/)
    await choose(w, 'Kind of record', 'Policies')
    await expect(shown(w)).toHaveText('2 changes to policies.')
    await choose(w, 'Field', 'Note')
    await expect(shown(w)).toHaveText('1 change to “Note” of policies.')
    await expect(one(w)).toContainText('Ask counsel.')
    expect(await violations(w.page)).toEqual([])
    await w.page.keyboard.press('Alt+ArrowLeft')
    await expect(shown(w)).toHaveText('2 changes to policies.')
    await w.page.getByRole('combobox', { name: 'Policy' }).fill('Tard')
    await w.page.getByRole('option', { name: /Tardiness/ }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'History of Tardiness' })).toBeVisible()
    await expect(shown(w)).toHaveText('2 changes to policy “Tardiness”.')
    await w.page.getByRole('button', { name: 'Show all' }).click()
    await expect(shown(w)).toHaveText(/^The latest of 5 changes/)
  })

  test('asks for days and what was done; where nothing matches, is told what to leave out', {
    tags: 'long',
  }, async () => {
    const w = await busy()
    await toHistory(w)
    await choose(w, 'Part of the plan', 'Align')
    await choose(w, 'Kind of change', 'Removed')
    await expect(shown(w)).toHaveText('No change in Align that removed something.')
    // Nothing was removed anywhere: the part of the plan is not to blame.
    await expect(w.page.getByRole('button', { name: 'Leave out “Align”' })).toHaveCount(0)
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('button', { name: 'Leave out “Removed”' }).click()
    await expect(shown(w)).toHaveText(/^\d changes in Align\.$/)
    await w.page.getByRole('textbox', { name: 'From' }).fill('3/1/2026')
    await expect(shown(w)).toHaveText(/in Align since March 1, 2026\.$/)
    await w.page.getByRole('textbox', { name: 'From' }).fill('')
    await w.page.getByRole('textbox', { name: 'From' }).press('Tab')
    await expect(shown(w)).toHaveText(/^\d changes in Align\.$/)
  })

  test('finds no private note open, and on a shared screen not even that there was a change in what is hidden', async () => {
    const w = await busy()
    await toHistory(w)
    await choose(w, 'Part of the plan', 'Resource')
    await expect(shown(w)).toHaveText('1 change in Resource.')
    await expect(one(w)).toHaveCount(0)
    await w.page.getByRole('button', { name: 'Show all' }).click()
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('share this screen')
    await w.page.keyboard.press('Enter')
    await expect(shown(w)).not.toHaveText(/^The latest of 5 changes/)
    await choose(w, 'Part of the plan', 'Resource')
    await expect(shown(w)).toHaveText('No change in Resource.')
    await w.page.getByRole('button', { name: /Kind of record$/ }).click()
    await expect(w.page.getByRole('option', { name: 'Mentoring notes' })).toHaveCount(0)
  })

  test('sees the newest change on the first screen of a narrow window, and the filters at one press', async () => {
    const w = await busy()
    await w.page.setViewportSize({ width: 640, height: 480 })
    await goTo(w.page, /^History/)
    const newest = w.page.getByRole('main').getByRole('listitem').first().getByRole('button').first()
    await expect(newest).toBeInViewport({ ratio: 1 })
    await expect(w.page.getByRole('button', { name: /Kind of record$/ })).toBeHidden()
    await w.page.getByText('Show only some changes').press('Enter')
    await choose(w, 'Kind of record', 'Policies')
    await expect(shown(w)).toHaveText('2 changes to policies.')
    // Whoever takes back what she asked for has the filters where they were.
    await w.page.getByRole('button', { name: 'Show all' }).click()
    await expect(w.page.getByRole('button', { name: /Kind of record$/ })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })

  test('reads a new answer plainly, a changed one beside what it replaced, and how a day is written', {
    tags: 'long',
  }, async () => {
    const w = await busy()
    await toHistory(w)
    const from = w.page.getByRole('textbox', { name: 'From' })
    for (const width of [640, 1280, 1440, 1920]) {
      await w.page.setViewportSize({ width, height: 800 })
      if (width === 640) await w.page.getByText('Show only some changes').click()
      const room = await from.evaluate((e: HTMLInputElement) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(e)
        const drawn = document.createElement('canvas').getContext('2d')
        if (drawn) drawn.font = font
        const words = drawn?.measureText(e.placeholder).width ?? 0
        return e.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - words
      })
      expect(room, `the words in an empty day at ${width}`).toBeGreaterThanOrEqual(0)
    }
    await choose(w, 'Kind of record', 'Policies')
    await expect(one(w)).toContainText('Ask counsel.')
    await expect(one(w).locator('ins')).toHaveCount(0)
    await choose(w, 'Kind of record', 'Goals')
    await expect(one(w).locator('del')).toHaveText('Begins in two schools.')
    await expect(one(w).locator('ins')).toHaveText('Begins in six schools.')
  })
})
