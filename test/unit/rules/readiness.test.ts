import { describe, expect, it } from 'vitest'
import { forAudience } from '../../../shared/domain/audience.ts'
import type { Support } from '../../../shared/guide/guide.ts'
import { index, stepsOf, supports } from '../../../shared/guide/guide.ts'
import { findings } from '../../../shared/rules/index.ts'
import { type Readiness, readinessOf, stepsLeft } from '../../../shared/rules/readiness.ts'
import { progressOf, ratingId, stepStateId } from '../../../shared/rules/step-progress.ts'
import { planWith } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

type Records = Parameters<typeof planWith>[0]
const align = supports.find((s) => s.id === 'align') as Support
const indicators = stepsOf('align').flatMap((s) => s.indicators)
const rated = (level: (i: number) => '0' | '1' | '2' | '3' | undefined): NonNullable<Records['rating']> =>
  indicators.flatMap((x, i) => {
    const l = level(i)
    return l === undefined ? [] : [{ id: ratingId(x.id), indicator: x.id, level: l }]
  })
const blocker = {
  rule: 'unbacked-goal',
  severity: 'blocker',
  audience: 'board',
  step: 'align-backing',
  about: [{ kind: 'goal', id: 'g' }],
  says: 'Goal 3 has no adopted policy linked to it.',
  do: 'Name one.',
  act: 'Link a policy',
} as const

/** All that is rated lower than in place, in one text. */
const lowerOf = (of: Readiness) => of.lower.flatMap((l) => l.statements).join(' ')

describe('readiness of a support', () => {
  it('is a word and a fraction, with its reasons', () => {
    const plan = planWith({ rating: rated((i) => (i < 5 ? '2' : '1')) })
    const of = readinessOf(plan, align, [])
    expect(of).toMatchObject({ words: 'Emerging', fraction: `5 of ${indicators.length} in place`, held: false })
    // The level is named once, above all that has it.
    expect(of.reasons).toEqual([])
    expect(of.lower.map((l) => l.level)).toEqual(['Emerging'])
    expect(of.lower[0]?.statements).toHaveLength(indicators.length - 5)
    expect(JSON.stringify(of)).not.toContain('%')
  })

  it('names the lowest level first', () => {
    const plan = planWith({ rating: rated((i) => (i % 2 === 0 ? '1' : '0')) })
    expect(readinessOf(plan, align, []).lower.map((l) => l.level)).toEqual(['Not started', 'Emerging'])
  })

  it('says its reasons in the words of the district, and never the place of a word', () => {
    const words = [{ id: 'words', work: 'opportunity', focusGroups: 'priority groups' }]
    const rating = rated(() => '1')
    const reasons = (records: Records) => lowerOf(readinessOf(planWith(records), align, []))
    expect(reasons({ rating, words })).toContain('The policies that affect opportunity are listed')
    expect(reasons({ rating, words })).toContain('and priority groups.')
    expect(reasons({ rating })).toContain('The policies that affect equity are listed')
    expect(reasons({ rating })).not.toContain('{{')
  })

  it('calls no support not started of which one thing is in place and the rest is not rated', () => {
    expect(readinessOf(planWith({}), align, [])).toMatchObject({
      words: 'Not rated',
      reasons: [`${indicators.length} indicators are not rated.`],
    })
    const one = readinessOf(planWith({ rating: rated((i) => (i === 0 ? '3' : undefined)) }), align, [])
    expect(one.words).toBe('Mostly not rated')
    const none = readinessOf(planWith({ rating: rated((i) => (i === 0 ? '0' : undefined)) }), align, [])
    expect(none.words).toBe('Not started')
  })

  it('counts what a shared screen hides, and names it nowhere', () => {
    const position = supports.find((s) => s.id === 'position') as Support
    const rating = stepsOf('position')
      .flatMap((s) => s.indicators)
      .map((i) => ({ id: ratingId(i.id), indicator: i.id, level: '1' as const }))
    const whole = planWith({ rating })
    const of = readinessOf(forAudience(whole, 'board'), position, [], whole)
    expect(of.words).toBe('Emerging')
    expect(of.lower.map((l) => l.level)).toEqual(['Emerging'])
    expect(lowerOf(of)).toContain('The officer is a full member of cabinet.')
    expect([...of.reasons, lowerOf(of)].join(' ')).not.toMatch(/not rated|Standing meetings|checks on the officer/)
  })

  it('is held at Emerging while a blocker of that support is open', () => {
    const plan = planWith({ rating: rated(() => '3') })
    expect(readinessOf(plan, align, [])).toMatchObject({ words: 'Sustained', reasons: [] })
    expect(readinessOf(plan, align, [blocker])).toMatchObject({
      words: 'Emerging',
      held: true,
      reasons: ['It stays at Emerging until this is solved:', blocker.says],
    })
    expect(readinessOf(plan, align, [{ ...blocker, step: 'resource-budget' }])).toMatchObject({ words: 'Sustained' })
  })
})

describe('the level of a support', () => {
  it('is the lower one where the mean is halfway between two', () => {
    const half = planWith({ rating: rated((i) => (i < indicators.length / 2 ? '2' : '1')) })
    expect(indicators.length % 2).toBe(0)
    expect(readinessOf(half, align, [])).toMatchObject({ words: 'Emerging' })
    const more = planWith({ rating: rated((i) => (i <= indicators.length / 2 ? '2' : '1')) })
    expect(readinessOf(more, align, [])).toMatchObject({ words: 'In place' })
  })

  it('is not said to be held where it would be no more without the blocker', () => {
    const plan = planWith({ rating: rated((i) => (i < 5 ? '2' : '1')) })
    const of = readinessOf(plan, align, [blocker])
    expect(of).toMatchObject({ words: 'Emerging', held: false })
    expect(of.reasons[0]).toBe(blocker.says)
    expect(of.reasons.join(' ')).not.toContain('It stays at')
  })
})

describe('the next useful step', () => {
  it('of an empty plan is the first step', () => {
    expect(stepsLeft(planWith({}), [])[0]).toEqual({ why: 'empty', step: index.order[0] })
  })

  it('is the started step with a blocker, before any empty one', () => {
    const plan = planWith({ policyLink: [{ id: 'l', goal: 'g', policy: 'p' }] })
    expect(stepsLeft(plan, [blocker])[0]).toMatchObject({ why: 'blocker', step: 'align-backing', finding: blocker })
    expect(stepsLeft(planWith({}), [blocker])[0]).toMatchObject({ why: 'empty' })
  })

  it('passes over what waits and what cannot be gone to; then comes what nobody rated', () => {
    const district = {
      id: 'district',
      name: 'Juniper Fork',
      state: 'CO',
      enrollment: 11_040,
      enrollmentDate: '2026-10-01',
      schools: 17,
      fiscalYearStartMonth: 7,
      boardRhythm: 'Mondays',
    }
    const waits = index.order.slice(1).map((step) => ({ id: stepStateId(step), step, state: 'notNow' as const }))
    const plan = planWith({ district: [district], stepState: waits })
    expect(stepsLeft(plan, [])[0]).toMatchObject({ why: 'unrated', step: 'foundation-district', open: 2 })
    expect(stepsLeft(plan, [], (step) => step !== 'foundation-district')).toEqual([])
  })

  it('of the sample plan is the position without money, before the goal whose policy somebody is writing', () => {
    const plan = samplePlan()
    expect(stepsLeft(plan, findings(plan, '2026-11-24'))[0]).toMatchObject({
      why: 'blocker',
      step: 'resource-team',
      finding: { about: [{ kind: 'position', id: 'pos-analyst' }, {}] },
    })
    expect(stepsLeft(plan, findings(plan, '2026-11-24'))[1]).toMatchObject({
      step: 'align-backing',
      finding: { about: [{ kind: 'goal', id: 'goal-attendance' }, {}], waits: true },
    })
  })
})

describe('a step', () => {
  const step = stepsOf('foundation').find((s) => s.id === 'foundation-district')
  if (step === undefined) throw new Error('The guide has no such step.')
  const all = step.indicators.map((i) => ({ id: ratingId(i.id), indicator: i.id, level: '1' as const }))
  const district = {
    id: 'district',
    name: 'Juniper Fork',
    state: 'CO',
    enrollment: 11_040,
    enrollmentDate: '2026-10-01',
    schools: 17,
    fiscalYearStartMonth: 7,
    boardRhythm: 'Mondays',
  }
  it('is done when its required fields stand and each indicator is rated', () => {
    const status = (records: Records) => progressOf(planWith(records), step).status
    expect(status({})).toBe('notBegun')
    // A new plan has the district's name by itself: nobody has begun anything by that.
    expect(status({ district: [{ id: 'district', name: 'Juniper Fork' }] })).toBe('notBegun')
    expect(status({ district: [{ id: 'district', name: 'Juniper Fork', schools: 3 }] })).toBe('inWork')
    expect(status({ district: [{ id: 'district', name: 'Juniper Fork' }], rating: all })).toBe('inWork')
    expect(status({ district: [district], rating: all.slice(1) })).toBe('inWork')
    expect(status({ district: [district], rating: all })).toBe('done')
    const waits = { id: stepStateId(step.id), step: step.id, state: 'notNow' as const }
    expect(status({ district: [district], rating: all, stepState: [waits] })).toBe('notNow')
  })

  it('counts a rating only with what its level needs to be believed', () => {
    const status = (rating: object, evidence: Records['evidence'] = []) =>
      progressOf(planWith({ district: [district], rating: all.map((r) => ({ ...r, ...rating })), evidence }), step)
        .status
    const minutes = { id: 'minutes', title: 'Minutes of August 12' }
    expect(status({ level: '0' })).toBe('inWork')
    expect(status({ level: '0', reason: 'The board has no members yet.' })).toBe('done')
    expect(status({ level: '2' })).toBe('inWork')
    expect(status({ level: '2', evidence: ['minutes'] }), 'evidence that is gone is none').toBe('inWork')
    expect(status({ level: '2', evidence: ['minutes'] }, [{ id: 'minutes', title: ' ' }])).toBe('inWork')
    expect(status({ level: '2', evidence: ['minutes'] }, [minutes])).toBe('done')
    expect(status({ level: '3', evidence: ['minutes'] }, [minutes])).toBe('inWork')
    expect(status({ level: '3', evidence: ['minutes'], sustainNote: 'It is on every agenda.' }, [minutes])).toBe('done')
  })
})
