// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Sentences in which no figure was wrong, and which a critic with the sources in hand would call misleading. */

const day = '2026-12-08'
const request = (plan: Plan) => defaultBoardRequest(plan, day)
const board = (plan: Plan, asked = request(plan)) => text(boardBriefing(plan, asked))
const hire = (plan: Plan) => text(readyToHirePaper(plan, { ...request(plan), document: 'hire' }))
const full = (plan: Plan, readBy: 'public' | 'board' = 'board') =>
  text(fullPlan(plan, { ...request(plan), document: 'plan', readBy }))

/** The plan of one goal, with nobody in it: all of it is for the public. */
const open = {
  ...reading,
  person: [],
  goal: [{ id: 'g', title: 'More children read well', focusGroups: ['hisp', 'swd'], mainMeasure: 'm' }],
}

describe('the public edition of the full plan', () => {
  const records = {
    ...open,
    statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack' as const, date: '2026-11-01', narrative: 'Going well.' }],
    person: [{ id: 'p', role: 'Director' }],
    decision: [
      { id: 'd1', date: '2026-01-01', forum: 'Board', text: 'So decided.' },
      { id: 'd2', date: '2026-02-01', forum: 'Board', text: 'And so.' },
      // Of a day that this paper does not tell.
      { id: 'd3', date: '2027-02-01', forum: 'Board', text: 'Later.' },
    ],
    concern: [{ id: 'c', concern: 'It takes too long.', belief: { text: 'Zero sum' } }],
    evidence: [{ id: 'e', title: 'Letter', about: [{ kind: 'decision', id: 'd1' }] }],
    backing: [{ id: 'b', promised: 'To stand behind it' }],
    accessEntry: [{ id: 'a', what: 'Cabinet canceled' }],
    pulse: [{ id: 'm', month: '2026-11-01', strain: 4 }],
  }

  it('neither counts nor names what is above the public, and says the same of every plan', () => {
    const [held, bare] = [full(planWith(records), 'public'), full(planWith(open), 'public')]
    const note = 'This edition has what the public may read. The board reads a separate edition.'
    for (const said of [held, bare]) expect(said).toContain(note)
    // Nor is a reader left to look for what stands nowhere.
    const ask = 'This edition does not say which status a goal has or what it costs: ask the district.'
    for (const said of [held, bare]) expect(said).toContain(ask)
    const words = [{ id: 'words', office: 'Equity Office' }]
    expect(full(planWith({ ...open, words }), 'public')).toContain('or what it costs: ask the Equity Office.')
    expect(full(planWith(records))).not.toContain('This edition does not say')
    expect(held).not.toMatch(
      /board only|status update|\d (?:decisions?|concerns?|person|people)|backing|consultation log|pulse/i,
    )
    for (const words of ['Going well', 'So decided', 'too long', 'Director', 'Letter'])
      expect(held).not.toContain(words)
    expect(full(planWith(records))).not.toContain(note)
  })
})

it('what was promised to the public stands in its edition, and what was promised to others does not', () => {
  const promise = [
    { id: 'p', type: 'lookBack' as const, everyDays: 365, toWhom: 'The public' },
    { id: 'q', type: 'checkIn' as const, everyDays: 30, toWhom: 'Leads of public schools' },
  ]
  const said = full(planWith({ ...open, promise }), 'public')
  expect(said).toMatch(/What is promised.*Look back.*Every year/)
  expect(said).not.toContain('Leads of public schools')
  expect(full(planWith({ ...open, promise }))).toMatch(/Leads of public schools.*Every year/)
})

describe('Ready to hire', () => {
  it('says no other word for access to power than a paper that sees more of it', () => {
    const rights = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      today: 'informed' as const,
      needed: 'decides' as const,
    }))
    const plan = planWith({ ...reading, place: [{ id: 'place', levels: 2, inCabinet: true }], decisionRight: rights })
    const dossier = text(transitionDossier(plan, { ...request(plan), document: 'dossier' }))
    expect(dossier).toContain('Access to power is low: not enough say in any of 3 decisions.')
    expect(hire(plan)).toContain('Partial at most')
    expect(hire(plan)).toContain(
      'Access to power goes by these facts alone. Facts that this edition leaves out can make it lower, not higher.',
    )
    // A seat that is missing is low in every edition.
    const out = hire(planWith({ place: [{ id: 'place', levels: 2, inCabinet: false }], decisionRight: rights }))
    expect(out).toMatch(/Access to power"\},\{"text":"Low"/)
    expect(out).not.toContain('at most')
  })

  it('counts before a board nothing that is the cabinet’s alone', () => {
    expect(hire(planWith(reading))).not.toMatch(/cabinet only/)
  })

  it('calls what nobody entered not entered, and no what was said to be no', () => {
    const empty = hire(planWith({ goal: reading.goal }))
    for (const says of [
      'No commitment statement is entered.',
      'No policies are entered.',
      'No source of money is entered as recurring.',
      'How many people the work needs is not entered.',
      'No departments are entered.',
      'No terms are entered.',
    ])
      expect(empty).toContain(says)
    expect(empty).not.toMatch(/There (?:is|are) no|Nobody has|No term has/)
    const said = hire(
      planWith({
        fundingSource: [{ id: 's', name: 'Grant', recurring: false }],
        term: [{ id: 't', term: 'Equity', status: 'draft' }],
        policy: [{ id: 'p', title: 'Access', stage: 'adopted' }],
        goal: reading.goal,
      }),
    )
    expect(said).toContain('Of the sources entered, none recurs.')
    expect(said).toContain('No term is entered with an adopted definition.')
    expect(said).toContain('One policy is adopted; it is not linked to a goal.')
  })

  it('hires nobody where an officer is in the role', () => {
    const paper = (status: 'inPost' | 'hiring') => {
      const plan = planWith({ officer: [{ id: 'officer', status, title: 'Director' }] })
      const drawn = readyToHirePaper(plan, { ...request(plan), document: 'hire' })
      return `${drawn.model.kind} | ${drawn.model.title} | ${drawn.model.running.left} | ${text(drawn)}`
    }
    const filled = paper('inPost')
    expect(filled).toMatch(/^The officer’s position \| What the officer’s position rests on \|/)
    expect(filled).toContain('An officer is in the role. Nothing is entered yet')
    expect(filled).toContain('The groundwork that an officer needs')
    expect(filled).not.toMatch(/ready to hire|before an officer|who is preparing|who prepares/i)
    expect(paper('hiring')).toMatch(/^Ready to hire \| Ready to hire\? \|.*before an officer is hired/s)
  })
})

describe('an order that was adopted and has ended', () => {
  const policy = (reached: { adopted?: string; retired?: string }, stage: 'adopted' | 'retired' = 'adopted') =>
    planWith({
      ...reading,
      policy: [{ id: 'p', title: 'The court’s order', stage, reached }],
      policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' as const }],
    })

  it('is not told as adopted, by its stage or by its last day, and stands with both days', () => {
    for (const plan of [
      policy({ adopted: '2013-02-20', retired: '2022-07-19' }),
      policy({ adopted: '2013-02-20', retired: '2022-07-19' }, 'retired'),
    ]) {
      const said = full(plan)
      expect(said).toContain('The one policy is no longer in force.')
      expect(said).toMatch(/The court’s order.*February 20, 2013.*July 19, 2022/)
      expect(said).toMatch(/More children read well.*None any more.*The court’s order/)
      expect(said).not.toMatch(/"Adopted"|is adopted/)
      expect(hire(plan)).toContain(
        'No goal has an adopted policy linked to it; the one goal had only one that is no longer in force.',
      )
    }
  })

  it('holds until its last day, and again where it was adopted anew', () => {
    expect(full(policy({ adopted: '2013-02-20', retired: '2027-01-01' }, 'retired'))).toContain(
      'The one policy is adopted.',
    )
    expect(full(policy({ retired: '2015-01-01', adopted: '2019-01-01' }))).toContain('The one policy is adopted.')
  })
})

describe('money that nobody needs any more', () => {
  const line = { id: 'b', description: 'Set aside by the court', fiscalYear: '2026-27', amount: 1000_00 }
  it('is not called a need', () => {
    const set = board(planWith({ ...reading, budgetLine: [{ ...line, status: 'approved' }] }))
    expect(set).toContain('"Approved"')
    expect(set).not.toMatch(/\bNeed\b/)
    expect(board(planWith({ ...reading, budgetLine: [line] }))).toContain('Need counts every line')
  })
})

describe('a figure’s words', () => {
  const { source: _source, phrase: _phrase, ...bare } = reading.measure[0] as Record<string, unknown>
  const plan = (measure: object) => planWith({ ...reading, measure: [{ ...bare, ...measure } as never] })

  it('do not say that a public source was not given', () => {
    expect(board(plan({ public: true }))).toContain('Source: not named, but already public.')
    expect(board(plan({}))).toContain('Source: not given.')
    const final = { ...request(plan({})), draft: false }
    expect(board(plan({}), final), 'a board is not told what the office has not entered').not.toContain('Source: not')
  })

  it('give a picture its unit, though nobody wrote what is counted', () => {
    expect(board(plan({}))).toContain('"caption":"Grade 3 reading, percent, 2025–26"')
  })
})
