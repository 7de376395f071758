import { useDeferredValue } from 'react'
import type { Plan } from '../../shared/domain/plan.ts'
import type { StepStatus } from '../../shared/rules/step-progress.ts'
import { pageOf } from './page.ts'
import { planFrom } from './planOfKinds.ts'
import { useRecords } from './records.ts'

/**
 * The whole plan, to say how far steps have come and for nothing else: a hidden record is not a missing one. What is
 * told of it, a state in a word, gives away nothing that is written there. It follows what is typed a moment later.
 */
export const usePlanOfSteps = (): Plan => planFrom(useDeferredValue(useRecords((s) => s.kinds)))

interface StepAt {
  readonly id: string
  readonly status: StepStatus
}

/** The step that a support's name leads to, of all its `steps`: the first that is still to be done, or its first. */
export function nextOf(steps: readonly StepAt[]): string | undefined {
  const open = steps.filter((s) => pageOf(s.id))
  return (open.find((s) => s.status !== 'done' && s.status !== 'notNow') ?? open[0])?.id
}
