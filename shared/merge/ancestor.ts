import type { Change } from './change.ts'

/**
 * The version from which the versions of one field diverged: the nearest that all of them build on. Undefined if they
 * share none, or if two are equally near, as after two merges in both directions.
 * @param changes every change of the record
 * @param tips ids of the versions that differ
 */
export function commonAncestor(changes: readonly Change[], tips: readonly string[]): Change | undefined {
  const byId = new Map(changes.map((c) => [c.id, c]))
  const [first = new Set<string>(), ...others] = tips.map((tip) => before(byId, tip))
  const shared = [...first].filter((id) => others.every((other) => other.has(id)))
  const farther = new Set(shared.flatMap((id) => [...before(byId, id)]))
  const nearest = shared.filter((id) => !farther.has(id))
  return nearest.length === 1 ? byId.get(nearest[0] ?? '') : undefined
}

/** Every version of the same field that this one builds on. */
function before(byId: ReadonlyMap<string, Change>, id: string): ReadonlySet<string> {
  const field = byId.get(id)?.field
  const seen = new Set<string>()
  const next = [...(byId.get(id)?.parents ?? [])]
  for (let parent = next.pop(); parent !== undefined; parent = next.pop()) {
    const change = byId.get(parent)
    if (change === undefined || change.field !== field || seen.has(parent)) continue
    seen.add(parent)
    next.push(...change.parents)
  }
  return seen
}
