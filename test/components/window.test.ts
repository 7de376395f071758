import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { readExchange } from '../../shared/domain/exchange.ts'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { findPage, goTo, smallPlan, twoLaptops } from './people.ts'

/** What has the focus: its name, its part of the window, and whether it shows that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    const style = at ? getComputedStyle(at) : undefined
    return {
      tag: at?.tagName ?? '',
      name: (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().slice(0, 60),
      region: at?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '',
      ring: style !== undefined && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    }
  })

describe('somebody who uses the keyboard alone', () => {
  test('names herself on the first start and comes to Home', async () => {
    const w = await openWindow({ author: '', open: false })
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByText('Enter a name or a role.')).toBeVisible()
    await w.page.keyboard.type('Chief Equity Officer')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByText('Plans on this laptop')).toBeVisible()
    expect(await w.page.getByRole('table').first().textContent(), 'a time is not parted').toMatch(/\d:\d\d\u00a0[ap]m/)
  })

  test('begins a plan before anybody is hired, and reads first what should be in place', async () => {
    const w = await openWindow({ open: false })
    await w.page.getByRole('button', { name: 'Start before you hire' }).click()
    await w.page.keyboard.type('Lindenvale')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Ready to hire' })).toBeVisible()
    await findPage(w.page, 'Settings')
    // A box says whether to tick it.
    const withhold = w.page.getByRole('checkbox', { name: /^Do not print small groups/ })
    await expect(withhold).toHaveAccessibleDescription(/^Only if your state or your counsel asks for it\./)
  })

  test('sees where she is at every Tab, through the whole window and around', async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.keyboard.press('Tab')
    expect((await focused(w.page)).name).toBe('Skip to main content')
    const seen = new Set<string>()
    for (let i = 0; i < 40; i++) {
      await w.page.keyboard.press('Tab')
      const now = await focused(w.page)
      if (now.tag === 'BODY') break
      seen.add(now.region)
      expect(now).toMatchObject({ ring: true })
    }
    expect([...seen]).toEqual(expect.arrayContaining(['rail', 'bar']))
  })

  test('presses a button of the frame once, however long Enter is held', async () => {
    const w = await openWindow({ ops: smallPlan })
    const find = w.page.getByRole('button', { name: /^Find anything/ })
    await find.evaluate((button) =>
      button.addEventListener('click', (click) => {
        click.stopPropagation()
        button.dataset.pressed = `${Number(button.dataset.pressed ?? 0) + 1}`
      }),
    )
    await find.focus()
    for (let i = 0; i < 3; i++) await w.page.keyboard.down('Enter')
    await w.page.keyboard.up('Enter')
    await expect(find).toHaveAttribute('data-pressed', '1')
    await w.page.keyboard.press('Enter')
    await expect(find).toHaveAttribute('data-pressed', '2')
  })

  test('goes from part to part with F6, by letters to pages, and back', async () => {
    const w = await openWindow({ ops: smallPlan })
    const regions: string[] = []
    for (let i = 0; i < 3; i++) {
      await w.page.keyboard.press('F6')
      regions.push((await focused(w.page)).region)
    }
    expect(regions).toEqual(['rail', 'bar', 'work'])
    await w.page.keyboard.press('g')
    await w.page.keyboard.press('h')
    await expect(w.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    await expect.poll(async () => (await focused(w.page)).tag).not.toBe('BODY')
    await w.page.getByRole('link', { name: 'Help' }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
    await w.page.keyboard.press('Alt+ArrowLeft')
    await expect(w.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    await w.page.keyboard.press('Alt+ArrowRight')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  })

  test('comes back to the very place that a press led away from: as far down, the same tab, the same filter, the button in focus', async () => {
    const read = readExchange(readFileSync('resources/sample/juniper-fork.json', 'utf8'))
    if (!read.ok) throw new Error(read.error.says)
    const w = await openWindow({ ops: read.value, width: 1366, height: 768 })
    const main = w.page.getByRole('main')
    const top = () => main.evaluate((e) => Math.round(e.scrollTop))
    // From far down the findings, and back by the keys, by the mouse's own button and by the button in the bar.
    const bar = w.page.getByRole('banner').getByRole('button', { name: /^Back/ })
    const ways = [
      () => w.page.keyboard.press('Alt+ArrowLeft'),
      () => w.page.evaluate(() => void window.dispatchEvent(new MouseEvent('mouseup', { button: 3 }))),
      () => bar.click(),
    ]
    for (const back of process.env['GROUNDWORK_LONG'] ? ways : ways.slice(0, 1)) {
      await goTo(w.page, /^Findings/)
      const pressed = main.getByRole('listitem').getByRole('button', { name: /: / }).nth(12)
      await pressed.scrollIntoViewIfNeeded()
      await pressed.focus()
      const [was, says] = [await top(), await pressed.textContent()]
      expect(was).toBeGreaterThan(200)
      await pressed.click()
      await expect(w.page.getByRole('heading', { level: 1, name: 'Findings' })).toHaveCount(0)
      await back()
      await expect(w.page.getByRole('heading', { level: 1, name: 'Findings' })).toBeVisible()
      await expect.poll(top).toBe(was)
      await expect(w.page.locator(':focus')).toHaveText(says ?? '')
    }
    // From the tab of a step's findings, which leads to another tab of the same page.
    await goTo(w.page, /^Policies/)
    await w.page.getByRole('tab', { name: /^Findings/ }).click()
    await main.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click()
    await expect(w.page.getByRole('tab', { name: 'Do this' })).toHaveAttribute('aria-selected', 'true')
    await w.page.keyboard.press('Alt+ArrowLeft')
    await expect(w.page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute('aria-selected', 'true')
    // Whoever goes to a page by its name begins at its top.
    await goTo(w.page, /^Findings/)
    expect(await top()).toBe(0)
  })

  test('finds on the page what its name in the bar says, and each Back changes both', async () => {
    const w = await openWindow({ ops: [] })
    const bar = w.page.getByRole('banner')
    await findPage(w.page, 'Student groups')
    await findPage(w.page, 'Goals')
    await w.page.getByRole('main').getByRole('button', { name: 'Add a goal' }).first().click()
    await w.page.keyboard.type('Families feel heard')
    await w.page.keyboard.press('Tab')
    await expect(bar.getByText('Families feel heard', { exact: true })).toBeVisible()
    await w.page.getByRole('link', { name: /^Goals/ }).press('Enter')
    await expect(bar.getByText('Families feel heard', { exact: true })).toBeVisible()
    await bar.getByRole('button', { name: /^Back/ }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Student groups' })).toBeVisible()
  })

  test('is told what became of a form that Back led out of: kept by its name, not what she put back', async () => {
    const w = await openWindow({ ops: smallPlan })
    const said = w.page.getByRole('status').filter({ hasText: /[Kk]ept/ })
    const add = async (words: string) => {
      await goTo(w.page, /^Overview/)
      await findPage(w.page, 'Funding sources')
      await w.page.keyboard.press('n')
      await w.page.getByRole('heading', { name: 'New funding source' }).waitFor()
      await w.page.keyboard.type(words)
    }
    await add('Lottery grant')
    await w.page.getByRole('banner').getByRole('button', { name: /^Back/ }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Where we stand' })).toBeVisible()
    await expect(said).toHaveText('Kept: Lottery grant')
    // Saved a while ago, and still open.
    await add('Second grant')
    await w.page.keyboard.press('Tab')
    await expect(w.page.getByRole('banner')).toContainText('add funding source, “Second grant”')
    await w.page.keyboard.press('Alt+ArrowLeft')
    await expect(said).toHaveText('Kept: Second grant')
    // Taken back on the way, nothing is kept, and nothing says so.
    await add('Third grant')
    await w.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
    await expect(said).toHaveCount(0)
    await w.page.keyboard.press('Alt+ArrowLeft')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Where we stand' })).toBeVisible()
    await w.page.waitForTimeout(200)
    await expect(said).toHaveCount(0)
  })

  test('shows the page one is on from its top when its name is pressed again', async () => {
    const w = await openWindow({ ops: smallPlan, height: 400 })
    await goTo(w.page, /^Help/)
    const main = w.page.getByRole('main')
    await main.evaluate((e) => e.scrollTo(0, 300))
    await w.page.getByRole('link', { name: 'Help' }).click()
    await expect.poll(() => main.evaluate((e) => e.scrollTop)).toBe(0)
  })

  test('leaves what was pressed in the rail under the mouse, also at its edge', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.setViewportSize({ width: 1366, height: 600 })
    const rail = w.page.getByRole('navigation', { name: 'Plan' })
    for (const name of ['Money by year', 'Findings', 'Actions', 'Meetings']) {
      const entry = rail.getByRole('link', { name, exact: true })
      // At the list's very edge, where the next would slide under the mouse.
      await entry.evaluate((e) => e.scrollIntoView({ block: 'end' }))
      const before = await entry.boundingBox()
      await entry.click()
      await expect(entry).toHaveAttribute('aria-current', 'page')
      await expect(w.page.getByRole('heading', { level: 1, name })).toBeVisible()
      expect((await entry.boundingBox())?.y, name).toBeCloseTo(before?.y ?? 0, 0)
    }
  })

  test('a support’s name leads to what is next in it, its arrow only unfolds, and the pages below stay in view', async () => {
    const read = readExchange(readFileSync('resources/sample/juniper-fork.json', 'utf8'))
    if (!read.ok) throw new Error(read.error.says)
    const w = await openWindow({ ops: read.value, width: 1366, height: 768 })
    const rail = w.page.getByRole('navigation', { name: 'Plan' })
    const arrow = (name: string) => rail.getByRole('button', { name: `${name}: its steps` })
    for (const [support, first] of [
      ['5 Community', 'Define your terms'],
      ['1 Align', 'Goals'],
    ] as const) {
      await rail.getByRole('link', { name: new RegExp(`^${support}`) }).click()
      await expect(w.page.getByRole('heading', { level: 1 })).toHaveText(first)
      await expect(arrow(support)).toHaveAttribute('aria-expanded', 'true')
      await expect(rail.locator('[aria-expanded="true"]')).toHaveCount(1)
      for (const name of ['Money by year', /^Findings/, 'Calendar', 'All plans on this laptop'])
        await expect(rail.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
    }
    // By the keys, and one stays on the page.
    await arrow('2 Resource').press('Enter')
    await expect(arrow('2 Resource')).toHaveAttribute('aria-expanded', 'true')
    await expect(arrow('1 Align')).toHaveAttribute('aria-expanded', 'false')
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Goals')
    await expect(rail.getByRole('link', { name: /^1 Align/ })).toHaveAttribute('aria-current', 'true')
    await arrow('2 Resource').press('Space')
    await expect(rail.locator('[aria-expanded="true"]')).toHaveCount(0)
    await keepPicture(w.page, 'sidebar')
  })

  test('makes the rail slim by key, goes by its marks, and widens it again', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: smallPlan })
    const rail = w.page.getByRole('navigation', { name: 'Plan' })
    await w.page.keyboard.press('?')
    await expect(w.page.getByRole('row', { name: /Narrow or wide sidebar/ })).toBeVisible()
    await w.page.keyboard.press('Escape')
    await expect(w.page.getByRole('dialog')).toHaveCount(0)
    await w.page.keyboard.press('[')
    await expect(rail.getByRole('link', { name: 'History' })).toHaveCount(0)
    expect((await rail.boundingBox())?.width).toBeLessThan(70)
    expect(await violations(w.page)).toEqual([])
    await expect.poll(() => w.sent.filter((s) => s.channel === 'app.saveSettings').length).toBe(1)
    await w.page.reload()
    await expect(rail.getByRole('button', { name: 'Widen the sidebar' })).toBeVisible()
    await rail.getByRole('link', { name: 'Foundation' }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'District' })).toBeVisible()
    await rail.getByRole('button', { name: 'Widen the sidebar' }).press('Enter')
    await expect(rail.getByRole('link', { name: 'History' })).toBeVisible()
    await expect.poll(async () => (await focused(w.page)).region).toBe('rail')
  })

  test('switches single letters off, and then they do nothing', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.getByRole('link', { name: 'Settings' }).press('Enter')
    await w.page.getByRole('checkbox', { name: /single letters/i }).press('Space')
    await expect.poll(() => w.sent.filter((s) => s.channel === 'app.saveSettings').length).toBe(1)
    // It holds once the answer has come, and not before.
    await expect(w.page.getByRole('checkbox', { name: /single letters/i })).not.toBeChecked()
    await w.page.keyboard.press('?')
    await w.page.waitForTimeout(150)
    await expect(w.page.getByRole('dialog')).toHaveCount(0)
    await w.page.getByRole('button', { name: 'Keyboard shortcuts' }).press('Enter')
    await expect(w.page.getByRole('dialog')).toBeVisible()
    await w.page.keyboard.press('Escape')
    await expect(w.page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(async () => (await focused(w.page)).name).toBe('Keyboard shortcuts')
  })

  test('finds a record by a word, goes there, and finds commands', async () => {
    const w = await openWindow({ ops: smallPlan })
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('help')
    await w.page.getByRole('dialog').getByText('Help', { exact: true }).waitFor()
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('grade 3 reading')
    await expect(w.page.getByRole('menuitem', { name: /Grade 3 reading/ })).toBeVisible()
    // What somebody asks in a meeting, and a support as the rail names it.
    for (const [words, leads] of [
      ['at risk', /^Overview/],
      ['overdue', /^Actions/],
      ['position', /^Decision rights/],
    ] as const) {
      await w.page.keyboard.press('Control+a')
      await w.page.keyboard.type(words)
      await expect(w.page.getByRole('menuitem', { name: leads })).toBeVisible()
    }
    await w.page.keyboard.press('Escape')
    await expect(w.page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(async () => (await focused(w.page)).tag).not.toBe('BODY')
  })

  test('finds more than is listed at once, says how many, and lists them when asked', { tags: 'long' }, async () => {
    const nights = Array.from({ length: 30 }, (_, i) => set('action', `night${i}`, { title: `Reading night ${i + 1}` }))
    const w = await openWindow({ ops: [...smallPlan, ...nights] })
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('night')
    const listed = w.page.getByRole('menuitem', { name: /^Reading night/ })
    await expect(listed).toHaveCount(12)
    await w.page.getByRole('menuitem', { name: 'Show 12 more 12 of 30 are listed' }).click()
    await expect(listed).toHaveCount(24)
    await w.page.getByRole('menuitem', { name: 'Show 6 more 24 of 30 are listed' }).click()
    await expect(listed).toHaveCount(30)
    await expect(w.page.getByRole('menuitem', { name: /^Show/ })).toHaveCount(0)
    await expect(w.page.getByRole('textbox', { name: 'Find anything' })).toBeVisible()
  })
})

describe('two people who worked apart', () => {
  test('bring their copies together, see the question at once, and decide it', async () => {
    const laptops = twoLaptops()
    const w = await openWindow({ file: laptops.ours, copy: laptops.copy })
    await goTo(w.page, /^Bring in a copy$/)
    const read = w.hold('plan.mergePreview')
    await w.page.getByRole('button', { name: 'Choose a copy…' }).click()
    await expect(w.page.getByRole('progressbar', { name: 'Reading the copy beside your plan' })).toBeVisible()
    read()
    await expect(w.page.getByRole('table', { name: 'Changed in both' }).getByRole('rowheader')).toHaveText(
      'Goal 2: Reading by the end of grade 3',
    )
    await expect(w.page.getByRole('progressbar')).toHaveCount(0)
    await expect(
      w.page.getByText(
        '“from-the-assessment-office.groundwork” brings 2 changes to 2 records, by Director of Assessment. One of them is about something that you changed, too: you decide about it afterward.',
      ),
    ).toBeVisible()
    await expect(w.page.getByRole('table', { name: 'What would come in' }).getByRole('row').nth(1)).toHaveText(
      'Goals020',
    )
    expect(w.sent.some((s) => s.channel === 'plan.merge')).toBe(false)
    await w.page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Both changed: 1' })).toBeVisible()
    await expect(w.page.getByRole('link', { name: /Conflicts 1 to decide/ })).toBeVisible()
    await expect(w.page.locator('blockquote', { hasText: 'Begins in two' })).toHaveCount(3)
    await expect(w.page.locator('blockquote ins', { hasText: 'six' })).toBeVisible()
    await w.page.getByRole('button', { name: 'Combine them into a new one…' }).click()
    await w.page.keyboard.press('Control+a')
    await w.page.keyboard.type('Begins in six schools, with coaches.')
    // What is written waits where the question is, whatever page is looked at meanwhile.
    await goTo(w.page, /^Meetings/)
    await w.page.getByRole('link', { name: /Conflicts 1 to decide/ }).click()
    await expect(w.page.locator('main textarea')).toHaveValue('Begins in six schools, with coaches.')
    await expect
      .poll(() => w.sent.findLast((s) => s.channel === 'plan.draft')?.input)
      .toMatchObject({
        ...{ record: 'reading', field: 'leadNote', text: 'Begins in six schools, with coaches.' },
      })
    await w.page.getByRole('button', { name: 'Keep what I wrote' }).click()
    await expect(w.page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible()
    const found = w.plan.records()
    const reading = found.ok ? found.value.find((r) => r.id === 'reading') : undefined
    expect(reading?.values.leadNote).toBe('Begins in six schools, with coaches.')
    expect(reading?.conflicts).toEqual([])
    await expect
      .poll(() => w.sent.findLast((s) => s.channel === 'plan.dropDraft')?.input)
      .toMatchObject({
        record: 'reading',
      })
    await w.page.getByRole('link', { name: 'History' }).click()
    await expect(
      w.page
        .locator('main')
        .getByRole('button', { name: /Director of Assessment$/ })
        .first(),
    ).toBeVisible()
    expect(w.complaints).toEqual([])
    await w.close()
    laptops.end()
  })

  test('one removed what the other changed: it can be kept removed or brought back', async () => {
    const w = await openWindow({ ops: smallPlan })
    const before = w.plan.records()
    const tips = before.ok ? before.value.find((r) => r.id === 'algebra')?.tips : undefined
    const seen = Object.values(tips ?? {}).flat()
    w.plan.edit({ verb: 'edit', ops: [set('goal', 'algebra', { title: 'Algebra 1' })] })
    const removed = w.plan.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'goal', id: 'algebra', base: seen }] })
    if (removed.ok) await w.announce('plan.changed', removed.value)
    await goTo(w.page, /^Conflicts/)
    await expect(w.page.getByRole('heading', { name: 'One person removed it, the other changed it' })).toBeVisible()
    await w.page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(w.page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible()
    const found = w.plan.records()
    const algebra = found.ok ? found.value.find((r) => r.id === 'algebra') : undefined
    expect(algebra).toMatchObject({ gone: false, conflicts: [] })
  })
})

describe('what the window says', () => {
  test('the save state stands once for whoever reads through the bar, after it was announced', {
    tags: 'long',
  }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await expect(w.page.getByRole('banner').getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1)
    await expect(w.page.getByRole('banner').getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(0, {
      timeout: 10_000,
    })
    await expect(w.page.getByRole('banner')).toContainText('Saved on this laptop')
  })

  test('scrolls in one place, the page no longer than the window, and its links stay in it', async () => {
    const w = await openWindow({ ops: smallPlan, height: 500 })
    const lengths = await w.page.evaluate(() => ({
      page: document.documentElement.scrollHeight - document.documentElement.clientHeight,
      work: (document.querySelector('main')?.scrollHeight ?? 0) > (document.querySelector('main')?.clientHeight ?? 0),
    }))
    expect(lengths).toEqual({ page: 0, work: true })
    const before = w.page.url()
    const history = w.page.getByRole('link', { name: 'History' })
    await history.click({ button: 'middle' })
    await expect(
      w.page.getByRole('heading', { level: 1, name: 'History' }),
      'the middle button goes nowhere',
    ).toHaveCount(0)
    await history.click({ modifiers: ['Control'] })
    await expect(w.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    expect(w.page.context().pages(), 'and no press opens a second window').toHaveLength(1)
    expect(w.page.url()).toBe(before)
  })

  test('a plan that can’t be opened becomes a sentence with what can be done, and the app goes on', async () => {
    const w = await openWindow({ ops: smallPlan, open: false })
    // Found in a small window with words twice as large, where nothing of it lies beyond the window.
    await w.page.setViewportSize({ width: 640, height: 900 })
    await w.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    const open = await w.page.getByRole('button', { name: 'Open Juniper Fork 12' }).boundingBox()
    expect((open?.x ?? 0) + (open?.width ?? 0)).toBeLessThanOrEqual(640)
    expect(await w.page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(640)
    await w.page.evaluate(() => (document.documentElement.style.fontSize = ''))
    await w.page.setViewportSize({ width: 1280, height: 800 })
    w.refuse('plans.open', 'The file is damaged. It was not changed. Open another copy of it.')
    await w.page.getByRole('button', { name: 'Open Juniper Fork 12' }).click()
    await expect(w.page.getByRole('alert')).toContainText('The file is damaged.')
    w.refuse('plans.open', null)
    await w.page.getByRole('button', { name: 'Try again' }).click()
    await expect(w.page.getByRole('navigation', { name: 'Plan' })).toBeVisible()
    await w.page.getByRole('link', { name: 'All plans on this laptop' }).click()
    await expect(w.page.getByText('Plans on this laptop')).toBeVisible()
  })

  test('a change is undone by name, from the bar and by key', async () => {
    const w = await openWindow({ ops: smallPlan })
    const done = w.plan.edit({ verb: 'edit', ops: [set('goal', 'algebra', { title: 'Algebra' })] })
    if (done.ok) await w.announce('plan.changed', done.value)
    await w.page.getByRole('button', { name: 'Undo: change goal' }).click()
    await expect(w.page.getByText('Undone: change goal')).toBeVisible()
    await w.page.keyboard.press('Control+Shift+z')
    await expect(w.page.getByText('Redone: change goal')).toBeVisible()
  })

  test('script typed as a title is text, everywhere', async () => {
    const nasty = '<img src=x onerror="document.title=1"><b>bold</b>'
    const w = await openWindow({
      ops: [...smallPlan, set('goal', 'nasty', { title: nasty }), set('district', 'district', { name: nasty })],
    })
    await expect(w.page.getByRole('navigation', { name: 'Plan' }).getByText(nasty)).toBeVisible()
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('onerror')
    await expect(w.page.getByRole('menuitem', { name: nasty }).first()).toBeVisible()
    expect(await w.page.locator('img').count()).toBe(0)
  })
})
