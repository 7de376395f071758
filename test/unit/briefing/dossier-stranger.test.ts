import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith } from '../rules/plan.ts'

/** Somebody who knows nothing but the dossier asks what it says, to whom to go, and whether two pages agree. */

const day = '2026-12-14'
const blocksOf = (plan: Plan) => [
  ...flat(
    transitionDossier(plan, briefingRequest.parse({ ...defaultBoardRequest(plan, day), document: 'dossier' })).model
      .blocks,
  ),
]
/** The words under a heading, up to the next one. */
const under = (plan: Plan, heading: string): string => {
  const blocks = blocksOf(plan)
  const rest = blocks.slice(blocks.findIndex((b) => b.t === 'heading' && b.text === heading) + 1)
  const end = rest.findIndex((b) => b.t === 'heading')
  return JSON.stringify(end < 0 ? rest : rest.slice(0, end))
}

describe('goals that are done or lost their policy', () => {
  const plan = planWith({
    goal: ['Schools', 'Buses', 'Teachers'].map((title, i) => ({ id: `g${i}`, title, sort: i, status: 'active' })),
    statusUpdate: [{ id: 's', goal: 'g0', status: 'done', date: '2022-07-19' }],
    policy: [{ id: 'p', title: 'The court’s order', stage: 'retired' }],
    policyLink: [{ id: 'l', goal: 'g1', policy: 'p', extent: 'whole' }],
  } as never)

  it('asks for an owner of those alone that are still to be reached', () => {
    expect(under(plan, 'By the end of the first month')).toContain('Find an owner for “Buses” and “Teachers”.')
  })

  it('says of a goal that lost its policy that it had one', () => {
    const week = under(plan, 'Week one')
    expect(week).toContain('Goal “Buses” has no adopted policy linked to it. What was behind it is no longer in force.')
    expect(week).toContain('Goal “Teachers” has no adopted policy linked to it. Link')
    expect(under(plan, 'What is fragile')).toContain(
      'One policy that was behind these goals is no longer in force; the full plan names it.',
    )
  })
})

describe('whom to talk to', () => {
  const rows = (more: object) => {
    const table = blocksOf(
      planWith({ person: [{ id: 'p', role: 'Achievement officer', unit: 'Equity Office' }], ...more } as never),
    ).find((b) => b.t === 'table' && b.write === true)
    return table?.t === 'table' ? table.rows.map((r) => r.cells.map((c) => c.text)) : []
  }

  it('says what each wrote, knows and has open, and where they work', () => {
    const officer = [{ id: 'officer', status: 'inPost', person: 'p' }]
    const statusUpdate = ['a', 'b'].map((goal) => ({ id: goal, goal, author: 'p', status: 'atRisk' }))
    const fundingSource = [{ id: 'f', name: 'Levy', contact: 'p' }]
    const action = [{ id: 'a', title: 'Call', owner: 'p' }]
    expect(rows({ officer, statusUpdate, fundingSource, action })).toEqual([
      [
        'Achievement officer (Equity Office)',
        'Is the officer by the plan; wrote the status of two goals; has one open action; knows about “Levy”.',
        '',
      ],
    ])
  })

  it('says where the plan does not tell whether the officer is in the role, or why somebody is in it', () => {
    expect(rows({ officer: [{ id: 'officer', person: 'p' }] })[0]?.[1]).toBe(
      'Is the officer by the plan, which does not say whether in the role.',
    )
    expect(rows({})[0]?.[1]).toBe('Is in the plan with this role alone.')
  })
})

it('says which goal an action is for, and lists as shown in part what only names the goal of its strategy', () => {
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read' }],
    strategy: [{ id: 's', goal: 'g', title: 'Coach' }],
    action: [
      { id: 'a', title: 'Hire', about: { kind: 'goal', id: 'g' }, due: '2027-01-01' },
      { id: 'b', title: 'Train', about: { kind: 'strategy', id: 's' }, due: '2027-02-01' },
    ],
  } as never)
  expect(under(plan, 'Open actions')).toMatch(/"Hire"\},\{"text":"Goal 1"\}.*"Train"\},\{"text":"Goal 1"\}/)
  expect(JSON.stringify(blocksOf(plan).at(-1))).toMatch(/Shown in part: 1 action\./)
})
