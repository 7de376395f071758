import { expect, it } from 'vitest'
import { goalNext, type OpenedFor } from '../../../../../renderer/supports/align/goals/next.ts'
import { countedGoals } from '../../../../../shared/domain/goal-of.ts'

import { findings } from '../../../../../shared/rules/index.ts'
import { standingOf } from '../../../../../shared/rules/status.ts'
import { samplePlan } from '../../../../support/records.ts'

/** What a goal's own page says to do now, and why. */

const today = '2026-11-30'
const plan = samplePlan()
const found = findings(plan, today)

function next(no: number, opened?: OpenedFor): string {
  const goal = countedGoals(plan)[no - 1]
  if (goal === undefined) throw new Error(`no goal ${no}`)
  const own = found.filter((f) => f.about.some((a) => a.kind === 'goal' && a.id === goal.id))
  const what = goalNext(plan, goal, standingOf(plan, goal, today), own, opened)
  if (what?.why === 'finding') return `${what.finding.says} ${what.finding.do}`
  return what?.why === 'todo' ? `${what.todo.because} ${what.todo.do}` : String(what?.why)
}

it('says of a goal that is called better than its figures that they contradict it, before the policy it lacks', () => {
  expect(next(8)).toMatch(
    /^It is reported on track, but results of 2025–26 are behind, though .* Say in a new update what will be done for the groups that missed their targets, or change the status\.$/,
  )
  expect(next(2)).toContain('has the status “on track”, but by')
  expect(next(3)).toContain('has the status “on track”, but by')
})

it('says first what it was opened for, as long as it is so', () => {
  expect(next(7)).toContain('has no adopted policy')
  expect(next(7, 'measure')).toMatch(/has no measure, .* Add one measure/)
  expect(next(1, 'measure'), 'it has one').toBe(next(1))
  expect(next(6, 'statusUpdate'), 'nothing that leads elsewhere').not.toContain('policy')
})

it('begins a new update where results contradict the last one, which is left as it was said', () => {
  const goal = countedGoals(plan)[7]
  const what = goal && goalNext(plan, goal, standingOf(plan, goal, today), [])
  expect(what).toMatchObject({
    why: 'todo',
    todo: { verb: 'Write the update', about: { kind: 'goal', id: goal?.id }, adds: 'statusUpdate' },
  })
})

it('asks first for news of a goal that was off track and of which nobody has said anything since', () => {
  expect(next(6)).toContain('was due on October 13, 2026')
  expect(next(6)).not.toContain('policy')
})
