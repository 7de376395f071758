import type { StepBody } from '../parts/body.ts'
import { StepBefore } from '../parts/StepEmpty.tsx'

/** A step that asks about departments, before there are any. */
export const NoDepartments = ({ step }: Pick<StepBody, 'step'>) => (
  <StepBefore step={step} to="embed-departments" button="List the departments first" />
)
