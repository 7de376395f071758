import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { faultOf } from '../../door/faults.ts'

/**
 * A sentence if nothing can be saved in a plan's folder, said before anyone types; null if it can. A save writes the
 * file, and a journal beside it.
 */
export function cantSaveIn(path: string): string | null {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return null
  } catch (e) {
    if (faultOf(e) === undefined) throw e
    return 'Nothing can be saved here: this place is read-only. You can look at the plan, and what you type is kept on this laptop until you save a copy somewhere else.'
  }
}
