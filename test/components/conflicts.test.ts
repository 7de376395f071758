import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { set } from '../../shared/domain/state.ts'
import { keepPicture } from '../support/kept.ts'
import { openWindow, type TestWindow } from '../support/window.ts'
import { Keys } from './keyboard.ts'
import { goTo, smallPlan, twoLaptops } from './people.ts'

const reading = (w: TestWindow) => {
  const found = w.plan.records()
  return found.ok ? found.value.find((r) => r.id === 'reading') : undefined
}

/** Somebody else's version of a field, written over what stood before ours. */
async function apart(w: TestWindow, field: string, ours: unknown, theirs: unknown): Promise<void> {
  const base = { [field]: [...(reading(w)?.tips[field] ?? [])] }
  for (const value of [ours, theirs]) {
    const op = { ...set('goal', 'reading', { [field]: value }), base }
    const done = w.plan.edit({ verb: 'edit', ops: [op] as never })
    if (!done.ok) throw new Error(done.error.says)
    await w.announce('plan.changed', done.value)
  }
  await goTo(w.page, /^Conflicts/)
}

describe('a question that two people left', () => {
  test('shows what both started from, and how each went on', { tags: 'long' }, async () => {
    const laptops = twoLaptops()
    const w = await openWindow({ file: laptops.ours, copy: laptops.copy })
    await goTo(w.page, /^Bring in a copy$/)
    await w.page.getByRole('button', { name: 'Choose a copy…' }).click()
    await w.page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await expect(w.page.getByText('Both started with')).toBeVisible()
    await expect(w.page.getByText('Begins in two schools.', { exact: true })).toBeVisible()
    const quotes = w.page.locator('blockquote')
    const ours = quotes.filter({ hasText: 'six' })
    await expect(ours.locator('del')).toHaveText('two')
    await expect(ours.locator('ins')).toHaveText('six')
    // One person may have both laptops: where each was written tells them apart, to the eye and to the ear.
    const side = (words: string) => w.page.locator('div', { has: quotes.filter({ hasText: words }) }).last()
    await expect(side('six')).toContainText('This laptop')
    await expect(side('coaches')).toContainText('Another laptop')
    await expect(w.page.getByRole('button', { name: /^Keep this one, by Director .*, Another laptop$/ })).toBeVisible()
    await w.close()
    laptops.end()
  })

  test('offers both changes as the start of a third where they touch different words', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: smallPlan })
    await apart(w, 'leadNote', 'Begins in six schools.', 'Begins in nine schools.')
    await expect(w.page.getByText('Both started with')).toBeVisible()
    await w.page.getByRole('button', { name: 'Combine them into a new one…' }).click()
    await expect(w.page.getByText('It starts with both changes')).toHaveCount(0)
    await w.page.getByRole('button', { name: 'Cancel' }).click()
    await w.close()
    const v = await openWindow({
      ops: [...smallPlan, set('goal', 'reading', { leadNote: 'One two three four five' })],
    })
    await apart(v, 'leadNote', 'One TWO three four five', 'One two three four FIVE')
    await expect(v.page.getByText('Both started with')).toBeVisible()
    await v.page.getByRole('button', { name: 'Combine them into a new one…' }).click()
    await expect(v.page.getByText('It starts with both changes')).toBeVisible()
    await v.page.getByRole('button', { name: 'Keep what I wrote' }).click()
    await expect.poll(() => reading(v)?.values.leadNote).toBe('One TWO three four FIVE')
    expect(reading(v)?.conflicts).toEqual([])
  })

  test('is decided by keys alone, one after the other, and the focus is never lost', async () => {
    const laptops = twoLaptops()
    const w = await openWindow({ file: laptops.ours, copy: laptops.copy })
    const focused = w.page.locator(':focus')
    const press = (key: string) => w.page.keyboard.press(key)
    const keys = new Keys(w.page)
    /** By Tab, as a hand would: a key tells the page that the person has moved on, which a focus set from outside does not. */
    const pressByTab = async (name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      await w.page.getByRole('button', { name }).first().waitFor()
      await keys.tabTo(name, key)
      await press('Enter')
    }
    await goTo(w.page, /^Bring in a copy$/)
    const choose = w.page.getByRole('button', { name: 'Choose a copy…' })
    await pressByTab('Choose a copy…')
    await w.page.getByRole('button', { name: /^Bring in 2 changes/ }).waitFor()
    await expect(focused).toHaveText('Bring in a copy')
    await pressByTab('Close without changing anything')
    await expect(choose).toBeFocused()
    await press('Enter')
    await w.page.getByRole('button', { name: /^Bring in 2 changes/ }).waitFor()
    await expect(focused).toHaveText('Bring in a copy')
    await pressByTab('Bring in 2 changes')
    const combine = w.page.getByRole('button', { name: 'Combine them into a new one…' })
    const third = w.page.getByRole('textbox')
    await pressByTab('Combine them into a new one…')
    await expect(third).toBeFocused()
    await press('Escape')
    await expect(combine, 'nothing was written').toBeFocused()
    await press('Enter')
    const began = await third.inputValue()
    await w.page.keyboard.type('Not so. ')
    await press('Escape')
    await expect(third, 'put back first').toHaveValue(began)
    await press('Escape')
    await expect(combine).toBeFocused()
    await press('Enter')
    await expect(third).toBeFocused()
    await pressByTab('Cancel')
    await expect(combine).toBeFocused()
    await pressByTab(/^Keep this one/, 'Shift+Tab')
    await expect(focused).toHaveText('Conflicts')
    await expect.poll(() => reading(w)?.conflicts).toEqual([])
    // Where more are asked, on to the next.
    await apart(w, 'leadNote', 'Begins in ten schools.', 'Begins in twelve schools.')
    await apart(w, 'end', '2029-06-30', '2028-12-31')
    await w.page.getByRole('heading', { name: 'Both changed: 2' }).waitFor()
    await pressByTab(/^Keep this one/)
    await expect(w.page.getByRole('heading', { name: 'Both changed: 1' })).toBeVisible()
    await expect(focused).toHaveAttribute('aria-current', 'true')
    await keepPicture(w.page, 'decided-by-keys')
    await w.close()
    laptops.end()
  })

  test('decided for what stood is told in History as kept, and nothing is struck out', async () => {
    const w = await openWindow({ ops: smallPlan })
    await apart(w, 'leadNote', 'Begins in six schools.', 'Begins in nine schools.')
    const stood = String(reading(w)?.values.leadNote)
    const word = /six|nine/.exec(stood)?.[0] ?? ''
    await w.page
      .getByRole('article')
      .or(w.page.getByRole('listitem'))
      .or(w.page.getByRole('group'))
      .or(w.page.getByRole('region'))
      .filter({ hasText: word })
      .getByRole('button', { name: 'Keep this one' })
      .nth(word === 'six' ? 0 : -1)
      .click()
    await expect.poll(() => reading(w)?.conflicts).toEqual([])
    expect(reading(w)?.values.leadNote).toBe(stood)
    await goTo(w.page, /^History/)
    const chosen = w.page.getByRole('complementary', { name: 'The chosen change' })
    await expect(chosen.locator('dd')).toHaveText(`Kept: ${stood}`)
    await expect(chosen.locator('del')).toHaveCount(0)
    await w.close()
  })

  test('of a choice shows what it was, and nothing to write', { tags: 'long' }, async () => {
    const w = await openWindow({ ops: [...smallPlan, set('goal', 'reading', { status: 'active' })] })
    await apart(w, 'status', 'done', null)
    await expect(w.page.getByText('Both started with')).toBeVisible()
    await expect(w.page.locator('blockquote').first()).toHaveText('Active')
    await expect(w.page.getByText('Emptied')).toBeVisible()
    await expect(w.page.getByRole('button', { name: 'Combine them into a new one…' })).toHaveCount(0)
  })

  test('of a day shows each whole, and names the goal with its number', async () => {
    const w = await openWindow({ ops: [...smallPlan, set('goal', 'reading', { end: '2028-06-30' })] })
    await apart(w, 'end', '2029-06-30', '2028-12-31')
    await expect(w.page.locator('blockquote')).toHaveText(['June 30, 2028', 'June 30, 2029', 'December 31, 2028'])
    await expect(w.page.locator('blockquote :is(ins, del)')).toHaveCount(0)
    await expect(w.page.getByRole('listitem').getByText(/^Goal \d: Reading by the end of grade 3$/)).toBeVisible()
  })

  test('of what one removed and the other changed reads it as its form asks, and not where it stands in a list', {
    tags: 'long',
  }, async () => {
    const w = await openWindow({
      ops: [...smallPlan, set('action', 'a', { title: 'Train hosts', due: '2026-10-01', sort: 2 })],
    })
    const found = w.plan.records()
    const seen = found.ok ? (found.value.find((r) => r.id === 'a')?.tips ?? {}) : {}
    for (const [verb, op] of [
      ['edit', { ...set('action', 'a', { result: 'Nine are trained.' }), base: { result: [], '': seen[''] } }],
      ['remove', { op: 'remove', kind: 'action', id: 'a', base: Object.values(seen).flat() }],
    ] as const) {
      const done = w.plan.edit({ verb, ops: [op] as never })
      if (!done.ok) throw new Error(done.error.says)
      await w.announce('plan.changed', done.value)
    }
    await goTo(w.page, /^Conflicts/)
    await expect(w.page.getByRole('heading', { name: 'One person removed it, the other changed it' })).toBeVisible()
    await expect(w.page.locator('blockquote').last()).toHaveText(
      'Action: Train hosts Due: October 1, 2026 What came of it: Nine are trained.',
    )
  })
})

describe('P22: a field is half typed while a copy comes in that changed it', () => {
  const mine = 'Algebra 1 by grade 8'
  const theirs = 'Algebra 1 by the end of grade 9'
  const find = async (w: TestWindow, page: string) => {
    await w.page.keyboard.press('Control+k')
    await w.page.getByRole('dialog', { name: 'Find anything' }).locator('input').first().fill(page)
    await w.page.keyboard.press('Enter')
  }
  const title = (w: TestWindow) => w.page.getByRole('textbox', { name: 'Goal', exact: true })
  const toTitle = async (w: TestWindow) => {
    await find(w, 'Algebra 1')
    await w.page.getByRole('button', { name: 'Edit goal details' }).first().click()
  }
  const begin = async () => {
    const laptops = twoLaptops()
    const w = await openWindow({ file: laptops.ours, copy: laptops.copy })
    await toTitle(w)
    await title(w).fill(mine)
    return { w, laptops }
  }
  const bringIn = async (w: TestWindow) => {
    await expect(w.page.getByRole('heading', { level: 1, name: 'Bring in a copy' })).toBeVisible()
    await w.page.getByRole('button', { name: 'Choose a copy…' }).click()
    await w.page.getByRole('button', { name: 'Bring in 2 changes' }).click()
    await expect(w.page.getByText('Both started with')).toBeVisible()
  }
  const answers = (w: TestWindow) => {
    const found = w.plan.records()
    const goal = found.ok ? found.value.find((r) => r.id === 'algebra') : undefined
    return goal?.conflicts.flatMap((c) => c.tips.map((tip) => tip.value)).sort()
  }

  test('by going there with it still open: what was typed stands beside what came in', async () => {
    const { w, laptops } = await begin()
    await find(w, 'Bring in a copy')
    await bringIn(w)
    await w.page
      .getByRole('listitem')
      .getByRole('button', { name: /^Goal \d: Algebra 1/ })
      .click()
    for (const word of ['the end of ', '8'])
      await expect(w.page.locator('blockquote ins', { hasText: word })).toBeVisible()
    expect(answers(w)).toEqual([mine, theirs])
    await w.close()
    laptops.end()
  })

  test('where it could not be saved: it is still typed there, says what came in, and overwrites nothing', async () => {
    const { w, laptops } = await begin()
    w.refuse('plan.edit', 'The disk is full. What was saved before is safe. Free up some space, and try again.')
    await find(w, 'Bring in a copy')
    await expect(title(w)).toHaveValue(mine)
    await find(w, 'Bring in a copy')
    await bringIn(w)
    await toTitle(w)
    await expect(title(w)).toHaveValue(mine)
    await expect(w.page.getByText('Someone else’s change came in here before yours was saved.')).toBeVisible()
    w.refuse('plan.edit', null)
    await title(w).focus()
    await title(w).press('Tab')
    await expect.poll(() => answers(w)).toEqual([mine, theirs])
    await w.close()
    laptops.end()
  })
})

describe('P22: a goal is removed on the other laptop while its name is typed here', () => {
  const title = (w: TestWindow) => w.page.getByRole('textbox', { name: 'Goal', exact: true })
  const goes = async (w: TestWindow, id: string) => {
    const done = w.plan.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'goal', id }] })
    if (!done.ok) throw new Error(done.error.says)
    await w.announce('plan.changed', done.value)
  }
  /** The removal is not undone unseen: both are there, and somebody is asked. */
  const asks = async (w: TestWindow, id: string, typed: string) => {
    const found = () => {
      const all = w.plan.records()
      return all.ok ? all.value.find((r) => r.id === id)?.conflicts.map((c) => c.how) : undefined
    }
    await expect.poll(found).toEqual(['removed'])
    await goTo(w.page, /^Conflicts/)
    await expect(w.page.getByRole('heading', { name: 'One person removed it, the other changed it' })).toBeVisible()
    await expect(w.page.locator('blockquote').last()).toContainText(typed)
    await keepPicture(w.page, `removed-while-typed-${id === 'reading' ? 'old' : 'new'}`)
  }

  test('one that was there: the words are kept, and it is asked whether it goes', async () => {
    const w = await openWindow({
      ops: [...smallPlan, set('goal', 'reading', { sort: 1 }), set('goal', 'algebra', { sort: 2 })],
    })
    await goTo(w.page, /^Goals/)
    await w.page.getByRole('button', { name: 'Edit goal details' }).click()
    await title(w).fill('Reading well by grade 4')
    await goes(w, 'reading')
    await asks(w, 'reading', 'Reading well by grade 4')
  })

  test('one that was just begun and saved: so it is, once its field is left', async () => {
    const w = await openWindow({ ops: smallPlan })
    await goTo(w.page, /^Goals/)
    await w.page.getByRole('heading', { level: 1 }).focus()
    await w.page.keyboard.press('n')
    await expect(title(w)).toBeFocused()
    await w.page.keyboard.type('Families feel')
    await w.page.keyboard.press('Tab')
    const begun = () => w.records('goal').find((g) => g.values.title === 'Families feel')?.id ?? ''
    await expect.poll(begun).not.toBe('')
    const id = begun()
    await title(w).focus()
    await title(w).press('End')
    await w.page.keyboard.type(' heard')
    await goes(w, id)
    await expect(title(w)).toHaveValue('Families feel heard')
    await w.page.keyboard.press('Tab')
    await asks(w, id, 'Families feel heard')
  })
})
