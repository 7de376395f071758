import { describe, expect, it } from 'vitest'
import { accessLedger } from '../../../../shared/briefing/charts/access-ledger.ts'
import { type Chart, wholeAlt } from '../../../../shared/briefing/charts/model.ts'
import { pulseLines } from '../../../../shared/briefing/charts/pulse-lines.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { policyPages, tenureClock } from '../../../../shared/briefing/charts/tenure-clock.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { accessQuarters } from '../../../../shared/rules/access.ts'
import { tenureOf } from '../../../../shared/rules/tenure.ts'
import { actionsAround, beforeAndAfter } from '../../../../shared/rules/tenure-words.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan } from '../../../support/records.ts'
import { longName } from './decided.ts'
import { collisions, struckThrough } from './drawing.ts'

const today = '2026-11-24'
const plan = samplePlan()
const clock = (of = plan) => tenureClock(tenureOf(of, today), documentTheme)
const charts: Readonly<Record<string, () => Chart>> = {
  'the tenure clock': () => clock(),
  'the tenure clock, counted': () => tenureClock(tenureOf(plan, today), documentTheme, 640, { counted: true }),
  'the consultation log': () => accessLedger(accessQuarters(plan), documentTheme),
  'the pulse': () => pulseLines(plan.all('pulse'), documentTheme),
}

it('lets the name of a seat that fills a page end beside its bar, and keeps it whole in the table', () => {
  const seat = 'board seat '.repeat(300).trim()
  const { svg, table } = clock(
    planWith({ tenure: [{ id: 't', seat, type: 'board', start: '2025-01-01', likelyEnd: '2027-06-30' }] }),
  )
  expect(Number(svg.attrs.height)).toBeLessThan(300)
  expect(svgText(svg)).toContain('…')
  expect(JSON.stringify(table.rows)).toContain(seat)
})

describe.each(Object.entries(charts))('%s', (_, chart) => {
  it('is the same text each time, for any reader, with a table whose rows are as wide as its head', () => {
    const { svg, table, ...said } = chart()
    const alt = wholeAlt(said)
    expect(svgText(svg)).toBe(svgText(chart().svg))
    expect(svgText(svg)).not.toMatch(/NaN|undefined|Infinity|var\(|<style|<script/)
    expect(alt).not.toMatch(/NaN|undefined|null/)
    expect(table.rows.length).toBeGreaterThan(2)
    for (const row of table.rows) expect(row).toHaveLength(table.head.length)
  })
})

it('joins the answers of two months, and none across a month without one', () => {
  const lines = (of: readonly (number | undefined)[]) => {
    const pulse = of.map((budget, i) => ({ id: `p${i}`, month: `2026-0${i + 1}`, budget }))
    const { svg } = pulseLines(planWith({ pulse } as never).all('pulse'), documentTheme)
    return svgText(svg).match(/<line [^>]*stroke-width="2"/g)?.length ?? 0
  }
  expect([[3], [3, 4], [3, 4, 2], [3, undefined, 2]].map(lines)).toEqual([0, 1, 2, 0])
})

describe('the tenure clock', () => {
  it('says who is likely to change when, and what that leaves', () => {
    const { table, ...said } = clock()
    const alt = wholeAlt(said)
    expect(alt).toContain(
      'Superintendent, since July 1, 2023, three-year mark July 1, 2026, likely to change June 30, 2027',
    )
    expect(alt, 'what the circles of goals say').toContain('Goals 1, 2, 3, 4, 5, 6, 7 and 8 end June 30, 2029')
    expect(beforeAndAfter(tenureOf(plan, today))).toBe(
      'The superintendent is likely to change on June 30, 2027. None of the eight goals with an end date ends by that day; goals 6, 7 and 8 have no adopted policy linked to them.',
    )
    expect(actionsAround(tenureOf(plan, today))).toBe('Of 26 open actions, 25 are due by that day and one after it.')
    expect(table.rows.find(([name]) => name?.startsWith('Goal 8'))?.at(-1)).toBe(
      'Ends after it, with no adopted policy linked',
    )
  })

  it('has the policies on the same line: what was reached, what is ahead, and what nobody recorded', () => {
    const { table, ...said } = clock()
    const alt = wholeAlt(said)
    expect(alt).toContain('JBB Educational equity: first reading March 10, 2025, second reading April 14, 2025')
    // Its meeting is over, and the plan does not say what came of it.
    expect(alt).toContain('adoption was due November 23, 2026')
    expect(alt, 'one that was replaced binds nobody').not.toContain('24-17')
    expect(table.rows).toContainEqual([
      'BG Policy process',
      'Not adopted',
      '',
      'First reading planned for January 11, 2027; second reading planned for January 25, 2027; review due May 31, 2027',
      'Before it',
    ])
    for (const width of [300, 482, 640]) {
      const tenure = tenureOf(plan, today)
      for (const what of [{}, { counted: true }, { onlyPolicies: true }, { policies: [] }])
        expect(collisions(tenureClock(tenure, documentTheme, width, what).svg), `${width}`).toEqual([])
    }
  })

  it.each([1, 12, 40])('keeps the days of %i policies apart, and leaves none out where it goes on', (many) => {
    const policy = Array.from({ length: many }, (_, i) => ({
      id: `p${i}`,
      code: `P${i}`,
      title: longName(i),
      stage: 'adopted' as const,
      reached: { firstReading: '2026-10-26', secondReading: '2026-11-09', adopted: i % 2 ? '2001' : '2026-11-09' },
      reviewDue: i % 3 ? '2024-06' : '2040-01-01',
    }))
    const seat = { id: 't', seat: 'Officer', type: 'officer' as const, start: '2024-08-01', likelyEnd: '2027-08-01' }
    const tenure = tenureOf(planWith({ policy, tenure: [seat] }), today)
    const pages = policyPages(tenure.policies, documentTheme)
    expect(pages.flat()).toHaveLength(many)
    for (const policies of pages)
      for (const width of [300, 482, 640]) {
        const { svg, long } = tenureClock(tenure, documentTheme, width, { onlyPolicies: true, policies })
        expect(collisions(svg)).toEqual([])
        expect(long).toHaveLength(policies.length)
        if (width === 482) expect(Number(svg.attrs['height'])).toBeLessThan(560)
      }
    expect(collisions(tenureClock(tenure, documentTheme).svg)).toEqual([])
  })

  it('has no line of a year through a day at the end of a bar, or the year of an adoption', () => {
    const officer = { id: 'o', seat: 'Officer', type: 'officer', start: '2024-08-01', articleMark: '2027-08-01' }
    const seats = [officer, { id: 's', seat: 'Superintendent', start: '2023-07-01', likelyEnd: '2027-11-15' }]
    const policy = [{ id: 'p', title: 'Equity', stage: 'adopted', reached: { adopted: '2019' }, reviewDue: '2029' }]
    const ahead = { tenure: [...seats, { id: 'b', seat: 'Board', likelyEnd: '2031-11-30' }], policy }
    for (const of of [plan, planWith(ahead as never)])
      for (const width of [300, 482, 640])
        expect(struckThrough(tenureClock(tenureOf(of, today), documentTheme, width).svg), `${width}`).toEqual([])
  })

  it('draws no end of a seat of which only the three-year mark is known, and says no more of it', () => {
    const marked = planWith({
      goal: [{ id: 'g', title: 'Read', end: '2029-06-30' }],
      tenure: [{ id: 'o', seat: 'Officer', type: 'officer', start: '2024-08-01', articleMark: '2027-08-01' }],
    })
    const { svg, table } = clock(marked)
    expect(svgText(svg)).toMatch(/Aug 2027.*three-year mark/)
    // One bar, up to today.
    const bars = new RegExp(`<rect(?![^>]* rx=)(?=[^>]*(fill="${documentTheme.ink}"|stroke=))`, 'g')
    expect(svgText(svg).match(bars)).toHaveLength(1)
    expect(table.rows[0]).toEqual(['Officer', 'August 1, 2024', 'August 1, 2027', '', 'No date'])
    expect(beforeAndAfter(tenureOf(marked, today))).toBe(
      'Officer reaches the three-year mark on August 1, 2027; no other date is entered for this seat. The one goal with an end date ends after it; goal 1 has no adopted policy linked to it.',
    )
    const contract = planWith({ district: [{ id: 'district', superintendentContractEnd: '2027-06-30' }] })
    expect(beforeAndAfter(tenureOf(contract, today))).toContain('The superintendent’s contract ends on June 30, 2027.')
  })

  it('has the numbers of many goals while there is room, and one with a policy apart from one without', () => {
    const goals = (n: number, days: number) =>
      Array.from({ length: n }, (_, i) => ({
        id: `g${i}`,
        title: `Read ${i}`,
        end: `2027-0${1 + (i % days)}-11`,
        sort: i,
      }))
    const policy = [{ id: 'p', title: 'Equity', stage: 'adopted' as const, reached: { adopted: '2019-01-01' } }]
    const drawn = (n: number, days: number) => {
      const { svg } = clock(
        planWith({ goal: goals(n, days), policy, policyLink: [{ id: 'l', goal: 'g0', policy: 'p' }] }),
      )
      expect(collisions(svg)).toEqual([])
      return svgText(svg)
    }
    const each = drawn(20, 9)
    expect(each).toContain('Goals end, by number<')
    expect(drawn(1, 1), 'a number alone is no count').toContain('Goal 1 ends<')
    for (const label of ['>1<', '>10, 19<', '>9, 18<']) expect(each).toContain(label)
    const solid = (all: string) =>
      all.match(
        new RegExp(
          `<rect(?=[^>]*rx="9")(?=[^>]*fill="${documentTheme.ink}")|<path(?=[^>]*fill="${documentTheme.ink}")`,
          'g',
        ),
      )
    expect(solid(each)).toHaveLength(1)
    // Too many for their numbers: how many, and still one of them with a policy.
    const counted = drawn(90, 9)
    expect(counted).toContain('How many goals end<')
    expect(solid(counted)).toHaveLength(1)
  })

  it('has one mark for all goals of one day, filled as far as a policy backs them', () => {
    const goal = ['2029-06-30', '2029-06-30', '2028-06-30'].map((end, i) => ({
      id: `g${i}`,
      title: `Read ${i}`,
      end,
      sort: i,
    }))
    const policy = [{ id: 'p', title: 'Equity', stage: 'adopted' as const, reached: { adopted: '2019-01-01' } }]
    const { svg } = clock(planWith({ goal, policy, policyLink: [{ id: 'l', goal: 'g0', policy: 'p' }] }))
    const text = svgText(svg)
    const marks = [...text.matchAll(/<rect(?=[^>]*rx="9")[^>]*\by="([\d.]+)"/g)].map(([, y]) => y)
    expect(marks).toHaveLength(2)
    expect(new Set(marks).size, 'in one row').toBe(1)
    const at = (no: number) => Number(new RegExp(`<text[^>]*\\bx="([\\d.]+)"[^>]*>${no}<`).exec(text)?.[1])
    expect(at(2) - at(1), 'beside each other in one mark').toBe(18)
    expect(collisions(svg)).toEqual([])
  })

  it('counts goals that end in one month as one mark, and says the month where all do', () => {
    const goal = ['2029-06-15', '2029-06-30', '2029-06-30'].map((end, i) => ({ id: `g${i}`, title: `Read ${i}`, end }))
    const policy = [{ id: 'p', title: 'Equity', stage: 'adopted' as const, reached: { adopted: '2019-01-01' } }]
    const plan = planWith({ goal, policy, policyLink: [{ id: 'l', goal: 'g0', policy: 'p' }] })
    const all = svgText(tenureClock(tenureOf(plan, '2026-11-24'), documentTheme, 640, { counted: true }).svg)
    expect(all).toContain('All three goals end June 2029<')
    expect(all).toContain('>3<')
    expect(all).not.toMatch(/>[12]</)
  })

  it('draws nothing of an empty plan, and still says so', () => {
    const { svg, ...said } = clock(planWith({}))
    const alt = wholeAlt(said)
    expect(svg.children).toEqual([])
    expect(alt).toContain('The plan has no date for')
  })

  it('holds seats without days, and ends that lie before their beginning', () => {
    const odd = planWith({
      tenure: [
        { id: 'a', seat: 'No days' },
        { id: 'b', seat: 'Backwards <&', start: '2030-01-01', likelyEnd: '2020-01-01' },
        { id: 'c', seat: '', start: '2026-11-24', articleMark: '2026-11-24' },
      ],
    })
    const text = svgText(clock(odd).svg)
    expect(text).not.toMatch(/NaN|undefined|width="-/)
    expect(text).toContain('&lt;&amp;')
    expect(clock(odd).table.rows).toContainEqual([
      'A seat without a name',
      'November 24, 2026',
      'November 24, 2026',
      '',
      'No date',
    ])
  })
})

describe('the consultation log', () => {
  it('breaks a quarter of many entries into lines that stay on the drawing', () => {
    const many = planWith({
      accessEntry: Array.from({ length: 60 }, (_, i) => ({
        id: `e${i}`,
        date: '2026-08-01',
        type: 'standingMeeting' as const,
        outcome: 'kept' as const,
      })),
    })
    const text = svgText(accessLedger(accessQuarters(many), documentTheme, 640).svg)
    const xs = [...text.matchAll(/<rect x="([\d.]+)"/g)].map((m) => Number(m[1]))
    expect(xs).toHaveLength(60)
    expect(Math.max(...xs)).toBeLessThan(186 + (640 - 186) / 3)
  })
})

describe('the pulse', () => {
  it('leaves a gap for a month without an answer, and takes no figure that was not asked for', () => {
    const { table, svg, ...said } = pulseLines(
      [
        { id: 'b', month: '2026-02-01', budget: 9 },
        { id: 'a', month: '2026-01-01', budget: 2 },
        { id: 'c', month: '2026-03-01', budget: 4 },
        { id: 'd', budget: 1 },
      ],
      documentTheme,
    )
    expect(table.rows.map((r) => r.slice(0, 2))).toEqual([
      ['January 2026', '2'],
      ['February 2026', 'Not given'],
      ['March 2026', '4'],
    ])
    expect(wholeAlt(said)).toContain('Budget: 2, Not given, 4')
    // The five middle lines, and none between January and March.
    expect(svgText(svg).match(/<line /g)).toHaveLength(5)
  })

  it('writes its last month a line lower where two have no room side by side', () => {
    const pulses = ['2025-06-01', '2026-11-01'].map((month, i) => ({ id: `p${i}`, month, budget: 3 }))
    const rows = (width: number) => {
      const months = svgText(pulseLines(pulses, documentTheme, width).svg).match(/<text[^>]*>(June|November) /g) ?? []
      return new Set(months.map((text) => / y="([\d.]+)"/.exec(text)?.[1])).size
    }
    expect([rows(560), rows(280)]).toEqual([1, 2])
  })
})
