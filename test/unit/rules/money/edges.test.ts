import { expect, it } from 'vitest'
import { edgeInWords, edgesOf } from '../../../../shared/rules/money/edges.ts'
import { planWith } from '../plan.ts'

/** Two posts on one grant: of one nobody says what comes after, for the other the base budget was asked. */
it('names whose next pay is only asked for, beside what has no money at all', () => {
  const pay = (id: string, position: string, source: string, fiscalYear: string) => ({
    id,
    position,
    source,
    fiscalYear,
    fte: 1,
  })
  const plan = (secured: boolean) =>
    planWith({
      fundingSource: [
        { id: 'grant', name: 'Foundation grant', endsOn: '2027-06-30' },
        { id: 'base', name: 'General fund', recurring: true },
      ],
      fundingAmount: [
        {
          id: 'a',
          source: 'base',
          fiscalYear: '2027-28',
          grant: { amount: secured ? 9_000_000 : 1, status: 'secured' },
        },
      ],
      budgetLine: [
        {
          id: 'l',
          description: 'Liaison',
          position: 'liaison',
          source: 'base',
          fiscalYear: '2027-28',
          amount: 8_000_000,
          status: 'requested',
        },
      ],
      position: [
        { id: 'analyst', title: 'Data analyst', fte: 1 },
        { id: 'liaison', title: 'Family liaison', fte: 1 },
      ],
      positionPay: [
        pay('1', 'analyst', 'grant', '2026-27'),
        pay('2', 'liaison', 'grant', '2026-27'),
        pay('3', 'liaison', 'base', '2027-28'),
      ],
    } as never)
  const says = (secured: boolean) => edgesOf(plan(secured), '2026-12-14').map(edgeInWords)
  expect(says(false)).toEqual([
    'After June 30, 2027 “Foundation grant” pays nothing more: one position (1.0 FTE) has no other money entered. For Family liaison (1.0 FTE) money is asked for elsewhere and not secured.',
  ])
  expect(says(true)).toEqual([
    'After June 30, 2027 “Foundation grant” pays nothing more: one position (1.0 FTE) has no other money entered.',
  ])
})
