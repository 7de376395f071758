// @module-tag long
import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { type Op, set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'

let w: TestWindow
let keys: Keys

/** As fast as one can type: no letter and no Enter may come too early for Find. */
const goTo = async (name: string) => {
  await new Keys(w.page).fast('Control+k', ...name, 'Enter')
  await w.page.getByRole('heading', { level: 1, name }).waitFor()
}
const open = async (page: string, ops: readonly Op[], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await goTo(page)
}
const first = (kind: string) => w.records(kind)[0]?.values ?? {}
const undo = async () => {
  await w.page.keyboard.press('Control+z')
}

const plan: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork 12', boardRhythm: 'Second and fourth Monday of the month' }),
  set('person', 'cao', { role: 'Chief Academic Officer' }),
  set('person', 'hr', { role: 'Director of Human Resources' }),
  set('goal', 'reading', { title: 'Reading by the end of grade 3', owner: 'cao', status: 'active', sort: 1 }),
  set('policy', 'jk', { code: 'JK', title: 'Student discipline', stage: 'drafting' }),
  set('meeting', 'january', { forum: 'board', date: '2099-01-11' }),
]
const actions: readonly Op[] = [
  set('action', 'train', {
    title: 'Train the teachers of three schools',
    about: { kind: 'goal', id: 'reading' },
    owner: 'cao',
    due: '2024-03-01',
    status: 'inProgress',
  }),
  set('action', 'hire', { title: 'Hire a coach', about: { kind: 'policy', id: 'jk' }, owner: 'hr', due: '2099-02-01' }),
  set('action', 'ask', { title: 'Ask the families', status: 'done', owner: 'hr', doneOn: '2024-01-02' }),
]

describe('the list of all actions, by keyboard alone', () => {
  test('teaches while it is empty; one is added with its owner, its day and what it hangs on', async () => {
    await open('Actions', plan)
    await expect(w.page.getByText('An action says who does what, by when.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.press('n')
    await expect(keys.focused()).toHaveAccessibleName('Action')
    await keys.type('Check the materials in all classrooms')
    await keys.press('Tab')
    await keys.type('Chief A')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.tabTo('Due')
    await keys.type('03012024')
    await keys.tabTo(/^Part of/)
    await keys.type('reading grade')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect
      .poll(() => first('action'))
      .toMatchObject({
        title: 'Check the materials in all classrooms',
        owner: 'cao',
        due: '2024-03-01',
        about: { kind: 'goal', id: 'reading' },
      })
    // Nobody said where it stands.
    expect(first('action')).not.toHaveProperty('status')
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveText('Check the materials in all classrooms')
    await expect(w.page.getByRole('region', { name: 'Late', exact: true })).toContainText(/Was due /)
    await expect(w.page.getByRole('region', { name: 'Late', exact: true })).toContainText(
      'Goal 1: Reading by the end of grade 3',
    )
    expect(await violations(w.page)).toEqual([])
  })

  test('is changed in its place, and stays there until it is shut; then it stands where it belongs', async () => {
    await open('Actions', [...plan, ...actions])
    await expect(w.page.getByRole('status').filter({ hasText: '2 of 3 actions' })).toBeVisible()
    await keys.tabTo('Train the teachers of three schools')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Action')
    await keys.tabTo(/Status/)
    await keys.choose('Done')
    await expect.poll(() => w.records('action').find((a) => a.id === 'train')?.values.status).toBe('done')
    await expect(w.page.getByRole('region', { name: 'Late', exact: true })).toContainText('Train the teachers')
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect(w.page.getByRole('button', { name: 'Train the teachers of three schools', exact: true })).toHaveCount(
      0,
    )
    await keys.seen('shutting the fields')
  })

  test('is marked done from its menu; removed, it is brought back by name', async () => {
    await open('Actions', [...plan, ...actions])
    await keys.tabTo('Train the teachers of three schools: more')
    await keys.press('Enter')
    await w.page.getByRole('menuitem', { name: 'Mark as done' }).press('Enter')
    await expect.poll(() => w.records('action').find((a) => a.id === 'train')?.values).toMatchObject({ status: 'done' })
    await keys.seen('marking it done')
    await w.page.getByRole('button', { name: 'Hire a coach: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: /^Remove action/ }).press('Enter')
    await expect(w.page.getByText('Removed: action “Hire a coach”')).toBeVisible()
    await keys.seen('removing')
    await undo()
    await expect(w.page.getByRole('button', { name: 'Hire a coach', exact: true })).toBeVisible()
  })

  test('keeps what it shows while one is elsewhere, and leads to what an action hangs on', async () => {
    await open('Actions', [...plan, ...actions])
    await w.page.getByRole('radio', { name: 'Part of the plan' }).press('Space')
    await expect(w.page.getByRole('region', { name: 'Policy: Student discipline' })).toContainText('Hire a coach')
    await w.page.getByRole('textbox', { name: 'Search' }).fill('coach')
    await expect(w.page.getByRole('status').filter({ hasText: '1 of 3 actions' })).toBeVisible()
    await goTo('Decisions')
    await goTo('Actions')
    await expect(w.page.getByRole('status').filter({ hasText: '1 of 3 actions' })).toBeVisible()
    await w.page.getByRole('button', { name: 'Hire a coach: more' }).press('Enter')
    await w.page.getByRole('menuitem', { name: 'Go to what it is about' }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible()
    await expect(w.page.getByRole('article', { name: 'JK Student discipline' })).toBeVisible()
  })

  test('is where Find and a finding lead, whatever the action hangs on', async () => {
    await open('Actions', [...plan, ...actions])
    await w.page.getByRole('radio', { name: 'Owner' }).press('Space')
    await goTo('Help')
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('hire coach')
    await w.page.getByRole('menuitem', { name: /Hire a coach/ }).waitFor()
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible()
    await expect(keys.focused()).toHaveValue('Hire a coach')
    // A document is found by its own name, and not only by that of the page on which all are made.
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('if this source stops')
    await w.page.getByRole('menuitem', { name: /^If this source stops/ }).click()
    await expect(w.page.getByRole('button', { name: /^If this source stops/ }).first()).toBeVisible()
  })
})

describe('what hangs on a record, in its drawer', () => {
  const toMenu = async (entry: RegExp) => {
    const menu = w.page.getByRole('button', { name: /JK Student discipline: / })
    // The policy above it may still be opening, and shut what stands over it: who sees no menu presses again.
    await expect(async () => {
      if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.press('Enter')
      await w.page.getByRole('menuitem', { name: entry }).press('Enter', { timeout: 1500 })
    }).toPass({ timeout: 10_000 })
    await w.page.getByRole('dialog').waitFor()
  }
  const openPolicy = () => w.page.getByRole('rowheader').getByRole('button', { name: /JK/ }).press('Enter')

  test('a comment is written, counted, answered and resolved, and the focus comes back', async () => {
    await open('Policies', plan, { author: 'Director of Human Resources' })
    await openPolicy()
    await toMenu(/^Comments and evidence/)
    await keys.tabTo('Write a comment')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Comment')
    await keys.type('Line 14: add the day by which families are told.')
    await keys.tabTo('Write another comment')
    await expect
      .poll(() => first('comment'))
      .toMatchObject({
        about: { kind: 'policy', id: 'jk' },
        author: 'hr',
        text: 'Line 14: add the day by which families are told.',
      })
    expect(await violations(w.page)).toEqual([])
    await keys.press('Escape')
    await w.page.getByRole('dialog').waitFor({ state: 'detached' })
    await keys.seen('closing the drawer')
    await expect(w.page.getByRole('button', { name: /JK Student discipline: .*1 open comment/ })).toBeFocused()

    // The step says that somebody waits, and leads there.
    await w.page.getByRole('button', { name: '1 comment open in this step' }).press('Enter')
    await w.page.getByRole('dialog').getByRole('button', { name: 'Student discipline' }).press('Enter')
    await keys.tabTo(/^Answer: Line 14/)
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Answer')
    await keys.type('Added: within two school days.')
    await keys.tabTo('Done with these fields')
    await keys.press('Enter')
    await expect(w.page.getByRole('dialog')).toContainText('Answer: Added: within two school days.')
    await keys.tabTo(/^Mark as resolved: Line 14/)
    await keys.press('Enter')
    await expect.poll(() => first('comment').resolved).toBe(true)
    await expect(w.page.getByRole('dialog').getByText('0 open')).toBeVisible()
    await keys.seen('resolving')
  })

  test('a comment is kept where Escape closes the drawer under it', async () => {
    await open('Policies', plan)
    await openPolicy()
    await toMenu(/^Comments and evidence/)
    await keys.tabTo('Write a comment')
    await keys.press('Enter')
    await keys.type('Who tells the families?')
    await keys.press('Escape')
    await keys.press('Escape')
    await w.page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => first('comment')).toMatchObject({ text: 'Who tells the families?' })
    await expect(w.page.getByRole('button', { name: /JK Student discipline: .*1 open comment/ })).toBeFocused()
    // A list that is open behind Find takes no letter from it.
    await w.page.getByRole('button', { name: /Stage/ }).press('Enter')
    await w.page.getByRole('listbox').waitFor()
    await keys.press('Control+k')
    await w.page.getByRole('listbox').waitFor({ state: 'detached' })
    await expect(w.page.getByPlaceholder(/^Any word from the plan/)).toBeFocused()
  })

  test('evidence is attached, once for two records; taking it from one leaves it with the other', async () => {
    await open('Policies', [
      ...plan,
      set('evidence', 'minutes', { title: 'Minutes of May 4', about: [{ kind: 'goal', id: 'reading' }] }),
    ])
    await openPolicy()
    await toMenu(/^Comments and evidence/)
    await keys.tabTo('Attach evidence')
    await keys.press('Enter')
    await keys.type('Draft of JK, second reading')
    await keys.tabTo(/^Where it is/)
    await keys.type('Board office')
    await keys.tabTo('Attach evidence already in the plan')
    await keys.press('Enter')
    await keys.type('minutes')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect
      .poll(() => w.records('evidence').find((e) => e.id === 'minutes')?.values.about)
      .toEqual([
        { kind: 'goal', id: 'reading' },
        { kind: 'policy', id: 'jk' },
      ])
    expect(w.records('evidence').find((e) => e.id !== 'minutes')?.values).toMatchObject({
      title: 'Draft of JK, second reading',
      place: 'Board office',
      about: [{ kind: 'policy', id: 'jk' }],
    })
    expect(await violations(w.page)).toEqual([])
    await w.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Unlink “Minutes/ })
      .press('Enter')
    await expect
      .poll(() => w.records('evidence').find((e) => e.id === 'minutes')?.values.about)
      .toEqual([{ kind: 'goal', id: 'reading' }])
    await keys.seen('taking it away')
  })

  test('an action is added to anything, and stands in the list of all', async () => {
    await open('Policies', plan)
    await openPolicy()
    await toMenu(/^Add an action/)
    await expect(keys.focused()).toHaveAccessibleName('Action')
    await keys.type('Have counsel look at the draft')
    await keys.tabTo('Close')
    await keys.press('Enter')
    await goTo('Actions')
    await expect(w.page.getByRole('region', { name: 'No due date' })).toContainText('Policy: Student discipline')
  })
})

describe('the status of a goal', () => {
  test('is said by keyboard with what is done next; how it moved is told in words and shapes', async () => {
    await open('Goals', [
      ...plan,
      set('statusUpdate', 'spring', {
        goal: 'reading',
        date: '2026-04-13',
        period: '2026-Q1',
        status: 'onTrack',
        narrative: 'Visits began.',
      }),
    ])
    await keys.tabTo('Add a status update')
    await keys.press('Enter')
    await expect(w.page.getByText(/^It will be dated \w+ \d+, \d{4}/)).toBeVisible()
    await keys.choose('At risk')
    await keys.tabTo('Narrative')
    await keys.type('Two schools lack materials.')
    await keys.press('Tab')
    await keys.type('Bring the list to the cabinet.')
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    const status = w.page.getByRole('region', { name: 'Status' })
    await expect(status).toContainText('before: on track')
    await expect(status.getByRole('list', { name: /^Statuses of Reading/ }).getByRole('listitem')).toHaveText([
      'January to March 2026On track',
      /At risk$/,
    ])
    await expect(status).toContainText('Next: Bring the list to the cabinet.')
    const today = new Date().toLocaleDateString('sv')
    expect(w.records('statusUpdate').find((u) => u.id !== 'spring')?.values).toEqual({
      goal: 'reading',
      date: today,
      status: 'atRisk',
      narrative: 'Two schools lack materials.',
      nextStep: 'Bring the list to the cabinet.',
    })
    await keys.seen('shutting the update')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('How its status is decided')
    await keys.press('Enter')
    await expect(status).toContainText('On track: on schedule, or ahead of it.')
    await expect(status).toContainText('A status counts for 120 days from its date')
    await keys.tabTo('In your own words, for this goal')
    await keys.type('As the board votes.')
    await keys.press('Tab')
    await expect.poll(() => w.records('goal')[0]?.values.statusCriteria).toBe('As the board votes.')
    await expect(status).toContainText('How its status is decided, in your own words')
    expect(await violations(w.page)).toEqual([])
    await w.page.getByRole('link', { name: 'Overview' }).press('Enter')
    await w.page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
    await expect(w.page.getByRole('main')).toContainText('The plan has one goal; it is at risk')
    await expect(w.page.getByRole('main')).toContainText(/At risk, \w+\.? \d+, \d{4}before: on track/)
  })

  test('that is years old is called so, on the goal’s page and at the front', async () => {
    await open('Goals', [
      ...plan,
      set('statusUpdate', 'old', { goal: 'reading', date: '2018-05-01', status: 'onTrack', narrative: 'All well.' }),
    ])
    const main = w.page.getByRole('main')
    await expect(main).toContainText('Last: on track, May 1, 2018')
    await expect(main).toContainText('It was reported on track on May 1, 2018. A status counts for 120 days')
    await w.page.getByRole('link', { name: 'Overview' }).press('Enter')
    await expect(main).toContainText('its status was last updated in 2018.')
    await expect(main).toContainText('Last: on track, May 1, 2018')
    expect(await violations(w.page)).toEqual([])
  })
})

describe('the calendar', () => {
  test('takes a year of meetings from the board’s rhythm, leaves those that stand, and is undone in one step', async () => {
    await open('Meetings', [...plan, set('meeting', 'monday', { forum: 'board', date: '2098-01-13' })])
    await keys.tabTo('Add a series')
    await keys.press('Enter')
    await keys.seen('opening the series')
    await w.page.getByLabel('From').fill('2098-01-01')
    await w.page.getByLabel('To', { exact: true }).fill('2098-02-28')
    await expect(w.page.getByText(/Board, second and fourth Monday: 4 meetings/)).toContainText(
      'January 13, 2098 to February 24, 2098. One of them is already in the plan.',
    )
    expect(await violations(w.page)).toEqual([])
    await expect(w.page.locator('main button[class*="primary"]')).toHaveText(['Add 3 meetings'])
    await keys.tabTo('Add 3 meetings')
    await keys.press('Enter')
    await expect.poll(() => w.records('meeting')).toHaveLength(5)
    expect(w.records('meeting').find((m) => m.values.date === '2098-01-27')?.values).toEqual({
      forum: 'board',
      date: '2098-01-27',
      packetDue: '2098-01-17',
    })
    await expect(w.page.getByText('Added: 3 meetings')).toBeVisible()
    await keys.seen('adding the series')
    await undo()
    await expect.poll(() => w.records('meeting')).toHaveLength(2)
  })

  test('shows what is to come before each meeting, and leads there', async () => {
    await open('Meetings', [
      ...plan,
      set('policy', 'jk', { planned: { secondReading: 'january' } }),
      set('equityScreen', 'lines', { title: 'New attendance lines', lookBackMeeting: 'january' }),
    ])
    const agenda = w.page.getByRole('list', { name: 'Before the meeting: Board, January 11, 2099' })
    await expect(agenda.getByRole('listitem')).toHaveText([
      'Second reading: Student discipline',
      'Meeting that looks back: New attendance lines',
    ])
    await agenda.getByRole('button', { name: 'Student discipline' }).press('Enter')
    await expect(w.page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible()
  })
})

describe('decisions', () => {
  test('one is written with what it bears on, by keyboard', async () => {
    await open('Decisions', plan)
    await expect(w.page.getByText('The next officer starts from here.')).toBeVisible()
    await keys.press('n')
    await keys.type('Sets targets through 2029.')
    // The meeting says when it was and who decided.
    await keys.tabTo(/Meeting$/)
    await keys.type('b')
    await expect(w.page.getByRole('textbox', { name: 'Decided by' })).toHaveValue('Board')
    await expect.poll(() => first('decision')?.date).toEqual('2099-01-11')
    await keys.tabTo(/^What it affects/)
    // What is typed alone links nothing, and that is said; Enter takes the first that matches.
    await keys.type('zzz')
    await keys.press('Enter')
    await keys.press('Tab')
    await expect(w.page.getByText('Nothing was chosen for “zzz”.')).toBeVisible()
    await keys.press('Shift+Tab')
    await keys.type('reading')
    await keys.press('Enter')
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect
      .poll(() => first('decision'))
      .toMatchObject({
        text: 'Sets targets through 2029.',
        forum: 'Board',
        about: [{ kind: 'goal', id: 'reading' }],
      })
    await expect(keys.focused()).toHaveText('Sets targets through 2029.')
    await expect(w.page.getByRole('main')).toContainText('Affects Goal 1: Reading by the end of grade 3')
    expect(await violations(w.page)).toEqual([])
  })
})

describe('a meeting that is over', () => {
  test('is asked first what it decided, and the answer begins with its day, its body and what it was about', async () => {
    await open('Decisions', [
      ...plan,
      set('meeting', 'past', { forum: 'board', date: '2024-11-25' }),
      set('policy', 'jc', {
        code: 'JC',
        title: 'Attendance areas',
        stage: 'firstReading',
        planned: { secondReading: 'past' },
      }),
    ])
    await expect(w.page.getByRole('main')).toContainText(
      'What the board decided on November 25, 2024 about “JC Attendance areas” is not entered.',
    )
    await w.page.getByRole('button', { name: 'Record the vote on JC' }).click()
    await expect(w.page.locator(':focus')).toHaveRole('textbox')
    const form = w.page.getByRole('region', { name: 'Record the vote on JC' })
    await expect(form.getByRole('heading', { name: 'Record the vote on JC' })).toBeVisible()
    await keys.type('Puts the second reading off.')
    await expect(form).toBeVisible()
    await keys.tabTo(/^Done with/)
    await keys.press('Enter')
    await expect
      .poll(() => first('decision'))
      .toMatchObject({
        text: 'Puts the second reading off.',
        date: '2024-11-25',
        forum: 'Board',
        meeting: 'past',
        about: [{ kind: 'policy', id: 'jc' }],
      })
    await expect(w.page.getByText('is not entered')).toHaveCount(0)
    // The policy is where it was: whether its stage moved is asked, and it is one press away.
    await expect(w.page.getByRole('main')).toContainText('Has its stage moved?')
    await w.page.getByRole('button', { name: 'Set the stage of JC' }).click()
    await expect(w.page.getByRole('heading', { level: 1 })).toContainText('Policies')
  })
})

describe('all comments and evidence', () => {
  const hung: readonly Op[] = [
    set('comment', 'c1', { about: { kind: 'goal', id: 'reading' }, text: 'Which test is meant?', date: '2026-09-01' }),
    set('evidence', 'e1', { title: 'Adopted budget book', place: 'Finance' }),
  ]
  test('one is resolved in the list; Find leads to the drawer of what it is on', async () => {
    await open('Comments and evidence', [...plan, ...hung])
    await keys.tabTo('Mark as resolved: Which test is meant?')
    await keys.press('Enter')
    await expect(w.page.getByRole('region', { name: 'Resolved' })).toContainText('Which test is meant?')
    await keys.seen('resolving')
    // A parent's question that is about no record in particular is written here, and kept with the district.
    await keys.tabTo('Write a comment on the plan')
    await keys.press('Enter')
    await keys.type('Who reads this plan?')
    await keys.tabTo('Done with these fields')
    await keys.press('Enter')
    await expect(w.page.getByRole('region', { name: 'Open' })).toContainText(
      /Who reads this plan\?.*District: Juniper Fork/,
    )
    expect(await violations(w.page)).toEqual([])
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('which test')
    await w.page
      .getByRole('menuitem', { name: /Which test/ })
      .first()
      .waitFor()
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('dialog', { name: 'Goal 1: Reading by the end of grade 3' })).toBeVisible()
    await expect(w.page.getByRole('heading', { level: 1, name: 'Goals', includeHidden: true })).toBeVisible()
  })

  test('evidence that is attached to nothing says so, and is attached', async () => {
    await open('Comments and evidence', [...plan, ...hung])
    await w.page.getByRole('radio', { name: 'Evidence' }).press('Space')
    await expect(w.page.getByText('Attached to nothing yet')).toBeVisible()
    await keys.tabTo('Adopted budget book')
    await keys.press('Enter')
    await keys.tabTo(/^Attached to/)
    await keys.type('discipline')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect.poll(() => w.records('evidence')[0]?.values.about).toEqual([{ kind: 'policy', id: 'jk' }])
    expect(await violations(w.page)).toEqual([])
  })
})

describe('a screen that is shared', () => {
  test('shows nothing of what hangs on a record that a board may not see, and all of what hangs on others', async () => {
    const secret = { kind: 'pushbackStep', id: 'step' }
    await open('Actions', [
      ...plan,
      set('pushbackStep', 'step', { what: 'Call the chair' }),
      set('action', 'quiet', { title: 'Quiet action', about: secret, due: '2024-01-01' }),
      set('comment', 'quiet', { text: 'Quiet comment', about: secret }),
      set('evidence', 'quiet', { title: 'Quiet evidence', about: [{ kind: 'goal', id: 'reading' }, secret] }),
      set('action', 'open', { title: 'Open action', about: { kind: 'goal', id: 'reading' } }),
      set('comment', 'open', { text: 'Open comment', about: { kind: 'goal', id: 'reading' } }),
    ])
    await expect(w.page.getByRole('main')).toContainText('Quiet action')
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('screen is')
    await w.page.keyboard.press('ArrowDown')
    await w.page.keyboard.press('Enter')
    await expect(w.page.getByRole('banner').getByText('This screen is shared')).toBeVisible()
    await expect(w.page.getByRole('main')).toContainText('Open action')
    await expect(w.page.getByRole('main')).not.toContainText('Quiet')
    await goTo('Comments and evidence')
    await expect(w.page.getByRole('main')).toContainText('Open comment')
    await expect(w.page.getByRole('main')).not.toContainText('Quiet')
    await w.page.getByRole('radio', { name: 'Evidence' }).press('Space')
    await expect(w.page.getByRole('main')).not.toContainText('Quiet')
    await goTo('Goals')
    await w.page.getByRole('button', { name: /^1 open comment ?: Reading by/ }).press('Enter')
    await expect(w.page.getByRole('dialog')).toContainText('Open comment')
    await expect(w.page.getByRole('dialog')).not.toContainText('Quiet')
  })
})
