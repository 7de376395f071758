import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Op } from '../../../../../shared/domain/state.ts'
import { goalSentence, sentenceText } from '../../../../../shared/figures/goal-sentence.ts'
import { planWith } from '../../../../support/plan.ts'

const written: Op[] = []
const said: string[] = []
let plan = planWith({})
vi.mock('../../../../../renderer/state/index.ts', () => ({
  edit: (ops: readonly Op[]) => written.push(...ops),
  newId: () => `new-${written.length}`,
  planNow: () => plan,
  showToast: (words: string) => said.push(words),
  todayHere: () => '2026-11-27',
}))
const { addMeasure } = await import('../../../../../renderer/supports/align/goals/edits.ts')

const valuesOf = (kind: string) => written.flatMap((op) => (op.op === 'set' && op.kind === kind ? [op.values] : []))[0]
const goal = [{ id: 'g', title: 'Children read well' }]

describe('a measure that is added', () => {
  beforeEach(() => {
    written.length = 0
  })

  test('begins and ends where the plan does, whatever year it is today', () => {
    plan = planWith({ goal, district: [{ id: 'district', planFrom: '2016-17', planTo: '2020-21' }] })
    addMeasure('g')
    expect(valuesOf('measure')).toMatchObject({ baselineYear: '2016-17', targetYear: '2020-21' })
    expect(said, 'nobody typed it').toEqual(['Added: a measure'])
  })

  test('begins with the last year that is over where the plan only begins now: this year has no figure yet', () => {
    plan = planWith({ goal, district: [{ id: 'district', planFrom: '2026-27', planTo: '2028-29' }] })
    addMeasure('g')
    expect(valuesOf('measure')).toMatchObject({ baselineYear: '2025-26', targetYear: '2028-29', direction: 'up' })
  })

  test('is better with fewer where the goal’s own words ask for fewer, and its sentence says “lower” from the start', () => {
    plan = planWith({ goal: [{ id: 'g', title: 'Fewer students are chronically absent' }] })
    expect(sentenceText(goalSentence(plan, plan.all('goal')[0] as never))).toMatch(
      /^For whom, lower what is counted from/,
    )
    addMeasure('g')
    expect(valuesOf('measure')).toMatchObject({ direction: 'down' })
  })

  test('is about children where the goal is for groups of students, and about nobody where it may be about staff', () => {
    for (const [title, people] of [
      ['Fewer students are suspended', 'children'],
      ['More teachers are Hispanic', undefined],
    ] as const) {
      written.length = 0
      plan = planWith({ goal: [{ id: 'g', title, focusGroups: ['h'] }] })
      addMeasure('g')
      expect(valuesOf('measure')?.['people'], title).toBe(people)
    }
    for (const [title, people] of [
      ['More of our third graders read well', 'children'],
      ['Policies are reviewed on time', undefined],
    ] as const) {
      written.length = 0
      plan = planWith({ goal: [{ id: 'g', title }] })
      addMeasure('g')
      expect(valuesOf('measure')?.['people'], title).toBe(people)
    }
  })

  test('else where most of the plan’s measures do', () => {
    const years = ['2017-18', '2016-17', '2017-18', undefined]
    plan = planWith({
      goal,
      measure: years.map((y, i) => ({ id: `m${i}`, goal: 'g', ...(y && { baselineYear: y }) })),
    })
    addMeasure('g')
    expect(valuesOf('measure')).toMatchObject({ baselineYear: '2017-18' })
    expect(valuesOf('measure')).not.toHaveProperty('targetYear')
  })

  test('else its years are asked for', () => {
    plan = planWith({ goal })
    addMeasure('g')
    expect(Object.keys(valuesOf('measure') ?? {})).not.toContain('baselineYear')
    expect(Object.keys(valuesOf('measure') ?? {})).not.toContain('targetYear')
  })
})
