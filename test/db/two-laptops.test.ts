import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type RecordState, set } from '../../shared/domain/state.ts'
import { assessment, folder, officer, service, sha, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { tablesIn } from '../support/projection.ts'

/** The officer keeps the plan; the Director of Assessment has a copy on a stick. */
function twoLaptops(): { dir: string; office: string; other: string } {
  const dir = folder()
  const office = smallPlan(dir, 'office.groundwork')
  const other = join(dir, 'other.groundwork')
  copyFileSync(office, other)
  return { dir, office, other }
}

const goalOf = (records: readonly RecordState[]): RecordState => {
  const goal = records.find((r) => r.id === 'goal-reading')
  if (goal === undefined) throw new Error('the goal is gone')
  return goal
}

function edit(path: string, who: typeof officer, ...commands: readonly ReturnType<typeof set>[][]): void {
  const s = service()
  must(s.open({ path, who, drafts: null }))
  for (const ops of commands) must(s.edit({ verb: 'edit', ops }))
  s.close()
}

function bring(into: string, from: string, who: typeof officer): readonly RecordState[] {
  const s = service()
  must(s.open({ path: into, who, drafts: null }))
  must(s.merge({ path: from }))
  const records = must(s.records())
  s.close()
  return records
}

describe('P22: two laptops and one plan', () => {
  it('gives the same plan whichever copy is brought into the other, and shows what they disagree on', () => {
    const { dir, office, other } = twoLaptops()
    edit(
      office,
      officer,
      [set('goal', 'goal-reading', { title: 'Every child reads by grade 3' })],
      [set('goal', 'goal-grad', { title: 'More graduate' })],
    )
    edit(other, assessment, [
      set('goal', 'goal-reading', { title: 'More children read at grade level', leadNote: 'Grade 3 first' }),
    ])
    const office2 = join(dir, 'office2.groundwork')
    const other2 = join(dir, 'other2.groundwork')
    copyFileSync(office, office2)
    copyFileSync(other, other2)

    const here = bring(office, other, officer)
    const there = bring(other2, office2, assessment)
    expect(tablesIn(office)).toBe(tablesIn(other2))
    for (const records of [here, there]) {
      const goal = goalOf(records)
      expect(goal.values['leadNote']).toBe('Grade 3 first')
      expect(goal.conflicts).toHaveLength(1)
      expect(goal.conflicts[0]?.tips.map((t) => [t.author, t.value]).sort()).toEqual([
        ['Director of Assessment', 'More children read at grade level'],
        ['Equity officer', 'Every child reads by grade 3'],
      ])
    }
  })

  it('asks nothing where both entered the same, and makes one record of what exists once', () => {
    const { office, other } = twoLaptops()
    const key = { measure: 'm-read3', group: 'g-all', year: '2025-26' }
    const id = derivedId(kinds.value, key) as string
    const value = set('value', id, { ...key, reading: { figure: 43.3, n: 836, state: 'given' } })
    edit(office, officer, [value])
    edit(other, assessment, [value])
    const records = bring(office, other, officer)
    expect(records.filter((r) => r.kind === 'value')).toHaveLength(1)
    expect(records.find((r) => r.kind === 'value')?.conflicts).toEqual([])
  })

  it('asks where one removed a goal that the other changed, and takes either answer', () => {
    const { office, other } = twoLaptops()
    edit(office, officer, [{ op: 'remove', kind: 'goal', id: 'goal-reading' }])
    edit(other, assessment, [set('goal', 'goal-reading', { leadNote: 'We start in January' })])
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    must(s.merge({ path: other }))
    const goal = goalOf(must(s.records()))
    expect(goal.gone).toBe(false)
    expect(goal.conflicts.map((c) => c.how)).toEqual(['removed'])
    must(s.edit({ verb: 'resolve', ops: [{ op: 'remove', kind: 'goal', id: 'goal-reading' }] }))
    expect(goalOf(must(s.records()))).toMatchObject({ gone: true, conflicts: [] })
    must(s.undo())
    must(s.edit({ verb: 'resolve', ops: [{ op: 'restore', kind: 'goal', id: 'goal-reading' }] }))
    expect(goalOf(must(s.records()))).toMatchObject({ gone: false, conflicts: [] })
  })

  it('keeps both where a form stood open during the merge', () => {
    const { office, other } = twoLaptops()
    edit(other, assessment, [set('goal', 'goal-reading', { title: 'Theirs, unseen' })])
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    const shown = goalOf(must(s.records())).tips['title'] as string[]
    must(s.merge({ path: other }))
    must(
      s.edit({
        verb: 'edit',
        ops: [set('goal', 'goal-reading', { title: 'Typed in the open form' }, { title: shown })],
      }),
    )
    expect(
      goalOf(must(s.records()))
        .conflicts[0]?.tips.map((t) => t.value)
        .sort(),
    ).toEqual(['Theirs, unseen', 'Typed in the open form'])
  })

  it('says beforehand what a copy removed for good, and which open question gets one more answer', () => {
    const { office, other } = twoLaptops()
    const third = join(folder(), 'third.groundwork')
    copyFileSync(office, third)
    const coming = (from: string) => {
      const s = service()
      must(s.open({ path: office, who: officer, drafts: null }))
      const { changes, records, kinds, conflicts } = must(s.mergePreview({ path: from }))
      const there = s.merge({ path: from })
      s.close()
      return { changes, records, kinds, conflicts: conflicts.map((c) => c.field), merged: there.ok }
    }
    edit(office, officer, [set('goal', 'goal-reading', { title: 'Ours' })])
    edit(other, assessment, [set('goal', 'goal-reading', { title: 'Theirs' }), set('goal', 'new', { title: 'New' })])
    edit(third, assessment, [set('goal', 'goal-reading', { title: 'A third' })])
    expect(coming(other)).toMatchObject({
      conflicts: ['title'],
      kinds: [{ kind: 'goal', added: 1, changed: 1, removed: 0 }],
    })
    expect(coming(third).conflicts).toEqual(['title'])
    copyFileSync(office, third)
    const s = service()
    must(s.open({ path: third, who: assessment, drafts: null }))
    must(s.removeForGood({ kind: 'goal', record: 'goal-reading', field: 'title' }))
    s.close()
    expect(coming(third)).toMatchObject({ records: 1, conflicts: [], merged: true })
  })

  it('changes nothing in the copy that is brought in, nor where nothing is new', () => {
    const { office, other } = twoLaptops()
    edit(other, assessment, [set('goal', 'goal-reading', { title: 'Changed there' })])
    const before = sha(other)
    bring(office, other, officer)
    expect(sha(other)).toBe(before)
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    const again = s.merge({ path: other })
    expect(again.ok ? '' : again.error.kind).toBe('nothing-to-do')
  })

  it('refuses another plan and leaves both as they were', () => {
    const dir = folder()
    const office = smallPlan(dir, 'office.groundwork')
    const stranger = smallPlan(dir, 'stranger.groundwork')
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    const done = s.merge({ path: stranger })
    expect(done.ok ? '' : done.error.kind).toBe('other-plan')
  })
})

describe('P5: a plan brought into itself', () => {
  it('is refused without touching the file, so that the lock stands', () => {
    const path = smallPlan(folder())
    const s = service()
    must(s.open({ path, who: officer, drafts: null }))
    const done = s.merge({ path })
    expect(done.ok ? '' : done.error.kind).toBe('nothing-to-do')
    const second = service().open({ path, who: assessment, drafts: null })
    expect(second.ok ? '' : second.error.kind).toBe('open-elsewhere')
  })
})

describe('P20: what stays on the laptop', () => {
  it('leaves private notes out of a merge', () => {
    const { office, other } = twoLaptops()
    edit(other, assessment, [set('mentorNote', 'note-1', { note: 'CANARY: she is tired' })])
    edit(other, assessment, [set('goal', 'goal-reading', { leadNote: 'shared' })])
    bring(office, other, officer)
    expect(readFileSync(office).includes('CANARY')).toBe(false)
  })

  it('keeps a comment on a private note private, too', () => {
    const { office } = twoLaptops()
    edit(
      office,
      officer,
      [set('mentorNote', 'note-1', { note: 'mine' })],
      [set('comment', 'comment-1', { about: { kind: 'mentorNote', id: 'note-1' }, text: 'CANARY' })],
    )
    const db = new Sqlite(office, { readonly: true })
    expect(db.prepare("SELECT count(*) FROM change WHERE value LIKE '%CANARY%'").pluck().get()).toBe(0)
    expect(db.prepare("SELECT count(*) FROM private_change WHERE value LIKE '%CANARY%'").pluck().get()).toBe(1)
    db.close()
  })

  it('takes a child’s name out of the file, its history included, and out of every copy that is merged', () => {
    const { office, other } = twoLaptops()
    edit(office, officer, [set('goal', 'goal-reading', { leadNote: 'CANARY Child' })])
    bring(other, office, assessment)
    expect(readFileSync(other).includes('CANARY')).toBe(true)
    const s = service()
    must(s.open({ path: office, who: officer, drafts: null }))
    must(s.removeForGood({ kind: 'goal', record: 'goal-reading', field: 'leadNote' }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { leadNote: 'A child' })] }))
    s.close()
    expect(readFileSync(office).includes('CANARY')).toBe(false)
    const records = bring(other, office, assessment)
    expect(readFileSync(other).includes('CANARY')).toBe(false)
    expect(goalOf(records).values['leadNote']).toBe('A child')
    // And the other way round: the old copy brings nothing back.
    const t = service()
    expect(t.open({ path: office, who: officer, drafts: null }).ok).toBe(true)
  })
})

describe('papers that went out on two laptops', () => {
  const children = { all: [300, 176], white: [170, 119], hispanic: [82, 36], black: [40, 18], native: [8, 3] } as const
  type Group = keyof typeof children
  const at = { measure: 'm-race', year: '2025-26' } as const
  const reading = (group: Group) => {
    const [n, numerator] = children[group]
    return { figure: (numerator / n) * 100, n, numerator }
  }
  const sent = (id: string, groups: readonly Group[]) =>
    set('briefingSent', id, {
      document: 'fullPlan',
      exportedOn: '2026-09-01',
      printed: groups.map((group) => ({ ...at, group, ...reading(group) })),
    })

  it('are told of where, read together, they give a small group away', () => {
    const { office, other } = (() => {
      const dir = folder()
      const path = smallPlan(dir, 'office.groundwork')
      edit(path, officer, [
        set('dimension', 'race', { name: 'Race and ethnicity' }),
        set('measure', 'm-race', { short: 'Reads by grade 3', unit: 'percent' }),
        ...(Object.keys(children) as Group[]).flatMap((group, sort) => [
          set('studentGroup', group, {
            name: group,
            sort,
            ...(group === 'all' ? { isTotal: true } : { dimension: 'race' }),
          }),
          set('value', derivedId(kinds.value, { ...at, group }) as string, {
            ...at,
            group,
            reading: reading(group),
          }),
        ]),
      ])
      copyFileSync(path, join(dir, 'other.groundwork'))
      return { office: path, other: join(dir, 'other.groundwork') }
    })()
    const coming = (from: string) => {
      const s = service()
      must(s.open({ path: office, who: officer, drafts: null }))
      const { givenAway } = must(s.mergePreview({ path: from }))
      s.close()
      return givenAway
    }
    edit(office, officer, [sent('first', ['all', 'white', 'hispanic'])])
    expect(coming(other)).toEqual([])
    edit(other, assessment, [sent('same', ['all', 'white', 'hispanic'])])
    expect(coming(other), 'the same figures tell no more').toEqual([])
    edit(other, assessment, [sent('second', ['all', 'white', 'black'])])
    expect(coming(other), 'of 300 children the five rows leave eight').toEqual(['Reads by grade 3, 2025–26'])
  })
})
