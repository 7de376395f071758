import { describe, expect, it } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { yearOffered } from '../../../shared/import/budget/years-named.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Budgets of a grant’s year or the calendar’s, of a share of the cost, of another year than their heading says. */

const lines = 'Coach | 82,000\nTutoring | 40,000\nBooks | 12,500'
const over = (heading: string, note = '') =>
  lookAtBudget(table(`Description | ${heading}\n${lines}${note === '' ? '' : `\n${note} |`}`))

describe('a year that is not the district’s', () => {
  it.each([
    'CY 2026 Budget',
    'Calendar Year 2026',
    'Calendar 2026',
    'Grant Year 2026',
    '10/1/2025-9/30/2026',
    'FFY 2026',
  ])('is asked about where the amounts are headed “%s”', (heading) => {
    expect(over(heading).question).toContain(heading)
  })

  it('is none where it is written as July to June, as its days, or with the number of its version', () => {
    for (const heading of ['July 2026–June 2027', '7/1/2026-6/30/2027', 'FY27 Revised #2']) {
      const found = over(heading, 'FY27 begins July 1, 2026')
      expect([heading, found.question]).toEqual([heading, null])
      expect(found.lines.map((l) => l.fiscalYear)).toEqual(['2026-27', '2026-27', '2026-27'])
    }
  })

  it('is asked about where a note says of which year the amounts are', () => {
    expect(over('FY27 Budget', 'FY26 amounts shown').question).toContain('FY26 amounts shown')
    expect(over('FY27 Budget', 'FY27 amounts shown').question).toBeNull()
    for (const note of ['FY27 is July 2027 - June 2028', 'FY27 = 2027-28', 'Our FY 2027 begins on July 1, 2027'])
      expect(over('FY27 Budget', note).question, note).toContain('FY27 is read as the year that ends in 2027')
    for (const note of ['FY27 is July 2026 - June 2027', 'FY27 (2026-27)'])
      expect(over('FY27 Budget', note).question, note).toBeNull()
  })
})

it.each([
  'FY2026-27 to FY2028-29',
  'FY2026-27 – FY2028-29',
  'FY2026-27 and FY2027-28',
  'FY2026-27, FY2027-28',
  'FY2026-27/FY2027-28',
  'FY27 & FY28',
])('money for all the years of a grant comes in for none of them alone: “%s”', (heading) => {
  const found = over(heading)
  expect(found.question).toContain(`“${heading}” (82,000) holds numbers, but its heading says something else`)
})

describe('single years in a column', () => {
  const under = (heading: string, year = '2026') =>
    lookAtBudget(table(`Description | ${heading} | Amount\nCoach | ${year} | 82,000\nBooks | ${year} | 12,500`))
  it.each(['Fiscal year start', 'FY Begin', 'Budget Year Beginning', 'Fiscal_Year_Start', 'First Year'])(
    'under “%s” begin in 2026',
    (heading) => expect(under(heading).lines.map((l) => l.fiscalYear)).toEqual(['2026-27', '2026-27']),
  )
  it.each([
    ['Fiscal Year', '2027'],
    ['Fiscal Year End', '2027'],
    ['Year', 'FYE 2027'],
    ['Year', 'SFY27'],
  ])('under “%s” end in it: %s', (heading, year) =>
    expect(under(heading, year).lines.map((l) => l.fiscalYear)).toEqual(['2026-27', '2026-27']),
  )
})

it('money from a first year to one more than a year later is asked about', () => {
  const grant = (end: string) =>
    lookAtBudget(table(`Description | Amount | Start Year | End Year\nCoach | 82,000 | 2026 | ${end}`)).question
  expect(grant('2029')).toContain('it may be money for several years')
  expect(grant('2027')).toBeNull()
})

describe('a column of other numbers than years', () => {
  it.each([
    ['Program', '2010'],
    ['Object', '2020'],
    ['School Code', '2027'],
    ['Hours', '2080'],
    ['Stipend', '2000'],
    ['Title I', '2000'],
    ['Since', '2019'],
  ])('is not taken for the fiscal years of the lines: %s %s', (heading, number) => {
    const found = lookAtBudget(
      table(`Description | ${heading} | FY27 Budget\nCoach | ${number} | 82,000\nBooks | ${number} | 12,500`),
    )
    expect([found.question, found.lines.map((l) => l.fiscalYear)]).toEqual([null, ['2026-27', '2026-27']])
    const bare = lookAtBudget(
      table(`Description | ${heading} | Total Cost\nCoach | ${number} | 82,000\nBooks | ${number} | 12,500`),
    )
    expect([bare.question, bare.lines]).toEqual([expect.stringContaining('fiscal year'), []])
  })
})

it.each(['Fall 2026', 'Dec 2026', 'Jun-27'])('“%s” under “Fiscal Year” is none, and is asked about', (year) => {
  const found = lookAtBudget(table(`Description | Fiscal Year | Amount\nCoach | ${year} | 82,000`))
  expect(found.question).toContain('can’t be read as fiscal years')
})

it.each(['26/27', '2026_27', '’26-’27', '2026-27 (1)', 'Year 2027', '27', '7/1/2026', 'July 2026 – June 2027'])(
  '“%s” under “Fiscal Year” is one',
  (year) => {
    const found = lookAtBudget(table(`Description | Fiscal Year | Amount\nCoach | ${year} | 82,000`))
    expect(found.lines.map((l) => l.fiscalYear)).toEqual(['2026-27'])
  },
)

it.each([
  '26-27 Budget',
  '26/27',
  'Adopted 26–27',
  'FYE27',
  'SFY 2027 Budget',
  '2026_27 Budget',
  'SY26_27',
  "2026-'27",
  '2026\u201127',
  '2026\u20112027',
])('“%s” over the amounts is a fiscal year', (heading) => {
  const { question, lines } = over(heading)
  expect(question).toBeNull()
  expect(lines.map((l) => l.fiscalYear)).toEqual(['2026-27', '2026-27', '2026-27'])
})

describe('amounts that are not the whole of it', () => {
  it.each([
    'Amounts are 50% of annual cost',
    'For all 17 schools, multiply by 17',
    'These positions are funded by the foundation',
  ])('are asked about below “%s”', (note) => {
    expect(over('FY27 Budget', note).question).toContain(note)
    expect(over('FY27 Budget', 'Amounts rounded to the nearest dollar').question).toBeNull()
  })

  it.each(['FY27 $/student', 'FY27 vs FY26', 'FY27 Salary only'])('are asked about under “%s”', (heading) => {
    expect(over(heading).question).toContain(heading)
  })

  it('are millions under “FY27 in M”', () => {
    const found = lookAtBudget(table('Description | FY27 in M\nCoach | 1.82\nBooks | 0.54'))
    expect(found.lines.map((l) => l.amount)).toEqual([1_820_000_00, 540_000_00])
  })

  it('are asked about where most of them are less than nothing', () => {
    const found = lookAtBudget(table('Description | FY27\nTitle I | 86,000\nCoach | -82,000\nBooks | (4,000)'))
    expect(found.question).toContain('2 of 3 amounts under “FY27” are less than nothing, such as “-82,000” for “Coach”')
    expect(
      lookAtBudget(table('Description | FY27\nCoach | 82,000\nBooks | 4,000\nVacancy | -82,000')).question,
    ).toBeNull()
  })
})

describe('what a hand-kept budget says beside, over and between its lines', () => {
  const names = (found: ReturnType<typeof lookAtBudget>) => found.lines.map((l) => l.description)
  const noted = (heading: string, text: string) =>
    lookAtBudget(
      table(`Description | FY27 Budget | ${heading}\nCoach | 82,000 |\nVan | 7,311 | ${text}\nBooks | 12,500 |`),
    )

  it.each([
    ['Notes', ['DELETE', 'should be 6,311', 'reduce to 5,000', 'hold', 'already paid', 'do not include']],
    ['', ['moved to FY28', 'not approved']],
    ['Void', ['Y']],
    ['Duplicate', ['Y']],
    ['Approved', ['No']],
    ['Version', ['Draft']],
    ['Scenario', ['B']],
    ['Period', ['July-December']],
    ['Term', ['Semester 1']],
    ['Kind', ['In kind']],
  ])('keeps the one line aside of which “%s” says it', (heading, texts) => {
    for (const text of texts) expect([text, names(noted(heading, text))]).toEqual([text, ['Coach', 'Books']])
  })

  it('is none where a note only tells of the line', () => {
    for (const text of ['two schools', '1.0 FTE', 'starts in August', 'for grades 6-8'])
      expect(names(noted('Notes', text))).toHaveLength(3)
  })

  it.each([
    ...['REVENUES:', 'Funding sources', 'In-kind', 'Unfunded needs', 'Carryover', 'FY28'],
    ...['Cut from budget', 'Tier 2 requests', 'Estimated'],
  ])('keeps what is under “%s” aside', (line) => {
    const text = `Description | FY26 Budget | FY27 Budget\nCoach | 82,000 | 83,000\n${line} | |\nBooks | 12,500 | 13,000`
    expect([...new Set(names(lookAtBudget(table(text))))]).toEqual(['Coach'])
  })

  it('keeps a part aside that goes on on the next page, and takes what a program prints there for no part', () => {
    const text = (line: string, page: string) =>
      names(
        lookAtBudget(
          table(`Description | FY27 Budget\nCoach | 82,113\n${line} |\nBooks | 12,507\n${page}\nVan | 40,009`),
        ),
      )
    const again = 'Description | FY27 Budget'
    for (const page of [again, 'Page 1 of 2 |', `Page 1 of 2 |\n${again}`, `Run date: 06/03/2026 10:22 AM |\n${again}`])
      expect(text('NOT FUNDED', page), page).toEqual(['Coach'])
    expect(text('Supplies', 'Run date: 06/03/2026 10:22 AM |')).toEqual(['Coach', 'Books', 'Van'])
    expect(text('NOT FUNDED', 'FUNDED |')).toEqual(['Coach', 'Van'])
  })

  it('keeps a part aside that has its own sum, or its name in a column', () => {
    const sum = 'Description | FY27 Budget\nCoach | 82,000\nReductions | 15,500\nBooks | 12,500\nTravel | 3,000'
    expect(names(lookAtBudget(table(sum)))).toEqual(['Coach'])
    for (const part of ['Reductions', 'Wish list', 'Declined requests', 'Deferred to FY28', 'FY28', 'Proposed cuts'])
      expect(
        names(
          lookAtBudget(
            table(`Section | Description | FY27 Budget\nOngoing | Coach | 82,000\n${part} | Books | 12,500`),
          ),
        ),
      ).toEqual(['Coach'])
  })

  it('asks about postings, moves between funds, and parts of a year that come to something else', () => {
    for (const rows of [
      'Date | Description | Amount\n9/1/2026 | Tutoring Sept | 4,000\n10/1/2026 | Tutoring Oct | 4,000',
      'From | To | Amount | Reason\nGeneral | Equity | 40,000 | Tutoring\nEquity | Transport | 5,000 | Bus',
      'Item | Q1 | Q2 | Q3 | Total\nCoach | 500 | 500 | 500 | 1,500\nBooks | 100 | 100 | 100 | 300',
      'Item | Q1 | Q2 | Q3 | Q4 | Total\nCoach | 500 | 500 | 500 | 500 | 1,500\nBooks | 100 | 100 | 100 | 100 | 300',
    ]) {
      const found = lookAtBudget(table(rows), { says: () => ({ year: '2026-27', amountsIn: 'dollars' }) })
      expect(found.question).toMatch(/single purchases|where money goes|and not a whole year|other amounts than/)
    }
  })

  it('sets the one line aside whose quarters come to something else', () => {
    const text =
      'Item | Q1 | Q2 | Q3 | Q4 | FY27\nCoach | 500 | 500 | 500 | 500 | 2,000\nBooks | 100 | 100 | 100 | 100 | 300'
    expect(names(lookAtBudget(table(text)))).toEqual(['Coach'])
    // Whose quarters are not entered comes in; whose amount is not does not make the others doubtful.
    const more = (row: string) => names(lookAtBudget(table(`${text}\n${row}`)))
    expect(more('Tutor | | | | | 700')).toEqual(['Coach', 'Tutor'])
    expect(more('Tutor | 100 | 100 | 100 | 100 | 0')).not.toContain('Books')
    expect(more('Tutor | 100 | 100 | 100 | 100 | 0')).toContain('Coach')
  })

  it('takes no names of employees for what is paid', () => {
    const text = 'Name | Annual Salary | FTE\nOne Person | 120,000 | 1.0\nTwo Person | 45,000 | 0.5'
    expect(lookAtBudget(table(text)).question).toBe('Choose the column that says what the money pays for.')
  })

  it('is heard in a long note, sentence by sentence', () => {
    const long =
      'This table was made by the office of finance from the files that departments send each fall. Amounts are per month.'
    expect(over('FY27 Budget', long).question).toContain('Amounts are per month.')
  })

  it('sets nothing aside for each line’s share of the whole', () => {
    const text = 'Description | FY27 Amount | % of total\nTutors | 20,000 | 57%\nBooks | 15,000 | 43%'
    expect(names(lookAtBudget(table(text)))).toEqual(['Tutors', 'Books'])
    const years =
      'Description | Year | Amount | % of total\nTutors | FY26 | 20,000 | 57%\nBooks | FY26 | 15,000 | 43%\nTutors | FY27 | 30,000 | 75%\nBooks | FY27 | 10,000 | 25%'
    expect(names(lookAtBudget(table(years)))).toEqual(['Tutors', 'Books', 'Tutors', 'Books'])
  })

  it('takes no column for districts where a vendor is called as the district is', () => {
    const plan = [plainRecord('district', 'district', { name: 'Cedar Falls School District' })]
    const at = (heading: string, other: string) =>
      lookAtBudget(
        table(
          `Description | ${heading} | FY27 Budget\nCoach | ${other} | 82,000\nBooks | Cedar Falls School District | 4,000`,
        ),
        { plan },
      ).draft.roles[1]
    expect(at('Vendor', 'BookCo')).not.toBe('only')
    expect(at('Location', 'Elder High')).not.toBe('only')
    expect(at('Location', 'Waterloo Community Schools')).toBe('only')
  })

  it('finds the plan’s line again where the file now names its source, or says more in brackets', () => {
    const line = (id: string, description: string, amount: number) =>
      plainRecord('budgetLine', id, { description, fiscalYear: '2026-27', amount, status: 'approved' })
    const plan = [
      plainRecord('fundingSource', 'one', { name: 'Title I-A' }),
      line('a', 'Coach', 82_000_00),
      line('b', 'Books', 4_000_00),
    ]
    const found = lookAtBudget(
      table(
        'Description | FY27 Budget | Funding Source\nCoach (1.0 FTE) | 82,000 | Title I-A\nBooks | 4,100 | Title I-A\nVan | 900 | Title I-A',
      ),
      { plan },
    )
    expect(found.outcome.lines.map((l) => [l.id === 'a' || l.id === 'b' ? l.id : 'new', l.how])).toEqual([
      ['a', 'change'],
      ['b', 'change'],
      ['new', 'new'],
    ])
  })
})

describe('a column of years or times', () => {
  const read = (text: string) => {
    const { question, lines, outcome, draft } = lookAtBudget(table(text), { says: () => ({ year: '2026-27' }) })
    return { question, lines, doubts: outcome.doubts.map((d) => d.why), roles: draft.roles }
  }
  it('gives the fiscal year where a school year stands before it', () => {
    const { lines } = read('Description | School Year | Fiscal Year | Amount\nVan | 2025-26 | FY27 | 9,000')
    expect(lines.map((l) => l.fiscalYear)).toEqual(['2026-27'])
  })
  it.each(['Grant Period', 'Funding Dates', 'Project'])('is no fund and no department: “%s”', (heading) => {
    const { lines, roles } = read(
      `Description | ${heading} | Amount\nVan | 10/1/2026-9/30/2027 | 9,000\nPay | 10/1/2026 – 6/30/2027 | 80,000`,
    )
    expect(roles).not.toContain('source')
    expect(lines).toHaveLength(2)
  })
  it('is no fund under “Grant Year” either', () => {
    expect(read('Description | Grant Year | Amount\nVan | 2026-27 | 9,000').roles).not.toContain('source')
  })
  it('leaves what is paid to be said, where beside a fund stands only who gives it', () =>
    expect(read('Grant | Funder | Fiscal Year | Award Amount\nLiteracy | State | FY27 | 9,000').question).toContain(
      'Choose the column that says what the money pays for',
    ))
  it('leaves a line aside whose time is longer than a year', () => {
    const { lines, doubts } = read(
      'Description | Grant Period | Amount\nVan | 7/1/2026-9/30/2028 | 9,000\nPay | 7/1/2026-6/30/2027 | 80,000',
    )
    expect(lines.map((l) => l.description)).toEqual(['Pay'])
    expect(doubts[0]).toContain('so this may be money for several years')
  })
})

describe('a column about funds and departments', () => {
  it.each([
    ['Grant Manager', ['Dana Ruiz', 'Lee Kim'], 'source'],
    ['Funding Status', ['Secured', 'Secured'], 'source'],
    ['Data Source', ['Munis', 'Munis'], 'source'],
    ['Department Head', ['Dana Ruiz', 'Lee Kim'], 'department'],
    ['Goal Owner', ['Dana Ruiz', 'Lee Kim'], 'goal'],
  ])('names none of them under “%s”', (heading, [one, two], role) => {
    const text = `Description | FY27 Budget | ${heading}\nVan | 9,000 | ${one}\nPay | 80,000 | ${two}`
    expect(lookAtBudget(table(text)).draft.roles).not.toContain(role)
  })
  it.each([
    ['Grant Title', 'source'],
    ['Lead Department', 'department'],
    ['Funding Source', 'source'],
  ])('names them under “%s”', (heading, role) => {
    const text = `Description | FY27 Budget | ${heading}\nVan | 9,000 | Title I\nPay | 80,000 | Transport`
    expect(lookAtBudget(table(text)).draft.roles).toContain(role)
  })
})

describe('the one year that is said for all rows', () => {
  const kept = (heads: string, ...rows: string[]) =>
    lookAtBudget(table([`What | Cost | ${heads}`, ...rows].join('\n')), {
      says: () => ({ year: '2026-27' }),
    })
  const names = (found: ReturnType<typeof kept>) => found.lines.map((l) => l.description)
  it('is held against the days of each row', () => {
    const found = kept(
      'Start | End',
      'Coach | 85000 | 7/1/2026 | 6/30/2027',
      'Training | 12000 | 07/01/2027 | 06/30/2028',
      'Grant work | 9000 | 10/1/2026 | 9/30/2027',
    )
    expect(names(found)).toEqual(['Coach'])
    expect(found.outcome.doubts.map((d) => d.why)).toEqual([
      '“Start” says “07/01/2027”, and it would come in for 2026–27, which ends on June 30, 2027.',
      '“End” says “9/30/2027”, and it would come in for 2026–27, which ends on June 30, 2027.',
    ])
    expect(names(kept('Start date', 'Coach | 85000 | 7/1/2026', 'Clerk | 86000 | 7/1/2027'))).toEqual(['Coach'])
    expect(names(kept('Start date', 'Coach | 85000 | 8/15/2019', 'Clerk | 86000 | 7/1/2026'))).toEqual([
      'Coach',
      'Clerk',
    ])
  })
  it('and against the year of a grant', () =>
    expect(names(kept('Project Year', 'Coach | 85000 | 1', 'Clerk | 86000 | 2'))).toEqual(['Coach']))
})

it('two fiscal years in each row that differ are asked about', () => {
  const rows = (second: string) => table(`Fiscal Year | Budget Year | What | Cost\nFY27 | ${second} | Coach | 85000`)
  expect(lookAtBudget(rows('FY28')).question).toBe(
    '“Fiscal Year” (FY27) and “Budget Year” (FY28) give different years. Choose the fiscal year of the amounts, and “Not used” for the other.',
  )
  expect(lookAtBudget(rows('FY27')).question).toBeNull()
})

it('“Federal” under “Funding Type” is no fund', () => {
  const of = (heading: string, text: string) =>
    lookAtBudget(table(`Fiscal Year | What | Cost | ${heading}\nFY27 | Coach | 85000 | ${text}`)).draft.roles.at(-1)
  expect([of('Funding Type', 'Federal'), of('Fund Type', 'Title I-A')]).toEqual(['category', 'source'])
})

describe('a fiscal year that only a title has', () => {
  const offered = (title: string, file = 'budget.csv', sheet?: string) => {
    const found = lookAtBudget(table(`${title} |\nDescription | Amount\nCoach | 82,000\nBooks | 12,500`), {
      file,
      sheet,
    })
    expect(found.question).toContain('Enter the fiscal year')
    return yearOffered(found.draft, found.read, planOf([]))
  }
  it.each([
    ['Adopted budget, FY27', 'budget.csv'],
    ['Equity office budget 2026–27', 'budget.csv'],
    ['Equity office budget', 'Budget FY2027.csv'],
    ['2026-27 budget', 'Equity budget FY27.csv'],
    ['Fiscal year ending June 30, 2027', 'budget.csv'],
  ])('is offered as the answer: “%s”, %s', (title, file) =>
    expect(offered(title, file)).toMatchObject({ year: '2026-27' }),
  )
  it('is offered with the words that name it', () =>
    expect(offered('Equity office', 'budget.xlsx', 'FY27')).toEqual({
      year: '2026-27',
      where: 'The sheet’s name',
      text: 'FY27',
    }))
  it.each([
    ['Adopted budget, 2027', 'budget.csv'],
    ['Adopted budget, FY27', 'Budget FY26.csv'],
    ['Budget FY26 and FY27', 'budget.csv'],
    ['Budget, calendar year 2026', 'budget.csv'],
    ['Budget compared with FY26', 'budget.csv'],
    ['Budget, updated 7/1/2026', 'budget.csv'],
  ])('is not where it may be another: “%s”, %s', (title, file) => expect(offered(title, file)).toBeNull())
})
