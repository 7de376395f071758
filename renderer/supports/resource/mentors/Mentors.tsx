import { dayAfter, dayInWords, earliestOf } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { HiddenHere } from '../../../components/layout/HiddenHere.tsx'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { todayHere, useAll, useSharedScreen } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import styles from '../resource.module.css'
import { Notes } from './Notes.tsx'

type Mentor = RecordOf<'mentor'>

/** When the next conversation is due by the rhythm that was agreed; null where none is. */
function nextDue(mentor: Mentor): string | null {
  const { status, everyDays, lastMet, startedOn } = mentor
  const from = lastMet ?? (startedOn && earliestOf(startedOn))
  if (status !== 'active' || from === undefined || everyDays === undefined || everyDays <= 0) return null
  return dayAfter(from, everyDays) ?? null
}

function Rhythm({ record: m }: LineProps<'mentor'>) {
  const next = nextDue(m)
  if (next === null) return null
  return (
    <p className="mid">
      {next < todayHere() ? (
        <>
          <b>Was due {dayInWords(next)}</b>, as often as you agreed. Set a date, or change how often.
        </>
      ) : (
        `Next by ${dayInWords(next)}.`
      )}
    </p>
  )
}

const mentorLines = declare<'mentor'>({
  kind: 'mentor',
  fields: [{ field: 'role', wide: true }, 'type', 'status', 'forWhom', 'everyDays', 'startedOn', 'lastMet', 'paidFrom'],
  Cells: ({ record }) => <Facts kind="mentor" record={record} fields={['status']} bare={['status']} />,
  Below: ({ record }) => (
    <>
      <Facts
        kind="mentor"
        record={record}
        fields={['type', 'forWhom', 'everyDays', 'lastMet', 'paidFrom']}
        bare={['type']}
      />
      <Rhythm record={record} with={undefined} />
    </>
  ),
  Before: Rhythm,
  After: ({ record }) => <Notes mentor={record.id} name={record.role || 'mentor without a role'} />,
})

/** Who stands beside the officer, how often, and what was said: that stays private. */
export function Mentors({ step }: StepBody) {
  const mentors = useAll('mentor')
  const shared = useSharedScreen()
  const list = useRecordList(mentorLines)
  if (shared) return <HiddenHere what="About your mentors" />
  if (mentors.length === 0 && list.fresh === null) return <StepEmpty step={step} onBegin={() => list.add()} />
  return (
    <>
      <p className={styles.lead}>
        Roles are enough; you don’t need names. Notes are private: they are in no document, and in no export unless you
        choose that each time, and they are hidden while you share the screen.
      </p>
      <RecordLines declared={mentorLines} list={list} records={mentors} />
      <div className={styles.after}>
        <AddRecord declared={mentorLines} list={list} />
      </div>
    </>
  )
}
