import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { findPlanHeader } from '../../../shared/import/plan/header.ts'
import { after, look, names, tree, values } from '../../support/plan-tables.ts'

describe('lists', () => {
  it('finds the headings of a list of staff, and takes no person’s own row for them', () => {
    const lists = [
      [
        ['Name', 'Title', 'Location', 'Email'],
        ['Ana Diaz', 'Director', 'District Office', 'ana@jf.org'],
      ],
      [
        ['Last Name', 'First Name', 'Title', 'Department'],
        ['Diaz', 'Ana', 'Director', 'Equity Office'],
      ],
      [
        ['Employee ID', 'Last Name', 'First Name', 'Title', 'Department', 'Location', 'Phone'],
        ['1001', 'Diaz', 'Ana', 'Director, Equity', 'Equity Office', 'District Office', '555-0101'],
      ],
    ]
    for (const rows of lists) expect(findPlanHeader(rows)).toBe(0)
  })

  it('asks what a “Review Date” is whose days are all over, and takes one to come for when the review is due', () => {
    const rows = (...days: string[]) => [['Policy', 'Review Date'], ...days.map((day, i) => [`Policy ${i}`, day])]
    expect(look(rows('3/14/2021', '7/18/2022')).question).toBe(
      'Choose what “Review Date” is used as. It has “3/14/2021”, “7/18/2022”.',
    )
    expect(look(rows('3/14/2021', '7/18/2027')).draft.roles).toEqual(['policy', 'reviewDue'])
  })

  it.each(['Policy and Regulation', 'Policy/Procedure'])('asks which kind is meant by “%s”', (type) => {
    const list = [
      ['Code', 'Title', 'Type', 'Status'],
      ['AC', 'Nondiscrimination', type, 'Adopted'],
    ]
    expect(look(list).question).toContain(`Choose what “${type}” means.`)
  })

  it.each([
    ['A', 'Foundations', 'AC'],
    ['5000', 'STUDENTS', '5131'],
    ['', 'SECTION J - STUDENTS', 'JB'],
  ])('asks whether “%s %s” is a policy, or heads a part of the list', (code, title, own) => {
    const list = [
      ['Code', 'Title', 'Type', 'Status', 'Adopted'],
      [code, title, '', '', ''],
      [own, 'Nondiscrimination', 'Policy', 'Adopted', '5/5/2020'],
      [`${own}A`, 'Section 504', 'Policy', 'Adopted', '5/5/2020'],
    ]
    expect(look(list).question).toBe(
      `Choose what “${title}” means. Row 2 says nothing else of it: it may be a policy, or the heading of those below it.`,
    )
    const said = look(list, [], { names: names('policy.alone', { [title]: { to: 'out' } }) })
    expect([said.question, values(said, title)]).toEqual([null, undefined])
    expect(look(list.with(1, [code, title, 'Policy', 'Adopted', '5/5/2020'])).question).toBeNull()
  })

  it.each([
    'BG*',
    '7:10',
    '1.10',
    '7:10-AP1',
    'GBN/JBA-AR(1)',
    'AR 0415',
    'FFH(LOCAL)',
    'po2260',
    '09.13 AP.1',
    'JICDA-R*',
  ])('takes “%s” for the code of a policy, beside its title', (code) => {
    const { draft } = look([
      ['Policy', 'Title', 'Adoption Date'],
      ['AC', 'Nondiscrimination', '6/12/2001'],
      [code, 'Policy Process', '6/1/2001'],
    ])
    expect(draft.roles).toEqual(['code', 'policy', 'adopted'])
  })
  it('takes titles under “Policy” for no codes, and asks which of two columns has the people', () => {
    const titles = [
      ['Policy', 'Title', 'Adoption Date'],
      ['Equity', 'On fairness', '6/12/2001'],
      ['Wellness', 'On health', '6/1/2001'],
    ]
    expect(look(titles).draft.roles[0]).toBe('policy')
    const staff = [
      ['Staff', 'Title', 'Phone'],
      ['Ana Ruiz', 'Chief Academic Officer', '555-0100'],
      ['Jin Lee', 'Principal', '555-0101'],
    ]
    expect(look(staff).draft.roles).toEqual(['asked', 'asked', 'contact'])
  })

  const leadsOn = 'In its policy, its words say that there is no policy, or where it is now.'
  it('takes “See JBB” and “Reserved” for no policies, and says so of their rows', () => {
    const { outcome } = look(
      [
        ['Code', 'Title'],
        ['JBB', 'Educational Equity'],
        ['GBA', 'See JBB'],
        ['KHE', 'Reserved'],
        ['KHF', 'Reserved Parking'],
      ],
      [],
      { policyType: 'policy', policyStage: 'adopted' },
    )
    expect(outcome.lines.map((l) => l.thing.title)).toEqual(['Educational Equity', 'Reserved Parking'])
    expect(outcome.aside.map((a) => [a.row, a.why])).toEqual([
      [3, leadsOn],
      [4, leadsOn],
    ])
  })

  it('takes no policy from a number that leads to another, or is kept free', () => {
    const list = [
      ['Code', 'Policy'],
      ['AC', 'Nondiscrimination'],
      ['ACA', 'See AC'],
      ['ACB', 'Reserved'],
      ['ACC', 'See and be seen'],
    ]
    const seen = look(list, [], { policyType: 'policy', policyStage: 'adopted' })
    expect(tree(seen)).toEqual(['Nondiscrimination', 'See and be seen'])
    expect(seen.outcome.aside.map(({ row, why }) => [row, why])).toEqual([
      [3, leadsOn],
      [4, leadsOn],
    ])
  })

  it('takes the kind of a policy from its own name or code where no column has it, and asks of those it does not know', () => {
    const list = [
      ['Code', 'Policy'],
      ['AC', 'Nondiscrimination'],
      ['AC-R', 'Nondiscrimination'],
      ['JBB', 'Educational equity regulation'],
      ['AR 0410', 'Complaints'],
      ['2020-12', 'Resolution on equity'],
      ['KE', 'Complaint procedures'],
      ['JK', 'Conflict resolution'],
    ]
    const said = { policyType: 'policy', policyStage: 'adopted' }
    const seen = look(list, [], said)
    expect(seen.question).toBeNull()
    expect(
      seen.outcome.ops.flatMap((op) => (op.op === 'set' && op.kind === 'policy' ? op.values?.['type'] : [])),
    ).toEqual(['policy', 'regulation', 'regulation', 'regulation', 'resolution', 'policy', 'policy'])
    const exhibit = [...list.slice(0, 2), ['AC-E', 'Complaint form']]
    expect(look(exhibit, [], said).question).toBe(
      'Choose what “Complaint form (AC-E)” means. It is not plain which of these it is.',
    )
    const out = look(exhibit, [], { ...said, names: names('policy.type', { 'Complaint form (AC-E)': { to: 'out' } }) })
    expect(values(out, 'Complaint form')?.['type']).toBeUndefined()
  })

  it('takes the lists of policies that states’ districts publish', () => {
    const said = { policyType: 'policy', policyStage: 'adopted' }
    const told = (rows: string[][]) =>
      look(rows, [], said).outcome.ops.flatMap((op) =>
        op.op === 'set' && op.kind === 'policy' ? [[op.values?.['code'], op.values?.['type']]] : [],
      )
    expect(
      told([
        ['Type', 'Number', 'Title', 'Adopted', 'Last Revised'],
        ['BP', '0410', 'Nondiscrimination', '7/1/2010', '3/3/2022'],
        ['AR', '0410', 'Nondiscrimination', '7/1/2010', ''],
      ]),
    ).toEqual([
      ['0410', 'policy'],
      ['0410', 'regulation'],
    ])
    expect(
      told([
        ['Policy Code', 'Policy Title', 'Adoption Date', 'Revision Date'],
        ['IKF', 'Graduation Requirements', '8/1/1998', ''],
        ['IKF-RA', 'Graduation Requirements', '8/1/1998', '5/14/2024'],
        ['3210P', 'Nondiscrimination Procedure', '9/10/2012', ''],
        ['7:10', 'Equal Educational Opportunities', '1/1/2015', ''],
      ]),
    ).toEqual([
      ['IKF', 'policy'],
      ['IKF-RA', 'regulation'],
      ['3210P', 'procedure'],
      ['7:10', 'policy'],
    ])
  })

  it('takes the code of policies from before their titles, where most have one there', () => {
    const list = (...titles: string[]) => look([['Policy', 'Adopted'], ...titles.map((t) => [t, '5/5/2015'])])
    const read = (...titles: string[]) =>
      list(...titles).outcome.lines.map(({ thing: t }) => [
        t.says.get('code')?.[0]?.text,
        t.title,
        t.says.get('type')?.length,
      ])
    expect(
      read('AC Nondiscrimination', 'JB - Equal Opportunities', '0415: Equity', 'AC-R Complaint Procedure'),
    ).toEqual([
      ['AC', 'Nondiscrimination', undefined],
      ['JB', 'Equal Opportunities', undefined],
      ['0415', 'Equity', undefined],
      ['AC-R', 'Complaint Procedure', 1],
    ])
    expect(read('ADA Access', 'IT Use', 'Equity', 'Dress Code').map(([code]) => code)).toEqual(Array(4).fill(undefined))
  })

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
      [plainRecord('policy', 'p1', { code: 'jbb', title: 'Educational equity', reached: { firstReading: '2019-04' } })],
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

  it('takes a policy that is called a gap, needed or to be written as not written yet', () => {
    const rows = [
      ['Policy', 'Code', 'Stage'],
      ['Reporting to the public', 'AEC', 'Gap'],
      ['Language access', 'KBA', 'To be written'],
      ['Dress code', 'JICA', 'Not written yet'],
    ]
    const seen = look(rows, [], { policyType: 'policy' })
    for (const title of ['Reporting to the public', 'Language access', 'Dress code'])
      expect(values(seen, title)).toMatchObject({ stage: 'gap' })
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

  it('takes how people are reached at work, by all the ways that a list has, and no number at home', () => {
    const rows = [
      ['Position', 'Work Email', 'Phone', 'Ext.', 'Home phone'],
      ['Superintendent', 'super@d.example', '555-0100', '12', '555-0199'],
      ['Principal', '', '555-0101', '', ''],
      ['Coach', 'n/a', '', '', ''],
    ]
    const people = (states: Parameters<typeof look>[1] = []) =>
      after(look(rows, states).outcome).flatMap((r) => (r.kind === 'person' ? r.values : []))
    expect(look(rows).question).toBe(null)
    expect(people()).toEqual([
      { role: 'Superintendent', contact: 'super@d.example, 555-0100, ext. 12' },
      { role: 'Principal', contact: '555-0101' },
      { role: 'Coach' },
    ])
    // Who is in the plan already gets what was missing there.
    expect(people([plainRecord('person', 'p1', { role: 'Principal' })])).toContainEqual({ contact: '555-0101' })
  })
})

describe('a committee’s roster', () => {
  const roster = (role: string) =>
    look(
      [
        ['Name', 'Role', 'Affiliation'],
        ['Ana Ruiz', 'Chair', 'Equity Office'],
        ['Robin P.', role, 'Elder High'],
      ],
      [],
      { roles: ['person', 'ignored', 'ignored'] },
    ).question
  it.each(['Student, grade 11', 'Student', 'Parent', 'Parent/Guardian', 'Family member', 'Youth representative'])(
    'asks about whom it calls “%s”',
    (role) => expect(roster(role)).toContain(`“Robin P.” (“${role}”) may be a child, or of a child’s family`),
  )
  it.each(['Student Services director', 'Parent liaison', 'Family engagement coordinator', 'Grade 3 teacher'])(
    'lets staff in: “%s”',
    (role) => expect(roster(role) ?? '').not.toContain('may be a child'),
  )
})

it('takes the days of a policy’s readings, and none that is to come', () => {
  const seen = look([
    ['Policy', 'First Reading', 'Second Reading', 'Adopted'],
    ['AC Nondiscrimination', '10/13/2026', '11/10/2026', '11/10/2026'],
    ['JB Equal Opportunity', '11/10/2026', '12/8/2026', ''],
  ])
  expect(seen.draft.roles).toEqual(['policy', 'firstReading', 'secondReading', 'adopted'])
  const day = '2026-11-10'
  expect(values(seen, 'Nondiscrimination')).toMatchObject({
    reached: { firstReading: '2026-10-13', secondReading: day, adopted: day },
  })
  expect(values(seen, 'Equal Opportunity')?.['reached']).toEqual({ firstReading: day })
  expect(seen.outcome.aside.map((a) => a.why)).toEqual(['This day has not come yet.'])
})

describe('a list of people whose names and posts are in two columns', () => {
  it.each([
    ['Person', 'Position'],
    ['Contact', 'Position'],
    ['Last', 'Title'],
  ])('is asked which of “%s” and “%s” names them', (name, post) => {
    const rows = [
      [name, post, 'Phone'],
      ['Ana Ruiz', 'Director of Equity', '555-1212'],
      ['Ana Ruiz', 'Title IX Coordinator', '555-1213'],
    ]
    expect(look(rows).draft.roles).toEqual(['asked', 'asked', 'contact'])
  })

  it('says where one of them may be another of the file, written another way', () => {
    const seen = look([['Person'], ['Dr. Ana Ruiz'], ['Ana M. Ruiz'], ['Ruiz Ana'], ['Bo Kim']])
    const why = 'It may be “Dr. Ana Ruiz” of the file, spelled another way. Take it out above if it is.'
    expect(seen.outcome.told.map((t) => [t.cell, t.why])).toEqual([
      ['Ana M. Ruiz', why],
      ['Ruiz Ana', why],
    ])
  })
})
