import { appError } from '../../shared/result/errors.ts'

/** The answer to a request for something of a plan while none is open. */
export const noPlanIsOpen = appError('missing', 'No plan is open. Open one from Home.')
