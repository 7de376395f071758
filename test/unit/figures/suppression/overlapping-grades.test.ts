// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'
import { cellsOf, isShown, isWithheld } from '../../../../shared/figures/suppression.ts'

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

const statesOf = (measures: Measures): readonly RecordState[] => [
  plainRecord('dimension', 'grade', { name: 'Grade' }),
  ...[...new Set([all, ...Object.values(measures).flatMap(Object.keys)])].map((name, sort) =>
    plainRecord('studentGroup', name, {
      ...{ name, sort, isTotal: name === all },
      ...(name !== all && { dimension: 'grade' }),
    }),
  ),
  ...Object.keys(measures).map((short) => plainRecord('measure', short, { short, unit: 'percent' })),
  ...Object.entries(measures).flatMap(([measure, rows]) =>
    Object.entries(rows).map(([group, [numerator, n]]) =>
      plainRecord('value', derivedId(kinds.value, { measure, group, year }) as string, {
        ...{ measure, group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      }),
    ),
  ),
]

/** What is withheld, by its measure and its row. */
const withheldIn = (plan: Plan, measures: readonly string[]): string[] =>
  measures.flatMap((measure) =>
    [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isWithheld(cell) ? [`${measure}: ${id}`] : [])),
  )
const withheld = (measures: Measures) => withheldIn(planOf(statesOf(measures)), Object.keys(measures))

/** What is withheld of these after a paper of others, which are in the plan no longer. */
function withheldAfter(was: Measures, now: Measures): string[] {
  const before = statesOf(was)
  const plan = planOf(before)
  const printed = Object.keys(was).flatMap((measure) =>
    [...cellsOf(plan, measure, year)].flatMap(([group, c]) =>
      isShown(c) ? [{ measure, year, group, figure: c.shown, n: c.n as number, numerator: c.numerator as number }] : [],
    ),
  )
  const paper = {
    title: 'Plan',
    document: 'fullPlan',
    exportedOn: '2026-09-01',
    printed,
    named: namesFor(plan, printed),
  }
  const stand = statesOf(now)
  const gone = before.filter((r) => !stand.some(({ kind, id }) => kind === r.kind && id === r.id))
  const states = [...stand, ...gone.map((r) => ({ ...r, gone: true })), plainRecord('briefingSent', 'paper', paper)]
  return withheldIn(planOf(states), Object.keys(now))
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

  it('by a measure that was taken out after a paper told of it, nor by one that came in', () => {
    const reading = { Reading: { [all]: all3to8, 'Grades 3–5': from3to5 } } as Measures
    const upper = { 'Reading, grades 5–8': { [all]: from5to8 } } as Measures
    expect(withheldAfter({ ...reading, ...upper }, reading)).toEqual(['Reading: Grades 3–5'])
    expect(withheldAfter(reading, { ...reading, ...upper })).toEqual(['Reading, grades 5–8: All students'])
    const lower = { 'Reading, grades 3–5': { [all]: from3to5 } } as Measures
    const others = { 'Reading, grades 3–8': { [all]: all3to8 }, ...upper } as Measures
    expect(withheldAfter({ ...others, ...lower }, others)).toEqual(['Reading, grades 5–8: All students'])
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
