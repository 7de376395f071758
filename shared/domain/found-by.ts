/**
 * Indexes of lists of records by a field. A list that differs in few records from the one that was asked before takes its
 * index from there: records found by a value stay the same array where nothing about them changed, and what was worked
 * out of them can be kept. A large plan holds twelve thousand figures, of which an edit touches one.
 */
type Listed = { readonly id: string }
type List = readonly Listed[]
type Index = ReadonlyMap<unknown, List>
type KeyOf = (record: Listed) => unknown

const indexes = new WeakMap<List, Map<string, Index>>()
/** The list asked last of each kind and field. */
const latest = new Map<string, List>()
/** Shorter lists are indexed at once; and where more records than these differ, a new index is as quick. */
const LONG = 200
const FEW = 100
const none: readonly never[] = []

/** The records of a list of a kind by their key for a field, in the list's order. */
export function indexBy(kind: string, list: List, field: string, keyOf: KeyOf): Index {
  const fields = indexes.get(list) ?? new Map<string, Index>()
  indexes.set(list, fields)
  const index = fields.get(field) ?? fromBefore(kind, list, field, keyOf) ?? Map.groupBy(list, keyOf)
  fields.set(field, index)
  return index
}

function fromBefore(kind: string, list: List, field: string, keyOf: KeyOf): Index | undefined {
  if (list.length < LONG) return undefined
  const name = `${kind} ${field}`
  const was = latest.get(name)
  latest.set(name, list)
  const index = was && indexes.get(was)?.get(field)
  return index && changed(was, index, list, keyOf)
}

function changed(was: List, index: Index, is: List, keyOf: KeyOf): Index | undefined {
  const shorter = Math.min(was.length, is.length)
  let from = 0
  while (from < shorter && was[from] === is[from]) from++
  let same = 0
  while (same < shorter - from && was[was.length - 1 - same] === is[is.length - 1 - same]) same++
  if (was.length + is.length - 2 * (from + same) > FEW) return undefined
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

/** How many of some records, which stand in a list's order, stand there before a place. */
function countBefore(records: List, list: List, place: number): number {
  let [low, high] = [0, records.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = records[middle]
    if (at && list.indexOf(at) < place) low = middle + 1
    else high = middle
  }
  return low
}
