// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, families } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What the page for families tells of the plan, and what a family would otherwise take wrongly. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('the families’ page', () => {
  const two = [...reading.goal, { id: 'h', title: 'Discipline', sort: 9 }]
  const strategy = [{ id: 's', goal: 'g', title: 'Read aloud' }]

  it('names the goals that its steps are for, and whose steps it leaves out', () => {
    const action = [{ id: 'a', about: { kind: 'goal', id: 'h' }, title: 'Write the rules', status: 'done' }]
    expect(families(plan({ goal: two, strategy, action }))).toContain(
      'What follows is for one of our two goals: More children read well. The other: Discipline. Left out here: a step for “Discipline”.',
    )
    expect(families(plan({ goal: two, strategy }))).not.toContain('Left out here: steps')
  })

  it('has the rule in force behind a goal of which it has no step', () => {
    const policy = [{ id: 'p', title: 'No long suspension', stage: 'adopted', reached: { adopted: '2016-02-16' } }]
    const policyLink = [{ id: 'l', goal: 'h', policy: 'p', extent: 'inPart' }]
    const said = families(plan({ goal: two, strategy, policy, policyLink }))
    expect(said).toContain('"This rule applies, too:","No long suspension"')
    const ended = [{ ...policy[0], stage: 'retired', reached: { retired: '2020-01-01' } }]
    expect(families(plan({ goal: two, strategy, policy: ended, policyLink }))).not.toContain('This rule holds')
  })

  it('names all students beside a figure of theirs, as any group', () => {
    const measure = [{ ...reading.measure[0], phrase: undefined, unit: 'count', reference: undefined }]
    const value = reading.value.filter((v) => v.group === 'all')
    const goal = [{ ...reading.goal[0], focusGroups: ['all'] }]
    expect(families(plan({ goal, measure, value, target: [], strategy }))).toContain(
      'Grade 3 reading: all students (2025–26',
    )
  })

  it('has the plan’s own name', () => {
    expect(families(plan({ strategy, words: [{ id: 'words', planName: 'Five Steps' }] }))).toContain(
      'The plan’s name is “Five Steps”.',
    )
  })
})

describe('goals without steps on the page for families', () => {
  const areas = ['Buses', 'Staff', 'Courses', 'Discipline', 'Families', 'Activities']
  const of = (titles: readonly string[]) =>
    plan({
      goal: [...reading.goal, ...titles.map((title, sort) => ({ id: `g${sort}`, title, sort }))],
      action: [{ id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Read aloud at home', status: 'inProgress' }],
    })

  it('names the goals of which it has no steps, as long as their titles are short', () => {
    expect(families(of(areas))).toContain(
      'What follows is for one of our seven goals: More children read well. The others: Buses; Staff; Courses; Discipline; Families; Activities.',
    )
    const long = areas.map((a) => `${a}, for every child in every school of the district, year by year`)
    expect(families(of(long))).toContain('What follows is for one of our seven goals: More children read well.')
    expect(families(of(long))).not.toContain('The others:')
  })
})

describe('times and years on the page for families', () => {
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

describe('a survey on the page for families', () => {
  const families = (note: string, more: object = {}) => {
    const plan = planWith({
      ...reading,
      measure: [...reading.measure, { id: 's', goal: 'g', short: 'Survey of students', note, sort: 2 }],
      engagement: [{ id: 'e', title: 'Survey of students, 2023', type: 'survey', heard: 'Almost all rose.', ...more }],
    })
    return text(communityPage(plan, asked(plan, 'community')))
  }

  it('has beside what a survey said what the plan notes of it, and never the good half alone', () => {
    expect(families('Nearly all rose; safety fell.')).toContain(
      'What we heard: Almost all rose.","What the plan notes: Nearly all rose; safety fell.","What came of it: ',
    )
    // What the note says word for word is told once.
    expect(families('Almost all rose; safety fell.')).toContain('"What the plan notes: Almost all rose; safety fell."')
    expect(families('Almost all rose; safety fell.')).not.toContain('What we heard')
    expect(families(`Almost all rose; safety fell. ${'And more. '.repeat(50)}`)).not.toContain('Almost all rose')
    // Of another survey nothing is noted.
    const other = families('Safety fell.', { title: 'Evening for families' })
    expect(other).toContain('What we heard: Almost all rose.')
    expect(other).not.toContain('Safety fell')
  })
})

describe('what families read of the plan', () => {
  const page = (records: object) => {
    const plan = planWith({ ...reading, ...records })
    return text(communityPage(plan, asked(plan, 'community')))
  }
  const strategy = [{ id: 's', goal: 'g', title: 'A free ride to another school' }]
  const policy = [{ id: 'p', title: 'The order of the court', stage: 'retired', reached: { retired: '2022-07-19' } }]
  const policyLink = [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }]

  it('says that what stood behind its steps is no longer in force', () => {
    expect(page({ strategy, policy, policyLink })).toContain(
      '“The order of the court” was behind this part of the plan. It has not been in force since July 19, 2022. The plan does not say what still holds.',
    )
    expect(page({ policy, policyLink })).toContain('It has not been in force since')
    // While one of them holds, or none was linked, nothing is said.
    const held = [...policy, { id: 'q', title: 'A policy', stage: 'adopted', reached: { adopted: '2024-01-01' } }]
    const both = [...policyLink, { id: 'k', goal: 'g', policy: 'q', extent: 'whole' }]
    expect(page({ strategy, policy: held, policyLink: both })).not.toMatch(/no longer in force|not been in force/)
    expect(page({ strategy, policy })).not.toMatch(/no longer in force|not been in force/)
  })

  it('and that its steps are of one goal, with the names of the others', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Families and community' }]
    expect(page({ goal, strategy })).toContain(
      'What follows is for one of our two goals: More children read well. The other: Families and community.',
    )
    expect(page({ goal, strategy: [...strategy, { id: 't', goal: 'h', title: 'Evenings' }] })).not.toContain(
      'What follows',
    )
    const many = Array.from({ length: 6 }, (_, i) => ({
      id: `h${i}`,
      title: `Goal of ${i}, for every child in every school`,
    }))
    const said = page({ goal: [...reading.goal, ...many], strategy })
    expect(said).toContain('What follows is for one of our seven goals: More children read well.')
    expect(said).not.toContain('Goal of 0')
  })
})
