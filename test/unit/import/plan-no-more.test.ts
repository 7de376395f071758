import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { look } from '../../support/plan-tables.ts'

/** What a plan's spreadsheet still holds though it counts no more, or not yet: in names, in lines between the rows, in columns. */

const own = [plainRecord('district', 'district', { name: 'Cedar Falls School District' })]
const goal = 'Raise graduation'
const beside = (name: string) =>
  look(
    [
      ['Goal', 'Action', 'Owner'],
      [goal, 'Hire a coordinator', 'CAO'],
      [goal, name, 'CAO'],
      [goal, 'Train staff', 'CAO'],
    ],
    own,
  )
const titles = ({ outcome }: ReturnType<typeof look>) => outcome.lines.map((l) => l.thing.title)

describe('a name', () => {
  it.each([
    'Rejected - Buy vans',
    'Tabled: Buy vans',
    'Eliminated - Buy vans',
    'Buy vans [removed 5/26]',
    'VOID Buy vans',
    'Archived — Buy vans',
    'OLD: Buy vans',
    'Discontinued',
    'Superseded by 1.2',
    'Buy vans (duplicate of above)',
    'Buy vans — no longer needed',
    'NOT DOING - Buy vans',
    'Parked: Buy vans',
    'Paused - Buy vans',
    'Deferred to 2028',
    '~~Buy vans~~',
  ])('“%s” says that it is over, and stays aside', (name) => {
    expect(titles(beside(name))).toEqual([goal, 'Hire a coordinator', 'Train staff'])
    expect(beside(name).outcome.aside).toHaveLength(1)
  })

  it.each([
    ['Option B: Buy vans', 'may not count yet'],
    ['If funded: Buy vans', 'may not count yet'],
    ['Buy vans, pending board approval', 'may not count yet'],
    ['Sample action', 'may not count yet'],
    ['(completed 2023) Buy vans', 'may be done already'],
    ['✓ Buy vans', 'may be done already'],
    ['Buy vans (FY22)', 'may be of a year that is over'],
    ['Buy vans (Pine Unified)', 'may be another’s'],
  ])('“%s” is asked about', (name, why) => expect(beside(name).question).toContain(why))

  it.each([
    'Remove barriers – hire a liaison',
    'Cut suspensions: restorative practices',
    'Train mentors (retired teachers)',
    'Drop-in center – staff it',
    'Moved by arts: a choir for all',
    'Open a hub (FY27)',
    'Open a hub (Cedar Falls School District)',
    'Not started',
    'Parking lot safety',
    'No longer silent: student voice',
    'Eliminate the opportunity gap',
    'Examples of equity in practice',
  ])('“%s” is only a name', (name) => {
    expect(beside(name).question).toBeNull()
    expect(titles(beside(name))).toHaveLength(4)
  })
})

describe('a line between the rows', () => {
  const under = (line: readonly string[]) =>
    look(
      [
        ['Goal', 'Strategy', 'Action', 'Owner'],
        [goal, 'Tutoring', 'Hire a coordinator', 'CAO'],
        line,
        [goal, 'Tutoring', 'Buy a van', 'CAO'],
        ['Another goal', 'Coaching', 'Pilot it', 'CAO'],
      ],
      own,
    )
  it.each(['Discontinued actions', 'Parking lot', 'Archive', 'Rejected by the board', 'Prior plan (2019-22)'])(
    '“%s” keeps what is under it aside',
    (text) => {
      for (const line of [
        [text, '', '', ''],
        ['', '', text, ''],
      ])
        expect(titles(under(line))).toEqual([goal, 'Tutoring', 'Hire a coordinator'])
    },
  )
  it('is a name where it says nothing of that', () => {
    expect(titles(under(['Old Town', '', '', '']))).toContain('Buy a van')
    expect(titles(under(['', '', 'TBD', '']))).toContain('Buy a van')
  })
})

describe('a column', () => {
  const said = (rows: readonly (readonly string[])[], roles?: Parameters<typeof look>[2]) =>
    look(rows, own, roles).question ?? 'nothing'

  it('of a status is asked about where strategies have no field for it', () => {
    const rows = (status: string) => [
      ['Goal', 'Strategy', 'Status'],
      [goal, 'Early warning', 'Active'],
      ['', 'Tutoring', status],
    ]
    for (const status of ['Discontinued', 'Not approved', 'Sunset 6/25'])
      expect(said(rows(status))).toContain(`Status: ${status}`)
    for (const status of ['In progress', 'Not started', 'On track']) expect(said(rows(status))).toBe('nothing')
  })

  it('of parts is asked about where one of them does not count or is another’s', () => {
    for (const part of ['Parking lot', 'Old', 'Prior plan (2019-22)', 'Ideas for later', 'Pine Unified'])
      expect(
        said([
          ['Section', 'Goal', 'Action'],
          ['Current', goal, 'Hire a coordinator'],
          [part, goal, 'Buy a van'],
        ]),
      ).toContain(part)
  })

  it('beside people is asked about where it says that they have left', () => {
    const staff = (heading: string, text: string) =>
      said([
        ['Employee', heading],
        ['Coach', 'Active'],
        ['Liaison', text],
      ])
    for (const [heading, text] of [
      ['Notes', 'left district'],
      ['Employment', 'Resigned 6/2025'],
      ['End date', '6/30/2025'],
    ] as const)
      expect(staff(heading, text)).toContain(text)
    expect(staff('Employment', 'Full-time')).toBe('nothing')
  })

  it('of half of each name is no list of people', () => {
    const rows = [
      ['Last Name', 'First Name', 'Job Title'],
      ['One', 'Officer', 'Chief Academic Officer'],
    ]
    expect(said(rows, { roles: ['person', 'ignored', 'ignored'] })).toContain('only a part of each name')
  })
})

describe('a note', () => {
  const rows = [
    ['Goal', 'Action', 'Owner'],
    [goal, 'Hire a coordinator', 'CAO'],
    [goal, 'Train staff', 'CAO'],
  ]
  const asked = (all: readonly (readonly string[])[]) => look(all, own).question ?? 'nothing'

  it('below the table, or to the right of it, is heard as a title is', () => {
    for (const text of ['Note: Do not use', 'Draft', 'Note: superseded by the plan of 2026']) {
      expect(asked([...rows, ['', '', ''], [text, '', '']])).toContain(text)
      expect(asked([...rows, ['', '', text]])).toContain(text)
    }
    expect(asked([['Goal', 'Action', 'Owner', 'Do not use'], ...rows.slice(1)])).toContain('Do not use')
    expect(asked([...rows, ['', '', ''], ['Source: Office of Equity', '', '']])).toBe('nothing')
  })

  it('is heard in a long title, sentence by sentence', () => {
    const long =
      'The equity office thanks all schools and families who took part in the listening sessions of the spring and fall. Superseded by the plan of 2026.'
    expect(asked([[long, '', ''], ...rows])).toContain('Superseded by the plan of 2026.')
  })
})

describe('a list of tasks as project tools write it', () => {
  const tasks = (said: readonly (readonly string[])[]) =>
    look([['Task Name', 'Assigned To', 'Predecessors'], ...said], own)

  it('has its levels by how far each title is set in', () => {
    const seen = tasks([
      ['Goal 1: Graduation', '', ''],
      ['    Strategy 1.1: Early warning', '', ''],
      ['        Hire a coordinator', 'CAO', ''],
      ['        Train staff', 'CAO', '3'],
    ])
    expect(seen.question).toBeNull()
    expect(seen.outcome.lines.map((l) => `${l.thing.kind}: ${l.thing.title}`)).toEqual([
      'goal: Graduation',
      'strategy: Early warning',
      'action: Hire a coordinator',
      'action: Train staff',
    ])
  })

  it('has none by a space before one title', () => {
    const seen = tasks([
      ['Hire a coordinator', 'CAO', ''],
      [' Train staff', 'CAO', ''],
      ['Buy vans', 'CAO', ''],
    ])
    expect(seen.outcome.lines.map((l) => l.thing.kind)).toEqual(['action', 'action', 'action'])
  })
})

describe('headings', () => {
  it('are known as districts write them, so that no day of a tactic is its strategy’s', () => {
    const seen = look(
      [
        ['Goal Area', 'Strategy', 'Tactics', 'By Whom', 'Completed by', 'Completion Status'],
        [goal, 'Early warning', 'Hire a coordinator', 'CAO', '6/30/2027', 'Not started'],
      ],
      own,
    )
    expect(seen.draft.roles).toEqual(['goal', 'strategy', 'action', 'lead', 'by', 'status'])
  })
})

describe('a child', () => {
  it('is asked about among people and owners', () => {
    for (const name of ['Alex P. (gr. 11)', 'Alex P., student', 'Parent of Alex']) {
      expect(
        look(
          [
            ['Person', 'Department'],
            ['Chief Academic Officer', 'Finance'],
            [name, 'Finance'],
          ],
          own,
        ).question,
      ).toContain('may be a child')
    }
    const owner = look(
      [
        ['Goal', 'Action', 'Owner'],
        [goal, 'Hire a coordinator', 'Student: Alex P.'],
      ],
      own,
    )
    expect(owner.question).toContain('may be a child')
    const staff = look(
      [
        ['Person', 'Department'],
        ['Parent liaison', 'Finance'],
        ['Student services', 'Finance'],
      ],
      own,
    )
    expect(staff.question ?? '').not.toContain('may be a child')
  })
})

it('policies under a line “Repealed” or “Under revision” stay aside, and those of the next part come in', () => {
  const { outcome } = look([
    ['Code', 'Title', 'Adopted'],
    ['AC', 'Nondiscrimination', '6/10/2024'],
    ['Repealed', '', ''],
    ['JKX', 'Hair length', '6/10/2014'],
    ['Section J: Students', '', ''],
    ['JKD', 'Suspension', '6/10/2024'],
    ['Under revision', '', ''],
    ['JKE', 'Expulsion', '6/10/2024'],
  ])
  expect(titles({ outcome } as ReturnType<typeof look>)).toEqual(['Nondiscrimination', 'Suspension'])
  expect(outcome.aside.map((a) => a.why)).toContain('It is under row 3, “Repealed”.')
})

it.each([
  ['Superseded by', '', 'Action 7'],
  ['Selected', 'X', ''],
  ['Approved', 'Yes', ''],
])('a row that “%s” sets apart is asked about', (heading, usual, own) => {
  const { question } = look([
    ['Goal', 'Action', heading],
    [goal, 'Train counselors', own],
    [goal, 'Build a dashboard', usual],
    [goal, 'Adopt a matrix', usual],
  ])
  expect(question).toContain(`“${heading}: `)
})

it.each([
  ['Progress Notes', 'Dropped.'],
  ['Progress Notes', 'merged into goal 2'],
  ['Comments', 'Ana Ruiz: dropped at the May retreat'],
])('is asked about where “%s” says “%s” of an action', (heading, text) => {
  const rows = (said: string) => [
    ['Goal', 'Action', heading],
    ['Read', 'Train staff', said],
    ['Read', 'Buy books', ''],
  ]
  expect(look(rows(text)).question).toContain(`The file says “${heading}: ${text}”`)
  expect(look(rows('Dropped absence by 4 points')).question).toBeNull()
})
