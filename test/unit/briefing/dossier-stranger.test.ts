import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith } from '../../support/plan.ts'

/** Somebody who knows nothing but the dossier asks what it says, to whom to go, and whether two pages agree. */

const day = '2026-12-14'
const modelOf = (plan: Plan) =>
  transitionDossier(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'dossier' })).model
const blocksOf = (plan: Plan) => [...flat(modelOf(plan).blocks)]
/** The words under a heading, up to the next one. */
const under = (plan: Plan, heading: string): string => {
  const blocks = blocksOf(plan)
  const rest = blocks.slice(blocks.findIndex((b) => b.t === 'heading' && b.text === heading) + 1)
  const end = rest.findIndex((b) => b.t === 'heading')
  return JSON.stringify(end < 0 ? rest : rest.slice(0, end))
}

describe('goals that are done or lost their policy', () => {
  const plan = planWith({
    goal: ['Schools', 'Buses', 'Teachers'].map((title, i) => ({ id: `g${i}`, title, sort: i, status: 'active' })),
    statusUpdate: [{ id: 's', goal: 'g0', status: 'done', date: '2022-07-19' }],
    policy: [{ id: 'p', title: 'The court’s order', stage: 'retired' }],
    policyLink: [{ id: 'l', goal: 'g1', policy: 'p', extent: 'whole' }],
  })

  it('asks for an owner of those alone that are still to be reached', () => {
    expect(under(plan, 'By the end of the first month')).toContain('Find an owner for “Buses” and “Teachers”.')
  })

  it('says of a goal that lost its policy that it had one', () => {
    const month = under(plan, 'By the end of the first month')
    expect(month).toContain(
      'Goals 2 and 3 have no adopted policy linked to them. What was behind goal 2 is no longer in force. Link',
    )
    expect(under(plan, 'What is fragile')).toContain(
      'One policy that was behind these goals is no longer in force; the full plan names it.',
    )
  })
})

describe('whom to talk to', () => {
  const rows = (more: object) => {
    const table = blocksOf(
      planWith({ person: [{ id: 'p', role: 'Achievement officer', unit: 'Equity Office' }], ...more }),
    ).find((b) => b.t === 'table' && b.write === true)
    return table?.t === 'table' ? table.rows.map((r) => r.cells.map((c) => c.text)) : []
  }

  it('says what each wrote, knows and has open, and where they work', () => {
    const officer = [{ id: 'officer', status: 'inPost', person: 'p' }]
    const statusUpdate = ['a', 'b'].map((goal) => ({ id: goal, goal, author: 'p', status: 'atRisk' }))
    const fundingSource = [{ id: 'f', name: 'Levy', contact: 'p' }]
    const action = [{ id: 'a', title: 'Call', owner: 'p' }]
    expect(rows({ officer, statusUpdate, fundingSource, action })).toEqual([
      [
        'Achievement officer (Equity Office)',
        'Is the officer by the plan on December 14, 2026, and the one before you if you are new; wrote the status of two goals; has one open action; knows about “Levy”.',
        '',
      ],
    ])
  })

  it('says how to reach whom it is entered for', () => {
    const person = [{ id: 'p', role: 'Achievement officer', contact: '555-0100, mornings' }]
    expect(rows({ person })[0]).toEqual([
      'Achievement officer',
      'Is listed in the plan, but nothing in it is this role’s.',
      '555-0100, mornings',
    ])
  })

  it('says in what a role is named that leads and owns nothing: the board decides', () => {
    const decisionRight = [
      { id: 'd1', decision: 'budget', name: 'Budget', decidedBy: 'p' },
      { id: 'd2', decision: 'zones', name: 'Zones', decidedBy: 'p' },
    ]
    expect(rows({ decisionRight })[0]?.[1]).toBe('Decides on “Budget” and “Zones”.')
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, decision: id, name: id.toUpperCase(), decidedBy: 'p' }))
    const hardTruth = [
      { id: 't', title: 'Who is suspended', measure: 'm', shows: 'Twice as many.', whoseDecision: 'p' },
    ]
    expect(rows({ decisionRight: many, hardTruth })[0]?.[1]).toBe(
      'Decides on five matters; decides what follows from one hard truth.',
    )
  })

  it('counts what is in force, what is to be written and what has ended apart, and community actions', () => {
    const policy = [
      { id: 'a', code: 'AD', title: 'Equity', stage: 'adopted', owner: 'p' },
      { id: 'b', code: 'AEC', title: 'Reporting', stage: 'gap', owner: 'p' },
      { id: 'c', code: '24-17', title: 'Resolution', stage: 'retired', owner: 'p' },
    ]
    const act = [{ id: 'x', title: 'Print the cards', owner: 'p', status: 'inProgress', due: '2026-11-30' }]
    expect(rows({ policy, act })[0]?.[1]).toBe(
      'Has one open community action; owns one policy; is named for one policy that is not written yet; owned one policy that is no longer in force.',
    )
    const person = [{ id: 'p', role: 'Director of Communications' }]
    expect(JSON.stringify(blocksOf(planWith({ person, act } as never)))).toContain(
      '“Print the cards” (begun, was due in November 2026; Director of Communications)',
    )
  })

  it('says where the plan does not tell whether the officer is in the role, or why somebody is in it', () => {
    expect(rows({ officer: [{ id: 'officer', person: 'p' }] })[0]?.[1]).toBe(
      'Is the officer in the plan, which does not say if anybody is in the role now.',
    )
    expect(rows({})[0]?.[1]).toBe('Is listed in the plan, but nothing in it is this role’s.')
    const position = [{ id: 'po', title: 'Achievement officer' }]
    expect(rows({ position })[0]?.[1]).toContain('this role’s; a position of this title is in the plan.')
  })
})

it('says which goal an action is for, and lists as shown in part what only names the goal of its strategy', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read' }],
    strategy: [{ id: 's', goal: 'g', title: 'Coach' }],
    action: [
      { id: 'a', title: 'Hire', about: { kind: 'goal', id: 'g' }, due: '2027-01-01' },
      { id: 'b', title: 'Train', about: { kind: 'strategy', id: 's' }, due: '2027-02-01' },
    ],
  })
  expect(under(plan, 'Open actions')).toMatch(/"Hire"\},\{"text":"Goal 1"\}.*"Train"\},\{"text":"Goal 1"\}/)
  expect(modelOf(plan).leftOut).toContain('parts of 1 action')
})

describe('what the first days need', () => {
  const plan = planWith({
    person: [{ id: 'dep', role: 'Deputy Superintendent' }],
    pushbackStep: ['Call the safety office.', 'Ask how it was.'].map((what, i) => ({
      ...{ id: `p${i}`, sort: i, what, who: 'dep', within: i === 0 ? '1 hour' : '2 weeks' },
    })),
    mandate: [{ id: 'm', name: 'Civil Rights Data Collection', type: 'federal' }],
    goal: [{ id: 'g', title: 'Read' }],
    risk: [{ id: 'r', about: { kind: 'goal', id: 'g' }, title: 'Coaches leave', response: 'A list.', watcher: 'dep' }],
    department: ['Finance', 'Buses', 'Food'].map((name, i) => ({ id: `d${i}`, name, sort: i })),
    promise: [{ id: 'p', type: 'checkIn', everyDays: 90, toWhom: 'Each', promisedOn: '2025-01-01' }],
    checkIn: [
      { id: 'c0', department: 'd0', date: '2026-09-01' },
      { id: 'c1', department: 'd1', date: '2026-02-01', agreed: 'Map the routes.', nextStepDue: '2026-03-01' },
      { id: 'c2', department: 'd2', date: '2026-05-01' },
    ],
    departmentCommitment: ['d0', 'd1'].map((department) => ({ id: department, department, firstMove: 'Add a page.' })),
    policy: [{ id: 'jk', code: 'JK', title: 'Discipline', planned: { adopted: 'mt' } }],
    meeting: [{ id: 'mt', forum: 'board', date: '2026-11-23' }],
    act: [{ id: 'a', title: 'Hold a night', due: '2026-05-01', status: 'inProgress' }],
    engagement: [{ id: 'e', title: 'Levy night', date: '2026-03-10', heard: 'Show each dollar.', toldThem: false }],
    position: [{ id: 'po', title: 'Equity officer', fte: 1, state: 'filled' }],
    decision: [
      {
        id: 'd',
        date: '2024-06-24',
        forum: 'Board',
        text: 'Three years only.',
        about: [{ kind: 'position', id: 'po' }],
      },
    ],
  })
  const all = JSON.stringify(blocksOf(plan))

  it('puts the steps for a threat before all that can wait, and tells each with who does it', () => {
    expect(under(plan, 'Week one')).toMatch(
      /Know what happens first if pushback comes: Call the safety office\. Who does it: the Deputy Superintendent, within 1 hour\..*Ask whoever kept it last/,
    )
    expect(under(plan, 'When pushback comes')).toContain('Ask how it was.')
    expect(under(plan, 'Laws and other mandates')).toContain('Civil Rights Data Collection')
    expect(under(plan, 'What is fragile')).toContain('Coaches leave. A list. Watched by the Deputy Superintendent.')
  })

  it('names what is most overdue first, what was agreed, and what was heard and not answered', () => {
    expect(under(plan, 'By the end of the first month')).toContain('check-in is overdue: Buses, Food and Finance.')
    expect(under(plan, 'By the end of the first month')).toContain('Ask what became of JK Discipline: its day is over')
    expect(all).toContain('Buses: due on March 1, 2026; agreed: “Map the routes”.')
    expect(all).toContain('“Levy night”, March 10, 2026; heard: “Show each dollar”.')
    expect(all).toContain('JK Discipline: adoption was due November 23, 2026.')
  })

  it('names the departments behind a count, the community action that is late, and what a board set for a position', () => {
    expect(all).toContain('No first move is entered for: Food. Not entered as signed: Finance; Buses.')
    expect(under(plan, 'Open actions')).toContain('“Hold a night” (begun, was due in May 2026; no owner named)')
    expect(all).toContain('Decisions about positions. June 24, 2024, Board: “Three years only”.')
  })
})

it('says of a policy in force whose day nobody entered that it was adopted, and not that it was never read', () => {
  const plan = planWith({
    policy: [{ id: 'a', code: 'JB', title: 'Access', stage: 'adopted', reviewDue: '2027-09' }],
    tenure: [{ id: 't', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01' }],
  })
  const said = JSON.stringify(blocksOf(plan))
  expect(said).toContain('Adopted, no day entered')
  expect(said).not.toContain('No reading or adoption')
})

it('names what two pages only counted: what was not kept, which policies have no day or stand behind which goal', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read' }],
    policy: [
      { id: 'a', code: 'JB', title: 'Access', stage: 'adopted', reached: { adopted: '2022-10-24' } },
      { id: 'b', code: 'ADA', title: 'Aims', stage: 'underReview', reached: { adopted: '2020-02-24' } },
      { id: 'c', code: 'AEC', title: 'Reporting', stage: 'gap' },
      { id: 'd', code: '24-17', title: 'Resolution', stage: 'retired' },
    ],
    policyLink: [
      { id: 'la', goal: 'g', policy: 'a', extent: 'inPart' },
      { id: 'lb', goal: 'g', policy: 'b', extent: 'draft' },
      { id: 'lc', goal: 'g', policy: 'c' },
      { id: 'ld', goal: 'g', policy: 'd', extent: 'whole' },
    ],
    tenure: [{ id: 't', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01' }],
    accessEntry: [
      { id: 'k', date: '2026-10-13', type: 'standingMeeting', what: 'Monthly talk', outcome: 'kept' },
      {
        id: 'x',
        date: '2026-11-03',
        type: 'cabinetItem',
        what: 'Results',
        outcome: 'cancelled',
        note: 'Pushed to January.',
      },
      { id: 'n', date: '2026-05-12', type: 'decision', what: 'Attendance lines', consulted: 'never' },
    ],
    person: [{ id: 'p', role: 'Chief Equity Officer' }],
    mentor: [{ id: 'm', role: 'Coach', status: 'active', forWhom: 'p', lastMet: '2026-10-28', everyDays: 30 }],
    likelyQuestion: [{ id: 'q', question: 'Why?' }],
    meeting: [{ id: 'mt', forum: 'board', date: '2027-01-11' }],
  })
  const text = JSON.stringify(blocksOf(plan))
  expect(text).toContain(
    'Not in this table. With none of these days: AEC Reporting. No longer in force: 24-17 Resolution.',
  )
  expect(text).toContain(
    'Goal 1: 24-17 (no longer in force, for the whole goal), ADA (only its draft), AEC (not written yet) and JB (for a part of the goal).',
  )
  expect(text).toContain('November 3, 2026, “Results”: canceled; noted: “Pushed to January”.')
  expect(text).toContain('May 12, 2026, “Attendance lines”: this office was never asked.')
  expect(text).not.toContain('October 13, 2026, “Monthly talk”')
  expect(text).toContain(
    'Mentors the Chief Equity Officer; they last talked on October 28, 2026; they are to talk every 30 days.',
  )
  expect(text).toContain(
    'Prepared and kept in the plan: one likely question with answers (print the presenter’s page).',
  )
})

it('says against a mark that money of a goal comes from a grant, and which decisions lack the office most', () => {
  const line = { description: 'Tutors', fiscalYear: '2026-27', amount: 100_000, status: 'approved' }
  const right = (id: string, name: string, today: string, needed: string) => ({ id, name, today, needed })
  const plan = (decisionRight: readonly object[]) =>
    planWith({
      goal: [{ id: 'g', title: 'Read' }],
      continuity: [{ id: 'k', name: 'Tutors', about: { kind: 'goal', id: 'g' }, inBaseBudget: true }],
      fundingSource: [{ id: 's', name: 'City grant', type: 'localGrant' }],
      budgetLine: [{ id: 'l', goal: 'g', source: 's', ...line }],
      decisionRight,
    } as never)
  const rights = [
    right('a', 'Alone', 'decides', 'decides'),
    right('b', 'Budget', 'consulted', 'shares'),
    right('c', 'Calendar', 'notInvolved', 'shares'),
  ]
  const all = plan(rights)
  expect(JSON.stringify(blocksOf(all))).toContain(
    '“Tutors”: marked as in the base budget, but money for its goal comes from “City grant”.',
  )
  expect(under(all, 'To this office: a part in decisions')).toMatch(/Calendar.*Budget/)
  expect(under(all, 'To this office: a part in decisions')).not.toContain('Who decides')
  const decided = plan(rights.map((r) => ({ ...r, decidedBy: r.id === 'b' ? 'p' : 'gone' })))
  const named = planWith({
    person: [{ id: 'p', role: 'Superintendent' }],
    decisionRight: decided.all('decisionRight'),
  } as never)
  expect(under(named, 'To this office: a part in decisions')).toMatch(
    /Who decides.*Calendar.*Nobody named.*Budget.*Superintendent/,
  )
  const ask = (of: Plan) => JSON.stringify(blocksOf(of))
  expect(ask(all)).toContain('Ask for the part that the office needs in two decisions: see')
  expect(ask(plan(rights.slice(0, 2)))).toContain('Ask for the part that the office needs in one decision: see')
})

it('names twelve slips that are out, and says how many more there are', () => {
  const person = [{ id: 'p', role: 'Principal' }]
  const slips = (many: number) =>
    Array.from({ length: many }, (_, i) => ({ id: `u${i}`, owner: 'p', status: 'due', due: '2026-11-16' }))
  const rest = (many: number) =>
    /(\w+ more (?:is|are)) on the page “Findings”/.exec(
      JSON.stringify(blocksOf(planWith({ person, updateSlip: slips(many) } as never))),
    )?.[1]
  expect([12, 13, 14].map(rest)).toEqual([undefined, 'One more is', 'Two more are'])
})
