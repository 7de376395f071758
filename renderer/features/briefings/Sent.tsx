import { useState } from 'react'
import { sentDocuments } from '../../../shared/briefing/sent.ts'
import { Button } from '../../components/index.ts'
import { dayWords, go, invoke, say, usePlanView } from '../../state/index.ts'
import styles from './briefings.module.css'

/** Briefings that went out, each as it was. */
export function Sent() {
  const sent = sentDocuments(usePlanView())
  const [error, setError] = useState<{ id: string; says: string } | null>(null)
  const save = async (id: string) => {
    setError(null)
    const answer = await invoke('briefing.saveSent', { id })
    if (!answer.ok) setError({ id, says: answer.error.says })
    else if (answer.value) say(`Saved: ${answer.value.file}`)
  }
  return (
    <section>
      <h2>Sent</h2>
      {sent.length === 0 ? (
        <p className="mid">None yet. A briefing that is exported without the draft mark is kept here as it was.</p>
      ) : (
        <ul className={styles.sent}>
          {sent.map((s) => (
            <li key={s.id}>
              <b>{s.title}</b>
              <span className="mid small">
                {s.exportedOn ? dayWords(s.exportedOn) : 'No date'}
                {s.pages ? `, ${s.pages} ${s.pages === 1 ? 'page' : 'pages'}` : ''}
              </span>
              {s.file ? (
                <span className={styles.ways}>
                  <Button
                    look="link"
                    small
                    aria-label={`Open as it was: ${s.title}`}
                    onPress={() => void go('briefings', { sent: s.id })}
                  >
                    Open as it was
                  </Button>
                  <Button look="link" small aria-label={`Save a copy of ${s.title}`} onPress={() => void save(s.id)}>
                    Save a copy…
                  </Button>
                </span>
              ) : (
                <span className="quiet small">Its file is not in this plan.</span>
              )}
              {error?.id === s.id ? <p role="alert">{error.says}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
