import type { Output } from '../../shared/ipc/contract.ts'
import type { PlanLines } from '../../shared/ipc/snapshot-lines.ts'
import type { Result } from '../../shared/result/result.ts'
import { startAsked, takePlanAsked } from './asked.ts'
import { answered, invoke, readSnapshot } from './bridge.ts'

/**
 * The first screen's answers: from the requests that were sent while the page was still being read (`asked.ts`), or
 * asked now.
 */

/** Opens a plan and reads all of it, or gives back why not. */
async function readPlan(key: string, along: boolean): Promise<Result<PlanLines>> {
  const opened = await invoke('plans.open', { key, along })
  return opened.ok ? readSnapshot() : opened
}

/** The settings and the list of plans, as asked for ahead or asked now. */
export const readStart = (): Promise<Result<Output<'app.start'>>> => {
  const asked = startAsked()
  return asked === undefined ? invoke('app.start', undefined) : answered(() => asked)
}

/** The plan as it was read ahead, the first time that it is asked for; else it is opened now. */
export async function readOnce(key: string, along = false): Promise<Result<PlanLines>> {
  const ahead = await takePlanAsked()
  if (ahead?.key === key) {
    const opened = await answered(() => ahead.opened)
    return opened.ok ? readSnapshot(() => ahead.records) : opened
  }
  // One plan is open at a time: what was asked for ahead is over before another is.
  await ahead?.records.catch(() => null)
  return readPlan(key, along)
}
