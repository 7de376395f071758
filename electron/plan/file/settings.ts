import type { Database } from 'better-sqlite3'
import { type AppError, appError } from '../../../shared/result/errors.ts'
import { PLAN } from '../../door/budgets.ts'

/**
 * The settings under which a plan is written, and the value that each must read back as. With DELETE, EXCLUSIVE and
 * EXTRA no acknowledged commit was lost in 900 simulated power cuts, and the main file is complete whenever the app is
 * idle. With WAL, commits were lost in 428 of 720, and a copy of the main file alone held nothing.
 */
const settings: readonly (readonly [string, string, string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // Unlocked notes are in temporary tables: never in a file beside the plan.
  ['temp_store', 'MEMORY', 2],
]

/** Applies the settings. A database in memory, as tests use it, has no journal. */
export function applySettings(db: Database): void {
  for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
  // A larger plan could not be opened again.
  db.pragma(`max_page_count = ${Math.floor(PLAN.most / Number(db.pragma('page_size', { simple: true })))}`)
  // A cache for the pages of a large import: with less, they are written, read back and written again within one save.
  db.pragma('cache_size = -65536')
}

/** The refusal for the first setting that did not take effect. */
export function readBackSettings(db: Database): AppError | null {
  if (db.memory) return null
  for (const [name, , expected] of settings) {
    const found = db.pragma(name, { simple: true }) as string | number | undefined
    if (name === 'mmap_size' && found === undefined) continue
    if (found !== expected)
      return appError(
        'io',
        `This disk does not keep the setting ${name} that protects the plan. The plan was not changed. Move it to the laptop’s own disk and open it there.`,
      )
  }
  return null
}
