import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { type PlanGoal, planPages, wholePlan } from '../../../../shared/briefing/charts/whole-plan.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'
import { longName } from './decided.ts'
import { collisions } from './drawing.ts'

const goals = (many: number): readonly PlanGoal[] =>
  Array.from({ length: many }, (_, i) => ({
    no: i + 1,
    title: `A goal for ${longName(i)}`,
    serves: i === 0 ? 'Every child learns' : null,
    carriedBy: i === 1 ? [] : ['2 strategies', '1 policy in force', '12 departments lead'],
    measure: i === 2 ? null : { title: `Measure ${i}`, says: [`${longName(i)}: withheld in 2025–26`] },
  }))

describe('the whole plan in one picture', () => {
  it.each([3, 12, 40])('keeps %i goals apart, and leaves none out where it goes on', (many) => {
    const pages = planPages(goals(many), documentTheme)
    expect(pages.flat()).toHaveLength(many)
    for (const page of pages)
      for (const width of [360, 482, 680]) {
        const { svg } = wholePlan('Every child learns, takes part, and is ready.', page, documentTheme, width)
        expect(collisions(svg)).toEqual([])
        expect(svgText(svg)).not.toMatch(/NaN|Infinity|undefined/)
        if (width === 482) expect(Number(svg.attrs['height'])).toBeLessThan(600)
      }
  })

  it('of many goals goes on in pictures of which two stand on a page, so that none is left half empty before one', () => {
    expect(planPages(goals(5), documentTheme)).toHaveLength(1)
    const pages = planPages(goals(40), documentTheme)
    for (const page of pages.slice(1))
      expect(Number(wholePlan('', page, documentTheme).svg.attrs['height'])).toBeLessThan(275)
  })

  it('joins to the mission by a broken line what nobody said serves it', () => {
    const goal = [...reading.goal, { id: 'g2', title: 'More teachers stay', sort: 2 }]
    const plan = planWith({
      ...reading,
      goal: goal.map((g, i) => (i === 0 ? { ...g, missionPhrase: 'Every child learns' } : g)),
      commitment: [{ id: 'commitment', mission: 'Every child learns.' }],
    })
    const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan' })
    const drawn = JSON.stringify(fullPlan(plan, request).model.blocks)
    expect(drawn).toContain('a broken line means that the plan names no words of the mission for that goal')
    expect(drawn.split('2 3')).toHaveLength(2)
  })

  it('says each goal from the words that it serves to its measure, and what is not there', () => {
    const { long, short } = wholePlan('Every child learns.', goals(3), documentTheme)
    expect(short).toMatch(/^The plan in one picture: /)
    expect(long[0]).toBe('Mission: Every child learns.')
    expect(long[1]).toContain('serves “Every child learns”, carried by 2 strategies, 1 policy in force')
    expect(long[1]).toContain('withheld in 2025–26')
    expect(long[3]).toMatch(/no measure entered$/)
  })

  it('has no figure that may not be printed', () => {
    const small = reading.value.map((v) =>
      v.group === 'hisp' || v.group === 'swd' ? { ...v, reading: { figure: 33.3, n: 4 } } : v,
    )
    const plan = planWith({ ...reading, value: small })
    const request = briefingRequest.parse({
      ...defaultBoardRequest(plan, '2026-12-14'),
      document: 'plan',
      readBy: 'public',
    })
    const figure = [...flat(fullPlan(plan, request).model.blocks)].find(
      (b) => b.t === 'figure' && b.caption.startsWith('From each goal to its measure'),
    )
    expect(figure).toBeDefined()
    expect(JSON.stringify(figure)).not.toContain('33.3')
    expect(JSON.stringify(figure)).toMatch(/withheld/)
  })
})
