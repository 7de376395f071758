import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { inFullByRule } from '../../../../shared/briefing/board/defaults.ts'
import { drawnText } from '../../../support/drawn-text.ts'
import { asked, day, progress } from '../../../support/papers.ts'
import { planWith, reading } from '../../../support/plan.ts'
import type { Records } from '../../../support/records.ts'

const sent = {
  ...{ id: 's', document: 'boardBriefing', exportedOn: '2026-11-10', forDay: '2026-11-18', draft: false },
  point: [{ session: 'a', n: 1 }],
  printed: reading.value.map(({ measure, group, year, reading: { figure } }) => ({ measure, group, year, figure })),
}

describe('what changed since the last paper', () => {
  const money = (amount: number, state: string): Records =>
    ({
      ...reading,
      fundingSource: [{ id: 'city', name: 'City levy' }],
      fundingAmount: [{ id: 'a', source: 'city', fiscalYear: '2026-27', grant: { amount, status: 'secured' } }],
      budgetLine: [
        {
          id: 'l',
          goal: 'g',
          description: 'Tutors',
          fiscalYear: '2026-27',
          amount: 40_000_000,
          status: 'approved',
          source: 'city',
        },
      ],
      position: [{ id: 'p', title: 'Family liaison', fte: 1, state }],
    }) as never
  const paper = (now: Records) => {
    const plan = planWith({ ...now, briefingSent: [sent] } as never)
    const since = { sent: 's', plan: planWith(money(40_000_000, 'posted')) }
    return drawnText(boardBriefing(plan, asked(plan, 'board'), undefined, since))
  }

  it('tells a board that money is no longer secured, and that a position is vacant again', () => {
    const read = paper(money(20_000_000, 'vacant'))
    expect(read).toContain('Two sums of money and one position changed.')
    expect(read).toContain('2026–27, secured')
    expect(read).toContain('2026–27, approved, and not secured')
    expect(read).toContain('Family liaison')
    expect(read).not.toContain('2026–27, approved"')
  })

  it('says what is not compared also where nothing changed', () => {
    const read = paper(money(40_000_000, 'posted'))
    expect(read).toContain('No goal, figure, target, status, sum of money, position, policy or decision has changed.')
    expect(read).toContain('Strategies, actions, meetings and words for the plan are not compared.')
    expect(read).not.toContain('“Then” is')
  })
})

describe('what changed about the goals since the last paper', () => {
  const paper = (now: object, was: object) => {
    const plan = planWith({ ...reading, ...now, briefingSent: [sent] } as never)
    const since = { sent: 's', plan: planWith({ ...reading, ...was } as never) }
    const made = boardBriefing(plan, asked(plan, 'board'), undefined, since)
    return { read: drawnText(made), leftOut: made.model.leftOut ?? [] }
  }

  it('tells a board that another person owns a goal', () => {
    const person = [...reading.person, { id: 'p2', role: 'Director of reading' }]
    const { read } = paper({ person, goal: [{ ...reading.goal[0], owner: 'p2' }] }, {})
    expect(read).toContain(
      '"1. More children read well: owner"},{"text":"Chief Academic Officer"},{"text":"Director of reading"}',
    )
  })

  it('tells of a dropped goal why, and does not say that it is left out', () => {
    const history = { id: 'd', title: 'Every school teaches history' }
    const { read, leftOut } = paper(
      { goal: [...reading.goal, { ...history, status: 'dropped', reason: 'Required now.' }] },
      { goal: [...reading.goal, history] },
    )
    expect(read).toContain('Dropped: Required now.')
    expect(leftOut).not.toContain('1 goal')
  })

  it('tells nothing of a target that may no longer be printed, since so few children are left', () => {
    const value = reading.value.map((v) =>
      v.group === 'swd' ? { ...v, reading: { figure: 20, n: 5, numerator: 1 } } : v,
    )
    const { read } = paper({ value }, {})
    expect(read).not.toContain('Students with disabilities, target')
  })
})

describe('goals with a section of their own', () => {
  const plan = (more: object = {}) =>
    planWith({
      ...reading,
      goal: [...reading.goal, { id: 'g2', title: 'Every child starts early' }],
      measure: [
        ...reading.measure,
        { id: 's', goal: 'g2', short: 'Preschool seats', phrase: 'seats', unit: 'count', yearKind: 'school' },
      ],
      value: [...reading.value, { id: 's1', measure: 's', group: 'all', year: '2025-26', reading: { figure: 162 } }],
      briefingSent: [sent],
      ...more,
    } as never)

  it('are not those whose figures no paper ever shows', () => {
    expect(inFullByRule(plan(), day).rule).toContain('none has news')
  })

  it('are those that the meeting monitors, with news or without', () => {
    const meeting = [{ id: 'b', forum: 'board', date: day, monitors: ['g'] }]
    expect(inFullByRule(plan({ meeting }), day)).toMatchObject({ goals: ['g'], rule: 'monitored at this meeting' })
    const statusUpdate = [{ id: 'u', goal: 'g2', status: 'onTrack', date: '2026-12-01' }]
    expect(inFullByRule(plan({ meeting, statusUpdate }), day)).toMatchObject({
      goals: ['g', 'g2'],
      rule: 'monitored at this meeting or with a figure or a status since the last document that was sent',
    })
  })
})

it('tells whoever declined the money of a goal that it was asked for', () => {
  const line = { id: 'l', goal: 'g', description: 'Tuition', fiscalYear: '2026-27', amount: 7_500_000 }
  const read = (status: string) => progress(planWith({ ...reading, budgetLine: [{ ...line, status }] } as never))
  expect(read('declined')).toContain(
    'Of this year and the next two, $75,000 for 2026–27 was asked for and declined for this goal; nothing else is entered.',
  )
  expect(read('idea')).toContain('only ideas are entered for this goal')
  const later = progress(
    planWith({ ...reading, budgetLine: [{ ...line, status: 'idea', fiscalYear: '2029-30' }] } as never),
  )
  expect(later).toContain('No budget line of this year or the next two is entered for this goal.')
})
