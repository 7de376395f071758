import { tmpdir } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Result } from '../../shared/result/result.ts'
import { createImportHost, IMPORT_STOPPED, type ImportHost } from '../import/host.ts'
import type { ImportVerbs } from '../import/verbs.ts'
import { sweepPrivate } from '../plan/file/private.ts'
import { createRecoveryHost, RECOVERY_STOPPED, type RecoveryHost } from '../plan/recovery/host.ts'
import type { RecoveryVerbs } from '../plan/recovery/verbs.ts'
import { spawnVerbs } from '../process/seam.ts'
import { askPassphrase } from './passphrase.ts'

const PROGRAM = fileURLToPath(new URL('../plan/recovery/process.ts', import.meta.url))

/** Reads untrusted files as the app does: in a separate process, which is ended if it takes too long. */
export async function withReader<T>(act: (reader: RecoveryHost) => Promise<Result<T>>): Promise<Result<T>> {
  sweepPrivate(tmpdir())
  const reader = createRecoveryHost(
    spawnVerbs<RecoveryVerbs>(PROGRAM, { kind: 'child', stoppedSays: RECOVERY_STOPPED }),
  )
  return untilLeft(reader, act)
}

const FILES = fileURLToPath(new URL('../import/process.ts', import.meta.url))

/** Reads tables and manuals as the app does: in a separate process, which is ended if it takes too long. */
export async function withFileReader<T>(act: (reader: ImportHost) => Promise<Result<T>>): Promise<Result<T>> {
  const reader = createImportHost(
    spawnVerbs<ImportVerbs>(FILES, { kind: 'child', stoppedSays: IMPORT_STOPPED }),
    () => undefined,
  )
  return untilLeft(reader, act)
}

/** Stops our process when the act is over. An interrupt (Ctrl C) leaves nothing unlocked behind either. */
async function untilLeft<R extends { stop(): Promise<unknown> }, T>(
  reader: R,
  act: (reader: R) => Promise<T>,
): Promise<T> {
  const leave = (): void => void reader.stop().finally(() => process.exit(130))
  process.once('SIGINT', leave).once('SIGTERM', leave)
  try {
    return await act(reader)
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave)
    await reader.stop()
  }
}

/** Reads without a passphrase; if the file is locked, asks for it and reads again. */
export async function unlocking<T>(read: (passphrase?: string) => Promise<Result<T>>): Promise<Result<T>> {
  const first = await read()
  if (first.ok || first.error.kind !== 'locked') return first
  const passphrase = await askPassphrase('known')
  return passphrase.ok ? read(passphrase.value) : passphrase
}
