import type { ReactNode } from 'react'
import { Button, Menu, type MenuEntry } from '../components/index.ts'
import { AttachedCount } from './attached/Count.tsx'
import { type FieldEntry, FieldGrid } from './FieldGrid.tsx'
import styles from './list/lines.module.css'

interface FormProps {
  readonly kind: string
  readonly id: string
  readonly fields: readonly FieldEntry[]
  /** It does not stand yet: it comes to be, with these, by the first thing that is entered. */
  readonly also?: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}

/** The fields of a row that is open, and the way to shut it. */
export function RowForm({ kind, id, fields, also, onClose }: FormProps) {
  return (
    <div className={styles.form}>
      <FieldGrid kind={kind} id={id} fresh fields={fields} {...(also && { also })} />
      <div>
        <Button small onPress={onClose}>
          Close<span className="vh"> these fields</span>
        </Button>
      </div>
    </div>
  )
}

/** A record that is being added: above the list, until it is shut. */
export const NewRow = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.fresh} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

interface Props {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly entries?: readonly MenuEntry[]
  /** In place of `entries`: a menu of its own, such as `RecordMenu`. */
  readonly menu?: ReactNode
  /** What stands beside the title. */
  readonly children?: ReactNode
  /** What stands below it, over the whole line. */
  readonly below?: ReactNode
  readonly form: ReactNode
}

/**
 * A record as one line that is read, and opens in its place to be changed: for lists that may hold thousands, since
 * fields cost. Criteria: `aria-expanded` on the title (4.1.2), a menu named by the record.
 */
export function OpenRow({ kind, id, title, open, onToggle, entries = [], menu, children, below, form }: Props) {
  return (
    <li className={styles.row} data-record={`${kind}/${id}`}>
      <div className={styles.line}>
        <Button look="link" aria-expanded={open} className={styles.title ?? ''} onPress={onToggle}>
          {title}
        </Button>
        <span className={styles.cells}>{children}</span>
        {menu ?? (
          <Menu
            label={
              <>
                <span className="vh">{title}: more</span>
                <AttachedCount about={{ kind, id }} />
              </>
            }
            entries={entries}
          />
        )}
        {below ? <div className={styles.below}>{below}</div> : null}
      </div>
      {open ? form : null}
    </li>
  )
}

export const Rows = ({ children }: { children: ReactNode }) => <ul>{children}</ul>

/** Rows under a heading that says how many there are. */
export const RowGroup = ({ title, count, children }: { title: string; count?: number; children: ReactNode }) => (
  <section className={styles.group} aria-label={title}>
    <h2>
      {title} {count === undefined ? null : <span>{count}</span>}
    </h2>
    <ul>{children}</ul>
  </section>
)
