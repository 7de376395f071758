// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { ask, asked, board, dossier, families, full, onePage, presenter } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What each paper says of a step whose day is over, and of what came of it. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

describe('steps whose time is over', () => {
  const about = { kind: 'goal', id: 'g' }
  const dated = (id: string, due: string) => ({ id, about, title: `Step ${id}`, due })
  const named = (id: string, year: string) => ({ id, about, title: `Train staff, by June ${year}` })

  it('stand with those past their due dates on the one-page brief, which names neither', () => {
    const action = [dated('a', '2018-12-01'), dated('b', '2019-09-01'), named('c', '2022'), named('d', '2023')]
    expect(onePage(plan({ action: [...action, { id: 'e', about, title: 'Hire' }] }))).toContain(
      'Two of the five actions are past their due dates and not entered as done; the titles of two more name a time that is over.',
    )
    expect(onePage(plan({ action: action.slice(0, 2) }))).toContain(
      'Both actions are past their due dates and not entered as done.',
    )
    expect(onePage(plan({ action: action.slice(0, 1) }))).toContain(
      'The one action is past its due date and not entered as done.',
    )
    expect(onePage(plan({ action: action.slice(2) }))).toContain('the titles of both name a time that is over')
  })

  it('are asked about on the presenter’s page by name, though no due date is entered', () => {
    const said = presenter(plan({ action: [named('c', '2022'), named('d', '2023')] }))
    expect(said).toContain('The titles of two steps name a time that is over. Were they done?')
    expect(said).toContain('None is entered as done: “Train staff, by June 2022” and “Train staff, by June 2023”.')
    expect(presenter(plan({ action: [named('c', '2022')] }))).toContain('Was it done?')
    expect(presenter(plan({ action: [{ ...named('c', '2022'), status: 'done' }] }))).not.toContain(
      'a time that is over',
    )
  })

  it('have a decision beside them that says of how many it is', () => {
    const decision = [{ id: 'x', date: '2018-09-06', forum: 'Court', text: 'Plans are ordered.' }]
    const first = { ...dated('a', '2018-12-01'), title: 'Plans ordered on September 6, 2018' }
    expect(board(plan({ decision, action: [first, dated('b', '2021-05-19')] }))).toContain(
      'On the one whose title names September 6, 2018: decided on that day (Court): “Plans are ordered.”',
    )
    expect(board(plan({ decision, action: [first] }))).toContain('"Decided on September 6, 2018 (Court)')
  })
})

describe('a step past its due date', () => {
  it('has beside it the decision that named the day', () => {
    const about = { kind: 'goal', id: 'g' }
    const step = (id: string, due: string) => ({ id, about, title: `Send ${id}`, due })
    const decision = (text: string, more: object = {}) => [
      { id: 'd', date: '2021-04-19', forum: 'Court', text, about: [about], ...more },
    ]
    const of = (d: object[]) => board(plan({ action: [step('a', '2021-05-19'), step('b', '2022-01-10')], decision: d }))
    const said = 'On the one whose due date it names: decided on April 19, 2021 (Court): “A plan is due on May 19.”'
    expect(of(decision('A plan is due on May 19.'))).toContain(said)
    expect(of(decision('A plan is due on May 19, 2021.'))).toContain('On the one whose due date it names')
    expect(of(decision('A plan is due on May 19, 2023.'))).not.toContain('whose due date it names')
    expect(of(decision('A plan is due on May 19.', { about: [] }))).not.toContain('whose due date it names')
    expect(of(decision('A plan is due on May 19.', { date: '2018-04-19' }))).not.toContain('whose due date it names')
  })
})

describe('what came of a step past its due date', () => {
  const about = { kind: 'goal', id: 'g' }
  const of = (result?: string) =>
    plan({ action: [{ id: 'a', about, title: 'Train staff', due: '2026-06-30', result }] })
  const said = 'What came of it'

  it('stands beside it, since “not entered as done” alone sounds like nothing', () => {
    expect(board(of('Forty of sixty are trained'))).toContain(`${said}: “Forty of sixty are trained.”`)
    expect(board(of())).not.toContain('came of')
    expect(full(of('Forty of sixty are trained'))).toContain('what came of it: Forty of sixty are trained')
  })

  it('is in the full plan where it would fill the page', () => {
    const long = 'Trained in one school after another. '.repeat(8).trim()
    expect(board(of(long))).toContain(`${said} is in the full plan.`)
    expect(board(of(long))).not.toContain(long)
    expect(full(of(long))).toContain(long)
  })
})

describe('a step past its due date of which somebody wrote what came of it', () => {
  const mark = (id: string, due: string, more: object = {}) => ({ id, about, title: `Mark ${id}`, due, ...more })
  const result = 'It was met only in part.'
  const marks = [mark('a', '2018-12-01', { result }), mark('b', '2019-09-01', { result }), mark('c', '2020-01-01')]
  const all = plan({ action: marks })

  it('is not told to the board, its presenter or the next officer as one of which nobody knows', () => {
    const says = 'What came of the first two: “It was met only in part.”'
    for (const paper of [board(all), presenter(all), text(progressReport(all, asked(all, 'progress')))])
      expect(paper).toContain(says)
    expect(dossier(all)).toContain('What came of it: “It was met only in part.”')
    expect(dossier(all)).toContain(says)
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

describe('open actions of which some have a due date', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const said = (...action: readonly object[]) =>
    dossier(planWith({ ...reading, action: action.map((a, i) => ({ id: `a${i}`, about, ...a })) }))

  it('tell of the others whose titles name a time that is over', () => {
    const late = { title: 'Late', due: '2026-10-01' }
    const [over, other, open] = [{ title: 'Ends in 2022-23' }, { title: 'For 2020-21' }, { title: 'Hire a coach' }]
    expect(said(late, over, other, open)).toContain(
      'One is past its due date, and three have no due date; the titles of two of these name a time that is over.',
    )
    expect(said(late, over)).toContain(
      'One is past its due date, and one has no due date; its title names a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, over, other)).toContain(
      'The one with a due date is not past it, and two have no due date; the titles of both name a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, open)).toContain('The one with a due date is not past it.')
    expect(said(over, open)).toContain('None has a due date, but the title of one of these names a time that is over.')
  })
})

describe('a plan of steps without due dates', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const papers = (...action: readonly object[]) => {
    const plan = planWith({ ...reading, action: action.map((a, i) => ({ id: `a${i}`, about, ...a })) })
    return [
      text(boardBriefing(plan, asked(plan, 'board'))),
      text(progressReport(plan, asked(plan, 'progress'))),
      text(onePageBrief(plan, asked(plan, 'onePage'))),
    ]
  }
  const done = { title: 'Collect data', status: 'done' }
  const [over, other] = [{ title: 'Ends in 2022-23' }, { title: 'For 2020-21' }]

  it('tells the board how many are done, and of how many the time is over', () => {
    for (const said of papers(done, over, other))
      expect(said).toContain(
        'One of three actions is done; two have no status, and the titles of both name a time that is over.',
      )
    for (const said of papers(over, { title: 'Hire a coach', status: 'inProgress' }))
      expect(said).toContain(
        'None of the two actions is entered as done; one has no status. The title of one without a due date names a time that is over.',
      )
    for (const said of papers(over))
      expect(said).toContain(
        'The one action is not entered as done; it has no status, and its title names a time that is over.',
      )
    for (const said of papers(done, over, { title: 'Hire a coach', status: 'inProgress' }))
      expect(said).toContain(
        'One of three actions is done; one has no status. Of the others, the title of one without a due date names a time that is over.',
      )
    for (const said of papers(done, { title: 'Hire a coach' })) expect(said).not.toContain('a time that is over')
    expect(papers({ title: 'Late', due: '2026-10-01' }, over)[0]).toContain(
      'The title of one without a due date names a time that is over',
    )
  })
})

describe('a step that a court asked for', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const late = {
    ...reading,
    action: [{ id: 'a', about, title: 'First mark of the plans ordered on September 6, 2018', due: '2018-12-01' }],
    decision: [
      { id: 'd', date: '2018-09-06', forum: 'Federal court', text: 'Plans are ordered. They were met in part.' },
    ],
    policy: [{ id: 'p', title: 'The order', stage: 'retired', reached: { retired: '2022-07-19' } }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
  }

  it('stands nowhere without what was decided, and that what was behind it has ended', () => {
    const plan = planWith(late as never)
    for (const said of [board(plan), presenter(plan), dossier(plan)]) {
      expect(said).toContain(
        'Decided on September 6, 2018 (Federal court): “Plans are ordered. They were met in part.”',
      )
      expect(said).toContain('What was behind goal 1 (“The order”) has not been in force since July 19, 2022.')
    }
    const q = { id: 'q', title: 'A rule', stage: 'retired' }
    const two = [...late.policyLink, { id: 'k', goal: 'g', policy: 'q', extent: 'whole' }]
    const both = (more: object) =>
      board(planWith({ ...late, policy: [...late.policy, { ...q, ...more }], policyLink: two } as never))
    expect(both({})).toContain('What was behind goal 1 is no longer in force.')
    expect(both({ reached: { retired: '2023-01-31' } })).toContain('(the last ended: January 31, 2023)')
    // While one of them holds, nothing is said.
    expect(both({ stage: 'adopted', reached: { adopted: '2020-01-01' } })).not.toContain('What was behind')
  })
})
