import { useEffect } from 'react'
import { Page } from '../../components/index.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { GroupsStep } from './GroupsStep.tsx'
import { MeaningStep } from './MeaningStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { forThisPlan, hearProgress, useImport } from './store.ts'

/** Brings in outcomes from a file: one question after the other, then what would come in, then one command. */
export function Import() {
  useEffect(forThisPlan, [])
  useEffect(hearProgress, [])
  return (
    <Page title="Bring in outcomes" lead="Figures of your state or your data office, as they give them.">
      <Steps />
    </Page>
  )
}

function Steps() {
  const { step, read, draft, outcome, reading } = useImport()
  if (step === 'file' || reading !== null || read === null || draft === null) return <FileStep />
  if (step === 'columns') return <ColumnsStep read={read} draft={draft} />
  if (step === 'place') return <PlaceStep read={read} draft={draft} />
  if (step === 'meaning') return <MeaningStep read={read} draft={draft} />
  if (step === 'groups') return <GroupsStep draft={draft} />
  return outcome === null ? <GroupsStep draft={draft} /> : <PreviewStep draft={draft} outcome={outcome} />
}
