import { counted } from '../../../shared/words/index.ts'
import { useAll } from '../../state/index.ts'
import { useLast } from '../../state/lastImports.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { GroupsStep } from './GroupsStep.tsx'
import { ImportPage } from './ImportPage.tsx'
import { MeaningStep } from './MeaningStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { outcomes } from './store.ts'

/** Brings in outcomes from a file. */
export function Import() {
  return (
    <ImportPage
      importer={outcomes}
      title="Bring in figures"
      lead="Figures from your state or your data office, just as they send them."
      begin={
        <>
          <Held /> Choose the table just as your state or data office sends it: CSV or Excel (.xlsx), with a place, a
          group, a year and a figure in each row. Groundwork asks what each column is, shows what would come in, and
          changes nothing until you say so. The file itself is not changed. Your answers are kept for next year’s file.
        </>
      }
    >
      {({ step, read, draft, outcome }) => {
        if (step === 'columns') return <ColumnsStep read={read} draft={draft} />
        if (step === 'place') return <PlaceStep read={read} draft={draft} />
        if (step === 'meaning') return <MeaningStep read={read} draft={draft} />
        if (step === 'groups' || outcome === null) return <GroupsStep draft={draft} />
        return <PreviewStep draft={draft} read={read} outcome={outcome} />
      }}
    </ImportPage>
  )
}

/** Figures that others gave, and when a file was last imported: so that a person knows whether it was done. */
function Held() {
  const reported = useAll('reportedFigure').length
  const last = useLast('outcomes')
  return (
    <>
      {reported === 0 ? '' : `The plan has ${counted(reported, 'figure', 'figures')} as reported elsewhere, too. `}
      {last === null ? '' : `A file last came in on this laptop: ${last}.`}
    </>
  )
}
