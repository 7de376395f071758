import { expect } from '@playwright/test'
import { test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { openWindow } from '../support/window.ts'
import { goTo } from './people.ts'

test('what was chosen for one briefing holds for the next: its paper, its margin, who prepared it; its words do not', async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
      set('person', 'officer', { role: 'Chief Equity Officer' }),
      set('meeting', 'm1', { forum: 'board', date: '2099-01-11' }),
      set('meeting', 'm2', { forum: 'board', date: '2099-02-08' }),
      set('briefing', 'b1', {
        document: 'boardBriefing',
        date: '2099-01-11',
        paper: 'legal',
        holes: true,
        preparedBy: 'officer',
        purpose: 'The board hears of January.',
      }),
    ],
  })
  await goTo(w.page, /^Briefings/)
  await w.page.getByRole('button', { name: 'Start the next briefing' }).click()
  const briefings = () => {
    const read = w.plan.records()
    return read.ok ? read.value.filter((r) => r.kind === 'briefing').map((r) => r.values) : []
  }
  await expect.poll(() => briefings().length).toBe(2)
  const next = briefings().find((b) => b['date'] !== '2099-01-11')
  expect(next).toEqual({
    document: 'boardBriefing',
    date: '2099-02-08',
    paper: 'legal',
    holes: true,
    preparedBy: 'officer',
  })
  // A pause in a sentence makes the pages anew, and is no change of its own.
  const purpose = () => briefings().find((b) => b['date'] !== '2099-01-11')?.['purpose']
  for (const words of ['The board hears', ' of February']) {
    await w.page.getByLabel('Purpose').pressSequentially(words)
    await w.page.waitForTimeout(400)
  }
  expect(purpose()).toBeUndefined()
  await w.page.getByLabel('Purpose').blur()
  await expect.poll(purpose).toBe('The board hears of February')
  w.plan.undo()
  expect(purpose()).toBeUndefined()
}, 60_000)

test('whoever looks at another page comes back to the document that was chosen; the page for families is of today', async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('meeting', 'm1', { forum: 'board', date: '2099-01-11' }),
    ],
  })
  await goTo(w.page, /^Briefings/)
  // No day is entered: the field shows the one that is printed, and is not read as one that lacks it.
  const day = w.page.locator('#briefing-date').getByRole('textbox').first()
  await expect(day).toHaveAttribute('placeholder', 'January 11, 2099')
  await w.page.getByRole('button', { name: /Document$/ }).click()
  await w.page.getByRole('option', { name: 'One-page brief' }).click()
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('One-page brief')
  await goTo(w.page, /^Meetings/)
  await goTo(w.page, /^Briefings/)
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('One-page brief')
  // That one document went out says nothing of another.
  const draft = w.page.getByRole('checkbox', { name: 'Mark every page as a draft' })
  await w.page.getByText('Mark every page as a draft').click()
  await expect(draft).not.toBeChecked()
  await w.page.getByRole('button', { name: /Document$/ }).click()
  await w.page.getByRole('option', { name: 'Board briefing' }).click()
  await expect(draft).toBeChecked()
  // A briefing is dated by the board's meeting; families get their page now.
  await expect(w.page.getByText(/January 11, 2099/).first()).toBeVisible()
  await w.page.getByRole('button', { name: /Document$/ }).click()
  await w.page.getByRole('option', { name: 'Community page' }).click()
  await expect(w.page.getByText(/^It describes the plan as of today, /)).toBeVisible()
  await expect(w.page.getByText(/2099/)).toHaveCount(0)
  await expect(w.page.getByRole('heading', { name: 'Withheld, left out, or worth checking' })).toBeVisible()
}, 60_000)

test('what a goal lacks of its status leads to its status, and not to the head of the goal', {
  tags: 'long',
}, async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('person', 'officer', { role: 'Chief Equity Officer' }),
      set('goal', 'g', { title: 'Fewer students drop out', owner: 'officer', start: '2020-07', end: '2021-06' }),
      set('measure', 'm', { goal: 'g', short: 'Dropout rate', baselineYear: '2019-20', targetYear: '2020-21' }),
      set('statusUpdate', 'u', { goal: 'g', status: 'onTrack', date: '2020-10-01' }),
    ],
  })
  await goTo(w.page, /^Briefings/)
  await w.page.getByRole('button', { name: /^Open goal 1: Goal 1.*status/ }).click()
  await expect(w.page.locator('[data-add="statusUpdate"] :focus')).toBeInViewport()
})

test('what a paper lacks leads to the goal, the measure or the department that lacks it', async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12' }),
      set('person', 'officer', { role: 'Chief Equity Officer' }),
      set('goal', 'a', { title: 'More children read', sort: 1 }),
      set('measure', 'm', { goal: 'a', short: 'Reading', sort: 1 }),
      set('statusUpdate', 'u', { goal: 'a', status: 'onTrack', date: new Date().toISOString().slice(0, 10) }),
      set('goal', 'b', { title: 'Fewer students drop out', owner: 'officer', sort: 2 }),
      set('department', 'd', { name: 'Transportation' }),
    ],
  })
  const missing = async (document: string, name: RegExp) => {
    await goTo(w.page, /^Briefings/)
    await w.page.getByRole('button', { name: /Document$/ }).click()
    await w.page.getByRole('option', { name: document }).click()
    await w.page.getByRole('button', { name }).click()
  }
  await missing('Board briefing', /^Name the owner: Goal 1 has no owner/)
  await expect(w.page.locator('[data-field="goal/a/owner"] :focus, [data-field="goal/a/owner"]:focus')).toBeInViewport()
  await missing('One-page brief', /^Open goal 2: Goal 2 has no measure/)
  await expect(w.page.getByRole('button', { name: 'Add a measure' })).toBeFocused()
  // The goal's page says first what it was opened for, and has no second filled button for another thing.
  const now = w.page.getByRole('region', { name: 'What to do now' })
  await expect(now).toContainText('has no measure')
  await missing('Board briefing', /^Open the measure: Goal 1: its measure has no figures/)
  await expect(w.page.locator('[data-record="measure/m"]')).toBeInViewport()
  // Of which goal a report is, is asked with its number: a title alone reads like news.
  await goTo(w.page, /^Briefings/)
  await w.page.getByRole('button', { name: /Document$/ }).click()
  await w.page.getByRole('option', { name: 'Progress report' }).click()
  await w.page.getByRole('button', { name: /Which goal$/ }).click()
  await expect(w.page.getByRole('option')).toHaveText([
    'Every goal',
    'Goal 1: More children read',
    'Goal 2: Fewer students drop out',
  ])
  await w.page.keyboard.press('Escape')
  await missing('Department report', /^Open the department: The department has no lead/)
  await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Departments and leads')
}, 90_000)

test('whether every page is marked as a draft is chosen beside the button that exports, in any width', {
  tags: 'long',
  timeout: 60_000,
}, async () => {
  const w = await openWindow({ ops: [set('district', 'district', { name: 'Juniper Fork 12' })] })
  await goTo(w.page, /^Briefings/)
  const draft = w.page.getByRole('checkbox', { name: 'Mark every page as a draft' })
  const out = w.page.getByRole('button', { name: /^Print.*PDF…$/ })
  for (const width of [1280, 640]) {
    await w.page.setViewportSize({ width, height: 800 })
    await expect(out).toBeInViewport()
    await expect(draft).toBeChecked()
    const [button, tick] = [await out.boundingBox(), await draft.locator('..').boundingBox()]
    expect((tick?.y ?? 0) - (button?.y ?? 0), `${width} wide`).toBeLessThan(60)
  }
  await w.page.getByText('Mark every page as a draft').click()
  await expect(out).toHaveText('Print to PDF…')
})

test('a line for the foot of each page is asked for where it is printed: on the board’s papers', async () => {
  const w = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: 7 }),
      set('meeting', 'm1', {
        ...{ forum: 'cabinet', date: '2099-01-11' },
        agenda: [{ part: 'late', title: 'What is late', minutes: 20 }],
      }),
    ],
  })
  const line = w.page.getByLabel('Confidentiality line')
  await goTo(w.page, /^Briefings/)
  await expect(line).toBeVisible()
  const choose = async (name: RegExp) => {
    await w.page
      .getByRole('button', { name: /^Board briefing|^Equity plan|^Agenda/ })
      .first()
      .click()
    await w.page.getByRole('option', { name }).click()
    await expect(w.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await choose(/^Agenda/)
  await expect(w.page.getByText('Made for the cabinet, which meets there.')).toBeVisible()
  await expect(line, 'an agenda of the cabinet has its own line').toHaveCount(0)
}, 60_000)
