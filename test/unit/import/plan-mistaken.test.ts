import { describe, expect, it } from 'vitest'
import { after, look } from '../../support/plan-tables.ts'

/** Tables that are taken for another thing than they are, and cells that say less than they seem to. */

const kindsOf = (rows: Parameters<typeof look>[0]): readonly string[] =>
  after(look(rows).outcome)
    .map((r) => r.kind)
    .filter((k) => k !== 'importMapping')

describe('a list of children', () => {
  it.each([
    [
      ['Name', 'Student ID', 'Grade'],
      ['Robin', '12345', '3'],
    ],
    [
      ['Name', 'Grade', 'Homeroom'],
      ['Robin', '3', '12'],
    ],
    [
      ['Name', 'Guardian', 'Phone'],
      ['Robin', 'Sam', '555-0100'],
    ],
  ])('is no list of people: %s', (heads, row) => {
    expect(look([heads, row]).question).toContain('This looks like a list of students')
  })

  it.each([
    [
      ['Name', 'Grade', 'School'],
      ['Robin Hale', '11', 'Lincoln High'],
    ],
    [
      ['Name', 'Location', 'Email'],
      ['Robin Hale', 'Lincoln High', 'rhale@students.lincoln.org'],
    ],
  ])('may be one where it says a grade and no job, or their own addresses: %s', (heads, row) => {
    expect(look([heads, row, ['Sam Poe', ...row.slice(1)]]).question).toContain(
      'Confirm that none of them is a child, or of a child’s family.',
    )
  })

  it('is none where a list of staff says what grade they teach', () => {
    expect(
      look([
        ['Name', 'Title', 'Grade', 'Email'],
        ['Robin Hale', 'Teacher', '3', 'rhale@lincoln.org'],
      ]).question ?? '',
    ).not.toContain('child')
    expect(
      look([
        ['Name', 'Grade', 'School'],
        ['Coach', '3', 'Lincoln'],
      ]).question,
    ).toBe(null)
  })
})

describe('a list that its headings do not name', () => {
  it('is one of policies where codes stand beside titles', () => {
    const rows = [
      ['Code', 'Title', 'Stage'],
      ['JBB', 'Equity', 'Adopted'],
      ['AC', 'Nondiscrimination', 'Adopted'],
    ]
    expect(look(rows).question).toBe('Choose what these policies are.')
    expect(kindsOf(rows)).toEqual(['policy', 'policy'])
  })

  it('is asked about where titles have owners or days', () => {
    const rows = [
      ['Title', 'Description', 'Owner', 'Due'],
      ['Every child reads', 'All of them', 'Superintendent', '5/1/2027'],
    ]
    expect(look(rows).question).toContain('Choose what “Title” is used as.')
    const named = [
      ['Name', 'Status'],
      ['Every child reads', 'Active'],
    ]
    expect(look(named).question).toContain('Choose what “Name” is used as.')
    expect(look([['Name'], ['Superintendent']]).question).toBe(null)
  })
})

describe('a second table under the first', () => {
  it('is said by its headings', () => {
    const rows = [
      ['Goal', 'Owner'],
      ['Every child reads', 'Superintendent'],
      ['Policies', ''],
      ['Code', 'Title'],
      ['JBB', 'Equity'],
    ]
    expect(look(rows).question).toContain('“Code | Title”')
  })

  it('is none where a goal is called as a heading is', () => {
    const rows = [
      ['Goal', 'Owner'],
      ['Every child reads', 'Superintendent'],
      ['Policies', 'Superintendent'],
    ]
    expect(look(rows).question).toBe(null)
  })
})

describe('a year of two digits', () => {
  const due = (text: string) => {
    const { outcome } = look([
      ['Policy No.', 'Title', 'Adopted'],
      ['JBB', 'Equity', text],
    ])
    const [policy] = after(outcome).filter((r) => r.kind === 'policy')
    const { adopted } = (policy?.values['reached'] ?? {}) as { adopted?: string }
    return adopted ?? outcome.aside[0]?.why
  }

  it('is set aside where it may be of either century', () => {
    expect(due('5/1/98')).toBe('It may be 1998 or 2098. Write the year with four digits.')
    expect(due('12-May-74')).toBe('It may be 1974 or 2074. Write the year with four digits.')
  })

  it('is of this one where it is near', () => {
    expect(due('5/1/19')).toBe('2019-05-01')
    expect(due('12-May-24')).toBe('2024-05-12')
  })
})

describe('a day that stands for none', () => {
  it.each(['12/31/9999', '1/1/1900', '1900-01-01'])('is set aside: %s', (text) => {
    const { outcome } = look([
      ['Goal', 'End'],
      ['Every child reads', text],
    ])
    expect(outcome.aside).toMatchObject([{ cell: text, why: expect.stringContaining('where there is no date') }])
  })
})

describe('the code of a policy', () => {
  it('is set aside where a spreadsheet made a date of it', () => {
    const { outcome } = look([
      ['Policy No.', 'Title', 'Adopted'],
      ['2024-05-04', 'Equity', '2020-01-02'],
    ])
    expect(after(outcome).find((r) => r.kind === 'policy')?.values).not.toHaveProperty('code')
    expect(outcome.aside).toMatchObject([{ row: 2, column: 'Policy No.', cell: '2024-05-04' }])
  })
})

describe('a cell where a name should stand', () => {
  const goals = (...rows: string[][]) => look([['Goal', 'Action', 'Owner', 'Due'], ...rows])

  it.each([
    ...['TRUE', '2026-03-04', '4-Mar', 'Mar-04', '3/4/2026', 'x', '45', '12.5%'],
    ...[
      '=Sheet1!A1',
      '(Enter goal here)',
      '[Goal]',
      'Type your goal here',
      'DELETED - Reads',
      '(moved to goal 3) Reads',
    ],
    ...['EXAMPLE: Every child reads', '<Goal name>'],
  ])('is none where it is “%s”, and what stands under it is of no other goal', (title) => {
    const { outcome } = goals(
      ['Every child reads', 'Tutor in grade 1', 'Superintendent', '5/1/2027'],
      [title, 'Read at home', 'Superintendent', '6/1/2027'],
      ['', 'Buy books', 'Superintendent', '7/1/2027'],
      ['Safe schools', 'Train staff', 'Superintendent', '8/1/2027'],
    )
    expect(outcome.lines.map((l) => l.thing.title)).toEqual([
      'Every child reads',
      'Tutor in grade 1',
      'Safe schools',
      'Train staff',
    ])
    expect(outcome.aside.map((a) => a.row)).toEqual([3, 4])
    expect(outcome.aside[1]?.why).toBe('It is under row 3. The goal there can’t be read.')
  })

  it('is none of an action, and the goal beside it is one', () => {
    const { outcome } = goals(
      ['Every child reads', 'Tutor in grade 1', 'Superintendent', '5/1/2027'],
      ['Safe schools', 'DELETED - Cameras', 'Superintendent', '6/1/2027'],
      ['', 'Train staff', 'Superintendent', '7/1/2027'],
    )
    expect(outcome.lines.map((l) => [l.thing.level, l.thing.title])).toEqual([
      [0, 'Every child reads'],
      [1, 'Tutor in grade 1'],
      [0, 'Safe schools'],
      [1, 'Train staff'],
    ])
    expect(outcome.lines[3]?.thing.parent).toBe(outcome.lines[2]?.thing.key)
    expect(outcome.lines[2]?.op).not.toHaveProperty('values.owner')
    expect(outcome.aside.map((a) => [a.row, a.cell])).toEqual([[3, 'DELETED - Cameras']])
  })

  it('is one where it has a number, a month or a day beside words', () => {
    const titles = ['100% graduation', 'March to college', 'May day of service', '2030: every child reads', 'No']
    titles.splice(
      4,
      0,
      '<b>Reads</b> (grade 3)',
      'Add seats in AP',
      'Moved by arts: a choir for all',
      '(Re)build trust',
    )
    const { outcome } = goals(...titles.map((t) => [t, `Act on ${t}`, 'Superintendent', '5/1/2027']))
    expect(outcome.lines.flatMap((l) => (l.thing.kind === 'goal' ? l.thing.title : []))).toEqual([
      ...titles.slice(0, 4),
      'Reads (grade 3)',
      ...titles.slice(5, 8),
    ])
  })
})

describe('a day on which something was done', () => {
  const action = (status: string, done: string) => {
    const { outcome } = look([
      ['Goal', 'Action', 'Status', 'Done on'],
      ['Every child reads', 'Tutor in grade 1', status, done],
    ])
    const op = outcome.lines[1]?.op
    return { doneOn: op?.op === 'set' ? op.values['doneOn'] : undefined, why: outcome.aside[0]?.why }
  }

  it('stays aside where it has not come, or the action is not done', () => {
    expect(action('Done', '5/1/2026')).toEqual({ doneOn: '2026-05-01', why: undefined })
    expect(action('Done', '5/1/2031')).toEqual({ doneOn: undefined, why: 'This day has not come yet.' })
    expect(action('Not started', '5/1/2026')).toEqual({
      doneOn: undefined,
      why: 'Its status is “Not started”, so one of the two is wrong.',
    })
    expect(action('', '5/1/2026')).toEqual({ doneOn: '2026-05-01', why: undefined })
  })
})

describe('a day that may be a slip', () => {
  it('stays aside: an end before its start, a year far away', () => {
    const due = (start: string, end: string) => {
      const { outcome } = look([
        ['Goal', 'Action', 'Start', 'Due'],
        ['Every child reads', 'Tutor in grade 1', start, end],
      ])
      const op = outcome.lines[1]?.op
      return [op?.op === 'set' ? op.values['due'] : undefined, outcome.aside[0]?.why]
    }
    expect(due('9/1/2026', '5/1/2027')).toEqual(['2027-05-01', undefined])
    expect(due('9/1/2027', '5/1/2027')[1]).toBe('It begins on “9/1/2027”, so it would end before it begins.')
    expect(due('', '5/1/2207')).toEqual([undefined, 'The year 2207 may be a slip.'])
    expect(due('', '5/1/1927')).toEqual([undefined, 'The year 1927 may be a slip.'])
    expect(due('2026', 'May 2026')).toEqual(['2026-05', undefined])
  })
})

it('a name that may be short for one of the plan is asked about', { tags: 'seconds' }, () => {
  const people = ['Superintendent', 'Director of Equity', 'Chief Academic Officer'].map((role, i) => ({
    kind: 'person',
    id: `p${i}`,
    private: false,
    gone: false,
    values: { role },
    tips: {},
    conflicts: [],
  }))
  const asked = (lead: string) =>
    look(
      [
        ['Goal', 'Action', 'Lead'],
        ['Every child reads', 'Tutor in grade 1', lead],
      ],
      people,
    ).question
  expect(asked('Supt.')).toContain('It may be “Superintendent”, spelled another way.')
  expect(asked('Dir. of Equity')).toContain('It may be “Director of Equity”')
  expect(asked('CAO')).toContain('It may be “Chief Academic Officer”')
  for (const other of ['Principal', 'Director of Arts', 'Coach', 'CFO']) expect(asked(other), other).toBe(null)
})

describe('a plan that is over', () => {
  const table = (title: string) => [
    [title, '', ''],
    ['Goal', 'Action', 'Due'],
    ['Every child reads', 'Hire coaches', '6/30/2017'],
  ]
  it.each(['Strategic Plan 2016-2021', 'Equity plan, 2019–2022', 'School Improvement Plan FY24/25'])(
    'is asked about: %s',
    (title) => {
      expect(look(table(title)).question).toMatch(/^The title says “.*”, and these years are over/)
    },
  )

  it.each(['Strategic Plan 2024-2029', 'Equity plan 2026-27'])('is not what goes on today: %s', (title) => {
    expect(look(table(title)).question).toBe(null)
  })
})

describe('numbers of policies that a spreadsheet changed', () => {
  const policies = (rows: readonly (readonly string[])[]) =>
    look([['Policy number', 'Policy title', 'Type', 'Stage'], ...rows.map((r) => [...r, 'Policy', 'Adopted'])])
  const codes = (found: ReturnType<typeof policies>) =>
    after(found.outcome).flatMap((r) => (r.kind === 'policy' ? [r.values['code']] : []))

  it('stay out where two policies would have one, and where a day stands in their place', () => {
    const found = policies([
      ['501.1', 'Attendance'],
      ['501.1', 'Truancy'],
      ['501.2', 'Tardiness'],
      ['March 5 (no year is shown)', 'Dress'],
    ])
    expect(codes(found)).toEqual([undefined, undefined, '501.2', undefined])
    expect(found.outcome.aside.map((a) => a.why)).toEqual([
      'Several rows have this number. Where a spreadsheet took numbers for figures, 501.10 became 501.1. Enter it in the plan.',
      'Several rows have this number. Where a spreadsheet took numbers for figures, 501.10 became 501.1. Enter it in the plan.',
      'The spreadsheet has a date there, which may once have been a code such as 5-4.',
    ])
  })
})

it('asks whether a plan that others read may have a word for few, and how many more there are', () => {
  const says = (...cells: readonly string[]) =>
    look([['Action', 'Confidential'], ...cells.map((c, i) => [`Train ${i}`, c])]).question
  const asks = 'and a plan is printed and read by others.'
  expect(says('yes', 'no')).toContain(`Row 2 says “Confidential: yes”, ${asks}`)
  expect(says('yes', 'no', 'yes')).toContain(`Row 2 says “Confidential: yes”, and 1 more like it, ${asks}`)
})

describe('cells of one row that speak against each other', () => {
  const row = (status: string, far: string, note = '') =>
    look([
      ['Goal', 'Action', 'Due', 'Status', '% Complete', 'Notes'],
      ['Graduation', 'Train counselors', '5/29/2027', status, far, note],
      ['Graduation', 'Build a dashboard', '5/29/2027', 'In progress', '40%', ''],
    ]).question
  it('are asked about: a status and a share, or a remark', () => {
    expect(row('Not started', '100%')).toBe(
      'Row 2 says “Not started” under “Status” and “100%” under “% Complete”. Confirm that the status is right.',
    )
    expect(row('Done', '0')).toContain('“0” under “% Complete”')
    const first = look([
      ['% Complete', 'Action', 'Status'],
      ['100%', 'Train counselors', 'Not started'],
    ])
    expect(first.question).toContain('“100%” under “% Complete”')
    expect(row('Not started', '', 'completed 9/1')).toContain('“completed 9/1” under “Notes”')
  })
  it('are counted where several rows have them', () => {
    const rows = ['Train counselors', 'Build a dashboard', 'Adopt a matrix'].map((a) => [a, 'Not started', '100%'])
    const said = (n: number) => look([['Action', 'Status', '% Complete'], ...rows.slice(0, n)]).question
    expect(said(2)).toContain('Row 3 contradicts itself, too.')
    expect(said(3)).toContain('2 more rows contradict themselves, too.')
  })
  it('are none where they go together', () => {
    expect(row('Done', '100%', 'finished')).toBe(null)
    expect(row('Not started', '0%', 'done by the end of May')).toBe(null)
    expect(row('In progress', '75%')).toBe(null)
  })
})

describe('what few are to read', () => {
  const asked = (action: string, note = '') =>
    look([
      ['Goal', 'Action', 'Notes'],
      ['Graduation', action, note],
      ['Graduation', 'Build a dashboard', ''],
    ]).question
  it.each([
    ['Train counselors (confidential)', ''],
    ['Train counselors – do not publish', ''],
    ['Train counselors', 'Internal use only'],
    ['Train counselors', 'about a student'],
  ])('is asked about: %s | %s', (action, note) => expect(asked(action, note)).toContain('read by others'))
  it('is asked about where a column says so of some rows', () => {
    const flagged = (heading: string) =>
      look([
        ['Goal', 'Action', heading],
        ['Graduation', 'Train counselors', 'Yes'],
        ['Graduation', 'Build a dashboard', 'No'],
      ]).question
    expect(flagged('Private')).toContain('“Private: Yes”')
    expect(flagged('Sensitive?')).toContain('read by others')
  })
  it.each(['Write a confidential reporting policy', 'Partner with private schools (parents)'])(
    'is not “%s”',
    (action) => expect(asked(action)).toBe(null),
  )
})

describe('addresses in a list of people', () => {
  const asked = (first: string, second: string) =>
    look([
      ['Full name', 'Department', 'Email'],
      ['Ana Diaz', 'Equity Office', first],
      ['Sam Lee', 'Equity Office', second],
    ]).question
  it('are asked about where one is another’s', () => {
    expect(asked('sam.lee@jf.org', 'ana.diaz@jf.org')).toContain(
      '“Ana Diaz” has the address “sam.lee@jf.org”, which looks like the address of “Sam Lee”. One more has, too.',
    )
    expect(asked('slee@jf.org', 'slee@jf.org')).toContain('“slee@jf.org”')
  })
  it('are of people, wherever the list says where each works', () => {
    const rows = [
      ['Full Name', 'Department', 'Email'],
      ['Ana Diaz', 'Equity Office', 'adiaz@jf.org'],
      ['Lee, Sam', 'Equity Office', 'slee@jf.org'],
    ]
    expect(kindsOf(rows)).toEqual(['person', 'person'])
  })
  it('are not where they are theirs, or an office’s', () => {
    expect(asked('adiaz@jf.org', 'samlee@jf.org')).toBe(null)
    expect(asked('equity@jf.org', 'equity@jf.org')).toBe(null)
  })
})
