import { RecordParts, useOpenRecord } from '../../../records/list/RecordParts.tsx'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { TheorySentence } from './TheorySentence.tsx'
import { theorySentence } from './theory.ts'

const sentences = { ifWe: 'If we …', thenThis: 'Then …', soThat: 'So that …' } as const

export function Commitment({ step }: StepBody) {
  const commitment = useRecord('commitment', 'commitment')
  const { isOpen, begin } = useOpenRecord('commitment', 'commitment')
  if (!commitment && !isOpen) return <StepEmpty step={step} onBegin={() => begin('mission')} />
  const theory = commitment?.theory
  return (
    <RecordParts
      kind="commitment"
      id="commitment"
      also={{ statementStatus: 'draft' }}
      parts={[
        {
          title: 'The mission today',
          fields: ['mission', { field: 'missionNamesEquity', wide: true }, 'missionAdopted', 'missionPolicy', 'vision'],
        },
        {
          title: 'The commitment beside it',
          lead: 'Four sentences or fewer. Promise only what the district controls.',
          fields: [
            'statement',
            'statementStatus',
            ...(commitment?.statementStatus === 'adopted' ? ['statementAdopted'] : []),
            'counselLooked',
          ],
        },
        {
          title: 'Theory of action',
          lead: 'One long sentence. Write the end first; then ask what has to change in schools, and what adults must do for that.',
          fields: (Object.keys(sentences) as (keyof typeof sentences)[]).map((part) => ({
            field: 'theory',
            part,
            wide: true,
            label: sentences[part],
          })),
          // Read as one sentence, it needs no facts above it.
          ...(theorySentence(theory) !== undefined && { read: null }),
          below: <TheorySentence theory={theory} />,
        },
        {
          title: 'Values and the strategic plan',
          lead: 'As the district has written them. Each goal can say which of them it serves.',
          fields: ['ownValues', { field: 'strategicPlan', wide: true }, 'planGoals'],
        },
      ]}
    />
  )
}
