import { describe, expect, test } from 'vitest'
import { type Difference, labelOfCommand } from '../../../shared/domain/command-label.ts'

const change = (kind: string, field: string, record = 'r', before: unknown = 1, after: unknown = 2): Difference => ({
  kind,
  field,
  record,
  before,
  after,
})
const add = (kind: string, record = 'r') => [
  change(kind, '', record, null, true),
  change(kind, 'title', record, null, 'T'),
]

describe('what undo is called', () => {
  test.each<[string, readonly Difference[]]>([
    ['change target', [change('target', 'aim')]],
    ['change owner', [change('goal', 'owner')]],
    ['change status of action', [change('action', 'status')]],
    ['add goal', add('goal')],
    ['add 2 goals', [...add('goal', 'a'), ...add('goal', 'b')]],
    ['add goal and 1 more', [...add('goal'), ...add('measure')]],
    [
      'add 3 student groups and 1 category',
      [add('dimension', 'd'), ...['a', 'b', 'c'].map((id) => add('studentGroup', id))].flat(),
    ],
    ['remove measure', [change('measure', '', 'm', true, false)]],
    ['bring back measure', [change('measure', '', 'm', false, true)]],
    ['remove 2 pieces of evidence', ['a', 'b'].map((id) => change('evidence', '', id, true, false))],
    ['add 2 care notes', [...add('paceAndCare', 'a'), ...add('paceAndCare', 'b')]],
    [
      'remove goal and 4 more',
      [
        change('goal', '', 'g', true, false),
        ...['m', 'n'].map((id) => change('measure', '', id, true, false)),
        change('value', '', 'v', true, false),
        change('comment', '', 'c', true, false),
      ],
    ],
    // What hung on it comes back before it.
    [
      'bring back meeting and 2 more',
      [...['c', 'd'].map((id) => change('comment', '', id, false, true)), change('meeting', '', 'm', false, true)],
    ],
    // Neither hangs on the other.
    ['remove policy and 1 more', [change('policy', '', 'p', true, false), change('meeting', '', 'm', true, false)]],
    ['change goal', [change('goal', 'title'), change('goal', 'owner')]],
    ['change 12 figures', Array.from({ length: 12 }, (_, i) => change('value', 'reading', `v${i}`))],
    ['bring in 376 figures', Array.from({ length: 376 }, (_, i) => add('value', `v${i}`)).flat()],
    [
      'bring in 25 figures',
      Array.from({ length: 25 }, (_, i) =>
        i < 3 ? add('value', `v${i}`) : [change('value', 'reading', `v${i}`)],
      ).flat(),
    ],
    ['change FTE', [change('position', 'fte')]],
    // A label that is no name of a thing stands as it is on the page.
    ['change “Due” of action', [change('action', 'due')]],
    ['change “Said on” of promise to stand behind the officer', [change('backing', 'date')]],
    ['change “In cabinet” of place in the organization', [change('place', 'inCabinet')]],
    // Whoever unticks a box below the pages has added nothing: the briefing comes to be with its first entry.
    [
      'change “No longer a draft” of briefing',
      ['', 'document', 'date', 'final'].map((name) => change('briefing', name, 'b', null, true)),
    ],
    ['change briefing', ['', 'date', 'final', 'paper'].map((name) => change('briefing', name, 'b', null, true))],
    ['add briefing', ['', 'document', 'date'].map((name) => change('briefing', name, 'b', null, true))],
    ['change reports to', ['', 'reportsTo'].map((name) => change('place', name, 'place', null, true))],
    ['remove briefing', [change('briefing', '', 'b', true, false)]],
    ['add mood', add('mood')],
    ['change mood', [change('mood', 'colour')]],
    ['change nothing', []],
  ])('%s', (label, changes) => {
    expect(labelOfCommand(changes)).toBe(label)
  })

  test('records are not told apart where the caller does not', () => {
    const bare = Array.from({ length: 12 }, () => ({ kind: 'value', field: 'reading', before: 1, after: 2 }))
    expect(labelOfCommand(bare)).toBe('change 12 figures')
  })
})
