// @module-tag long
import { expect } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { findPage } from './people.ts'

/** The sample plan, and what stands beside what on its pages. */
let w: TestWindow
beforeAll(async () => {
  w = await openWindow({ stays: true, ops: sampleOps() })
  await w.page.clock.setFixedTime(new Date('2026-11-30T10:30:00'))
}, 120_000)
afterAll(() => w.close())

async function see(title: string, width = 1366, height = 768): Promise<Locator> {
  await w.page.setViewportSize({ width, height })
  await findPage(w.page, title)
  return w.page.getByRole('main')
}

/** Where its words stand, without the room around them. */
const words = (of: Locator) =>
  of.evaluate((e) => {
    const range = document.createRange()
    range.selectNodeContents(e)
    const { left, top, bottom, width } = range.getBoundingClientRect()
    return { left, top, bottom, width }
  })

test('in the low window of a laptop at 200 % the first screen of a step says what to do now', async () => {
  for (const step of ['Commitment', 'Policy backing', 'Pace and care', 'Backing in public']) {
    const main = await see(step, 683, 384)
    const next = main.getByRole('region', { name: /^(What to do now|Next)$/ }).getByRole('button')
    await expect(next, step).toBeInViewport({ ratio: 1 })
  }
})

test('and of a step in which nothing is entered yet, its button', async () => {
  const empty = await openWindow({
    ops: [set('district', 'district', { name: 'Cedar Valley' })],
    width: 683,
    height: 384,
  })
  for (const [step, verb] of [
    ['Commitment', 'Write the commitment'],
    ['Goals', 'Add a goal'],
    ['Departments and leads', 'Add departments'],
  ] as const) {
    await findPage(empty.page, step)
    await expect(empty.page.getByRole('button', { name: verb, exact: true }), step).toBeInViewport({ ratio: 1 })
  }
})

test('the parts of a step stand in one line of a window of 640', async () => {
  const main = await see('Goals', 640, 800)
  const tops = await main.getByRole('tab').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
})

test('the word of a mark stands on the line of the name beside it', async () => {
  const main = await see('Backing in public')
  const line = main.locator('[data-record^="backing/"]').filter({ hasText: 'Board President' })
  const [name, mark] = await Promise.all([
    words(line.getByRole('button', { name: 'Board President', exact: true })),
    words(line.getByText('Said in public')),
  ])
  expect(Math.abs(name.bottom - mark.bottom)).toBeLessThan(1.5)
})

test('what kind a policy is stands clear of a name of two lines', async () => {
  const main = await see('Policies')
  const head = main.getByRole('rowheader', { name: /^24-17 Resolution on equity commitment/ })
  const [name, kind] = await Promise.all([words(head.getByRole('button')), words(head.locator('small'))])
  expect(kind.top).toBeGreaterThanOrEqual(name.bottom)
})

test('two names of two lines in the sidebar are told apart', async () => {
  await see('Departments and leads')
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  const entry = (name: RegExp) => words(rail.getByRole('link', { name }).locator('span').first())
  const [leads, commitments] = await Promise.all([entry(/^Departments and leads/), entry(/^Department commitments/)])
  expect(commitments.top - leads.bottom).toBeGreaterThanOrEqual(6)
})

test('the names in the sidebar that have no mark begin at one edge', async () => {
  await see('Meetings')
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  const names = ['All plans on this laptop', 'Overview', 'Money by year', 'History', 'Settings']
  const lefts = await Promise.all(
    names.map(async (name) => {
      const link = rail.getByRole('link', { name }).or(rail.getByRole('button', { name }))
      return Math.round((await words(link.first())).left)
    }),
  )
  expect(new Set(lefts).size, lefts.join(', ')).toBe(1)
})

test('the squares of Overview have a key that says what they mean', async () => {
  await w.page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'Overview' }).click()
  const main = w.page.getByRole('main')
  await expect(main.getByTitle('Policies: filled in, findings open')).toBeVisible()
  await w.page.setViewportSize({ width: 1366, height: 960 })
  await expect(main.getByText('filled in, findings open', { exact: true })).toBeVisible()
  await keepPicture(w.page, 'overview-key')
})

test('two fields in a row are level, their labels and their boxes, also where one has a hint', async () => {
  const main = await see('Meetings')
  await main
    .getByRole('button', { name: /^Cabinet, December/ })
    .first()
    .click()
  const box = async (name: string) => {
    const input = main.getByRole('textbox', { name })
    const label = main.locator('label', { hasText: name })
    return [(await input.boundingBox())?.y, (await label.boundingBox())?.y]
  }
  await keepPicture(w.page, 'level')
  expect(await box('Papers sent on')).toEqual(await box('Papers due'))
})

test('the years of The team have columns of one width', async () => {
  const main = await see('The team')
  const grid = main.getByRole('grid', { name: /^How positions are paid/ })
  const widths = await grid
    .locator('thead th')
    .evaluateAll((all) => all.slice(1).map((th) => Math.round(th.getBoundingClientRect().width)))
  await keepPicture(w.page, 'team')
  expect(widths.length).toBeGreaterThan(4)
  expect(Math.max(...widths) - Math.min(...widths), widths.join(', ')).toBeLessThanOrEqual(1)
})

test('long entries of a list are read one a line', async () => {
  const main = await see('Commitment')
  await expect(
    main.getByRole('listitem').filter({ hasText: /^Strong start: every child reads by the end of grade 3$/ }),
  ).toBeVisible()
})

test('the other groups of a goal are named as in any sentence', async () => {
  const main = await see('Goals')
  await expect(main.getByText(/^The goal is also for/)).toContainText(
    'English learners, students with disabilities and economically disadvantaged students: their figures',
  )
})

test('a small picture of a story says whose line is dashed', async () => {
  const main = await see('Community on one page')
  await expect(main.getByText('Dashed: all students', { exact: false }).first()).toBeVisible()
})

test('in 640 px an answer to a concern is read in lines, not in words', async () => {
  const main = await see('Answer concerns and act', 640, 800)
  expect((await words(main.getByText(/^Safety rules stay\./))).width).toBeGreaterThan(300)
})

test('the days by which packets are due stand below each other', async () => {
  const main = await see('Meetings')
  const due = await main
    .getByText(/^Packet (is |was )?due/)
    .evaluateAll((all) => all.slice(0, 6).map((e) => Math.round(e.getBoundingClientRect().left)))
  expect(due.length).toBe(6)
  expect(new Set(due).size).toBe(1)
})

test('the columns of all categories of student groups stand below each other', async () => {
  const main = await see('Student groups')
  for (const name of ['Students', 'Counted on', 'Focus group']) {
    const lefts = await main
      .getByRole('columnheader', { name, exact: true })
      .evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().left)))
    expect(lefts.length, name).toBeGreaterThan(3)
    expect(new Set(lefts).size, name).toBe(1)
  }
})

test('a support’s name stands on one line beside its count in the sidebar', async () => {
  await see('Goals')
  const names = w.page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: /steps filled in/ })
  const high = await names.evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().height)))
  expect(high.length).toBe(6)
  expect(new Set(high).size).toBe(1)
  const name = await words(names.last().locator('> span').first())
  const count = await words(names.last().locator('> span').last())
  expect(count.left - (name.left + name.width), 'clear of it').toBeGreaterThanOrEqual(4)
})

test('the sidebar says what the shapes before the steps mean, and which step the name of a support opens', async () => {
  await see('Goals')
  const rail = w.page.getByRole('navigation', { name: 'Plan' })
  const key = rail.locator('p', { hasText: 'filled in, findings open' })
  await expect(key).toHaveText(/^ ?done ?in progress ?filled in, findings open$/)
  const name = rail.getByRole('link', { name: /^1 Align/ })
  await expect(name).toHaveAttribute('title', 'Opens “Goals”, its first step that is not filled in yet')
  await expect(rail.getByRole('link', { name: /^Foundation/ })).toHaveAttribute('title', /, its first step$/)
  await keepPicture(w.page, 'rail-key')
})

test('what is done on Money and the ways from it stand in one row of a laptop', async () => {
  const main = await see('Money by year')
  const mids = await Promise.all(
    ['Find new money for Equity Data Analyst', 'Print a request for the money', 'Funding sources', 'Budget lines'].map(
      async (name) => {
        const box = await main.getByRole('button', { name, exact: true }).first().boundingBox()
        return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)
      },
    ),
  )
  expect(Math.max(...mids) - Math.min(...mids)).toBeLessThanOrEqual(4)
})

test('what “up to … missing” means is read above the first such amount, across the table also in 640 px', async () => {
  const main = await see('Money by year')
  const said = main.getByRole('cell', { name: /the source pays for several of these and is short; who goes without/ })
  const amount = main.getByText(/^up to \$[\d,]+ missing$/).first()
  const [told, met] = [await said.boundingBox(), await amount.boundingBox()]
  expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(met?.y ?? 0)
  await w.page.setViewportSize({ width: 640, height: 800 })
  expect((await said.boundingBox())?.height, 'two lines at most').toBeLessThan(56)
  await w.page.setViewportSize({ width: 1280, height: 800 })
})

test('the ring around what has the focus is whole at the end of a row', async () => {
  const main = await see('Listening sessions and surveys')
  const ring = 5
  const last = main.getByRole('button', { name: /^Plan a meeting with/ }).first()
  const [right, room] = await last.evaluate((e) => {
    let box = e.parentElement as HTMLElement
    while (getComputedStyle(box).overflowX === 'visible') box = box.parentElement as HTMLElement
    return [e.getBoundingClientRect().right, box.getBoundingClientRect().left + box.clientLeft + box.clientWidth]
  })
  expect((right ?? 0) + ring).toBeLessThanOrEqual(room ?? 0)
})

test('a finding keeps a fiscal year on one line, and its kind apart from how many there are', async () => {
  const main = await see('Findings')
  const says = main.locator('p', { hasText: 'Position “Equity Data Analyst” (1.0 FTE)' })
  const year = says.locator('.nowrap').first()
  expect(await year.evaluate((e) => e.getClientRects().length)).toBe(1)
  await expect(main.getByRole('heading', { name: 'Group further behind than before · 9' })).toBeVisible()
  // What somebody else is at comes behind what can be done now, and its button is not the main one.
  const buttons = main.getByRole('button', { name: /^(Find new money for|Open the action for it)/ })
  await expect(buttons.first()).toHaveText(/^Find (new )?money for/)
  const fill = (i: number) => buttons.nth(i).evaluate((e) => getComputedStyle(e).backgroundColor)
  expect(await fill(0)).not.toBe(await fill(1))
  // Its day is far: the action says why one was led to it.
  await buttons.nth(1).click()
  await expect(w.page.getByRole('main')).toContainText(
    'To be solved first, and waits for this action: goal “Students come to school and feel that they belong” has no adopted policy.',
  )
})

test('a number has a field as wide as what it holds, and Overview says which day it is', async () => {
  const main = await see('Listening sessions and surveys')
  await main.getByRole('button', { name: 'Family survey', exact: true }).click()
  const came = main.getByRole('textbox', { name: 'How many came' })
  expect((await came.boundingBox())?.width).toBeLessThanOrEqual(160)
  await w.page.keyboard.press('Escape')
  await w.page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'Overview' }).click()
  await expect(w.page.getByRole('banner')).toContainText('Overview · November 30, 2026')
})

test('beside an action with the community stands what it is for, in plain words', async () => {
  const main = await see('Community on one page')
  await expect(main.getByText(/^Answers what people say · Chief Academic Officer/)).toBeVisible()
})

test('a time of day stands in its field as it is said', async () => {
  const main = await see('Retreats')
  await main.getByRole('button', { name: 'Winter planning day', exact: true }).click()
  await expect(main.getByRole('textbox', { name: 'Time it ends' })).toHaveValue('2:00 pm')
  await w.page.keyboard.press('Escape')
})

test('an open card in 640 px has its fields off the line beside them, and none under its menu', async () => {
  const main = await see('Consultation log', 640, 800)
  const row = main.getByRole('row').filter({ hasText: 'Results by group, first quarter' })
  await row.getByRole('button', { name: 'Results by group, first quarter', exact: true }).click()
  const open = main.locator('tr[class*="_open_"]')
  const what = await open.locator('input').first().boundingBox()
  const menu = await open.locator('[class*="menu"] button').last().boundingBox()
  expect(what && menu && what.x + what.width <= menu.x).toBe(true)
  await w.page.keyboard.press('Escape')
  const policies = await see('Policies', 640, 800)
  await policies
    .getByRole('button', { name: /^24-17/ })
    .first()
    .click()
  const label = await words(policies.getByText('Code', { exact: true }))
  const line = await policies.locator('tr[class*=openBelow] > td').first().boundingBox()
  expect(label.left - (line?.x ?? 0)).toBeGreaterThanOrEqual(12)
  await w.page.keyboard.press('Escape')
})

/** Columns of a table of which a part is seen, and not all, between the heads of its rows and what stays at its end. */
const cut = (table: Locator) =>
  table.evaluate((e) => {
    const area = e.parentElement?.getBoundingClientRect()
    const [corner, ...rest] = [...e.querySelectorAll('thead tr:first-child > th')]
    const last = rest.at(-1)
    const sums = last && getComputedStyle(last).position === 'sticky' ? last.getBoundingClientRect().left : area?.right
    const [from, to] = [corner?.getBoundingClientRect().right ?? 0, sums ?? 0]
    return [...e.querySelectorAll('thead th[data-col]')].flatMap((th) => {
      const { left, right } = th.getBoundingClientRect()
      const seen = Math.min(right, to) - Math.max(left, from)
      return seen > 1 && seen < right - left - 1 ? [th.textContent] : []
    })
  })

test('in 640 px each column of a wide table is seen whole or not at all, from its first cell to its last', async () => {
  for (const title of ['Who carries what', 'Policy backing', 'The team']) {
    const main = await see(title, 640, 900)
    const table = main.getByRole('grid').first()
    await table.scrollIntoViewIfNeeded()
    await expect.poll(() => cut(table), title).toEqual([])
    await expect(table.locator('[data-cell][tabindex="0"]'), `${title}: its marked cell is seen`).toBeInViewport({
      ratio: 1,
    })
    await table.locator('[data-cell][tabindex="0"]').focus()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'ArrowLeft']) {
      await w.page.keyboard.press(key)
      await expect.poll(() => cut(table), `${title}, ${key}`).toEqual([])
      await expect(table.locator(':focus')).toBeInViewport({ ratio: 0.99 })
    }
  }
})

test('the cell of a matrix that has the focus has the ring of any other cell', async () => {
  const ring = async (title: string) => {
    const cell = (await see(title)).locator('[role=grid] td[tabindex="0"]').first()
    await cell.focus()
    await w.page.keyboard.press('Home')
    return w.page.locator(':focus').evaluate((e) => getComputedStyle(e).boxShadow)
  }
  const grid = await ring('The team')
  expect(grid).toMatch(/5px inset$/)
  expect(await ring('Who carries what')).toBe(grid)
})

test('the bar beside an open card in 640 px is one line beside its cells and its form', async () => {
  const main = await see('Consultation log', 640, 800)
  await main.getByRole('button', { name: 'Results by group, first quarter', exact: true }).click()
  const shadow = (of: string) =>
    main
      .locator(of)
      .first()
      .evaluate((e) => getComputedStyle(e).boxShadow)
  expect(await shadow('tr[class*="_open_"]')).toContain('-6px 0px')
  expect(await shadow('tr[class*="_open_"] > *')).toBe('none')
  expect(await shadow('tr[class*="openBelow"] > td')).toContain('-6px 0px')
  const [row, form] = [main.locator('tr[class*="_open_"]').first(), main.locator('tr[class*="openBelow"] > td').first()]
  expect((await row.boundingBox())?.x).toBe((await form.boundingBox())?.x)
  await w.page.keyboard.press('Escape')
})

test('over a long form whose line is out of view stands whose it is, and no field that has the focus is under it', async () => {
  for (const [title, name] of [
    ['Policies', 'AC Nondiscrimination'],
    ['Funding sources', 'General fund, base budget'],
  ] as const) {
    const main = await see(title, 1366)
    await main.getByRole('button', { name, exact: true }).click()
    const form = main.getByRole('article', { name })
    const head = main.locator('[class*="stays"] > span', { hasText: name })
    await expect(head).toBeHidden()
    const last = form.getByRole('button', { name: /^Done/ }).last()
    await last.focus()
    await last.scrollIntoViewIfNeeded()
    await expect(head).toBeInViewport({ ratio: 1 })
    for (let i = 0; i < 12; i++) {
      await w.page.keyboard.press('Shift+Tab')
      if (!(await head.isVisible())) break
      const [over, at] = [await head.boundingBox(), await w.page.locator(':focus').boundingBox()]
      expect(at?.y, `${title}, ${i}`).toBeGreaterThanOrEqual((over?.y ?? 0) + (over?.height ?? 0))
    }
    await w.page.keyboard.press('Escape')
  }
})

test('a goal that is chosen in a form has its number, and is found by it; what Enter takes says so off its words', async () => {
  const main = await see('Goals')
  await main.locator('[data-record^="strategy/"] button[aria-expanded]:not([aria-haspopup])').first().click()
  const goal = main.getByRole('combobox', { name: 'Goal', exact: true })
  await expect(goal).toHaveValue(/^Goal \d: \w/)
  const was = await goal.inputValue()
  await goal.fill('goal 3')
  const offered = w.page.getByRole('option').first()
  await expect(offered).toHaveText(/^Goal 3: More students graduate on time/)
  const key = await offered.locator('kbd').boundingBox()
  const text = await offered.evaluate((e) => {
    const range = document.createRange()
    range.selectNode([...e.childNodes].find((n) => n.nodeType === Node.TEXT_NODE) as Node)
    return range.getBoundingClientRect().right
  })
  expect((key?.x ?? 0) - text).toBeGreaterThanOrEqual(12)
  await goal.press('Escape')
  await expect(goal).toHaveValue(was)
  await w.page.keyboard.press('Escape')
})
