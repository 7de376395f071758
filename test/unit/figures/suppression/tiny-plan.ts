import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { figureRecord, paperOf, toldOf } from './drawn-records.ts'
import { Lot } from './lot.ts'

/**
 * Plans of a few measures with a handful of children in each row, so that nearly every number is another one's too: what the rules
 * find in them is mostly accident, and comes to what sound plans seldom come to. The same for the same seed.
 */
const all = 'All'
const groups: readonly (readonly [name: string, dimension: string])[] = [
  ['White', 'Race'],
  ['Black', 'Race'],
  ['Girls', 'Gender'],
  ['Boys', 'Gender'],
  ['English learners', 'Programs'],
  ['IEP', 'Programs'],
  ['Adams', 'School'],
  ['Lincoln', 'School'],
]

/** What measures are called beside each other: the first is of all. */
const called: readonly (readonly string[])[] = [
  [
    'Reading',
    'Reading at Adams',
    'Reading at Lincoln',
    'Reading at Cedar',
    'Reading at Adams and Lincoln',
    'Reading at Lincoln and Cedar',
  ],
  [
    'Reading',
    'Reading, grade 3',
    'Reading, grade 4',
    'Reading, grades 3 to 4',
    'Reading, grades 4 to 5',
    'Reading, grades 3 to 5',
  ],
  [
    'Reading',
    'Reading, girls',
    'Reading, boys',
    'Reading, White girls',
    'Reading, English learners',
    'Reading, not English learners',
  ],
  ['Meets or exceeds', 'Meets', 'Exceeds', 'Level 1', 'Levels 1 and 2', 'Level 2'],
  ['Suspended', 'Suspended once', 'Suspended twice or more', 'Not suspended', 'Suspended, boys', 'Expelled'],
  [
    'Take an advanced course',
    'Pass an advanced course',
    'Pass an advanced course at Adams',
    'Pass an advanced course at Lincoln',
    'AP exam pass rate',
    'Passed an AP exam',
  ],
  [
    'Graduate, three years together',
    'Graduate',
    'Graduate, two years together',
    'Graduate, girls',
    'Drop out',
    'Graduation rate',
  ],
  ['Reading', 'Reading by race', 'Literacy', 'Reading, girls', 'Share of those in AP', 'Reading gap'],
  [
    'Absent',
    'Absent 10 days or more',
    'Absent 20 days or more',
    'Attend regularly',
    'Days absent',
    'Days absent per 100',
  ],
] // prettier-ignore

type Row = { readonly n: number; readonly did: number }
type Rows = ReadonlyMap<string, Row>

export function tinyPlan(seed: number): readonly RecordState[] {
  const { likely, upTo, pick } = new Lot(seed)
  const from = pick([0, 0, 2, 4, 6])
  const rows = groups.slice(from, from + 1 + upTo(3))
  const ids = rows.map(([name]) => name)
  const isPartition = likely(0.6)
  const large = pick([4, 9, 15, 40])
  const names = pick(called)
  const hasTotal = likely(0.9)
  const row = (): Row => {
    const n = likely(0.1) ? 0 : 1 + upTo(large)
    return { n, did: upTo(n) }
  }
  const sum = (of: readonly Row[]): Row => ({
    n: of.reduce((s, r) => s + r.n, 0),
    did: of.reduce((s, r) => s + r.did, 0),
  })
  const table = (): Rows => {
    const own = new Map(ids.map((id) => [id, row()]))
    const whole = isPartition
      ? sum([...own.values()])
      : {
          n: Math.max(...[...own.values()].map((r) => r.n)) + upTo(large),
          did: Math.max(...[...own.values()].map((r) => r.did)),
        }
    return new Map([[all, whole], ...own])
  }
  const parts = Array.from({ length: 1 + upTo(2) }, table)
  const together: Rows = new Map([all, ...ids].map((id) => [id, sum(parts.map((t) => t.get(id) as Row))]))
  /** Another table that has to do with these. */
  const beside = (): Rows => {
    const base = pick([together, ...parts])
    const way = upTo(5)
    if (way === 0) return table()
    if (way === 1) return new Map([...base].map(([id, { n, did }]) => [id, { n, did: n - did }]))
    if (way === 2) return new Map([...base].map(([id, { did }]) => [id, { n: did, did: upTo(did) }]))
    if (way === 3) return new Map([...base].map(([id, { n, did }]) => [id, { n, did: Math.max(0, did - upTo(2)) }]))
    if (way === 4) {
      const one = pick(ids)
      return new Map([
        [all, base.get(one) as Row],
        [one, base.get(one) as Row],
      ])
    }
    return new Map([...base].map(([id, { n, did }]) => [id, { n: n + upTo(1), did }]))
  }
  const tables = [
    ...(likely(0.8) ? [together] : []),
    ...parts,
    ...(likely(0.6) ? [beside()] : []),
    ...(likely(0.2) ? [beside()] : []),
  ].slice(0, 5)
  const inYears = likely(0.2)
  const inPoints = !inYears && likely(0.2)
  const isCumulative = likely(0.6)
  const style = pick(['exact', 'exact', 'rounded'])
  const lists = likely(0.4) ? 0.3 : 0.05
  const isPublic = likely(0.12)
  const unitOf = (name: string) =>
    /^Days/.test(name) ? 'days' : likely(0.06) ? pick(['count', 'score', 'rate'] as const) : 'percent'
  const measures = tables.map((_, at) => {
    const name = likely(0.9) ? (names[at % names.length] as string) : pick(names)
    return { id: `m${inYears || inPoints ? Math.min(at, 1) : at}`, short: name, unit: unitOf(name) }
  })
  const kept = [...new Map(measures.map((m) => [m.id, m])).values()]
  const values = tables.flatMap((rows, at) => {
    const measure = measures[at]?.id as string
    const unit = kept.find((m) => m.id === measure)?.unit
    const year = inYears ? `${2023 + (at % 4)}-${24 + (at % 4)}` : '2025-26'
    const point = inPoints && at > 0 ? `p${at}` : undefined
    return [...rows].flatMap(([group, { n, did }]) => {
      if ((group === all && (!hasTotal || likely(0.1))) || (group !== all && likely(lists)) || n === 0) return []
      const figure = unit === 'count' ? did : unit === 'score' ? 200 : unit === 'days' ? did / n : (100 * did) / n
      const told =
        style === 'exact' && unit === 'percent' ? { figure, n, numerator: did } : { figure: Math.round(figure), n }
      const own = likely(0.04)
        ? { state: 'withheld' as const, ...(likely(0.5) && { n }) }
        : likely(0.05)
          ? { figure: told.figure }
          : told
      const reading = { ...own, ...(isPublic && likely(0.5) && { public: true as const }) }
      return [{ measure, year, group, reading, ...(point && { point, ...(isCumulative && { cumulative: true }) }) }]
    })
  })
  const isListed = likely(0.25)
  const floor = pick([3, 5, 10])
  const records = [
    plainRecord('district', 'district', {
      name: 'Juniper Fork',
      smallCellFloor: floor,
      ...(isListed && likely(0.6) && { enrollment: together.get(all)?.n }),
    }),
    ...[...new Set(rows.map(([, of]) => of))].map((id) =>
      plainRecord('dimension', id, { name: id, ...(isPartition && likely(0.3) && { addsUp: true }) }),
    ),
    ...(hasTotal ? [plainRecord('studentGroup', all, { name: 'All students', isTotal: true, sort: 0 })] : []),
    ...rows.map(([name, dimension], sort) =>
      plainRecord('studentGroup', name, {
        name,
        sort: sort + 1,
        dimension,
        ...(isListed && likely(0.9) && { enrollment: together.get(name)?.n }),
      }),
    ),
    ...kept.map(({ id, short, unit }, sort) =>
      plainRecord('measure', id, {
        short,
        unit,
        sort,
        ...(likely(0.2) && { phrase: 'read well' }),
        ...(likely(0.15) && { reference: pick(ids) }),
      }),
    ),
    ...values.map(figureRecord),
  ]
  if (!likely(0.4)) return records
  // A paper of some of it, after which a measure or a row may be gone.
  const plan = planOf(records)
  const paper = paperOf(
    plan,
    toldOf(values, () => !likely(0.35)),
  )
  const out = likely(0.3) ? pick(kept).id : undefined
  const gone = likely(0.3) ? pick(values) : undefined
  return [
    ...records.map((r): RecordState => {
      const { measure, group } = r.values as { measure?: string; group?: string }
      if (out !== undefined && (r.id === out || measure === out)) return { ...r, gone: true }
      if (gone !== undefined && measure === gone.measure && group === gone.group && likely(0.7))
        return { ...r, gone: true }
      return r
    }),
    paper,
  ]
}
