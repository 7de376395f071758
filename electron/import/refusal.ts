import { appError } from '../../shared/result/errors.ts'
import { err } from '../../shared/result/result.ts'

/** The refusal of a file that was to be brought in: what is wrong with it, that nothing came of it, what to do next. */
export const notBroughtIn = (says: string, next: string | null, where?: string) =>
  err(appError('bad-input', `${says} Nothing was brought in.${next === null ? '' : ` ${next}`}`, where))
