import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { forAudience } from '../../shared/domain/audience.ts'
import { ownAnswersOf, ownEntryId } from '../../shared/domain/own-fields.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { alikeIn } from '../../shared/merge/alike.ts'
import { makeOne } from '../../shared/merge/make-one.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/** The officer adds a field to the goals; the Director of Assessment has a copy of the plan on a stick, and does, too. */

const goal = { kind: 'goal', id: 'goal-reading' }
const field = (id: string, values: object): Op => set('ownField', id, { belongsTo: 'goal', ...values })
const entry = (of: string, values: object): Op =>
  set('ownValue', ownEntryId(goal, of), { about: goal, field: of, ...values })

/** Both begin with the same plan; each gives some commands, and the copy is brought in. */
function merged(first: readonly Op[], ours: readonly Op[], theirs: readonly Op[]): PlanVerbs {
  const dir = folder()
  const office = smallPlan(dir, 'office.groundwork')
  const other = join(dir, 'other.groundwork')
  const s = service()
  must(s.open({ path: office, who: officer, drafts: null }))
  if (first.length > 0) must(s.edit({ verb: 'edit', ops: first }))
  s.close()
  copyFileSync(office, other)
  for (const [path, who, ops] of [
    [office, officer, ours],
    [other, assessment, theirs],
  ] as const) {
    const one = service()
    must(one.open({ path, who, drafts: null }))
    must(one.edit({ verb: 'edit', ops }))
    one.close()
  }
  const both = service()
  must(both.open({ path: office, who: officer, drafts: null }))
  must(both.merge({ path: other }))
  return both
}
const saidOf = (s: PlanVerbs) => ownAnswersOf(planOf(must(s.records())), goal)
const spread = field('spread', { name: 'Spread', holds: 'choice', choices: ['Pilot', 'All'], audience: 'public' })

describe('own fields on two laptops', () => {
  it('what both enter in one field of one goal is one entry, and one question where they differ', () => {
    const s = merged([spread], [entry('spread', { choice: 'Pilot' })], [entry('spread', { choice: 'All' })])
    const entries = must(s.records()).filter((r) => r.kind === 'ownValue')
    expect(entries).toHaveLength(1)
    expect(entries[0]?.conflicts.map((c) => [c.field, c.tips.map((t) => t.value).sort()])).toEqual([
      ['choice', ['All', 'Pilot']],
    ])
  })

  it('renamed here and filled there, it has the new name and the entry', () => {
    const s = merged([spread], [set('ownField', 'spread', { name: 'How far' })], [entry('spread', { choice: 'All' })])
    expect(saidOf(s).map(({ field: f, entry: e }) => [f.name, e.choice])).toEqual([['How far', 'All']])
  })

  it('a choice taken away here and taken there is kept', () => {
    const s = merged(
      [spread],
      [set('ownField', 'spread', { choices: ['All'] })],
      [entry('spread', { choice: 'Pilot' })],
    )
    expect(saidOf(s).map(({ entry: e }) => e.choice)).toEqual(['Pilot'])
  })

  it('added on both under one name, they are asked about, and making one of them keeps every entry', () => {
    const s = merged(
      [],
      [field('a', { name: 'Board champion', holds: 'words' }), entry('a', { words: 'Ms. Ortiz' })],
      [
        field('b', { name: 'Board Champion', holds: 'words', audience: 'board' }),
        set('ownValue', ownEntryId({ kind: 'goal', id: 'goal-two' }, 'b'), {
          about: { kind: 'goal', id: 'goal-two' },
          field: 'b',
          words: 'Mr. Lee',
        }),
        set('goal', 'goal-two', { title: 'More graduate' }),
      ],
    )
    const records = must(s.records())
    expect(alikeIn(records).map((a) => [a.kind, a.one.id, a.other.id].sort())).toEqual([['a', 'b', 'ownField']])
    must(s.edit({ verb: 'resolve', ops: must(makeOne(records, 'ownField', 'a', 'b')).ops }))
    const plan = planOf(must(s.records()))
    expect(plan.all('ownField').map((f) => [f.id, f.audience])).toEqual([['a', 'board']])
    expect(
      plan
        .all('ownValue')
        .map((e) => [e.field, e.words])
        .sort(),
    ).toEqual([
      ['a', 'Mr. Lee'],
      ['a', 'Ms. Ortiz'],
    ])
  })

  it('of two answers to who may see it, the one for fewer people holds until somebody decides', () => {
    for (const [ours, theirs] of [
      ['public', 'cabinet'],
      ['cabinet', 'public'],
    ]) {
      const s = merged(
        [
          field('frank', { name: 'Frank words', holds: 'words', audience: 'board' }),
          entry('frank', { words: 'Hard.' }),
        ],
        [set('ownField', 'frank', { audience: ours })],
        [set('ownField', 'frank', { audience: theirs })],
      )
      const plan = planOf(must(s.records()))
      expect(ownAnswersOf(forAudience(plan, 'board'), goal)).toEqual([])
      expect(ownAnswersOf(forAudience(plan, 'cabinet'), goal)).toHaveLength(1)
      expect(must(s.records()).find((r) => r.id === 'frank')).toMatchObject({
        values: { audience: 'cabinet' },
        conflicts: [{ field: 'audience' }],
      })
    }
  })
})

describe('an own field in history', () => {
  it('is a part of its goal’s, by the goal and its own name; removed with its entries, one Undo brings all back', () => {
    const s = service()
    must(s.open({ path: smallPlan(folder()), who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [spread] }))
    must(s.edit({ verb: 'edit', ops: [entry('spread', { choice: 'Pilot' })] }))
    const [first] = must(s.history({ record: goal.id, limit: 5 }))
    expect(first?.label).toBe('add entry in an own field')
    expect(first?.changes[0]?.title).toMatch(/^More children read well.*, Spread$/)

    const id = ownEntryId(goal, 'spread')
    const ops: Op[] = [
      { op: 'remove', kind: 'ownField', id: 'spread' },
      { op: 'remove', kind: 'ownValue', id },
    ]
    const gone = must(s.edit({ verb: 'remove', ops }))
    expect(saidOf(s)).toEqual([])
    expect(gone.undo).toBe('remove own field and 1 more, “Spread”')
    must(s.undo())
    expect(saidOf(s).map(({ entry: e }) => e.choice)).toEqual(['Pilot'])
  })
})
