import { describe, expect, it } from 'vitest'
import { askPaper, askSteps } from '../../../shared/briefing/ask/ask.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { subjectsOf } from '../../../shared/briefing/which.ts'
import { asked, day, full } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Budget season: a grant may stop, and somebody has to ask for what is missing. */

const said = (blocks: readonly unknown[]) => JSON.stringify(blocks)

const line = (id: string, fiscalYear: string, amount: number, more: object) => ({
  ...{ id, description: `Line ${id}`, fiscalYear, amount, status: 'requested' },
  ...more,
})
const records = {
  ...reading,
  goal: [...reading.goal, { id: 'paid', title: 'A goal that is paid' }],
  strategy: [{ id: 's', goal: 'g', title: 'Coach readers' }],
  fundingSource: [
    {
      id: 'grant',
      name: 'Family grant',
      type: 'foundationGrant',
      recurring: false,
      endsOn: '2028-06-30',
      maySpendOn: 'Liaisons.',
    },
    { id: 'general', name: 'General fund', type: 'generalFund', recurring: true },
    { id: 'idle', name: 'Idle fund', type: 'other', recurring: true },
  ],
  fundingAmount: [
    { id: 'a', source: 'grant', fiscalYear: '2026-27', grant: { amount: 9_000_000, status: 'secured' } },
    { id: 'b', source: 'general', fiscalYear: '2027-28', grant: { amount: 1_000_000, status: 'secured' } },
  ],
  position: [{ id: 'p', title: 'Liaison', fte: 1 }],
  positionPay: [
    { id: 'y1', position: 'p', fiscalYear: '2027-28', source: 'grant', fte: 0.6 },
    { id: 'y2', position: 'p', fiscalYear: '2027-28', source: 'general', fte: 0.4 },
  ],
  budgetLine: [
    line('l1', '2027-28', 6_000_000, { source: 'grant', goal: 'g', position: 'p' }),
    line('l2', '2027-28', 2_500_000, { source: 'general', goal: 'g' }),
    line('l3', '2027-28', 700_000, { source: 'grant', goal: 'g', status: 'declined' }),
    line('l4', '2028-29', 6_000_000, { source: 'grant', goal: 'g' }),
  ],
  action: [
    { id: 'x', about: { kind: 'goal', id: 'g' }, title: 'Call families', due: '2027-02-01', status: 'inProgress' },
    { id: 'z', about: { kind: 'fundingSource', id: 'grant' }, title: 'Ask for a last year', due: '2027-03-01' },
  ],
}
const plan = planWith(records as never)

describe('if this source stops', () => {
  const paper = (more: object) => ifStopsPaper(plan, asked(plan, 'ifStops', more))
  const rows = (more: object, caption: RegExp) =>
    [...flat(paper(more).model.blocks)].flatMap((b) =>
      b.t === 'table' && caption.test(b.caption ?? '') ? b.rows.map((r) => r.cells.map((c) => c.text)) : [],
    )
  const grant = { of: { kind: 'fundingSource', id: 'grant' } }

  it('begins when the source ends unless another year is asked for', () => {
    expect(said(paper(grant).model.blocks)).toContain('July 1, 2028')
    expect(said(paper({ ...grant, fromYear: '2027-28' }).model.blocks)).toContain('July 1, 2027')
  })

  it('keeps what came of a late step with the few steps that it speaks of, and lets a long table break', () => {
    const steps = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...{ id: `s${i}`, about: { kind: 'fundingSource', id: 'grant' }, title: `Step ${i}` },
        ...(i === 0 ? { due: '2026-10-30', result: 'Half of it is done.' } : { due: '2027-03-01' }),
      }))
    const kept = (count: number) => {
      const of = planWith({ ...records, action: steps(count) } as never)
      const { blocks } = ifStopsPaper(of, asked(of, 'ifStops', grant)).model
      expect(said(blocks)).toContain('What came of the first: “Half of it is done.”')
      return said(blocks.filter((b) => b.t === 'keep')).includes('What came of the first')
    }
    expect(kept(3)).toBe(true)
    expect(kept(30)).toBe(false)
  })

  it('names what comes again after its end with no other money, and what it costs', () => {
    const ending = planWith({
      fundingSource: [{ id: 'grant', name: 'Family grant', recurring: false, endsOn: '2027-06-30' }],
      budgetLine: [
        line('was', '2026-27', 1_600_000, { source: 'grant', description: 'Evenings', recurring: true }),
        line('next', '2027-28', 1_650_000, { description: 'Evenings', recurring: true }),
        line('then', '2028-29', 1_700_000, { description: 'Evenings', recurring: true }),
      ],
    } as never)
    const { model } = ifStopsPaper(ending, asked(ending, 'ifStops'))
    expect(
      [...flat(model.blocks)].flatMap((b) =>
        b.t === 'table' && b.caption?.startsWith('Costs that come again')
          ? b.rows.map((r) => r.cells.map((c) => c.text))
          : [],
      ),
    ).toEqual([
      ['Evenings', '2027–28', '$16,500', 'None named'],
      ['Evenings', '2028–29', '$17,000', 'None named'],
    ])
  })

  it('names the positions that hang on a grant first, though no line of later years is on it', () => {
    const ending = planWith({
      fundingSource: [{ id: 'grant', name: 'Family grant', recurring: false, endsOn: '2027-06-30' }],
      position: [{ id: 'p', title: 'Analyst', fte: 1 }],
      positionPay: [{ id: 'y', position: 'p', fiscalYear: '2026-27', source: 'grant', fte: 1 }],
      budgetLine: [
        line('was', '2026-27', 9_000_000, { source: 'grant', description: 'Analyst', position: 'p', recurring: true }),
        line('next', '2027-28', 9_500_000, { description: 'Analyst', position: 'p', recurring: true }),
        line('fees', '2027-28', 1_850_000, { source: 'grant', description: 'Exam fees' }),
      ],
    } as never)
    const { blocks } = ifStopsPaper(ending, asked(ending, 'ifStops')).model
    const [first] = [...flat(blocks)].flatMap((b) => (b.t === 'reading' ? [b.text] : []))
    expect(first).toContain('“Family grant” ends June 30, 2027; one position, Analyst')
    expect(said(blocks)).toContain('lose $18,500')
    expect(said(blocks)).not.toContain('FTE lost')
    expect(said(blocks)).not.toContain('Here it stops on')
  })

  it('shows positions, goals and costs before it and after', () => {
    const from = { ...grant, fromYear: '2027-28' }
    expect(rows(from, /with the source and without/)).toEqual([
      ['2027–28', '$85,000', '$25,000', '$60,000', '0.6'],
      ['2028–29', '$60,000', '$0', '$60,000', '0.0'],
      ['Together', '$145,000', '$25,000', '$120,000', ''],
    ])
    expect(rows(from, /entries on pay/)).toEqual([['Liaison', '2027–28', '1.0', '0.4', '0.6']])
    expect(rows(from, /Money of each goal/)[0]?.slice(0, 2)).toEqual(['1. More children read well', '2027–28'])
    expect(rows(from, /lose their money/).map((r) => r[0])).toEqual(['Line l1', 'Line l4'])
    // What somebody does about the source itself is the first thing to know of its end.
    expect(rows(from, /Open actions of the source/).map((r) => r[0])).toEqual(['Call families', 'Ask for a last year'])
  })

  it('takes what was only asked for as no money in hand', () => {
    const text = said(paper({ ...grant, fromYear: '2027-28' }).model.blocks)
    expect(text).toContain(
      'the plan’s budget lines lose $60,000 of $85,000 in 2027–28 and $60,000 of $60,000 in 2028–29.',
    )
    expect(text).toContain(
      'secured or not: in 2027–28 $10,000 is secured, with it or without it; in 2028–29 nothing is secured yet.',
    )
    expect(text).toContain('In 2027–28 and 2028–29 together, “More children read well” loses $120,000')
    expect(text).not.toMatch(/is short|is paid from other/)
  })

  it('names the first of many goals, and how many more lose money', () => {
    const many = Array.from({ length: 9 }, (_, i) => i)
    const plan = planWith({
      fundingSource: [{ id: 'levy', name: 'The levy', recurring: true }],
      goal: many.map((i) => ({ id: `g${i}`, title: `Aim ${i}`, sort: i })),
      budgetLine: many.map((i) => ({
        ...{
          id: `l${i}`,
          description: `Line ${i}`,
          fiscalYear: '2027-28',
          amount: 1000 - i,
          source: 'levy',
          goal: `g${i}`,
        },
      })),
    })
    const text = said(ifStopsPaper(plan, asked(plan, 'ifStops')).model.blocks)
    expect(text).toContain('and three more lose money, too.')
    expect(text.match(/and keeps nothing/g)).toHaveLength(6)
  })

  it('says of a source on which nothing rests that nothing is paid from it, and of a plan without any that there is none', () => {
    const idle = said(paper({ of: { kind: 'fundingSource', id: 'idle' } }).model.blocks)
    expect(idle).toContain('The plan names no budget line with an amount and no position that is paid from “Idle fund”')
    const empty = planWith({})
    expect(said(ifStopsPaper(empty, asked(empty, 'ifStops')).model.blocks)).toContain(
      'There are no funding sources in the plan yet.',
    )
  })
})

describe('if a source of which little is entered stops', () => {
  it('says what earlier years have on it, so that nobody reads that it pays for nothing', () => {
    const past = planWith({
      fundingSource: [{ id: 'levy', name: 'The levy', recurring: true }],
      position: [{ id: 'dir', title: 'Director' }],
      budgetLine: [{ id: 'b', description: 'Work', fiscalYear: '2019-20', amount: 100, source: 'levy' }],
      positionPay: ['2020-21', '2021-22'].map((fiscalYear, i) => ({
        id: `p${i}`,
        position: 'dir',
        source: 'levy',
        fiscalYear,
      })),
    })
    expect(said(ifStopsPaper(past, asked(past, 'ifStops')).model.blocks)).toContain(
      'Before that, the plan has one budget line in 2019–20; one position in each of 2020–21 and 2021–22.',
    )
  })

  const levy = planWith({
    fundingSource: [{ id: 'levy', name: 'The levy', recurring: true }],
    position: [{ id: 'dir', title: 'Director' }],
    positionPay: [{ id: 'y', position: 'dir', fiscalYear: '2027-28', source: 'levy', note: 'Wholly' }],
    budgetLine: [{ id: 'l', description: 'Buses', fiscalYear: '2027-28', source: 'levy' }],
  })
  const text = said(ifStopsPaper(levy, asked(levy, 'ifStops')).model.blocks)

  it('names who is paid from it though nobody said how much, and counts lines without an amount', () => {
    expect(text).toContain('One position loses pay: Director (FTE not given, from 2027–28).')
    expect(text).toContain('One budget line on it has no amount or no fiscal year, and is not counted.')
    expect(text).toContain('"Not given"')
    expect(text).not.toMatch(/No position|"0\.0"/)
  })

  it('tells an empty field as empty, and July as taken where the plan names no month', () => {
    expect(text).toContain('Recurs; no end date in the plan.')
    expect(text).toContain(
      'July 1, 2027, the first day of fiscal year 2027–28. The plan does not say in which month its fiscal year starts; July is taken here.',
    )
    expect(said(ifStopsPaper(plan, asked(plan, 'ifStops')).model.blocks)).not.toContain('July is taken')
  })
})

describe('an ask', () => {
  const paper = (more: object = {}, fit = 0) => askPaper(plan, asked(plan, 'ask', more), undefined, fit)

  it('is for the goal that is most short of money unless another is chosen', () => {
    expect(subjectsOf(plan, 'ask', day).map((s) => s.id)).toEqual(['g', 'paid'])
    expect(paper({ show: ['gap'] }).model.title).toBe('Request for money: More children read well')
    // Where no amount is asked for, nothing is requested.
    expect(paper().model.title).toBe('What we do: More children read well')
  })

  it('tells the public how the children do and what is done, and not one figure of the board that nobody ticked', () => {
    const text = said(paper().model.blocks)
    expect(text).toContain('Coach readers.')
    expect(text).toMatch(/\d percent of /)
    expect(text).not.toMatch(/\$\d|Line l1|Family grant/)
  })

  it('carries each board figure once it is ticked, and no other', () => {
    const gap = said(paper({ show: ['gap'] }).model.blocks)
    // General fund has secured 10,000 of 25,000, the grant nothing of 60,000 in that year.
    expect(gap).toContain('We ask for $75,000 for 2027–28.')
    expect(gap).not.toMatch(/Line l1|\$10,000/)
    expect(said(paper({ show: ['secured'] }).model.blocks)).toContain(
      'The work needs $85,000 in 2027–28; $10,000 of it is secured.',
    )
    // A part of what is asked for, and no sum beside what is secured.
    const applied = { id: 'c', source: 'grant', fiscalYear: '2027-28', grant: { amount: 7_900_000, status: 'applied' } }
    const more = planWith({ ...records, fundingAmount: [...records.fundingAmount, applied] } as never)
    expect(said(askPaper(more, asked(more, 'ask', { show: ['secured'] })).model.blocks)).toContain(
      '$10,000 of it is secured. $60,000 of the rest is pledged or applied for from Family grant.',
    )
    const lines = said(paper({ show: ['lines'] }).model.blocks)
    expect(lines).toContain('Line l1')
    expect(lines).not.toContain('Line l3')
  })

  it('names the costs of a source that has not enough for all its goals, and asks for the least that is missing', () => {
    const shared = planWith({
      ...records,
      budgetLine: [
        ...records.budgetLine,
        line('l5', '2027-28', 500_000, { source: 'idle', goal: 'g' }),
        line('l6', '2027-28', 400_000, { source: 'idle', goal: 'paid' }),
      ],
      fundingAmount: [
        ...records.fundingAmount,
        { id: 'd', source: 'idle', fiscalYear: '2027-28', grant: { amount: 600_000, status: 'secured' } },
      ],
    } as never)
    const text = said(askPaper(shared, asked(shared, 'ask', { show: ['gap', 'lines', 'secured'] })).model.blocks)
    expect(text).toContain('We ask for at least $75,000 for 2027–28; between $75,000 and $78,000 is missing.')
    expect(text).toContain('The work needs $90,000 in 2027–28; between $12,000 and $15,000 of it is secured.')
    expect(text).toContain('not fully secured, or not known to be')
    expect(text).toContain('{"text":"Line l5"},{"text":"$5,000"},{"text":"Not known"}')
    expect(text).not.toContain('Line l6')
  })

  it('says in plain words what such money pays for and which tests it has, and that somebody else decides', () => {
    const title = said(paper({ fundKind: 'titleIA' }).model.blocks)
    expect(title).toContain('Title I-A: what it usually pays for')
    expect(title).toContain('Would the district pay for it anyway?')
    for (const fit of [0, askSteps - 1])
      expect(said(paper({ fundKind: 'titleIA' }, fit).model.blocks)).toContain('never a promise that a cost is allowed')
    expect(title.match(/allowed/g)).toHaveLength(1)
  })

  it('names no kind of money that nobody named, and says each thing once', () => {
    const { model } = paper({ show: ['gap'] })
    expect(JSON.stringify(model)).not.toMatch(/grant|usually pays|Questions to settle/i)
    expect(JSON.stringify(model).match(/What we ask for/g)).toHaveLength(1)
    // Nobody said that the strategy has begun.
    expect(JSON.stringify(model)).not.toContain('What we do')
    expect(said(model.blocks)).toContain('Source: State assessment file.')
  })

  it('asks for what is under way or ahead, and for no step whose time is over', () => {
    const steps = (strategy: readonly object[], action: readonly object[] = []) => {
      const own = planWith({ goal: [{ id: 'g', title: 'Read' }], strategy, action } as never)
      return said(askPaper(own, asked(own, 'ask')).model.blocks)
    }
    const past = { id: 's1', goal: 'g', title: 'By June 2023: know the data' }
    expect(steps([past])).toContain('The time that the plan names for its steps is over.')
    expect(steps([past])).not.toContain('know the data')
    const begun = {
      id: 'a',
      about: { kind: 'goal', id: 'g' },
      title: 'Buy books',
      status: 'inProgress',
      due: '2027-03',
    }
    expect(steps([past, { id: 's2', goal: 'g', title: 'Teach all' }], [begun])).toContain(
      '"Buy books (begun, due by March 2027).","Teach all."',
    )
  })

  it('asks for nothing where the goal is done, by its stage or by the last word on it', () => {
    const done = planWith({
      ...reading,
      goal: [...reading.goal, { id: 'open', title: 'Still open' }, { id: 'stage', title: 'Past', status: 'done' }],
      statusUpdate: [{ id: 'u', goal: 'g', status: 'done', date: '2026-10-01' }],
    })
    expect(subjectsOf(done, 'ask', day).map((s) => s.id)).toEqual(['open'])
    const request = asked(done, 'ask', { of: { kind: 'goal', id: 'g' }, show: ['gap'] })
    const text = said(askPaper(done, request).model.blocks)
    expect(text).toContain('No money is asked for this goal.')
    expect(text).not.toMatch(/We ask|We would like/)
    expect(missingIn(done, request)?.map((m) => m.says)).toEqual(['This goal is done, so the page asks for nothing.'])
  })

  it('is signed by those who answer for it', () => {
    const [lines] = [...flat(paper({ show: ['gap'] }).model.blocks)].filter((b) => b.t === 'signatures')
    const talk = paper().model.blocks
    expect(said(talk)).toContain('We would like to talk with you about this work')
    expect(said(talk)).not.toContain('signatures')
    expect(lines?.t === 'signatures' && lines.roles).toEqual(['Superintendent', 'Finance office', 'Funder'])
  })

  it('says beside the page that no figure is checked', () => {
    expect(missingIn(plan, asked(plan, 'ask'))?.map((m) => m.says)).toContain(
      'No figure is checked, so the page asks for no amount.',
    )
  })
})

it('whoever reads of positions is told which of their pay is no money yet', () => {
  const hire = readyToHirePaper(plan, asked(plan, 'hire')).model.blocks
  const text = said(hire)
  expect(text).toContain('has a source of pay entered')
  expect(text).toContain('Not secured, or not all of it: 2027–28, Family grant and General fund.')
  const paid = planWith({
    fundingSource: [{ id: 'general', name: 'General fund' }],
    fundingAmount: [{ id: 'b', source: 'general', fiscalYear: '2026-27', grant: { amount: 100, status: 'secured' } }],
    position: [{ id: 'p', title: 'Liaison', fte: 1 }],
    positionPay: [{ id: 'y', position: 'p', fiscalYear: '2026-27', source: 'general', fte: 1 }],
    budgetLine: [line('l', '2026-27', 100, { source: 'general' })],
  } as never)
  expect(said(readyToHirePaper(paid, asked(paid, 'hire')).model.blocks)).not.toContain('Not secured, or')
})

it('says one time only of money that is, and of money that nobody described that it is not given', () => {
  const source = { id: 's', name: 'Levy' }
  const page = (more: object) =>
    full(
      planWith({
        fundingSource: [{ ...source, ...more }],
        fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 100_000, status: 'secured' } }],
      } as never),
    )
  const ends = (more: object) => /"text":"Levy"\},\{"text":"([^"]*)"/.exec(page(more))?.[1]
  expect([{ type: 'oneTime' }, { type: 'other' }, { recurring: false }, { recurring: true }].map(ends)).toEqual([
    ...['one time', 'not given', 'one time', 'recurs'],
  ])
})

it('names positions by the alphabet, and of pay with no share of full time only what is said', () => {
  const pay = (id: string, more: object) => ({ id, position: 'p1', fiscalYear: '2026-27', ...more })
  const page = full(
    planWith({
      fundingSource: [{ id: 's', name: 'Levy' }],
      position: [
        { id: 'p1', title: 'Translator' },
        { id: 'p2', title: 'Liaison' },
        { id: 'p3', title: 'Nurse' },
      ],
      positionPay: [
        pay('a', { source: 's' }),
        pay('b', { fiscalYear: '2027-28' }),
        pay('c', { source: 's', fiscalYear: '2028-29', fte: 0.5 }),
        pay('d', { source: 's', fiscalYear: '2029-30', note: 'Half of it.' }),
      ],
    } as never),
  )
  const places = ['Liaison', 'Nurse', 'Translator'].map((title) => page.indexOf(`[{"text":"${title}`))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(page).toContain('Paid, with no FTE given. Translator, from Levy: 2026–27; 2029–30, Half of it.')
})
