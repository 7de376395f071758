// @module-tag long
import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { inEveryLook, violations } from './axe.ts'
import { Keys } from './keyboard.ts'

let w: TestWindow
let keys: Keys

/** The rail; where the window is narrow, the menu that stands for it. */
const nav = () => w.page.getByRole('navigation', { name: 'Plan' }).last()
const toStep = async (step: string) => {
  const menu = w.page.getByRole('button', { name: 'Menu', exact: true })
  if (await menu.isVisible()) await menu.click()
  const link = nav().getByRole('link', { name: new RegExp(`^${step} ?,`) })
  if (!(await link.isVisible())) await nav().getByRole('button', { name: /Embed/ }).click()
  await link.click()
  await w.page.getByRole('heading', { level: 1, name: step }).waitFor()
}
const open = async (step: string, ops: readonly Op[] = [], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await toStep(step)
}
const first = (kind: string) => w.records(kind)[0]?.values ?? {}

const long = 'A name that goes on without an end '.repeat(40)
const plan: readonly Op[] = [
  set('person', 'ops', { role: 'Chief Operations Officer' }),
  set('person', 'supt', { role: 'Superintendent' }),
  set('person', 'fin', { role: 'Chief Financial Officer' }),
  set('studentGroup', 'el', { name: 'English learners', focus: true, sort: 2 }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', sort: 1 }),
  set('goal', 'days', { title: 'Fewer days lost', sort: 2 }),
  set('department', 'trans', { name: 'Transportation', lead: 'ops', sort: 1 }),
  set('department', 'finance', { name: 'Finance', lead: 'fin', sort: 2 }),
]
const commitment = (department: string) => derivedId(kinds.departmentCommitment, { department }) ?? ''

describe('departments, by keyboard alone', () => {
  test('the usual ones are taken from the list, one gets its lead, one is renamed', async () => {
    await open('Departments and leads', [set('person', 'ops', { role: 'Chief Operations Officer' })])
    await keys.tabTo('Add departments')
    await keys.press('Enter')
    await keys.tabTo(/^Transportation/)
    await keys.press('Space')
    await keys.tabTo(/^Nutrition Services/)
    await keys.press('Space')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Add 2 departments')
    await keys.press('Enter')
    await keys.seen('adding from the list')
    await expect
      .poll(() =>
        w
          .records('department')
          .map((d) => d.values.name)
          .sort(),
      )
      .toEqual(['Nutrition Services', 'Transportation'])
    await w.page.getByRole('rowheader').getByRole('button', { name: 'Transportation' }).press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/^Department, department \d$/)
    await keys.press('Control+a')
    await keys.type('Buses and routes')
    await keys.press('Tab')
    await keys.type('Chief Op')
    await w.page.getByRole('option', { name: 'Chief Operations Officer' }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect
      .poll(() => w.records('department').map((d) => [d.values.name, d.values.lead ?? null]))
      .toContainEqual(['Buses and routes', 'ops'])
    expect(await violations(w.page)).toEqual([])
  })

  test('two of one name are told apart, here and where they are spoken of', async () => {
    await open('Departments and leads', [...plan, set('department', 'twin', { name: 'finance', lead: 'ops', sort: 3 })])
    await expect(w.page.getByText(/Another department has this name/)).toHaveCount(2)
    await expect(w.page.getByText('Chief Operations Officer leads two departments.')).toBeVisible()
    await toStep('Department commitments')
    await expect(w.page.getByRole('button', { name: 'Finance (Chief Financial Officer)', exact: true })).toBeVisible()
    await expect(w.page.getByRole('button', { name: 'finance (Chief Operations Officer)', exact: true })).toBeVisible()
  })
})

describe('commitments, by keyboard alone', () => {
  const on = async (name: string) => {
    await keys.press('Tab')
    await expect(keys.focused()).toHaveAccessibleName(name)
  }
  test('from one department to the next', async () => {
    await open('Department commitments', plan)
    await expect(w.page.getByText('0 of 2 departments have all four parts.')).toBeVisible()
    await keys.tabTo('Start with Transportation')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What equity means in its own work')
    await keys.type('No group rides much longer than others.')
    await keys.press('Tab')
    await keys.type('Map ride times.')
    await keys.press('Tab')
    await keys.type('Riders over 60 minutes')
    // As the parts lie on the sheet that was filled in by hand.
    for (const name of ['Owner', 'Change its part in goals', 'What it needs from others, and by when']) await on(name)
    for (const name of ['Set the next check-in', 'Check-in every … days', 'Review on']) await on(name)
    await keys.type('03262099')
    for (const name of ['Signed by', 'Signed on', 'Signed for the office on']) await keys.tabTo(name)
    await keys.tabTo('Signed by the superintendent on')
    await keys.type('3/2099')
    await keys.tabTo('Next: Finance')
    await expect(w.page.getByText('1 of 2 departments have all four parts.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What equity means in its own work')
    await expect(w.page.getByRole('article', { name: 'Finance' })).toBeVisible()
    expect(w.records('departmentCommitment').map((r) => [r.id, r.values])).toEqual([
      [
        commitment('trans'),
        {
          department: 'trans',
          owner: 'ops',
          means: 'No group rides much longer than others.',
          firstMove: 'Map ride times.',
          measure: 'Riders over 60 minutes',
          reviewDate: '2099-03-26',
          superintendentSignedOn: '2099-03',
        },
      ],
    ])
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Finance')
  })
})

describe('who carries what, by keyboard alone', () => {
  const cell = () => w.page.locator('td:focus')
  test('arrows move, letters answer, and what nobody looked at stays empty', async () => {
    await open('Who carries what', plan)
    await expect(w.page.getByRole('gridcell', { name: 'In no goal' })).toHaveCount(2)
    await keys.tabTo(/^Transportation 1 Reading by the end of grade 3 Empty$/)
    await keys.press('c')
    await expect(cell()).toHaveAccessibleName(/Contributes$/)
    await expect(
      w.page.getByRole('status').filter({ hasText: 'Transportation and goal 1: Contributes.' }),
    ).toBeVisible()
    await keys.press('ArrowRight')
    await keys.press('l')
    await keys.press('ArrowDown')
    await keys.press('n')
    await expect(cell()).toHaveAccessibleName('Finance 2 Fewer days lost None')
    await expect(w.page.getByRole('gridcell', { name: 'In no goal' })).toHaveCount(1)
    await expect(w.page.getByText('1 of 2 goals are led')).toBeVisible()
    await expect
      .poll(() =>
        w
          .records('coverage')
          .map((c) => c.values.part)
          .sort(),
      )
      .toEqual(['contributes', 'leads', 'none'])
    await keys.press('Delete')
    await expect(cell()).toHaveAccessibleName(/Empty$/)
    await expect.poll(() => w.records('coverage').length).toBe(2)
    await keys.press('ArrowLeft')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Note on who leads goal 1')
    await keys.type('Waits for the new director.')
    await keys.press('Enter')
    await expect(cell()).toHaveAccessibleName(/^Finance 1 /)
    expect(await violations(w.page)).toEqual([])
  })

  test('of a goal that nobody leads, the cell of a department that contributes is the one to fill in', async () => {
    const key = { department: 'finance', goal: 'reading' }
    await open('Who carries what', [
      ...plan,
      set('coverage', derivedId(kinds.coverage, key) ?? '', { ...key, part: 'contributes' }),
    ])
    await keys.tabTo(/^Finance 1 .* Contributes$/)
  })

  test('of several departments that contribute, the first of the table is ringed, and in view in a low window', async () => {
    await open('Who carries what', sampleOps(), { height: 600 })
    await w.page.getByRole('region', { name: 'What to do now' }).getByRole('button').click()
    await expect(cell()).toHaveAccessibleName(/^Teaching and Learning 6 .* Contributes$/)
    await w.page.waitForTimeout(300)
    await expect(cell()).toBeInViewport({ ratio: 1 })
  })

  test('the finding leads into the matrix', async () => {
    await open('Who carries what', [
      ...plan,
      set('coverage', derivedId(kinds.coverage, { department: 'trans', goal: 'days' }) ?? '', {
        department: 'trans',
        goal: 'days',
        part: 'leads',
      }),
    ])
    const found = w.page.getByRole('listitem').filter({ hasText: 'Department “Finance” has no part in any goal.' })
    await found.getByRole('button', { name: /^Mark its part/ }).press('Enter')
    await expect(cell()).toHaveAccessibleName(/^Finance 1 /)
  })
})

describe('check-ins, by keyboard alone', () => {
  const late: readonly Op[] = [
    ...plan,
    set('promise', 'p', { type: 'checkIn', everyDays: 90, toWhom: 'Each department', promisedOn: '2020-01-01' }),
    set('checkIn', 'c', {
      department: 'trans',
      date: '2020-04-16',
      metWith: 'ops',
      heldBy: 'supt',
      agreed: 'Ride times.',
    }),
  ]
  test('what is overdue is said in words, and is not any more once one is written', async () => {
    await open('Check-ins and updates', late)
    await expect(
      w.page.getByText(
        'Both departments are overdue for a check-in: “Finance” the longest, since March 31, 2020; then “Transportation”.',
      ),
    ).toBeVisible()
    await expect(w.page.getByRole('row', { name: /Transportation/ })).toContainText('July 15, 2020Late')
    const names = w.page.getByRole('table', { name: 'Departments and their last check-in' }).getByRole('rowheader')
    await expect(names, 'what is late the longest comes first').toHaveText([/^Finance/, /^Transportation/])
    await keys.tabTo('Transportation')
    await keys.press('Enter')
    await keys.tabTo('Write a check-in with Transportation')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What was agreed')
    await keys.type('Ride times by January.')
    await keys.press('Tab')
    // What stands above a form is held while one writes in it.
    await w.page.getByRole('heading', { level: 1 }).click()
    await expect(
      w.page.getByText('One of two departments is overdue for a check-in: “Finance” since March 31, 2020.'),
    ).toBeVisible()
    await expect
      .poll(() => w.records('checkIn').find((c) => c.id !== 'c')?.values)
      .toMatchObject({ department: 'trans', metWith: 'ops', heldBy: 'supt', agreed: 'Ride times by January.' })
    expect(await violations(w.page)).toEqual([])
  })

  test('one that is late is written by one press, and one that never took place is planned by its day', async () => {
    await open('Check-ins and updates', late)
    await w.page.getByRole('button', { name: /^Write the check-in.*Transportation/ }).click()
    await expect(keys.focused()).toHaveAccessibleName('What was agreed')
    await expect(w.page.getByRole('heading', { name: 'Write a check-in' })).toBeVisible()
    await expect(w.page.getByRole('button', { name: 'Write a check-in with Transportation' })).toBeVisible()
    await expect(w.page.getByRole('button', { name: /^Done/ }), 'said once, not of the row around it too').toHaveCount(
      1,
    )
    await keys.type('Dates of the audit.')
    await keys.press('Tab')
    await expect
      .poll(() => w.records('checkIn').find((c) => c.id !== 'c')?.values)
      .toMatchObject({ department: 'trans', date: new Date().toLocaleDateString('sv'), heldBy: 'supt' })
    await keys.press('Escape')
    const now = w.page.getByRole('region', { name: 'What to do now' })
    await now.getByRole('button', { name: 'Plan the check-in' }).click()
    await expect(w.page.getByRole('heading', { name: 'Plan a check-in' })).toBeVisible()
    await expect(keys.focused()).toHaveAccessibleName('Date')
    await expect(w.page.getByRole('button', { name: 'Plan a check-in with Finance' })).toBeVisible()
    await expect(w.page.locator('main button[class*=primary]'), 'one thing to do on a page').toHaveCount(1)
    // Of a day to come nobody can say what was agreed, and no day is guessed.
    await expect(keys.focused()).toHaveValue('')
    await expect(w.page.getByText('What was agreed', { exact: true })).toHaveCount(0)
    await keys.type('01/15/2099')
    await keys.press('Tab')
    await expect(w.page.getByRole('row', { name: /^Finance/ }).first()).toContainText('Set for January 15, 2099')
  })

  test('are listed by the day that comes next, also where none is late', async () => {
    const planned = (department: string, date: string) => set('checkIn', department, { department, date })
    await open('Check-ins and updates', [...plan, planned('trans', '2099-02-01'), planned('finance', '2099-01-04')])
    const names = w.page.getByRole('table', { name: 'Departments and their last check-in' }).getByRole('rowheader')
    await expect(names).toHaveText([/^Finance/, /^Transportation/])
  })

  test('while the screen is shared nobody is said to be late, nor to be met', async () => {
    await open('Check-ins and updates', late)
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('This screen is shared')
    await w.page.getByRole('menuitem').first().waitFor()
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByText(/is hidden while you share this screen/).first()).toBeVisible()
    await expect(w.page.getByText(/overdue by|(is|are) overdue/i)).toHaveCount(0)
    await expect(w.page.getByText('Ride times.')).toHaveCount(0)
  })
})

describe('the equity screen, by keyboard alone', () => {
  test('a screen with who gains and who carries the burden, and the item that rests on it', async () => {
    await open('Screen for equity', [
      ...plan,
      set('meeting', 'm', { forum: 'board', date: '2099-01-11' }),
      set('boardItem', 'i', { title: 'New lines', meeting: 'm', needsScreen: true, state: 'ready' }),
    ])
    await expect(w.page.getByText('Marked ready, but it needs an equity screen and has none.')).toBeVisible()
    await keys.tabTo('Start a screen')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('What is screened')
    await keys.type('New lines for two schools')
    await keys.tabTo('What is proposed')
    await keys.type('Move 140 students.')
    await keys.tabTo('Add a line to who gains')
    // As fast as one can press: the line stands before the next key.
    await keys.fast('Enter', 'Tab', ...'Smaller classes')
    await expect(keys.focused()).toHaveAccessibleName('Effect')
    await keys.tabTo('Add a line to who carries the burden')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/Student group/)
    await keys.choose('English learners')
    await keys.press('Tab')
    await keys.type('Longer rides')
    await keys.tabTo('Who was asked')
    await keys.type('96 families')
    await keys.tabTo('Alternatives')
    await keys.type('No change\nFewer blocks')
    await keys.press('Tab')
    await expect
      .poll(() => first('equityScreen'))
      .toEqual({
        title: 'New lines for two schools',
        status: 'open',
        proposed: 'Move 140 students.',
        gains: [{ effect: 'Smaller classes' }],
        burdens: [{ group: 'el', effect: 'Longer rides' }],
        whoWasAsked: '96 families',
        alternatives: ['No change', 'Fewer blocks'],
      })
    await expect(w.page.getByRole('status').filter({ hasText: 'Still missing: the data' })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })

  test('a waiver needs its name and its reason before the item is ready', async () => {
    await open('Screen for equity', [
      ...plan,
      set('meeting', 'm', { forum: 'board', date: '2099-01-11' }),
      set('equityScreen', 's', { title: 'Textbook', status: 'waived', lookBack: '2099-06-14' }),
      set('boardItem', 'i', { title: 'Textbook', meeting: 'm', needsScreen: true, screen: 's' }),
    ])
    const item = w.page.getByRole('region', { name: 'Items before the board' })
    await expect(item).toContainText('does not say who waived it and the reason for the waiver')
    await keys.tabTo('Textbook')
    await keys.press('Enter')
    await keys.tabTo('Waived by')
    await keys.type('Superint')
    await w.page.getByRole('option', { name: 'Superintendent', exact: true }).waitFor()
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.tabTo('Reason for the waiver')
    await keys.type('The offer ran out in nine days.')
    await keys.press('Tab')
    // The next field offers its list; the page behind it is out of reach until that is shut.
    await keys.press('Escape')
    await expect(item).not.toContainText('Not ready')
    expect(first('equityScreen')).toMatchObject({ waivedBy: 'supt', waiveReason: 'The offer ran out in nine days.' })
  })
})

const awkward: readonly Op[] = [
  ...plan,
  set('department', 'rtl', { name: 'قسم النقل المدرسي', lead: 'ops', sort: 3 }),
  set('department', 'emoji', { name: '🚌 Buses 👩‍🏫', sort: 4 }),
  set('department', 'long', { name: long, lead: 'fin', sort: 5 }),
  set('goal', 'long', { title: long, sort: 3 }),
  set('promise', 'p', { type: 'checkIn', everyDays: 90, toWhom: long, promisedOn: '2020-01-01' }),
  set('checkIn', 'c', { department: 'rtl', date: '2020-04-16', agreed: 'تم الاتفاق' }),
  set('departmentCommitment', commitment('long'), { department: 'long', means: long, measure: 'x'.repeat(500) }),
  set('equityScreen', 's', {
    title: 'x'.repeat(300),
    status: 'complete',
    gains: [{ effect: long }],
    lookBack: '2020-01-01',
  }),
  set('boardItem', 'i', { title: long, needsScreen: true, screen: 's' }),
]

test('axe finds nothing and nothing runs off the side, in every look, whatever is written', async () => {
  await open('Departments and leads', awkward)
  for (const name of [
    'Departments and leads',
    'Department commitments',
    'Who carries what',
    'Check-ins and updates',
    'Screen for equity',
  ]) {
    await toStep(name)
    expect(await inEveryLook(w.page), name).toEqual([])
  }
}, 180_000)
