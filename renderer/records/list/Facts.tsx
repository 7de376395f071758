import type { ReactNode } from 'react'
import { fieldLabel, readableField } from '../../components/index.ts'
import { fieldOf } from '../../state/index.ts'
import type { FieldEntry } from '../FieldGrid.tsx'
import { nameOfEntry } from './declared.ts'
import styles from './lines.module.css'

interface Props {
  readonly kind: string
  readonly record: object
  /** In order; one that says nothing is left out. */
  readonly fields: readonly FieldEntry[]
  /** Fields that need no label to be understood: an owner's role, a kind of meeting. */
  readonly bare?: readonly string[]
  /** The text to read if none of the fields says anything. */
  readonly empty?: ReactNode
  /** Below the facts, if any of the fields says something. */
  readonly more?: ReactNode
}

/** "Owner: Superintendent"; where the label leaves room for its answer, “Meets every … days”, as one sentence. */
const labeled = (label: string, text: string): ReactNode =>
  / … /.test(label) ? (
    label.replace('…', () => text)
  ) : (
    <>
      <span className={styles.what}>{label}: </span>
      {text}
    </>
  )

/** More words than this are no list to be read within a line. */
const IN_A_LINE = 60

/** The entries of a list that is too long to be read in one line. */
function entriesOf(kind: string, field: string, value: unknown, text: string): readonly string[] {
  const { t } = fieldOf(kind, field).shape
  const apart = (t === 'texts' || t === 'rows') && Array.isArray(value) && value.length > 1 && text.length > IN_A_LINE
  return apart ? value.map((entry) => readableField(kind, field, [entry])) : []
}

/** A record's contents as its line reads them: short answers side by side, then longer texts below. */
export function Facts({ kind, record, fields, bare = [], empty, more }: Props) {
  // A field that is entered in parts is read as a whole.
  const whole = new Map(fields.map((f) => [nameOfEntry(f), typeof f === 'string' || f.part ? null : f]))
  const said = [...whole].flatMap(([field, entry]) => {
    const { shape } = fieldOf(kind, field)
    const value = (record as Readonly<Record<string, unknown>>)[field]
    const label = entry?.label ?? fieldLabel(kind, field)
    const chosen = entry?.options?.find((o) => o.value === value)?.label
    const text =
      shape.t === 'flag' ? (value === true ? 'yes' : '') : (chosen ?? readableField(kind, field, value).trim())
    const entries = entriesOf(kind, field, value, text)
    const long = entries.length > 0 || (shape.t === 'text' && shape.long)
    return text === '' ? [] : [{ field, text, entries, long, label }]
  })
  if (said.length === 0 && empty !== undefined) return <p className="quiet">{empty}</p>
  const short = said.filter((s) => !s.long)
  return (
    <>
      {short.length === 0 ? null : (
        <p className={styles.facts}>
          {short.map((s) => (
            <span key={s.field}>
              {bare.includes(s.field) ? s.text : s.text === 'yes' ? s.label : labeled(s.label, s.text)}
            </span>
          ))}
        </p>
      )}
      {said
        .filter((s) => s.long)
        .map((s) => (
          <Long key={s.field} label={bare.includes(s.field) ? '' : s.label} text={s.text} entries={s.entries} />
        ))}
      {said.length > 0 ? more : null}
    </>
  )
}

interface LongProps {
  readonly label: string
  readonly text: string
  readonly entries: readonly string[]
}

/** A text after its label; the entries of a list below it, one a line. */
function Long({ label, text, entries }: LongProps) {
  const head = label === '' ? null : <b>{label}: </b>
  if (entries.length === 0)
    return (
      <p>
        {head}
        {text}
      </p>
    )
  return (
    <>
      {head && <p>{head}</p>}
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </>
  )
}
