// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** A new officer opens the dossier on her first day: what does she have to do this week, and what might fall apart? */

const day = '2026-12-14'
const dossier = (plan: Plan) =>
  transitionDossier(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'dossier' }))
const blocksOf = (plan: Plan) => [...flat(dossier(plan).model.blocks)]

/** What stands under a heading, up to the next one of any level. */
const under = (plan: Plan, heading: string): string => {
  const blocks = blocksOf(plan)
  const at = blocks.findIndex((b) => b.t === 'heading' && b.text === heading)
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((b) => b.t === 'heading')
  return at < 0 ? '' : JSON.stringify(end < 0 ? rest : rest.slice(0, end), (k, v) => (k === 'svg' ? undefined : v))
}

const left = planWith({
  ...reading,
  district: [{ ...reading.district[0], superintendent: 'supt' }],
  person: [
    ...reading.person,
    { id: 'supt', role: 'Superintendent' },
    { id: 'dep', role: 'Deputy Superintendent' },
    { id: 'hr', role: 'Director of Human Resources' },
  ],
  place: [{ id: 'place', reportsTo: 'dep', levels: 2, oneToOne: 'monthly' }],
  meeting: [
    { id: 'm1', forum: 'board', date: '2027-01-11', packetDue: '2027-01-01' },
    { id: 'm2', forum: 'board', date: '2027-06-11' },
  ],
  action: [
    { id: 'a1', title: 'Hire the coach', owner: 'hr', due: '2026-09-01', status: 'inProgress' },
    { id: 'a2', title: 'Write to families', due: '2026-11-01' },
    { id: 'a3', title: 'Train readers', due: '2027-02-01' },
    { id: 'a4', title: 'Order books', due: '2026-02-01', status: 'done' },
  ],
  pushbackStep: [{ id: 'p', sort: 1, what: 'Call the safety office.', who: 'dep', within: '1 hour' }],
  tenure: [
    { id: 't1', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01', likelyEnd: '2027-06-30' },
    { id: 't2', seat: 'Chief Equity Officer', type: 'officer', start: '2024-08-01', articleMark: '2027-08-01' },
  ],
  continuity: [
    { id: 'c1', about: { kind: 'goal', id: 'g' }, name: 'Home visits', inPolicy: false, onOnePerson: true },
    {
      id: 'c2',
      about: { kind: 'goal', id: 'g' },
      name: 'Reading coaches',
      inPolicy: true,
      inBaseBudget: true,
      byOtherDepartment: true,
      inJobDescription: false,
    },
  ],
  decisionRight: [{ id: 'r', decision: 'budget', name: 'Budget priorities', today: 'informed', needed: 'shares' }],
  concern: [{ id: 'n', concern: 'Mine will get less.' }],
  policy: [{ id: 'bg', code: 'BG', title: 'How policies are made', stage: 'adopted' }],
})

describe('week one', () => {
  const week = under(left, 'Week one')

  it('names whom to meet, the next meeting with its packet, and the oldest thing that is late with whom to ask', () => {
    expect(week).toContain('Meet the Superintendent and ask to keep the one-on-one meeting (each month).')
    expect(week).toContain('Meet the Deputy Superintendent: this office reports to that person.')
    expect(week).toContain(
      'Prepare for the board meeting on January 11, 2027. Its packet, which members read beforehand, is due on January 1, 2027. The plan does not say what this office brings: ask whoever sets the agenda.',
    )
    expect(week).not.toContain('June 11')
    const meeting = [...left.all('meeting'), { id: 'm3', forum: 'cabinet', date: '2026-12-15', packetDue: day }]
    const boardItem = [{ id: 'i', title: 'Policy BG', meeting: 'm1', state: 'draft' }]
    const both = under(planWith({ meeting, boardItem } as never), 'Week one')
    expect(both).toContain('December 15, 2026. Its packet, which members read beforehand, is due today.')
    const sent = meeting.map((m) => (m.id === 'm3' ? { ...m, papersSent: day } : m))
    const gone = under(planWith({ meeting: sent, boardItem } as never), 'Week one')
    expect(gone).toContain('December 15, 2026. Its papers went out on ')
    expect(gone).not.toContain('is due today')
    expect(both).toContain('On its agenda in the plan: “Policy BG”.')
    expect(both).toMatch(/the cabinet meeting on December 15, 2026.*the board meeting on January 11, 2027/)
    expect(week).toContain(
      'Two actions are past their due dates and not entered as done. The oldest, “Hire the coach”, was due on September 1, 2026: ask the Director of Human Resources.',
    )
    expect(week).toContain(
      'Know what happens first if pushback comes: Call the safety office. Who does it: the Deputy Superintendent, within 1 hour.',
    )
  })

  it('leaves a policy, which takes months, to the month: there it says what to do about it', () => {
    expect(under(left, 'By the end of the first month')).toMatch(
      /Goal “More children read well” has no adopted policy linked to it, nor a draft\. Link an adopted policy/,
    )
    expect(week).not.toContain('adopted policy')
  })

  it('says to ask for what the plan does not say, and claims nothing of a plan in which nothing stands', () => {
    const empty = planWith({})
    expect(under(empty, 'Week one')).toContain('Meet the superintendent and ask for a regular one-on-one meeting.')
    expect(JSON.stringify(dossier(empty).model)).not.toMatch(/reports to that person|overdue|undefined|NaN/)
  })
})

it('tells what was said in support in its own words and with its day, and as no promise of today', () => {
  const plan = planWith({
    person: [{ id: 'b', role: 'A board member' }],
    backing: [{ id: 'k', who: 'b', promised: 'Confident that it will work.', saidInPublic: true, date: '2017-05-24' }],
  })
  const text = JSON.stringify(dossier(plan).model.blocks)
  expect(text).toContain('Said in public on May 24, 2017: “Confident that it will work”.')
  expect(text).not.toMatch(/has promised|stands behind/i)
})

describe('what nobody entered', () => {
  const made = (plan: Plan) => JSON.stringify(dossier(plan).model.blocks)

  it('is no title of whoever comes next', () => {
    expect(dossier(left).model.title).toBe('For whoever comes next')
    const officer = planWith({ officer: [{ id: 'officer', title: 'Director of Equity' }] })
    expect(dossier(officer).model.title).toBe('For the next Director of Equity')
    const words = planWith({ words: [{ id: 'words', officerTitle: 'Equity Lead' }] })
    expect(dossier(words).model.title).toBe('For the next Equity Lead')
  })

  it('is no day by which an action was in time', () => {
    const actions = (...due: (string | undefined)[]) =>
      made(
        planWith({
          action: due.map((d, i) => ({ id: `a${i}`, title: 'Call', status: 'notBegun', ...(d && { due: d }) })),
        }),
      )
    expect(actions(undefined, undefined)).toContain('Two actions are open; none has a due date.')
    expect(actions('2027-01-01', undefined)).toContain('the one with a due date is not past it.')
    expect(actions('2027-01-01', '2027-02-01', undefined)).toContain('none of the two with a due date is past it.')
    expect(actions('2026-01-01', undefined)).toContain('one is past its due date, and one has no due date.')
    expect(actions('2027-01-01', '2027-02-01')).toContain('none is past its due date.')
    expect(actions('2027-01-01')).toContain('One action is open; it is not past its due date.')
  })

  it('is no status by which an action is open, where nobody gave one, and a day may stand in its own words', () => {
    const of = (...action: readonly object[]) =>
      made(planWith({ action: action.map((a, i) => ({ id: `a${i}`, title: 'Call', ...a })) }))
    expect(of({ due: '2018-12-01' }, { status: 'inProgress' })).toContain(
      'Two actions are not entered as done; for one no status is given. One is past its due date, and one has no due date.',
    )
    expect(of({ title: 'By December 2022: tell the board' }, { title: 'March 2024: a survey' })).toContain(
      'for both no status is given. None has a due date, but the titles of both name a time that is over.',
    )
    expect(of({ title: 'By December 2027: tell the board' })).toContain(
      'One action is not entered as done; no status is given. It has no due date.',
    )
  })

  it('is no promise that was kept', () => {
    const promised = (more: object) => {
      const plan = planWith({
        department: [{ id: 'd', name: 'Finance' }],
        promise: [{ id: 'p', type: 'checkIn', everyDays: 90, toWhom: 'Each department', ...more }],
      })
      const table = blocksOf(plan).find((b) => b.t === 'table' && b.columns.some((c) => c.head === 'Overdue now'))
      return table?.t === 'table' ? table.rows[0]?.cells.at(-1)?.text : undefined
    }
    expect(promised({})).toBe('Not known')
    expect(promised({ promisedOn: '2026-12-01' })).toBe('none')
    expect(promised({ promisedOn: '2026-01-01' })).toBe('One department')
  })
})

describe('a reader who never saw the plan', () => {
  it('learns what belongs into the packet, what a grant pays by name, and what the letters mean', () => {
    const monitors = left.all('meeting').map((m) => (m.id === 'm1' ? { ...m, monitors: ['g'] } : m))
    const plan = planWith({
      ...Object.fromEntries(
        ['district', 'person', 'goal', 'measure', 'position'].map((k) => [k, left.all(k as 'goal')]),
      ),
      meeting: monitors,
      policy: [{ id: 'p', code: 'BG', title: 'Policy process', planned: { firstReading: 'm1' } }],
      packet: [{ id: 'packet', parts: [{ document: 'progressReport' }, { title: 'Minutes of December' }] }],
      position: [{ id: 'po', title: 'Data analyst', fte: 1, state: 'filled' }],
      fundingSource: [{ id: 'f', name: 'Foundation grant', endsOn: '2027-06-30', recurring: false }],
      fundingAmount: [
        { id: 'fa', source: 'f', fiscalYear: '2026-27', grant: { amount: 9_000_000, status: 'secured' } },
      ],
      budgetLine: ['2026-27', '2027-28'].flatMap((fiscalYear) => [
        {
          id: `a${fiscalYear}`,
          description: 'Data analyst',
          source: 'f',
          fiscalYear,
          amount: 8_000_000,
          recurring: true,
          position: 'po',
          status: 'approved',
        },
        {
          id: `b${fiscalYear}`,
          description: 'Family nights',
          source: 'f',
          fiscalYear,
          amount: 400_000,
          recurring: true,
          status: 'approved',
        },
      ]),
      positionPay: [{ id: 'pp', position: 'po', source: 'f', fiscalYear: '2026-27', fte: 1 }],
    })
    const week = under(plan, 'Week one')
    expect(week).toContain(
      'On its agenda in the plan: monitoring of goal 1, More children read well; first reading: BG Policy process. The packet that was put together last holds the progress report and “Minutes of December”.',
    )
    expect(week).toContain('(1.0 FTE; 1.0 is one person working full time)')
    expect(week).toContain('ask who is in each, and write the names under “Whom to talk to”')
    const pays = blocksOf(plan).find((b) => b.t === 'table' && b.caption === 'What each source pays in 2026–27')
    expect(pays?.t === 'table' && pays.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['Foundation grant', 'Data analyst, $80,000; Family nights, $4,000.', 'All'],
    ])
    const asked = blocksOf(plan).find((b) => b.t === 'table' && b.caption === 'What is asked of each source in 2027–28')
    expect(asked?.t === 'table' && asked.rows[0]?.cells.at(-1)?.text).toBe('None of $84,000')
    const people = blocksOf(plan).find((b) => b.t === 'table' && b.write)
    expect(people?.t === 'table' && people.columns.at(-1)?.head).toBe('Name, and how to reach them')
  })
})

describe('the first month', () => {
  const month = under(left, 'By the end of the first month')

  it('names what depends on one person, the decisions without the office, and the concerns without an answer', () => {
    expect(month).toContain('Find a second person or a department for what depends on one person: “Home visits”.')
    expect(month).toContain('Ask for the part that the office needs in one decision: see “What is owed”.')
    expect(month).toContain(
      'Agree on an answer and somebody to give it for one concern: see “Concerns heard, and answers”.',
    )
  })
})

describe('what is owed and what is fragile', () => {
  const many = planWith({
    ...reading,
    district: [{ ...reading.district[0], superintendent: 'supt' }],
    person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
    commitment: [{ id: 'commitment', statement: 'Every child reads.' }],
    department: ['Finance', 'Buses'].map((name, i) => ({ id: `d${i}`, name, sort: i })),
    promise: [{ id: 'p', type: 'checkIn', everyDays: 90, toWhom: 'Each department', promisedOn: '2026-01-01' }],
    checkIn: [{ id: 'c', department: 'd0', date: '2026-05-28' }],
    engagement: ['Levy night', 'Family survey'].map((title, i) => ({
      ...{ id: `e${i}`, title, heard: 'Much', toldThem: false },
    })),
    goal: ['g', 'h'].map((id, i) => ({ id, title: `Goal ${id}`, owner: 'cao', end: '2029-06-30', sort: i })),
    tenure: [{ id: 't', seat: 'Superintendent', type: 'superintendent', likelyEnd: '2027-06-30' }],
    continuity: ['Home visits', 'Family line'].map((name, i) => ({ id: `k${i}`, name, onOnePerson: true })),
  })

  it('is told by kind, each thing once, with what to do once for all', () => {
    const owed = JSON.stringify(blocksOf(many))
    expect(owed).toContain('Finance: was due on August 26, 2026; the last one was on May 28, 2026.')
    expect(owed).toContain('Buses: was due on April 1, 2026; none since the promise on January 1, 2026.')
    expect(owed).toContain('Those who came to “Family survey” and “Levy night” have not been told')
    const fragile = under(many, 'What is fragile')
    expect(fragile).toMatch(
      /“Home visits” depends on one person\.",".*“Family line” depends on one person\.","For each of/,
    )
    expect(fragile.match(/Have a second person|have a second person/g)).toHaveLength(1)
    expect(fragile).toContain(
      'Goals 1 and 2 end June 30, 2029, after the seat “Superintendent” is likely to change hands on June 30, 2027.',
    )
    expect(fragile.match(/has no adopted policy linked to it/g), 'once for each goal').toHaveLength(2)
  })

  it('is read without the plan: the commitment stands in it, and week one says where the plan is to be had', () => {
    expect(under(many, 'By the district')).toContain('Every child reads.')
    expect(under(many, 'By the district')).toContain('The plan does not say whether it was adopted.')
    expect(under(many, 'Week one')).toMatch(/Ask whoever kept it last for the plan\. It is one file/)
    expect(under(many, 'Week one')).toContain('the commitment under “What was promised”')
  })
})

describe('who will still be here, and what would last', () => {
  it('counts the months in the role on the paper’s own day', () => {
    const clock = under(left, 'Leadership changes ahead')
    expect(clock).toContain('2 years and 4 months')
    expect(clock).toContain('3 years and 5 months')
  })

  it('shows the four check marks, the most fragile first', () => {
    const marks = under(left, 'What would outlast a change of people')
    expect(marks).toContain('One of two commitments would last')
    expect(marks.indexOf('Home visits')).toBeLessThan(marks.indexOf('Reading coaches'))
    // Nobody entered that mark: that is another thing than no.
    expect(marks).toContain('not given')
  })
})

it('shows the consultation log by quarter, a square for each entry, and says it in words', { tags: 'seconds' }, () => {
  const model = dossier(samplePlan()).model
  const figure = [...flat(model.blocks)].find((b) => b.t === 'figure' && b.caption.startsWith('The consultation log'))
  expect(figure).toMatchObject({
    long: expect.arrayContaining([
      'July to September 2026: 1 of 3 standing meetings entered was kept, 2 of 2 items entered were kept and 1 of 2 decisions entered was asked about beforehand.',
    ]),
  })
  // One kept of one entered is not all that was promised.
  expect(JSON.stringify(model.blocks)).toContain(
    'By the plan the standing meeting with the superintendent should be held each month.',
  )
  const table = [...flat(model.blocks)].find(
    (b) => b.t === 'table' && b.caption === 'What the consultation log adds up to',
  )
  expect(JSON.stringify(table)).toContain('1 kept, 2 canceled')
  expect(JSON.stringify(dossier(left).model.blocks)).not.toContain('The consultation log')
})

it('is not for the packet, whatever line was typed for the board’s papers, and says where the rest is', () => {
  const request = { ...defaultBoardRequest(left, day), document: 'dossier' as const, confidential: 'Board packet' }
  const { model } = transitionDossier(left, briefingRequest.parse(request))
  expect(model.foot).toBe('Not for the board’s packet · Cabinet edition · Prepared for December 14, 2026')
  expect(JSON.stringify(model.blocks.at(-1))).toContain('The full plan for the cabinet has more: ')
})

it('prints figures of student groups only through suppression, and keeps which', () => {
  expect(dossier(left).printed.some((p) => 'measure' in p && p.group === 'hisp')).toBe(true)
  const small = planWith({
    ...reading,
    value: reading.value.map((v) => (v.group === 'swd' ? { ...v, reading: { figure: 14.6, n: 7, numerator: 1 } } : v)),
  })
  expect(JSON.stringify(dossier(small).model.blocks)).not.toContain('14.6')
})

it('puts decisions without a day after all that have one, and says so', () => {
  const decision = [
    { id: 'a', forum: 'Court', text: 'Some day.' },
    {
      id: 'b',
      date: '2020-01-01',
      forum: 'Board',
      text: 'Long ago.',
      about: [1, 2, 3].map((n) => ({ kind: 'goal', id: `g${n}` })),
    },
    { id: 'c', date: '2026-01-01', forum: 'Board', text: 'Of late.' },
  ]
  const said = under(
    planWith({ decision, goal: [1, 2, 3].map((n) => ({ id: `g${n}`, title: `Aim ${n}` })) }),
    'What was decided',
  )
  expect(said).toMatch(/Of late\..*Long ago\..*Some day\..*Those with no date recorded are last\./)
  // Goals by their numbers: nine titles in a cell make a page out of every few decisions.
  expect(said).toContain('Goals 1 to 3')
  expect(said).not.toContain('Aim 2')
})

it('counts as past its day what the board’s paper lists as late, with a goal or without, and says where the year of a target is over', () => {
  const action = Array.from({ length: 7 }, (_, i) => ({ id: `l${i}`, title: `Late ${i}`, due: `2026-0${i + 1}-01` }))
  const plan = planWith({
    ...reading,
    action: action.map((a, i) => (i === 0 ? a : { ...a, about: { kind: 'goal', id: 'g' } })),
    measure: [{ ...reading.measure[0], targetYear: '2025-26' }],
    value: reading.value.filter((v) => v.year === '2023-24'),
    act: [{ id: 'night', title: 'Hold a family night', due: '2026-05-01', status: 'inProgress' }],
  })
  const request = defaultBoardRequest(plan, day)
  const board = JSON.stringify(boardBriefing(plan, request).model.blocks)
  expect(under(plan, 'Open actions')).toContain(
    'Seven actions are not entered as done; for all seven no status is given. All seven are past their due dates.',
  )
  expect(board).toMatch(
    /Steps past their due date.*Late 0.*Two more are past their due dates: seven in all\. One community action is past its due date, too\./,
  )
  const over = 'The year for the final target of goal 1 is over, but the plan has no figure for that year.'
  expect(board).toContain(over)
  expect(JSON.stringify(blocksOf(plan))).toContain(over)
  expect(JSON.stringify(onePageBrief(plan, { ...request, document: 'onePage' }).model.blocks)).toContain(over)
})

it('lists what others have not sent or done: slips that are out, and next steps whose day is over', () => {
  const plan = planWith({
    person: [{ id: 'p', role: 'Principal, high school' }],
    department: [{ id: 'd', name: 'Transportation' }],
    goal: [{ id: 'g', title: 'More graduate' }],
    measure: [{ id: 'm', goal: 'g', short: 'Ninth graders on track' }],
    updateSlip: [
      { id: 'a', owner: 'p', measure: 'm', status: 'due', due: '2026-11-16' },
      { id: 'b', owner: 'p', measure: 'm', status: 'returned', due: '2026-11-16' },
    ],
    checkIn: [
      { id: 'c', department: 'd', date: '2026-10-02', agreed: 'Print the routes.', nextStepDue: '2026-11-20' },
      { id: 'e', department: 'd', date: '2026-12-02', agreed: 'Later.', nextStepDue: '2027-01-20' },
    ],
  })
  const text = JSON.stringify(
    transitionDossier(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'dossier' })).model
      .blocks,
  )
  expect(text).toContain('"Principal, high school: Ninth graders on track, was due November 16, 2026."')
  expect(text.match(/Ninth graders on track, was due/g)).toHaveLength(1)
  expect(text).toContain(
    '"Transportation: due on November 20, 2026; agreed: “Print the routes”.","The plan does not say if it was done."',
  )
})

it('says of the sample’s goals why they are not named, who champions one, and counts no department that it names', {
  tags: 'seconds',
}, () => {
  const plan = samplePlan()
  expect(under(plan, 'What is fragile')).toContain(
    'Goal 8 is not listed here, because newer figures support its status: results of 2025–26 are behind, though those of fall 2026–27 meet their targets.',
  )
  // That a target was missed within a year is no proof of off track: a goal that is behind is at risk.
  expect(under(plan, 'What is fragile')).toContain(
    'Goal 4 has a worse status than its figures for a whole year. It is not listed here, because newer figures don’t support a better one: results of 2025–26 say at risk, and those of fall 2026–27 miss their targets.',
  )
  expect(under(plan, 'Whom to talk to')).toContain('is entered as “Board champion” of goal 1')
  expect(JSON.stringify(blocksOf(plan).at(-1))).not.toMatch(/; 1 department;/)
})

it('tells each condition for the work in a paragraph of its own, where most have nothing to be compared with', {
  tags: 'seconds',
}, () => {
  const blocks = blocksOf(samplePlan())
  const at = blocks.findIndex((b) => b.t === 'heading' && b.text === 'Conditions for the work')
  const told = blocks.slice(at).find((b) => b.t === 'text')
  const lines = told?.t === 'text' ? told.paragraphs : []
  expect(lines.map((l) => l.split(':')[0])).toEqual([
    'Budget secured',
    'FTE filled',
    'Board items',
    'Policies adopted',
    'Standing meetings kept',
    'Since the last standing meeting',
    'Our items in cabinet',
  ])
})

it('one more person than the paper has room for is one person', () => {
  const more = (n: number) =>
    planWith({
      person: Array.from({ length: n }, (_, i) => ({ id: `p${i}`, role: `Principal ${i}` })),
      goal: Array.from({ length: n }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}`, owner: `p${i}`, sort: i })),
    })
  expect(under(more(31), 'Whom to talk to')).toContain('One more person is named in the plan.')
  expect(under(more(32), 'Whom to talk to')).toContain('Two more people are named in the plan.')
})

it('names something that is not in place of each support that is not, where nothing holds it back', () => {
  const blocks = blocksOf(samplePlan())
  const supports = blocks.find(
    (b) => b.t === 'table' && b.columns.some((c) => c.head === 'First of what is not in place'),
  )
  const cells = supports?.t === 'table' ? supports.rows.map((r) => r.cells.map((c) => c.text)) : []
  expect(cells).toHaveLength(6)
  for (const [name, , , first] of cells) expect(first, name).not.toBe('')
})
