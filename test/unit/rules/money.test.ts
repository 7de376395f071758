import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { goalNews } from '../../../shared/rules/goal-news.ts'
import { findings } from '../../../shared/rules/index.ts'
import { moneyByYear, moneyOf } from '../../../shared/rules/money/by-year.ts'
import { endOf } from '../../../shared/rules/money/lines.ts'
import { moneyNews, nextToFind, toFindNews } from '../../../shared/rules/money/news.ts'
import { budgetLack, staffLack } from '../../../shared/rules/money-lacks.ts'
import { planWith } from '../../support/plan.ts'

type Records = Parameters<typeof planWith>[0]
const today = '2026-11-24'
const district = [{ id: 'district', fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2029-30' }]
const goal = [{ id: 'g', title: 'Children read well' }]
const base = { id: 'gf', name: 'General fund', type: 'generalFund', recurring: true } as const
const grant = { id: 'grant', name: 'Grant', type: 'foundationGrant', recurring: false, endsOn: '2027-06-30' } as const
const amount = (source: string, fiscalYear: string, cents: number, status = 'secured') =>
  ({
    id: `${source} ${fiscalYear}`,
    source,
    fiscalYear,
    grant: { amount: cents, status: status as 'secured' },
  }) as const
const line = (id: string, fiscalYear: string, cents: number, more: Record<string, unknown> = {}) => ({
  id,
  description: 'Reading coach',
  fiscalYear,
  amount: cents,
  status: 'requested' as const,
  ...more,
})
const pay = (position: string, fiscalYear: string, source: string, fte: number) => ({
  id: `${position} ${fiscalYear} ${source}`,
  position,
  fiscalYear,
  source,
  fte,
})
const found = (records: Records, rule: string) =>
  findings(planWith({ district, ...records }), today).filter((f) => f.rule.startsWith(rule))

describe('money of which nobody said how much there is', () => {
  const asks = [line('a', '2026-27', 400_00, { source: 'gf' }), line('b', '2026-27', 100_00, { source: 'grant' })]
  const unsaid = (more: Records) =>
    moneyOf(planWith({ district, fundingSource: [base, grant], budgetLine: asks, ...more } as Records), '2026-27')
      .unsaid

  it('is what is on a source without an amount for that year', () => {
    expect(unsaid({})).toBe(500_00)
    expect(unsaid({ fundingAmount: [amount('gf', '2025-26', 400_00)] })).toBe(500_00)
    expect(unsaid({ fundingAmount: [amount('gf', '2026-27', 300_00)] })).toBe(100_00)
    expect(unsaid({ fundingAmount: [amount('gf', '2026-27', 0), amount('grant', '2026-27', 0)] })).toBe(0)
  })

  it('is not what names no source, nor what lies on one that is over', () => {
    expect(unsaid({ budgetLine: [line('a', '2026-27', 400_00)] })).toBe(0)
    expect(unsaid({ fundingSource: [base, { ...grant, endsOn: '2026-06-30' }] })).toBe(400_00)
  })

  it('is told apart from the gap', () => {
    const records = { fundingSource: [base, grant], budgetLine: asks, fundingAmount: [amount('gf', '2026-27', 300_00)] }
    expect(found(records, 'budget-gap')).toMatchObject([
      { says: 'In 2026–27 $200 of $500 asked for is not secured; $100 is on a source with no amount entered.' },
    ])
  })
})

describe('a goal without money', () => {
  it('has no line, or only one that was declined', () => {
    expect(found({ goal }, 'unfunded-goal')).toMatchObject([{ says: 'Goal “Children read well” has no budget line.' }])
    const declined = line('a', '2026-27', 100, { goal: 'g', status: 'declined' })
    expect(found({ goal, budgetLine: [declined] }, 'unfunded-goal/no-line')).toHaveLength(1)
    // Who has just named the line under its goal is not told that there is none.
    const { amount: _none, ...begun } = line('a', '2026-27', 100, { goal: 'g' })
    expect(found({ goal, budgetLine: [begun] }, 'unfunded-goal/no-line')).toMatchObject([
      { says: 'Goal “Children read well” has a budget line with no amount yet.', do: 'Enter the line’s amount.' },
    ])
    expect(found({ goal, budgetLine: [line('a', '2026-27', 100, { goal: 'g' })] }, 'unfunded-goal/no-line')).toEqual([])
  })

  it('asks for more than its sources have secured, in the first such year of this one and the next', () => {
    const records = {
      goal,
      fundingSource: [base],
      fundingAmount: [amount('gf', '2026-27', 5_000_000), amount('gf', '2027-28', 2_000_000)],
      budgetLine: [
        line('a', '2026-27', 5_000_000, { goal: 'g', source: 'gf' }),
        line('b', '2027-28', 5_000_000, { goal: 'g', source: 'gf' }),
      ],
    }
    expect(found(records, 'unfunded-goal/not-secured')).toMatchObject([
      {
        says: 'Goal “Children read well”: its lines for 2027–28 ask for $50,000, but at most $20,000 of it is secured.',
        about: [
          { kind: 'goal', id: 'g' },
          { kind: 'budgetLine', id: 'b' },
          { kind: 'fundingSource', id: 'gf' },
        ],
      },
    ])
    const idea = { ...records, budgetLine: records.budgetLine.map((l) => ({ ...l, status: 'idea' as const })) }
    expect(found(idea, 'unfunded-goal/not-secured')).toEqual([])
  })

  it('rests on a source that was deleted, and that lines still name', () => {
    const budgetLine = [line('a', '2026-27', 100_000, { goal: 'g', source: 'gone' })]
    expect(found({ goal, budgetLine }, 'unfunded-goal/not-secured')).toMatchObject([
      { says: 'Goal “Children read well”: its lines for 2026–27 ask for $1,000, but none of it is secured.' },
    ])
    expect(found({ budgetLine }, 'budget-gap')).toHaveLength(1)
  })
})

describe('the gap of a fiscal year', () => {
  it('is not closed by money that belongs to another source', () => {
    const records = {
      fundingSource: [base, grant],
      fundingAmount: [amount('gf', '2026-27', 9_000_000), amount('grant', '2026-27', 1_000_000)],
      budgetLine: [
        line('a', '2026-27', 3_000_000, { source: 'gf' }),
        line('b', '2026-27', 4_000_000, { source: 'grant' }),
      ],
    }
    const money = moneyOf(planWith({ district, ...records }), '2026-27')
    expect(money).toMatchObject({
      asked: 7_000_000,
      secured: 10_000_000,
      covered: 4_000_000,
      gap: 3_000_000,
      free: 6_000_000,
    })
    expect(found(records, 'budget-gap')).toMatchObject([
      {
        about: [{ kind: 'budgetLine', id: 'b' }],
        says: 'In 2026–27 $30,000 of $70,000 asked for is not secured.',
      },
    ])
  })

  it('says what of it is promised, and leaves years that are over', () => {
    const records = {
      fundingSource: [base],
      fundingAmount: [amount('gf', '2027-28', 4_000_000, 'applied')],
      budgetLine: [line('old', '2025-26', 100), line('a', '2027-28', 5_000_000, { source: 'gf' })],
    }
    expect(found(records, 'budget-gap').map((f) => f.says)).toEqual([
      'In 2027–28 $50,000 of $50,000 asked for is not secured; $40,000 is pledged or applied for, and $10,000 is missing.',
    ])
  })

  it('counts nothing that a source gives after its end, and no credit as money', () => {
    const late = {
      fundingSource: [grant],
      fundingAmount: [amount('grant', '2027-28', 5_000_000)],
      budgetLine: [line('a', '2027-28', 5_000_000, { source: 'grant' })],
    }
    expect(moneyOf(planWith({ district, ...late }), '2027-28')).toMatchObject({ secured: 0, gap: 5_000_000 })
    const credit = { budgetLine: [line('a', '2026-27', -50_000)] }
    expect(moneyOf(planWith({ district, ...credit }), '2026-27')).toMatchObject({ asked: -50_000, gap: 0, missing: 0 })
  })

  it('has a fiscal year that starts in January as well as in July', () => {
    const budgetLine = [line('a', '2026-27', 100)]
    const january = [{ id: 'district', fiscalYearStartMonth: 1 }]
    expect(moneyOf(planWith({ district: january, budgetLine }), '2026-27')).toMatchObject({ to: '2026-12-31' })
    const plan = (month: number) =>
      planWith({ district: [{ id: 'district', fiscalYearStartMonth: month }], budgetLine })
    const gaps = (month: number) => findings(plan(month), '2027-03-01').filter((f) => f.rule === 'budget-gap').length
    expect([gaps(7), gaps(1)]).toEqual([1, 0])
  })
})

describe('a funding cliff', () => {
  const position = [{ id: 'p', title: 'Family liaison', fte: 1 }]
  const cliffs = (records: Records) => found(records, 'funding-cliff')

  it('is a position on a source that ends, in the first year that nothing covers', () => {
    const records = {
      fundingSource: [base, grant],
      position,
      positionPay: [pay('p', '2026-27', 'grant', 1)],
      budgetLine: [line('a', '2026-27', 8_000_000, { position: 'p', source: 'grant', recurring: true })],
    }
    expect(cliffs(records)).toMatchObject([
      {
        severity: 'blocker',
        about: [
          { kind: 'position', id: 'p' },
          { kind: 'fundingSource', id: 'grant' },
        ],
        // It leads to where a payer is chosen; the position’s own form has none.
        field: 'payer',
        says: 'Position “Family liaison” (1.0 FTE) has no money from July 1, 2027, $80,000 in 2026–27: “Grant” ends on June 30, 2027.',
      },
    ])
    expect(cliffs({ ...records, positionPay: [...records.positionPay, pay('p', '2027-28', 'gf', 1)] })).toEqual([])
  })

  it('takes only its half where two sources pay a position', () => {
    const halves = {
      fundingSource: [base, grant],
      position,
      positionPay: [pay('p', '2026-27', 'grant', 0.5), pay('p', '2026-27', 'gf', 0.5), pay('p', '2027-28', 'gf', 0.5)],
    }
    expect(cliffs(halves).map((f) => f.says)).toEqual([
      'Position “Family liaison” (0.5 FTE) has no money from July 1, 2027: “Grant” ends on June 30, 2027.',
    ])
    const whole = { ...halves, positionPay: [...halves.positionPay.slice(0, 2), pay('p', '2027-28', 'gf', 1)] }
    expect(cliffs(whole)).toEqual([])
    const third = {
      ...halves,
      positionPay: [pay('p', '2026-27', 'grant', 0.33), pay('p', '2026-27', 'gf', 0.67), pay('p', '2027-28', 'gf', 1)],
    }
    expect(cliffs(third)).toEqual([])
  })

  it('stands within the year where the source ends in the middle of it', () => {
    const within = {
      fundingSource: [base, { ...grant, endsOn: '2027-12-31' }],
      position,
      positionPay: [pay('p', '2026-27', 'grant', 1), pay('p', '2027-28', 'grant', 1)],
    }
    expect(cliffs(within).map((f) => f.says)).toEqual([
      'Position “Family liaison” (1.0 FTE) has no money from January 1, 2028: “Grant” ends on December 31, 2027.',
    ])
    const taken = [pay('p', '2026-27', 'grant', 1), pay('p', '2027-28', 'grant', 0.5), pay('p', '2027-28', 'gf', 0.5)]
    expect(cliffs({ ...within, positionPay: taken })).toEqual([])
    const always = [...taken.slice(1), pay('p', '2026-27', 'grant', 0.5), pay('p', '2026-27', 'gf', 0.5)]
    expect(cliffs({ ...within, positionPay: always })).toHaveLength(1)
  })

  it('is a recurring line on one-time money, which ends with the last year for which it has any', () => {
    const once = { id: 'once', name: 'Relief money', type: 'oneTime' } as const
    const records = {
      fundingSource: [once, base],
      fundingAmount: [amount('once', '2026-27', 2_400_000), amount('once', '2027-28', 100, 'idea')],
      budgetLine: [line('a', '2026-27', 2_400_000, { source: 'once', recurring: true })],
    }
    expect(cliffs(records)).toMatchObject([
      {
        severity: 'gap',
        says: 'Budget line “Reading coach” has no money from July 1, 2027, $24,000 in 2026–27: “Relief money” has no money after June 30, 2027.',
      },
    ])
    const moved = line('b', '2027-28', 2_500_000, { source: 'gf', recurring: true, description: ' reading COACH ' })
    expect(cliffs({ ...records, budgetLine: [...records.budgetLine, moved] })).toEqual([])
    const oneTime = [{ ...records.budgetLine[0], id: 'a', recurring: false }]
    expect(cliffs({ ...records, budgetLine: oneTime })).toEqual([])
  })

  it('is what a source pays year after year for a goal that runs on when it has ended', () => {
    const liaisons = (more: object = {}, years = ['2026-27', '2027-28']) => ({
      goal: [{ id: 'g', title: 'Children come to school', end: '2030-06-30' }],
      fundingSource: [{ ...grant, endsOn: '2028-06-30' }],
      budgetLine: years.map((y) => line(y, y, 24_000_000, { source: 'grant', goal: 'g', ...more })),
    })
    expect(cliffs(liaisons()).map((f) => f.says)).toEqual([
      'Budget line “Reading coach” has no money from July 1, 2028, $240,000 in 2027–28: “Grant” ends on June 30, 2028.',
    ])
    const over = [{ id: 'g', title: 'Children come to school', end: '2028-06-30' }]
    expect(cliffs({ ...liaisons(), goal: over }), 'the goal ends with it').toEqual([])
    expect(cliffs(liaisons({ recurring: false })), 'somebody said that it stops').toEqual([])
    expect(cliffs(liaisons({}, ['2027-28'])), 'bought once').toEqual([])
  })

  it('is a line that still names the source after its end, or whose next source was deleted', () => {
    const first = line('a', '2026-27', 100_000, { source: 'grant', recurring: true })
    const records = (source: string) => ({
      fundingSource: [base, grant],
      budgetLine: [first, line('b', '2027-28', 100_000, { source, recurring: true })],
    })
    expect(cliffs(records('grant')).map((f) => f.about[0]?.id)).toEqual(['b'])
    expect(cliffs(records('gone'))).toHaveLength(1)
    expect(cliffs(records('gf'))).toEqual([])
  })

  it('is no longer told when its year is over, nor where it lies beyond the plan', () => {
    const until = (endsOn: string, year: string) => ({
      fundingSource: [{ ...grant, endsOn }],
      position,
      positionPay: [pay('p', year, 'grant', 1)],
    })
    expect(cliffs(until('2024-06-30', '2023-24'))).toEqual([])
    expect(cliffs(until('2031-06-30', '2030-31'))).toEqual([])
    expect(cliffs(until('2028-06-30', '2027-28'))).toMatchObject([{ severity: 'gap' }])
  })

  it('follows from the calendar: a source that recurs and has no end goes on', () => {
    const plan = planWith({ district, fundingSource: [base, { id: 'x', name: 'Unsure' }] })
    expect(plan.all('fundingSource').map((s) => endOf(plan, s))).toEqual([null, null])
  })
})

describe('the lack of money and of staff', () => {
  it('is judged by what of the next year’s need is secured, and what of that recurs', () => {
    const plan = planWith({
      district,
      fundingSource: [base, { ...grant, endsOn: '2028-06-30' }],
      fundingAmount: [amount('gf', '2027-28', 3_000_000), amount('grant', '2027-28', 5_000_000)],
      budgetLine: [
        line('a', '2027-28', 3_000_000, { source: 'gf' }),
        line('b', '2027-28', 5_000_000, { source: 'grant' }),
        line('c', '2027-28', 2_000_000, { status: 'idea' }),
      ],
    })
    const lack = budgetLack(plan, today, 'board')
    expect(lack.inputs.map((i) => [i.level, i.says])).toEqual([
      ['held', '$80,000 of $100,000 needed next year (2027–28) is secured'],
      ['low', '$30,000 of what is secured in 2027–28 is from sources that recur'],
    ])
    expect(lack.level).toBe('low')
    expect(lack.inputs[1]?.share, 'what its bar shows').toEqual({ held: 3_000_000, of: 8_000_000 })
    const levy = planWith({
      district,
      fundingSource: [{ ...base, endsOn: '2030-06-30' }],
      fundingAmount: [amount('gf', '2027-28', 3_000_000)],
      budgetLine: [line('a', '2027-28', 3_000_000, { source: 'gf' })],
    })
    expect(budgetLack(levy, today, 'board').inputs[1]?.says).toBe(
      'All that is secured in 2027–28 is from sources that recur; $30,000 of it is secured until June 30, 2030',
    )
    // What ends in four years is no news of next year's money.
    const far = planWith({
      district,
      fundingSource: [{ ...base, endsOn: '2031-06-30' }],
      fundingAmount: [amount('gf', '2027-28', 3_000_000)],
      budgetLine: [line('a', '2027-28', 3_000_000, { source: 'gf' })],
    })
    expect(budgetLack(far, today, 'board').inputs.map((i) => i.says)).toEqual([
      '$30,000 of $30,000 asked for next year (2027–28) is secured',
      'All that is secured in 2027–28 is from sources that recur',
    ])
    // The screen says above it how little of the year after is secured: the two are no contradiction.
    const later = planWith({
      district,
      fundingSource: [base],
      fundingAmount: [amount('gf', '2027-28', 3_000_000), amount('gf', '2028-29', 1_000_000)],
      budgetLine: ['2027-28', '2028-29'].map((y) => line(y, y, 3_000_000, { source: 'gf' })),
    })
    expect(budgetLack(later, today, 'board').inputs[1]?.says).toBe(
      'All that is secured in 2027–28 is from sources that recur; money is shortest in 2028–29, with $10,000 of $30,000 secured',
    )
    expect(budgetLack(planWith({}), today, 'board').level).toBeNull()
    // That nobody entered what a source gives is not said to be $0.
    const untold = planWith({
      district,
      fundingSource: [base],
      budgetLine: [line('a', '2027-28', 3_000_000, { source: 'gf' })],
    })
    expect(budgetLack(untold, today, 'board').inputs.map((i) => [i.says, i.lift])[0]).toEqual([
      'How much of $30,000 asked for next year (2027–28) is secured is not entered',
      'Enter how much each source gives in 2027–28.',
    ])
    // Nor that it is little.
    expect(budgetLack(untold, today, 'board').level).toBeNull()
    expect(budgetLack(plan, today, 'public').inputs).toEqual([])
  })

  it('is judged by FTE filled, of what is planned or was counted as needed', () => {
    const position = [
      { id: 'a', fte: 1, state: 'filled' },
      { id: 'b', fte: 0.5, state: 'filled' },
      { id: 'c', fte: 1, state: 'vacant' },
      { id: 'd', fte: -3, state: 'filled' },
    ] as const
    expect(staffLack(planWith({ position }), 'board').inputs[0]?.says).toBe('1.5 of 2.5 FTE planned is filled')
    const need = staffLack(planWith({ position, teamNeed: [{ id: 'teamNeed', fteNeeded: 7 }] }), 'board')
    expect([need.level, need.inputs[0]?.says]).toEqual([
      'low',
      '1.5 of 2.5 FTE planned is filled; the plan says 7.0 are needed',
    ])
    expect(staffLack(planWith({}), 'board').level).toBeNull()
    const posted = [...position, { id: 'p', fte: 1, state: 'posted' }] as const
    expect(staffLack(planWith({ position: posted }), 'board').inputs[0]?.says, 'a posting fills nothing').toBe(
      '1.5 of 3.5 FTE planned is filled',
    )
    const unsaid = staffLack(planWith({ position: [{ id: 'a', title: 'Liaison', state: 'vacant' }] }), 'board')
    expect([unsaid.level, unsaid.inputs[0]?.says]).toEqual([
      null,
      'FTE of the positions not entered, and the need not counted',
    ])
  })
})

describe('the year whose money is to be found next', () => {
  const of = (...cents: readonly (readonly [asked: number, secured: number])[]) => {
    const year = (i: number) => `${2026 + i}-${27 + i}`
    const plan = planWith({
      district,
      fundingSource: [base, grant],
      budgetLine: cents.map(([asked], i) => line(`l${i}`, year(i), asked, { source: 'gf' })),
      fundingAmount: cents.map(([, secured], i) => amount('gf', year(i), secured)),
    } as Records)
    const next = nextToFind(moneyByYear(plan, today), '2026-27', today)
    return next && `${next.year.year}: ${next.deed}`
  }

  it('is the next fiscal year, whose budget is still written, though a later one is short of more', () => {
    expect(of([1_000_00, 900_00], [1_000_00, 700_00], [1_000_00, 0])).toBe('2027-28: ask for the $300 missing')
  })

  it('is the one under way if all of the next is secured, then the worst, and none if nothing is open', () => {
    expect(of([1_000_00, 900_00], [1_000_00, 1_000_00], [1_000_00, 0])).toBe('2026-27: ask for the $100 missing')
    expect(of([1_000_00, 1_000_00], [1_000_00, 1_000_00], [1_000_00, 0])).toBe('2028-29: ask for the $1,000 missing')
    expect(of([1_000_00, 1_000_00], [1_000_00, 1_000_00], [1_000_00, 1_000_00])).toBeUndefined()
  })
})

describe('a coach whom nothing pays for yet, in any of the years to come', () => {
  const coach = (year: string, id: string) =>
    line(id, year, 90_000_00, { description: 'Reading coach', source: 'gf', goal: 'g', position: 'p', recurring: true })
  const records = (...more: readonly RecordOf<'budgetLine'>[]) =>
    ({
      district,
      fundingSource: [base],
      goal: [{ id: 'g', title: 'Children read' }],
      position: [{ id: 'p', title: 'Reading coach', fte: 1 }],
      budgetLine: [coach('2026-27', 'a'), coach('2027-28', 'b'), coach('2028-29', 'c'), ...more],
      fundingAmount: ['2026-27', '2027-28', '2028-29'].map((y) => amount('gf', y, 0)),
    }) as unknown as Records

  it('is one finding, with all the years and what depends on it, and not one a year and one of the goal', () => {
    expect(found(records(), 'budget-gap')).toMatchObject([
      {
        says: '“Reading coach” is not secured in 2026–27 to 2028–29: $270,000 in all. Goal “Children read” and the position “Reading coach” depend on it.',
        about: [
          { kind: 'budgetLine', id: 'a' },
          { kind: 'goal', id: 'g' },
          { kind: 'position', id: 'p' },
        ],
      },
    ])
    expect(found(records(), 'unfunded-goal/not-secured')).toEqual([])
  })

  it('is told by years and by goals again, as soon as another cost is short of money too', () => {
    const more = records(line('d', '2027-28', 1_000_00, { description: 'Books', source: 'gf' }))
    expect(found(more, 'budget-gap')).toHaveLength(3)
    expect(found(more, 'unfunded-goal/not-secured')).toHaveLength(1)
  })
})

it('what is to be found is told in two sums at most, with the day by which', () => {
  const says = (year: string, asked: number, secured: number, pledged = 0) => {
    const plan = planWith({
      district,
      fundingSource: [base, grant],
      budgetLine: [
        line('a', year, asked, { source: 'gf' }),
        ...(pledged > 0 ? [line('b', year, pledged, { source: 'grant' })] : []),
      ],
      fundingAmount: [
        ...(secured < 0 ? [] : [amount('gf', year, secured)]),
        ...(pledged > 0
          ? [{ ...amount('grant', year, 0), grant: { amount: pledged, status: 'pledged' as const } }]
          : []),
      ],
    } as Records)
    const [of] = moneyByYear(plan, today).filter((y) => y.year === year)
    return of && toFindNews(of, '2026-27')
  }
  expect(says('2027-28', 1_000_00, 700_00)).toBe('$300 is missing for 2027–28, which begins on July 1, 2027.')
  expect(says('2026-27', 1_000_00, 700_00, 200_00)).toBe(
    '$300 is missing for 2026–27, the year under way; another $200 is pledged or applied for.',
  )
  expect(says('2026-27', 1_000_00, 1_000_00, 200_00)).toBe(
    '$200 is pledged or applied for but not secured for 2026–27, the year under way.',
  )
  expect(says('2026-27', 1_000_00, 700_00)).toBe('$300 is missing for 2026–27, the year under way.')
  expect(says('2027-28', 1_000_00, -1)).toBe(
    'How much the sources of $1,000 have is not entered for 2027–28, which begins on July 1, 2027.',
  )
})

describe('the news of the money', () => {
  const asked = [
    line('a', '2026-27', 1_000_00, { source: 'gf' }),
    line('b', '2027-28', 1_000_00, { source: 'gf' }),
    line('c', '2028-29', 1_000_00, { source: 'gf' }),
  ]
  const news = (more: Records) => {
    const plan = planWith({ district, fundingSource: [base, grant], budgetLine: asked, ...more } as Records)
    return moneyNews(plan, moneyByYear(plan, today), today)
  }
  const given = (...cents: readonly [number, number, number]) =>
    cents.map((c, i) => amount('gf', `${2026 + i}-${27 + i}`, c))

  it('is the worst year and not the nearest, in the words of the chart', () => {
    expect(news({ fundingAmount: given(900_00, 300_00, 400_00) })).toBe(
      'Money is shortest in 2027–28: $300 of $1,000 asked for is secured and $700 missing.',
    )
    const promised = { ...amount('gf', '2027-28', 0), grant: { amount: 300_00, status: 'pledged' as const } }
    expect(news({ fundingAmount: [...given(1_000_00, 300_00, 1_000_00).toSpliced(1, 1), promised] })).toBe(
      'In 2027–28 $0 of $1,000 asked for is secured, $300 pledged or applied for and $700 missing.',
    )
  })

  it('says that all is secured, that nobody entered what pays, or nothing', () => {
    expect(news({ fundingAmount: given(1_000_00, 1_000_00, 1_000_00) })).toBe(
      'All $3,000 asked for from 2026–27 to 2028–29 is secured, though none of it is approved yet.',
    )
    expect(news({})).toBe('In 2026–27 $1,000 is asked for, but how much its source has that year is not entered yet.')
    expect(news({ budgetLine: [] })).toBeNull()
  })

  it('names a cost of every year that nobody entered for the year after its grant', () => {
    const lines = [
      line('a', '2026-27', 1_000_00, { source: 'grant', recurring: true, description: 'Restorative practices coach' }),
    ]
    const found = news({
      fundingSource: [{ ...grant, id: 'grant', recurring: false, endsOn: '2027-06-30' }],
      fundingAmount: [amount('grant', '2026-27', 1_000_00)],
      budgetLine: lines,
    })
    expect(found).toContain('From July 1, 2027 nothing pays for “Restorative practices coach”.')
  })

  it('calls no budget line unapproved that has no status', () => {
    const bare = asked.map(({ status: _, ...rest }) => rest)
    expect(news({ budgetLine: bare, fundingAmount: given(1_000_00, 1_000_00, 1_000_00) })).toBe(
      'All $3,000 asked for from 2026–27 to 2028–29 is secured.',
    )
  })

  it('calls no money missing of which nobody said whether it is secured, on any page', () => {
    const bare = ['2026-27', '2027-28', '2028-29'].map((fiscalYear) => ({
      ...{ id: `gf ${fiscalYear}`, source: 'gf', fiscalYear, grant: { amount: 1_000_00 } },
    }))
    expect(news({ fundingAmount: bare })).toBe(
      'In 2026–27 $1,000 is asked for, but whether that is secured has not been entered.',
    )
    const goal = [{ id: 'g', title: 'Children read well', status: 'active' as const }]
    const all = {
      goal,
      fundingSource: [base],
      fundingAmount: bare,
      // Two costs: of one alone all is told at once.
      budgetLine: asked.map((l, i) => ({ ...l, goal: 'g', ...(i === 2 && { description: 'Books' }) })),
    }
    expect(found(all as Records, 'unfunded-goal/not-secured')).toMatchObject([
      {
        says: 'Goal “Children read well”: its lines for 2026–27 ask for $1,000, and whether that is secured is not entered.',
        do: 'Say of its source in that year whether the money is secured, pledged or applied for.',
      },
    ])
    expect(found(all as Records, 'budget-gap')[0]).toMatchObject({
      says: 'In 2026–27 $1,000 of $1,000 asked for is on a source of which it is not entered whether it is secured.',
    })
    const plan = planWith({ district, ...all } as Records)
    expect(goalNews(plan, plan.get('goal', 'g') as never, today)).toBe(
      'It costs $1,000 in 2026–27; whether it is secured is not entered.',
    )
  })
})
