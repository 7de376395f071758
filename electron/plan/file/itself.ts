import { type AppError, appError } from '../../../shared/result/errors.ts'
import { fileMark } from './open.ts'

/** The refusal to bring a plan into itself. */
export const itself = appError('nothing-to-do', 'That is the plan you have open. There is nothing in it to bring in.')

/** True if two paths lead to one file. A broken path leads to no file. */
export function isItself(own: string, other: string): boolean {
  try {
    return fileMark(own) === fileMark(other)
  } catch {
    return false
  }
}

/** The refusal to write to a path that now leads to another file. Null if it still leads to the file with this mark. */
export function movedAway(path: string, mark: string): AppError | null {
  try {
    if (fileMark(path) === mark) return null
  } catch {
    // The path is broken.
  }
  return appError(
    'changed-underneath',
    'The plan’s file was moved, replaced or deleted while it was open. What you typed is still here and nothing was overwritten. Put the file back, or save this plan as a new one.',
  )
}
