import { describe, expect, it } from 'vitest'
import { findHeader, headingsOf } from '../../../shared/import/table/columns.ts'
import { filledDown } from '../../../shared/import/table/written-once.ts'

/** Tables in which a year, a group or a measure stands once, above the rows that it is of. */

const fill = (lines: readonly string[]) => {
  const rows = lines.map((l) => l.split(','))
  const header = findHeader(rows)
  const { rows: filled, filled: columns } = filledDown(rows, header, headingsOf(rows, header ?? 0))
  return { columns, first: filled.slice((header ?? 0) + 1).map((r) => r[0]), all: filled }
}
const head = 'School Year,Student Group,Graduation rate'

describe('a cell that stands once', () => {
  it('is of all rows below it until the next', () => {
    const byYear = [head, '2021-22,All Students,80%', ',White,81%', '2022-23,All Students,84%', ',White,88%']
    expect(fill(byYear)).toMatchObject({ columns: [0], first: ['2021-22', '2021-22', '2022-23', '2022-23'] })
    const byGroup = [
      'Student Group,School Year,Rate',
      'All Students,2021-22,80%',
      ',2022-23,84%',
      'White,2021-22,81%',
      ',2022-23,88%',
    ]
    expect(fill(byGroup).first).toEqual(['All Students', 'All Students', 'White', 'White'])
    const byMeasure = [
      'Measure,Group,2021-22,2022-23',
      'Graduation rate,All,83%,84%',
      ',Black,78%,80%',
      'Chronic absence,All,28%,25%',
    ]
    expect(fill([...byMeasure, ',Black,33%,31%']).first).toEqual([
      ...['Graduation rate', 'Graduation rate', 'Chronic absence', 'Chronic absence'],
    ])
  })
  it('is carried within what stands further to the left, and not over it', () => {
    const nested = [
      'District,Year,Group,Rate',
      'Maple Grove,2021-22,All,80',
      ',,White,81',
      ',2022-23,All,84',
      ',,White,88',
    ]
    const more = ['Ridge,2021-22,All,70', ',,White,71', ',2022-23,All,72', ',,White,73']
    const { columns, all } = fill([...nested, ...more])
    expect(columns).toEqual([0, 1])
    expect(all[8]).toEqual(['Ridge', '2022-23', 'White', '73'])
    expect(all[5]).toEqual(['Ridge', '2021-22', 'All', '70'])
  })
  it('is of no row below it where it stands in the middle or at the end of its rows', () => {
    const years = ['2021-22', '2022-23', '2023-24']
    const standing = (at: number) => [
      head,
      ...years.flatMap((y) =>
        ['All Students', 'White', 'Black'].map((g, i) => `${i === at ? y : ''},${g},${70 + i + Number(y.slice(5))}%`),
      ),
    ]
    expect(fill(standing(0)).columns).toEqual([0])
    expect(fill(standing(1)).columns).toEqual([])
    expect(fill(standing(2)).columns).toEqual([])
  })
  it('may stand in a line of its own above its rows', () => {
    const outline = [
      head,
      '2021-22,,',
      ',All Students,80%',
      ',White,81%',
      '2022-23,,',
      ',All Students,84%',
      ',White,88%',
    ]
    // The lines are used up.
    expect(fill(outline).first).toEqual([undefined, '2021-22', '2021-22', undefined, '2022-23', '2022-23'])
  })
})

describe('an empty cell is left as it is', () => {
  it.each([
    [
      'where a name stands in most rows',
      [head, '2021-22,All,80%', ',White,81%', '2022-23,All,84%', '2023-24,White,88%'],
    ],
    ['where one stands twice', [head, '2021-22,All,80%', ',White,81%', '2021-22,Black,84%', ',Asian,88%']],
    ['where two rows would be of the same', [head, '2021-22,All,80%', ',All,81%', '2022-23,All,84%', ',All,88%']],
    ['under one text alone', [head, '2021-22,All,80%', ',White,81%', ',Black,84%', ',Asian,88%']],
    [
      'in a column of remarks',
      ['Note,Group,Year,Rate', 'revised,All,2022,80', ',All,2023,81', 'small,White,2022,84', ',White,2023,88'],
    ],
    ['of numbers', ['Teachers,Group,Year,Rate', '12,All,2022,80', ',All,2023,81', '7,White,2022,84', ',White,2023,88']],
  ])('%s', (_, lines) => {
    expect(fill(lines).columns).toEqual([])
  })
  it('below a note', () => {
    const { all } = fill([
      head,
      '2021-22,All,80%',
      ',White,81%',
      '2022-23,All,84%',
      ',White,88%',
      ',See the report,',
      ',Asian,90%',
    ])
    expect(all.at(-1)).toEqual(['', 'Asian', '90%'])
  })
})

it('is soon done with twenty thousand rows', { tags: 'seconds' }, () => {
  const rows = [
    ['Year', 'Group', 'Rate'],
    ...Array.from({ length: 20_000 }, (_, i) => [i % 20 === 0 ? `Y${i}` : '', `g${i % 20}`, '1']),
  ]
  const before = performance.now()
  filledDown(rows, 0, ['Year', 'Group', 'Rate'])
  expect(performance.now() - before).toBeLessThan(1500)
})
