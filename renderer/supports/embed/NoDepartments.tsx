import { go } from '../../state/index.ts'
import type { StepBody } from '../parts/body.ts'
import { StepEmpty } from '../parts/StepEmpty.tsx'

/** A step that asks about departments, before there are any: what it teaches, and the way to the list. */
export const NoDepartments = ({ step }: { step: StepBody['step'] }) => (
  <StepEmpty
    step={{ ...step, empty: { ...step.empty, button: 'List the departments first' } }}
    onBegin={() => go('embed-departments')}
  />
)
