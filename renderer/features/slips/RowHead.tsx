import type { GridEdit } from '../../components/index.ts'
import { usePlanView } from '../../state/index.ts'
import styles from './slips.module.css'

interface Props {
  readonly owner: string | undefined
  /** The first row of an owner: the others name the owner for whoever hears them only. */
  readonly first: boolean
  readonly title: string
  readonly under: string
  readonly slip?: string | undefined
}

/** Whose row it is, what for, and what stood on the paper. */
export function RowHead({ owner, first, title, under, slip }: Props) {
  const role = usePlanView().get('person', owner)?.role?.trim() || 'No owner yet'
  return (
    <span className={styles.head} data-record={slip ? `updateSlip/${slip}` : undefined}>
      <span className={first ? styles.owner : 'vh'}>{role}</span>
      <span>{title}</span>
      <small className="quiet">{under}</small>
    </span>
  )
}

/** What was entered, row by row. */
export function rowsOfEdits(
  edits: readonly GridEdit[],
): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const { row, col, value } of edits) rows.set(row, { ...rows.get(row), [col]: value })
  return [...rows]
}
