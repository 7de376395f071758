import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as words } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Plans as real districts have them, and none as the sample is. What each document says of them. */

const day = '2026-12-08'
const papers = (plan: Plan): readonly string[] => {
  const request = { ...defaultBoardRequest(plan, day), goals: plan.all('goal').map((g) => g.id) }
  return [
    boardBriefing(plan, request),
    onePageBrief(plan, { ...request, document: 'onePage' }),
    progressReport(plan, { ...request, document: 'progress' }),
    fullPlan(plan, { ...request, document: 'plan', readBy: 'public' }),
    fullPlan(plan, { ...request, document: 'plan', readBy: 'board' }),
  ].map(words)
}

describe('a plan with figures for its focus groups alone', () => {
  const value = reading.value.filter((v) => v.group === 'hisp')
  const target = reading.target.filter((t) => t.group === 'hisp')
  const plan = planWith({ ...reading, value, target })

  it('says nothing of all students, and gives every figure the name of its group', () => {
    for (const text of papers(plan)) {
      expect(text).not.toMatch(/all students (it is|\d)|For all students/i)
      expect(text).toContain('Hispanic')
      expect(text).toMatch(/31\.9|32 percent of/)
    }
  })

  it('says the same where the group whose figures are missing is all students of the reference', () => {
    const toAll = planWith({ ...reading, value, target, measure: [{ ...reading.measure[0], reference: 'all' }] })
    for (const text of papers(toAll)) expect(text).not.toMatch(/points (behind|ahead)/)
  })
})

describe('a plan with no focus group, no total and no counts', () => {
  const plan = planWith({
    ...reading,
    studentGroup: [
      { id: 'white', name: 'White', sort: 1 },
      { id: 'hisp', name: 'Hispanic', sort: 2 },
    ],
    goal: [{ id: 'g', title: 'More children read well' }],
    target: [],
    value: [
      { id: 'v1', measure: 'm', group: 'white', year: '2025-26', reading: { figure: 55.8 } },
      { id: 'v2', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 31.9, public: true } },
    ],
  })

  it('calls a figure whose count nobody gave that, and does not blame its size', () => {
    for (const text of papers(plan)) {
      expect(text).not.toContain('55.8')
      expect(text).not.toMatch(/“Withheld|"text":"withheld|fewer than ten/)
      expect(text).not.toMatch(/(for|of) all students (it|\d)|"All students/i)
    }
    expect(papers(plan)[0]).toContain('no count given')
  })

  it('reads no sentence of a group that the goal is not about', () => {
    for (const text of papers(plan)) expect(text).not.toMatch(/As of 20\d\d–\d\d, [\d.]+ percent of/)
  })
})

describe('a measure whose source was public from a year on', () => {
  const value = reading.value.map(({ reading: { figure }, ...v }) => ({ ...v, reading: { figure } }))
  const said = (measure: object) =>
    papers(planWith({ ...reading, value, measure: [{ ...reading.measure[0], ...measure }] }))[0]

  it('prints its figures without a count from then on, and none before', () => {
    expect(said({})).not.toMatch(/27\.4|31\.9/)
    expect(said({ public: true })).toMatch(/27\.4[\s\S]*31\.9/)
    const later = said({ public: true, publicFrom: '2025-26' })
    expect(later).toContain('31.9')
    expect(later).not.toContain('27.4')
  })
})

describe('a plan that begins next year', () => {
  it('tells of no figure, change or gap, and says that its baseline has none', () => {
    const plan = planWith({ ...reading, value: [], target: reading.target })
    for (const text of papers(plan)) expect(text).not.toMatch(/27\.4|41\.2|up from|points behind/)
  })
})

describe('two dimensions whose groups have one name', () => {
  const plan = planWith({
    ...reading,
    dimension: [
      { id: 'race', name: 'Race and ethnicity' },
      { id: 'sex', name: 'Gender' },
    ],
    studentGroup: [
      ...reading.studentGroup.map((g) => (g.id === 'hisp' ? { ...g, name: 'Other', dimension: 'race' } : g)),
      { id: 'x', name: 'other', dimension: 'sex', focus: true, sort: 4 },
    ],
    value: [
      ...reading.value,
      { id: 'v9', measure: 'm', group: 'x', year: '2025-26', reading: { figure: 61.7, n: 300, numerator: 185 } },
    ],
  })

  it('are told apart wherever one is named', () => {
    for (const text of papers(plan).filter((t) => t.includes('61.7'))) {
      expect(text).toContain('Other (Race and ethnicity)')
      expect(text).toContain('other (Gender)')
    }
  })
})

describe('a goal about teachers', () => {
  const plan = (people: 'staff' | undefined) =>
    planWith({
      ...reading,
      measure: [{ ...reading.measure[0], people, phrase: 'stay in the same school', short: 'Teachers who stay' }],
    })

  it('speaks of staff and never of children', () => {
    for (const text of papers(plan('staff')).map((t) => t.replace('Its groups add up to all students', ''))) {
      expect(text).not.toMatch(
        /\b(percent of (children|students(?! with))|100 (children|students(?! with))|hispanic students)|(?<!"cells":\[\{"text":")all students/i,
      )
      expect(text).toMatch(/All staff|all staff/)
    }
  })

  it('names no people where nobody has said whom the figures count', () => {
    for (const text of papers(plan(undefined)))
      expect(text).not.toMatch(/percent of students|100 (children|students)|Hispanic students/i)
    expect(papers(plan(undefined))[0]).toContain('Percent who stay in the same school')
  })
})

describe('forty goals without one status', () => {
  it('are all in the table, and none is called on track', () => {
    const goal = Array.from({ length: 40 }, (_, i) => ({ id: `g${i}`, title: `Purpose ${i + 1}.`, sort: i }))
    for (const text of papers(planWith({ ...reading, goal }))) {
      expect(text).not.toMatch(/on track/i)
      if (!text.includes('Left out')) for (const g of goal) expect(text).toContain(g.title)
    }
  })
})
