import { expect } from '@playwright/test'
import { expect as expectThat, test } from 'vitest'
import { type Op, set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage } from './people.ts'

/** What makes entering a budget short: a cost entered once for many years, and nothing typed that is typed again. */

let w: TestWindow
let keys: Keys

const plan: readonly Op[] = [
  set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2029-30' }),
  set('fundingSource', 'gf', { name: 'General fund', recurring: true }),
  set('person', 'north', { role: 'Director, North' }),
  set('department', 'one', { name: 'Transportation', lead: 'north', sort: 1 }),
  set('department', 'two', { name: 'transportation', sort: 2 }),
  set('budgetLine', 'coach', {
    description: 'Reading coach',
    category: 'salaryBenefits',
    source: 'gf',
    fiscalYear: '2026-27',
    amount: 8_000_000,
    status: 'approved',
  }),
]
const open = async (page: string, ops: readonly Op[] = []) => {
  w = await openWindow({ ops: [...plan, ...ops] })
  keys = new Keys(w.page)
  await goTo(page)
}
const goTo = (name: string) => findPage(w.page, name)
const lines = () =>
  w
    .records('budgetLine')
    .map((r) => r.values)
    .toSorted((a, b) => String(a.fiscalYear).localeCompare(String(b.fiscalYear)))
const edits = () => w.sent.filter((s) => s.channel === 'plan.edit').length
const cell = (name: string | RegExp) => w.page.getByRole('gridcell', { name })

test('a recurring cost is entered once: a line a year, one edit, one Undo', { tags: 'long' }, async () => {
  await open('Budget lines')
  await keys.tabTo('Add it for more years')
  await keys.press('Enter')
  await expect(w.page.locator(':focus')).toHaveAccessibleName('2027–28')
  await keys.tabTo(/^More each year, in percent$/)
  await keys.type('3 %')
  await expect(w.page.getByText('2027–28: $82,400 · 2028–29: $84,872 · 2029–30: $87,418')).toBeVisible()
  expect(await violations(w.page)).toEqual([])
  await keys.tabTo('Add 3 lines')
  await keys.press('Enter')
  await expect.poll(() => lines().map((l) => l.amount)).toEqual([8_000_000, 8_240_000, 8_487_200, 8_741_800])
  expectThat(edits()).toBe(1)
  for (const l of lines()) expectThat(l).toMatchObject({ description: 'Reading coach', source: 'gf', recurring: true })
  // A board approves the money of a year.
  expectThat(lines().map((l) => l.status)).toEqual(['approved', 'requested', 'requested', 'requested'])
  await keys.seen('adding')
  await expect(w.page.getByRole('button', { name: 'Add it for more years' })).toHaveCount(0)
  await w.page.keyboard.press('Control+z')
  await expect.poll(() => lines().length).toBe(1)
  expectThat(lines()[0]?.recurring).toBeUndefined()
})

test('“Recurring” asks for the other years at once, of a line and of a source, and enters them by one press', async () => {
  await open('Budget lines')
  const main = w.page.getByRole('main')
  await w.page.getByRole('checkbox', { name: 'Recurring' }).press('Space')
  await expect(main).toContainText(
    'It is paid again each year: $80,000 a year. In 2027–28 to 2029–30 it has no line yet.',
  )
  expect(await violations(w.page)).toEqual([])
  await w.page.getByRole('button', { name: 'Add 3 lines' }).click()
  await expect.poll(() => lines().map((l) => l.amount)).toEqual([8_000_000, 8_000_000, 8_000_000, 8_000_000])
  await expect(main).not.toContainText('has no line yet')
  await expect(w.page.getByRole('row', { name: /^All years together/ })).toContainText('$320,000')

  await goTo('Funding sources')
  await w.page.getByRole('button', { name: 'General fund', exact: true }).click()
  await expect(main).not.toContainText('has no amount in')
  await w.page.getByRole('textbox', { name: 'How much in 2026–27' }).fill('40,000')
  await w.page.keyboard.press('Tab')
  await w.page.getByRole('button', { name: 'Add $40,000 a year for 2027–28 to 2029–30' }).click()
  await expect
    .poll(() =>
      w
        .records('fundingAmount')
        .map((a) => [a.values['fiscalYear'], a.values['grant']])
        .toSorted(),
    )
    .toEqual([
      ['2026-27', { amount: 4_000_000 }],
      ...['2027-28', '2028-29', '2029-30'].map((y) => [y, { amount: 4_000_000 }]),
    ])
  await expect(main).not.toContainText('has no amount in')
})

test('the other years of a recurring cost are checked up to its goal’s end; a later one can still be chosen', async () => {
  await open('Budget lines', [
    set('goal', 'reading', { title: 'Third graders read', end: '2029-06' as never }),
    set('budgetLine', 'coach', { goal: 'reading' }),
  ])
  const main = w.page.getByRole('main')
  await w.page.getByRole('checkbox', { name: 'Recurring' }).press('Space')
  await expect(main).toContainText('In 2027–28 and 2028–29 it has no line yet.')
  await expect(main).toContainText('Its goal ends in June 2029: the years after that are not checked.')
  await expect(w.page.getByRole('checkbox', { name: '2028–29' })).toBeChecked()
  await expect(w.page.getByRole('checkbox', { name: '2029–30' })).not.toBeChecked()
  await keepPicture(w.page, 'recurring-to-goals-end')
  await w.page.getByRole('button', { name: 'Add 2 lines' }).click()
  await expect.poll(() => lines().map((l) => l.fiscalYear)).toEqual(['2026-27', '2027-28', '2028-29'])
})

test('a name that is no source yet waits in its cell, after a stop too, and is taken when there is one', async () => {
  await open('Budget lines')
  await cell(/^1 Funding source/).focus()
  await keys.type('Title IX')
  await keys.press('Enter')
  await expect(cell(/^New Funding source/)).toBeFocused()
  await keys.type('State grant')
  await keys.press('Enter')
  await goTo('Funding sources')
  await goTo('Budget lines')
  await expect(cell(/^1 Funding source “Title IX”, not saved/)).toBeVisible()
  await expect(cell(/^New Funding source “State grant”, not saved/)).toBeVisible()
  await expect
    .poll(() => w.sent.filter((s) => s.channel === 'plan.draft').map((s) => (s.input as { text: string }).text))
    .toEqual(expect.arrayContaining(['Title IX', 'State grant']))
  w.plan.edit({ verb: 'edit', ops: [set('fundingSource', 'ix', { name: 'Title IX' })] })
  await w.page.reload()
  await w.page.getByRole('link', { name: 'Money by year' }).waitFor()
  expectThat(lines()[0]?.source).toBe('gf')
  await goTo('Budget lines')
  await expect(cell(/^New Funding source “State grant”, not saved/)).toBeVisible()
  const left = w.page.getByRole('region', { name: 'Not saved' })
  await expect(left).toContainText('You were typing this when the app stopped.')
  await cell(/^1 Funding source “Title IX”/).focus()
  await keys.press('Enter')
  await keys.press('Enter')
  await expect.poll(() => lines()[0]?.source).toBe('ix')
})

test('a line stays where it was typed, so that the next key goes on below it', { tags: 'long' }, async () => {
  await open('Budget lines')
  await cell(/^New What is paid/).focus()
  await keys.type('Aides')
  // The second goes over an empty cell, and what is typed then lands in the next cell all the same.
  for (const key of ['Tab', 'Tab']) await keys.press(key)
  await keys.type('2026-27')
  await keys.press('Tab')
  await keys.type('9000')
  await keys.press('Tab')
  await expect.poll(() => lines().find((l) => l.description === 'Aides')?.amount).toBe(900_000)
  for (const key of ['Home', 'ArrowDown']) await keys.press(key)
  await expect(cell(/^New What is paid/)).toBeFocused()
  await goTo('Funding sources')
  await goTo('Budget lines')
  await expect(cell(/^1 What is paid Aides/)).toBeVisible()
})

test('departments of one name are told apart where one is chosen', { tags: 'long' }, async () => {
  await open('Budget lines')
  await keys.tabTo('Department')
  await w.page.keyboard.type('transp')
  const options = w.page.getByRole('option')
  await expect(options.filter({ hasText: /^Transportation \(Director, North\)(Enter)?$/ })).toHaveCount(1)
  await expect(options.filter({ hasText: /^transportation \(2 of 2\)(Enter)?$/ })).toHaveCount(1)
  await w.page.keyboard.type('ortation')
  await w.page.keyboard.press('Tab')
  expectThat(w.records('department'), 'no third of that name is made').toHaveLength(2)
})

test('a list is a draft while it is typed, and whole after a stop', async () => {
  await open('Screen for equity', [set('equityScreen', 'screen', { title: 'New lines', status: 'open' })])
  await w.page.getByRole('button', { name: 'New lines' }).first().press('Enter')
  await keys.tabTo(/^Add a line to who gains/)
  await keys.press('Enter')
  await keys.tabTo(/^Effect/)
  await w.page.keyboard.insertText('Two schools of even size 🌍')
  const alternatives = w.page.getByRole('textbox', { name: 'Alternatives' })
  const release = w.hold('plan.edit')
  await alternatives.focus()
  await w.page.keyboard.type('Leave it as it is')
  await w.page.keyboard.press('Enter')
  await w.page.keyboard.type('One bus more')
  await expect
    .poll(() => w.sent.filter((s) => s.channel === 'plan.draft').map((s) => (s.input as { text: string }).text), {
      timeout: 2000,
    })
    .toEqual(
      expect.arrayContaining(['[{"effect":"Two schools of even size 🌍"}]', '["Leave it as it is","One bus more"]']),
    )
  await w.page.reload()
  await w.page.getByRole('link', { name: 'Money by year' }).waitFor()
  expectThat(w.records('equityScreen')[0]?.values).toMatchObject({
    gains: [{ effect: 'Two schools of even size 🌍' }],
    alternatives: ['Leave it as it is', 'One bus more'],
  })
  release()
})

test('the names that a cell may hold are listed while it is typed in, and taken by arrow or by mouse', {
  tags: 'long',
}, async () => {
  await open('Budget lines', [set('fundingSource', 'grant', { name: 'Learning Recovery grant' })])
  await cell(/^1 Funding source/).focus()
  await keys.type('recov')
  const list = w.page.getByRole('listbox')
  await expect(list.getByRole('option')).toHaveText(['Learning Recovery grant'])
  expect(await violations(w.page)).toEqual([])
  await keys.press('ArrowDown')
  await expect(keys.focused()).toHaveValue('Learning Recovery grant')
  await keys.press('Enter')
  await expect.poll(() => lines()[0]?.source).toBe('grant')
  // Enter on what stands there lists all.
  await cell(/^1 Status/).focus()
  await keys.press('Enter')
  await list.getByRole('option', { name: 'Requested', exact: true }).click()
  await expect.poll(() => lines()[0]?.status).toBe('requested')
  await expect(cell(/^1 Status/)).toBeFocused()
  await expect(list).toHaveCount(0)
  // A new line stays one line, whoever takes from its lists with Enter and goes on with Tab.
  await cell(/^New What is paid/).focus()
  for (const typed of ['Bus drivers', 'Salaries', '2027-28', '90,000', 'General', '']) {
    await keys.type(typed)
    if (await list.isVisible()) await keys.press('Enter')
    await keys.press('Tab')
  }
  await keys.press('ArrowDown')
  await expect.poll(() => lines().length).toBe(2)
  expectThat(lines()[1]).toMatchObject({ description: 'Bus drivers', amount: 9_000_000, source: 'gf' })
})

test('a comment on one of many lines is opened by its year, and the year that lacks most is one press away', async () => {
  const more = ['2026-27', '2027-28', '2028-29'].flatMap((fiscalYear, y) =>
    Array.from({ length: 15 }, (_, i) =>
      set('budgetLine', `${fiscalYear}-${i}`, {
        ...{ description: `Tutor ${i + 1}`, fiscalYear, source: 'gf', status: 'approved' },
        amount: 1_000_000 * (y + 1),
      }),
    ),
  )
  await open('Budget lines', [
    ...more,
    set('comment', 'room', {
      about: { kind: 'budgetLine', id: '2027-28-4' },
      text: 'No room in the base budget yet.',
      date: '2026-10-21',
    }),
  ])
  const year = w.page.getByRole('button', { name: /Fiscal year$/ })
  await expect(year).toContainText('2026–27')
  await w.page.keyboard.press('Control+k')
  await w.page.getByRole('dialog').waitFor()
  await keys.type('No room in the base')
  await w.page.getByRole('dialog').getByText('No room in the base budget yet.').waitFor()
  await w.page.keyboard.press('Enter')
  await expect(w.page.getByRole('dialog', { name: /of 2027–28: Tutor 5$/ })).toBeVisible()
  await w.page.keyboard.press('Escape')
  await expect(year).toContainText('2027–28')
  await expect(w.page.getByText('15 of 46 lines')).toBeVisible()
  await w.page.getByRole('button', { name: 'Go to the lines of 2028–29' }).press('Enter')
  await expect(year).toContainText('2028–29')
  await keys.seen('going to the year that lacks most')
})

test('the form below the grid has the keys of a line: Escape to its menu, Delete to the next line, Ctrl Z back to it', async () => {
  await open('Budget lines', [
    set('budgetLine', 'buses', { description: 'Late buses', fiscalYear: '2026-27' }),
    set('budgetLine', 'tutors', { description: 'Tutors', fiscalYear: '2026-27' }),
  ])
  const formOf = (name: string) => w.page.getByRole('region', { name: `Budget line: ${name}` })
  const menuOf = (name: string) => w.page.getByRole('button', { name: `${name}: more` })
  await cell('2 What is paid Reading coach').focus()
  await expect(formOf('Reading coach')).toBeVisible()
  await menuOf('Reading coach').focus()
  await keys.press('e')
  await expect(keys.focused()).toHaveValue('Reading coach')
  await keys.press('Escape')
  await expect(menuOf('Reading coach')).toBeFocused()
  await keys.press('Delete')
  await expect(menuOf('Tutors')).toBeFocused()
  await keepPicture(w.page, 'budget-line-removed')
  await keys.press('Control+z')
  await expect(menuOf('Reading coach')).toBeFocused()
  // The grid is where the form is: the cell behind it is of the same line.
  await keys.press('Shift+Tab')
  await expect(keys.focused()).toHaveAccessibleName('2 What is paid Reading coach')
  await cell('3 What is paid Tutors').focus()
  await menuOf('Tutors').focus()
  await keys.press('Delete')
  await expect(menuOf('Reading coach')).toBeFocused()
  await keys.press('Delete')
  await expect(menuOf('Late buses')).toBeFocused()
  await keys.press('Delete')
  await expect(w.page.locator('[data-begin] button').first()).toBeFocused()
})

test('a line removed on the other laptop leaves the focus in its row to the next, in the grid and in the form below', async () => {
  await open('Budget lines', [
    set('budgetLine', 'buses', { description: 'Late buses', fiscalYear: '2026-27' }),
    set('budgetLine', 'tutors', { description: 'Tutors', fiscalYear: '2026-27' }),
  ])
  const goes = async (id: string) => {
    const done = w.plan.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'budgetLine', id }] })
    if (!done.ok) throw new Error(done.error.says)
    await w.announce('plan.changed', done.value)
  }
  await cell('2 What is paid Reading coach').focus()
  await goes('coach')
  await expect(keys.focused()).toHaveAccessibleName('2 What is paid Tutors')
  await w.page.getByRole('button', { name: 'Tutors: more' }).focus()
  await keys.press('e')
  await goes('tutors')
  await expect(w.page.getByRole('button', { name: 'Late buses: more' })).toBeFocused()
})
