import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { asTold } from '../../../../shared/figures/suppression/as-told.ts'
import { goneTables } from '../../../../shared/figures/suppression/gone.ts'
import { staysWithheld } from '../../../../shared/figures/suppression/stays.ts'
import { keyOf, readingsOf, tablesIn, unitOf } from '../../../../shared/figures/suppression/tables.ts'
import { planWith } from '../../../support/plan.ts'

type Row = readonly [group: string, did: number, n: number, point?: string]

const ALL = 'All students'
const reading: readonly Row[] = [
  [ALL, 40, 100],
  ['White', 30, 70],
  ['Black', 10, 30],
]
const inFall = reading.map(([group, did, n]): Row => [group, did, n, 'Fall'])

interface Then {
  readonly today: readonly Row[]
  /** What each paper printed, the first one first. */
  readonly papers: readonly (readonly Row[])[]
  /** Rows that somebody took out, as they were last. */
  readonly removed?: readonly Row[]
  /** Groups that are gone. */
  readonly gone?: readonly string[]
  readonly isMeasureGone?: boolean
  /** Whether papers kept the names of rows. */
  readonly named?: boolean
}

/** “Reading” as those have it who kept its papers: each table that is another one then, with the rows that are not today’s. */
function asPapersTold({ today, papers, removed = [], gone = [], isMeasureGone = false, named = true }: Then) {
  const groups = [ALL, 'White', 'Black', ...gone.filter((g) => g !== 'Black')]
  const away = (state: RecordState, isGone: boolean): RecordState => (isGone ? { ...state, gone: true } : state)
  const rowOf = ([group, did, n, point]: Row) => ({
    ...{ measure: 'm', group, year: '2025-26', ...(point !== undefined && { point }) },
    ...{ figure: (100 * did) / n, n, numerator: did },
  })
  const recordOf = (row: Row, isGone: boolean): RecordState => {
    const { figure, n, numerator, ...at } = rowOf(row)
    const kind = row[3] === undefined ? 'value' : 'interim'
    return away(plainRecord(kind, `${row[0]} ${row[3] ?? ''}`, { ...at, reading: { figure, n, numerator } }), isGone)
  }
  const plan = planOf([
    plainRecord('dimension', 'Race', { name: 'Race' }),
    ...groups.map((name, sort) =>
      away(
        plainRecord('studentGroup', name, {
          ...{ name, sort },
          ...(name === ALL ? { isTotal: true } : { dimension: 'Race' }),
        }),
        gone.includes(name),
      ),
    ),
    away(plainRecord('measure', 'm', { short: 'Reading', unit: 'percent' }), isMeasureGone),
    ...today.map((row) => recordOf(row, false)),
    ...removed.map((row) => recordOf(row, true)),
    ...papers.map((rows, at) =>
      plainRecord('briefingSent', `paper ${at}`, {
        ...{ document: 'fullPlan', exportedOn: `2026-0${at + 1}-01`, printed: rows.map(rowOf) },
        named: named ? [{ measure: 'm', name: 'Reading' }, ...groups.map((group) => ({ group, name: group }))] : [],
      }),
    ),
  ])
  return asTold(plan).map(({ plan: then, others, isAsToday }) => {
    const listed = then.all('studentGroup').flatMap((g) => (plan.get('studentGroup', g.id) ? [] : [`with ${g.name}`]))
    const tables = tablesIn(then).flatMap((t) => {
      const rows = [...readingsOf(then, t)].filter(([id]) => !isAsToday(t, id))
      const said = rows.map(([id, r]) => `${id} ${r.numerator}/${r.n}`).join(', ')
      return others.has(keyOf(t)) ? [`${t.point ?? 'year'}: ${said}`] : []
    })
    return [...listed, ...tables].join('; ')
  })
}

const but = (...rows: readonly Row[]): readonly Row[] =>
  reading.map((row) => rows.find(([group]) => group === row[0]) ?? row)

/** What belonged together when papers were made does so for those who kept them. */
describe('a plan as papers told it', () => {
  it('is none where no paper is out, or all is as it was', () => {
    expect(asPapersTold({ today: reading, papers: [] })).toEqual([])
    expect(asPapersTold({ today: reading, papers: [reading] })).toEqual([])
  })

  it('has a row that is gone: as it was last, or else as it was printed', () => {
    const today = reading.slice(0, 2)
    expect(asPapersTold({ today, papers: [reading] })).toEqual(['year: Black 10/30'])
    expect(asPapersTold({ today, papers: [reading], removed: [['Black', 9, 29]] })).toEqual(['year: Black 9/29'])
    expect(asPapersTold({ today, papers: [today], removed: [['Black', 9, 29]] })).toEqual(['year: Black 9/29'])
    expect(asPapersTold({ today, papers: [reading, but(['Black', 12, 32])] })).toEqual(['year: Black 12/32'])
  })

  it('has a row that was put right as it was printed', () => {
    expect(asPapersTold({ today: but(['Black', 11, 31]), papers: [reading] })).toEqual(['year: Black 10/30'])
    expect(asPapersTold({ today: but(['Black', 11, 30]), papers: [reading] })).toEqual(['year: Black 10/30'])
  })

  it('is one for each of the last three papers', () => {
    const papers = [6, 7, 8, 9].map((did): readonly Row[] => [['Black', did, did + 20]])
    const found = ['year: Black 9/29', 'year: Black 8/28', 'year: Black 7/27']
    expect(asPapersTold({ today: reading, papers: papers.slice(1) })).toEqual(found)
    expect(asPapersTold({ today: reading, papers })).toEqual(found)
    // A row of one paper alone is as that one had it.
    const white: Row = ['White', 31, 71]
    const two = [papers[2] as readonly Row[], [...(papers[3] as readonly Row[]), white]]
    expect(asPapersTold({ today: reading, papers: two })).toEqual([
      'year: White 31/71, Black 9/29',
      'year: White 31/71, Black 8/28',
    ])
  })

  it('has rows of a point within the year for themselves', () => {
    const papers = [[...reading, ...inFall]]
    const today = [...reading, ...inFall.slice(0, 2)]
    const removed: readonly Row[] = [['Black', 9, 29, 'Fall']]
    expect(asPapersTold({ today, papers })).toEqual(['Fall: Black 10/30'])
    expect(asPapersTold({ today, papers, removed })).toEqual(['Fall: Black 9/29'])
    expect(asPapersTold({ today: [...today, ['Black', 11, 31, 'Fall']], papers })).toEqual(['Fall: Black 10/30'])
  })

  it('has a table that is gone as a whole', () => {
    const found = ['year: All students 40/100, White 30/70, Black 10/30']
    expect(asPapersTold({ today: [], papers: [reading] })).toEqual(found)
    expect(asPapersTold({ today: [], papers: [reading], removed: reading, isMeasureGone: true })).toEqual(found)
  })

  it('lists a group that is gone, be it named in the paper or not', () => {
    const today = reading.slice(0, 2)
    const gone = ['Black']
    expect(asPapersTold({ today, papers: [reading], gone })).toEqual(['with Black; year: Black 10/30'])
    expect(asPapersTold({ today, papers: [reading], gone, named: false })).toEqual(['with Black; year: Black 10/30'])
    expect(asPapersTold({ today: reading, papers: [reading], gone: ['Asian'] })).toEqual(['with Asian; year: '])
  })
})

/** What nobody can look up any more is as the last paper called it. */
describe('a measure and a group that are gone', () => {
  const at = { measure: 'm', year: '2025-26' }
  const paper = (month: number, measure: string, group: string) => ({
    ...{ id: `paper ${month}`, document: 'fullPlan' as const, exportedOn: `2026-0${month}-01` },
    printed: [{ ...at, group: 'black', figure: 30, n: 40, numerator: 12 }],
    named: [
      { measure: 'm', name: measure, unit: 'rate' as const },
      { group: 'black', name: group },
    ],
  })
  const plan = planWith({
    studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
    briefingSent: [paper(1, 'Reading', 'Black'), paper(2, 'Literacy', 'African American')],
  })

  it('have the names that it gave them', () => {
    const [told] = asTold(plan)
    expect(told?.plan.get('measure', 'm')?.short).toBe('Literacy')
    expect(told?.plan.get('studentGroup', 'black')?.name).toBe('African American')
    expect(unitOf(planWith({ briefingSent: [paper(1, 'Reading', 'Black')] }), { measure: 'm' })).toBe('rate')
  })
})

it('the plan before all papers has these with names alone, and all else as it is', () => {
  const printed = [{ measure: 'm', year: '2025-26', group: 'all', figure: 30, n: 40 }]
  const plan = planWith({
    measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
    briefingSent: [{ id: 'paper', document: 'fullPlan', exportedOn: '2026-01-01', printed }],
  })
  staysWithheld(plan, [keyOf({ measure: 'm', year: '2025-26' })], (before) => {
    expect(before.get('briefingSent', 'paper')).toEqual({ ...plan.get('briefingSent', 'paper'), printed: [] })
    expect(before.get('measure', 'm')).toBe(plan.get('measure', 'm'))
    return new Map()
  })
  expect.assertions(2)
})

it('two tables that one paper told of side by side are two, though another one tells of the second alone', () => {
  const row = (measure: string, group: string, n: number) => ({
    measure,
    year: '2025-26',
    group,
    figure: 50,
    n,
    numerator: n / 2,
  })
  const rows = (measure: string) => [row(measure, 'all', 100), row(measure, 'white', 60), row(measure, 'black', 40)]
  const gone = (...papers: readonly (readonly string[])[]) => {
    const plan = planWith({
      studentGroup: ['all', 'white', 'black'].map((id) => ({ id, name: id, isTotal: id === 'all' })),
      measure: [{ id: 'math', short: 'Math', unit: 'percent' }],
      value: rows('math').map(({ figure, n, numerator, ...at }) => ({
        id: at.group,
        ...at,
        reading: { figure, n, numerator },
      })),
      briefingSent: papers.map((of, at) => ({
        id: `${at}`,
        exportedOn: `2026-0${at + 1}-01`,
        printed: of.flatMap(rows),
      })),
    })
    return goneTables(plan).map((t) => t.measure)
  }
  expect(gone(['reading'], ['math'])).toEqual([])
  expect(gone(['reading', 'math'])).toEqual(['reading'])
  expect(gone(['reading', 'math'], ['math'])).toEqual(['reading'])
})

describe('a row that papers printed and that is gone', () => {
  const at = { measure: 'm', year: '2025-26' }
  const told = (group: string, named: readonly string[], today: readonly string[]) => {
    const plan = planWith({
      studentGroup: ['All students', ...today].map((name, sort) => ({
        ...{ id: name === group ? group : `new ${name}`, name, sort, isTotal: sort === 0 },
      })),
      measure: [{ id: 'm', short: 'Reading', unit: 'percent' }],
      value: [{ ...at, id: 'all', group: 'new All students', reading: { figure: 40, n: 100, numerator: 40 } }],
      briefingSent: [
        {
          ...{ id: 'paper', document: 'fullPlan', exportedOn: '2026-01-01' },
          printed: [
            { ...at, group: 'new All students', figure: 40, n: 100, numerator: 40 },
            { ...at, group, figure: 30, n: 40, numerator: 12 },
          ],
          named: [{ measure: 'm', name: 'Reading' }, ...named.map((name) => ({ group, name }))],
        },
      ],
    })
    return asTold(plan).flatMap((view) => [...readingsOf(view.plan, at).keys()])
  }

  it('is of its group, though no paper kept that one’s name', () => {
    expect(told('Black', [], ['Black'])).toEqual(['new All students', 'Black'])
  })

  it('is of the group that somebody entered anew in its place', () => {
    expect(told('old', ['Black'], ['Black'])).toEqual(['new All students', 'new Black'])
  })
})
