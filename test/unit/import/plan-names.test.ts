import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { look, names, values } from '../../support/plan-tables.ts'
import { statesOf } from '../../support/records.ts'

describe('who and when', () => {
  const doa = plainRecord('person', 'doa', { role: 'Director of Assessment' })
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

  it('asks of one person’s name with a post beside it and with a title before it', () => {
    expect(look(owned('Chief Academic Officer (Jo Lee)', 'Dr. Jo Lee')).question).toBe(
      'Choose who “Chief Academic Officer (Jo Lee)” is. It may be “Jo Lee”.',
    )
    const one = names('person', { 'Chief Academic Officer (Jo Lee)': { to: 'new', name: 'Jo Lee' } })
    expect(look(owned('Chief Academic Officer (Jo Lee)', 'Dr. Jo Lee'), [], { names: one }).question).toBe(
      'Choose who “Dr. Jo Lee” is. It may be “Jo Lee”.',
    )
    expect(look(owned('Principal (Lincoln)', 'Principal (Adams)', 'Nurse (Lincoln)')).question).toBeNull()
  })

  it('reads the day of the week before a date, which may contradict it, and a year of two digits behind a season', () => {
    const due = (text: string) => {
      const seen = look([
        ['Action', 'Due'],
        ['Train', text],
      ])
      return values(seen, 'Train')?.['due'] ?? seen.outcome.aside.map((a) => a.why).join()
    }
    expect([due('Wed 7/1/26'), due('Wednesday, July 1, 2026'), due("Spring '27"), due('Sept ’26')]).toEqual([
      '2026-07-01',
      '2026-07-01',
      '2027-21',
      '2026-09',
    ])
    expect(due('Wed 7/1/27')).toBe('That day is a Thursday.')
    // As Excel shows a month; where one of a list can be no year, all are days without one.
    expect(due('Jun-27')).toBe('2027-06')
    const days = look([
      ['Action', 'Due'],
      ['Train', 'Jun-27'],
      ['Hire', 'Oct-15'],
    ])
    expect([values(days, 'Train')?.['due'], days.outcome.aside.map((a) => a.why)]).toEqual([
      undefined,
      ['This is not a date.', 'This is not a date.'],
    ])
  })

  it('asks of a number, and of who it is not or no longer is', () => {
    expect(look(owned('12', 'CAO', 'Supt.')).question).toBe(
      'Choose who “12” is. It has no letters, so it may not be anyone’s name.',
    )
    expect(look(owned('formerly Ana Ruiz')).question).toBe(
      'Choose who “formerly Ana Ruiz” is. It may say who it is not, or is no longer.',
    )
    expect(look(owned('not Ana Ruiz')).question).toMatch(/^Choose who “not Ana Ruiz” is/)
  })

  it.each([
    ['TBD by Ann', 'It says that nobody has this position.'],
    ['Ann w/ Bob', 'It may name several people, and an owner is one.'],
    ['Ann Lee (declined)', 'It may say who it is not, or is no longer.'],
    ['Ann Lee (retired 2025)', 'It may say who it is not, or is no longer.'],
    ['Ann Lee*', 'It has the sign of a note behind it.'],
    ['Yes', 'It is an answer, and nobody’s name.'],
    ['C&I', 'It may be a department or a group, and this is one person.'],
    ['T & L', 'It may be a department or a group, and this is one person.'],
  ])('asks of “%s”', (text, why) => expect(look(owned(text)).question).toBe(`Choose who “${text}” is. ${why}`))

  it.each([
    ['Dr. Ann Lee', 'It may be “Ann Lee”.'],
    ['Ann Lee (Director of Equity)', 'It may be “Ann Lee”.'],
    ['Superintendent (Ann Lee)', 'It may be “Superintendent” or “Ann Lee”.'],
    ['Ann Lee 555-1212', 'It may be “Ann Lee”.'],
    ['Ann Lee <al@lincoln.org>', 'It may be “Ann Lee”.'],
    ['Lee A', 'It may be “Ann Lee”, spelled another way.'],
    ['Superintendent Smith', 'It may be “Superintendent”.'],
    ['Board', 'It may be a department or a group, and this is one person.'],
  ])('asks whether “%s” is somebody of the plan', (text, why) => {
    const known = ['Ann Lee', 'Superintendent'].map((role, i) => plainRecord('person', `p${i}`, { role }))
    expect(look(owned(text), known).question).toBe(`Choose who “${text}” is. ${why}`)
  })

  it.each([
    ['A. Ruiz', 'Ana Ruiz'],
    ['Ana', 'Ana Ruiz'],
    ['Ms. Ruiz', 'Ana Ruiz'],
    ['Ana Ruiz (CAO)', 'Ana Ruiz'],
    ['Dr. Ana Ruiz', 'Ana Ruiz'],
    ['Equity Director', 'Director of Equity'],
    ['HR Director', 'Human Resources Director'],
    ['Superintendent of Schools', 'Superintendent'],
  ])('asks whether “%s” is “%s” of another row', (text, first) => {
    expect(look(owned(first, text)).question).toContain(`Choose who “${text}” is. It may be “${first}”`)
  })
  it.each([
    ['ana ruiz', 'Ana Ruiz'],
    ['Principal', 'Assistant Principal'],
    ['Coach', 'Equity Coach'],
    ['B. Ruiz', 'Ana Ruiz'],
    ['Bo Ruiz', 'Ana Ruiz'],
    ['Ruiz B', 'Ana Ruiz'],
  ])('asks nothing of “%s” beside “%s”', (text, first) => expect(look(owned(first, text)).question).toBeNull())
  it('makes one person of a name in two ways of capitals', () =>
    expect(look(owned('Ana Ruiz', 'ana ruiz', 'ANA RUIZ')).outcome.people.map((p) => p.name)).toEqual(['Ana Ruiz']))

  it('takes “No one” for nobody, and asks nothing of an interim director', () => {
    expect(look(owned('No one')).outcome.people).toEqual([])
    expect(look(owned('Ann Lee (interim)')).question).toBeNull()
  })

  it('asks of a post that is still to be filled', () => {
    expect(look(owned('TBH - data coach')).question).toContain('It says that nobody has this position.')
  })

  it('asks of a department, of all who have one job, and of an address', () => {
    const services = plainRecord('department', 'ss', { name: 'Student Services' })
    const bodies = ['Student Services', 'Principals', 'Data Office', 'Equity Leadership Team', 'All staff']
    const offices = ['Curriculum & Instruction', 'Teaching and Learning', 'Human Capital', 'Family Engagement', 'Legal']
    const others = [
      'Research and Evaluation',
      'Assessment',
      'Grants',
      'PTA',
      'BOCES',
      'SLT',
      'Building leaders',
      'Vendor',
    ]
    for (const body of [
      ...bodies,
      ...offices,
      ...others,
      'Deans',
      'HR',
      'Counseling',
      'Human Resources',
      'Special Education',
    ])
      expect(look(owned(body), [services]).question).toBe(
        `Choose who “${body}” is. It may be a department or a group, and this is one person.`,
      )
    for (const one of [
      'Chief of Staff',
      'Counseling Director',
      'Director of Teaching and Learning',
      'Director Teaching and Learning',
      'Curriculum Coordinator',
      'Legal Counsel',
      'Vendor Manager',
      'Dean',
      'Grant Lee',
      'Jay Capital',
      'CAO',
      'Principal',
      'Nurse',
      'School Counselor',
      'Ana Diaz',
    ])
      expect(look(owned(one), [services]).question).toBeNull()
    const { question, draft } = look(owned('ana.ruiz@cedarfalls.org'))
    expect(question).toBe('Choose who “ana.ruiz@cedarfalls.org” is. It is an address, and nobody’s name.')
    expect(draft.roles).toEqual(['action', 'lead', 'by'])
    const known = plainRecord('person', 'ana', { role: 'Ana Ruiz', contact: 'ana.ruiz@cedarfalls.org' })
    expect(values(look(owned('Ana.Ruiz@cedarfalls.org'), [known]), 'Do 0')?.['owner']).toBe('ana')
  })

  it('reads days as Excel and Europeans write them', () => {
    const due = (text: string) =>
      values(
        look([
          ['Action', 'Due'],
          ['Train', text],
        ]),
        'Train',
      )?.['due']
    expect(['4-Mar-27', '30 June 2027', '2027/06/30'].map(due)).toEqual(['2027-03-04', '2027-06-30', '2027-06-30'])
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

  it('asks which winter a single year names, and takes one of two years for what it says', () => {
    const rows = [
      ['Action', 'Due'],
      ['Train', 'Fall 2026'],
      ['Coach', 'by Winter 2027'],
      ['Test', 'Winter 2026–27'],
    ]
    expect([look(rows).step, look(rows).question]).toEqual([
      'meaning',
      '“Winter 2027” may begin in that year or end in it. Choose which winter is meant.',
    ])
    expect(values(look(rows, [], { winter: 'ends' }), 'Coach')?.['due']).toBe('2026-24')
    expect(values(look(rows, [], { winter: 'begins' }), 'Coach')?.['due']).toBe('2027-24')
    expect(values(look(rows, [], { winter: 'ends' }), 'Test')?.['due']).toBe('2026-24')
    expect(
      look([
        ['Action', 'Due'],
        ['Test', 'Winter 2026-27'],
      ]).question,
    ).toBeNull()
  })

  it.each([
    ['before June 2027', '2027-05'],
    ['Due before 6/1/2027', '2027-05-31'],
    ['prior to January 2027', '2026-12'],
    ['by June 2027', '2027-06'],
    ['before fall 2027', undefined],
  ])('takes “%s” for the time before it', (text, due) =>
    expect(
      values(
        look([
          ['Action', 'Due'],
          ['Train', text],
        ]),
        'Train',
      )?.['due'],
    ).toBe(due),
  )

  it('asks which comes first where a date can only have its day first', () => {
    const rows = [
      ['Action', 'Due'],
      ['One', '13/10/2026'],
      ['Two', '1/10/2026'],
    ]
    expect(look(rows).step).toBe('meaning')
    expect(values(look(rows, [], { dayOrder: 'day' }), 'Two')?.['due']).toBe('2026-10-01')
  })

  it('asks which comes first where last time’s file of this name had its days first', () => {
    const first = [
      ['Action', 'Due'],
      ['One', '13/2/2026'],
      ['Two', '1/10/2026'],
    ]
    const kept = look(first, [], { dayOrder: 'day' }).outcome.ops.find((op) => op.kind === 'importMapping')
    const last = plainRecord('importMapping', 'k', kept?.op === 'set' ? kept.values : {})
    const next = [
      ['Action', 'Due'],
      ['Three', '1/2/2027'],
    ]
    expect(look(next, [last]).question).toBe(
      '“1/2/2027” may have its month or its day first. Choose how dates are written in this file.',
    )
    expect(values(look(next, [last], { dayOrder: 'day' }), 'Three')?.['due']).toBe('2027-02-01')
    expect(look(next).question).toBeNull()
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

describe('strategies and actions that are called nearly as the plan’s are', () => {
  const plan = statesOf({
    goal: [
      { id: 'g', title: 'Close the gap' },
      { id: 'h', title: 'Belonging' },
    ],
    strategy: [{ id: 's', goal: 'g', title: 'Coach teachers' }],
    action: [{ id: 'a', about: { kind: 'strategy', id: 's' }, title: 'Hire coaches in each school' }],
  })
  const seen = (goal: string, strategy: string, ...actions: string[]) =>
    look([['Goal', 'Strategy', 'Action'], ...actions.map((action) => [goal, strategy, action])], plan).question
  it('are asked about, where they would come in beside them', () => {
    expect(seen('Close the gap', 'Coach the teachers', 'Print the list')).toBe(
      'The strategy “Coach the teachers” may be “Coach teachers” of the plan, written another way, and would come in beside it. Confirm that they are new, and not the plan’s own.',
    )
    expect(
      seen('Close the gap', 'Coach teachers', 'Hire coachs in each school', 'In each school hire coaches'),
    ).toContain(
      'The action “Hire coachs in each school” may be “Hire coaches in each school” of the plan, written another way, and would come in beside it, and 1 other the same way.',
    )
  })
  it('are not where they are the plan’s own, another’s, or other ones', () => {
    expect(seen('Close the gap', 'Coach Teachers!', 'Hire coaches in each school.')).toBeNull()
    expect(seen('Belonging', 'Coach the teachers', 'Print the list')).toBeNull()
    expect(seen('Close the gap', 'Coach teachers', 'Pay coaches in each school')).toBeNull()
  })
})
