import { staffLack } from '../../../../shared/rules/money-lacks.ts'
import { add } from '../../../records/edits.ts'
import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { useAll, usePlanView } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { Pay } from './Pay.tsx'

const addPosition = () => add('position', { title: '' })

/** Who carries the work, filled or not, and who pays for it in each year; beside it the team that is needed. */
function Team({ step }: StepBody) {
  const plan = usePlanView()
  const positions = useAll('position')
  const [first, addFirst] = useAddFirst(addPosition)
  if (positions.length === 0) return <StepEmpty step={step} onBegin={addFirst} />
  return (
    <Sections>
      <Section
        title="How each position is paid"
        lead="For each fiscal year, the share of full time that each source pays. A year without one is a year that nobody has covered. The dollars stand on budget lines."
      >
        <Pay positions={positions} />
      </Section>
      <Section title="Positions">
        <RecordCards
          kind="position"
          records={positions}
          heading={(p) => p.title || 'Position without a title'}
          fields={[
            { field: 'title', wide: true },
            'fte',
            'state',
            'origin',
            'reportsTo',
            'department',
            'startedOn',
            'counselLooked',
          ]}
          first={first}
          onAdd={addPosition}
          addLabel="Add a position"
        />
      </Section>
      <Section title="The team that is needed" lead={`${staffLack(plan, 'board').inputs[0]?.says ?? ''}.`}>
        <FieldGrid
          kind="teamNeed"
          id="teamNeed"
          fields={['fteNeeded', 'countedOn', 'countedBy', { field: 'note', wide: true }]}
        />
      </Section>
    </Sections>
  )
}

export const page = stepPage({
  id: 'resource-team',
  shows: ['position', 'positionPay', 'teamNeed'],
  body: Team,
  full: true,
})
