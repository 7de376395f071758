import { dayInWords } from '../../../../shared/days/index.ts'
import { where } from '../../../../shared/domain/plan.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { PrivateLines } from '../../../records/list/PrivateLines.tsx'
import { todayHere, usePlanView } from '../../../state/index.ts'

const noteLines = declare<'mentorNote'>({
  kind: 'mentorNote',
  title: (n) => `Note from ${n.date ? dayInWords(n.date) : 'an unknown date'}`,
  fields: ['note', 'question', 'date'],
  Below: ({ record }) => <Facts kind="mentorNote" record={record} fields={['note', 'question']} bare={['note']} />,
  begins: () => ({ date: todayHere() }),
})

/** What the officer wants to remember from conversations. Private, and said to be where it is typed. */
export function Notes({ mentor, name }: { mentor: string; name: string }) {
  const notes = where(usePlanView(), 'mentorNote', 'mentor', mentor).toSorted((a, b) =>
    compareKeys(b.date ?? '', a.date ?? ''),
  )
  return (
    <PrivateLines
      declared={noteLines}
      title="Private notes"
      of={name}
      place={mentor}
      also={{ mentor }}
      records={notes}
      label="Add a note"
    />
  )
}
