// @module-tag seconds
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { edit } from '../../../../renderer/state/edit.ts'
import { FieldForm } from '../../../../renderer/state/fieldForm.ts'
import { readyToLeave } from '../../../../renderer/state/forms.ts'
import { applyCommitted, loadSnapshot, shown } from '../../../../renderer/state/records.ts'
import { saveOpened, saveWords, useSave } from '../../../../renderer/state/save.ts'
import { useUnsaved } from '../../../../renderer/state/unsaved.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { appError } from '../../../../shared/result/errors.ts'
import { err } from '../../../../shared/result/result.ts'
import { must } from '../../../support/memory-plan.ts'
import { type PageBridge, pageBridge } from '../../../support/page-bridge.ts'

/** What is typed and can’t be saved is known in one place, whatever it was typed in. */

const line = { kind: 'budgetLine', id: 'books' } as const
const set = (values: Record<string, unknown>): Op => ({ op: 'set', ...line, values })

let bridge: PageBridge
beforeEach(() => {
  bridge = pageBridge([set({ description: 'Books', amount: 100_000 })])
  loadSnapshot(bridge.snapshot)
  saveOpened(bridge.snapshot.head.savedAt)
})
afterEach(() => bridge.close())

const formOn = (field: string): FieldForm => {
  const form = new FieldForm(() => {})
  form.enter()
  form.see(line.kind, line.id, field, {}, shown(line.kind, line.id))
  return form
}
const words = () => saveWords(useSave.getState(), undefined, useUnsaved.getState().size).text
const typed = async (text: string) => {
  const form = formOn('amount')
  form.setText(text)
  await form.commit()
  return form
}

describe('what is being typed, and could not be kept for a moment', () => {
  const busy = () => err(appError('io', 'The disk was busy.'))
  const rest = (ms = 20) => vi.advanceTimersByTimeAsync(ms)
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('is called unsaved until its next letters are kept, and no longer', async () => {
    bridge.before('plan.draft', busy)
    const form = formOn('description')
    form.setText('Books and')
    await rest()
    expect(words()).toContain('Not saved since')
    form.setText('Books and shelves')
    await rest(550)
    expect(words()).toMatch(/^Saved/)
    form.cancel()
  })

  test('is no question after a stop, however long she went on typing before the plan was open again', async () => {
    const form = formOn('description')
    for (let n = 1; n <= 12; n++) {
      form.setText(`Books and shelves${' and chairs'.repeat(n - 1)}`)
      await rest(550)
    }
    // The first that the stopped process had kept became a version when the plan was opened again.
    applyCommitted(must(bridge.plan.edit({ verb: 'edit', ops: [set({ description: 'Books and shelves' })] })))
    form.see(line.kind, line.id, 'description', {}, shown(line.kind, line.id))
    await form.commit()
    expect(shown(line.kind, line.id)).toMatchObject({ conflicts: [] })
    expect(shown(line.kind, line.id)?.values['description']).toMatch(/chairs$/)
  })

  test('is no longer called unsaved where it is put back', async () => {
    bridge.before('plan.draft', busy)
    const form = formOn('description')
    form.setText('Books and')
    await rest()
    form.cancel()
    expect(words()).toMatch(/^Saved/)
  })

  test('leaves the word of an edit that was refused', async () => {
    bridge.before('plan.edit', busy)
    await edit([set({ description: 'Books and shelves' })])
    formOn('amount').setText('12')
    await rest()
    expect(words()).toContain('Not saved since')
  })
})

describe('whoever leaves a page with an amount that can’t be read', () => {
  test('is kept there once for each such entry, also minutes later in the same field', async () => {
    Object.assign(globalThis, { document: { querySelector: () => null }, HTMLElement: class {} })
    const form = await typed('$1,2')
    expect(await readyToLeave()).toBe(false)
    expect(await readyToLeave()).toBe(true)
    form.setText('12')
    await form.commit()
    form.setText('$3,4')
    expect(await readyToLeave()).toBe(false)
    form.setText('$3,45')
    expect(await readyToLeave()).toBe(false)
    expect(await readyToLeave()).toBe(true)
    form.cancel()
  })
})

describe('an amount that can be read in two ways', () => {
  test('is not called saved, and stays when its field is taken off the screen', async () => {
    const form = await typed('$1,2')
    expect(form.error()).toContain('two ways')
    await form.leave()
    expect(words()).toBe('Not saved: one entry')
    const again = formOn('amount')
    expect(again.form?.text).toBe('$1,2')
    expect(again.error()).toContain('two ways')
    expect(again.cancel()).toBe(true)
    expect(words()).toMatch(/^Saved/)
  })

  test('stands in another control of its field, until it is typed anew in either', async () => {
    const form = await typed('$1,2')
    const other = formOn('amount')
    expect(other.form?.text).toBe('$1,2')
    form.setText('12')
    other.see(line.kind, line.id, 'amount', {}, shown(line.kind, line.id))
    expect(other.form).toBeNull()
    await form.commit()
    await other.leave()
    expect(shown(line.kind, line.id)?.values.amount).toBe(1200)
    expect(words()).toMatch(/^Saved/)
  })

  test('goes with the line that is removed', async () => {
    await typed('$1,2')
    await edit([{ op: 'remove', ...line }], 'remove')
    expect(useUnsaved.getState().size).toBe(0)
    expect(words()).toMatch(/^Saved/)
  })
})

test('a choice that the disk refused stands in its field, and is saved when it is asked for again', async () => {
  const form = formOn('category')
  bridge.before('plan.edit', () => err(appError('disk-full', 'The disk is full.')))
  expect(await form.setValue('stipends')).toBe('The disk is full.')
  expect(form.shownValue()).toBe('stipends')
  expect(useUnsaved.getState().size).toBe(1)
  await form.commit()
  expect(shown(line.kind, line.id)?.values.category).toBe('stipends')
  expect(useUnsaved.getState().size).toBe(0)
})
