import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { lasts, tours } from '../../shared/ipc/contract.ts'
import { SETTINGS } from '../door/budgets.ts'
import { readThroughLater } from '../door/door.ts'
import { writeWhole } from '../door/whole.ts'

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number().min(200), height: z.number().min(200) })
export type WindowBounds = z.infer<typeof bounds>

/** A plan that was opened on this laptop. */
const known = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  /** The plan's own id: if its file can't be read, this still leads to its earlier versions. */
  plan: z.string().max(80).optional(),
  /**
   * How many steps were done when it was last closed here, and the file's time then: it counts only while the file has
   * that time.
   */
  steps: z
    .object({ done: z.number().int().min(0), begun: z.number().int().min(0).optional(), at: z.string() })
    .optional(),
})

const deviceName = (): string => os.hostname().slice(0, 60) || 'this laptop'

/** Each entry has its own fallback, so that one damaged value costs only itself. */
const kept = z.object({
  author: z.string().max(200).catch(''),
  /**
   * This laptop's name, as History shows it beside the author's. It is kept as it was first found: a Mac gets another
   * name from each network, so what was written in the office would otherwise look like another laptop's at home.
   */
  device: z.string().min(1).max(60).catch(deviceName),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  textSize: z.number().int().min(100).max(200).catch(100),
  singleKeys: z.boolean().catch(true),
  /**
   * Kept over a restart: figures that were hidden from a wall must not appear on it because the app was opened again.
   */
  sharedScreen: z.boolean().catch(false),
  slimRail: z.boolean().catch(false),
  tours: tours.catch({}),
  lasts: lasts.catch({}),
  window: bounds.nullable().catch(null),
  plans: z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.flatMap((one) => known.safeParse(one).data ?? []).slice(0, 500)),
  /** The path of the open plan, which is opened again at the next start. */
  last: z.string().nullable().catch(null),
})
/** This laptop's settings. They hold paths, so they never go to the page as they are. */
export type Kept = z.infer<typeof kept>

export interface SettingsStore {
  get(): Kept
  /** Changes some of the settings; resolves when they are on the disk. */
  set(change: Partial<Kept>): Promise<void>
  /** Resolves when everything that was set is on the disk, or has failed. */
  flush(): Promise<void>
}

/**
 * Opens the settings of this laptop. A file that can't be read is renamed, never thrown away, and the app starts with
 * the defaults.
 */
export async function openSettings(folder: string): Promise<SettingsStore> {
  await fs.mkdir(folder, { recursive: true })
  const file = path.join(folder, 'settings.json')
  const found = await read(file)
  let now = kept.parse(found)
  let line: Promise<void> = Promise.resolve()
  const set = (change: Partial<Kept>): Promise<void> => {
    now = { ...now, ...change }
    const text = `${JSON.stringify(now, null, 2)}\n`
    const written = line.then(() => writeWhole(file, text, true))
    line = written.catch(() => {}) // the caller gets the error; the next write is tried all the same
    return written
  }
  // The app starts without writing it.
  if (!('device' in found)) await set({}).catch(() => {})
  return {
    get: () => now,
    set,
    flush: () => line,
  }
}

async function read(file: string): Promise<object> {
  const text = await readThroughLater(file, SETTINGS)
  if (!text.ok && text.error.kind === 'missing') return {}
  try {
    const value: unknown = text.ok ? JSON.parse(text.value.toString('utf8')) : undefined
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Not JSON: renamed below, like a file that can't be read at all.
  }
  await fs.rename(file, `${file}.unreadable-${Date.now()}`).catch(() => {}) // the app starts without renaming it
  return {}
}
