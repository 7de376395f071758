import { clockWords, localMinutes } from '../../../../shared/days/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { blockOf } from '../../../../shared/retreat/ready.ts'
import { slackWords, titleOfPart } from '../../../../shared/retreat/timetable.ts'
import { counted } from '../../../../shared/words/index.ts'
import { Room } from './Room.tsx'
import styles from './room.module.css'
import type { Run } from './useRun.ts'

/**
 * The screen of the person who leads while the room is on the other one: the room, small; notes, steps and materials
 * of this part; what comes next, with new times. Criteria: headings (1.3.1); the room's own title is not a second
 * heading of this page.
 */
export function Presenter({ run, plan }: { run: Run; plan: Plan }) {
  const { standing, rest } = run
  const { part } = standing
  const { time } = run.screen
  const block = blockOf(part?.block)
  const lead = plan.get('person', part?.lead)?.role
  return (
    <div className={styles.presenter}>
      <div className={styles.mirror}>
        <Room screen={run.screen} />
      </div>
      <div className={styles.aside}>
        {time ? (
          <p className={styles.now}>
            {clockWords(Math.floor(localMinutes(run.clock.now())))} · <b>{time.big}</b> {time.small}
          </p>
        ) : null}
        {part ? (
          <section aria-label="This part">
            <h2>{titleOfPart(part)}</h2>
            {lead ? <p>Led by {lead}.</p> : null}
            {part.notes ? <p>{part.notes}</p> : null}
            {block ? (
              <ol>
                {block.steps.map((s) => (
                  <li key={s.text}>
                    {s.text} <small className="quiet">{counted(s.minutes, 'minute')}</small>
                  </li>
                ))}
              </ol>
            ) : null}
            {part.materials ? <p className="quiet">Materials: {part.materials}</p> : null}
            {block?.care ? <p className="quiet">{block.care}</p> : null}
          </section>
        ) : null}
        <Rest rest={rest} />
      </div>
    </div>
  )
}

/** The parts that are left, with their present times. */
function Rest({ rest }: { rest: Run['rest'] }) {
  if (rest.parts.length === 0) return null
  return (
    <section aria-label="What comes next">
      <h2>Next</h2>
      <dl className={styles.rest}>
        {rest.parts.slice(0, 6).map((t) => (
          <div key={t.row.part} style={{ display: 'contents' }}>
            <dt>{clockWords(t.starts)}</dt>
            <dd>
              {titleOfPart(t.row)}
              {t.over ? ' (does not fit)' : ''}
            </dd>
          </div>
        ))}
        <dt>{clockWords(rest.ends)}</dt>
        <dd>End</dd>
      </dl>
      {rest.faults.map((f) => (
        <p key={f.says}>
          {f.says} {f.how === 'overlap' || f.how === 'end' ? slackWords(f) : null}
        </p>
      ))}
    </section>
  )
}
