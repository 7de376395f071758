import { compare, unite } from '../../electron/plan/file/merge.ts'
import type { ClockAndIds, PlanFile } from '../../electron/plan/plan-file.ts'
import { memoryPlan, must } from './memory-plan.ts'

/** A clock that may be wrong and a source of ids that repeats: the same history gives the same rows. */
export function chanceOf(name: string, skewMinutes = 0): ClockAndIds {
  let tick = 0
  let id = 0
  return {
    now: () => new Date(Date.UTC(2026, 10, 24, 9, 0) + skewMinutes * 60_000 + tick++ * 1000).toISOString(),
    newId: () => `${name}${(++id).toString(36).padStart(6, '0')}`,
  }
}

const open: PlanFile[] = []

/** Lets the plans of one history go: a database in memory is held until it is closed, and thousands of histories held 18 GB. */
export function closeLaptops(): void {
  for (const plan of open.splice(0)) plan.db.close()
}

/** A laptop with a plan on it. Reopening (`from`) starts a new session, as copying a file does. */
export function laptop(name: string, from: { id: string; at: string } | Buffer, skewMinutes = 0): PlanFile {
  const plan = memoryPlan(from, { author: name, device: `${name}-laptop` }, chanceOf(name, skewMinutes))
  open.push(plan)
  return plan
}

/** Brings everything shared from one plan into another; how many changes came. */
export function bring(to: PlanFile, from: PlanFile): number {
  const incoming = must(compare(to.reader, from.reader))
  if (incoming.changes.length === 0 && incoming.emptied.length === 0) return 0
  must(unite(to, incoming))
  return incoming.changes.length + incoming.emptied.length
}
