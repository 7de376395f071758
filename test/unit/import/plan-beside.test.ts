import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { after, look, tree, values } from '../../support/plan-tables.ts'

/** What stands beside the goals and actions of a table, and decides whether, whose and which they are. */

const district = plainRecord('district', 'district', { name: 'Cedar Falls School District' })
const actions = (heading: string, texts: readonly string[], states = [district]) =>
  look([['Goal', 'Action', heading], ...texts.map((t, i) => ['Reads', `Action ${'abcdefgh'[i]}`, t])], states)

it('asks nothing of where a department’s office is', () => {
  const rows = [
    ['Department', 'Head', 'Location'],
    ['Equity Office', 'Superintendent', 'Central'],
    ['Transportation', 'Superintendent', 'Garage'],
  ]
  expect(look(rows).question).toBeNull()
})

it.each(['Section', 'Series', 'Chapter'])('asks nothing of the “%s” by which a manual is sorted', (heading) => {
  const rows = [
    [heading, 'Code', 'Policy', 'Type', 'Status'],
    ['A', 'AC', 'Nondiscrimination', 'Policy', 'Adopted'],
    ['J', 'JB', 'Equal opportunity', 'Policy', 'Adopted'],
  ]
  expect(look(rows).question).toBeNull()
})

it.each([
  ['Notes', ['', 'Example only', '']],
  ['Type', ['Action', 'Metric', 'Action']],
  ['Draft', ['', 'X', '']],
])('asks about a row that is no action by its “%s”', (heading, texts) => {
  const question = actions(heading, texts).question
  expect(question).toContain(`“${heading}: `)
  expect(question).toContain(texts[1])
})
it('takes rows of which some are said to be strategies or done in steps', () => {
  expect(actions('Type', ['Training', 'Hiring', 'Training']).question).toBeNull()
  expect(actions('Notes', ['', 'See the examples of Ames', '']).question).toBeNull()
})

it.each([
  ['Stage', '2nd reading', 'Final'],
  ['Expires', '6/7/2022', '5/5/2030'],
])('asks about a policy in force of which “%s” says “%s”', (heading, text, other) => {
  const asks = (own: string) =>
    look([
      ['Code', 'Policy', 'Type', 'Status', heading],
      ['AC', 'Nondiscrimination', 'Policy', 'Adopted', own],
      ['JB', 'Equal opportunity', 'Policy', 'Adopted', other],
    ]).question
  expect(asks(text)).toContain(`“${heading}: ${text}`)
  expect(asks(other)).toBeNull()
})

describe('a column that is not used', () => {
  it.each([
    ['District', ['Ames', 'Cedar Falls']],
    ['District', ['Ames', 'Ames']],
    ['School', ['Lincoln', 'Hansen']],
    ['Approved?', ['Yes', 'No', 'Pending']],
    ['Active', ['Y', 'N']],
    ['Version', ['1', '2', '2']],
    ['Plan Year', ['2024-25', '2025-26']],
    ['Parent ID', ['2', '2', '4']],
    ['Draft', ['Yes', 'No']],
    ['Zebra', ['Y', 'N', 'N']],
    ['Comments', ['Superseded', 'Superseded']],
    ['Notes', ['Rejected by the board', 'see minutes', 'ask again']],
    ['Notes', ['dup', 'new', 'see memo']],
    ['Notes', ['Oak Valley School District', 'new', 'see memo']],
    ['Type', ['Do not use', 'Action']],
  ])('is asked about where “%s” says %j of the rows', (heading, texts) => {
    expect(actions(heading, texts).question).toBe(
      `The file says “${heading}: ${[...new Set(texts)].join(', ')}”, and all rows come in whatever it says there: some may be another plan’s, of another year, or may not count. Confirm that it is your plan and still counts.`,
    )
  })

  it.each([
    ['District', ['Cedar Falls', 'Cedar Falls']],
    ['Approved?', ['Yes', 'Yes']],
    ['Active', ['Y', 'Y']],
    ['On hold', ['N', 'N']],
    ['Priority', ['1', '2', '1']],
    ['Resources', ['Books', 'Time']],
    ['ID', ['1', '2']],
    ['% complete', ['50', '100']],
    ['Phase', ['1', '2']],
    ['Baseline', ['41', '18']],
    ['Year 1', ['X', 'X']],
    ['2027', ['41', '43']],
    ['Measure', ['Grade 3 reading', 'Attendance']],
    ['RAG', ['G', 'R']],
    ['Late', ['false', 'true']],
    ['Is Recurring', ['false', 'false']],
    ['Contributing', ['Y', 'N']],
  ])('is not asked about where “%s” says %j', (heading, texts) => {
    expect(actions(heading, texts).question).toBeNull()
  })

  it('is not asked about where it says of each row under which it is, and that is where it comes in', () => {
    const rows = (parent: string) => [
      ['ID', 'Parent ID', 'Type', 'Title'],
      ['1', '', 'Goal', 'Reads'],
      ['2', '1', 'Strategy', 'Phonics'],
      ['3', '2', 'Action', 'Train'],
      ['4', '', 'Goal', 'Attends'],
      ['5', parent, 'Strategy', 'Home visits'],
    ]
    expect(look(rows('4'), [district]).question).toBeNull()
    expect(look(rows('1'), [district]).question).toContain('“Parent ID: 1, 2”')
  })

  it('is asked about once with all others, and not again after it was agreed on', () => {
    const rows = [
      ['Goal', 'Action', 'School', 'Approved?'],
      ['Reads', 'Hire', 'Lincoln', 'No'],
      ['Reads', 'Train', 'Hansen', 'Yes'],
    ]
    const agreed = 'School: Lincoln, Hansen; Approved?: No, Yes'
    expect(look(rows, [district]).question).toContain(`“${agreed}”`)
    expect(look(rows, [district], { agreed }).question).toBeNull()
  })
})

describe('a title', () => {
  it.each([
    'Removed actions',
    'Deferred to next plan',
    'Withdrawn',
    'Out of scope',
    'Duplicate',
    'Tabled',
    'Pine Unified Strategic Plan',
    'Peer district plan',
    'State of Colorado ESSA plan',
    'Elder High School Improvement Plan',
    'Alternative B',
  ])('of actions that are not the plan’s is asked about: “%s”', (title) => {
    const rows = [
      [title, ''],
      ['Goal', 'Action'],
      ['Reads', 'Hire'],
      ['Reads', 'Train'],
    ]
    expect(look(rows, [district]).question).toContain(`The title says “${title}”`)
  })

  it('keeps a decimal that is no numbering', () => {
    const rows = [
      ['Goal', 'Action'],
      ...['2.0 GPA or better', '1.5 years of growth', 'Hire', 'Train'].map((a) => ['Reads', a]),
    ]
    expect(tree(look(rows)).slice(1)).toEqual(['  2.0 GPA or better', '  1.5 years of growth', '  Hire', '  Train'])
    const numbered = [
      ['Goal', 'Action'],
      ['Reads', '1.1 Hire'],
      ['Reads', '1.2 Train'],
    ]
    expect(tree(look(numbered)).slice(1)).toEqual(['  Hire', '  Train'])
  })

  it('names no goal where it names several, or all', () => {
    for (const text of ['Goal 1 & Goal 2', 'Goals 1 and 2', 'Goals 1, 2, and 3', 'Goals 1-3', 'All goals', 'All']) {
      const seen = look([
        ['Goal', 'Action'],
        ['Goal 1', 'Hire'],
        [text, 'Train'],
      ])
      expect([text, tree(seen)]).toEqual([text, ['Goal 1', '  Hire']])
      expect(seen.outcome.aside[0]?.why).toBe(
        'In its goal, several are named, or all of them. Give each a separate row.',
      )
    }
    expect(
      tree(
        look([
          ['Goal', 'Action'],
          ['All students read', 'Hire'],
          ['Goal 2 and beyond', 'Train'],
        ]),
      ).length,
    ).toBe(4)
  })

  it('is no action where it is a subtotal', () => {
    const rows = [
      ['Goal', 'Action', 'Cost'],
      ['Reads', 'Hire', '500'],
      ['Reads', 'Subtotal', '500'],
      ['Reads', 'Total participation', '1'],
    ]
    expect(tree(look(rows))).toEqual(['Reads', '  Hire', '  Total participation'])
  })
})

it('costs stay aside where a note says “in $1,000s”, with or without commas behind it', () => {
  for (const note of [['Costs are in $1,000s', '', ''], ['Costs are in $1,000s']]) {
    const seen = look([['Goal', 'Action', 'Cost'], ['Reads', 'Hire', '12'], note])
    expect(seen.outcome.aside.map((a) => a.why)).toContain(
      'The file speaks of thousands. Write the whole amount in the file.',
    )
    expect(values(seen, 'Hire')).not.toHaveProperty('cost')
  }
})

it('two surnames are two people, and an office with “and” in its name is one', () => {
  const asks = (owner: string) =>
    look([
      ['Goal', 'Action', 'Owner'],
      ['Reads', 'Hire', owner],
    ]).question
  for (const several of ['Lee and Smith', 'Lee & Smith', 'Lee (with Smith)', 'Ruiz and Jones'])
    expect(asks(several)).toContain(several)
  for (const one of ['Teaching and Learning', 'Curriculum & Instruction', 'Health and Wellness'])
    expect(asks(one)).toContain('It may be a department or a group')
})

describe('two actions of one name', () => {
  const heads = ['Goal', 'Action', 'Owner', 'Status']
  const standing = after(look([heads, ['Reads', 'Meet', 'Lee', 'Done'], ['Reads', 'Meet', 'Kim', '']]).outcome)
  const changes = (rows: string[][]) => {
    const { lines, aside } = look([heads, ...rows], standing).outcome
    return [lines.filter((l) => l.how !== 'same').map((l) => l.changes), aside.length]
  }

  it('are told apart by who leads them, in whatever order the file has them', () => {
    expect(
      changes([
        ['Reads', 'Meet', 'Kim', ''],
        ['Reads', 'Meet', 'Lee', 'Done'],
      ]),
    ).toEqual([[], 0])
    expect(changes([['Reads', 'Meet', 'Kim', 'Done']])).toEqual([
      [[{ field: 'status', before: undefined, after: 'done' }]],
      0,
    ])
  })

  it('stay as they are where the file does not say which is meant', () => {
    expect(changes([['Reads', 'Meet', 'Ana', '']])).toEqual([[], 1])
  })
})

describe('one goal for all rows', () => {
  const goals = [plainRecord('goal', 'g1', { title: 'Reads' }), plainRecord('goal', 'g2', { title: 'Belongs' })]
  const rows = (heading: string, texts: readonly string[]) =>
    look([[heading, 'Action', 'Lead'], ...texts.map((t, i) => [t, `Action ${'abcdefgh'[i]}`, ''])], goals, {
      // What the column is used as is asked first; a person said that it is nothing.
      roles: ['ignored', 'action', 'lead'],
    })

  it.each([
    ['Goal #', ['1', '2']],
    ['Goal Number', ['1', '1', '2']],
    ['Category', ['Discipline', 'Discipline', 'Belonging', 'Belonging']],
  ])('is not asked unseen where “%s” tells the rows’ own apart', (heading, texts) =>
    expect(rows(heading, texts).question).toMatch(
      /so the rows may not all belong to one goal\. Confirm that they do\.$/,
    ),
  )
  it.each([
    ['Goal #', ['1', '1']],
    ['Priority', ['High', 'Low', 'Low', 'High']],
  ])('is all that is asked where “%s” does not', (heading, texts) =>
    expect(rows(heading, texts).question).not.toContain('may not all belong'),
  )
})
