import { appError } from '../../shared/result/errors.ts'

/** What is said to whoever asks for something of a plan while none is open. */
export const noPlanIsOpen = appError('missing', 'No plan is open. Open one from Home.')
