/**
 * A reader with time: finds every table that agrees with what is printed. It knows which sets of children make up which,
 * as anybody knows that girls, boys and others are all students; and tries whole numbers, nothing else. No line of it is
 * shared with the rule that it checks.
 */
export interface Children {
  readonly did: number
  readonly didNot: number
}
export type Table = ReadonlyMap<string, Children>

/** `whole` is made up of `parts`, which share no child. */
export interface Fact {
  readonly whole: string
  readonly parts: readonly string[]
}

export interface Known {
  readonly facts: readonly Fact[]
  readonly told: Table
  /** Sets of which the reader knows that they have children: a row stands for them. */
  readonly some: ReadonlySet<string>
  /** No set has more children than this, where nothing printed says so. */
  readonly most: number
  readonly chance: () => number
  /** A table that agrees. Others that agree are most often near it, so that those are tried first. */
  readonly near?: Table
}

/** Numbers tried for one set before its search is cut. */
const MOST_TRIES = 60_000
let tries = 0

const minus = (a: Children, b: Children): Children => ({ did: a.did - b.did, didNot: a.didNot - b.didNot })
const none: Children = { did: 0, didNot: 0 }

/** Every table that agrees, in an order that chance mixes. `fixed`: a set of which one number is tried. */
export function* tables(known: Known, fixed: Table = new Map()): Generator<Table> {
  const start = new Map([...known.told, ...fixed])
  yield* from(known, start)
}

/** Fills in what follows; false where something can't be. */
function follow({ facts, some }: Known, table: Map<string, Children>): boolean {
  for (let again = true; again; ) {
    again = false
    for (const { whole, parts } of facts) {
      const open = parts.filter((p) => !table.has(p))
      const sum = parts.reduce(
        (s, p) => ({ did: s.did + (table.get(p)?.did ?? 0), didNot: s.didNot + (table.get(p)?.didNot ?? 0) }),
        none,
      )
      const all = table.get(whole)
      if (all === undefined && open.length === 0) {
        table.set(whole, sum)
        again = true
      } else if (all !== undefined) {
        const left = minus(all, sum)
        if (left.did < 0 || left.didNot < 0) return false
        if (open.length === 0 && (left.did > 0 || left.didNot > 0)) return false
        if (open.length === 1) {
          table.set(open[0] as string, left)
          again = true
        }
      }
    }
  }
  return [...some].every((id) => {
    const c = table.get(id)
    return c === undefined || c.did + c.didNot > 0
  })
}

function* from(known: Known, table: Map<string, Children>): Generator<Table> {
  if (++tries > MOST_TRIES || !follow(known, table)) return
  const { facts, most, chance } = known
  // The set with the least room is tried first.
  let next: string | undefined
  let room: Children = { did: most, didNot: most }
  for (const { whole, parts } of facts) {
    for (const id of [whole, ...parts]) {
      if (table.has(id)) continue
      const all = table.get(whole)
      const left = all ? parts.reduce((s, p) => minus(s, table.get(p) ?? none), all) : { did: most, didNot: most }
      const is = id === whole ? { did: most, didNot: most } : left
      if (next === undefined || is.did + is.didNot < room.did + room.didNot) [next, room] = [id, is]
    }
  }
  if (next === undefined) {
    yield table
    return
  }
  const width = room.didNot + 1
  const count = (room.did + 1) * width
  const near = known.near?.get(next)
  if (near) {
    const all = upTo(room.did).flatMap((did) => upTo(room.didNot).map((didNot) => ({ did, didNot })))
    for (const one of byDistance(near, all)) yield* from(known, new Map(table).set(next, one))
    return
  }
  // Each number once, from a start and by a step that chance chooses.
  let step = 1 + Math.floor(chance() * count)
  while (common(step, count) > 1) step++
  let at = Math.floor(chance() * count)
  for (let i = 0; i < count; i++, at = (at + step) % count)
    yield* from(known, new Map(table).set(next, { did: Math.floor(at / width), didNot: at % width }))
}

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, n) => n)

const byDistance = (near: Children, list: readonly Children[]): readonly Children[] => {
  const far = (c: Children) => Math.abs(c.did - near.did) + Math.abs(c.didNot - near.didNot)
  return list.toSorted((a, b) => far(a) - far(b))
}

/** What a set could hold, the smallest first; or what is nearest to what it holds in a table that agrees. */
function* numbersOf({ most, near }: Known, id: string): Iterable<Children> {
  const of = (n: number) => upTo(n).map((did) => ({ did, didNot: n - did }))
  const own = near?.get(id)
  if (own) yield* byDistance(own, upTo(2 * most).flatMap(of))
  else for (let n = 0; n <= 2 * most; n++) yield* of(n)
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))

/** What a set can still be, as far as tables were asked for. */
export interface Left {
  readonly n: ReadonlySet<number>
  readonly did: ReadonlySet<number>
  readonly didNot: ReadonlySet<number>
  /** False where the search was cut before it had seen enough values or every table. */
  readonly certain: boolean
}

/**
 * The values that a set can still have in tables that `agrees` accepts, until there are `enough` of each. `met`: tables
 * that were accepted when other sets were asked about; they say of this one what it can be as well, and so will those
 * that are found now.
 */
export function left(
  known: Known,
  id: string,
  enough: number,
  agrees: (table: Table) => boolean,
  budget: number,
  met: Table[] = [],
): Left {
  const values = { n: new Set<number>(), did: new Set<number>(), didNot: new Set<number>() }
  for (const table of met) {
    const own = table.get(id)
    if (own === undefined) continue
    const { did, didNot } = own
    values.n.add(did + didNot)
    values.did.add(did)
    values.didNot.add(didNot)
  }
  const full = () => values.n.size >= enough && values.did.size >= enough && values.didNot.size >= enough
  let tried = 0
  tries = 0
  // One number of the set after the other, so that no part of the tables is left out by chance.
  for (const { did, didNot } of numbersOf(known, id)) {
    if (full()) break
    const n = did + didNot
    if (values.n.has(n) && values.did.has(did) && values.didNot.has(didNot)) continue
    for (const table of tables(known, new Map([[id, { did, didNot }]]))) {
      if (++tried > budget) return { ...values, certain: false }
      if (!agrees(table)) continue
      met.push(table)
      values.n.add(n)
      values.did.add(did)
      values.didNot.add(didNot)
      break
    }
  }
  return { ...values, certain: tries <= MOST_TRIES }
}
