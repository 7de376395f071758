import { useEffect, useState } from 'react'
import type { Recovery as Found } from '../../../shared/ipc/contract.ts'
import { Banner, Button, Buttons, cells, DataTable, PageTitle } from '../../components/index.ts'
import { leaveLost, openFrom, openPlan, useApp } from '../../state/app.ts'
import { invoke, showToast } from '../../state/index.ts'
import styles from './recovery.module.css'
import { canBeRead, isMissing, moment, type Readable, touchedWords, whatHappened } from './words.ts'

/**
 * A plan that can't be opened: what happened, what there is of it, and what can be done. Nothing here changes the
 * file. Criteria: one `h1`, each choice is a row with its button, what is found is announced (4.1.3).
 */
export function Recovery() {
  const { lost, trouble, plans } = useApp()
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState(false)
  const key = lost?.key ?? ''
  const elsewhere = lost?.error.kind === 'open-elsewhere'

  useEffect(() => {
    let current = true
    if (key === '' || elsewhere) return
    void invoke('plans.recovery', { key }).then((result) => {
      if (!current) return
      if (result.ok) setFound(result.value)
      else useApp.setState({ trouble: result.error })
    })
    return () => {
      current = false
    }
  }, [key, elsewhere])

  const recover = async (version: string | null) => {
    setBusy(true)
    useApp.setState({ trouble: null })
    const made = await invoke('plans.recover', { key, version })
    setBusy(false)
    if (!made.ok) return useApp.setState({ trouble: made.error })
    const { plan, setAside } = made.value
    if (!(await openPlan(plan.key))) return
    showToast(
      setAside === null ? 'The damaged file is still where it was' : `The damaged file was moved aside: ${setAside}`,
    )
  }
  const lookAtCopy = async () => {
    setBusy(true)
    await openFrom(invoke('plans.lookAtCopy', { key }))
    setBusy(false)
  }

  if (lost === null) return null
  const held = elsewhere ? plans.find((entry) => entry.key === key) : undefined
  return (
    <main className={styles.page}>
      <PageTitle>{elsewhere ? 'This plan is open somewhere else' : 'A plan that can’t be opened'}</PageTitle>
      <p className={styles.says} role="alert">
        {whatHappened(lost.error.says)}
      </p>
      {held === undefined ? null : (
        <p>
          The plan “{held.name}” is in the file “{held.file}”, in {held.folder}.
        </p>
      )}
      {trouble ? <Banner tone="bad">{trouble.says}</Banner> : null}
      {found === null ? null : (
        <p>
          The plan “{found.name}” is in the file “{found.file}”, in {found.folder}. Whatever you choose here, nothing in
          that file is changed.
        </p>
      )}
      {!elsewhere && found === null && trouble === null ? <p role="status">Looking at what can be read…</p> : null}
      {found === null ? null : <Choices found={found} busy={busy} onRecover={(v) => void recover(v)} />}
      <Buttons>
        {elsewhere ? (
          <Button look="primary" isDisabled={busy} onPress={() => void lookAtCopy()}>
            Look at a copy
          </Button>
        ) : null}
        <Button isDisabled={busy} onPress={() => void openPlan(key)}>
          Try again
        </Button>
        {found?.there ? (
          <Button isDisabled={busy} onPress={() => void invoke('plans.showFile', { key })}>
            Show where the file is
          </Button>
        ) : null}
        <Button isDisabled={busy} onPress={() => void openFrom(invoke('plans.openCopy', undefined))}>
          Open a plan from a file…
        </Button>
        <Button isDisabled={busy} onPress={() => void leaveLost()}>
          Go to Home
        </Button>
      </Buttons>
    </main>
  )
}

interface ChoicesProps {
  readonly found: Found
  readonly busy: boolean
  readonly onRecover: (version: string | null) => void
}

function Choices({ found, busy, onRecover }: ChoicesProps) {
  const { readable } = found
  const [newest] = found.versions
  // The file and the newest earlier version together never hold less than either.
  const first = readable !== null ? 'readable' : 'earlier'
  if (readable === null && newest === undefined)
    return (
      <Banner tone="warn">
        None of it could be read, and there is no earlier version on this laptop. Look for a copy that somebody else
        has, or one on a USB drive.
      </Banner>
    )
  return (
    <DataTable caption="What you can open instead" className={styles.choices}>
      <thead className="vh">
        <tr>
          <th scope="col">What</th>
          <th scope="col">What is in it</th>
          <th scope="col">Open</th>
        </tr>
      </thead>
      <tbody>
        {readable === null ? null : (
          <tr>
            <th scope="row">What can be read</th>
            <td>
              <Said readable={readable} />
            </td>
            <td className={cells.r}>
              <Button look="primary" isDisabled={busy} onPress={() => onRecover(null)}>
                Open what can be read
              </Button>
            </td>
          </tr>
        )}
        {newest === undefined ? null : (
          <tr>
            <th scope="row">The newest earlier version</th>
            <td>
              <p>The whole plan as it was on {moment(newest.at)}. Nothing written since then is in it.</p>
            </td>
            <td className={cells.r}>
              <Button
                look={first === 'earlier' ? 'primary' : 'plain'}
                isDisabled={busy}
                onPress={() => onRecover(newest.name)}
              >
                Open the earlier version
              </Button>
            </td>
          </tr>
        )}
      </tbody>
    </DataTable>
  )
}

function Said({ readable }: { readable: Readable }) {
  return (
    <>
      <p>{canBeRead(readable)}</p>
      <p>{isMissing(readable)}</p>
      {readable.touched.length === 0 ? null : (
        <>
          <p>Not everything could be read in:</p>
          <ul>
            {readable.touched.slice(0, 12).map((t) => (
              <li key={`${t.kind}/${t.record}`}>{touchedWords(t)}</li>
            ))}
            {readable.touched.length > 12 ? <li>and {readable.touched.length - 12} more</li> : null}
          </ul>
        </>
      )}
    </>
  )
}
