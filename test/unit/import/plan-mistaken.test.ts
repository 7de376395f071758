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

  it('is none where a list of staff says what grade they teach', () => {
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
