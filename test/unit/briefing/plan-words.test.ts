import { expect, it } from 'vitest'
import { drawPaper } from '../../../electron/briefing/draws.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { answerCards } from '../../../shared/briefing/cards/cards.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith } from '../../support/plan.ts'

/** Words of the full plan that a family reads. */
const said = (plan: Plan): string =>
  JSON.stringify(
    fullPlan(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'board' })).model.blocks,
  )

it('says once that a term does not mean something, however that was written', () => {
  const term = { plain: 'A child can get in.', status: 'adopted' } as const
  const words = said(
    planWith({
      term: [
        { id: 'a', term: 'Access', isNot: 'It is not only an open door.', ...term },
        { id: 'b', term: 'Belonging', isNot: 'A poster in the hall.', ...term },
      ],
    }),
  )
  expect(words).toContain('"It is not only an open door."')
  expect(words).toContain('"It is not: A poster in the hall."')
})

it('says a language, a time of day and a place in a book as people say them', () => {
  const about = { kind: 'term', id: 't' }
  const plan = planWith({
    term: [{ id: 't', term: 'Access', plain: 'A child can get in.', status: 'adopted' }],
    translation: [{ id: 'x', about, field: 'term', language: 'es', text: 'Acceso' }],
    department: [{ id: 'd', name: 'Equity Office' }],
    checkIn: [{ id: 'c', department: 'd', date: '2026-12-01', begins: '14:00' }],
    concern: [{ id: 'k', concern: 'It costs too much.', answer: 'One percent.', evidence: ['e'] }],
    evidence: [{ id: 'e', title: 'Budget book', place: 'Finance', pages: 'Pages 88 to 91' }],
  })
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'cabinet' })
  const words = JSON.stringify(fullPlan(plan, request).model.blocks)
  expect(words).toContain('2:00 pm')
  expect(words).toContain('Spanish')
  expect(words).not.toMatch(/14:00|"text":"es"/)
  const cards = JSON.stringify(answerCards(plan, { ...request, document: 'cards' }).model.blocks)
  expect(cards).toContain('Carry the cards for what you hear.')
  expect(cards).toContain('Budget book (Finance, pages 88 to 91)')
})

it('calls a record whose name is long by its first words, and sets a “why” under those whom it is for', () => {
  const long = (n: number) =>
    `What is done in week ${n} of a plan whose words are far too long to stand beside anything else in a table`
  const action = ['Buy books', 'Call homes', long(3), 'Thank them', long(5)].map((title, i) => ({
    id: `a${i}`,
    about: { kind: 'goal', id: 'g' },
    title,
    note: 'Ask first.',
  }))
  const goal = [{ id: 'g', title: 'Read', status: 'dropped' }]
  const why = [{ id: 'w', audienceGroup: 'v', text: long(7), status: 'draft' }]
  const words = said(planWith({ goal, action, why, audienceGroup: [{ id: 'v', name: 'Retired teachers' }] } as never))
  // Five labels that say “Action” name nothing.
  for (const n of [3, 5])
    expect(words).toContain(
      `"label":"What is done in week ${n} of a plan whose words are far too long to stand beside anything else in a…"`,
    )
  expect(words).not.toMatch(/"label":"(Action|Why)[ \d]*"/)
  expect(words).toMatch(/"label":"Retired teachers"/)
})

it('calls a policy that is missing not written yet', () => {
  const words = said(planWith({ policy: [{ id: 'p', code: 'AEC', title: 'Reporting to the public', stage: 'gap' }] }))
  expect(words).toContain('Not written yet')
  expect(words).not.toContain('"Gap"')
})

it.each<[stages: readonly ('adopted' | 'drafting')[], says: string]>([
  [['drafting'], 'The one policy is not adopted yet.'],
  [['adopted'], 'The one policy is adopted.'],
  [['drafting', 'drafting'], 'None of the two policies is adopted yet.'],
  [['adopted', 'drafting', 'drafting'], 'One of three policies is adopted.'],
  [['adopted', 'adopted', 'drafting'], 'Two of three policies are adopted.'],
  [['adopted', 'adopted'], 'Both policies are adopted.'],
])('counts policies in whole sentences: %j', (stages, says) => {
  const policy = stages.map((stage, i) => ({ id: `p${i}`, title: `Policy ${i}`, stage }))
  expect(said(planWith({ policy }))).toContain(JSON.stringify(says).slice(0, -1))
})

it('puts what has no day after what has one, and says so', () => {
  const words = said(
    planWith({
      decision: [
        { id: 'a', forum: 'Court', text: 'Settled at some time.' },
        { id: 'b', forum: 'Board', text: 'Adopted one spring.', date: '2017-05-24' },
      ],
    }),
  )
  expect(words.indexOf('Settled at some time.')).toBeGreaterThan(words.indexOf('Adopted one spring.'))
  expect(words).toContain('Day not recorded')
})

it('prints a decision once, and points at it by its forum and day', () => {
  const words = said(
    planWith({
      meeting: [{ id: 'm', forum: 'board', date: '2017-05-24' }],
      decision: [{ id: 'd', forum: 'Board', text: 'The plan is adopted.', date: '2017-05-24', meeting: 'm' }],
      adoptedVersion: [{ id: 'v', name: 'First edition', adoptedOn: '2017-05-24', decision: 'd' }],
    }),
  )
  expect(words.split('The plan is adopted.')).toHaveLength(2)
  expect(words).toMatch(/decision: Board, May 24, 2017/i)
})

it('nests no quotation marks, and begins a long concern in its heading', () => {
  const long = `${'There is much training and little that a child would see of it. '.repeat(4)}So it was said.`
  const words = said(
    planWith({
      goal: [{ id: 'g', title: 'A goal' }],
      evidence: [{ id: 'e', title: 'Report', quote: 'It says “now”.', about: [{ kind: 'goal', id: 'g' }] }],
      concern: [{ id: 'c', concern: long }],
    }),
  )
  expect(words).toContain('In its words: It says “now”.')
  expect(words).not.toContain('Concern 1')
  expect(words).toMatch(/"There is much training and little that a child would see of it\. [^"]*…"/)
  expect(words).toContain(long)
})

it('says of a goal’s own groups that they are such, where the whole plan has marked none', () => {
  const studentGroup = [
    { id: 'all', name: 'All students', isTotal: true },
    { id: 'h', name: 'Hispanic or Latino' },
  ]
  const goal = { id: 'g', title: 'Children read well' }
  const none = 'One student group is named; it is not marked as one of the focus groups of the whole plan'
  expect(said(planWith({ studentGroup, goal: [goal] }))).toContain(`${none}.`)
  expect(said(planWith({ studentGroup, goal: [{ ...goal, focusGroups: ['h'] }] }))).toContain(
    `${none}, but goals say whom they are for.`,
  )
})

it('tells of policies that no longer hold, and of a kind only where one was said', () => {
  const policy = [
    { id: 'a', title: 'Access', stage: 'adopted' },
    { id: 'b', title: 'Old access', stage: 'retired' },
  ] as const
  expect(said(planWith({ policy }))).toContain('One policy is adopted. One other is no longer in force.')
  expect(said(planWith({ policy }))).not.toContain('"head":"Kind"')
  expect(said(planWith({ policy: [...policy, { id: 'c', title: 'Rule', type: 'regulation' }] }))).toContain(
    '"Not given"',
  )
})

it('leaves out a column that nobody filled, and names policies whole and apart', () => {
  const words = said(
    planWith({
      goal: [{ id: 'g', title: 'Children read well' }],
      policy: ['a, b', 'c'].map((title) => ({ id: title, title, stage: 'adopted' as const })),
      policyLink: ['a, b', 'c'].map((policy) => ({ id: policy, goal: 'g', policy, extent: 'inPart' as const })),
      position: [{ id: 'p', title: 'Coach' }],
      officer: [{ id: 'officer', title: 'Chief Equity Officer', person: 'o' }],
      person: [{ id: 'o', role: 'Chief equity officer' }],
      statusUpdate: [{ id: 's', goal: 'g', status: 'onTrack', period: 'One year in', date: '2026-11-01' }],
      engagement: [{ id: 'e', title: 'An evening', audiences: ['f'] }],
      audienceGroup: [{ id: 'f', name: 'Families' }],
    }),
  )
  expect(words).toContain('"a, b; c"')
  expect(words).toContain('"On track; period: One year in."')
  expect(words).toContain('{"t":"hung","label":"Audiences","paragraphs":["Families"]}')
  for (const head of ['On its way', 'Review due', 'FTE', 'Reports to', 'has a source of pay', 'who holds the post'])
    expect(words).not.toContain(head)
})

it('tells a policy that nobody has drafted as needed, and one that backs a goal in part as that', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Children read well' }],
    policy: [
      { id: 'a', code: 'AEC', title: 'Reporting', stage: 'gap' },
      { id: 'b', code: 'AC', title: 'Access', stage: 'adopted' },
      { id: 'c', code: 'JK', title: 'Discipline', stage: 'drafting' },
    ],
    policyLink: [
      { id: 'la', goal: 'g', policy: 'a' },
      { id: 'lb', goal: 'g', policy: 'b', extent: 'inPart' },
      { id: 'lc', goal: 'g', policy: 'c' },
    ],
  })
  expect(said(plan)).toContain('"AEC (needed, no draft yet); JK"')
  expect(said(plan)).not.toContain('"Coming"')
  expect(said(plan)).toContain('1 policy in force, behind it in part')
})

it('prints the figures of a slip with their unit, and nothing to compare where one figure is for all', () => {
  const measure = { goal: 'g', short: 'Families heard', reference: 'all', gapForm: 'points' as const }
  const plan = planWith({
    goal: [{ id: 'g', title: 'Families are heard' }],
    studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
    measure: [{ id: 'm', ...measure, unit: 'percent', people: 'families' }],
    value: [{ id: 'v', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 58, n: 400 } }],
    updateSlip: [{ id: 's', owner: 'o', measure: 'm', period: '2026-Q4', lastValue: { figure: 58, year: '2025-26' } }],
    person: [{ id: 'o', role: 'Principal' }],
  })
  const paper = fullPlan(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'cabinet' }))
  const words = JSON.stringify(paper.model.blocks)
  expect(words).toMatch(/ast value: 58 percent in 2025–26/)
  expect(words).not.toMatch(/[Cc]ompared with: All students|[Gg]ap is shown as/)
})

it('prints of a slip no figure of a group that no table prints, for whomever it is', () => {
  const slip = { owner: 'o', measure: 'm', period: '2026-Q4' }
  const of = (group: string, figure: number) => ({
    ...{ ...slip, id: `s-${group}`, group, lastValue: { figure, year: '2025-26' } },
    aim: { figure: figure + 10, year: '2026-27' },
  })
  const plan = planWith({
    goal: [{ id: 'g', title: 'Children read well' }],
    studentGroup: [
      { id: 'all', name: 'All students', isTotal: true },
      { id: 'el', name: 'English learners' },
      { id: 'few', name: 'Newcomers' },
    ],
    measure: [{ id: 'm', goal: 'g', short: 'Reading', unit: 'percent', people: 'children' }],
    value: [
      { id: 'v1', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 58, n: 400 } },
      { id: 'v2', measure: 'm', group: 'el', year: '2025-26', reading: { figure: 40, n: 100 } },
      { id: 'v3', measure: 'm', group: 'few', year: '2025-26', reading: { figure: 16.7, n: 6 } },
    ],
    target: [
      { id: 't2', measure: 'm', group: 'el', year: '2026-27', aim: { figure: 50 } },
      { id: 't3', measure: 'm', group: 'few', year: '2026-27', aim: { figure: 26.7 } },
    ],
    updateSlip: [of('el', 40), of('few', 16.7)],
    person: [{ id: 'o', role: 'Principal' }],
  })
  const paper = fullPlan(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'cabinet' }))
  const words = JSON.stringify(paper.model.blocks)
  expect(words).toMatch(/ast value: 40.0 percent in 2025–26/)
  expect(words).toMatch(/ast value: not printed/)
  expect(words).not.toMatch(/16\.7|26\.7/)
})

it('gathers what is not written yet under one heading, and keeps what is written in its place', () => {
  const heads = (plan: Plan) => {
    const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'board' })
    const blocks = [...flat(fullPlan(plan, request).model.blocks)]
    return blocks.flatMap((b) => (b.t === 'heading' && b.level === 1 ? [b.text] : []))
  }
  expect(heads(planWith({}))).toEqual(['Not written yet'])
  const plan = planWith({
    goal: [{ id: 'g', title: 'Children read well' }],
    policy: [{ id: 'p', title: 'Reporting', stage: 'adopted' }],
  })
  expect(heads(plan)).toEqual([
    ...['The plan in one picture', 'Goals', 'Goal 1. Children read well', 'Policies', 'Not written yet'],
    'Appendix: policies behind the goals',
  ])
  expect(said(plan)).toMatch(
    /Not written yet.*The plan has no commitment yet\..*There are no engagements in the plan yet\./,
  )
})

it('does not repeat the name of a kind below itself, and says of an item as prepared that it is no draft', () => {
  const words = said(
    planWith({
      person: [{ id: 'p', role: 'Monitor' }],
      meeting: [{ id: 'm', forum: 'board', date: '2027-02-09' }],
      briefing: [
        {
          id: 'b',
          document: 'boardBriefing',
          subject: 'Where we stand',
          meeting: 'm',
          date: '2027-02-09',
          final: true,
        },
      ],
    }),
  )
  expect(words).toContain('"People"},{"t":"text","paragraphs":["Monitor"]}')
  expect(words).toMatch(/meeting: Board, February 9, 2027/i)
  expect(words).toMatch(/no longer a draft: Yes/i)
  expect(words).not.toMatch(/date of the meeting/i)
})

it.each([
  ['Unity Plan', 'the Unity Plan'],
  ['The Bridge', 'the Bridge'],
  ['Plan for Every Child', 'the Plan for Every Child'],
  ['Five Steps to Fair', 'Five Steps to Fair'],
])('puts an article before a plan’s name only where English has one: %s', (planName, inSentence) => {
  const plan = planWith({ words: [{ id: 'words', planName }] })
  const usual = defaultBoardRequest(plan, '2026-12-14')
  expect(usual.cover.subject).toBe(`Progress on ${inSentence}`)
  expect(boardBriefing(plan, usual).model.title).toBe(`Where we stand on ${inSentence}`)
})

it('says what a measure without figures counts in one sentence, and never half of it as a fact of its own', () => {
  const words = said(
    planWith({
      goal: [{ id: 'g', title: 'Discipline' }],
      measure: [
        { id: 'm', goal: 'g', short: 'Suspensions', phrase: 'are suspended', people: 'children' },
        { id: 'n', goal: 'g', short: 'Days', phrase: 'stay at home', people: 'children', unit: 'percent' },
      ],
    }),
  )
  expect(words).toContain('Students who are suspended.')
  expect(words).toContain('Percent of students who stay at home.')
  expect(words).not.toMatch(/counted: are suspended|counted: stay/i)
})

it('has for the cabinet what is the cabinet’s, for the board what is the board’s, and the officer’s for nobody', () => {
  const plan = planWith({
    officer: [{ id: 'officer', title: 'Equity officer', status: 'inPost', preparedNote: 'A deputy did it before.' }],
    department: [{ id: 'd', name: 'Transportation' }],
    checkIn: [{ id: 'c', department: 'd', date: '2026-11-02', agreed: 'Routes by spring.' }],
    skill: [{ id: 's', skill: 'budget', needed: 'A course on school budgets.' }],
  } as never)
  const edition = (readBy: 'board' | 'cabinet') =>
    JSON.stringify(
      fullPlan(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy }))
        .model,
    )
  expect(edition('cabinet')).toContain('Routes by spring.')
  expect(edition('cabinet')).toContain('A deputy did it before.')
  expect(edition('cabinet')).toContain('Appendix: everything else for the cabinet')
  expect(edition('cabinet')).toContain('Not for the board’s packet')
  expect(edition('board')).not.toMatch(/Routes by spring|A deputy did it before/)
  for (const readBy of ['board', 'cabinet'] as const)
    expect(edition(readBy)).not.toContain('A course on school budgets')
})

/** Words of the full plan that the cabinet reads. */
const forCabinet = (plan: Plan): string =>
  JSON.stringify(
    fullPlan(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'cabinet' })).model
      .blocks,
  )

it('says of evidence for a picture of instruction that it is no sheet for the group’s children', () => {
  const words = forCabinet(
    planWith({
      studentGroup: [{ id: 'hisp', name: 'Hispanic' }],
      instruction: [{ id: 'i', group: 'hisp', visitorSees: 'Talk' }],
      evidence: [{ id: 'e', title: 'Look-for sheet', about: [{ kind: 'instruction', id: 'i' }] }],
    }),
  )
  expect(words).toContain('For: picture of equitable instruction for Hispanic')
})

it('tells what was said in a room by the titles and questions that were read there, and by no short name', () => {
  const agenda = [{ part: 'liaison', title: 'The liaison’s pay', question: 'align-goals.q1' }]
  const words = forCabinet(
    planWith({
      retreat: [
        { id: 'r', title: 'Planning day', date: '2026-06-11', agenda, attended: [{ name: 'A parent', came: 'no' }] },
      ],
      meeting: [{ id: 'mt', forum: 'cabinet', date: '2026-10-20', agenda }],
      parkedItem: [{ id: 'p', retreat: 'r', part: 'liaison', text: 'Parking' }],
      capture: [{ id: 'c', gathering: { kind: 'meeting', id: 'mt' }, part: 'liaison', what: 'action', text: 'Ask' }],
      ballot: [{ id: 'b', retreat: 'r', part: 'gone', question: 'Which?' }],
      concern: [{ id: 'k', concern: 'It costs', belief: { type: 'zeroSum', text: 'One must lose' } }],
    }),
  )
  expect(words).toContain('If we could move only one result in three years, which one?')
  expect(words.match(/genda part: The liaison’s pay/g)).toHaveLength(2)
  expect(words).toContain('A parent, did not come')
  expect(words).toContain('zero-sum: One must lose')
  expect(words).not.toMatch(/came not at all|in words:/)
  expect(words).not.toMatch(/align-goals|Not there/)
})

it('writes the last figure of a slip as the tables of its measure do', () => {
  const words = forCabinet(
    planWith({
      goal: [{ id: 'g', title: 'Read' }],
      measure: [{ id: 'm', goal: 'g', short: 'Reading', unit: 'percent', people: 'children' }],
      studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
      value: [
        { id: 'v1', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 56.4, n: 400 } },
        { id: 'v2', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 58, n: 400 } },
      ],
      updateSlip: [
        { id: 's', measure: 'm', group: 'all', period: '2026-Q4', lastValue: { figure: 58, year: '2025-26' } },
      ],
    }),
  )
  expect(words).toContain('ast value: 58.0 percent in 2025–26')
})

it('says whose pay is from which source once, and has no row of which all stands on an earlier page', () => {
  const pays = (position: string, note?: string) =>
    ['2026-27', '2027-28'].map((fiscalYear) => ({
      ...{ id: `${position}${fiscalYear}`, position, fiscalYear, source: 's', fte: 0.5 },
      ...(note && { note }),
    }))
  const words = forCabinet(
    planWith({
      position: ['a', 'b'].map((id) => ({ id, title: `Lead of ${id}`, fte: 1 })),
      fundingSource: [{ id: 's', name: 'Foundation grant for family work and for the data of schools' }],
      positionPay: [...pays('a'), ...pays('b', 'By its part')],
    }),
  )
  expect(words).toContain('Lead of a, 2027–28, Foundation grant for family work')
  expect(words).toContain('By its part')
  expect(words).not.toMatch(/Lead of a[^\]]*on an earlier page/)
})

it('puts what shows the work under its support, in the order of the guide', () => {
  const rating = ['align-goals.measured', 'foundation-district.facts', 'align-goals.few'].map((indicator, i) => ({
    ...{ id: `k${i}`, indicator, level: 'inPlace' },
  }))
  const words = said(planWith({ rating } as never))
  expect(words).toMatch(/"caption":"[^"]*Foundation[^"]*".*basic facts.*"caption":"Align".*few goals.*has a measure/)
})

it('tells the cabinet of each community action its kind and audience in its row, and no list of them follows', () => {
  const act = ['Open the books', 'Host a dinner'].map((title, i) => ({
    id: `a${i}`,
    title,
    way: i === 0 ? 'affirm' : 'counter',
    audienceGroup: 'v',
    due: `2027-0${i + 1}-01`,
  }))
  const plan = planWith({ act, audienceGroup: [{ id: 'v', name: 'Retired teachers' }] } as never)
  const told = (readBy: 'public' | 'cabinet') => {
    const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy })
    const blocks = [...flat(fullPlan(plan, request).model.blocks)]
    const at = blocks.findIndex((b) => b.t === 'heading' && b.text === 'What we do with the community')
    return blocks.slice(at + 1, at + 3)
  }
  const [rows, next] = told('cabinet')
  expect(rows?.t === 'table' && rows.rows.map((r) => r.cells.slice(0, 3).map((c) => c.text))).toEqual([
    ['Open the books', 'Affirm', 'Retired teachers'],
    ['Host a dinner', 'Counter', 'Retired teachers'],
  ])
  expect(next?.t).toBe('heading')
  expect(JSON.stringify(told('public'))).not.toMatch(/Affirm|Kind|Retired teachers/)
})

it('keeps an action of a board and of a community from a district’s word for the actions of its plan', () => {
  const plan = planWith({
    words: [{ id: 'words', actionOne: 'Hour step', actionMany: 'Hour steps' }],
    act: [{ id: 'a', title: 'Open the books', way: 'affirm' }, { id: 'b' }],
    briefing: [{ id: 'i', document: 'board', subject: 'Reading', itemType: 'action' }],
  } as never)
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'cabinet' })
  const words = JSON.stringify(drawPaper(plan, { ...request, document: 'plan' }, () => true, null, 0).model)
  expect(words).toContain('"Community action"')
  expect(words).toMatch(/type of item: action item/i)
  expect(words.replace(/"paragraphs":\["Hour steps?"\]|"levels".*/g, '')).not.toMatch(/hour step/i)
})

it('says when and how long with the words that fit what is known of it', () => {
  const words = said(
    planWith({
      dimension: [{ id: 'd', name: 'Race' }],
      studentGroup: ['2025-10', '2024-10-01'].map((enrollmentDate, i) => ({
        ...{ id: `g${i}`, name: `Group ${i}`, dimension: 'd', enrollment: 900, enrollmentDate },
      })),
      district: [
        {
          ...{ id: 'district', name: 'Juniper Fork' },
          daysOff: [
            { begins: '2028-02-21', ends: '2028-02-21', name: 'Presidents’ Day' },
            { begins: '2028-03-20', ends: '2028-03-24', name: 'Spring break' },
          ],
        },
      ],
    }),
  )
  expect(words).toMatch(/counted in: October 2025/i)
  expect(words).toMatch(/counted on: October 1, 2024/i)
  expect(words).toContain('on February 21, 2028')
  expect(words).toContain('from March 20, 2028')
})

it('puts the value of a label with a hole where it is read, and leaves no hole in print', () => {
  const words = said(planWith({ planChoices: [{ id: 'planChoices', oldDataYears: 2, engageDays: 365 }] }))
  expect(words).toContain('"label":"Meet with each audience every","paragraphs":["365 days"]')
  expect(words).not.toContain(' … ')
  // A setting of the program is no part of the plan that a board reads.
  expect(words).not.toContain('Data is old')
})

it('has the sentence over everything else on one page with the first record below it', () => {
  const plan = planWith({
    department: [{ id: 'd', name: 'Transportation' }],
    checkIn: [{ id: 'c', department: 'd', date: '2026-11-02', agreed: 'Routes by spring.' }],
    mentor: [{ id: 'm', name: 'A principal of thirty years', kind: 'peer' }],
  } as never)
  const request = { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy: 'cabinet' }
  const { blocks } = fullPlan(plan, briefingRequest.parse(request)).model
  const at = blocks.findIndex((b) => b.t === 'keep' && JSON.stringify(b).includes('everything else for the cabinet'))
  const kept = blocks[at]
  if (kept?.t !== 'keep') throw new Error('nothing is kept together')
  expect(kept.blocks.slice(0, 2).map((b) => b.t)).toEqual(['heading', 'text'])
  expect(kept.blocks.length, 'a record below its heading, too').toBeGreaterThan(2)
})

it('says once why a group is in focus, on which day all were counted, and of nobody that a number is withheld', () => {
  const group = { dimension: 'd', enrollment: 900, enrollmentDate: '2025-10-01' }
  const words = said(
    planWith({
      dimension: [{ id: 'd', name: 'Race' }],
      studentGroup: [
        { ...group, id: 'a', name: 'Latino', focus: true, reason: 'Fewer read.', reasonSource: 'State file' },
        { ...group, id: 'b', name: 'White' },
        { id: 'c', name: 'Newcomers' },
      ],
    }),
  )
  expect(words.match(/Fewer read\./g)).toHaveLength(1)
  expect(words.match(/State file/g)).toHaveLength(1)
  expect(words).toContain('Student groups, students counted on October 1, 2025')
  expect(words).not.toContain('Withheld')
})
