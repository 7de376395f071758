import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { faultOf } from '../../door/faults.ts'
import { syncFolder } from '../../door/whole.ts'

/** What a damaged plan's file ends in once it was set aside. */
const ASIDE = '.groundwork-damaged'

/**
 * Sets a damaged file aside where it lies, under a name that says so, with what SQLite left beside it. It is
 * renamed and not copied: a copy needs room on a disk that may be full, and reads a disk that may be failing once
 * more; a rename touches no byte. Gives the new path; null where its folder can't be written to, and then the
 * file stays under its own name.
 */
export function setAside(path: string, day: string): string | null {
  const base = basename(path).replace(/\.groundwork$/, '')
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
 * The plan goes first, and comes back where what lies beside it can't go with it: without its journal, which would put
 * it right, it may not lie anywhere.
 */
function moveWhole(path: string, to: string): void {
  const names = ['', '-journal', '-wal'].filter((side) => existsSync(path + side))
  const moved: string[] = []
  try {
    for (const side of names) {
      renameSync(path + side, to + side)
      moved.push(side)
    }
  } catch (e) {
    for (const side of moved) renameSync(to + side, path + side)
    throw e
  }
}
