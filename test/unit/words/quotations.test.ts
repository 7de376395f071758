import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findings } from '../../../shared/rules/index.ts'
import { planWith } from '../../support/plan.ts'

/** Names that people type bring quotation marks of their own: no sentence sets marks around marks. */

it('tells of a grant that ends, whose name and position are in quotation marks already', () => {
  const found = findings(
    planWith({
      district: [{ id: 'district', fiscalYearStartMonth: 7, planFrom: '2026-27', planTo: '2029-30' }],
      fundingSource: [
        { id: 'f', name: '“Every child” grant', type: 'foundationGrant', recurring: false, endsOn: '2027-06-30' },
      ],
      position: [{ id: 'p', title: '“Bridge”', fte: 1 }],
      positionPay: [{ id: 'pay', position: 'p', fiscalYear: '2026-27', source: 'f', fte: 1 }],
    }),
    '2026-11-24',
  ).filter((f) => f.rule.startsWith('funding-cliff'))
  expect(found.map((f) => f.says)).toEqual([
    'Position “Bridge” (1.0 FTE) has no money from July 1, 2027: “‘Every child’ grant” ends on June 30, 2027.',
  ])
})

it('leaves it to one place how words are quoted, in every rule and paper', () => {
  const own = globSync('shared/{rules,briefing}/**/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('“$' + '{'),
  )
  expect(own).toEqual([])
})
