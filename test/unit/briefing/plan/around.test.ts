// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import type { Reader } from '../../../../shared/briefing/documents.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { planWith, reading } from '../../../support/plan.ts'

/** What a real plan holds around a goal: what may go wrong, what it costs, what it serves, and what others ask for. */

const plan = planWith({
  ...reading,
  goal: [{ ...reading.goal[0], planGoal: 'Strong start', missionPhrase: 'every child learns' }],
  commitment: [
    {
      id: 'commitment',
      mission: 'In our schools every child learns.',
      ownValues: [{ value: 'Candor', means: 'We publish bad results, too.' }],
      strategicPlan: 'District 2030',
      planGoals: ['Strong start'],
    },
  ],
  policy: [{ id: 'p', code: 'JBB', title: 'Equity', type: 'courtOrder', stage: 'adopted' }],
  policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  mandate: [
    {
      id: 'x',
      name: 'Improvement plan of the state',
      type: 'otherPlan',
      reference: 'page 14',
      answers: [
        { kind: 'goal', id: 'g' },
        { kind: 'strategy', id: 's' },
      ],
      note: 'Ask the state office in May',
    },
  ],
  strategy: [
    { id: 's', goal: 'g', title: 'Teach reading one way' },
    { id: 'loose', title: 'Ask new hires what would make them stay' },
  ],
  budgetLine: [{ id: 'b', description: 'Reading training', fiscalYear: '2026-27', amount: 8_800_000 }],
  action: [
    { id: 'a', about: { kind: 'strategy', id: 's' }, title: 'Train teachers', cost: 4_200_000, budgetLine: 'b' },
    { id: 'a2', about: { kind: 'strategy', id: 'loose' }, title: 'Write the questions' },
  ],
  risk: [
    {
      id: 'r',
      about: { kind: 'strategy', id: 's' },
      title: 'Coaches leave',
      likely: 'possible',
      harm: 'serious',
      watcher: 'cao',
      response: 'A list of substitutes.',
      due: '2027-01',
      state: 'open',
    },
  ],
})

const blocksFor = (readBy: Reader) => [
  ...flat(fullPlan(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy }).model.blocks),
]
const tableWith = (readBy: Reader, head: string) =>
  blocksFor(readBy).flatMap((b) =>
    b.t === 'table' && b.columns.some((c) => c.head === head) ? [b.rows.map((r) => r.cells.map((c) => c.text))] : [],
  )[0]

describe('the full plan', () => {
  it('tells what was to be done by a day that is over as what was due, and what is done by its day alone', () => {
    const action = { about: { kind: 'strategy', id: 's' }, due: '2026-10-30' }
    const past = planWith({
      ...reading,
      strategy: [{ id: 's', goal: 'g', title: 'Teach reading one way' }],
      action: [
        { ...action, id: 'a', title: 'Train teachers', status: 'inProgress' },
        { ...action, id: 'b', title: 'Buy books', status: 'done' },
        { ...action, id: 'c', about: { kind: 'risk', id: 'r' }, title: 'Find substitutes' },
      ],
      risk: [{ id: 'r', about: { kind: 'strategy', id: 's' }, title: 'Coaches leave' }],
      meeting: [{ id: 'm', forum: 'board', date: '2026-11-23' }],
      equityScreen: [{ id: 'e', title: 'Bell times', meeting: 'm', lookBack: '2026-10-30', proposed: 'Start later.' }],
      boardItem: [{ id: 'i', title: 'Adopt JK', meeting: 'm', state: 'notReady' }],
    })
    const request = { ...defaultBoardRequest(past, '2026-12-14'), document: 'plan', readBy: 'board' } as const
    const text = JSON.stringify([...flat(fullPlan(past, request).model.blocks)])
    expect(text).toContain(
      '{"text":"Train teachers"},{"text":"No owner named","how":"soft"},{"text":"Was due October 30, 2026"}',
    )
    expect(text).toMatch(/"Buy books"\},\{[^}]*\},\{"text":"October 30, 2026"\}/)
    expect(text).toMatch(/[Ww]as due: October 30, 2026/)
    expect(text).toContain('"label":"Meeting that was to decide","paragraphs":["Board, November 23, 2026"]')
    expect(text).toContain('"label":"Look-back was due","paragraphs":["October 30, 2026"]')
    expect(text).toContain('Not ready; the meeting is over')
    expect(text).not.toMatch(/Meeting that decides|Look-back date/)
  })

  it.each([
    ['the meeting', { meeting: 'm' }],
    ['its day', { date: '2026-11-23' }],
  ])('calls the meeting one that decided where a decision of %s is about the screen', (_, of) => {
    const plan = (decision: object) =>
      planWith({
        ...reading,
        meeting: [{ id: 'm', forum: 'board', date: '2026-11-23' }],
        equityScreen: [{ id: 'e', title: 'Bell times', meeting: 'm', proposed: 'Start later.' }],
        decision: [{ id: 'd', text: 'Starts later.', about: [{ kind: 'equityScreen', id: 'e' }], ...decision }],
      })
    const told = (decision: object) => {
      const held = plan(decision)
      const request = { ...defaultBoardRequest(held, '2026-12-14'), document: 'plan', readBy: 'board' } as const
      return JSON.stringify([...flat(fullPlan(held, request).model.blocks)])
    }
    expect(told(of)).toContain('"label":"Meeting that decided","paragraphs":["Board, November 23, 2026"]')
    // One of another day, or about something else, decides nothing of it.
    expect(told({ date: '2026-10-12' })).toContain('"label":"Meeting that was to decide"')
    expect(told({ ...of, about: [{ kind: 'goal', id: 'g' }] })).toContain('"label":"Meeting that was to decide"')
  })

  it('tells the board what may go wrong, who watches it, and what is done by when', () => {
    expect(tableWith('board', 'Risk')).toEqual([
      ['Coaches leave', 'Possible, serious', 'Chief Academic Officer', 'A list of substitutes. By January 2027. Open.'],
    ])
  })

  it('says what an action costs and which line pays for it, to insiders only', () => {
    expect(tableWith('board', 'Cost')?.[0]?.at(-1)).toBe('$42,000, from “Reading training, 2026–27”')
    const open = JSON.stringify(blocksFor('public'))
    for (const inside of ['42,000', 'Reading training', 'Coaches leave', 'Ask the state office'])
      expect(open).not.toContain(inside)
  })

  it('leads from a goal over its policy and the strategic plan to the words of the mission', () => {
    expect(blocksFor('public')).toContainEqual({
      ...{ t: 'hung', label: '1. More children read well' },
      paragraphs: [
        'Policies in force: JBB; goal of the strategic plan: Strong start; words of the mission: every child learns',
      ],
    })
    expect(JSON.stringify(blocksFor('public'))).toContain('Candor: We publish bad results, too.')
  })

  it('says of goals that lead nowhere yet what they lack, and nothing of their policies', () => {
    const more = planWith({
      goal: [...plan.all('goal'), { id: 'h', title: 'More graduate' }],
      policy: plan.all('policy'),
      policyLink: [{ id: 'l', goal: 'h', policy: 'p' }],
    } as never)
    const request = { ...defaultBoardRequest(more, '2026-12-14'), document: 'plan' as const, readBy: 'public' as const }
    expect(JSON.stringify(fullPlan(more, request).model.blocks)).toContain(
      'One more goal is not named here: no goal of the strategic plan and no words of the mission are entered for it.',
    )
  })

  it('lists what others ask for with what answers to it', () => {
    expect(tableWith('public', 'Mandate')).toEqual([
      ['Improvement plan of the state', 'Another plan', 'page 14', 'Goal 1; Teach reading one way'],
    ])
  })

  it('keeps a strategy that has no goal yet under a heading of its own, with its actions', () => {
    const blocks = blocksFor('public')
    const at = blocks.findIndex((b) => b.t === 'heading' && b.text === 'Strategies not under a goal yet')
    expect(blocks[at + 1]).toMatchObject({
      t: 'table',
      caption: 'Strategy: Ask new hires what would make them stay',
      rows: [{ cells: [{ text: 'Write the questions' }, {}, {}] }],
    })
  })
})

it('a district whose names run from the right has its short name on a line that begins in English', () => {
  const named = (name: string, shortName: string) => {
    const said = planWith({ district: [{ id: 'district', name, shortName, state: 'CO' }] })
    const { model } = fullPlan(said, { ...defaultBoardRequest(said, '2026-12-14'), readBy: 'board' as Reader })
    const own = [...flat(model.blocks)].find((b) => b.t === 'hung' && b.label === 'District')
    return own?.t === 'hung' ? own.paragraphs : []
  }
  expect(named('مدارس الوادي', 'الوادي')).toEqual(['مدارس الوادي, CO', 'Called الوادي for short.'])
  expect(named('Juniper Fork 12', 'Juniper')).toEqual(['Juniper Fork 12, called Juniper for short, CO'])
})
