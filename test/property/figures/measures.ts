import { derivedId } from '../../../shared/domain/ids.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../shared/domain/state.ts'
import { cellsOf, isShown } from '../../../shared/figures/suppression.ts'

/** Drawn plans of several measures that have to do with each other: of the same children, of some, of those who did. */

export const all = 'All students'
const races = ['White', 'Hispanic', 'Black', 'Asian', 'Native American']
const genders = ['Female', 'Male']
const places = ['Adams', 'Cedar', 'Lincoln']

interface Child {
  readonly year: string
  readonly place: string
  readonly race: string
  readonly gender: string
  readonly reads: boolean
  readonly counts: boolean
  readonly level: number
  readonly takes: boolean
  readonly passes: boolean
}
/** Who is counted in a measure, and who did. */
type Measure = readonly [name: string, of: (c: Child) => boolean, did: (c: Child) => boolean]

const everybody = () => true
const sets: readonly (readonly Measure[])[] = [
  [
    ['Reading', everybody, (c) => c.reads],
    ['Math', everybody, (c) => c.counts],
  ],
  [1, 2, 3].map((at): Measure => [`Level ${at}`, everybody, (c) => c.level === at]),
  [
    ['Reading', everybody, (c) => c.reads],
    ...places.map((place): Measure => [`Reading at ${place}`, (c) => c.place === place, (c) => c.reads]),
  ],
  [
    ['Reading', everybody, (c) => c.reads],
    ['Reading, girls', (c) => c.gender === 'Female', (c) => c.reads],
    ['Not reading, Hispanic', (c) => c.race === 'Hispanic', (c) => !c.reads],
  ],
  [
    ['Take an advanced course', everybody, (c) => c.takes],
    ['Pass an advanced course', (c) => c.takes, (c) => c.passes],
  ],
]

export function draw(chance: () => number): readonly RecordState[] {
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const likely = (p: number) => chance() < p
  const years = ['2024-25', '2025-26'].slice(upTo(1))
  const shares = races.map((_, at) => (at < 2 ? 0.5 - at / 5 : ([0.03, 0.08, 0.15][upTo(2)] as number)))
  const sizes = places.map(() => [40, 90, 180][upTo(2)] as number)
  const children = years.flatMap((year) =>
    places.flatMap((place, p) =>
      races.flatMap((race, r) =>
        genders.flatMap((gender) => {
          const n = Math.round((sizes[p] as number) * (shares[r] as number) * (0.2 + 0.6 * chance()))
          return Array.from({ length: n }, (): Child => {
            const takes = likely(0.45)
            const who = { year, place, race, gender, reads: likely(0.55), counts: likely(0.4) }
            return { ...who, level: 1 + upTo(3), takes, passes: takes && likely(0.6) }
          })
        }),
      ),
    ),
  )
  const groups = [all, ...races, ...(likely(0.5) ? genders : [])]
  const measures = sets[upTo(sets.length - 1)] as readonly Measure[]
  const values = measures.flatMap(([measure, of, did]) =>
    years.flatMap((year) =>
      groups.flatMap((group) => {
        const counted = children.filter((c) => c.year === year && of(c) && [all, c.race, c.gender].includes(group))
        if (counted.length === 0 || (group !== all && likely(0.08))) return []
        const key = { measure, group, year }
        const [n, numerator] = [counted.length, counted.filter(did).length]
        const id = derivedId(kinds.value, key) as string
        return [plainRecord('value', id, { ...key, reading: { figure: (numerator / n) * 100, n, numerator } })]
      }),
    ),
  )
  return [
    plainRecord('dimension', 'race', { name: 'Race and ethnicity' }),
    plainRecord('dimension', 'gender', { name: 'Gender' }),
    ...groups.map((name, sort) => {
      const dimension = races.includes(name) ? 'race' : genders.includes(name) ? 'gender' : undefined
      return plainRecord('studentGroup', name, { name, sort, isTotal: name === all, ...(dimension && { dimension }) })
    }),
    ...measures.map(([short]) => plainRecord('measure', short, { short, phrase: short, unit: 'percent' })),
    ...values,
  ]
}

/** The rows that are shown, by their values’ ids. */
export function shownIn(states: readonly RecordState[]): ReadonlySet<string> {
  const plan = planOf(states)
  const rows = plan.all('value').filter((v) => isShown(cellsOf(plan, v.measure ?? '', v.year ?? '').get(v.group ?? '')))
  return new Set(rows.map((v) => v.id))
}
