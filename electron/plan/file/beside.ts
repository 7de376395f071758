import { lstatSync, realpathSync } from 'node:fs'

/** True if anything exists at the path: a file, a folder, or a broken link. */
export const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * The file that links lead to. SQLite follows links before it looks for a journal, which is then beside the file and
 * not beside the link. A broken link gives the path itself, and opening it reports that.
 */
export function realPlace(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
