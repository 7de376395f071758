import { describe, expect, it } from 'vitest'
import { goalNews } from '../../../shared/rules/goal-news.ts'
import { planWith } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

const plan = samplePlan()
const news = (id: string) => goalNews(plan, plan.get('goal', id) ?? { id }, '2026-12-01')

describe('the chair calls: is it on track, for whom not, and what does it cost', () => {
  it('names the groups that are behind and those that are not, with their figures and targets of that year', () => {
    expect(news('goal-grad')).toBe(
      'In 2025–26, students with disabilities (68.9, target 71.4), American Indian or Alaska Native students (75.0, target 77.0), English learners (74.3, target 75.0) and economically disadvantaged students (80.2, target 80.4) were below the target for that year; Hispanic or Latino students (82.4, target 82.3) were not. It costs $65,920 in 2026–27; all of it is secured.',
    )
  })

  it('says that groups without a figure are left open, and what is not secured', () => {
    expect(news('goal-reading')).toMatch(/Its other groups have no figure to compare\. It costs \$102,500 in 2027–28/)
    expect(news('goal-reading')).toMatch(/none of it is secured\.$/)
    expect(news('goal-multilingual')).toMatch(
      /^In 2025–26, English learners \(49\.9, target 48\.1\) were at the target for that year, or better\./,
    )
  })

  it('says where a line passes that nobody entered, and never that something was due by it', () => {
    const figure = (year: string, n: number) => ({
      id: `v${year}`,
      measure: 'm',
      group: 'all',
      year,
      reading: { figure: n, n: 500 },
    })
    const told = (direction: 'up' | 'down', final: number, years: readonly string[] = []) => {
      const own = planWith({
        goal: [{ id: 'g', title: 'T', mainMeasure: 'm' }],
        studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
        measure: [
          {
            ...{ id: 'm', goal: 'g', title: 'M', phrase: 'read', unit: 'percent', people: 'children', direction },
            ...{ baselineYear: '2023-24', targetYear: '2028-29' },
          },
        ],
        value: [figure('2023-24', 40), figure('2025-26', 41)],
        target: [
          { id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: final } },
          ...years.map((year) => ({ id: year, measure: 'm', group: 'all', year, aim: { figure: 44 } })),
        ],
      })
      return goalNews(own, { id: 'g', title: 'T', mainMeasure: 'm' }, '2026-12-01')
    }
    const line = 'the straight line from the figure of 2023–24 to the target for 2028–29'
    expect(told('up', 60)).toBe(`In 2025–26, all students (41) were below ${line}.`)
    expect(told('down', 20)).toBe(`In 2025–26, all students (41) were above ${line}.`)
    expect(told('up', 42)).toBe(`In 2025–26, all students (41) were on ${line}, or better.`)
    expect(told('up', 60, ['2025-26'])).toBe(
      'In 2025–26, all students (41, target 44) were below the target for that year.',
    )
  })

  it('is silent where the plan holds neither figures nor money, and of figures where the district judges by its own words', () => {
    expect(news('goal-staff')).toBe('')
    const goal = { ...plan.get('goal', 'goal-grad'), id: 'goal-grad', statusCriteria: 'As the board says.' }
    const own = {
      ...plan,
      get: ((kind: never, id: never) => (id === 'goal-grad' ? goal : plan.get(kind, id))) as never,
    }
    expect(goalNews(own, goal as never, '2026-12-01')).toBe('It costs $65,920 in 2026–27; all of it is secured.')
  })
})
