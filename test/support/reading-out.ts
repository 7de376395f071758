import { expect } from 'vitest'
import { type CellGroup, isShown, type Reading, suppress } from '../../shared/figures/suppression.ts'
import { seeded } from './large-plan.ts'
import { type Children, type Fact, type Known, left, type Table } from './solver.ts'

/**
 * Small plans of every make, their groups declared to add up, found to, nested, overlapping, or with children whom no row
 * names; and a reader who knows which sets make up which, has every paper, and knows the rule: it is run on each table
 * that could be, and a table that would have been printed otherwise is ruled out.
 */
const long = process.env['GROUNDWORK_LONG'] !== undefined
/** Tables on which the rule is tried, for one set of children, before the search is cut. */
const budget = long ? 4000 : 800

interface District {
  readonly groups: readonly CellGroup[]
  /** The rows in the order in which they stood when the first paper was made: lists are put in order anew. */
  readonly before: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
  readonly facts: readonly Fact[]
  readonly truth: Table
  readonly some: ReadonlySet<string>
  readonly floor: number
  /** Rows that the first paper did not have. */
  readonly later: ReadonlySet<string>
  readonly atSource: ReadonlySet<string>
  /** Their source gives the number of their children all the same. */
  readonly counted: boolean
}

function draw(chance: () => number): District {
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const likely = (p: number) => chance() < p
  const floor = 2 + upTo(3)
  const rate = chance()
  const some = (most: number): Children => {
    const n = 1 + upTo(most - 1)
    let did = 0
    for (let i = 0; i < n; i++) if (likely(rate)) did++
    return { did, didNot: n - did }
  }
  const truth = new Map<string, Children>()
  const facts: Fact[] = []
  const groups: CellGroup[] = [{ id: 'all', isTotal: true }]
  const add = (list: readonly Children[]) =>
    list.reduce((s, c) => ({ did: s.did + c.did, didNot: s.didNot + c.didNot }), { did: 0, didNot: 0 })
  const part = (c: Children): Children => ({ did: upTo(c.did), didNot: upTo(c.didNot) })
  const rest = (c: Children, p: Children): Children => ({ did: c.did - p.did, didNot: c.didNot - p.didNot })
  const how = upTo(2)
  const race = Array.from({ length: 2 + upTo(2) }, (_, i) => `race ${i}`)
  const ofRace = (id: string): CellGroup => ({ id, ...(how > 0 && { dimension: 'race' }) })
  for (const id of race) truth.set(id, some(likely(0.4) ? floor : 5 * floor))
  const named = [...race]
  if (likely(0.3)) {
    truth.set('unnamed', some(2 * floor))
    named.push('unnamed')
  }
  const all = add([...truth.values()])
  truth.set('all', all)
  facts.push({ whole: 'all', parts: named })
  groups.push(...race.map(ofRace))
  if (likely(0.4)) {
    const girls = part(all)
    truth.set('girls', girls).set('boys', rest(all, girls))
    facts.push({ whole: 'all', parts: ['girls', 'boys'] })
    groups.push({ id: 'girls', ...(likely(0.5) && { dimension: 'gender' }) })
    groups.push({ id: 'boys', ...(likely(0.5) && { dimension: 'gender' }) })
  }
  if (likely(0.4)) {
    const poor = part(all)
    truth.set('poor', poor).set('not poor', rest(all, poor))
    facts.push({ whole: 'all', parts: ['poor', 'not poor'] })
    groups.push({ id: 'poor' })
    if (likely(0.6)) {
      const free = part(poor)
      truth.set('free', free).set('reduced', rest(poor, free))
      facts.push({ whole: 'poor', parts: ['free', 'reduced'] })
      groups.push({ id: 'free' }, ...(likely(0.7) ? [{ id: 'reduced' }] : []))
    }
  }
  // Sets that stand for no row are known through rows only; a row of nobody is no row.
  const [allRow, ...others] = groups.filter((g) => {
    const c = truth.get(g.id) as Children
    return c.did + c.didNot > 0
  })
  // As files and people list them: what adds up does not stand together.
  const mixed = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => [chance(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one)
  const rows = [allRow as CellGroup, ...mixed(others)]
  const nobody = groups.filter((g) => !rows.includes(g)).map((g) => g.id)
  for (const id of [...race, 'girls', 'boys'].filter((r) => truth.has(r))) {
    truth.set(`not ${id}`, rest(all, truth.get(id) as Children))
    facts.push({ whole: 'all', parts: [id, `not ${id}`] })
  }
  const parts = facts.map((f) => ({ ...f, parts: f.parts.filter((p) => !nobody.includes(p)) }))
  return {
    groups: rows,
    before: likely(0.5) ? [allRow as CellGroup, ...mixed(others)] : rows,
    addsUp: new Set(how === 2 ? ['race'] : []),
    facts: parts.filter((f) => f.parts.length > 0),
    truth: new Map([...truth].filter(([id]) => !nobody.includes(id))),
    // A row says that it has children; that others are in no row is nothing that a paper says.
    some: new Set(rows.map((g) => g.id)),
    floor,
    later: new Set(likely(0.3) ? [rows[1 + upTo(rows.length - 2)]?.id ?? ''] : []),
    atSource: new Set(likely(0.2) ? race.filter((_, at) => at === 0 || likely(0.25)) : []),
    counted: likely(0.5),
  }
}

interface Papers {
  readonly looks: readonly [first: string, today: string]
  readonly shown: ReadonlySet<string>
  /** Shown by the first paper, which could not know of the rows that came later. */
  readonly first: ReadonlySet<string>
}

/** Papers of the district, if its children were these: each of some rows, the second beside what the first has told. */
function paperOf(d: District, table: Table, ids: readonly string[], before?: ReadonlySet<string>): readonly string[] {
  const reading = (id: string): Reading => {
    const { did, didNot } = table.get(id) as Children
    return d.atSource.has(id)
      ? { state: 'withheld', ...(d.counted && { n: did + didNot }) }
      : { figure: (did / (did + didNot)) * 100, n: did + didNot, numerator: did }
  }
  const cells = suppress({
    groups: before ? d.groups : d.before,
    addsUp: d.addsUp,
    readings: new Map(ids.map((id) => [id, reading(id)])),
    floor: d.floor,
    unit: 'percent',
    ...(before && {
      printed: new Map(
        [...before].map((id) => [id, [reading(id) as { figure: number; n: number; numerator: number }]]),
      ),
    }),
  })
  return d.groups.flatMap(({ id }) => (isShown(cells.get(id)) ? [id] : []))
}

const isTwice = (d: District): boolean => d.later.size > 0 || d.before !== d.groups
const idsOf = (d: District): readonly string[] => d.groups.map((g) => g.id)
const firstOf = (d: District, table: Table): readonly string[] =>
  isTwice(d)
    ? paperOf(
        d,
        table,
        idsOf(d).filter((id) => !d.later.has(id)),
      )
    : []
const todayOf = (d: District, table: Table, first: readonly string[]): readonly string[] =>
  paperOf(d, table, idsOf(d), isTwice(d) ? new Set(first) : undefined)

/** What the district's papers show, if its children were these: the first one, and today's beside it. */
function print(d: District, table: Table): Papers {
  const first = firstOf(d, table)
  const today = todayOf(d, table, first)
  return { looks: [first.join(), today.join()], shown: new Set([...first, ...today]), first: new Set(first) }
}

/** Whether the papers would look as they do, if its children were these: today's is made only if the first one would. */
function looksSo(d: District, table: Table, { looks: [first, today] }: Papers): boolean {
  const own = firstOf(d, table)
  return own.join() === first && todayOf(d, table, own).join() === today
}

interface Leak {
  readonly id: string
  readonly values: readonly number[]
}

/** Sets of children fewer than the floor of whom the papers leave too little open. */
function leaks(d: District, chance: () => number, knowsRule: boolean): { leaks: Leak[]; cut: number; met: number } {
  const papers = print(d, d.truth)
  const told = new Map([...d.truth].filter(([id]) => papers.shown.has(id)))
  const total = d.truth.get('all') as Children
  const known: Known = {
    facts: d.facts,
    told,
    some: d.some,
    most: Math.max(total.did + total.didNot, 3 * d.floor),
    chance,
    ...(knowsRule && { near: d.truth }),
  }
  const agrees = (table: Table) => !knowsRule || looksSo(d, table, papers)
  const before: Known = { ...known, told: new Map([...told].filter(([id]) => papers.first.has(id))) }
  const givenBefore = (id: string, enough: number) => {
    const same = (table: Table) => !knowsRule || firstOf(d, table).join() === papers.looks[0]
    const open = left(before, id, enough, same, budget)
    return d.later.size > 0 && Math.min(open.n.size, open.did.size, open.didNot.size) < enough
  }
  const found: Leak[] = []
  const met: Table[] = []
  let cut = 0
  let small = 0
  for (const [id, { did, didNot }] of d.truth) {
    const n = did + didNot
    if (n < 1 || n >= d.floor || papers.shown.has(id)) continue
    small++
    const enough = Math.max(2, d.floor)
    // Who knows the rule searches for each set anew, so that the same plans are drawn each time.
    const open = left(known, id, enough, agrees, budget, knowsRule ? [] : met)
    const values = [open.n.size, open.did.size, open.didNot.size]
    if (Math.min(...values) >= enough) continue
    if (!open.certain) cut++
    // What the first paper gave away by itself, of children whom no row named yet, can't be taken back.
    else if (!givenBefore(id, enough)) found.push({ id, values })
  }
  return { leaks: found, cut, met: small }
}

/** Draws plans and sets the reader on each. `most`: the share of small sets that may be told. */
export function readOut(knowsRule: boolean, most: number, plans: number, seed: number): { met: number; cut: number } {
  const chance = seeded(seed)
  let met = 0
  let cut = 0
  const told: string[] = []
  for (let i = 0; i < plans; i++) {
    const d = draw(chance)
    const found = leaks(d, chance, knowsRule)
    met += found.met
    cut += found.cut
    for (const { id, values } of found.leaks)
      told.push(`plan ${i} of seed ${seed}: ${id} can be ${values.join(', ')} (n, did, did not) in ${said(d)}`)
  }
  // Of so few sets as a quick run meets, one alone is more than that share.
  const tolerated = most === 0 ? 0 : Math.max(1, most * met)
  expect(told.length > tolerated ? told.slice(0, 3) : [], `${told.length} sets of ${met}`).toEqual([])
  return { met, cut }
}

const said = (d: District): string =>
  JSON.stringify({
    floor: d.floor,
    rows: d.groups.map((g) => `${g.id}${g.dimension ? ` (${g.dimension})` : ''}`),
    truth: Object.fromEntries([...d.truth].map(([id, c]) => [id, `${c.did} of ${c.did + c.didNot}`])),
    addsUp: [...d.addsUp],
    later: [...d.later],
    atSource: [...d.atSource],
    shown: [...print(d, d.truth).shown],
  })
