import { dayInWords } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { itemLacks, keepsFromReady } from '../../../../shared/rules/screened.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { RecordLinks } from '../../../records/RecordLinks.tsx'
import { Section } from '../../../records/Section.tsx'
import { planNow, usePlanView } from '../../../state/index.ts'
import { todayHere } from '../../../state/today.ts'
import { meetingOptions } from '../../align/policies/stages.ts'
import { Late } from '../Late.tsx'

type Item = RecordOf<'boardItem'>
type Props = LineProps<'boardItem'>

const { shape } = kinds.boardItem.fields.state
const states = shape.t === 'choice' ? shape.options : []
/** “Ready” is no choice while the screen that it rests on is lacking; an item that came in as ready says so below. */
const statesFor = (item: Item | undefined) =>
  item === undefined || item.state === 'ready' || keepsFromReady(planNow(), item) === null
    ? states
    : states.filter((s) => s.value !== 'ready')
const stateWords = (item: Item) => states.find((o) => o.value === item.state)?.label ?? 'No status yet'

function Cells({ record: item }: Props) {
  const day = usePlanView().get('meeting', item.meeting)?.date
  return (
    <>
      <span>{stateWords(item)}</span>
      <span>{day ? dayInWords(day) : <i>No meeting chosen</i>}</span>
    </>
  )
}

function Below({ record: item }: Props) {
  const lacks = itemLacks(usePlanView(), item)
  return (
    <>
      {lacks === null ? null : (
        <p>
          <Late>{item.state === 'ready' ? `Marked ready, but ${lacks}.` : `Not ready: ${lacks}.`}</Late>
        </p>
      )}
      {item.screen ? <RecordLinks lead="Based on" of={[{ kind: 'equityScreen', id: item.screen }]} /> : null}
    </>
  )
}

const itemLines = declare<'boardItem'>({
  kind: 'boardItem',
  fields: (item) => [
    'title',
    { field: 'meeting', options: meetingOptions(planNow(), item?.meeting, todayHere()) },
    { field: 'state', options: statesFor(item) },
    { field: 'needsScreen', wide: true },
    { field: 'screen', wide: true },
  ],
  Cells,
  Below,
  After: ({ record }) => {
    const lacks = itemLacks(usePlanView(), record)
    return lacks === null ? null : (
      <Late>
        {record.state === 'ready' ? `Marked ready, but ${lacks}.` : `It can’t be marked ready yet: ${lacks}.`}
      </Late>
    )
  },
  begins: () => ({ needsScreen: true, state: 'draft' }),
})

/** Items for the board, and whether each was screened. One that needs a screen and has none is not ready. */
export function Items({ items }: { items: readonly Item[] }) {
  const plan = usePlanView()
  const list = useRecordList(itemLines, { addKey: false })
  const dayOf = (i: Item) => plan.get('meeting', i.meeting)?.date ?? '9'
  return (
    <Section
      title="Items before the board"
      lead="An item that needs a screen is not ready without one. The briefing for that meeting says so, too."
    >
      <RecordLines
        declared={itemLines}
        list={list}
        records={items.toSorted((a, b) => compareKeys(dayOf(a), dayOf(b)) || compareKeys(a.id, b.id))}
      />
      <AddRecord declared={itemLines} list={list} label="Add an item" />
    </Section>
  )
}
