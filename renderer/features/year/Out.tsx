import { useState } from 'react'
import { requestOf } from '../../../shared/briefing/board/prepared.ts'
import { Button, Buttons } from '../../components/index.ts'
import { go, invoke, todayHere, usePlanView } from '../../state/index.ts'
import { applyCommitted } from '../../state/records.ts'
import type { Reader } from './shownYear.ts'

/** The ways out: a printed page, and a file for the calendar that people already use. */
export function Out({ reader, year }: { reader: Reader; year?: string }) {
  const plan = usePlanView()
  const [said, setSaid] = useState<{ done?: string; notes?: readonly string[]; error?: string }>({})
  const save = async () => {
    setSaid({})
    const date = todayHere()
    const usual = { ...requestOf(plan, undefined, date), document: 'calendar' as const, date }
    const request = { ...usual, readBy: reader, ...(year && { fromYear: year }) }
    const answer = await invoke('calendar.save', request)
    if (!answer.ok) return setSaid({ error: answer.error.says })
    if (answer.value === null) return
    const { file, holds, notes, kept, said: trouble } = answer.value
    if (kept) applyCommitted(kept)
    setSaid({ done: `Saved: ${file}. ${holds}.`, notes, ...(trouble && { error: trouble }) })
  }
  return (
    <>
      <Buttons>
        <Button small onPress={() => go('briefings', { document: 'calendar', reader, ...(year && { from: year }) })}>
          Print…
        </Button>
        <Button small onPress={() => void save()}>
          Save as a calendar file (.ics)…
        </Button>
      </Buttons>
      <p role="status" className="small">
        {said.done}
        {said.notes?.map((note) => (
          <span key={note}> {note}</span>
        ))}
      </p>
      {said.error ? <p role="alert">{said.error}</p> : null}
    </>
  )
}
