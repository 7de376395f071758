import { FieldGrid } from '../../../records/FieldGrid.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useBegin } from '../../../records/useBegin.ts'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { TheorySentence } from './TheorySentence.tsx'

const one = { kind: 'commitment', id: 'commitment' } as const

export function Commitment({ step }: StepBody) {
  const commitment = useRecord('commitment', 'commitment')
  const [begun, begin] = useBegin('commitment', { statementStatus: 'draft' })
  if (!commitment) return <StepEmpty step={step} onBegin={begin} />
  const adopted = commitment.statementStatus === 'adopted'
  return (
    <div data-record="commitment/commitment">
      <Sections>
        <Section title="The mission today">
          <FieldGrid
            {...one}
            fresh={begun}
            fields={[
              { field: 'mission', wide: true },
              { field: 'missionNamesEquity', wide: true },
              'missionAdopted',
              'missionPolicy',
            ]}
          />
        </Section>
        <Section
          title="The commitment beside it"
          lead="Four sentences or fewer. Promise only what the district controls."
        >
          <FieldGrid
            {...one}
            fields={[
              { field: 'statement', wide: true },
              'statementStatus',
              ...(adopted ? ['statementAdopted'] : []),
              'counselLooked',
            ]}
          />
        </Section>
        <Section
          title="Theory of action"
          lead="One long sentence. Write the end first; then ask what has to change in schools, and what adults must do for that."
        >
          <FieldGrid
            {...one}
            fields={(['ifWe', 'thenThis', 'soThat'] as const).map((part) => ({
              field: 'theory',
              part,
              wide: true,
              label: { ifWe: 'If we …', thenThis: 'Then …', soThat: 'So that …' }[part],
            }))}
          />
          <TheorySentence theory={commitment.theory} />
        </Section>
      </Sections>
    </div>
  )
}
