import { describe, expect, it } from 'vitest'
import { cellsOf, isWithheld } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Seven fifth graders, of whom three read well, where spans of grades stand in measures and in rows. */

type Row = readonly [did: number, n: number]
type Measures = Readonly<Record<string, Readonly<Record<string, Row>>>>
const [year, all] = ['2025-26', 'All students']
const [all3to8, from3to5, from5to8]: readonly Row[] = [
  [130, 250],
  [60, 110],
  [73, 147],
] as const
const few: Row = [3, 7]

/** What is withheld, by its measure and its row. */
function withheld(measures: Measures): string[] {
  const groups = [...new Set([all, ...Object.values(measures).flatMap(Object.keys)])]
  const plan = planWith({
    dimension: [{ id: 'grade', name: 'Grade' }],
    studentGroup: groups.map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: name === all },
      ...(name !== all && { dimension: 'grade' }),
    })),
    measure: Object.keys(measures).map((short) => ({ id: short, short, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  })
  return Object.keys(measures).flatMap((measure) =>
    [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isWithheld(cell) ? [`${measure}: ${id}`] : [])),
  )
}

describe('grade 5 is not told', () => {
  it.each(['Reading', 'Reading, grades 3–8'])(
    'by “%s” with a row of grades 3 to 5, and a measure of grades 5 to 8',
    (of) => {
      const measures = { [of]: { [all]: all3to8, 'Grades 3–5': from3to5 }, 'Reading, grades 5–8': { [all]: from5to8 } }
      expect(withheld(measures as Measures)).toEqual([`${of}: Grades 3–5`])
    },
  )

  it('by three measures, be there one of all grades besides: that of grades 5 to 8 goes, with all its rows', () => {
    const measures = {
      'Reading, grades 3–8': { [all]: all3to8 },
      'Reading, grades 3–5': { [all]: from3to5 },
      'Reading, grades 5–8': { [all]: from5to8, 'Grade 8': [20, 40] },
    } as Measures
    const rows = ['Reading, grades 5–8: All students', 'Reading, grades 5–8: Grade 8']
    expect(withheld(measures)).toEqual(rows)
    expect(withheld({ Reading: { [all]: [230, 400] }, ...measures })).toEqual(rows)
    const fifth = { 'Reading, grade 5': { [all]: few } }
    expect(withheld({ ...measures, ...fifth })).toEqual([...rows, 'Reading, grade 5: All students'])
  })

  it('by two rows that together are all students', () => {
    const rows = { [all]: all3to8, 'Grades 3–5': from3to5, 'Grades 5–8': from5to8 } as Measures[string]
    expect(withheld({ Reading: rows })).toEqual(['Reading: Grades 5–8'])
  })
})

it('spans that share a whole grade, or none, and other subjects, take nothing with them', () => {
  const reading = { [all]: all3to8, 'Grades 3–5': from3to5 } as Measures[string]
  for (const n of [140, 180])
    expect(withheld({ Reading: reading, 'Reading, grades 5–8': { [all]: [73, n] } }), String(n)).toEqual([])
  expect(withheld({ Reading: reading, 'Math, grades 5–8': { [all]: from5to8 as Row } })).toEqual([])
})
