import { attachedTo } from '../../../shared/domain/attached.ts'
import { counted } from '../../../shared/words/index.ts'
import { Button } from '../../components/index.ts'
import { openAttachedStep } from '../../state/attached.ts'
import { planNow, useAll } from '../../state/index.ts'
import { attachedInStep } from './inStep.ts'

/**
 * The way to the comments and evidence of a step's records. In the step's head only where comments wait, with how many;
 * below its work always.
 */
export function StepAttached({ step, head = false }: { step: string; head?: boolean }) {
  useAll('comment')
  useAll('evidence')
  const plan = planNow()
  const open = attachedInStep(plan, step).reduce((sum, about) => sum + attachedTo(plan, about).open, 0)
  if (head && open === 0) return null
  return (
    <Button look="link" small aria-haspopup="dialog" onPress={() => openAttachedStep(step)}>
      {head ? (
        <>
          {counted(open, 'comment')}
          <span className="vh"> open in this step</span>
        </>
      ) : (
        'Comments and evidence for this step'
      )}
    </Button>
  )
}
