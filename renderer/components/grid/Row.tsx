import { memo, type ReactNode } from 'react'
import { keyOf } from './changes.ts'
import styles from './Grid.module.css'
import { Typing } from './Typing.tsx'
import type { CellActs, CellPlace, GridCell, GridHead, Refusal } from './types.ts'

/** A cell to draw: what it shows, and a refused text in it. */
export interface Drawn {
  readonly shown: GridCell
  readonly refusal: Refusal | null
}

interface RowProps {
  readonly row: GridHead
  readonly r: number
  readonly cols: readonly GridHead[]
  readonly cells: readonly Drawn[]
  /** The column of the current cell, if it is in this row; else -1. */
  readonly at: number
  /** The letter that began the typing in that cell; null while nothing is typed. */
  readonly editing: string | null
  /** The columns that are selected in this row; none where `right` is below `left`. */
  readonly left: number
  readonly right: number
  /** More than one cell is selected. */
  readonly wide: boolean
  readonly uid: string
  readonly acts: CellActs
  readonly sum: ReactNode
}

/** One row of a grid. It is drawn again only if something in it changed: a grid of slips has hundreds. */
export const Row = memo(function Row(props: RowProps) {
  const { row, r, cols, cells, at, uid, sum } = props
  return (
    <tr>
      <th scope="row" id={`${uid}r${r}`} className={at >= 0 ? styles.hitRow : undefined}>
        {row.label}
      </th>
      {cols.map((col, c) => {
        const drawn = cells[c]
        return drawn ? <Cell key={col.id} {...props} col={col} c={c} drawn={drawn} /> : null
      })}
      {sum === undefined ? null : <td className={`${styles.figures} ${styles.sum}`}>{sum}</td>}
    </tr>
  )
}, sameRow)

function sameRow(a: RowProps, b: RowProps): boolean {
  const plain = ['r', 'at', 'editing', 'left', 'right', 'wide', 'uid', 'acts', 'sum'] as const
  return (
    plain.every((key) => a[key] === b[key]) &&
    sameHead(a.row, b.row) &&
    a.cols.length === b.cols.length &&
    a.cols.every((col, c) => sameHead(col, b.cols[c])) &&
    a.cells.every((cell, c) => sameCell(cell, b.cells[c]))
  )
}

const sameHead = (a: GridHead, b: GridHead | undefined): boolean =>
  a === b || (b !== undefined && a.id === b.id && a.name === b.name && a.label === b.label && a.group === b.group)

function sameCell(a: Drawn, b: Drawn | undefined): boolean {
  if (b === undefined || a.refusal?.text !== b.refusal?.text || a.refusal?.says !== b.refusal?.says) return false
  const one = a.shown
  const two = b.shown
  return (
    one.text === two.text &&
    one.show === two.show &&
    one.say === two.say &&
    one.locked === two.locked &&
    one.tone === two.tone &&
    placeOf(one.place) === placeOf(two.place)
  )
}

const placeOf = (place: CellPlace | undefined) => place && `${place.kind}/${place.id}/${place.field}`

interface CellProps extends Omit<RowProps, 'cells' | 'sum'> {
  readonly col: GridHead
  readonly c: number
  readonly drawn: Drawn
}

function Cell({ row, col, r, c, drawn, at, editing: begun, left, right, wide, uid, acts }: CellProps) {
  const { shown, refusal } = drawn
  const here = c === at
  const editing = here ? begun : null
  const selected = c >= left && c <= right
  const names = [
    styles[col.holds ?? 'figures'],
    refusal ? styles.wrong : shown.tone ? styles[shown.tone] : '',
    shown.locked ? styles.locked : '',
    wide && selected ? styles.selected : '',
  ]
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      data-cell={`${r},${c}`}
      data-field={placeOf(shown.place)}
      tabIndex={here && editing === null ? 0 : -1}
      aria-labelledby={editing === null ? `${uid}r${r} ${uid}c${c} ${uid}w${r}-${c}` : undefined}
      aria-describedby={refusal ? `${uid}e${keyOf(row.id, col.id)}` : undefined}
      aria-invalid={refusal ? true : undefined}
      aria-readonly={shown.locked ? true : undefined}
      aria-selected={selected}
      className={names.filter(Boolean).join(' ')}
      onFocus={(event) => event.target === event.currentTarget && acts.onFocus(r, c)}
      onMouseDown={(event) => acts.onMouseDown(event, r, c)}
      onMouseEnter={(event) => acts.onMouseEnter(event, r, c)}
      onDoubleClick={() => acts.begin(r, c)}
    >
      {editing === null ? (
        <span className="vh" id={`${uid}w${r}-${c}`}>
          {wordsOf(shown, refusal?.text)}
        </span>
      ) : (
        <Typing
          label={`${row.name}, ${col.group ? `${col.group} ` : ''}${col.name}`}
          begun={editing}
          wrong={refusal !== null}
          acts={acts}
          offers={acts.offers(c)}
        />
      )}
      {/* It stays below what is typed, so that no column or row changes its size under the hand. */}
      <span className={`${styles.shown} ${col.clamp ? styles.clamp : ''}`} aria-hidden="true">
        <span>{refusal ? <Wrong text={refusal.text} /> : (shown.show ?? short(shown.text))}</span>
      </span>
    </td>
  )
}

const MOST = 300
/** As much of a long text as a cell shows; all of it is edited and copied. */
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

const wordsOf = (cell: GridCell, refused: string | undefined): string => {
  if (refused !== undefined) return `“${short(refused)}”, not saved`
  const words = cell.say ?? (cell.text === '' ? 'empty' : short(cell.text))
  return cell.locked ? `${words}. ${cell.locked}` : words
}

const Wrong = ({ text }: { text: string }): ReactNode => (
  <>
    <b className={styles.mark}>!</b> {text.length > 40 ? `${text.slice(0, 40)}…` : text}
  </>
)
