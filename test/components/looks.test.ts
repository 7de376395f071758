import { expect } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import '../../renderer/app/pages.ts'
import { pages } from '../../renderer/state/pages.ts'
import { set } from '../../shared/domain/state.ts'
import { fillSlots } from '../../shared/guide/guide.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { cutWords, violations } from './axe.ts'
import { smallPlan } from './people.ts'

/** The sample plan in the windows that people have: what each of them does to the words and columns of a page. */
const sample = sampleOps()
let w: TestWindow
beforeAll(async () => {
  w = await openWindow({ stays: true, ops: sample })
  await w.page.clock.setFixedTime(new Date('2026-12-14T10:30:00'))
}, 120_000)
afterAll(async () => {})

/** Goes to a page by its name, in a window of that width. */
async function see(title: string, width = 1280): Promise<Locator> {
  await w.page.setViewportSize({ width, height: 800 })
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill(title)
  await w.page
    .getByRole('menuitem', { name: new RegExp(`^${title}( |$)`) })
    .first()
    .click()
  await w.page.waitForFunction((begins) => document.title.startsWith(`${begins} ·`), title)
  return w.page.getByRole('main')
}

const box = async (of: Locator) => {
  const found = await of.boundingBox()
  if (found === null) throw new Error('It is not on the screen')
  return found
}
/** How many lines its words stand on. */
const lines = (of: Locator) =>
  of.evaluate((e) => {
    const range = document.createRange()
    const words = [...e.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    const tops = words.flatMap((node) => {
      range.selectNodeContents(node)
      return [...range.getClientRects()].map((r) => Math.round(r.top))
    })
    return new Set(tops).size
  })

test('axe finds nothing in Find with its whole list, nor in a menu whose verbs say what they do', async () => {
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('menuitem', { name: /^Policy backing/ }).waitFor()
  expect(await violations(w.page)).toEqual([])
  // The list still follows the arrows.
  for (let i = 0; i < 25; i++) await w.page.keyboard.press('ArrowDown')
  await expect(w.page.locator('[role="menuitem"][data-focused]')).toBeInViewport({ ratio: 0.9 })
  await w.page.keyboard.press('Escape')
  const main = await see('Goals')
  await main.getByRole('button', { name: /^Goals/ }).click()
  const gone = w.page.getByRole('menuitem', { name: /^Remove for good… +Erases it from History too/ })
  await expect(gone).toBeVisible()
  // The eight goals, what is done with this one, and its removal are told apart.
  await expect(w.page.getByRole('menu').getByRole('separator')).toHaveCount(2)
  expect(await violations(w.page)).toEqual([])
  // In the reader's own colors what can't be done differs from what can.
  await w.page.emulateMedia({ forcedColors: 'active' })
  const ink = (name: string) =>
    w.page.getByRole('menuitem', { name, exact: true }).evaluate((e) => getComputedStyle(e).color)
  expect(await ink('Move up')).not.toBe(await ink('Move down'))
  await w.page.emulateMedia({ forcedColors: null })
  await w.page.keyboard.press('Escape')
})

test('axe finds nothing among positions whose money is missing: each cell is heard as it reads', async () => {
  const main = await see('The team')
  const missing = main.getByRole('gridcell', { name: /0\.5 partly missing: the money for 0\.5 FTE/ })
  await expect(missing.first()).toContainText(/0\.5\s+partly missing/)
  expect(await violations(w.page)).toEqual([])
})

/** How many lines a whole part has: words that are kept together count with the others. */
const linesOf = (of: Locator) =>
  of.evaluate((e) => Math.round(e.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(e).lineHeight)))

test.each(['Packet', 'Briefings'])(
  '%s says in three lines of its column what is missing, and by when',
  async (title) => {
    const news = (await see(title, 1366)).locator('p[class*="_news"]')
    await expect(news).toContainText(/(to fix|missing); it was due on December 4, 2026, 10 days ago\.$/)
    expect(await linesOf(news)).toBeLessThanOrEqual(3)
  },
)

test('every page of the sidebar leads with three lines at most on a laptop', {
  tags: 'long',
  timeout: 240_000,
}, async () => {
  const told: Record<string, number> = {}
  for (const { title, rail } of pages()) {
    if (rail !== 'rest' && rail !== 'bring') continue
    const main = await see(title, 1366)
    for (const news of await main.locator('p[class*="_news"]').all())
      if ((await linesOf(news)) > 3) told[title] = await linesOf(news)
  }
  expect(told).toEqual({})
})

test('in 640 px a short word of a table is whole, and a table’s name stands on one line above its cards', {
  tags: 'long',
}, async () => {
  const screens = await see('Screen for equity', 640)
  expect(await lines(screens.getByText('Complete', { exact: true }).first())).toBe(1)
  const commitments = await see('Department commitments', 640)
  expect(await lines(commitments.locator('caption', { hasText: 'Commitments of the departments' }))).toBe(1)
})

test('in 640 px a table within an open row keeps its own heads, and none of the outer table’s', async () => {
  const main = await see('Policies', 640)
  await main
    .getByRole('button', { name: /^AC Nondiscrimination/ })
    .first()
    .click()
  const stages = main.getByRole('table', { name: 'Stages of AC Nondiscrimination' })
  await expect(stages.getByRole('columnheader', { name: 'Reached on' })).toBeVisible()
  const said = await stages
    .locator('td')
    .evaluateAll((all) => all.map((td) => getComputedStyle(td, '::before').content))
  expect(said.filter((content) => content !== 'none')).toEqual([])
  expect(await cutWords(w.page)).toEqual([])
  await w.page.keyboard.press('Escape')
})

test('a row that has nothing to say below it has one line under it, and no empty row', { tags: 'long' }, async () => {
  const main = await see('Departments and leads')
  const rows = main.getByRole('table').first().locator('tbody tr')
  const heights = await rows.evaluateAll((all) => all.map((tr) => [tr.textContent, tr.getBoundingClientRect().height]))
  expect(heights.filter(([text, height]) => text === '' && Number(height) > 0)).toEqual([])
  const lined = await rows
    .filter({ hasText: 'Superintendent’s Office' })
    .locator('th')
    .evaluate((th) => getComputedStyle(th).borderBottomWidth)
  expect(lined).toBe('1px')
})

test('words begin a little off the figures of the column before', { tags: 'long' }, async () => {
  const main = await see('Policy manual')
  const from = main.getByRole('columnheader', { name: 'Read from' })
  expect(await from.evaluate((th) => Number.parseFloat(getComputedStyle(th).paddingLeft))).toBeGreaterThanOrEqual(12)
})

test('a name that wraps does not run into what stands below it', { tags: 'long' }, async () => {
  const main = await see('Community on one page')
  const name = main.getByRole('button', { name: 'Reading is rising, and the distance is still large' })
  expect(await lines(name)).toBe(2)
  const below = main.getByText('Grade 3 reading rose from 40.2 percent').first()
  const [end, begin] = await Promise.all([
    name.evaluate((e) => {
      const range = document.createRange()
      range.selectNodeContents(e)
      return range.getBoundingClientRect().bottom
    }),
    box(below),
  ])
  expect(begin.y).toBeGreaterThanOrEqual(end - 1)
})

test('in a form the goals that a meeting monitors have the whole width, and its note half of it', {
  tags: 'long',
}, async () => {
  const main = await see('Meetings')
  await main.getByRole('button', { name: 'Add one meeting' }).click()
  const field = async (name: string) => (await box(main.locator(`[data-form] [data-field$="/${name}"]`))).width
  expect(await field('monitors')).toBeGreaterThan(1.9 * (await field('note')))
  await main.getByRole('button', { name: 'Done with these fields' }).click()
})

test('the codes of policies stand in one row below their turned names', { tags: 'long' }, async () => {
  const main = await see('Policy backing')
  const heads = main.getByRole('columnheader').locator('b')
  const tops = await heads.evaluateAll((all) => new Set(all.map((b) => Math.round(b.getBoundingClientRect().top))).size)
  expect([(await heads.count()) > 8, tops]).toEqual([true, 1])
})

test('a goal that a field would cut is read whole in it, and typed over as in any other field', async () => {
  const main = await see('Budget lines', 1366)
  const name = 'Goal 5: Multilingual learners gain English and keep the full course of study'
  const field = main
    .getByRole('combobox')
    .and(main.locator(`input[value="${name}"]`))
    .first()
  const whole = main.locator('span[class*="_whole_"]', { hasText: name }).first()
  await field.scrollIntoViewIfNeeded()
  await expect(whole).toBeVisible()
  expect(await linesOf(whole)).toBe(2)
  const [words, around] = [await box(whole), await box(field)]
  expect(words.y).toBeGreaterThanOrEqual(around.y)
  expect(words.y + words.height).toBeLessThanOrEqual(around.y + around.height)
  await field.focus()
  await expect(whole, 'all of it is chosen, and typed over').toBeVisible()
  await keepPicture(w.page, 'whole-focused')
  expect(await box(field), 'nothing moves').toEqual(around)
  await w.page.keyboard.press('End')
  await expect(whole, 'the caret is in the field itself').toBeHidden()
  await w.page.keyboard.press('Control+a')
  await expect(whole).toBeVisible()
  const focused = w.page.locator(':focus')
  await w.page.keyboard.type('G')
  await expect(whole).toBeHidden()
  expect((await box(focused)).y, 'nothing moves').toBe(around.y)
  await w.page.keyboard.press('Escape')
})

test('a goal that a cell cuts is read whole where one is, and no row moves', async () => {
  const main = await see('Budget lines', 1366)
  const cell = main
    .getByRole('gridcell', { name: /Advanced and career-credit courses are open to students in every group/ })
    .first()
  await cell.scrollIntoViewIfNeeded()
  await w.page.mouse.move(5, 5)
  const words = cell.locator('[class*="_clamp_"] > span')
  const was = await box(cell)
  await cell.focus()
  expect(await box(cell)).toEqual(was)
  // Its last line is over the next row, and in sight.
  const { bottom, seen } = await words.evaluate((e) => {
    const { bottom, left } = e.getBoundingClientRect()
    return { bottom, seen: e.contains(document.elementFromPoint(left + 5, bottom - 5)) }
  })
  expect([bottom > was.y + was.height, seen]).toEqual([true, true])
})

test('who checked a translation is read whole', async () => {
  const main = await see('Define your terms', 1366)
  await main.getByRole('button', { name: 'Access', exact: true }).first().click()
  const by = main.getByRole('textbox', { name: /: checked by$/ }).first()
  await expect(by).toHaveValue('District interpreter team')
  expect(await by.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0)
  await w.page.keyboard.press('Escape')
})

test('whoever reads down a matrix has the names of the policies above their codes, in a low window until she answers', async () => {
  const main = await see('Policy backing', 1366)
  const name = main.getByRole('columnheader', { name: 'AC Nondiscrimination', exact: true }).locator('span').first()
  for (const height of [768, 900]) {
    await w.page.setViewportSize({ width: 1366, height })
    await main.getByRole('rowheader', { name: /^8 / }).scrollIntoViewIfNeeded()
    await expect(name).toBeInViewport({ ratio: 0.9 })
    await main.locator('td[tabindex="0"]').focus()
    await w.page.keyboard.press('Control+End')
    if (height === 900) await expect(name).toBeInViewport({ ratio: 0.9 })
    else await expect(name).not.toBeInViewport()
    await expect(main.locator(':focus')).toBeInViewport({ ratio: 0.9 })
    await w.page.keyboard.press('Control+Home')
    await expect(main.locator(':focus')).toBeInViewport({ ratio: 0.9 })
    await main.getByRole('heading', { level: 1 }).focus()
  }
})

test('budget lines are whole in a window of 1280, and money by year in one of 640', async () => {
  const over = (of: Locator) => of.evaluate((e) => e.scrollWidth - e.clientWidth)
  const budget = await see('Budget lines')
  expect(await over(budget.getByRole('grid').first().locator('xpath=..'))).toBe(0)
  const money = await see('Money by year', 640)
  expect(await over(money.getByRole('region', { name: 'Money by fiscal year' }))).toBe(0)
  // What is missing, and by when: the other sums are in the picture below.
  await expect(money.locator('p b').first()).toHaveText(
    '$269,153 is missing for 2027–28, which begins on July 1, 2027; another $292,304 is pledged or applied for.',
  )
  await expect(money.locator('p').first()).toContainText('Money for “Equity Data Analyst” ends June 30, 2027.')
  await expect(
    money.locator('p', {
      hasText:
        /^Part of the money for 2026–27, the year under way, is not secured either\. Money is shortest in 2028–29\. In 2028–29 all six positions/,
    }),
  ).toBeVisible()
  const head = await money.evaluate((e) => e.textContent?.split('Find new money')[0] ?? '')
  expect(head.match(/\$[\d,]+/g)).toEqual(['$269,153', '$292,304'])
  // The table calls its years as the sentences do.
  await expect(money.getByRole('columnheader')).toHaveText([
    /^Recurring costs and what pays them/,
    '2025–26',
    '2026–27under way',
    '2027–28next',
    '2028–29shortest',
  ])
  // A choice is as wide as its longest words.
  const slips = await see('Updates from owners', 1366)
  expect(
    await lines(
      slips
        .getByRole('button', { name: /Period for the forms/ })
        .locator('span')
        .first(),
    ),
  ).toBe(1)
})

test('a wide window gives its room to the chart beside a goal’s figures, and all figures stay in one of 1280', {
  tags: 'long',
}, async () => {
  const main = await see('Goals', 1280)
  const table = main.getByRole('region', { name: 'Grade 3 reading by student group' })
  const chart = table.locator('tbody tr').first().locator('svg')
  expect(await table.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0)
  expect((await box(chart)).width).toBeLessThan(160)
  await w.page.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(async () => (await box(chart)).width).toBeGreaterThan(300)
  expect(await table.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0)
})

test('a goal’s figures stand before the sentence that reads them aloud', async () => {
  const main = await see('Goals', 1366)
  const table = await box(main.getByRole('region', { name: 'Grade 3 reading by student group' }))
  const read = await box(main.getByText(/^As of 2025–26, 15\.7 percent of students with disabilities/).first())
  expect(read.y).toBeGreaterThan(table.y)
  // And what they are beside their targets is in the news, above what to do.
  await expect(main.getByText(/students with disabilities \(15\.7, target 22\.6\)/).first()).toBeVisible()
})

test('a fiscal year stays on one line of the news', { tags: 'long' }, async () => {
  for (const width of [640, 1280, 1366]) {
    const main = await see('Funding sources', width)
    const years = main.locator('p', { hasText: 'Money is shortest in' }).locator('span')
    expect(await years.evaluateAll((all) => all.map((e) => [e.textContent, e.getClientRects().length]))).toEqual(
      expect.arrayContaining([['2028–29', 1]]),
    )
  }
})

test('beside a story its own groups are drawn, and a word without a definition leads to where it gets one', async () => {
  const main = await see('Community on one page', 1366)
  const narrate = main.getByRole('region', { name: 'Stories' })
  await expect(narrate.getByRole('img', { name: /^A small line chart for each group/ })).toHaveCount(1)
  expect(await violations(w.page)).toEqual([])
  await main.getByRole('button', { name: /^Define it ?: equality/i }).click()
  await expect(w.page.getByRole('heading', { level: 1, name: 'Define your terms' })).toBeVisible()
})

test('beside a group’s figures the way to its status and source is whole, at any size of window and text', {
  tags: 'long',
}, async () => {
  const years = { baselineYear: '2025-26', targetYear: '2028-29' }
  const { page, close } = await openWindow({ ops: [...smallPlan, set('measure', 'grade3', years)] })
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Find anything' }).fill('Reading by the end of grade 3')
  await page.keyboard.press('Enter')
  const figures = page.getByRole('button', { name: /^Enter figures/ })
  const ways = page.getByRole('button', { name: /^No figure yet/ })
  await figures.or(ways).first().waitFor()
  if ((await ways.count()) === 0) await figures.first().click()
  await ways.first().waitFor()
  for (const [width, text] of [
    [1366, 100],
    [640, 100],
    [1366, 200],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}%`), text)
    const over = () =>
      ways.evaluateAll((all) =>
        all.flatMap((e) => {
          const [own, cell] = [e.getBoundingClientRect(), (e.closest('td') as Element).getBoundingClientRect()]
          const scroller = (e.closest('table') as Element).parentElement as Element
          return [own.right - cell.right, own.bottom - cell.bottom, scroller.scrollHeight - scroller.clientHeight]
        }),
      )
    await expect.poll(async () => Math.max(...(await over()))).toBeLessThanOrEqual(1)
  }
  await close()
})

test('a choice of two is as wide as its words, also in a form', { tags: 'long' }, async () => {
  const main = await see('Packet')
  const group = await box(main.getByRole('radiogroup', { name: 'Who it is for' }))
  const last = await box(main.getByText('The public', { exact: true }))
  expect(group.x + group.width - (last.x + last.width)).toBeLessThan(4)
})

test('three verbs of a page stand in one row where there is room for them', { tags: 'long' }, async () => {
  const main = await see('Meetings', 1920)
  const tops = await Promise.all(
    ['Open the board’s briefing', 'Add a series', 'Add one meeting'].map(
      async (name) => (await box(main.getByRole('button', { name }))).y,
    ),
  )
  expect(new Set(tops).size).toBe(1)
})

test('whoever answers a cell of a matrix sees the answer without going down the page', async () => {
  const main = await see('Policy backing', 1366)
  await main.locator('td[tabindex="0"]').focus()
  await w.page.keyboard.press('Control+Home')
  const answer = main.getByRole('radiogroup', { name: /^How far .* backs goal 1$/ })
  await expect(answer).toBeInViewport({ ratio: 1 })
  await w.page.keyboard.press('Control+End')
  const cell = await box(main.locator('td[tabindex="0"]'))
  const bar = await box(main.locator('[data-field="answering"]'))
  expect(cell.y + cell.height, 'the cell does not go under it').toBeLessThanOrEqual(bar.y)
})

test('the answer to a cell leaves the matrix most of a low window, and nothing once one reads on elsewhere', {
  tags: 'long',
}, async () => {
  const main = await see('Policy backing', 1366)
  await w.page.setViewportSize({ width: 1366, height: 768 })
  await main.locator('td[tabindex="0"]').focus()
  await w.page.keyboard.press('Control+End')
  const answer = main.getByRole('group', { name: /^Goal 8 and / })
  await expect(answer).toBeInViewport({ ratio: 1 })
  const bar = await box(answer)
  expect(bar.height).toBeLessThan(140)
  // The codes are in view with the last goal, and no part of a turned name is.
  const code = main.getByRole('columnheader').locator('b').first()
  await expect(code).toBeInViewport({ ratio: 1 })
  await expect(main.getByRole('columnheader').locator('b + span').first()).not.toBeInViewport()
  const rows = await main
    .getByRole('rowheader')
    .evaluateAll((all, end) => all.filter((row) => row.getBoundingClientRect().bottom < end).length, bar.y)
  expect(rows).toBeGreaterThanOrEqual(5)
  await w.page.mouse.move(800, 300)
  await w.page.mouse.wheel(0, -3000)
  await expect(answer).not.toBeInViewport()
  await expect(main.locator('td[tabindex="0"]')).toBeFocused()
})

test('a row that is opened leaves the columns and its own words where they are', { tags: 'long' }, async () => {
  for (const [title, head] of [
    ['What will last', 'Superintendent'],
    ['District', 'December 15, 2026'],
    ['Departments and leads', 'Human Resources'],
    ['Check-ins and updates', 'Transportation'],
  ] as const) {
    const main = await see(title, 1366)
    const name = main.getByRole('button', { name: head, exact: true }).first()
    const table = await name.locator('xpath=ancestor::table').elementHandle()
    const lefts = () =>
      main.evaluate(
        (_, t) => [...(t as HTMLTableElement).tHead!.rows[0]!.cells].map((th) => th.getBoundingClientRect().left),
        table,
      )
    const before = await lefts()
    const { x } = await box(name)
    await name.click()
    await main.locator('[data-form]').first().waitFor()
    const after = await lefts()
    expect(after.length, title).toBe(before.length)
    expect(Math.max(...after.map((left, i) => Math.abs(left - (before[i] ?? 0)))), title).toBeLessThanOrEqual(1)
    // No field lies over the next.
    const fields = await main.locator('tr:has(+ tr [data-form]) td[data-field]').evaluateAll((cells) =>
      cells.map((td) => {
        const inside = [...td.querySelectorAll('*')].map((e) => e.getBoundingClientRect().right)
        return Math.max(...inside) - td.getBoundingClientRect().right
      }),
    )
    for (const over of fields) expect(over, title).toBeLessThanOrEqual(1)
    if (title === 'Check-ins and updates') expect(Math.abs((await box(name)).x - x)).toBeLessThanOrEqual(1)
    await w.page.keyboard.press('Escape')
  }
})

test('Tab takes the shortest way to a field below the window', { tags: 'long' }, async () => {
  const main = await see('Answer concerns and act', 1366)
  await w.page.setViewportSize({ width: 1366, height: 768 })
  await main.locator('[data-record^="act/"] button[aria-expanded="false"]').first().click()
  await main.locator('[data-form]').first().waitFor()
  const work = w.page.locator('[data-region="work"]')
  const scrolled = () => work.evaluate((e) => e.scrollTop)
  let ways = 0
  for (let i = 0; i < 25; i++) {
    const before = await scrolled()
    await w.page.keyboard.press('Tab')
    await w.page.waitForTimeout(80)
    if ((await scrolled()) <= before) continue
    ways++
    const foot = await w.page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      return (at.closest('[data-field]') ?? at).getBoundingClientRect().bottom
    })
    expect(foot, 'at the foot of the window, not in its middle').toBeGreaterThan(768 - 110)
    expect(foot).toBeLessThanOrEqual(768)
  }
  expect(ways).toBeGreaterThan(0)
  await w.page.keyboard.press('Escape')
})

test('in 640 px a long name of a page leaves Find on the line of what is saved', { tags: 'long' }, async () => {
  await see('Answer concerns and act', 640)
  const saved = await box(w.page.locator('[data-save="saved"]'))
  const find = await box(w.page.getByRole('button', { name: /^Find/ }))
  expect(find.y).toBeLessThan(saved.y + saved.height)
})

test('in the widest window what is to be done now is read in short lines, and an amount stands near its name', {
  tags: 'long',
}, async () => {
  const band = await see('Decision rights', 1920)
  const does = band.getByText(/^Ask .* to consult the officer/).first()
  expect((await box(does)).width).toBeLessThanOrEqual(42 * 16)
  const money = await see('Money by year', 1920)
  const row = money.getByRole('row', { name: /^Equity Data Analyst/ })
  expect((await box(row.getByRole('rowheader'))).width).toBeLessThan(800)
  const briefings = await see('Briefings', 1920)
  const purpose = briefings.getByRole('textbox', { name: 'Purpose' })
  expect((await box(purpose)).width).toBeGreaterThan(380)
  const overview = await see('Overview', 1920)
  const align = overview.getByRole('row', { name: /^1 Align/ })
  expect((await box(align)).height).toBeLessThan(40)
})

test('in the widest window the letters of a chart stay below those of the title', { tags: 'long' }, async () => {
  const money = await see('Money by year', 1920)
  const letters = money.locator('svg text', { hasText: /^1,036$/ }).first()
  const title = await money.getByRole('heading', { level: 1 }).evaluate((e) => e.getBoundingClientRect().height)
  expect((await box(letters)).height).toBeLessThan(0.7 * title)
})

/** Where words begin, in all the lines in which they stand. */
const begins = async (main: Locator, words: RegExp) => {
  const all = main.locator('[data-record] span').filter({ hasText: words })
  return new Set(await all.evaluateAll((found) => found.map((e) => Math.round(e.getBoundingClientRect().left))))
}

test('who decided and when, when a retreat is, and what an audience thinks stand below each other', {
  tags: 'long',
}, async () => {
  expect((await begins(await see('Decisions', 1366), /^(Board|Cabinet|Retreat)$/)).size).toBe(1)
  expect((await begins(await see('Retreats', 1366), /^(January 15, 2027|June 11, 2026)$/)).size).toBe(1)
  const audiences = await see('Know your audiences', 1366)
  expect((await begins(audiences, /^(Supportive|Opposed|Open|Mixed|Cautious|Skeptical)$/)).size).toBe(1)
})

test('beside the guide a day of a table is on one line, and a screened thing is named on two', {
  tags: 'long',
}, async () => {
  const checkIns = await see('Check-ins and updates', 1366)
  expect(await lines(checkIns.getByRole('cell', { name: 'September 30, 2026', exact: true }))).toBe(1)
  const met = await see('Listening sessions and surveys', 1366)
  expect(await lines(met.getByRole('cell', { name: 'September 24, 2026', exact: true }).first())).toBe(1)
  const screens = await see('Screen for equity', 1366)
  expect(await lines(screens.getByRole('button', { name: /^New attendance lines/ }).first())).toBe(2)
})

test('the mark of what is late stands before its first word, and does not end the line above', {
  tags: 'long',
}, async () => {
  for (const width of [1366, 1280, 640]) {
    const main = await see('Community on one page', width)
    const apart = await main.locator('p span:has(> svg)', { hasText: /^Was due/ }).evaluateAll((all) =>
      all.map((e) => {
        const range = document.createRange()
        range.selectNodeContents(e.lastChild as Node)
        const mark = (e.firstElementChild as Element).getBoundingClientRect()
        const words = range.getClientRects()[0] as DOMRect
        return mark.top >= words.top - 4 && mark.bottom <= words.bottom + 4 ? '' : e.textContent
      }),
    )
    expect([apart.length > 0, apart.filter(Boolean)]).toEqual([true, []])
  }
})

test('in a window of 640, less its scroll bar, an agenda that is not begun is not scrolled sideways', async () => {
  const main = await see('Meetings', 624)
  await main
    .getByRole('button', { name: /^Make the agenda for Cabinet/ })
    .first()
    .click()
  await expect(main.getByRole('heading', { name: 'No agenda yet.' })).toBeVisible()
  expect(await w.page.evaluate(() => document.documentElement.scrollWidth)).toBe(624)
})

test('in a window of 640, less its scroll bar, the figures of who is behind scroll in their box, and not the page', async () => {
  const main = await see('Overview', 624)
  await main.getByText('Figures', { exact: true }).first().click()
  await expect(main.getByRole('columnheader', { name: /^8\. Chronic absence/ })).toBeAttached()
  expect(await w.page.evaluate(() => document.documentElement.scrollWidth)).toBe(624)
})

test('what can be done with a meeting follows its line at once', { tags: 'long' }, async () => {
  const main = await see('Meetings', 640)
  const [said, verb] = await Promise.all([
    box(main.getByText('Meets tomorrow')),
    box(main.getByRole('button', { name: 'Make the agenda for Cabinet, December 15, 2026' })),
  ])
  expect(verb.y - (said.y + said.height)).toBeLessThan(20)
})

test('the ring of a name takes nothing off the letters below it, nor a rule off a sentence', {
  tags: 'long',
}, async () => {
  const policies = await see('Policies', 1366)
  const name = policies.getByRole('button', { name: /^JK-R/ }).first()
  const kind = policies.getByRole('row', { name: /^JK-R/ }).locator('th small')
  const [ring, below] = await Promise.all([box(name), box(kind)])
  const padding = await kind.evaluate((e) => Number.parseFloat(getComputedStyle(e).paddingTop))
  expect(below.y + padding - (ring.y + ring.height)).toBeGreaterThanOrEqual(2)
  const slips = await see('Updates from owners', 1366)
  const said = await box(slips.getByRole('status').filter({ hasText: /forms are out; .* not given one/ }))
  const table = await box(slips.getByRole('table').first())
  expect(table.y - (said.y + said.height - 8)).toBeGreaterThanOrEqual(8)
})

test('in 640 px a share of a position is broken between its numbers, never within one', { tags: 'long' }, async () => {
  const main = await see('The team', 640)
  const broken = await main.locator('td').evaluateAll((all) =>
    all.flatMap((td) => {
      const range = document.createRange()
      const walk = document.createTreeWalker(td, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        for (const { index, 0: number } of (node.textContent ?? '').matchAll(/[0-9.]+/g)) {
          range.setStart(node, index)
          range.setEnd(node, index + number.length)
          if (range.getClientRects().length > 1) return [td.textContent]
        }
      return []
    }),
  )
  expect(broken).toEqual([])
})

test('the columns of a table stay where they are while a row with its form below is open', {
  tags: 'long',
}, async () => {
  const main = await see('Check-ins and updates', 1366)
  const lefts = () =>
    main
      .getByRole('table', { name: 'Departments and their last check-in' })
      .evaluate((table) => [...[...table.querySelectorAll('thead th')].map((th) => th.getBoundingClientRect().left)])
  const stood = await lefts()
  await main.getByRole('button', { name: 'Athletics and Activities', exact: true }).click()
  await expect(main.getByRole('button', { name: /^Write a check-in with Athletics/ })).toBeVisible()
  await main.getByRole('button', { name: /^Write a check-in with Athletics/ }).click()
  await expect(main.getByRole('textbox', { name: 'What was agreed' })).toBeVisible()
  expect(await lefts()).toEqual(stood)
})

test('a line that is shut by Escape stays where it was opened, also with a picture below its name, at any pace', {
  tags: 'long',
}, async () => {
  const main = await see('Stories with data')
  const name = main.locator('[data-record="story/sto-3"] button[aria-expanded]:not([aria-haspopup])').first()
  await name.focus()
  await w.page.waitForTimeout(300)
  const before = (await box(name)).y
  for (const pace of [0, 10, 30, 50, 70, 200]) {
    await w.page.keyboard.press('e')
    await expect(main.getByRole('textbox', { name: /^Story/ }).first()).toBeFocused()
    await w.page.waitForTimeout(pace)
    await w.page.keyboard.press('Escape')
    await expect(name).toBeFocused()
    await w.page.waitForTimeout(300)
    expect((await box(name)).y, `after ${pace} ms`).toBe(before)
  }
})

test('the mark of what is late stands before the first of its words, however many lines they take', async () => {
  const main = await see('Policy backing', 1366)
  const late = main.locator('span', { hasText: /^ *Result of November 23, 2026 not recorded$/ }).first()
  const words = await late.evaluate((e) => {
    const range = document.createRange()
    range.selectNodeContents([...e.childNodes].find((n) => /Result/.test(n.textContent ?? '')) as Node)
    const { left, top, height } = range.getClientRects()[0] as DOMRect
    return { left, middle: top + height / 2 }
  })
  const mark = await box(late.locator('svg'))
  expect(words.left - (mark.x + mark.width)).toBeLessThan(8)
  expect(Math.abs(words.middle - (mark.y + mark.height / 2))).toBeLessThan(6)
})

test('in the widest window a goal’s status is told in two lines, and the table of gaps is wide', {
  tags: 'long',
}, async () => {
  const main = await see('Overview', 1920)
  const said = main.locator('li small')
  for (const told of await said.all()) expect(await lines(told)).toBeLessThanOrEqual(2)
  expect(await said.count()).toBeGreaterThan(3)
  const gaps = main.getByRole('figure', { name: 'Who is behind, and in what' }).locator('svg')
  expect(
    Math.max(...(await gaps.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().width)))),
  ).toBeGreaterThan(900)
  await gaps.last().scrollIntoViewIfNeeded()
  await keepPicture(w.page, 'overview-1920')
})

test('the heads of a table of marks are over the middle of their marks', { tags: 'long' }, async () => {
  for (const title of ['Decision rights', 'Policy backing']) {
    const main = await see(title, 1366)
    const off = await main.getByRole('grid').evaluate((table) => {
      const middle = ({ left, width }: DOMRect) => left + width / 2
      const words = document.createRange()
      const cells = [...table.querySelectorAll('tbody tr:first-child td')]
      return [...table.querySelectorAll('thead th')].slice(1, -1).map((head, i) => {
        words.selectNodeContents(head)
        return middle(words.getBoundingClientRect()) - middle((cells[i] as Element).getBoundingClientRect())
      })
    })
    expect(off.every((by) => Math.abs(by) <= 2)).toBe(true)
  }
})

test('the day to which History is asked stands beside the day from which', { tags: 'long' }, async () => {
  for (const width of [1366, 1920]) {
    const main = await see('History', width)
    const [from, to] = await Promise.all(
      ['From', 'To'].map((name) =>
        box(
          main
            .getByRole('group', { name, exact: true })
            .or(main.getByLabel(name, { exact: true }))
            .first(),
        ),
      ),
    )
    expect(from?.y, `${width}`).toBe(to?.y)
  }
})

/** Pages whose rows, choices and tables once ended beyond such a window; the long run asks all of them. */
const once = ['Overview', 'Goals', 'Decision rights', 'Community on one page', 'Take a copy out']
const every = process.env['GROUNDWORK_LONG'] === undefined ? once : pages().map((p) => fillSlots(p.title, undefined))

test('with words twice as large in 640 px all words of a page can be brought into view', {
  tags: 'long',
  timeout: 120_000,
}, async () => {
  await w.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const found: string[] = []
  // These are of one retreat or meeting.
  for (const title of every.filter((t) => !['Agenda', 'In the room', 'Bring home'].includes(t))) {
    const main = await see(title, 640)
    await main.getByRole('heading', { level: 1 }).first().waitFor()
    for (const words of await cutWords(w.page)) found.push(`${title}: ${words}`)
  }
  // The time line is drawn for the room that it has, and not made small.
  const clock = (await see('Overview', 640)).getByRole('img', { name: /^Time line of leadership changes ahead/ })
  await clock.waitFor()
  expect(
    await clock.evaluate((e) => e.getBoundingClientRect().width / (e as SVGSVGElement).viewBox.baseVal.width),
  ).toBeGreaterThan(1.9)
  // What is above the page's own words leaves most of the first screen to them.
  const title = await box((await see('Overview', 640)).getByRole('heading', { level: 1 }))
  expect(title.y).toBeLessThan(260)
  await (await see('Take a copy out', 640)).getByRole('button', { name: /^Save a locked copy/ }).click()
  const secret = await box(w.page.getByRole('textbox', { name: 'Passphrase', exact: true }))
  const over = await w.page.evaluate(
    ([x, y]) => document.elementFromPoint(x as number, y as number)?.tagName,
    [secret.x + secret.width / 2, secret.y + secret.height / 2],
  )
  expect(over, 'nothing covers what is typed').toBe('INPUT')
  await w.page.keyboard.press('Escape')
  await w.page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const opens of ['Control+k', '?']) {
    await w.page.keyboard.press(opens)
    const dialog = await box(w.page.getByRole('dialog'))
    if (opens === 'Control+k') {
      await w.page.getByRole('textbox', { name: 'Find anything' }).fill('reading')
      const found = w.page
        .getByRole('menuitem', { name: /^More children read well/ })
        .locator('span')
        .first()
      expect((await box(found)).width, 'a name does not stand in one word a line').toBeGreaterThan(400)
    }
    expect(dialog.x + dialog.width, `what ${opens} opens`).toBeLessThanOrEqual(640)
    await w.page.keyboard.press('Escape')
    await w.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await w.page.evaluate(() => (document.documentElement.style.fontSize = ''))
  expect(found).toEqual([])
})

test('a decision shows what is to be done after it, and a briefing who has signed and who has not', async () => {
  const about = { kind: 'decision', id: 'd' }
  const own = await openWindow({
    ops: [
      {
        op: 'set',
        kind: 'decision',
        id: 'd',
        values: { text: 'Sets targets through 2029', date: '2026-10-14', forum: 'Board' },
      },
      { op: 'set', kind: 'action', id: 'a', values: { title: 'Write to families', about } },
    ],
  })
  await own.page.getByRole('link', { name: 'Decisions' }).click()
  const line = own.page.getByRole('main').locator('[data-record="decision/d"]')
  await expect(line).toContainText('To do after it, 1 open: Write to families')
  await own.close()
  const main = await see('Briefings')
  await expect(main.locator('[data-signed]')).toHaveText(
    'Signed: Chief Financial Officer (November 12, 2026); Superintendent (November 13, 2026). Still to sign: For the Juniper Fork Board of Education.',
  )
  // Each part of the form says how much of it is filled in; what most items do without is folded away.
  await expect(main.getByText('Agenda item 4 of 5 filled in')).toBeVisible()
  await expect(main.getByRole('checkbox', { name: 'Goal by goal' })).toBeHidden()
  await main.getByText('Parts and goals 8 of 8 parts').click()
  await expect(main.getByRole('checkbox', { name: 'Goal by goal' })).toBeVisible()
})

test('a shared screen with something to take back has Find whole in the bar, and says where one is', {
  tags: 'long',
}, async () => {
  const main = await see('Decisions', 1366)
  await main.getByRole('button', { name: 'Add a decision' }).click()
  await w.page.keyboard.type('Buys more books for the libraries of all schools.')
  await w.page.keyboard.press('Tab')
  await w.page.keyboard.press('Control+k')
  await w.page.keyboard.type('screen is')
  await w.page.getByRole('dialog').getByText('This screen is shared').click()
  const bar = w.page.getByRole('banner')
  const shared = bar.getByRole('button', { name: /^This screen is shared/ })
  await expect(bar.getByRole('button', { name: /^Undo: / })).toBeVisible()
  for (const width of [1024, 1280, 1366, 1920]) {
    await w.page.setViewportSize({ width, height: 800 })
    expect(await bar.evaluate((e) => e.scrollWidth - e.clientWidth), `${width}`).toBeLessThanOrEqual(0)
    const find = await box(bar.getByRole('button', { name: /^Find/ }))
    expect(find.x + find.width, `${width}`).toBeLessThanOrEqual(width)
    expect((await box(bar.getByText('Decisions', { exact: true }))).width, `${width}`).toBeGreaterThan(60)
    await keepPicture(w.page, `bar-shared-${width}`)
  }
  await shared.click()
  await w.page.keyboard.press('Control+z')
})

test('the five parts of a step are one line in a window of 640, also with findings in two digits', {
  tags: 'long',
}, async () => {
  // As wide as the bar for scrolling leaves it.
  const main = await see('Goals', 624)
  const tabs = main.getByRole('tab')
  await expect(tabs.last()).toContainText(/Findings \d\d open/)
  const tops = await tabs.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
  await w.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await w.page.setViewportSize({ width: 1366, height: 768 })
  const larger = await tabs.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top))
  await w.page.evaluate(() => (document.documentElement.style.fontSize = ''))
  expect(new Set(larger).size).toBe(1)
})

test('in a window of 640 what findings are chosen by takes a few lines, and leaves the first screen to findings', async () => {
  const main = await see('Findings', 624)
  await expect(main.getByRole('button', { name: /^All supports/ })).toBeInViewport()
  expect((await box(main.getByRole('complementary', { name: 'Show only' }))).height).toBeLessThan(160)
  expect(await violations(w.page)).toEqual([])
})

test('once a board briefing went out, the kinds of findings still leave a window of 640 to what was found', {
  tags: 'long',
}, async () => {
  const own = await openWindow({
    ops: [
      ...sample,
      set('briefingSent', 'went', {
        document: 'boardBriefing',
        title: 'Goals',
        readBy: 'board',
        exportedOn: '2026-11-02',
        point: [{ session: 's', n: 1 }],
      }),
    ],
  })
  await own.page.setViewportSize({ width: 624, height: 800 })
  await own.page.getByRole('button', { name: 'Menu', exact: true }).click()
  await own.page.getByRole('link', { name: /^Findings/ }).click()
  const only = own.page.getByRole('complementary', { name: 'Show only' })
  await expect(only.getByRole('heading', { name: 'Since the last board briefing' })).toBeVisible()
  await expect(only.getByRole('heading', { name: 'By kind' })).toHaveCount(0)
})

test('the menu shows what follows the page one is on', { tags: 'long' }, async () => {
  await see('Overview', 1366)
  await w.page.setViewportSize({ width: 1366, height: 500 })
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('Meetings')
  await w.page
    .getByRole('menuitem', { name: /^Meetings/ })
    .first()
    .click()
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  await expect(rail.getByRole('link', { name: 'Meetings' })).toHaveAttribute('aria-current', 'page')
  await expect(rail.getByRole('link', { name: 'Calendar' })).toBeInViewport({ ratio: 0.9 })
})

test('the whole cell of missing money is hatched, and its amount has plain ground', { tags: 'long' }, async () => {
  const main = await see('Money by year', 1440)
  const cell = main
    .getByRole('row', { name: /^Equity Data Analyst/ })
    .getByRole('cell')
    .nth(2)
  const [image, size, ground, page] = await cell.evaluate((e) => {
    const { backgroundImage, backgroundSize } = getComputedStyle(e)
    const amount = e.firstElementChild as Element
    const { backgroundColor } = getComputedStyle(amount)
    return [backgroundImage, backgroundSize, backgroundColor, getComputedStyle(document.body).backgroundColor]
  })
  expect(image).toMatch(/^url\("[^"]*hatch-bad[^"]*"\)$/)
  expect(size).toBe('auto')
  expect(ground).toBe(page)
})

test('in 640 px the parts of the picture of gaps have their columns below each other, and a year in a head is whole', async () => {
  const main = await see('Overview', 640)
  const chart = main.getByRole('figure', { name: 'Who is behind, and in what' })
  const heads = await chart.locator('svg text').evaluateAll((all) =>
    all.flatMap((e) => {
      const { left, width } = e.getBoundingClientRect()
      return /^\d+\. /.test(e.textContent ?? '') ? [Math.round(left + width / 2)] : []
    }),
  )
  expect(heads).toHaveLength(7)
  // Three or four columns beside each other: those of the lower part are below the first ones.
  const across = new Set(heads).size
  expect(across).toBeLessThan(5)
  expect(heads.slice(across)).toEqual(heads.slice(0, heads.length - across))
  await chart.getByText('Figures', { exact: true }).click()
  const years = chart.locator('th .nowrap', { hasText: '2025–26' })
  expect(await years.count()).toBe(7)
  for (const year of await years.all()) expect(await year.evaluate((e) => e.getClientRects().length)).toBe(1)
  // What is measured is told from of whom and when, in a few lines; and no key of marks that the figures don’t have.
  for (const head of await chart.locator('th small').all()) {
    expect((await box(head)).height).toBeLessThanOrEqual(5 * 16.5)
    expect((await box(head.locator('xpath=ancestor::th'))).height).toBeLessThanOrEqual(8 * 16.5)
  }
  await keepPicture(w.page, 'overview-figures-640')
  await expect(chart.getByText('No figure shown')).toHaveCount(0)
  await chart.getByText('Chart', { exact: true }).click()
  await expect(chart.getByText('No figure shown')).toBeVisible()
})

test('columns of figures behind a chart end where their heads end', { tags: 'long' }, async () => {
  const main = await see('Overview')
  const chart = main.getByRole('figure', { name: 'Who is behind, and in what' })
  await chart.getByText('Figures', { exact: true }).click()
  const aligned = await chart
    .getByRole('table')
    .evaluate((table) =>
      [...table.querySelectorAll('tr')].flatMap((row) =>
        [...row.children].slice(1).map((cell) => getComputedStyle(cell).textAlign),
      ),
    )
  expect(new Set(aligned)).toEqual(new Set(['right']))
  await chart.getByText('Chart', { exact: true }).click()
})

test('in the widest window what can be done with a row stays near what the row says', { tags: 'long' }, async () => {
  const main = await see('Conflicts', 1920)
  const row = main.getByRole('listitem').filter({ hasText: 'Residents who speak at board meetings' })
  expect((await box(row)).width).toBeLessThanOrEqual(46 * 16)
  const out = await see('Take a copy out', 1920)
  const first = out.getByRole('row').filter({ hasText: 'The plan itself' }).getByRole('rowheader')
  expect(await first.evaluate((e) => getComputedStyle(e).borderTopWidth), 'the table begins with a rule').toBe('2px')
})

test('the place of a retreat is whole beside its times, and below them in a window of 640', {
  tags: 'long',
}, async () => {
  for (const width of [640, 1280, 1920]) {
    const main = await see('Retreats', width)
    await main.getByRole('button', { name: 'Agenda for Winter planning day' }).click()
    const place = main.getByRole('textbox', { name: 'Place', exact: true })
    await expect(place).toHaveValue('Community room, Juniper Fork library')
    expect(await place.evaluate((e) => e.scrollWidth - e.clientWidth), `${width}`).toBeLessThanOrEqual(0)
  }
})

test('a short change in History leaves the page nothing to scroll while the tour is above it', {
  tags: 'long',
}, async () => {
  const ops = [set('district', 'district', { name: 'Willow Bend' })]
  const own = await openWindow({ ops, width: 1440, height: 900 })
  await own.page.getByRole('link', { name: 'Help', exact: true }).click()
  await own.page.getByRole('button', { name: 'Start the tour' }).click()
  await own.page.getByRole('button', { name: 'Leave the tour' }).waitFor()
  await own.page.getByRole('link', { name: 'History', exact: true }).click()
  const change = own.page.getByRole('complementary', { name: 'The chosen change' })
  await expect(change).toContainText('Willow Bend')
  const over = await change.evaluate((e) => {
    const main = e.closest('main')
    return (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0)
  })
  expect(over).toBeLessThanOrEqual(0)
})

test('where a step lists its findings, the guide beside it does not list them again', { tags: 'long' }, async () => {
  const main = await see('Define your terms', 1366)
  await expect(w.page.getByRole('heading', { name: 'Other findings here' })).toBeVisible()
  await main.getByRole('tab', { name: /^Findings/ }).click()
  await expect(main.getByRole('tabpanel')).toContainText('but has no adopted definition')
  await expect(w.page.getByRole('heading', { name: 'Other findings here' })).toHaveCount(0)
  await main.getByRole('tab', { name: /^Do this/ }).click()
  await expect(w.page.getByRole('heading', { name: 'Other findings here' })).toBeVisible()
})

test('in 640 px where one is stays on one line while something can be taken back', { tags: 'long' }, async () => {
  const main = await see('Retreats', 624)
  await main.getByRole('button', { name: 'Agenda for Winter planning day' }).click()
  const place = main.getByRole('textbox', { name: 'Place', exact: true })
  await place.fill('Library')
  await place.press('Tab')
  const bar = w.page.getByRole('banner')
  await expect(bar.getByRole('button', { name: /^Undo: / })).toBeVisible()
  await keepPicture(w.page, 'bar-undo-624')
  expect((await box(bar.getByText('Agenda: Winter planning day'))).height).toBeLessThan(24)
  const saved = await box(w.page.locator('[data-save="saved"]'))
  const find = await box(bar.getByRole('button', { name: /^Find/ }))
  expect(find.y).toBeLessThan(saved.y + saved.height)
  await bar.getByRole('button', { name: /^Undo: / }).click()
  await expect(place).toHaveValue('Community room, Juniper Fork library')
})

test('in 640 px a table that goes on beyond the edge has a shade over that edge, until one is at its end', async () => {
  const shade = (of: Locator) => of.evaluate((e) => getComputedStyle(e, '::after').visibility)
  const parts: readonly (readonly [page: string, table: (main: Locator) => Locator])[] = [
    ['Updates from owners', (main) => main.getByRole('grid', { name: 'Goals on the forms' }).locator('..')],
    ['Budget lines', (main) => main.getByRole('grid').locator('..')],
    ['Policy backing', (main) => main.getByRole('grid').locator('..')],
  ]
  for (const [page, table] of parts) {
    const at = table(await see(page, 640)).first()
    await at.scrollIntoViewIfNeeded()
    await expect.poll(() => shade(at), page).toBe('visible')
    await keepPicture(w.page, `edge-${page}`)
    // In the reader's own colors it is a line.
    await w.page.emulateMedia({ forcedColors: 'active' })
    expect(await at.evaluate((e) => getComputedStyle(e, '::after').borderRightWidth), page).toBe('2px')
    await keepPicture(w.page, `edge-forced-${page}`)
    await w.page.emulateMedia({ forcedColors: 'none' })
    await at.evaluate((e) => e.scrollTo({ left: e.scrollWidth }))
    await expect.poll(() => shade(at), page).toBe('hidden')
    await at.evaluate((e) => e.scrollTo({ left: 0 }))
  }
  // Where all of it has room there is none.
  const whole = (await see('Budget lines', 1280)).getByRole('grid').locator('..').first()
  await expect.poll(() => shade(whole)).toBe('hidden')
})

test('in the widest window the two buttons of what is to be done now stand side by side, and lists end with tables', {
  tags: 'long',
}, async () => {
  const main = await see('Decision rights', 1920)
  const band = main.getByRole('region', { name: 'What to do now' }).getByRole('button')
  await expect(band).toHaveCount(2)
  const [first, second] = [await box(band.first()), await box(band.last())]
  expect(second.x - (first.x + first.width)).toBeLessThanOrEqual(16)
  expect(second.y).toBe(first.y)
  await w.page.setViewportSize({ width: 640, height: 800 })
  await expect.poll(async () => (await box(band.first())).y - (await box(band.last())).y, 'also in 640 px').toBe(0)
  const policies = await see('Policies', 1920)
  const inventory = await box(policies.getByRole('table', { name: 'Policy inventory' }))
  const mandate = await box(policies.locator('[data-record^="mandate/"]').first())
  expect(Math.abs(inventory.x + inventory.width - (mandate.x + mandate.width))).toBeLessThan(2)
})

test('a number in a sum of a matrix stays beside what it counts', { tags: 'long' }, async () => {
  for (const width of [640, 1440, 1920]) {
    const main = await see('Who carries what', width)
    const parts = main.getByRole('grid').locator('td .nowrap', { hasText: /\d/ })
    expect(await parts.count()).toBeGreaterThan(10)
    for (const part of await parts.all()) expect(await part.evaluate((e) => e.getClientRects().length)).toBe(1)
  }
})

test('the ring of the first name of a table stays off the rule of its heads', { tags: 'long' }, async () => {
  const main = await see('Check-ins and updates')
  const table = main.getByRole('table').filter({ hasText: 'Next one due' }).first()
  const name = await box(table.locator('tbody').getByRole('button').first())
  const heads = await box(table.locator('thead'))
  expect(name.y - (heads.y + heads.height)).toBeGreaterThanOrEqual(6)
})

test('in 640 px the strip of a group is whole below its figures, and beside them where both have room', async () => {
  const main = await see('Goals', 640)
  const table = main.getByRole('region', { name: 'Grade 3 reading by student group' })
  const row = table.locator('tbody tr').first()
  await row.scrollIntoViewIfNeeded()
  await keepPicture(w.page, 'goal-figures-640')
  expect(await table.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0)
  const figure = row.locator('td').first()
  const isBelow = async () => {
    const [figures, strip] = [await box(figure), await box(row.locator('svg'))]
    return strip.y >= figures.y + figures.height
  }
  expect(await isBelow()).toBe(true)
  // The figures of all groups are below each other, and end where their heads end.
  const ends = await table.evaluate((e) =>
    [...e.querySelectorAll('tr')].map((tr) => Math.round(tr.children[4]?.getBoundingClientRect().right ?? 0)),
  )
  expect(new Set(ends).size).toBe(1)
  expect(await violations(w.page)).toEqual([])
  await w.page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(isBelow).toBe(false)
})

test('in 640 px the audiences of a level are read below each other, each beside what it thinks', async () => {
  const main = await see('Know your audiences', 640)
  const row = main.getByRole('row', { name: /^High influence/ })
  await keepPicture(w.page, 'audiences-640')
  const cells = row.getByRole('cell')
  const shown = await cells.evaluateAll((all) =>
    all.flatMap((e) => (e.checkVisibility() ? [e.getBoundingClientRect().width] : [])),
  )
  expect(shown.length).toBeGreaterThan(0)
  expect(Math.min(...shown), 'as wide as the page').toBeGreaterThan(500)
  expect((await box(row)).height).toBeLessThan(120)
  expect(await violations(w.page)).toEqual([])
})
