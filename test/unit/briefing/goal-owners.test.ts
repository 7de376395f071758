// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board, dossier, full, presenter, slips } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Who carries a goal, and whom the papers ask about it. */

const plan = (records: object) => planWith({ ...reading, ...records })

const about = { kind: 'goal', id: 'g' }

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

describe('the presenter’s page asks what the board’s own paper points to', () => {
  const page = (records: object) => {
    const plan = planWith({ ...reading, ...records })
    return text(presenterPage(plan, asked(plan, 'presenter')))
  }
  const over = (measure: object = {}) => ({
    measure: [{ ...reading.measure[0], targetYear: '2024-25', ...measure }],
    value: reading.value.filter((v) => v.year === '2023-24'),
    target: [{ id: 't', measure: 'm', group: 'hisp', year: '2024-25', aim: { figure: 42 } }],
  })

  it('a target whose year is over, and whom to ask', () => {
    const said = page(over())
    expect(said).toContain('The year for the final target of goal 1 (“More children read well”) is over. Was it met?')
    expect(said).toContain('Goal 1: Hispanic students, target 42.0 percent in 2024–25')
    expect(said).toContain('The plan has no figure for that year.')
    expect(said).toContain('Ask the Chief Academic Officer before the meeting.')
    expect(page({})).not.toContain('Was it met?')
    expect(
      page({ ...over(), likelyQuestion: [{ id: 'q', question: 'And?', about: [{ kind: 'goal', id: 'g' }] }] }),
    ).not.toContain('Was it met?')
  })

  it('steps past their due dates, with what was decided on the day that one names', () => {
    const step = (id: string, title: string) => ({ id, title, about: { kind: 'goal', id: 'g' }, due: '2026-09-01' })
    const decision = [{ id: 'd', date: '2018-09-06', forum: 'Court', text: 'Two marks. They were met only in part.' }]
    const said = page({ action: [step('a', 'First mark, ordered on September 6, 2018'), step('b', 'Books')], decision })
    expect(said).toContain('Two steps are past their due dates. Are they done?')
    expect(said).toContain('Books (goal 1; was due September 1, 2026).')
    expect(said).toContain('They were met only in part.')
    const many = page({ action: ['a', 'b', 'c', 'd', 'e'].map((id) => step(id, `Step ${id}`)) })
    expect(many).toContain('Two more are past their due dates.')
    expect(page({ action: [{ ...step('a', 'Books'), due: '2027-09-01' }] })).not.toContain('past')
  })

  it('what a story says that the figures of a goal do not show', () => {
    const story = [
      { id: 's', title: 'More read', measure: 'm', shows: 'It rose.', unknown: 'A later account has less.' },
    ]
    const said = page({ story })
    expect(said).toContain('“More read”: what do the figures not show?')
    expect(said).toContain('A later account has less.')
    expect(said).toContain('Students with disabilities, 2025–26: 15.4%')
    expect(page({ story, value: [] })).not.toContain('what do the figures not show?')
  })

  it('and answers with its own words, the groups it is about and whoever they are compared with', () => {
    const story = [
      {
        id: 's',
        title: 'More read',
        measure: 'm',
        groups: ['hisp'],
        shows: 'Never was the gap so small',
        unknown: 'Two schools fell.',
      },
    ]
    const said = page({ story })
    expect(said).toContain(
      '"The story: Never was the gap so small.","What it does not show: Two schools fell.","Hispanic, 2025–26: 31.9% (23.9 points behind White students); White, 2025–26: 55.8%"',
    )
    expect(said).not.toContain('Students with disabilities, 2025')
    // A story with a figure that may not be printed stays out whole.
    expect(
      page({ story: [{ ...story[0], shows: 'It is {Students with disabilities, latest} and {Nobody, latest}.' }] }),
    ).not.toContain('Two schools fell')
  })

  it('which policies are behind the goals, and has those that are', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Fewer are sent home' }]
    const policy = [{ id: 'p', title: 'Limit', stage: 'adopted', reached: { adopted: '2016-02-16' } }]
    const policyLink = [{ id: 'l', goal: 'h', policy: 'p', extent: 'inPart' }]
    expect(page({ goal, policy, policyLink })).toContain('Goal 2 has “Limit” (in part).')
    expect(page({ goal, policy })).toContain('The plan has one adopted policy; it is not linked to a goal.')
    expect(page({ goal })).not.toContain('adopted policy;')
  })

  it('concerns, with no quotation marks around who said them', () => {
    const concern = ['It is slow. (A mother, May 2024)', 'It is late.'].map((c, i) => ({ id: `c${i}`, concern: c }))
    const said = page({ concern })
    expect(said).toContain('"It is slow. (A mother, May 2024)"')
    expect(said).toContain('“It is late.”')
  })
})

describe('whoever presents', () => {
  const old = (more: object) =>
    presenter(
      planWith({
        ...reading,
        district: [{ ...reading.district[0], planFrom: '2025-26' }],
        value: reading.value.filter((v) => v.year === '2023-24'),
        ...more,
      }),
    )

  it('is asked for newer figures than years-old ones, and whom to ask', () => {
    expect(old({})).toContain('The newest figures of goal 1 are from 2023–24. Are there no newer ones?')
    expect(old({})).toContain('Ask the Chief Academic Officer before the meeting.')
    expect(presenter(planWith(reading))).not.toContain('Are there no newer ones?')
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'done', date: '2026-11-01' }]
    expect(old({ statusUpdate })).not.toContain('Are there no newer ones?')
  })

  it('is sent to the planning team where a goal has no owner', () => {
    const goal = [{ ...reading.goal[0], owner: undefined }]
    const planningTeamMember = ['a', 'b'].map((id) => ({ id, person: 'cao', part: 'Carries out the plan on data' }))
    expect(old({ goal, planningTeamMember })).toContain(
      'No owner is entered. Ask the planning team: two members, each with the part “Carries out the plan on data”.',
    )
    expect(old({ goal })).toContain('No owner is entered who could be asked.')
  })
})
