import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createFile, holdFile } from '../../electron/plan/file/open.ts'
import { PlanFile } from '../../electron/plan/plan-file.ts'
import type { Op } from '../../shared/domain/state.ts'
import { largePlan, seeded } from '../support/large-plan.ts'
import { must } from '../support/memory-plan.ts'

export const officer = { author: 'Equity officer', device: 'office laptop' }
export const assessment = { author: 'Director of Assessment', device: 'assessment laptop' }

/** Opens a plan to write a history fast: what is made here may be lost with the power. */
function holdLoosely(path: string, who: typeof officer): PlanFile {
  const plan = new PlanFile(must(holdFile(path)), path, who, systemClockAndIds)
  plan.db.pragma('synchronous = OFF')
  return plan
}

/**
 * Writes changes until a plan's shared log has `total` of them: first the records of a large district, as many as
 * make half of it, then edits of titles, five to a command.
 */
function write(plan: PlanFile, total: number, seed: number): void {
  let left = total - [...Object.values(plan.reader.vector('change'))].reduce((a, b) => a + b, 0)
  const commit = (ops: readonly Op[]): void => {
    left -= must(plan.commit('edit', ops)).changes.length
  }
  const all = largePlan(1)
  const half = left / 2
  let next = plan.log.get('goal/goal-0') === undefined ? 0 : all.length
  while (left > half && next < all.length) {
    commit(all.slice(next, next + 200))
    next += 200
  }
  const titled = [...plan.log.states()].filter((s) => s.kind === 'action' || s.kind === 'goal' || s.kind === 'measure')
  const chance = seeded(seed)
  while (left > 0) {
    const ops = Array.from({ length: Math.min(5, left) }, (_, i) => {
      const { kind, id } = titled[(Math.floor(chance() * titled.length) + i) % titled.length] as (typeof titled)[number]
      const base = plan.log.state(`${kind}/${id}`)?.tips ?? {}
      const field = kind === 'measure' ? 'short' : 'title'
      return { op: 'set', kind, id, values: { [field]: `${field} ${left} ${i} ${chance()}` }, base } as unknown as Op
    })
    commit(ops)
  }
}

/** A plan's file with so many changes. */
export function planOfSize(folder: string, changes: number): string {
  const path = join(folder, `plan-${changes}.groundwork`)
  must(createFile(path, `bench-${changes}`, systemClockAndIds.now()))
  const plan = holdLoosely(path, officer)
  write(plan, changes, 1)
  plan.close()
  return path
}

/** A copy of a plan in which somebody else wrote so many changes more. */
export function copyWith(path: string, more: number): string {
  const copy = path.replace('.groundwork', `-and-${more}.groundwork`)
  copyFileSync(path, copy)
  const plan = holdLoosely(copy, assessment)
  const now = [...Object.values(plan.reader.vector('change'))].reduce((a, b) => a + b, 0)
  write(plan, now + more, 2)
  plan.close()
  return copy
}
