import { dayInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { isEnded } from '../../../../shared/domain/policy-force.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { Banner, Button } from '../../../components/index.ts'
import { Section } from '../../../records/Section.tsx'
import { go, usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import styles from './policies.module.css'
import { howReal, plannedOf, policyName, stageLabel } from './stages.ts'

interface Props {
  readonly policies: readonly RecordOf<'policy'>[]
  readonly onOpen: (id: string) => void
}

/** Policies on their way, meeting by meeting, and those on their way without a date. */
export function Calendar({ policies, onOpen }: Props) {
  const plan = usePlanView()
  const today = todayHere()
  const coming = plan.all('meeting').some((m) => m.forum === 'board' && (m.date ?? '') >= today)
  const planned = policies
    .flatMap((policy) => plannedOf(plan, policy, today).map((p) => ({ ...p, policy })))
    .sort((a, b) => compareKeys(a.date, b.date))
  const meetings = [...new Set(planned.map((p) => p.meeting))]
  const withPlan = new Set(planned.map((p) => p.policy.id))
  const undated = policies.filter((p) => howReal(p) === 'promised' && !isEnded(p) && !withPlan.has(p.id))
  return (
    <div className={styles.calendar}>
      <Section title="On the board’s calendar">
        {coming ? null : (
          <Banner
            action={
              <Button small onPress={() => go('foundation-district')}>
                Enter meetings
              </Button>
            }
          >
            The plan has no upcoming board meetings. Readings are planned for dates on the board’s calendar.
          </Banner>
        )}
        {planned.length === 0 ? <p className="quiet">Nothing is planned for a board meeting.</p> : null}
        <ol className={styles.meetings}>
          {meetings.map((meeting) => {
            const here = planned.filter((p) => p.meeting === meeting)
            return (
              <li key={meeting}>
                <b>{dayInWords(here[0]?.date ?? '')}</b>
                <ul>
                  {here.map((p) => (
                    <li key={`${p.policy.id} ${p.what}`}>
                      {p.what}:{' '}
                      <Button look="link" small onPress={() => onOpen(p.policy.id)}>
                        {policyName(p.policy)}
                      </Button>
                      {p.past ? (
                        <span className={styles.late}>
                          {' '}
                          That date has passed. Enter what happened, or plan another date.
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </li>
            )
          })}
          {undated.length > 0 ? (
            <li>
              <b>Without a date</b>
              <ul>
                {undated.map((p) => (
                  <li key={p.id}>
                    {stageLabel(p)}:{' '}
                    <Button look="link" small onPress={() => onOpen(p.id)}>
                      {policyName(p)}
                    </Button>
                  </li>
                ))}
              </ul>
            </li>
          ) : null}
        </ol>
      </Section>
    </div>
  )
}
