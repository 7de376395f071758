// @module-tag long
import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { sampleOps } from '../support/records.ts'
import { openWindow, type TestWindow, type WindowOptions } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage } from './people.ts'

let w: TestWindow
let keys: Keys

const open = async (page: string, ops: readonly Op[] = [], options: Partial<WindowOptions> = {}) => {
  w = await openWindow({ ops, ...options })
  keys = new Keys(w.page)
  await goTo(page)
}
const goTo = (name: string) => findPage(w.page, name)
const valuesOf = (kind: string, id: string) => w.records(kind).find((r) => r.id === id)?.values
const edits = () => w.sent.filter((s) => s.channel === 'plan.edit').length
const cell = (name: string | RegExp) => w.page.getByRole('gridcell', { name })
const district = set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2028-29' })
const sources = [
  set('fundingSource', 'gf', { name: 'General fund', type: 'generalFund', recurring: true }),
  set('fundingSource', 'grant', { name: 'Grant', type: 'foundationGrant', recurring: false, endsOn: '2027-06-30' }),
]
const amountId = (source: string, fiscalYear: string) => derivedId(kinds.fundingAmount, { source, fiscalYear }) ?? ''
const grant = (source: string, year: string) => valuesOf('fundingAmount', amountId(source, year))?.grant
const payId = (position: string, fiscalYear: string, source: string) =>
  derivedId(kinds.positionPay, { position, fiscalYear, source }) ?? ''
const pay = (position: string, fiscalYear: string, source: string, fte: number) =>
  set('positionPay', payId(position, fiscalYear, source), { position, fiscalYear, source, fte })

describe('amounts by source and year, by keyboard alone', () => {
  test('are typed cell by cell, with how certain they are, and put back with Escape', async () => {
    await open('Funding sources', [district, ...sources])
    await cell(/^General fund .*2026–27 empty/).focus()
    await keys.type('1.234,56')
    await keys.press('Enter')
    await expect(w.page.locator(':focus')).toHaveAccessibleName(/^Grant .*2026–27 empty$/)
    await expect.poll(() => grant('gf', '2026-27')).toMatchObject({ amount: 123_456 })
    await keys.type('60,000 p')
    await keys.press('Tab')
    await expect.poll(() => grant('grant', '2026-27')).toMatchObject({ amount: 6_000_000, status: 'pledged' })
    await keys.press('ArrowLeft')
    await keys.press('s')
    await expect.poll(() => grant('grant', '2026-27')).toMatchObject({ status: 'secured' })
    await keys.press('F2')
    await keys.type('999')
    await keys.press('Escape')
    await expect(w.page.locator(':focus')).toHaveAccessibleName(/\$60,000, secured$/)
    expect(grant('grant', '2026-27')).toMatchObject({ amount: 6_000_000 })
    await keys.press('Delete')
    await expect.poll(() => grant('grant', '2026-27')).toBeUndefined()
    expect(await violations(w.page)).toEqual([])
  })

  test('in a narrow window what a source gives in all stays in view while the years scroll', async () => {
    const long = set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2024-25', planTo: '2031-32' })
    await open('Funding sources', [long, ...sources], { width: 640 })
    const all = w.page.getByRole('columnheader', { name: 'All years' })
    await expect(all).toBeInViewport({ ratio: 1 })
    await cell(/^General fund .*2031–32 empty/).focus()
    await expect(cell(/^General fund .*2031–32 empty/)).toBeInViewport({ ratio: 0.9 })
    await expect(all).toBeInViewport({ ratio: 1 })
  })

  test('say beside the cell what can’t be read, and keep it, after a stop too', async () => {
    await open('Funding sources', [district, ...sources])
    await cell(/^General fund .*2026–27 empty/).focus()
    await keys.type('$1,2')
    await keys.press('Enter')
    const wrong = cell(/^General fund .*“\$1,2”, not saved/)
    await expect(wrong).toHaveAttribute('aria-invalid', 'true')
    await expect(wrong).toHaveAccessibleDescription(/can be read two ways. Write 1.20 or 12./)
    const left = w.page.getByRole('region', { name: 'Not saved' })
    await expect(left).toContainText('General fund, 2026–27')
    expect(await violations(w.page)).toEqual([])
    // What is typed is sent every half second.
    const kept = () => w.sent.some((m) => m.channel === 'plan.draft' && JSON.stringify(m.input).includes('$1,2'))
    await expect.poll(kept).toBe(true)
    await w.page.reload()
    await w.page.getByRole('link', { name: 'Money by year' }).waitFor()
    await goTo('Funding sources')
    await w.page.getByRole('gridcell', { name: /“\$1,2”/ }).waitFor()
    await wrong.focus()
    await keys.press('F2')
    await expect(w.page.locator(':focus')).toHaveValue('$1,2')
    await keys.press('Control+a')
    await keys.type('1,200')
    await keys.press('Enter')
    await expect.poll(() => grant('gf', '2026-27')).toMatchObject({ amount: 120_000 })
    await expect(left).toHaveCount(0)
  })

  test('come as a block from a spreadsheet in one edit, go out as one, and go back with one Undo', async () => {
    await open('Funding sources', [district, ...sources])
    await cell(/^General fund .*2026–27 empty/).focus()
    await keys.paste('100,000\t$200,000\t(500)\t7\n1e3\tsoon\t\t8\n9\t10\n')
    await expect.poll(() => grant('gf', '2028-29')).toMatchObject({ amount: -50_000 })
    expect(edits()).toBe(1)
    expect(grant('grant', '2026-27')).toMatchObject({ amount: 100_000 })
    const left = w.page.getByRole('region', { name: 'Not saved' })
    await expect(left).toContainText('Grant, 2027–28')
    await expect(left).toContainText('Row 1, column 4 of what you pasted: 7. The grid has no column for it.')
    await expect(left).toContainText('Row 3, column 2 of what you pasted: 10. The grid has no row for it.')
    expect(await violations(w.page)).toEqual([])
    await keys.press('Shift+ArrowRight')
    await keys.press('Control+c')
    await keys.press('ArrowLeft')
    await keys.press('ArrowDown')
    await keys.press('Control+v')
    await expect.poll(() => grant('grant', '2027-28')).toMatchObject({ amount: 20_000_000 })
    await keys.press('Control+z')
    await expect.poll(() => grant('grant', '2027-28')).toBeUndefined()
    expect(grant('gf', '2026-27')).toMatchObject({ amount: 10_000_000 })
    await keys.press('Control+z')
    await expect.poll(() => grant('gf', '2026-27')).toBeUndefined()
    expect(grant('gf', '2028-29')).toBeUndefined()
  })

  test('that can’t be saved stay in their cells with the sentence', async () => {
    await open('Funding sources', [district, ...sources])
    w.refuse('plan.edit', 'The disk is full. What was saved before is safe.')
    await cell(/^General fund .*2026–27 empty/).focus()
    await keys.type('400')
    await keys.press('Enter')
    await expect(w.page.getByRole('region', { name: 'Not saved' })).toContainText('The disk is full')
    w.refuse('plan.edit', null)
    await cell(/“400”, not saved/).focus()
    await keys.press('Enter')
    await keys.press('Enter')
    await expect.poll(() => grant('gf', '2026-27')).toMatchObject({ amount: 40_000 })
  })
})

describe('sources from a list, by keyboard alone', () => {
  test('one is named, and nobody else’s change is told of while that is being saved', async () => {
    await open('Funding sources', [district])
    await w.page.getByRole('button', { name: 'Add a source' }).first().click()
    const release = w.hold('plan.edit')
    await keys.type('Mill levy')
    await keys.press('Tab')
    await expect(keys.focused()).toHaveAccessibleName(/Kind$/)
    await w.page.waitForTimeout(400)
    await expect(w.page.getByText('Someone else’s change')).toHaveCount(0)
    release()
    await expect.poll(() => w.records('fundingSource').map((r) => r.values.name)).toEqual(['Mill levy'])
    await expect(w.page.getByText('Someone else’s change')).toHaveCount(0)
    await expect(keys.focused()).toHaveAccessibleName(/Kind$/)
  })

  test('one begins with its amount, and the source and the amount stand in one step of Undo', async () => {
    await open('Funding sources', [district])
    await w.page.getByRole('button', { name: 'Add a source' }).first().click()
    await keys.tabTo('How much in 2026–27')
    await keys.type('48,000')
    await keys.press('Tab')
    await keys.press('s')
    await expect.poll(() => w.records('fundingSource').length).toBe(1)
    const only = w.records('fundingSource')[0]?.id ?? ''
    await expect.poll(() => grant(only, '2026-27')).toMatchObject({ amount: 4_800_000, status: 'secured' })
    await keys.press('Control+z')
    await keys.press('Control+z')
    await expect.poll(() => w.records('fundingSource').length).toBe(0)
    expect(w.records('fundingAmount')).toEqual([])
  })

  test('come with their amounts, those that stand are not added again, and one Undo takes all back', async () => {
    await open('Funding sources', [district, ...sources])
    await keys.tabTo('Add sources from a list')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Funding sources')
    await keys
      .focused()
      .fill('Source\tFY27\t2027-28\nTitle I, Part A\t100,000 s\t\nGENERAL  fund\t2,000\t3 or 4\nPTA\n')
    await expect(w.page.getByRole('region', { name: 'Sources from a list' })).toContainText('GENERAL fund, 2027–28')
    await expect(w.page.getByRole('button', { name: /^Add 2 sources/ })).toBeDisabled()
    await keys.focused().fill('Source\tFY27\t2027-28\nTitle I, Part A\t100,000 s\t\nGENERAL  fund\t2,000\nPTA\n')
    await expect(w.page.getByText('One of these is already in the plan, and is not added again.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo('Add 2 sources and 2 amounts')
    await keys.press('Enter')
    await expect(w.page.getByText('Added: 2 sources and 2 amounts')).toBeVisible()
    await expect(cell(/^Title I, Part A .*2026–27 \$100,000, secured$/)).toBeVisible()
    expect(grant('gf', '2026-27')).toMatchObject({ amount: 200_000 })
    expect(edits()).toBe(1)
    await keys.seen('adding sources')
    await keys.press('Control+z')
    await expect(cell(/^PTA /)).toHaveCount(0)
    await expect.poll(() => grant('gf', '2026-27')).toBeUndefined()
  })
})

describe('budget lines', () => {
  const goal = set('goal', 'reading', { title: 'Reading by the end of grade 3' })

  test('thirty of them come from a spreadsheet, with names for sources and goals', async () => {
    await open('Budget lines', [district, ...sources, goal])
    await keys.tabTo('Add a budget line')
    await keys.press('Enter')
    // As with every list: nothing is written before a word, and N leads there again.
    await expect(cell('New What is paid empty')).toBeFocused()
    await keys.press('Escape')
    await w.page.getByRole('heading', { level: 1 }).focus()
    await keys.press('n')
    await expect(cell('New What is paid empty')).toBeFocused()
    expect(w.records('budgetLine')).toEqual([])
    const rows = Array.from(
      { length: 30 },
      (_, i) => `Coach ${i + 1}\tSalaries\t${i % 2 ? '2026-27' : 'FY28'}\t1,000.50\tgrant\treading\tapproved`,
    )
    await keys.paste(`${rows.join('\n')}\nLast\tnothing like it\t2019-20\t(5)\tTitle IX\t\t\n`)
    await expect.poll(() => w.records('budgetLine').length).toBe(31)
    expect(edits()).toBe(1)
    const coach = w.records('budgetLine').find((r) => r.values.description === 'Coach 3')?.values
    expect(coach).toMatchObject({
      category: 'salaryBenefits',
      fiscalYear: '2027-28',
      amount: 100_050,
      source: 'grant',
      goal: 'reading',
      status: 'approved',
    })
    const last = w.records('budgetLine').find((r) => r.values.description === 'Last')?.values
    expect(last).toMatchObject({ fiscalYear: '2019-20', amount: -500 })
    const left = w.page.getByRole('region', { name: 'Not saved' })
    await expect(left).toContainText('“nothing like it” is not a category in this plan')
    await expect(left).toContainText('“Title IX” is not a funding source in this plan')
    expect(await violations(w.page)).toEqual([])
    await w.page.locator('[role=grid] [tabindex="0"]').focus()
    await keys.press('Control+z')
    await expect.poll(() => w.records('budgetLine').length).toBe(0)
  })

  test('one is written across the empty row, and stays one line', async () => {
    await open('Budget lines', [district, ...sources, goal, set('budgetLine', 'a', { description: 'Old' })])
    await cell('New What is paid empty').focus()
    await keys.type('New books')
    await keys.press('Tab')
    await keys.type('Materials')
    await keys.press('Tab')
    await keys.type('2026-27')
    await keys.press('Tab')
    await keys.type('12000')
    await keys.press('Enter')
    await expect.poll(() => w.records('budgetLine').length).toBe(2)
    await expect
      .poll(() => w.records('budgetLine').find((r) => r.id !== 'a')?.values)
      .toMatchObject({ description: 'New books', category: 'materials', fiscalYear: '2026-27', amount: 1_200_000 })
  })
})

describe('positions', () => {
  test('begin without a share of full time: nobody has said it, and no paper will', async () => {
    await open('The team', [district])
    await keys.tabTo('Add a position')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Position')
    await keys.type('Liaison')
    await keys.press('Tab')
    await expect.poll(() => w.records('position')[0]?.values).toEqual({ title: 'Liaison' })
    await expect(w.page.getByRole('main')).toContainText('FTE not entered')
    await expect(w.page.getByRole('main')).toContainText('FTE of the positions not entered')
    expect(await violations(w.page)).toEqual([])
  })

  const position = set('position', 'p', { title: 'Liaison', fte: 1, state: 'filled' })

  test('that lose their money lead to the sources that could pay, and on into the year without money', async () => {
    await open('The team', [district, ...sources, position, pay('p', '2026-27', 'grant', 1)])
    await w.page
      .getByRole('button', { name: /^Find (new )?money for/ })
      .first()
      .click()
    const could = w.page.getByRole('list', { name: 'What could pay for it in 2027–28' })
    await expect(could.getByRole('listitem')).toHaveText([
      /^Choose General fund\s*General fund no amount entered for 2027–28$/,
      'Add a funding source',
    ])
    await expect(keys.focused()).toHaveAccessibleName('Choose General fund')
    expect(await violations(w.page)).toEqual([])
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName(/^General fund 2027–28/)
    await keys.type('1')
    await keys.press('Enter')
    await expect(could).toHaveCount(0)
  })

  test('lead from Money by year to where the money is found, in view and in focus', async () => {
    await open('Money by year', [
      district,
      ...sources,
      position,
      pay('p', '2026-27', 'grant', 1),
      ...Array.from({ length: 9 }, (_, i) => set('position', `other${i}`, { title: `Coach ${i + 1}`, fte: 1 })),
      set('budgetLine', 'l', {
        description: 'Liaison',
        position: 'p',
        source: 'grant',
        fiscalYear: '2027-28',
        amount: 9_000_000,
        status: 'requested',
      }),
    ])
    await w.page.getByRole('button', { name: 'Find money for Liaison' }).first().click()
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('The team')
    await expect(keys.focused()).toHaveAccessibleName('Choose General fund')
    await expect(keys.focused()).toBeInViewport({ ratio: 1 })
    const could = w.page.getByRole('list', { name: 'What could pay for it in 2027–28' })
    await expect(could).toBeInViewport({ ratio: 1 })
    // At the head of the window, and not somewhere in the middle of a page of tables and forms.
    await expect.poll(async () => (await could.boundingBox())?.y ?? 800).toBeLessThan(250)
    await keepPicture(w.page, 'find-money')
  })

  test('say so where no source has money left, and lead to a new source before the full ones', async () => {
    w = await openWindow({ ops: sampleOps() })
    keys = new Keys(w.page)
    await findPage(w.page, 'The team')
    await w.page
      .getByRole('button', { name: /^Find (new )?money for/ })
      .first()
      .click()
    const main = w.page.getByRole('main')
    await expect(main).toContainText('No source has money left for it in 2027–28')
    const head = main.getByRole('heading', { name: 'Money for Equity Data Analyst' })
    await expect(head).toBeInViewport({ ratio: 1 })
    await keepPicture(w.page, 'no-money-left')
    // To pick one of the full sources would be a trap: it is offered for other positions only.
    await expect(main.getByRole('button', { name: 'Add the source' })).toHaveCount(0)
    await expect(keys.focused()).toHaveAccessibleName('Add a funding source')
    // None is offered: to choose one would say that it has money.
    await expect(w.page.getByRole('list', { name: 'What could pay for it in 2027–28' })).toHaveCount(0)
    await expect(main.getByRole('button', { name: /^Choose [A-Z]/ })).toHaveCount(0)
    await expect(main.getByRole('button', { name: 'Go to Funding sources' })).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    await keys.press('Enter')
    await expect(w.page.getByRole('heading', { level: 1 })).toHaveText('Funding sources')
  })

  test('are split over sources; a share over the whole is said, and 140 % is not taken', async () => {
    await open('The team', [district, ...sources, position, pay('p', '2026-27', 'grant', 0.5)])
    await keys.tabTo(/Position$/)
    await keys.choose('Liaison')
    await keys.tabTo(/Paid from$/)
    await keys.choose('General fund')
    await keys.tabTo('Add the source')
    // Without waiting for the row: the keys that follow at once land in its first cell.
    await keys.fast('Enter', ...'140')
    await keys.type(' %')
    await keys.press('Enter')
    await expect(cell(/^General fund 2026–27 “140 %”/)).toHaveAccessibleDescription(
      /more than this position’s 1\.0 FTE \(140%\)/,
    )
    await cell(/^General fund 2026–27/).focus()
    await keys.press('Escape')
    await keys.type('-0.5')
    await keys.press('Enter')
    await expect(cell(/^General fund 2026–27 “-0.5”/)).toHaveAccessibleDescription(/less than zero/)
    await cell(/^General fund 2026–27/).focus()
    await keys.press('Escape')
    await keys.type('50%')
    await keys.press('Enter')
    await expect(cell(/^Liaison .*2026–27 1.0 of 1.0 FTE\./)).toBeVisible()
    expect(valuesOf('positionPay', payId('p', '2026-27', 'gf'))).toMatchObject({ fte: 0.5 })
    await cell(/^General fund 2026–27/).focus()
    await keys.type('0.9')
    await keys.press('Enter')
    await expect(cell(/^Liaison .*2026–27 1.4 of 1.0 FTE, too much \(140%\)/)).toBeVisible()
    expect(await violations(w.page)).toEqual([])
  })
})

describe('a plan of years that are over', () => {
  test('calls a payer that nobody entered missing only where the money can still be found', async () => {
    await open('The team', [
      set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2023-24', planTo: '2028-29' }),
      ...sources,
      set('position', 'p', { title: 'Assistant', fte: 1, startedOn: '2023-09-16' }),
      pay('p', '2024-25', 'gf', 0.5),
      pay('p', '2025-26', 'gf', 1),
    ])
    await expect(cell(/^Assistant.* 2023–24 not entered, and the year is past/)).toContainText('not entered')
    await expect(cell(/^Assistant.* 2024–25 0\.5 of 1\.0 FTE entered, and the year is past/)).toBeVisible()
    await expect(cell(/^Assistant.* 2027–28 0\.0 of 1\.0 FTE, the rest is not covered/)).toBeVisible()
    const pattern = (name: RegExp) => cell(name).evaluate((e) => getComputedStyle(e).backgroundImage)
    expect(await pattern(/^Assistant.* 2023–24/)).toBe('none')
    expect(await pattern(/^Assistant.* 2027–28/)).toContain('hatch')
    expect(await violations(w.page)).toEqual([])
  })

  test('shows the year under way first in every grid of years, and lets it be filled in', async () => {
    await open('The team', [
      set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2012-13', planTo: '2021-22' }),
      ...sources,
      set('position', 'p', { title: 'Director', fte: 1 }),
      pay('p', '2020-21', 'gf', 1),
    ])
    const now = w.page.getByRole('columnheader', { name: '2026–27' })
    const first = w.page.getByRole('columnheader', { name: '2012–13' })
    await expect(now).toBeInViewport({ ratio: 1 })
    await expect(first).not.toBeInViewport({ ratio: 0.6 })
    await expect(w.page.getByRole('main')).toContainText('the last year with an entry is 2020–21')
    await keys.tabTo(/2026–27/)
    await goTo('Funding sources')
    await expect(now).toBeInViewport({ ratio: 1 })
    await keys.tabTo(/^General fund.* 2026–27/)
  })
})

describe('money by year', () => {
  const plan = [
    district,
    ...sources,
    set('goal', 'reading', { title: 'Reading by the end of grade 3' }),
    set('action', 'visit', { title: 'Visit 300 families', about: { kind: 'goal', id: 'reading' }, due: '2099-01-01' }),
    set('position', 'p', { title: 'Liaison', fte: 1 }),
    pay('p', '2026-27', 'grant', 1),
    set('fundingAmount', amountId('grant', '2026-27'), {
      source: 'grant',
      fiscalYear: '2026-27',
      grant: { amount: 8_000_000, status: 'secured' },
    }),
    set('budgetLine', 'a', {
      description: 'Liaison',
      position: 'p',
      goal: 'reading',
      source: 'grant',
      fiscalYear: '2026-27',
      amount: 8_000_000,
      recurring: true,
      status: 'approved',
    }),
  ]

  test('draws the cliff and names it, and tells what stops with a source without changing anything', async () => {
    await open('Money by year', plan)
    const chart = w.page.getByRole('img', { name: /^Bar chart of money by fiscal year/ })
    await expect(chart).toHaveAccessibleDescription(/^2026–27: .* Grant ends June 30, 2027\.$/)
    await expect(w.page.getByRole('main')).toContainText('Money for “Liaison” ends June 30, 2027.')
    await keepPicture(w.page, 'money')
    expect(await violations(w.page)).toEqual([])
    await keys.tabTo(/Funding source$/)
    await keys.choose('Grant')
    const stops = w.page.getByRole('region', { name: 'If this source stops' })
    await expect(stops.getByRole('status')).toContainText('One position loses 1.0 FTE of pay: Liaison')
    await expect(stops.getByRole('status')).toContainText(
      '“Reading by the end of grade 3” loses $80,000 and keeps nothing.',
    )
    await expect(stops.getByRole('table', { name: 'Open actions that depend on these' })).toContainText(
      'Visit 300 families',
    )
    expect(await violations(w.page)).toEqual([])
    expect(edits()).toBe(0)
  })

  test('is whole in a narrow window, in the dark', async () => {
    await open('Money by year', plan, { width: 640, theme: 'dark' })
    expect(await violations(w.page)).toEqual([])
    const wide = await w.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })
})

describe('people to turn to, and what people can do', () => {
  test('a note on a conversation is private, and is not there while the screen is shared', async () => {
    await open('Mentors and coaches', [set('mentor', 'm', { role: 'Executive coach', status: 'active' })])
    await keys.tabTo('Executive coach')
    await keys.press('Enter')
    await keys.tabTo('Add a note')
    await keys.press('Enter')
    await expect(keys.focused()).toHaveAccessibleName('Note')
    await keys.type('Talked about saying no.')
    await keys.press('Tab')
    await expect.poll(() => w.records('mentorNote')[0]?.values.note).toBe('Talked about saying no.')
    expect(w.records('mentorNote')[0]?.private).toBe(true)
    await expect(w.page.getByText('Notes are private')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    // She locks her notes, told beforehand what that costs, and opens them again where they would stand.
    await goTo('Settings')
    await w.page.getByRole('button', { name: 'Lock private notes…' }).press('Enter')
    await expect(w.page.getByRole('dialog')).toContainText('If you forget the passphrase, the notes are lost.')
    await keys.type('four quiet herons by the river')
    await keys.press('Tab')
    await keys.type('four quiet herons by the river')
    expect(await violations(w.page)).toEqual([])
    await keys.press('Enter')
    await expect(w.page.getByRole('button', { name: 'Unlock private notes…' })).toBeVisible()
    expect(w.records('mentorNote')).toEqual([])
    await goTo('Mentors and coaches')
    await keys.tabTo('Executive coach')
    await keys.press('Enter')
    await expect(w.page.getByText('Private notes are locked with a passphrase.')).toBeVisible()
    await expect(w.page.getByText('Talked about saying no.')).toHaveCount(0)
    await w.page.getByRole('button', { name: 'Unlock…' }).press('Enter')
    await keys.type('four quiet herons by the lake')
    await keys.press('Enter')
    await expect(w.page.getByRole('dialog')).toContainText('That is not the passphrase.')
    await w.page.getByLabel('Passphrase').fill('four quiet herons by the river')
    await keys.press('Enter')
    await expect(w.page.getByText('Talked about saying no.').first()).toBeVisible()
    await w.page.keyboard.press('Control+k')
    await w.page.keyboard.type('screen is')
    await w.page.getByRole('dialog').getByText('This screen is shared').click()
    await expect(
      w.page.getByText('What the plan says about your mentors is hidden while you share this screen.'),
    ).toBeVisible()
    await expect(w.page.getByText('Talked about saying no.')).toHaveCount(0)
  })

  test('skills are taken from the list, and said where they stand', async () => {
    await open('Skills to grow')
    await keys.tabTo(/^Choose|^Add the first|skill/i)
    await keys.press('Enter')
    await w.page.getByRole('checkbox', { name: /Change management/ }).press('Space')
    await keys.tabTo('Add 1 skill')
    await keys.press('Enter')
    await expect.poll(() => w.records('skill')[0]?.values.name).toBe('Change management')
    await keys.tabTo('Change management', 'Shift+Tab')
    await keys.press('Enter')
    await keys.tabTo(/Level today$/)
    await keys.choose('2 Growing')
    await expect.poll(() => w.records('skill')[0]?.values.levelToday).toBe(2)
    expect(await violations(w.page)).toEqual([])
  })
})
