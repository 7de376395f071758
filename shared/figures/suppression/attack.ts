import { LEAST, sum } from './counts.ts'
import { type Hidden, leastSaid, type Row, type System } from './system.ts'

/**
 * What a reader can work out about withheld numbers. The reader has every printed figure (taken here as exact: more
 * than rounding leaves), every count of children that is printed, public or follows from those, and every paper that
 * went out before; and solves what follows where groups add up. A number is safe while the number of its children, of
 * those who did and of those who did not each could still be any of N values, N being the floor. Where its number of
 * children n is public, no paper can leave more than n + 1 values: then those. A floor of one asks for nothing, but
 * what was withheld is still never pinned to one value: two are the least.
 *
 * It is shown by exchange: children are moved from one hidden number to others, so that every sum that the reader
 * knows stays as it is. Whatever can be reached so can't be ruled out. (What can't be reached so is taken as ruled out,
 * which errs on the side of withholding.)
 */

/** Some hidden numbers, alike in all that is known of them, and whether they lose (-1) or gain as the first one gains. */
interface Part {
  readonly of: readonly Hidden[]
  readonly sign: 1 | -1
}

/** A way to exchange children between a hidden number and others. */
interface Exchange {
  readonly target: Hidden
  readonly parts: readonly Part[]
  readonly tells: Row['tells']
}

const enoughFor = (floor: number, n: number | null): number =>
  n === null ? Math.max(2, floor) : Math.min(Math.max(2, floor), n + 1)

/**
 * True if each count of a hidden number keeps enough values, and as many more as a reader who knows the rule can rule
 * out: the fact that one companion row did not suffice shows that it left fewer. This depends on the number of
 * companions, which anybody sees, and not on which rows are small. `more`: the extra values if there is no companion.
 */
export function keepsEnough(system: System, target: Hidden, more = 0): boolean {
  for (const exchange of exchangesOf(system, target)) {
    const company = companyOf(exchange)
    const spare = company === 0 ? more : company === 1 ? 1 : Math.max(2, system.floor)
    if (leavesEnough(exchange, system.floor, spare)) return true
  }
  return false
}

/**
 * A reader who knows this rule knows more of a row with fewer than twice the floor that goes for a small one's sake: had fewer
 * than three of its children done it, or not, it would be too small alone, and one row more would have gone.
 */
const leastOf = (h: Hidden, key: 'did' | 'didNot', floor: number): number => {
  const { n } = h.counts
  return h.is === 'cell' && !h.few && n !== null && n < 2 * floor ? Math.min(LEAST, h.counts[key] ?? 0) : 0
}

/**
 * Whether that would tell more of a few children than they may lack, where one such row alone may be withheld beside them. What both
 * hold together says so, and is in print: which of them is small, or how small, must not follow from a row that went as well.
 */
export function isTold(system: System, target: Hidden): boolean {
  const { floor } = system
  const isAlone = (e: Exchange) => {
    const [other] = e.parts.flatMap(({ of }) => of)
    if (companyOf(e) !== 1 || !other?.isCounted || !target.isCounted) return false
    const { n, did, didNot } = sum([target.counts, other.counts])
    return (n as number) < 3 * floor && (didNot === null || Math.min(did as number, didNot) < floor + LEAST - 1)
  }
  const exchanges = target.few ? [...exchangesOf(system, target)] : []
  return exchanges.some(isAlone) && !exchanges.some((e) => companyOf(e) !== 1 && leavesEnough(e, floor, 0))
}

const companyOf = ({ parts }: Exchange): number =>
  parts.flatMap((p) => p.of).filter((h) => h.is === 'cell' || h.is === 'printed').length

/** The least and the most children that each count of the target can gain by an exchange. */
function roomOf(exchange: Exchange, floor: number): Record<'n' | 'did' | 'didNot', [number, number]> {
  const { target, parts } = exchange
  const isOne = target.few && companyOf(exchange) === 1
  const room = (key: 'n' | 'did' | 'didNot', least: (h: Hidden) => number): [number, number] => {
    let low = least(target) - (target.counts[key] ?? 0)
    let high = Number.POSITIVE_INFINITY
    for (const { of: all, sign } of parts) {
      // What a printed row says about itself is left as it is.
      const of = all.filter((h) => !h.said?.has(key))
      if (of.length === 0) return [0, 0]
      const spare = of.reduce((s, h) => s + (h.counts[key] ?? 0) - least(h), 0)
      if (sign === -1) high = Math.min(high, spare)
      else low = Math.max(low, -spare)
    }
    return [low, high]
  }
  const least = (h: Hidden, key: 'did' | 'didNot') => (isOne ? leastOf(h, key, floor) : 0) + leastSaid(h, key)
  const fixed = target.publicN || parts.some((p) => p.of.every((h) => h.publicN))
  return {
    n: fixed ? [0, 0] : room('n', (h) => (h.is === 'rest' ? (h.least ?? 0) : 1)),
    did: room('did', (h) => least(h, 'did')),
    didNot: room('didNot', (h) => least(h, 'didNot')),
  }
}

function leavesEnough(exchange: Exchange, floor: number, spare: number): boolean {
  const { target, tells } = exchange
  const { n, did, didNot } = roomOf(exchange, floor)
  const values = ([low, high]: readonly [number, number]) => high - low + 1
  const within = (
    [low, high]: readonly [number, number],
    [nLow, nHigh]: readonly [number, number],
    [otherLow, otherHigh]: readonly [number, number],
  ) => values([Math.max(low, nLow - otherHigh), Math.min(high, nHigh - otherLow)])
  const own = target.counts.n
  const most = target.most ?? Number.POSITIVE_INFINITY
  const all = target.publicN ? enoughFor(floor, own) : enoughFor(floor, null) + spare
  const enough = Math.min(all, most + 1)
  const both = tells.did && tells.didNot && tells.n
  if (
    !target.publicN &&
    tells.n &&
    (both ? within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0]) : values(n)) < Math.min(all, most)
  )
    return false
  if (!both)
    return [tells.did ? did : null, tells.didNot ? didNot : null].every((r) => r === null || values(r) >= enough)
  if (within(did, n, didNot) < enough || within(didNot, n, did) < enough) return false
  // Somebody may have counted the small group: who did is kept from them as well.
  return !target.few || own === null || within(did, [0, 0], didNot) >= enoughFor(floor, own)
}

/** No set of groups needs more exchanges than this to be looked through; past it a number counts as not kept. */
const MOST_STEPS = 400
const MOST_PARTS = 5

/** The rows in which a hidden number is a term, by their place, and its sign in each. */
type Column = readonly (readonly [row: number, sign: 1 | -1])[]

interface Kind {
  readonly of: readonly Hidden[]
  readonly column: Column
}

const columns = new WeakMap<System, ReadonlyMap<string, Column>>()

/** Where each hidden number is a term: read once of a system, since many numbers are asked of it. */
function columnsOf(system: System): ReadonlyMap<string, Column> {
  const had = columns.get(system)
  if (had) return had
  const made = new Map<string, [number, 1 | -1][]>()
  for (const [at, r] of system.rows.entries())
    for (const [id, sign] of r.solvedOnly ? [] : r.terms) {
      const column = made.get(id)
      if (column) column.push([at, sign])
      else made.set(id, [[at, sign]])
    }
  columns.set(system, made)
  return made
}

/** The ways in which one hidden number can exchange children with others while every sum stays, the shortest first. */
function exchangesOf(system: System, target: Hidden): Iterable<Exchange> {
  const all = columnsOf(system)
  // That others are parts of larger groups is a bound to them, not to what they can give.
  const isIn = system.rows.map((r) => !r.ofOne || r.terms.get(target.id) === 1)
  const columnOf = (id: string): Column => (all.get(id) ?? []).filter(([at]) => isIn[at])
  const kinds = new Map<string, { of: Hidden[]; column: Column }>()
  for (const h of system.hidden.values()) {
    if (h.id === target.id || (!h.company && target.is === 'cell' && target.few)) continue
    const column = columnOf(h.id)
    if (column.length === 0) continue
    const key = `${h.publicN} ${h.said ? [...h.said] : ''} ${column.map(([at, sign]) => (at + 1) * sign).join(' ')} ${h.is === 'rest'}`
    const kind = kinds.get(key)
    if (kind) kind.of.push(h)
    else kinds.set(key, { of: [h], column })
  }
  return search([...kinds.values()], target, columnOf(target.id), system.rows)
}

function* search(kinds: readonly Kind[], target: Hidden, start: Column, rows: readonly Row[]): Generator<Exchange> {
  let steps = 0
  const net = new Int32Array(rows.length)
  for (const [at, sign] of start) net[at] = sign
  const parts: { readonly kind: Kind; readonly sign: 1 | -1 }[] = []
  const found = (): Exchange => {
    const touched = [start, ...parts.map((p) => p.kind.column)].flatMap((column) =>
      column.map(([at]) => rows[at] as Row),
    )
    const told = (key: keyof Row['tells']) => touched.some((r) => r.tells[key])
    const tells = { n: told('n'), did: told('did'), didNot: told('didNot') }
    return { target, parts: parts.map(({ kind, sign }) => ({ of: kind.of, sign })), tells }
  }
  const add = (column: Column, sign: 1 | -1): void => {
    for (const [at, s] of column) net[at] = (net[at] as number) + s * sign
  }
  // Only those of just so many parts, as fewer were found before.
  function* from(most: number): Generator<Exchange> {
    if (++steps > MOST_STEPS) return
    const open = net.findIndex((n) => n !== 0)
    if (open < 0) {
      if (parts.length === most) yield found()
      return
    }
    if (parts.length >= most) return
    const wrong = net[open] as number
    for (const kind of kinds) {
      const at = kind.column.find(([row]) => row === open)?.[1]
      if (at === undefined || parts.some((p) => p.kind === kind)) continue
      const sign = wrong > 0 === at > 0 ? -1 : 1
      add(kind.column, sign)
      parts.push({ kind, sign })
      yield* from(most)
      parts.pop()
      add(kind.column, sign === 1 ? -1 : 1)
    }
  }
  for (let most = 0; most <= MOST_PARTS; most++) {
    yield* from(most)
    if (steps > MOST_STEPS) return
  }
}
