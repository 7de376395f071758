import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { readEntry } from '../../shared/domain/entry.ts'
import type { Field } from '../../shared/domain/schema.ts'
import { Below, RefusedLine } from '../components/fields/Frame.tsx'
import { guarded } from '../components/fields/Guarded.tsx'
import { LeftDay } from '../components/fields/LeftDay.tsx'
import { Pick } from '../components/fields/Pick.tsx'
import { type BoundField, Button, PlainField, useChoices } from '../components/index.ts'
import { focusOn } from '../state/focus.ts'
import { type FieldBinding, useField } from '../state/index.ts'
import styles from './list.module.css'

type Row = Readonly<Record<string, unknown>>
const NOBODY = ''

/** Keeps the typing in a list as it looks until the list is left; its field keeps the value, as any field does. */
function useList<T>(bound: FieldBinding, shown: T, say: (list: T) => readonly unknown[]) {
  const [open, setOpen] = useState<T | null>(null)
  return {
    list: open ?? shown,
    change: (list: T) => {
      if (bound.locked) return
      setOpen(list)
      bound.setText(JSON.stringify(say(list)))
    },
    commit: async () => {
      setOpen(null)
      await bound.commit()
    },
  }
}

/** The list in a field: the present typing, or the value. */
function listIn<T>({ shape, text, dirty, value }: FieldBinding): readonly T[] {
  const read = dirty ? readEntry(shape, text) : undefined
  const list = read?.ok ? read.value : value
  return Array.isArray(list) ? (list as readonly T[]) : []
}

/** Short texts in order, one on each line. Criteria as for PlainField. */
function Texts(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const typed = useList(bound, listIn<string>(bound).join('\n'), (text) =>
    text.split('\n').flatMap((l) => (l.trim() === '' ? [] : [l.trim()])),
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to its field, and takes no part itself
    <div onBlur={() => void typed.commit()}>
      <PlainField
        label={bound.label}
        hideLabel={props.hideLabel ?? false}
        autoFocus={props.autoFocus ?? false}
        hint={bound.hint ?? 'One on each line'}
        long
        value={typed.list}
        error={bound.error}
        onChange={typed.change}
      />
      <Below bound={bound} kind={kind} id={id} field={field} />
    </div>
  )
}

const isFilled = (row: Row): boolean =>
  Object.values(row).some((v) => (typeof v === 'string' ? v.trim() !== '' : v !== undefined && v !== null))

/**
 * A short list decided as a whole, a line for each row: texts and references. Saved when the focus leaves it. Criteria:
 * a group with the field's name, each row a named group in it (1.3.1); what removes a row hands the focus on (2.4.3).
 */
function RowList(props: BoundField) {
  const { kind, id, field } = props
  const bound = useField(kind, id, field, props)
  const place = useRef<HTMLFieldSetElement>(null)
  const parts = bound.shape.t === 'rows' ? Object.entries(bound.shape.parts) : []
  const typed = useList<readonly Row[]>(bound, listIn<Row>(bound), (list) => list.filter(isFilled))
  const put = (at: number, part: string, value: unknown) =>
    typed.change(
      typed.list.map((row, i) => {
        if (i !== at) return row
        const { [part]: _, ...rest } = row
        return value === '' ? rest : { ...rest, [part]: value }
      }),
    )
  /** At once: the next key continues from the line, and does not leave the list, which would then drop it. */
  const changeAndFocus = (list: readonly Row[], row: number) => {
    flushSync(() => typed.change(list))
    const rows = place.current?.querySelectorAll<HTMLElement>('[data-row]')
    const to = rows?.[Math.min(row, rows.length - 1)] ?? place.current
    focusOn(to?.querySelector('button, input'))
  }
  return (
    <fieldset
      ref={place}
      className={styles.rows}
      disabled={bound.locked}
      onBlur={(event) => {
        const to = event.relatedTarget
        // A dropdown that opens from a row is elsewhere on the page.
        if (to instanceof HTMLElement && (event.currentTarget.contains(to) || to.closest('[role=listbox]'))) return
        void typed.commit()
      }}
    >
      <legend className={props.hideLabel ? 'vh' : undefined}>{bound.label}</legend>
      <RefusedLine says={bound.error} />
      {typed.list.map((row, i) => (
        <fieldset key={i} data-row className={styles.row} aria-label={`${bound.label}, ${i + 1}`}>
          {parts.map(([name, part]) => (
            <Cell key={name} part={part} value={row[name]} onChange={(value) => put(i, name, value)} />
          ))}
          <Button
            look="link"
            small
            onPress={() =>
              changeAndFocus(
                typed.list.filter((_, at) => at !== i),
                i,
              )
            }
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
        <Button small onPress={() => changeAndFocus([...typed.list, {}], typed.list.length)}>
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
  if (part.shape.t === 'day') return <LeftDay label={part.label} value={text} onChange={onChange} />
  const long = part.shape.t === 'text' && part.shape.long
  if (target === '') return <PlainField label={part.label} long={long} grows={!long} value={text} onChange={onChange} />
  const gone = text !== '' && choices.every((c) => c.id !== text)
  return (
    <Pick
      label={part.label}
      value={text}
      choices={[
        { id: NOBODY, title: 'No choice yet' },
        ...(gone ? [{ id: text, title: 'No longer in the plan' }] : []),
        ...choices.map((c) => ({ id: c.id, title: c.says ?? c.title })),
      ]}
      onChange={onChange}
    />
  )
}

/** Each hidden where it may not be seen. */
export const TextsField = guarded(Texts)
export const RowsField = guarded(RowList)
