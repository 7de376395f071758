// @module-tag seconds
import { expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Block, flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Papers as somebody reads them who knows the plan line by line, and draws from each sentence what follows from it. */

const day = '2026-12-14'
const asked = (plan: Plan, document: string, of?: string) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...(of && { of }) })
const dossier = (plan: Plan): readonly Block[] => [
  ...flat(transitionDossier(plan, asked(plan, 'dossier')).model.blocks),
]
/** What stands beside a label. */
const beside = (blocks: readonly Block[], label: string): readonly string[] =>
  blocks.flatMap((b) => (b.t === 'hung' && b.label === label ? b.paragraphs : []))

it('says that a promise was not kept only of what was agreed with the superintendent', () => {
  const talk = { date: '2026-09-08', type: 'standingMeeting', what: 'Monthly talk', outcome: 'cancelled' }
  const ledger = [
    { id: 't', ...talk },
    { id: 'c', date: '2026-11-03', type: 'cabinetItem', what: 'Results', outcome: 'moved' },
    { id: 'n', date: '2026-05-12', type: 'decision', what: 'Attendance lines', consulted: 'never' },
  ]
  const read = (oneToOne: string) =>
    dossier(planWith({ place: [{ id: 'place', oneToOne }], accessEntry: ledger } as never))
  const agreed = read('monthly')
  expect(beside(agreed, 'Meetings not held as agreed')).toEqual(['September 8, 2026, “Monthly talk”: canceled.'])
  expect(beside(agreed, 'Canceled or moved')).toEqual(['November 3, 2026, “Results”: moved.'])
  expect(beside(agreed, 'Not asked beforehand')).toEqual([
    'May 12, 2026, “Attendance lines”: this office was never asked.',
  ])
  expect(JSON.stringify(agreed)).not.toContain('Not as promised')
  // Where no meeting was agreed, none was owed.
  const never = read('never')
  expect(beside(never, 'Meetings not held as agreed')).toEqual([])
  expect(beside(never, 'Canceled or moved')).toContain('September 8, 2026, “Monthly talk”: canceled.')
})

it('says of a figure within a year, too, how many of how many it is', () => {
  const read = (group: string, point: string, value?: object) => ({
    ...{ id: `${group}${point}`, measure: 'm', group, year: '2026-27', point },
    ...(value === undefined ? { aim: { figure: 60 } } : { reading: value }),
  })
  const plan = planWith({
    ...reading,
    interim: [
      read('all', 'fall', { figure: 58.7, n: 2538, numerator: 1489, date: '2026-10-30' }),
      read('hisp', 'fall', { figure: 51.7, n: 870, numerator: 450, date: '2026-10-30' }),
      read('hisp', 'spring'),
    ],
  })
  const tables = [...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)].filter((b) => b.t === 'table')
  const within = tables.filter((t) => t.caption?.endsWith('within 2026–27'))
  // Beside the figure: a table of its own would have a name and a number at the two edges of the page.
  expect(within.map((t) => t.columns.map((c) => c.head))).toEqual([
    ['Student group', 'Fall', 'Fall, how many', 'Spring, target'],
  ])
  expect(within[0]?.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
    ['Hispanic', '51.7', '450 of 870', '60.0'],
    ['All students', '58.7', '1,489 of 2,538', ''],
  ])
  // As dark as in the measure's other tables: those that the goal is for, and all students.
  for (const t of tables.filter(({ caption }) => caption?.endsWith('within 2026–27')))
    expect(t.rows.map((r) => r.strong ?? false)).toEqual([true, true])
})

it('tells a policy in force whose draft backs a goal from one that was never adopted, and for how much of a goal a draft is', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read' }],
    policy: [
      { id: 'a', code: 'ADA', title: 'Aims', stage: 'underReview', reached: { adopted: '2020-02-24' } },
      { id: 'b', code: 'GCF', title: 'Hiring', stage: 'firstReading' },
      { id: 'c', code: 'JK', title: 'Discipline', stage: 'draft' },
      { id: 'd', code: 'AEC', title: 'Reporting', stage: 'gap' },
    ],
    policyLink: [
      { id: '1', goal: 'g', policy: 'a', extent: 'draft' },
      { id: '2', goal: 'g', policy: 'b', extent: 'whole' },
      { id: '3', goal: 'g', policy: 'c', extent: 'inPart' },
      { id: '4', goal: 'g', policy: 'd', extent: 'whole' },
    ],
    tenure: [{ id: 't', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01' }],
  } as never)
  const blocks = [...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)]
  const picture = blocks.find((b) => b.t === 'figure' && b.caption === 'Which policy backs which goal')
  // ADA is adopted, and only what its draft says is still to come.
  expect(JSON.stringify(picture)).toContain('only a draft, or not adopted yet: ADA, GCF and JK')
  expect(JSON.stringify(picture)).not.toContain('romised, not adopted')
  expect(JSON.stringify(blocks)).toContain(
    'ADA (its draft); AEC (needed, no draft yet, for the whole goal); GCF (for the whole goal); JK (for a part of the goal)',
  )
  expect(beside(dossier(plan), 'Policies linked to goals')).toEqual([
    'Goal 1: ADA (only its draft), AEC (not written yet, for the whole goal), GCF (not adopted, for the whole goal) and JK (not adopted, for a part of the goal).',
  ])
})

it('writes lists, quarters and what was dropped so that nobody has to ask: where a title ends, which months, what it was', () => {
  const goal = (id: string, title: string) => ({ id, title })
  const plan = planWith({
    goal: [
      goal('a', 'Gain English and keep courses'),
      goal('b', 'Read well'),
      goal('c', 'More students graduate on time'),
    ],
    meeting: [
      { id: 'm', forum: 'board', date: '2026-10-12', monitors: ['a', 'b'] },
      { id: 'n', forum: 'board', date: '2026-11-12', monitors: ['b', 'c'] },
    ],
    statusUpdate: [
      { id: 's', goal: 'a', date: '2026-10-12', status: 'onTrack', period: '2026-Q3', periodEnd: '2026-09-30' },
      // The third quarter of a fiscal year: its end says so, and no months may stand beside it.
      { id: 'f', goal: 'b', date: '2026-04-12', status: 'onTrack', period: '2026-Q3', periodEnd: '2026-03-31' },
    ],
    retreat: [{ id: 'r', title: 'Day', date: '2026-06-11' }],
    capture: [{ id: 'c', retreat: 'r', what: 'goal', text: 'A pool', state: 'dropped', reason: 'Not ours.' }],
  })
  const said = JSON.stringify(fullPlan(plan, { ...asked(plan, 'plan'), readBy: 'cabinet' }).model.blocks)
  expect(said).toContain('Goals monitored there: Gain English and keep courses; Read well')
  expect(said).toContain('Goals monitored there: Read well; More students graduate on time')
  expect(said).toContain('period: July to September 2026')
  expect(said).toContain('period: 2026-Q3; its end: March 31, 2026')
  expect(said).toMatch(/[Rr]ecorded as: Goal/)
  expect(said).not.toContain('hat it will become')
})

it('tells meetings by who met and by month, and of those to come which goals they monitor', () => {
  const day = (forum: string, date: string, more: object = {}) => ({ id: `${forum}${date}`, forum, date, ...more })
  const past = ['2026-01-12', '2026-01-26', '2026-02-09', '2025-12-08'].map((d) => day('board', d))
  const plan = planWith({
    goal: [{ id: 'a', title: 'Read well' }],
    audienceGroup: [{ id: 'who', name: 'Residents' }],
    why: [
      {
        id: 'w',
        audienceGroup: 'who',
        status: 'draft',
        text: `We keep standards high. ${'And we say why. '.repeat(8)}`,
      },
    ],
    meeting: [...past, day('cabinet', '2026-01-06'), day('board', '2027-01-25', { monitors: ['a'] })],
  } as never)
  const all = [...flat(fullPlan(plan, { ...asked(plan, 'plan'), readBy: 'board' }).model.blocks)]
  expect(beside(all, 'Board, 2026')).toEqual(['January 12 and 26; February 9.'])
  expect(beside(all, 'Board, 2025')).toEqual(['December 8.'])
  expect(beside(all, 'Cabinet, 2026')).toEqual(['January 6.'])
  const ahead = all.find((b) => b.t === 'table' && b.caption === 'Meetings ahead')
  expect(ahead?.t === 'table' && ahead.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
    ['January 25, 2027', 'Board', 'Goal 1'],
  ])
  // What is beside its audience does not say its audience once more.
  expect(JSON.stringify(all)).not.toContain('Audience: Residents')
})

it('says under the table of who is behind how to read times, too', () => {
  const group = (id: string, sort: number) => ({ id, name: id, sort, focus: true })
  const measure = { goal: 'g', unit: 'percent', people: 'children', yearKind: 'school', reference: 'All' }
  const value = (of: string, g: string, figure: number) => ({
    ...{ id: `${of}${g}`, measure: of, group: g, year: '2025-26' },
    reading: { figure, n: { North: 300, South: 200 }[g] ?? 500 },
  })
  const plan = planWith({
    studentGroup: [group('North', 1), group('South', 2), { id: 'All', name: 'All students', isTotal: true }],
    goal: [
      { id: 'g', title: 'Read', mainMeasure: 'r', focusGroups: ['North', 'South'] },
      { id: 'h', title: 'Stay', mainMeasure: 's', focusGroups: ['North', 'South'] },
    ],
    measure: [
      { ...measure, id: 'r', short: 'Reading', direction: 'up', gapForm: 'points' },
      { ...measure, id: 's', goal: 'h', short: 'Suspended', direction: 'down', gapForm: 'ratio' },
    ],
    value: [
      ...[value('r', 'North', 40), value('r', 'South', 60), value('r', 'All', 50)],
      ...[value('s', 'North', 8), value('s', 'South', 3), value('s', 'All', 5)],
    ],
  } as never)
  const said = JSON.stringify(fullPlan(plan, asked(plan, 'plan')).model.blocks)
  expect(said).toContain('main measure; a minus sign, or less than 1.0×, means ahead')
})

it('calls each “why” of a list by those whom it is for, whether its words are few or many', () => {
  const why = (id: string, text: string) => ({ id: `w${id}`, audienceGroup: id, text, status: 'draft' })
  const plan = planWith({
    audienceGroup: [
      { id: 'f', name: 'Families' },
      { id: 'r', name: 'Residents' },
    ],
    why: [
      why('f', 'You hear from us on the same day.'),
      why('r', `You may ask. ${'And each number is shown. '.repeat(6)}`),
    ],
  } as never)
  const blocks = [...flat(fullPlan(plan, { ...asked(plan, 'plan'), readBy: 'cabinet' }).model.blocks)]
  const list = blocks.slice(blocks.findIndex((b) => b.t === 'heading' && b.text === 'Whys') + 1)
  expect(list.slice(0, 2).map((b) => b.t === 'hung' && b.label)).toEqual(['Families', 'Residents'])
})

it('puts no draft among the policies in force on the way from a goal to the mission', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read', missionPhrase: 'every child' }],
    policy: ['A', 'B'].map((code) => ({ id: code, code, stage: 'adopted', reached: { adopted: '2020-01-01' } })),
    policyLink: [
      { id: '1', goal: 'g', policy: 'A', extent: 'draft' },
      { id: '2', goal: 'g', policy: 'B', extent: 'whole' },
    ],
  })
  const said = [...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)]
  const way = said.find((b) => b.t === 'hung' && b.label === '1. Read')
  expect(way).toMatchObject({ paragraphs: ['Policies in force: B; words of the mission: every child'] })
})

it('counts no meeting as left out whose day and packet stand among the first thirty days', () => {
  const meeting = { id: 'm', forum: 'cabinet', date: '2026-12-20', packetDue: '2026-12-16' }
  const said = JSON.stringify(dossier(planWith({ meeting: [meeting] } as never)))
  expect(said).toContain('Papers due for the cabinet meeting on December 20, 2026')
  expect(said).not.toMatch(/Left out[^"]*\b1 meeting/)
})

it('says beside gaps to all students that a measure counts one group alone', () => {
  const said = (population?: string, name = 'English learners') => {
    const plan = planWith({
      ...reading,
      studentGroup: [...reading.studentGroup, { id: 'el', name }],
      goal: [...reading.goal, { id: 'h', title: 'More children count well', sort: 2 }],
      measure: [
        { ...reading.measure[0], reference: 'all', population },
        { ...reading.measure[0], id: 'n', goal: 'h', short: 'Grade 3 math' },
      ],
      value: [...reading.value, ...reading.value.map((v) => ({ ...v, id: `n${v.id}`, measure: 'n' }))],
    })
    return JSON.stringify([...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)])
  }
  expect(said('English learners tested')).toMatch(
    /Goal \d counts only English learners tested; there “all students” means all of them\./,
  )
  expect(said('Students tested in grade 3')).not.toContain('counts only')
  // A name in another word is no group, and all students are no group either, whoever else is named with them.
  expect(said('Shel Elementary grades', 'EL')).not.toContain('counts only')
  expect(said('All students, English learners included')).not.toContain('counts only')
})

it('lists the goals that count one group alone with one “and”, and calls all of them as their row does', () => {
  const { measure, value } = reading
  const groups = [...reading.studentGroup.filter((g) => g.id !== 'all'), { id: 'el', name: 'English learners' }]
  const plan = planWith({
    ...reading,
    studentGroup: [...groups, { id: 'all', name: 'Every child', isTotal: true }],
    goal: ['g', 'h', 'i'].map((id, sort) => ({ id, title: `More of ${id}`, sort })),
    measure: ['g', 'h', 'i'].map((goal) => ({
      ...{ ...measure[0], id: `m${goal}`, goal, short: `Test ${goal}`, reference: 'all' },
      population: 'English learners tested',
    })),
    value: ['g', 'h', 'i'].flatMap((g) => value.map((v) => ({ ...v, id: `${g}${v.id}`, measure: `m${g}` }))),
    target: [],
  })
  const text = JSON.stringify([...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)])
  expect(text).toContain(
    'Goal 1 counts only English learners tested, goal 2 only English learners tested and goal 3 only English learners tested; there “every child” means all of them.',
  )
})

it('says nothing twice and joins nothing that a listener would run together', () => {
  const plan = planWith({
    ...reading,
    department: [{ id: 'd', name: 'Communications' }],
    coverage: [{ id: 'c', goal: 'g', department: 'd', part: 'leads' }],
    budgetLine: [
      {
        ...{ id: 'l', description: 'Translation and interpreting', category: 'translation', department: 'd' },
        ...{ fiscalYear: '2026-27', amount: 4_000_000, status: 'approved', recurring: true },
      },
    ],
    meeting: [{ id: 'm', forum: 'board', date: '2027-02-08' }],
    policy: [{ id: 'p', code: 'JC', title: 'Attendance areas', stage: 'drafting', planned: { firstReading: 'm' } }],
    equityScreen: [
      {
        ...{ id: 's', title: 'New lines', type: 'practice', status: 'complete', proposed: 'Move some students.' },
        gains: [
          { group: 'hisp', effect: 'Shorter rides' },
          { group: 'all', effect: 'Smaller classes' },
        ],
      },
    ],
  } as never)
  const said = JSON.stringify(fullPlan(plan, { ...asked(plan, 'plan'), readBy: 'cabinet' }).model.blocks)
  expect(said).not.toMatch(/Translation and interpreting; translation/)
  expect(said).toContain('led by 1 department')
  expect(said).toContain('Planned for: first reading (Board, February 8, 2027)')
  expect(said).toContain('Hispanic students: Shorter rides; All students: Smaller classes')
})

it('ends the plan with nothing that only its makers need: no status of words that are printed, no choices, no headings of another page', () => {
  const plan = planWith({
    ...reading,
    audienceGroup: [
      { id: 'a', name: 'Families' },
      { id: 'b', name: 'Business' },
    ],
    why: [
      { id: 'w', audienceGroup: 'a', text: 'For every child.', status: 'reviewed' },
      { id: 'd', audienceGroup: 'b', text: 'For the town.', status: 'draft' },
    ],
    ownField: [
      { id: 'f', name: 'How far', belongsTo: 'goal', holds: 'choice', choices: ['Every school'], audience: 'public' },
    ],
    communityPage: [{ id: 'p', language: 'en', headings: { why: 'Why we do this', heard: 'Tell us' } }],
  } as never)
  for (const readBy of ['public', 'board'] as const) {
    const said = JSON.stringify(fullPlan(plan, { ...asked(plan, 'plan'), readBy }).model.blocks)
    expect(said).toContain('For every child.')
    expect(said).not.toContain('Reviewed with communications')
    expect(said).toMatch(/For the town\..*[Ss]tatus: Draft/)
    expect(said).not.toContain('Every school')
    expect(said).not.toContain('Headings in this language')
  }
})
