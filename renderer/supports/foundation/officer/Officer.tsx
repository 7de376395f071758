import { RecordParts, useOpenRecord } from '../../../records/list/RecordParts.tsx'
import { useRecord } from '../../../state/index.ts'
import type { StepBody } from '../../parts/body.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'

export function Officer({ step }: StepBody) {
  const officer = useRecord('officer', 'officer')
  const { isOpen, begin } = useOpenRecord('officer', 'officer')
  if (!officer && !isOpen) return <StepEmpty step={step} onBegin={() => begin('status')} />
  const inPost = officer?.status === 'inPost'
  const before = 'Who prepared the plan before'
  return (
    <RecordParts
      kind="officer"
      id="officer"
      parts={[
        {
          title: 'Where the district stands',
          fields: ['status', 'title', ...(inPost ? ['person', 'since'] : []), 'titleCounselLooked'],
          below: (
            <p className="small quiet">
              Rules on titles and duties differ by state and change. Groundwork gives no legal advice; note the day on
              which counsel looked.
            </p>
          ),
        },
        {
          title: inPost ? before : 'Who prepares the plan meanwhile',
          lead: 'Somebody carries this work, often beside another full job. Name the role, so that it can be seen and handed over.',
          fields: [
            { field: 'preparedBy', ...(inPost && { label: before }) },
            { field: 'preparedNote', wide: true },
          ],
        },
        { title: 'The first year', fields: [{ field: 'firstYear', wide: true }] },
      ]}
    />
  )
}
