import { lstatSync, realpathSync } from 'node:fs'
import { appError } from '../../../shared/result/errors.ts'

/** What is said where something has the name already under which a file would be written. */
export const taken = appError(
  'exists',
  'There is already a file with that name, and nothing is overwritten. Choose another name.',
)

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
