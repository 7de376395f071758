import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { figureRecord, paperOf, toldOf } from './drawn-records.ts'
import { Lot } from './lot.ts'

/**
 * Plans of a few measures of one thing, whose names say of whom, when and at which level they are told, with the children that they
 * say: years together are the years, schools the district, and who did not those whom the others leave. The same for the same seed.
 */
interface Child {
  readonly year: number
  readonly race: string
  readonly gender: string
  readonly isLearner: boolean
  readonly school: string
  readonly grade: number
  readonly did: boolean
  readonly days: number
}
type Is = (of: Child) => boolean

const races = ['White', 'Hispanic', 'Black', 'Asian']
const schools = ['Adams', 'Baker', 'Cedar']
const rows: readonly (readonly [name: string, dimension: string, is: Is])[] = [
  ...races.map((race) => [race, 'Race', (c: Child) => c.race === race] as const),
  ['Female', 'Gender', (c) => c.gender === 'Female'],
  ['Male', 'Gender', (c) => c.gender === 'Male'],
  ['English learners', 'Programs', (c) => c.isLearner],
  ['Not English learners', 'Programs', (c) => !c.isLearner],
  ['Grade 3', 'Grade', (c) => c.grade === 3],
  ['Adams', 'School', (c) => c.school === 'Adams'],
]
/** Which children a name tells of, by the words behind what is measured. */
const of: readonly (readonly [said: string, is: Is])[] = [
  ['', () => true],
  ...races.slice(0, 3).map((race) => [`, ${race} students`, (c: Child) => c.race === race] as const),
  [', White or Hispanic students', (c) => c.race === 'White' || c.race === 'Hispanic'],
  [', girls', (c) => c.gender === 'Female'],
  [', English learners', (c) => c.isLearner],
  [', students who are not English learners', (c) => !c.isLearner],
  [', Black girls', (c) => c.race === 'Black' && c.gender === 'Female'],
  ...schools.map((school) => [` at ${school}`, (c: Child) => c.school === school] as const),
  [' at Adams and Baker', (c) => c.school !== 'Cedar'],
  [' at Adams, English learners', (c) => c.school === 'Adams' && c.isLearner],
  [', grade 3', (c) => c.grade === 3],
  [', grades 3 to 4', (c) => c.grade < 5],
  [', grades 4 to 5', (c) => c.grade > 3],
]
const spans: readonly (readonly [said: string, years: number])[] = [
  ['', 1],
  [', two years together', 2],
  [', three years together', 3],
  [', years combined', 3],
  [', two-year average', 2],
]
const things = [
  ['Reading', 'Not reading', 'read well', 'percent'],
  ['Chronic absence', 'Not chronically absent', 'are chronically absent', 'percent'],
  ['Graduation', 'Not graduating', 'graduate', 'percent'],
  ['Suspended', 'Never suspended', 'are suspended', 'percent'],
  ['Days absent', 'Days at school', 'are absent', 'days'],
] as const
const all = 'All'
const lastYear = 2025
const yearOf = (at: number): string => `${at}-${(at + 1) % 100}`

export function namedPlan(seed: number): readonly RecordState[] {
  const lot = new Lot(seed)
  const [thing, not, phrase, unit] = lot.pick(things)
  const rare = lot.pick([0.05, 0.4, 0.6])
  const children = Array.from({ length: lot.pick([40, 90, 160]) }, (): Child => {
    return {
      ...{ year: lastYear - lot.upTo(2), race: lot.mostly(races), gender: lot.pick(['Female', 'Male']) },
      ...{ isLearner: lot.likely(0.25), school: lot.pick(schools), grade: 3 + lot.upTo(2) },
      ...{ did: lot.likely(rare), days: lot.upTo(12) },
    }
  })
  const listed = rows.filter(() => lot.likely(0.5))
  const hasTwins = lot.likely(0.1)
  const measures = Array.from({ length: 2 + lot.upTo(3) }, (_, at) => {
    const [said, is] = at === 0 && lot.likely(0.7) ? (of[0] as (typeof of)[0]) : lot.pick(of)
    const [together, years] = lot.likely(0.7) ? (spans[0] as (typeof spans)[0]) : lot.pick(spans)
    const isTurned = lot.likely(0.12)
    return {
      ...{ id: `m${at}`, short: `${isTurned ? not : thing}${together}${said}`, is, years, isTurned },
      unit: unit === 'percent' && lot.likely(0.1) ? lot.pick(['count', 'score'] as const) : unit,
      style: lot.pick(['exact', 'exact', 'whole', 'whole', 'share', 'number'] as const),
      isYearly: years === 1 && lot.likely(0.6),
      hasPoints: lot.likely(0.15),
      /** What stands in the place of all students, where the measure has its own group’s row. */
      lacksAll: lot.likely(0.15),
      rows: listed.filter(() => lot.likely(0.7)),
      lacks: lot.pick([0, 0, 0.2]),
    }
  })
  const figures = measures.flatMap((m) => {
    const times = (m.isYearly ? [0, 1, 2] : [0]).flatMap((back) => [
      { back, point: undefined },
      ...(m.hasPoints && back === 0 ? ['Fall', 'Spring'].map((point) => ({ back, point })) : []),
    ])
    return times.flatMap(({ back, point }) => {
      const last = lastYear - back
      const here = children.filter(
        (c) => m.is(c) && c.year <= last && c.year > last - m.years && (point !== 'Fall' || c.grade !== 5),
      )
      const told = [...(m.lacksAll ? [] : [[all, '', () => true] as const]), ...m.rows]
      return told.flatMap(([group, , is]) => {
        const own = here.filter(is)
        const n = own.length + (lot.likely(0.03) ? 1 : 0)
        if (n === 0 || lot.likely(m.lacks)) return []
        const did = own.filter((c) => c.did !== m.isTurned).length
        const days = own.reduce((s, c) => s + c.days, 0)
        const exact =
          m.unit === 'days'
            ? { figure: days / n, n }
            : m.unit === 'score'
              ? { figure: 200 + did, n }
              : m.unit === 'count'
                ? { figure: did, n }
                : { figure: (100 * did) / n, n, numerator: did }
        const { numerator: _, ...rough } = { numerator: 0, ...exact, figure: Math.round(exact.figure) }
        const reading =
          m.style === 'exact'
            ? exact
            : m.style === 'whole'
              ? rough
              : lot.likely(0.5)
                ? exact
                : m.style === 'share'
                  ? { figure: rough.figure }
                  : { n }
        return [{ measure: m.id, year: yearOf(last), group, reading, ...(point && { point }) }]
      })
    })
  })
  const isListed = lot.likely(0.25)
  const isNow: Is = (c) => c.year === lastYear
  const groups = [[all, '', () => true] as const, ...listed]
  const records = [
    plainRecord('district', 'district', { name: 'Juniper Fork', smallCellFloor: lot.pick([2, 3, 5, 10, 10]) }),
    ...[...new Set(listed.map(([, dimension]) => dimension))].map((id) => plainRecord('dimension', id, { name: id })),
    ...groups.map(([name, dimension, is], sort) =>
      plainRecord('studentGroup', name, {
        ...{ name: name === all ? 'All students' : name, sort, isTotal: name === all || undefined },
        ...(dimension !== '' && { dimension }),
        ...(isListed && lot.likely(0.9) && { enrollment: children.filter((c) => isNow(c) && is(c)).length }),
      }),
    ),
    ...(hasTwins ? [plainRecord('studentGroup', 'again', { name: 'Caucasian', sort: 99, dimension: 'Race' })] : []),
    ...measures.map(({ id, short, unit }, sort) =>
      plainRecord('measure', id, { short, unit, sort, ...(lot.likely(0.3) && { phrase }) }),
    ),
    ...lot
      .shuffled(figures)
      .map((f) => figureRecord(hasTwins && f.group === 'White' && f.measure === 'm1' ? { ...f, group: 'again' } : f)),
  ]
  if (!lot.likely(0.3)) return records
  const earlier = figures.map((f) => {
    const { n, ...rest } = { n: undefined as number | undefined, ...f.reading }
    return lot.likely(0.2) && n !== undefined ? { ...f, reading: { ...rest, n: n + 1 } } : f
  })
  const printed = toldOf(earlier, (n) => (n === undefined || n >= 3) && lot.likely(0.4))
  const isGone = lot.likely(0.2)
  return [
    ...records.filter((r) => !(isGone && (r.kind === 'value' || r.kind === 'interim') && r.values['measure'] === 'm1')),
    paperOf(planOf(records), printed),
  ]
}
