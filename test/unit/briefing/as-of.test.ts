// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import type { Drawn } from '../../../shared/briefing/document.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { planWith, reading } from '../../support/plan.ts'

/** An officer makes the paper of last December once more, from a plan that has grown since. */

const plan = planWith({
  ...reading,
  value: [
    ...reading.value,
    { id: 'v9', measure: 'm', group: 'hisp', year: '2026-27', reading: { figure: 77.7, n: 298 } },
  ],
  interim: [
    {
      id: 'i',
      measure: 'm',
      group: 'hisp',
      year: '2025-26',
      point: 'Winter',
      reading: { figure: 66.6, n: 298, date: '2026-02-01' },
    },
  ],
  statusUpdate: [
    { id: 'u1', goal: 'g', status: 'atRisk', date: '2025-11-01', narrative: 'Slow in the fall.' },
    { id: 'u2', goal: 'g', status: 'offTrack', date: '2026-10-01', narrative: 'Worse a year later.' },
  ],
  decision: [
    { id: 'd1', date: '2025-10-13', forum: 'Board', text: 'The plan is adopted.' },
    { id: 'd2', date: '2026-06-08', forum: 'Board', text: 'The plan is paused.' },
  ],
  engagement: [
    { id: 'e1', title: 'Evening that was held', date: '2026-03-01', heard: 'Much was heard.' },
    { id: 'e2', title: 'Evening to come', type: 'meeting', date: '2026-03-01' },
  ],
  department: [{ id: 'dep', name: 'Schools' }],
  checkIn: [
    { id: 'c1', department: 'dep', date: '2026-03-02', agreed: 'Two schools begin at once.' },
    { id: 'c2', department: 'dep', date: '2026-03-03' },
  ],
  accessEntry: [{ id: 'a', date: '2026-03-04', type: 'boardItem', what: 'The item that was moved', outcome: 'moved' }],
  backing: [{ id: 'b', who: 'nobody', promised: 'I will stand behind her.', date: '2026-03-05' }],
})
const words = (drawn: Drawn) => JSON.stringify(drawn.model.blocks, (k, v) => (k === 'svg' ? undefined : v))
const papers = (day: string) => {
  const request = { ...defaultBoardRequest(plan, day), goals: null }
  return {
    board: words(boardBriefing(plan, request)),
    onePage: words(onePageBrief(plan, { ...request, document: 'onePage' })),
    progress: words(progressReport(plan, { ...request, document: 'progress' })),
    plan: words(fullPlan(plan, { ...request, document: 'plan', readBy: 'board' })),
    cabinet: words(fullPlan(plan, { ...request, document: 'plan', readBy: 'cabinet' })),
  }
}

describe('a paper of a day that is over', () => {
  it('tells nothing that was said, decided or held later, nor figures of a year that had not begun', () => {
    for (const [name, text] of Object.entries(papers('2025-12-08'))) {
      expect(text, name).not.toMatch(/77\.7|66\.6|Worse a year later|off track, Oct|The plan is paused|Much was heard/)
      expect(text, name).toContain('At risk')
    }
    const { plan: full, board } = papers('2025-12-08')
    expect(full).toContain('Meeting, planned for March 1, 2026.')
    expect(full).toContain(
      'Dated after December 8, 2025, so not in this document: 1 status update; 1 decision; 1 engagement; figures for one measure.',
    )
    expect(board).toContain('Dated after December 8, 2025, so not in this document:')
  })

  it('tells the cabinet no check-in, promise or request of a later day, but what is planned for one', () => {
    const { cabinet } = papers('2025-12-08')
    expect(cabinet).not.toMatch(/Two schools begin|item that was moved|stand behind her/)
    expect(cabinet).toContain('Schools, March 3, 2026')
    expect(cabinet).toContain(
      '; 1 check-in; 1 entry of the consultation log; 1 statement in support of the officer or the plan;',
    )
    const { cabinet: later } = papers('2026-12-08')
    for (const said of ['Two schools begin at once.', 'The item that was moved']) expect(later).toContain(said)
  })

  it('tells all of it once the days have come, and then says nothing of later ones', () => {
    const { plan: full } = papers('2026-12-08')
    for (const said of ['77.7', '66.6', 'Worse a year later', 'The plan is paused', 'Much was heard'])
      expect(full).toContain(said)
    for (const text of Object.values(papers('2026-12-08'))) expect(text).not.toContain('Later than')
  })
})
