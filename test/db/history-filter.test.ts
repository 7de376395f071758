import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { localDay } from '../../shared/days/index.ts'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { groundwork } from '../support/terminal.ts'

/** Whoever looks for one change among thousands asks for who, where, what, when and how. */

type Only = NonNullable<Parameters<PlanVerbs['history']>[0]['only']>

const open = (path: string, who = officer): PlanVerbs => {
  const s = service()
  must(s.open({ path, who, drafts: null }))
  return s
}

/** A year in small: two people on two laptops, a file brought in, a policy removed and brought back, an answer undone. */
function busyPlan(): { s: PlanVerbs; path: string } {
  const dir = folder()
  const path = smallPlan(dir)
  const copy = join(dir, 'copy.groundwork')
  copyFileSync(path, copy)
  const other = open(copy, assessment)
  must(other.edit({ verb: 'edit', ops: [set('measure', 'm', { goal: 'goal-reading', short: 'Grade 3' })] }))
  other.close()
  const s = open(path)
  must(s.edit({ verb: 'edit', ops: [set('policy', 'p', { title: 'Tardiness' })] }))
  must(s.edit({ verb: 'edit', ops: [set('policy', 'p', { note: 'Ask counsel' })] }))
  must(s.edit({ verb: 'remove', ops: [{ op: 'remove', kind: 'policy', id: 'p' }] }))
  must(s.edit({ verb: 'edit', ops: [{ op: 'restore', kind: 'policy', id: 'p' }] }))
  must(s.edit({ verb: 'import', ops: [set('budgetLine', 'b', { description: 'Coaches' })] }))
  must(
    s.edit({
      verb: 'edit',
      ops: [
        set('rating', derivedId(kinds.rating, { indicator: 'align-goals.1' }) ?? '', {
          indicator: 'align-goals.1',
          level: '0',
        }),
      ],
    }),
  )
  must(s.edit({ verb: 'edit', ops: [set('mentorNote', 'n', { note: 'Mine alone' })] }))
  must(s.edit({ verb: 'edit', ops: [set('goal', 'goal-reading', { note: 'Soon' })] }))
  must(s.undo())
  must(s.mergePreview({ path: copy }))
  must(s.merge({ path: copy }))
  return { s, path }
}
const labels = (s: PlanVerbs, only: Only, record: string | null = null) =>
  must(s.history({ record, only, limit: 100 })).map((e) => e.label)

it('finds changes by who made them, on which laptop, of which kind, record and field, and in which support', () => {
  const { s } = busyPlan()
  expect(must(s.authors())).toEqual(['Director of Assessment', 'Equity officer'])
  expect(labels(s, { who: 'Director of Assessment' })).toEqual(['add measure'])
  expect(labels(s, { change: 'laptop' })).toEqual(['add measure'])
  expect(labels(s, { kind: 'policy' })).toEqual([
    'bring back policy',
    'remove policy',
    'change note of policy',
    'add policy',
  ])
  expect(labels(s, { kind: 'policy', field: 'note' }, 'p')).toEqual(['change note of policy'])
  expect(labels(s, { kind: 'policy', who: 'Director of Assessment' })).toEqual([])
  // A rating belongs to the support of its step.
  expect(labels(s, { support: 'align' })).toContain('add indicator rating')
  // The private log and the shared one are ordered by the clock alone, and both may be written in one millisecond.
  expect(labels(s, { support: 'resource' }).toSorted()).toEqual(['add mentoring note', 'bring in budget line'])
  expect(labels(s, { support: 'across' })).toEqual([])
})

it('and by what they did, as the log knows it', () => {
  const { s } = busyPlan()
  expect(labels(s, { change: 'added', kind: 'policy' })).toEqual(['add policy'])
  expect(labels(s, { change: 'changed', kind: 'policy' })).toEqual(['change note of policy'])
  expect(labels(s, { change: 'removed' })).toEqual(['remove policy'])
  expect(labels(s, { change: 'back' })).toEqual(['bring back policy'])
  expect(labels(s, { change: 'file' })).toEqual([expect.stringContaining('budget line')])
  expect(labels(s, { change: 'undone' })).toEqual(['change note of goal'])
  expect(labels(s, { change: 'forGood' })).toEqual([])
  must(s.removeForGood({ kind: 'policy', record: 'p', field: 'note' }))
  expect(labels(s, { change: 'forGood' })).toContain('change note of policy')
})

it('and by days, both of them included, as this laptop’s calendar has them', () => {
  const { s } = busyPlan()
  const today = localDay(new Date())
  const all = labels(s, {})
  expect(labels(s, { from: today, to: today })).toEqual(all)
  expect(labels(s, { from: '2099-01-01' })).toEqual([])
  expect(labels(s, { to: '2001-01-01' })).toEqual([])
})

it('tells of a command that brought in thousands first what was asked for', () => {
  const s = open(smallPlan(folder()))
  const lines = Array.from({ length: 300 }, (_, i) => set('budgetLine', `b${i}`, { description: `Line ${i}` }))
  must(s.edit({ verb: 'import', ops: lines }))
  const [entry] = must(s.history({ record: 'b299', only: {}, limit: 10, most: 5 }))
  expect(entry?.changes[0]?.title).toBe('Line 299')
})

it('names a target by its measure, its group and its year, and tells of it in the measure’s own history', () => {
  const dir = folder()
  const path = smallPlan(dir)
  const s = open(path)
  const cell = { measure: 'm', group: 'g', year: '2028-29' }
  const aims = (figure: number) => [
    set('target', derivedId(kinds.target, cell) ?? '', { ...cell, aim: { figure, by: null, setOn: null } }),
  ]
  must(
    s.edit({
      verb: 'edit',
      ops: [
        set('measure', 'm', { goal: 'goal-reading', short: 'Graduation' }),
        set('studentGroup', 'g', { name: 'English learners' }),
        ...aims(80),
      ],
    }),
  )
  const copy = join(dir, 'copy.groundwork')
  copyFileSync(path, copy)
  const other = open(copy, assessment)
  must(other.edit({ verb: 'edit', ops: aims(87.5) }))
  other.close()
  const name = 'Graduation, English learners, 2028–29'
  expect(must(s.edit({ verb: 'edit', ops: aims(88) })).undo).toBe(`change target, “${name}”`)
  const [latest] = must(s.history({ record: 'm', only: { kind: 'measure' }, limit: 10 }))
  expect([latest?.label, latest?.changes[0]?.title]).toEqual(['change target', name])
  expect(labels(s, { kind: 'measure', field: 'short' }, 'm')).not.toContain('change target')
  // Whoever looks at a copy before it comes in reads which target both changed.
  expect(must(s.mergePreview({ path: copy })).conflicts.map((c) => c.title)).toEqual([name])
})

it('is asked on the command line by the same words, and refuses one that it does not know', async () => {
  const { s, path } = busyPlan()
  s.close()
  const found = await groundwork([
    'history',
    path,
    '--kind',
    'policy',
    '--change',
    'removed',
    '--who',
    'Equity officer',
  ])
  expect(found.out.trim().split('\n')).toHaveLength(1)
  expect(found.out).toContain('remove policy')
  const wrong = await groundwork(['history', path, '--support', 'aligned'])
  expect(wrong.code).not.toBe(0)
  expect(wrong.err).toContain('--support takes one of these: foundation, align')
  expect((await groundwork(['history', path, '--from', 'October'])).err).toContain(
    '--from takes a day, like 2026-10-01.',
  )
  expect((await groundwork(['history', path, '--field', 'note'])).err).toContain('--kind or --record')
})
