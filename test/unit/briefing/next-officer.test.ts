// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board, dossier, onePage, presenter } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What whoever comes next reads of the plan. */

const plan = (records: object) => planWith({ ...reading, ...records })

const wholePlan = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))

describe('a plan in its last year', () => {
  const last = { district: [{ ...reading.district[0], planFrom: '2022-23', planTo: '2026-27' }] }

  it('says so, and whoever comes next is to ask who writes the next one', () => {
    for (const said of [board(plan(last)), onePage(plan(last)), presenter(plan(last))])
      expect(said).toContain('The plan’s last year is this one, 2026–27.')
    expect(dossier(plan(last))).toContain(
      'Ask who writes the next plan, and by when: the years of this one end with 2026–27.',
    )
    const longer = plan({ district: [{ ...reading.district[0], planTo: '2028-29' }] })
    expect(board(longer)).not.toContain('last year is this one')
    expect(dossier(longer)).not.toContain('who writes the next plan')
  })
})

describe('the first week of whoever comes next', () => {
  const about = { kind: 'goal', id: 'g' }

  it('has the steps whose titles name a time that is over, though none has a due date', () => {
    const said = dossier(plan({ action: [{ id: 'a', about, title: 'Train staff, by June 2022' }] }))
    expect(said).toContain('its title names a time that is over. Ask whether each was done')
  })

  it('asks for the policies of a plan that lists none', () => {
    const asks = 'The plan lists no policy: ask which adopted policies stand behind the goals'
    expect(dossier(plan({}))).toContain(asks)
    expect(dossier(plan({ policy: [{ id: 'p', title: 'Limit', stage: 'adopted' }] }))).not.toContain(asks)
  })
})

describe('the next officer', () => {
  it('is told that a council of the same name as somebody to talk to has ended, and how one met', () => {
    const name = 'Monitor of the court'
    const p = plan({
      person: [...reading.person, { id: 'm', role: name }],
      committee: [
        { id: 'c', name, until: '2022-07-19' },
        { id: 'd', name: 'Focus group', meets: 'Each month of 2022-23' },
      ],
    })
    expect(dossier(p)).toContain('a council or committee of this name ended on July 19, 2022.')
    expect(dossier(p)).toContain('It met each month of 2022-23.')
  })
})

describe('a small district with one part-time officer', () => {
  const officer = [{ id: 'officer', title: 'Access coordinator', status: 'inPost' as const }]
  const position = [{ id: 'p', title: 'Access coordinator', fte: 0.4, reportsTo: 'supt' }]
  const rural = {
    ...reading,
    district: [{ ...reading.district[0], superintendent: 'supt', fiscalYearStartMonth: 9 }],
    person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
    officer,
    position,
    fundingSource: [{ id: 'f', name: 'General fund', recurring: true }],
    budgetLine: [
      {
        id: 'b',
        description: 'Gas cards',
        fiscalYear: '2026-27',
        amount: 150_000,
        source: 'f',
        goal: 'g',
        status: 'approved' as const,
      },
    ],
  }
  const plan = planWith(rural)

  it('says whom the position reports to, wherever that was entered', () => {
    expect(dossier(plan)).toContain(
      'Meet the Superintendent and ask for a regular one-on-one meeting. This office reports',
    )
    const hire = text(readyToHirePaper(plan, asked(plan, 'hire')))
    expect(hire).toContain('The position reports to the superintendent, and the seat in cabinet is not entered.')
    const other = planWith({ ...rural, position: [{ ...position[0], title: 'Nurse' }] } as never)
    expect(dossier(other)).toContain('The plan does not say whom this office reports to')
  })

  it('calls no money unsecured of whose source no amount is entered', () => {
    expect(text(wholePlan(plan))).toContain('It costs $1,500 in 2026–27, from')
    const said = text(presenterPage(plan, asked(plan, 'presenter')))
    expect(said).toContain('In 2026–27 $1,500 of $1,500 approved is on a source with no amount entered.')
    expect(said).not.toContain('not secured')
    const fundingAmount = [{ id: 'a', source: 'f', fiscalYear: '2026-27', grant: { amount: 0, status: 'secured' } }]
    expect(text(wholePlan(planWith({ ...rural, fundingAmount } as never)))).toContain('none of it secured')
  })

  it('does not print that the superintendent is the superintendent, and counts the one other late action', () => {
    expect(text(wholePlan(plan))).not.toContain('"label":"Superintendent","paragraphs":["Superintendent"]')
    const late = (id: string) => ({ id, title: id, about: { kind: 'goal', id: 'g' }, due: '2026-10-01' })
    expect(dossier(planWith({ ...rural, action: [late('a'), late('b')] }))).toContain(
      'The other is under “Open actions”.',
    )
  })
})
