import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClockAndIds } from '../../electron/plan/clock-and-ids.ts'
import { createPlanService } from '../../electron/plan/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import type { Op } from '../../shared/domain/state.ts'
import type { Bridge, Snapshot } from '../../shared/ipc/contract.ts'
import { type PlanLines, planLines, readPlanLines } from '../../shared/ipc/snapshot-lines.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, type Result } from '../../shared/result/result.ts'

/** `window.groundwork` over the real plan verbs, without a page: for tests of the window's state. */
export interface PageBridge {
  readonly plan: PlanVerbs
  readonly snapshot: PlanLines
  readonly sent: { channel: string; input: unknown }[]
  /** Before the next message of a channel is answered, this happens: a merge, or a refusal. */
  before(channel: string, act: () => Result<unknown> | undefined): void
  close(): void
}

/** A plan as it comes to its window. */
const linesOf = (snapshot: Snapshot): PlanLines =>
  readPlanLines(Buffer.from(planLines(snapshot)), (bytes) => Buffer.from(bytes).toString())

export function pageBridge(ops: readonly Op[]): PageBridge {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-state-'))
  const plan = createPlanService(systemClockAndIds)
  const made = plan.create({
    path: join(folder, 'plan.groundwork'),
    who: { author: 'Chief Equity Officer', device: 'laptop' },
    ops,
    drafts: join(folder, 'drafts'),
  })
  if (!made.ok) throw new Error(made.error.says)
  const read = plan.snapshot()
  if (!read.ok) throw new Error(read.error.says)
  const next = new Map<string, () => Result<unknown> | undefined>()
  const sent: { channel: string; input: unknown }[] = []
  const invoke = async (channel: string, input: unknown) => {
    sent.push({ channel, input })
    await Promise.resolve()
    const act = next.get(channel)
    next.delete(channel)
    const instead = act?.()
    if (instead !== undefined) return instead
    if (channel === 'plan.edit') return plan.edit(input as never)
    if (channel === 'plan.undo') return plan.undo()
    if (channel === 'plan.redo') return plan.redo()
    if (channel === 'plan.draft') return plan.draft(input as never)
    if (channel === 'plan.dropDraft') return plan.dropDraft(input as never)
    return err(appError('not-allowed', `No answer to ${channel} in this test.`))
  }
  const bridge: Bridge = { invoke: invoke as Bridge['invoke'], on: () => () => {} }
  Object.assign(globalThis, { window: { groundwork: bridge } })
  return {
    plan,
    snapshot: linesOf({
      ...read.value,
      plan: { id: read.value.plan, key: 'plan-1', file: 'plan.groundwork', folder: '' },
    }),
    sent,
    before: (channel, act) => void next.set(channel, act),
    close: () => {
      plan.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
