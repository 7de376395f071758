import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

const day = '2026-12-14'
const said = (model: unknown) => JSON.stringify(model, (k, v) => (k === 'svg' ? undefined : v))
const requestOf = (plan: ReturnType<typeof planWith>, document: string) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document })

describe('what the plan has is not denied', () => {
  it('a family reads when a group last had a figure, where it has none for the year of the others', () => {
    const plan = planWith({
      ...reading,
      value: [
        ...reading.value.filter((v) => v.group !== 'hisp' || v.year !== '2025-26'),
        { id: 'v9', measure: 'm', group: 'hisp', year: '2024-25', reading: { figure: 30.2, n: 298 } },
      ],
    })
    const page = said(communityPage(plan, requestOf(plan, 'community'), undefined, 0).model)
    expect(page).toContain('For Hispanic students there is none for 2025–26; in 2024–25 it was 30')
    expect(page).not.toContain('We have none for Hispanic students')
  })

  it('nobody is to answer for a line to the superintendent that is direct, where only the seat in cabinet is missing', () => {
    const placed = (levels: number) => {
      const plan = planWith({ ...reading, place: [{ id: 'place', levels, inCabinet: false }] })
      return said(presenterPage(plan, requestOf(plan, 'presenter'), undefined).model)
    }
    expect(placed(1)).toContain('Why has the officer no seat in cabinet?')
    expect(placed(1)).not.toContain('Why does the office not report to the superintendent?')
    expect(placed(2)).toContain('Why does the office not report to the superintendent?')
  })
})
