import { type AppError, appError } from '../../../shared/result/errors.ts'
import { fileMark } from './open.ts'

/** What is said to whoever brings a plan into itself. */
export const itself = appError('nothing-to-do', 'That is the plan you have open. There is nothing in it to bring in.')

/** True where two paths lead to one file. A path that leads nowhere is no file. */
export function isItself(own: string, other: string): boolean {
  try {
    return fileMark(own) === fileMark(other)
  } catch {
    return false
  }
}

/** A name that now means another file is never written to. Null where it still leads to the file with this mark. */
export function movedAway(path: string, mark: string): AppError | null {
  try {
    if (fileMark(path) === mark) return null
  } catch {
    // It leads nowhere.
  }
  return appError(
    'changed-underneath',
    'The plan’s file was moved, replaced or deleted while it was open. What you typed is still here and nothing was overwritten. Put the file back, or save this plan as a new one.',
  )
}
