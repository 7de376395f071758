import { describe, expect, it } from 'vitest'
import { type Op, set } from '../../../shared/domain/state.ts'
import { type Entry, entryKey } from '../../../shared/merge/index-of-log.ts'
import { hangsOnPrivate, isPrivateRecord, splitPrivateFromShared } from '../../../shared/merge/private.ts'

/** What is the officer's own, and what hangs on it, stands in a log that is never shared. */

const on = (kind: string, id: string) => ({ about: { kind, id } })
const ids = (ops: readonly Op[]) => ops.map((o) => o.id)

/** Records that are in the plan already, and whether each is private. */
const over = (records: Readonly<Record<string, boolean>>) => {
  const entries = new Map<string, Entry>()
  for (const [key, isPrivate] of Object.entries(records)) {
    const [kind = '', id = ''] = key.split('/')
    entries.set(entryKey(kind, id), { kind, id, private: isPrivate, tips: new Map() })
  }
  return entries
}

describe('the first changes of a plan', () => {
  it('go where they belong: a note on a mentor, and what hangs on it however far, never into the shared log', () => {
    const ops = [
      set('comment', 'answer', on('comment', 'question')),
      set('comment', 'question', on('mentorNote', 'n')),
      set('goal', 'reading', { title: 'Reading' }),
      set('comment', 'of-goal', on('goal', 'reading')),
      set('mentorNote', 'n', { note: 'Talk to her first' }),
    ]
    const [shared, own] = splitPrivateFromShared(ops)
    expect(ids(shared)).toEqual(['reading', 'of-goal'])
    expect(ids(own)).toEqual(['answer', 'question', 'n'])
  })

  it('hang on what is private as soon as one of the things they hang on is', () => {
    const both = [
      { kind: 'goal', id: 'reading' },
      { kind: 'mentorNote', id: 'n' },
    ]
    const ops = [set('goal', 'reading', {}), set('mentorNote', 'n', {}), set('evidence', 'letter', { about: both })]
    expect(splitPrivateFromShared(ops).map(ids)).toEqual([['reading'], ['n', 'letter']])
  })

  it('are all shared where none is the officer’s own, and removals stay beside what they remove', () => {
    const ops: readonly Op[] = [set('goal', 'reading', {}), { op: 'remove', kind: 'goal', id: 'reading' }]
    expect(splitPrivateFromShared(ops)).toEqual([ops, []])
    const removal: Op = { op: 'remove', kind: 'mentorNote', id: 'n' }
    expect(splitPrivateFromShared([removal])).toEqual([[], [removal]])
  })
})

describe('one record', () => {
  it('is private by its kind, by what it hangs on, and by nothing else', () => {
    const none = over({})
    expect(isPrivateRecord(none, 'mentorNote', 'n', {})).toBe(true)
    expect(isPrivateRecord(none, 'comment', 'c', on('mentorNote', 'n'))).toBe(true)
    expect(isPrivateRecord(none, 'comment', 'c', on('goal', 'reading'))).toBe(false)
    expect(isPrivateRecord(none, 'horoscope', 'h', on('mentorNote', 'n'))).toBe(false)
  })

  it('stays where it was written first, whatever it says now', () => {
    const known = over({ 'comment/own': true, 'comment/shared': false })
    expect(isPrivateRecord(known, 'comment', 'own', on('goal', 'reading'))).toBe(true)
    expect(isPrivateRecord(known, 'comment', 'shared', on('mentorNote', 'n'))).toBe(false)
  })

  it('hangs on a private one as that one was written, though its kind is anybody’s', () => {
    const known = over({ 'comment/own': true, 'comment/shared': false, 'mentorNote/open': false })
    expect(hangsOnPrivate(known, 'comment', on('comment', 'own'))).toBe(true)
    expect(hangsOnPrivate(known, 'comment', on('comment', 'shared'))).toBe(false)
    expect(hangsOnPrivate(known, 'comment', on('mentorNote', 'open'))).toBe(false)
    expect(hangsOnPrivate(known, 'comment', on('mentorNote', 'unknown'))).toBe(true)
  })
})
