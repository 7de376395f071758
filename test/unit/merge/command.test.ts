import { expect, test } from 'vitest'
import { type Change, readCommand } from '../../../shared/merge/change.ts'
import type { Entry, Version } from '../../../shared/merge/index-of-log.ts'
import { isSpent } from '../../../shared/merge/revert.ts'

/** What a command is called in the log, and what is left of it. */

test('a command names its verb, itself, and what it takes back where it takes something back', () => {
  expect(readCommand('edit/c-1')).toStrictEqual({ verb: 'edit', id: 'c-1' })
  expect(readCommand('undo/c-2/c-1')).toStrictEqual({ verb: 'undo', id: 'c-2', target: 'c-1' })
  expect(readCommand('')).toStrictEqual({ verb: '', id: '' })
})

const change = (record: string, removed: boolean): Change => ({
  ...{
    id: `s-${record}`,
    session: 's',
    n: 1,
    kind: 'goal',
    record,
    field: 'title',
    value: removed ? null : '"Reading"',
  },
  ...{ at: '2026-11-24T09:00:00.000Z', command: 'edit/c-1', parents: [], removed, hash: '' },
})
const standing = (of: Change): Entry => {
  const { id, value: json, parents, session, at, removed } = of
  const version: Version = { id, json, parents, session, at, removed }
  return { kind: of.kind, id: of.record, private: false, tips: new Map([['title', [version]]]) }
}
const spent = (...command: readonly Change[]) =>
  isSpent(command, (key) => {
    const of = command.find((c) => key === `goal/${c.record}`)
    return of && standing(of)
  })

test('a command is spent once all that it wrote was removed for good, and not before', () => {
  expect(spent(change('reading', true))).toBe(true)
  expect(spent(change('reading', true), change('writing', true))).toBe(true)
  expect(spent(change('reading', true), change('writing', false))).toBe(false)
  expect(spent(change('reading', false))).toBe(false)
  expect(spent(), 'of one that wrote nothing, nothing was removed').toBe(false)
})
