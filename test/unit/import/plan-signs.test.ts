import { describe, expect, it } from 'vitest'
import { shownBy } from '../../../electron/import/number-formats.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { look, names, tree, values } from '../../support/plan-tables.ts'

/** Signs, notes and half-said things in a district's table, which are no goals, no people and no answers. */

const heads = ['Goal', 'Action', 'Owner', 'Due']
const whys = (list: readonly { readonly why: string }[]) => list.map((a) => a.why)

describe('lines that are no goals', () => {
  it('sets the notes under a table aside', () => {
    const notes = [
      '* Pending board approval',
      'Source: board minutes of June 2026',
      'Note: all costs in thousands',
      'Costs are in thousands of dollars',
      'Last updated: 6/1/2026',
      'Page 1 of 3',
      'DRAFT',
      'Prepared by the office of equity',
      '(continued)',
      'Contact: office@example.org',
    ]
    const seen = look([
      heads,
      ['Reads', 'Hire', 'Ruiz', '6/30/27'],
      ['', '', '', ''],
      ...notes.map((n) => [n, '', '', '']),
    ])
    // All of them say how the table was made, but one: that it is no plan yet.
    expect(seen.question).toContain('A note says “DRAFT”')
    expect(tree(seen)).toEqual(['Reads', '  Hire'])
    expect(new Set(whys(seen.outcome.aside))).toEqual(
      new Set(['It is alone in its row and reads like a note on the table.']),
    )
  })

  it('asks of a line that stands alone, where every other goal has something under it', () => {
    const rows = [heads, ['Reads', 'Hire', '', ''], ['Completed actions', '', '', ''], ['Reads', 'Train', '', '']]
    const seen = look(rows)
    expect(seen.question).toBe(
      'Choose what “Completed actions” means. It is alone in row 3, and nothing is under it: it may be a goal, or only a line of words.',
    )
    const said = (to: 'known' | 'out') =>
      look(rows, [], {
        names: names('goal.alone', { 'Completed actions': to === 'known' ? { to, id: 'take' } : { to } }),
      })
    expect(values(said('known'), 'Completed actions')).toEqual({ title: 'Completed actions', sort: 2 })
    expect(values(said('out'), 'Completed actions')).toBeUndefined()
    expect(said('out').question).toBeNull()
  })

  it('takes a goal that says that it is one, and a list of nothing but goals', () => {
    expect(look([heads, ['Reads', 'Hire', '', ''], ['Goal 2: Graduates', '', '', '']]).question).toBeNull()
    expect(tree(look([heads, ['Reads', '', '', ''], ['Graduates', '', '', '']]))).toEqual(['Reads', 'Graduates'])
  })

  it.each(['Priority 2', 'Objective 2', '2.'])('asks of “%s …” over goals that are called otherwise', (called) => {
    const word = called.endsWith('.') ? called : `${called}:`
    const over = [`${word} Belonging`, '', '', '']
    const goals = [['Reads', 'Hire', '', ''], over, ['Belongs', 'Survey', '', '']]
    expect(look([heads, ...goals]).question).toBe(
      'Choose what “Belonging” means. It is alone in row 3, and nothing is under it: it may be a goal, or only a line of words.',
    )
    const same = goals.map(([goal = '', ...row], i) =>
      i === 1 ? over : [`${word.replace('2', `${i}`)} ${goal}`, ...row],
    )
    expect(tree(look([heads, ...same]))).toEqual(['Reads', '  Hire', 'Belonging', 'Belongs', '  Survey'])
  })

  it('asks of the head of a page over goals that are merged, and leaves what is under it to the goal above', () => {
    const page = [
      heads,
      ['Reads', 'Hire', '', ''],
      ['Equity plan (continued)', '', '', ''],
      heads,
      ['', 'Train', '', ''],
    ]
    expect(look(page).question).toBe(
      'Choose what “Equity plan” means. It is alone in row 3: it may be a goal, or only a line of words.',
    )
    const said = look(page, [], { names: names('goal.alone', { 'Equity plan': { to: 'out' } }) })
    expect([said.question, tree(said)]).toEqual([null, ['Reads', '  Hire', '  Train', 'Equity plan']])
    expect(values(said, 'Equity plan')).toBeUndefined()
    // Where each goal is alone above its actions, so is this one.
    const each = [heads, ['Reads', '', '', ''], ['', 'Hire', '', ''], ['Belongs', '', '', ''], ['', 'Train', '', '']]
    expect(look(each).question).toBeNull()
  })
  it('takes “Goal 2” above headings that come again for the goal of rows that name none', () => {
    const rows = (goal: string) => [
      ...[heads, ['Reads', 'Hire', '', ''], ['Goal 2: Belongs', '', '', ''], heads],
      [goal, 'Train', '', ''],
    ]
    expect(tree(look(rows('')))).toEqual(['Reads', '  Hire', 'Belongs', '  Train'])
    expect(tree(look(rows('Graduates')))).toEqual(['Reads', '  Hire', 'Graduates', '  Train'])
  })
  it('reads a ditto mark right below such headings as the goal above them', () => {
    expect(tree(look([heads, ['Reads', 'Hire', '', ''], heads, ['"', 'Train', '', '']]))).toEqual([
      'Reads',
      '  Hire',
      '  Train',
    ])
  })

  it('reads “(continued)” behind a goal as the goal', () => {
    const seen = look([
      heads,
      ['Reads', 'Hire', '', ''],
      ['Reads (cont.)', 'Train', '', ''],
      ['Reads – continued', 'Pay', '', ''],
    ])
    expect(tree(seen)).toEqual(['Reads', '  Hire', '  Train', '  Pay'])
  })
})

describe('signs for the cell above', () => {
  it('are read as that cell, and told', () => {
    const seen = look([
      heads,
      ['Reads', 'Hire', 'Ruiz', '6/30/27'],
      ['"', 'Train', 'ditto', 'same'],
      ['〃', 'Pay', '', '″'],
    ])
    expect(tree(seen)).toEqual(['Reads', '  Hire', '  Train', '  Pay'])
    expect(values(seen, 'Train')).toMatchObject({ due: '2027-06-30', owner: values(seen, 'Hire')?.['owner'] })
    expect(seen.outcome.people.map((p) => p.name)).toEqual(['Ruiz'])
    expect(whys(seen.outcome.told)).toContain('Read as “Ruiz”, which is above it.')
  })

  it('are set aside where nothing stands above', () => {
    const seen = look([heads, ['Reads', 'Hire', '', ''], ['Reads', 'Train', '"', '']])
    expect(seen.outcome.people).toEqual([])
    expect(whys(seen.outcome.aside)).toEqual(['It means the cell above it, and that is empty.'])
  })
})

describe('who and how far', () => {
  it.each([
    'Ana Ruiz\nPat Lee',
    'A. Ruiz & P. Lee',
    'Ana Ruiz and Pat Lee',
    'Ruiz or Lee',
    'Ruiz → Lee',
    'Ruiz + Lee',
    'Ruiz with Lee',
    'Ruiz, then Lee',
    'Ruiz?',
    'Vacant (was Ruiz)',
  ])('asks who “%s” is', (owner) => {
    const seen = look([heads, ['Reads', 'Hire', owner, '']])
    expect(seen.step).toBe('names')
    expect(seen.outcome.people).toEqual([])
  })

  it('takes one name that is broken over two lines, and an office with “and”, as they stand', () => {
    for (const [owner, name] of [
      ['Director of\nEquity', 'Director of Equity'],
      ['Director of Teaching and Learning', 'Director of Teaching and Learning'],
      ['Director of Curriculum and Staff Development', 'Director of Curriculum and Staff Development'],
    ] as const)
      expect(look([heads, ['Reads', 'Hire', owner, '']]).outcome.people.map((p) => p.name)).toEqual([name])
  })

  it('gives several actions that share two names no third one', () => {
    const seen = look([heads, ['Reads', '• Hire coaches\n• Train coaches\n• Pay coaches', 'Ruiz\nLee', '']])
    expect(seen.question).toBe('Choose who “Ruiz; Lee” is. It may name several people, and an owner is one.')
  })

  it('takes nobody for “Unassigned”, and no day for a name', () => {
    expect(look([heads, ['Reads', 'Hire', 'Unassigned', '']]).outcome.people).toEqual([])
    const dated = look([
      ['Goal', 'Action', 'Date assigned', 'Assigned by'],
      ['Reads', 'Hire', '6/30/2027', 'Ruiz'],
    ])
    expect(dated.draft.roles).toEqual(['goal', 'action', 'asked', 'ignored'])
  })

  it('asks of a status with a question mark', () => {
    const status = [plainRecord('goal', 'g', { title: 'Reads' })]
    const seen = look(
      [
        ['Goal', 'Action', 'Status'],
        ['Reads', 'Hire', 'Complete?'],
      ],
      status,
    )
    expect(seen.question).toBe('Choose what “Complete?” means. It has a question mark.')
  })

  it('asks which of two days is when an action is due', () => {
    for (const second of ['Revised due', 'Extended to', 'Timeline'])
      expect(
        look([
          ['Goal', 'Action', 'Due', second],
          ['Reads', 'Hire', '6/30/27', '9/30/27'],
        ]).question,
      ).toBe(`Choose what “${second}” is used as. It has “9/30/27”.`)
  })
})

describe('what a file says of itself', () => {
  it('sets costs aside where a title or a line says thousands', () => {
    const rows = [
      ['Goal', 'Action', 'Cost'],
      ['Reads', 'Hire', '100'],
      ['Reads', 'Train', '200'],
    ]
    for (const table of [
      [['Costs in thousands of dollars', '', ''], ...rows],
      [...rows, ['All costs are in thousands', '', '']],
    ]) {
      const seen = look(table)
      expect(values(seen, 'Hire')).not.toHaveProperty('cost')
      expect(whys(seen.outcome.aside)).toContain('The file speaks of thousands. Write the whole amount in the file.')
    }
  })

  it('asks which comes first in a day with dots that can be read both ways', () => {
    const dated = (...days: string[]) =>
      look([['Goal', 'Action', 'Due'], ...days.map((d, i) => ['Reads', `Do ${i}`, d])])
    expect(dated('6.5.2027').question).toBe(
      '“6.5.2027” may have its month or its day first. Choose how dates are written in this file.',
    )
    expect(dated('6.5.2027', '6.30.2027').question).toBeNull()
    expect(dated('6.6.2027', '6/5/2027').question).toBeNull()
    // A month that comes first between strokes says nothing of days with dots.
    expect(dated('6.5.2027', '6/30/2027').question).toContain('“6.5.2027” may have its month or its day first')
  })

  it('reads no actions where goals stand in rows between them', () => {
    const seen = look([
      ['Action', 'Owner', 'Due'],
      ['Hire', 'Ruiz', '6/30/27'],
      ['GOAL 2: Graduates', '', ''],
      ['Warn', 'Lee', '6/30/27'],
    ])
    expect(seen.question).toMatch(/^“GOAL 2: Graduates” has a separate row among the actions\./)
  })

  it('nor where what the goal wants stands in the cell beside it', () => {
    const goal = ['SMARTIE Goal #2', 'By June 2027, reduce suspensions of Black students to 3%']
    const rows = (line: readonly string[]) => [
      ['Activities', 'Timeframe', 'Lead'],
      ['Hire', '6/30/27', 'Ruiz'],
      line,
      ['Train', '6/30/27', 'Lee'],
    ]
    for (const line of [[...goal, ''], goal])
      expect(look(rows(line)).question).toMatch(/^“SMARTIE Goal #2” has a separate row among the actions\./)
    expect(look(rows(['Goal 2 visits', 'June 2027', ''])).question).toBeNull()
  })

  it('asks about a title that names another district, or what is given up', () => {
    const district = [plainRecord('district', 'district', { name: 'Cedar Falls School District' })]
    const titled = (title: string, said = {}) =>
      look([[title, '', '', ''], heads, ['Reads', 'Hire', '', '']], district, said)
    for (const title of [
      'Waterloo Community Schools Strategic Plan',
      'Actions no longer pursued',
      'Strategic Plan 2019-2022 (archived)',
      'PROPOSED GOALS - not adopted',
      'Sample plan',
    ]) {
      expect(titled(title).question, title).toContain(`The title says “${title}”`)
      expect(titled(title, { agreed: title }).question, title).toBe(null)
    }
    expect(titled('Cedar Falls School District plan').question).toBe(null)
    expect(titled('Strategic plan 2026-2030: every child').question).toBe(null)
  })
})

describe('a day of a spreadsheet', () => {
  it.each([
    ['mmm-yy', 'June 2027'],
    ['mmmm yyyy', 'June 2027'],
    ['yyyy', '2027'],
    ['"FY"yy', 'FY27'],
    ['d-mmm', 'June 30 (no year is shown)'],
    ['m/d', 'June 30 (no year is shown)'],
    ['mmm', 'June (no year is shown)'],
    ['dddd', 'a weekday (no year is shown)'],
    ['m/d/yyyy', null],
    ['[$-409]d-mmm-yy;@', null],
    ['m/d/yy h:mm', null],
    ['h:mm', null],
    ['0.0', null],
  ])('is as much of it as “%s” shows', (format, shown) => {
    expect(shownBy(format).partOf('2027-06-30')).toBe(shown)
  })
})

describe('words about the whole plan', () => {
  const rows = [
    ['Reads', 'Hire', 'Ruiz', '6/30/27'],
    ['', 'Train', 'Ode', '6/30/27'],
  ]
  it('are asked about as its last line, with nothing under it', () => {
    const below = (line: string, ...more: string[][]) => look([heads, ...rows, [line, '', '', ''], ...more]).question
    for (const line of ['Superseded by the 2026 plan', 'Not adopted', 'Old plan', 'Do not use'])
      expect(below(line)).toContain(`A note says “${line}”`)
    expect(below('Parking lot')).toBeNull()
    expect(below('Old plan', ['Graduates', 'Hire', 'Ruiz', '6/30/24'])).toBeNull()
  })
  it('are asked about as its title', () => {
    const over = (title: string) => look([[title, '', '', ''], heads, ...rows]).question
    for (const title of ['Unapproved', 'Completed actions', 'Backlog', 'State plan', 'Examples from other districts'])
      expect(over(title)).toContain(`“${title}”, so what is in it may not count`)
    expect(over('Equity plan')).toBeNull()
  })
  it('are asked about as a goal’s name, over actions', () =>
    expect(look([heads, ...rows, ['Cancelled actions', 'Rent', 'Dunn', '6/30/27']]).question).toContain(
      'One name has words such as “Cancelled actions”',
    ))
})
