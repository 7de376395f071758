import { type Counts, type Key, keys, less, printable, unknown } from './counts.ts'
import type { Free, Grid, Unnamed } from './grid.ts'
import type { Partition } from './search.ts'
import { except, largest, orNone, share, shareOfEach, together } from './shares.ts'
import type { SuppressInput } from './types.ts'
import type { Bound } from './union-bounds.ts'

/**
 * A number that no document shows: of a withheld cell, of a whole without a figure, or of students without a row; or
 * one that a printed row does not have: a public share without its students, or students without the number who did.
 */
export interface Hidden {
  readonly id: string
  readonly is: 'cell' | 'whole' | 'rest' | 'unnamed' | 'printed'
  /** As the plan has them, or as they could be where the plan has none. */
  readonly counts: Counts
  /** A public source gives its number of children. */
  readonly publicN: boolean
  /** The plan has how many are in it and who of them did; else the counts are what others leave. */
  readonly isCounted?: boolean
  /** Public numbers leave it no more children than these, whatever a paper shows. */
  readonly most?: number
  /** The least number of students in it: those of groups without a figure which, by the plan, are all others. */
  readonly least?: number
  /** Whether it may be company for a small group: a reader may know that nobody is left unnamed. */
  readonly company: boolean
  /** Too few to print, or of unknown number. */
  readonly few: boolean
  /** Counts that another measure told, whose children they are: nothing keeps those. */
  readonly told?: ReadonlySet<'did' | 'didNot'>
  /** For a printed row without some of its counts: those that it has. */
  readonly said?: ReadonlySet<Key>
  /**
   * For students without a row: how many numbers could stay possible in each count at the most, and what holds them.
   */
  readonly unnamed?: { readonly free: Free; readonly isHeld?: boolean; readonly within: Unnamed['within'] }
}

/** A printed share of nobody is of a child at least who did not, however many children it is about; one of everybody of one who did. */
export function leastSaid({ is, said, counts }: Hidden, key: 'did' | 'didNot'): 0 | 1 {
  const other = key === 'did' ? 'didNot' : 'did'
  return is === 'printed' && said?.has(other) && !said.has(key) && counts[other] === 0 ? 1 : 0
}

/** What a reader knows about some hidden numbers: that they add up, `+1` each, to `-1` or to a printed number. */
export interface Row {
  readonly from: Pick<Partition, 'whole' | 'parts'>
  readonly terms: ReadonlyMap<string, 1 | -1>
  /** Which counts of the whole the reader has. */
  readonly tells: { readonly n: boolean; readonly did: boolean; readonly didNot: boolean }
  /** It says no more than that a group is a part of another one, */
  readonly ofOne: boolean
  /** and that one is all students. */
  readonly ofTotal: boolean
  /**
   * For the reader who solves all sums at once, and for no exchange: a group holds a part, or is divided in two ways.
   */
  readonly solvedOnly: boolean
  /** It says no more than what a row of several groups holds at the least and at the most. */
  readonly isBound?: true
  /** The sum of the terms, if the plan itself does not know each of them. */
  readonly is?: Readonly<Record<'n' | 'did' | 'didNot', number | null>>
}

export interface System {
  readonly hidden: ReadonlyMap<string, Hidden>
  readonly rows: readonly Row[]
  readonly floor: number
}

/** What the rule knows about one group, at some moment of deciding. */
export interface Standing {
  readonly is: 'known' | 'withheld' | 'silent' | 'nobody'
  /** As a reader has them, where it is known; else as the plan has them. */
  readonly counts: Counts
  readonly publicN: boolean
  /** Too few to print, or of unknown number. */
  readonly few: boolean
}

/** What a reader has beside the sums of one table. */
interface Beside {
  readonly told?: SuppressInput['told']
  readonly bounds: readonly Bound[]
  /** Children whom no row names are held by hidden rows no more than a reader can tell of these. */
  readonly areHeld: boolean
}

/**
 * The equations that a reader of these cells can write down. `earlier`: with figures of an earlier edition among them,
 * so that what they leave is not just what the plan has today; the largest hidden group bears the difference.
 */
export function systemOf(
  partitions: readonly Partition[],
  standing: (id: string) => Standing,
  total: string | undefined,
  floor: number,
  earlier: boolean,
  grids: readonly Grid[],
  { told, bounds, areHeld }: Beside,
): System {
  const made = new Maker(standing, total, floor, earlier)
  // The larger sets first: what they leave for a group without a known number is also true in the others.
  // But a group without a number has no more than what is left of the narrowest that holds it.
  const isUncounted = (id: string) => standing(id).is === 'withheld' && standing(id).counts.n === null
  const narrow = partitions.filter((p) => p.whole !== total && p.parts.length > 1 && p.parts.some(isUncounted))
  for (const p of [...narrow, ...partitions.filter((p) => !narrow.includes(p))]) made.row(p)
  for (const grid of grids) made.grid(grid, areHeld)
  for (const bound of bounds) made.bound(bound)
  for (const [id, of] of told ?? []) made.told(id, of)
  return { hidden: made.hidden, rows: made.rows, floor }
}

const restOf = ({ whole, parts }: Pick<Partition, 'whole' | 'parts'>): string => `rest of ${whole}: ${parts.join(' ')}`

class Maker {
  readonly hidden = new Map<string, Hidden>()
  readonly rows: Row[] = []
  readonly #standing: (id: string) => Standing
  readonly #total: string | undefined
  readonly #floor: number
  readonly #earlier: boolean

  constructor(standing: (id: string) => Standing, total: string | undefined, floor: number, earlier: boolean) {
    this.#standing = standing
    this.#total = total
    this.#floor = floor
    this.#earlier = earlier
  }

  #add(hidden: Hidden): void {
    // What the largest set leaves of a group without a number is also true in the others.
    const had = this.hidden.get(hidden.id)
    if (had === undefined) this.hidden.set(hidden.id, hidden)
    // A number that follows from public ones in one sum is public in all.
    else {
      const most = Math.min(hidden.most ?? Infinity, had.most ?? Infinity)
      const publicN = hidden.publicN || had.publicN
      this.hidden.set(hidden.id, { ...had, publicN, ...(most < Infinity && { most }) })
    }
  }

  row(p: Partition): void {
    const whole = this.#standing(p.whole)
    if (whole.is === 'nobody' || (whole.is === 'silent' && p.whole !== this.#total)) return
    const { n, did, didNot } = whole.counts
    if (whole.is === 'silent' && n === null && did === null && didNot === null) return
    const parts = p.parts.map((id) => ({ id, ...this.#standing(id) }))
    const withheld = parts.filter((c) => c.is === 'withheld')
    // A printed row without a count still bounds a withheld one beside it: both hold what the others leave.
    const lacks = (counts: Counts) => keys.some((key) => whole.counts[key] !== null && counts[key] === null)
    const open = withheld.length === 0 ? [] : parts.filter((c) => c.is === 'known' && lacks(c.counts))
    const known = parts.filter((c) => c.is === 'known' && !open.includes(c))
    const silent = parts.filter((c) => c.is === 'silent')
    // Nobody can use a sum with one number missing: students are counted, and not who of them did.
    const counted = [whole, ...parts].map((c) => c.counts)
    const onlyHeads = counted.some((c) => c.n !== null) && counted.every((c) => c.did === null && c.didNot === null)
    const told = (key: 'n' | 'did' | 'didNot') =>
      (whole.is !== 'known' || whole.counts[key] !== null) &&
      known.every((c) => c.counts[key] !== null) &&
      // For scores nobody did anything: if only students are counted, nothing else adds up.
      (key === 'n' || !onlyHeads)
    const tells = { n: told('n'), did: told('did'), didNot: told('didNot') }
    if (!tells.n && !tells.did && !tells.didNot) return
    const terms = new Map<string, 1 | -1>()
    const left = less(
      whole.counts,
      known.map((c) => c.counts),
    )
    const uncounted = withheld.filter((c) => c.counts.n === null)
    const rest = less(left, [
      ...withheld.filter((c) => c.counts.n !== null).map((c) => c.counts),
      ...open.map((c) => orNone(c.counts)),
    ])
    const whollyNamed = p.exact || p.declared
    const bears = this.#earlier && whollyNamed && uncounted.length + open.length === 0 ? largest(withheld) : undefined
    // If others may be left, they have their share of the rest too; any split does, since it is exchanged.
    const among = uncounted.length + (whollyNamed ? 0 : 1)
    const held: Counts[] = []
    const lacking = [...uncounted.map(() => unknown), ...open.map((c) => c.counts)]
    for (const [at, c] of open.entries()) {
      const counts = this.hidden.get(c.id)?.counts ?? shareOfEach(rest, lacking, uncounted.length + at, !whollyNamed)
      const said = new Set(keys.filter((key) => c.counts[key] !== null))
      held.push(except(counts, said))
      const { id, publicN } = c
      this.#add({ id, is: 'printed', counts, publicN, company: true, few: false, said })
      terms.set(c.id, 1)
    }
    for (const c of withheld) {
      const before = this.hidden.get(c.id)?.counts
      let counts = c.counts
      if (c === bears) counts = together(c.counts, rest)
      else if (c.counts.n === null && open.length > 0)
        counts = before ?? shareOfEach(rest, lacking, uncounted.indexOf(c), !whollyNamed)
      else if (c.counts.n === null) counts = before ?? share(rest, uncounted.indexOf(c), among, silent.length)
      if (c.counts.n === null) held.push(counts)
      const publicN = c.publicN || this.#followsInPublic(p, c.id, silent.length === 0 && whollyNamed)
      const isCounted = c.counts.n !== null && c.counts.did !== null
      this.#add({
        id: c.id,
        is: 'cell',
        counts,
        publicN,
        isCounted,
        ...this.#mostOf(p, c.id),
        company: true,
        few: c.few,
      })
      terms.set(c.id, 1)
    }
    const unnamed = less(rest, held)
    if (whole.is !== 'known') {
      const { counts, publicN, few } = whole
      this.#add({ id: p.whole, is: whole.is === 'withheld' ? 'cell' : 'whole', counts, publicN, company: true, few })
      terms.set(p.whole, -1)
    }
    // Children whom no row names. They are told of like a group, as soon as all others are known.
    const nobody = p.exact || bears !== undefined || (lacking.length > 0 && p.declared)
    if (!nobody && (unnamed.n ?? unnamed.did ?? unnamed.didNot ?? 0) >= (p.parts.length === 1 ? 0 : 1)) {
      const id = restOf(p)
      // Beside a small group they are looked after like one, however many: else that nothing was done tells how many.
      const beside = p.declared && withheld.some((c) => c.few)
      const few = !p.holds && unnamed.n !== null && unnamed.n > 0 && (beside || !printable(unnamed, this.#floor))
      const publicN = whole.publicN && parts.every((c) => c.publicN || c.is === 'silent' || c.is === 'nobody')
      const company = !p.holds && (p.parts.length === 1 || (!p.declared && !few))
      const least = p.declared ? Math.min(silent.length, unnamed.n ?? 0) : 0
      this.#add({
        id,
        is: 'rest',
        counts: unnamed,
        publicN,
        ...this.#mostOf(p),
        ...(least > 0 && { least }),
        company,
        few,
      })
      terms.set(id, 1)
    }
    if (terms.size > 0)
      this.rows.push({
        from: p,
        terms,
        tells,
        ofOne: p.parts.length === 1,
        ofTotal: p.parts.length === 1 && p.whole === this.#total,
        solvedOnly: p.holds === true,
      })
  }

  grid({ rows, unnamed, leavesOne, leavesSome }: Grid, areHeld: boolean): void {
    const isHidden = (id: string) => this.#standing(id).is === 'withheld'
    const asked = ({ free, held, within }: Unnamed) => {
      const open = areHeld ? held?.(isHidden) : undefined
      return { free: open ?? free, isHeld: open !== undefined, within }
    }
    // The rest of the third graders may be the White ones of them: those are protected in both dimensions, and not
    // once more.
    for (const { from } of this.rows) {
      const rest = this.hidden.get(restOf(from))
      if (!rest?.few) continue
      const some = leavesSome(from)
      if (leavesOne(from)) this.hidden.set(rest.id, { ...rest, few: false })
      else if (some) this.hidden.set(rest.id, { ...rest, unnamed: asked(some) })
    }
    const named = new Set(unnamed.keys())
    const none = { counts: unknown, publicN: false, company: false, few: false }
    for (const row of rows) {
      const terms = new Map<string, 1 | -1>()
      const is = { n: 0 as number | null, did: 0 as number | null, didNot: 0 as number | null }
      for (const [id, sign] of [[row.whole, -1], ...row.parts.map((part) => [part, 1])] as [string, 1 | -1][]) {
        const standing = named.has(id) ? null : this.#standing(id)
        if (standing?.is === 'nobody') continue
        if (standing?.is === 'known')
          for (const key of ['n', 'did', 'didNot'] as const) {
            const [sum, own] = [is[key], standing.counts[key]]
            is[key] = sum === null || own === null ? null : sum - sign * own
          }
        else {
          terms.set(id, sign)
          const of = unnamed.get(id)
          if (of) this.#add({ id, is: 'unnamed', unnamed: asked(of), ...none, few: true })
          else if (standing?.is === 'withheld') this.#add({ ...standing, id, is: 'cell', company: true })
          else this.#add({ id, is: 'whole', ...none })
        }
      }
      const from = { whole: row.whole, parts: row.parts }
      const tells = { n: is.n !== null, did: is.did !== null, didNot: is.didNot !== null }
      this.rows.push({ from, terms, tells, is, ofOne: false, ofTotal: false, solvedOnly: true })
    }
  }

  /** What is left of the groups' numbers when the row of all of them is taken away: none or more, where nothing contradicts that. */
  bound({ whole, parts, times }: Bound): void {
    const all = [...times].map(([id, by]) => ({ id, by, ...this.#standing(id) }))
    const sumOf = (of: typeof all, key: Key): number | null =>
      of.reduce<number | null>(
        (s, { by, counts }) => (s === null || counts[key] === null ? null : s + by * counts[key]),
        0,
      )
    const hidden = all.filter((c) => c.is === 'withheld' && c.by !== 0)
    const others = all.filter((c) => c.is === 'known')
    if (hidden.length === 0 || hidden.length + others.length < all.length) return
    if (hidden.some(({ by }) => Math.abs(by) > 1) || keys.some((key) => (sumOf(all, key) ?? 0) < 0)) return
    const left = (key: Key) => (sumOf(all, key) === null ? null : 0 - (sumOf(others, key) as number))
    const is = { n: left('n'), did: left('did'), didNot: left('didNot') }
    const rest = `bound of ${whole}: ${[...times].join(' ')}`
    this.#add({ id: rest, is: 'unnamed', counts: unknown, publicN: false, company: false, few: false })
    for (const { by: _, ...c } of hidden) this.#add({ ...c, is: 'cell', company: true })
    const terms = new Map<string, 1 | -1>([...hidden.map(({ id, by }) => [id, by > 0 ? 1 : -1] as const), [rest, -1]])
    const from = { whole, parts }
    const tells = { n: is.n !== null, did: is.did !== null, didNot: is.didNot !== null }
    this.rows.push({ from, terms, tells, is, ofOne: false, ofTotal: false, solvedOnly: true, isBound: true })
  }

  told(id: string, of: ReadonlySet<'did' | 'didNot'>): void {
    const hidden = this.hidden.get(id)
    if (hidden === undefined) return
    this.hidden.set(id, { ...hidden, told: of })
    const { did, didNot } = hidden.counts
    const from = { whole: id, parts: [] }
    const tells = { n: false, did: of.has('did') && did !== null, didNot: of.has('didNot') && didNot !== null }
    const is = { n: null, did, didNot }
    this.rows.push({ from, terms: new Map([[id, 1]]), tells, is, ofOne: false, ofTotal: false, solvedOnly: true })
  }

  /** Whether public numbers leave the number of this one too. */
  #followsInPublic(p: Partition, id: string, whole: boolean): boolean {
    return whole && this.#standing(p.whole).publicN && p.parts.every((o) => o === id || this.#known(o))
  }

  /** How many children public numbers leave for a part, or for those whom no row names, where others have one at least each. */
  #mostOf(p: Partition, id?: string): { readonly most?: number } {
    const { publicN, counts } = this.#standing(p.whole)
    if (!publicN || counts.n === null) return {}
    const others = p.parts.flatMap((part) => (part === id ? [] : this.#standing(part)))
    const held = others.map((o) => (o.publicN ? (o.counts.n ?? 0) : o.is === 'withheld' ? 1 : 0))
    const most = counts.n - held.reduce((sum, n) => sum + n, 0)
    return most > 0 ? { most } : {}
  }

  #known(id: string): boolean {
    const s = this.#standing(id)
    return s.publicN || s.is === 'nobody'
  }
}
