import { describe, expect, it } from 'vitest'
import { keptIn, type Plan } from '../../../shared/domain/plan.ts'
import { tracked } from '../../../shared/rules/tracked.ts'
import { planWith } from '../../support/plan.ts'

/** What is kept of a plan while others of its records are edited. */

const planOf = (titles: readonly string[], more: object = {}): Plan => ({
  ...planWith({ goal: titles.map((title, i) => ({ id: `g${i}`, title })), measure: [{ id: 'm', short: 'Reading' }] }),
  ...more,
})

describe('work that is done once for a plan', () => {
  let done = 0
  const longest = (plan: Plan) =>
    keptIn(plan, 'longest title', (p) => {
      done++
      return Math.max(...p.all('goal').map((g) => (g.title ?? '').length))
    })
  const shout = (plan: Plan) => {
    const read = tracked(plan)
    return { read, said: longest(read.plan) }
  }

  it('holds where it comes to the same, though what it has read is another', () => {
    const { read } = shout(planOf(['One', 'Three']))
    expect(read.holds(planOf(['Two', 'Three']))).toBe(true)
    expect(read.holds(planOf(['Two', 'Threefold']))).toBe(false)
  })

  it('is not done again in a later state of which it has read the same records', () => {
    const plan = planOf(['One', 'Three'])
    shout(plan)
    done = 0
    const edited: Plan = { ...plan, all: ((kind) => (kind === 'measure' ? [] : plan.all(kind))) as Plan['all'] }
    expect(shout(edited).said).toBe(5)
    expect(done).toBe(0)
    expect(shout(planOf(['Seven', 'Eleven'])).said).toBe(6)
    expect(done).toBe(1)
  })
})

it('what was sent counts as read, in a view whose reader is not told of it', () => {
  const sent = [{ id: 's', title: 'Draft' }]
  const read = tracked(planOf([], { sent: () => sent }))
  expect(read.plan.sent?.()).toEqual(sent)
  expect(read.holds(planOf([], { sent: () => [...sent] }))).toBe(true)
  expect(read.holds(planOf([], { sent: () => [{ id: 's', title: 'Second draft' }] }))).toBe(false)
})
