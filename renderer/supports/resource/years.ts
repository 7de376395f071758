import { yearsOf } from '../../../shared/domain/fiscal.ts'
import { todayHere, usePlanView } from '../../state/index.ts'

/** The fiscal years that money is shown for: those of the plan, and others for which something is entered. */
export const useFiscalYears = (): readonly string[] => yearsOf(usePlanView(), todayHere())
