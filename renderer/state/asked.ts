import type { Channel, Input, Output, Snapshot } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'

/**
 * What the first screen will ask for, asked before the rest of the page is there: a script of its own that names nothing
 * else, so that the plan is opened and fetched while the page is still read. Nobody else changes a plan that is just being
 * opened, so nothing is announced that would be missed. Answers are waited for, and told in words, in `ahead.ts`.
 */

/** The last plan as it was opened ahead, and its records. */
interface PlanAsked {
  readonly key: string
  readonly opened: Promise<Result<Output<'plans.open'>>>
  readonly records: Promise<Snapshot | null>
}

let start: Promise<Result<Output<'app.start'>>> | undefined
let plan: Promise<PlanAsked | null> | undefined

/** The plan that is opened again by itself; none before it is known who writes. */
export const lastPlan = ({ settings, last }: Output<'app.start'>): string | null =>
  settings.author.trim() === '' ? null : last

/** Records of the plan that was opened; null where the answer is none. They are big, so they come by address and not by message. */
export const askRecords = async (): Promise<Snapshot | null> => {
  const answer = await fetch('/plan/snapshot.json', { cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as Snapshot) : null
}

const ask = async <C extends Channel>(channel: C, input: Input<C>) => window.groundwork.invoke(channel, input)

/** Whoever waits for it is told what went wrong; nobody may wait yet. */
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

/** What there is, if it was asked for ahead. */
export const startAsked = (): Promise<Result<Output<'app.start'>>> | undefined => start

/** The plan that was opened ahead, the first time; null where none was. */
export async function takePlanAsked(): Promise<PlanAsked | null> {
  const asked = plan
  plan = undefined
  return (await asked?.catch(() => null)) ?? null
}
