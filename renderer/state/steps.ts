import { useDeferredValue } from 'react'
import type { Plan } from '../../shared/domain/plan.ts'
import { planFrom } from './planOfKinds.ts'
import { useRecords } from './records.ts'

/**
 * The whole plan, to say how far steps have come and for nothing else: a hidden record is not a missing one. What is
 * told of it, a state in a word, gives away nothing that is written there. It follows what is typed a moment later.
 */
export const usePlanOfSteps = (): Plan => planFrom(useDeferredValue(useRecords((s) => s.kinds)))
