import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useBegin } from '../../../records/useBegin.ts'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

const one = { kind: 'officer', id: 'officer' } as const

export function Officer({ step }: StepBody) {
  const officer = useRecord('officer', 'officer')
  const [begun, begin] = useBegin('officer', { title: '' })
  if (!officer) return <StepEmpty step={step} onBegin={begin} />
  const inPost = officer.status === 'inPost'
  return (
    <div data-record="officer/officer">
      <Sections>
        <Section title="Where we stand">
          <FieldGrid
            {...one}
            fresh={begun}
            fields={['status', 'title', ...(inPost ? ['person', 'since'] : []), 'titleCounselLooked']}
          />
          <p className="small quiet">
            Rules on titles and duties differ by state, and they change. Groundwork gives no legal advice; enter the
            date of counsel’s review.
          </p>
        </Section>
        <Section
          title={inPost ? 'Who prepared the plan before' : 'Who prepares the plan meanwhile'}
          lead="Somebody does this work, often on top of a full-time job. Name the role, so that people can see the work and one day take it over."
        >
          <FieldGrid
            {...one}
            fields={[
              { field: 'preparedBy', ...(inPost && { label: 'Who prepared the plan before' }) },
              { field: 'preparedNote', wide: true },
            ]}
          />
        </Section>
        <Section title="The first year">
          <FieldGrid {...one} fields={[{ field: 'firstYear', wide: true }]} />
        </Section>
      </Sections>
    </div>
  )
}
