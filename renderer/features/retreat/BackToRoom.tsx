import type { About } from '../../../shared/domain/schema.ts'
import { type Gathering, gatheringOf } from '../../../shared/retreat/gathering.ts'
import { runningNow, standingOf } from '../../../shared/retreat/running.ts'
import { BareButton } from '../../components/index.ts'
import { useRecords } from '../../state/index.ts'
import { planFrom } from '../../state/planOfKinds.ts'
import { nowHere } from '../../state/today.ts'
import { goTo, roomWords } from './gatherings.ts'

/** The gathering that runs now, whether this screen is shared or not; its room shows nothing that others may not see. */
export const useRunning = (of?: About | undefined): Gathering | undefined => {
  const plan = planFrom(useRecords((s) => s.confirmed))
  return of === undefined ? runningNow(plan, nowHere()) : gatheringOf(plan, of)
}

/** The way into the room from a page that is hidden on a shared screen: nobody has to stop sharing first. */
export function BackToRoom({ of }: { of?: About | undefined }) {
  const g = useRunning(of)
  if (g === undefined || g.agenda.length === 0) return null
  return (
    <BareButton small={false} look="primary" onPress={() => goTo('run', g)}>
      {roomWords(g, standingOf(g))}
    </BareButton>
  )
}
