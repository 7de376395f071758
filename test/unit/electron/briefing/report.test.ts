import { expect, test } from 'vitest'
import { reportOf } from '../../../../electron/briefing/report.ts'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'

test('the report beside a board’s paper lists what its foot spares the board', () => {
  const plan = planWith({ ...reading, officer: [{ id: 'officer', title: 'Director' }] })
  const { model } = boardBriefing(plan, briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14')))
  const report = reportOf(model, { pages: 2, tables: 1, figures: 1, files: 0 }, 'abc')
  expect(report).toMatch(
    /Left out of these pages, but in the full plan for the same readers\r\n(- .*\r\n)*- the officer\r\n/,
  )
  expect(JSON.stringify(model.blocks)).not.toContain('the officer')
})
