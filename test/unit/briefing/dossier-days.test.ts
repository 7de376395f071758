import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'
import type { Records } from '../../support/records.ts'

/** A stranger begins on December 14: which days come before she has read the rest, and which marks may she trust? */

const day = '2026-12-14'
const blocksOf = (records: object) => {
  const plan = planWith(records as Records)
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'dossier' })
  return [...flat(transitionDossier(plan, request).model.blocks)]
}
type Blocks = ReturnType<typeof blocksOf>
const after = (blocks: Blocks, heading: string) =>
  blocks.slice(blocks.findIndex((b) => b.t === 'heading' && b.text === heading) + 1)
const rows = (blocks: Blocks, heading: string) => {
  const table = after(blocks, heading).find((b) => b.t === 'table')
  return table?.t === 'table' ? table.rows.map((r) => r.cells.map((c) => c.text)) : []
}

const people = {
  person: [
    { id: 'hr', role: 'Director of Human Resources' },
    { id: 'fin', role: 'Chief Financial Officer' },
  ],
}

it('says of a day that is known by its season no more than that, in each place', () => {
  const policy = { id: 'p', code: 'GCF', title: 'Hiring', stage: 'adopted', reviewDue: '2025-23' }
  const known = blocksOf({
    tenure: [{ id: 't', seat: 'Superintendent', start: '2020-07-01', likelyEnd: '2028-06-30' }],
    policy: [{ ...policy, reached: { adopted: '2021-04' } }],
    audienceGroup: [{ id: 'f', name: 'Families' }],
    promise: [{ id: 'e', type: 'engagement', everyDays: 30, toWhom: 'Families', promisedOn: '2026-01-01' }],
    engagement: [{ id: 'm', title: 'Evening', audiences: ['f'], date: '2026-09', heard: 'Much', toldThem: true }],
  })
  const table = known.find((b) => b.t === 'table' && b.columns.some((c) => c.head === 'Reached'))
  const cells = table?.t === 'table' ? table.rows[0]?.cells.map((c) => c.text) : []
  expect(cells?.slice(2)).toEqual(['Adopted April 2021', 'Review was due fall 2025'])
  const words = JSON.stringify(known)
  expect(words).toContain('; the last one was in September 2026.')
  expect(words).not.toMatch(/November 30, 2025|September 30, 2026|April 1, 2021/)
})

describe('what falls in the first thirty days', () => {
  const ahead = 'What happens in these thirty days'

  it('stands by day with whom to ask: meetings, packets, reviews, check-ins, actions that come due', () => {
    const found = rows(
      blocksOf({
        ...people,
        meeting: [
          { id: 'b', forum: 'board', date: '2027-01-11', packetDue: '2027-01-04' },
          { id: 'c', forum: 'board', date: '2027-02-08' },
        ],
        policy: [{ id: 'p', code: 'GCF', title: 'Hiring', stage: 'adopted', owner: 'hr', reviewDue: '2026-12-31' }],
        action: [
          { id: 'a', title: 'Visit families', due: '2026-12-18', owner: 'hr', status: 'inProgress' },
          { id: 'n', title: 'Review placements', due: '2026-12-18' },
          { id: 'd', title: 'Order books', due: '2026-12-20', status: 'done' },
          { id: 'l', title: 'Hire the coach', due: '2026-09-01' },
          { id: 'f', title: 'Train deans', due: '2027-01-22' },
        ],
        department: [{ id: 'fin', name: 'Finance', lead: 'fin', everyDays: 30 }],
        checkIn: [{ id: 'x', department: 'fin', date: '2026-11-20' }],
      }),
      ahead,
    )
    expect(found).toEqual([
      ['December 18, 2026', 'Action due: Visit families', 'Director of Human Resources'],
      ['December 18, 2026', 'Action due: Review placements', 'No owner named'],
      ['December 21, 2026', 'Check-in due: Finance', 'Chief Financial Officer'],
      ['December 31, 2026', 'Review due: GCF Hiring', 'Director of Human Resources'],
      ['January 4, 2027', 'Packet due for the board meeting on January 11, 2027', ''],
      ['January 11, 2027', 'Board meeting', ''],
    ])
  })

  it('has what others owe in these days: next steps of check-ins, slips, what is done about a risk, also of a month', () => {
    const found = rows(
      blocksOf({
        ...people,
        department: [{ id: 'sped', name: 'Special Education', lead: 'hr' }],
        checkIn: [
          { id: 'c', department: 'sped', date: '2026-09-22', agreed: 'First results.', nextStepDue: '2026-12-15' },
          { id: 'x', department: 'sped', date: '2026-06-22', agreed: 'Lists.', nextStepDue: '2026-10-15' },
        ],
        risk: [
          { id: 'r', title: 'Two coaches leave', watcher: 'fin', due: '2027-01', state: 'open' },
          { id: 'h', title: 'A new schedule', watcher: 'fin', due: '2026-12-30', state: 'handled' },
        ],
        act: [{ id: 'n', title: 'Hold a night', owner: 'hr', due: '2026-12' }],
        action: [
          { id: 'a', title: 'Some day', due: '2027' },
          { id: 'b', title: 'In spring', due: '2027-02' },
        ],
        updateSlip: [
          { id: 's', owner: 'fin', due: '2027-01-08', status: 'due' },
          { id: 't', owner: 'fin', due: '2027-01-08', status: 'returned' },
        ],
      }),
      ahead,
    )
    expect(found).toEqual([
      [
        'December 15, 2026',
        'Next step of a check-in due: Special Education; agreed: “First results”',
        'Director of Human Resources',
      ],
      ['December 2026', 'Community action due: Hold a night', 'Director of Human Resources'],
      ['January 2027', 'Risk to be dealt with: Two coaches leave', 'Chief Financial Officer'],
      ['January 8, 2027', 'Update form due back', 'Chief Financial Officer'],
    ])
  })

  it('is no heading where nothing falls, and counts what is too much for a list', () => {
    const titled = (records: object) => blocksOf(records).filter((b) => b.t === 'heading' && b.text === ahead).length
    expect(titled({})).toBe(0)
    const action = Array.from({ length: 34 }, (_, i) => ({ id: `a${i}`, title: `Do ${i}`, due: '2026-12-20' }))
    const many = blocksOf({ action })
    expect(rows(many, ahead)).toHaveLength(30)
    expect(JSON.stringify(many)).toContain('The plan has four more, in its calendar and among what is due.')
  })
})

it('names the community actions that are due first, and counts the others: a hundred would fill a page', {
  tags: 'seconds',
}, () => {
  const act = Array.from({ length: 30 }, (_, i) => ({
    id: `a${i}`,
    title: `Night ${i}`,
    due: `2027-01-${10 + (i % 10)}`,
  }))
  const text = JSON.stringify(blocksOf({ act }))
  expect(text).toContain('Six more are in the plan, due later or without a date.')
  expect(text.match(/"Night /g)).toHaveLength(24)
})

describe('a check mark', () => {
  const marked = (c: object) => ({ inPolicy: false, inBaseBudget: false, ...c })
  const plan = {
    ...reading,
    ...people,
    fundingSource: [
      { id: 'gf', name: 'General fund', type: 'generalFund', recurring: true },
      { id: 'levy', name: 'Levy of 2023', type: 'localLevy', recurring: false, endsOn: '2031-06-30' },
    ],
    position: [{ id: 'po', title: 'Data analyst', fte: 1 }],
    budgetLine: [
      { id: 'l1', description: 'Tutors', fiscalYear: '2026-27', amount: 10, source: 'levy', goal: 'g' },
      { id: 'l2', description: 'Analyst', fiscalYear: '2026-27', amount: 10, source: 'gf', position: 'po' },
      { id: 'l3', description: 'Analyst', fiscalYear: '2024-25', amount: 10, source: 'levy', position: 'po' },
    ],
    continuity: [
      {
        id: 'c1',
        name: 'Tutoring',
        about: { kind: 'goal', id: 'g' },
        ...marked({ inBaseBudget: true, inPolicy: true }),
      },
      { id: 'c2', name: 'Results', about: { kind: 'position', id: 'po' }, ...marked({ inBaseBudget: true }) },
    ],
  }
  const text = JSON.stringify(blocksOf(plan))

  it('has beside it what the plan says against it, and nothing where the plan bears it out', () => {
    expect(text).toContain('What the plan says against marks')
    expect(text).toContain(
      '“Tutoring”: marked as in the base budget, but money for its goal comes from “Levy of 2023”, which ends June 30, 2031.',
    )
    expect(text).toContain('“Tutoring”: marked as in an adopted policy, but none is linked to its goal.')
    expect(text).not.toContain('“Results”: marked')
  })

  it('that it would not last without is said where they are counted', () => {
    const counted = (c: object) =>
      JSON.stringify(blocksOf({ ...plan, continuity: [{ ...plan.continuity[0], byOtherDepartment: true, ...c }] }))
    expect(counted({})).toContain(
      'The one commitment would last: three check marks or more, and not dependent on one person. It counts only by a check mark that something else in the plan contradicts: see below the table.',
    )
    expect(counted({ inPolicy: false, inBaseBudget: false, inJobDescription: true })).not.toContain('only by a mark')
  })

  it('names what holds the commitment, so that the one person is found', () => {
    expect(rows(blocksOf(plan), 'What would outlast a change of people').map((r) => r.slice(0, 2))).toEqual([
      ['Results', 'Data analyst'],
      ['Tutoring', 'Goal 1'],
    ])
  })
})

it('tells once of goals that end after one change, and asks no owner where a goal has none', () => {
  const goal = ['Read', 'Count'].map((title, i) => ({
    id: `g${i}`,
    title,
    sort: i,
    status: 'active',
    end: '2029-06-30',
  }))
  const all = blocksOf({
    goal,
    policy: [{ id: 'p', title: 'Another', stage: 'adopted' }],
    tenure: [{ id: 't', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01', likelyEnd: '2027-06-30' }],
  })
  const fragile = JSON.stringify(after(all, 'What is fragile'))
  expect(fragile).toContain(
    'Goals 1 and 2 end June 30, 2029, after the seat “Superintendent” is likely to change hands on June 30, 2027.',
  )
  expect(fragile).not.toContain('It ends')
})

describe('a new officer who has the dossier alone', () => {
  const late = {
    person: [{ id: 'p', role: 'Principal' }],
    department: [{ id: 'd', name: 'Transportation' }],
    departmentCommitment: [{ id: 'k', department: 'd', firstMove: 'Map rides', reviewDate: '2026-10-30' }],
    updateSlip: ['a', 'b'].map((id) => ({ id, owner: 'p', status: 'due', due: '2026-11-16' })),
    checkIn: [{ id: 'c', department: 'd', date: '2026-10-02', agreed: 'Print routes.', nextStepDue: '2026-11-20' }],
    engagement: [{ id: 'e', title: 'Levy night', date: '2026-03-10', heard: 'Where does it go?', toldThem: false }],
  }

  it('is sent in the first month after all that the pages behind list as owed', () => {
    const month = JSON.stringify(after(blocksOf(late), 'By the end of the first month')[0])
    for (const line of [
      'Ask for the answers to two update forms past their dates: see “What is owed”.',
      'Ask whether one next step agreed in check-ins was done: see “What is owed”.',
      'Review the commitment of Transportation: its date is past.',
      'Tell those who came to “Levy night” what was done about what they said: see “What is owed”.',
    ])
      expect(month).toContain(line)
  })

  it('hears of a meeting on the first day, what it is about, and to ask how it went', () => {
    const goal = [{ id: 'g', title: 'Reading', status: 'active' }]
    const meeting = [{ id: 'm', forum: 'board', date: day, monitors: ['g'] }]
    const boardItem = [{ id: 'i', title: 'Quarterly report', meeting: 'm', state: 'ready' }]
    const week = JSON.stringify(after(blocksOf({ goal, meeting, boardItem }), 'Week one')[0])
    expect(week).toContain(
      'The board meets today, December 14, 2026. On its agenda in the plan: “Quarterly report”; monitoring of goal 1, Reading. Tomorrow, ask what was decided, and enter it in the plan.',
    )
    expect(JSON.stringify(after(blocksOf({ goal }), 'Week one')[0])).not.toContain('meets today')
  })
})
