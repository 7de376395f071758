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

test('the report tells what was checked as whoever hands it on would, and the proof of the file last in its line', () => {
  const plan = planWith(reading)
  const { model } = boardBriefing(plan, briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14')))
  const found = { pages: 2, tables: 1, figures: 1, files: 0 }
  for (const form of ['pdf', 'slides', 'web', 'word'] as const) {
    const report = reportOf(model, found, 'abc', form)
    expect(report).toContain('To prove that a copy is this file: SHA-256 abc')
    const [, checked = ''] = /Checked by Groundwork, and all of it holds\r\n([\s\S]*?)\r\n\r\n/.exec(report) ?? []
    expect(checked.split('\r\n').length).toBeGreaterThan(3)
    expect(checked, form).not.toMatch(
      /tagged, has|hold entries|level of heading|under four tenths|has a font|outside of itself/,
    )
  }
})
