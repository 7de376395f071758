import { appError } from '../../shared/result/errors.ts'
import { err } from '../../shared/result/result.ts'

/** The refusal of an import: what is wrong with the file, that nothing was imported, and what to do next. */
export const notBroughtIn = (says: string, next: string | null, where?: string) =>
  err(appError('bad-input', `${says} Nothing was brought in.${next === null ? '' : ` ${next}`}`, where))
