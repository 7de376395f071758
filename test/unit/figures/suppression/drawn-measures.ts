import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'
import { Lot } from './lot.ts'

/**
 * Plans of a few measures that have to do with each other as their names say, the same for the same seed: what is measured, of
 * whom, where and in which years, with a few rows each, for rules that look at one measure beside another.
 */
interface Child {
  readonly race: string
  readonly isGirl: boolean
  readonly school: string
  readonly grade: number
  readonly isLearner: boolean
  readonly isDisabled: boolean
  readonly year: number
  readonly reads: boolean
  readonly counts: boolean
  readonly level: number
}
type Is = (c: Child) => boolean
type Named = readonly [name: string, of: Is]

const races = ['White', 'Hispanic', 'Black', 'Asian']
const places = ['Adams', 'Baker', 'Lincoln', 'Cedar']
const everybody: Is = () => true

const ofRace = (race: string): Named => [`${race} students`, (c) => c.race === race]
/** Of whom a measure is, as its name has it behind what is measured. */
const groups: readonly Named[] = [
  ...races.map(ofRace),
  ['girls', (c) => c.isGirl],
  ['boys', (c) => !c.isGirl],
  ['English learners', (c) => c.isLearner],
  ['not English learners', (c) => !c.isLearner],
  ['students with disabilities', (c) => c.isDisabled],
  ['Black girls', (c) => c.isGirl && c.race === 'Black'],
  ['students of color', (c) => c.race !== 'White'],
]
const schools: readonly Named[] = places.map((place) => [`at ${place}`, (c) => c.school === place])
const joint: readonly Named[] = [
  ['at Adams and Baker', (c) => ['Adams', 'Baker'].includes(c.school)],
  ['at Adams, Baker and Lincoln', (c) => ['Adams', 'Baker', 'Lincoln'].includes(c.school)],
  ['at Baker, Lincoln and Cedar', (c) => ['Baker', 'Lincoln', 'Cedar'].includes(c.school)],
]
const grades: readonly Named[] = [
  ...[3, 4, 5, 6].map((g): Named => [`grade ${g}`, (c) => c.grade === g]),
  ['grades 3 to 4', (c) => c.grade < 5],
  ['grades 4 to 5', (c) => c.grade === 4 || c.grade === 5],
  ['grades 5 and 6', (c) => c.grade > 4],
  ['elementary schools', (c) => c.grade < 6],
]

/** A row of a category. */
const rows: Readonly<Record<string, readonly Named[]>> = {
  Race: races.map((race) => [race, (c) => c.race === race]),
  Gender: [
    ['Female', (c) => c.isGirl],
    ['Male', (c) => !c.isGirl],
  ],
  School: places.map((place) => [`${place} Elementary`, (c) => c.school === place]),
  Grade: [3, 4, 5, 6].map((g) => [`Grade ${g}`, (c) => c.grade === g]),
  Language: [
    ['English learners', (c) => c.isLearner],
    ['Not English learners', (c) => !c.isLearner],
  ],
  Disability: [['Students with disabilities', (c) => c.isDisabled]],
}

interface Measure {
  readonly name: string
  readonly of: Is
  readonly did: Is
  readonly unit?: 'percent' | 'count' | 'score'
  /** So many years together. */
  readonly together?: number
  /** Points within the year that are told besides. */
  readonly points?: readonly string[]
  /** Some children more or fewer than there are, in all and in one row. */
  readonly off?: number
  /** It has no row of all students. */
  readonly lacksAll?: boolean
  /** As papers called it before. */
  readonly before?: string
}

/** What is measured, and who did it. */
const things: readonly Named[] = [
  ['Reading', (c) => c.reads],
  ['Math', (c) => c.counts],
  ['Suspended', (c) => c.level === 1 && !c.reads],
]

/** Makes in whose measures rows of one category are looked at. */
const toldBy: Readonly<Record<string, string>> = {
  'years of races': 'Race',
  'same children': 'Race',
  across: 'Race',
  'levels of one': 'Race',
}

/** Measures of one thing: of all, of groups, of schools, of grades, of years together. */
const families: Readonly<Record<string, (lot: Lot) => readonly Measure[]>> = {
  groups: (lot) => ofSome(lot, groups, 0.45),
  schools: (lot) => ofSome(lot, [...schools, ...lot.some(joint, 0.4)], 0.7),
  grades: (lot) => ofSome(lot, grades, 0.5),
  'groups at schools': (lot) => ofSome(lot, [...lot.some(groups, 0.25), ...lot.some(schools, 0.5)], 0.9),
  'groups by grades': (lot) => ofSome(lot, [...lot.some(groups, 0.25), ...lot.some(grades, 0.4)], 0.9),
  years: (lot) => {
    const [thing, did] = lot.pick(things)
    const [group, of] = lot.likely(0.6) ? lot.pick(groups) : ['', everybody]
    const behind = (name: string) => (group === '' ? name : `${name}, ${group}`)
    const [many, together] = lot.pick([
      [2, 'two years together'],
      [3, 'three years together'],
    ] as const)
    return [
      { name: thing, of: everybody, did },
      { name: behind(thing), of, did },
      { name: `${thing}, ${together}`, of: everybody, did, together: many },
      { name: behind(`${thing}, ${together}`), of, did, together: many },
    ].filter(() => lot.likely(0.75))
  },
  'joint schools': (lot) => ofSome(lot, [...lot.some(schools, 0.4), ...joint], 0.9),
  'years of races': (lot) => {
    const [thing, did] = lot.pick(things)
    const [many, together] = lot.pick([
      [2, 'two years together'],
      [3, 'three years together'],
    ] as const)
    return [
      { name: thing, of: everybody, did },
      ...lot
        .some(races, 0.6)
        .map(ofRace)
        .flatMap(([name, of]): Measure[] => [
          { name: `${thing}, ${name}`, of, did },
          ...(lot.likely(0.4) ? [{ name: `${thing}, ${together}, ${name}`, of, did, together: many }] : []),
        ]),
      ...(lot.likely(0.7) ? [{ name: `${thing}, ${together}`, of: everybody, did, together: many }] : []),
    ]
  },
  'same children': (lot) =>
    [...things, ['Attendance', (c: Child) => c.level > 1] as const, ['Belonging', (c: Child) => c.level > 2] as const]
      .filter(() => lot.likely(0.7))
      .map(([name, did]) => ({
        ...{ name, of: everybody, did },
        ...(lot.likely(0.3) && { points: ['Fall', 'Winter'] }),
        ...(lot.likely(0.4) && { off: lot.pick([1, 2, -1, 5, 11]) }),
        ...(lot.likely(0.25) && { lacksAll: true }),
      })),
  across: (lot) => [
    ...races.flatMap((race, at): Measure[] => {
      const [name, of] = ofRace(race)
      const [thing, did] = lot.likely(0.7) ? (things[at % 3] as Named) : (things[0] as Named)
      return lot.likely(0.85) ? [{ name: `${thing}, ${name}`, of, did }] : []
    }),
    ...(lot.likely(0.8)
      ? [{ name: 'Attendance', of: everybody, did: (c: Child) => c.level > 1, off: lot.pick([1, 2, 4, 9, 12]) }]
      : []),
  ],
  'levels of one': (lot) => {
    const [group, of] = lot.pick(groups)
    return [
      ...[1, 2, 3, 4].map((l) => ({ name: `Math, level ${l}`, of: everybody, did: (c: Child) => c.level === l })),
      { name: `Math, ${group}`, of, did: (c: Child) => c.counts },
      ...lot
        .some(races, 0.5)
        .map((race) => ({ name: `Math, ${race} students`, of: ofRace(race)[1], did: (c: Child) => c.counts })),
    ].filter(() => lot.likely(0.55))
  },
  'shared groups': (lot) =>
    [
      ['English learners', (c: Child) => c.isLearner] as const,
      ['students with disabilities', (c: Child) => c.isDisabled] as const,
      ['English learners or students with disabilities', (c: Child) => c.isLearner || c.isDisabled] as const,
      ['high needs', (c: Child) => c.isLearner || c.isDisabled || c.grade === 3] as const,
      ['low-income students', (c: Child) => c.grade === 3] as const,
      ['low-income students or English learners', (c: Child) => c.grade === 3 || c.isLearner] as const,
    ]
      .filter(() => lot.likely(0.6))
      .map(([name, of]): Measure => ({ name: `Reading, ${name}`, of, did: (c) => c.reads }))
      .concat(lot.likely(0.5) ? [{ name: 'Attendance', of: everybody, did: (c) => c.level > 1 }] : []),
  renamed: (lot) => {
    const [thing, did] = lot.pick(things)
    return [
      { name: thing, of: everybody, did, points: ['Fall'] },
      { name: `Reads well`, of: everybody, did, before: thing },
      ...(lot.likely(0.6)
        ? [{ name: 'Belonging', of: everybody, did: (c: Child) => c.level > 2, points: ['Fall', 'Spring'] }]
        : []),
    ]
  },
  turned: (lot) => {
    const [thing, did] = lot.pick(things)
    const not: Is = (c) => !did(c)
    const [group, of] = lot.pick(groups)
    return [
      { name: thing, of: everybody, did },
      { name: `Not ${thing.toLowerCase()}, ${group}`, of, did: not },
      { name: `Did not pass ${thing.toLowerCase()}`, of: everybody, did: not },
      { name: `${thing}, ${group}`, of, did },
    ].filter(() => lot.likely(0.75))
  },
  outcomes: (lot) => {
    const [group, of] = lot.likely(0.5) ? lot.pick(groups) : ['', everybody]
    const named = (name: string) => (group === '' ? name : `${name}, ${group}`)
    return [
      ...[1, 2, 3, 4].map((l) => ({ name: `Level ${l}`, of: everybody, did: (c: Child) => c.level === l })),
      { name: named('Levels 3 and 4'), of, did: (c: Child) => c.level > 2 },
      { name: 'Level 2 or above', of: everybody, did: (c: Child) => c.level > 1 },
    ].filter(() => lot.likely(0.6))
  },
  'of those who did': (lot) => [
    { name: 'Take an advanced course', of: everybody, did: (c) => c.reads },
    { name: 'Pass an advanced course', of: (c) => c.reads, did: (c) => c.counts },
    ...(lot.likely(0.5) ? [{ name: 'Pass', of: (c: Child) => !c.reads, did: (c: Child) => c.counts }] : []),
    ...(lot.likely(0.4) ? [{ name: 'Chronic absence', of: everybody, did: (c: Child) => c.level === 4 }] : []),
  ],
  heads: (lot) => [
    { name: 'Enrollment', of: everybody, did: everybody, unit: 'count' },
    { name: 'Reading', of: everybody, did: (c) => c.reads },
    ...(lot.likely(0.5)
      ? [{ name: 'Average score', of: everybody, did: (c: Child) => c.reads, unit: 'score' as const }]
      : []),
    ...(lot.likely(0.5)
      ? [
          {
            name: 'Average score at Adams',
            of: (c: Child) => c.school === 'Adams',
            did: (c: Child) => c.reads,
            unit: 'score' as const,
          },
        ]
      : []),
  ],
}

function ofSome(lot: Lot, of: readonly Named[], p: number): readonly Measure[] {
  const [thing, did] = lot.pick(things)
  const [other, its] = lot.pick(things)
  return [
    ...(lot.likely(0.5) ? [{ name: thing, of: everybody, did }] : []),
    ...lot.some(of, p).map(([name, is]) => {
      const [said, who] = lot.likely(0.9) ? [thing, did] : [other, its]
      return { name: name.startsWith('at ') ? `${said} ${name}` : `${said}, ${name}`, of: is, did: who }
    }),
  ].slice(0, 6)
}

export interface DrawnMeasures {
  readonly says: string
  readonly states: () => readonly RecordState[]
}

export const makes = Object.keys(families)

/** A plan of one make. */
export function drawnMeasures(seed: number): DrawnMeasures {
  const make = makes[seed % makes.length] as string
  return { says: make, states: () => statesOf(seed, make) }
}

function statesOf(seed: number, make: string): readonly RecordState[] {
  const lot = new Lot(seed * 104_729 + 7)
  const measures = families[make]?.(lot) ?? []
  const years = make.startsWith('years') ? [2023, 2024, 2025] : lot.likely(0.2) ? [2024, 2025] : [2025]
  const n = lot.pick([20, 40, 80, 160])
  const few = lot.pick([0.05, 0.1, 0.3])
  const rate = lot.pick([0.05, 0.4, 0.6, 0.95])
  const children = years.flatMap((year) =>
    Array.from(
      { length: n + lot.upTo(4) },
      (): Child => ({
        year,
        race: lot.likely(few) ? lot.pick(races.slice(2)) : lot.pick(races.slice(0, 2)),
        isGirl: lot.likely(0.5),
        school: lot.likely(few) ? 'Cedar' : lot.pick(places.slice(0, 3)),
        grade: lot.likely(few) ? 6 : 3 + lot.upTo(2),
        isLearner: lot.likely(few * 2),
        isDisabled: lot.likely(few * 2),
        reads: lot.likely(rate),
        counts: lot.likely(0.5),
        level: 1 + lot.upTo(3),
      }),
    ),
  )
  const category = toldBy[make] ?? lot.pick(Object.keys(rows))
  const used = lot.likely(0.3) ? [category, lot.pick(Object.keys(rows))] : [category]
  const listed = [...new Set(used)].flatMap((of) => (rows[of] ?? []).map(([name, is]) => ({ name, is, of })))
  const list = [{ name: 'All students', is: everybody, of: undefined }, ...listed.filter(() => lot.likely(0.95))]
  const style = lot.pick(['exact', 'exact', 'to a tenth', 'whole'] as const)
  const lacksAll = lot.likely(0.2)
  const values = measures.flatMap((m, at) => {
    const own = lot.likely(0.3) ? list.slice(0, 1) : lot.likely(0.3) ? list.filter(() => lot.likely(0.7)) : list
    const lacks = m.lacksAll || (lacksAll && lot.likely(0.5))
    const told = lacks && own.length > 1 ? own.filter((r) => r.of !== undefined) : own
    const wrong = told[told.length - 1]?.name
    return (m.together ? years.slice(1) : years).flatMap((year) =>
      told.flatMap(({ name, is }) => {
        const there = children.filter(
          (c) => (m.together ? c.year > year - m.together : c.year === year) && m.of(c) && is(c),
        )
        if (there.length === 0 || lot.likely(0.03)) return []
        const off = m.off !== undefined && (name === wrong || name === 'All students') ? m.off : 0
        const numerator = there.filter(m.did).length
        const size = Math.max(numerator, there.length + off)
        const share = (100 * numerator) / size
        const figure =
          m.unit === 'count'
            ? size
            : m.unit === 'score'
              ? 200 + numerator
              : style === 'whole'
                ? Math.round(share)
                : style === 'exact'
                  ? share
                  : Math.round(share * 10) / 10
        const reading = {
          ...{ figure, n: size },
          ...(style === 'exact' && m.unit === undefined && { numerator }),
          ...(lot.likely(0.04) && { public: true }),
        }
        const year2 = `${year}-${(year + 1) % 100}`
        const row = { measure: `m${at}`, group: name, year: year2, reading }
        return [row, ...(m.points ?? []).filter(() => lot.likely(0.8)).map((point) => ({ ...row, point }))]
      }),
    )
  })
  const floor = lot.pick([10, 10, 5, 20])
  const isListed = lot.likely(0.25)
  const size = (is: Is) => children.filter((c) => c.year === 2025 && is(c)).length
  const states: readonly RecordState[] = [
    plainRecord('district', 'district', {
      name: 'Juniper Fork',
      ...(floor !== 10 && { smallCellFloor: floor }),
      ...(isListed && lot.likely(0.4) && { enrollment: size(everybody) }),
    }),
    ...[...new Set(listed.map((r) => r.of))].map((name) => plainRecord('dimension', name, { name })),
    ...list.map(({ name, is, of }, sort) =>
      plainRecord('studentGroup', name, {
        ...{ name, sort },
        ...(of === undefined && { isTotal: true }),
        ...(of !== undefined && { dimension: of }),
        ...(isListed && lot.likely(0.9) && { enrollment: size(is) }),
      }),
    ),
    ...measures.map(({ name, unit = 'percent' }, at) =>
      plainRecord('measure', `m${at}`, {
        ...{ short: name, unit },
        ...(lot.likely(0.2) && { phrase: name.toLowerCase() }),
      }),
    ),
    ...values.map((v) =>
      plainRecord(
        'point' in v ? 'interim' : 'value',
        `${v.measure} ${v.group} ${v.year} ${'point' in v ? v.point : ''}`,
        v,
      ),
    ),
  ]
  return make === 'renamed' || lot.likely(0.3) ? withPaper(states, { lot, floor, measures }) : states
}

/** A paper told of some rows, and somebody changed some of it since. */
function withPaper(
  states: readonly RecordState[],
  { lot, floor, measures }: { readonly lot: Lot; readonly floor: number; readonly measures: readonly Measure[] },
): readonly RecordState[] {
  const before = states.map((r) => {
    const was = r.kind === 'measure' ? measures[Number(r.id.slice(1))]?.before : undefined
    return was === undefined ? r : { ...r, values: { ...r.values, short: was } }
  })
  const plan = planOf(before)
  const draw = () =>
    [...plan.all('value'), ...plan.all('interim')].flatMap((v) => {
      const { measure, year, group, reading } = v
      const { figure, n = 0, numerator } = reading ?? {}
      if (figure === undefined || n < floor || !lot.likely(0.5)) return []
      const by = lot.likely(0.15) ? lot.pick([1, 3, 12]) : 0
      const point = 'point' in v ? { point: v.point } : {}
      return [{ measure, year, group, ...point, figure, n: n + by, ...(numerator !== undefined && { numerator }) }]
    })
  const papers = Array.from({ length: 1 + (lot.likely(0.35) ? 1 + lot.upTo(2) : 0) }, (_, at) => {
    const printed = draw()
    const named = lot.likely(0.85) ? namesFor(plan, printed as Parameters<typeof namesFor>[1]) : []
    return plainRecord('briefingSent', `paper ${at}`, {
      document: 'fullPlan',
      exportedOn: `2026-0${5 + at}-01`,
      printed,
      named,
    })
  })
  const gone = lot.pick(states.filter((r) => ['value', 'interim', 'measure', 'studentGroup'].includes(r.kind)))
  const isGone = lot.likely(0.6) && gone.values['isTotal'] !== true
  return [
    ...states.map((r) =>
      isGone && (r.id === gone.id || r.values['measure'] === gone.id || r.values['group'] === gone.id)
        ? { ...r, gone: true }
        : r,
    ),
    ...papers,
  ]
}
