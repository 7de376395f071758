import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { RecordState } from '../../shared/domain/state.ts'
import type { Result } from '../../shared/result/result.ts'
import type { ImportVerbs } from '../import/verbs.ts'
import type { RecoveryVerbs } from '../plan/recovery/verbs.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import type { HealthVerbs } from '../process/health.ts'
import type { Spawned } from '../process/seam.ts'
import { type Found, right, wrong } from './report.ts'

/** Starts a part of the app as another process, beside those that are in use. */
export type StartPart = <V>(name: 'plan' | 'briefing' | 'import' | 'recovery') => Spawned<V & HealthVerbs>

/** A refusal during a check: the check is reported as wrong, with the refusal's own sentence. */
export class Refused extends Error {}

/** The value of a result; a refusal ends the check. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error.says)
  return result.value
}

/** How long one check may take, in milliseconds: slow is not the same as not working. */
const CHECK_MS = 120_000

/** Runs a check to its end. A failure becomes a line of the report, a bug by its name. */
export async function look(what: string, act: () => Promise<Found>, longest = CHECK_MS): Promise<Found> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<Found>((resolve) => {
    clock = setTimeout(() => resolve(wrong(`${what}: no answer after ${longest / 1000} seconds`)), longest)
  })
  try {
    return await Promise.race([act(), late])
  } catch (bug) {
    return wrong(`${what}: ${bug instanceof Refused ? bug.message : bug instanceof Error ? bug.name : 'Error'}`)
  } finally {
    clearTimeout(clock)
  }
}

/** The author in the plans that are made for the check. */
export const who = { author: 'Check of the installation', device: 'this laptop' }
const WORDS = 'Saved before the part was ended'

const nameIn = (records: readonly RecordState[]): unknown =>
  records.find((record) => record.kind === 'district')?.values.name

/**
 * Checks the part that holds the plan: makes a plan in a separate folder, saves, is ended as by a power cut, and opens
 * the plan again.
 */
export const checkPlan = (start: StartPart, folder: string): Promise<Found[]> => {
  const plan = start<PlanVerbs>('plan')
  const file = path.join(folder, 'check.groundwork')
  const drafts = path.join(folder, 'drafts.sqlite')
  const what = 'The part that holds the plan'
  const saves = async (): Promise<Found> => {
    const set = { op: 'set', kind: 'district', id: 'district' } as const
    must(await plan.verbs.create({ path: file, who, drafts, ops: [{ ...set, values: { name: 'Check' } }] }))
    const base = must(await plan.verbs.records())[0]?.tips ?? {}
    const saved = await plan.verbs.edit({
      verb: 'edit',
      ops: [{ ...set, values: { name: WORDS }, base: { name: base.name ?? [] } }],
    })
    must(saved)
    const died = new Promise<void>((resolve) => plan.onStopped(resolve))
    if (plan.pid === undefined) return wrong(`${what} has no number in the system`)
    process.kill(plan.pid, 'SIGKILL')
    await died
    must(await plan.verbs.open({ path: file, who, drafts }))
    const kept = nameIn(must(await plan.verbs.records()))
    must(await plan.verbs.close())
    return kept === WORDS
      ? right(`${what} starts, saves, and after it was ended it brings back what was saved`)
      : wrong(`${what} was ended after a save, and what was saved is not there`)
  }
  return withHealth(plan, what, saves)
}

/** Checks the part that reads tables of other programs: a small one, to its end. */
export const checkImport = (start: StartPart, folder: string): Promise<Found[]> => {
  const reader = start<ImportVerbs>('import')
  const file = path.join(folder, 'check.csv')
  const what = 'The part that reads tables'
  return withHealth(reader, what, async () => {
    writeFileSync(file, 'Group,Count\nAll students,12\n')
    must(await reader.verbs.begin({ path: file, sheet: null }))
    while (must(await reader.verbs.step()) !== null);
    must(await reader.verbs.table({ header: null }))
    must(await reader.verbs.forget())
    return right(`${what} starts, and reads one`)
  })
}

/** Checks the part that reads untrusted files: the plan of this check, as if it came from outside, open and locked. */
export const checkRecovery = (start: StartPart, folder: string): Promise<Found[]> => {
  const recovery = start<RecoveryVerbs>('recovery')
  const what = 'The part that looks over strangers’ files'
  return withHealth(recovery, what, async () => {
    const plan = path.join(folder, 'check.groundwork')
    const locked = path.join(folder, 'check.groundwork.age')
    const unlocked = path.join(folder, 'unlocked')
    const passphrase = 'made for this check'
    mkdirSync(unlocked)
    must(await recovery.verbs.receive({ path: plan, folder }))
    must(await recovery.verbs.lock({ from: plan, to: locked, passphrase }))
    must(await recovery.verbs.receive({ path: locked, folder: unlocked, passphrase }))
    return right(`${what} starts, reads a plan to its end, locks a copy of it and unlocks that`)
  })
}

/** Checks a part, and then its health; the part is ended in any case. */
export async function withHealth<V>(
  part: Spawned<V & HealthVerbs>,
  what: string,
  act: () => Promise<Found>,
): Promise<Found[]> {
  try {
    const found = await look(what, act)
    if (found.state === 'wrong') return [found] // a part that does not answer can't be asked
    const network = await look(`${what} has no network`, async () => {
      const { open } = must(await (part.verbs as Spawned<HealthVerbs>['verbs']).health())
      return open.length === 0
        ? right(`${what} has no network`)
        : wrong(`${what} can reach the network: ${open.join(', ')}`)
    })
    return [found, network]
  } finally {
    await part.stop()
  }
}
