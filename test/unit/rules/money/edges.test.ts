import { expect, it } from 'vitest'
import { edgeInWords, edgesOf } from '../../../../shared/rules/money/edges.ts'
import { planWith } from '../../../support/plan.ts'

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
    })
  const says = (amount: number) => edgesOf(plan(amount), '2026-12-14').map(edgeInWords)
  expect(says(0)).toEqual([
    '“Foundation grant” ends June 30, 2027; one position, Data analyst (1.0 FTE), has no other funding entered. For Family liaison (1.0 FTE) money is asked for elsewhere and not secured.',
  ])
  // A part is there, and nobody entered for which of the lines.
  expect(says(3_000_000)[0]).toContain(
    'For Family liaison (1.0 FTE) money is asked of “General fund”, where $30,000 of the $80,000 asked for in 2027–28 is secured.',
  )
  expect(edgesOf(plan(3_000_000), '2026-12-14')[0]?.asked[0]?.lines).toEqual(['l'])
  expect(says(9_000_000)).toEqual([
    '“Foundation grant” ends June 30, 2027; one position, Data analyst (1.0 FTE), has no other funding entered.',
  ])
})

it('names up to three positions that lose their pay, each with what it costs in the first year without the source', () => {
  const says = (count: number) => {
    const ids = Array.from({ length: count }, (_, i) => `p${i}`)
    const plan = planWith({
      fundingSource: [{ id: 'grant', name: 'Grant', endsOn: '2027-06-30' }],
      position: ids.map((id, i) => ({ id, title: `Post ${i + 1}`, fte: 1 })),
      positionPay: ids.map((id) => ({ id: `pay-${id}`, position: id, source: 'grant', fiscalYear: '2026-27', fte: 1 })),
      budgetLine: [
        {
          ...{ id: 'l', description: 'Post 1', position: 'p0', fiscalYear: '2027-28' },
          amount: 9_760_300,
          status: 'idea',
        },
      ],
    })
    return edgesOf(plan, '2026-12-14').map(edgeInWords)[0]
  }
  expect(says(2)).toContain(
    'two positions, Post 1 (1.0 FTE, $97,603 in 2027–28) and Post 2 (1.0 FTE), have no other funding',
  )
  expect(says(4)).toContain('four positions (4.0 FTE) have no other funding')
})

/** What nobody would miss: a cost that was paid once, and a refund; a levy that is renewed by the voters does not stop. */
it('takes a levy that recurs for secured until its day, and what is paid once or comes back for no cliff', () => {
  const line = (id: string, source: string, amount: number, recurring: boolean) => ({
    ...{ id, description: id, source, amount, recurring, fiscalYear: '2026-27', status: 'approved' },
  })
  const plan = planWith({
    fundingSource: [
      { id: 'levy', name: 'Levy', recurring: true, endsOn: '2026-12-31' },
      { id: 'grant', name: 'Grant', recurring: false, endsOn: '2026-12-31' },
    ],
    budgetLine: [
      line('Liaison', 'levy', 8_000_000, true),
      line('Preschool, start-up', 'grant', 8_400_000, false),
      line('Refund', 'grant', -420_000, true),
    ],
  } as never)
  expect(edgesOf(plan, '2026-12-14').map(edgeInWords)).toEqual([
    '“Levy” is not secured after December 31, 2026; one budget line has no other funding entered.',
  ])
})
