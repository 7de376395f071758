import { useState } from 'react'
import { Button } from '../../components/index.ts'
import { invoke } from '../../state/index.ts'
import { ShowInFolder } from '../takeout/ShowInFolder.tsx'
import styles from './briefings.module.css'
import { Failed } from './Failed.tsx'

/**
 * The way to a file that was written, what a machine checked in it and what a person still has to look at, to be read here
 * and kept beside it.
 */
export function Report({ done }: { done: { readonly sha256: string; readonly report: string } }) {
  const [said, setSaid] = useState<{ saved?: string; error?: string }>({})
  const save = async () => {
    const answer = await invoke('briefing.report', { sha256: done.sha256 })
    setSaid(answer.ok ? (answer.value ? { saved: answer.value.file } : {}) : { error: answer.error.says })
  }
  return (
    <>
      <ShowInFolder of={done.sha256} />
      <details>
        <summary>What was checked, and what you still have to look at</summary>
        <p className={`${styles.report} small`}>{done.report}</p>
        <p className={`${styles.sum} small`}>
          To tell later that it is still the same file, compare its checksum (SHA-256): {done.sha256}
        </p>
        <Button small onPress={() => void save()}>
          Save this report…
        </Button>
        <div role="status">{said.saved ? <p>Saved: {said.saved}</p> : null}</div>
      </details>
      <Failed says={said.error} />
    </>
  )
}
