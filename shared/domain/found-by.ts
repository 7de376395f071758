/**
 * Indexes of lists of records by a field. A list that differs in few records from the one before takes over its index:
 * records found by a value stay the same array if nothing about them changed, and results worked out from them can be
 * kept. A large plan holds twelve thousand figures, and an edit touches one.
 */
type Listed = { readonly id: string }
type List = readonly Listed[]
type Index = ReadonlyMap<unknown, List>
type KeyOf = (record: Listed) => unknown

const indexes = new WeakMap<List, Map<string, Index>>()
/** The list that was last asked for each kind and field. */
const latest = new Map<string, List>()
/**
 * Lists up to this length are always indexed again; so is a longer one with more than this many changed records, since
 * that is as fast.
 */
const SHORT_LIST = 200
const MOST_CHANGED = 100
const none: readonly never[] = []

/** The records of a list of a kind by their key for a field, in the list's order. */
export function indexBy(kind: string, list: List, field: string, keyOf: KeyOf): Index {
  const fields = indexes.get(list) ?? new Map<string, Index>()
  indexes.set(list, fields)
  const was = list.length < SHORT_LIST ? undefined : takeTurn(`${kind} ${field}`, list)
  const index = fields.get(field) ?? fromBefore(was, list, field, keyOf) ?? Map.groupBy(list, keyOf)
  fields.set(field, index)
  return index
}

/** The list that was asked for before this one, which is the latest now, also where it was asked for long ago. */
function takeTurn(name: string, list: List): List | undefined {
  const was = latest.get(name)
  if (was !== list) latest.set(name, list)
  return was
}

function fromBefore(was: List | undefined, list: List, field: string, keyOf: KeyOf): Index | undefined {
  const index = was && indexes.get(was)?.get(field)
  return index && changed(was, index, list, keyOf)
}

function changed(was: List, index: Index, is: List, keyOf: KeyOf): Index | undefined {
  const shorter = Math.min(was.length, is.length)
  let from = 0
  while (from < shorter && was[from] === is[from]) from++
  let same = 0
  while (same < shorter - from && was[was.length - 1 - same] === is[is.length - 1 - same]) same++
  if (was.length + is.length - 2 * (from + same) > MOST_CHANGED) return undefined
  const gone = new Set(was.slice(from, was.length - same))
  const come = is.slice(from, is.length - same)
  const next = new Map(index)
  for (const key of new Set([...gone, ...come].map(keyOf))) {
    const kept = (index.get(key) ?? none).filter((r) => !gone.has(r))
    const before = countBefore(kept, was, from)
    const found = [...kept.slice(0, before), ...come.filter((r) => keyOf(r) === key), ...kept.slice(before)]
    if (found.length === 0) next.delete(key)
    else next.set(key, found)
  }
  return next
}

/** How many of these records, which are in the list's order, come before a position. */
function countBefore(records: List, list: List, place: number): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = records[middle]
    if (at && list.indexOf(at) < place) low = middle + 1
    else high = middle
  }
  return low
}
