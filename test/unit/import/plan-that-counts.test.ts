import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { look } from '../../support/plan-tables.ts'

/** Goals and actions that may not count, or are the plan’s own by another spelling; and days with their times. */

const own = [
  plainRecord('district', 'district', { name: 'Cedar Falls School District' }),
  plainRecord('goal', 'g1', { title: 'Every child reads well by third grade' }),
  plainRecord('department', 'd1', { name: 'Human Resources' }),
]
const titles = (rows: readonly (readonly string[])[]) => look(rows, own).outcome.lines.map((l) => l.thing.title)
const question = (rows: readonly (readonly string[])[]) => look(rows, own).question ?? 'nothing'
const goal = 'Every child reads well by third grade'

describe('a name', () => {
  it.each([
    'Buy vans – cancelled',
    'Buy vans (moved to goal 3)',
    'Buy vans [deleted]',
    'Buy vans CANCELLED',
    'Buy vans - withdrawn',
  ])('“%s” stays aside', (name) =>
    expect(
      titles([
        ['Goal', 'Action'],
        [goal, 'Train teachers'],
        ['', name],
      ]),
    ).toEqual([goal, 'Train teachers']),
  )
  it.each(['Hire coaches (proposed)', 'Open a hub – deferred until 2028', 'Hire coaches [pending]'])(
    '“%s” is asked about',
    (name) => {
      expect(
        question([
          ['Goal', 'Action'],
          [goal, 'Train teachers'],
          ['', name],
        ]),
      ).toContain('may not count yet')
    },
  )
  it.each(['Stop cancelled classes', 'Review the draft policy', 'Plan the Draft Day', 'Reduce dropouts – all schools'])(
    '“%s” is only a name',
    (name) => {
      const rows = [
        ['Goal', 'Action'],
        [goal, 'Train teachers'],
        ['', name],
      ]
      expect(question(rows)).toBe('nothing')
      expect(titles(rows)).toContain(name)
    },
  )
  it('of a goal with a slip in it is asked about beside the plan’s own', () => {
    const slip = 'Every child reads wel by third grade'
    expect(
      question([
        ['Goal', 'Action'],
        [slip, 'Train teachers'],
      ]),
    ).toContain(`The goal “${slip}” may be “${goal}”`)
    expect(
      question([
        ['Goal', 'Action'],
        ['Every child counts by third grade', 'Train teachers'],
      ]),
    ).toBe('nothing')
  })
  it('of a department is asked about where it is short for one of the plan’s, or written twice', () => {
    expect(question([['Department'], ['HR'], ['Finance']])).toContain('“HR” may be “Human Resources”')
    expect(question([['Department'], ['IT'], ['I.T.']])).toContain('may be “IT”')
    expect(question([['Department'], ['Finance'], ['Facilities']])).toBe('nothing')
  })
})

describe('what is said beside rows, or over them', () => {
  const rows = (heading: string, says: string) => [
    ['Goal', 'Action', heading],
    [goal, 'Train teachers', ''],
    ['', 'Buy vans', says],
  ]
  it.each([
    ['Comments', 'Superseded'],
    ['Notes', 'Rejected by the board'],
    ['Remarks', 'Do not use'],
    ['Type', 'Withdrawn'],
  ])('“%s”: “%s” is asked about', (heading, says) =>
    expect(question(rows(heading, says))).toContain(`“${heading}: ${says}`),
  )
  it('is not, where it tells only how something is done', () =>
    expect(question(rows('Comments', 'With the library'))).toBe('nothing'))
  it.each([
    'Removed actions',
    'Deferred to next plan',
    'Withdrawn',
    'Out of scope',
    'Alternative B',
    'Pine Unified Strategic Plan',
    'State of Colorado ESSA plan',
    'Elder High School Improvement Plan',
  ])('a title “%s” is asked about', (title) => {
    expect(
      question([
        [title, ''],
        ['', ''],
        ['Goal', 'Action'],
        [goal, 'Train teachers'],
      ]),
    ).toContain(title)
  })
  it('a title of our own plan is not', () =>
    expect(
      question([
        ['Cedar Falls Strategic Plan', ''],
        ['', ''],
        ['Goal', 'Action'],
        [goal, 'Train teachers'],
      ]),
    ).toBe('nothing'))
})

describe('a day', () => {
  it.each([
    '6/30/2027 0:00',
    '2027-06-30T00:00:00',
    '2027-06-30 17:00',
    '6/30/2027 12:00:00 AM',
    'June 30, 2027 5 pm',
    '2027-06-30T00:00:00Z',
  ])('“%s” is that day', (day) => {
    const { outcome } = look(
      [
        ['Goal', 'Action', 'Due'],
        [goal, 'Train teachers', day],
      ],
      own,
    )
    expect(outcome.ops.flatMap((op) => (op.kind === 'action' && op.op === 'set' ? op.values['due'] : []))).toEqual([
      '2027-06-30',
    ])
  })
  it('of Greenwich in the middle of a night may be another one', () => {
    const { outcome } = look(
      [
        ['Goal', 'Action', 'Due'],
        [goal, 'Train teachers', '2027-07-01T04:00:00Z'],
      ],
      own,
    )
    expect(outcome.aside.map((a) => a.why)).toEqual(['This is not a date.'])
  })
})

it('a target in percent is no day on which something is due', () => {
  const { draft } = look(
    [
      ['Goal', 'Baseline', 'Target', 'Action'],
      [goal, '79%', '90%', 'Train teachers'],
    ],
    own,
  )
  expect(draft.roles[2]).toBe('ignored')
})
