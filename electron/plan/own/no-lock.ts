import { appError } from '../../../shared/result/errors.ts'

/** The refusal when there is no lock to open or to take off. */
export const noLock = appError('nothing-to-do', 'The private notes of this plan are not locked. Nothing was changed.')
