import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../shared/figures/suppression.ts'
import { seeded } from '../support/large-plan.ts'
import { keysOfCounts, narrowed, type Ranges } from '../support/narrowing.ts'
import { planWith } from '../support/plan.ts'
import { seedOf } from '../support/seed.ts'
import type { Children, Fact } from '../support/solver.ts'

/**
 * A district and its schools, or measures of grades that overlap, some of which list fewer groups than others. A reader
 * lays all of their tables side by side, knows all students of each, and narrows what every row can be by one sum after
 * the other.
 */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf()
const plans = Number(process.env['PLANS'] ?? (long ? 5000 : 200))
const floor = 10
const year = '2025-26'

const races = ['White', 'Hispanic', 'Black', 'Asian']
const genders = ['Female', 'Male']
const all = 'All students'
const none = 'any other race'
const places = ['Adams', 'Cedar', 'Grant', 'Lincoln']

interface District {
  /** By the name of each measure, of which places it is. */
  readonly measures: ReadonlyMap<string, readonly number[]>
  readonly rows: ReadonlyMap<string, readonly string[]>
  readonly groups: readonly string[]
  readonly countIn: (places: readonly number[], group: string) => Children
}

function draw(chance: () => number): District {
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const likely = (p: number) => chance() < p
  const named = races.slice(0, 3 + upTo(1))
  const kept = likely(0.3) ? [...named, none] : named
  const ofGrades = likely(0.4)
  const many = 2 + upTo(2)
  const each = Array.from({ length: many }, (_, i) => i)
  const rate = 0.2 + 0.6 * chance()
  const shares = kept.map((race, i) =>
    race === none ? 0.03 : i < 2 ? 1 - i / 2 : ([0.04, 0.1, 0.3][upTo(2)] as number),
  )
  const sizes = each.map(() => [40, 100, 250][upTo(2)] as number)
  const atoms = each.flatMap((place) =>
    kept.flatMap((race, i) =>
      genders.map((gender) => {
        const n = Math.round(((sizes[place] as number) * (shares[i] as number) * (0.4 + 1.2 * chance())) / 2)
        const did = Array.from({ length: n }, () => likely(rate)).filter(Boolean).length
        return { place, race, gender, did, didNot: n - did }
      }),
    ),
  )
  const countIn = (of: readonly number[], group: string): Children =>
    atoms
      .filter((a) => of.includes(a.place) && [all, a.race, a.gender].includes(group))
      .reduce((s, a) => ({ did: s.did + a.did, didNot: s.didNot + a.didNot }), { did: 0, didNot: 0 })
  const spans = Array.from({ length: 2 + upTo(3) }, () => {
    const from = upTo(many - 1)
    return each.slice(from, from + 1 + upTo(many - 1 - from))
  })
  const grades = spans.map(
    (of) =>
      [
        of.length === 1
          ? `Reading, grade ${3 + (of[0] as number)}`
          : `Reading, grades ${3 + (of[0] as number)} to ${3 + (of.at(-1) as number)}`,
        of,
      ] as const,
  )
  const schools = each.map((place) => [`Reading at ${places[place]}`, [place]] as const)
  const measures = new Map<string, readonly number[]>(ofGrades ? grades : [...schools, ['Reading', each]])
  const groups = likely(0.6) ? [...named, ...genders] : named
  const size = (of: readonly number[], group: string) => countIn(of, group).did + countIn(of, group).didNot
  const rows = [...measures].map(([name, of]) => {
    const listed = groups.filter((group) => size(of, group) > 0 && likely(0.92))
    return [name, [all, ...listed]] as const
  })
  return { measures, rows: new Map(rows), groups, countIn }
}

const shownIn = ({ measures, rows, groups, countIn }: District): ReadonlyMap<string, ReadonlySet<string>> => {
  const plan = planWith({
    dimension: [
      { id: 'race', name: 'Race and ethnicity' },
      { id: 'gender', name: 'Gender' },
    ],
    studentGroup: [all, ...groups].map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: id === all },
      ...(id !== all && { dimension: genders.includes(id) ? 'gender' : 'race' }),
    })),
    measure: [...measures.keys()].map((id) => ({ id, short: id, phrase: id, unit: 'percent' as const })),
    value: [...rows].flatMap(([measure, of]) =>
      of.map((group) => {
        const { did, didNot } = countIn(measures.get(measure) ?? [], group)
        const reading = { figure: (did / (did + didNot)) * 100, n: did + didNot, numerator: did }
        const id = derivedId(kinds.value, { measure, group, year }) as string
        return { id, measure, group, year, reading }
      }),
    ),
  })
  return new Map(
    [...measures.keys()].map((m) => [
      m,
      new Set([...cellsOf(plan, m, year)].flatMap(([id, c]) => (isShown(c) ? [id] : []))),
    ]),
  )
}

const nameOf = (of: readonly number[], group: string): string => `${of.join('+')} ${group}`

/** What every set can be, where these tables show these rows. */
function rangesOf({ measures, groups, countIn }: District, told: (measure: string, group: string) => boolean): Ranges {
  const single = [...new Set([...measures.values()].flat())].map((place) => [place])
  const sets = [...new Map([...measures.values(), ...single].map((of) => [of.join('+'), of])).values()]
  const named = groups.filter((g) => races.includes(g))
  const both = genders.every((g) => groups.includes(g))
  const hasNone = countIn(single.flat(), none).did + countIn(single.flat(), none).didNot > 0
  const kept = hasNone ? [...named, none] : named
  const ids = [all, ...kept, ...(both ? genders : [])]
  const facts: Fact[] = sets.flatMap((of) => [
    ...(of.length > 1 ? ids.map((g) => ({ whole: nameOf(of, g), parts: of.map((place) => nameOf([place], g)) })) : []),
    { whole: nameOf(of, all), parts: kept.map((g) => nameOf(of, g)) },
    ...(both ? [{ whole: nameOf(of, all), parts: genders.map((g) => nameOf(of, g)) }] : []),
  ])
  const start = sets.flatMap((of) =>
    ids.map((group) => {
      const by = [...measures].filter(([, other]) => other.join() === of.join())
      const isKnown = by.some(([name]) => group === all || told(name, group))
      const { did, didNot } = countIn(of, group)
      const most = countIn(of, all)
      return [nameOf(of, group), isKnown ? { did, didNot } : undefined, most] as const
    }),
  )
  return narrowed(facts, start)
}

describe('no small group can be read out of all tables at once', () => {
  it(`by a reader who narrows what each can be (${plans} plans, seed ${seed})`, () => {
    const chance = seeded(seed)
    const told: string[] = []
    let [met, rows] = [0, 0]
    for (let i = 0; i < plans; i++) {
      const d = draw(chance)
      const shown = shownIn(d)
      const known = rangesOf(d, (m, g) => shown.get(m)?.has(g) === true)
      const free = rangesOf(d, () => false)
      for (const [name, of] of d.measures)
        for (const group of d.rows.get(name) ?? []) {
          rows += shown.get(name)?.has(group) ? 1 : 0
          const { did, didNot } = d.countIn(of, group)
          if (did + didNot >= floor || group === all || shown.get(name)?.has(group)) continue
          met++
          const values = (ranges: Ranges) =>
            keysOfCounts.map((key) => {
              const [low, high] = ranges.get(nameOf(of, group))?.[key] ?? [0, Number.POSITIVE_INFINITY]
              return high - low + 1
            })
          const left = values(known)
          if (values(free).some((n, at) => (left[at] as number) < Math.min(n, floor)))
            told.push(`plan ${i}: ${group} of “${name}” can be ${left} in ${said(d, shown)}`)
        }
    }
    expect(told.slice(0, 3), `${told.length} of ${met} small rows`).toEqual([])
    expect(met, 'small rows').toBeGreaterThan(plans / 3)
    expect(rows, 'rows that are shown').toBeGreaterThan(4 * plans)
  }, 3_600_000)
})

const said = ({ measures, rows, countIn }: District, shown: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [...rows]
    .map(([name, of]) => {
      const texts = of.map((group) => {
        const { did, didNot } = countIn(measures.get(name) ?? [], group)
        return `${group} ${did}/${did + didNot}${shown.get(name)?.has(group) ? '' : ' withheld'}`
      })
      return `${name}: ${texts.join('; ')}`
    })
    .join(' | ')
