import process from 'node:process'

/** Work of the kind that rules and pages do, lists grouped, sorted and told in words: so many ms on a quiet machine. */
const QUIET = 40

function work(): number {
  const records = Array.from({ length: 30_000 }, (_, i) => ({ id: `r${(i * 7919) % 30_011}`, of: i % 400, n: i * 1.5 }))
  const by = Map.groupBy(records, (r) => r.of)
  const told = [...by].flatMap(([of, list]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((r) => `${of} ${r.id}: ${r.n.toFixed(1)}`),
  )
  return new Set(told.map((t) => t.replace(/\d+/, (d) => String(Number(d) + 1)))).size
}

/** What an act takes in ms: the process's own time where that is less, since others use a shared machine too. */
export function timed(act: () => void): number {
  const [began, used] = [performance.now(), process.cpuUsage()]
  act()
  const { user, system } = process.cpuUsage(used)
  return Math.min(performance.now() - began, (user + system) / 1000)
}

/**
 * How many times slower than a quiet one this machine is at this moment, at least 1. A process's own time grows too where
 * others empty its caches or sit on the other half of its core: a promised time is held against what it can be here.
 */
export function pace(): number {
  const took = Math.min(...Array.from({ length: 5 }, () => timed(work)))
  return Math.max(1, took / QUIET)
}
