import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { focusOn } from '../../state/focus.ts'
import { moved, placeIn, type Spot, within } from '../grid/block.ts'
import { useFits } from '../useFits.ts'
import { toColumn, useWholeColumns } from '../useWholeColumns.ts'
import styles from './Matrix.module.css'
import { useSeen } from './useSeen.ts'

export interface MatrixHead {
  readonly id: string
  /** The text of the column's head. */
  readonly label: ReactNode
}

export interface MatrixCell {
  /** The answer as a word: read aloud, whatever the cell shows. */
  readonly word: string
  readonly content: ReactNode
  readonly strong?: boolean
  /** It was answered so, and that is not saved. */
  readonly unsaved?: boolean
}

interface Props {
  readonly label: string
  /** The head above the row heads. */
  readonly corner: string
  readonly rows: readonly MatrixHead[]
  readonly cols: readonly MatrixHead[]
  readonly cell: (row: string, col: string) => MatrixCell
  /** The cell in which one is. */
  readonly at: { readonly row: string; readonly col: string }
  readonly onAt: (row: string, col: string) => void
  /** A letter was pressed in the cell. True where it is an answer. */
  readonly onLetter: (letter: string) => boolean
  /** Delete or Backspace was pressed in the cell: what was answered is taken back. */
  readonly onClear?: () => void
  /** Enter: to what is asked about the cell. */
  readonly onOpen: () => void
  /** A last column that sums up each row. */
  readonly summary: { readonly head: string; readonly of: (row: string) => { content: ReactNode; gone?: boolean } }
  /** A last row that says more of each column. */
  readonly foot: {
    readonly head: string
    readonly of: (col: string) => { content: ReactNode; missing?: boolean }
    readonly all: ReactNode
  }
}

/**
 * One answer for each row and column. The answer is edited below it: while its cell is in view it stays at the foot of
 * the window, and once somebody reads on elsewhere it covers nothing.
 * Criteria: grid pattern, one tab stop, the keys of a grid move (2.1.1); a cell is named by its heads and its word
 * (1.3.1, 4.1.2); word and shape before color (1.4.1); row heads stay while it scrolls.
 */
export function Matrix(props: Props) {
  const { rows, cols, at, onAt, summary, foot } = props
  const uid = useId()
  const spot: Spot = { r: placeIn(rows, at.row), c: placeIn(cols, at.col) }
  const scroll = useRef<HTMLDivElement>(null)
  const seen = useSeen(scroll, `${spot.r},${spot.c}`)
  const fits = useFits(scroll)
  useWholeColumns(scroll)
  // What is asked below is about the marked cell: it is seen from the start.
  const first = useRef(at.col)
  useLayoutEffect(() => toColumn(scroll.current, first.current), [])
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      data-many={cols.length > 8 || undefined}
      data-seen={seen || undefined}
      data-fits={fits || undefined}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves in (ARIA APG, grid pattern)
        role="grid"
        aria-label={props.label}
        className={styles.matrix}
        onKeyDown={(event) => onKey(event, props, spot)}
      >
        <thead>
          <tr>
            <th scope="col">{props.corner}</th>
            {cols.map((col, x) => (
              <th
                key={col.id}
                scope="col"
                data-col={col.id}
                id={`${uid}c${x}`}
                className={x === spot.c ? styles.hitCol : undefined}
              >
                <div className={styles.head}>{col.label}</div>
              </th>
            ))}
            <th scope="col">{summary.head}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => {
            const sum = summary.of(row.id)
            return (
              <tr key={row.id}>
                <th scope="row" id={`${uid}r${y}`} className={y === spot.r ? styles.hitRow : undefined}>
                  {row.label}
                </th>
                {cols.map((col, x) => (
                  <Cell
                    key={col.id}
                    cell={props.cell(row.id, col.id)}
                    place={{ r: y, c: x }}
                    here={y === spot.r && x === spot.c}
                    uid={uid}
                    onAt={() => onAt(row.id, col.id)}
                  />
                ))}
                <td className={`${styles.sum} ${sum.gone ? styles.gone : ''}`}>
                  <span>{sum.content}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{foot.head}</th>
            {cols.map((col) => {
              const { content, missing } = foot.of(col.id)
              return (
                <td key={col.id} className={missing ? styles.missing : undefined}>
                  <span>{content}</span>
                </td>
              )
            })}
            <td className={styles.sum}>{foot.all}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Moves from cell to cell as in a grid, answers, or goes to the question. */
function onKey(event: KeyboardEvent<HTMLElement>, props: Props, at: Spot): void {
  if (event.altKey) return
  const last: Spot = { r: props.rows.length - 1, c: props.cols.length - 1 }
  const far = event.ctrlKey || event.metaKey
  const to = moved(event.key, far, at, last)
  const acts: Record<string, () => void> = {
    Enter: props.onOpen,
    ...(props.onClear && { Delete: props.onClear, Backspace: props.onClear }),
  }
  const act = far ? undefined : acts[event.key]
  if (to) {
    event.preventDefault()
    const { r, c } = within(to, last)
    focusOn(event.currentTarget.querySelector<HTMLElement>(`[data-cell="${r},${c}"]`))
  } else if (act) {
    event.preventDefault()
    act()
  } else if (!far && event.key.length === 1 && props.onLetter(event.key.toLowerCase())) event.preventDefault()
}

interface CellProps {
  readonly cell: MatrixCell
  readonly place: Spot
  readonly here: boolean
  /** The ids of the heads begin with it. */
  readonly uid: string
  readonly onAt: () => void
}

function Cell({ cell: { word, content, strong, unsaved }, place: { r, c }, here, uid, onAt }: CellProps) {
  return (
    <td
      data-cell={`${r},${c}`}
      tabIndex={here ? 0 : -1}
      aria-labelledby={`${uid}r${r} ${uid}c${c} ${uid}w${r}-${c}`}
      className={[unsaved ? styles.unsaved : strong ? styles.strong : '', here ? styles.here : ''].join(' ')}
      aria-invalid={unsaved ? true : undefined}
      onFocus={onAt}
    >
      <span className="vh" id={`${uid}w${r}-${c}`}>
        {unsaved ? `${word}, not saved` : word}
      </span>
      <span className={styles.cell} aria-hidden="true">
        {content}
        {unsaved ? <b className={styles.not}>Not saved</b> : null}
      </span>
    </td>
  )
}

/** Asks about the current cell, below the matrix, so that nothing is covered. */
export const Inspect = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
  <div role="group" aria-label={label} className={styles.inspect}>
    {children}
  </div>
)
