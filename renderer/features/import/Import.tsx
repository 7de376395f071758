import { useEffect } from 'react'
import { yearInWords } from '../../../shared/days/index.ts'
import { counted } from '../../../shared/words/index.ts'
import { Page } from '../../components/index.ts'
import { useAll } from '../../state/index.ts'
import { useLast } from '../../state/lasts.ts'
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
      <Page title="Bring in figures" lead="Figures from your state or your data office, just as they send them.">
        <Steps />
      </Page>
    </ImporterContext>
  )
}

/** The plan's figures so far, and when a file was last imported: so that a person knows whether it was done. */
function Held() {
  const values = useAll('value').filter((v) => v.reading !== undefined)
  const reported = useAll('reportedFigure').length
  const last = useLast('outcomes')
  const measures = new Set(values.map((v) => v.measure)).size
  const years = values.flatMap((v) => v.year ?? []).toSorted()
  const has =
    values.length === 0
      ? `The plan has no figures ${reported === 0 ? '' : 'by year '}yet`
      : `The plan has ${counted(values.length, 'figure', 'figures')} of ${counted(measures, 'measure', 'measures')}, the newest of ${yearInWords(years.at(-1) ?? '')}`
  const more = reported === 0 ? '' : `, and ${counted(reported, 'figure', 'figures')} as reported elsewhere`
  const when =
    last === null ? 'No file has been brought in on this laptop yet.' : `A file last came in on this laptop: ${last}.`
  return (
    <>
      {has}
      {more}. {when}
    </>
  )
}

function Steps() {
  const { step, read, draft, outcome, reading } = outcomes.use()
  if (step === 'file' || reading !== null || read === null || draft === null)
    return (
      <FileStep>
        <Held /> Choose the table just as your state or data office sends it: CSV or Excel (.xlsx), with a place, a
        group, a year and a figure in each row. Groundwork asks what each column is, shows what would come in, and
        changes nothing until you say so. The file itself is not changed. Your answers are kept for next year’s file.
      </FileStep>
    )
  if (step === 'columns') return <ColumnsStep read={read} draft={draft} />
  if (step === 'place') return <PlaceStep read={read} draft={draft} />
  if (step === 'meaning') return <MeaningStep read={read} draft={draft} />
  if (step === 'groups') return <GroupsStep draft={draft} />
  return outcome === null ? <GroupsStep draft={draft} /> : <PreviewStep draft={draft} read={read} outcome={outcome} />
}
