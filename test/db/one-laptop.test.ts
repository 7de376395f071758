import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

const open = (path: string, drafts: string | null = null, who = officer): PlanVerbs => {
  const s = service()
  must(s.open({ path, who, drafts }))
  return s
}

const title = (s: PlanVerbs): unknown => must(s.records()).find((r) => r.id === 'goal-reading')?.values['title']

describe('an officer at her desk', () => {
  it('finds at the next open what she saved', () => {
    const path = smallPlan(folder())
    const first = open(path)
    must(first.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'All read' })] }))
    first.close()
    expect(title(open(path))).toBe('All read')
  })

  it('gets no empty record back from Undo where she removed it for good, and undoes what came before', () => {
    const path = smallPlan(folder())
    const s = open(path)
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-other', { title: 'Attendance' })] }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'A child’s name' })] }))
    const done = must(s.removeForGood({ kind: 'goal', record: 'goal-reading', field: null }))
    // One step: no record without a word is left standing, were the power cut a moment later.
    expect(done.records.map((r) => [r.id, r.gone, r.values])).toEqual([['goal-reading', true, {}]])
    const goals = () =>
      must(s.records())
        .filter((r) => r.kind === 'goal' && !r.gone)
        .map((r) => r.id)
    expect(goals()).toEqual(['goal-other'])
    must(s.undo())
    expect(goals()).toEqual([])
    must(s.redo())
    expect(goals()).toEqual(['goal-other'])
  })

  it('is told by Undo what it takes back, though something was removed for good and the plan was opened anew', () => {
    const path = smallPlan(folder())
    const first = open(path)
    must(first.edit({ verb: 'edit', ops: [set('goal', 'goal-other', { title: 'Attendance' })] }))
    must(first.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'A child’s name' })] }))
    must(first.removeForGood({ kind: 'goal', record: 'goal-reading', field: null }))
    const says = 'add goal, “Attendance”'
    expect(must(first.snapshot()).undo).toBe(says)
    first.close()
    const again = open(path)
    expect(must(again.snapshot()).undo).toBe(says)
    must(again.undo())
    expect(must(again.records()).some((r) => r.id === 'goal-other' && !r.gone)).toBe(false)
    expect(must(again.snapshot()).undo).not.toBe(says)
    // Its history offers nothing to bring back: it would be a goal without a word.
    const told = must(again.history({ record: 'goal-reading', limit: 50 })).flatMap((e) => e.changes)
    expect(told.filter((c) => c.record === 'goal-reading' && c.after === false).map((c) => c.removed)).toEqual([true])
  })

  it('is told of a goal that went with what hung on it, and came back, by the goal', () => {
    const s = open(smallPlan(folder()))
    const on = { kind: 'goal', id: 'goal-reading' }
    const talk = ['c1', 'c2'].map((id) => set('comment', id, { about: on, text: `Which test? ${id}` }))
    must(s.edit({ verb: 'edit', ops: talk }))
    const gone = [on, ...talk].map(({ kind, id }) => ({ op: 'remove' as const, kind, id }))
    must(s.edit({ verb: 'remove', ops: gone }))
    expect(must(s.snapshot()).undo).toBe('remove goal and 2 more, “More children read well”')
    must(s.undo())
    const [back, removed] = must(s.history({ record: null, limit: 2 }))
    expect([back, removed].map((e) => [e?.label, e?.changes[0]?.title])).toEqual([
      ['bring back goal and 2 more', 'More children read well'],
      ['remove goal and 2 more', 'More children read well'],
    ])
  })

  it('reads whose part it was that she changed, in Undo and in History', () => {
    const s = open(smallPlan(folder()))
    const id = derivedId(kinds.planningTeamMember, { person: 'p-cao' }) ?? ''
    const part = (words: string) => [set('planningTeamMember', id, { person: 'p-cao', part: words })]
    must(s.edit({ verb: 'edit', ops: [set('person', 'p-cao', { role: 'Chief Academic Officer' })] }))
    must(s.edit({ verb: 'edit', ops: part('Writes goals') }))
    must(s.edit({ verb: 'edit', ops: part('Writes goals and instruction') }))
    expect(must(s.snapshot()).undo).toBe('change part in planning, “Chief Academic Officer”')
    expect(must(s.history({ record: null, limit: 1 }))[0]?.changes[0]?.title).toBe('Chief Academic Officer')
  })

  it('reads of all staff where a target is theirs, though their row is the one of all students', () => {
    const s = open(smallPlan(folder()))
    const key = { measure: 'stay', group: 'everybody', year: '2029-30' }
    const ops = [
      set('studentGroup', 'everybody', { name: 'All students', isTotal: true, sort: 9 }),
      set('measure', 'stay', { goal: 'goal-reading', short: 'Teachers who stay', people: 'staff', unit: 'percent' }),
    ]
    must(s.edit({ verb: 'edit', ops }))
    must(
      s.edit({
        verb: 'edit',
        ops: [set('target', derivedId(kinds.target, key) ?? '', { ...key, aim: { figure: 50 } })],
      }),
    )
    expect(must(s.snapshot()).undo).toBe('add target, “Teachers who stay, All staff, 2029–30”')
  })

  it('names no district behind its paper: the paper would seem to be called so', () => {
    const s = open(smallPlan(folder()))
    must(s.edit({ verb: 'edit', ops: [set('district', 'district', { name: 'Juniper Fork' })] }))
    must(s.edit({ verb: 'edit', ops: [set('district', 'district', { paper: 'letter' })] }))
    expect(must(s.snapshot()).undo).toBe('change paper')
  })

  it('reads which indicator she rated in its own sentence', () => {
    const s = open(smallPlan(folder()))
    const indicator = 'foundation-district.facts'
    const id = derivedId(kinds.rating, { indicator }) ?? ''
    must(s.edit({ verb: 'edit', ops: [set('rating', id, { indicator, level: '1' })] }))
    expect(must(s.snapshot()).undo).toBe('add indicator rating, “The district’s basic facts are entered and dated.”')
  })

  it('undoes by name, over a restart, and brings back', () => {
    const path = smallPlan(folder())
    const s = open(path)
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Two' })] }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Three' })] }))
    s.close()
    const t = open(path)
    expect(must(t.snapshot()).undo).toBe('change goal, “Three”')
    must(t.undo())
    expect(title(t)).toBe('Two')
    must(t.undo())
    expect(title(t)).toBe('More children read well')
    must(t.redo())
    must(t.redo())
    expect(title(t)).toBe('Three')
    expect(t.redo().ok).toBe(false)
    must(t.undo())
    must(t.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Four' })] }))
    expect(must(t.snapshot()).redo).toBe(null)
    expect(title(t)).toBe('Four')
  })

  it('brings a removed goal back with everything in it', () => {
    const s = open(smallPlan(folder()))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { leadNote: 'kept' })] }))
    must(s.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'goal', id: 'goal-reading' }] }))
    expect(must(s.records()).find((r) => r.id === 'goal-reading')?.gone).toBe(true)
    must(s.undo())
    expect(must(s.records()).find((r) => r.id === 'goal-reading')).toMatchObject({
      gone: false,
      values: { leadNote: 'kept' },
    })
  })

  it('saves nothing where nothing changed', () => {
    const s = open(smallPlan(folder()))
    const before = must(s.info()).changes
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'More children read well' })] }))
    expect(must(s.info()).changes).toBe(before)
  })

  it('undoes her own last command, and not what a colleague did on the same laptop before', () => {
    const path = smallPlan(folder())
    const colleague = open(path, null, assessment)
    must(colleague.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'The colleague’s' })] }))
    expect(must(colleague.snapshot()).undo).toBe('change goal, “The colleague’s”')
    colleague.close()
    const s = open(path)
    // Of hers there is only the making of the plan, which is not taken back.
    expect(s.undo().ok).toBe(false)
    expect(title(s)).toBe('The colleague’s')
  })

  it('P21: keeps the order though the clock was set back between two saves', () => {
    const path = smallPlan(folder())
    let clock = Date.now()
    const now = () => {
      clock -= 3_600_000
      return new Date(clock).toISOString()
    }
    const s = createPlanService({ ...systemClockAndIds, now })
    must(s.open({ path, who: officer, drafts: null }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'First' })] }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Second' })] }))
    expect(
      must(s.history({ record: 'goal-reading', limit: 10 }))
        .map((h) => h.changes.at(-1)?.after)
        .slice(0, 2),
    ).toEqual(['Second', 'First'])
    s.close()
    // Also after the file was opened again: what stands is what was written last, and undo takes that back first.
    const again = open(path)
    expect(title(again)).toBe('Second')
    must(again.undo())
    expect(title(again)).toBe('First')
  })
})

describe('P3: stopped in mid-word', () => {
  it('has the words at the next open', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const drafts = join(dir, 'drafts.sqlite')
    const s = open(path, drafts)
    const base = must(s.records()).find((r) => r.id === 'goal-reading')?.tips['title'] as string[]
    must(s.draft({ kind: 'goal', record: 'goal-reading', field: 'title', base, text: 'More children rea' }))
    s.close()
    const t = open(path, drafts)
    expect(title(t)).toBe('More children rea')
    expect(must(t.snapshot()).broughtBack).toHaveLength(1)
    expect(t.undo().ok).toBe(true)
    expect(title(t)).toBe('More children read well')
    t.close()
    expect(must(open(path, drafts).snapshot()).broughtBack).toEqual([])
  })

  it('asks, and replaces nothing, where somebody else’s words came in between', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const drafts = join(dir, 'drafts.sqlite')
    const s = open(path, drafts)
    const base = must(s.records()).find((r) => r.id === 'goal-reading')?.tips['title'] as string[]
    must(s.draft({ kind: 'goal', record: 'goal-reading', field: 'title', base, text: 'Half a wor' }))
    s.close()
    const colleague = open(path, null, assessment)
    must(colleague.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'In between' })] }))
    colleague.close()
    const goal = must(open(path, drafts).records()).find((r) => r.id === 'goal-reading')
    expect(goal?.conflicts[0]?.tips.map((t) => t.value).sort()).toEqual(['Half a wor', 'In between'])
  })

  it('keeps no draft of what was saved', () => {
    const dir = folder()
    const path = smallPlan(dir)
    const drafts = join(dir, 'drafts.sqlite')
    const s = open(path, drafts)
    must(s.draft({ kind: 'goal', record: 'goal-reading', field: 'title', base: [], text: 'x' }))
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: 'Saved' })] }))
    s.close()
    expect(title(open(path, drafts))).toBe('Saved')
  })
})

describe('bad input', () => {
  const bad: readonly (readonly [string, object])[] = [
    ['a day that does not exist', { op: 'set', kind: 'goal', id: 'g1', values: { title: 'x', start: '2026-02-30' } }],
    ['a path as id', { op: 'set', kind: 'goal', id: '../../x', values: {} }],
    ['a name that objects treat specially', { op: 'set', kind: 'goal', id: '__proto__', values: {} }],
    ['a field of that name', { op: 'set', kind: 'goal', id: 'g1', values: JSON.parse('{"__proto__": "x"}') }],
    ['a number where words belong', { op: 'set', kind: 'goal', id: 'g1', values: { title: 7 } }],
    ['words with NUL', { op: 'set', kind: 'goal', id: 'g1', values: { title: 'a\0b' } }],
    ['a lone surrogate', { op: 'set', kind: 'goal', id: 'g1', values: { title: 'a\ud800b' } }],
    [
      'an id that does not follow from the key',
      { op: 'set', kind: 'value', id: 'v1', values: { measure: 'm', group: 'g', year: '2025-26' } },
    ],
    ['an unknown op', { op: 'drop', kind: 'goal', id: 'g1' }],
  ]
  for (const [what, op] of bad) {
    it(`is refused with a sentence, and the whole command with it: ${what}`, () => {
      const s = open(smallPlan(folder()))
      const before = must(s.info()).changes
      const done = s.edit({ verb: 'edit', ops: [set('goal', 'g0', { title: 'good' }), op] as never })
      expect(done.ok).toBe(false)
      if (!done.ok) expect(done.error.says).toMatch(/^[A-Z“\d].*\.$/)
      expect(must(s.info()).changes).toBe(before)
    })
  }

  it('takes right-to-left text, emoji and 100,000 characters as they are', () => {
    const path = smallPlan(folder())
    const s = open(path)
    const words = `${'\u202eمساواة\u202c 👩‍🏫 '}${'x'.repeat(100_000)}`
    must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { title: words })] }))
    s.close()
    expect(title(open(path))).toBe(words)
  })

  it('keeps kinds and fields that a newer Groundwork knows', () => {
    const path = smallPlan(folder())
    const s = open(path)
    must(
      s.edit({
        verb: 'edit',
        ops: [set('goal', 'goal-reading', { mood: { glad: [1, 2] } }), set('lantern', 'l1', { light: 'on' })],
      }),
    )
    s.close()
    const records = must(open(path).records())
    expect(records.find((r) => r.id === 'goal-reading')?.values['mood']).toEqual({ glad: [1, 2] })
    expect(records.find((r) => r.kind === 'lantern')?.values['light']).toBe('on')
  })
})
