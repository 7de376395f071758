import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { useAll } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'

const addNote = () => add('paceAndCare', { whoCouldBeHarmed: '' })

function Pace({ step }: StepBody) {
  const notes = useAll('paceAndCare')
  const [first, begin] = useAddFirst(addNote)
  if (notes.length === 0) return <StepEmpty step={step} onBegin={begin} />
  return (
    <RecordCards
      kind="paceAndCare"
      records={notes}
      first={first}
      heading={(_, place) => `Care note ${place} of ${notes.length}`}
      fields={[
        { field: 'whoCouldBeHarmed', wide: true },
        { field: 'howRushHarms', wide: true },
        'whoWasAsked',
        'askedOn',
        { field: 'stopSign', wide: true },
        'decidedBy',
      ]}
      onAdd={addNote}
      addLabel="Add a care note"
    />
  )
}

export const page = stepPage({ id: 'align-pace', shows: ['paceAndCare'], body: Pace })
