import { expect, test } from 'vitest'
import { actionsOn } from '../../../shared/domain/attached.ts'
import { bySort } from '../../../shared/domain/by-sort.ts'
import { goalNumber } from '../../../shared/domain/goal-of.ts'
import { ownFieldsOf } from '../../../shared/domain/own-fields.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../shared/domain/state.ts'

import { goalChoices } from '../../../shared/import/plan/draft.ts'

/** What people put in an order has that order everywhere. What came in from a file without a place stands last. */

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
/** Of one kind: the second, the first, and two without a place. */
const four = (kind: string, values: object = {}): readonly RecordState[] => [
  plainRecord(kind, 'none-b', { name: 'B', title: 'B', ...values }),
  plainRecord(kind, 'second', { sort: 2, name: 'Second', title: 'Second', ...values }),
  plainRecord(kind, 'none-a', { name: 'A', title: 'A', ...values }),
  plainRecord(kind, 'first', { sort: 1, name: 'First', title: 'First', ...values }),
]
const asGiven = ['first', 'second', 'none-a', 'none-b']

test('the order of goals, of actions on a record and of the district’s own fields is the same', () => {
  const about = { kind: 'decision', id: 'd' }
  const plan = planOf([...four('goal'), ...four('action', { about }), ...four('ownField', { belongsTo: 'goal' })])
  expect(ids(bySort(plan.all('goal')))).toEqual(asGiven)
  expect(ids(actionsOn(plan, about))).toEqual(asGiven)
  expect(ids(ownFieldsOf(plan, 'goal'))).toEqual(asGiven)
})

test('whoever brings in strategies chooses a goal by the number that it has on paper', () => {
  const plan = planOf([
    plainRecord('goal', 'dropped', { sort: 1, title: 'More buses', status: 'dropped' }),
    plainRecord('goal', 'reading', { sort: 2, title: 'Read well' }),
    plainRecord('goal', 'new', { title: 'Graduate' }),
  ])
  expect(goalNumber(plan, 'reading')).toBe(1)
  expect(goalChoices(plan).map(({ title }) => title)).toEqual(['More buses', '1 Read well', '2 Graduate'])
})
