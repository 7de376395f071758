import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from 'vitest'
import { readExchange } from '../../shared/domain/exchange.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { goTo } from './people.ts'

let w: TestWindow

const sample = () => {
  const read = readExchange(readFileSync('resources/sample/juniper-fork.json', 'utf8'))
  if (!read.ok) throw new Error(read.error.says)
  return read.value
}
const now = () => w.page.getByRole('region', { name: /^(What to do now|Next)$/ })
const focus = () => w.page.locator(':focus')

test('a step says beneath its news the one thing to do, and its one filled button leads there', async () => {
  w = await openWindow({ ops: sample() })
  const nav = w.page.getByRole('navigation', { name: 'Plan' })

  await goTo(w.page, /^Policies/)
  await expect(now()).toContainText('Start the review, or set a new date for it.')
  // As on a step in progress: where findings are open, it is not done.
  await expect(now()).toHaveAccessibleName('What to do now')
  await now().getByRole('button').press('Enter')
  await expect(w.page.locator('[data-field$="/reviewDue"]:focus, [data-field$="/reviewDue"] :focus')).toHaveCount(1)

  // What is done in another record than the cell of the table is called so, and opens that record.
  await goTo(w.page, /^Policy backing/)
  await expect(now()).toContainText('“Students come to school and feel that they belong” has no adopted policy')
  // Five lines at most, until somebody asks for more.
  const first = () => now().evaluate((e) => e.getBoundingClientRect().height)
  const four = await first()
  expect(four).toBeLessThan(128)
  await now().getByText('More', { exact: true }).click()
  await expect.poll(first).toBeGreaterThan(four + 20)
  await expect(now()).toContainText('Once adopted, Reporting to the public (AEC) would back it: tells families')
  // Somebody is writing it: there is no text to read yet, and the way leads to the action.
  await expect(now()).toContainText('See that Reporting to the public (AEC) is written, then plan its first reading')
  await now().getByRole('button', { name: 'Open the action for it' }).press('Enter')
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Actions')
  await expect(w.page.locator('[data-field$="/status"]:focus-within')).toHaveCount(1)
  await expect(w.page.locator('[data-record^="action/"]:focus-within')).toContainText('AEC')

  // What is said of a commitment is said before which department has none, and opens that department.
  await nav.getByRole('button', { name: /^3 Embed/ }).press('Enter')
  await goTo(w.page, /^Department commitments/)
  await expect(now()).toContainText('“Human Resources” was due for review')
  await now().getByRole('button').press('Enter')
  await expect(w.page.locator('[data-field$="/reviewDate"]:focus, [data-field$="/reviewDate"] :focus')).toHaveCount(1)
})

test('beside a goal, what is fixed in another record or step leads there, and calls a policy by its name', {
  tags: 'long',
}, async () => {
  w = await openWindow({ ops: sample() })
  const heading = w.page.getByRole('heading', { level: 1 })
  const align = w.page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /^1 Align/ })
  const toGoal = async () => {
    if ((await align.getAttribute('aria-expanded')) !== 'true') await align.press('Enter')
    await goTo(w.page, /^Goals/)
    const all = w.page.getByRole('navigation', { name: 'All goals' })
    await all.getByRole('button', { name: /^Goal 6/ }).press('Enter')
  }
  const name = /^Open District goals and objectives \(ADA\)/
  const beside = w.page.getByRole('complementary')
  await toGoal()
  // Whether the goal is on track is asked first, since nobody has said it for months.
  await expect(now().getByRole('button', { name })).toHaveCount(0)
  await beside.getByRole('button', { name }).press('Enter')
  await expect(heading).toHaveText('Policies')
  await expect(w.page.locator('[data-record^="policy/"] [data-field$="/stage"]:focus-within')).toHaveCount(1)
  await toGoal()
  await beside.getByRole('button', { name: /^Find the money/ }).press('Enter')
  await expect(heading).toHaveText('Budget lines')
  await toGoal()
  // The figure is typed where its finding leads: the table to read has no row for a group without one.
  const row = beside
    .getByRole('listitem')
    .filter({ hasText: /“Advanced math, grades 6-8” has no figure for American Indian/ })
  await row.getByRole('button', { name: /^Enter the figure/ }).press('Enter')
  await expect(focus()).toHaveAccessibleName(/^Actual 2025–26, American Indian/)
  // The decision itself is on no goal's page.
  await beside
    .getByRole('button', { name: /^Record the change/ })
    .first()
    .press('Enter')
  await expect(heading).toHaveText('Decision rights')
})

test('a step that is done and in which nothing was found says so, and where to go on', { tags: 'long' }, async () => {
  // The policy with the mission in it is reviewed in time: else the step says so first.
  const ops = sample().map((o) =>
    o.op === 'set' && o.kind === 'policy' && o.values.code === 'AD'
      ? { ...o, values: { ...o.values, reviewDue: '2040-06-30' } }
      : o,
  )
  w = await openWindow({ ops })
  await goTo(w.page, /^Commitment/)
  await expect(now()).toHaveCount(0)
  const main = w.page.getByRole('main')
  await expect(main).toContainText('Everything that this step asks for is entered and rated.')
  await main.getByRole('button', { name: 'Go on to Policies' }).press('Enter')
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Policies')
  // A number is read where it is edited.
  await w.page
    .getByRole('navigation', { name: 'Plan' })
    .getByRole('button', { name: /^Foundation/ })
    .press('Enter')
  await goTo(w.page, /^Student groups/)
  const count = w.page.getByRole('cell', { name: '11,040' })
  await expect(count).toHaveCSS('text-align', 'right')
})

test('what hangs on a record is opened where it stands: a late action on its page, a comment beside its line', {
  tags: 'long',
}, async () => {
  const lead = { title: 'Each high school names an equity lead', due: '2020-10-30' }
  w = await openWindow({ ops: [...sample(), { op: 'set', kind: 'action', id: 'lead', values: lead }] })
  const support = w.page.getByRole('navigation', { name: 'Plan' }).getByRole('button', { name: /^2 Resource/ })
  const inResource = async (step: RegExp) => {
    if ((await support.getAttribute('aria-expanded')) !== 'true') await support.press('Enter')
    await goTo(w.page, step)
  }
  await inResource(/^Funding sources/)
  await expect(now()).toContainText('“Ask the foundation about a step-down year” was due')
  // A sum of what is secured and what is not would be neither; of two states, applied for and an idea, neither word is true of both.
  await expect(w.page.getByRole('row', { name: /^Title I-A/ })).toContainText(
    '$197,000 secured $207,500 not secured yet',
  )
  await now().getByRole('button').press('Enter')
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Actions')
  await expect(w.page.getByRole('textbox', { name: 'Action' })).toHaveValue('Ask the foundation about a step-down year')
  await goTo(w.page, /^Findings/)
  // Leaving the support does not shut it: the names below it stay under the mouse.
  await expect(support).toHaveAttribute('aria-expanded', 'true')
  const loose = w.page.getByRole('listitem').filter({ hasText: 'Each high school names an equity lead' })
  await loose.getByRole('button', { name: /^Name an owner/ }).press('Enter')
  await expect(w.page.getByRole('heading', { level: 1 }), 'of no goal, it is on no page of one').toHaveText('Actions')
  await inResource(/^Budget lines/)
  // A comment that is quoted is not cut after its own first sentence.
  await expect(now().locator('b')).toHaveText(
    /^Answer the comment on “Equity data analyst”.*Ask again after the January count\.”$/,
  )
  await now().getByRole('button').press('Enter')
  await expect(w.page.getByRole('dialog')).toContainText('Ask again after the January count.')
})

test('a new plan says on the page of words, stories and actions where to begin, and of a hire what is not entered yet', async () => {
  w = await openWindow({ ops: [{ op: 'set', kind: 'officer', id: 'officer', values: { status: 'inPost' } }] })
  const main = w.page.getByRole('main')
  await goTo(w.page, /^Community on one page/)
  await expect(main).toContainText('Nothing is entered yet about what you say, to whom, or what you do about it.')
  for (const none of ['no terms yet', 'no stories yet', 'no actions yet']) await expect(main).toContainText(none)
  await main.getByRole('button', { name: 'Define a first word' }).press('Enter')
  await w.page.waitForFunction(() => document.title.startsWith('Define your terms ·'))
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('textbox', { name: 'Find anything' }).fill('Ready to hire')
  await w.page.keyboard.press('Enter')
  await expect(main.getByRole('region', { name: 'Not entered yet' }).getByRole('listitem')).toHaveCount(11)
  await expect(main).toContainText('works without whatever is not in place')
})

test('a press of the mouse shows a ring on what it leads to, until one moves on', { tags: 'long' }, async () => {
  w = await openWindow({ ops: sample() })
  await w.page
    .getByRole('navigation', { name: 'Plan' })
    .getByRole('button', { name: /^5 Community/ })
    .press('Enter')
  await goTo(w.page, /^Listening/)
  await now().getByRole('button', { name: 'Plan a meeting' }).click()
  const ring = () => w.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  await expect.poll(() => focus().evaluate((e) => e.closest('main') !== null && e.tagName !== 'MAIN')).toBe(true)
  await expect.poll(ring).toBe('solid')
  const left = await focus().elementHandle()
  await w.page.keyboard.press('Tab')
  expect(await left?.evaluate((e) => (e as HTMLElement).dataset['sent'])).toBeUndefined()
})

test('who must be asked for a part in a decision gets an action, and the record is changed afterward', async () => {
  w = await openWindow({ ops: sample() })
  await w.page
    .getByRole('navigation', { name: 'Plan' })
    .getByRole('button', { name: /^4 Position/ })
    .press('Enter')
  await goTo(w.page, /^Decision rights/)
  const now = w.page.getByRole('region', { name: 'What to do now' })
  await expect(now.getByRole('button')).toHaveText(['Add an action', 'Record the change'])
  const asked = now.getByRole('button', { name: 'Add an action' })
  await asked.press('Enter')
  const title = 'Ask the Chief Academic Officer to consult the officer: Program placement'
  const drawer = w.page.getByRole('dialog')
  const due = drawer.locator('[data-field$="/due"]:focus-within')
  await expect(due).toHaveCount(1)
  await expect(drawer.getByRole('textbox', { name: 'Action' })).toHaveValue(title)
  // It is begun with these words, and written by nobody: Escape leaves nothing behind.
  const written = () => w.records('action').find((a) => a.values['title'] === title)
  await w.page.keyboard.press('Escape')
  await w.page.keyboard.press('Escape')
  await expect(asked).toBeFocused()
  expect(written()).toBeUndefined()
  await asked.press('Enter')
  await expect(due).toHaveCount(1)
  // Taken as it is, it is in the plan.
  await drawer.getByRole('button', { name: /^Done/ }).press('Enter')
  await expect.poll(() => written()?.values).toMatchObject({ about: { kind: 'decisionRight' }, owner: 'per-officer' })
  await w.page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  // The action is there and lacks its date: that is said in place of asking for it again, and leads to its date.
  await goTo(w.page, /^Decision rights/)
  await expect(now).toContainText(`An action asks for it already, and needs a date: “${title}”.`)
  await expect(now.getByRole('button')).toHaveText(['Set a date for the action'])
  await now.getByRole('button').press('Enter')
  await expect(w.page.locator('[data-field$="/due"]:focus-within')).toHaveCount(1)
})
