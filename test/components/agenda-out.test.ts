// @module-tag long

import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { dayAfter, localDay } from '../../shared/days/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { cutWords, violations } from './axe.ts'
import { goTo } from './people.ts'

/** The day before a cabinet meeting: a clerk makes its agenda, prints it, sends it and says so, and is led from each to the next. */

const on = (days: number): string => dayAfter(localDay(new Date()), days) ?? ''
const agenda = [
  { part: 'late', title: 'What is late', minutes: 20, asks: 'discuss', purpose: 'A new date for each.' },
  { part: 'who', title: 'Who does what', minutes: 10, asks: 'decide' },
]
const near = (more: object = {}): Op =>
  set('meeting', 'near', { forum: 'cabinet', date: on(1), packetDue: on(-6), ...more })
const printed = set('briefingSent', 'sent', {
  ...{ document: 'agenda', title: 'Cabinet', readBy: 'cabinet', exportedOn: on(0), meeting: 'near' },
})

// Its own meetings are on days of a calendar: one of them may be tomorrow.
const sample = sampleOps().filter((op) => op.kind !== 'meeting')

let w: TestWindow
const button = (name: string | RegExp) => w.page.getByRole('button', { name })
const main = () => w.page.getByRole('main')
const next = () => w.page.getByRole('region', { name: 'Next useful step' })
const shot = (name: string) => keepPicture(w.page, name)
const open = async (ops: readonly Op[], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops: [...sample, ...ops], ...options })
  await w.page.getByRole('heading', { level: 1 }).first().waitFor()
}

describe('the agenda of tomorrow’s meeting', () => {
  test('is asked for, made, and printed from where it was made', async () => {
    await open([near()])
    await expect(next()).toContainText('Make it, print it, then mark it as sent.')
    await next().getByRole('button', { name: 'Make its agenda' }).click()
    await expect(main().getByRole('heading', { name: 'No agenda yet.' })).toBeVisible()
    await expect(main()).toContainText(/Late: its papers were due .* and it has no agenda yet\./)
    await shot('agenda-none')
    await expect(button('Print the agenda')).toHaveCount(0)
    await expect(main()).toContainText('“Practice” and “Start the meeting” need an agenda first.')
    const [choice, test] = [button(/^Start with this/).first(), button('Test the screen')]
    expect((await choice.boundingBox())?.y).toBeLessThan((await test.boundingBox())?.y ?? 0)
    const tops = await button(/^Start with this/).evaluateAll((all) => all.map((b) => b.getBoundingClientRect().top))
    expect(new Set(tops).size, 'the ready agendas have their buttons at one height').toBe(1)
    const colors = await button(/^Start with this/).evaluateAll((all) =>
      all.map((b) => getComputedStyle(b).backgroundColor),
    )
    expect(colors.lastIndexOf(colors[0] ?? ''), 'the first alone is what the page asks for').toBe(0)
    await button(/Start with this ?: An hour/).click()
    // Nobody entered when it starts, so that neither the page nor the paper has a time of day.
    await expect(main().getByText('Not entered yet: the agenda has minutes and no times.')).toBeVisible()
    await expect(main()).not.toContainText(/\d:\d\d [ap]m/)
    await expect(main()).toContainText('At the start')
    await expect(main()).toContainText('After 5 minutes')
    // What the plan knows of each part is on the page, as it will be on the paper.
    await expect(main().getByRole('list', { name: /^On paper and in the room: What is late/ })).toContainText(
      /due \w+ \d/,
    )
    await expect(main().getByRole('list', { name: /^On paper and in the room: One goal/ })).toContainText(/^Goal \d\./)
    await expect(w.page.getByRole('banner')).toContainText(/Meetings › ?Agenda: Cabinet,/)
    await expect(w.page.getByRole('navigation', { name: 'Plan' }).locator('[aria-current]')).toHaveText('Meetings')
    await expect(w.page.getByRole('navigation', { name: 'Plan' }).locator('[aria-current]')).toBeInViewport()
    await shot('agenda-made')
    expect(await violations(w.page)).toEqual([])
    await button('More about What is late').click()
    await expect(button(/What is asked/)).toContainText('Discuss')
    await shot('agenda-more-fields')
    await button('Print the agenda').click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
    await expect
      .poll(() => w.sent.findLast((s) => s.channel === 'briefing.preview')?.input)
      .toMatchObject({ document: 'agenda', of: { kind: 'meeting', id: 'near' }, date: on(1), draft: false })
    await expect(button('Print to PDF…')).toBeVisible()
    await expect(button('For Word…')).toBeVisible()
    await expect(main()).toContainText('No start time is entered, so the agenda has minutes and no times.')
    await shot('agenda-briefings')
    expect(await violations(w.page)).toEqual([])
    await button(/^Open the agenda: No start time/).click()
    await expect(main().getByRole('list', { name: 'Agenda' })).toBeVisible()
  })

  test('leads from Overview and Meetings to its print, and to nothing that comes after it', async () => {
    await open([near({ agenda }), set('meeting', 'far', { forum: 'cabinet', date: on(9) })])
    await expect(next()).toContainText(
      /Before tomorrow’s cabinet meeting: its agenda is not printed yet; its papers were due/,
    )
    await shot('next-print')
    await next().getByRole('button', { name: 'Print its agenda' }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
    await goTo(w.page, /^Meetings/)
    await shot('meetings-print')
    expect(await violations(w.page)).toEqual([])
    await expect(button(/^Mark papers as sent today/)).toHaveCount(0)
    await button('Print the cabinet’s agenda').click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
    await goTo(w.page, /^Meetings/)
    const line = main().getByRole('listitem').filter({ hasText: `Meets tomorrow` }).first()
    await expect(line.getByRole('button', { name: /^Agenda ?for/ })).toBeVisible()
    await expect(
      main()
        .getByRole('button', { name: /^Make the agenda ?for/ })
        .first(),
    ).toBeVisible()
    await line.getByRole('button', { name: /: more$/ }).click()
    await w.page.getByRole('menuitem', { name: 'Print the agenda' }).click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
  })

  test('leads from Meetings to what the board’s packet lacks', async () => {
    await open([
      set('meeting', 'board', { forum: 'board', date: on(12) }),
      set('briefing', 'prepared', { document: 'boardBriefing', subject: 'Goals', date: on(12), meeting: 'board' }),
    ])
    await goTo(w.page, /^Meetings/)
    await expect(main()).toContainText(/to fix in the packet/)
    await shot('meetings-packet')
    await button('See what the packet is missing').click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Packet' })).toBeVisible()
    await expect(main()).toContainText(/What is missing/)
  })

  test('once it is printed, is to be marked as sent, in one place', async () => {
    await open([near({ agenda }), printed])
    await expect(next()).toContainText(/its papers, due .*, are not marked as sent/)
    await goTo(w.page, /^Meetings/)
    await expect(button(/^Mark papers as sent today/)).toHaveCount(1)
    await expect(button(/^Print /)).toHaveCount(0)
    await shot('meetings-send')
    await button('Open the cabinet’s agenda').click()
    await expect(main()).toContainText('Printed ')
    await shot('agenda-printed')
    await goTo(w.page, /^Meetings/)
    await button('Mark papers as sent today').click()
    await expect(button(/^Mark papers as sent today/)).toHaveCount(0)
    await goTo(w.page, /^Overview/)
    await expect(next()).not.toContainText('cabinet meeting')
  })

  test('in a narrow, dark and enlarged window cuts no word', async () => {
    for (const [name, options] of [
      ['640', { width: 640, height: 800 }],
      ['dark', { theme: 'dark' }],
    ] as const) {
      await open([near({ agenda, begins: '8:30' })], options as Partial<WindowOptions>)
      await next().getByRole('button', { name: 'Print its agenda' }).click()
      await expect(w.page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
      await shot(`briefings-${name}`)
      expect(await violations(w.page)).toEqual([])
      await goTo(w.page, /^Meetings/)
      await button('Open the cabinet’s agenda').click()
      await button('More about What is late').click()
      await shot(`agenda-${name}`)
      expect(await violations(w.page)).toEqual([])
      expect(await cutWords(w.page)).toEqual([])
    }
  })
})

describe('a room check', () => {
  test('leaves the screen shared until somebody stops that, and says in the bar what a shared one hides', async () => {
    await open([near({ agenda })])
    await goTo(w.page, /^Meetings/)
    await w.page.setViewportSize({ width: 1280, height: 640 })
    await button('Open the cabinet’s agenda').click()
    await button('Test the screen').click()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Can the back row read this?' })).toBeVisible()
    await shot('check')
    await button('They can’t read it').click()
    await expect(w.page.getByText(/^Try larger letters first/)).toBeVisible()
    await shot('check-cant')
    expect(await violations(w.page)).toEqual([])
    await button('Larger letters: 125%').click()
    await expect(button('Larger letters: 150%')).toBeVisible()
    await expect(w.page.getByText(/They stay this large until you change the text size in Settings/)).toBeVisible()
    await button('They can read it').click()
    // The projector is still on.
    await expect(w.page.getByText('This screen is still shared: what is not for a board stays hidden')).toBeVisible()
    await expect(main().getByText('The agenda is hidden while you share this screen.')).toBeVisible()
    await expect(w.page.getByRole('navigation', { name: 'Plan' }).locator('[aria-current]')).toBeInViewport()
    await shot('after-check')
    await button('Stop sharing this screen').click()
    await expect(main().getByRole('list', { name: 'Agenda' })).toBeVisible()
    await expect(w.page.getByRole('banner').getByText('This screen is shared')).toHaveCount(0)
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('screen is')
    await w.page.getByRole('dialog').getByText('This screen is shared').click()
    const shared = w.page.getByRole('banner').getByRole('button', { name: /^This screen is shared/ })
    await expect(shared).toContainText('what is not for a board is hidden')
    await expect(shared).toContainText('Turn off')
    await goTo(w.page, /^Overview/)
    await expect(main()).toContainText('What this shared screen hides is not counted.')
    await shot('overview-shared')
    expect(await violations(w.page)).toEqual([])
    await w.page.setViewportSize({ width: 640, height: 800 })
    await shot('overview-shared-640')
    expect(await cutWords(w.page)).toEqual([])
    await shared.click()
    await expect(shared).toHaveCount(0)
    await expect(main()).not.toContainText('What this shared screen hides')
  })
})
