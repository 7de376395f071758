import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What the columns beside an amount say of it: letters of a finance system, how many there are, from when to when. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
const doubted = (found: ReturnType<typeof lookAtBudget>) => found.outcome.doubts.map((d) => d.description)

describe('letters that say what an account is', () => {
  const rows = (heading: string) =>
    table(`${heading} | Description | FY27 Budget
      E | Director | 110,250
      R | Local sources | 81,234
      E | Contracted | 9,333
      R | Categorical | 27,003`)
  it.each(['T', 'Type'])('hold revenue back: E and R under “%s”', (heading) => {
    expect(names(lookAtBudget(rows(heading)))).toEqual(['Director', 'Contracted'])
  })
  it('hold back the balance sheet as well', () => {
    const text = `Type | Description | FY27 Budget
      E | Director | 110,250
      R | Grants | 81,234
      A | Petty fund | 500
      L | Retirement | 7,777
      Q | Equity | 5,555`
    const found = lookAtBudget(table(text))
    expect(names(found)).toEqual(['Director'])
    expect(found.outcome.doubts[2]?.why).toBe('“Type” says “Q”, and others “E”: this may be no spending.')
  })
  it('are a kind of school’s elsewhere', () => {
    const text = 'School type | Description | FY27 Budget\nE | Coach | 81,234\nM | Liaison | 45,000'
    expect(names(lookAtBudget(table(text)))).toEqual(['Coach', 'Liaison'])
  })
})

describe('a number beside the price of one', () => {
  const beside = (many: string, amount: string) =>
    lookAtBudget(table(`Item | ${many} | ${amount}\nDirector | 1 | 110,250\nCoach | 2 | 81,000\nAide | 3.5 | 27,003`))
  it.each([
    ['Qty', 'FY27 Cost'],
    ['Count', 'FY27 Cost'],
    ['FTE', 'FY27 Salary'],
  ])('is asked about: “%s” beside “%s”', (many, amount) => expect(names(beside(many, amount))).toEqual(['Director']))
  it('is told in the file’s own number', () =>
    expect(beside('FTE', 'FY27 Salary').outcome.doubts.map((d) => d.why)).toEqual([
      '“FTE” says 2, so $81,000.00 may be the amount of one of them.',
      '“FTE” says 3.5, so $27,003.00 may be the amount of one of them.',
    ]))
  it('is none where it is a share: “5%” of indirect costs under “FTE”', () =>
    expect(
      names(
        lookAtBudget(
          table(
            'Line | FTE | FY27 Amount\nCoaches | 4.0 | 340,000\nInterpreters | 1.5 | 67,500\nIndirect cost | 5% | 20,375',
          ),
        ),
      ),
    ).toEqual(['Coaches', 'Interpreters', 'Indirect cost']))
  it('is asked about under any heading where each of them would have a third of what others have', () => {
    const pay = (tutors: string) =>
      doubted(
        lookAtBudget(
          table(
            `Position | FTE | FY27 Amount\nDirector | 1.0 | 98,500\nLiaison | 0.5 | 28,375\nTutor (4) | 4.0 | ${tutors}`,
          ),
        ),
      )
    expect(pay('30,000')).toEqual(['Tutor (4)'])
    expect(pay('130,000')).toEqual([])
    // Two counselors for $75,000 are two at half of what one is paid; two aides are not.
    expect(pay('130,000\nCounselor | 2.0 | 75,000\nAide | 2.0 | 75,000')).toEqual(['Counselor'])
  })
  it('is asked about where nobody is paid so little', () => {
    const lines = [
      'Counselor | 2.0 | 75,000',
      'Tutor | 4.0 | 30,000',
      'Coach | 1.5 | 90,000',
      'Teacher aide | 3.0 | 96,000',
      'Van | | 9,000',
      'Director | 0.5 | 40,000',
    ]
    expect(doubted(lookAtBudget(table(`Item | FTE | FY27 Amount\n${lines.join('\n')}`)))).toEqual([
      'Counselor',
      'Tutor',
    ])
  })
  it.each([
    ['FTE', 'FY27 Budget'],
    ['FTE', 'FY27 Salaries'],
    ['Qty', 'FY27 Total cost'],
    ['Schools', 'FY27 Cost'],
  ])('is none where the amount is that of all: “%s” beside “%s”', (many, amount) =>
    expect(names(beside(many, amount))).toEqual(['Director', 'Coach', 'Aide']),
  )
})

describe('days beside an amount whose column says its year', () => {
  const text = `Item | FY27 Amount | Effective | Ends
    Director | 110,250 | 7/1/2026 | 6/30/2027
    Coach | 81,234 | 1/15/2019 |
    Aide | 27,003 | 7/1/2027 |
    Van | 9,333 | | 6/30/2026`
  it('are heard where the money would be of another year', () => {
    const found = lookAtBudget(table(text))
    expect(names(found)).toEqual(['Director', 'Coach'])
    expect(found.outcome.doubts.map((d) => d.why)).toEqual([
      '“Effective” says “7/1/2027”, and it would come in for 2026–27, which ends on June 30, 2027.',
      '“Ends” says “6/30/2026”, and it would come in for 2026–27, which begins on July 1, 2026.',
    ])
  })
})

describe('a beginning or an end in the middle of the year', () => {
  const beside = (heading: string, days: readonly string[]) =>
    lookAtBudget(
      table(
        ['Director | 110,250', 'Coach | 81,234', 'Aide | 27,003'].reduce(
          (all, row, i) => `${all}\n${row} | ${days[i]}`,
          `Item | FY27 Amount | ${heading}`,
        ),
      ),
    )
  it.each([
    ['Effective', ['7/1/2026', '1/1/2027', '7/1/2026']],
    ['Ends', ['', '12/31/2026', '']],
  ])('is asked about: “%s”', (heading, days) => {
    const found = beside(heading, days)
    expect(names(found)).toEqual(['Director', 'Aide'])
    expect(found.outcome.doubts[0]?.why).toBe(
      `“${heading}” says “${days[1]}”, which is in the middle of 2026–27: the amount may be for a whole year.`,
    )
  })
  it.each([
    ['Effective', ['8/15/2026', '9/8/2026', '7/1/2026']],
    ['Ends', ['5/28/2027', '6/30/2027', '']],
    ['Ends', ['9/30/2026', '9/30/2026', '9/30/2026']],
    ['Grant ends', ['', '9/30/2026', '']],
  ])('is none at its edges, in most rows, or of a grant: “%s” %s', (heading, days) =>
    expect(names(beside(heading, days))).toEqual(['Director', 'Coach', 'Aide']),
  )
})

describe('a share beside an amount', () => {
  it('is no part of it where it says what the line is of the sum', () => {
    const text = `Item | FY27 | Share
      Director | 110,000 | 55%
      Coach | 80,000 | 40%
      Aide | 10,000 | 5%`
    expect(names(lookAtBudget(table(text)))).toEqual(['Director', 'Coach', 'Aide'])
    expect(doubted(lookAtBudget(table(text.replace('40%', '50%'))))).toEqual(['Director', 'Coach', 'Aide'])
  })
  it('of equity work is a part of it', () =>
    expect(
      doubted(lookAtBudget(table('Item | FY27 | % Equity\nDirector | 110,000 | 100%\nCoach | 80,000 | 50%'))),
    ).toEqual(['Coach']))
  const staff = (heading: string, pay: string, own: string, other: string) =>
    table(
      `Position | ${heading} | ${pay} | Fiscal Year\nLiaison | ${own} | 52,000 | FY27\nTeacher | ${other} | 70,000 | FY27`,
    )
  it.each([
    ['FTE', 'Annual salary', '1.0', '0.5'],
    ['FTE', 'Salary schedule amount', '1.0', '0.2'],
    ['Hours per week', 'Annual salary', '40', '20'],
    ['% time', 'Salary', '100%', '50%'],
    ['Percent of time on grant', 'Salary', '100', '50'],
    ['% of salary', 'Salary', '100%', '50%'],
    ['% paid by grant', 'Salary', '100%', '50%'],
    ['Grant share', 'Salary', '100%', '50%'],
    ['Effort', 'Salary', '100%', '50%'],
    ['% funded', 'Salary', '100%', '0%'],
  ])('is told in “%s” beside “%s”', (heading, pay, own, other) => {
    const found = lookAtBudget(staff(heading, pay, own, other))
    expect(found.outcome.doubts.map((d) => [d.description, d.why])).toEqual([
      ['Teacher', `“${heading}” says ${other}, so only a part of this amount may be meant.`],
    ])
  })
  it.each([
    ['FTE', 'Salary', '1.0', '0.5'],
    ['FTE', 'Annual salary', '1.0', '1'],
    ['Hours per week', 'Annual salary', '40', '37.5'],
    ['% funded', 'Salary', '0%', '0%'],
  ])('is none in “%s” beside “%s” of %s and %s', (heading, pay, own, other) =>
    expect(names(lookAtBudget(staff(heading, pay, own, other)))).toEqual(['Liaison', 'Teacher']),
  )
  it('is none where the amount is that share of another column', () => {
    const text =
      'Position | Pay | % time | FY27 Amount\nLiaison | 52,000 | 50% | 26,000\nTeacher | 70,000 | 20% | 14,000'
    expect(names(lookAtBudget(table(text)))).toEqual(['Liaison', 'Teacher'])
  })
})

describe('money that is added to an amount, or taken from it, beside it', () => {
  it.each([
    ['Reduction', '(20,000)'],
    ['Adj', '-20,000'],
    ['Amendment', '5,000'],
  ])('is told: “%s” %s', (heading, change) => {
    const text = (amount: string) =>
      table(`Item | ${amount} | ${heading}\nDirector | 110,250 | 0\nCoach | 81,234 | ${change}`)
    expect(lookAtBudget(text('FY27 Budget')).outcome.doubts.map((d) => d.why)).toEqual([
      `“${heading}” says ${change}, so this may not be the amount that is left.`,
    ])
    expect(names(lookAtBudget(text('FY27 Revised budget')))).toEqual(['Director', 'Coach'])
  })
})

it.each([
  ['In budget', 'X', ''],
  ['Supt Rec', 'Approve', 'Deny'],
  ['Void', '', 'V'],
  ['Rollup', 'N', 'Y'],
  ['Entry', 'Original', 'Reversal'],
  ['Alloc type', 'Allocated', 'Unallocated'],
  ['Period', 'Year', 'Quarter'],
  ['Notes', '', 'not in this budget'],
])('a row that is “%s”: “%s” beside one that is “%s” stays aside', (heading, own, other) => {
  const row = (name: string, amount: string, said: string) => [name, amount, said].join(' | ')
  const text = [
    `Item | FY27 | ${heading}`,
    row('Director', '110,250', own),
    row('Audit', '45,010', other),
    row('Coach', '81,234', own),
  ].join('\n')
  expect(doubted(lookAtBudget(table(text)))).toEqual(['Audit'])
})

it('a single “Yes” under “Active” says nothing of the rows without one', () =>
  expect(names(lookAtBudget(table('Item | FY27 | Active\nDirector | 110,250 | Yes\nAudit | 45,010 | ')))).toEqual([
    'Director',
    'Audit',
  ]))

it('a decision that cuts an amount is heard', () => {
  const text = 'Item | FY27 Amount | Decision\nDirector | 110,250 | Approved\nCoach | 81,234 | Approved at 50%'
  expect(doubted(lookAtBudget(table(text)))).toEqual(['Coach'])
})

it('a position is what is paid, and not its school, its lead or its code', () => {
  for (const other of ['School', 'Lead', 'Code', 'Vendor']) {
    const text = `Position | FY27 Amount | ${other}\nDirector | 110,250 | Ana Ruiz\nCoach | 81,234 | Oak Hill`
    expect(names(lookAtBudget(table(text))), other).toEqual(['Director', 'Coach'])
  }
  expect(names(lookAtBudget(table('School | FY27 Amount\nOak Hill | 110,250\nElm | 81,234')))).toEqual([
    'Oak Hill',
    'Elm',
  ])
})

it('a function of the chart of accounts is a line, and a number of students is none', () => {
  const under = (rows: string) => names(lookAtBudget(table(rows)))
  expect(under('Function | FY27\n2100 Students | 810,000\n2200 Instructional staff | 450,000')).toHaveLength(2)
  expect(
    under('Account | Description | FY27\n11-2100 | Students | 810,000\n11-2200 | Staff support | 450,000'),
  ).toEqual(['Students', 'Staff support'])
  expect(under('Description | FY27\nTutors | 810,000\nStudents | 12,400')).toEqual(['Tutors'])
})

it('“000” among the codes of campuses says nothing of thousands', () => {
  const rows = (org: string, unit = '999') =>
    lookAtBudget(table(`Description | ${org} | FY27\nSalaries | 000 | 113,000\nServices | ${unit} | 23,000`)).question
  expect(rows('Org')).toBeNull()
  expect(rows('Unit')).toContain('what their amounts are in')
  expect(rows('Org', 'in thousands')).toContain('what their amounts are in')
})

it('ten billion for one line is asked about', () => {
  const text = 'Unit | Description | FY27\nM | Salaries | 113,000\nM | Services | 23,000'
  expect(lookAtBudget(table(text)).question).toContain('The file says millions.')
})

it('the string of an account is no department, which is told', () => {
  const text = `Budget Organization | Account | 2021-2022 Budget
    1001220001320000 - RESTRICTIVE PROG/SPED | 112 - CLASS SALARIES | 27,680
    1001220001320000 - RESTRICTIVE PROG/SPED | 210 - PERS | 9,166`
  const { outcome } = lookAtBudget(table(text))
  expect([...outcome.added.values()]).toEqual([])
  expect(outcome.gaps[0]?.why).toBe('This is left out: the line comes in without a department.')
  const named = lookAtBudget(table(text.replaceAll('1001220001320000 - ', '320 - ')))
  expect([...named.outcome.added.values()].map((a) => a.name)).toEqual(['320 - RESTRICTIVE PROG/SPED'])
})

it('a goal’s number is the one that its own title says', () => {
  const plan = [
    plainRecord('goal', 'a', { title: 'Goal 2: Every student belongs', sort: 1 }),
    plainRecord('goal', 'b', { title: 'Goal 1: All students read', sort: 2 }),
  ]
  const goalOf = (text: string) =>
    lookAtBudget(table(`Item | FY27 | Goal\nCoach | 81,234 | ${text}`), { plan }).lines[0]?.goal
  expect([goalOf('Goal 1'), goalOf('Goal 2'), goalOf('Goal 3')]).toEqual(['b', 'a', undefined])
  expect(goalOf('Goal 1: All students read')).toBe('b')
})

it('goals that are only numbers are none of the plan’s where the file has more of them than the plan', () => {
  const plan = [
    plainRecord('goal', 'a', { title: 'Every student belongs', sort: 1 }),
    plainRecord('goal', 'b', { title: 'All students read', sort: 2 }),
  ]
  const goals = (...texts: readonly string[]) =>
    lookAtBudget(
      table(['Item | FY27 | Goal', ...texts.map((t, i) => `Line ${i} | ${81234 + i * 97} | ${t}`)].join('\n')),
      {
        plan,
      },
    )
  expect(goals('Goal 1', 'Goal 2').lines.map((l) => l.goal)).toEqual(['a', 'b'])
  const more = goals('Goal 1', 'Goal 4', 'All students read')
  expect(more.lines.map((l) => l.goal)).toEqual([undefined, undefined, 'b'])
})

describe('a column for each funding source', () => {
  const across = (heads: string) =>
    lookAtBudget(
      table(
        `Item | ${heads} | Total | Fiscal Year\nDirector | 98,500 | 0 | 98,500 | FY26\nLiaison | 20,000 | 36,750 | 56,750 | FY26`,
      ),
    )
  it.each(['General Fund | Title I-A', 'Federal | State'])('is asked about: %s', (heads) => {
    const [a, b] = heads.split(' | ')
    expect(across(heads).question).toContain(
      `“${a}” and “${b}” look like funding sources, each with a part of the amounts`,
    )
  })
  it('is none where the columns are kinds of costs', () =>
    expect(across('Salaries | Supplies').question ?? '').not.toContain('funding sources'))
})

it('lines alone that name funding sources are asked about, unless a column or an answer has the source', () => {
  const text = 'Item | Amount | FY\nGENERAL FUND | |\nDirector | 98,500 | FY26\nTITLE I-A | |\nLiaison | 56,750 | FY26'
  expect(lookAtBudget(table(text)).question).toContain(
    '“GENERAL FUND” and “TITLE I-A” above lines name funding sources, and no line would get one of them.',
  )
  const parts = text.replace('GENERAL FUND', 'Central office').replace('TITLE I-A', 'Schools')
  expect(lookAtBudget(table(parts)).question).toBeNull()
  const source = plainRecord('fundingSource', 's', { name: 'Title I-A', type: 'titleIA' })
  expect(lookAtBudget(table(text), { plan: [source], says: () => ({ source: 's' }) }).question).toBeNull()
})

describe('a line for each funding source above what it pays', () => {
  const under = (a: string, b: string, source = '') =>
    lookAtBudget(
      table(`Item | FY26\n${a} |\nDirector | 98,500\nTranslation | 12,500\n${b} |\nLiaison | 56,750\nVan | 9,000`),
      { says: () => ({ source }) },
    ).question
  it('is asked about', () =>
    expect(under('GENERAL FUND', 'TITLE I-A')).toBe(
      '“GENERAL FUND” and “TITLE I-A” above lines name funding sources, and no line would get one of them. Confirm that it is right.',
    ))
  it('is none where the lines name parts of the budget, or one source was chosen for all', () => {
    expect(under('Instruction', 'Transportation')).toBeNull()
    expect(under('General education', 'Special education')).toBeNull()
    expect(under('GENERAL FUND', 'TITLE I-A', 'x')).toBeNull()
  })
})

it.each(['E 01 005 030 000 000 110', '10-2310-0000-110-00', '005'])(
  'a number of an account makes no department: %s',
  (text) => {
    const found = lookAtBudget(
      table(`Org | Description | FY27\n${text} | Director | 121,500\n${text} | Travel | 9,294`),
    )
    expect([...found.outcome.added.values()]).toEqual([])
  },
)

it.each(['Paid From', 'Funded By', 'Resource Description'])('“%s” has the funding sources', (heading) => {
  const found = lookAtBudget(
    table(`Description | ${heading} | FY27\nDirector | Title II-A | 121,500\nTravel | General Fund | 9,294`),
  )
  expect([...found.outcome.added.values()].map((a) => a.name)).toEqual(['Title II-A', 'General Fund'])
})
