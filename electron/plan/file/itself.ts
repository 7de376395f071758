import { appError } from '../../../shared/result/errors.ts'
import { fileMark } from './open.ts'

/** What is said to whoever brings a plan into itself. */
export const itself = appError('nothing-to-do', 'That is this plan itself. There is nothing in it to bring in.')

/** True where two paths lead to one file. A path that leads nowhere is no file. */
export function isItself(own: string, other: string): boolean {
  try {
    return fileMark(own) === fileMark(other)
  } catch {
    return false
  }
}
