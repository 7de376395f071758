import { describe, expect, test } from 'vitest'
import { backingWord, closed, extentOf, gapWords } from '../../../../../renderer/supports/align/backing/backing.ts'
import { pastWords, plannedOf, reviewOverdue } from '../../../../../renderer/supports/align/policies/stages.ts'
import { roughly } from '../../../../../shared/days/index.ts'
import { planOf } from '../../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../../shared/domain/state.ts'
import { backingOf } from '../../../../../shared/rules/backing.ts'

describe('how far a policy stands behind a goal', () => {
  const link = { id: 'l', goal: 'g', policy: 'p' } as const
  test.each([
    ['adopted', undefined, 'full'],
    ['adopted', 'inPart', 'inPart'],
    ['secondReading', 'whole', 'promised'],
    ['secondReading', 'inPart', 'promised'],
    ['gap', 'whole', 'needed'],
    [undefined, 'whole', 'unknown'],
  ] as const)('at stage %s, linked for %s: %s', (stage, extent, how) => {
    expect(backingOf({ ...link, ...(extent && { extent }) }, { id: 'p', ...(stage && { stage }) })).toBe(how)
  })

  test('a policy under review binds where it was adopted, and only there', () => {
    expect(backingOf(link, { id: 'p', stage: 'underReview', reached: { adopted: roughly('2020-01-01') } })).toBe('full')
    expect(backingOf(link, { id: 'p', stage: 'underReview' })).toBe('promised')
  })

  test('what is closed says why: the text under review holds, or nobody said when it was adopted', () => {
    const ada = { id: 'p', code: 'ADA', stage: 'underReview' } as const
    // The text in force may say nothing of a goal that the draft names: that is a promise all the same.
    const held = { ...ada, reached: { adopted: roughly('2020-01-01') } } as const
    expect(closed('promised', held)).toBeNull()
    expect(extentOf('promised', held)).toBe('draft')
    expect(backingOf({ ...link, extent: 'draft' }, held)).toBe('promised')
    expect(closed('promised', { ...held, stage: 'adopted' })).toBe('ADA is adopted: choose “Fully” or “In part”.')
    expect(closed('full', ada)).toBe('ADA is under review. Enter the date it was adopted, and you can choose “Fully”.')
    expect(closed('promised', ada)).toBeNull()
  })

  test('a draft that backs a goal is called a revision where the text in force holds', () => {
    const held = { id: 'p', stage: 'underReview', reached: { adopted: roughly('2020-01-01') } } as const
    expect(backingWord('promised', held)).toBe('In revision')
    expect(backingWord('promised', { id: 'p', stage: 'drafting' })).toBe('In draft')
    expect(backingWord('full', held)).toBe('Fully')
  })

  test('a missing policy says who owns it, and only what it still lacks', () => {
    const plan = planOf([plainRecord('person', 'd', { role: 'Director of Assessment' })])
    const gap = { id: 'p', stage: 'gap' } as const
    expect(gapWords(plan, gap, false)).toBe('Nothing is written yet. Open it to say who writes the draft and by when.')
    expect(gapWords(plan, { ...gap, owner: 'd' }, false)).toBe(
      'Nothing is written yet. Its owner is the Director of Assessment. Open it to say when the board will see a draft.',
    )
    expect(gapWords(plan, { ...gap, owner: 'd' }, true)).toBe(
      'Nothing is written yet. Its owner is the Director of Assessment.',
    )
    expect(gapWords(plan, { ...gap, stage: 'drafting' }, false)).toBe('')
    const action = (values: object) =>
      gapWords(
        planOf([plainRecord('action', 'a', { about: { kind: 'policy', id: 'p' }, title: 'Draft it', ...values })]),
        gap,
        true,
      )
    expect(action({ due: '2027-01-15' })).toContain(' An action for it is “Draft it”, due January 15, 2027. ')
    expect(action({})).toContain(' An action for it is “Draft it”. ')
    expect(action({ status: 'done' })).not.toContain('An action')
    expect(action({ about: { kind: 'policy', id: 'q' } })).not.toContain('An action')
  })

  test('no link, no backing, whatever the stage', () => {
    expect(backingOf(undefined, { id: 'p', stage: 'adopted' })).toBe('none')
  })

  test('an answer that the stage does not allow says when it opens', () => {
    expect(closed('full', { id: 'p', code: 'JK', stage: 'committee' })).toBe(
      'You can choose “Fully” once JK is adopted.',
    )
    expect(closed('promised', { id: 'p', code: 'JB', stage: 'adopted' })).toMatch(/^JB is adopted/)
    expect(closed('none', { id: 'p' })).toBeNull()
  })
})

describe('a policy against the board’s calendar', () => {
  const plan = planOf([
    plainRecord('meeting', 'past', { forum: 'board', date: '2026-11-09' }),
    plainRecord('meeting', 'next', { forum: 'board', date: '2026-12-14' }),
  ])
  test('says what is planned and not reached, and which day is over', () => {
    const planned = { firstReading: 'past', secondReading: 'next', adopted: 'gone' }
    const found = plannedOf(plan, { id: 'p', planned }, '2026-11-24')
    expect(found.map((f) => [f.what, f.past])).toEqual([
      ['First reading', true],
      ['Second reading', false],
    ])
    expect(found.slice(0, 1).map(pastWords)).toEqual(['Result of November 9, 2026 not recorded'])
    const about = [{ kind: 'policy', id: 'p' }]
    const decided = planOf([
      ...plan.all('meeting').map(({ id, ...m }) => plainRecord('meeting', id, m)),
      plainRecord('decision', 'd', { about, meeting: 'past' }),
    ])
    expect(plannedOf(decided, { id: 'p', planned }, '2026-11-24').slice(0, 1).map(pastWords)).toEqual([
      'Decided on November 9, 2026, but its stage has not moved',
    ])
    const after = plannedOf(plan, { id: 'p', planned, reached: { firstReading: roughly('2026-11-09') } }, '2026-11-24')
    expect(after.map((f) => f.what)).toEqual(['Second reading'])
  })

  test('a review is overdue from the day after, and only in force', () => {
    const policy = { id: 'p', stage: 'adopted', reviewDue: roughly('2026-11-24') } as const
    expect(reviewOverdue(policy, '2026-11-24')).toBe(false)
    expect(reviewOverdue(policy, '2026-11-25')).toBe(true)
    expect(reviewOverdue({ ...policy, stage: 'drafting' }, '2026-11-25')).toBe(false)
  })
})
