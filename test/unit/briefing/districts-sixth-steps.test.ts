import { describe, expect, it } from 'vitest'
import { askPaper } from '../../../shared/briefing/ask/ask.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import type { DocumentId } from '../../../shared/briefing/documents.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What two strangers, who read the papers of five districts, took wrongly of steps, sources and people. */

const day = '2026-12-14'
const asked = (plan: Plan, document: DocumentId, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...more })
const plan = (records: object) => planWith({ ...reading, ...records } as never)
const about = { kind: 'goal', id: 'g' }
const board = (p: Plan) => text(boardBriefing(p, asked(p, 'board')))
const presenter = (p: Plan) => text(presenterPage(p, asked(p, 'presenter')))
const handover = (p: Plan) => text(transitionDossier(p, asked(p, 'dossier')))
const full = (p: Plan) => text(fullPlan(p, asked(p, 'plan', { readBy: 'board' })))
const ask = (p: Plan) => text(askPaper(p, asked(p, 'ask')))
const families = (p: Plan) => text(communityPage(p, asked(p, 'community')))

describe('a step past its due date of which somebody wrote what came of it', () => {
  const mark = (id: string, due: string, more: object = {}) => ({ id, about, title: `Mark ${id}`, due, ...more })
  const result = 'It was met only in part.'
  const marks = [mark('a', '2018-12-01', { result }), mark('b', '2019-09-01', { result }), mark('c', '2020-01-01')]
  const all = plan({ action: marks })

  it('is not told to the board, its presenter or the next officer as one of which nobody knows', () => {
    const says = 'What came of the first two: “It was met only in part.”'
    for (const paper of [board(all), presenter(all), text(progressReport(all, asked(all, 'progress')))])
      expect(paper).toContain(says)
    expect(handover(all)).toContain('What came of it: “It was met only in part.”')
    expect(handover(all)).toContain(says)
    expect(text(updateSlips(all, asked(all, 'slips')))).toContain(says)
  })

  it('is named where it is not one of the first, and nothing is said where nobody wrote anything', () => {
    const last = [mark('a', '2018-12-01'), mark('b', '2019-09-01', { result })]
    expect(board(plan({ action: last }))).toContain('What came of “Mark b”: “It was met only in part.”')
    expect(board(plan({ action: [mark('a', '2018-12-01')] }))).not.toContain('What came of')
  })
})

describe('a strategy', () => {
  const years = [
    { id: 's1', goal: 'g', title: 'Know the data', sort: 1, start: '2022-09', end: '2023-06' },
    { id: 's2', goal: 'g', title: 'Train all staff', sort: 2, start: '2026-09', end: '2027-06' },
  ]

  it('whose months are over is not what the plan does now', () => {
    const p = plan({ strategy: years })
    expect(families(p)).toContain('The time for what follows is over.')
    expect(ask(p)).not.toContain('Know the data')
    expect(ask(p)).toContain('Train all staff')
  })

  const order = {
    strategy: [{ id: 's', goal: 'g', title: 'A free ride to another school' }],
    policy: [{ id: 'p', title: 'The order', stage: 'retired', reached: { retired: '2022-07-19' } }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
  }

  it('is not printed as if the order behind it held', () => {
    const says = 'has not been in force since July 19, 2022.'
    expect(full(plan(order))).toContain(`What was behind goal 1 (“The order”) ${says}`)
    expect(ask(plan(order))).toContain(`It ${says} The plan does not say what still holds.`)
    const running = [{ id: 'a', about, title: 'Gather the data', status: 'inProgress', due: '2027-03-01' }]
    expect(board(plan({ ...order, action: running }))).toContain(`What was behind goal 1 (“The order”) ${says}`)
  })
})

describe('a source that nothing in the plan is paid from', () => {
  const source = { id: 'f', name: 'Levy', amountSaid: 'About $63 million a year' }
  const stops = (more: object = {}) => {
    const p = plan({ fundingSource: [source], ...more })
    return text(ifStopsPaper(p, asked(p, 'ifStops')))
  }

  it('has its amount as its source says it, and no day that would hint at lines before', () => {
    expect(stops()).toContain('"Its amount, as its source says it","paragraphs":["About $63 million a year"]')
    expect(stops()).toContain('no position that is paid from “Levy”.')
    const budgetLine = [{ id: 'b', name: 'Buses', source: 'f', amount: 100, fiscalYear: '2025-26' }]
    expect(stops({ budgetLine })).toContain('no position that is paid from “Levy” from July 1, 2027 on.')
  })
})

describe('the next officer', () => {
  it('is told that a council of the same name as somebody to talk to has ended, and how one met', () => {
    const name = 'Monitor of the court'
    const p = plan({
      person: [...reading.person, { id: 'm', role: name }],
      committee: [
        { id: 'c', name, until: '2022-07-19' },
        { id: 'd', name: 'Focus group', meets: 'Each month of 2022-23' },
      ],
    })
    expect(handover(p)).toContain('a council or committee of this name ended on July 19, 2022.')
    expect(handover(p)).toContain('It met each month of 2022-23.')
  })
})

describe('what a paper says of what it leaves out, and of days', () => {
  it('an ask that has room names each kind that it leaves out', () => {
    const titled = (kinds: readonly string[]) =>
      Object.fromEntries(kinds.map((kind) => [kind, [{ id: kind, title: 'x' }]]))
    const many = plan({
      ...titled(['engagement', 'story', 'evidence', 'act', 'decision', 'policy']),
      term: [{ id: 't', term: 'x' }],
    })
    const tight = text(askPaper(many, asked(many, 'ask'), undefined, 1))
    expect(ask(many)).not.toContain('other kinds')
    expect(ask(many)).toContain('; 1 term; 1 engagement')
    expect(tight).toContain('other kinds')
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

describe('the whole plan in one picture', () => {
  it('counts the actions of a goal’s strategies with its own', () => {
    const p = plan({
      strategy: [{ id: 's', goal: 'g', title: 'Books' }],
      action: [
        { id: 'a', about: { kind: 'strategy', id: 's' }, title: 'Buy' },
        { id: 'b', about: { kind: 'strategy', id: 's' }, title: 'Read' },
        { id: 'c', about: { kind: 'strategy', id: 's' }, title: 'Burn', status: 'stopped' },
      ],
    })
    expect(full(p)).toContain('1 strategy, 2 actions')
  })
})

describe('the headline', () => {
  it('does not let a goal without figures pass for one with a target ahead', () => {
    const past = { id: 't', measure: 'm', group: 'all', year: '2023-24', aim: { figure: 40 } }
    const p = plan({ goal: [...reading.goal, { id: 'g2', title: 'Second' }], target: [past] })
    expect(board(p)).toContain('Of the two, one has no measure; neither has a target for a year to come.')
  })
})

describe('small words', () => {
  it('the next officer is not told that somebody watches a risk that is over', () => {
    const risk = (id: string, more: object = {}) => ({ id, about, title: id, watcher: 'cao', ...more })
    const p = plan({ risk: [risk('r1'), risk('r2', { state: 'closed' })] })
    expect(handover(p)).toContain('watches one risk; watched one risk that is no longer open')
  })

  it('families hear in which year something was said, where it was not this one', () => {
    const engagement = [
      { id: 'e1', title: 'A petition', date: '2020', heard: 'More teachers.' },
      { id: 'e2', title: 'A survey', date: '2026-03', heard: 'More time.' },
      { id: 'e3', title: 'Forum of 2019', date: '2019', heard: 'More books.' },
    ]
    const paper = families(plan({ engagement }))
    expect(paper).toContain('A petition (2020)')
    expect(paper).not.toMatch(/A survey \(|Forum of 2019 \(/)
  })

  it('families hear of more steps of a goal that is shown, as of steps of one that is not', () => {
    const step = (id: string, goal: string, more: object = {}) => ({
      id,
      about: { kind: 'goal', id: goal },
      title: `Step ${id}`,
      ...more,
    })
    // Of what was due long ago nobody says what came of it: families are told that there is more.
    const was = { due: '2020-01' }
    const p = plan({
      goal: [
        { ...reading.goal[0], sort: 1 },
        { id: 'g2', title: 'Buses', sort: 2 },
      ],
      action: [step('a', 'g', { status: 'inProgress' }), step('b', 'g', was), step('c', 'g2', was)],
    })
    expect(families(p)).toContain('Left out here: a step for “Buses”; one more step for “More children read well”.')
  })

  it('families hear of what is left out under a strategy, too, and of nothing more where all of it is told', () => {
    const strategy = [
      { id: 's', goal: 'g', title: 'Read aloud' },
      { id: 's2', goal: 'g2', title: 'Buy buses' },
    ]
    const part = (id: string, strategy: string, more: object = {}) => ({
      ...{ id, about: { kind: 'strategy', id: strategy }, title: `Part ${id}`, ...more },
    })
    const goal = [
      { ...reading.goal[0], sort: 1 },
      { id: 'g2', title: 'Buses', sort: 2 },
    ]
    const of = (action: object[]) => families(plan({ goal, strategy: strategy.slice(0, 1), action }))
    expect(of([part('a', 's', { due: '2020-01' }), part('b', 's', { due: '2020-01' })])).toContain(
      'more steps for “More children read well”',
    )
    expect(of([part('a', 's', { status: 'inProgress' })])).not.toContain('more steps')
    // A goal’s strategy is over and what of it was done stands beside it: nothing is left out.
    const over = { ...strategy[0], end: '2020-06' }
    expect(families(plan({ goal, strategy: [over], action: [part('a', 's', { status: 'done' })] }))).not.toContain(
      'more steps',
    )
  })

  it('families and whoever is asked for money hear that the plan’s years are over', () => {
    const strategy = [{ id: 's', goal: 'g', title: 'Read aloud' }]
    const of = (planTo: string) => plan({ strategy, district: [{ ...reading.district[0], planTo }] })
    const over = 'The plan’s years ended with 2023–24.'
    expect(families(of('2023-24'))).toContain(over)
    expect(ask(of('2023-24'))).toContain(over)
    expect(families(of('2029-30'))).not.toContain('The plan’s')
    expect(ask(of('2029-30'))).not.toContain('The plan’s')
    const bare = { strategy: [], district: [{ ...reading.district[0], planTo: '2023-24' }] }
    expect(families(plan(bare))).toContain(over)
  })

  it('an ask that has neither figures nor steps says so', () => {
    const p = plan({ value: [], target: [], action: [{ id: 'a', about, title: 'Begin' }] })
    expect(ask(p)).toContain('The plan names no step for this that is under way.')
  })
})
