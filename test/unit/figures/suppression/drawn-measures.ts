import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'
import { seeded } from '../../../support/large-plan.ts'

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

class Lot {
  readonly #chance: () => number
  constructor(seed: number) {
    this.#chance = seeded(seed * 104_729 + 7)
  }
  likely = (p: number): boolean => this.#chance() < p
  upTo = (n: number): number => Math.floor(this.#chance() * (n + 1))
  pick = <T>(list: readonly T[]): T => list[this.upTo(list.length - 1)] as T
  some = <T>(list: readonly T[], p: number): readonly T[] => list.filter(() => this.likely(p))
}

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
}

/** What is measured, and who did it. */
const things: readonly Named[] = [
  ['Reading', (c) => c.reads],
  ['Math', (c) => c.counts],
  ['Suspended', (c) => c.level === 1 && !c.reads],
]

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
  const lot = new Lot(seed)
  const measures = families[make]?.(lot) ?? []
  const years = make === 'years' ? [2023, 2024, 2025] : lot.likely(0.2) ? [2024, 2025] : [2025]
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
  const category = lot.pick(Object.keys(rows))
  const used = lot.likely(0.3) ? [category, lot.pick(Object.keys(rows))] : [category]
  const listed = [...new Set(used)].flatMap((of) => (rows[of] ?? []).map(([name, is]) => ({ name, is, of })))
  const list = [{ name: 'All students', is: everybody, of: undefined }, ...listed.filter(() => lot.likely(0.95))]
  const style = lot.pick(['exact', 'exact', 'to a tenth', 'whole'] as const)
  const lacksAll = lot.likely(0.2)
  const values = measures.flatMap((m, at) => {
    const own = lot.likely(0.3) ? list.slice(0, 1) : lot.likely(0.3) ? list.filter(() => lot.likely(0.7)) : list
    const told = lacksAll && lot.likely(0.5) && own.length > 1 ? own.filter((r) => r.of !== undefined) : own
    return (m.together ? years.slice(1) : years).flatMap((year) =>
      told.flatMap(({ name, is }) => {
        const there = children.filter(
          (c) => (m.together ? c.year > year - m.together : c.year === year) && m.of(c) && is(c),
        )
        if (there.length === 0 || lot.likely(0.03)) return []
        const [size, numerator] = [there.length, there.filter(m.did).length]
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
        return [{ measure: `m${at}`, group: name, year: year2, reading }]
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
    ...values.map((v) => plainRecord('value', `${v.measure} ${v.group} ${v.year}`, v)),
  ]
  return lot.likely(0.3) ? withPaper(states, lot, floor) : states
}

/** A paper told of some rows, and somebody changed some of it since. */
function withPaper(states: readonly RecordState[], lot: Lot, floor: number): readonly RecordState[] {
  const plan = planOf(states)
  const printed = plan.all('value').flatMap((v) => {
    const { measure, year, group, reading } = v
    const { figure, n = 0, numerator } = reading ?? {}
    if (figure === undefined || n < floor || !lot.likely(0.5)) return []
    const by = lot.likely(0.15) ? lot.pick([1, 3, 12]) : 0
    return [{ measure, year, group, figure, n: n + by, ...(numerator !== undefined && { numerator }) }]
  })
  const named = namesFor(plan, printed as Parameters<typeof namesFor>[1])
  const paper = plainRecord('briefingSent', 'paper', { document: 'fullPlan', exportedOn: '2026-09-01', printed, named })
  const gone = lot.pick(states.filter((r) => ['value', 'measure', 'studentGroup'].includes(r.kind)))
  const isGone = lot.likely(0.6) && gone.values['isTotal'] !== true
  return [
    ...states.map((r) =>
      isGone && (r.id === gone.id || r.values['measure'] === gone.id || r.values['group'] === gone.id)
        ? { ...r, gone: true }
        : r,
    ),
    paper,
  ]
}
