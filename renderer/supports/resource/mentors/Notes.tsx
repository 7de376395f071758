import { useState } from 'react'
import { dayInWords } from '../../../../shared/days/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { Button, Icon } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordMenu } from '../../../records/RecordMenu.tsx'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'

/** What the officer wants to remember from conversations. Private, and said so where it is typed. */
export function Notes({ mentor, name }: { mentor: string; name: string }) {
  const plan = usePlanView()
  const [fresh, setFresh] = useState<string | null>(null)
  const notes = where(plan, 'mentorNote', 'mentor', mentor).toSorted((a, b) =>
    (b.date ?? '').localeCompare(a.date ?? ''),
  )
  return (
    <section className={styles.notes} aria-label={`Private notes, ${name}`}>
      <h3>
        <Icon name="i-lock" size={15} /> Private notes
      </h3>
      {notes.map((note) => {
        const called = `Note of ${dayInWords(note.date ?? '')}`
        return (
          <article key={note.id} data-record={`mentorNote/${note.id}`} aria-label={called}>
            <div className={styles.underHead}>
              <b>{called}</b>
              <RecordMenu
                kind="mentorNote"
                id={note.id}
                name={called}
                list={notes}
                sorted={false}
                addSelector={`[data-add="mentorNote ${mentor}"]`}
              />
            </div>
            <FieldGrid
              kind="mentorNote"
              id={note.id}
              fields={['date', { field: 'note', wide: true }, { field: 'question', wide: true }]}
              fresh={fresh === note.id}
            />
          </article>
        )
      })}
      <div data-add={`mentorNote ${mentor}`}>
        <Button small onPress={() => setFresh(add('mentorNote', { mentor, date: todayHere() }))}>
          Add a note<span className="vh">, {name}</span>
        </Button>
      </div>
    </section>
  )
}
