// @module-tag long

import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { type Op, set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps, sampleStates } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { cutWords, violations } from './axe.ts'

const sample = sampleOps()
let w: TestWindow

const shot = (name: string) => keepPicture(w.page, name)
const button = (name: string | RegExp) => w.page.getByRole('button', { name })
const title = (name: string | RegExp) => w.page.getByRole('heading', { level: 1, name })
const retreats = async (options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops: sample, ...options })
  await w.page.getByRole('heading', { level: 1 }).first().waitFor()
  await w.page.getByRole('link', { name: 'Retreats' }).or(button('Retreats')).first().click()
  await title('Retreats').waitFor()
}
const agenda = async (options: Partial<WindowOptions> = {}) => {
  await retreats(options)
  await button('Agenda for Winter planning day').click()
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
    const minutes = w.page.getByRole('textbox', { name: 'Minutes for Read the wall of facts' })
    await minutes.fill('70')
    await minutes.press('Enter')
    await expect(rows.nth(2)).toContainText('9:55 am')
    await expect(rows.nth(5)).toContainText('11:15 am')
    await expect(
      w.page.getByText(/“Who leads what” does not fit before “Lunch” at 11:15 am: 15 minutes too much/),
    ).toBeVisible()
    await expect(w.page.getByText(/Could be shortened: “Read the wall of facts” by 40 minutes/)).toBeVisible()
    await button('Shorten this way').click()
    await expect(w.page.getByText(/does not fit/)).toHaveCount(0)
    await expect(minutes).toHaveValue('55')
    await minutes.fill('soon')
    await minutes.press('Enter')
    await expect(w.page.getByText('Write whole minutes, such as 45.')).toBeVisible()
    await minutes.press('Escape')
    // A screen reader's keys from cell to cell are none of the agenda's.
    await rows.nth(2).getByRole('textbox').first().press('Control+Alt+ArrowUp')
    await expect(rows.nth(2).getByRole('textbox').first()).toHaveValue('Break')
    await rows.nth(2).getByRole('textbox').first().press('Alt+ArrowUp')
    await expect(rows.nth(1).getByRole('textbox').first()).toHaveValue('Break')
    await button(/Remove ?: Break/).click()
    await expect(rows).toHaveCount(9)
    await button(/^Undo/).first().click()
    await expect(rows).toHaveCount(10)
    // By its grip, with the mouse and with a finger: where a row is let go it stands.
    const grip = async (title: string) => {
      const row = rows.filter({ has: w.page.getByRole('button', { name: `More about ${title}` }) })
      await row.scrollIntoViewIfNeeded()
      const box = await row.getByTitle('Drag to another place').boundingBox()
      if (box === null) throw new Error(`${title} has no grip`)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const order = () =>
      rows.getByRole('textbox', { name: /^Title of part/ }).evaluateAll((all) => {
        return all.slice(0, 3).map((field) => (field as HTMLInputElement).value)
      })
    expect(await order()).toEqual(['Arrive and set the rules', 'Break', 'Read the wall of facts'])
    const [down, up] = [await grip('Break'), await grip('Arrive and set the rules')]
    await w.page.mouse.move(down.x, down.y)
    await w.page.mouse.down()
    await w.page.mouse.move(up.x, up.y, { steps: 4 })
    await w.page.mouse.up()
    await expect.poll(order).toEqual(['Break', 'Arrive and set the rules', 'Read the wall of facts'])
    const tools = await w.page.context().newCDPSession(w.page)
    const [finger, on] = [await grip('Break'), await grip('Read the wall of facts')]
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      tools.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [finger])
    await touch('touchMove', [{ x: finger.x, y: (finger.y + on.y) / 2 }])
    await touch('touchMove', [on])
    await touch('touchEnd', [])
    await expect.poll(order).toEqual(['Arrive and set the rules', 'Read the wall of facts', 'Break'])
    await button('More about Lunch').click()
    await shot('agenda-more')
    expect(await violations(w.page)).toEqual([])
  })

  test('leads into the part that is added, and on to the next where one is removed, by keys alone', async () => {
    await agenda()
    const rows = w.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
    const focused = w.page.locator(':focus')
    // Blank, it is on the page and not in the plan; Escape leaves it, and the first word brings it in.
    const parts = () =>
      (w.records('retreat').find((r) => r.id === 'ret-1')?.values.agenda as unknown[] | undefined)?.length
    await button('Add a blank part').press('Enter')
    await expect(rows).toHaveCount(11)
    await expect(focused).toHaveAccessibleName('Title of part 11')
    await expect(focused).toHaveValue('')
    await w.page.keyboard.press('Alt+ArrowUp')
    await expect(focused, 'it moves as any other').toHaveAccessibleName('Title of part 10')
    await w.page.keyboard.press('Escape')
    await expect(rows).toHaveCount(10)
    await expect(focused).toHaveText('Add a blank part')
    expect(w.sent.filter((m) => m.channel === 'plan.edit')).toEqual([])
    await w.page.keyboard.press('Enter')
    await expect(focused).toHaveAccessibleName('Title of part 11')
    await w.page.keyboard.type('Thanks')
    await w.page.keyboard.press('Escape')
    await expect(focused, 'words are put back first').toHaveValue('')
    // Others are changed meanwhile: what is blank is not saved with them.
    const minutes = w.page.getByRole('textbox', { name: 'Minutes for Read the wall of facts' })
    await minutes.fill('35')
    await minutes.press('Enter')
    await expect.poll(() => w.sent.filter((m) => m.channel === 'plan.edit').length).toBe(1)
    expect(parts()).toBe(10)
    await w.page.getByRole('textbox', { name: 'Title of part 11' }).fill('Thanks')
    await w.page.keyboard.press('Enter')
    await expect.poll(parts).toBe(11)
    await button(/Remove ?: Thanks/).press('Enter')
    await expect(focused, 'the last one goes back').toHaveAccessibleName('Title of part 10')
    await button(/Remove ?: Break/).press('Enter')
    await expect(rows).toHaveCount(9)
    await expect(focused).toHaveValue('If the grant stops')
    await w.page.keyboard.press('Control+z')
    await expect(rows).toHaveCount(10)
    await expect(focused).toHaveValue('If the grant stops')
  })

  test('begins with a ready one, that for a district with an officer first', async () => {
    await retreats()
    await button('Add a retreat').first().click()
    await w.page.keyboard.type('Spring day')
    await w.page.keyboard.press('Enter')
    await w.page.keyboard.press('Escape')
    await button(/^Make the agenda ?for Spring day/).click()
    await title('Spring day').waitFor()
    await shot('agenda-ready')
    const first = button(/^Start with this/).first()
    await expect(first).toHaveAccessibleName(/Two hours, hired/)
    await button(/Start with this ?: Half a day, hired/).click()
    await expect(w.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(8)
    await expect(w.page.getByText(/to 12:00 pm\.$/)).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })

  test('of a cabinet meeting begins with what a cabinet does in an hour, and nothing of a retreat', async () => {
    w = await openWindow({ ops: [set('meeting', 'c', { forum: 'cabinet', date: '2099-12-01' })] })
    await w.page.getByRole('link', { name: 'Meetings' }).or(button('Meetings')).first().click()
    await button(/^Make the agenda ?for Cabinet, December 1, 2099/).click()
    await title('Cabinet, December 1, 2099').waitFor()
    await expect(w.page.getByRole('navigation', { name: 'Plan' }).locator('[aria-current]')).toHaveText('Meetings')
    await shot('agenda-cabinet')
    await expect(w.page.getByText('For a cabinet meeting')).toHaveCount(2)
    await expect(w.page.getByText(/not hired yet|Wall of facts ·|lunch/i)).toHaveCount(0)
    await button(/Start with this ?: An hour/).click()
    const rows = w.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
    await expect(rows).toHaveCount(6)
    await expect(w.page.getByText('6 parts, 1 hour.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the room', () => {
  test('reads one thing at a time; what is said is kept in seconds, and counts nowhere yet', async () => {
    await agenda(room)
    await button('Start the retreat').click()
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
    await title('What should we keep?').waitFor()
    // By a finger, as on a touch screen.
    const tools = await w.page.context().newCDPSession(w.page)
    await tools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const next = await button('Next').boundingBox()
    const finger = { x: (next?.x ?? 0) + 10, y: (next?.y ?? 0) + 10 }
    await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] })
    await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await title('If we could move only one result in three years, which one?').waitFor()
    await tools.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    await shot('room-ask')
    expect(await violations(w.page)).toEqual([])
    await w.page.keyboard.press('PageDown')
    await title('What the plan says now').waitFor()
    await shot('room-plan')
    await w.page.keyboard.press('k')
    await title('What should we keep?').waitFor()
    await shot('room-keep')
    const line = w.page.getByRole('textbox', { name: /in their words/ })
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
    await expect.poll(() => w.records('capture').filter((r) => r.values.retreat === 'ret-1').length).toBe(1)
    expect(w.records('goal').length).toBe(sampleStates().filter((s) => s.kind === 'goal').length)
    await button('Close').first().click()
    await w.page.keyboard.press('v')
    await shot('room-vote-begin')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('textbox', { name: 'Options, one on each line' }).fill('Reading\nBelonging\nCourses')
    await button('Start the vote').click()
    await w.page.getByRole('textbox', { name: 'Dots for Reading' }).fill('14')
    await w.page.getByRole('textbox', { name: 'Dots for Belonging' }).fill('14')
    await w.page.getByRole('textbox', { name: 'Dots for Courses' }).fill('8')
    await expect(w.page.getByText('36 of 36 dots.')).toBeVisible()
    // What an Undo took back does not come again with the next count.
    await button('One dot more: Courses').click()
    await w.page.keyboard.press('Control+z')
    await expect(w.page.getByText('36 of 36 dots.')).toBeVisible()
    await button('One dot less: Belonging').click()
    await expect(w.page.getByText('35 of 36 dots.')).toBeVisible()
    await button('One dot more: Belonging').click()
    await expect(w.page.getByText('36 of 36 dots.')).toBeVisible()
    await shot('room-vote-hidden')
    await expect(w.page.locator('ol').filter({ hasText: 'Reading' })).not.toContainText('14')
    await button('All are in: show the counts').click()
    await expect(w.page.getByText(/A tie: “Reading” and “Belonging”, 14 dots each/)).toBeVisible()
    await shot('room-vote-shown')
    expect(await violations(w.page)).toEqual([])
    await button('Vote again on 2').click()
    await expect(w.page.getByText('0 of 36 dots.')).toBeVisible()

    // How the district stands: each person picks one of four levels, and what the room says waits to be taken in.
    await button('All are in: show the counts').click()
    await button('Another vote').click()
    await button(/What the vote is on/).click()
    await w.page.getByRole('option', { name: /^Where we stand: There are few goals/ }).click()
    await button('Start the vote').click()
    await title('There are few goals, each with one owner who has agreed.').waitFor()
    await w.page.getByRole('textbox', { name: 'Ballots for Not started' }).fill('2')
    await w.page.getByRole('textbox', { name: 'Ballots for Emerging' }).fill('7')
    await w.page.getByRole('textbox', { name: 'Ballots for In place' }).fill('3')
    await expect(w.page.getByText('12 of 12 ballots.')).toBeVisible()
    await shot('room-level-hidden')
    await button('All are in: show the counts').click()
    await expect(w.page.getByText(/^Most say Emerging, 7 of 12\. Ask first the two/)).toBeVisible()
    await button('Record as In place').click()
    await button('Record as Emerging').click()
    await shot('room-level-keyed')
    expect(await violations(w.page)).toEqual([])
    await button('Close').first().click()
    await shot('room-level-shown')
    const levels = w.records('capture').filter((r) => r.values.what === 'level' && r.values.retreat === 'ret-1')
    expect(levels.map((r) => r.values.level)).toEqual(['1'])
    const rated = (all: readonly { kind: string; values: Readonly<Record<string, unknown>> }[]) =>
      all.filter((r) => r.kind === 'rating').map((r) => `${r.values.indicator} ${r.values.level}`)
    expect(rated(w.records('rating')).sort()).toEqual(rated(sampleStates()).sort())
  })

  test('is left by Escape to what everybody reads, with half a line kept for the next time', async () => {
    await agenda(room)
    await button('Start the retreat').click()
    await title('Winter planning day').waitFor()
    for (let i = 0; i < 3; i++) await w.page.keyboard.press('PageDown')
    await title('If we could move only one result in three years, which one?').waitFor()
    const focused = w.page.locator(':focus')
    const keys = w.page.keyboard
    // With Insert held they are a screen reader's keys.
    for (const key of ['Insert+k', 'Insert+ArrowRight', 'Insert+PageDown']) await keys.press(key)
    await expect(title('If we could move only one result in three years, which one?')).toBeVisible()
    await expect(button('Close')).toHaveCount(0)
    await keys.press('k')
    const line = w.page.getByRole('textbox', { name: /in their words/ })
    await expect(line).toBeFocused()
    await button('Action').click()
    await line.pressSequentially('Ask the union')
    await w.page.getByRole('textbox', { name: 'By when' }).fill('2/26/2027')
    await line.press('Escape')
    await expect(line).toHaveCount(0)
    await expect(focused, 'and the next key turns the page').toHaveRole('heading')
    await keys.press('k')
    await expect(line).toHaveValue('Ask the union')
    await expect(button('Action')).toHaveAttribute('aria-pressed', 'true')
    await expect(w.page.getByRole('textbox', { name: 'By when' })).toHaveValue('February 26, 2027')
    // The list below a field is what Escape shuts first.
    const affects = w.page.getByRole('combobox', { name: 'What it affects' })
    await affects.pressSequentially('goal')
    await w.page.getByRole('listbox').waitFor()
    await keys.press('Escape')
    await expect(w.page.getByRole('listbox')).toHaveCount(0)
    await expect(affects).toBeFocused()
    await line.fill('Ask the union first')
    await keys.press('Enter')
    await expect(w.page.getByRole('listitem').filter({ hasText: 'Ask the union first' })).toBeVisible()
    await expect
      .poll(() => w.records('capture').find((r) => r.values.retreat === 'ret-1')?.values.due)
      .toBe('2027-02-26')
    await button('Close').first().press('Enter')
    await expect(focused).toHaveRole('heading')
    await keys.press('k')
    await expect(line, 'what was kept is no half line').toHaveValue('')
    await keys.press('Escape')

    // Undo takes back figure by figure what was keyed, and nothing of it comes again.
    await keys.press('v')
    await w.page.getByRole('textbox', { name: 'Options, one on each line' }).fill('Reading\nBelonging')
    await button('Start the vote').press('Enter')
    const dots = (of: string) => w.page.getByRole('textbox', { name: `Dots for ${of}` })
    await expect(dots('Reading')).toBeFocused()
    await keys.type('17')
    await dots('Belonging').focus()
    await keys.type('11')
    await expect(w.page.getByText('28 of 36 dots.')).toBeVisible()
    for (const left of ['1', '', '']) {
      await keys.press('Control+z')
      await expect(dots('Belonging')).toHaveValue(left)
    }
    await expect(dots('Reading')).toHaveValue('1')
    await button('All are in: show the counts').press('Enter')
    await expect(focused).toHaveText('Hide and keep counting')
    await keys.press('Enter')
    await expect(focused).toHaveText('All are in: show the counts')
  })

  test('has none of its letters where letters are switched off in Settings, and turns its pages all the same', async () => {
    await agenda(room)
    await w.page.getByRole('link', { name: 'Settings' }).or(button('Settings')).first().click()
    await w.page.getByText('Use single letters as shortcuts').click()
    await w.page.keyboard.press('Alt+ArrowLeft')
    await button('Start the retreat').click()
    await title('Winter planning day').waitFor()
    for (let i = 0; i < 2; i++) await w.page.keyboard.press('PageDown')
    await title('What should we keep?').waitFor()
    for (const letter of ['k', 'p', 'v', 'b', '.']) await w.page.keyboard.press(letter)
    await expect(w.page.getByRole('region', { name: /Keep what people say|Vote with dots/ })).toHaveCount(0)
    await expect(title('What should we keep?')).toBeVisible()
    await w.page.keyboard.press('ArrowRight')
    await title('If we could move only one result in three years, which one?').waitFor()
    await button(/^Keep/).click()
    await expect(w.page.getByRole('textbox', { name: /in their words/ })).toBeFocused()
  })

  test('keeps each figure of a count while the laptop still saves the one before it', async () => {
    await agenda(room)
    await button('Start the retreat').click()
    await title('Winter planning day').waitFor()
    for (let i = 0; i < 3; i++) await w.page.keyboard.press('PageDown')
    await w.page.keyboard.press('v')
    await w.page.getByRole('textbox', { name: 'Options, one on each line' }).fill('Reading\nBelonging\nCourses')
    const begun = w.hold('plan.edit')
    await button('Start the vote').dblclick()
    begun()
    const dots = (of: string) => w.page.getByRole('textbox', { name: `Dots for ${of}` })
    const saved = w.hold('plan.edit')
    await dots('Reading').pressSequentially('17')
    await expect(dots('Reading')).toHaveValue('17')
    await dots('Belonging').fill('10')
    await button('One dot more: Belonging').click()
    await expect(dots('Belonging')).toHaveValue('11')
    await expect(w.page.getByText('0 of 36 dots.'), 'the room is told what is on the disk').toBeVisible()
    saved()
    await expect(w.page.getByText('28 of 36 dots.')).toBeVisible()
    expect(w.records('ballot').filter((r) => r.values.retreat === 'ret-1')).toHaveLength(1)
    // A level is pressed twice before the first is saved: the room agreed on one.
    await button('All are in: show the counts').click()
    await button('Another vote').click()
    await button(/What the vote is on/).click()
    await w.page.getByRole('option', { name: /^Where we stand: There are few goals/ }).click()
    await button('Start the vote').click()
    await w.page.getByRole('textbox', { name: 'Ballots for Emerging' }).fill('12')
    await button('All are in: show the counts').click()
    await button('Record as In place').waitFor()
    const level = w.hold('plan.edit')
    await button('Record as In place').click()
    await button('Record as Emerging').click()
    level()
    await expect(button('Record as Emerging')).toHaveAttribute('aria-pressed', 'true')
    const levels = w.records('capture').filter((r) => r.values.what === 'level' && r.values.retreat === 'ret-1')
    expect(levels.map((r) => r.values.level)).toEqual(['1'])
  })
})

describe('a small window, as with large text', () => {
  const inRoom = async () => {
    await agenda()
    await button('Start the retreat').click()
    await w.page.setViewportSize({ width: 640, height: 800 })
  }
  test('reads the four levels below each other, keys each of them, and scrolls to all of it', async () => {
    await inRoom()
    await button('Begin').click()
    for (let i = 0; i < 2; i++) await w.page.keyboard.press('PageDown')
    await w.page.keyboard.press('v')
    await button(/What the vote is on/).click()
    await w.page
      .getByRole('option', { name: /^Where we stand/ })
      .first()
      .click()
    await button('Start the vote').click()
    await expect(w.page.getByRole('textbox', { name: 'Ballots for Sustained' })).toBeVisible()
    expect(await cutWords(w.page)).toEqual([])
    const tops = await Promise.all(
      ['Emerging', 'Sustained'].map(async (level) => {
        const words = w.page.locator('main').getByText(level, { exact: true }).first()
        await words.scrollIntoViewIfNeeded()
        await expect(words).toBeInViewport({ ratio: 1 })
        return words.evaluate((e) => e.getBoundingClientRect().left)
      }),
    )
    expect(tops[0]).toBe(tops[1])
    await shot('room-small-levels')
  })

  test('has what comes next below the room’s picture, and not on it', async () => {
    await inRoom()
    await w.announce('room.changed', { other: true, open: true })
    const next = w.page.getByRole('heading', { level: 2, name: 'Next' })
    const picture = w.page.getByRole('heading', { level: 1 })
    await expect(next).toBeVisible()
    const [below, end] = await Promise.all([
      next.evaluate((e) => e.getBoundingClientRect().top),
      picture.evaluate((e) => {
        const room = e.closest('[data-how]')?.parentElement as Element
        return room.getBoundingClientRect().bottom
      }),
    ])
    expect(below).toBeGreaterThanOrEqual(end)
  })
})

describe('what was said', () => {
  const said = (id: string, minute: number, values: Record<string, unknown>): Op => ({
    op: 'set',
    kind: 'capture',
    id,
    values: { retreat: 'ret-1', part: 'grant', keptAt: `2027-01-15T17:0${minute}:00.000Z`, ...values },
  })
  const three: readonly Op[] = [
    {
      op: 'set',
      kind: 'retreat',
      id: 'ret-1',
      values: { ran: [{ part: 'grant', began: '2027-01-15T17:00:00.000Z', ended: '2027-01-15T17:50:00.000Z' }] },
    },
    said('c1', 1, {
      what: 'action',
      text: 'Ask for the liaison’s pay in the base budget',
      tableName: 'Front',
      owner: 'per-cfo',
      due: '2027-02-26',
    }),
    said('c2', 2, { what: 'action', text: 'ask for the liaisons pay in the base budget', tableName: 'Window' }),
    said('c3', 3, {
      what: 'decision',
      text: 'The liaison comes first',
      tableName: 'Door',
      about: [{ kind: 'position', id: 'pos-liaison' }],
    }),
    said('c4', 4, { what: 'term', text: 'Belonging', tableName: 'Door' }),
    said('c5', 5, { what: 'wording', text: 'Every course is open to every group' }),
    said('c6', 6, { what: 'concern', text: 'Paid from one pot', tableName: 'Front' }),
  ]
  test('takes each thing in, changes it, puts it together or drops it, one step of Undo each', async () => {
    await retreats({ ops: [...sample, ...three] })
    await button(/^What was said ?: Winter planning day/).click()
    await title('What was said: Winter planning day').waitFor()
    await shot('home')
    expect(await violations(w.page)).toEqual([])
    await expect(w.page.getByText('All eight things said are still to look at.')).toBeVisible()
    const same = w.page.getByRole('region', { name: 'May be one' })
    await expect(same.getByRole('listitem')).toHaveCount(2)
    await same.getByRole('button', { name: /Combine these 2/ }).click()
    await expect(same).toHaveCount(0)
    const take = (text: RegExp | string) =>
      w.page.getByRole('button', { name: new RegExp(`^(Add|Make|Reword).*${String(text)}`) })
    // A day stays in the plan while another is typed that is none yet.
    await w.page.getByRole('button', { name: /^Change ?: Ask for the liaison’s pay/ }).click()
    const due = () => w.records('capture').find((c) => c.id === 'c1')?.values.due
    const when = w.page.getByLabel('By when')
    await when.fill('next Friday')
    expect(due()).toBe('2027-02-26')
    await when.fill('March 5, 2027')
    await when.blur()
    await expect.poll(due).toBe('2027-03-05')
    await take('Ask for the liaison’s pay').click()
    await expect
      .poll(
        () =>
          w.records('action').find((a) => a.values.title === 'Ask for the liaison’s pay in the base budget')?.values
            .owner,
      )
      .toBe('per-cfo')
    await take('The liaison comes first').click()
    await expect
      .poll(() => w.records('decision').find((d) => d.values.text === 'The liaison comes first')?.values.forum)
      .toBe('Retreat')
    await button(/^Undo/).first().click()
    await expect.poll(() => w.records('decision').some((d) => d.values.text === 'The liaison comes first')).toBe(false)
    await take('The liaison comes first').click()
    await expect.poll(() => w.records('decision').some((d) => d.values.text === 'The liaison comes first')).toBe(true)
    await expect(w.page.getByText(/The plan already has this term: “Belonging”/)).toBeVisible()
    await button(/^It is the same/).click()
    await expect.poll(() => w.records('capture').find((c) => c.id === 'c4')?.values.state).toBe('merged')
    // What can't be taken in says what it lacks, and asks for it.
    await take('Every course is open').click()
    await expect(w.page.getByRole('alert').filter({ hasText: 'Choose the goal to reword.' })).toBeVisible()
    await shot('home-change')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('combobox', { name: 'What it affects' }).fill('Advanced')
    await w.page.getByRole('option').first().click()
    await take('Every course is open').click()
    await expect
      .poll(() => w.records('goal').find((g) => g.id === 'goal-advanced')?.values.title)
      .toBe('Every course is open to every group')
    await button(/^Drop ?: Paid from one pot/).click()
    await button(/^Drop it/).click()
    await expect(w.page.getByText('Say why in a few words. It goes in the minutes.')).toBeVisible()
    await w.page.getByRole('textbox', { name: 'Why it is dropped' }).fill('Said last year, and answered.')
    await w.page.keyboard.press('Enter')
    await expect
      .poll(() => w.records('capture').find((c) => c.id === 'c6')?.values.reason)
      .toBe('Said last year, and answered.')
    await expect(w.page.getByRole('region', { name: 'Settled' }).getByRole('listitem')).toHaveCount(6)
    await shot('home-settled')
    expect(await violations(w.page)).toEqual([])
    await button('Draft an item for the board').click()
    await expect
      .poll(() =>
        w
          .records('boardItem')
          .some((b) => b.values.state === 'draft' && /survives the end of the grant/.test(String(b.values.title))),
      )
      .toBe(true)
  })
})

describe('on a shared screen', () => {
  test('what was said at a retreat is hidden, with the way back', async () => {
    await retreats()
    await w.page.keyboard.press('Control+k')
    await w.page.getByRole('dialog').waitFor()
    await w.page.keyboard.type('screen is')
    await w.page
      .getByRole('menuitem', { name: /screen is shared/i })
      .first()
      .click()
    await expect(w.page.getByText('The list of retreats is hidden while you share this screen.')).toBeVisible()
    await expect(w.page.getByText('Winter planning day')).toHaveCount(0)
  })
})

describe('before the day, and at a table', () => {
  test('a dry run goes ten times as fast and keeps nothing', async () => {
    await agenda({ ...room, theme: 'dark' })
    await button('Test the screen').click()
    await title('Can the back row read this?').waitFor()
    await shot('dark-check')
    await button('They can read it').click()
    // The projector is still on: what a board may not see is shown again only once somebody stops sharing.
    await expect(w.page.getByText('This screen is still shared')).toBeVisible()
    await expect(w.page.getByText('The agenda is hidden while you share this screen.')).toBeVisible()
    await button('Stop sharing this screen').click()
    await button('Practice').click()
    await title('Winter planning day').waitFor()
    await w.page.keyboard.press(' ')
    await expect(w.page.getByText('15 minutes')).toBeVisible()
    // Six seconds are a minute.
    await expect(w.page.getByText('14 minutes')).toBeVisible({ timeout: 15_000 })
    await shot('dark-ask')
    expect(await violations(w.page)).toEqual([])
    expect(w.sent.filter((m) => m.channel === 'plan.edit')).toEqual([])
    await w.page.keyboard.press('.')
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveCount(0)
    await w.page.keyboard.press('b')
    await title('Start as people who can say hard things to each other.').waitFor()
    await w.page.keyboard.press('Escape')
    await title('Winter planning day').waitFor()
  })

  test('a table’s copy keeps lines under the table’s name, and begins nothing', async () => {
    await retreats(room)
    await button(/^Take notes at a table ?: Winter planning day/).click()
    await w.page.getByRole('textbox', { name: 'This table is called' }).fill('Window')
    await w.page.keyboard.press('Escape')
    await expect(w.page.locator(':focus'), 'out of the field, and not of the room').toHaveRole('heading')
    await expect(w.page.getByRole('textbox', { name: 'This table is called' })).toHaveValue('Window')
    await button('Begin').click()
    await title('Start as people who can say hard things to each other.').waitFor()
    await button(/^Keep/).click()
    await w.page.getByRole('textbox', { name: /in their words/ }).fill('We say names of programs, not of people')
    await w.page.keyboard.press('Enter')
    await expect
      .poll(() => w.records('roomNote').find((r) => /names of programs/.test(String(r.values.text)))?.values.tableName)
      .toBe('Window')
    expect(w.records('retreat').find((r) => r.id === 'ret-1')?.values.ran).toBeUndefined()
  })

  test('what can’t be kept is said, with its words and the way to try again', async () => {
    await agenda(room)
    await button('Start the retreat').click()
    await button('Begin').click()
    await title('Start as people who can say hard things to each other.').waitFor()
    await w.page.keyboard.press('k')
    // Begun on the disk, too: what is refused is the line.
    await expect.poll(() => w.records('retreat').find((r) => r.id === 'ret-1')?.values.ran).toBeDefined()
    w.refuse('plan.edit', 'The disk is full. Make room, then try again.')
    const line = w.page.getByRole('textbox', { name: /in their words/ })
    await line.fill('A line that must not be lost')
    await line.press('Enter')
    await expect(w.page.getByText(/Not kept: “A line that must not be lost”\. The disk is full/)).toBeVisible()
    await expect(w.page.getByRole('listitem').filter({ hasText: 'A line that must not be lost' })).toHaveCount(0)
    w.refuse('plan.edit', null)
    await button('Try again').click()
    await expect(w.page.getByRole('listitem').filter({ hasText: 'A line that must not be lost' })).toHaveCount(1)
    await expect(w.page.getByText(/Not kept/)).toHaveCount(0)
  })
})
