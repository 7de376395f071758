// @module-tag seconds
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit, setFields } from '../../../../renderer/state/edit.ts'
import { loadSnapshot, shown, useRecords } from '../../../../renderer/state/records.ts'
import { saveOpened, saveWords, useSave } from '../../../../renderer/state/save.ts'
import { useToast } from '../../../../renderer/state/toast.ts'
import { undo } from '../../../../renderer/state/undo.ts'
import { planNow } from '../../../../renderer/state/views.ts'
import { appError } from '../../../../shared/result/errors.ts'
import { err } from '../../../../shared/result/result.ts'
import { type PageBridge, pageBridge } from '../../../support/page-bridge.ts'

const title = () => shown('goal', 'reading')?.values.title
const tips = () => shown('goal', 'reading')?.tips.title ?? []
const conflicts = () => shown('goal', 'reading')?.conflicts ?? []

let bridge: PageBridge
beforeEach(() => {
  bridge = pageBridge([{ op: 'set', kind: 'goal', id: 'reading', values: { title: 'Reading' } }])
  loadSnapshot(bridge.snapshot)
  saveOpened(bridge.snapshot.head.savedAt)
})
afterEach(() => bridge.close())

/** Somebody else's version arrives in the file, unseen by the window. */
const unseen = (text: string, base: readonly string[]) => {
  const done = bridge.plan.edit({
    verb: 'edit',
    ops: [{ op: 'set', kind: 'goal', id: 'reading', values: { title: text }, base: { title: base } }],
  })
  if (!done.ok) throw new Error(done.error.says)
}

describe('an officer who types faster than the disk', () => {
  test('sees each edit at once, and the edits of one field follow each other without a question', async () => {
    const first = setFields('goal', 'reading', { title: 'Reading by grade 3' })
    expect(title()).toBe('Reading by grade 3')
    expect(saveWords(useSave.getState()).text).toBe('Saving…')
    const second = setFields('goal', 'reading', { title: 'Reading by the end of grade 3' })
    const third = setFields('goal', 'reading', { title: 'Reading well by the end of grade 3' })
    expect(title()).toBe('Reading well by the end of grade 3')
    for (const result of await Promise.all([first, second, third])) expect(result.ok).toBe(true)
    expect(title()).toBe('Reading well by the end of grade 3')
    expect(conflicts()).toEqual([])
    expect(tips()).toHaveLength(1)
    expect(saveWords(useSave.getState()).text).toMatch(/^Saved on this laptop, \d/)
  })

  test('keeps records that did not change the same objects, so that screens draw only what did', async () => {
    await edit([{ op: 'set', kind: 'person', id: 'director', values: { role: 'Director' } }])
    const person = planNow().get('person', 'director')
    const people = planNow().all('person')
    await setFields('goal', 'reading', { title: 'Reading by grade 3' })
    expect(planNow().get('person', 'director')).toBe(person)
    expect(planNow().all('person')).toBe(people)
  })
})

describe('a form that was left open while a copy came in', () => {
  test('never overwrites what it did not show: both answers stand, as a question', async () => {
    const base = tips()
    unseen('Literacy', base)
    await setFields('goal', 'reading', { title: 'Reading by grade 3' }, { title: base })
    const said = conflicts()[0]?.tips.map((tip) => tip.value)
    expect([...(said ?? [])].sort()).toEqual(['Literacy', 'Reading by grade 3'])
  })

  test('an edit that waits behind another builds on that one alone, not on what came in between', async () => {
    const base = tips()
    bridge.before('plan.edit', () => void unseen('Literacy', base))
    const first = setFields('goal', 'reading', { title: 'Reading by grade 3' })
    const second = setFields('goal', 'reading', { title: 'Reading by the end of grade 3' })
    await Promise.all([first, second])
    const said = conflicts()[0]?.tips.map((tip) => tip.value)
    expect([...(said ?? [])].sort()).toEqual(['Literacy', 'Reading by the end of grade 3'])
  })

  test('who types over a question replaces only the answer that was shown; the other stays', async () => {
    unseen('Literacy', tips())
    await setFields('goal', 'reading', { title: 'Reading by grade 3' })
    const first = conflicts()[0]?.tips[0]?.value
    const other = first === 'Literacy' ? 'Reading by grade 3' : 'Literacy'
    const one = setFields('goal', 'reading', { title: 'Reading well' })
    const two = setFields('goal', 'reading', { title: 'Reading very well' })
    await Promise.all([one, two])
    const said = conflicts()[0]?.tips.map((tip) => tip.value)
    expect([...(said ?? [])].sort()).toEqual([other, 'Reading very well'].sort())
  })

  test('a decision names both answers, and closes the question', async () => {
    const base = tips()
    unseen('Literacy', base)
    await setFields('goal', 'reading', { title: 'Reading by grade 3' }, { title: base })
    expect(conflicts()).toHaveLength(1)
    await edit(
      [{ op: 'set', kind: 'goal', id: 'reading', values: { title: 'Literacy by grade 3' }, base: { title: tips() } }],
      'resolve',
    )
    expect(conflicts()).toEqual([])
    expect(title()).toBe('Literacy by grade 3')
  })
})

describe('a save that is refused', () => {
  const full = () => err(appError('disk-full', 'The disk is full. Free some space and try again.'))

  test('is taken back on the screen, and the save state says so with the last time that worked', async () => {
    bridge.before('plan.edit', full)
    const result = await setFields('goal', 'reading', { title: 'Lost' })
    expect(result.ok).toBe(false)
    expect(title()).toBe('Reading')
    const said = saveWords(useSave.getState())
    expect(said.tone).toBe('lost')
    expect(said.text).toMatch(/^Not saved since .+\. The disk is full\./)
  })

  test('does not take the edits behind it with it, and they raise no question', async () => {
    bridge.before('plan.edit', full)
    const first = setFields('goal', 'reading', { title: 'Lost' })
    const second = setFields('goal', 'reading', { title: 'Kept' })
    await Promise.all([first, second])
    expect(title()).toBe('Kept')
    expect(conflicts()).toEqual([])
    expect(useSave.getState().failed).toBeNull()
  })

  test('of a record that was new leaves nothing behind', async () => {
    bridge.before('plan.edit', full)
    await edit([{ op: 'set', kind: 'goal', id: 'algebra', values: { title: 'Algebra' } }])
    expect(shown('goal', 'algebra')).toBeUndefined()
    expect(planNow().all('goal')).toHaveLength(1)
  })
})

describe('undo', () => {
  test('takes back what was last done, says it by name, and offers the way back', async () => {
    await setFields('goal', 'reading', { title: 'Reading by grade 3' })
    expect(useRecords.getState().undo).toBe('change goal, “Reading by grade 3”')
    await undo()
    expect(title()).toBe('Reading')
    expect(useToast.getState().toast?.text).toBe('Undone: change goal, “Reading by grade 3”')
    expect(useRecords.getState().redo).not.toBeNull()
  })

  test('with nothing to take back says so and changes nothing', async () => {
    await undo()
    expect(title()).toBe('Reading')
    expect(useSave.getState().failed).toBeNull()
    expect(useToast.getState().toast?.text).toBeTruthy()
  })

  test('a removed goal is gone from every list, and comes back', async () => {
    await edit([{ op: 'remove', kind: 'goal', id: 'reading' }])
    expect(planNow().all('goal')).toEqual([])
    await undo()
    expect(
      planNow()
        .all('goal')
        .map((g) => g.title),
    ).toEqual(['Reading'])
  })
})
