import type { Channel, Input, Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'

/**
 * The first screen's requests, sent by a small script before the rest of the page is there, so that the plan is
 * opened and fetched while the page is still being read. Nobody else changes a plan that is just being opened, so no
 * announcement can be missed. `ahead.ts` waits for the answers and puts failures into words.
 */

/** The last plan as it was opened ahead, and its records. */
interface PlanAsked {
  readonly key: string
  readonly opened: Promise<Result<Output<'plans.open'>>>
  readonly records: Promise<ArrayBuffer | null>
}

let start: Promise<Result<Output<'app.start'>>> | undefined
let plan: Promise<PlanAsked | null> | undefined

/** The plan to reopen on start; null until it is known who writes. */
export const lastPlan = ({ settings, last }: Output<'app.start'>): string | null =>
  settings.author.trim() === '' ? null : last

/**
 * The records of the opened plan; null if there is no answer. They are large, so they come by address and not by
 * message.
 */
export const askRecords = async (): Promise<ArrayBuffer | null> => {
  const answer = await fetch('/plan/snapshot.jsonl', { cache: 'no-store' })
  return answer.ok ? answer.arrayBuffer() : null
}

const ask = async <C extends Channel>(channel: C, input: Input<C>) => window.groundwork.invoke(channel, input)

/** A failure is told to the code that awaits the promise later; until then it must not count as unhandled. */
function heldBack<T>(asked: Promise<T>): Promise<T> {
  asked.catch(() => {})
  return asked
}

/** Asks ahead. Once, before anything else of the page. */
export function askAhead(): void {
  start = heldBack(ask('app.start', undefined))
  plan = heldBack(
    start.then((started) => {
      const key = started.ok ? lastPlan(started.value) : null
      if (key === null) return null
      const opened = heldBack(ask('plans.open', { key }))
      return { key, opened, records: heldBack(opened.then(({ ok }) => (ok ? askRecords() : null))) }
    }),
  )
}

/** The settings and the list of plans, if they were asked for ahead. */
export const startAsked = (): Promise<Result<Output<'app.start'>>> | undefined => start

/** The plan that was opened ahead, the first time; null where none was. */
export async function takePlanAsked(): Promise<PlanAsked | null> {
  const asked = plan
  plan = undefined
  return (await asked?.catch(() => null)) ?? null
}
