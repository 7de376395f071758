import type { About } from '../../../shared/domain/schema.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { itemsOf } from '../../../shared/retreat/review.ts'
import { standingOf } from '../../../shared/retreat/running.ts'
import { Button } from '../../components/index.ts'
import { planNow, useSharedScreen } from '../../state/index.ts'
import { goTo, roomWords } from './gatherings.ts'
import styles from './retreat.module.css'

/** The acts for a retreat, a meeting or a check-in: prepare, run, look at what was said. Each is named by it (2.4.9). */
export function GatheringVerbs({ of }: { of: About }) {
  const shared = useSharedScreen()
  const g = gatheringOf(planNow(), of)
  if (g === undefined || shared) return null
  const standing = standingOf(g)
  const { state } = standing
  return (
    <p className={styles.verbs}>
      <Button look={g.agenda.length === 0 ? 'link' : 'plain'} small onPress={() => goTo('prepare', g)}>
        {g.agenda.length === 0 ? 'Make the agenda' : 'Agenda'}
        <span className="vh"> for {g.title}</span>
      </Button>
      {g.agenda.length === 0 ? null : (
        <>
          <Button small onPress={() => goTo('run', g)}>
            {roomWords(g, standing)}
            <span className="vh">: {g.title}</span>
          </Button>
          {g.kind === 'retreat' && state !== 'closed' ? (
            <Button small onPress={() => goTo('run', g, { mode: 'table' })}>
              Take notes at a table<span className="vh">: {g.title}</span>
            </Button>
          ) : null}
          {/* Before the day there is nothing to read. */}
          {state === 'planned' && itemsOf(planNow(), g).length === 0 ? null : (
            <Button small onPress={() => goTo('bring-home', g)}>
              What was said<span className="vh">: {g.title}</span>
            </Button>
          )}
        </>
      )}
    </p>
  )
}
