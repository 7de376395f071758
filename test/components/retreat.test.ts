import { expect } from '@playwright/test'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import type { Op } from '../../shared/domain/state.ts'
import { sampleStates } from '../support/records.ts'
import { launchBrowser, openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { violations } from './axe.ts'

const sample: readonly Op[] = sampleStates().map(({ kind, id, values }) => ({ op: 'set', kind, id, values }))
let browser: Browser
let w: TestWindow
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  expect(w.complaints).toEqual([])
  await w.close()
})
/** For a person who looks at them: GROUNDWORK_SHOTS names a folder. */
const shot = async (name: string) => {
  const folder = process.env.GROUNDWORK_SHOTS
  if (folder) await w.page.screenshot({ path: `${folder}/${name}.png`, fullPage: false })
}
const button = (name: string | RegExp) => w.page.getByRole('button', { name })
const title = (name: string | RegExp) => w.page.getByRole('heading', { level: 1, name })
const records = (kind: string) => {
  const found = w.plan.records()
  if (!found.ok) throw new Error(found.error.says)
  return found.value.filter((r) => r.kind === kind && !r.gone)
}
const retreats = async (options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ browser, ops: sample, ...options })
  await w.page.getByRole('heading', { level: 1 }).first().waitFor()
  await w.page.getByRole('link', { name: 'Retreats' }).or(button('Retreats')).first().click()
  await title('Retreats').waitFor()
}
const agenda = async (options: Partial<WindowOptions> = {}) => {
  await retreats(options)
  await button('Agenda of Winter planning day').click()
  await title('Winter planning day').waitFor()
}
const room = { width: 1024, height: 768 } as const

describe('an agenda', () => {
  test('follows at once what is changed, holds lunch still, and says what no longer fits', async () => {
    await agenda()
    await shot('agenda')
    expect(await violations(w.page)).toEqual([])
    const rows = w.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
    await expect(rows).toHaveCount(10)
    await expect(rows.nth(1)).toContainText('8:45 am')
    await expect(rows.nth(5)).toContainText('11:15 am')
    const minutes = w.page.getByRole('textbox', { name: 'Minutes of Read the wall of facts' })
    await minutes.fill('70')
    await minutes.press('Enter')
    await expect(rows.nth(2)).toContainText('9:55 am')
    await expect(rows.nth(5)).toContainText('11:15 am')
    await expect(
      w.page.getByText(/“Who leads what” does not fit before “Lunch” at 11:15 am: 15 minutes too much/),
    ).toBeVisible()
    await expect(w.page.getByText(/Could be shortened: “Read the wall of facts” by 40 minutes/)).toBeVisible()
    await button('Shorten so').click()
    await expect(w.page.getByText(/does not fit/)).toHaveCount(0)
    await expect(minutes).toHaveValue('55')
    await minutes.fill('soon')
    await minutes.press('Enter')
    await expect(w.page.getByText('Write whole minutes, as 45.')).toBeVisible()
    await minutes.press('Escape')
    await rows.nth(2).getByRole('textbox').first().press('Alt+ArrowUp')
    await expect(rows.nth(1).getByRole('textbox').first()).toHaveValue('Break')
    await button(/Take out ?: Break/).click()
    await expect(rows).toHaveCount(9)
    await button(/^Undo/).first().click()
    await expect(rows).toHaveCount(10)
    await button('More about Lunch').click()
    await shot('agenda-more')
    expect(await violations(w.page)).toEqual([])
  })

  test('begins with a ready one, that for a district with an officer first', async () => {
    await retreats()
    await button('Add a retreat').first().click()
    await w.page.keyboard.type('Spring day')
    await w.page.keyboard.press('Enter')
    await w.page.keyboard.press('Escape')
    await button('Agenda of Spring day').click()
    await title('Spring day').waitFor()
    await shot('agenda-ready')
    const first = button(/^Begin with this/).first()
    await expect(first).toHaveAccessibleName(/Two hours, hired/)
    await button(/Begin with this ?: Half a day, hired/).click()
    await expect(w.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(8)
    await expect(w.page.getByText(/to 12:00 pm\. Times follow/)).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the room', () => {
  test('reads one thing at a time; what is said is kept in seconds, and counts nowhere yet', async () => {
    await agenda(room)
    await button('Begin in the room').click()
    await title('Winter planning day').waitFor()
    await shot('room-cover')
    expect(await violations(w.page)).toEqual([])
    expect(
      w.sent.some((m) => m.channel === 'app.saveSettings' && (m.input as { sharedScreen?: boolean }).sharedScreen),
    ).toBe(true)
    await w.page.keyboard.press('PageDown')
    await expect(w.page.getByText('15 minutes')).toBeVisible()
    await title('Start as people who can say hard things to each other.').waitFor()
    await shot('room-first')
    await w.page.keyboard.press('PageDown')
    await title('What shall we keep?').waitFor()
    await w.page.keyboard.press('PageDown')
    await title('If we could move only one result in three years, which one?').waitFor()
    await shot('room-ask')
    expect(await violations(w.page)).toEqual([])
    await w.page.keyboard.press('PageDown')
    await title('What the plan says now').waitFor()
    await shot('room-plan')
    await w.page.keyboard.press('k')
    await title('What shall we keep?').waitFor()
    await shot('room-keep')
    const line = w.page.getByRole('textbox', { name: /as it was said/ })
    await expect(line).toBeFocused()
    await w.page.keyboard.type('Two figures the plan has to answer: grade 3 and attendance')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('listitem').filter({ hasText: 'Two figures' })).toBeVisible()
    await button('Note').click()
    await w.page.keyboard.type('Nobody had seen the attendance figure')
    await w.page.keyboard.press('Enter')
    await title('What we keep').waitFor()
    await shot('room-kept')
    expect(await violations(w.page)).toEqual([])
    await expect.poll(() => records('capture').filter((r) => r.values.retreat === 'ret-1').length).toBe(1)
    expect(records('goal').length).toBe(sampleStates().filter((s) => s.kind === 'goal').length)
    await button('Close').first().click()
    await w.page.keyboard.press('v')
    await shot('room-vote-begin')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('textbox', { name: 'Options, one a line' }).fill('Reading\nBelonging\nCourses')
    await button('Begin the vote').click()
    await w.page.getByRole('textbox', { name: 'Dots for Reading' }).fill('14')
    await w.page.getByRole('textbox', { name: 'Dots for Belonging' }).fill('14')
    await w.page.getByRole('textbox', { name: 'Dots for Courses' }).fill('8')
    await expect(w.page.getByText('36 of 36 dots are in')).toBeVisible()
    await shot('room-vote-hidden')
    await expect(w.page.locator('ol').filter({ hasText: 'Reading' })).not.toContainText('14')
    await button('All are in: show the counts').click()
    await expect(w.page.getByText(/A tie: “Reading” and “Belonging”, 14 dots each/)).toBeVisible()
    await shot('room-vote-shown')
    expect(await violations(w.page)).toEqual([])
    await button('Vote again on 2').click()
    await expect(w.page.getByText('0 of 36 dots are in')).toBeVisible()
  })
})
