import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { type Figure, flat } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, full } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What two strangers, who read the papers of five districts against their plans, found said wrongly in them. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('a policy whose stage nobody entered', () => {
  const agreed = {
    policy: [{ id: 'p', title: 'Memorandum on tests' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'inPart' }],
  }

  it('is not called one that has no draft yet, nor one that is not in force', () => {
    const says = full(plan(agreed))
    expect(says).toContain('Memorandum on tests (stage not given, for a part of the goal)')
    expect(says).toContain('Not known to be in force')
    expect(says).toContain('stage not given: Memorandum on tests')
    expect(says).not.toMatch(/no draft yet|Not in force yet/)
  })
})

describe('the way from each goal to the mission', () => {
  const linked = {
    goal: [{ ...reading.goal[0], planGoal: 'Achievement' }],
    policy: [{ id: 'p', title: 'Memorandum on tests', stage: 'drafting' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  }
  const of = (records: object) => full(plan(records)).split('from each goal to the mission')[1] ?? ''

  it('does not say that no policy is entered of a goal that has one, or that the mission is not given', () => {
    expect(of(linked)).toContain('None entered as in force')
    expect(of(linked)).not.toContain('No policy entered')
    expect(of(linked)).not.toContain('ission')
    expect(of({ ...linked, policyLink: [] })).toContain('No policy entered')
    expect(of({ ...linked, goal: [{ ...linked.goal[0], missionPhrase: 'each child' }] })).toContain(
      'Words of the mission',
    )
  })
})

describe('a matrix in two pictures', () => {
  const title = (k: number) => `Memorandum of understanding ${k} between the district and those who asked for it`
  const many = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, title: title(k), stage: 'adopted' }))
  const goals = [
    { ...reading.goal[0], sort: 1 },
    { id: 'g2', title: 'Second', sort: 2 },
    { id: 'g3', title: 'Third', sort: 3 },
  ]
  const links = many.map((p, k) => ({ id: `l${k}`, goal: k === 9 ? 'g2' : 'g', policy: p.id }))

  it('tells who hears it that a goal has none of these policies, where it has one in the other picture', () => {
    const p = plan({ goal: goals, policy: many, policyLink: links })
    const drawn = [...flat(fullPlan(p, asked(p, 'plan')).model.blocks)]
    const parts = drawn.filter(
      (b): b is Figure => b.t === 'figure' && b.caption.startsWith('Which policy stands behind'),
    )
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.long).toContain('Goal 2, Second: none of these policies')
    for (const part of parts) expect(part.long).toContain('Goal 3, Third: no policy linked')
  })
})

describe('“Ready to hire”', () => {
  it('does not say that no department is entered of a plan that has the office itself', () => {
    const office = { id: 'o', name: 'Office of Equity', isEquityOffice: true }
    const hire = (department: object[]) => text(readyToHirePaper(plan({ department }), asked(plan({}), 'hire')))
    expect(hire([office])).toContain('Only the office itself is entered, and no other department.')
    expect(hire([])).toContain('No departments are entered.')
  })
})

describe('a goal that several carry together', () => {
  const roles = ['Elementary', 'Middle', 'High', 'Pupil services'].map((role, k) => ({ id: `p${k}`, role }))
  const { owner, ...unowned } = reading.goal[0]
  const records = {
    person: [...reading.person, ...roles],
    goal: [
      { ...unowned, sort: 1, team: roles.map((r) => r.id) },
      { id: 'g2', title: 'Second', sort: 2 },
    ],
  }
  const presenter = (more: object) =>
    text(presenterPage(plan({ ...records, ...more }), asked(plan(records), 'presenter')))

  it('is not one for which the presenter says that the plan names nobody', () => {
    const says = presenter({})
    expect(says).toContain('No owner is entered for goals 1 and 2. Who answers for this?')
    expect(says).toContain('Goal 1: led together by four roles.')
    expect(says).toContain('For the other it names nobody.')
    expect(says).not.toContain('The plan names nobody.')
  })

  it('is asked of those who carry it, and another of who really is on the planning team', () => {
    const late = [{ id: 'aim', measure: 'm', group: 'all', year: '2024-25', aim: { figure: 60 } }]
    const team = [
      { id: 't1', person: 'p0', part: 'Writer' },
      { id: 't2', person: 'p1', part: 'Writer', state: 'undecided' },
      { id: 't3', person: 'p2', part: 'Writer', state: 'left' },
      { id: 't4', person: 'p3', part: 'Writer', until: '2024-06' },
    ]
    const value = reading.value.slice(0, 4)
    const was = { value, target: late, planningTeamMember: team }
    expect(presenter(was)).toContain('Ask those who carry it together: four roles.')
    expect(presenter({ ...was, goal: [unowned] })).toContain(
      'Ask the planning team: one member, with the part “Writer”.',
    )
  })

  it('has all of them on the slip that nobody owns', () => {
    const p = plan(records)
    expect(text(updateSlips(p, asked(p, 'slips')))).toContain(
      'Led together by: Elementary; Middle; High; Pupil services.',
    )
    const about = [{ kind: 'goal', id: 'g' }]
    const after = plan({ ...records, committee: [{ id: 'co', name: 'Committee on data', about }] })
    expect(text(updateSlips(after, asked(after, 'slips')))).toMatch(
      /Pupil services\. Looked after by “Committee on data”\./,
    )
  })

  it('does not take those for told whom the board’s paper only counts', () => {
    expect(boardBriefing(plan(records), asked(plan(records), 'board')).model.leftOut).toContain('5 people')
  })
})

describe('which way a measure is better', () => {
  it('is said of a percent as of a score: higher or lower, and not more or fewer', () => {
    const of = (direction: string) => full(plan({ measure: [{ ...reading.measure[0], direction, unit: 'percent' }] }))
    expect(of('down')).toContain('Better is: Lower')
    expect(of('up')).toContain('Better is: Higher')
  })
})
