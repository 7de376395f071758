import type { TablesPlan as Plan } from '../parts.ts'
import type { PrintedCells } from '../printed.ts'
import { type Counts, countsOf, less, printable, sum, unknown } from './counts.ts'
import { tablesToGo } from './goes-first.ts'
import { isClose, isKnownOfAll, isOfAll, isSharedOut } from './known-of-all.ts'
import { leftAlone } from './left-alone.ts'
import { isList, isOut, listKey, printedAt, readingsAt, unitAt } from './listed.ts'
import { wholesOf } from './of-group.ts'
import type { Outcome } from './outcomes.ts'
import { floorOf, shapeOf } from './shape.ts'
import { type Summed, sumsAt, type Way } from './sums.ts'
import { type FamilyTable, readingsOf, tableOf } from './tables.ts'
import { type Cell, isShown, isWithheld, noTotal } from './types.ts'

/** The sums that a table is a part of, and those that make it up. */
export function summedWith(plan: Plan, key: string, total: string | undefined): readonly Summed[] {
  const texts = sumsAt(plan, key, total ?? noTotal)
  const tableAt = (of: string): FamilyTable => ({ key: of, of: tableOf(of), readings: readingsAt(plan, tableOf(of)) })
  return texts.map((text) => {
    const [whole, ...parts] = (JSON.parse(text.slice(5)) as string[]).map(tableAt) as [FamilyTable, ...FamilyTable[]]
    return { whole, parts, way: text.slice(0, 4) as Way }
  })
}

/** Whether rows of several years that are withheld leave each other enough, though what they are together is printed. */
function keepEachOther(rows: readonly Counts[], floor: number): boolean {
  const { n, did } = sum(rows)
  // For scores nothing can be known but the number of students.
  if (n !== null && rows.length > 1 && rows.every((c) => c.did === null)) return n >= floor
  if (n === null || did === null || rows.length < 2) return false
  return (
    printable({ n, did, didNot: n - did }, floor) &&
    rows.every((own) => {
      const is = own.n as number
      const others = n - is
      return Math.min(is, did) - Math.max(0, did - others) + 1 >= Math.min(floor, is + 1)
    })
  )
}

interface Follows {
  readonly hidden: readonly string[]
  readonly known: ReadonlySet<string>
  /** Rows with a known number of students, and an unknown number who did. */
  readonly counted: ReadonlyMap<string, number>
}

/** Rows that no paper has printed and that all others of a category leave, since papers have printed these: of two races the second. */
function leftInPrint(
  plan: Plan,
  { readings }: FamilyTable,
  printed: PrintedCells,
  total: string | undefined,
): readonly string[] {
  if (total === undefined || !printed.has(total)) return []
  const all = readings.get(total)?.n
  const counted = shapeOf(plan).groups.filter((g) => g.id !== total && readings.get(g.id)?.n !== undefined)
  return [...Map.groupBy(counted, (g) => g.dimension).values()].flatMap((of) => {
    const open = of.filter((g) => !printed.has(g.id))
    const isAll = of.reduce((n, g) => n + (readings.get(g.id)?.n as number), 0) === all
    return isAll && open.length === 1 ? open.map((g) => g.id) : []
  })
}

/**
 * With the rows that a table no longer has and a document has printed: those are shown for good. In a removed table
 * the document withheld the rows of the other student groups.
 */
function withGone(plan: Plan, { of, readings }: FamilyTable, cells: ReadonlyMap<string, Cell> | undefined) {
  const own = isList(of) ? readings : readingsOf(plan, of)
  if (cells === undefined || own.size === readings.size) return cells
  const gone = [...readings].flatMap(([id, { figure }]) =>
    own.has(id) || figure === undefined ? [] : [[id, { shown: figure, n: null, numerator: null }] as const],
  )
  const groups = own.size > 0 || readings.size === 1 ? [] : shapeOf(plan).groups.filter((g) => !readings.has(g.id))
  const held = groups.map(({ id }) => [id, { withheld: 'complement' }] as const)
  return new Map<string, Cell>([...cells, ...gone, ...held])
}

/**
 * What follows for a table from those that it makes up with others, or that make it up: rows it must withhold, since
 * what they leave is a withheld row of a part; and rows that are known, since all its parts show them.
 */
export function followsFor(
  plan: Plan,
  key: string,
  total: string | undefined,
  floor: number,
  decidedAt: (table: FamilyTable) => ReadonlyMap<string, Cell> | undefined,
): Follows {
  const cellsAt = (table: FamilyTable) => withGone(plan, table, decidedAt(table))
  const hidden: string[] = []
  const known = new Set<string>()
  const counted = new Map<string, number>()
  for (const summed of summedWith(plan, key, total)) {
    const { whole, parts, way } = summed
    if (way === 'some') continue
    const isKept = (id: string) => id === total && isKnownOfAll(plan, summed, total)
    const countsIn = (part: FamilyTable, id: string) => countsOf(part.readings.get(id), unitAt(plan, part.of))
    if (way === 'most') {
      const printed = whole.key === key ? undefined : printedAt(plan, whole.of)
      const own = parts.find((p) => p.key === key)
      const isAsked = (id: string) => printed === undefined || (printed.has(id) && !(own && isOut(plan, own, id)))
      hidden.push(...leftAlone({ whole, parts, floor, total, countsIn }).filter(isAsked))
      // For a removed part the document decided what to withhold.
      const areClose = isClose(plan, summed, total)
      const isAsking = ({ of }: FamilyTable) => areClose || readingsOf(plan, of).size === 0
      const held = printed === undefined ? parts.filter(isAsking).flatMap((p) => [...(cellsAt(p) ?? [])]) : []
      for (const [id, cell] of held) if (isWithheld(cell) && !isKept(id)) hidden.push(id)
      continue
    }
    if (whole.key === key) {
      const asked = parts.flatMap((part) => {
        const of = cellsAt(part)
        return of ? [{ part, of }] : []
      })
      const cells = asked.map(({ of }) => of)
      for (const id of new Set(cells.flatMap((c) => [...c.keys()]))) {
        if (isKept(id) || isSharedOut(plan, summed, total, id)) continue
        const out = asked.filter(({ of }) => isWithheld(of.get(id))).map(({ part }) => countsIn(part, id))
        if (out.length > 0 && !(way === 'time' && keepEachOther(out, floor))) hidden.push(id)
      }
      const all = cells.length === parts.length ? [...whole.readings.keys()] : []
      for (const id of all) {
        if (!cells.every((c) => isShown(c.get(id)))) continue
        const n = whole.readings.get(id)?.n
        // If nearly all are in a part, a few are left over.
        if (way === 'near') continue
        if (way !== 'head') known.add(id)
        else if (n) counted.set(id, n)
      }
      continue
    }
    const others = parts.filter((p) => p.key !== key)
    const own = parts.find((p) => p.key === key)
    // In today's list those count that documents have printed.
    if (whole.key === listKey) continue
    // If a document has printed the whole, the others give away what one part must not show.
    const printed = printedAt(plan, whole.of)
    const told = new Set([...printed.keys(), ...leftInPrint(plan, whole, printed, total)])
    for (const id of new Set(parts.flatMap((p) => [...p.readings.keys()]))) {
      const few = parts.filter((p) => p.readings.has(id) && !printable(countsIn(p, id), floor))
      const counts = few.map((p) => countsIn(p, id))
      const kept = way === 'time' && keepEachOther(counts, floor)
      if (id === total || !told.has(id) || !few.some((p) => p.key !== key) || kept) continue
      // A row that is out beside the list gave it away then, and to withhold it now takes nothing back.
      if (!isList(whole.of) || own === undefined || !isOut(plan, own, id)) hidden.push(id)
    }
    // So is what a part has that does not list the row at all.
    for (const id of own === undefined ? [] : told) {
      const listing = parts.filter((p) => p.readings.get(id)?.n !== undefined)
      if (id === total || !listing.includes(own as FamilyTable) || listing.length === parts.length) continue
      const { n, did } = less(
        countsIn(whole, id),
        listing.map((p) => countsIn(p, id)),
      )
      const left = {
        n,
        did: way === 'head' ? null : did,
        didNot: n === null || did === null || way === 'head' ? null : n - did,
      }
      if (n !== null && n > 0 && !printable(left, floor) && !isOut(plan, own as FamilyTable, id)) hidden.push(id)
    }
    // And what the last of them shows is so too, beside a row that one part alone withholds for another one's sake.
    if (way !== 'head' || others.some((p) => p.key > key)) continue
    const cells = others.flatMap((p) => cellsAt(p) ?? [])
    if (cells.length < others.length) continue
    for (const id of printed.keys()) {
      const out = cells.filter((of) => isWithheld(of.get(id))).length
      const n = own?.readings.get(id)?.n
      if (id === total || !isOut(plan, whole, id)) continue
      if (
        out === 1 &&
        own !== undefined &&
        !isOut(plan, own, id) &&
        cells.every((of) => isWithheld(of.get(id)) || isShown(of.get(id)))
      )
        hidden.push(id)
      if (n && cells.every((of) => isShown(of.get(id)))) counted.set(id, n)
    }
  }
  return { hidden, known, counted }
}

/**
 * The rest of a table after subtracting others of some of its students, which is not entered anywhere. A part of which
 * nothing is shown, since its row beside the whole's in a third one is withheld, leaves nothing.
 */
export function leftBy(
  plan: Plan,
  key: string,
  total: string | undefined,
  cellsAt: (table: FamilyTable) => ReadonlyMap<string, Cell> | undefined = () => undefined,
): readonly Outcome[] {
  const isHidden = (part: FamilyTable, whole: FamilyTable): boolean => {
    const around = wholesOf(plan, whole).map((t) => t.key)
    if (part.key === key || !wholesOf(plan, part).some((t) => around.includes(t.key))) return false
    const cells = cellsAt(part)
    return cells !== undefined && printedAt(plan, part.of).size === 0 && ![...cells.values()].some(isShown)
  }
  return summedWith(plan, key, total).flatMap((summed) => {
    const { whole, parts, way } = summed
    if (way === 'some' && parts.some((part) => isHidden(part, whole))) return []
    if (way === 'some') return outcomeOf(plan, whole, parts, way, sideOf(plan, whole, parts, key, total))
    if (way === 'most' || whole.key !== key) return []
    // Those that list a row leave what the others have of it, be these one or several.
    const listing = (id: string) => parts.filter((p) => p.readings.get(id)?.n !== undefined)
    const keyOf = (set: readonly FamilyTable[]) => set.map((p) => p.key).join('\n\n')
    const sets = new Map([...whole.readings.keys()].map((id) => [keyOf(listing(id)), listing(id)]))
    const isKept = isKnownOfAll(plan, summed, total)
    return [...sets].flatMap(([set, listed]) => {
      // What all others leave of a row that each school lists is the last one's, which is asked as that.
      const asks = (id: string) =>
        !(isKept && id === total) && (keyOf(listing(id)) === set || !isSharedOut(plan, summed, total, id))
      return listed.length > 0 && listed.length < parts.length ? outcomeOf(plan, whole, listed, way, asks) : []
    })
  })
}

/**
 * Which of these tables withholds rows because of what the parts leave of the whole: the whole does, unless a
 * document has printed the row, and withholding it would point at it; then the first part without a printed row.
 * Where the parts leave few of all students, whom a report card has, or of a group of which the part is a row, a part
 * goes itself: “Reading, non-migrant” beside “Reading”, and grade 4 beside grades 3 to 5.
 */
function sideOf(
  plan: Plan,
  whole: FamilyTable,
  parts: readonly FamilyTable[],
  key: string,
  total: string | undefined,
): (id: string) => boolean {
  const [of = unknown, ...own] = [whole, ...parts].map((t) =>
    countsOf(t.readings.get(total ?? noTotal), unitAt(plan, t.of)),
  )
  const left = less(of, own)
  const isFew = left.n !== null && left.n > 0 && !printable(left, floorOf(plan))
  const isRow = parts.some((part) => wholesOf(plan, part).some((t) => t.key === whole.key))
  const isAllButFew = isFew && (isRow || isOfAll(plan, whole))
  const inTurn = tablesToGo(plan, parts)
  return (id) => {
    const open = (of: readonly FamilyTable[]) => of.find((t) => t.readings.has(id) && !isOut(plan, t, id))
    return open(isAllButFew ? [...inTurn, whole] : [whole, ...inTurn])?.key === key
  }
}

function outcomeOf(
  plan: Plan,
  whole: FamilyTable,
  parts: readonly FamilyTable[],
  way: Way,
  asks?: Outcome['asks'],
): readonly Outcome[] {
  const all = [whole, ...parts].map((table) => {
    const unit = unitAt(plan, table.of)
    const before = printedAt(plan, table.of)
    return {
      unit,
      counts: (id: string) => countsOf(table.readings.get(id), unit),
      isOut: (id: string) => before.get(id)?.at(-1)?.n === table.readings.get(id)?.n,
    }
  })
  const ofHeads = way === 'head' || all.some(({ unit }) => unit === 'score')
  const rows = [...whole.readings.keys()].flatMap((id) => {
    const [of = unknown, ...own] = all.map(({ counts }) => counts(id))
    const { n, did } = less(of, own)
    if (n === null || n < 1 || (did === null && !ofHeads)) return []
    return [{ id, n, ...(!ofHeads && { numerator: Math.min(n, Math.max(0, did as number)) }) }]
  })
  const cellOf = ({ n, numerator }: { n: number; numerator?: number }) =>
    numerator === undefined ? { figure: n, n } : { figure: (numerator / n) * 100, n, numerator }
  const out = rows.filter(({ id }) => all.every(({ isOut }) => isOut(id)))
  const readings = new Map(rows.map((row) => [row.id, cellOf(row)]))
  const printed = new Map(out.map((row) => [row.id, [cellOf(row)]]))
  const key = [whole, ...parts].map((t) => t.key).join()
  return rows.length === 0
    ? []
    : [{ key, readings, printed, ...(ofHeads && { unit: 'score' as const }), ...(asks && { asks }) }]
}
