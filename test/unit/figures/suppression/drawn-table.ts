import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import type { Reading, SuppressInput } from '../../../../shared/figures/suppression/types.ts'
import { Lot } from './lot.ts'

/**
 * Single tables of every make, the same for the same seed: a few dozen children, told by one to four lists of rows, of which some
 * overlap, and asked as the rules ask of a table: with what papers printed, what other tables tell, and what those withhold.
 */
interface Child {
  readonly race: string
  readonly gender: string
  readonly language: string
  readonly kind: string
  readonly income: string
  readonly home: string
  readonly grade: number
  readonly school: number
  readonly house: number
  readonly level: number
  readonly clubs: number
  readonly did: boolean
}
type Is = (c: Child) => boolean
type Row = readonly [name: string, of: Is]

const races = ['White', 'Hispanic', 'Black', 'Asian', 'Native American', 'Pacific Islander', 'Two or more races']
const schools = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => {
  const kind = ['Elementary', 'Elementary', 'Middle', 'High'][at % 4]
  return `${letter}${letter.toLowerCase()}er ${kind}`
})
const houses = ['Aspen', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel']
const clubs = ['Robotics', 'Welding', 'Chess', 'Early risers', 'Band']
const isRace =
  (race: string): Is =>
  (c) =>
    c.race === race
const isGirl: Is = (c) => c.gender === 'Female'
const isBoy: Is = (c) => c.gender === 'Male'
const isLearner: Is = (c) => c.language !== 'English'
const isDisabled: Is = (c) => c.kind !== 'None'
const isPoor: Is = (c) => c.income !== 'not'
const both =
  (...of: readonly Is[]): Is =>
  (c) =>
    of.every((is) => is(c))
const either =
  (...of: readonly Is[]): Is =>
  (c) =>
    of.some((is) => is(c))
const not =
  (is: Is): Is =>
  (c) =>
    !is(c)

/** Rows that tell children apart in one way, and some of several of these. */
const lists: Readonly<Record<string, (lot: Lot) => readonly Row[]>> = {
  Race: (lot) => [
    ...lot.some(
      races.map((race): Row => [race, isRace(race)]),
      0.85,
    ),
    ...lot.some<Row>(
      [
        ['Students of color', not(isRace('White'))],
        ['Not White', not(isRace('White'))],
        ['Asian or Pacific Islander', either(isRace('Asian'), isRace('Pacific Islander'))],
        ['Hmong', both(isRace('Asian'), (c) => c.level === 1)],
        ['All other races', not(either(isRace('White'), isRace('Hispanic')))],
        ['Black or Hispanic', either(isRace('Black'), isRace('Hispanic'))],
      ],
      0.12,
    ),
  ],
  Gender: (lot) => [
    ...lot.some<Row>(
      [
        ['Female', isGirl],
        ['Male', isBoy],
      ],
      0.85,
    ),
    ...lot.some<Row>([['Nonbinary', (c) => c.gender === 'X']], 0.4),
  ],
  'Race and gender': (lot) =>
    lot.some(
      races.slice(0, 4).flatMap((race): Row[] => [
        [lot.likely(0.5) ? `${race} girls` : `${race}, Female`, both(isRace(race), isGirl)],
        [`${race} boys`, both(isRace(race), isBoy)],
      ]),
      0.6,
    ),
  Language: (lot) =>
    lot.some<Row>(
      [
        ['English learners', isLearner],
        ['Not English learners', not(isLearner)],
        ['Ever English learners', either(isLearner, (c) => c.level === 2)],
        ['Former English learners', both(not(isLearner), (c) => c.level === 2)],
      ],
      0.55,
    ),
  'Home language': (lot) =>
    lot.some(
      ['English', 'Spanish', 'Somali', 'Hmong'].map((of): Row => [of, (c) => c.language === of]),
      0.8,
    ),
  Disability: (lot) =>
    lot.some<Row>(
      [
        ['Students with disabilities', isDisabled],
        ['Students without disabilities', not(isDisabled)],
        ['Autism', (c) => c.kind === 'Autism'],
        ['Speech or language impairment', (c) => c.kind === 'Speech'],
        ['Specific learning disability', (c) => c.kind === 'Specific'],
        ['504 plan', (c) => c.kind === 'None' && c.level === 1],
      ],
      0.6,
    ),
  Income: (lot) =>
    lot.some<Row>(
      [
        ['Low-income', isPoor],
        ['Not low-income', not(isPoor)],
        ['Free lunch', (c) => c.income === 'free'],
        ['Reduced-price lunch', (c) => c.income === 'reduced'],
        ['Homeless', (c) => c.home === 'homeless'],
        ['Foster care', (c) => c.home === 'foster'],
        ['Homeless or foster', (c) => c.home !== 'own'],
      ],
      0.5,
    ),
  Unions: (lot) =>
    lot.some<Row>(
      [
        ['English learners', isLearner],
        ['Students with disabilities', isDisabled],
        ['English learners or students with disabilities', either(isLearner, isDisabled)],
        ['English learners with disabilities', both(isLearner, isDisabled)],
        ['Neither English learners nor students with disabilities', not(either(isLearner, isDisabled))],
        ['Low-income', isPoor],
        ['High needs', either(isLearner, isDisabled, isPoor)],
        ['Not low-income, not English learners', not(either(isLearner, isPoor))],
      ],
      0.55,
    ),
  Grade: (lot) => [
    ...lot.some(
      [3, 4, 5, 6].map((g): Row => [`Grade ${g}`, (c) => c.grade === g]),
      0.8,
    ),
    ...lot.some<Row>(
      [
        ['Grades 3 to 4', (c) => c.grade < 5],
        ['Grades 4 to 5', (c) => c.grade === 4 || c.grade === 5],
        ['Grades 5 and 6', (c) => c.grade > 4],
        ['Grade 3, Black', both(isRace('Black'), (c) => c.grade === 3)],
      ],
      0.25,
    ),
  ],
  Spans: (lot) =>
    lot.some<Row>(
      [
        ['Primary', (c) => c.grade === 3],
        ['Primary to middle', (c) => c.grade < 5],
        ['Intermediate to high', (c) => c.grade > 3],
        ['High', (c) => c.grade > 4],
        ['Middle and below', (c) => c.grade < 5],
      ],
      0.85,
    ),
  Level: (lot) =>
    lot.some<Row>(
      [
        ...[1, 2, 3, 4].map((l): Row => [`Level ${l}`, (c) => c.level === l]),
        ['Levels 1–2', (c) => c.level < 3],
        ['Levels 2 and 3', (c) => c.level === 2 || c.level === 3],
        ['Level 3 or above', (c) => c.level > 2],
      ],
      0.6,
    ),
  School: (lot) => {
    const many = lot.pick([3, 4, 6, 26])
    const of =
      (at: number): Is =>
      (c) =>
        c.school % many === at
    return [
      ...schools.slice(0, many).map((name, at): Row => [name, of(at)]),
      ...lot.some<Row>(
        [
          ['High schools', (c) => (c.school % many) % 4 === 3],
          ['North region', (c) => c.school % many < 3],
          ['Elementary schools', (c) => (c.school % many) % 4 < 2],
        ],
        0.3,
      ),
    ]
  },
  House: (lot) => {
    const many = 3 + lot.upTo(5)
    return [
      ...lot.some(
        houses.slice(0, many).map((name, at): Row => [name, (c) => c.house % many === at]),
        0.9,
      ),
      ...lot.some<Row>([['Aspen and Birch', (c) => c.house % many < 2]], 0.3),
    ]
  },
  Clubs: (lot) => [
    ...lot.some(
      clubs.map((name, at): Row => [name, (c) => (c.clubs & (1 << at)) > 0]),
      0.6,
    ),
    ...lot.some<Row>(
      [
        ['Robotics or welding', (c) => (c.clubs & 3) > 0],
        ['Not in robotics', (c) => (c.clubs & 1) === 0],
        ['CTE', (c) => c.clubs > 3],
        ['Non-CTE', (c) => c.clubs <= 3],
      ],
      0.3,
    ),
  ],
}

function childrenOf(lot: Lot): readonly Child[] {
  const n = lot.pick([24, 40, 60, 120, 240])
  const named = races.slice(0, 2 + lot.upTo(races.length - 2))
  const [few, some, share] = [
    lot.pick([0.04, 0.1, 0.2]),
    lot.pick([0.1, 0.3, 0.5]),
    lot.pick([0.04, 0.3, 0.5, 0.7, 0.97]),
  ]
  const mostly = <T>(list: readonly T[]): T => {
    const [first, ...more] = list
    return more.length === 0 || lot.likely(0.5) ? (first as T) : mostly(more)
  }
  return Array.from({ length: n }, () => ({
    race: mostly(named),
    gender: lot.likely(few / 4) ? 'X' : lot.likely(0.5) ? 'Female' : 'Male',
    language: lot.likely(some) ? mostly(['Spanish', 'Somali', 'Hmong']) : 'English',
    kind: lot.likely(few) ? mostly(['Autism', 'Speech', 'Specific']) : 'None',
    income: lot.likely(some) ? mostly(['free', 'reduced']) : 'not',
    home: lot.likely(few) ? lot.pick(['homeless', 'foster']) : 'own',
    grade: 3 + lot.upTo(3),
    school: mostly(Array.from({ length: 26 }, (_, at) => at)),
    house: lot.likely(few) ? 7 : lot.upTo(7),
    level: 1 + lot.upTo(3),
    clubs: lot.upTo(31),
    did: lot.likely(share),
  }))
}

export interface DrawnTable {
  readonly says: string
  readonly input: SuppressInput
  /** Rows with their number of children and no figure yet. */
  readonly pending: ReadonlySet<string>
}

function drawnTable(seed: number): DrawnTable {
  const lot = new Lot(seed)
  const children = childrenOf(lot)
  const used = lot.shuffled(Object.keys(lists)).slice(0, lot.pick([1, 1, 1, 2, 2, 3]))
  const rows = used.flatMap((list) => {
    const dimension = lot.likely(0.8) ? list : lot.likely(0.3) ? 'Student groups' : undefined
    return (lists[list]?.(lot) ?? []).map(([name, of]) => ({ name, of, dimension }))
  })
  const there = rows.filter((r, at) => rows.findIndex((o) => o.name === r.name) === at && children.some(r.of))
  // Of schools a list is long by itself.
  const own =
    used.length === 1 && used[0] === 'School'
      ? there
      : lot
          .shuffled(there)
          .slice(0, 4 + lot.upTo(6))
          .toSorted((a, b) => there.indexOf(a) - there.indexOf(b))
  const hasTotal = lot.likely(0.9)
  const groups = [...(hasTotal ? [{ name: 'All students', of: () => true, dimension: undefined }] : []), ...own]
  const listed = lot.likely(0.25) ? lot.shuffled(groups) : groups
  const dimensions = [...new Set(rows.flatMap((r) => r.dimension ?? []))]
  const plan = planOf([
    ...dimensions.map((name) => plainRecord('dimension', name, { name, addsUp: lot.likely(0.35) })),
    ...listed.map(({ name, dimension }, sort) =>
      plainRecord('studentGroup', name, {
        ...{ name, sort },
        ...(name === 'All students' && { isTotal: true }),
        ...(dimension !== undefined && { dimension }),
        ...(lot.likely(0.1) && { focus: true }),
      }),
    ),
  ])
  const { groups: shaped, addsUp } = shapeOf(plan)
  const unit = lot.pick(['percent', 'percent', 'percent', 'percent', 'count', 'score', 'days', 'rate'] as const)
  const style = lot.pick(['exact', 'exact', 'to a tenth', 'whole'] as const)
  const floor = lot.pick([10, 10, 5, 3, 20, 1])
  const [lacks, marks, isPublic, isOut, isTold] = [0.2, 0.25, 0.15, 0.25, 0.2].map((p) => lot.likely(p))
  const counted = ({ of }: { readonly of: Is }) => {
    const there = children.filter(of)
    return { n: there.length, did: there.filter((c) => c.did).length }
  }
  const entered = ({ n, did }: { readonly n: number; readonly did: number }): Reading => {
    if (unit === 'count') return { figure: did, ...(lot.likely(0.8) && { n }) }
    if (unit === 'score') return { figure: 200 + Math.round((100 * did) / n), n }
    if (unit === 'days') return { figure: Math.round((did * 30) / n) / 10, n }
    const share = (did / n) * 100
    if (style === 'exact') return { figure: share, n, numerator: did }
    return { figure: style === 'whole' ? Math.round(share) : Math.round(share * 10) / 10, n }
  }
  const pending = new Set<string>()
  const readings = new Map<string, Reading>()
  for (const group of listed) {
    if (lot.likely(0.04)) continue
    const counts = counted(group)
    const reading = entered(counts)
    const isSmall = counts.n < floor
    if (marks && (isSmall ? lot.likely(0.6) : lot.likely(0.05)))
      readings.set(
        group.name,
        lot.likely(0.2) ? { state: 'notReported' } : { state: 'withheld', ...(lot.likely(0.5) && { n: counts.n }) },
      )
    else if (lacks && lot.likely(0.2)) {
      if (lot.likely(0.3)) {
        pending.add(group.name)
        readings.set(group.name, { n: counts.n, state: 'withheld' })
      } else readings.set(group.name, { figure: reading.figure as number, ...(lot.likely(0.7) && { public: true }) })
    } else readings.set(group.name, isPublic && lot.likely(0.5) ? { ...reading, public: true } : reading)
  }
  const some = (p: number) => listed.filter(() => lot.likely(p))
  const changed = ({ n, did }: { readonly n: number; readonly did: number }) => {
    const more = lot.pick([0, 0, 1, 2, 8])
    const who = Math.min(more, lot.upTo(2))
    return { n: n + more, did: did + who }
  }
  const cellOf = (counts: { readonly n: number; readonly did: number }) => {
    const { figure = 0, n, numerator } = entered(counts)
    return { figure, ...(n !== undefined && { n }), ...(numerator !== undefined && { numerator }) }
  }
  const printed = new Map(
    (isOut ? some(0.4) : []).map((group) => [
      group.name,
      [
        ...(lot.likely(0.3) ? [cellOf(changed(counted(group)))] : []),
        cellOf(lot.likely(0.5) ? counted(group) : changed(counted(group))),
      ],
    ]),
  )
  const input: SuppressInput = {
    ...{ groups: shaped, addsUp, readings, floor, unit },
    ...(lot.likely(0.1) && { neverPublicSmall: true }),
    ...(lot.likely(0.2) && { comparedWith: new Set(some(0.2).map((g) => g.name)) }),
    ...(isOut && { printed }),
    ...(isTold && {
      counted: new Map(some(0.3).map((g) => [g.name, counted(g).n])),
      countedBefore: new Map(some(0.3).map((g) => [g.name, counted(g).n])),
      told: new Map(some(0.3).map((g) => [g.name, new Set([lot.pick(['did', 'didNot'] as const)])])),
    }),
    ...(lot.likely(0.15) && { also: new Set(some(0.15).map((g) => g.name)) }),
  }
  const says = [...used, `${children.length} children`, unit, ...(unit === 'percent' ? [style] : []), `floor ${floor}`]
  return { says: says.join(', '), input, pending }
}

type Counted = { readonly n: number; readonly did: number }
const together = (rows: readonly Counted[]): Counted =>
  rows.reduce<Counted>((all, row) => ({ n: all.n + row.n, did: all.did + row.did }), { n: 0, did: 0 })
const exactly = ({ n, did }: Counted): Reading => ({ figure: n === 0 ? 0 : (100 * did) / n, n, numerator: did })

interface TableRow {
  readonly name: string
  readonly dimension?: string
  readonly reading: Reading
}

/** A table of these rows, in their order. */
function tableOf(
  says: string,
  rows: readonly TableRow[],
  { addsUp = [], ...rest }: { readonly addsUp?: readonly string[] } & Partial<Omit<SuppressInput, 'addsUp'>> = {},
): DrawnTable {
  const dimensions = [...new Set(rows.flatMap((r) => r.dimension ?? []))]
  const plan = planOf([
    ...dimensions.map((name) => plainRecord('dimension', name, { name, addsUp: addsUp.includes(name) })),
    ...rows.map(({ name, dimension }, sort) =>
      plainRecord('studentGroup', name, {
        ...{ name, sort },
        ...(name === 'All students' && { isTotal: true }),
        ...(dimension !== undefined && { dimension }),
      }),
    ),
  ])
  const shape = shapeOf(plan)
  const readings = new Map(rows.map(({ name, reading }) => [name, reading] as const))
  return { says, input: { ...shape, readings, floor: 10, unit: 'percent', ...rest }, pending: new Set() }
}

/** More schools than every combination of is tried, and rows of some of them: “High schools”, “North region”. */
function longTable(seed: number): DrawnTable {
  const lot = new Lot(seed + 50_000)
  const isNamed = lot.likely(0.8)
  const of = Array.from({ length: 25 + lot.upTo(2) }, (_, at) => {
    const letter = String.fromCharCode(65 + (at % 26))
    const kind = at % 6 === 3 ? 'High' : at % 6 === 5 ? 'Academy' : 'Elementary'
    const name = isNamed ? `${letter}${letter.toLowerCase()}${at > 25 ? 'an' : 'er'} ${kind}` : `${letter}lpha ${at}`
    const n = lot.likely(0.08) ? 3 + lot.upTo(6) : 20 + lot.upTo(60)
    return { name, kind, n, did: lot.upTo(n) }
  })
  const highs = of.filter((s) => s.kind === 'High')
  const rest = of.filter((s) => s.kind !== 'High')
  const more = lot.shuffled(rest).slice(0, lot.pick([0, 0, 1, 2, 3]))
  const off = lot.pick([0, 0, 0, 1])
  const all = together(of)
  const some = (name: string, rows: readonly Counted[], dimension?: string): TableRow => {
    const { n, did } = together(rows)
    return { name, ...(dimension !== undefined && { dimension }), reading: exactly({ n, did: Math.min(n, did + off) }) }
  }
  const parts = [of.slice(0, 9), of.slice(9, 17), of.slice(17)]
  const isRegional = lot.likely(0.5)
  const own = lot.likely(0.5) ? 'Region' : undefined
  const unions = [
    ...(lot.likely(0.7) ? [some('High schools', [...highs, ...more])] : []),
    ...(lot.likely(0.3) ? [some('9–12 schools', lot.shuffled(rest).slice(0, 3))] : []),
    ...(isRegional
      ? ['North region', 'South region', 'West region'].map((name, at) => some(name, parts[at] ?? [], own))
      : lot.likely(0.5)
        ? [
            some('Title I', of.slice(0, 2 + lot.upTo(4))),
            some('Blue', lot.shuffled(of).slice(0, 4), 'Color'),
            some('Red', lot.shuffled(of).slice(0, 4), 'Color'),
          ]
        : []),
    ...(lot.likely(0.2) ? [some('Career center', of.slice(2, 3))] : []),
  ]
  const rows = [
    ...(lot.likely(0.95)
      ? [{ name: 'All students', reading: exactly(lot.likely(0.7) ? all : { n: all.n + 7, did: all.did + 3 }) }]
      : []),
    ...of.map(({ name, n, did }): TableRow => ({ name, dimension: 'School', reading: exactly({ n, did }) })),
    ...unions,
  ]
  return tableOf(`${of.length} schools`, rows, lot.likely(0.2) ? { addsUp: ['School'] } : {})
}

/** A table by two ways, or by three of which two at a time have rows. */
function crossedTable(seed: number): DrawnTable {
  const lot = new Lot(seed + 60_000)
  const children = childrenOf(lot)
  const count = (of: Is): Counted => {
    const there = children.filter(of)
    return { n: there.length, did: there.filter((c) => c.did).length }
  }
  const [first, second] = lot.shuffled(races.slice(0, 4)) as [string, string]
  const byRace: readonly Row[] = [first, second].map((race) => [race, isRace(race)])
  const byGender: readonly Row[] = [
    ['girls', isGirl],
    ['boys', isBoy],
  ]
  const byLanguage: readonly Row[] = [['English learners', isLearner]]
  const cross = (a: readonly Row[], b: readonly Row[]): readonly Row[] =>
    a.flatMap(([one, isOne]) => b.map(([other, isOther]): Row => [`${one} ${other}`, both(isOne, isOther)]))
  const names: readonly Row[] = [
    ...lot.some(byRace, 0.7),
    ...lot.some<Row>(
      [
        ['Female', isGirl],
        ['Male', isBoy],
      ],
      0.7,
    ),
    ...lot.some(byLanguage, 0.6),
    ...lot.some(cross(byRace, byGender), 0.75),
    ...(lot.likely(0.7) ? lot.some(cross(byRace, byLanguage), 0.8) : []),
    ...(lot.likely(0.7)
      ? lot.some<Row>(
          [
            ['Female English learners', both(isGirl, isLearner)],
            ['Male English learners', both(isBoy, isLearner)],
          ],
          0.8,
        )
      : []),
    ...lot.some<Row>([['Nonbinary', (c) => c.gender === 'X']], 0.3),
    ...lot.some<Row>([[`${first} girls with disabilities`, both(isRace(first), isGirl, isDisabled)]], 0.15),
  ]
  const rows = [['All students', () => true] as Row, ...names].map(([name, of]): TableRow => {
    const { n, did } = count(of)
    const isMarked = name !== 'All students' && lot.likely(0.08)
    const reading: Reading = isMarked ? { state: 'withheld', ...(lot.likely(0.5) && { n }) } : exactly({ n, did })
    return { name, reading: lot.likely(0.03) ? exactly({ n: n + 3, did }) : reading }
  })
  const there = rows.filter(({ name }) => name === 'All students' || lot.likely(0.97))
  return tableOf(`${children.length} children`, there, { floor: lot.pick([10, 5, 3]) })
}

/** A category that adds up, of which a source tells some shares without their number of children. */
function sharesTable(seed: number): DrawnTable {
  const lot = new Lot(seed + 70_000)
  const names = lot.pick([
    ['White', 'Black', 'Hispanic'],
    ['White', 'Black', 'Hispanic', 'Asian'],
    ['Female', 'Male'],
    ['Aspen', 'Birch', 'Cedar'],
    ['Aspen', 'Birch'],
    ['English learners', 'Not English learners'],
  ])
  const own = names.map((name) => {
    const n = lot.pick([2, 4, 6, 12, 25, 40, 70])
    return { name, n, did: lot.upTo(n) }
  })
  const all = together(own)
  const lacking = lot.pick([1, 1, 1, 2, 0])
  const which = new Set(lot.shuffled(names).slice(0, lacking))
  const isPublic = lot.likely(0.7)
  const style = lot.pick([1, 10, 10, 1000])
  const rows = own.map(({ name, n, did }): TableRow => {
    const figure = Math.round(((100 * did) / n) * style) / style
    const exact = lot.likely(0.5) ? { numerator: did } : {}
    if (!which.has(name))
      return {
        name,
        dimension: 'Own',
        reading: lot.likely(0.1) ? { figure, n, ...exact, public: true } : { figure, n, ...exact },
      }
    const is = lot.pick(['share', 'share', 'share', 'withheld', 'notReported', 'counted'])
    if (is === 'withheld')
      return { name, dimension: 'Own', reading: { state: 'withheld', ...(lot.likely(0.3) && { n }) } }
    if (is === 'notReported') return { name, dimension: 'Own', reading: { state: 'notReported' } }
    if (is === 'counted') return { name, dimension: 'Own', reading: { n } }
    return { name, dimension: 'Own', reading: { figure, ...(isPublic && { public: true }) } }
  })
  const share = Math.round(((100 * all.did) / all.n) * style) / style
  const total: TableRow = {
    name: 'All students',
    reading: lot.pick<Reading>([
      exactly(all),
      { figure: share, n: all.n },
      { figure: share, public: true },
      { n: all.n },
    ]),
  }
  const some = (p: number) => own.filter(() => lot.likely(p))
  return tableOf(names.join(', '), lot.likely(0.92) ? [total, ...rows] : rows, {
    addsUp: lot.likely(0.75) ? ['Own'] : [],
    floor: lot.pick([10, 5, 3]),
    ...(lot.likely(0.25) && {
      printed: new Map(
        [...some(0.4), ...(lot.likely(0.4) ? [{ name: 'All students', ...all }] : [])].map(({ name, n, did }) => [
          name,
          [{ figure: (100 * did) / n, n, numerator: did }],
        ]),
      ),
    }),
    ...(lot.likely(0.25) && { counted: new Map(some(0.6).map(({ name, n }) => [name, n])) }),
    ...(lot.likely(0.1) && { also: new Set(some(0.4).map(({ name }) => name)) }),
    ...(lot.likely(0.1) && { neverPublicSmall: true }),
  })
}

/** Few rows, of which a source withholds some: kinds of disability within all of them, and clubs that say nothing. */
function markedTable(seed: number): DrawnTable {
  const lot = new Lot(seed + 80_000)
  const kinds = ['Autism', 'Speech or language impairment', 'Specific learning disability', 'Emotional disturbance']
  const counted = (name: string) => {
    const n = lot.pick([1, 2, 3, 5, 9, 14, 25])
    return { name, n, did: lot.pick([0, 0, 1, n, lot.upTo(n)]) }
  }
  const inKinds = lot.some(kinds, 0.8).map(counted)
  const inClubs = lot
    .some(['Chess', 'Robotics', 'Early risers', 'Band', 'Welding'], lot.pick([0, 0.4, 0.8]))
    .map(counted)
  const rest = lot.pick([0, 0, 2, 12, 60])
  const [disabled, alone] = [together(inKinds), together(inClubs)]
  const none = { n: rest, did: lot.pick([0, 1, Math.floor(rest / 2), rest]) }
  const isWithin = lot.likely(0.6)
  const all = together([...(isWithin ? [disabled] : inKinds), alone, none])
  const row = (of: { readonly name: string } & Counted, dimension?: string): TableRow => {
    const isMarked = lot.likely(0.35)
    const reading: Reading = isMarked ? { state: 'withheld', ...(lot.likely(0.4) && { n: of.n }) } : exactly(of)
    return { name: of.name, ...(dimension !== undefined && { dimension }), reading }
  }
  const category = lot.likely(0.6) ? 'Kind' : undefined
  return tableOf(
    `${inKinds.length} kinds and ${inClubs.length} clubs`,
    [
      { name: 'All students', reading: exactly(all) },
      ...(isWithin ? [{ name: 'Students with disabilities', reading: exactly(disabled) }] : []),
      ...(lot.likely(0.3) ? [row({ name: 'Students without disabilities', ...together([alone, none]) })] : []),
      ...inKinds.map((of) => row(of, category)),
      ...inClubs.map((of) => row(of, lot.likely(0.3) ? 'Club' : undefined)),
    ],
    { floor: lot.pick([10, 5, 3, 2]) },
  )
}

/** Tables by how they are drawn. */
export const tables = {
  any: drawnTable,
  long: longTable,
  crossed: crossedTable,
  shares: sharesTable,
  marked: markedTable,
}
