import { dayInWords } from '../../../../shared/days/index.ts'
import { SegmentField } from '../../../components/index.ts'
import { declare, type LineProps } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { RecordLines } from '../../../records/list/RecordLines.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { todayHere, useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Line } from './Line.tsx'

type Props = LineProps<'place'>

const Cells = ({ record: place }: Props) => <span>{place.asOf ? `As of ${dayInWords(place.asOf)}` : null}</span>
const Below = ({ record: place }: Props) => <Facts kind="place" record={place} fields={['oneToOne', 'note']} />

/** Three of its answers are yes or no; an unanswered one stays open. */
const placeLines = declare<'place'>({
  kind: 'place',
  title: (place, plan) => {
    const over = plan.get('person', place.reportsTo)?.role?.trim()
    return over ? `Reports to ${over}` : 'Who the officer reports to is not entered'
  },
  fields: [
    'reportsTo',
    'levels',
    'oneToOne',
    'asOf',
    { field: 'inCabinet', Control: SegmentField },
    { field: 'cabinetItem', Control: SegmentField },
    { field: 'boardItem', Control: SegmentField },
    'note',
  ],
  also: () => ({ asOf: todayHere() }),
  menu: false,
  Cells,
  Below,
})

/** The officer's place: drawn, read, and opened to be changed. */
export function Place({ step }: StepBody) {
  const place = useRecord('place', 'place')
  const list = useRecordList(placeLines, { addKey: false })
  if (!place && list.openId === null) return <StepEmpty step={step} onBegin={() => list.open('place')} />
  const shown = place ?? { id: 'place' }
  return (
    <>
      <Line place={shown} />
      <Sections>
        <Section title="The reporting line" lead={step.do[0]?.hint}>
          <RecordLines declared={placeLines} list={list} records={[shown]} />
        </Section>
      </Sections>
    </>
  )
}
