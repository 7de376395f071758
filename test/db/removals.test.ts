import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { type Op, type RecordState, set } from '../../shared/domain/state.ts'
import { assessment, folder, officer, service, smallPlan } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'

/**
 * P22: a removal is never undone unseen. The officer removes a goal on one laptop; the Director of Assessment has a form
 * open over it on the other.
 */

const id = 'goal-reading'
const remove: Op = { op: 'remove', kind: 'goal', id }

const open = (path: string, who: typeof officer, drafts: string | null = null): PlanVerbs => {
  const s = service()
  must(s.open({ path, who, drafts }))
  return s
}
const goal = (s: PlanVerbs): RecordState => {
  const found = must(s.records()).find((r) => r.id === id)
  if (found === undefined) throw new Error('the goal is not in the plan')
  return found
}
/** What the question is made of: who stands on which side. */
const question = (state: RecordState): unknown =>
  state.conflicts.map((c) => [c.field, c.how, c.tips.map((tip) => tip.value).sort()])

/** Two laptops with one plan; both have let go of it. */
function laptops(): { office: string; other: string; dir: string } {
  const dir = folder()
  const office = smallPlan(dir, 'office.groundwork')
  const other = join(dir, 'other.groundwork')
  copyFileSync(office, other)
  return { office, other, dir }
}

/** The officer removes the goal on hers, and the other laptop brings that in while its form is open. */
function removedUnderAForm(): { office: string; other: string; base: Record<string, string[]> } {
  const { office, other } = laptops()
  const a = open(office, officer)
  must(a.edit({ verb: 'remove', ops: [remove] }))
  a.close()
  const b = open(other, assessment)
  const shown = goal(b).tips
  must(b.merge({ path: office }))
  expect(goal(b).gone).toBe(true)
  b.close()
  return { office, other, base: { title: [...(shown['title'] ?? [])], '': [...(shown[''] ?? [])] } }
}

describe('P22: a removal is never undone unseen', () => {
  for (const [how, named] of [
    ['that shows the record as it stood', ['title', '']],
    ['that names its field alone', ['title']],
  ] as const)
    it(`asks on both laptops where a form ${how} is saved over a removal`, () => {
      const { office, other, base } = removedUnderAForm()
      const b = open(other, assessment)
      const shown = Object.fromEntries(named.map((field) => [field, base[field] ?? []]))
      must(b.edit({ verb: 'edit', ops: [set('goal', id, { title: 'Every child reads by grade 3' }, shown)] }))
      expect(question(goal(b))).toEqual([['', 'removed', ['Every child reads by grade 3', false]]])
      b.close()
      const a = open(office, officer)
      must(a.merge({ path: other }))
      expect(question(goal(a))).toEqual([['', 'removed', ['Every child reads by grade 3', false]]])
      // The officer answers, and the answer holds on both.
      must(a.edit({ verb: 'resolve', ops: [remove] }))
      a.close()
      const again = open(other, assessment)
      must(again.merge({ path: office }))
      expect(goal(again)).toMatchObject({ gone: true, conflicts: [] })
    })

  it('leaves a removal alone where the form was left as it was', () => {
    const { other, base } = removedUnderAForm()
    const b = open(other, assessment)
    const done = must(b.edit({ verb: 'edit', ops: [set('goal', id, { title: 'More children read well' }, base)] }))
    expect(done.command).toBe('')
    expect(goal(b)).toMatchObject({ gone: true, conflicts: [] })
  })

  it('does not let a field answer whether the record is to be there', () => {
    const { other, base } = removedUnderAForm()
    const b = open(other, assessment)
    must(b.edit({ verb: 'edit', ops: [set('goal', id, { title: 'Every child reads' }, base)] }))
    must(b.edit({ verb: 'edit', ops: [set('goal', id, { leadNote: 'We start in January' })] }))
    expect(goal(b).conflicts.map((c) => c.how)).toEqual(['removed'])
  })

  it('brings a record back with a save where the form showed that it is gone', () => {
    const { office, other } = removedUnderAForm()
    const b = open(other, assessment)
    const { tips } = goal(b)
    const base = { title: [...(tips['title'] ?? [])], '': [...(tips[''] ?? [])] }
    must(b.edit({ verb: 'edit', ops: [set('goal', id, { title: 'Every child reads by grade 3' }, base)] }))
    expect(goal(b)).toMatchObject({ gone: false, conflicts: [] })
    b.close()
    const a = open(office, officer)
    must(a.merge({ path: other }))
    expect(goal(a)).toMatchObject({ gone: false, conflicts: [] })
  })

  it('brings back and keeps removed by what was shown, not by what came in since', () => {
    const { office, other, dir } = laptops()
    const third = join(dir, 'third.groundwork')
    const a = open(office, officer)
    must(a.edit({ verb: 'remove', ops: [remove] }))
    a.close()
    copyFileSync(other, third)
    const c = open(third, { author: 'Superintendent', device: 'third laptop' })
    must(c.edit({ verb: 'remove', ops: [remove] }))
    c.close()
    const b = open(other, assessment)
    must(b.merge({ path: office }))
    const shown = goal(b).tips[''] ?? []
    must(b.merge({ path: third }))
    must(b.edit({ verb: 'resolve', ops: [{ op: 'restore', kind: 'goal', id, base: shown }] }))
    // The officer’s removal was answered; the superintendent’s was not seen.
    expect(question(goal(b))).toEqual([['', 'removed', [false, true]]])
  })

  it('asks, too, where the words were still being typed when the app stopped', () => {
    const { office, other, dir } = laptops()
    const drafts = join(dir, 'drafts.sqlite')
    const a = open(office, officer)
    must(a.edit({ verb: 'remove', ops: [remove] }))
    a.close()
    const b = open(other, assessment, drafts)
    const { tips } = goal(b)
    const [base, there] = [[...(tips['title'] ?? [])], [...(tips[''] ?? [])]]
    must(b.draft({ kind: 'goal', record: id, field: 'title', base, there, text: 'Every child reads' }))
    must(b.merge({ path: office }))
    b.close()
    const again = open(other, assessment, drafts)
    expect(must(again.snapshot()).broughtBack).toHaveLength(1)
    expect(question(goal(again))).toEqual([['', 'removed', ['Every child reads', false]]])
  })
})
