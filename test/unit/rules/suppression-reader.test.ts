import { describe, expect, it } from 'vitest'
import { cutsOf, wordsOf } from '../../../shared/domain/usual-groups.ts'
import { isShown, suppress } from '../../../shared/figures/suppression.ts'

type Row = readonly [name: string, did: number, n: number, dimension?: string]

/** The rows that a paper does not show. */
function withheld(rows: readonly Row[], floor: number, addsUp: readonly string[] = []): string[] {
  const cells = suppress({
    groups: rows.map(([name, , , dimension]) => ({
      id: name,
      isTotal: name === 'All students',
      dimension,
      cuts: cutsOf(name),
      words: wordsOf(name),
    })),
    addsUp: new Set(addsUp),
    readings: new Map(rows.map(([name, numerator, n]) => [name, { figure: (numerator / n) * 100, n, numerator }])),
    floor,
    unit: 'percent',
  })
  return rows.filter(([name]) => !isShown(cells.get(name))).map(([name]) => name)
}

describe('a reader who solves all sums at once', () => {
  it('takes a withheld group to hold as many as a part of it that is shown', () => {
    const rows: Row[] = [
      ['All students', 18, 32],
      ['Oak', 6, 10, 'race'],
      ['Elm', 1, 3, 'race'],
      ['Girls', 11, 22, 'gender'],
      ['Lower', 17, 31],
      ['Lowest', 9, 20],
      ['Ash', 11, 19, 'race'],
      ['Boys', 7, 10, 'gender'],
    ]
    // Of 14 who did not, eleven are in the lowest part: of the one child above, three at most did not.
    const away = withheld(rows, 5, ['race'])
    expect(away).toContain('Lower')
    expect(away, 'the part of it').toContain('Lowest')
  })
})
