import { describe, expect, it } from 'vitest'
import { unrealIn, unsettledIn } from '../../../shared/import/vocabulary/another-kind.ts'
import { contradiction, NOTE, type Source } from '../../../shared/import/vocabulary/topics.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** What the words of a file say that its figures are, against what the measure counts. */

const enrolled = 'Students enrolled are enrolled on October 1'
const chronic = 'Chronic absence miss 10 percent or more of school days'
const graduation = 'Graduation in four years graduate within four years'
const heading = (text: string): Source => ['The heading', text]

describe('a heading of another thing', () => {
  it.each([
    [chronic, 'Absence rate'],
    [chronic, '% Severely chronically absent'],
    [chronic, 'Unexcused_Absence_Rate'],
    ['Absence rate', '% chronically absent'],
    [graduation, 'Completion Rate'],
    [enrolled, 'Students not enrolled'],
    [enrolled, 'Enrollment capacity'],
    [enrolled, 'Students withdrawn'],
    [enrolled, 'Teachers'],
    ...['AP results', 'AP Performance', 'AP course grades'].map((text): [string, string] => [
      'AP course enrollment',
      text,
    ]),
    ...[
      'Charter rate',
      'Federal rate',
      'Rate excluding EL',
      'Rate without SWD',
      '3-yr rolling rate',
      'Three-year average rate',
      'Median school rate',
      'Lowest school rate',
      'Rate (old)',
      'Rate z-score',
      'Rate index',
      'Rate needed',
      'On track to graduate',
      'Graduated with honors',
      'Post-graduation enrollment rate',
    ].map((text): [string, string] => [graduation, text]),
  ])('of “%s” is no “%s”', (measure, text) =>
    expect(contradiction(measure, [heading(text)])).toEqual({ where: 'The heading', text }),
  )
})

describe('a heading of the same thing in other words', () => {
  it.each<[string, readonly Source[]]>([
    [chronic, [heading('Percent chronically absent')]],
    [chronic, [heading('% absent 10% or more')]],
    [chronic, [heading('% absent 18+ days')]],
    [chronic, [heading('Absent'), ['The title', 'Chronic absenteeism by group']]],
    [chronic, [heading('Absent (%)'), ['“Measure” of the rows', 'Chronic absenteeism']]],
    [graduation, [heading('Graduation/Completion Rate')]],
    [graduation, [heading('Rate'), [NOTE, 'Date of completion: June 2024']]],
    [enrolled, [heading('Students'), [NOTE, 'Students not enrolled on October 1 are left out.']]],
    [enrolled, [heading('Students of all teachers')]],
    ['Kindergarten readiness', [heading('Percent of 5-year-old children ready')]],
    ['Ninth graders on track', [heading('On track (%)')]],
    ['MAP score', [heading('Median score')]],
  ])('of “%s” is no contradiction: %j', (measure, sources) => expect(contradiction(measure, sources)).toBeNull())
})

describe('a table that says of itself', () => {
  it.each([
    ['DRAFT - PRELIMINARY, NOT FOR USE', 'none that still count'],
    ['graduation_draft', 'the final figures'],
    ['SAMPLE DATA - NOT REAL', 'real figures'],
    ['Simulated', 'real figures'],
    ['For illustration only', 'real figures'],
    ['Superseded by revised file', 'still count'],
    ['Sample', 'real figures'],
    ['As of mid-year', 'a whole year'],
    ['Chronic absence, first semester', 'a whole year'],
    ['Prior year', 'another year'],
  ])('“%s” is asked about', (text, so) => expect(unsettledIn(text, graduation, false)?.so).toContain(so))
  it.each([
    'Final results 2023-24',
    'Sample size under 10 is not shown',
    'Test results by group',
    'Graduation by demo',
    'Supersedes the file of June',
    'Confidential, not for release',
  ])('“%s” is not', (text) => expect(unsettledIn(text, graduation, false)).toBeNull())
  it('only by its titles, where a note may compare with another year or the plan counts parts of one', () => {
    expect(unsettledIn('Groups are those of the prior year.', graduation, true)).toBeNull()
    expect(unsettledIn('Attendance, first quarter', 'Attendance in the first quarter', false)).toBeNull()
  })
})

describe('a budget', () => {
  const asks = (text: string) => lookAtBudget(table(text)).question ?? 'nothing'
  it('in cents waits until they are dollars, and another money is asked about', () => {
    const says =
      'says that amounts are in cents, and lines are read in dollars. Divide the amounts by 100 in the file, and choose it again.'
    expect(asks('What | FY | Amount (cents)\nPay | FY27 | 18500000')).toBe(`“Amount (cents)” ${says}`)
    expect(asks('Amounts in cents | | \nWhat | FY | Amount\nPay | FY27 | 18500000')).toBe(`“Amounts in cents” ${says}`)
    expect(asks('What | FY | Amount (€)\nPay | FY27 | 1850')).toContain('“Amount (€)”')
    expect(asks('Dollars and cents | | \nWhat | FY | Amount\nPay | FY27 | 1850.25')).toBe('nothing')
    expect(asks('Cents omitted | | \nWhat | FY | Amount\nPay | FY27 | 1850')).toBe('nothing')
  })
  it('that is none is asked about', () => {
    expect(unrealIn('SAMPLE DATA')).not.toBeNull()
    expect(asks('Sample data | | \nWhat | FY | Amount\nPay | FY27 | 1850')).toContain('“Sample data”')
  })
  it.each(['Weekly cost', 'Revenue', 'Savings', 'Match (in-kind)', 'Amount not funded', 'Unfunded amount'])(
    'asks which column is the amount where the only one is headed “%s”',
    (heading) => expect(asks(`What | FY | ${heading}\nPay | FY27 | 1850`)).toContain('No column is plainly the amount'),
  )
  it.each([
    ['FY24 Amount', 'but the rows are for 2026–27'],
    ['Amount in 100s', 'in 100s'],
    ['Amount (pesos)', 'pesos'],
  ])('is asked about by its heading “%s”', (heading, says) =>
    expect(asks(`What | FY | ${heading}\nPay | FY27 | 1850`)).toContain(says),
  )
  it.each(['Budget 2023-24', 'Prior year', 'Canadian dollars'])('is asked about by its title “%s”', (title) =>
    expect(asks(`${title} | | \nWhat | FY | Amount\nPay | FY27 | 1850`)).toContain(`“${title}”`),
  )
  it.each(['* Amounts in hundreds', 'These lines were cut from the budget', 'Not approved by the board'])(
    'is asked about by a note below, in a row of one cell: %s',
    (note) => {
      const rows = [...table('What | FY | Amount\nPay | FY27 | 1850'), [note]]
      expect(lookAtBudget(rows).question).toContain(`A note says “${note}”`)
    },
  )
  it('keeps aside rows that another column says are none, or in no dollars', () => {
    const doubts = (heading: string, cell: string) =>
      lookAtBudget(table(`What | FY | ${heading} | Amount\nPay | FY27 | ${cell} | 1850\nBus | FY27 | | 12`)).outcome
        .doubts
    expect(doubts('Cut?', 'Yes')).toMatchObject([
      { row: 2, why: '“Cut?” says “Yes”, so this may be no line of the budget.' },
    ])
    expect(doubts('Active', 'No')).toHaveLength(1)
    expect(doubts('Active', 'Yes')).toHaveLength(0)
    expect(doubts('Currency', 'CAD')).toHaveLength(1)
    expect(doubts('Units', 'hundreds')).toHaveLength(1)
    expect(doubts('Years', '3')).toHaveLength(1)
  })
  it.each([
    ["What | FY | Amount ('000)", undefined],
    ['What | FY | Amount (x1000)', undefined],
    ['What | FY | Amount', 'in $000'],
  ])('is in thousands where %s, or its sheet, says so', (head, sheet) => {
    const { lines } = lookAtBudget(table(`${head}\nPay | FY27 | 18`), sheet === undefined ? {} : { sheet })
    expect(lines[0]?.amount).toBe(1_800_000)
  })
  it('is not asked about for a year that is one of its rows, or by the year in which the file was made', () => {
    const rows = table('Budget 2025-26 and 2026-27 | | \nWhat | FY | Amount\nPay | FY27 | 1850')
    expect(lookAtBudget(rows, { file: 'budget 2025.csv' }).question).toBeNull()
    const noted = [...table('What | FY | Amount\nPay | FY27 | 1850'), ['Compared with the prior year, pay grew.']]
    expect(lookAtBudget(noted).question).toBeNull()
  })
  it('takes the fund of today, and not the prior one beside it', () => {
    for (const other of ['Prior fund', 'Fund (old)', 'Proposed fund'])
      expect(
        lookAtBudget(table(`What | FY | ${other} | Fund | Amount\nPay | FY27 | Title I | General | 18`)).draft.roles,
      ).toEqual(['description', 'year', 'ignored', 'source', 'amount'])
  })
  it('of a list of salaries says what is paid, and not who', () => {
    const rows = table(
      'Position | Name | FTE | Total Cost | FY\nCoach | Ana Ruiz | 1 | 91000 | FY27\nLiaison | J Smith | 1 | 39000 | FY27',
    )
    expect(lookAtBudget(rows).lines.map((l) => l.description)).toEqual(['Coach', 'Liaison'])
  })
})
