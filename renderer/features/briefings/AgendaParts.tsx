import { useEffect, useMemo, useRef, useState } from 'react'
import { coverParts } from '../../../shared/briefing/board/cover-parts.ts'
import type { BriefingRequest } from '../../../shared/ipc/contract.ts'
import { copyText } from '../../components/copyText.ts'
import { Button } from '../../components/index.ts'
import { commitForms, usePlanView } from '../../state/index.ts'
import { keyNames } from '../../state/keys.ts'
import styles from './briefings.module.css'

/**
 * Each part of the agenda item as plain text, for the fields of an agenda system. Criteria: each button names its part
 * (2.4.6), what was copied is said without moving the focus (4.1.3).
 */
export function AgendaParts({ form }: { form: BriefingRequest }) {
  const plan = usePlanView()
  const parts = useMemo(() => coverParts(plan, form), [plan, form])
  const latest = useRef(parts)
  useEffect(() => {
    latest.current = parts
  }, [parts])
  const [said, setSaid] = useState('')
  const copy = async (label: string) => {
    setSaid('')
    // The copy includes what is being typed.
    await commitForms()
    const text = latest.current.find((p) => p.label === label)?.text ?? ''
    setSaid(
      copyText(text)
        ? `Copied: ${label}`
        : `${label} could not be copied. Select it on the page and press ${keyNames('Ctrl C')}.`,
    )
  }
  return (
    <section>
      <h2>For the agenda system</h2>
      <p className="mid small">Each part of the agenda item as plain text, as it is on the page.</p>
      <ul className={styles.parts}>
        {parts.map(({ label }) => (
          <li key={label}>
            <span>{label}</span>
            <Button look="link" small onPress={() => void copy(label)}>
              Copy<span className="vh"> {label}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {said}
      </p>
    </section>
  )
}
