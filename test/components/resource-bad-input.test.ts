// @module-tag long
import { expect } from '@playwright/test'
import { expect as expectThat, test } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage } from './people.ts'

/** What people type and paste where money and positions are entered, taken as far as it makes sense, and never lost. */

let w: TestWindow
let keys: Keys

const plan: readonly Op[] = [
  set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2028-29' }),
  set('fundingSource', 'gf', { name: 'General fund', recurring: true }),
  set('fundingSource', 'grant', { name: 'Grant', recurring: false }),
  set('position', 'p', { title: 'Liaison', fte: 1 }),
  set('budgetLine', 'books', { description: 'Books', source: 'grant', fiscalYear: '2026-27', amount: 100_000 }),
]
const open = async (page: string, ops: readonly Op[] = []) => {
  w = await openWindow({ ops: [...plan, ...ops] })
  keys = new Keys(w.page)
  await goTo(page)
}
const goTo = (name: string) => findPage(w.page, name)
const line = (id: string) => w.records('budgetLine').find((r) => r.id === id)?.values
const grant = (year: string) =>
  w.records('fundingAmount').find((r) => r.id === derivedId(kinds.fundingAmount, { source: 'gf', fiscalYear: year }))
    ?.values.grant
const cell = (name: string | RegExp) => w.page.getByRole('gridcell', { name })
const left = () => w.page.getByRole('region', { name: 'Not saved' })

test.each([
  ['1.234,56', 123_456],
  ['(500)', -50_000],
  ['1e9', 100_000_000_000],
])('an amount written as %s is what it says', async (typed, cents) => {
  await open('Funding sources')
  await cell(/^General fund .*2026–27 empty/).focus()
  await keys.type(typed)
  await keys.press('Enter')
  await expect.poll(() => grant('2026-27')).toMatchObject({ amount: cents })
  await expect(left()).toHaveCount(0)
})

test('$1,2 can be two amounts: both are said, and it waits in its cell', async () => {
  await open('Budget lines')
  await cell(/^1 Amount/).focus()
  await keys.type('$1,2')
  await keys.press('Enter')
  await expect(left()).toContainText('“$1,2” can be read two ways. Write 1.20 or 12.')
  await goTo('Funding sources')
  await goTo('Budget lines')
  await expect(cell(/^1 Amount “\$1,2”, not saved/)).toBeVisible()
  expectThat(line('books')?.amount).toBe(100_000)
})

test.each([
  ['-0.5', /less than zero/],
  ['140 %', /more than this position’s 1.0 FTE \(140%\)/],
])('a share of %s of a position is not taken, and stays', async (typed, says) => {
  const pay = { position: 'p', fiscalYear: '2026-27', source: 'gf' }
  await open('The team', [set('positionPay', derivedId(kinds.positionPay, pay) ?? '', { ...pay, fte: 0.5 })])
  await cell(/^General fund 2026–27 0.5 FTE/).focus()
  await keys.type(typed)
  await keys.press('Enter')
  await expect(left()).toContainText(says)
  expectThat(w.records('positionPay')[0]?.values.fte).toBe(0.5)
  expect(await violations(w.page)).toEqual([])
})

test('a fiscal year before the plan is taken, and its money is shown with a column of its own', async () => {
  await open('Budget lines')
  await cell(/^1 Fiscal year/).focus()
  await keys.type('2019-20')
  await keys.press('Enter')
  await expect.poll(() => line('books')?.fiscalYear).toBe('2019-20')
  await goTo('Money by year')
  await expect(w.page.getByRole('columnheader', { name: '2019–20' }).first()).toBeVisible()
})

test('a source that is removed while lines name it: said before, said in the line, and chosen anew', async () => {
  await open('Funding sources')
  await w.page.locator('[data-menu="fundingSource/grant"] button').press('Enter')
  await w.page.getByRole('menuitem', { name: /^Remove (?!for good)/ }).press('Enter')
  const asks = w.page.getByRole('dialog')
  await expect(asks).toContainText(/budget line/i)
  await asks.getByRole('button', { name: /^Remove/ }).press('Enter')
  await expect.poll(() => w.records('fundingSource').length).toBe(1)
  await goTo('Budget lines')
  const name = cell(/^1 Funding source No longer in the plan/)
  await expect(name).toBeVisible()
  expect(await violations(w.page)).toEqual([])
  await name.focus()
  await keys.type('general')
  await keys.press('Enter')
  await expect.poll(() => line('books')?.source).toBe('gf')
})

test('a block larger than the grid: what fits comes in, the rest is kept until it is cleared', async () => {
  await open('Funding sources')
  await cell(/^Grant .*2027–28 empty/).focus()
  await keys.paste('1\t2\t3\n4\t5\t6')
  await expect(left()).toContainText('Row 1, column 3 of what you pasted: 3. The grid has no column for it.')
  await expect(left()).toContainText('Row 2, column 1 of what you pasted: 4. The grid has no row for it.')
  await goTo('Budget lines')
  await goTo('Funding sources')
  await expect(left(), 'after the page was left').toContainText('Row 2, column 3 of what you pasted: 6')
  await w.page.reload()
  await w.page
    .getByRole('button', { name: 'Left out of what you pasted, Amounts by source and fiscal year' })
    .press('Enter')
  await expect(left(), 'after a stop').toContainText('Row 2, column 3 of what you pasted: 6')
  await cell(/^General fund .*2026–27 empty/).focus()
  await keys.paste('7\t8\t9\tas the Grant says')
  await expect(left()).toContainText('as the Grant says')
  await expect(left(), 'after another paste').toContainText('Row 2, column 1 of what you pasted: 4')
  await w.page.getByRole('button', { name: /^Grant: / }).press('Enter')
  await w.page.getByRole('menuitem', { name: 'Remove for good…' }).press('Enter')
  await w.page.getByRole('dialog').getByRole('button', { name: 'Remove for good', exact: true }).press('Enter')
  await expect(left(), 'once its words were removed for good').not.toContainText('Grant')
  await expect(left()).toContainText('Row 2, column 1 of what you pasted: 4')
  await w.page.getByRole('button', { name: 'Clear this list' }).press('Enter')
  await expect(left()).toHaveCount(0)
  await w.page.reload()
  await w.page.getByRole('link', { name: 'Money by year' }).waitFor()
  await goTo('Funding sources')
  await cell(/^General fund .*2026–27 \$7/).waitFor()
  await expect(left(), 'cleared for good').toHaveCount(0)
})

test('a text of 100,000 characters is kept whole, and the page stays a page', async () => {
  await open('Budget lines')
  const long = 'Two coaches 🌍 '.repeat(6667).slice(0, 100_000).trim()
  await cell(/^1 What is paid/).focus()
  await keys.paste(long)
  await expect.poll(() => line('books')?.description).toBe(long)
  const box = await w.page.getByRole('grid').boundingBox()
  expectThat(box?.height ?? 0).toBeLessThan(900)
  await cell(/^1 Amount/).focus()
  await keys.paste(long)
  await expect(left()).toContainText('can’t be read as an amount')
  expectThat(await w.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await goTo('Money by year')
  expectThat(await w.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('words from right to left and emoji stand as they were typed', async () => {
  await open('Budget lines')
  const words = 'مدربان للقراءة 👩🏽‍🏫 (צהרון)'
  await cell(/^New What is paid/).focus()
  await keys.press('Enter')
  await keys.type(words)
  await keys.press('Tab')
  await expect.poll(() => w.records('budgetLine').map((r) => r.values.description)).toContain(words)
  await goTo('The team')
  await w.page.getByRole('main').getByRole('button', { name: 'Liaison', exact: true }).press('Enter')
  const title = w.page.getByRole('textbox', { name: 'Position', exact: true })
  await title.fill(words)
  await title.press('Tab')
  await expect.poll(() => w.records('position')[0]?.values.title).toBe(words)
  await expect(w.page.getByRole('rowheader', { name: words })).toBeVisible()
  expect(await violations(w.page)).toEqual([])
})
