import { dayInWords, roughly, wasDue } from '../../../../shared/days/index.ts'
import { mentorDate } from '../../../../shared/rules/mentor-date.ts'
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

function Rhythm({ record: m }: LineProps<'mentor'>) {
  const next = mentorDate(m)
  if (next === undefined) return null
  const day = dayInWords(next.day)
  return (
    <p className="mid">
      {next.day < todayHere() ? (
        next.isSet ? (
          <>
            <b>A meeting was planned for {day}.</b> If you met, enter that day; if not, set another date.
          </>
        ) : (
          <>
            <b>{wasDue(roughly(next.day))}</b>, as often as you agreed. Set the next date, or change how often.
          </>
        )
      ) : (
        `Next ${next.isSet ? 'on' : 'by'} ${day}.`
      )}
    </p>
  )
}

const mentorLines = declare<'mentor'>({
  kind: 'mentor',
  fields: ['role', 'type', 'status', 'forWhom', 'everyDays', 'startedOn', 'lastMet', 'nextOn', 'paidFrom'],
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

/** Who mentors the officer, how often, and what was said: that stays private. */
export function Mentors({ step }: StepBody) {
  const mentors = useAll('mentor')
  const shared = useSharedScreen()
  const list = useRecordList(mentorLines)
  if (shared) return <HiddenHere what="What the plan says about your mentors" />
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
