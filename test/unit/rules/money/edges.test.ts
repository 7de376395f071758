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
  const plan = (amount: number) =>
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
          grant: { amount, status: 'secured' },
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
  const says = (amount: number) => edgesOf(plan(amount), '2026-12-14').map(edgeInWords)
  expect(says(0)).toEqual([
    'After June 30, 2027 “Foundation grant” pays nothing more: one position (1.0 FTE) has no other money entered. For Family liaison (1.0 FTE) money is asked for elsewhere and not secured.',
  ])
  // A part is there, and nobody entered for which of the lines.
  expect(says(1)[0]).toContain(
    'For Family liaison (1.0 FTE) money is asked for elsewhere and not all of it is secured.',
  )
  expect(edgesOf(plan(1), '2026-12-14')[0]?.asked[0]?.lines).toEqual(['l'])
  expect(says(9_000_000)).toEqual([
    'After June 30, 2027 “Foundation grant” pays nothing more: one position (1.0 FTE) has no other money entered.',
  ])
})
