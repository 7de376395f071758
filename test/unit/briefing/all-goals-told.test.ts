// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, blocks, board, full, progress } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** How papers tell all goals at a glance: the headline, the table, and the plan in one picture. */

const plan = (records: object) => planWith({ ...reading, ...records })

const wholePlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))

const staff = {
  ...reading,
  measure: [{ ...reading.measure[0], short: 'Staff trained', phrase: 'are trained', people: 'staff' as const }],
}

describe('what is said of each goal', () => {
  const goal = [...reading.goal, { id: 'h', title: 'Discipline', sort: 9 }, { id: 'i', title: 'Buses', sort: 10 }]
  const line = (more: object) => [{ id: 'b', fiscalYear: '2019-20', amount: 100, status: 'approved', ...more }]
  const none = 'No budget line of this year or the next two is entered for'

  it('is said once where it is so of all', () => {
    const p = plan({ goal, budgetLine: line({}) })
    for (const said of [full(p), progress(p)]) {
      expect(said).toContain(`${none} any of these goals.`)
      expect(said).not.toContain(`${none} this goal.`)
    }
    expect(progress(p, { of: { kind: 'goal', id: 'h' } })).toContain(`${none} this goal.`)
    const costs = plan({ goal, budgetLine: line({ fiscalYear: '2026-27', goal: 'g' }) })
    expect(full(costs)).toContain(`${none} this goal.`)
    expect(full(costs)).not.toContain(`${none} any of these goals.`)
  })

  it('is no missing line where there are ideas, or lines that come to nothing', () => {
    const idea = plan({ goal, budgetLine: line({ goal: 'h', fiscalYear: '2028-29', status: 'idea' }) })
    expect(progress(idea, { of: { kind: 'goal', id: 'h' } })).toContain(
      'Of this year and the next two, only ideas are entered for this goal: no money is asked for yet.',
    )
    const refund = plan({ goal, budgetLine: line({ goal: 'h', fiscalYear: '2026-27', amount: -500_000 }) })
    expect(progress(refund, { of: { kind: 'goal', id: 'h' } })).toContain(
      'No budget line of this year or the next two for this goal asks for money.',
    )
  })

  it('is not that a goal which is done has no budget', () => {
    const statusUpdate = ['h', 'i'].map((g) => ({ id: g, goal: g, date: '2022-07-19', status: 'done' }))
    const budgetLine = line({ fiscalYear: '2026-27', goal: 'g' })
    expect(full(plan({ goal, budgetLine, statusUpdate }))).not.toContain(none)
  })

  it('has no figures of each goal where one goal alone has some', () => {
    expect(board(plan({ goal }))).toContain('From the main measure of goal 3, for the groups')
    expect(board(plan({}))).toContain('From each goal’s main measure, for the groups')
  })
})

describe('the glance at all goals', () => {
  const of = (more: object) => board(plan({ measure: [{ ...reading.measure[0], ...more }] }))

  it('says of whom all students are, where a few words do and the measure’s name does not', () => {
    expect(of({ population: 'Graduates' })).toContain('"All students (graduates)"')
    expect(of({ population: 'Grade 3' })).not.toContain('All students (')
    expect(of({ population: 'Students enrolled on the 40th day in any school' })).not.toContain('All students (')
    expect(of({})).not.toContain('All students (')
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
    expect(board(p)).toContain('Goal 2 has no measure; neither goal has a target for a year to come.')
  })
})

describe('a goal of several measures in the picture of the plan', () => {
  const more = [
    { id: 'm2', goal: 'g', short: 'Attendance', sort: 2 },
    { id: 'm3', goal: 'g', short: 'Credits', sort: 3 },
  ]

  it('does not show one of three measures as the measure of the goal', () => {
    const paper = full(plan({ measure: [...reading.measure, ...more] }))
    expect(paper).toContain('From each goal to its main measure')
    expect(paper).toMatch(/measured by Grade 3 reading, [^"]*; and two more measures/)
    expect(paper).toContain('From each goal’s main measure, for')
    expect(full(plan({}))).toContain('From each goal to its measure')
  })
})

describe('the sentence on how the goals stand', () => {
  it('does not leave a goal with figures from within a year among those that have yearly ones', () => {
    const goal = [1, 2, 3].map((k) => ({ id: `g${k}`, title: `Goal ${k}`, sort: k }))
    const measure = goal.map(({ id }) => ({ ...reading.measure[0], id: `m-${id}`, goal: id }))
    const value = [{ ...reading.value[0], measure: 'm-g1' }]
    const target = [{ ...reading.target[0], measure: 'm-g1' }]
    const at = { measure: 'm-g2', group: 'all', year: '2025-26', point: 'winter' }
    const interim = [{ ...at, id: 'i', aim: { figure: 50 }, reading: { figure: 44, n: 800, date: '2025-12' } }]
    const reportedFigure = [{ id: 'r', measure: 'm-g3', group: 'all', reading: { low: 40, high: 40, public: true } }]
    const says = board(plan({ goal, measure, value, target, interim, reportedFigure }))
    expect(says).toContain('one has figures and a target from within a year, but none of a whole year')
  })
})

describe('a goal whose measure has no figure in the picture of the plan', () => {
  it('has the target of a measure that was never read, with whom it is for', () => {
    const plan = planWith({
      ...staff,
      value: [],
      target: [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 100 } }],
    })
    const picture = blocks(wholePlan(plan)).find((b) => b.t === 'figure' && b.long.some((l) => l.startsWith('Goal 1')))
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain(
      'measured by Staff trained, no yearly figures entered; target: All staff, 100 percent in 2028–29',
    )
  })
})

describe('the briefing on a plan of one goal', () => {
  const briefing = (goals: number) => {
    const goal = Array.from({ length: goals }, (_, i) => ({ ...reading.goal[0], id: i === 0 ? 'g' : `g${i}` }))
    const plan = planWith({ ...reading, goal })
    return blocks(boardBriefing(plan, asked(plan, 'board')))
  }

  it('runs on under its agenda item, without contents; that of a longer plan begins a page', () => {
    const begins = (goals: number) => briefing(goals).some((b) => b.t === 'heading' && b.newPage === 'filled')
    const listed = (goals: number) => briefing(goals).some((b) => b.t === 'contents')
    expect([1, 2, 3].map(begins)).toEqual([false, false, true])
    expect([1, 2, 3].map(listed)).toEqual([false, false, true])
  })

  it('says at its end where the rest is before it says what it leaves out', () => {
    const term = [{ id: 't', term: 'Access', plain: 'A child can get in.', status: 'adopted' }]
    const plan = planWith({ ...reading, term, officer: [{ id: 'officer', title: 'Director' }] } as never)
    const made = boardBriefing(plan, asked(plan, 'board'))
    const end = blocks(made).findLast((b) => b.t === 'note')
    // What a board would miss; the officer's own records and parts of what it has before it are bookkeeping to it.
    expect(end?.t === 'note' ? end.text : '').toMatch(/^The full plan for the board has more: 1 term[^.]*\.$/)
    expect(JSON.stringify(made.model.blocks)).not.toMatch(/the officer|categor|parts of/)
    expect(made.model.leftOut).toEqual(
      expect.arrayContaining(['the officer', '1 term', '1 category of student groups', 'parts of 1 goal']),
    )
  })
})

describe('the headline of a plan whose matter was ended', () => {
  const headline = (decision: readonly object[]) => {
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'done', date: '2022-07-19' }]
    const plan = planWith({ ...reading, statusUpdate, decision } as never)
    return text(onePageBrief(plan, asked(plan, 'onePage')))
  }
  const about = [{ kind: 'goal', id: 'g' }]
  const released = { id: 'a', date: '2022-07-19', forum: 'Court', text: 'The district is released.', about }
  const upheld = { id: 'b', date: '2025-01-15', forum: 'Appeals court', text: 'The release is upheld.', about }

  it('tells with the latest decision the one on the same goals that it is about', () => {
    expect(headline([released, upheld])).toContain(
      'The latest decision in the plan was made on January 15, 2025 (Appeals court): The release is upheld. The one before it on the same goals was made on July 19, 2022 (Court): The district is released.',
    )
    // One from before the last status is told where the later one speaks of it, and else not.
    const early = { ...released, date: '2020-01-01' }
    expect(headline([early, upheld])).toContain('January 1, 2020 (Court)')
    expect(headline([early, { ...upheld, text: 'A new plan is due.' }])).not.toContain('January 1, 2020')
    expect(headline([{ ...released, about: [] }, upheld])).not.toContain('The one before it')
  })
})

describe('a goal without a strategy in the picture of the plan', () => {
  it('has the actions that carry a goal without a strategy', () => {
    const about = { kind: 'goal' as const, id: 'g' }
    const action = [
      { id: 'a', about, title: 'One' },
      { id: 'b', about, title: 'Two', status: 'done' },
      { id: 'c', about, title: 'Three', status: 'stopped' },
    ]
    const picture = blocks(wholePlan(planWith({ ...reading, action } as never))).find(
      (b) => b.t === 'figure' && b.long.some((l) => l.startsWith('Goal 1')),
    )
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain('carried by 2 actions, measured by')
  })
})
