import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isId } from '../../shared/domain/ids.ts'
import type { PlanEntry } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result/result.ts'
import type { StepsLeft } from '../../shared/rules/readiness.ts'
import { compareKeys } from '../../shared/words/index.ts'
import { PLAN } from '../door/budgets.ts'
import { throughDoorLater } from '../door/door.ts'
import { isPlanName, nameOfPlan } from '../door/plan-names.ts'
import { folderOf, snapshotsIn } from '../plan/snapshots/keep.ts'
import { riskyPlace } from './place.ts'
import type { SettingsStore } from './store.ts'

const MOST_ELSEWHERE = 20
/** How long to wait for a file, in milliseconds: it can take a minute until an unreachable server is reported. */
const LONGEST = 2_000
const silent =
  'The place where this file is does not answer now. Check the network, or whether its drive is plugged in. The file was not changed.'

/**
 * The plans on this laptop. Keys are hashes of paths: the page names a plan by its key, and only this list knows the
 * path.
 */
export interface PlanList {
  /** The folder for new plans. */
  readonly folder: string
  list(): Promise<PlanEntry[]>
  entry(file: string): Promise<PlanEntry>
  keyOf(file: string): string
  /** Undefined for a key that this list never gave out. */
  pathOf(key: string): string | undefined
  /** Records that a plan was opened, its name, and its id. */
  remember(file: string, name: string, plan?: string): Promise<void>
  /** Records how many steps were done when the plan was closed, and how many others begun. */
  noteSteps(file: string, steps: StepsLeft): Promise<void>
  /** The id of the plan in this file when it was last opened. */
  planOf(file: string): string | undefined
  /** True for a file that was opened on this laptop or is in its folder of plans. */
  isOurs(file: string): boolean
  /** Takes a file off the list. The file itself stays. */
  forget(file: string): Promise<void>
}

export function createPlanList(home: string, settings: SettingsStore, snapshots: string, longest = LONGEST): PlanList {
  const folder = path.join(home, 'Groundwork')
  const paths = new Map<string, string>()

  const keyOf = (file: string): string => {
    const key = `p${createHash('sha256').update(file).digest('hex').slice(0, 24)}`
    paths.set(key, file)
    return key
  }
  const entry = async (file: string): Promise<PlanEntry> => {
    const known = settings.get().plans.find((plan) => plan.path === file)
    const { changedAt, trouble } = await look(file, longest)
    const steps = known?.steps?.at === changedAt ? known?.steps : undefined
    return {
      key: keyOf(file),
      name: known?.name || nameOfPlan(file),
      folder: folderInWords(path.dirname(file), home),
      file: path.basename(file),
      changedAt,
      stepsDone: steps?.done ?? null,
      stepsBegun: steps?.begun ?? null,
      trouble,
      advice: riskyPlace(path.dirname(file)),
      earlierAt: earlierOf(snapshots, known?.plan),
    }
  }
  const all = async (): Promise<string[]> => {
    const here = await fs.readdir(folder).catch(() => [])
    const inFolder = here.filter((n) => isPlanName(n) && !n.startsWith('.')).map((n) => path.join(folder, n))
    const elsewhere = settings
      .get()
      .plans.filter((plan) => path.dirname(plan.path) !== folder)
      .slice(0, MOST_ELSEWHERE)
    return [...new Set([...inFolder, ...elsewhere.map((plan) => plan.path)])]
  }
  return {
    folder,
    list: async () => {
      const entries = await Promise.all((await all()).map(entry))
      return entries.sort((a, b) => compareKeys(b.changedAt ?? '', a.changedAt ?? ''))
    },
    entry,
    keyOf,
    pathOf: (key) => paths.get(key),
    remember: (file, name, plan) => {
      const before = settings.get().plans.find((known) => known.path === file)
      const id = plan ?? before?.plan
      const others = settings.get().plans.filter((known) => known.path !== file)
      const now = {
        path: file,
        name,
        openedAt: new Date().toISOString(),
        ...(id === undefined ? {} : { plan: id }),
        ...(before?.steps && { steps: before.steps }),
      }
      return settings.set({ plans: [now, ...others].slice(0, 500), last: file })
    },
    noteSteps: async (file, steps) => {
      const { changedAt } = await look(file, longest)
      if (changedAt === null) return
      const plans = settings
        .get()
        .plans.map((p) => (p.path === file ? { ...p, steps: { ...steps, at: changedAt } } : p))
      await settings.set({ plans }).catch(() => {}) // only the number in the list is lost
    },
    planOf: (file) => settings.get().plans.find((known) => known.path === file)?.plan,
    isOurs: (file) => path.dirname(file) === folder || settings.get().plans.some((known) => known.path === file),
    forget: (file) => settings.set({ plans: settings.get().plans.filter((known) => known.path !== file) }),
  }
}

/** Only names are read: the name of an earlier version says when it was made. */
function earlierOf(snapshots: string, plan: string | undefined): string | null {
  if (plan === undefined || !isId(plan)) return null
  try {
    return snapshotsIn(folderOf(snapshots, plan)).at(-1)?.at ?? null
  } catch {
    return null // the list is shown without it
  }
}

/** “Groundwork, in the home folder”: a plan's folder for a person to read; never used to find it. */
function folderInWords(folder: string, home: string): string {
  const inside = path.relative(home, folder)
  if (inside === '') return 'The home folder'
  if (inside.startsWith('..') || path.isAbsolute(inside)) return folder
  const names = inside.split(path.sep)
  return names.length === 1 ? `${inside}, in the home folder` : `${names.at(-1)}, in ${names.slice(0, -1).join(', ')}`
}

interface Look {
  readonly changedAt: string | null
  readonly trouble: string | null
}

/**
 * When a file was last changed, and a sentence if its head already shows that it is not a plan. This runs in the main
 * process, not in the one that holds the plan: closing a file there would drop SQLite's locks.
 */
async function look(file: string, longest: number): Promise<Look> {
  const late = setTimeout(longest, { changedAt: null, trouble: silent }, { ref: false })
  return Promise.race([lookedAt(file), late])
}

async function lookedAt(file: string): Promise<Look> {
  const looked = await throughDoorLater<Look>(file, PLAN, async (handle, stat) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    const changedAt = stat.mtime.toISOString()
    if (bytesRead === 0)
      return ok({ changedAt, trouble: 'This file is empty. It was not changed. Open an earlier copy of the plan.' })
    if (buffer.toString('latin1') !== 'SQLite format 3\0')
      return ok({
        changedAt,
        trouble: 'This file is not a Groundwork plan, or its beginning is damaged. It was not changed.',
      })
    return ok({ changedAt, trouble: null })
  })
  if (looked.ok) return looked.value
  const { kind, says } = looked.error
  return {
    changedAt: null,
    trouble:
      kind === 'missing'
        ? 'The file is no longer in this place. Check whether its drive is plugged in, or open it from where it is now.'
        : kind === 'not-a-plan'
          ? says
          : 'The file can’t be read at the moment. It was not changed.',
  }
}
