// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { ask, asked, board, dossier, families, full, presenter, slips } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What a shorter paper says that it leaves out. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

const leftOut = (says: string) => /The [^"]{3,30} has more[^"]*/.exec(says)?.[0] ?? ''

describe('the full plan for the public', () => {
  const about = { kind: 'goal', id: 'g' }
  const ended = {
    action: [{ id: 'a', about, title: 'Send the court a plan', due: '2021-05-19' }],
    policy: [{ id: 'p', title: 'The order', stage: 'retired', reached: { retired: '2022-07-19' } }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
  }
  const says = 'What was behind goal 1 (“The order”) has not been in force since July 19, 2022.'

  it('says beside a step that nobody called done that the order which asked for it has ended', () => {
    expect(full(plan(ended), 'public')).toContain(says)
    expect(full(plan(ended))).toContain(says)
    const strategy = [{ id: 's', goal: 'g', title: 'Openness' }]
    const under = [{ ...ended.action[0], about: { kind: 'strategy', id: 's' } }]
    expect(full(plan({ ...ended, strategy, action: under }), 'public')).toContain(says)
  })

  it('says nothing of it beside steps that are done', () => {
    const action = [{ ...ended.action[0], status: 'done' }]
    expect(full(plan({ ...ended, action }), 'public')).not.toContain('What was behind')
  })
})

describe('what a paper says of what it leaves out, and of days', () => {
  it('an ask counts a few kinds that it leaves out, and names many', () => {
    const titled = (kinds: readonly string[]) =>
      Object.fromEntries(kinds.map((kind) => [kind, [{ id: kind, title: 'x' }]]))
    const many = plan({
      ...titled(['engagement', 'story', 'evidence', 'act', 'decision', 'policy']),
      term: [{ id: 't', term: 'x' }],
    })
    expect(leftOut(ask(many))).toBe(
      'The full plan for the public has more: 1 policy (x), figures, terms and engagements, among others.',
    )
    expect(leftOut(ask(plan(titled(['story', 'evidence']))))).toContain('1 data story; 1 piece of evidence')
  })

  it('an ask without a figure does not take the measure for told', () => {
    const measure = [{ ...reading.measure[0], short: 'Openness' }]
    expect(ask(plan({ measure, value: [], target: [] }))).not.toMatch(/parts of [^;]*measure/)
  })

  it('a calendar that names goals by their numbers counts all of them as left out', () => {
    const p = plan({
      goal: [...reading.goal, { id: 'g2', title: 'Second' }],
      promise: [{ id: 'p', type: 'statusUpdate', everyDays: 30 }],
      statusUpdate: ['g', 'g2'].map((goal) => ({ id: `u${goal}`, goal, status: 'onTrack', date: '2018-11-19' })),
    })
    const paper = text(planningCalendar(p, asked(p, 'calendar', { readBy: 'cabinet' })))
    expect(paper).toContain('Status of goals 1 and 2 was due')
    expect(paper).toContain('2 goals;')
  })

  it('a calendar does not count what is prepared for a meeting as a report beside it', () => {
    const briefing = (date: string) => [{ id: 'b', subject: 'Where the plan is', date }]
    const meeting = [{ id: 'm', forum: 'board', date: '2026-12-08' }]
    const paper = (date: string) => {
      const p = plan({ meeting, briefing: briefing(date) })
      return text(planningCalendar(p, asked(p, 'calendar', { readBy: 'cabinet' })))
    }
    expect(paper('2026-12-08')).toContain('One meeting and one agenda item.')
    expect(paper('2026-12-09')).toContain('One meeting and one report.')
  })

  it('an entry that begins with a season begins with a capital, and years are no days', () => {
    const decision = Array.from({ length: 6 }, (_, k) => ({ id: `d${k}`, text: `Decided ${k}`, date: `201${k}` }))
    const paper = board(
      plan({ decision: [...decision, { id: 'n', text: 'When?' }, { id: 's', text: 'Asked', date: '2016-21' }] }),
    )
    expect(paper).toContain('Spring 2016: Asked')
    expect(paper).toContain('The latest four of seven with a date; one more has no date recorded.')
  })
})

describe('what a shorter paper says it leaves out', () => {
  it('is no word for a status that it uses, and no rule for it that it prints', () => {
    const said = plan({
      words: [{ id: 'words', onTrack: 'On target', atRisk: 'Off target', offTrack: 'Critical' }],
      planChoices: [{ id: 'planChoices', statusCriteria: 'Worked out from each figure and its target.' }],
      statusUpdate: [{ id: 'u', goal: 'g', status: 'atRisk', date: '2026-12-01' }],
    })
    expect(board(said)).toContain('Worked out from each figure and its target.')
    expect(leftOut(board(said))).not.toContain('plan settings')
    expect(slips(said)).toContain('Critical')
    expect(leftOut(slips(said))).not.toContain('the district’s words')
  })

  it('is nothing of a goal of which the public’s full plan has no more', () => {
    const own = { status: 'active', owner: undefined, focusGroups: undefined, mainMeasure: undefined }
    const goal = [
      { ...reading.goal[0], ...own },
      { ...own, id: 'g2', title: 'More children stay' },
    ]
    const strategy = [{ id: 's', goal: 'g', title: 'Tutors for all' }]
    const one = plan({ goal: goal.slice(0, 1) })
    for (const paper of [families(plan({ goal, strategy })), ask(one), full(one, 'public')]) {
      expect(leftOut(paper)).not.toContain('goal')
      expect(paper).not.toContain('Stage: Active')
    }
    // A draft is told as one, and where it is not, it is left out.
    expect(full(plan({ goal: [{ ...goal[0], status: 'draft' }] }), 'public')).toContain('draft')
  })

  it('counts each step of which it does not say of which strategy it is, in every paper alike', () => {
    const strategy = [{ id: 's', goal: 'g', title: 'Know the data' }]
    const step = (id: string, more: object = {}) => ({
      ...{ id, title: `Step ${id}`, due: '2023-01-01', about: { kind: 'strategy', id: 's' } },
      ...more,
    })
    const late = plan({ strategy, action: [step('a'), step('b'), step('c', { about })] })
    // They stand on the page, counted; that it is but a part of them is for the report beside the file.
    for (const drawn of [presenterPage(late, asked(late, 'presenter')), boardBriefing(late, asked(late, 'board'))])
      expect(drawn.model.leftOut).toContain('parts of 2 actions')
  })

  it('is not a gap that the page tells, where only its target is left out', () => {
    const gap = [
      {
        ...{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2023-24' },
        ...{ stated: { figure: 26, public: true }, aim: { figure: 10 } },
      },
    ]
    const bare = plan({
      value: [],
      target: [],
      gap,
      statusUpdate: [{ id: 'u', goal: 'g', status: 'offTrack', date: '2026-12-01' }],
    })
    const paper = presenter(bare)
    expect(paper).toContain('26 in 2023–24')
    expect(leftOut(paper)).toContain('targets for gaps of one measure')
    expect(leftOut(paper)).not.toContain('gaps and their targets')
  })
})

describe('what a rule’s own sentence names', () => {
  const policy = [{ id: 'p', title: 'Memorandum on reading' }]
  const policyLink = [{ id: 'l', goal: 'g', policy: 'p', extent: 'inPart' }]
  const goal = [...reading.goal, { id: 'h', title: 'Fewer children suspended', sort: 2, owner: 'cao' }]

  it('is on the page, and so is not left out whole', () => {
    const named = plan({ goal, policy, policyLink })
    const next = dossier(named)
    expect(next).toContain('Find out whether “Memorandum on reading” is in force')
    expect(leftOut(next)).not.toMatch(/in the full plan[^:]*: [^;]*1 policy;/)
    expect(presenter(named)).toMatch(/Goals? “More children read well”/)
    expect(presenterPage(named, asked(named, 'presenter')).model.leftOut).toContain('parts of 2 goals')
  })
})
