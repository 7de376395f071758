import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { PrintedTable } from '../../../shared/briefing/csv.ts'
import { numbered } from '../../../shared/briefing/documents.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { writeTables } from '../../plan/file/write-tables.ts'
import type { Dialogs } from '../dialogs.ts'

/** Into a new folder inside the one that the person chooses; one that stands there is left as it is. */
export async function saveTables(
  dialogs: Dialogs,
  name: string,
  tables: readonly PrintedTable[],
): Promise<Result<{ file: string; tables: number } | null>> {
  const chosen = await dialogs.chooseFolder('Choose where the folder of tables goes')
  if (chosen === null) return ok(null)
  for (const file of numbered(`${name}, tables`)) {
    const written = writeTables(path.join(chosen, file), tables, randomBytes(4).toString('hex'))
    if (written.ok) return ok({ file, tables: written.value.length })
    if (written.error.kind !== 'exists') return written
  }
  return err(appError('exists', 'There are a thousand such folders already. Choose another place.'))
}
