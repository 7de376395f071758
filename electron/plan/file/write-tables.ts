import { join } from 'node:path'
import type { PrintedTable } from '../../../shared/briefing/csv.ts'
import { appError } from '../../../shared/result/errors.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { safeName } from '../../door/plan-names.ts'
import { writeFolder } from './write-out.ts'

/**
 * Writes tables in the order of the pages, named by number and caption: “03 Grade 3 reading by student group.csv”.
 * Gives their paths.
 */
export function writeTables(folder: string, tables: readonly PrintedTable[], mark: string): Result<readonly string[]> {
  if (tables.length === 0)
    return err(appError('missing', 'There are no tables on the pages of this document. Nothing was saved.'))
  const files = tables.map(({ caption, text }, i) => ({
    name: `${safeName(`${String(i + 1).padStart(2, '0')} ${caption}`)}.csv`,
    text,
  }))
  const done = writeFolder(folder, files, mark)
  return done.ok ? ok(files.map((f) => join(folder, f.name))) : done
}
