import { expect, test } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith } from '../../support/plan.ts'

/** What stands at the head of each page after the first. */

const head = (make: typeof boardBriefing | typeof readyToHirePaper, name: string) => {
  const plan = planWith({ district: [{ id: 'district', name }] })
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), readBy: 'board' })
  return make(plan, request).model.running.left
}

test('a page names its paper, however long the district’s name is', () => {
  expect(head(boardBriefing, 'Juniper Fork 12')).toBe('Juniper Fork 12 · Board briefing')
  const long = 'Consolidated Community School District of the Upper and the Lower Juniper Fork Valley, Number 12'
  for (const [make, kind] of [
    [boardBriefing, 'Board briefing'],
    [readyToHirePaper, 'The officer’s position'],
  ] as const) {
    const said = head(make, long)
    expect(said).toMatch(new RegExp(`^Consolidated Community School District .*… · ${kind}$`))
    expect(said.length).toBeLessThanOrEqual(80)
  }
})
