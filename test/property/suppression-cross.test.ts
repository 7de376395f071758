import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../shared/domain/usual-groups.ts'
import { type CellGroup, isShown, suppress } from '../../shared/figures/suppression.ts'
import { seeded } from '../support/large-plan.ts'
import { keysOfCounts, narrowed, type Ranges } from '../support/narrowing.ts'
import { seedOf } from '../support/seed.ts'
import type { Children, Fact, Table } from '../support/solver.ts'

/**
 * Tables by race, by gender and by language, of which a plan lists what it has: some races, one gender, White girls, Black
 * girls who learn English. A reader subtracts along all of them, a race that stands in no row of its own among them, and
 * comes to children whom no row names, be it that there are other races or not.
 */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf()
const plans = Number(process.env['PLANS'] ?? (long ? 6000 : 40))

const ways = [
  ['White', 'Black', 'Asian', 'Hispanic'],
  ['Female', 'Male'],
  ['English learners', 'Not English learners'],
] as const

/** One group of each way, or null where the set is not told apart by it. */
type Cut = readonly (string | null)[]
const nameOf = (cut: Cut): string => cut.filter((group) => group !== null).join(', ') || 'All students'
const waysOf = (cut: Cut): number => cut.filter((group) => group !== null).length
const isIn = (cut: Cut, part: Cut): boolean => cut.every((group, i) => group === null || group === part[i])

interface District {
  readonly floor: number
  readonly rows: readonly Cut[]
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
  readonly facts: readonly Fact[]
  /** Every set, those among it whom no row names. */
  readonly sets: ReadonlyMap<string, Cut>
  readonly truth: Table
}

/** Whoever is of no group that some row names. */
const others = (way: number) => `others by way ${way}`

function draw(chance: () => number): District {
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const likely = (p: number) => chance() < p
  const depth = likely(0.5) ? 3 : 2
  const used = ways.slice(0, depth).map((groups, i) => groups.slice(0, i === 0 ? 2 + upTo(depth === 2 ? 2 : 1) : 2))
  const rate = chance()
  const every = (of: readonly (readonly (string | null)[])[]) =>
    of.reduce<Cut[]>((cuts, groups) => cuts.flatMap((cut) => groups.map((group) => [...cut, group])), [[]])
  const atoms = every(used).map((cut) => {
    const n = likely(0.2) ? upTo(9) : 20 + upTo(180)
    const did = Array.from({ length: n }, () => likely(rate)).filter(Boolean).length
    return { cut, did, didNot: n - did }
  })
  const [single, both] = [0.4 + 0.6 * chance(), 0.3 + 0.7 * chance()]
  const countOf = (cut: Cut): Children =>
    atoms
      .filter((a) => isIn(cut, a.cut))
      .reduce((s, a) => ({ did: s.did + a.did, didNot: s.didNot + a.didNot }), { did: 0, didNot: 0 })
  const many = (cut: Cut) => countOf(cut).did + countOf(cut).didNot
  const listed = every(used.map((groups) => [null, ...groups])).filter(
    (cut) => many(cut) > 0 && (waysOf(cut) === 0 || likely(waysOf(cut) === 1 ? single : both)),
  )
  const met = used.map((groups, i): readonly string[] =>
    groups.filter((group) => listed.some((cut) => cut[i] === group)),
  )
  // Those whom no row names are one set to the reader: nobody says how many groups they are.
  const asMet = (cut: Cut): Cut => cut.map((g, i) => (g === null || met[i]?.includes(g) ? g : others(i)))
  const truth = new Map<string, Children>()
  const sides = met.map((groups, i) => (groups.length < (used[i]?.length ?? 0) ? [...groups, others(i)] : groups))
  const sets = new Map(every(sides.map((groups) => [null, ...groups])).map((cut) => [nameOf(cut), cut]))
  for (const [name, cut] of sets) {
    const inside = atoms.filter((a) => isIn(cut, asMet(a.cut)))
    truth.set(
      name,
      inside.reduce((s, a) => ({ did: s.did + a.did, didNot: s.didNot + a.didNot }), { did: 0, didNot: 0 }),
    )
  }
  const facts = [...sets.values()].flatMap((cut) =>
    sides.flatMap((groups, i) =>
      cut[i] === null ? [{ whole: nameOf(cut), parts: groups.map((g) => nameOf(cut.toSpliced(i, 1, g))) }] : [],
    ),
  )
  const how = upTo(2)
  const dimensionOf = (cut: Cut) => cut.map((g, i) => (g === null ? '' : `way ${i}`)).join('')
  const rows = listed.map((cut) => [chance(), cut] as const).sort(([a], [b]) => a - b)
  return {
    floor: 10,
    rows: rows.map(([, cut]) => cut),
    groups: rows.map(([, cut]) => ({
      id: nameOf(cut),
      isTotal: waysOf(cut) === 0,
      cuts: cutsOf(nameOf(cut)),
      ...(how > 0 && waysOf(cut) > 0 && { dimension: dimensionOf(cut) }),
    })),
    addsUp: new Set(how === 2 ? ['way 0'] : []),
    facts: facts.filter(({ whole, parts }) => parts.length > 0 && !parts.includes(whole)),
    sets,
    truth,
  }
}

/** The rows that the paper shows. */
function shownBy({ groups, addsUp, truth, floor }: District): ReadonlySet<string> {
  const readings = new Map(
    groups.map(({ id }) => {
      const { did, didNot } = truth.get(id) as Children
      return [id, { figure: (did / (did + didNot)) * 100, n: did + didNot, numerator: did }]
    }),
  )
  const cells = suppress({ groups, addsUp, readings, floor, unit: 'percent' })
  return new Set(groups.flatMap(({ id }) => (isShown(cells.get(id)) ? [id] : [])))
}

/** What every set can be, where the paper shows these rows: each sum is gone through until none says more. */
function rangesOf({ facts, sets, truth }: District, told: ReadonlySet<string>): Ranges {
  const most = truth.get('All students') as Children
  const known = (id: string) => told.has(id) || id === 'All students'
  const start = [...sets.keys()].map((id) => [id, known(id) ? truth.get(id) : undefined, most] as const)
  return narrowed(facts, start)
}

interface Leak {
  readonly id: string
  readonly values: readonly number[]
  readonly enough: readonly number[]
}

const valuesOf = (ranges: Ranges, id: string): number[] =>
  keysOfCounts.map((key) => {
    const [low, high] = ranges.get(id)?.[key] ?? [0, 0]
    return high - low + 1
  })

function leaks(d: District, shown: ReadonlySet<string>): { leaks: Leak[]; met: number } {
  const below = (ways: number) => new Set([...shown].filter((id) => waysOf(d.sets.get(id) as Cut) < ways))
  const known = rangesOf(d, shown)
  /** What is known where no row by so many ways is shown: the same for every set of that many. */
  const withoutWays = new Map<number, Ranges>()
  const knownBelow = (ways: number): Ranges => {
    const kept = withoutWays.get(ways) ?? rangesOf(d, below(ways))
    withoutWays.set(ways, kept)
    return kept
  }
  const found: Leak[] = []
  let met = 0
  for (const [id, set] of d.sets) {
    const { did, didNot } = d.truth.get(id) as Children
    if (did + didNot < 1 || did + didNot >= d.floor || shown.has(id) || waysOf(set) < 2) continue
    met++
    const values = valuesOf(known, id)
    // As many as there would be, were no row by all these ways shown, and as what holds them leaves.
    const before = valuesOf(knownBelow(waysOf(set)), id)
    const around = set.flatMap((g, i) => (g === null ? [] : [known.get(nameOf(set.toSpliced(i, 1, null)))]))
    const room = keysOfCounts.map((key) => Math.min(...around.map((r) => r?.[key][1] ?? 0)) + 1)
    const enough = before.map((n, i) => Math.min(n, room[i] as number, d.floor))
    if (values.some((n, i) => n < (enough[i] as number))) found.push({ id, values, enough })
  }
  return { leaks: found, met }
}

const said = (d: District, shown: ReadonlySet<string>): string =>
  d.rows
    .map((row) => {
      const { did, didNot } = d.truth.get(nameOf(row)) as Children
      return `${nameOf(row)} ${did}/${did + didNot}${shown.has(nameOf(row)) ? '' : ' withheld'}`
    })
    .join('; ')

describe('no children whom a table by several ways leaves unnamed can be read out of it', () => {
  it(`by a reader who solves for them (${plans} plans, seed ${seed})`, () => {
    const chance = seeded(seed)
    const told: string[] = []
    let [met, rows] = [0, 0]
    for (let i = 0; i < plans; i++) {
      const d = draw(chance)
      const shown = shownBy(d)
      const found = leaks(d, shown)
      met += found.met
      rows += shown.size
      for (const { id, values, enough } of found.leaks)
        told.push(
          `plan ${i}: ${id} can be ${values} where ${enough} are asked for, floor ${d.floor}: ${said(d, shown)}`,
        )
    }
    expect(told.slice(0, 3), `${told.length} of ${met} small sets`).toEqual([])
    expect(met, 'small sets of children').toBeGreaterThan(plans / 3)
    expect(rows, 'rows that are shown').toBeGreaterThan(4 * plans)
  }, 3_600_000)
})
