import { RecordParts, useOpenRecord } from '../../../records/list/RecordParts.tsx'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

export function Officer({ step }: StepBody) {
  const officer = useRecord('officer', 'officer')
  const { isOpen, begin } = useOpenRecord('officer', 'officer')
  if (!officer && !isOpen) return <StepEmpty step={step} onBegin={() => begin('status')} />
  const inPost = officer?.status === 'inPost'
  // An entered person is shown, whatever the status says by now.
  const named = inPost || officer?.person !== undefined
  const before = 'Who prepared the plan before'
  return (
    <RecordParts
      kind="officer"
      id="officer"
      parts={[
        {
          title: 'Where we stand',
          fields: ['status', 'title', ...(named ? ['person'] : []), ...(inPost ? ['since'] : []), 'titleCounselLooked'],
          below: (
            <p className="small quiet">
              Rules on titles and duties differ by state, and they change. Groundwork gives no legal advice; enter the
              date of counsel’s review.
            </p>
          ),
        },
        {
          title: inPost ? before : 'Who prepares the plan meanwhile',
          lead: 'Somebody does this work, often on top of a full-time job. Name the role, so that people can see the work and one day take it over.',
          fields: [{ field: 'preparedBy', ...(inPost && { label: before }) }, 'preparedNote'],
        },
        { title: 'The first year', fields: ['firstYear'] },
      ]}
    />
  )
}
