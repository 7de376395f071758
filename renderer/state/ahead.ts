import type { Output, Snapshot } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { startAsked, takePlanAsked } from './asked.ts'
import { answered, invoke, readSnapshot } from './bridge.ts'

/** What the first screen needs, as it was asked for while the page was still read (`asked.ts`), or now. */

/** Opens a plan and reads all of it, or gives back why not. */
async function readPlan(key: string): Promise<Result<Snapshot>> {
  const opened = await invoke('plans.open', { key })
  return opened.ok ? readSnapshot() : opened
}

/** What there is, as it was asked for ahead, or now. */
export const readStart = (): Promise<Result<Output<'app.start'>>> => {
  const asked = startAsked()
  return asked === undefined ? invoke('app.start', undefined) : answered(() => asked)
}

/** The plan as it was read ahead, the first time that it is asked for; else it is opened now. */
export async function readOnce(key: string): Promise<Result<Snapshot>> {
  const ahead = await takePlanAsked()
  if (ahead?.key === key) {
    const opened = await answered(() => ahead.opened)
    return opened.ok ? readSnapshot(() => ahead.records) : opened
  }
  // One plan is open at a time: what was asked for ahead is over before another is.
  await ahead?.records.catch(() => null)
  return readPlan(key)
}
