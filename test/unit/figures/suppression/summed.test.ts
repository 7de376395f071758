import { expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { followsFor } from '../../../../shared/figures/suppression/summed.ts'
import { keyOf } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Measures of some of the children that make up one of all of them: grades 3 to 5 and 6 to 8, three schools. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', native: 'Native American' }
type Group = keyof typeof names
type Figures = Partial<Readonly<Record<Group, readonly [did: number, n: number]>>>

const younger: Figures = { all: [188, 320], white: [119, 170], hispanic: [36, 82], black: [23, 48], native: [10, 20] }
const older: Figures = { all: [176, 300], white: [119, 170], hispanic: [36, 82], black: [18, 40], native: [3, 8] }

const sum = (...tables: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(names).map((g) => {
      const rows = tables.flatMap((t) => [t[g as Group] ?? ([0, 0] as const)])
      return [g, [rows.reduce((s, [did]) => s + did, 0), rows.reduce((s, [, n]) => s + n, 0)] as const]
    }),
  )

function planOf(
  measures: Readonly<Record<string, Figures>>,
  printed: NonNullable<RecordOf<'briefingSent'>['printed']> = [],
) {
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: Object.keys(measures).map((id) => ({ id, short: id, unit: 'percent' })),
    briefingSent:
      printed.length > 0 ? [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }] : [],
    value: Object.entries(measures).flatMap(([measure, figures]) =>
      Object.entries(figures).map(([group, [did, n]]) => ({
        id: derivedId(kinds.value, { measure, group, year: '2025-26' }) as string,
        ...{ measure, group, year: '2025-26' },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))
const every = Object.keys(names)

it('does not print 28 Native children of grades 3 to 8 beside the 20 of grades 3 to 5', () => {
  const measures = { younger, older, both: sum(younger, older) }
  for (const order of [Object.keys(measures), Object.keys(measures).toReversed()]) {
    const plan = planOf(measures)
    const printed = Object.fromEntries(order.map((m) => [m, shown(plan, m)]))
    expect(printed['older']).toEqual(['all', 'white', 'hispanic'])
    expect(printed['younger'], 'a part withholds what the other does').toEqual(['all', 'white', 'hispanic'])
    expect(printed['both'], 'and the sum prints all').toEqual(every)
  }
})

it('adds up the groups where a measure has no row of all students', () => {
  const without = ({ all: _, ...groups }: Figures): Figures => groups
  const measures = { younger, older, both: sum(younger, older) }
  for (const lacks of [['older'], ['both'], ['younger', 'older'], Object.keys(measures)]) {
    const tables = Object.entries(measures).map(([id, of]) => [id, lacks.includes(id) ? without(of) : of] as const)
    const plan = planOf(Object.fromEntries(tables))
    expect(shown(plan, 'older'), lacks.join()).not.toContain('native')
    expect(shown(plan, 'both'), lacks.join()).not.toContain('native')
    expect(shown(plan, 'younger'), lacks.join()).toContain('native')
  }
})

it('goes on to three schools', () => {
  const north: Figures = { all: [90, 150], white: [50, 80], hispanic: [18, 30], black: [12, 20], native: [10, 20] }
  const plan = planOf({ younger, older, north, district: sum(younger, older, north) })
  expect(shown(plan, 'district')).toEqual(every)
  expect(shown(plan, 'north')).toEqual(every)
  expect(shown(plan, 'younger'), 'the last in the list').toEqual(['all', 'white', 'hispanic'])
})

it('withholds a part where a paper has printed the sum before the other part came in', () => {
  const whole = sum(younger, older)
  const printed = Object.entries(whole).map(([group, [did, n]]) => ({
    ...{ measure: 'both', year: '2025-26', group, figure: (did / n) * 100, n, numerator: did },
  }))
  const plan = planOf({ younger, older, both: whole }, printed)
  expect(shown(plan, 'younger'), 'of 28 children in print, 20 leave eight').not.toContain('native')
  expect(shown(plan, 'older')).not.toContain('native')
})

it('prints all of a table that others do not make up', () => {
  const other = sum(younger, older)
  const plan = planOf({ younger, older, other: { ...other, white: [238, 341], all: [364, 621] } })
  expect(shown(plan, 'other')).toEqual(every)
})

it('does not leave eight Native children of grades 4 to 8 between grade 3 and grades 3 to 8', () => {
  const measures = { 'Grade 3 reading': younger, 'Reading, grades 3–8': sum(younger, older) }
  const plan = planOf(measures)
  expect(shown(plan, 'Reading, grades 3–8')).toEqual(['all', 'white', 'hispanic'])
  expect(shown(plan, 'Grade 3 reading')).toEqual(every)
  const other = planOf({ 'Grade 3 math': younger, 'Reading, grades 3–8': sum(younger, older) })
  expect(shown(other, 'Reading, grades 3–8'), 'of another test nobody takes anything away').toEqual(every)
})

it.each([
  ['Math 8', 'Math 6-8'],
  ['AP courses, 12', 'AP courses, 10-12'],
  ['ELA 3', 'ELA 3–5'],
  ['Math for 8th graders', 'Math for 6th, 7th and 8th graders'],
  ['Grade 8 math', 'Grades 6, 7 and 8 math'],
  ['K literacy', 'K-2 literacy'],
  ['High school attendance', 'Secondary attendance'],
  ['Grade 8 math', 'MS math'],
])('does not leave eight Native children between “%s” and “%s”', (part, whole) => {
  const plan = planOf({ [part]: younger, [whole]: sum(younger, older) })
  expect(shown(plan, whole)).not.toContain('native')
  expect(shown(plan, part)).toEqual(every)
})

it('knows a row that the second part lacks by the sum and the first', () => {
  const { native: _, ...rest } = older
  const plan = planOf({ younger, older: rest, both: sum(younger, older) })
  expect(shown(plan, 'both')).not.toContain('native')
  expect(shown(plan, 'both')).toHaveLength(3)
})

it('does not tell of the eight Native children of the grade that two measures have in common', () => {
  const third: Figures = { all: [90, 150], white: [50, 80], hispanic: [18, 30], black: [12, 20], native: [10, 20] }
  const last: Figures = { all: [80, 140], white: [41, 70], hispanic: [17, 31], black: [12, 21], native: [9, 18] }
  const parts = { 'Reading, grades 3 to 5': sum(third, older), 'Reading, grades 5 to 6': sum(older, last) }
  const measures = { ...parts, 'Reading, grades 3 to 6': sum(third, older, last) }
  const plan = planOf(measures)
  expect(shown(plan, 'Reading, grades 3 to 6'), 'the largest gives the row up').not.toContain('native')
  for (const of of Object.keys(parts)) expect(shown(plan, of)).toEqual(every)
  const whole = Object.entries(measures['Reading, grades 3 to 6']).map(([group, [numerator, n]]) => ({
    ...{ measure: 'Reading, grades 3 to 6', year: '2025-26', group },
    ...{ figure: (numerator / n) * 100, n, numerator },
  }))
  const after = planOf(measures, whole)
  expect(shown(after, 'Reading, grades 3 to 5'), 'it is out: the next one does').not.toContain('native')
  expect(shown(after, 'Reading, grades 5 to 6')).toContain('native')
  const other = { ...measures, 'Math, grades 3 to 6': measures['Reading, grades 3 to 6'] }
  const { 'Reading, grades 3 to 6': _, ...rest } = other
  expect(shown(planOf(rest), 'Math, grades 3 to 6'), 'of another test nobody takes anything away').toEqual(every)
})

/** Rows of a table as a paper has printed them. */
const onPaper = (measure: string, of: Figures) =>
  Object.entries(of).map(([group, [numerator, n]]) => ({
    ...{ measure, year: '2025-26', group, figure: (numerator / n) * 100, n, numerator },
  }))

it('withholds nothing of a part for a sum in print where all that is left is large enough', () => {
  const large: Figures = { ...older, native: [10, 20], all: [183, 312] }
  const whole = sum(younger, large)
  const plan = planOf({ younger, large, both: whole }, onPaper('both', whole))
  expect(shown(plan, 'younger')).toEqual(every)
  expect(shown(plan, 'large')).toEqual(every)
})

it('withholds a part where all rows of the sum but one are in print', () => {
  const { native: _, ...rest } = sum(younger, older)
  const plan = planOf({ younger, older, both: sum(younger, older) }, onPaper('both', rest))
  expect(shown(plan, 'older')).not.toContain('native')
  expect(shown(plan, 'both'), 'the other races leave them of a sum in print').toContain('native')
  expect(shown(plan, 'younger')).not.toContain('native')
  expect(shown(plan, 'younger')).toContain('hispanic')
})

/** Grades 6 to 8 with so many Native children; and the same table as it is where it does not list them. */
function olderWith(did: number, n: number): readonly [full: Figures, unlisted: Figures] {
  const { native: _, ...rest } = { ...older, all: [173 + did, 292 + n] as const }
  return [{ ...rest, native: [did, n] }, rest]
}

it.each([
  ['eight', 3, 8, false],
  ['twelve, of whom one did', 1, 12, false],
  ['twelve, of whom all but one did', 11, 12, false],
  ['twelve, of whom half did', 6, 12, true],
  ['twenty', 10, 20, true],
])('a part in print leaves %s of a sum in print to a part that does not list the row', (_, did, n, isTold) => {
  const [full, unlisted] = olderWith(did, n)
  const whole = sum(younger, full)
  const printed = shown(planOf({ younger, older: unlisted, both: whole }, onPaper('both', whole)), 'younger')
  expect(printed.includes('native')).toBe(isTold)
  // What gave it away before the sum was known is out: to withhold it now takes nothing back.
  const before = [...onPaper('both', whole), ...onPaper('younger', younger)]
  expect(shown(planOf({ younger, older: unlisted, both: whole }, before), 'younger')).toContain('native')
})

it('withholds the row of the last race that a printed sum leaves, though the paper did not print it', () => {
  const whole = sum(younger, older)
  const { native: _, ...printed } = whole
  const plan = planOf({ younger, older, both: whole }, onPaper('both', printed))
  expect(shown(plan, 'younger'), 'all less the three other races are 28').not.toContain('native')
})

it.each([
  ['three of five did, and two did not', 'percent', [1, 2], [2, 3], 3, true],
  ['three of six did', 'percent', [1, 3], [2, 3], 3, false],
  ['nobody says what they did, and they are nine', 'score', [1, 4], [1, 5], 10, true],
  ['they are ten', 'score', [1, 5], [1, 5], 10, false],
] as const)('two years that keep a row of Native children keep it together, or not, where %s', (...is) => {
  const [, unit, one, two, floor, goes] = is
  const years = { '2024-25': { ...younger, native: one }, '2025-26': { ...older, native: two } } as const
  const reading = ([did, n]: readonly [number, number]) =>
    unit === 'score' ? { figure: did, n } : { figure: (100 * did) / n, n, numerator: did }
  const both = sum(...Object.values(years))
  const value = (measure: string, year: string, of: Figures) =>
    Object.entries(of).map(([group, row]) => ({
      ...{ id: `${measure} ${group} ${year}`, measure, year, group },
      reading: reading(row),
    }))
  const plan = planWith({
    studentGroup: Object.entries(names).map(([id, name], sort) => ({ id, name, sort, isTotal: id === 'all' })),
    measure: [
      { id: 'each', short: 'Graduation', unit },
      { id: 'both', short: 'Graduation, two years together', unit },
    ],
    value: [
      ...Object.entries(years).flatMap(([year, of]) => value('each', year, of)),
      ...value('both', '2025-26', both),
    ],
  })
  const cells = new Map([['native', { withheld: 'small' as const }]])
  const { hidden } = followsFor(plan, keyOf({ measure: 'both', year: '2025-26' }), 'all', floor, () => cells)
  expect(hidden.includes('native')).toBe(goes)
})

it('a school keeps the eight beside a list that told of all in print, but for a row that is out itself', () => {
  const measures = { 'Read at North': younger, 'Read at South': older }
  const whole = sum(younger, older)
  const list = Object.entries(whole).map(([group, [, n]]) => ({ group, n }))
  const follows = (out: readonly Group[]) => {
    const own = onPaper('Read at North', younger).filter((row) => out.includes(row.group as Group))
    const plan = planOf(measures, [...list, ...own] as Parameters<typeof planOf>[1])
    const { hidden } = followsFor(
      plan,
      keyOf({ measure: 'Read at North', year: '2025-26' }),
      'all',
      10,
      () => undefined,
    )
    return hidden
  }
  expect(follows([])).toContain('native')
  expect(follows(['all', 'native'])).not.toContain('native')
})
