import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Linux keeps this folder in memory. */
const memory = '/dev/shm'
/** Bytes that must be free there: several times what tests have lain in it at once. */
const ENOUGH = 3 * 1024 ** 3

/**
 * A temporary folder in memory for tests, gone when this process ends; undefined where there is none with room, or where
 * no program may be started from it. Tests save thousands of plans, and each save waits until it lies on the disk: a
 * quarter of the time of those that do little else. A power cut is played from what was written, not on the disk itself.
 */
export function inMemory(): string | undefined {
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined || !existsSync(memory)) return undefined
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < ENOUGH) return undefined
  try {
    const folder = mkdtempSync(join(memory, 'groundwork-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    const program = join(folder, 'program')
    writeFileSync(program, '#!/bin/sh\nexit 7\n', { mode: 0o700 })
    const starts = spawnSync(program).status === 7
    rmSync(program)
    return starts ? folder : undefined
  } catch {
    return undefined
  }
}
