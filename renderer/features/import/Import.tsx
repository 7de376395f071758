import { useEffect } from 'react'
import { Page } from '../../components/index.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { GroupsStep } from './GroupsStep.tsx'
import { type Importer, ImporterContext } from './importer.ts'
import { MeaningStep } from './MeaningStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { outcomes } from './store.ts'

/** Brings in outcomes from a file: one question after the other, then what would come in, then one command. */
export function Import() {
  useEffect(outcomes.forThisPlan, [])
  useEffect(outcomes.hearProgress, [])
  return (
    <ImporterContext value={outcomes as unknown as Importer}>
      <Page title="Bring in outcomes" lead="Figures from your state or your data office, just as they send them.">
        <Steps />
      </Page>
    </ImporterContext>
  )
}

function Steps() {
  const { step, read, draft, outcome, reading } = outcomes.use()
  if (step === 'file' || reading !== null || read === null || draft === null)
    return (
      <FileStep>
        Choose the table just as your state or data office sends it: CSV or Excel (.xlsx), with a place, a group, a year
        and a figure in each row. Groundwork asks what each column is, shows what would come in, and changes nothing
        until you say so. The file itself is not changed. Your answers are kept for next year’s file.
      </FileStep>
    )
  if (step === 'columns') return <ColumnsStep read={read} draft={draft} />
  if (step === 'place') return <PlaceStep read={read} draft={draft} />
  if (step === 'meaning') return <MeaningStep read={read} draft={draft} />
  if (step === 'groups') return <GroupsStep draft={draft} />
  return outcome === null ? <GroupsStep draft={draft} /> : <PreviewStep draft={draft} read={read} outcome={outcome} />
}
