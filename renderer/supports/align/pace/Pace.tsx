import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { useAll } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

const noteLines = declare<'paceAndCare'>({
  kind: 'paceAndCare',
  fields: ['whoCouldBeHarmed', 'howRushHarms', 'whoWasAsked', 'askedOn', 'stopSign', 'decidedBy'],
  Below: ({ record }) => (
    <Facts
      kind="paceAndCare"
      record={record}
      fields={['howRushHarms', 'stopSign', 'whoWasAsked', 'askedOn', 'decidedBy']}
    />
  ),
})

/** Whom haste could harm, how, and what would make the district stop. */
export function Pace({ step }: StepBody) {
  const notes = useAll('paceAndCare')
  const list = useRecordList(noteLines)
  if (notes.length === 0 && list.fresh === null) return <StepEmpty step={step} onBegin={() => list.add()} />
  return (
    <>
      <RecordLines declared={noteLines} list={list} records={notes} />
      <p>
        <AddRecord declared={noteLines} list={list} />
      </p>
    </>
  )
}
