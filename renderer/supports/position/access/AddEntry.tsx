import { useState } from 'react'
import { dayInWords } from '../../../../shared/days/index.ts'
import { readEntry } from '../../../../shared/domain/entry.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { focusField, focusNow } from '../../../components/focusField.ts'
import { Button, PlainDay, PlainField, Segments } from '../../../components/index.ts'
import { add } from '../../../records/edits.ts'
import { showToast, todayHere, usePlanView } from '../../../state/index.ts'
import styles from './access.module.css'
import { decisionsKnown, meetingsToEnter, type Offered } from './offered.ts'

type Entry = RecordOf<'accessEntry'>
type Type = NonNullable<Entry['type']>

const types: readonly { readonly value: Type; readonly label: string }[] = [
  { value: 'standingMeeting', label: 'Standing meeting' },
  { value: 'cabinetItem', label: 'Cabinet item' },
  { value: 'boardItem', label: 'Board item' },
  { value: 'decision', label: 'Decision' },
]
const outcomes = [
  { value: 'kept', label: 'Kept' },
  { value: 'moved', label: 'Moved' },
  { value: 'cancelled', label: 'Canceled' },
] as const
const consulted = [
  { value: 'before', label: 'Asked before' },
  { value: 'after', label: 'Asked after' },
  { value: 'never', label: 'Never asked' },
] as const

/**
 * One line a week: what it was, how it went, done. The kind and the day stay for the next one.
 * Criteria: a group of labeled controls with its button (1.3.1); the error says what to do (3.3.3).
 */
export function AddEntry({ entries }: { entries: readonly Entry[] }) {
  const [type, setType] = useState<Type>('standingMeeting')
  const [date, setDate] = useState(todayHere())
  const [what, setWhat] = useState('')
  const [how, setHow] = useState<string>('kept')
  const [error, setError] = useState<{ readonly field: 'what' | 'date'; readonly says: string } | null>(null)
  const decision = type === 'decision'
  const answers: readonly { readonly value: string; readonly label: string }[] = decision ? consulted : outcomes
  const plan = usePlanView()
  const offered = meetingsToEnter(plan, todayHere())
  const [meeting, setMeeting] = useState<Offered | null>(null)
  const known = [
    ...new Set([
      ...entries.filter((e) => e.type === type).flatMap((e) => e.what ?? []),
      ...(decision ? decisionsKnown(plan) : []),
    ]),
  ]
  const fill = (m: Offered) => {
    choose(m.type)
    setDate(m.date)
    setWhat(m.what)
    setMeeting(m)
    setError(null)
    focusNow('[data-field="new-entry"]')
  }

  const choose = (next: Type) => {
    setType(next)
    if ((next === 'decision') !== decision) setHow(next === 'decision' ? 'before' : 'kept')
  }
  const note = () => {
    if (what.trim() === '')
      return fail('what', decision ? 'Enter which decision it was.' : 'Enter which meeting or item it was.')
    const day = readEntry({ t: 'day' }, date)
    if (!day.ok || day.value === null) return fail('date', day.ok ? 'Enter the date.' : day.error)
    // The meeting goes along while the entry is still about its day.
    const of = meeting?.date === date && !decision ? { meeting: meeting.meeting } : {}
    add('accessEntry', { date, type, what: what.trim(), [decision ? 'consulted' : 'outcome']: how, ...of })
    setMeeting(null)
    showToast(`Added: ${what.trim()}`, { undo: true })
    setWhat('')
    setError(null)
    focusField('[data-field="new-entry"]')
  }
  const fail = (field: 'what' | 'date', says: string) => {
    setError({ field, says })
    focusNow(field === 'what' ? '[data-field="new-entry"]' : '[data-field="new-entry-date"]')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div className={styles.adder} role="group" aria-label="Add an entry" data-add="accessEntry meetings">
      {offered.length > 0 ? (
        <p className={styles.offered}>
          <span className="mid">Meetings in the plan that are not in the log:</span>
          {offered.map((m) => (
            <Button key={m.meeting} look="link" small onPress={() => fill(m)}>
              {m.what}, {dayInWords(m.date)}
            </Button>
          ))}
        </p>
      ) : null}
      <Segments label="Kind" options={types} value={type} onChange={choose} />
      <div className={styles.row}>
        <div data-field="new-entry-date">
          <PlainDay
            label="Date"
            value={date}
            onChange={setDate}
            error={error?.field === 'date' ? error.says : null}
            onEnter={note}
          />
        </div>
        <div data-field="new-entry">
          <PlainField
            label={decision ? 'Which decision' : 'Which meeting or item'}
            value={what}
            onChange={setWhat}
            error={error?.field === 'what' ? error.says : null}
            suggestions={known}
            onEnter={note}
          />
        </div>
      </div>
      <div className={styles.end}>
        <Segments
          label={decision ? 'When the office was asked' : 'What happened'}
          options={answers}
          value={how}
          onChange={setHow}
        />
        <Button look="primary" onPress={note}>
          Add an entry
        </Button>
      </div>
    </div>
  )
}
