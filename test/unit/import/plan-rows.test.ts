import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import type { Rows } from '../../../shared/import/cells/cells.ts'
import { unfolded } from '../../../shared/import/plan/unfold.ts'
import { pace, timed } from '../../support/pace.ts'
import { after, look, tree, values } from '../../support/plan-tables.ts'

describe('rows read downwards', () => {
  const goals = [
    ['Goal', 'Strategy', 'Action'],
    ['One', 'A', 'a1'],
    ['', '', 'a2'],
    ['', 'B', 'b1'],
    ['Two', '', 'c1'],
    ['Two', 'A', 'a1'],
    ['', '', 'a2'],
  ]

  it('keeps what has one name under two goals apart', () => {
    const seen = look(goals)
    expect(tree(seen)).toEqual([
      'One',
      '  A',
      '    a1',
      '    a2',
      '  B',
      '    b1',
      'Two',
      '  c1',
      '  A',
      '    a1',
      '    a2',
    ])
    expect(new Set(seen.outcome.lines.map((l) => l.id)).size).toBe(11)
    expect(look(goals, after(seen.outcome)).outcome.ops).toEqual([])
  })

  it('asks where the first rows have no goal, and later ones count for the goal above them', () => {
    const rows = [
      ['Goal', 'Action'],
      ['', 'Hire coaches'],
      ['Graduate', 'Train coaches'],
      ['', 'Review discipline'],
      ['Belong', 'Hold forums'],
    ]
    expect(look(rows).question).toBe(
      'Row 2 has nothing under “Goal”, and rows further down count for what is above them: each goal may be in the middle or at the end of its rows. Confirm that each goal is above its rows.',
    )
    expect(look(rows, [], { below: 'none' }).question).toBeNull()
    expect(look([rows[0] ?? [], ...rows.slice(2)]).question).toBeNull()
  })

  it('asks what an empty goal means in a list that repeats its goals, and not where most are left out', () => {
    const rows = [
      ['Goal', 'Action'],
      ['Achieve', 'Train'],
      ['Achieve', 'Coach'],
      ['Belong', 'Survey'],
      ['', 'Newsletter'],
      ['Fund', 'Grant'],
    ]
    expect(look(rows).question).toBe(
      'Row 5 has an empty cell where other rows repeat the name above them. Choose what an empty cell means.',
    )
    expect(tree(look(rows, [], { below: 'none' }))).toContain('Newsletter')
    expect(tree(look(rows, [], { below: 'above' }))).toContain('  Newsletter')
    const page = [...rows.slice(0, 2), ['', 'Coach'], ['', 'Mentor'], ['Achieve', 'Meet'], ...rows.slice(5)]
    expect(look(page).question).toBeNull()
  })

  it('asks for goals in a column where they stand above their actions without a number', () => {
    const rows = [
      ['Action', 'Owner'],
      ['Train', 'Ann'],
      ['Goal: Belong', ''],
      ['Action', 'Owner'],
      ['Survey', 'Bob'],
    ]
    expect(look(rows).question).toContain('“Goal: Belong” has a separate row among the actions.')
  })

  it('takes a goal’s number for the plan’s, also where another row names two', () => {
    const goals = ['Achieve', 'Belong'].map((title, i) => plainRecord('goal', `g${i}`, { title, sort: i }))
    const seen = look(
      [
        ['Action', 'Goal'],
        ['Train', '1 and 2'],
        ['Coach', '2'],
      ],
      goals,
    )
    expect(values(seen, 'Coach')?.['about']).toEqual({ kind: 'goal', id: 'g1' })
    expect(seen.outcome.aside.map((a) => a.row)).toEqual([2])
  })

  it('takes “Goal 1” for the goal that another row calls “Goal 1: Belonging”', () => {
    const rows = [
      ['Goal', 'Action'],
      ['Goal 1: Belonging', 'Survey'],
      ['Goal 2: Attendance', 'Bus'],
      ['Goal 1', 'Train'],
      ['2', 'Coach'],
    ]
    expect(tree(look(rows))).toEqual(['Belonging', '  Survey', '  Train', 'Attendance', '  Bus', '  Coach'])
  })

  it.each(['Goal 1', 'Goal #1', 'G1', 'Priority Two', 'Pillar 3', 'Other'])(
    'asks whether “%s” is a new goal, where neither file nor plan calls one so',
    (called) => {
      const rows = [
        ['Goal', 'Action'],
        [called, 'Train'],
      ]
      expect(look(rows).question).toBe(
        `“${called}” is no title of a goal, and would come in as a new goal. Confirm that it is a new goal with this name.`,
      )
      const goal = (title: string) => [plainRecord('goal', 'g', { title })]
      expect(look(rows, goal('Belonging')).question).toContain(
        'Where one of those is meant, write its title into the file.',
      )
      expect(look(rows, goal(called)).question).toBeNull()
    },
  )

  it('takes the line below a list of departments for no department', () => {
    const seen = look([
      ['Department', 'Staff'],
      ['Human Resources', '12'],
      ['Transportation', '30'],
      ['All departments', '42'],
    ])
    expect(seen.outcome.lines).toHaveLength(2)
  })

  it('shows each below its own goal where the goals take turns', () => {
    const seen = look([
      ['Action', 'Goal'],
      ['Adopt a plan', 'Read'],
      ['Hire a coach', 'Belong'],
      ['Buy books', 'Read'],
    ])
    expect(tree(seen)).toEqual(['Read', '  Adopt a plan', '  Buy books', 'Belong', '  Hire a coach'])
  })

  it('tells of an action that came in before and is called otherwise in the next file', () => {
    const file = (action: string) => [
      ['Goal', 'Action'],
      ['Read', action],
      ['Read', 'Train teachers'],
    ]
    const first = look(file('Hire three coaches'))
    const again = look(file('Hire four coaches'), after(first.outcome))
    expect(again.outcome.told.map((t) => [t.row, t.why])).toEqual([
      [
        2,
        'The plan has “Hire three coaches” there, and the file has not. What is new comes in beside it, though it may be the same in other words.',
      ],
    ])
    expect(look(file('Hire three coaches'), after(first.outcome)).outcome.told).toEqual([])
  })

  it('finds an action below the goal’s strategy, where the next file names only the goal', () => {
    const first = look([
      ['Goal', 'Strategy', 'Action'],
      ['Read', 'Teach', 'Train teachers'],
      ['Belong', 'Listen', 'Hold forums'],
    ])
    const rows = [
      ['Goal', 'Action'],
      ['Read', 'Train teachers'],
      ['Belong', 'Train teachers'],
    ]
    const again = look(rows, after(first.outcome))
    expect(again.outcome.lines.map((l) => [l.thing.title, l.how])).toEqual([
      ['Read', 'same'],
      ['Train teachers', 'same'],
      ['Belong', 'same'],
      ['Train teachers', 'new'],
    ])
  })

  it('takes empty cells for none where a person says so', () => {
    const seen = look(goals, [], { below: 'none' })
    expect(seen.outcome.lines.filter((l) => l.thing.title === 'a2').map((l) => l.thing.parent)).toEqual([null])
  })

  it('stands a ring of names on its head: a goal under a strategy that is called like its own goal', () => {
    const seen = look([
      ['Goal', 'Strategy'],
      ['Access', 'Trust'],
      ['Trust', 'Access'],
    ])
    expect(tree(seen)).toEqual(['Access', '  Trust', 'Trust', '  Access'])
  })

  it('takes a row once that stands there twice, and two that differ as two', () => {
    const seen = look([
      ['Goal', 'Action', 'Due'],
      ['Read', 'Report', 'May 2027'],
      ['', 'Report', 'May 2027'],
      ['', 'Report', 'June 2027'],
    ])
    expect(seen.outcome.lines.filter((l) => l.thing.kind === 'action')).toHaveLength(2)
    expect(seen.outcome.told.map((t) => [t.row, t.why])).toEqual([
      [3, 'Row 2 says just the same. It comes in once.'],
      [4, 'Row 2 has the same name, and other cells differ. Both come in.'],
    ])
    expect(
      look(
        [
          ['Goal', 'Action', 'Due'],
          ['Read', 'Report', 'May 2027'],
          ['', 'Report', 'June 2027'],
        ],
        after(seen.outcome),
      ).outcome.ops,
    ).toEqual([])
  })

  it('sets aside a second word for one goal, a total, and a row that names nothing', () => {
    const seen = look([
      ['Goal', 'Goal owner', 'Action'],
      ['Read', 'CAO', 'Train'],
      ['Read', 'CFO', 'Buy'],
      ['Total', '', ''],
      ['', 'CAO', ''],
    ])
    expect(seen.outcome.aside.map((a) => [a.row, a.column, a.why])).toEqual([
      [3, 'Goal owner', 'Row 2 says “CAO” of the same goal, and that comes in.'],
      [4, null, 'It is called a total, so it looks like the sum of other rows.'],
      [5, null, 'It names no goal or action.'],
    ])
  })

  it('keeps a long title whole, letters of a web page as letters, commands as words, and any script', () => {
    const long = 'Every child '.repeat(170).trim()
    const rows = [
      ['Goal', 'Action'],
      [long, '=cmd|’ /C calc’!A0'],
      ['Reading &amp; writing &#8211; for all', 'تدريب المعلمين'],
      ['所有孩子都能读书', 'Formar a maestros'],
    ]
    const seen = look(rows)
    expect(tree(seen)).toEqual([
      long,
      '  =cmd|’ /C calc’!A0',
      'Reading & writing – for all',
      '  تدريب المعلمين',
      '所有孩子都能读书',
      '  Formar a maestros',
    ])
    expect(seen.outcome.told.map((t) => t.row)).toEqual([2, 3])
    expect(look(rows, after(seen.outcome)).outcome.ops).toEqual([])
  })

  it('reads five thousand rows without a wait, the second time too', { tags: 'seconds', timeout: 60_000 }, () => {
    const rows = [
      ['Goal', 'Strategy', 'Action', 'Lead'],
      ...Array.from({ length: 5000 }, (_, i) => [
        i % 100 === 0 ? `Goal of ${i}` : '',
        i % 10 === 0 ? `Way ${i}` : '',
        'Report to the board',
        `Lead of office ${i % 700}`,
      ]),
    ]
    const took = timed(() => {
      const seen = look(rows)
      expect(look(rows, after(seen.outcome)).outcome.ops).toEqual([])
      expect(seen.outcome.lines).toHaveLength(50 + 500 + 5000)
    })
    expect(took).toBeLessThan(10_000 * pace())
  })

  it('reads a dash as none, and sets aside what a spreadsheet could not work out', () => {
    const seen = look([
      ['Goal', 'Strategy', 'Action', 'Owner'],
      ['Read', 'Teach', 'Train', 'TBD'],
      ['', '–', 'Buy', '#REF!'],
      ['', '', '#N/A', ''],
    ])
    expect(tree(seen)).toEqual(['Read', '  Teach', '    Train', '  Buy'])
    expect(seen.outcome.lines.at(-1)?.thing.parent).toBe(seen.outcome.lines[0]?.thing.key)
    expect(seen.outcome.people).toEqual([])
    expect(seen.outcome.aside.map((a) => [a.row, a.column])).toEqual([
      [3, 'Owner'],
      [4, null],
    ])
    expect(seen.outcome.told.map((t) => [t.row, t.why])).toEqual([
      [2, 'Read as empty.'],
      [3, 'Read as no strategy.'],
    ])
  })

  it('takes several actions in one cell as they are meant, with who and when of each, and says so', () => {
    const cells: readonly (readonly [string, readonly string[]])[] = [
      ['• Train teachers\n• Buy books', ['Train teachers', 'Buy books']],
      ['1. Train teachers\n   in every school\n2. Buy books', ['Train teachers in every school', 'Buy books']],
      ['Train all teachers\nBuy the books', ['Train all teachers', 'Buy the books']],
      ['• Train teachers • Buy books', ['Train teachers', 'Buy books']],
      ['1) Train teachers; 2) Buy books', ['Train teachers', 'Buy books']],
      ['Train all teachers; Buy the books', ['Train all teachers', 'Buy the books']],
      // One sentence over two lines, and one with a list in it.
      ['Train all teachers and\nBuy the books', ['Train all teachers and Buy the books']],
      ['Train teachers in reading; math; science', ['Train teachers in reading; math; science']],
    ]
    for (const [cell, titles] of cells)
      expect(
        tree(
          look([
            ['Goal', 'Action'],
            ['Read', cell],
          ]),
        ),
        cell,
      ).toEqual(['Read', ...titles.map((t) => `  ${t}`)])
    const table = [
      ['Goal', 'Action', 'Owner', 'Due', 'Cost', 'Notes'],
      ['Read', '• Train teachers\n• Buy books', 'CAO\nPrincipal', '2027-05-01', '$900', 'In fall'],
    ]
    const seen = look(table)
    expect(seen.question).toBeNull()
    expect(seen.outcome.people.map((p) => p.name)).toEqual(['CAO', 'Principal'])
    expect(values(seen, 'Buy books')).toMatchObject({ due: '2027-05-01' })
    expect(values(seen, 'Buy books')).not.toHaveProperty('cost')
    expect(seen.outcome.told.map((t) => t.why)).toContain('It comes in as 2 actions.')
    expect(seen.outcome.aside.map((a) => a.why)).toEqual(['It is for 2 actions together, and is not divided.'])
    const one = look(table, [], { several: 'one' })
    expect(tree(one)).toEqual(['Read', '  • Train teachers • Buy books'])
    expect(one.outcome.told.map((t) => t.why)).toContain('Its lines come in as one action.')
  })

  it('takes levels that a column, a number or a word before the title says', () => {
    const want = [
      'Read well',
      '  Teach phonics',
      '    Train teachers',
      '    Buy books',
      'Count well',
      '  Tutor',
      '    Hire tutors',
    ]
    const plan = [
      ['Goal', '1', 'Read well'],
      ['Strategy', '1.1', 'Teach phonics'],
      ['Action', '1.1.1', 'Train teachers'],
      ['Action', '1.1.2', 'Buy books'],
      ['Goal', '2', 'Count well'],
      ['Strategy', '2.1', 'Tutor'],
      ['Action', '2.1.1', 'Hire tutors'],
    ] as const
    const lead = (level: string) => (level === 'Action' ? 'CAO' : '')
    const tables: readonly Rows[] = [
      [['Level', 'Description', 'Owner'], ...plan.map(([l, , t]) => [l, t, lead(l)])],
      [['No.', 'Title', 'Responsible'], ...plan.map(([l, n, t]) => [n, t, lead(l)])],
      [['Plan', 'Owner', 'Due'], ...plan.map(([l, n, t]) => [`${n} ${t}`, lead(l), ''])],
      [['Plan', 'Owner', 'Due'], ...plan.map(([l, n, t]) => [`${l} ${n}: ${t}`, lead(l), ''])],
    ]
    for (const table of tables) {
      const seen = look(table)
      expect(seen.question, String(table[0])).toBeNull()
      expect(tree(seen), String(table[0])).toEqual(want)
      expect(
        seen.outcome.lines.filter((l) => l.op?.op === 'set' && l.op.values['owner']).map((l) => l.thing.title),
      ).toEqual(['Train teachers', 'Buy books', 'Hire tutors'])
    }
  })

  it('sets a measure among them aside, and leaves tables alone whose numbers are no levels', () => {
    const seen = look([
      ['Type', 'Description', 'Owner'],
      ['Goal', 'Read well', 'CAO'],
      ['Measure', 'Grade 3 reading', ''],
      ['Action', 'Train teachers', 'CAO'],
      ['Action', 'Buy books', 'CAO'],
    ])
    expect(tree(seen)).toEqual(['Read well', '  Train teachers', '  Buy books'])
    expect(seen.outcome.aside.map((a) => [a.row, a.cell])).toEqual([[3, 'Grade 3 reading']])
    const plain = [
      ['No.', 'Action', 'Owner'],
      ['1', 'Train teachers', 'CAO'],
      ['2', 'Buy books', 'CAO'],
    ]
    expect(unfolded(plain, 0)).toBeNull()
    expect(
      unfolded(
        [
          ['Grade', 'Action'],
          ['1', 'Test'],
          ['2.5', 'Test again'],
          ['3.1', 'Retest'],
        ],
        0,
      ),
    ).toBeNull()
  })

  it('has nothing to say of an empty sheet', () => {
    expect(look([]).question).toMatch(/^Choose the column/)
    expect(look([['Goal', 'Action']]).outcome.ops).toEqual([])
  })
})

describe('a workbook with its goals on one sheet and their actions on the next, joined by a number', () => {
  const goals = [
    plainRecord('goal', 'read', { title: 'More children read well', sort: 1 }),
    plainRecord('goal', 'old', { title: 'A goal that was dropped', sort: 2, status: 'dropped' }),
    plainRecord('goal', 'belong', { title: 'Students feel that they belong', sort: 3 }),
  ]
  const sheet = [
    ['Goal #', 'Action', 'Lead', 'Due'],
    ['1', 'Build dashboard', 'Data Office', '6/30/2027'],
    ['2', 'Adopt matrix', 'Student Services', '12/1/2026'],
    ['7', 'Train staff', 'Principals', '12/1/2026'],
  ]

  it('asks what the number is, and does not put all of them under one goal', () => {
    const seen = look(sheet, goals)
    expect(seen.draft.roles).toEqual(['asked', 'action', 'lead', 'by'])
    expect(seen.question).toBe('Choose what “Goal #” is used as. It has “1”, “2”, “7”.')
    const themes = look(
      [
        ['Category', ...(sheet[0]?.slice(1) ?? [])],
        ['Graduation', 'x'],
        ['Discipline', 'y'],
      ],
      goals,
    )
    expect(themes.draft.roles[0]).toBe('asked')
  })

  it('takes a number for the plan’s goal of it, as papers count them, and leaves out what belongs to none', () => {
    const { outcome } = look(sheet, goals, { roles: ['goal', 'action', 'lead', 'by'] })
    const under = (title: string) => {
      const op = outcome.lines.find((l) => l.thing.title === title)?.op
      return op?.op === 'set' ? op.values['about'] : undefined
    }
    expect(under('Build dashboard')).toEqual({ kind: 'goal', id: 'read' })
    expect(under('Adopt matrix')).toEqual({ kind: 'goal', id: 'belong' })
    expect(under('Train staff')).toBeUndefined()
    expect(outcome.lines.filter((l) => l.thing.kind === 'goal').map((l) => l.how)).toEqual(['same', 'same', 'out'])
    expect(outcome.told).toContainEqual(
      expect.objectContaining({ cell: '7', why: expect.stringContaining('the plan has no goal of it') }),
    )
  })
})

describe('a table for each goal below the other', () => {
  const table = (first: readonly string[], second: readonly string[]) => [
    first,
    ['Action', 'Lead', 'Due'],
    ['Build dashboard', 'Jo Kim', '6/30/2027'],
    [],
    second,
    ['Action', 'Lead', 'Due'],
    ['Adopt matrix', 'Sam Lee', '12/1/2026'],
  ]
  it.each([
    ['Goal 2', 'Discipline', 'Owner: SSO'],
    ['DISCIPLINE'],
    ['Goal 2', 'Discipline'],
    ['Half as many suspensions'],
  ])('is asked to name its goals in the file: %s', (...second: string[]) => {
    const seen = look(table(['Goal 1', 'Graduation'], second), [plainRecord('goal', 'read', { title: 'Graduation' })])
    expect(seen.question).toMatch(/has a separate row among the actions\. Give the goals a separate column/)
  })

  it('is no goal where the table below has its own: what is above those is listed as left out', () => {
    const heads = ['Goal', 'Action', 'Owner']
    const { question, outcome } = look([
      ['Priority 1: Student success'],
      heads,
      ['Reading', 'Coach teachers', 'Jo Kim'],
      ['Math', 'New curriculum', 'Sam Lee'],
      [],
      ['Priority 2: Culture'],
      heads,
      ['Discipline', 'Restorative circles', 'Jo Kim'],
    ])
    expect(question).toBeNull()
    expect(outcome.lines.filter((l) => l.thing.kind === 'goal').map((l) => l.thing.title)).toEqual([
      'Reading',
      'Math',
      'Discipline',
    ])
    const why = 'It is above headings, over goals: a plan has no level above its goals.'
    expect(outcome.aside).toEqual([
      { row: 1, column: null, cell: 'Priority 1: Student success', why },
      { row: 6, column: null, cell: 'Priority 2: Culture', why },
    ])
  })

  it('is none where a page’s end repeats the headings', () => {
    const pages = [
      ['Action', 'Lead', 'Due'],
      ['Build dashboard', 'Jo Kim', '6/30/2027'],
      ['Train staff', 'Jo Kim', '6/30/2027'],
      ['Action', 'Lead', 'Due'],
      ['Adopt matrix', 'Sam Lee', '12/1/2026'],
    ]
    expect(tree(look(pages))).toEqual(['Build dashboard', 'Train staff', 'Adopt matrix'])
    expect(look(pages).question).toBeNull()
  })
})
