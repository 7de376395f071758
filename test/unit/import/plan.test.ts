import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { factsOf, findHeader } from '../../../shared/import/columns.ts'
import { planDraftOf } from '../../../shared/import/plan/begin.ts'
import { type PlanDraft, withPlanColumns } from '../../../shared/import/plan/draft.ts'
import type { PlanRole } from '../../../shared/import/plan/enters.ts'
import { findPlanHeader } from '../../../shared/import/plan/header.ts'
import { planOutcomeOf } from '../../../shared/import/plan/outcome.ts'
import { openPlanQuestion } from '../../../shared/import/plan/questions.ts'
import { unfolded } from '../../../shared/import/plan/unfold.ts'
import { guessRoles } from '../../../shared/import/roles.ts'
import { wholeRows } from '../../../shared/import/select.ts'
import type { Rows } from '../../../shared/import/table.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'

/** What is read of a plan's table, and what is asked, without a file. */

const record = (kind: string, id: string, values: Record<string, unknown>): RecordState => ({
  kind,
  id,
  private: false,
  gone: false,
  values,
  tips: {},
  conflicts: [],
})

function look(table: Rows, states: readonly RecordState[] = [], said: Partial<PlanDraft> = {}) {
  const plan = planOf(states)
  const at = findPlanHeader(table) ?? findHeader(table)
  const rows = unfolded(table, at)?.rows ?? table
  const facts = factsOf(rows, at)
  const read = { facts, alike: [], roles: guessRoles(facts.columns) } as unknown as TableRead
  const start = withPlanColumns({ ...planDraftOf(read, 'plan.csv', plan), ...said }, read)
  const draft = { ...start, rows: wholeRows(rows, facts.columns, { header: facts.header, only: start.only }) }
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const outcome = planOutcomeOf({ draft, read, plan, stands: (kind, id) => byKey.get(`${kind}/${id}`) })
  const question = openPlanQuestion(draft, read, plan)
  return { draft, outcome, step: question?.step ?? null, question: question?.says ?? null }
}
/** The plan after what was looked at came in. */
const after = (outcome: ReturnType<typeof look>['outcome']): readonly RecordState[] =>
  outcome.ops.flatMap((op) => (op.op === 'set' ? [record(op.kind, op.id, { ...op.values })] : []))
const tree = ({ outcome }: ReturnType<typeof look>) =>
  outcome.lines.map((l) => `${'  '.repeat(l.thing.level)}${l.thing.title}`)
const values = ({ outcome }: ReturnType<typeof look>, title: string) => {
  const op = outcome.lines.find((l) => l.thing.title === title)?.op
  return op?.op === 'set' ? op.values : undefined
}
const names = (
  sort: string,
  said: Record<
    string,
    PlanDraft['names'] extends ReadonlyMap<string, infer M>
      ? M extends ReadonlyMap<string, infer C>
        ? C
        : never
      : never
  >,
) => new Map([[sort, new Map(Object.entries(said))]])

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
    ['departments', ['Department', 'Director', 'Phone'], ['department', 'lead', 'ignored']],
    ['positions', ['Position', 'Department', 'Email'], ['person', 'unit', 'ignored']],
    ['names and titles', ['Name', 'Title', 'School'], ['asked', 'asked', 'ignored']],
  ])('knows %s', (_, heads, roles) => {
    expect(look([heads, heads.map((h) => `a ${h}`), heads.map((h) => `another ${h}`)]).draft.roles).toEqual(roles)
  })

  it('asks what is not plain, with cells of the column, and leaves levels of importance alone', () => {
    const asked = look([
      ['Goal', 'Priority', 'Action'],
      ['Read', 'Equity in access', 'Train'],
    ])
    expect(asked.question).toBe('Choose what “Priority” is used as. It has “Equity in access”.')
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
    expect(look(figures).question).toBe(
      'This looks like outcomes: figures by student group. Use “Bring in outcomes” for it.',
    )
    expect(
      look([
        ['Account', 'Fund', 'FY27 amount'],
        ['10-1', 'General', '500.00'],
        ['10-2', 'General', '700.00'],
      ]).question,
    ).toMatch(/^This looks like a budget/)
  })
})

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
      '    c1',
      '  A',
      '    a1',
      '    a2',
    ])
    expect(new Set(seen.outcome.lines.map((l) => l.id)).size).toBe(11)
    expect(look(goals, after(seen.outcome)).outcome.ops).toEqual([])
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

  it('reads five thousand rows without a wait, the second time too', () => {
    const rows = [
      ['Goal', 'Strategy', 'Action', 'Lead'],
      ...Array.from({ length: 5000 }, (_, i) => [
        i % 100 === 0 ? `Goal of ${i}` : '',
        i % 10 === 0 ? `Way ${i}` : '',
        'Report to the board',
        `Lead of office ${i % 700}`,
      ]),
    ]
    const began = performance.now()
    const seen = look(rows)
    expect(look(rows, after(seen.outcome)).outcome.ops).toEqual([])
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(seen.outcome.lines).toHaveLength(50 + 500 + 5000)
  }, 20_000)

  it('reads a dash as none, and sets aside what a spreadsheet could not work out', () => {
    const seen = look([
      ['Goal', 'Strategy', 'Action', 'Owner'],
      ['Read', 'Teach', 'Train', 'TBD'],
      ['', '–', 'Buy', '#REF!'],
      ['', '', '#N/A', ''],
    ])
    expect(tree(seen)).toEqual(['Read', '  Teach', '    Train', '    Buy'])
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

describe('who and when', () => {
  const doa = record('person', 'doa', { role: 'Director of Assessment' })
  const owned = (...leads: string[]) => [
    ['Action', 'Owner', 'Due'],
    ...leads.map((lead, i) => [`Do ${i}`, lead, '2027']),
  ]

  it('knows a person by the name, adds one who is new, and asks of two spellings and of several in a cell', () => {
    expect(values(look(owned('director of  assessment'), [doa]), 'Do 0')?.['owner']).toBe('doa')
    expect(look(owned('Family Liaison'), [doa]).outcome.people.map((p) => p.name)).toEqual(['Family Liaison'])
    expect(look(owned('Director of Assesment'), [doa]).question).toBe(
      'Choose who “Director of Assesment” is. It may be “Director of Assessment”, spelled another way.',
    )
    expect(look(owned('José Peña', 'Jose Pena')).question).toMatch(/^Choose who “Jose Pena” is/)
    expect(look(owned('Rivera, Maria', 'Maria Rivera')).step).toBe('names')
    expect(look(owned('Superintendent; CAO')).question).toBe(
      'Choose who “Superintendent; CAO” is. It may name several people, and an owner is one.',
    )
    expect(look(owned('Director of Teaching and Learning')).question).toBeNull()
  })

  it('takes one of several as a person says, and tells of the other', () => {
    const seen = look(owned('Superintendent; CAO'), [], {
      names: names('person', { 'Superintendent; CAO': { to: 'new', name: 'CAO' } }),
    })
    expect(seen.question).toBeNull()
    expect(seen.outcome.people.map((p) => p.name)).toEqual(['CAO'])
    expect(seen.outcome.told[0]?.why).toBe('“CAO” is taken, as you chose. The other names stay out.')
  })

  it('adds nobody who is not to be taken, and nothing under a goal that is left out', () => {
    const seen = look([
      ['Goal', 'Action', 'Owner'],
      ['Read', 'Train', 'CAO'],
    ])
    const [goal] = seen.outcome.lines
    const out = look(
      [
        ['Goal', 'Action', 'Owner'],
        ['Read', 'Train', 'CAO'],
      ],
      [],
      { out: new Set([goal?.thing.key ?? '']) },
    )
    expect(out.outcome.ops).toEqual([])
    expect(out.outcome.lines.map((l) => l.how)).toEqual(['out', 'out'])
    expect(out.outcome.counts).toMatchObject({ rows: 1, taken: 0, out: 1 })
  })

  it.each([
    ['October 2026', '2026-10'],
    ['Fall 2026', '2026-23'],
    ['10/1/2026', '2026-10-01'],
    ['By June 2027', '2027-06'],
    ['Sept 2026 – June 2027', '2027-06'],
    ['2027', '2027'],
  ])('reads %s', (text, due) => {
    expect(
      values(
        look([
          ['Action', 'Due'],
          ['Do', text],
        ]),
        'Do',
      )?.['due'],
    ).toBe(due)
  })

  it('gives a goal both ends of a span, and asks what a school year means', () => {
    const rows = [
      ['Goal', 'Timeline'],
      ['Read', 'Sept 2026 – June 2028'],
      ['Count', '2026–27'],
    ]
    expect(values(look(rows), 'Read')).toMatchObject({ start: '2026-09', end: '2028-06' })
    expect(look(rows).question).toBe('Choose what “2026–27” means where a date is asked for.')
    expect(values(look(rows, [], { years: 'ends' }), 'Count')?.['end']).toBe('2027-06')
    expect(look(rows, [], { years: 'aside' }).outcome.aside.map((a) => a.row)).toEqual([3])
  })

  it('asks which comes first where a date can only have its day first', () => {
    const rows = [
      ['Action', 'Due'],
      ['One', '13/10/2026'],
      ['Two', '1/10/2026'],
    ]
    expect(look(rows).step).toBe('meaning')
    expect(values(look(rows, [], { dayOrder: 'day' }), 'Two')?.['due']).toBe('2026-10-01')
  })

  it('asks of a word that is none of the plan’s own', () => {
    const rows = [
      ['Action', 'Status'],
      ['One', 'Completed'],
      ['Two', 'On track'],
    ]
    expect(values(look(rows), 'One')?.['status']).toBe('done')
    expect(look(rows).question).toMatch(/^Choose what “On track” means/)
    expect(look(rows, [], { names: names('action.status', { 'On track': { to: 'out' } }) }).question).toBeNull()
  })
})

describe('lists', () => {
  it('takes policies by their number, with the days that it has a place for', () => {
    const rows = [
      ['Policy No.', 'Title', 'Adopted', 'Last Reviewed', 'Next Review'],
      ['JBB', 'Equity', '5/12/2019', 'May 2024', '2027'],
      ['AC', 'Nondiscrimination', 'June 2001', '', ''],
    ]
    expect(look(rows).question).toBe('Choose what these policies are.')
    const said = { policyType: 'policy', policyStage: 'adopted' }
    const seen = look(
      rows,
      [record('policy', 'p1', { code: 'jbb', title: 'Educational equity', reached: { firstReading: '2019-04' } })],
      said,
    )
    expect(seen.outcome.lines.map((l) => [l.id === 'p1', l.how])).toEqual([
      [true, 'change'],
      [false, 'new'],
    ])
    expect(values(seen, 'Equity')).toEqual({
      code: 'JBB',
      reached: { firstReading: '2019-04', adopted: '2019-05-12' },
      note: 'Last Reviewed: May 2024',
      reviewDue: '2027',
    })
    expect(values(seen, 'Nondiscrimination')).toMatchObject({
      code: 'AC',
      type: 'policy',
      stage: 'adopted',
      reached: { adopted: '2001-06' },
    })
  })

  it('takes departments with who leads them, and people with where they work', () => {
    const seen = look([
      ['Department', 'Lead'],
      ['Human Resources', 'Chief of Staff'],
      ['Finance', 'Chief of Staff'],
    ])
    expect(seen.outcome.ops.map((op) => op.kind)).toEqual(['person', 'department', 'department', 'importMapping'])
    expect(
      after(
        look([
          ['Position', 'School'],
          ['Principal', 'Lincoln'],
          ['Principal', 'Adams'],
        ]).outcome,
      ).flatMap((r) => (r.kind === 'person' ? r.values : [])),
    ).toEqual([
      { role: 'Principal', unit: 'Lincoln' },
      { role: 'Principal', unit: 'Adams' },
    ])
  })
})
