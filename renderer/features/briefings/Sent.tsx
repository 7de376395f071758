import { useState } from 'react'
import { editionWords } from '../../../shared/briefing/documents.ts'
import { isKeptWhole, sentDocuments } from '../../../shared/briefing/sent.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { counted } from '../../../shared/words/index.ts'
import { Button } from '../../components/index.ts'
import { askRemoval, dayWords, go, invoke, showToast, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'
import { NeverOut } from './NeverOut.tsx'

type SentPaper = RecordOf<'briefingSent'>

/**
 * Everything that was sent: final documents, each as it was, and below them drafts and tables, with only their
 * figures on record.
 */
export function Sent() {
  const sent = sentDocuments(usePlanView())
  const papers = sent.filter(isKeptWhole)
  const others = sent.filter((s) => !isKeptWhole(s))
  const [asked, setAsked] = useState<SentPaper | null>(null)
  return (
    <section>
      <h2>Sent</h2>
      {papers.length === 0 ? (
        <p className="mid">None yet. When you print a document without the draft mark, it is kept here as it was.</p>
      ) : (
        <ul className={styles.sent}>
          {papers.map((s) => (
            <Paper key={s.id} paper={s} onNever={() => setAsked(s)} />
          ))}
        </ul>
      )}
      {others.length > 0 ? (
        <details>
          <summary>Drafts, tables, web pages and calendar files that went out ({others.length})</summary>
          <p className="mid small">The plan keeps no file of these, only which figures they show.</p>
          <ul className={styles.sent}>
            {others.map((s) => (
              <li key={s.id}>
                <b>{s.title}</b>
                <span className="mid small">
                  {s.form ? '' : 'Draft, '}
                  {about(s)}
                </span>
                <Never paper={s} onPress={() => setAsked(s)} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {asked === null ? null : <NeverOut paper={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

/** The form in which it was sent, if it was not a PDF of its pages. */
const forms: Readonly<Record<NonNullable<SentPaper['form']>, string>> = {
  pdf: 'PDF',
  csv: 'Tables',
  html: 'Web page',
  docx: 'Word document',
  slides: 'Slides',
  ics: 'Calendar file',
}

/** "Board edition, for December 14, 2026, made December 4, 2026, 9 pages" */
const about = ({ form, readBy, forDay, exportedOn, pages }: SentPaper): string =>
  [
    ...(form ? [forms[form]] : []),
    ...(readBy ? [editionWords[readBy]] : []),
    ...(forDay && forDay !== exportedOn ? [`for ${dayWords(forDay)}`] : []),
    exportedOn ? `${forDay && forDay !== exportedOn ? 'made ' : ''}${dayWords(exportedOn)}` : 'no date',
    ...(pages ? [counted(pages, 'page')] : []),
  ].join(', ')

const Never = ({ paper, onPress }: { paper: SentPaper; onPress: () => void }) => (
  <Button look="link" small aria-label={`Mark as never sent: ${paper.title}, ${about(paper)}`} onPress={onPress}>
    Mark as never sent…
  </Button>
)

function Paper({ paper: s, onNever }: { paper: SentPaper; onNever: () => void }) {
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    setError(null)
    const answer = await invoke('briefing.saveSent', { id: s.id })
    if (!answer.ok) setError(answer.error.says)
    else if (answer.value) showToast(`Saved: ${answer.value.file}`)
  }
  return (
    <li>
      <b>{s.title}</b>
      <span className="mid small">{about(s)}</span>
      <span className={styles.ways}>
        {s.file ? (
          <>
            {s.form === 'docx' ? null : (
              <Button
                look="link"
                small
                aria-label={`Open as it was: ${s.title}`}
                onPress={() => void go('briefings', { sent: s.id })}
              >
                Open as it was
              </Button>
            )}
            <Button look="link" small aria-label={`Save a copy of ${s.title}`} onPress={() => void save()}>
              Save a copy…
            </Button>
            <Button
              look="link"
              small
              aria-label={`Take its file out: ${s.title}`}
              onPress={() => askRemoval({ kind: 'briefingSent', record: s.id, field: 'file' })}
            >
              Take its file out…
            </Button>
          </>
        ) : null}
        <Never paper={s} onPress={onNever} />
      </span>
      {s.file ? null : <span className="quiet small">Its file is not kept in this plan.</span>}
      {error === null ? null : <p role="alert">{error}</p>}
    </li>
  )
}
