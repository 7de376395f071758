import { useState } from 'react'
import { Button } from '../../components/index.ts'
import { invoke } from '../../state/index.ts'
import styles from './briefings.module.css'
import { Failed } from './Failed.tsx'

/** What a machine checked in the file and what a person still has to look at, to be read here and kept beside it. */
export function Report({ done }: { done: { readonly sha256: string; readonly report: string } }) {
  const [said, setSaid] = useState<{ saved?: string; error?: string }>({})
  const press = async () => {
    const answer = await invoke('briefing.report', { sha256: done.sha256 })
    setSaid(answer.ok ? (answer.value ? { saved: answer.value.file } : {}) : { error: answer.error.says })
  }
  return (
    <details>
      <summary>What was checked, and what you still have to look at</summary>
      <p className={`${styles.report} small`}>{done.report}</p>
      <Button small onPress={() => void press()}>
        Save this report…
      </Button>
      <div role="status">{said.saved ? <p>Saved: {said.saved}</p> : null}</div>
      <Failed says={said.error} />
    </details>
  )
}
