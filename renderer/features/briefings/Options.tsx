import { useState } from 'react'
import { Button, PlainField } from '../../components/index.ts'
import styles from './briefings.module.css'
import { type BriefingForm, change } from './form.ts'
import { Length } from './Length.tsx'
import { fieldId } from './Typed.tsx'

interface Option {
  readonly option?: string
  readonly speaksFor?: string
  readonly speaksAgainst?: string
}
const parts = [
  ['option', 'Option'],
  ['speaksFor', 'For it'],
  ['speaksAgainst', 'Against it'],
] as const

/** The board's options; “No change” is one of them even if nobody writes it. Criteria: each row is a named group. */
export function Options({ form }: { form: BriefingForm }) {
  const [open, setOpen] = useState<readonly Option[] | null>(null)
  const saved: readonly Option[] = form.prepared?.options ?? []
  const rows = open ?? saved
  const save = (list: readonly Option[]) => {
    setOpen(null)
    const kept = list.filter((o) => parts.some(([p]) => o[p]?.trim()))
    if (JSON.stringify(kept) !== JSON.stringify(saved)) change(form, { options: kept.length === 0 ? null : kept })
  }
  return (
    <fieldset
      id={fieldId('options')}
      className={styles.options}
      onBlur={(event) => {
        if (open !== null && !event.currentTarget.contains(event.relatedTarget)) save(open)
      }}
    >
      <legend>Options</legend>
      <p className="mid small">“No change” is added if none of them says it.</p>
      {rows.map((row, i) => (
        <fieldset key={i} className={styles.option} aria-label={`Option ${i + 1}`}>
          {parts.map(([part, label]) => (
            <PlainField
              key={part}
              label={label}
              grows
              value={row[part] ?? ''}
              onChange={(text) => setOpen(rows.map((r, k) => (k === i ? { ...r, [part]: text } : r)))}
            />
          ))}
          <Length field="options" text={parts.map(([part]) => row[part] ?? '').join(' ')} />
          <Button
            look="link"
            small
            aria-label={`Remove option ${i + 1}`}
            onPress={() => save(rows.filter((_, k) => k !== i))}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <Button small onPress={() => setOpen([...rows, {}])}>
        Add an option
      </Button>
    </fieldset>
  )
}
