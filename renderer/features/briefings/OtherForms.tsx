import { readerOf } from '../../../shared/briefing/documents.ts'
import { formKinds, notInForm, type OtherForm, otherForms } from '../../../shared/briefing/forms.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { capital } from '../../../shared/words/index.ts'
import { Button } from '../../components/index.ts'
import { invoke } from '../../state/index.ts'
import styles from './briefings.module.css'
import { Failed } from './Failed.tsx'
import { Report } from './Report.tsx'
import { useWritten } from './useWritten.ts'

/** What each form is good for, and what the plan records of it. */
const says: Readonly<Record<OtherForm, string>> = {
  web: 'One file for a website or a mail, read at any width and by ear, with nothing outside of it. It shows no figure that the pages withhold, and the plan remembers what it shows.',
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
  const { busy, done, error, press } = useWritten(() => invoke('briefing.other', { as, request: form }))
  const { as: how, whole } = formKinds[as]
  return (
    <section className={styles.export}>
      <Button onPress={() => void press()} isDisabled={!ready || busy}>
        {capital(how)}…
      </Button>
      <p className="quiet small">
        {says[as]}
        {whole
          ? form.draft
            ? ' The plan keeps no copy of a draft; it only remembers which figures were in it.'
            : ' The plan keeps it as you sent it.'
          : null}
      </p>
      <div role="status">
        {busy ? <p>Writing the file…</p> : null}
        {done ? (
          <p>
            <b>Written: {done.file}</b>
          </p>
        ) : null}
      </div>
      {done ? <Report done={done} /> : null}
      <Failed says={error ?? done?.said ?? undefined} />
    </section>
  )
}
