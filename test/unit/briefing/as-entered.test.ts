import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat, type Table } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Sentences that were true and could be heard as something that nobody entered. */

const day = '2026-12-08'
const blocks = ({ model }: Drawn) => [...flat(model.blocks)]
const table = (drawn: Drawn, head: string): Table | undefined =>
  blocks(drawn).find((b): b is Table => b.t === 'table' && b.columns[0]?.head === head)
const cells = (t: Table | undefined) => t?.rows.map((r) => r.cells.map((c) => c.text))
const request = (plan: Plan) => defaultBoardRequest(plan, day)
const hire = (plan: Plan) => readyToHirePaper(plan, { ...request(plan), document: 'hire' })
const board = (plan: Plan) => boardBriefing(plan, request(plan))
const full = (plan: Plan) => fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' })

describe('positions', () => {
  const officer = [{ id: 'officer', status: 'inPost' as const, title: 'Director of equity' }]

  it('a position of the officer’s title without a state is told by what was said of the officer, as such', () => {
    const position = [
      { id: 'a', title: 'Coach', fte: 1, state: 'vacant' as const },
      { id: 'b', title: 'Director of Equity', fte: 1 },
      { id: 'c', title: 'Analyst', fte: 1 },
    ]
    const own = cells(table(hire(planWith({ ...reading, officer, position })), 'Position'))
    expect(own?.map(([title, , state]) => [title, state])).toEqual([
      ['Analyst', 'Not given'],
      ['Coach', 'Vacant'],
      ['Director of Equity', 'Not given; officer in the role'],
    ])
    // Of a post that is not filled the officer's status says nothing about a position.
    const hiring = planWith({
      ...reading,
      officer: [{ id: 'officer', status: 'hiring' as const, title: 'Director of equity' }],
      position,
    })
    expect(cells(table(hire(hiring), 'Position'))?.[2]?.[2]).toBe('Not given; officer being hired')
  })

  it('has no column of states where none is known', () => {
    const position = [{ id: 'c', title: 'Analyst', fte: 1 }]
    const heads = table(hire(planWith({ ...reading, officer, position })), 'Position')?.columns.map((c) => c.head)
    expect(heads).toContain('FTE')
    expect(heads).not.toContain('State')
  })

  it('keeps columns for the years of pay that are over beside a running year that has money', () => {
    const pay = (id: string, fiscalYear: string, fte?: number) => ({
      ...{ id, position: 'p', fiscalYear, source: 's' },
      ...(fte === undefined ? {} : { fte }),
    })
    const plan = planWith({
      ...reading,
      position: [{ id: 'p', title: 'Director' }],
      fundingSource: [{ id: 's', name: 'Levy', recurring: true }],
      fundingAmount: [
        { id: 'f', source: 's', fiscalYear: '2026-27', grant: { amount: 100_00, status: 'secured' as const } },
      ],
      positionPay: [pay('1', '2020-21'), pay('2', '2021-22'), pay('3', '2019-20', 0.5)],
    })
    const found = table(hire(plan), 'Position')
    expect(found?.columns.slice(-4).map((c) => c.head)).toEqual(['2019–20', '2020–21', '2021–22', '2026–27'])
    expect(cells(found)?.[0]?.slice(-4)).toEqual(['0.5', 'FTE not given', 'FTE not given', 'none entered'])
  })
})

describe('a goal that was dropped', () => {
  const plan = planWith({
    ...reading,
    goal: [...reading.goal, { id: 'gone', title: 'Placement', status: 'dropped' as const }],
    decision: [
      {
        id: 'd',
        date: '2026-01-08',
        forum: 'Board',
        text: 'So decided.',
        about: [
          { kind: 'goal', id: 'g' },
          { kind: 'goal', id: 'gone' },
        ],
      },
    ],
    budgetLine: [{ id: 'l', description: 'Help', fiscalYear: '2026-27', amount: 5_00, goal: 'gone' }],
  })

  it('is called one wherever something points at it', () => {
    const decided = blocks(full(plan)).find((b): b is Table => b.t === 'table' && b.columns[3]?.head === 'Affects')
    expect(cells(decided)?.[0]?.[3]).toBe('Goal 1; Placement (dropped)')
    // Its own entry, in the last appendix, has its status beside it.
    const unmarked = blocks(full(plan)).filter((b) => /Placement(?! \(dropped\))/.test(JSON.stringify(b)))
    expect(unmarked).toEqual([{ t: 'hung', label: 'Placement', paragraphs: [expect.stringMatching(/Dropped/i)] }])
    expect(text(full(plan))).toContain('Goal: Placement (dropped)')
  })
})

describe('a goal that names no group', () => {
  const plan = planWith({
    ...reading,
    goal: [{ id: 'g', title: 'More children read well', mainMeasure: 'm' }],
    studentGroup: reading.studentGroup.filter((g) => g.id !== 'swd'),
    value: reading.value.filter((v) => v.group === 'all'),
    target: [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50 } }],
  })

  it('is not said to wait for figures of the plan’s focus group', () => {
    for (const paper of [board(plan), full(plan), progressReport(plan, { ...request(plan), document: 'progress' })]) {
      expect(text(paper)).toContain(
        'This goal names no student group, and no figures were entered for Hispanic students.',
      )
      expect(text(paper)).not.toContain('no figures for Hispanic students yet')
    }
  })
})

describe('money that was approved', () => {
  const line = (id: string, fiscalYear: string, status?: 'approved' | 'requested' | 'spent' | 'idea') => ({
    ...{ id, description: `Line ${id}`, fiscalYear, amount: 1000_00, source: 's' },
    ...(status === undefined ? {} : { status }),
  })
  const plan = (...budgetLine: ReturnType<typeof line>[]) =>
    planWith({ ...reading, fundingSource: [{ id: 's', name: 'Levy', recurring: true }], budgetLine })

  it('is not called asked for', () => {
    const said = text(board(plan(line('a', '2026-27', 'approved'), line('b', '2027-28', 'approved'))))
    expect(said).toContain('For 2026–27, the plan has $1,000 approved, but no amount is entered for its source')
    // Its table says of both that the gap is not known.
    expect(said).toContain('in that year, and one later year has no amount entered for a source.')
    expect(said).toContain('Approved by fiscal year, in thousands of dollars')
    expect(said).toContain('"Approved"')
    expect(said).toContain('2027–28: $1,000 approved; its source has no amount entered.')
    expect(said).toContain('“Not secured” is what was approved less what is secured for it')
    expect(said).not.toMatch(/asked for(?! or)/i)
  })

  it('is called what its lines are, where they differ', () => {
    const said = text(
      board(plan(line('a', '2026-27', 'approved'), line('b', '2026-27'), line('c', '2026-27', 'spent'))),
    )
    expect(said).toContain('For 2026–27, the plan has $3,000 asked for, approved or spent')
    const both = text(board(plan(line('a', '2026-27', 'approved'), line('b', '2027-28', 'requested'))))
    expect(both).toContain('For 2026–27, the plan has $1,000 approved, but no')
    expect(both).toContain('"Asked for or approved"')
  })
})

describe('the goals that departments have a part in', () => {
  const goal = ['1', '2', '3'].map((n) => ({ id: `g${n}`, title: `Goal ${n}`, sort: Number(n) }))
  const part = (department: string, to: string, what: 'leads' | 'contributes' = 'contributes') => ({
    ...{ id: `${department}${to}`, department, goal: to, part: what },
  })
  const said = (departments: number, ...coverage: ReturnType<typeof part>[]) =>
    text(
      full(
        planWith({
          goal,
          department: Array.from({ length: departments }, (_, i) => ({ id: `d${i + 1}`, name: `Department ${i + 1}` })),
          coverage,
        }),
      ),
    )

  it('are named for one department', () => {
    expect(said(1, part('d1', 'g2'))).toContain(
      'The plan names no department that leads a goal, and the one department has a part in goal 2.',
    )
    expect(said(1, part('d1', 'g1'), part('d1', 'g3'))).toContain('the one department has a part in goals 1 and 3.')
  })

  it('are counted where each department has a part in as many', () => {
    const two = [part('d1', 'g1'), part('d2', 'g3')]
    expect(said(2, ...two)).toContain('and both departments have a part in one goal each.')
    expect(said(2, ...two, part('d2', 'g2', 'leads'))).toContain('and both departments have a part in at least one.')
    const three = [part('d1', 'g1'), part('d2', 'g3'), part('d3', 'g1')]
    expect(said(3, ...three)).toContain('and all three departments have a part in one goal each.')
  })
})

describe('what the full plan adds at its end', () => {
  const cabinet = (plan: Plan) => text(fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'cabinet' }))
  const plan = planWith({
    ...reading,
    department: [{ id: 'd', name: 'Teaching and Learning' }],
    checkIn: [
      {
        ...{ id: 'c', department: 'd', date: '2026-10-13', agreed: 'To go on.' },
        agenda: [{ part: 'looks', title: 'Look-for sheets', minutes: 25 }],
        ran: [{ part: 'looks', began: '2026-10-13T14:00:00.000-06:00', ended: '2026-10-13T14:28:00.000-06:00' }],
      },
    ],
    parkedItem: [{ id: 'p', text: 'Parking', gathering: { kind: 'checkIn', id: 'c' } }],
    updateSlip: [{ id: 'u', owner: 'cao', measure: 'm', period: '2026-Q4' }],
    fundingSource: [{ id: 'fs', name: 'General fund', kind: 'generalFund' }],
    importMapping: [
      {
        ...{ id: 'i', purpose: 'budget', name: 'Expenditure report' },
        names: [
          { usedAs: 'category', inFile: 'Salaries', means: 'salaryBenefits' },
          { usedAs: 'source', inFile: '10 Gen', means: 'fs' },
          { usedAs: 'source', inFile: 'Food' },
        ],
      },
    ],
    stepState: [{ id: 's', step: 'embed-screen', state: 'open' }],
    term: [{ id: 't', term: 'Readiness rule', watch: true, plain: 'Who is ready.' }],
  } as never)
  const said = cabinet(plan)

  it('calls records by what tells them apart, and a part that ran by its title', () => {
    expect(said).toContain('"label":"Grade 3 reading, October to December 2026"')
    expect(said).toContain('check-in “Teaching and Learning, October 13, 2026”')
    expect(said).toMatch(/As it ran: Look-for sheets: began October 13, 2026/)
  })

  it('leaves out how the program reads a file, and a step that is open as every other', () => {
    expect(said).not.toMatch(/Expenditure report|10 Gen|Sets of answers/)
    expect(said).not.toContain('Step statuses')
    const putOff = planWith({
      ...reading,
      stepState: [{ id: 's', step: 'embed-screen', state: 'notNow', reason: 'No time.' }],
    })
    expect(cabinet(putOff)).toContain('No time.')
  })

  it('prints no switch of the program', () => expect(said).not.toContain('Watch for this word'))
})

it('says of a gap, and not of a rate, that it is narrower, and keeps a name with a comma whole', () => {
  const plan = planWith({
    ...reading,
    district: [{ id: 'district', name: 'D', superintendent: 's', superintendentStart: '2023-07-01' }],
    person: [...reading.person, { id: 's', role: 'Superintendent' }],
    position: [{ id: 'p', title: 'Analyst', fte: 1 }],
    fundingSource: ['General fund, base budget', 'Title III-A'].map((name, i) => ({
      id: `f${i}`,
      name,
      recurring: true,
    })),
    positionPay: ['f0', 'f1'].map((source) => ({ id: source, position: 'p', source, fiscalYear: '2026-27', fte: 0.5 })),
    budgetLine: ['f0', 'f1'].map((source) => ({
      ...{ id: `b${source}`, label: `Pay ${source}`, source, fiscalYear: '2026-27', amount: 1000, status: 'requested' },
    })),
  })
  expect(text(hire(plan))).toContain('“General fund, base budget” and Title III-A')
  expect(text(full(plan))).toContain('"label":"Superintendent","paragraphs":["Since July 1, 2023"]')
})

describe('what is counted as told, and what is said of goals that are not named', () => {
  const person = [...reading.person, ...['Dean', 'Nurse', 'Clerk'].map((role) => ({ id: role.toLowerCase(), role }))]
  const left = (drawn: Drawn) => /parts of .*/.exec(text(drawn))?.[0] ?? ''

  it('is nobody who is one of three roles beside a goal without an owner', () => {
    const action = ['dean', 'nurse', 'clerk'].map((owner) => ({
      ...{ id: owner, title: owner, owner, status: 'going' as const, about: { kind: 'goal' as const, id: 'g' } },
    }))
    const plan = planWith({
      ...reading,
      person: person.map((p) => ({ ...p, unit: 'High school' })),
      goal: [{ ...reading.goal[0], owner: undefined }],
      action,
    } as never)
    const page = onePageBrief(plan, { ...request(plan), document: 'onePage' })
    expect(text(page)).toContain('three roles')
    expect(left(page)).not.toMatch(/\d (?:person|people)/)
  })

  it('names the goals of the item that have no section', () => {
    const goal = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, sort) => ({ id, title: `Goal ${id}`, sort }))
    const statusUpdate = goal.map((g) => ({
      ...{ id: `s${g.id}`, goal: g.id, status: g.id === 'f' ? 'onTrack' : 'atRisk', date: '2026-11-01' },
    }))
    const plan = planWith({ goal, statusUpdate } as never)
    const asked = { ...request(plan), cover: { ...request(plan).cover, serves: { goals: ['a', 'f'], policies: [] } } }
    expect(text(boardBriefing(plan, asked))).toMatch(
      /Not among them: goal 5, .*; goal 6, which this item serves, too\./,
    )
  })
})

it('sets the reason of a baseline that is not printed behind the figure, and says that a group has no target', () => {
  const other = { ...reading.measure[0], id: 'm2', short: 'Grade 4 reading' }
  const of = (v: (typeof reading.value)[number]) => (v.id === 'v4' ? { state: 'notReported' } : v.reading)
  const plan = planWith({
    ...reading,
    goal: [{ ...reading.goal[0], focusGroups: ['swd'] }],
    measure: [...reading.measure, other],
    value: [...reading.value, ...reading.value.map((v) => ({ ...v, id: `2${v.id}`, measure: 'm2', reading: of(v) }))],
    target: [...reading.target, { id: 't9', measure: 'm2', group: 'all', year: '2028-29', aim: { figure: 50 } }],
    statusUpdate: [{ id: 's', goal: 'g', status: 'atRisk', date: '2026-11-01' }],
  } as never)
  expect(text(board(plan))).toContain(
    'Grade 4 reading: for students with disabilities, 15.4 percent in 2025–26 (not reported in 2023–24), no target set; for all students, 41.2 percent in 2023–24 and 43.9 percent in 2025–26, target 50.0 percent in 2028–29.',
  )
})
