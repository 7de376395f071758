import { useState } from 'react'
import { focusField } from '../../../components/focusField.ts'
import { Button } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { RecordCards } from '../../../records/RecordCards.tsx'
import { Section, Sections } from '../../../records/Section.tsx'
import { useAddFirst } from '../../../records/useAddFirst.ts'
import { useAll } from '../../../state/index.ts'
import { StepEmpty } from '../../parts/StepEmpty.tsx'
import { type StepBody, stepPage } from '../../parts/stepPage.tsx'
import { Amounts } from './Amounts.tsx'
import { FromList } from './FromList.tsx'

const FROM_LIST = 'Add sources from a list'
const addSource = () => add('fundingSource', { name: '' })

/** Every source that pays or might, with its end, and what it gives in each fiscal year. */
function Funding({ step }: StepBody) {
  const sources = useAll('fundingSource')
  const [first, addFirst] = useAddFirst(addSource)
  const [listing, setListing] = useState(false)
  const list = () => {
    setListing(true)
    focusField('[data-field="source-list"]')
  }
  const close = () => {
    setListing(false)
    focusField('[data-add="source-list"]')
  }
  if (sources.length === 0)
    return listing ? (
      <FromList onClose={close} />
    ) : (
      <div data-add="source-list">
        <StepEmpty
          step={step}
          onBegin={addFirst}
          also={
            <Button look="link" onPress={list}>
              {FROM_LIST}
            </Button>
          }
        />
      </div>
    )
  return (
    <Sections>
      <Section
        title="Amounts by fiscal year"
        lead="What is set aside for this plan, and not the whole grant. “Secured” is what stands in a signed letter or an adopted budget."
      >
        <Amounts sources={sources} />
      </Section>
      <Section title="Sources">
        <RecordCards
          kind="fundingSource"
          records={sources}
          heading={(s) => s.name || 'Source without a name'}
          fields={[
            { field: 'name', wide: true },
            'type',
            'recurring',
            'endsOn',
            'contact',
            { field: 'maySpendOn', wide: true },
            'reviewed',
            'counselLooked',
          ]}
          first={first}
          onAdd={addSource}
          addLabel="Add a source"
        />
        {listing ? (
          <FromList onClose={close} />
        ) : (
          <div data-add="source-list">
            <Button onPress={list}>{FROM_LIST}</Button>
          </div>
        )}
      </Section>
    </Sections>
  )
}

export const page = stepPage({
  id: 'resource-funding',
  shows: ['fundingSource', 'fundingAmount'],
  body: Funding,
  full: true,
})
