import { lstatSync, realpathSync } from 'node:fs'

/** True where anything stands at that place: a file, a folder, or a link that leads nowhere. */
export const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * The place to which links lead. SQLite follows them before it looks for a journal, which then lies beside the file
 * and not beside the link. Where they lead nowhere it is the path itself, and opening it says so.
 */
export function realPlace(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
