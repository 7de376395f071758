import { dayInWords } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { Empty, Page, Quote } from '../../components/index.ts'
import { declare, type LineProps } from '../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../records/list/RecordLines.tsx'
import { useRecordList } from '../../records/list/useRecordList.ts'
import { RecordLinks } from '../../records/RecordLinks.tsx'
import { planNow, useAll } from '../../state/index.ts'
import { byDate, meetingName } from '../meetings/words.ts'

type Decision = RecordOf<'decision'>
type Props = LineProps<'decision'>

const newest = (a: Decision, b: Decision): number => (b.date ?? '9999').localeCompare(a.date ?? '9999')
const yearOf = (d: Decision): string => d.date?.slice(0, 4) ?? 'Without a day'

const Cells = ({ record: d }: Props) => (
  <>
    <span>{d.forum ?? <i>Forum not said</i>}</span>
    <span>{d.date ? dayInWords(d.date) : <i>No day yet</i>}</span>
  </>
)
const Below = ({ record: d }: Props) => <RecordLinks of={d.about ?? []} lead="Bears on" />

const decisionLines = declare<'decision'>({
  kind: 'decision',
  fields: () => [{ field: 'text', wide: true }, 'date', 'forum', { field: 'meeting', options: meetings() }, 'about'],
  Cells,
  Below,
})

const meetings = () =>
  planNow()
    .all('meeting')
    .toSorted((a, b) => byDate(b, a))
    .map((m) => ({ value: m.id, label: meetingName(m) }))

/** What was decided, when, where, and what it bears on; the newest first. Criteria: see RecordLines. */
export function DecisionsPage() {
  const all = useAll('decision')
  const list = useRecordList(decisionLines)
  const addButton = <AddRecord declared={decisionLines} list={list} primary />
  const some = all.length > 0 || list.fresh !== null
  return (
    <Page
      title="Decisions"
      lead={all.length > 0 ? 'Who comes next reads here what was decided, by whom, and what rests on it.' : undefined}
      actions={some ? addButton : undefined}
    >
      {some ? null : (
        <Empty
          title="What was decided is soon told in three ways."
          action={addButton}
          example={<Quote>Board, October 14, 2024: sets targets through 2029 for reading and mathematics.</Quote>}
        >
          Write each decision in one sentence, with its day and forum, and name the goals, policies or positions that it
          bears on. The next officer starts from here.
        </Empty>
      )}
      <RecordLines declared={decisionLines} list={list} records={all.toSorted(newest)} group={yearOf} freshFirst />
    </Page>
  )
}
