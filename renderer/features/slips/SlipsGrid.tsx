import { useRef } from 'react'
import type { Plan } from '../../../shared/domain/plan.ts'
import type { Op } from '../../../shared/domain/state.ts'
import type { Result } from '../../../shared/result/result.ts'
import type { Entered, GridEdit, GridHead, GridProps } from '../../components/grid/types.ts'
import { Grid } from '../../components/index.ts'
import { edit } from '../../state/index.ts'
import styles from './slips.module.css'

type Rows = readonly (readonly [row: string, entered: Entered])[]

interface Props extends Omit<GridProps, 'onEdit' | 'steady' | 'wholeRows'> {
  /** The ops of the entered rows. */
  readonly ops: (rows: Rows) => readonly Op[]
}

/** Rows of slips as they lie, an owner’s together. What is entered in one row is one change, and so is a paste. */
export const SlipsGrid = ({ ops, ...grid }: Props) => (
  <Grid {...grid} steady wholeRows onEdit={(edits) => edit(ops(rowsOf(edits)))} />
)

/** The entries, row by row. */
function rowsOf(edits: readonly GridEdit[]): Rows {
  const rows = new Map<string, Record<string, unknown>>()
  for (const { row, col, value } of edits) rows.set(row, { ...rows.get(row), [col]: value })
  return [...rows]
}

/** The role of the person asked. */
export const roleOf = (plan: Plan, owner: string | undefined): string =>
  plan.get('person', owner)?.role?.trim() || 'No owner yet'

interface Asked {
  readonly id: string
  /** The role of the person asked. */
  readonly role: string
  /** The subject. */
  readonly title: string
  /** The value printed on the slip. */
  readonly under: string
  readonly slip?: string | undefined
}

/** A row's head. `first`: the first row of an owner; the others name the owner only for screen readers. */
export const rowHead = ({ id, role, title, under, slip }: Asked, first: boolean): GridHead => ({
  id,
  name: title,
  label: (
    <span className={styles.head} data-record={slip ? `updateSlip/${slip}` : undefined}>
      <span className={first ? styles.owner : 'vh'}>{role}</span>
      <span>{title}</span>
      <small className="quiet">{under}</small>
    </span>
  ),
})

/** The ids of the records that a row will make; the same as long as the grid exists. */
export function useIdsOf<T>(make: () => T): (row: string) => T {
  const made = useRef(new Map<string, T>())
  return (row) => {
    const ids = made.current.get(row) ?? make()
    made.current.set(row, ids)
    return ids
  }
}

/** A text as the draft of its field: what was read from it, where that is a text, too. */
export const asRead =
  (read: (text: string) => Result<unknown, string>) =>
  (text: string): string => {
    const found = read(text)
    return found.ok && typeof found.value === 'string' ? found.value : text
  }
