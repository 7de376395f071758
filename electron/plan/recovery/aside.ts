import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultOf } from '../../door/faults.ts'
import { nameOfPlan } from '../../door/plan-names.ts'
import { renamePatiently, syncFolder } from '../../door/whole.ts'

/** The ending of a damaged plan's file after it was renamed. */
const ASIDE = '.groundwork-damaged'

/**
 * Renames a damaged file where it is, under a name that says so, with the files that SQLite left beside it. It is
 * renamed and not copied: a copy needs room on a disk that may be full, and reads a disk that may be failing once more;
 * a rename changes no byte. Gives the new path; null if the folder is not writable, and then the file keeps its name.
 */
export function setAside(path: string, day: string): string | null {
  const base = nameOfPlan(path)
  for (let n = 1; n < 1000; n++) {
    const to = join(dirname(path), `${base}, damaged ${day}${n === 1 ? '' : ` (${n})`}${ASIDE}`)
    if (existsSync(to)) continue
    try {
      moveWhole(path, to)
      syncFolder(dirname(to))
      return to
    } catch (e) {
      if (faultOf(e) === undefined) throw e
      return null
    }
  }
  return null
}

/**
 * The plan is renamed first, and renamed back if a file beside it can't be: it must not be separated from its journal,
 * which would repair it.
 */
function moveWhole(path: string, to: string): void {
  const names = ['', '-journal', '-wal'].filter((side) => existsSync(path + side))
  const moved: string[] = []
  try {
    for (const side of names) {
      renamePatiently(path + side, to + side)
      moved.push(side)
    }
  } catch (e) {
    for (const side of moved) renamePatiently(to + side, path + side)
    throw e
  }
}
