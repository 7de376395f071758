import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, type RecordState, set } from '../../shared/domain/state.ts'
import { alikeIn, leaveApart } from '../../shared/merge/alike.ts'
import { makeOne } from '../../shared/merge/make-one.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/**
 * The officer and the Director of Assessment each enter the same goal on their own laptop, each with what hangs on it.
 * After the merge it stands there twice; one of them is kept.
 */

const value = (measure: string, year: string, figure: number): Op => {
  const key = { measure, group: 'g-all', year }
  return set('value', derivedId(kinds.value, key) as string, {
    ...key,
    reading: { figure, n: 800, state: 'given' },
  })
}
const idOf = (measure: string, year: string) => (value(measure, year, 0) as { id: string }).id

function merged(ours: readonly Op[], theirs: readonly Op[], dir = folder()): PlanVerbs {
  const office = smallPlan(dir, 'office.groundwork')
  const other = join(dir, 'other.groundwork')
  copyFileSync(office, other)
  for (const [path, who, ops] of [
    [office, officer, ours],
    [other, assessment, theirs],
  ] as const) {
    const s = service()
    must(s.open({ path, who, drafts: null }))
    must(s.edit({ verb: 'edit', ops }))
    s.close()
  }
  const s = service()
  must(s.open({ path: office, who: officer, drafts: null }))
  must(s.merge({ path: other }))
  return s
}
const find = (s: PlanVerbs, id: string): RecordState | undefined =>
  must(s.records()).find((r) => r.id === id && !r.gone)
/** What stands, without the versions behind it. */
const plain = (s: PlanVerbs) =>
  must(s.records())
    .filter((r) => !r.gone)
    .map(({ kind, id, values }) => ({ kind, id, values }))
    .sort((a, b) => `${a.kind}/${a.id}`.localeCompare(`${b.kind}/${b.id}`))

const shared = set('studentGroup', 'g-all', { name: 'All students', isTotal: true })

describe('one goal that two laptops entered', () => {
  const ours = [
    shared,
    set('goal', 'goal-a', { title: 'Every child graduates ready', sort: 1 }),
    set('measure', 'm-a', { goal: 'goal-a', short: 'Graduation', unit: 'percent' }),
    value('m-a', '2024-25', 81.2),
    value('m-a', '2025-26', 83.3),
  ]
  const theirs = [
    shared,
    set('goal', 'goal-b', { title: 'Every child graduates ready.', leadNote: 'Counselors first', sort: 2 }),
    set('strategy', 's-b', { goal: 'goal-b', title: 'A plan for each ninth grader' }),
    set('action', 'a-b', { about: { kind: 'goal', id: 'goal-b' }, title: 'Hire two counselors' }),
    set('evidence', 'e-b', {
      title: 'State file',
      about: [
        { kind: 'goal', id: 'goal-b' },
        { kind: 'goal', id: 'goal-a' },
      ],
    }),
    set('measure', 'm-b', { goal: 'goal-b', short: 'graduation', phrase: 'graduate in four years' }),
    value('m-b', '2025-26', 83.9),
    value('m-b', '2023-24', 79.9),
  ]

  it('is found, made one with what hangs on it, and one Undo takes that back', () => {
    const s = merged(ours, theirs)
    const before = plain(s)
    const pairs = alikeIn(must(s.records())).map((a) => [a.one.id, a.other.id].sort().join(' '))
    expect(pairs).toEqual(['goal-a goal-b']) // the measures hang on two goals still
    const one = must(makeOne(must(s.records()), 'goal', 'goal-a', 'goal-b'))
    expect(one).toMatchObject({ moved: 4, filled: ['leadNote'], differ: ['title'], differing: [] })
    const done = must(s.edit({ verb: 'resolve', ops: one.ops }))
    expect(done.undo).toBe('combine two goals')

    expect(find(s, 'goal-b')).toBeUndefined()
    expect(find(s, 'goal-a')?.values).toMatchObject({
      title: 'Every child graduates ready',
      leadNote: 'Counselors first',
    })
    expect(find(s, 's-b')?.values.goal).toBe('goal-a')
    expect(find(s, 'a-b')?.values.about).toEqual({ kind: 'goal', id: 'goal-a' })
    expect(find(s, 'e-b')?.values.about).toEqual([{ kind: 'goal', id: 'goal-a' }])
    expect(JSON.stringify(plain(s))).not.toContain('goal-b')

    must(s.undo())
    expect(plain(s)).toEqual(before)
  })

  it('then has its two measures asked about, whose figures come together; one that differs stays as the kept one says', () => {
    const s = merged(ours, theirs)
    must(s.edit({ verb: 'resolve', ops: must(makeOne(must(s.records()), 'goal', 'goal-a', 'goal-b')).ops }))
    expect(alikeIn(must(s.records())).map((a) => a.kind)).toEqual(['measure'])
    const before = plain(s)
    const one = must(makeOne(must(s.records()), 'measure', 'm-a', 'm-b'))
    expect(one.differing.map((r) => r.id)).toEqual([idOf('m-a', '2025-26')])
    must(s.edit({ verb: 'resolve', ops: one.ops }))
    expect(find(s, 'm-a')?.values).toMatchObject({
      short: 'Graduation',
      phrase: 'graduate in four years',
      unit: 'percent',
    })
    const figures = plain(s).flatMap((r) =>
      r.kind === 'value' ? [[r.values.year, (r.values.reading as { figure: number }).figure]] : [],
    )
    expect(figures.sort()).toEqual([
      ['2023-24', 79.9],
      ['2024-25', 81.2],
      ['2025-26', 83.3],
    ])
    expect(find(s, idOf('m-a', '2023-24'))?.values.measure).toBe('m-a')
    expect(JSON.stringify(plain(s))).not.toContain('m-b')
    must(s.undo())
    expect(plain(s)).toEqual(before)
  })

  it('is two things where one laptop says so; that is gone with one Undo, and no more where they are made one after all', () => {
    const s = merged(ours, theirs)
    const [pair] = alikeIn(must(s.records()))
    if (pair === undefined) throw new Error('Nothing is asked.')
    const done = must(s.edit({ verb: 'edit', ops: [leaveApart(pair)] }))
    expect(done.undo).toBe('add pair kept separate')
    expect(alikeIn(must(s.records()))).toEqual([])
    must(s.undo())
    expect(alikeIn(must(s.records())).map((a) => a.kind)).toEqual(['goal'])
    must(s.redo())
    const one = must(makeOne(must(s.records()), 'goal', 'goal-a', 'goal-b'))
    expect(one.moved).toBe(4)
    must(s.edit({ verb: 'resolve', ops: one.ops }))
    expect(plain(s).filter((r) => r.kind === 'leftApart')).toEqual([])
  })

  it('is left apart on one laptop and made one on the other: both say the same after either merge, and both answers stand', () => {
    const dir = folder()
    merged(ours, theirs, dir).close()
    const [path, other] = [join(dir, 'office.groundwork'), join(dir, 'copy.groundwork')]
    copyFileSync(path, other)
    const at = (file: string, who: typeof officer, from?: string) => {
      const opened = service()
      must(opened.open({ path: file, who, drafts: null }))
      if (from) must(opened.merge({ path: from }))
      return opened
    }
    const [mine, theirs_] = [at(path, officer), at(other, assessment)]
    const [pair] = alikeIn(must(mine.records()))
    if (pair === undefined) throw new Error('Nothing is asked.')
    must(mine.edit({ verb: 'edit', ops: [leaveApart(pair)] }))
    must(theirs_.edit({ verb: 'resolve', ops: must(makeOne(must(theirs_.records()), 'goal', 'goal-a', 'goal-b')).ops }))
    mine.close()
    theirs_.close()
    const before = join(dir, 'before.groundwork')
    copyFileSync(path, before)
    const [here, there] = [at(path, officer, other), at(other, assessment, before)]
    expect(plain(here)).toEqual(plain(there))
    expect(find(here, 'goal-b')).toBeUndefined()
    expect(plain(here).filter((r) => r.kind === 'leftApart')).toHaveLength(1)
    expect(must(here.records()).flatMap((r) => r.conflicts)).toEqual([])
    here.close()
    there.close()
  })

  it('takes along what hangs on a cell that moves, and names a group once where both were named', () => {
    const cell = (group: string) => {
      const key = { measure: 'm-a', group, year: '2025-26' }
      return { id: derivedId(kinds.value, key) as string, key }
    }
    const s = merged(
      [
        set('studentGroup', 'g-a', { name: 'Multilingual learners', focus: true }),
        set('goal', 'goal-a', { title: 'Reading', focusGroups: ['g-a'] }),
        set('measure', 'm-a', { goal: 'goal-a', short: 'Reading' }),
      ],
      [
        set('studentGroup', 'g-b', { name: 'Multilingual Learners' }),
        set('value', cell('g-b').id, { ...cell('g-b').key, reading: { figure: 31, n: 90, state: 'given' } }),
        set('comment', 'c-b', { about: { kind: 'value', id: cell('g-b').id }, text: 'Who counted?' }),
      ],
    )
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-a', { focusGroups: ['g-a', 'g-b'] })] }))
    expect(alikeIn(must(s.records())).map((a) => a.kind)).toEqual(['studentGroup'])
    must(s.edit({ verb: 'resolve', ops: must(makeOne(must(s.records()), 'studentGroup', 'g-a', 'g-b')).ops }))
    expect(find(s, 'goal-a')?.values.focusGroups).toEqual(['g-a'])
    expect(find(s, cell('g-a').id)?.values).toMatchObject({ group: 'g-a', reading: { figure: 31, n: 90 } })
    expect(find(s, cell('g-b').id)).toBeUndefined()
    expect(find(s, 'c-b')?.values.about).toEqual({ kind: 'value', id: cell('g-a').id })
    expect(JSON.stringify(plain(s))).not.toContain('g-b')
  })

  it('waits for open questions, and for private notes that name the one that would go', () => {
    const s = merged(ours, theirs)
    const tips = find(s, 'goal-b')?.tips.title as string[]
    for (const title of ['One', 'Another'])
      must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-b', { title }, { title: tips })] }))
    const open = makeOne(must(s.records()), 'goal', 'goal-a', 'goal-b')
    expect(open.ok ? '' : open.error.says).toContain('Decide that first')

    const t = merged(
      [...ours, set('mentor', 'men-a', { role: 'A peer' })],
      [...theirs, set('mentor', 'men-b', { role: 'A peer' })],
    )
    must(
      t.edit({
        verb: 'edit',
        ops: [set('mentorNote', 'note', { mentor: 'men-b', date: '2026-11-01', text: 'Ours alone' })],
      }),
    )
    const notes = makeOne(must(t.records()), 'mentor', 'men-a', 'men-b')
    expect(notes.ok ? '' : notes.error.says).toContain('Private notes on this laptop point to')
    expect(makeOne(must(t.records()), 'mentor', 'men-b', 'men-a').ok).toBe(true)
  })
})
