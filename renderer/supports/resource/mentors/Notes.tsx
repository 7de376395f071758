import { dayInWords } from '../../../../shared/days/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { Icon } from '../../../components/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { todayHere, usePlanView } from '../../../state/index.ts'
import styles from '../resource.module.css'

const noteLines = declare<'mentorNote'>({
  kind: 'mentorNote',
  title: (n) => `Note from ${n.date ? dayInWords(n.date) : 'an unknown date'}`,
  fields: [{ field: 'note', wide: true }, { field: 'question', wide: true }, 'date'],
  Below: ({ record }) => <Facts kind="mentorNote" record={record} fields={['note', 'question']} bare={['note']} />,
  begins: () => ({ date: todayHere() }),
})

/** What the officer wants to remember from conversations. Private, and said so where it is typed. */
export function Notes({ mentor, name }: { mentor: string; name: string }) {
  const notes = where(usePlanView(), 'mentorNote', 'mentor', mentor).toSorted((a, b) =>
    (b.date ?? '').localeCompare(a.date ?? ''),
  )
  const list = useRecordList(noteLines, { local: true, addKey: false })
  return (
    <section className={styles.notes} aria-label={`Private notes, ${name}`}>
      <h2>
        <Icon name="i-lock" size={15} /> Private notes
      </h2>
      <RecordLines declared={noteLines} list={list} records={notes} place={mentor} />
      <AddRecord declared={noteLines} list={list} place={mentor} also={{ mentor }} small label="Add a note" />
    </section>
  )
}
