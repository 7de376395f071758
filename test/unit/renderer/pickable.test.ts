import { expect, test } from 'vitest'
import { pickables } from '../../../renderer/components/fields/pickable.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { statesOf } from '../../support/records.ts'

const plan = planOf(
  statesOf({
    goal: [
      { id: 'a', title: 'More students graduate on time', sort: 2 },
      { id: 'b', title: 'More children read well', sort: 1 },
    ],
    measure: [{ id: 'grad', goal: 'a', short: 'Graduation in four years' }],
    policy: [{ id: 'jbb', code: 'JBB', title: 'Educational equity' }],
    policyLink: [{ id: 'link', goal: 'a', policy: 'jbb' }],
    department: [{ id: 'hs', name: 'School Leadership' }],
    coverage: [{ id: 'part', goal: 'a', department: 'hs' }],
    translation: [
      { id: 'es', about: { kind: 'measure', id: 'grad' }, field: 'short', language: 'es', text: 'Graduación' },
    ],
  }),
)

test('what a decision can affect is offered by its own name, goals first and in the plan’s order', () => {
  expect(pickables(plan, '').map((p) => p.title)).toEqual([
    'More children read well',
    'More students graduate on time',
    'Graduation in four years',
    'Educational equity',
    'School Leadership',
  ])
  expect(pickables(plan, 'graduat').map((p) => p.word)).toEqual(['Goal 2', 'Measure'])
  expect(pickables(plan, 'goal 1').map((p) => p.title)).toEqual(['More children read well'])
  expect(pickables(plan, 'jbb').map((p) => p.title)).toEqual(['Educational equity'])
  const [jbb] = pickables(plan, 'jbb')
  expect(pickables(plan, 'jbb', undefined, jbb?.key), 'none is about itself').toEqual([])
})
