import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { lookAtBudget, table } from '../support/budget-rows.ts'

/** The sign of a note behind figures, and not in their place: “18.5†”. */

const graduation = () => ({ plan: cedarFalls({ short: 'Graduation rate' }), name: 'Graduation rate.csv' })
const lines = (signed: readonly string[], ...below: readonly string[]) => [
  'Group,2021-22,2022-23',
  `All students,${signed[0]},81.5`,
  `Asian,${signed[1]},90.5`,
  `White,${signed[2]},85.5`,
  ...below,
]

describe('a sign behind figures', () => {
  it('is not a part of them: its harmless note changes nothing', async () => {
    const { asks, figures } = await accepting(
      lines(['80.1†', '89.9*', '84.2'], '† Rounded', '* Source: state'),
      graduation(),
    )
    expect(asks).toBeNull()
    expect(figures).toMatchObject({ 'all 2021-22': 80.1, 'asian 2021-22': 89.9, 'white 2021-22': 84.2 })
  })
  it('sets a figure aside with what its note says, or where no note says anything', async () => {
    const { asks, figures, outcome } = await accepting(
      lines(['80.1', '89.9†', '84.2‡'], '† Six students were not counted'),
      graduation(),
    )
    expect(asks).toBeNull()
    expect(Object.keys(figures)).toEqual(['all 2021-22', 'all 2022-23', 'asian 2022-23', 'white 2022-23'])
    expect(outcome?.doubts.map((d) => d.why)).toEqual([
      'The file says of it “† Six students were not counted”.',
      'It has “‡” behind it, and no note in the file says what that means.',
    ])
  })
  it('is asked about once, where most figures have it and no note says why', async () => {
    const all = ['Group,2022-23', 'All students,81.5%†', 'Asian,90.5%†', 'White,85.5%†']
    const { asks } = await accepting(all, graduation())
    expect(asks).toContain('Most figures have “†” behind them, and no note in the file says what that means.')
    const { figures } = await accepting(all, { ...graduation(), says: { agreed: 'sign behind figures: †' } })
    expect(figures).toEqual({ 'all 2022-23': 81.5, 'asian 2022-23': 90.5, 'white 2022-23': 85.5 })
  })
  it('is a letter, too: with what its note says, and never dropped', async () => {
    const { asks, figures, outcome } = await accepting(
      [
        ...lines(['80.1a', '89.9 (b)', '84.2']),
        'Black,70.1,72.5',
        'Hispanic,3a,75.5',
        'a Six students were not counted',
        '(b) Rounded',
      ],
      graduation(),
    )
    expect(asks).toBeNull()
    expect(figures).toMatchObject({ 'asian 2021-22': 89.9, 'white 2021-22': 84.2 })
    expect(Object.keys(figures)).toHaveLength(8)
    expect(outcome?.doubts.map((d) => [d.figure, d.why])).toEqual([
      [80.1, 'The file says of it “a Six students were not counted”.'],
      [3, 'The file says of it “a Six students were not counted”.'],
    ])
    const unsaid = await accepting([...lines(['80.1', '45.2 b', '84.2 !']), 'Black,70.1,72.5'], graduation())
    expect(unsaid.outcome?.doubts.map((d) => d.why)).toEqual([
      'It has “b” behind it, and no note in the file says what that means.',
      'It has “!” behind it, and no note in the file says what that means.',
    ])
  })
  it('is no letter that makes another number of it', async () => {
    const { figures, outcome } = await accepting(lines(['80.1', '45k', '84.2']), graduation())
    expect(figures).not.toHaveProperty('asian 2021-22')
    expect(outcome?.aside.map((a) => a.cell)).toEqual(['45k'])
  })
  it('leaves money with a letter behind it aside', () => {
    const { outcome } = lookAtBudget(table('Description | FY27 Budget\nCoach | 82k\nVan | 9,000\nSite | 1.2B'))
    expect(outcome.aside.map((a) => [a.cell, a.why])).toEqual([
      ['82k', 'This can’t be read as an amount of money.'],
      ['1.2B', 'This can’t be read as an amount of money.'],
    ])
    expect(outcome.doubts).toEqual([])
  })
  it('leaves the line of a budget aside, with its amount', () => {
    const {
      question,
      lines: in_,
      outcome,
    } = lookAtBudget(table('Description | FY27 Budget\nCoach | 82,000*\nVan | 9,000\nBooks | 12,500'))
    expect(question).toBeNull()
    expect(in_.map((l) => l.description)).toEqual(['Van', 'Books'])
    expect(outcome.doubts).toMatchObject([
      { cents: 82_000_00, why: '“FY27 Budget” says “82,000*”, so a note may say something of this amount.' },
    ])
  })
})

describe('figures that can’t be read', () => {
  const asks = async (cells: readonly string[]) =>
    (await accepting(['Group,2022-23', ...cells.map((c, i) => `${['All students', 'Asian', 'White'][i]},${c}`)])).asks
  it('are shown, and what to do about them is said, where they are all of a column', async () => {
    for (const cells of [
      ['812/1000', '91/101', '55/90'],
      ['81.2 (79.1-83.3)', '90.1 (85.0-95.2)', '77.0 (71-80)'],
      ['0.81 (p)', '0.9 (p)', '0.7 (p)'],
    ])
      expect(await asks(cells)).toBe(
        `The figures may be under “2022-23”, but they can’t be read, such as “${cells[0]}”. Write them as plain numbers in the file, and choose it again.`,
      )
  })
  it('and where one group of several has them', async () => {
    const { asks } = await accepting(['Year,Asian,White,Black', '2021-22,81.2a,84.1,77.2', '2022-23,83a,85.1,78.3'])
    expect(asks).toContain('Some figures under “Asian” can’t be read, such as “81.2a”.')
  })
  it('and where one year of several has them', async () => {
    const { asks } = await accepting(['Group,2021-22,2022-23', 'All students,81.1%,82.4% ▲', 'Asian,90.2%,88.2% ▼'])
    expect(asks).toBe(
      'Some figures under “2022-23” can’t be read, such as “82.4% ▲”. Write them as plain numbers in the file, and choose it again; or choose “Not used” for that column.',
    )
  })
})
