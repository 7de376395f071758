import { describe, expect, it } from 'vitest'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { FieldShape } from '../../../shared/domain/schema.ts'
import { type PlanRole, sayings } from '../../../shared/import/plan/enters.ts'
import { look, tree, values } from '../../support/plan-tables.ts'
import { statesOf } from '../../support/records.ts'

it('keeps for next year’s file whatever a column may be used as', () => {
  const columns: FieldShape = kinds.importMapping.fields.columns.shape
  const usedAs = columns.t === 'rows' ? columns.parts['usedAs']?.shape : undefined
  const kept = usedAs?.t === 'choice' ? usedAs.options.map((o) => o.value) : []
  expect(sayings.filter((s) => !kept.includes(s))).toEqual([])
})

describe('which column is what', () => {
  it.each<[string, readonly string[], readonly PlanRole[]]>([
    [
      'a district’s own words',
      ['Strategic Goal', 'Key Strategies', 'Action Steps', 'Person(s) Responsible', 'Timeline', 'Resources'],
      ['goal', 'strategy', 'action', 'lead', 'by', 'ignored'],
    ],
    [
      'words in one',
      ['goal_title', 'strategy_name', 'action_item', 'assigned_to', 'due_date', 'status'],
      ['goal', 'strategy', 'action', 'lead', 'by', 'status'],
    ],
    [
      'owners of several levels',
      ['Goal', 'Goal owner', 'Action', 'Lead', 'Start date', 'Deadline'],
      ['goal', 'goal.lead', 'action', 'lead', 'start', 'by'],
    ],
    [
      'an objective beside a goal',
      ['Goal', 'Objective', 'Task', 'Who', 'When', 'Comments'],
      ['goal', 'asked', 'action', 'lead', 'by', 'note'],
    ],
    [
      'policies',
      ['Policy no.', 'Title', 'Adopted', 'Last reviewed', 'Next review', 'Status'],
      ['code', 'policy', 'adopted', 'note', 'reviewDue', 'status'],
    ],
    ['who it was, and who it is', ['Goal', 'Action', 'Prior owner', 'Owner'], ['goal', 'action', 'ignored', 'lead']],
    ['the same of a department', ['Department', 'Former head', 'Head'], ['department', 'ignored', 'lead']],
    [
      'when a policy was revised and reviewed',
      ['Code', 'Policy', 'Adopted Date', 'Revised Date', 'Reviewed Date'],
      ['code', 'policy', 'adopted', 'note', 'note'],
    ],
    [
      'when it was adopted',
      ['Policy no.', 'Title', 'Previously adopted', 'Adopted'],
      ['code', 'policy', 'ignored', 'adopted'],
    ],
    ['departments', ['Department', 'Director', 'Phone'], ['department', 'lead', 'ignored']],
    ['positions', ['Position', 'Department', 'Email'], ['person', 'unit', 'contact']],
    [
      'the people of another plan, as it saves them',
      ['Id', 'Role or name', 'Where they work', 'How to reach them'],
      ['ignored', 'person', 'unit', 'contact'],
    ],
    ['who was asked, and who it is', ['Policy', 'Who was asked', 'Owner'], ['policy', 'ignored', 'lead']],
    ['names and titles', ['Name', 'Title', 'School', 'E-mail'], ['asked', 'asked', 'unit', 'contact']],
  ])('knows %s', (_, heads, roles) => {
    expect(look([heads, heads.map((h) => `a ${h}`), heads.map((h) => `another ${h}`)]).draft.roles).toEqual(roles)
  })

  it('takes numbers of policies for their titles nowhere, and numbers of people for no one', () => {
    const roles = (rows: string[][]) => look(rows).draft.roles
    expect(
      roles([
        ['Policy', 'Title', 'Adopted'],
        ['AC', 'Nondiscrimination', '2021'],
        ['JBB-R', 'Equity', '2020'],
      ]),
    ).toEqual(['code', 'policy', 'adopted'])
    expect(
      roles([
        ['Policy', 'Description'],
        ['Nondiscrimination', 'For all'],
      ])[0],
    ).toBe('policy')
    expect(
      roles([
        ['Department', 'Staff'],
        ['Transportation', '45'],
        ['Teaching', '120'],
      ]),
    ).toEqual(['department', 'ignored'])
  })

  it.each(['Id', 'No.', '#', 'Policy Id'])('takes “Code” for a policy’s code, also behind “%s”', (running) => {
    for (const heading of ['Code', 'Policy Code', 'Policy No.']) {
      const seen = look([
        [running, heading, 'Policy', 'Kind', 'Stage'],
        ['1', 'AC', 'Nondiscrimination', 'Policy', 'Adopted'],
        ['2', 'JB', 'Equal Opportunity', 'Policy', 'Adopted'],
      ])
      expect(seen.draft.roles).toEqual(['ignored', 'code', 'policy', 'type', 'status'])
      expect(values(seen, 'Nondiscrimination')).toMatchObject({ code: 'AC' })
    }
  })

  it('refuses a table with its headings in the first column, and says how to turn it', () => {
    const rows = [
      ['Goal', 'Algebra for all'],
      ['Strategy', 'Coaching'],
      ['Action', 'Hire coaches'],
      ['Lead', 'Ana Ruiz'],
    ]
    expect(look(rows).question).toContain('“Goal, Strategy, Action” are headings, one below the other.')
    const priorities = [1, 2, 3].map((n) => [`Priority ${n}: Access`, `Action ${n}`])
    expect(look([['Goal', 'Action'], ...priorities]).question).toBeNull()
    expect(
      look([
        ['Goal', 'Action'],
        ['Goal 1', 'a'],
        ['Goal 2', 'b'],
        ['Goal 3', 'c'],
      ]).question ?? '',
    ).not.toContain('Turn')
    expect(look([['Department'], ['Strategy'], ['Transportation'], ['Nutrition']]).question).toBeNull()
  })

  it.each(['Theme', 'Commitment'])(
    'asks what “%s” is where nothing else names goals, and not beside goals',
    (heading) => {
      const rows = [
        [heading, 'Action', 'Owner'],
        ['Belonging', 'Hire a coach', 'Superintendent'],
        ['Voice', 'Meet with families', 'Superintendent'],
      ]
      expect(look(rows).draft.roles[0]).toBe('asked')
      expect(
        look(rows.map((row, i) => ['Goal', 'Algebra', 'Reading'].slice(i, i + 1).concat(row))).draft.roles,
      ).toEqual(['goal', 'ignored', 'action', 'lead'])
    },
  )

  it('takes what a board did with its policies for no actions, and asks what it is', () => {
    const listed = (...acts: readonly string[]) =>
      look([['Policy', 'Action'], ...acts.map((act, i) => [`1${i}0 - Policy of its own ${i}`, act])])
    const seen = listed('revised', 'Reviewed', 'Adopted')
    expect(seen.draft.roles).toEqual(['policy', 'asked'])
    expect(seen.question).toBe('Choose what “Action” is used as. It has “revised”, “Reviewed”, “Adopted”.')
    expect(listed('Approved first reading, 5-0', 'Tabled').draft.roles).toEqual(['policy', 'asked'])
    expect(listed('Review the policy with families', 'Write a regulation').draft.roles).toEqual(['ignored', 'action'])
    const agenda = [
      ['Meeting Date', 'Topic', 'Action', 'Vote'],
      ['12/8/2026', 'Equity policy', 'Approved first reading', '5-0'],
      ['11/10/2026', 'Budget', 'Tabled', ''],
    ]
    expect(look(agenda).question).toMatch(/^Choose the column that names the goals/)
  })

  it('takes a number of people for no head of a department', () => {
    const rows = [
      ['Department', 'Head count'],
      ['Transportation', '45'],
      ['Teaching', '120'],
    ]
    expect(look(rows).draft.roles).toEqual(['department', 'ignored'])
  })

  it('asks what is not plain, with cells of the column, and leaves levels of importance alone', () => {
    const asked = look([
      ['Goal', 'Priority', 'Action'],
      ['Read', 'Equity in access', 'Train'],
    ])
    expect(asked.question).toBe('Choose what “Priority” is used as. It has “Equity in access”.')
    const ended = (heading: string, text: string) =>
      look([
        ['Goal', 'Action', heading],
        ['Read', 'Train', text],
      ])
    expect(ended('Deleted?', 'Yes').question).toBe('Choose what “Deleted?” is used as. It has “Yes”.')
    expect(ended('Deleted?', 'No').question).toBeNull()
    expect(
      look([
        ['Number', 'Policy', 'Rescinded'],
        ['AC', 'Nondiscrimination', '6/1/2020'],
      ]).question,
    ).toMatch(/“Rescinded”/)
    expect(
      look([
        ['Person', 'Status'],
        ['Ana Ruiz', 'Left 2024'],
      ]).question,
    ).toMatch(/“Status”/)
    expect(
      look([
        ['Goal', 'Priority', 'Action'],
        ['Read', 'High', 'Train'],
      ]).draft.roles,
    ).toEqual(['goal', 'ignored', 'action'])
  })

  it('asks where no column has a name, and takes what a person says', () => {
    const rows = [
      ['Read well', 'Train teachers'],
      ['', 'Buy books'],
    ]
    expect(look(rows).question).toMatch(/^Choose the column that names the goals/)
    expect(tree(look(rows, [], { roles: ['goal', 'action'] }))).toEqual([
      'Read well',
      '  Train teachers',
      '  Buy books',
    ])
  })

  it('finds the headings under a title, and passes over them where a page repeats them', () => {
    const seen = look([
      ['Our plan, 2026'],
      [],
      ['Goal', 'Action'],
      ['Read', 'Train'],
      ['Goal', 'Action'],
      ['', 'Buy books'],
    ])
    expect(tree(seen)).toEqual(['Read', '  Train', '  Buy books'])
    expect(seen.outcome.counts.again).toBe(1)
  })

  it('says that a file is outcomes, or a budget', () => {
    const figures = [
      ['District', 'Student group', 'Year', 'Percent proficient'],
      ['A', 'Asian', '2024', '51.2'],
      ['A', 'Black', '2024', '44.1'],
    ]
    expect(look(figures).question).toBe('This looks like figures by student group. Use “Bring in figures” for it.')
    const schedule = [
      ['Primary', 'Duration', 'Start', 'Finish', 'Assigned To', '% Complete', 'Status'],
      ['Literacy', '100d', '08/01/24', '06/30/25', '', '50%', 'In Progress'],
      ['Train teachers', '10d', '08/01/24', '08/14/24', 'Dana Ruiz', '100%', 'Complete'],
    ]
    expect(look(schedule).question).toContain('Choose the column that names the goals')
    expect(
      look([
        ['Account', 'Fund', 'FY27 amount'],
        ['10-1', 'General', '500.00'],
        ['10-2', 'General', '700.00'],
      ]).question,
    ).toMatch(/^This looks like a budget/)
  })
})

it('a task list’s “Progress” is a status, and how urgent a task is or when it was made says nothing', () => {
  const rows = [
    ['Task Name', 'Progress', 'Priority', 'Created Date', 'Assigned To'],
    ['Build dashboard', 'Completed', 'Medium', '08/01/2025', 'Ana Ruiz'],
    ['Train staff', 'In progress', 'Important', '08/02/2025', 'Sam Moore'],
    ['Hold a forum', 'To do', 'Low', '08/03/2025', 'Sam Moore'],
  ]
  expect(look(rows).draft.roles).toEqual(['action', 'status', 'ignored', 'ignored', 'lead'])
  const percent = rows.map((row, i) => row.with(1, i === 0 ? 'Progress' : `${i * 20}%`))
  expect(look(percent).draft.roles[1]).toBe('asked')
})

describe('a column between a goal and who does it', () => {
  const asked = (heading: string) =>
    look([
      ['Goal', heading, 'Who', 'By when'],
      ['Raise graduation', 'Build a dashboard', 'Ana Diaz', '6/30/2027'],
      ['Raise graduation', 'Train the staff', 'Sam Lee', '6/30/2027'],
      ['Cut suspensions', 'Adopt a matrix', 'Sam Lee', '12/1/2026'],
    ]).question
  it.each(['What we will do', 'Commitment', 'Recommendation', 'How'])(
    'is asked about, since the owners are those of what is done: “%s”',
    (heading) => expect(asked(heading)).toContain(`Choose what “${heading}” is used as.`),
  )
  it.each(['Evidence of success', 'Resources', 'Rationale', 'Measure'])(
    'is not, where it only tells of the goal: “%s”',
    (heading) => expect(asked(heading) ?? '').not.toContain('is used as'),
  )
})

describe('a day under a heading that may be another thing', () => {
  const roles = (heading: string, ...days: readonly string[]) =>
    look([['Goal', 'Action', heading], ...days.map((day, i) => ['Read', `Step ${i}`, day])]).draft.roles[2]
  it('is when an action is due under “By”, unless it names somebody', () => {
    expect(roles('By', 'June 2027', '5/1/2027')).toBe('by')
    expect(roles('By', 'Equity Director', 'HR')).not.toBe('by')
  })
  it('is when it is due under “Completion date” where all days are to come, and asked where they are over', () => {
    expect(roles('Completion Date', '6/30/2027', 'May 2027')).toBe('by')
    expect(roles('Completion Date', '6/30/2025', 'May 2027')).toBe('asked')
  })
})

describe('a column of owners', () => {
  const owners = (heads: readonly string[], cells: readonly string[]) =>
    look([
      ['Goal', 'Strategy', 'Action', ...heads],
      ['Read', 'Phonics', 'Train', ...cells],
    ]).draft.roles.slice(3)
  it('of strategies is not that of the actions under them', () => {
    expect(owners(['Strategy Owner', 'Action Owner'], ['Lee', 'Kim'])).toEqual(['ignored', 'action.lead'])
    expect(owners(['Strategy Lead', 'Due'], ['Lee', '6/30/2027'])).toEqual(['ignored', 'by'])
    expect(owners(['Goal Owner', 'Task Owner'], ['Lee', 'Kim'])).toEqual(['goal.lead', 'lead'])
  })
  it('has their names, where another has their addresses or their office', () => {
    expect(owners(['Owner Email', 'Owner'], ['d@x.org', 'Dana Ruiz'])).toEqual(['ignored', 'lead'])
    expect(owners(['Lead Department', 'Owner'], ['Curriculum', 'Dana Ruiz'])).toEqual(['asked', 'lead'])
    expect(owners(['Lead Office'], ['Curriculum'])).toEqual(['lead'])
  })
})

it.each([
  [
    ['Title', 'Description'],
    ['Nondiscrimination', 'The board prohibits it'],
  ],
  [
    ['Name', 'Description'],
    ['Reading program', 'Grades K to 3'],
  ],
  [
    ['Number', 'Name'],
    ['101', 'Oak Elementary'],
  ],
])('asks of what a name alone is: %s', (heads, row) =>
  expect(look([heads, row]).question).toContain(
    `Choose what “${heads.includes('Title') ? 'Title' : 'Name'}” is used as.`,
  ),
)

it('takes the title beside “Action #” for the action, a name beside an address for a person, and a number of staff for none', () => {
  expect(
    look([
      ['LCAP Goal', 'Action #', 'Title'],
      ['1', '1.1', 'Reading coaches'],
      ['2', '2.1', 'Books'],
    ]).draft.roles,
  ).toEqual(['asked', 'ignored', 'action'])
  expect(
    look([
      ['Name', 'Email'],
      ['Ana Diaz', 'ana@jf.org'],
    ]).draft.roles[0],
  ).toBe('person')
  expect(
    look([
      ['Staff', 'Cost'],
      ['3 coaches', '300000'],
    ]).draft.roles,
  ).toEqual(['ignored', 'ignored'])
})

it('a list of tasks as a program exports it says on which day each was done', () => {
  const rows = [
    ['Task', 'Assignee', 'Due Date', 'Completed At'],
    ['Train', 'Ann Lee', '2026-10-01', ''],
    ['Book a room', 'Ann Lee', '2026-09-01', '2026-09-02'],
  ]
  const { draft, outcome } = look(rows)
  expect(draft.roles).toEqual(['action', 'lead', 'by', 'doneOn'])
  const said = outcome.lines.map((l) => Object.fromEntries(l.changes.map((c) => [c.field, c.after])))
  expect(said.map((s) => [s['title'], s['doneOn'], s['status']])).toEqual([
    ['Train', undefined, undefined],
    ['Book a room', '2026-09-02', 'done'],
  ])
})

it('the heading of a list is none of its goals', () => {
  const list = (over: string) => look([['Goals'], [over], ['1. All children read'], ['2. All belong']])
  for (const over of ['2025-26 goals', 'District Goals for 2026-27', 'FY27 priorities']) {
    const seen = list(over)
    expect(tree(seen), over).toEqual(['All children read', 'All belong'])
    expect(seen.outcome.aside.map((a) => a.cell)).toEqual([over])
  }
  expect(tree(list('Goals that all reach'))).toHaveLength(3)
})

describe('a goal alone above its own table', () => {
  const table = [
    ['Priority 1: Algebra for all', '', '', ''],
    ['Action', 'Lead', 'Start', 'Finish'],
    ['Hire two coaches', 'Ana Ruiz', '8/1/26', '9/30/26'],
    ['Train coaches', 'Jo Lee', '10/1/26', '12/18/26'],
    ['Note: the board sees this list in May', '', '', ''],
  ]
  it('is the goal of its rows, be it new or in the plan', () => {
    const seen = look(table)
    expect(seen.question).toBeNull()
    expect(tree(seen)).toEqual(['Algebra for all', '  Hire two coaches', '  Train coaches'])
    const plan = statesOf({ goal: [{ id: 'g', title: 'Algebra for all' }] })
    expect(look(table, plan).question).toBeNull()
    expect(values(look(table, plan), 'Train coaches')).toMatchObject({ about: { kind: 'goal', id: 'g' } })
  })
  it('is none where another goal stands among the rows or above them, or a column has the goals', () => {
    const goals = [...table, ['Goal 2: Belonging', '', '', ''], ['Write letters', 'Jo Lee', '', '']]
    expect(look(goals).question).toContain('has a separate row among the actions')
    expect(look([['Goal 2: Belonging', '', '', ''], ...table]).draft.roles[0]).toBe('action')
    expect(look(table.map((row, i) => [...row, i === 1 ? 'Goal' : i > 1 ? 'Belonging' : ''])).draft.roles.at(-1)).toBe(
      'goal',
    )
  })
})

it('asks what a column called “Goal 1” is, and one of goals by a single number', () => {
  const rows = (heading: string, cell: string) => [
    [heading, 'Strategy', 'Lead'],
    [cell, 'Hire coaches', 'Ana Ruiz'],
    [cell, 'Train coaches', 'Ana Ruiz'],
  ]
  expect(look(rows('Goal 1', 'Close the gap')).question).toBe(
    'Choose what “Goal 1” is used as. It has “Close the gap”.',
  )
  expect(look(rows('Goal', '1')).question).toBe('Choose what “Goal” is used as. It has “1”.')
})

it('asks which of “Employee” and “Position Title” names a person', () => {
  const rows = [
    ['Employee', 'Position Title', 'Department'],
    ['Ana Ruiz', 'Director of Equity', 'Equity Office'],
  ]
  expect(look(rows).draft.roles).toEqual(['asked', 'asked', 'unit'])
})
