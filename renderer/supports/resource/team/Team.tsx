import { loadWords } from '../../../../shared/rules/load.ts'
import { staffLack } from '../../../../shared/rules/money-lacks.ts'
import { declare } from '../../../records/list/declared.ts'
import { Facts } from '../../../records/list/Facts.tsx'
import { AddRecord, RecordLines } from '../../../records/list/RecordLines.tsx'
import { RecordParts } from '../../../records/list/RecordParts.tsx'
import { useRecordList } from '../../../records/list/useRecordList.ts'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAll, usePlanView } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { Pay } from './Pay.tsx'

const positionLines = declare<'position'>({
  kind: 'position',
  fields: ['title', 'fte', 'state', 'origin', 'reportsTo', 'department', 'startedOn', 'counselLooked'],
  Cells: ({ record }) => <Facts kind="position" record={record} fields={['fte', 'state']} bare={['state']} />,
  Below: ({ record }) => (
    <Facts
      kind="position"
      record={record}
      fields={['origin', 'reportsTo', 'department', 'startedOn', 'counselLooked']}
    />
  ),
})

/** Who carries the work, filled or not, and who pays for it in each year; beside it the team that is needed. */
export function Team({ step }: StepBody) {
  const plan = usePlanView()
  const positions = useAll('position')
  const list = useRecordList(positionLines)
  if (positions.length === 0 && list.fresh === null) return <StepEmpty step={step} onBegin={() => list.add()} />
  return (
    <Sections>
      <Section
        title="How each position is paid"
        lead="For each fiscal year, enter the share of full time that each source pays. An empty year has no payer entered. “Pledged”, “applied for”, “partly missing” and “missing” say how certain the money is, as in Money by year. The dollars are on budget lines."
      >
        <Pay positions={positions} />
      </Section>
      <Section title="Positions">
        <RecordLines declared={positionLines} list={list} records={positions} />
        <AddRecord declared={positionLines} list={list} />
      </Section>
      <RecordParts
        kind="teamNeed"
        id="teamNeed"
        parts={[
          {
            title: 'The team you need',
            lead: `${staffLack(plan, 'board').inputs[0]?.says ?? ''}. ${loadWords(plan)}`.trim(),
            fields: ['fteNeeded', 'hoursInYear', 'countedOn', 'countedBy', 'note'],
          },
        ]}
      />
    </Sections>
  )
}
