import { describe, expect, it } from 'vitest'
import { whatWords } from '../../../shared/domain/people.ts'
import { goalSentence, sentenceText } from '../../../shared/figures/goal-sentence.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../support/plan.ts'

const counting = (measure: object) =>
  planWith({ ...reading, measure: [{ ...reading.measure[0], ...measure } as (typeof reading.measure)[0]] })

const sentenceOf = (measure: object) => {
  const plan = counting(measure)
  const goal = plan.get('goal', 'g')
  if (goal === undefined) throw new Error('the plan has a goal')
  return sentenceText(goalSentence(plan, goal, 'hisp', '2026-10-01'))
}

describe('what a measure counts, where somebody typed a name for it', () => {
  it('tells 41 days lost for every 100 students as days, not as a share of the students', () => {
    const lost = { short: 'Days lost', phrase: 'days lost to suspension', unit: 'rate' }
    const plan = counting(lost)
    const { reading: said = '', what } = measureView(plan, 'm', { audience: 'board' }) ?? {}
    expect(what).toBe('Days lost to suspension per 100 students')
    expect(said).toContain('“Days lost” is')
    expect(said).toContain('per 100 for')
    expect(said).not.toContain('of every 100')
    expect(sentenceOf(lost)).toMatch(
      /^For Hispanic students, raise “days lost to suspension” from 27.* to 42.* per 100 by June 2029\.$/,
    )
  })

  it('calls no grade all students, where nobody said who they are and the district has many more', () => {
    const rows = (enrollment: number | undefined, measure: object = {}) => {
      const [base] = reading.measure
      const plan = planWith({
        ...reading,
        measure: [{ ...base, population: undefined, ...measure } as typeof base],
        studentGroup: reading.studentGroup.map((g) => ('isTotal' in g && enrollment ? { ...g, enrollment } : g)),
      })
      return measureView(plan, 'm', { audience: 'board' })?.rows.find((r) => r.isTotal)
    }
    expect(rows(2110)).toMatchObject({ name: 'All students counted', inSentence: 'all students counted' })
    expect(rows(900)?.name, 'nearly all of them').toBe('All students')
    expect(rows(undefined)?.name).toBe('All students')
    expect(rows(2110, { population: 'Third graders' })?.name).toBe('All students (third graders)')
  })

  it('makes no sentence that its words do not finish', () => {
    const named = (phrase: string, unit: string, people?: string) =>
      whatWords({ phrase, unit, people, short: 'It' } as Parameters<typeof whatWords>[0])
    expect(named('four-year cohort graduation rate', 'percent', 'children')).toBe(
      'Four-year cohort graduation rate, in percent',
    )
    expect(named('adjusted cohort graduation rate', 'percent', 'children')).toBe(
      'Adjusted cohort graduation rate, in percent',
    )
    expect(named('schools', 'count')).toBe('Schools')
    expect(named('months a vacancy stays open', 'days')).toBe('Months a vacancy stays open')
    expect(named('median growth percentile in math', 'score', 'children')).toBe('Median growth percentile in math')
    expect(named('suspensions', 'rate', 'children')).toBe('Suspensions per 100 students')
    expect(sentenceOf({ phrase: 'median growth percentile in math', unit: 'score' })).toMatch(
      /^For Hispanic students, raise “median growth percentile in math” from 27.* to 42.* by June 2029\.$/,
    )
  })

  it('keeps the sentence where they say what people do', () => {
    for (const phrase of [
      'never miss a day',
      'regularly attend',
      'were suspended at least once',
      'rate their school well',
    ])
      expect(sentenceOf({ phrase })).toContain(`the percent of Hispanic students who ${phrase} from`)
  })
})
