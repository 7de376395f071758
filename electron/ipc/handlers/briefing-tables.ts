import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { PrintedTable } from '../../../shared/briefing/csv.ts'
import { numbered } from '../../../shared/briefing/documents.ts'
import { appError } from '../../../shared/result/errors.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import { writeTables } from '../../plan/file/write-tables.ts'
import { atFirstFree } from '../../use-cases/first-free.ts'
import type { Dialogs } from '../dialogs.ts'

/** Writes the tables into a new folder inside the one that the person chooses; an existing folder is left as it is. */
export async function saveTables(
  dialogs: Dialogs,
  name: string,
  tables: readonly PrintedTable[],
): Promise<Result<{ file: string; tables: number } | null>> {
  const chosen = await dialogs.chooseFolder('Choose where to put the folder of tables')
  if (chosen === null) return ok(null)
  const folders = [...numbered(`${name}, tables`)].map((folder) => path.join(chosen, folder))
  const done = await atFirstFree(
    folders,
    (folder) => writeTables(folder, tables, randomBytes(4).toString('hex')),
    appError('exists', 'There are a thousand such folders already. Choose another place.'),
  )
  return done.ok ? ok({ file: path.basename(done.value.place), tables: done.value.value.length }) : done
}
