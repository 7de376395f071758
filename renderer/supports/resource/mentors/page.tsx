import { dayAfter, dayInWords } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { todayHere, useAll, useSharedScreen } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import styles from '../resource.module.css'
import { Notes } from './Notes.tsx'

type Mentor = RecordOf<'mentor'>
const addMentor = () => add('mentor', { role: '' })

/** When the next conversation is due by the rhythm that was agreed; null where none is. */
export function nextDue(mentor: Mentor): string | null {
  const { status, everyDays, lastMet, startedOn } = mentor
  const from = lastMet ?? startedOn
  if (status !== 'active' || from === undefined || everyDays === undefined || everyDays <= 0) return null
  return dayAfter(from, everyDays) ?? null
}

/** Who stands beside the officer, how often, and what was said: that stays private. */
function Mentors({ step }: StepBody) {
  const mentors = useAll('mentor')
  const shared = useSharedScreen()
  const [first, addFirst] = useAddFirst(addMentor)
  if (shared) return <HiddenHere what="What is kept about mentors" />
  if (mentors.length === 0) return <StepEmpty step={step} onBegin={addFirst} />
  const today = todayHere()
  const rhythm = (m: Mentor) => {
    const next = nextDue(m)
    if (next === null) return null
    return (
      <p className={`mid ${styles.rhythm}`}>
        {next < today ? (
          <>
            <b>Was due {dayInWords(next)}</b> by the rhythm that was agreed. Set a date, or change the rhythm.
          </>
        ) : (
          `Next by ${dayInWords(next)}.`
        )}
      </p>
    )
  }
  return (
    <>
      <p className={styles.lead}>
        Roles are enough; names are not needed. Notes are private: they enter no document and no export unless it is
        asked for each time, and are hidden while the screen is shared.
      </p>
      <RecordCards
        kind="mentor"
        records={mentors}
        heading={(m) => m.role || 'Mentor without a role'}
        fields={[
          { field: 'role', wide: true },
          'type',
          'status',
          'forWhom',
          'everyDays',
          'startedOn',
          'lastMet',
          'paidFrom',
        ]}
        first={first}
        onAdd={addMentor}
        addLabel="Add a mentor"
        after={(m) => (
          <>
            {rhythm(m)}
            <Notes mentor={m.id} name={m.role || 'mentor without a role'} />
          </>
        )}
      />
    </>
  )
}

export const page = stepPage({ id: 'resource-mentors', shows: ['mentor', 'mentorNote'], body: Mentors })
