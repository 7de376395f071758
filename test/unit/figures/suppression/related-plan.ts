import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { figureRecord, paperOf, toldOf } from './drawn-records.ts'
import { Lot } from './lot.ts'

/**
 * Plans whose measures have to do with each other in one way, nearly: those who did at each school are all of another measure; a
 * measure is of a row of another one; levels make up all; years are told together. A child more or fewer here and there, a row that
 * is not listed, a share that is rounded, so that it holds or just does not. The same for the same seed.
 */
type Row = readonly [n: number, did: number]
type Rows = ReadonlyMap<string, Row>
interface Told {
  readonly name: string
  readonly rows: Rows
  readonly phrase?: string
  readonly unit?: 'percent' | 'days' | 'count' | 'score'
  readonly year?: string
  readonly point?: string
  readonly isCumulative?: boolean
  /** The same measure as the table of this place. */
  readonly as?: number
}

const all = 'All'
const sets: readonly (readonly (readonly [name: string, dimension: string])[])[] = [
  [
    ['White', 'Race'],
    ['Black', 'Race'],
    ['Asian', 'Race'],
  ],
  [
    ['Girls', 'Gender'],
    ['Boys', 'Gender'],
    ['White', 'Race'],
  ],
  [
    ['English learners', 'Programs'],
    ['Not English learners', 'Programs'],
    ['IEP', 'Programs'],
  ],
  [
    ['White', 'Race'],
    ['White girls', 'Race by gender'],
    ['Girls', 'Gender'],
  ],
] // prettier-ignore

const sum = (of: readonly Rows[], ids: readonly string[]): Rows =>
  new Map(
    [all, ...ids].map((id) => [
      id,
      of
        .map((rows) => rows.get(id) ?? ([0, 0] as const))
        .reduce(([n, d], [m, e]) => [n + m, d + e] as const, [0, 0] as const),
    ]),
  )

/** By the way in which the measures have to do with each other. */
const ways: Readonly<Record<string, (lot: Lot, table: () => Rows, ids: readonly string[]) => readonly Told[]>> = {
  sides: (lot, table, ids) => {
    const schools = ['Adams', 'Lincoln', 'Cedar'].slice(0, 2 + lot.upTo(1))
    const parts = schools.map(table)
    const both = sum(parts, ids)
    const side = lot.pick([0, 1])
    const those = new Map([...both].map(([id, [n, did]]) => [id, side === 0 ? did : n - did]))
    const whole: Rows = lot.likely(0.7)
      ? new Map([...those].map(([id, n]) => [id, [n, lot.upTo(n)]]))
      : new Map([...those].map(([id, did]) => [id, [did + lot.upTo(9), did]]))
    return [
      { name: lot.pick(['Pass an advanced course', 'Course passed', 'AP exam']), rows: whole },
      ...parts.map((rows, at) => ({
        name: lot.likely(0.85) ? `Take an advanced course at ${schools[at]}` : `AP in ${schools[at]}`,
        rows,
      })),
      ...(lot.likely(0.4) ? [{ name: 'Take an advanced course', rows: both }] : []),
    ]
  },
  groups: (lot, table, ids) => {
    const [north, south] = [table(), table()]
    const both = sum([north, south], ids)
    const group = lot.pick(ids)
    const other = lot.pick(ids)
    const of = (rows: Rows): Rows => {
      const own = rows.get(group) as Row
      const inside: Row = [Math.min(own[0], rows.get(other)?.[0] ?? 0), 0]
      return new Map([
        [all, own],
        [other, [inside[0], Math.min(own[1], lot.upTo(inside[0]))]],
      ])
    }
    const ofDid = (rows: Rows): Rows => {
      const n = rows.get(group)?.[1] ?? 0
      return new Map([[all, [n, lot.upTo(n)]]])
    }
    const rest = (rows: Rows): Rows => {
      const [[n, did], [m, e]] = [rows.get(all) as Row, rows.get(group) as Row]
      return new Map([[all, [n - m, did - e]]])
    }
    const small = group.toLowerCase()
    const named = (place: string) =>
      lot.pick([`Reading${place}, ${small}`, `Reading${place}, ${group} students`, `${group} reading${place}`])
    return [
      { name: 'Reading', rows: both },
      ...(lot.likely(0.6) ? [{ name: 'Reading at Adams', rows: north }] : []),
      lot.pick<Told>([
        { name: named(''), rows: of(both) },
        { name: named(' at Adams'), rows: of(north) },
        {
          name: lot.pick(['Literacy', 'Reading, AA students', 'Reading of the focus group', 'Grade 3 reading']),
          rows: of(both),
        },
        { name: `Reading, ${small} who pass`, rows: ofDid(both) },
        { name: `Pass reading, ${small}`, rows: ofDid(both) },
      ]),
      ...(lot.likely(0.5) ? [{ name: named(' at Lincoln'), rows: of(south) }] : []),
      ...(lot.likely(0.4) ? [{ name: `Reading, not ${small}`, rows: rest(both) }] : []),
    ]
  },
  outcomes: (lot, table, ids) => {
    const base = table()
    const names = lot.pick([
      ['Level 1', 'Level 2', 'Levels 3 and 4', 'Level 4'],
      ['Meets expectations', 'Exceeds expectations', 'Does not meet expectations', 'Meets or exceeds expectations'],
      ['Suspended', 'Suspended twice or more', 'Suspended more than once', 'Not suspended'],
      ['Absent 10 days or more', 'Absent 20 days or more', 'Attend regularly', 'Absent fewer than 10 days'],
    ])
    const left = new Map([...base].map(([id, [n]]) => [id, n]))
    const outcome = (): Rows =>
      new Map(
        [...base].map(([id, [n]]) => {
          const did = lot.upTo(left.get(id) ?? 0)
          left.set(id, (left.get(id) ?? 0) - did)
          return [id, [n, did]]
        }),
      ) // prettier-ignore
    const made = names.slice(0, 2 + lot.upTo(1)).map((name) => ({ name, rows: outcome() }))
    return [
      ...made,
      ...(lot.likely(0.4)
        ? [
            {
              name: names[3] as string,
              rows: sum(
                made.slice(0, 2).map((t) => new Map([...t.rows].map(([id, [n, did]]) => [id, [n / 2, did]]))),
                ids,
              ),
            },
          ]
        : []),
    ]
  },
  points: (lot, table) => {
    const base = table()
    const unit = lot.pick(['percent', 'percent', 'days'] as const)
    const name = unit === 'days' ? lot.pick(['Days absent', 'Days absent per 100']) : 'Suspended'
    let before = new Map([...base].map(([id, [n]]): [string, Row] => [id, [n, 0]]))
    const points = ['fall', 'winter', 'spring'].slice(0, 1 + lot.upTo(2)).map((point): Told => {
      before = new Map(
        [...before].map(([id, [n, did]]) => [id, [n, Math.min(unit === 'days' ? 99 : n, did + lot.upTo(2))]]),
      )
      return {
        name,
        rows: lot.likely(0.8) ? before : new Map([...before].map(([id, [n, did]]) => [id, [n + lot.upTo(1), did]])),
        unit,
        point,
        isCumulative: lot.likely(0.85),
        as: 0,
      }
    })
    return [
      ...(lot.likely(0.7)
        ? [
            {
              name,
              rows: new Map(
                [...before].map(([id, [n, did]]): [string, Row] => [
                  id,
                  [n, Math.min(unit === 'days' ? 99 : n, did + lot.upTo(1))],
                ]),
              ),
              unit,
            },
          ]
        : []),
      ...points,
    ]
  },
  alike: (lot, table) => {
    const base = table()
    const again: Rows = lot.likely(0.6)
      ? base
      : new Map(
          [...base].map(([id, [n, did]]) => [
            id,
            [n + (lot.likely(0.3) ? lot.upTo(2) : 0), Math.max(0, did - lot.upTo(1))],
          ]),
        )
    const [one, other] = lot.pick([
      ['Reading', 'Reading'],
      ['Reading', 'reading '],
      ['Reading', 'Literacy'],
      ['Reading', 'Reading, boys'],
      ['', ''],
      ['Reading', 'Math'],
    ]) as [string, string]
    const phrase = lot.pick(['', 'read at grade level', 'read well'])
    return [
      { name: one, rows: base, phrase },
      {
        name: other,
        rows: again,
        phrase: lot.likely(0.8) ? phrase : 'write well',
        ...(lot.likely(0.1) && { unit: 'count' as const }),
      },
      ...(lot.likely(0.3) ? [{ name: one, rows: again, as: 0, point: 'fall' }] : []),
    ]
  },
  years: (lot, table, ids) => {
    const each = Array.from({ length: 2 + lot.upTo(2) }, table)
    const some = lot.likely(0.7) ? each : each.slice(1)
    const name = lot.pick(['Graduate', 'On track', 'Suspended'])
    const many = lot.pick([
      `${['', '', 'two', 'three', 'four'][some.length]} years together`,
      'three years together',
      'all years',
      'over the last two years',
    ])
    return [
      ...each.map((rows, at): Told => ({ name, rows, year: `${2022 + at}-${23 + at}`, as: 0 })),
      {
        name: lot.likely(0.85) ? `${name}, ${many}` : 'Leave with a diploma',
        rows: sum(some, ids),
        year: `${2021 + each.length}-${22 + each.length}`,
      },
      ...(lot.likely(0.3) ? [{ name: `${name}, girls`, rows: sum(each.slice(0, 1), ids), year: '2022-23' }] : []),
    ]
  },
  grades: (lot, table, ids) => {
    const [third, fourth, fifth] = [table(), table(), table()] as const
    const made: readonly Told[] = [
      { name: 'Reading, grade 3', rows: third },
      { name: 'Reading, grades 3 to 4', rows: sum([third, fourth], ids) },
      { name: 'Reading, grades 4 to 5', rows: sum([fourth, fifth], ids) },
      { name: 'Reading, grades 3 to 5', rows: sum([third, fourth, fifth], ids) },
      { name: 'Reading, grade 5', rows: fifth },
      { name: 'Math, grades 3 to 4', rows: sum([third, fourth], ids) },
    ]
    return made.filter(() => lot.likely(0.7))
  },
  listed: (lot, table, ids) => {
    const [north, south] = [table(), table()]
    const half = (rows: Rows, of: readonly string[]): Rows => new Map([...rows].filter(([id]) => of.includes(id)))
    const both = sum([north, south], ids)
    const name = lot.pick(['Reading', 'Graduation rate', 'Math scores'])
    const unit = name === 'Math scores' ? ('score' as const) : undefined
    return [
      {
        name: lot.pick([name, `${name} overall`]),
        rows: lot.likely(0.5) ? half(both, [all]) : both,
        ...(unit && { unit }),
      },
      {
        name: lot.pick([`${name} by race`, `${name}, race`, `${name} by gender`]),
        rows: half(both, ids),
        ...(unit && { unit }),
      },
      ...(lot.likely(0.5)
        ? [
            {
              name: `${name} at Adams`,
              rows: half(north, lot.likely(0.5) ? [all] : [all, ...ids.slice(0, 1)]),
              ...(unit && { unit }),
            },
          ]
        : []),
      ...(lot.likely(0.5) ? [{ name: `${name} at Lincoln`, rows: south, ...(unit && { unit }) }] : []),
    ]
  },
} // prettier-ignore

export function relatedPlan(seed: number): readonly RecordState[] {
  const lot = new Lot(seed)
  const way = lot.pick(Object.keys(ways))
  const set = lot.pick(sets)
  const ids = set.map(([name]) => name).slice(0, 2 + lot.upTo(1))
  const large = lot.pick([5, 12, 12, 60])
  const isPartition = lot.likely(0.6)
  const table = (): Rows => {
    const own = ids.map((id): readonly [string, Row] => {
      const n = 1 + lot.upTo(large)
      return [id, [n, lot.upTo(n)]]
    })
    const whole = own.reduce<Row>(([n, d], [, [m, e]]) => [n + m, d + e], isPartition ? [0, 0] : [lot.upTo(4), 0])
    return new Map([[all, whole], ...own])
  }
  const told = (ways[way]?.(lot, table, ids) ?? []).map((t) => {
    if (!lot.likely(0.15)) return t
    const at = lot.pick([...t.rows.keys()])
    return {
      ...t,
      rows: new Map([...t.rows].map(([id, [n, did]]): [string, Row] => [id, id === at ? [n + 1, did] : [n, did]])),
    }
  })
  const style = lot.pick(['exact', 'exact', 'one decimal', 'whole', 'shares'])
  const lacks = lot.likely(0.3) ? 0.2 : 0.02
  const hasTotal = lot.likely(0.92)
  const isPublic = lot.likely(0.1)
  const idOf = (at: number) => `m${told[at]?.as ?? at}`
  const values = told.flatMap(({ rows, unit = 'percent', year = '2025-26', point, isCumulative }, at) =>
    [...rows].flatMap(([group, [n, did]]) => {
      if (n <= 0 || lot.likely(group === all ? lacks / 3 : lacks) || (group === all && !hasTotal)) return []
      const share = unit === 'days' ? did / n : (100 * did) / n
      const by = style === 'one decimal' ? 10 : 1
      const rounded = Math.round(share * by) / by
      const own =
        unit === 'count'
          ? { figure: did, n }
          : unit === 'score'
            ? { figure: 200, n }
            : style === 'exact'
              ? { figure: share, n, ...(unit === 'percent' && { numerator: did }) }
              : { figure: rounded, ...((style !== 'shares' || lot.likely(0.2)) && { n }) }
      const reading = lot.likely(0.03)
        ? { state: 'withheld' as const }
        : { ...own, ...(isPublic && lot.likely(0.6) && { public: true as const }) }
      return [
        { measure: idOf(at), year, group, reading, ...(point && { point, ...(isCumulative && { cumulative: true }) }) },
      ]
    }),
  ) // prettier-ignore
  const measures = [...new Map(told.map((t, at) => [idOf(at), told[t.as ?? at] ?? t])).entries()]
  const isListed = lot.likely(0.15)
  const known = told[0]?.rows
  const records = [
    plainRecord('district', 'district', { name: 'Juniper Fork', smallCellFloor: lot.pick([3, 5, 10]) }),
    ...[...new Set(set.map(([, of]) => of))].map((id) =>
      plainRecord('dimension', id, { name: id, ...(isPartition && lot.likely(0.3) && { addsUp: true }) }),
    ),
    ...(hasTotal ? [plainRecord('studentGroup', all, { name: 'All students', isTotal: true, sort: 0 })] : []),
    ...set.map(([name, dimension], sort) =>
      plainRecord('studentGroup', name, {
        name,
        sort: sort + 1,
        dimension,
        ...(isListed && { enrollment: known?.get(name)?.[0] }),
      }),
    ),
    ...measures.map(([id, { name, phrase, unit = 'percent' }], sort) =>
      plainRecord('measure', id, { short: name, unit, sort, ...(phrase && { phrase }) }),
    ),
    ...values.map(figureRecord),
  ] // prettier-ignore
  if (!lot.likely(0.35)) return records
  const isRenamed = lot.likely(0.4)
  const before = records.map((r) =>
    r.kind === 'measure' && isRenamed && lot.likely(0.6)
      ? { ...r, values: { ...r.values, short: lot.pick(['Reading', 'Graduate', 'Suspended']) } }
      : r,
  )
  const paper = paperOf(
    planOf(before),
    toldOf(values, () => !lot.likely(0.3)),
  )
  const out = lot.likely(0.25) ? lot.pick(measures)[0] : undefined
  return [
    ...records.map((r) =>
      out !== undefined && (r.id === out || r.values['measure'] === out) ? { ...r, gone: true } : r,
    ),
    paper,
  ]
}
