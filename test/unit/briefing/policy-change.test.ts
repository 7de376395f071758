import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { departmentReport } from '../../../shared/briefing/departments/report.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { policyChange } from '../../../shared/briefing/policy/change.ts'
import { subjectsOf } from '../../../shared/briefing/which.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

const day = '2026-12-14'
const made = (plan: Plan, more: object = {}) =>
  policyChange(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'policy', ...more }))
const lacks = (plan: Plan, more: object = {}) =>
  missingIn(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'policy', ...more }))?.map(
    (m) => m.says,
  )
const said = ({ model }: Drawn): string => JSON.stringify(model.blocks)

const plan = planWith({
  ...reading,
  meeting: [
    { id: 'past', forum: 'board', date: '2026-11-09' },
    { id: 'next', forum: 'board', date: '2027-01-11' },
  ],
  policy: [
    { id: 'old', code: 'AC', title: 'Nondiscrimination', stage: 'adopted', type: 'policy' },
    {
      id: 'bg',
      code: 'BG',
      title: 'Policy process',
      type: 'policy',
      stage: 'committee',
      reached: { drafting: '2026-05-11' },
      planned: { firstReading: 'past', secondReading: 'next' },
      note: 'The president is against it.',
      wording: [
        {
          part: 'Drafts',
          now: 'After legal review.',
          proposed: 'After legal review.\nAnd after an equity screen.',
          why: 'Burdens came late.',
        },
        { proposed: 'The superintendent may waive it in writing.' },
        { part: 'Letters', now: 'Sent by post.' },
      ],
      whoWasAsked: 'Nine principals',
    },
  ],
  policyLink: [{ id: 'l', goal: 'g', policy: 'bg', how: 'A screen before each reading', extent: 'inPart' }],
  equityScreen: [
    {
      id: 's',
      title: 'Screens before readings',
      type: 'policy',
      subject: { kind: 'policy', id: 'bg' },
      status: 'waived',
      waivedBy: 'cao',
      waiveReason: 'It is itself about screens.',
      lookBack: '2027-06-01',
    },
  ],
})

describe('a board reads a change of policy', () => {
  it('of the policy that has a proposed wording, unless another is asked for', () => {
    expect(subjectsOf(plan, 'policy', day).map((s) => s.title)).toEqual(['BG Policy process', 'AC Nondiscrimination'])
    expect(made(plan).model.title).toBe('BG Policy process')
    expect(made(plan, { of: { kind: 'policy', id: 'old' } }).model.title).toBe('AC Nondiscrimination')
  })

  it('says of a board item about it that it waits for an equity screen', () => {
    const item = { id: 'i', title: 'Adoption of BG', meeting: 'next', needsScreen: true, state: 'notReady' }
    const of = (more: object, screens: readonly object[] = []) =>
      said(
        made(
          planWith({
            ...Object.fromEntries(['policy', 'meeting'].map((k) => [k, plan.all(k as never)])),
            boardItem: [{ ...item, ...more }],
            equityScreen: screens,
          } as never),
        ),
      )
    expect(of({})).toContain('“Adoption of BG” needs an equity screen and has none.')
    for (const other of [{ needsScreen: false }, { title: 'Adoption of BGX' }, { meeting: 'elsewhere' }])
      expect(of(other)).not.toContain('needs an equity screen')
    expect(of({}, plan.all('equityScreen'))).not.toContain('none is entered')
  })

  it('with both wordings whole, and does not take an empty one for a passage that is new or goes', () => {
    const table = [...flat(made(plan).model.blocks)].find((b) => b.t === 'table')
    expect(table?.t === 'table' && table.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['Drafts', 'After legal review.', 'After legal review.\nAnd after an equity screen.'],
      ['Passage 2', 'None entered', 'The superintendent may waive it in writing.'],
      ['Letters', 'Sent by post.', 'None entered'],
    ])
    expect(said(made(plan))).toContain(
      'Three passages: one would change, one has no wording now in the plan, one has no proposed wording in it.',
    )
  })

  it('with the days that were reached, those that are planned, and one that passed without a word', () => {
    const text = said(made(plan))
    expect(text).toContain('{"text":"Drafting"},{"text":"May 11, 2026"},{"text":"Reached"}')
    expect(text).toContain(
      '{"text":"First reading"},{"text":"November 9, 2026"},{"text":"Was planned; the plan does not say what came of it"}',
    )
    expect(text).toContain('{"text":"Second reading"},{"text":"January 11, 2027"},{"text":"Planned"}')
  })

  it('with who was asked, the goals behind it, and the waiver of its screen; never the cabinet’s note', () => {
    const text = said(made(plan))
    for (const words of [
      'Nine principals',
      'A screen before each reading',
      'It was waived by the Chief Academic Officer.',
      'It is itself about screens.',
      'June 1, 2027',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('The president is against it.')
    expect(lacks(plan)).toContain('No date says when counsel reviewed it.')
    expect(made(plan).notes).toEqual([])
  })

  it('short and honest where nothing is proposed, and where there is no policy', () => {
    const bare = made(plan, { of: { kind: 'policy', id: 'old' } })
    // Of one that is adopted nobody waits for a change.
    expect(said(bare)).not.toMatch(/What would change|proposed wording/)
    const review = planWith({ policy: [{ id: 'new', title: 'Placement', stage: 'underReview' }] })
    expect(said(made(review, { of: { kind: 'policy', id: 'new' } }))).toContain(
      'The plan has no proposed wording for it.',
    )
    const missing = lacks(plan, { of: { kind: 'policy', id: 'old' } })
    expect(missing).not.toContain('No first reading is planned.')
    expect(missing).toContain('It does not say who was asked.')
    expect(lacks(planWith({}))).toEqual(['There are no policies in the plan.'])
    // Empty is not “no”: nobody said that counsel has not looked, or that nobody was asked.
    expect(said(bare)).not.toMatch(/Not yet|Nobody|counsel|Who was asked|way to a vote/)
    expect(said(bare)).toContain('Its stages and dates')
    const empty = planWith({})
    expect(said(made(empty))).toContain('The plan has no policies yet.')
  })
})

describe('a board reads of a policy that has ended, and of one that is not adopted yet', () => {
  const link = [{ id: 'l', goal: 'g', policy: 'p', how: 'It orders it' }]
  const sheet = (policy: object) =>
    said(made(planWith({ ...reading, policy: [{ id: 'p', title: 'Order', ...policy }], policyLink: link })))

  it('what it was, and nothing as if it still were', () => {
    const ended = sheet({ stage: 'retired', reached: { adopted: '2013-02-20', retired: '2022-07-19' } })
    expect(ended).toContain('Goals that it backed')
    expect(ended).toContain('How it backed the goal')
    expect(ended).toContain('Its stages and dates')
    expect(ended).not.toMatch(/stands behind|way to a vote|What would change/)
    // A sheet that changes nothing is not called one.
    const kind = (more: object) =>
      made(planWith({ policy: [{ id: 'p', title: 'Order', stage: 'retired', ...more }] })).model.kind
    expect(kind({})).toBe('Policy no longer in force')
    expect(kind({ wording: [{ proposed: 'Adopt it anew.' }] })).toBe('Policy change sheet')
  })

  it('what it would be', () => {
    expect(sheet({ stage: 'committee' })).toContain('Goals that it would stand behind')
    expect(sheet({ stage: 'committee' })).toContain('Its way to a vote')
    expect(sheet({ stage: 'adopted' })).toContain('Goals that it stands behind')
  })
})

it('a policy that is needed is not written yet: nobody has reached a stage called gap', () => {
  const needed = planWith({
    ...reading,
    policy: [
      {
        id: 'p',
        code: 'AEC',
        title: 'Reporting',
        type: 'policy',
        stage: 'gap',
        reached: { gap: '2026-06-11' },
        owner: 'cao',
      },
    ],
    department: [{ id: 'd', name: 'Teaching', lead: 'cao' }],
  } as never)
  const sheet = said(made(needed))
  expect(sheet).toContain('"label":"Stage","paragraphs":["Not written yet"]')
  expect(sheet).toContain('{"text":"Need noticed"},{"text":"June 11, 2026"}')
  expect(sheet).not.toMatch(/"Gap"/)
  const report = said(
    departmentReport(needed, briefingRequest.parse({ ...defaultBoardRequest(needed, day), document: 'department' })),
  )
  expect(report).toContain('{"text":"Not written yet"}')
})

describe('a briefing for the meeting that decides', () => {
  it('has the screen or its waiver under its item, and says where one is missing', () => {
    const meeting = planWith({
      ...reading,
      meeting: [{ id: 'mt', forum: 'board', date: day }],
      equityScreen: [
        {
          id: 's',
          title: 'Attendance lines',
          type: 'practice',
          status: 'complete',
          proposed: 'Move 140 students.',
          burdens: [{ group: 'hisp', effect: 'Sixty riders travel longer' }],
          data: 'Of students with disabilities 15.4 percent read well.',
          lookBack: '2027-11-30',
        },
      ],
      boardItem: [
        { id: 'a', title: 'Attendance lines, second reading', meeting: 'mt', needsScreen: true, screen: 's' },
        { id: 'b', title: 'Discipline code', meeting: 'mt', needsScreen: true },
        { id: 'c', title: 'Roof repairs', meeting: 'mt' },
      ],
    })
    const board = boardBriefing(meeting, defaultBoardRequest(meeting, day))
    const text = said(board)
    for (const words of [
      'Attendance lines, second reading',
      'Hispanic students: Sixty riders travel longer',
      'November 30, 2027',
    ])
      expect(text).toContain(words)
    expect(text).toContain(' needs an equity screen and has none.')
    expect(text).not.toContain('Roof repairs')
    const other = boardBriefing(meeting, defaultBoardRequest(meeting, '2027-01-11'))
    expect(said(other)).not.toContain('Equity screens')
  })
})
