import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { factsOf } from '../../../shared/import/columns/facts.ts'
import { findMapping } from '../../../shared/import/draft/mapping.ts'

/** Which of the answers that are kept are about a file, whatever has moved in it since last year. */

type Kept = RecordOf<'importMapping'>
const kept = (...columns: readonly (readonly [string, string])[]): Kept =>
  ({
    id: 'm',
    purpose: 'figures',
    name: 'absence',
    columns: columns.map(([heading, usedAs]) => ({ heading, usedAs })),
  }) as unknown as Kept
const columnsOf = (...headings: readonly string[]) => factsOf([headings, headings.map(() => '1')], 0).columns
const uses = (mapping: Kept, ...headings: readonly string[]) =>
  findMapping([mapping], 'absence', columnsOf(...headings))?.kept.columns?.map((c) => c.usedAs) ?? null

describe('next year’s file', () => {
  it('is known where its columns are in another order', () =>
    expect(
      uses(kept(['Group', 'group'], ['Year', 'year'], ['N', 'n'], ['Rate', 'figure']), 'N', 'Rate', 'Group', 'Year'),
    ).toEqual(['n', 'figure', 'group', 'year']))
  it('is known where it has one more year, or the next one', () => {
    const wide = kept(['Group', 'group'], ['2022-23', 'yearFigure'], ['2023-24', 'yearFigure'])
    expect(uses(wide, 'Group', '2022-23', '2023-24', '2024-25')).toEqual(['group', ...Array(3).fill('yearFigure')])
    expect(uses(kept(['Item', 'description'], ['FY27 Budget', 'amount']), 'Item', 'FY28 Budget')).toEqual([
      'description',
      'amount',
    ])
  })
  it('is another where a heading is new, is gone, or was used in two ways', () => {
    const file = kept(['Group', 'group'], ['FY26 Budget', 'ignored'], ['FY27 Budget', 'amount'])
    expect(uses(file, 'Group', 'FY27 Budget', 'FY28 Budget')).toBeNull()
    expect(uses(kept(['Group', 'group'], ['Rate', 'figure']), 'Group', 'Rate', 'School')).toBeNull()
    expect(uses(kept(['Group', 'group'], ['Rate', 'figure'], ['School', 'place']), 'Group', 'Rate')).toBeNull()
    expect(uses(kept(['Group', 'group'], ['Rate', 'figure'], ['Rate', 'ignored']), 'Rate', 'Rate', 'Group')).toBeNull()
  })
})
