import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { policyChange } from '../../../shared/briefing/policy/change.ts'
import { entriesOf, yearOf } from '../../../shared/briefing/year/entries.ts'
import { inForce } from '../../../shared/domain/policy-force.ts'
import { conditionsOf } from '../../../shared/rules/conditions.ts'
import { datedPolicies } from '../../../shared/rules/policy-days.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Student discipline is in force since 2019; its new wording is read in November and December, and voted on in January. */
const plan = planWith({
  ...reading,
  meeting: [
    { id: 'dec', forum: 'board', date: '2026-12-16' },
    { id: 'jan', forum: 'board', date: '2027-01-20' },
  ],
  policy: [
    {
      id: 'p',
      code: '3241',
      title: 'Student discipline',
      type: 'policy',
      stage: 'firstReading',
      reached: { drafting: '2025-02', firstReading: '2026-11-18', adopted: '2019-07' },
      planned: { secondReading: 'dec', adopted: 'jan' },
      wording: [{ part: 'B.2', now: 'May be suspended.', proposed: 'Is not suspended.', why: 'Children lose days.' }],
    },
  ],
  policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
})
const today = '2026-12-16'
const words = (blocks: unknown) => JSON.stringify(blocks, (k, v) => (k === 'svg' ? undefined : v))
const sheet = (day: string) =>
  words(policyChange(plan, { ...defaultBoardRequest(plan, day), document: 'policy' }).model.blocks)

describe('a policy in force whose new wording is being read', () => {
  it('counts as adopted, and its text as what holds until it is replaced', () => {
    const p = plan.get('policy', 'p')
    expect(p && inForce(p, today)).toBe(true)
    expect(conditionsOf(plan, today).find((c) => c.id === 'policies')?.now).toBe('1 of 1')
    const full = words(fullPlan(plan, { ...defaultBoardRequest(plan, today), document: 'plan' }).model.blocks)
    expect(full).toContain('The one policy is adopted. It is being changed; its text holds until it is replaced.')
  })

  it('has the vote that is planned in the calendar, on the line of policies and last on the sheet', () => {
    const titles = entriesOf(plan, yearOf(plan, today), today, 'public', (t) => t ?? '').flatMap((e) =>
      e.sort === 'reading' ? `${e.day} ${e.title}` : [],
    )
    expect(titles).toEqual([
      '2026-11-18 First reading: 3241 Student discipline',
      '2026-12-16 Second reading: 3241 Student discipline',
      '2027-01-20 Adoption: 3241 Student discipline',
    ])
    expect(sheet(today)).toContain('One passage would change.')
    const [dated] = datedPolicies(plan, today)
    expect(dated?.days.map((d) => [d.step, d.done])).toEqual([
      ['adopted', true],
      ['firstReading', true],
      ['secondReading', false],
      ['adopted', false],
    ])
    expect(sheet(today)).toMatch(
      /July 2019.*Reached: the text that is in force.*February 2025.*November 18, 2026.*December 16, 2026.*Planned.*January 20, 2027.*Planned/,
    )
  })

  it('takes a vote that came before its meeting for the one that was planned', () => {
    const early = planWith({
      meeting: [{ id: 'jan', forum: 'board', date: '2027-01-20' }],
      policy: [
        { id: 'p', title: 'Meals', stage: 'adopted', reached: { adopted: '2026-12-16' }, planned: { adopted: 'jan' } },
      ],
    })
    expect(datedPolicies(early, today)[0]?.days.map((d) => d.done)).toEqual([true])
  })
})

it('a word whose review is over stands in the calendar as a policy does', () => {
  const words = planWith({ term: [{ id: 't', term: 'belonging', reviewDue: '2026-10-01' }] })
  const titles = entriesOf(words, yearOf(words, today), today, 'public', (t) => t ?? '').map((e) => [e.title, e.late])
  expect(titles).toEqual([['Review was due: the word “belonging”', true]])
})
