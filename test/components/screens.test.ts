import { expect } from '@playwright/test'
import { afterAll, describe, test } from 'vitest'
import { keepPicture } from '../support/kept.ts'
import { declaredPages } from '../support/pages.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook } from './axe.ts'
import { settled } from './everywhere.ts'
import { goTo, smallPlan, twoLaptops } from './people.ts'

const rail = (w: TestWindow, name: string) => goTo(w.page, new RegExp(`^${name}$`))
const title = (w: TestWindow, name: string) => w.page.getByRole('heading', { level: 1, name }).waitFor()
/** In a window of its own, or in the one in which the small plan is open; `go` leads there from anywhere in it. */
type Screen = readonly [name: string, options: WindowOptions | 'in the plan', go: (w: TestWindow) => Promise<unknown>]

const screens: readonly Screen[] = [
  ['the first start', { author: '' }, async () => {}],
  ['Home', { open: false }, async () => {}],
  ['a new plan', { open: false }, (w) => w.page.getByRole('button', { name: 'Start before you hire' }).click()],
  ['the kit', { kit: true }, (w) => w.page.getByLabel('Goal', { exact: true }).waitFor()],
  ['the page on which a plan opens', 'in the plan', (w) => w.page.getByRole('navigation', { name: 'Plan' }).waitFor()],
  ['History', 'in the plan', (w) => rail(w, 'History').then(() => title(w, 'History'))],
  ['Settings', 'in the plan', (w) => rail(w, 'Settings').then(() => title(w, 'Settings'))],
  ['Help', 'in the plan', (w) => rail(w, 'Help').then(() => title(w, 'Help'))],
  [
    'Keyboard shortcuts',
    'in the plan',
    (w) => w.page.getByRole('button', { name: 'Keyboard shortcuts' }).first().click(),
  ],
  [
    'Find',
    'in the plan',
    async (w) => {
      await w.page.getByRole('banner').getByRole('button', { name: /Find/ }).click()
      await w.page.keyboard.type('read')
      await w.page.getByText('Reading by the end of grade 3').last().waitFor()
    },
  ],
]

/** Pages of the rail that are looked at in their own stories, with more on them. */
const elsewhere: Readonly<Record<string, string>> = {
  actions: 'across.test.ts',
  briefings: 'history.test.ts',
  community: 'steps-community.test.ts',
  decisions: 'across.test.ts',
  findings: 'overview.test.ts',
  hire: 'steps-position.test.ts',
  meetings: 'across.test.ts',
  money: 'steps-resource.test.ts',
  notes: 'across.test.ts',
  retreats: 'retreat.test.ts',
  slips: 'slips.test.ts',
  'take-out': 'history.test.ts',
  year: 'year.test.ts',
}

/** Every other page of the rail, found as the window finds it: a page that is added is looked at here. */
const pagesInRail: readonly Screen[] = (await declaredPages())
  .filter((page) => (page.rail === 'rest' || page.rail === 'bring') && elsewhere[page.id] === undefined)
  .map((page) => [page.title, 'in the plan', (w) => rail(w, page.title).then(() => title(w, page.title))])

let inPlan: TestWindow | undefined
async function inThePlan(): Promise<TestWindow> {
  inPlan ??= await openWindow({ ops: smallPlan, stays: true })
  // What the screen before opened over the page.
  while ((await inPlan.page.getByRole('dialog').count()) > 0) await inPlan.page.keyboard.press('Escape')
  return inPlan
}
afterAll(async () => {
  await inPlan?.close()
  expect(inPlan?.complaints ?? []).toEqual([])
})

describe('every screen, in the light, in the dark and in a narrow window', () => {
  test.each([...screens, ...pagesInRail])('%s meets WCAG 2.2 AA as far as axe can tell', async (_, options, go) => {
    const w = options === 'in the plan' ? await inThePlan() : await openWindow({ ops: smallPlan, ...options })
    await go(w)
    await settled(w.page, 2)
    expect(await inEveryLook(w.page)).toEqual([])
  })

  test('a copy that is brought in, and its conflict', async () => {
    const laptops = twoLaptops()
    const w = await openWindow({ file: laptops.ours, copy: laptops.copy })
    await rail(w, 'Bring in a copy')
    await w.page.getByRole('button', { name: 'Choose a copy…' }).click()
    await w.page.getByRole('button', { name: 'Bring in 2 changes' }).waitFor()
    expect(await inEveryLook(w.page)).toEqual([])
    await w.page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await title(w, 'Both changed: 1')
    expect(await inEveryLook(w.page)).toEqual([])
    await w.close()
    laptops.end()
  })
})

test('a word has a width: the faces are there', async () => {
  const w = await openWindow({ open: false })
  const width = await w.page.evaluate(async () => {
    await document.fonts.ready
    const faces = [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', ''))
    return { faces: [...new Set(faces)].sort(), word: document.querySelector('h1')?.getBoundingClientRect().width ?? 0 }
  })
  expect(width.faces).toEqual(['Public Sans Variable', 'Source Serif 4 Variable'])
  expect(width.word).toBeGreaterThan(100)
})

test('at 200 % (640 px wide, and with the text at 200 %) nothing is cut off sideways', async () => {
  for (const options of [{ width: 640 }, { width: 1280 }] as const) {
    const w = await openWindow({ ops: smallPlan, ...options })
    if (options.width === 1280) {
      await rail(w, 'Settings')
      await w.page.getByText('200%').click()
    }
    await w.page.getByRole('button', { name: 'Menu' }).waitFor()
    const over = await w.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
    await w.close()
  }
})

test('a window that follows the system is dark as soon as the system is, and light again', async () => {
  const w = await openWindow({ open: false, theme: 'system' })
  const ground = () => w.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await w.page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ground).not.toBe(light)
  await keepPicture(w.page, 'system-dark')
  await w.page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(ground).toBe(light)
})

test('in the reader’s own colours every word on a button and in a message differs from its ground', async () => {
  const w = await openWindow({ ops: smallPlan, open: false })
  await w.page.emulateMedia({ forcedColors: 'active' })
  const open = w.page.getByRole('button', { name: 'Open Juniper Fork 12' })
  const adjusted = () =>
    open.evaluate((e) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(e)
      return { alone: forcedColorAdjust, differs: color !== backgroundColor }
    })
  expect(await adjusted()).toEqual({ alone: 'none', differs: true })
  await open.press('Enter')
  await rail(w, 'Take a copy out')
  await w.page.getByRole('button', { name: 'Export CSV…' }).click()
  const said = await w.page.getByText('Closed: nothing was saved').evaluate((e) => {
    const { backgroundColor } = getComputedStyle(e.parentElement ?? e)
    return { alone: getComputedStyle(e).forcedColorAdjust, differs: getComputedStyle(e).color !== backgroundColor }
  })
  expect(said).toEqual({ alone: 'none', differs: true })
})

test('in the reader’s own colours the line of the menu where one is stays on its place', { tags: 'long' }, async () => {
  const w = await openWindow({ ops: smallPlan })
  await w.page.emulateMedia({ forcedColors: 'active' })
  const left = () =>
    w.page
      .getByRole('link', { name: 'History', exact: true })
      .locator('span')
      .first()
      .evaluate((e) => e.getBoundingClientRect().left)
  const before = await left()
  await rail(w, 'History')
  await title(w, 'History')
  expect(await left()).toBe(before)
  const mark = await w.page
    .getByRole('link', { name: 'History', exact: true })
    .evaluate((e) => getComputedStyle(e, '::before').borderLeftWidth)
  expect(mark).toBe('5px')
})
