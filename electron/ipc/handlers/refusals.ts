import { appError } from '../../../shared/result/errors.ts'
import { err, type Result } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import type { Context } from '../context.ts'

/** Refusals that several handlers share. */

/** For a token that belonged to an earlier file. */
export const otherFile = appError(
  'missing',
  'That is not the file you chose. Nothing was brought in. Choose the file again.',
)
/** For a key that the list of plans never gave out. */
export const unlisted = appError('missing', 'That plan is not on this laptop’s list. Open it from its file.')
export const versionGone = appError(
  'missing',
  'That earlier version is no longer there. Nothing was changed. Choose another one.',
)

/** Calls the open plan; refuses if no plan is open. */
export const whenOpen =
  (c: Context) =>
  async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> =>
    c.plan.path === undefined ? err(noPlanIsOpen) : ask()
