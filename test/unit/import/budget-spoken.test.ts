import { describe, expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What a budget says in its own words of its amounts: in titles, in notes for one row, behind a line’s name. */

const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
const head = 'What | Fiscal Year | Amount'
const rows = (text: string) => lookAtBudget(table(text))

describe('thousands', () => {
  it.each([
    'Amounts are in $1,000s',
    'Figures are shown in 000’s',
    '(in $000)',
    'In units of 1,000',
    'Dollars (thousands)',
  ])('are heard where a title or a note says “%s”', (says) => {
    for (const text of [`${says} | |\n${head}\nCoach | FY27 | 98`, `${head}\nCoach | FY27 | 98\n${says} | |`])
      expect(rows(text).lines[0]?.amount).toBe(98_000_00)
  })

  it.each(['Serving thousands of children', 'Rounded to the nearest thousand dollars', 'Thousand Oaks Unified'])(
    'are not what “%s” is about',
    (says) => {
      const district = plainRecord('district', 'district', { name: 'Thousand Oaks Unified School District' })
      const found = lookAtBudget(table(`${says} | |\n${head}\nCoach | FY27 | 98000`), { plan: [district] })
      expect([found.question, found.lines[0]?.amount]).toEqual([null, 98_000_00])
    },
  )

  it('are asked about, with a line of the file, where a title speaks of something besides', () => {
    const found = rows(`Grants in thousands, salaries in full | |\n${head}\nCoach | FY27 | 98`)
    expect(found.question).toBe(
      'The title says “Grants in thousands, salaries in full”. “98” for “Coach” is $98.00 in dollars, and $98,000.00 in thousands. Choose what the amounts are in.',
    )
  })

  it('in a note beside one row are of that row, which stays aside', () => {
    const found = rows(`${head} | Notes\nCoach | FY27 | 98000 | \nBooks | FY27 | 70 | in thousands`)
    expect(found.lines.map((l) => [l.description, l.amount])).toEqual([['Coach', 98_000_00]])
    expect(found.outcome.doubts[0]?.why).toBe('“Notes” says “in thousands”, so this may be no amount in dollars.')
  })
})

describe('a row that speaks against itself', () => {
  it.each([
    'eliminated',
    'ea.',
    '/student',
    '@ 2',
    '2 @ 5000',
    'new amt 8000',
    's/b 8,000',
    'should read $8,000',
    'less 500',
    'dup of line 2',
    'FY26 amt',
    'wrong fund',
    'charge to GF',
    'move to 22-110',
    '0.5 of position',
    '+ benefits',
    'plus 30% fringe',
    'benefits not incl.',
    'excl. benefits',
    'Jan-Jun only',
    'FY28 start',
    'cost shared w/ SPED',
    'state pays',
    'reimbursed',
    'offset by fees',
    'Pesos',
    'Not funded',
    'moved to FY28',
    'included in line 2',
    'duplicate of Coach',
    'Cut by board 6/1',
    'monthly',
    // What is heard in brackets behind a name is heard beside it.
    'in-kind',
    'no cost',
    'hourly',
    '6 months',
    'spent to date',
    'FY26 amount',
    'starts FY28',
    'begins 2027-28',
    'carryover from FY26',
    'not awarded yet',
    'unbudgeted',
    'no funding',
    'part of row 3',
    'subtotal',
    'unit price',
    'x1000',
    'typo',
    'not a district cost',
    ...['x 5 schools', 'per teacher x 40', '/mo', 'CAD', 'hours', 'less 10%', 'incl. in salaries', 'already in base'],
    ...['split 50/50 with SPED', '50% Title I', 'partial year', 'starts January', 'grant total', 'reimbursed by state'],
    ...[
      'only if levy passes',
      'vacant',
      'hiring freeze',
      'Oak Valley School District',
      'Cedar High only',
      'not to exceed',
    ],
  ])('stays aside where its note says “%s”', (note) => {
    const found = rows(`${head} | Notes\nOfficer | FY27 | 98000 | ${note}\nCoach | FY27 | 70000 | `)
    expect(names(found)).toEqual(['Coach'])
  })

  it.each([
    'Officer (not funded)',
    'Officer - CUT',
    'Net of above',
    'Average',
    'Less: vacancy',
    'Aide (moved to ESSER)',
    // And what is heard beside it, in brackets.
    'Aide (verify)',
    'Aide (should be 51,250)',
    'Aide (not sure)',
    'Aide (wrong amount)',
    'Aide (not yet awarded)',
    'Aide (typo)',
  ])('stays aside where its own name is “%s”', (name) => {
    expect(names(rows(`${head}\n${name} | FY27 | 98000\nCoach | FY27 | 70000`))).toEqual(['Coach'])
  })

  it('comes in where its note or name only has such a word', () => {
    const lines = [
      'Paper to be cut',
      'Net books',
      'Part-time aide (average 20 hours)',
      'Shipping and less-than-truckload freight',
    ]
    const notes = ['Up 3% from last year', 'Less than planned', 'See memo', 'Weekly lessons']
    const text = lines.map((line, i) => `${line} | FY27 | 98000 | ${notes[i]}`).join('\n')
    expect(names(rows(`${head} | Notes\n${text}`))).toEqual([lines[0], lines[1], lines[3]])
  })

  it.each([
    'Up 3% over FY26',
    'Same as FY25',
    'through FY28',
    'For 3 schools',
    'Title I allocation',
    'See attached',
    'see note',
    '10% of salary',
    ...['funded by Title I', 'covers 5 schools', 'hours vary', 'starts with grade 3', 'filled 10/1'],
  ])('comes in where its note compares or explains: %s', (note) => {
    const found = rows(`${head} | Notes\nOfficer | FY27 | 98000 | ${note}\nCoach | FY27 | 70000 | `)
    expect(names(found)).toEqual(['Officer', 'Coach'])
  })

  it.each(['The officer is not funded by the board in FY27.', 'Our officer is due to be paid in FY28.'])(
    'is asked about where a note below names it: %s',
    (note) => {
      const found = lookAtBudget([...table(`${head}\nOfficer | FY27 | 98000\nCoach | FY27 | 70000`), [note]], {
        says: () => ({ status: 'requested' }),
      })
      expect(found.question).toContain(note.replace(/\.$/, ''))
    },
  )
  it('is not, where a note tells what it is for', () => {
    const note = 'Officer: one position, as in FY26 and FY27.'
    expect(
      lookAtBudget([...table(`${head}\nOfficer | FY27 | 98000\nCoach | FY27 | 70000`), [note]]).question,
    ).toBeNull()
  })

  it('stays aside where it is for other months than a year’s, or for several years', () => {
    expect(names(rows(`${head} | Months\nOfficer | FY27 | 8166 | 1\nCoach | FY27 | 70000 | 12`))).toEqual(['Coach'])
    const spans =
      'What | Start | End | Amount\nOfficer | 7/1/2026 | 6/30/2029 | 300000\nCoach | 7/1/2026 | 6/30/2027 | 70000'
    expect(rows(spans).question).toBeNull()
    expect(names(rows(spans))).toEqual(['Coach'])
  })
})

describe('numbers that may be no amounts', () => {
  it.each(['Cost per person | People', 'Cost each | Schools', 'Cost each | Widgets'])(
    'are asked about under “%s”',
    (heads) => {
      expect(rows(`What | Fiscal Year | ${heads}\nKits | FY27 | 98 | 200`).question).toMatch(
        /^(No column|Choose whether)/,
      )
    },
  )

  it.each(['3-yr total', 'Amt (mo.)', 'Half-year amount'])('are no year’s amount under “%s”', (heading) => {
    expect(rows(`What | Fiscal Year | ${heading}\nKits | FY27 | 98`).question).toMatch(
      /^No column is plainly the amount/,
    )
  })

  it('are asked about where a second line of headings says what they are', () => {
    const found = rows(
      'What | FY26 | FY27 | FY28\n | Actual | Budget | FTE\nOfficer | 98000 | 70000 | 1\nAide | 30000 | 31000 | 2',
    )
    expect(found.question).toBe('Row 2 says “Actual, Budget, FTE” under the headings. Confirm that it is right.')
    expect(rows('What | FY26 | FY27\n | $ | $\nOfficer | 98000 | 70000\nAide | 30000 | 31000').question).toBeNull()
  })

  it('are asked about where their year is one of the calendar, or the last of several', () => {
    expect(rows('What | Calendar Year | Amount\nPay | 2026 | 300').question).toContain('“Calendar Year”')
    expect(rows('What | Ends | Amount\nPay | 6/30/2029 | 300').question).toContain('“Ends”')
  })
})

it('a line without the commas behind it is one over the rows below', () => {
  const found = lookAtBudget([['What', 'FY27'], ['Officer', '98000'], ['NOT FUNDED'], ['Coach', '70000']])
  expect(names(found)).toEqual(['Officer'])
})

it('a zero too many does not replace what the plan has', () => {
  const plan = [plainRecord('budgetLine', 'a', { description: 'Pay', fiscalYear: '2026-27', amount: 98_000_00 })]
  const found = lookAtBudget(table(`${head}\nPay | FY27 | 980000`), { plan })
  expect(found.outcome.doubts[0]?.why).toBe('The plan has $98,000.00 for it in 2026–27.')
  expect(names(lookAtBudget(table(`${head}\nPay | FY27 | 200000`), { plan }))).toEqual(['Pay'])
})

it('“IDEA” is the law that pays for special education, and an idea is none yet', () => {
  const noted = (note: string) =>
    lookAtBudget(table(`What | FY27 Adopted | Notes\nCoach | 92,000 | ${note}\nBooks | 12,500 |`)).lines.length
  expect([noted('IDEA'), noted('idea')]).toEqual([2, 1])
})

it('a line without the day on which others were approved stays aside', () => {
  const text =
    'Description | FY27 Budget | Board Approved\nVan | 9,000 | 6/1/2026\nPay | 80,000 |\nBooks | 1,200 | 2026-06-01'
  const { lines, outcome } = lookAtBudget(table(text))
  expect(lines.map((l) => l.description)).toEqual(['Van', 'Books'])
  expect(outcome.doubts.map((d) => d.why)).toEqual([
    '“Board Approved” is empty, and has a day in other rows, so this money may not be approved yet.',
  ])
})

describe('a note of what one costs', () => {
  const noted = (note: string, amount = '500') =>
    rows(`${head} | Notes\nStipends | FY27 | ${amount} | ${note}\nCoach | FY27 | 70000 |\nVan | FY27 | 900 |`)
  it.each([
    'per school (12 schools)',
    'each of 40 classrooms',
    'each of our four campuses',
    'several retreats at this cost each',
    'per month for 9 months',
    'per campus, all 12',
    'every classroom',
    'price per pass; 300 needed',
    'Cost of one',
    'hourly rate',
    'monthly fee',
    'two retreats at this cost',
    '$500 x 20 teachers',
    '20 teachers @ $500',
    '20 teachers at $500 each',
    '$500 each',
    '500 a month',
    '$500/hour',
    '$500 per teacher, 20 teachers',
    '20 x $500',
  ])('keeps its line aside: “%s”', (note) => expect(names(noted(note))).toEqual(['Coach', 'Van']))

  it.each([
    ['$500 x 20 teachers', '10000'],
    ['20 teachers @ $500', '10000'],
    ['$500 per month for 9 months', '4500'],
    ['$45 x 20 hours x 12 teachers', '10800'],
    ['$12 per student', '14400'],
    ['$500 per year', '500'],
    ['$500 for each school year', '500'],
    ['price per quote', '500'],
    ['$500 for 3 schools', '500'],
    ['One per classroom', '500'],
    ['2 x 4 boards', '500'],
  ])('explains the amount: “%s” beside %s', (note, amount) =>
    expect(names(noted(note, amount))).toEqual(['Stipends', 'Coach', 'Van']),
  )

  it('is quoted, with what it makes', () => {
    expect(
      [noted('$500 x 20 teachers'), noted('20 teachers @ $500', '5000')].map((f) => f.outcome.doubts[0]?.why),
    ).toEqual([
      '“$500 x 20 teachers” is noted beside it, so $500.00 may be the price of one.',
      '“20 teachers @ $500” is noted beside it: that makes $10,000.00, and not $5,000.00.',
    ])
  })

  it('counts in the name of a line, too', () => {
    const named = (name: string) => names(rows(`${head}\n${name} | FY27 | 500\nCoach | FY27 | 70000`))
    expect(named('Stipends ($500 x 20 teachers)')).toEqual(['Coach'])
    expect(named('Stipends ($25 x 20 teachers)')).toEqual(['Stipends ($25 x 20 teachers)', 'Coach'])
  })
})

describe('lines of what a district takes in, in a list without headings for it', () => {
  it.each([
    'Local property tax',
    'Property taxes',
    'State foundation aid',
    'Interest income',
    'Ticket sales',
    'Proceeds from sale of bus',
    'Donations received',
    'Excess of revenues over expenditures',
    'Revenues over (under) expenditures',
    'Other financing sources (uses)',
    'Net change in fund balance',
    'July 1 fund balance',
  ])('“%s” stays aside', (name) => {
    const found = rows(`${head}\nCoach | FY27 | 85000.10\n${name} | FY27 | 42000.20`)
    expect(names(found)).toEqual(['Coach'])
  })
  it.each([
    'Payroll taxes',
    'Sales tax',
    'Instructional aid',
    'Support for low income',
    'Tax preparation',
    'Salesforce',
  ])('“%s” is paid', (name) =>
    expect(names(rows(`${head}\nCoach | FY27 | 85000.10\n${name} | FY27 | 42000.20`))).toContain(name),
  )
  it('nor is “Subtot.” a line', () => {
    expect(names(rows(`${head}\nCoach | FY27 | 85000\nClerk | FY27 | 45000\nSubtot. | FY27 | 130000`))).toHaveLength(2)
  })
})

describe('an amount that is not of this year alone, or not of the whole line', () => {
  it.each(['over 3 years', 'spread over FY27-FY29', 'Paid over the next two years', 'FY27 to FY29', 'for 3 years'])(
    'stays aside with the note “%s”',
    (note) =>
      expect(names(rows(`${head} | Notes\nCoach | FY27 | 85000 |\nVan | FY27 | 9000 | ${note}`))).toEqual(['Coach']),
  )
  it.each(['up 4% over FY26', 'Third year of use', 'moved over from the old list'])('comes in with “%s”', (note) =>
    expect(names(rows(`${head} | Notes\nCoach | FY27 | 85000 |\nVan | FY27 | 9000 | ${note}`))).toEqual([
      'Coach',
      'Van',
    ]),
  )
  it('stays aside in the row of a second year, where one year was said for all', () => {
    const found = lookAtBudget(table('What | Cost | Year Needed\nCoach | 85000 | Year 1\nClerk | 45000 | Year 2'), {
      says: () => ({ year: '2026-27' }),
    })
    expect(names(found)).toEqual(['Coach'])
  })
  it('stays aside as the price of one', () => {
    expect(
      names(rows(`${head}\nCoach salary per FTE | FY27 | 85000\nLaptop cost each | FY27 | 500\nClerk | FY27 | 9000`)),
    ).toEqual(['Clerk'])
  })
  it('stays aside where nobody pays it', () => {
    expect(names(rows(`${head} | Source\nCoach | FY27 | 85000 | General\nVolunteers | FY27 | 900 | In-kind`))).toEqual([
      'Coach',
    ])
  })
})
