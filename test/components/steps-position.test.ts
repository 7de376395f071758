// @module-tag long
import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { type Op, set } from '../../shared/domain/state.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook, violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage, shareScreen } from './people.ts'

const sample = sampleOps()
let w: TestWindow
let keys: Keys

const open = async (title: string, ops: readonly Op[] = people, options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await goTo(title)
}
const goTo = (title: string) => findPage(w.page, title)
const first = (kind: string) => w.records(kind)[0]?.values ?? {}

const people: readonly Op[] = [
  set('person', 'dep', { role: 'Deputy Superintendent' }),
  set('person', 'supt', { role: 'Superintendent' }),
  set('district', 'district', {
    name: 'Juniper Fork 12',
    superintendent: 'supt',
    superintendentStart: '2023-07-01',
    fiscalYearStartMonth: 7,
  }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', owner: 'dep', end: '2029-06-30', sort: 1 }),
]

describe('the place in the organization, by keyboard alone', () => {
  test('is entered, drawn, and its distance found', async () => {
    await open('Place in the organization')
    await keys.tabTo('Enter the reporting line')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Reports to/)
    await keys.tabTo(/^Levels from the superintendent/)
    await keys.type('3')
    await keys.press('Tab')
    await expect(w.page.getByText('3 levels from the superintendent', { exact: true })).toBeVisible()
    await keys.tabTo(/^Yes$/)
    await keys.press('ArrowRight')
    await expect.poll(() => first('place')).toMatchObject({ levels: 3, inCabinet: false })
    await expect(w.page.getByText('No seat in cabinet', { exact: true })).toBeVisible()
    await expect(
      w.page.getByText('The officer is three levels from the superintendent and has no seat in cabinet.').first(),
    ).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('decision rights, by keyboard alone', () => {
  test('the list is taken, and both parts of a decision are set with a letter each', async () => {
    await open('Decision rights')
    await keys.tabTo('Set decision rights')
    await keys.press('Enter')
    await keys.seen('taking the list')
    await expect.poll(() => w.records('decisionRight').length).toBeGreaterThan(7)
    const budget = () => w.records('decisionRight').find((r) => r.values.decision === 'budget')?.values ?? {}
    await keys.press('ArrowRight')
    await w.page.keyboard.press('t')
    await keys.press('ArrowRight')
    await keys.press('ArrowRight')
    await w.page.keyboard.press('n')
    await expect.poll(budget).toMatchObject({ today: 'informed', needed: 'shares' })
    // Delete takes back the part of this cell alone.
    await keys.press('Delete')
    await expect.poll(() => [budget().today, budget().needed]).toEqual(['informed', undefined])
    await w.page.keyboard.press('n')
    await expect.poll(budget).toMatchObject({ today: 'informed', needed: 'shares' })
    await expect(w.page.getByRole('row', { name: /Budget priorities/ })).toContainText('Two steps short')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAttribute('type', 'radio')
    await keys.press('ArrowRight')
    await expect.poll(budget).toMatchObject({ today: 'consulted' })
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAttribute('data-cell', /0,/)
    await keys.tabTo('A decision of your own')
    await keys.type('Bell times')
    await keys.press('Enter')
    await expect.poll(() => w.records('decisionRight').some((r) => r.values.decision === 'bell-times')).toBe(true)
    await keys.type('bell times')
    await keys.press('Enter')
    await expect(w.page.getByText('“Bell times” is already in the table.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

test('in a narrow window how far a part falls short is read beside each decision', async () => {
  await open('Decision rights', sample, { width: 640 })
  await expect(w.page.getByRole('columnheader', { name: 'Is it enough?' })).toBeInViewport({ ratio: 1 })
  await expect(w.page.getByRole('columnheader', { name: 'Decides' })).toBeInViewport({ ratio: 1 })
})

describe('the consultation log, by keyboard alone', () => {
  test('three lines in a minute, and what they add up to', async () => {
    await open('Consultation log')
    await keys.tabTo('Which meeting or item')
    await keys.type('Monthly talk')
    await keys.press('Enter')
    await expect.poll(() => first('accessEntry')).toMatchObject({ type: 'standingMeeting', outcome: 'kept' })
    await expect(keys.focused()).toHaveAccessibleName('Which meeting or item')
    await keys.press('Enter')
    await expect(w.page.getByText('Enter which meeting or item it was.')).toBeVisible()
    await keys.tabTo('Standing meeting', 'Shift+Tab')
    await keys.press('ArrowLeft')
    await keys.tabTo('Which decision')
    await keys.type('Textbooks')
    await keys.press('Tab')
    await keys.press('ArrowRight')
    await keys.tabTo('Add an entry')
    await keys.press('Enter')
    await expect
      .poll(() => w.records('accessEntry').map((r) => r.values))
      .toContainEqual(expect.objectContaining({ type: 'decision', what: 'Textbooks', consulted: 'after' }))
    const chart = w.page.getByRole('figure', { name: 'By fiscal-year quarter' })
    await expect(chart).toContainText(
      'the one standing meeting entered was kept and the one decision entered was not asked about beforehand',
    )
    expect(await violations(w.page)).toEqual([])
    // What was noted is read, and opened to be changed; what turns out to be a decision stays until it is shut.
    const meetings = w.page.getByRole('table', { name: /^Meetings and items/ })
    const decisions = w.page.getByRole('table', { name: /^Decisions/ })
    await expect(meetings.getByRole('textbox')).toHaveCount(0)
    await keys.tabTo('Monthly talk')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Monthly talk')
    await keys.tabTo(/^Standing meeting.*Kind/)
    await keys.choose('Decision')
    await expect.poll(() => w.records('accessEntry').every((r) => r.values.type === 'decision')).toBe(true)
    await expect(meetings).toContainText('Decision')
    await expect(decisions.getByRole('row')).toHaveCount(2)
    await keys.press('Escape')
    await expect(decisions).toContainText('Monthly talk')
    await expect(keys.focused()).toHaveAccessibleName('Monthly talk')
    await chart.getByRole('radio', { name: 'Figures' }).press('Space')
    await expect(chart.getByRole('table')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('meetings that the plan has', () => {
  test('are offered to the log until it has them, and fill in an entry at one press', async () => {
    await open('Consultation log', [
      set('meeting', 'm1', { forum: 'board', date: '2026-01-12' }),
      set('meeting', 'm2', { forum: 'cabinet', date: '2026-01-05' }),
      set('meeting', 'm3', { forum: 'board', date: '2099-01-12' }),
    ])
    await expect(w.page.getByText('Meetings in the plan that are not in the log:')).toBeVisible()
    await expect(w.page.getByRole('button', { name: /^Board meeting/ })).toHaveCount(1)
    await keys.tabTo('Board meeting, January 12, 2026')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveValue('Board meeting')
    await keys.tabTo('Add an entry')
    await keys.press('Enter')
    await expect
      .poll(() => first('accessEntry'))
      .toEqual({ date: '2026-01-12', type: 'boardItem', what: 'Board meeting', outcome: 'kept', meeting: 'm1' })
    await expect(w.page.getByRole('button', { name: /^Board meeting, January/ })).toHaveCount(0)
    await expect(w.page.getByRole('button', { name: /^Cabinet meeting, January 5/ })).toHaveCount(1)
    expect(await violations(w.page)).toEqual([])
  })
})

describe('backing and what would last, by keyboard alone', () => {
  test('a promise and the first step of a hard day', async () => {
    await open('Backing in public')
    await keys.tabTo('Add a promise')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Who has promised/)
    expect(w.records('backing')).toEqual([])
    await keys.tabTo('What was promised')
    await keys.type('Speaks first when the plan is attacked.')
    await keys.tabTo('Said in public')
    await keys.press('Space')
    await expect.poll(() => first('backing')).toMatchObject({ saidInPublic: true })
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAccessibleName('No name yet')
    await expect(w.page.getByRole('main').locator('[data-record^="backing/"]')).toContainText(
      'Speaks first when the plan is attacked.',
    )
    await expect(w.page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    await keys.tabTo('Add a step')
    await keys.press('Enter')
    await keys.seen('adding a step')
    await keys.type('1 hour')
    await keys.press('Tab')
    await keys.type('Call the safety office.')
    await keys.press('Tab')
    await expect.poll(() => first('pushbackStep')).toMatchObject({ within: '1 hour', what: 'Call the safety office.' })
    await keys.press('Escape')
    await expect(w.page.getByRole('table', { name: /^Steps when/ })).toContainText('Call the safety office.')
    expect(await violations(w.page)).toEqual([])
  })

  test('a commitment gets its ticks, and the clock its seats', async () => {
    await open('What will last', [...people, set('goal', 'algebra', { title: 'Algebra by grade 9', sort: 2 })])
    await keys.tabTo('Add a commitment')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Reading by the end of grade 3/)
    await keys.press('Space')
    await keys.tabTo('Add 1 commitment')
    await keys.press('Enter')
    await expect
      .poll(() => first('continuity'))
      .toMatchObject({ name: 'Reading by the end of grade 3', inPolicy: false })
    await keys.tabTo('Reading by the end of grade 3', 'Shift+Tab')
    await keys.press('Enter')
    await keys.tabTo('In adopted policy')
    await keys.press('Space')
    await expect.poll(() => first('continuity')).toMatchObject({ inPolicy: true })
    await expect(w.page.getByText('In part', { exact: true })).toBeVisible()
    await keys.press('Space')
    // A tick taken off is a no, and not an open question.
    await expect.poll(() => first('continuity')).toMatchObject({ inPolicy: false })
    await keys.press('Escape')
    await expect(keys.focused()).toHaveAccessibleName('Reading by the end of grade 3')
    await keys.tabTo('Add a commitment')
    await keys.press('Enter')
    await keys.press('Space')
    await keys.tabTo('Add 1 commitment')
    await keys.press('Enter')
    await expect.poll(() => w.records('continuity').length).toBe(2)
    // Frailer ones come first, but not while one ticks: then a line keeps its place.
    const lines = w.page.getByRole('table', { name: /^Commitments/ }).locator('tr[data-record] th')
    await expect(lines.first()).toContainText('Algebra')
    await keys.tabTo('Algebra by grade 9', 'Shift+Tab')
    await keys.press('Enter')
    await keys.tabTo('In adopted policy')
    await keys.press('Space')
    await keys.tabTo('In the base budget')
    await keys.press('Space')
    await expect.poll(() => w.records('continuity').some((r) => r.values.inBaseBudget === true)).toBe(true)
    await expect(lines.first()).toContainText('Algebra')
    await keys.press('Escape')
    await expect(lines.first()).toContainText('Reading')
    await keys.tabTo('Add the seats already in the plan', 'Shift+Tab')
    await keys.press('Enter')
    await keys.seen('adding what the plan knows')
    await expect.poll(() => first('tenure')).toMatchObject({ type: 'superintendent', articleMark: '2026-07-01' })
    await expect(w.page.getByRole('img', { name: /Time line of leadership changes ahead/ })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the pulse', () => {
  test('is entered by keyboard, kept private, and stays off a shared screen', async () => {
    await open('Monthly pulse')
    await expect(
      w.page.getByText(
        '1 is low, 5 is high. Higher is better for budget, staff and access to power; lower is better for isolation and strain.',
      ),
    ).toBeVisible()
    await expect(w.page.getByRole('main')).toContainText(/[A-Z][a-z]+ 20\d\d is not filled in yet\./)
    await keys.tabTo('1')
    await keys.press('ArrowRight')
    await keys.press('ArrowRight')
    await expect.poll(() => first('pulse')).toMatchObject({ budget: 3 })
    await expect(w.page.getByRole('main')).toContainText(/[A-Z][a-z]+ 20\d\d is filled in\./)
    expect(w.records('pulse').every((r) => r.private)).toBe(true)
    await keys.tabTo('Note to self')
    await keys.type('Call the coach.')
    await keys.press('Tab')
    await expect.poll(() => first('pulse')).toMatchObject({ note: 'Call the coach.' })
    await expect(w.page.getByRole('img', { name: /Lines of the monthly pulse/ })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await shareScreen(w.page)
    await expect(w.page.getByText('The monthly pulse is hidden while you share this screen.')).toBeVisible()
    await expect(w.page.getByRole('main')).not.toContainText('Call the coach.')
  })
})

const titles = [
  'Place in the organization',
  'Decision rights',
  'Consultation log',
  'Backing in public',
  'What will last',
  'Monthly pulse',
  'Ready to hire',
] as const

describe('on a shared screen', () => {
  test('stands nothing of meetings, backing, the clock, what is needed, or the pulse', async () => {
    await open('Decision rights', sample)
    await shareScreen(w.page)
    const main = w.page.getByRole('main')
    await expect(main).not.toContainText('steps short')
    await expect(main.getByText('Needed', { exact: true })).toHaveCount(0)
    await expect(main).toContainText('Today')
    for (const [title, words] of [
      ['Consultation log', 'Monthly talk'],
      ['Backing in public', 'Rules personal attacks'],
      ['What will last', 'Jun 2027'],
      ['Monthly pulse', 'Two long weeks'],
      ['Ready to hire', 'Said in public'],
    ] as const) {
      await goTo(title)
      await expect(main).toContainText(/while you share this screen/i)
      await expect(main).not.toContainText(words)
    }
    await goTo('Place in the organization')
    await expect(main).not.toContainText('reports to the Deputy')
  })
})

describe('every page of Position', () => {
  test('has nothing against it in axe, and is no wider than the window, in every look, read or opened', async () => {
    await open(titles[0], sample)
    const main = w.page.getByRole('main')
    for (const title of titles) {
      await goTo(title)
      const row = main.locator('[data-record] button[aria-expanded="false"]:not([aria-haspopup])').first()
      for (const how of ['read', 'opened']) {
        expect(await inEveryLook(w.page), `${title}, ${how}`).toEqual([])
        if (how === 'opened' || (await row.count()) === 0) continue
        await row.click()
        await expect(main.locator('[data-record] [data-field]').first()).toBeVisible()
        // A first field that is chosen opens its list, which hides the rest from assistive technology.
        await w.page.waitForTimeout(200)
        if ((await w.page.getByRole('listbox').count()) > 0) await w.page.keyboard.press('Escape')
      }
    }
  }, 120_000)
})
