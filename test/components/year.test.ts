import { expect } from '@playwright/test'
import { afterAll, beforeAll, expect as expectThat, test } from 'vitest'
import { dayAfter, localDay } from '../../shared/days/index.ts'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { goTo } from './people.ts'

/** The year as it is opened: from today on, for one reader or the other, and out as a file for a calendar. */

const today = localDay(new Date())
/** The fiscal year begins four months back, so that something of it is over and something to come on any day. */
const began = ((new Date().getMonth() + 12 - 4) % 12) + 1
const on = (days: number): string => dayAfter(today, days) ?? today

let w: TestWindow
beforeAll(async () => {
  w = await openWindow({
    stays: true,
    ops: [
      set('district', 'district', {
        name: 'Juniper Fork 12',
        fiscalYearStartMonth: began,
        daysOff: [{ begins: on(70) }],
      }),
      set('meeting', 'past', { forum: 'committee', date: on(-20) }),
      set('meeting', 'next', { forum: 'board', date: on(20) }),
      set('meeting', 'inside', { forum: 'cabinet', date: on(30) }),
      set('engagement', 'heard', { title: 'Evening with families', date: on(40) }),
      set('briefing', 'b', { document: 'boardBriefing', subject: 'Winter report', date: on(50) }),
    ],
  })
})
afterAll(async () => {
  await w?.close()
})

const look = (name: string) => keepPicture(w.page, name)

test('it opens today, shows each reader what is theirs, saves the calendar, and keeps the cabinet off a shared screen', async () => {
  const { page } = w
  await goTo(page, /^Calendar/)
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor()
  const inside = page.getByText('Cabinet meeting', { exact: true })
  const over = page.getByText('Committee meeting', { exact: true })
  await expect(page.getByText(/^Next is “Board meeting”, .*; three more dates follow this year\.$/)).toBeVisible()
  await expect(inside).toHaveCount(1)
  await expect(over, 'what is over is one press away').toHaveCount(0)
  await look('light')
  await page.getByRole('button', { name: 'Show 1 date earlier this year' }).click()
  await expect(over).toHaveCount(1)
  expectThat(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Winter report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Board briefing' })).toBeVisible()
  await goTo(page, /^Calendar/)
  await page.getByText('The public', { exact: true }).click()
  await expect(inside).toHaveCount(0)
  await expect(page.getByText('Evening with families')).toBeVisible()
  await page.getByRole('button', { name: 'Save as a calendar file (.ics)…' }).click()
  await expect(page.getByText('Saved: The year.ics. Its dates. Not in the file: Bus day.')).toBeVisible()
  expectThat(w.sent.find((s) => s.channel === 'calendar.save')?.input).toMatchObject({
    document: 'calendar',
    readBy: 'public',
    date: today,
  })

  await page.getByText('The cabinet', { exact: true }).click()
  await expect(inside).toHaveCount(1)

  // A day off stays while another is typed that is none yet.
  const daysOff = () => {
    const found = w.plan.records()
    return found.ok ? found.value.find((r) => r.kind === 'district')?.values.daysOff : undefined
  }
  const from = page.getByLabel('From', { exact: true })
  await from.fill('the Monday after')
  await from.blur()
  expectThat(daysOff()).toEqual([{ begins: on(70) }])
  await from.fill('')
  await from.blur()
  await expect.poll(daysOff).toBeUndefined()

  // What is printed is the year that is chosen.
  const last = page.getByRole('radiogroup', { name: 'Which year' }).locator('label').last()
  const year = (await last.textContent()) ?? ''
  await last.click()
  await page.getByRole('button', { name: 'Print…' }).click()
  await expect
    .poll(() => w.sent.findLast((s) => s.channel === 'briefing.preview')?.input)
    .toMatchObject({ document: 'calendar', fromYear: year.replace('–', '-') })
  await goTo(page, /^Calendar/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('screen is')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(inside).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'The cabinet' }), 'there is no way to the cabinet’s year').toHaveCount(0)
  await look('shared')
})

test('papers that the program does not make lead to where one says that they went out, and then nobody calls them late', async () => {
  const own = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: began }),
      set('policy', 'old', { title: 'Attendance areas', stage: 'adopted', reviewDue: on(-30) }),
      set('meeting', 'inside', { forum: 'cabinet', date: on(1), packetDue: on(-3), agenda: [{ part: 'p' }] }),
      set('briefingSent', 'printed', { document: 'agenda', title: 'Cabinet', exportedOn: on(0), meeting: 'inside' }),
      set('meeting', 'next', { forum: 'board', date: on(20) }),
    ],
  })
  const { page } = own
  const main = page.getByRole('main')
  const sentOn = page.getByRole('textbox', { name: /^Papers sent on/ })
  // From Overview, and from what Calendar calls next.
  await expect(main).toContainText('the papers for the cabinet meeting tomorrow')
  await page.getByRole('button', { name: /^Papers for the cabinet meeting/ }).click()
  await expect(sentOn).toBeFocused()
  await goTo(page, /^Calendar/)
  // A meeting ahead says that its papers are late, also while the list of what is late is shut.
  await expect(page.getByRole('listitem').filter({ hasText: 'Cabinet meeting' })).toContainText(
    'Late: papers for the cabinet meeting',
  )
  await expect(page.getByText('Shown and printed for')).toBeVisible()
  await keepPicture(page, 'late-papers')
  await page.getByRole('button', { name: 'Open what is next' }).click()
  await expect(sentOn).toBeFocused()
  await keepPicture(page, 'sent-form')
  await page.keyboard.press('Escape')
  await expect(main).toContainText(/Its papers were due .* and are not marked as sent\./)
  await expect(main).toContainText(/Late\. Papers were due [^,]*, \d{4}, not marked as sent(?! late)/)
  await keepPicture(page, 'not-sent')
  await page.getByRole('button', { name: 'Mark papers as sent today', exact: true }).click()
  await expect(main).toContainText('Papers sent')
  await expect(page.getByRole('button', { name: /^Mark papers as sent today/ })).toHaveCount(0)
  await expect(main).not.toContainText('not marked as sent')
  await keepPicture(page, 'sent')
  await goTo(page, /^Overview/)
  await expect(page.getByRole('region', { name: 'Due' })).toContainText('Next board meeting')
  await expect(main).toContainText('One thing is late.')
  await expect(main).not.toContainText(/papers/i)
  await own.close()
})

test('the page begins at now, and what is past with nothing entered is one press away', { tags: 'long' }, async () => {
  const own = await openWindow({
    ops: [
      set('district', 'district', { name: 'Juniper Fork 12', fiscalYearStartMonth: began }),
      set('policy', 'old', { title: 'Attendance areas', stage: 'adopted', reviewDue: on(-30) }),
      set('person', 'chief', { role: 'Chief of Schools' }),
      set('policy', 'older', { title: 'Mission', stage: 'adopted', reviewDue: on(-883), owner: 'chief' }),
      set('meeting', 'next', { forum: 'board', date: on(20) }),
    ],
  })
  const { page } = own
  await goTo(page, /^Calendar/)
  const late = page.getByRole('button', { name: /^Review of Attendance areas/ })
  await page.getByRole('button', { name: 'Board meeting' }).waitFor()
  await expect(late).toHaveCount(0)
  await page.getByRole('button', { name: 'Show what is late' }).click()
  await expect(late).toHaveCount(1)
  const row = page.getByRole('listitem').filter({ has: page.getByText(/^Review of/) })
  // The day is beside it already.
  await expect(row.filter({ hasText: 'Attendance areas' })).not.toContainText(/late/)
  await expect(row.filter({ hasText: 'Mission' })).toContainText('2 years ago · Chief of Schools')
  // In which order they are is said above them.
  await expect(page.getByText(/^The most pressing first/)).toBeVisible()
  await page.getByRole('button', { name: 'Hide what is late' }).click()
  await expect(late).toHaveCount(0)
  // The sentence tells of both: with a date near, each has its press.
  await expect(page.getByRole('button', { name: 'Open what is next' })).toHaveCount(0)
  own.plan.edit({ verb: 'edit', ops: [set('meeting', 'soon', { forum: 'board', date: on(3) })] })
  await page.reload()
  await goTo(page, /^Calendar/)
  await expect(page.getByRole('button', { name: 'Open what is next' })).toBeVisible()
  await page.getByRole('button', { name: 'Show what is late' }).click()
  await expect(late).toHaveCount(1)
  // Back shuts what was opened last, and leaves the page only then.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(late).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
  await page.getByRole('button', { name: 'Show what is late' }).click()
  await late.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible()
})
