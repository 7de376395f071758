// @module-tag seconds
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit } from '../../../../renderer/state/edit.ts'
import { FieldForm } from '../../../../renderer/state/fieldForm.ts'
import { applyCommitted, loadSnapshot, shown } from '../../../../renderer/state/records.ts'
import { saveOpened } from '../../../../renderer/state/save.ts'
import { undo } from '../../../../renderer/state/undo.ts'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import type { Op } from '../../../../shared/domain/state.ts'
import { appError } from '../../../../shared/result/errors.ts'
import { err } from '../../../../shared/result/result.ts'
import { type PageBridge, pageBridge } from '../../../support/page-bridge.ts'

/** P22: whether a record is there is something that a form shows, as much as the words in its field. */

const goal = { kind: 'goal', id: 'reading' } as const
const state = () => shown(goal.kind, goal.id)
const questions = () => state()?.conflicts.map((c) => c.how)
const set = (values: Record<string, unknown>): Op => ({ op: 'set', ...goal, values })

let bridge: PageBridge
beforeEach(() => {
  bridge = pageBridge([set({ title: 'Reading' })])
  loadSnapshot(bridge.snapshot)
  saveOpened(bridge.snapshot.head.savedAt)
})
afterEach(() => bridge.close())

/** Somebody else’s removal comes in with a copy. */
const removedElsewhere = () => {
  const done = bridge.plan.edit({ verb: 'remove', ops: [{ op: 'remove', ...goal }] })
  if (!done.ok) throw new Error(done.error.says)
  return done.value
}
const formOn = (field: string): FieldForm => {
  const form = new FieldForm(() => {})
  form.see(goal.kind, goal.id, field, {}, state())
  return form
}

describe('a goal that somebody removed', () => {
  test('is asked about where its title was being typed when the removal came in', async () => {
    const form = formOn('title')
    form.setText('Every child reads')
    applyCommitted(removedElsewhere())
    expect(state()?.gone).toBe(true)
    form.see(goal.kind, goal.id, 'title', {}, state())
    await form.commit()
    expect(questions()).toEqual(['removed'])
    expect(state()).toMatchObject({ gone: false, values: { title: 'Every child reads' } })
  })

  test('is asked about, too, where an empty field of it was being typed in', async () => {
    const form = formOn('leadNote')
    form.setText('We start in January')
    applyCommitted(removedElsewhere())
    await form.commit()
    expect(questions()).toEqual(['removed'])
  })

  test('keeps with the draft what the form showed, so that a crash asks the same', async () => {
    const there = [...(state()?.tips[''] ?? [])]
    formOn('title').setText('Every child reads')
    await Promise.resolve()
    const draft = bridge.sent.find((m) => m.channel === 'plan.draft')?.input
    expect(draft).toMatchObject({ there })
  })

  test('stays removed unseen while an edit of it is on its way, and the next edit does not bring it back', async () => {
    bridge.before('plan.edit', () => void removedElsewhere())
    const first = edit([set({ title: 'Every child reads' })])
    const second = edit([set({ title: 'Every child reads well' })])
    await Promise.all([first, second])
    expect(questions()).toEqual(['removed'])
  })

  test('comes back without a question where the person removed it and typed it anew, however fast', async () => {
    const gone = edit([{ op: 'remove', ...goal }])
    const back = edit([set({ title: 'Every child reads' })])
    const more = edit([set({ title: 'Every child reads well' })])
    for (const done of await Promise.all([gone, back, more])) expect(done.ok).toBe(true)
    expect(state()).toMatchObject({ gone: false, conflicts: [], values: { title: 'Every child reads well' } })
  })

  test('comes back where its form was opened once it was gone', async () => {
    applyCommitted(removedElsewhere())
    const form = formOn('title')
    form.setText('Every child reads')
    await form.commit()
    expect(state()).toMatchObject({ gone: false, conflicts: [] })
  })
})

describe('a department’s promise that is begun anew a year after it was removed', () => {
  const also = { department: 'finance' }
  const id = derivedId(kinds.departmentCommitment, also) as string
  const promise = () => shown('departmentCommitment', id)
  const type = (field: string, text: string): Promise<void> => {
    const form = new FieldForm(() => {})
    form.see('departmentCommitment', id, field, { also }, promise())
    form.setText(text)
    return form.commit()
  }
  beforeEach(async () => {
    const values = { ...also, means: 'Budgets by need', firstMove: 'Look at two schools', signedOn: '2024-05-01' }
    await edit([{ op: 'set', kind: 'departmentCommitment', id, values }])
    await edit([{ op: 'remove', kind: 'departmentCommitment', id }])
  })

  test('has nobody’s signature and no old words, on the screen at once and in the plan', async () => {
    const saved = type('means', 'Buses on time')
    expect(promise()?.values).toEqual({ ...also, means: 'Buses on time' })
    await saved
    expect(promise()).toMatchObject({ gone: false, conflicts: [] })
    expect(promise()?.values).toEqual({ ...also, means: 'Buses on time' })
  })

  test('has all of it again where the removal is taken back', async () => {
    await type('means', 'Buses on time')
    await undo()
    await undo()
    expect(promise()?.values).toMatchObject({ means: 'Budgets by need', signedOn: '2024-05-01' })
  })

  test('takes its next field without a question, however fast it is typed, also where the first was refused', {
    tags: 'seconds',
  }, async () => {
    await Promise.all([type('means', 'Buses on time'), type('firstMove', 'Count late buses')])
    const begun = { ...also, means: 'Buses on time', firstMove: 'Count late buses' }
    expect(promise()).toMatchObject({ gone: false, conflicts: [], values: begun })
    await edit([{ op: 'remove', kind: 'departmentCommitment', id }])
    bridge.before('plan.edit', () => err(appError('disk-full', 'The disk is full.')))
    await Promise.all([type('means', 'Buses early'), type('firstMove', 'Ask the drivers')])
    expect(promise()?.conflicts).toEqual([])
  })
})
