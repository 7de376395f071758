import { promises as fs } from 'node:fs'
import path from 'node:path'
import { readExchangeFile } from '../../../shared/domain/exchange.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { usualPaper } from '../../../shared/domain/usual-paper.ts'
import type { PlanEntry } from '../../../shared/ipc/contract.ts'
import { appError, type ErrorKind } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { faultOf } from '../../door/faults.ts'
import { nameOfPlan, planNames } from '../../door/plan-names.ts'
import { isLockedLater, locked } from '../../plan/copies/locked.ts'
import type { KeptFile } from '../../plan/verbs.ts'
import { resourcePath } from '../../process/resources.ts'
import { filesOf } from '../../use-cases/stored-files.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { unlisted } from './refusals.ts'

/** The first records of a new plan: its district with the paper that is usual there, and whether there is an officer yet. */
const firstOps = (district: string, start: 'hire' | 'officer', country: string): readonly Op[] => [
  { op: 'set', kind: 'district', id: 'district', values: { name: district, paper: usualPaper(country) } },
  { op: 'set', kind: 'officer', id: 'officer', values: { status: start === 'hire' ? 'notHired' : 'inPost' } },
]

/** Refusals after which there may be something to recover. */
const recoverable: readonly ErrorKind[] = ['damaged', 'foreign-schema']

/** Makes a plan under the first free name. Nothing is ever overwritten. */
async function make(
  c: Context,
  district: string,
  ops: readonly Op[],
  files: readonly KeptFile[] = [],
  by?: string,
): Promise<Result<string>> {
  try {
    await fs.mkdir(c.plans.folder, { recursive: true })
  } catch (e) {
    const fault = faultOf(e)
    if (!fault) throw e
    return err(fault)
  }
  for (const name of planNames(district)) {
    const file = path.join(c.plans.folder, name)
    const made = await c.plan.create(file, ops, files, by)
    if (made.ok) {
      const closed = await c.plan.close()
      return closed.ok ? ok(file) : closed
    }
    if (made.error.kind !== 'exists') return made
  }
  return err(appError('exists', 'There are already a thousand plans with that name. Choose another name for this one.'))
}

const nameIn = (ops: readonly Op[]): string => {
  const district = ops.find((op) => op.op === 'set' && op.kind === 'district')
  const name = district?.op === 'set' ? district.values.name : undefined
  return typeof name === 'string' ? name : ''
}

/**
 * Adds a file from outside the list: a file that someone else may have made is checked before the person can open it.
 */
export async function lookedOver(c: Context, file: string): Promise<Result<PlanEntry>> {
  const entry = await c.plans.entry(file)
  if (await isLockedLater(file)) return ok({ ...entry, trouble: null }) // its passphrase is asked for when it is opened
  if (c.plans.isOurs(file) || file === c.plan.path) return ok(entry)
  // A file from elsewhere is read whole from a private copy, in a process that can be ended, before it is opened.
  const read = await c.recovery.received(file, async () => ok(null))
  if (read.ok) return ok(entry)
  return recoverable.includes(read.error.kind) ? ok({ ...entry, trouble: read.error.says }) : read
}

export const planListHandlers = (c: Context) =>
  ({
    'plans.list': async () => ok(await c.plans.list()),
    'plans.create': async ({ district, start }) => {
      const made = await make(c, district, firstOps(district, start, c.country))
      if (!made.ok) return made
      await c.plans.remember(made.value, district).catch(() => {}) // only its name in the list is lost
      return ok(await c.plans.entry(made.value))
    },
    'plans.sample': async () => {
      const read = readExchangeFile(await fs.readFile(resourcePath('sample/juniper-fork.json'), 'utf8'))
      if (!read.ok) return read
      const files = filesOf(read.value.files)
      if (!files.ok) return files
      const name = nameIn(read.value.ops)
      // The sample's first entries were not written by the person at this laptop.
      const sample = `${name} (sample)`
      const made = await make(c, `${name} sample`, read.value.ops, files.value, sample)
      if (!made.ok) return made
      await c.plans.remember(made.value, sample).catch(() => {})
      return ok(await c.plans.entry(made.value))
    },
    'plans.openCopy': async () => {
      const file = await c.dialogs.openPlan('Open a plan')
      return file === null ? ok(null) : lookedOver(c, file)
    },
    'plans.openNamed': async () => {
      const file = c.takeNamed()
      return file === undefined ? ok(null) : lookedOver(c, file)
    },
    'plans.open': async ({ key, along }) => {
      const file = c.plans.pathOf(key)
      if (file === undefined) return err(unlisted)
      if (await isLockedLater(file)) return err(locked)
      const opened = await c.plan.open(file, along)
      if (!opened.ok) return opened
      c.documents.clear()
      const records = await c.plan.verbs.records()
      const district = records.ok ? records.value.find((r) => r.kind === 'district' && !r.gone) : undefined
      const name = district?.values.name
      const known = c.settings.get().plans.find((plan) => plan.path === file)?.name
      const listed = known ?? (typeof name === 'string' && name !== '' ? name : nameOfPlan(file))
      await c.plans.remember(file, listed, opened.value.plan).catch(() => {}) // the plan is open all the same
      return opened
    },
    'plans.close': async () => {
      const closed = await c.plan.close()
      await c.settings.set({ last: null }).catch(() => {})
      return closed
    },
  }) satisfies Partial<Handlers>
