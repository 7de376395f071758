import type { Output, Snapshot } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { invoke, readSnapshot } from './bridge.ts'

/**
 * What the first screen will ask for, asked before the rest of the page is read: the plan is opened and fetched
 * meanwhile. Nobody else changes a plan that is just being opened, so nothing is announced that would be missed.
 */

let start: Promise<Result<Output<'app.start'>>> | undefined
let plan: Promise<{ readonly key: string; readonly read: Promise<Result<Snapshot>> } | null> | undefined

/** Opens a plan and reads all of it, or gives back why not. */
async function readPlan(key: string): Promise<Result<Snapshot>> {
  const opened = await invoke('plans.open', { key })
  return opened.ok ? readSnapshot() : opened
}

/** The plan that is opened again by itself; none before it is known who writes. */
export const lastPlan = ({ settings, last }: Output<'app.start'>): string | null =>
  settings.author.trim() === '' ? null : last

/** Asks ahead. Once, before anything else of the page. */
export function askAhead(): void {
  start = invoke('app.start', undefined)
  plan = start.then((started) => {
    const key = started.ok ? lastPlan(started.value) : null
    return key === null ? null : { key, read: readPlan(key) }
  })
}

/** What there is, as it was asked for ahead, or now. */
export const readStart = (): Promise<Result<Output<'app.start'>>> => start ?? invoke('app.start', undefined)

/** The plan as it was read ahead, the first time that it is asked for; else it is opened now. */
export async function readOnce(key: string): Promise<Result<Snapshot>> {
  const ahead = await plan
  plan = undefined
  if (ahead?.key === key) return ahead.read
  // One plan is open at a time: what was asked for ahead is over before another is.
  await ahead?.read
  return readPlan(key)
}
