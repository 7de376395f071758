import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { describe, expect as expectThat, test } from 'vitest'
import { openDrafts } from '../../electron/plan/drafts/store.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { makePlan, openWindow, type TestWindow } from '../support/window.ts'
import { violations } from './axe.ts'
import { Keys } from './keyboard.ts'
import { findPage } from './people.ts'

/** “Saved” is never said beside something that isn’t: what can’t be taken in is said where it stands, and in the bar. */

let w: TestWindow
let keys: Keys

const plan: readonly Op[] = [
  set('district', 'district', { fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2028-29' }),
  set('fundingSource', 'gf', { name: 'General fund', recurring: true }),
  set('position', 'p', { title: 'Liaison', fte: 1 }),
  set('position', 'q', { title: 'Coach', fte: 0.5 }),
  set('budgetLine', 'books', { description: 'Books', source: 'gf', fiscalYear: '2026-27', amount: 100_000 }),
  set('department', 'sped', { name: 'Special Education' }),
  set('meeting', 'cabinet', { forum: 'cabinet', date: '2099-12-01' }),
  set('goal', 'reading', { title: 'Reading by grade 3' }),
]
const open = async (page: string) => {
  w = await openWindow({ ops: plan })
  keys = new Keys(w.page)
  await goTo(page)
}
const goTo = (name: string) => findPage(w.page, name)
/** The app stops, and is started again. */
const stopAndStart = async () => {
  await w.page.reload()
  await w.page.getByRole('banner').waitFor()
}
const bar = () => w.page.getByRole('banner')
const kept = (text: string) =>
  expect
    .poll(() =>
      w.sent.flatMap((s) => (s.channel === 'plan.draft' ? [(s.input as { readonly text: string }).text] : [])),
    )
    .toContain(text)
const undo = (name: RegExp | string) => bar().getByRole('button', { name })
const fte = () => w.page.getByLabel('FTE', { exact: true })

/** What is not saved, as the bar lists it: the way to it. */
const goThere = async (name: string | RegExp) => {
  await bar()
    .getByRole('button', { name: /^Not saved/ })
    .press('Enter')
  await w.page.getByRole('dialog').getByRole('button', { name }).press('Enter')
}

describe('what can’t be saved says so where it stands, and in the bar', () => {
  test('in a field of a line: open, shut, on another page and after a stop', async () => {
    await open('The team')
    await keys.tabTo('Liaison')
    await keys.press('Enter')
    await fte().fill('half')
    await keys.tabTo(/Status/)
    await expect(fte()).toHaveAttribute('aria-invalid', 'true')
    const field = w.page.locator('[data-field="position/p/fte"]')
    await expect(field).toContainText('Not saved')
    await expect(bar()).toContainText('Not saved: one entry')
    await expect(bar()).not.toContainText('Saved on')
    await w.page.getByRole('button', { name: /^Done with/ }).press('Enter')
    // Asked once, she stays with it; asked again, she is let go. What shuts gives its focus back a moment later, and nothing has shut.
    await w.page.waitForTimeout(200)
    await expect(fte()).toBeFocused()
    await expect(fte()).toHaveValue('half')
    await w.page.getByRole('button', { name: /^Done with/ }).press('Enter')
    const line = w.page.locator('main [data-record="position/p"]')
    await expect(line).toContainText('Not saved: FTE')
    await expect(bar()).toContainText('Not saved: one entry')
    expect(await violations(w.page)).toEqual([])
    // One that is being added meanwhile shuts.
    await keys.press('n')
    await w.page.getByRole('heading', { name: 'New position' }).waitFor()
    await goThere('FTE, Liaison')
    await expect(fte()).toBeFocused()
    await goTo('Budget lines')
    await expect(bar()).toContainText('Not saved: one entry')
    await goThere('FTE, Liaison')
    await expect(fte()).toBeFocused()
    await expect(fte()).toHaveValue('half')
    await keys.press('Escape')
    await keys.seen('putting it back')
    await expect(bar()).toContainText('Saved on')
    await fte().fill('half')
    await kept('half')
    await stopAndStart()
    await expect(bar()).toContainText('Not saved: one entry')
    await goThere('FTE, Liaison')
    await expect(fte()).toBeFocused()
    await expect(fte()).toHaveValue('half')
    await w.page.keyboard.press('Control+a')
    await keys.type('0.5')
    await keys.press('Tab')
    await expect(bar()).toContainText('Saved on')
    await expect(w.page.getByText('can’t be read yet')).toHaveCount(0)
    expectThat(w.records('position').find((r) => r.id === 'p')?.values.fte).toBe(0.5)
  })

  test('in a plan on a stick that is at home: a copy says so, and saves it where she asks for that', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'groundwork-copy-'))
    const file = join(dir, 'colleague.groundwork')
    const made = makePlan(file, 'Colleague', plan)
    const before = made.snapshot()
    made.close()
    if (!before.ok) throw new Error(before.error.says)
    const base = before.value.records.find((r) => r.id === 'reading')?.tips.title ?? []
    const { drafts } = openDrafts(join(dir, 'drafts'))
    const typed = { kind: 'goal', record: 'reading', field: 'title', base: [...base], text: 'Reading by grade 2' }
    drafts.put({ id: before.value.plan, path: 'E:\\Equity\\plan.groundwork', mark: null }, typed)
    drafts.close()
    w = await openWindow({ file })
    keys = new Keys(w.page)
    await expect(w.page.getByText('another file of this plan, E:\\Equity\\plan.groundwork.')).toBeVisible()
    expect(await violations(w.page)).toEqual([])
    expectThat(w.records('goal')[0]?.values.title).toBe('Reading by grade 3')
    await w.page.getByRole('button', { name: 'Save them here' }).press('Enter')
    await expect(w.page.getByText('Your words are back and saved')).toBeVisible()
    await expect(w.page.getByText('another file of this plan')).toHaveCount(0)
    expectThat(w.records('goal')[0]?.values.title).toBe('Reading by grade 2')
  })

  test('in an agenda’s times: there, on another page and after a stop', { tags: 'long' }, async () => {
    await open('Meetings')
    const begins = () => w.page.getByLabel('Time it starts')
    await w.page.getByRole('button', { name: /^Make the agenda ?for Cabinet/ }).press('Enter')
    await begins().fill('half nine')
    await keys.press('Enter')
    await expect(w.page.locator('main')).toContainText(
      'Not saved. “half nine” is not a time of day. Write one such as 8:30 or 1 pm.',
    )
    await expect(bar()).toContainText('Not saved: one entry')
    await goTo('Budget lines')
    await expect(bar()).toContainText('Not saved: one entry')
    await stopAndStart()
    await goThere(/^Time it starts, /)
    await expect(begins()).toHaveValue('half nine')
    await expect(begins()).toBeFocused()
    await keys.seen('an agenda’s time that is not saved')
    expect(await violations(w.page)).toEqual([])
    await begins().fill('9:30')
    await keys.press('Enter')
    await expect(bar()).toContainText('Saved on')
    expectThat(w.records('meeting')[0]?.values.begins).toBe('09:30')
  })

  test('in a line that was only begun: it is there to go on with', { tags: 'long' }, async () => {
    await open('The team')
    await w.page.getByRole('button', { name: 'Add a position' }).press('Enter')
    await fte().fill('half')
    await w.page.getByRole('button', { name: /^Done with/ }).press('Enter')
    await expect(bar()).toContainText('Not saved: one entry')
    await w.page.getByRole('button', { name: 'Go to what is not saved: FTE “half”' }).press('Enter')
    await expect(fte()).toHaveValue('half')
    await w.page.getByRole('button', { name: /^Done with/ }).press('Enter')
    await stopAndStart()
    await goThere(/^FTE/)
    await expect(fte()).toBeFocused()
    await expect(fte()).toHaveValue('half')
    await w.page.keyboard.press('Control+a')
    await keys.type('0.5')
    await keys.press('Tab')
    await expect(bar()).toContainText('Saved on')
    expectThat(w.records('position').map((r) => r.values.fte)).toContain(0.5)
  })

  test('in a cell of a grid, beside the form of the same line', { tags: 'long' }, async () => {
    await open('Budget lines')
    await w.page.getByRole('gridcell', { name: /^1 Amount/ }).focus()
    await keys.type('$1,2')
    await keys.press('Tab')
    await expect(w.page.getByRole('gridcell', { name: /^1 Amount “\$1,2”, not saved/ })).toBeVisible()
    await expect(w.page.getByRole('region', { name: 'Not saved' })).toContainText('can be read two ways')
    await expect(bar()).toContainText('Not saved: one entry')
    await goTo('The team')
    await goThere('Amount, Books')
    await expect(keys.focused()).toHaveAccessibleName(/^1 Amount “\$1,2”, not saved/)
    await stopAndStart()
    await expect(bar()).toContainText('Not saved: one entry')
    await goThere('Amount, Books')
    await expect(keys.focused()).toHaveAccessibleName(/^1 Amount “\$1,2”, not saved/)
    await w.page.keyboard.press('Enter')
    await w.page.keyboard.press('Control+a')
    await keys.type('12')
    await keys.press('Enter')
    await expect(bar()).toContainText('Saved on')
    expectThat(w.records('budgetLine')[0]?.values.amount).toBe(1200)
  })

  test('in what was left out of a paste, until it is cleared', { tags: 'long' }, async () => {
    await open('Funding sources')
    await w.page.getByRole('gridcell', { name: /^General fund .*2026–27/ }).focus()
    await keys.paste('1\t2\t3\t4\t5\t6\t7\n8')
    await expect(bar()).toContainText('Not saved: one entry')
    await stopAndStart()
    await goThere(/^Left out of what you pasted/)
    await w.page.getByRole('heading', { level: 1, name: 'Funding sources' }).waitFor()
    await w.page.getByRole('button', { name: 'Clear this list' }).press('Enter')
    await expect(bar()).toContainText('Saved on')
  })

  test('in an answer of a matrix that the disk refused: it stays, and comes after a stop', {
    tags: 'long',
  }, async () => {
    await open('Who carries what')
    w.refuse('plan.edit', 'The disk is full.')
    const cell = (name: RegExp) => w.page.getByRole('gridcell', { name })
    await cell(/Special Education/).focus()
    await keys.press('l')
    await expect(cell(/Leads, not saved/)).toBeVisible()
    await expect(bar()).toContainText('Not saved')
    await expect(bar()).not.toContainText('Saved on')
    await stopAndStart()
    await expect.poll(() => w.records('coverage').map((r) => r.values.part)).toEqual(['leads'])
  })

  test('in a rating that was chosen and not yet written', { tags: 'long' }, async () => {
    await open('The team')
    await w.page.getByRole('tab', { name: /^What good looks like/ }).press('Enter')
    w.refuse('plan.edit', 'The disk is full.')
    const level = w.page.getByRole('radio', { name: /^Emerging/ }).first()
    await level.check({ force: true })
    await expect(bar()).toContainText('Not saved')
    await expect(level).toBeChecked()
    w.refuse('plan.edit', null)
    await w.page.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect(bar()).toContainText('Saved on')
    expectThat(w.records('rating').map((r) => r.values.level)).toEqual(['1'])
  })
})

test('Undo names what its press takes back: first what is just being typed, then the change before it', async () => {
  await open('Budget lines')
  const done = w.plan.edit({ verb: 'edit', ops: [set('goal', 'reading', { title: 'Reading by the end of grade 3' })] })
  if (done.ok) await w.announce('plan.changed', done.value)
  await goTo('Goals')
  await expect(undo('Undo: change goal')).toBeVisible()
  await w.page
    .getByRole('button', { name: /^Edit goal|Edit “/ })
    .first()
    .click()
  const title = w.page.getByRole('textbox', { name: 'Goal' }).first()
  await title.fill('cy by race')
  await undo('Undo: what is typed in “Goal”').click()
  await expect.poll(() => w.records('goal')[0]?.values['title']).toBe('Reading by the end of grade 3')
  await undo('Undo: change goal').click()
  await expect.poll(() => w.records('goal')[0]?.values['title']).toBe('Reading by grade 3')
})
