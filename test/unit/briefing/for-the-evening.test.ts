import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import { findings } from '../../../shared/rules/index.ts'
import { asked, day } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

/** What somebody needs on the evening itself: the goals of the item, what is late the longest, and no half-empty table. */

const said = (blocks: readonly unknown[]) => JSON.stringify(blocks, (k, v) => (k === 'svg' ? undefined : v))
const ids = Array.from({ length: 12 }, (_, i) => `g${i + 1}`)
const goal = ids.map((id, i) => ({ id, title: `Goal of number ${i + 1}`, sort: i }))
const statusUpdate = ids.slice(0, 11).map((id) => ({ id: `u-${id}`, goal: id, status: 'atRisk', date: '2026-12-01' }))

describe('the page of a board member who reads nothing else', () => {
  it('has the goals that the item serves, and what it costs', () => {
    const plan = planWith({ goal, statusUpdate } as never)
    const cover = {
      ...defaultBoardRequest(plan, day).cover,
      serves: { goals: ['g12'], policies: [] },
      fiscal: 'Both positions cost $180,353.',
    }
    const page = said(onePageBrief(plan, asked(plan, 'onePage', { cover }), undefined, 21).model.blocks)
    expect(page).toContain('Goal of number 12')
    expect(page).not.toContain('Goal of number 11')
    expect(page).toContain('"label":"Fiscal impact","paragraphs":["Both positions cost $180,353."]')
    expect(page).toContain('how long a status counts')
    const plain = said(onePageBrief(plan, asked(plan, 'onePage'), undefined, 21).model.blocks)
    expect(plain).not.toContain('Goal of number 12')
  })
})

describe('the presenter’s page', () => {
  it('asks first about the goals that the meeting monitors', () => {
    const worst = statusUpdate.map((u) => ({ ...u, status: u.goal === 'g1' ? 'offTrack' : 'atRisk' }))
    const meeting = [{ id: 'm', forum: 'board', date: day, monitors: ['g7'] }]
    const plan = planWith({ goal, statusUpdate: worst, meeting } as never)
    const heads = [...flat(presenterPage(plan, asked(plan, 'presenter')).model.blocks)].flatMap((b) =>
      b.t === 'heading' && b.level === 2 ? b.text.split(' ')[1] : [],
    )
    expect(heads.slice(0, 2)).toEqual(['7', '1'])
  })
})

describe('the board briefing', () => {
  it('tells conditions in a line where most can’t be compared, and what a step for no goal is for', () => {
    const plan = planWith({
      goal: goal.slice(0, 1),
      fundingSource: [{ id: 's', name: 'Foundation grant', endsOn: '2027-06-30' }],
      action: [{ id: 'a', about: { kind: 'fundingSource', id: 's' }, title: 'Ask for a year more', due: '2026-11-01' }],
      boardItem: [{ id: 'i', title: 'Report', status: 'sent' }],
      policy: [{ id: 'p', code: 'JB', title: 'Equal', stage: 'adopted' }],
    } as never)
    const text = said(boardBriefing(plan, asked(plan, 'board')).model.blocks)
    expect(text).toContain('Ask for a year more (“Foundation grant”)')
    expect(text).toContain('Conditions for the work')
    expect(text).not.toContain('"head":"Compared"')
  })

  it('names of departments the first moves that are late, and leaves the others to the full plan', () => {
    const plan = planWith({
      goal: goal.slice(0, 1),
      department: ['Buses', 'Meals'].map((name) => ({ id: name, name })),
      departmentCommitment: [
        { id: 'c1', department: 'Buses', firstMove: 'Count the late ones', reviewDate: '2026-11-01' },
        { id: 'c2', department: 'Meals', firstMove: 'Ask the children', reviewDate: '2027-03-01' },
      ],
    })
    const text = said(boardBriefing(plan, asked(plan, 'board')).model.blocks)
    expect(text).toContain('Both departments have committed to a first move')
    expect(text).toContain('Count the late ones')
    expect(text).not.toContain('Ask the children')
    expect(text).toMatch(/has more: .*department commitment/i)
  })
})

it('the calendar of a year says what was due before it and is open still', () => {
  const plan = planWith({
    policy: [{ id: 'p', code: 'AD', title: 'Mission', stage: 'adopted', reviewDue: '2024-06-30' }],
    meeting: [
      { id: 'm', forum: 'board', date: '2026-10-05' },
      { id: 'old', forum: 'board', date: '2026-03-02' },
    ],
    fundingSource: [{ id: 's', name: 'Grant', recurring: false, endsOn: '2027-06-30' }],
  })
  const text = said(planningCalendar(plan, asked(plan, 'calendar', { readBy: 'cabinet' })).model.blocks)
  expect(text).toMatch(/Due before this year, and still open.*June 30, 2024.*Review was due: AD Mission/)
  expect(text).toContain('one end of a source of money')
  expect(text).not.toContain('March 2, 2026')
})

it('of a policy that is named behind a goal and missing, the advice is to write that one', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Belong' }],
    policy: [{ id: 'p', code: 'AEC', title: 'Reporting', stage: 'gap' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
  })
  expect(findings(plan, day).flatMap((f) => (f.rule === 'unbacked-goal' ? f.do : []))).toEqual([
    'Write Reporting (AEC), and plan its first reading by the board; or link an adopted policy that is truly about it.',
  ])
})
