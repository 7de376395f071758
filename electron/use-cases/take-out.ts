import { ok, type Result } from '../../shared/result/result.ts'
import type { Receipt } from '../plan/copies/copy.ts'
import type { RecoveryHost } from '../plan/recovery/host.ts'
import type { Given } from '../plan/verbs.ts'
import { atFirstFree } from './first-free.ts'

interface TakingOut {
  exportJson(input: { path: string; withPrivate: boolean; replace: boolean }): Given<{ file: string }>
  exportCsv(input: { folder: string }): Given<{ files: readonly string[] }>
  copyOut(input: { path: string; withPrivate: boolean }): Given<Receipt>
}

/** Writes the plan as JSON. With `replace`, the person agreed that an existing file is replaced. */
export async function exportJson(
  plan: TakingOut,
  { to, withPrivate, replace }: { readonly to: string; readonly withPrivate: boolean; readonly replace: boolean },
): Promise<Result<null>> {
  const written = await plan.exportJson({ path: to, withPrivate, replace })
  return written.ok ? ok(null) : written
}

/** Writes one CSV for each kind into the first of these folders that does not exist yet. Never anything private. */
export async function exportCsv(
  plan: TakingOut,
  folders: Iterable<string>,
): Promise<Result<{ readonly folder: string; readonly files: readonly string[] }>> {
  const done = await atFirstFree(folders, (folder) => plan.exportCsv({ folder }))
  return done.ok ? ok({ folder: done.value.place, files: done.value.value.files }) : done
}

/** Writes a copy to hand over, reads it back and compares it; with a passphrase, no one opens it without that. */
export async function copyPlan(
  plan: TakingOut,
  {
    to,
    withPrivate,
    passphrase,
    reader,
  }: {
    readonly to: string
    readonly withPrivate: boolean
    readonly passphrase?: string | undefined
    readonly reader: Pick<RecoveryHost, 'locked'>
  },
): Promise<Result<Receipt>> {
  const copy = async (place: string) => plan.copyOut({ path: place, withPrivate })
  return passphrase === undefined ? copy(to) : reader.locked(copy, to, passphrase)
}
