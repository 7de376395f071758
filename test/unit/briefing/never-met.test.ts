// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { conditionsOf } from '../../../shared/rules/conditions.ts'
import { staffLack } from '../../../shared/rules/money-lacks.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Plans that nobody had in mind: one whose years are over, one that begins next year, one with half of it empty. */

const day = '2026-12-14'
const request = (plan: Plan) => ({ ...defaultBoardRequest(plan, day), goals: plan.all('goal').map((g) => g.id) })
const board = (plan: Plan) => text(boardBriefing(plan, request(plan)))
const onePage = (plan: Plan, fit = 0) =>
  text(onePageBrief(plan, { ...request(plan), document: 'onePage' }, undefined, fit))
const of = (years: object) => ({ ...reading, district: [{ ...reading.district[0], ...years }] })

describe('the years of a plan', () => {
  it('are over, or to come, where it is told how the goals are', () => {
    expect(board(planWith(of({ planTo: '2024-25' })))).toContain('The plan’s years ended with 2024–25.')
    expect(board(planWith(of({ planFrom: '2027-28' })))).toContain('The plan’s years begin with 2027–28.')
    expect(board(planWith(of({ planFrom: '2024-25', planTo: '2026-27' })))).not.toContain('The plan’s years')
  })

  it('have not begun, and so families are not told of figures as of before they began', () => {
    const value = reading.value.map((v) => ({ ...v, year: v.year === '2025-26' ? '2023-24' : '2021-22' }))
    const ahead = planWith({ ...of({ planFrom: '2027-28' }), value })
    const page = text(communityPage(ahead, { ...request(ahead), document: 'community' }))
    expect(page).toContain('The plan has not begun yet.')
    expect(page).not.toContain('before the plan began')
  })
})

describe('goals that are counted', () => {
  it('are told apart from drafts, on which nobody has agreed', () => {
    const goal = [
      ...reading.goal,
      { id: 'h', title: 'Buses', status: 'draft' as const },
      { id: 'i', title: 'Books', status: 'draft' as const },
    ]
    expect(board(planWith({ ...reading, goal }))).toContain('Two of the goals are drafts.')
    expect(board(planWith(reading))).not.toContain('draft')
  })
})

describe('a position without a status', () => {
  const position = [
    { id: 'a', title: 'Coordinator', fte: 0.5 },
    { id: 'b', title: 'Analyst', fte: 1, state: 'filled' as const },
  ]
  const plan = planWith({ ...reading, position })

  it('is not called vacant', () => {
    const [fact] = staffLack(plan, 'board').inputs
    expect(fact?.says).toBe('1.0 of 1.5 FTE planned is entered as filled; for 0.5 no status is given')
    expect(fact?.level).toBeNull()
    expect(fact?.about?.id).toBe('a')
    const bare = staffLack(planWith({ ...reading, position: position.slice(0, 1) }), 'board')
    expect(bare.level).toBeNull()
  })

  it('says nothing of a year ago', () => {
    expect(conditionsOf(plan, day).find((c) => c.id === 'fte')).toMatchObject({
      now: '1.0 of 1.5 planned; for 0.5 no status is given',
      before: null,
      went: null,
    })
  })
})

describe('figures that may not be printed', () => {
  const bare = reading.value.map((v) => ({ ...v, reading: { figure: v.reading.figure } }))

  it('draw no picture: a scale of nothing tells nothing', () => {
    expect(board(planWith(reading))).toContain('"t":"figure"')
    const none = planWith({ ...reading, value: bare, target: [] })
    const blocks = [...flat(boardBriefing(none, request(none)).model.blocks)]
    expect(blocks.some((b) => b.t === 'figure' && JSON.stringify(b).includes('grade 3 reading'))).toBe(false)
  })

  it('are figures all the same: what is left is the only one that is printed', () => {
    const el = [{ id: 'el', name: 'English learners', focus: true }]
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp', 'swd', 'el'] }]
    const value = [...reading.value.filter((v) => v.group === 'hisp' || v.group === 'white'), bare[3], bare[7]].flatMap(
      (v) => v ?? [],
    )
    const few = { id: 'e', measure: 'm', group: 'el', year: '2025-26', reading: { figure: 9 } }
    const said = onePage(
      planWith({ ...reading, goal, value: [...value, few], studentGroup: [...reading.studentGroup, ...el] }),
    )
    expect(said).toContain('the only one of three with a printed figure')
  })
})

describe('a fall of the last year', () => {
  it('is told where the baseline is the latest year, or none is set', () => {
    const of = (baselineYear: string | undefined) =>
      board(
        planWith({
          ...reading,
          goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
          measure: [{ ...reading.measure[0], baselineYear, reference: undefined }],
          value: [
            { id: 'a', measure: 'm', group: 'hisp', year: '2024-25', reading: { figure: 33.4, n: 300 } },
            { id: 'b', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 30.1, n: 300 } },
          ],
          target: [],
        }),
      )
    for (const baseline of ['2025-26', undefined])
      expect(of(baseline)).toMatch(/30\.1 percent of Hispanic students .*, down from 33\.4 in 2024–25\./)
    expect(of('2024-25')).toContain(', down from 33.4 in 2024–25.')
  })
})

describe('a legend', () => {
  it('calls no focus group one of the others, where the goal is about one of two', () => {
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
    expect(board(planWith({ ...reading, goal }))).toContain('Group that this goal is about')
    expect(board(planWith(reading))).toContain('Focus groups')
  })
})

describe('what a page has no room for', () => {
  it('is no figure for all students, where the plan has none', () => {
    const value = reading.value.filter((v) => v.group !== 'all')
    const target = reading.target.filter((t) => t.group !== 'all')
    const said = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((fit) => onePage(planWith({ ...reading, value, target }), fit))
      .join()
    expect(said).toContain('figures for other groups')
    expect(said).not.toContain('figures for all students')
  })
})

describe('the first month', () => {
  it('asks for what a concern is without, and for nothing that it has', () => {
    const concern = (more: object) => [{ id: 'c', concern: 'It has gone soft', status: 'open' as const, ...more }]
    const month = (more: object) => {
      const plan = planWith({ ...reading, concern: concern(more) })
      return text(transitionDossier(plan, { ...request(plan), document: 'dossier' }))
    }
    expect(month({})).toContain('Agree on an answer and somebody to give it for one concern')
    expect(month({ messenger: 'cao' })).toContain('Agree on an answer for one concern')
    expect(month({ answer: 'No class was cut.' })).toContain('Agree on somebody to give the answer for one concern')
  })
})
