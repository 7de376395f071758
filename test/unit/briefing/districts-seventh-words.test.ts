import { describe, expect, it } from 'vitest'
import { whyNot } from '../../../shared/briefing/status-words.ts'
import { standingOf } from '../../../shared/rules/status.ts'
import { board, day, dossier, families, full } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What three strangers, who read the papers of six districts against their plans, took wrongly: the smaller words. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('small words', () => {
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

  it('who is counted and that each group is a part of them stand in one pair of brackets', () => {
    const all = { ...reading.measure[0], reference: 'all', population: 'English learners tested' }
    const paper = full(plan({ measure: [all] }))
    expect(paper).toContain('all students (English learners tested; each group is part of them)')
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

describe('why a word does not count', () => {
  const says = (records: object) => {
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-12-01' }]
    const p = plan({ target: [], statusUpdate, ...records })
    const [goal] = p.all('goal')
    return goal && whyNot(standingOf(p, goal, day), 120)
  }

  it('names a target that is there, in words or for a gap', () => {
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2028-29', aim: { figure: 5 } }]
    const inWords = [{ ...reading.measure[0], aimSaid: 'Half of them' }]
    expect(says({})).toContain('it has no measure with figures and a target, so')
    expect(says({ gap })).toContain('it has a target only for a gap, so')
    expect(says({ measure: inWords })).toContain('it has a target only in words, so')
  })
})

describe('targets in words', () => {
  it('are counted as the paper prints them, those of a year that is over, too', () => {
    const target = [{ ...reading.target[0], year: '2025-26' }]
    const goal = [...reading.goal, { id: 'h', title: 'Second', sort: 2, owner: 'cao' }]
    const measure = (aimSaid: string) => [{ ...reading.measure[0], targetYear: '2025-26', aimSaid }]
    const says = (aimSaid: string) => board(plan({ goal, measure: measure(aimSaid), target }))
    for (const words of ['Half of them.', 'Half of them by 2024.', 'Half by 2024, and all by 2040.'])
      expect(says(words)).toContain(
        'neither has a target as a figure for a year to come, and one has a target in words (these may name a year that is over, or none)',
      )
    expect(says('')).toContain('neither has a target for a year to come')
  })
})

describe('more small words', () => {
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
    expect(paper).toContain('{"text":"The order"},{"text":"Court order"}')
    expect(paper).not.toContain('Kind: Court order')
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
