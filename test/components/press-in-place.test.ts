import { expect } from '@playwright/test'
import type { Locator, Page } from 'playwright-core'
import { test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow } from '../support/window.ts'
import { findPage, goTo, smallPlan } from './people.ts'

/** Somebody with a mouse presses things near the foot of the window: the page stays where it is. */

const sample = sampleOps()
const top = (page: Page) => page.locator('#work').evaluate((e) => e.scrollTop)
/** Scrolls until the thing stands just above the foot of the window, or above what stands there, and presses it. */
async function pressAtFoot(page: Page, what: Locator, above = 0): Promise<number> {
  await what.evaluate((e, above) => {
    const work = document.getElementById('work') as HTMLElement
    work.dispatchEvent(new WheelEvent('wheel'))
    work.scrollTop += e.getBoundingClientRect().bottom + 4 + above - work.getBoundingClientRect().bottom
  }, above)
  const before = await top(page)
  const at = await what.boundingBox()
  if (at === null) throw new Error('It is not on the screen')
  await page.mouse.click(at.x + 8, at.y + at.height / 2)
  await page.waitForTimeout(150)
  return (await top(page)) - before
}

test('whoever ticks student groups near the foot of the window finds the next box where it was', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ ops: [set('district', 'district', { name: 'Juniper Fork 12' })] })
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('Student groups')
  await w.page.keyboard.press('Enter')
  await w.page.getByRole('button', { name: 'Add student groups' }).click()
  const list = w.page.getByRole('region', { name: 'Starting list of student groups' })
  const verbs = list.getByRole('button', { name: /^Add/ }).locator('..')
  const bar = (await verbs.boundingBox())?.height ?? 0
  for (const name of ['English learners', 'Boys', 'Girls']) {
    const box = list.locator('label').filter({ hasText: name }).first()
    expect(await pressAtFoot(w.page, box, bar)).toBe(0)
    await expect(list.getByRole('checkbox', { name }).first()).toBeChecked()
  }
  // What adds them is in view however long the list is.
  await expect(list.getByRole('button', { name: 'Add 4 groups' })).toBeInViewport({ ratio: 1 })
  await list.getByRole('button', { name: 'Add 4 groups' }).click()
  // And then the page stands at its top, with the focus on what was added.
  await expect.poll(() => top(w.page)).toBe(0)
  await expect(w.page.locator('[data-record^="studentGroup/"] :focus')).toBeInViewport()
})

test('a tick of Settings at the foot leaves the page where it is, and a field’s label brings its field into view', async () => {
  const w = await openWindow({ ops: smallPlan, height: 500 })
  await goTo(w.page, /^Settings$/)
  const main = w.page.getByRole('main')
  expect(await pressAtFoot(w.page, main.locator('label').filter({ hasText: 'This screen is shared' }))).toBe(0)
  const floor = /^Smallest group whose figures/
  expect(await pressAtFoot(w.page, main.locator('label').filter({ hasText: floor }))).toBeLessThan(180)
  await expect(main.getByRole('textbox', { name: floor })).toBeFocused()
  await expect(main.getByRole('textbox', { name: floor })).toBeInViewport({ ratio: 1 })
})

test('a press on the label of an open form is a press on it, and takes nobody to the head of the list', async () => {
  const w = await openWindow({ ops: sample })
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('Decisions')
  await w.page
    .getByRole('menuitem', { name: /^Decisions( |$)/ })
    .first()
    .click()
  const main = w.page.getByRole('main')
  const line = main.getByRole('button', { name: 'Buys the math textbook; its equity screen was waived.', exact: true })
  await line.click()
  const date = main.locator('label').filter({ hasText: /^Date$/ })
  await expect(date).toBeVisible()
  await expect.poll(() => line.evaluate((e) => e.closest('section')?.getAnimations({ subtree: true }).length)).toBe(0)
  const before = await top(w.page)
  const at = await date.boundingBox()
  await date.click()
  await expect(main.getByRole('textbox', { name: 'Date' })).toBeFocused()
  expect([await top(w.page), await date.boundingBox()]).toEqual([before, at])
})

test('a goal’s form stays under the pointer while the sentence above it gets a line more', async () => {
  const group = (id: string, name: string, sort: number) => set('studentGroup', id, { name, sort })
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      group('native', 'American Indian or Alaska Native', 1),
      group('foster', 'Foster youth', 2),
      set('goal', 'g', { title: 'Fewer students are chronically absent' }),
      set('measure', 'm', { goal: 'g', short: 'Absence', phrase: 'miss 10 percent of days or more', unit: 'percent' }),
    ],
  })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  const sentence = w.page.locator('[data-record="goal/g"] p', { hasText: /the percent (of|who)/ })
  const box = w.page.locator('label').filter({ hasText: /^American Indian or Alaska Native$/ })
  await w.page.locator('#work').evaluate((e) => {
    e.scrollTop = 420
  })
  const [tall, place] = [(await sentence.boundingBox())?.height ?? 0, await box.boundingBox()]
  await box.click()
  await expect.poll(async () => ((await sentence.boundingBox())?.height ?? 0) > tall).toBe(true)
  await w.page.waitForTimeout(100)
  expect(Math.abs(((await box.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(2)
})

test('a figure that can’t be read moves no row: its sentence is over others, and makes way for who comes there', async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      set('studentGroup', 'foster', { name: 'Foster youth', sort: 1 }),
      set('studentGroup', 'learners', { name: 'English learners', sort: 2 }),
      set('goal', 'g', { title: 'Fewer students are chronically absent' }),
      set('measure', 'm', {
        ...{ goal: 'g', short: 'Absence', phrase: 'miss 10 percent of days or more', unit: 'percent' },
        ...{ baselineYear: '2025-26', targetYear: '2029-30' },
      }),
    ],
  })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const row = (name: RegExp) => w.page.getByRole('row', { name })
  const tops = async () => [(await row(/^Foster/).boundingBox())?.y, (await row(/^English/).boundingBox())?.y]
  const stood = await tops()
  const says = w.page.getByText('can’t be read as a')
  for (const name of [/^All students/, /^English/]) {
    const cell = row(name).getByRole('textbox').nth(1)
    await cell.fill('abc')
    await w.page.keyboard.press('Tab')
    await expect(says).toBeVisible()
    expect(await tops()).toEqual(stood)
    // Whole within the table, which would cut what reaches out of it.
    await expect(says).toBeInViewport({ ratio: 1 })
    const [it, table] = [await says.boundingBox(), await w.page.getByRole('table').first().boundingBox()]
    expect(it?.y).toBeGreaterThanOrEqual(table?.y ?? Number.NaN)
    if (name.source === '^English') {
      const under = await row(/^Foster/)
        .getByRole('textbox')
        .nth(1)
        .boundingBox()
      await w.page.mouse.click((under?.x ?? 0) + 20, (under?.y ?? 0) + 12)
      await expect(
        row(/^Foster/)
          .getByRole('textbox')
          .nth(1),
      ).toBeFocused()
      await expect(says).toBeHidden()
    }
    await cell.fill('')
    await w.page.keyboard.press('Tab')
    await expect(says).toHaveCount(0)
  }
})

test('a figure typed at the foot of the window leaves the table where it was, for the press on the next cell', {
  tags: 'long',
}, async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('studentGroup', 'all', { name: 'All students', isTotal: true }),
      set('studentGroup', 'foster', { name: 'Foster youth', sort: 1 }),
      set('goal', 'g', { title: 'Fewer students are chronically absent' }),
      set('measure', 'm', {
        ...{ goal: 'g', short: 'Absence', phrase: 'miss 10 percent of days or more', unit: 'percent' },
        ...{ baselineYear: '2025-26', targetYear: '2029-30' },
      }),
    ],
  })
  await goTo(w.page, /^Goals/)
  await w.page.getByRole('button', { name: 'Edit goal details' }).click()
  await w.page.getByRole('button', { name: 'Enter figures' }).click()
  const cells = w.page.getByRole('row', { name: /^Foster youth/ }).getByRole('textbox')
  expect(await pressAtFoot(w.page, cells.first())).toBe(0)
  const stood = await top(w.page)
  const next = await cells.nth(1).boundingBox()
  await w.page.keyboard.type('340', { delay: 30 })
  await w.page.waitForTimeout(200)
  expect(await top(w.page)).toBe(stood)
  await w.page.mouse.click((next?.x ?? 0) + 20, (next?.y ?? 0) + 12)
  await w.page.keyboard.type('31.2')
  await expect(cells.nth(1)).toHaveValue('31.2')
  // Nor does Tab to the next box of the row, which is seen already. The sentence above is said anew first.
  await w.page.waitForTimeout(800)
  const target = await cells.last().boundingBox()
  await w.page.keyboard.press('Shift+Tab')
  await w.page.waitForTimeout(200)
  await w.page.keyboard.press('Tab')
  await w.page.waitForTimeout(200)
  expect(await cells.last().boundingBox()).toEqual(target)
  await w.page.mouse.click((target?.x ?? 0) + 20, (target?.y ?? 0) + 12)
  await w.page.keyboard.type('22')
  await expect(cells.last()).toHaveValue('22')
})

test('a year typed fast in the last box of the window leaves the box beside it where it was, for the next press', {
  tags: 'long',
}, async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('goal', 'g', { title: 'More students take algebra by grade 8' }),
    ],
  })
  await goTo(w.page, /^Goals/)
  const main = w.page.getByRole('main')
  await main.getByRole('button', { name: 'Add a measure' }).click()
  const year = main.getByLabel('Year of the final target', { exact: true })
  expect(await pressAtFoot(w.page, year)).toBe(0)
  const stood = await top(w.page)
  // Several letters within one frame: so types whoever is quick on a laptop that is slow.
  await w.page.keyboard.type('2029-30')
  await w.page.waitForTimeout(200)
  expect(await top(w.page)).toBe(stood)
})

test('the form of a funding source stays under the hand while one types its name and chooses its kind', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ ops: smallPlan })
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('Funding sources')
  await w.page.keyboard.press('Enter')
  const main = w.page.getByRole('main')
  await main.getByRole('button', { name: 'Add a source' }).click()
  const amount = main.getByLabel(/^How much in/)
  const at = async () => await amount.boundingBox()
  const before = await at()
  await main.getByRole('textbox', { name: 'Funding source' }).fill('State restorative practices grant')
  await main.getByRole('button', { name: /Kind/ }).click()
  await w.page.getByRole('option', { name: 'State grant' }).click()
  await expect(main.getByText(/^State grant usually pays for/)).toBeVisible()
  await expect.poll(at).toEqual(before)
  // Beside the long name that Undo has now, where one is is read whole.
  const place = w.page.locator('[data-region="bar"] b').filter({ hasText: 'Funding sources' }).locator('..')
  await expect(w.page.getByRole('button', { name: /^Undo: .*State restorative practices grant/ })).toBeVisible()
  expect(await place.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0)
  // Its year is asked once, in the form; the table of amounts has its row once the form is shut.
  const table = main.getByRole('grid', { name: 'Amounts by source and fiscal year' })
  await expect(table).toHaveCount(0)
  await main.getByRole('button', { name: 'Done with these fields' }).click()
  await expect(table).toContainText('State restorative practices grant')
})

test('in a narrow window a page begins at its head, however far down the page before it was read', {
  tags: 'long',
}, async () => {
  const w = await openWindow({ ops: sample, width: 640, height: 760 })
  const read = async () => {
    await w.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    expect(await w.page.evaluate(() => window.scrollY)).toBeGreaterThan(1000)
  }
  const atHead = () => expect.poll(() => w.page.evaluate(() => window.scrollY)).toBe(0)
  await goTo(w.page, /^Overview/)
  await read()
  await findPage(w.page, 'Meetings')
  await atHead()
  await goTo(w.page, /^Overview/)
  await w.page.getByRole('main').getByRole('button', { name: 'All dates', exact: true }).click()
  await expect(w.page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
  await atHead()
})
