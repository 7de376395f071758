import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { board, day, families, full } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a newspaper, a family and a board member took wrongly from the papers of four districts. */

const plan = (records: object) => planWith({ ...reading, ...records })

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

describe('the page for families', () => {
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

describe('the glance at all goals', () => {
  const of = (more: object) => board(plan({ measure: [{ ...reading.measure[0], ...more }] }))

  it('says of whom all students are, where a few words do and the measure’s name does not', () => {
    expect(of({ population: 'Graduates' })).toContain('"All students (graduates)"')
    expect(of({ population: 'Grade 3' })).not.toContain('All students (')
    expect(of({ population: 'Students enrolled on the 40th day in any school' })).not.toContain('All students (')
    expect(of({})).not.toContain('All students (')
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
