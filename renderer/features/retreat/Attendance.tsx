import { useState } from 'react'
import type { AttendedRow, Gathering } from '../../../shared/retreat/gathering.ts'
import { counted } from '../../../shared/words/index.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { PickRecord } from '../../components/fields/PickRecord.tsx'
import { Button, PlainField } from '../../components/index.ts'
import { todayHere, useAll, usePlanView } from '../../state/index.ts'
import { saveGathering } from './gatherings.ts'
import { isAhead } from './prepare/printed.ts'
import styles from './retreat.module.css'

const came = [
  { id: 'whole', title: 'The whole time' },
  { id: 'some', title: 'Part of the time' },
  { id: 'no', title: 'Not there' },
]

/** Who is expected, and who was there. Criteria: a list; each choice is named by its person (4.1.2). */
export function Attendance({ gathering: g }: { gathering: Gathering }) {
  const plan = usePlanView()
  const team = useAll('planningTeamMember')
  const [guest, setGuest] = useState('')
  const rows = g.attended
  const save = (attended: readonly AttendedRow[]) => void saveGathering(g, { attended })
  const nameOf = (row: AttendedRow) => plan.get('person', row.person)?.role ?? row.name ?? 'Somebody'
  const missing = team.filter((m) => m.person && !rows.some((r) => r.person === m.person))
  const addGuest = () => {
    if (guest.trim() === '') return
    save([...rows, { name: guest.trim(), came: 'whole' }])
    setGuest('')
  }
  const head = isAhead(g, todayHere()) ? 'Who attends' : 'Who was there'
  const there = rows.filter((r) => r.came !== 'no').length
  return (
    <section className={styles.group} aria-label={head}>
      <h2>
        {head} <small className="quiet">{counted(there, 'person', 'people')}</small>
      </h2>
      {rows.map((row, i) => (
        // Rows have no ids: a new one comes last.
        <div className={styles.people} key={`${row.person ?? row.name} ${i}`}>
          <span>{nameOf(row)}</span>
          <Pick
            label={`Was ${nameOf(row)} there`}
            hideLabel
            small
            choices={came}
            value={row.came ?? 'whole'}
            onChange={(id) =>
              save(rows.map((r, at) => (at === i ? { ...r, came: id as AttendedRow['came'] & string } : r)))
            }
          />
          <Button small onPress={() => save(rows.filter((_, at) => at !== i))}>
            Remove<span className="vh">: {nameOf(row)}</span>
          </Button>
        </div>
      ))}
      <div className={styles.adding}>
        <PickRecord
          label="Add a person from the plan"
          only={['person']}
          onPick={(p) =>
            rows.some((r) => r.person === p.id) ? undefined : save([...rows, { person: p.id, came: 'whole' }])
          }
        />
        <PlainField label="Add a guest, by role" value={guest} onChange={setGuest} onEnter={addGuest} />
        <Button onPress={addGuest} isDisabled={guest.trim() === ''}>
          Add the guest
        </Button>
        {missing.length > 0 ? (
          <Button
            onPress={() =>
              save([
                ...rows,
                ...missing.flatMap((m) => (m.person ? [{ person: m.person, came: 'whole' as const }] : [])),
              ])
            }
          >
            Add the planning team
          </Button>
        ) : null}
      </div>
    </section>
  )
}
