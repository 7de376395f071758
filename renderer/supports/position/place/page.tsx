import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useBegin } from '../../../records/useBegin.ts'
import { todayHere, useRecord } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { Answers } from './Answers.tsx'
import { Line } from './Line.tsx'

const one = { kind: 'place', id: 'place' } as const

function Place({ step }: StepBody) {
  const place = useRecord('place', 'place')
  const [begun, begin] = useBegin('place', { asOf: todayHere() })
  if (!place) return <StepEmpty step={step} onBegin={begin} />
  return (
    <div data-record="place/place">
      <Line place={place} />
      <Sections>
        <Section title="The line" lead={step.do[0]?.hint}>
          <FieldGrid {...one} fresh={begun} fields={['reportsTo', 'levels', 'oneToOne', 'asOf']} />
        </Section>
        <Section title="At the table">
          <Answers />
          <FieldGrid {...one} fields={[{ field: 'note', wide: true }]} />
        </Section>
      </Sections>
    </div>
  )
}

export const page = stepPage({ id: 'position-place', shows: ['place'], body: Place })
