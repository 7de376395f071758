import { attachedTo } from '../../../shared/domain/attached.ts'
import { Button } from '../../components/index.ts'
import { openAttachedStep } from '../../state/attached.ts'
import { planNow, useAll } from '../../state/index.ts'
import { attachedInStep } from './inStep.ts'

/** The way to the comments and evidence of a step's records, with how many comments wait. */
export function StepAttached({ step }: { step: string }) {
  useAll('comment')
  useAll('evidence')
  const plan = planNow()
  const open = attachedInStep(plan, step).reduce((sum, about) => sum + attachedTo(plan, about).open, 0)
  return (
    <Button look="link" small aria-haspopup="dialog" onPress={() => openAttachedStep(step)}>
      {open === 0 ? 'Comments' : `${open} open ${open === 1 ? 'comment' : 'comments'}`}
      <span className="vh"> and evidence of this step</span>
    </Button>
  )
}
