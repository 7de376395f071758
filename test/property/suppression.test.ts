import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type CellGroup,
  isShown,
  isWithheld,
  type Reading,
  suppress,
} from '../../shared/figures/suppression.ts'
import { seedOf } from '../support/seed.ts'

/**
 * The attacker. Knows every printed figure exactly (more than rounding leaves), the number of students behind each,
 * printed or worked out from others, every number that is public, and every document sent before. Knows which
 * dimensions add up to all students, and that a group which is withheld has children. Tries every possible world of
 * small numbers, so that nothing rests on the formulas of the code under test.
 */
interface Child {
  readonly n: number
  readonly did: number
}
interface Hidden {
  readonly id: string
  /** The number of students, where it is public. */
  readonly n?: number
  /** May be a group that has no children at all. */
  readonly mayBeNone?: boolean
  /** The share of those who did, or how many did, where that alone is printed. */
  readonly figure?: { readonly is: number; readonly unit: Unit }
}

const worlds = new Map<string, boolean>()

const agrees = ({ figure }: Hidden, child: Child): boolean =>
  figure === undefined || Math.abs(figureOf(child, figure.unit) - figure.is) < 1e-9

/** Whether these hidden groups can hold just `n` children of whom `did` did. */
function possible(groups: readonly Hidden[], n: number, did: number): boolean {
  const [first, ...rest] = groups
  if (n < 0 || did < 0 || did > n) return false
  if (first === undefined) return n === 0
  const said = ({ figure }: Hidden) => (figure ? `=${figure.is}${figure.unit}` : '')
  const key = `${groups.map((g) => `${g.n ?? ''}${g.mayBeNone ? '?' : ''}${said(g)}`).join()} ${n} ${did}`
  const known = worlds.get(key)
  if (known !== undefined) return known
  const low = first.n ?? (first.mayBeNone ? 0 : 1)
  let found = false
  for (let own = low; own <= (first.n ?? n) && !found; own++)
    for (let d = 0; d <= Math.min(own, did) && !found; d++)
      found = agrees(first, { n: own, did: d }) && possible(rest, n - own, did - d)
  worlds.set(key, found)
  return found
}

interface Left {
  readonly n: ReadonlySet<number>
  readonly did: ReadonlySet<number>
  readonly didNot: ReadonlySet<number>
}

/** Every count that a hidden group can still have, when it and others hold `sum` together. */
function left(target: Hidden, others: readonly Hidden[], sum: Child): Left {
  const found = { n: new Set<number>(), did: new Set<number>(), didNot: new Set<number>() }
  for (let n = target.n ?? 1; n <= (target.n ?? sum.n); n++)
    for (let d = 0; d <= n; d++)
      if (possible(others, sum.n - n, sum.did - d)) {
        found.n.add(n)
        found.did.add(d)
        found.didNot.add(n - d)
      }
  return found
}

interface District {
  readonly all: Child | undefined
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
  readonly truth: ReadonlyMap<string, Child>
  readonly readings: ReadonlyMap<string, Reading>
  readonly floor: number
  readonly unit: Unit
}

/** Groups that the attacker has pinned to fewer than N counts, N being the floor, with what is left of them. */
function pinned(district: District, cells: ReadonlyMap<string, Cell>, before: ReadonlyMap<string, Child>): string[] {
  const { groups, truth, floor, readings, addsUp } = district
  /** A figure without a number of students says as much as one with it, once that number follows from others. */
  const counted = (id: string): boolean => {
    const has = (of: string) => {
      const reading = readings.get(of)
      // Nobody is told of how many a withheld group is, but where its number is public; all students are known.
      const isTold = of === id || of === 'all' || isShown(cells.get(of)) || before.has(of) || reading?.public === true
      return reading?.n !== undefined && isTold
    }
    if (has(id)) return true
    const { did, n } = truth.get(id) as Child
    if (id === 'all' && district.unit === 'percent' && (did === 0 || did === n)) return true
    const dimension = groups.find((g) => g.id === id)?.dimension
    if (dimension && addsUp.has(dimension) && has('all'))
      return groups.every((g) => g.dimension !== dimension || g.id === id || has(g.id) || truth.get(g.id)?.n === 0)
    return (
      id === 'all' &&
      [...addsUp].some((d) => {
        const members = groups.filter((g) => g.dimension === d)
        return members.length > 0 && members.every((g) => has(g.id))
      })
    )
  }
  const known = (id: string): Child | undefined => {
    const cell = cells.get(id)
    return isShown(cell) && counted(id) ? (truth.get(id) as Child) : before.get(id)
  }
  /** What public sources alone leave of a group's number of students, before any document: no paper can take that back. */
  const published = (of: string) => {
    const { public: isPublic, n } = readings.get(of) ?? {}
    if (isPublic && (n !== undefined || of !== 'all')) return n
    // A report card has all students, though the plan names no source, or one of their share alone, unless they are a handful.
    const isReported = of === 'all' && before.size === 0 && (district.all?.n ?? 0) > Math.max(2 * floor, 20)
    return isReported ? district.all?.n : undefined
  }
  const members = (of: string) => groups.filter((g) => g.dimension === of && (truth.get(g.id)?.n ?? 0) > 0)
  const publicSum =
    published('all') ??
    [...addsUp]
      .map((d) => members(d).reduce((sum, g) => sum + (published(g.id) ?? Number.NaN), 0))
      .find((sum) => sum > 0)
  const publicMost = (id: string): number => {
    const own = published(id)
    const dimension = groups.find((g) => g.id === id)?.dimension
    if (own !== undefined) return own
    if (publicSum === undefined || !dimension || !addsUp.has(dimension)) return Number.POSITIVE_INFINITY
    // Another group of which nothing is public has a child at least.
    return members(dimension).reduce((rest, o) => (o.id === id ? rest : rest - (published(o.id) ?? 1)), publicSum)
  }
  const publicN = (id: string): number | undefined => {
    const own = published(id)
    const dimension = groups.find((g) => g.id === id)?.dimension
    if (own !== undefined || publicSum === undefined || !dimension || !addsUp.has(dimension)) return own
    const others = members(dimension).filter((g) => g.id !== id)
    return others.every((o) => published(o.id) !== undefined) && publicMost(id) > 0 ? publicMost(id) : undefined
  }
  const isTarget = (id: string) => isWithheld(cells.get(id)) && !before.has(id)
  const hidden = (id: string): Hidden => {
    const n = publicN(id)
    if (n !== undefined) return { id, n }
    const cell = cells.get(id)
    if (isWithheld(cell)) return { id }
    const figure = isShown(cell) ? { is: cell.shown, unit: district.unit } : undefined
    return { id, mayBeNone: (truth.get(id)?.n ?? 0) === 0, ...(figure && { figure }) }
  }
  const dimensions = [...addsUp].map((d) => groups.filter((g) => g.dimension === d))
  const whole = dimensions.find((members) => members.length > 0 && members.every((g) => known(g.id)))
  const add = (list: readonly Child[]): Child => ({
    n: list.reduce((s, c) => s + c.n, 0),
    did: list.reduce((s, c) => s + c.did, 0),
  })
  const all = known('all') ?? (whole && add(whole.flatMap((g) => known(g.id) ?? [])))
  const found: string[] = []
  const judge = (id: string, what: Left) => {
    const n = hidden(id).n
    const enough = n === undefined ? Math.max(2, floor) : Math.min(Math.max(2, floor), n + 1)
    const sizes = [what.did.size, what.didNot.size, ...(n === undefined ? [what.n.size] : [])]
    const told = n === undefined && what.n.size < Math.min(enough, publicMost(id))
    if (told || Math.min(what.did.size, what.didNot.size) < enough) found.push(`${id}: ${sizes.join(' ')}`)
  }
  if (all === undefined) return found
  if (isTarget('all')) found.push('all: added up again')
  for (const members of dimensions) {
    const open = members.filter((g) => known(g.id) === undefined)
    const shown = add(members.flatMap((g) => known(g.id) ?? []))
    const rest = { n: all.n - shown.n, did: all.did - shown.did }
    // A group that is known to have no children is no company, whatever the paper says of it.
    const inPlay = open.filter((g) => !hidden(g.id).mayBeNone).map((g) => hidden(g.id))
    for (const g of open) {
      if (!isTarget(g.id) || (truth.get(g.id)?.n ?? 0) === 0) continue
      judge(
        g.id,
        left(
          hidden(g.id),
          inPlay.filter((o) => o.id !== g.id),
          rest,
        ),
      )
    }
  }
  // Groups that overlap with others still are a part of all students.
  for (const g of groups)
    if (!g.isTotal && isTarget(g.id) && (truth.get(g.id)?.n ?? 0) > 0)
      judge(g.id, left(hidden(g.id), [{ id: 'rest', mayBeNone: true }], all))
  return found
}

type Unit = 'percent' | 'count'
const figureOf = ({ n, did }: Child, unit: Unit): number => (unit === 'count' || n === 0 ? did : (did / n) * 100)
const given = (c: Child, unit: Unit): Reading => ({ figure: figureOf(c, unit), n: c.n, numerator: c.did })

type Drawn = { n: number; share: number; state: 'given' | 'withheld' | 'counted' | 'public' | 'bare' | 'left out' }

const child = (most: number) =>
  fc.record({
    n: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: most }) }),
    share: fc.oneof(
      fc.constant(0),
      fc.constant(1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    state: fc.constantFrom<Drawn['state'][]>(
      'given',
      'given',
      'given',
      'given',
      'withheld',
      'counted',
      'public',
      'bare',
      'left out',
    ),
  })

/** Two dimensions that add up to the same children, and one that overlaps. */
function districtOf(
  race: readonly Drawn[],
  cut: number,
  overlap: Drawn,
  floor: number,
  total: boolean,
  published = false,
  bare = false,
  unit: Unit = 'percent',
): District {
  const truth = new Map<string, Child>()
  const readings = new Map<string, Reading>()
  const put = (id: string, { n, share, state }: Drawn) => {
    const did = Math.round(n * share)
    truth.set(id, { n, did })
    if (n === 0 || state === 'left out') return
    readings.set(
      id,
      state === 'withheld'
        ? { state: 'withheld' }
        : // As a state's file has it: how many students, and a mark in place of the figure.
          state === 'counted'
          ? { state: 'withheld', mark: '*', n }
          : state === 'bare'
            ? { figure: figureOf({ n, did }, unit), public: true }
            : { ...given({ n, did }, unit), ...(state === 'public' && { public: true }) },
    )
  }
  race.forEach((r, i) => {
    put(`r${i}`, r)
  })
  const all = [...truth.values()].reduce((s, c) => ({ n: s.n + c.n, did: s.did + c.did }), { n: 0, did: 0 })
  const girls = { n: Math.round(all.n * cut), did: 0 }
  girls.did = Math.max(0, Math.min(girls.n, Math.round(all.did * cut), all.did))
  const boys = { n: all.n - girls.n, did: all.did - girls.did }
  if (boys.did <= boys.n) {
    truth.set('girls', girls).set('boys', boys)
    if (girls.n > 0) readings.set('girls', given(girls, unit))
    if (boys.n > 0) readings.set('boys', given(boys, unit))
  }
  const some = { ...overlap, n: Math.min(overlap.n, all.n) }
  // No more of them did, or did not, than of all: no such district could be.
  const most = Math.min(Math.round(some.n * some.share), all.did)
  const did = Math.max(most, some.n - (all.n - all.did))
  put('swd', { ...some, share: some.n === 0 ? 0 : did / some.n })
  truth.set('all', all)
  if (total && all.n > 0) readings.set('all', given(all, unit))
  // A public figure of all students without their number, as states print it.
  if (bare && total && all.n > 0) readings.set('all', { figure: figureOf(all, unit), public: true })
  if (published) for (const [id, r] of readings) readings.set(id, { ...r, public: true })
  return {
    all: total ? all : undefined,
    groups: [
      { id: 'all', isTotal: true },
      ...race.map((_, i) => ({ id: `r${i}`, dimension: 'race' })),
      ...(truth.has('girls')
        ? [
            { id: 'girls', dimension: 'gender' },
            { id: 'boys', dimension: 'gender' },
          ]
        : []),
      { id: 'swd', dimension: 'disability' },
    ],
    addsUp: new Set(['race', 'gender']),
    truth,
    readings,
    floor,
    unit,
  }
}

/** Rows that a source withheld, together as many as a large group, of whom nobody did or all: the others say so (PRIVACY.md, “Nobody and everybody”). */
const isNamed = (d: District): boolean =>
  [...d.addsUp].some((dimension) => {
    const hidden = d.groups.flatMap((g) => {
      const reading = d.readings.get(g.id)
      return g.dimension === dimension && reading !== undefined && !('figure' in reading)
        ? (d.truth.get(g.id) ?? [])
        : []
    })
    const did = hidden.reduce((sum, c) => sum + c.did, 0)
    const n = hidden.reduce((sum, c) => sum + c.n, 0)
    return n > 0 && n >= d.floor && (did === 0 || did === n)
  })

/** All that can be printed was public before: no paper leaves less than these numbers did (PRIVACY.md, what public numbers leave). */
const isAllPublic = (d: District): boolean =>
  [...d.readings.values()].every((r) => !('figure' in r) || ('public' in r && r.public === true))

const decide = (d: District, printed?: ReadonlyMap<string, Child>) =>
  suppress({
    groups: d.groups,
    addsUp: d.addsUp,
    readings: d.readings,
    floor: d.floor,
    unit: d.unit,
    ...(printed && {
      printed: new Map(
        [...printed].map(([id, c]) => [id, [{ figure: figureOf(c, d.unit), n: c.n, numerator: c.did }]]),
      ),
    }),
  })

const shownOf = (d: District, cells: ReadonlyMap<string, Cell>): Map<string, Child> =>
  new Map(
    [...d.truth].filter(([id]) => {
      const cell = cells.get(id)
      return isShown(cell) && cell.n !== null
    }),
  )

/** Districts drawn. */
const runs = process.env['GROUNDWORK_LONG'] ? 6000 : 300
const seed = seedOf()
const races = fc.array(child(9), { minLength: 2, maxLength: 4 })
const cut = fc.constantFrom(0.1, 0.3, 0.5)
const floors = fc.integer({ min: 1, max: 6 })
const units = fc.constantFrom<Unit>('percent', 'count')

describe('a reader who solves for what is withheld', () => {
  it(`pins no cell of one document to fewer counts than the floor (seed ${seed})`, () => {
    let withheld = 0
    fc.assert(
      fc.property(
        races,
        cut,
        child(9),
        floors,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        units,
        (race, at, overlap, floor, total, published, bare, unit) => {
          const district = districtOf(race, at, overlap, floor, total, published, bare, unit)
          fc.pre(!isNamed(district) && !isAllPublic(district))
          const cells = decide(district)
          withheld += [...cells.values()].filter(isWithheld).length
          expect(pinned(district, cells, new Map())).toEqual([])
        },
      ),
      { seed, numRuns: runs },
    )
    expect(withheld, 'the districts were not all large').toBeGreaterThan(runs / 3)
  })

  it(`gains nothing by laying a document beside one that was sent before (seed ${seed})`, () => {
    let changed = 0
    fc.assert(
      fc.property(
        races,
        cut,
        child(9),
        floors,
        fc.array(fc.record({ at: fc.nat({ max: 3 }), to: child(9) }), { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        units,
        (race, at, overlap, floor, edits, total, unit) => {
          const first = districtOf(race, at, overlap, floor, true, false, false, unit)
          const sent = shownOf(first, decide(first))
          // Groups come, go or are withheld at the source; the children who were counted stay the same.
          const later = race.map((r, i) => {
            const edit = edits.find((e) => e.at === i)
            return edit ? { ...r, state: edit.to.state } : r
          })
          const second = districtOf(later, at, overlap, floor, total, false, false, unit)
          const cells = decide(second, sent)
          changed += [...cells.keys()].filter((id) => isShown(cells.get(id)) !== sent.has(id)).length
          // What the earlier document gave away by itself, before the cell was there, can't be taken back.
          const nothing = new Map([...cells].map(([id, c]) => [id, isShown(c) ? ({ withheld: 'small' } as Cell) : c]))
          const already = new Set(pinned(second, nothing, sent).map((p) => p.split(':')[0]))
          expect(pinned(second, cells, sent).filter((p) => !already.has(p.split(':')[0]))).toEqual([])
        },
      ),
      { seed, numRuns: runs },
    )
    expect(changed, 'the second document differs').toBeGreaterThan(runs / 6)
  })
})

describe('the attacker is real', () => {
  const race: Drawn[] = [
    { n: 30, share: 0.4, state: 'given' },
    { n: 25, share: 0.6, state: 'given' },
    { n: 4, share: 0.5, state: 'given' },
  ]
  const district = districtOf(race, 0.5, { n: 12, share: 0.5, state: 'given' }, 10, true)
  /** Only the small group is withheld, as a first try would have it. */
  const leaking = new Map(
    [...district.truth].map(([id, { n, did }]): [string, Cell] => [
      id,
      n < 10 ? { withheld: 'small' } : { shown: (did / n) * 100, n, numerator: did },
    ]),
  )

  it('takes the shown groups from all students, where only the small one is withheld', () => {
    expect(pinned(district, leaking, new Map())).toEqual(['r2: 1 1 1'])
    expect(pinned(district, decide(district), new Map())).toEqual([])
  })

  it('lays two papers side by side, each safe by itself', () => {
    const one = new Map(leaking).set('r0', { withheld: 'complement' })
    const two = new Map(leaking).set('r1', { withheld: 'complement' })
    expect(pinned(district, one, new Map())).toEqual([])
    expect(pinned(district, two, new Map())).toEqual([])
    expect(pinned(district, two, shownOf(district, one))).toEqual(['r2: 1 1 1'])
    expect(pinned(district, decide(district, shownOf(district, one)), shownOf(district, one))).toEqual([])
  })

  it('adds up the groups where all students stand without a number', () => {
    const bare = districtOf(race, 0.5, { n: 12, share: 0.5, state: 'given' }, 10, true, false, true)
    const shown = new Map(leaking).set('all', { shown: (29 / 59) * 100, n: null, numerator: null })
    expect(pinned(bare, shown, new Map())).toEqual(['r2: 1 1 1'])
    expect(pinned(bare, decide(bare), new Map())).toEqual([])
  })

  it('reads 0 % of all students as 0 % of every group', () => {
    const none = districtOf(
      race.map((r) => ({ ...r, share: 0 })),
      0.5,
      { n: 4, share: 0, state: 'given' },
      10,
      true,
    )
    const shown = new Map(
      [...none.truth].map(([id, { n, did }]): [string, Cell] => [
        id,
        id === 'swd' ? { withheld: 'small' } : { shown: 0, n, numerator: did },
      ]),
    )
    expect(pinned(none, shown, new Map())).toEqual(['swd: 1 59 59'])
    expect(isShown(decide(none).get('all'))).toBe(false)
  })
})
