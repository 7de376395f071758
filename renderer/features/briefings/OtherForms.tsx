import { readerOf } from '../../../shared/briefing/documents.ts'
import { formKinds, notInForm, type OtherForm, otherForms } from '../../../shared/briefing/forms.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { capital } from '../../../shared/words/index.ts'
import { invoke } from '../../state/index.ts'
import { Report } from './Report.tsx'
import { SendNext } from './SendNext.tsx'
import { keptWords, Writes } from './Writes.tsx'

/** What each form is good for, and what the plan records of it. */
const says: Readonly<Record<OtherForm, string>> = {
  web: 'One file for a website or an email. It fits any screen, works with screen readers and needs no other file. It shows no figure that the pages withhold, and the plan notes which figures it shows.',
  word: 'For whoever pastes it into an agenda: headings, lists, tables, and pictures with their words. It shows no figure that the pages withhold.',
  slides:
    'A PDF for the projector: a sentence and a picture, list or short table on each. The slides show no figure that the pages withhold; the last one says what is left out.',
}

/** A paper in other forms, those in which its reader may have it. */
export function OtherForms({ form, ready }: { form: BriefingRequest; ready: boolean }) {
  const reader = readerOf(form.document, form.readBy)
  const offered = reader.ok ? otherForms.filter((f) => notInForm(f, form, reader.value) === null) : []
  return offered.map((as) => <Other key={as} as={as} form={form} ready={ready} />)
}

function Other({ as, form, ready }: { as: OtherForm; form: BriefingRequest; ready: boolean }) {
  const { as: how, whole } = formKinds[as]
  return (
    <Writes
      label={`${capital(how)}…`}
      ready={ready}
      writing="Writing the file…"
      written={(done) => `Written: ${done.file}`}
      send={() => invoke('briefing.other', { as, request: form })}
      after={(done) => (
        <>
          {whole ? <SendNext form={form} /> : null}
          <Report done={done} />
        </>
      )}
    >
      {says[as]}
      {whole ? keptWords(form.draft) : null}
    </Writes>
  )
}
