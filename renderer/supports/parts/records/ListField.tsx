import { useEffect, useRef, useState } from 'react'
import type { Field } from '../../../../shared/domain/schema.ts'
import { Below } from '../../../components/fields/Frame.tsx'
import { guarded } from '../../../components/fields/Guarded.tsx'
import { type BoundField, Button, PlainField, useChoices } from '../../../components/index.ts'
import { Pick } from '../../../features/import/Pick.tsx'
import { formClosed, formOpened } from '../../../state/forms.ts'
import { useField } from '../../../state/index.ts'
import styles from './list.module.css'

type Row = Readonly<Record<string, unknown>>
const NOBODY = ''

/** What is typed in a list until it is left: saved as a whole, before the page is left or an export made, too. */
function useList<T>(saved: T, save: (list: T) => Promise<void>) {
  const [open, setOpen] = useState<T | null>(null)
  const latest = useRef({ open, save })
  latest.current = { open, save }
  const commit = useRef(async () => {
    const { open: list, save: put } = latest.current
    if (list === null) return
    latest.current = { open: null, save: put }
    setOpen(null)
    await put(list)
  })
  const isOpen = open !== null
  useEffect(() => {
    if (!isOpen) return
    const form = { commit: () => commit.current() }
    formOpened(form)
    return () => formClosed(form)
  }, [isOpen])
  useEffect(() => () => void commit.current(), [])
  return { list: open ?? saved, change: setOpen, commit: commit.current }
}

/** Short texts in order, one on each line. Criteria as for PlainField. */
function Texts(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const lines = Array.isArray(bound.value) ? (bound.value as readonly string[]) : []
  const typed = useList(lines.join('\n'), async (text) => {
    const next = text.split('\n').flatMap((l) => (l.trim() === '' ? [] : [l.trim()]))
    if (next.join('\n') !== lines.join('\n')) await bound.setValue(next.length === 0 ? null : next)
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its field, and takes no part itself
    <div onBlur={() => void typed.commit()}>
      <PlainField
        label={bound.label}
        hint={bound.hint ?? 'One on each line'}
        long
        value={typed.list}
        error={bound.error}
        onChange={(text) => !bound.locked && typed.change(text)}
      />
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

const isFilled = (row: Row): boolean =>
  Object.values(row).some((v) => (typeof v === 'string' ? v.trim() !== '' : v !== undefined && v !== null))

/**
 * A short list decided as a whole, a line for each row: texts and references. Saved when the focus leaves it.
 * Criteria: a group with the field's name, each row a named group in it (1.3.1); what removes a row hands the focus on (2.4.3).
 */
function RowList(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const place = useRef<HTMLFieldSetElement>(null)
  const parts = bound.shape.t === 'rows' ? Object.entries(bound.shape.parts) : []
  const saved = Array.isArray(bound.value) ? (bound.value as readonly Row[]) : []
  const typed = useList<readonly Row[]>(saved, async (list) => {
    const next = list.filter(isFilled)
    if (JSON.stringify(next) !== JSON.stringify(saved)) await bound.setValue(next.length === 0 ? null : next)
  })
  const put = (at: number, part: string, value: unknown) =>
    typed.change(
      typed.list.map((row, i) => {
        if (i !== at) return row
        const { [part]: _, ...rest } = row
        return value === '' ? rest : { ...rest, [part]: value }
      }),
    )
  const focusRow = (row: number) =>
    requestAnimationFrame(() => {
      const rows = place.current?.querySelectorAll<HTMLElement>('[data-row]')
      const to = rows?.[Math.min(row, rows.length - 1)] ?? place.current
      to?.querySelector<HTMLElement>('button, input')?.focus()
    })
  return (
    <fieldset
      ref={place}
      className={styles.rows}
      disabled={bound.locked}
      onBlur={(event) => {
        const to = event.relatedTarget
        // A list that opens from a row stands elsewhere on the page.
        if (to instanceof HTMLElement && (event.currentTarget.contains(to) || to.closest('[role=listbox]'))) return
        void typed.commit()
      }}
    >
      <legend>{bound.label}</legend>
      {bound.error ? <p role="alert">{bound.error}</p> : null}
      {typed.list.map((row, i) => (
        <fieldset key={i} data-row className={styles.row} aria-label={`${bound.label}, ${i + 1}`}>
          {parts.map(([name, part]) => (
            <Cell key={name} part={part} value={row[name]} onChange={(value) => put(i, name, value)} />
          ))}
          <Button
            look="link"
            small
            onPress={() => {
              typed.change(typed.list.filter((_, at) => at !== i))
              focusRow(i)
            }}
          >
            Remove
            <span className="vh">
              {' '}
              {bound.label.toLowerCase()}, {i + 1}
            </span>
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          small
          onPress={() => {
            typed.change([...typed.list, {}])
            focusRow(typed.list.length)
          }}
        >
          Add a line<span className="vh"> to {bound.label.toLowerCase()}</span>
        </Button>
      </div>
      <Below bound={bound} kind={kind} id={id} field={field} />
    </fieldset>
  )
}

function Cell({ part, value, onChange }: { part: Field; value: unknown; onChange: (value: string) => void }) {
  const target = part.shape.t === 'ref' ? part.shape.kind : ''
  const choices = useChoices(target)
  const text = typeof value === 'string' ? value : ''
  if (target === '') return <PlainField label={part.label} value={text} onChange={onChange} />
  const gone = text !== '' && choices.every((c) => c.id !== text)
  return (
    <Pick
      label={part.label}
      value={text}
      choices={[
        { id: NOBODY, title: 'Not chosen' },
        ...(gone ? [{ id: text, title: 'No longer in the plan' }] : []),
        ...choices,
      ]}
      onChange={onChange}
    />
  )
}

/** Each hidden where it may not be seen. */
export const TextsField = guarded(Texts)
export const RowsField = guarded(RowList)
