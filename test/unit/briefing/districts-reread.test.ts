import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import type { DocumentId } from '../../../shared/briefing/documents.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a hostile reader found when he read the papers of four districts once more. */

const day = '2026-12-14'
const asked = (plan: Plan, document: DocumentId, more: object = {}) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, day), document, ...more })
const blocks = ({ model }: Drawn) => [...flat(model.blocks)]
const text = (drawn: Drawn): string =>
  blocks(drawn)
    .map((b) => JSON.stringify(b, (key, v) => (key === 'svg' || key === 'words' || key === 'of' ? undefined : v)))
    .join('\n')
const board = (plan: Plan) => text(boardBriefing(plan, asked(plan, 'board')))
const presenter = (plan: Plan) => text(presenterPage(plan, asked(plan, 'presenter')))
const dossier = (plan: Plan) => text(transitionDossier(plan, asked(plan, 'dossier')))

describe('a step that a court asked for', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const late = {
    ...reading,
    action: [{ id: 'a', about, title: 'First mark of the plans ordered on September 6, 2018', due: '2018-12-01' }],
    decision: [
      { id: 'd', date: '2018-09-06', forum: 'Federal court', text: 'Plans are ordered. They were met in part.' },
    ],
    policy: [{ id: 'p', title: 'The order', stage: 'retired', reached: { retired: '2022-07-19' } }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }],
  }

  it('stands nowhere without what was decided, and that what was behind it has ended', () => {
    const plan = planWith(late as never)
    for (const said of [board(plan), presenter(plan), dossier(plan)]) {
      expect(said).toContain(
        'Decided on September 6, 2018 (Federal court): “Plans are ordered. They were met in part.”',
      )
      expect(said).toContain('What was behind goal 1 is no longer in force (it ended: July 19, 2022).')
    }
    const q = { id: 'q', title: 'A rule', stage: 'retired' }
    const two = [...late.policyLink, { id: 'k', goal: 'g', policy: 'q', extent: 'whole' }]
    const both = (more: object) =>
      board(planWith({ ...late, policy: [...late.policy, { ...q, ...more }], policyLink: two } as never))
    expect(both({})).toContain('What was behind goal 1 is no longer in force.')
    expect(both({ reached: { retired: '2023-01-31' } })).toContain('(the last ended: January 31, 2023)')
    // While one of them holds, nothing is said.
    expect(both({ stage: 'adopted', reached: { adopted: '2020-01-01' } })).not.toContain('What was behind')
  })
})
