// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { departmentSheets } from '../../../shared/briefing/departments/sheets.ts'
import type { Block, Table } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import {
  ask,
  asked,
  blocks,
  board,
  day,
  dossier,
  families,
  full,
  hire,
  onePage,
  presenter,
  progress,
} from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Single words and sentences that a reader could take wrongly. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

const wholePlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))
const wholeCabinetPlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'cabinet' }))

describe('a status that was promised and did not come', () => {
  const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 91, toWhom: 'The board', promisedOn: '2017-05-24' }]
  const statusUpdate = [{ id: 'u', goal: 'g', date: '2018-09-19', status: 'onTrack' }]
  const owed = plan({ promise, statusUpdate, words: [{ id: 'words', planName: 'One Line' }] })

  it('is overdue in the papers of those whom it was promised, and asked about', () => {
    for (const said of [board(owed), onePage(owed), progress(owed)])
      expect(said).toContain(
        'The last status was given on September 19, 2018. The next one is overdue for the one goal, since December 20, 2018.',
      )
    expect(full(owed)).toContain('A status is overdue for the one goal, since December 20, 2018.')
    const page = presenter(owed)
    expect(page).toContain('A status is promised every 91 days. Where is it for the one goal?')
    expect(page).toContain('The last was given on September 19, 2018.')
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    expect(board(plan({ promise, statusUpdate, goal }))).toContain(
      'overdue for both goals, the longest since August 24, 2017.',
    )
  })

  it('is told to nobody while the time between two runs, nor to the public', () => {
    const fresh = [{ ...statusUpdate[0], date: '2026-11-20' }]
    expect(board(plan({ promise, statusUpdate: fresh }))).not.toContain('overdue')
    const open = [{ ...promise[0], toWhom: 'The public' }]
    expect(full(plan({ promise: open, statusUpdate }), 'public')).not.toContain('overdue')
    const done = [{ ...statusUpdate[0], status: 'done' }]
    expect(board(plan({ promise, statusUpdate: done }))).not.toContain('overdue')
  })
})

it('a goal that was called done is not told as active beside that word', () => {
  const goal = [{ ...reading.goal[0], status: 'active' }]
  const done = [{ id: 'u', goal: 'g', date: '2022-07-19', status: 'done' }]
  expect(full(plan({ goal, statusUpdate: done }))).toContain(
    'Stage: Active (not changed since the goal was called done).',
  )
  expect(full(plan({ goal }))).not.toContain('not changed since')
})

describe('words for questions, policies and meetings', () => {
  it('the presenter is asked about goals without an owner or a measure', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    const said = presenter(plan({ goal }))
    expect(said).toContain('No owner is entered for goal 2. Who answers for this?')
    expect(said).toContain('No measure is entered for goal 2. How will we know?')
    expect(presenter(plan({}))).not.toContain('Who answers for this?')
  })

  it('a target that was reached is said to be met', () => {
    const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
    expect(board(plan({ goal, measure }))).toContain(
      'in 2025–26 it was 31.9, so it was met; for all students, from 41.2 to 44.0; in 2025–26 it was 43.9, so it was not met.',
    )
  })

  it('one status a goal is no story over time', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    const one = [{ id: 'u', goal: 'g', date: '2026-10-01', status: 'onTrack' }]
    expect(progress(plan({ goal, statusUpdate: one }))).not.toContain('Status over time')
    const two = [...one, { id: 'w', goal: 'g', date: '2026-05-01', status: 'atRisk' }]
    expect(progress(plan({ goal, statusUpdate: two }))).toContain('Status over time')
  })

  it('what is overdue has its noun, and policies without a goal one answer', () => {
    const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 91, promisedOn: '2026-01-01' }]
    const goal = [{ ...reading.goal[0], status: 'active' }]
    expect(dossier(plan({ promise, goal }))).toContain('"One goal"')
    const policy = [{ id: 'p', title: 'Limit', stage: 'adopted' }]
    expect(hire(plan({ policy }))).toContain('One policy is adopted; it is not linked to a goal.')
    const term = ['a', 'b'].map((id) => ({ id, term: id, plain: 'What it is', status: 'adopted' }))
    expect(hire(plan({ term }))).toContain('Adopt a plain definition of one more term.')
  })

  it('goals without a policy are one point of the first week, and a fourth goal without an owner has its name', () => {
    const goal = ['One', 'Two', 'Three', 'Four'].map((title, i) => ({ id: `g${i}`, title, status: 'active', sort: i }))
    const said = dossier(
      plan({ goal, measure: [], value: [], target: [], policy: [{ id: 'p', title: 'Limit', stage: 'adopted' }] }),
    )
    expect(said).toContain('Goals 1 to 4 have no adopted policy linked to them.')
    expect(said).toContain('Find an owner for “One”, “Two”, “Three” and “Four”.')
  })

  it('of a meeting at which nothing was heard that is said', () => {
    const engagement = [{ id: 'e', title: 'The plan is shown', date: '2022-04-01', type: 'meeting' }]
    expect(full(plan({ engagement }))).toContain('Nothing is entered.')
  })
})

describe('what is told, and how', () => {
  it('an agenda item that nobody entered is called proposed, until it is sent or somebody writes it', () => {
    const none = 'No agenda item is entered for this day'
    const p = plan({})
    const made = (more: object) => text(boardBriefing(p, asked(p, 'board', more)))
    expect(made({})).toContain(none)
    expect(made({ draft: false })).not.toContain(none)
    expect(made({ cover: { ...asked(p, 'board').cover, subject: 'Reading' } })).not.toContain(none)
    expect(board(plan({ briefing: [{ id: 'b', date: day, purpose: 'To hear of reading' }] }))).not.toContain(none)
  })

  it('the public reads no stage that may be out of date, and the board reads whether an item is a draft', () => {
    const goal = [{ ...reading.goal[0], status: 'active' }]
    expect(full(plan({ goal }), 'public')).not.toMatch(/stage of the goal: Active/i)
    expect(full(plan({ goal }))).toMatch(/stage of the goal: Active/i)
    expect(full(plan({ goal: [{ ...goal[0], status: 'draft' }] }), 'public')).toMatch(/stage of the goal: Draft/i)
    const briefing = [{ id: 'b', date: '2026-11-08', subject: 'Reading', final: true }]
    expect(full(plan({ briefing }))).toMatch(/no longer a draft: Yes/i)
  })

  it('long names stand whole at the head of what is said of them, and not twice', () => {
    const concern =
      'There is much training for staff, and still no fair treatment. My child is behind and gets no small group.'
    const name = 'Property tax levy for desegregation, about 63 million dollars a year'
    const said = full(
      plan({
        concern: [{ id: 'c', concern: `${concern} (A mother)`, status: 'open' }],
        fundingSource: [{ id: 'f', name, recurring: true }],
      }),
    )
    expect(said).toContain(`"text":"${concern} (A mother)"`)
    expect(said).toContain(`"label":"${name}"`)
    expect(said).not.toContain('…')
  })

  it('a policy has its name on a page that leaves out many kinds', () => {
    const policy = [{ id: 'p', title: 'Limit on suspension', stage: 'adopted' }]
    const goal = Array.from({ length: 5 }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}` }))
    const more = {
      concern: [{ id: 'c', concern: 'Slow' }],
      term: [{ id: 't', term: 'Equity' }],
      evidence: [{ id: 'e', title: 'Minutes' }],
      risk: [{ id: 'r', title: 'Rain' }],
    }
    const policyLink = [{ id: 'l', goal: 'g0', policy: 'p', extent: 'inPart' }]
    const p = plan({ ...more, goal, policy, policyLink, measure: [], value: [], target: [] })
    const last = text(onePageBrief(p, asked(p, 'onePage'), undefined, 6))
    expect(last).toContain('1 policy (Limit on suspension)')
  })
})

describe('the board’s paper', () => {
  it('says that no words tell of what a percent is, beside its target too', () => {
    const bare = { ...reading.measure[0], short: 'Staying with it', phrase: '' }
    const says = 'The plan does not say in words what this goal’s measure tells.'
    expect(board(plan({ measure: [bare] }))).toContain('Raise “Staying with it” from 27.4 percent')
    expect(board(plan({ measure: [bare] }))).toContain(says)
    expect(board(plan({ measure: [{ ...bare, unit: 'score' }] }))).not.toContain(says)
    expect(board(plan({}))).not.toContain(says)
  })

  it('calls decisions of courts no actions of the board', () => {
    const decision = (forum: string) => [{ id: 'd', date: '2022-07-19', forum, text: 'The district is released.' }]
    expect(board(plan({ decision: decision('Federal court') }))).toContain('"Earlier decisions"')
    expect(board(plan({ decision: decision('Board of education') }))).toContain('"Earlier actions"')
  })

  it('has nothing by student group where each measure has figures of one group alone', () => {
    const purpose = (value: readonly object[]) => defaultBoardRequest(plan({ value }), day).cover.purpose
    expect(purpose(reading.value.filter((v) => v.group === 'hisp'))).not.toContain('by student group')
    expect(purpose(reading.value)).toContain(', by student group.')
  })
})

describe('words for the next officer and for families', () => {
  it('the next officer is not told that somebody watches a risk that is over', () => {
    const risk = (id: string, more: object = {}) => ({ id, about, title: id, watcher: 'cao', ...more })
    const p = plan({ risk: [risk('r1'), risk('r2', { state: 'closed' })] })
    expect(dossier(p)).toContain('watches one risk; watched one risk that is no longer open')
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
    const was = { due: '2020-01' }
    expect(of([part('a', 's', was), part('b', 's', was)])).toContain('more steps for “More children read well”')
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

describe('words of ours that are words of the plan in another sense', () => {
  it('are not explained as the plan’s own', () => {
    const means = 'A child can get into a course and has what is needed to stay.'
    const term = [{ id: 't', term: 'Access', plain: means, status: 'adopted' }]
    const accessEntry = [{ id: 'e', type: 'decision', what: 'Named the new principal', date: '2026-10-02' }]
    const next = dossier(plan({ term, accessEntry }))
    expect(next).toContain('Access to power')
    expect(next).not.toContain(means)
    const goal = [{ ...reading.goal[0], title: 'Access to courses' }]
    expect(progress(plan({ term, goal }))).toContain(means)
  })
})

describe('statuses by the district’s own criteria', () => {
  it('are told as entered, and not as judged by people, where the criteria say that they are worked out', () => {
    const planChoices = [{ id: 'planChoices', statusCriteria: 'Worked out from each figure and its target.' }]
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01' }]
    const says = board(plan({ planChoices, statusUpdate }))
    expect(says).toContain(
      'Each status is as people entered it. The district’s own criteria: Worked out from each figure and its target.',
    )
    expect(says).not.toContain('People give each status')
  })
})

describe('words for groups and marks', () => {
  const student = (population: string) =>
    full(plan({ measure: [{ ...reading.measure[0], people: undefined, population }] }))

  it('a row of all students keeps its name where who is counted are students, and nobody chose “children”', () => {
    for (const population of ['Grade 3', 'English learners tested', 'Four-year cohort', 'Students in grade 8'])
      expect(student(population), population).not.toContain('All counted')
    for (const population of [
      'Maps of grade 3',
      'Steps that students took',
      'High schools, 15 in all',
      'Student’s books',
    ])
      expect(student(population), population).toContain('All counted')
  })

  it('who is counted and that a group’s own are included stand in one pair of brackets', () => {
    const all = { ...reading.measure[0], reference: 'all', population: 'English learners tested' }
    const paper = full(plan({ measure: [all] }))
    expect(paper).toContain('points below all students (English learners tested), a figure that includes the group')
    expect(paper, 'a language keeps its capital').not.toContain('english')
    expect(paper).not.toContain(') (each group')
  })

  it('no group of students is asked for of a measure of staff, where the goal names none', () => {
    const measure = [{ ...reading.measure[0], people: 'staff', phrase: undefined, unit: 'score' }]
    const goal = [{ ...reading.goal[0], focusGroups: undefined }]
    const [value, target] = [reading.value.slice(0, 1), [{ ...reading.target[0], year: '2028-29' }]]
    const of = (more: object) => board(plan({ goal, measure, value, target, ...more }))
    expect(of({})).not.toContain('no figures were entered for')
    expect(of({ measure: [{ ...measure[0], people: 'children' }] })).toContain('no figures were entered for')
  })

  it('a share of which no words say what it is lacks its yearly figures, too', () => {
    const measure = [{ ...reading.measure[0], phrase: undefined }]
    expect(board(plan({ measure, value: [], target: [] }))).toContain(
      'This goal’s measure has no yearly figures in the plan. The plan does not say in words what this goal’s measure tells.',
    )
  })

  it('what an action is for has its kind and marks, where it is no goal', () => {
    const concern = [{ id: 'k', concern: 'You will lower the bar.' }]
    const action = [{ id: 'a', about: { kind: 'concern', id: 'k' }, title: 'Meet the parents', status: 'inProgress' }]
    expect(dossier(plan({ concern, action }))).toContain('"Concern “You will lower the bar.”"')
  })

  it('a point that is a month is one of its year', () => {
    const at = { measure: 'm', group: 'hisp', year: '2026-27', reading: { figure: 33, n: 298, date: '2026-11' } }
    expect(board(plan({ interim: [{ ...at, id: 'i', point: 'By November' }] }))).toContain('by November of 2026–27')
    expect(board(plan({ interim: [{ ...at, id: 'i', point: 'Fall' }] }))).toContain('fall 2026–27')
  })
})

describe('words for targets, limits and what has ended', () => {
  it('a limit is told to families as one on whom it is', () => {
    const policy = [{ id: 'p', title: 'Limit 1: fair help around the child', type: 'limit', stage: 'adopted' }]
    expect(families(plan({ policy }))).toContain(
      'Limit 1: fair help around the child (a limit on what the superintendent may do)',
    )
  })

  it('what is no longer in force has its kind in its row', () => {
    const order = {
      id: 'p',
      title: 'The order',
      type: 'courtOrder',
      stage: 'retired',
      reached: { retired: '2022-07-19' },
    }
    const paper = full(plan({ policy: [order] }))
    expect(paper).toContain('"The order","paragraphs":["No longer in force.","Kind: Court order; in force from: ')
    // Among its words it is not said again.
    expect(paper.split('Kind: Court order')).toHaveLength(2)
    const two = full(plan({ policy: [order, { ...order, id: 'q', title: 'The plan' }] }))
    expect(two).toContain('{"text":"The order"},{"text":"Court order"}')
    expect(two).not.toContain('Kind: Court order')
  })

  it('targets for a gap name whom it is between once, and that their years are over', () => {
    const gap = ['2024-25', '2025-26'].map((year, i) => ({
      ...{ id: `x${i}`, measure: 'm', group: 'hisp', reference: 'white', year, aim: { figure: 20 - 5 * i } },
    }))
    const measure = [{ ...reading.measure[0], targetYear: undefined }]
    expect(board(plan({ measure, target: [], gap }))).toContain(
      'Targets for gaps. Grade 3 reading, points: Hispanic students to White students, 20.0 in 2024–25 and 15.0 in 2025–26; these years are over.',
    )
  })
})

describe('a department’s sheet', () => {
  it('has the officer’s title on the line for signing, and so does not list it as left out', () => {
    const words = [{ id: 'words', planName: 'Unity Plan', officerTitle: 'Director of Equity' }]
    const officer = [{ id: 'officer', title: 'Director of Equity', status: 'inPost' as const }]
    const plan = planWith({ ...reading, words, officer, department: [{ id: 'd', name: 'Buses' }] })
    const { leftOut } = departmentSheets(plan, asked(plan, 'sheets')).model
    expect(leftOut).toContain('parts of the officer')
    expect(leftOut?.join()).not.toContain('the district’s words')
  })
})

describe('words for days, options and stages', () => {
  it('say of a policy without a stage that it is not given, and of others that they have ended', () => {
    const policy = [{ id: 'p', title: 'The plan' }, ...['q', 'r'].map((id) => ({ id, title: id, stage: 'retired' }))]
    const said = text(wholePlan(planWith({ ...reading, policy } as never)))
    expect(said).toContain('The stage of one policy is not given. Two others are no longer in force.')
    expect(text(wholePlan(planWith({ ...reading, policy: policy.slice(0, 1) } as never)))).toContain(
      'The stage of the one policy is not given.',
    )
  })

  it('offer no option where nothing is asked', () => {
    const plan = planWith(reading)
    const options = (cover: object) =>
      blocks(
        boardBriefing(plan, {
          ...asked(plan, 'board'),
          cover: { subject: 's', purpose: 'p', motion: '', background: '', ...cover },
        }),
      ).some((b) => (b.t === 'hung' && b.label === 'Options') || b.t === 'options')
    expect(options({ itemType: 'discussion' })).toBe(false)
    expect(options({ itemType: 'action' })).toBe(true)
    expect(options({ motion: 'I move it.' })).toBe(true)
  })

  it('begin the cell of a day that is over with a capital in every paper', () => {
    const action = [
      { id: 'a', title: 'Late', about: { kind: 'goal', id: 'g' }, due: '2026-10-01', status: 'inProgress' },
    ]
    const plan = planWith({ ...reading, action } as never)
    const cells = (all: readonly Block[]) =>
      all.filter((b): b is Table => b.t === 'table').flatMap((t) => t.rows.flatMap((r) => r.cells.map((c) => c.text)))
    for (const paper of [
      wholePlan(plan),
      boardBriefing(plan, asked(plan, 'board')),
      transitionDossier(plan, asked(plan, 'dossier')),
      updateSlips(plan, asked(plan, 'slips')),
    ]) {
      expect(cells(blocks(paper))).toContain('Was due October 1, 2026')
      expect(cells(blocks(paper))).not.toContain('was due October 1, 2026')
    }
    // What no part of the plan tells stands in tables at its end.
    const about = { kind: 'concern', id: 'c' }
    const more = ['a', 'b', 'd'].map((id) => ({ ...action[0], id, title: `Answer ${id}`, about }))
    const concern = [{ id: 'c', concern: 'It costs too much.' }]
    const rest = cells(blocks(wholeCabinetPlan(planWith({ ...reading, concern, action: more } as never))))
    expect(rest).toContain('Was due October 1, 2026')
    expect(rest).not.toContain('was due October 1, 2026')
    const stopped = more.map((a) => ({ ...a, about: { kind: 'goal', id: 'g' }, status: 'stopped' }))
    const parts = cells(blocks(wholeCabinetPlan(planWith({ ...reading, action: stopped } as never)))).filter((c) =>
      /^goal “/i.test(c),
    )
    expect(parts).toHaveLength(3)
    for (const part of parts) expect(part).toMatch(/^Goal “/)
  })
})
