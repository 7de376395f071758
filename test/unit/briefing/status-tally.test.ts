import { expect, it } from 'vitest'
import { statusTally, tallyLabel } from '../../../shared/briefing/status-tally.ts'
import { countedGoals } from '../../../shared/domain/goal-of.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { set } from '../../../shared/domain/state.ts'
import { standingOf } from '../../../shared/rules/status.ts'
import { countStatuses } from '../../../shared/rules/status-count.ts'
import { usualStatusNames } from '../../../shared/rules/status-names.ts'
import { small } from '../../../shared/words/index.ts'
import { applied } from '../../support/large-plan.ts'
import { sampleStates } from '../../support/records.ts'

/** An officer reads how many goals are behind, and looks for them in the list below under the same words. */

const states = sampleStates()
const [first = '', second = ''] = countedGoals(planOf(states)).map((g) => g.id)
/** One goal with a status that nobody dated, and one without any. */
const others = planOf(
  applied(states, [
    set('statusUpdate', 'undated', { goal: first, status: 'onTrack' }),
    ...planOf(states)
      .all('statusUpdate')
      .filter((u) => u.goal === first || u.goal === second)
      .map((u) => ({ op: 'remove', kind: 'statusUpdate', id: u.id }) as const),
  ]),
)

it.each([
  ['2026-11-30', planOf(states)],
  ['2027-12-01', planOf(states)],
  ['2026-11-30', others],
] as const)('calls each goal of the list as the sentence above it does, on %s', (day, plan) => {
  const goals = countedGoals(plan)
  const count = countStatuses(plan, goals, day)
  const labels = [...new Set(goals.map((g) => tallyLabel(standingOf(plan, g, day), count, day)))]
  expect(labels.length).toBeGreaterThan(1)
  for (const label of labels) {
    expect(label).not.toBe('')
    expect(statusTally(count, day)).toContain(small(label))
  }
})

it('says in the district’s own words what the figures do not bear out', () => {
  const [day, plan] = ['2026-11-30', planOf(states)]
  const names = { ...usualStatusNames, onTrack: 'going well' }
  const goals = countedGoals(plan)
  const count = countStatuses(plan, goals, day)
  const labels = goals.map((g) => tallyLabel(standingOf(plan, g, day), count, day, names))
  expect(labels).toContain('Reported going well but behind')
  expect(labels).toContain('Last off track, with no update since July 2026')
})
