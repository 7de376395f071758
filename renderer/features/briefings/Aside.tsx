import { Fragment, type ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Missing } from '../../../shared/briefing/board/missing.ts'
import { documentKind } from '../../../shared/briefing/documents.ts'
import { type WordToDefine, wordsToDefine } from '../../../shared/briefing/words-used.ts'
import { goalNumber } from '../../../shared/domain/goal-of.ts'
import type { BriefingRequest, Output } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/result/result.ts'
import { asKey } from '../../../shared/retreat/gathering.ts'
import { counted, quoted } from '../../../shared/words/index.ts'
import fields from '../../components/fields/fields.module.css'
import { focusField, focusFromHead, focusNow } from '../../components/focusField.ts'
import { Button, Icon } from '../../components/index.ts'
import { addOn } from '../../state/addOn.ts'
import { go, invoke, planNow, usePlanView } from '../../state/index.ts'
import { pageOf } from '../../state/page.ts'
import { goToRecord } from '../../state/pages.ts'
import { tickTour } from '../../state/tour.ts'
import { useOwnWords } from '../../state/useOwnWords.ts'
import { AgendaParts } from './AgendaParts.tsx'
import styles from './briefings.module.css'
import { type BriefingForm, markDraft } from './form.ts'
import { meantIn } from './meant.ts'
import { OtherForms } from './OtherForms.tsx'
import { Report } from './Report.tsx'
import { SendNext } from './SendNext.tsx'
import { Sent } from './Sent.tsx'
import { fieldId } from './Typed.tsx'
import type { Preview } from './usePreview.ts'
import { keptWords, Writes } from './Writes.tsx'

interface AsideProps {
  readonly form: BriefingRequest
  /** The buttons that send the document, if they are elsewhere. */
  readonly out?: ReactNode
  /** Undefined for a document in which nothing is filled in. */
  readonly missing: readonly Missing[] | undefined
  readonly preview: Preview
}

/** The way out, with whether it is a draft beside it. */
export function WayOut({ form, preview, first }: { form: BriefingForm; preview: Preview; first: boolean }) {
  const { request } = form
  // A report on one document is not shown below the button of another.
  return (
    <Export
      key={`export ${shownOf(request)}`}
      draft={request.draft}
      onDraft={(draft) => markDraft(form, draft)}
      ready={preview.made !== null}
      first={first}
      send={() => invoke('briefing.export', request)}
      next={<SendNext form={request} />}
    />
  )
}
const shownOf = (form: BriefingRequest): string =>
  `${form.document} ${form.of ? asKey(form.of) : ''} ${form.readBy ?? ''} ${form.language ?? ''}`

/** The way out, which stays in view however much is missing; then what is missing, and what is withheld. */
export function Aside({ form, out, missing, preview }: AsideProps) {
  const { cover } = documentKind(form.document)
  const shown = shownOf(form)
  return (
    <aside className={styles.aside} aria-label="Before it goes out">
      {out}
      {missing ? <WhatIsMissing missing={missing} board={cover === true} /> : null}
      <SetAside preview={preview} />
      <OtherForms key={`forms ${shown}`} form={form} ready={preview.made !== null} />
      {cover ? <AgendaParts form={form} /> : null}
      <Tables key={`tables ${shown}`} form={form} ready={preview.made !== null} />
      <Sent />
    </aside>
  )
}

/** What the pages withhold or leave out and what in them is hard to read or to print, one sentence each. */
export function SetAside({ preview }: { preview: Preview }) {
  const plan = usePlanView()
  const notes = preview.made?.notes ?? []
  return (
    <section>
      <h2>Withheld, left out, or worth checking</h2>
      {notes.length === 0 ? (
        <p className="mid">{preview.made ? 'Nothing.' : 'You will see it with the pages.'}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => {
            const words = wordsToDefine(plan, note)
            const meant = words.length > 0 ? undefined : meantIn(plan, note)
            return (
              <li key={note}>
                <Icon name="f-note" size={16} />
                <span>
                  <Note text={note} />
                  {words.map((word) => (
                    <Fragment key={word.name}>
                      {' '}
                      <Button look="link" small onPress={() => define(word)}>
                        Define {quoted(word.name)}
                      </Button>
                    </Fragment>
                  ))}
                  {meant ? (
                    <>
                      {' '}
                      <Button look="link" small onPress={() => void goToRecord(meant.at.kind, meant.at.id)}>
                        Open {meant.name}
                      </Button>
                    </>
                  ) : null}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** A longer note, with a list of many kinds, is collapsed: the buttons that send the document are below it. */
const LONG_NOTE = 260
function Note({ text }: { text: string }) {
  const colon = text.indexOf(': ')
  if (text.length < LONG_NOTE || colon < 0) return text
  return (
    <details>
      <summary>{text.slice(0, colon)}</summary>
      {text.slice(colon + 2)}
    </details>
  )
}

/** To the field of the term; a word of the guide's list that the plan has no term for yet is added there. */
function define({ at }: WordToDefine): void {
  if (at) void goToRecord('term', at.term, at.field)
  else go('community-define')
}

interface MissingProps {
  readonly missing: readonly Missing[]
  readonly board: boolean
  /** The link to the document's own fields, if they are on another page. */
  readonly onForm?: (missing: Missing) => void
}

/** True for a field of the document itself. */
export const isInForm = ({ at }: Missing): boolean => 'cover' in at || 'form' in at || 'add' in at

export function WhatIsMissing({ missing, board, onForm }: MissingProps) {
  const own = useOwnWords()
  return (
    <section>
      <h2>What is missing or does not fit</h2>
      {missing.length === 0 ? (
        <p className="mid">{board ? 'Nothing a board usually asks for.' : 'Nothing.'}</p>
      ) : (
        <ul className={styles.notes}>
          {missing.map((m) => (
            <li key={m.says}>
              <Icon name="f-gap" size={16} />
              <span>{m.says} </span>
              <Button
                look="link"
                small
                onPress={() => (onForm && isInForm(m) ? onForm(m) : lead(m))}
                aria-label={`${own(lead.word(m))}: ${m.says}`}
              >
                {own(lead.word(m))}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function lead(missing: Missing): void {
  if ('begin' in missing.at) void addOn('align-goals')
  else if ('cover' in missing.at) focusNow(`#${fieldId(missing.at.cover)}`)
  else if ('form' in missing.at) focusForm(missing.at.form)
  else if ('page' in missing.at) go(missing.at.page)
  else if ('add' in missing.at) focusField(`[data-add="${missing.at.add}"]`)
  else if (missing.at.field) void goToRecord(missing.at.kind, missing.at.id, missing.at.field)
  else if (missing.at.kind === 'district') go('foundation-district')
  else if (missing.at.kind === 'boardItem') go('embed-screen', { at: `boardItem/${missing.at.id}` })
  else if (missing.at.kind === 'goal' && missing.at.id !== '') {
    const { id, below } = missing.at
    const gone = go('align-goals', { goal: id, ...(below && { for: below }) })
    if (below) void gone.then(() => focusFromHead(`[data-record="goal/${id}"] [data-add="${below}"] button`, 'main h1'))
  } else if (missing.at.id !== '') void goToRecord(missing.at.kind, missing.at.id)
  else go('align-goals', {})
}
/** The first field of that name beside the pages; of translations the first one. */
const focusForm = (field: string): void => focusField(`[data-field*="/${field}"], [data-field^="${field}/"]`)
lead.word = (missing: Missing): string =>
  'begin' in missing.at
    ? 'Add a goal'
    : 'cover' in missing.at || 'form' in missing.at || 'add' in missing.at
      ? 'Fill in'
      : 'field' in missing.at && missing.at.field
        ? (fieldWords[missing.at.field] ?? `Name the ${missing.at.field}`)
        : 'page' in missing.at
          ? `Open ${pageOf(missing.at.page)?.title ?? 'the page'}`
          : `Open ${missing.at.kind === 'goal' ? goalPlace(missing.at.id) : (places[missing.at.kind] ?? 'Goals')}`
/** What is done in a field that is not named. */
const fieldWords: Readonly<Record<string, string>> = {
  agenda: 'Open the agenda',
  reference: 'Choose whom to compare with',
  short: 'Name the measure',
}
/** A goal by its number: several links of one list are told apart. */
function goalPlace(id: string): string {
  const no = goalNumber(planNow(), id)
  return id === '' ? 'Goals' : no === undefined ? 'the goal' : `goal ${no}`
}
const places: Readonly<Record<string, string>> = {
  district: 'District',
  boardItem: 'Equity screen',
  hardTruth: 'it',
  measure: 'the measure',
  policy: 'the policy',
  department: 'the department',
}

type Exported = NonNullable<Output<'briefing.export'>>

interface ExportProps {
  readonly draft: boolean
  /** Chooses whether it is a draft. */
  readonly onDraft?: (draft: boolean) => void
  readonly ready: boolean
  /** False where something else should come before it. */
  readonly first?: boolean
  /** The kind of file, if it is not the usual one. */
  readonly says?: string
  readonly send: () => Promise<Result<Exported | null>>
  /** What comes next, once it is printed. */
  readonly next?: ReactNode
}

/** The PDF, with whether it is a draft. */
export function Export({ draft, onDraft, ready, first = true, says, send, next }: ExportProps) {
  const exported = async () => {
    const answer = await send()
    if (answer.ok && answer.value) tickTour('printed')
    return answer
  }
  return (
    <Writes
      label={draft ? 'Print draft to PDF…' : 'Print to PDF…'}
      first={first}
      ready={ready}
      writing="Printing…"
      written={(done) => `Printed: ${done.file}, ${counted(done.pages, 'page')}`}
      send={exported}
      beside={
        onDraft ? (
          <Checkbox className={fields.check} isSelected={draft} onChange={onDraft}>
            {({ isSelected }) => (
              <>
                <span className={fields.box}>{isSelected ? <Icon name="i-tick" size={13} /> : null}</span>
                Mark every page as a draft
              </>
            )}
          </Checkbox>
        ) : null
      }
      after={(done) => (
        <>
          {next}
          <Report done={done} />
        </>
      )}
    >
      {says ?? 'An accessible PDF that can also be archived. It is checked before it is saved.'}
      {keptWords(draft)}
    </Writes>
  )
}

/** The tables on the pages, for a spreadsheet. */
const Tables = ({ form, ready }: { form: BriefingRequest; ready: boolean }) => (
  <Writes
    label="Export the tables as CSV…"
    ready={ready}
    writing="Exporting the tables…"
    written={(done) => `Written: ${done.file}, ${counted(done.tables, 'file')}`}
    send={() => invoke('briefing.tables', form)}
  >
    A folder with one file for each table on the pages. What the pages withhold, the tables withhold, and the plan keeps
    track of the figures they show.
  </Writes>
)
