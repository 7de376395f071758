// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { askPaper } from '../../../shared/briefing/ask/ask.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { ask, asked, board, dossier, families, full, presenter, progress, slips } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What three strangers, who read the papers of six districts against their plans, found wrong or took wrongly. */

const plan = (records: object) => planWith({ ...reading, ...records })
const about = { kind: 'goal', id: 'g' }
const leftOut = (says: string) => /Left out here, but in [^"]*/.exec(says)?.[0] ?? ''

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
    expect(leftOut(presenter(late))).toContain('2 actions')
    // On a board's own pages they stand, counted; that it is but a part of them is for the report beside the file.
    expect(boardBriefing(late, asked(late, 'board')).model.leftOut).toContain('parts of 2 actions')
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

describe('a goal without an owner that a committee looks after', () => {
  const goal = [{ ...reading.goal[0], owner: undefined }]
  const one = { id: 'c', name: 'Committee on data', task: 'Carries one area of the plan.', about: [about] }
  const looked = plan({ goal, committee: [one] })

  it('is not one of which the plan names nobody', () => {
    // The full plan has what it looks after in the place of councils and committees.
    expect(full(looked)).toMatch(/ooks after: goal “More children read well”/)
    expect(board(looked)).toContain('No owner named; looked after by “Committee on data”')
    const page = presenter(looked)
    expect(page).toContain('Goal 1: looked after by “Committee on data”.')
    expect(page).not.toMatch(/names nobody|planning team/)
    expect(dossier(looked)).toContain('It looks after goal 1.')
    expect(slips(looked)).toContain('Looked after by “Committee on data”.')
  })

  it('is told with that committee, be it carried by several roles together as well', () => {
    const person = [1, 2, 3].map((n) => ({ id: `p${n}`, role: `Principal ${n}` }))
    const team = plan({ goal: [{ ...goal[0], team: person.map((p) => p.id) }], committee: [one], person })
    expect(board(team)).toContain('led together by three roles; looked after by “Committee on data”')
  })

  it('is one of which the plan names nobody, once that committee has ended', () => {
    const ended = plan({ goal, committee: [{ ...one, until: '2024-06' }] })
    expect(presenter(ended)).toContain('The plan names nobody.')
  })
})

describe('the plan in one picture', () => {
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

describe('the page that asks for money, of a goal with nothing under way', () => {
  it('does not say that steps have not begun of a plan without any, nor of one whose steps are done', () => {
    expect(ask(plan({}))).toContain('"The plan names no step for this."')
    const action = [{ id: 'a', about, title: 'Ask the parents', status: 'done' }]
    expect(ask(plan({ action }))).toContain('The one step that the plan names is done.')
    expect(ask(plan({ action: [{ ...action[0], status: 'notBegun' }] }))).toContain(
      'The plan names no step for this that is under way.',
    )
  })

  it('calls itself what we do only where something is under way', () => {
    const title = (p: Plan) => askPaper(p, asked(p, 'ask')).model.title
    expect(title(plan({}))).toBe('Our plan: More children read well')
    const action = [{ id: 'a', about, title: 'Ask the parents', status: 'inProgress' }]
    expect(title(plan({ action }))).toBe('What we do: More children read well')
  })
})

describe('the page for families', () => {
  const goal = [
    { ...reading.goal[0], status: 'active', sort: 1 },
    { id: 'g2', title: 'Layers of support', status: 'active', sort: 2 },
  ]

  it('does not tell the time of one goal’s steps as that of another’s', () => {
    const strategy = [{ id: 's', goal: 'g', title: 'Train all staff', end: '2023-06' }]
    const action = [{ id: 'a', about: { kind: 'goal', id: 'g2' }, title: 'Draw up the layers', status: 'done' }]
    const page = families(plan({ goal, strategy, action }))
    expect(page).toContain('Left out here: a step for “Layers of support”.')
    expect(page).toContain('The time for what follows is over.')
  })

  const past = { district: [{ ...reading.district[0], planFrom: '2026-27' }], value: reading.value.slice(0, 4) }
  const told = (more: object) => families(plan({ ...past, target: [], ...more }))
  const reported = (id: string, year: string | undefined) => ({
    ...{ id, measure: 'm', group: 'hisp', ...(year === undefined ? {} : { year }) },
    reading: { low: 30, high: 30, public: true },
  })

  it('says that there is nothing newer only of figures that have a year', () => {
    expect(told({})).toContain('The plan has no newer figure for this.')
    const undated = 'The plan has no newer figure with a year for this. It has one without a year.'
    expect(told({ reportedFigure: [reported('r', undefined)] })).toContain(undated)
    expect(told({ reportedFigure: [reported('r', undefined), reported('q', '2022-23')] })).toContain(undated)
    expect(told({ reportedFigure: [reported('q', '2022-23')] })).toContain('The plan has no newer figure for this.')
    expect(told({ reportedFigure: [reported('r', '2025-26')] })).toContain('The plan has newer figures for this')
  })
})

describe('the slip for a measure of which only figures by group were given, as reported', () => {
  it('asks for those groups, and not for a figure of all students that the measure does not have', () => {
    const only = (groups: readonly string[]) =>
      groups.map((group) => ({ id: `r-${group}`, measure: 'm', group, said: '2022–23', reading: { figure: 61 } }))
    const asks = (groups: readonly string[]) => slips(plan({ value: [], target: [], reportedFigure: only(groups) }))
    expect(asks(['hisp', 'white'])).toContain('Grade 3 reading, Hispanic students')
    expect(asks(['hisp', 'white'])).not.toContain('Grade 3 reading, all students')
    expect(asks(['white'])).toContain('Grade 3 reading, White students')
    expect(asks(['all', 'hisp'])).toContain('Grade 3 reading, all students')
    const measure = [{ ...reading.measure[0], unit: 'score', people: undefined }]
    const rating = slips(
      plan({ value: [], target: [], measure, reportedFigure: [{ ...only(['all'])[0], group: undefined }] }),
    )
    expect(rating, 'the state’s rating of the district is of no children').toContain(
      'Grade 3 reading, all that it counts',
    )
  })

  it('asks for those whom the goal is for where nothing is entered, and for those of whom only a gap is', () => {
    const bare = slips(plan({ value: [], target: [], goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }] }))
    expect(bare).toContain('Grade 3 reading, all students')
    expect(bare).toContain('Grade 3 reading, Hispanic students')
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2024-25', stated: { figure: 25 } }]
    const target = [{ ...reading.target[0], group: 'all' }]
    expect(slips(plan({ value: [], target, gap }))).toContain('Grade 3 reading, Hispanic students')
    // No group of students is counted by a measure of staff.
    const staff = {
      measure: [{ ...reading.measure[0], people: 'staff' }],
      goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
    }
    expect(slips(plan({ value: [], target: [], ...staff }))).not.toContain('Hispanic students')
  })
})

describe('who is asked for the steps of an order that has ended', () => {
  it('reads on the slip that it has, and that the plan’s years are over', () => {
    const policy = [
      { id: 'p', title: 'The order', stage: 'retired', reached: { adopted: '2013-02-20', retired: '2022-07-19' } },
    ]
    const policyLink = [{ id: 'l', goal: 'g', policy: 'p' }]
    const over = [{ ...reading.district[0], planFrom: '2020-21', planTo: '2023-24' }]
    const slip = slips(plan({ policy, policyLink, district: over }))
    expect(slip).toContain('What was behind goal 1 (“The order”) has not been in force since July 19, 2022.')
    expect(slip).toContain('The plan’s years ended with 2023–24.')
    expect(slips(plan({ district: over }))).not.toContain('What was behind')
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

describe('what a rule’s own sentence names', () => {
  const policy = [{ id: 'p', title: 'Memorandum on reading' }]
  const policyLink = [{ id: 'l', goal: 'g', policy: 'p', extent: 'inPart' }]
  const goal = [...reading.goal, { id: 'h', title: 'Fewer children suspended', sort: 2, owner: 'cao' }]

  it('is on the page, and so is not left out whole', () => {
    const named = plan({ goal, policy, policyLink })
    const next = dossier(named)
    expect(next).toContain('Find out whether “Memorandum on reading” is in force')
    expect(leftOut(next)).not.toMatch(/in the full plan[^:]*: [^;]*1 policy;/)
    const page = presenter(named)
    expect(page).toMatch(/Goals? “More children read well”/)
    expect(leftOut(page)).toMatch(/parts of 2 goals/)
  })
})

describe('a target beside a gap of another group', () => {
  it('does not give that gap to the group of the target, in the picture of the plan', () => {
    const gap = [
      {
        id: 'x',
        measure: 'm',
        group: 'hisp',
        reference: 'white',
        year: '2023-24',
        stated: { figure: 28, public: true },
      },
    ]
    const target = [{ id: 't', measure: 'm', group: 'swd', year: '2028-29', aim: { figure: 68 } }]
    const paper = full(plan({ value: [], target, gap }))
    expect(paper).toContain('no yearly figures entered, only a gap; target: Students with disabilities, 68 percent')
    expect(paper).not.toMatch(/Students with disabilities: no yearly figures/)
  })
})

describe('figures that are newer than those of the main measures', () => {
  it('are called those of other measures where they are', () => {
    const measure = [...reading.measure, { ...reading.measure[0], id: 'm2', short: 'Grade 8 reading', sort: 2 }]
    const value = [{ ...reading.value[0], year: '2018-19' }]
    const gap = (of: string, year: string) => ({
      ...{ id: `x-${of}`, measure: of, group: 'hisp', reference: 'white', year, stated: { figure: 28, public: true } },
    })
    const says = (...gaps: readonly object[]) => board(plan({ measure, value, target: [], gap: gaps }))
    expect(says(gap('m2', '2019-20'))).toContain('gaps of other measures from their sources go to 2019–20')
    expect(says(gap('m', '2020-21'), gap('m2', '2019-20'))).toContain('; gaps from their sources go to 2020–21.')
  })
})

describe('a target in words of another measure than the one with figures', () => {
  it('is not told as one for these figures', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
    const measure = [
      { ...reading.measure[0], targetYear: undefined },
      { id: 'm2', goal: 'g', short: 'Entry', sort: 2, aimSaid: 'No group over 70 percent' },
    ]
    const words = board(plan({ goal, measure, target: [] }))
    expect(words).toContain('one has figures and, for another measure, a target in words')
    expect(words).not.toContain('only in words')
    const own = [{ ...measure[0], aimSaid: 'Half of them' }]
    expect(board(plan({ goal, measure: own, target: [] }))).toContain('one has figures but a target only in words')
  })
})

describe('goals of which nothing that stood behind them is in force', () => {
  const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
  const policy = [{ id: 'p', title: 'Consent order', stage: 'retired', reached: { retired: '2022-07-19' } }]
  const policyLink = goal.map(({ id }) => ({ id: `l-${id}`, goal: id, policy: 'p' }))
  const action = [{ id: 'a', about, title: 'Order the books', due: '2020-01-01' }]
  const ended = plan({ goal, policy, policyLink, action })

  it('are all told as such: said of some, the others would seem to have kept theirs', () => {
    const one = (no: number) =>
      `What was behind goal ${no} (“Consent order”) has not been in force since July 19, 2022.`
    const underWay = plan({
      goal,
      policy,
      policyLink,
      action: [{ ...action[0], due: undefined, status: 'inProgress' }],
    })
    for (const paper of [full(ended), full(ended, 'public'), progress(underWay)])
      for (const no of [1, 2]) expect(paper).toContain(one(no))
    // Beside late steps it is said once, of all.
    for (const paper of [board(ended), progress(ended), presenter(ended)]) {
      expect(paper).toContain('What was behind goals 1 and 2 (“Consent order”) has not been in force')
      expect(paper).not.toContain('What was behind goal ')
    }
    const other = { ...policy[0], id: 'q', title: 'Plan under the order' }
    const two = { policy: [...policy, other], policyLink: [...policyLink, { id: 'k', goal: 'g', policy: 'q' }] }
    // Of several none is named, and so none is there in part.
    expect(leftOut(board(plan({ goal, action, ...two })))).toContain('2 policies (Consent order; Plan under the order)')
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
