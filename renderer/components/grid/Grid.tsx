import { Fragment, useId, useLayoutEffect, useRef } from 'react'
import { keyNames } from '../../state/keys.ts'
import { useAfterPaint } from '../useAfterPaint.ts'
import { useKeepFocus } from '../useKeepFocus.ts'
import { useWholeColumns } from '../useWholeColumns.ts'
import styles from './Grid.module.css'
import { LeftOut } from './LeftOut.tsx'
import { type Drawn, Row } from './Row.tsx'
import type { GridProps } from './types.ts'
import { useGrid } from './useGrid.ts'
import { useWholeRows } from './useWholeRows.ts'

const none = { left: 0, right: -1, wide: false }
/** Rows drawn at once, about a screen; the others follow a moment later, so that the page appears sooner. */
const AT_ONCE = 30

/** The smallest width of a grid of steady columns, in rem; one with many columns of words scrolls. */
function steadyWidth(cols: GridProps['cols']): number {
  const words = cols.filter((c) => c.holds === 'words').length
  return 12 + 5.5 * (cols.length - words) + (words > 2 ? 10.5 : 6.5) * words
}

/**
 * Many values at once, as in a spreadsheet. Arrows, Home and End move, Shift and an arrow selects; typing, Enter or F2
 * begin to edit; Enter and Tab take it and move on, Escape gives the cell back; Tab goes from cell to cell, after
 * Escape out; Delete empties. Blocks are copied to a spreadsheet and pasted from one with the system's own keys, as one
 * change. Criteria: grid pattern, one tab stop (2.1.1); a cell is named by its heads and its words (1.3.1, 4.1.2); what
 * can't be read is said in words, listed beneath with a way to its cell, and kept (3.3.1, 3.3.3); row heads stay while
 * it scrolls.
 */
export function Grid(given: GridProps) {
  const place = useRef<HTMLDivElement>(null)
  const { props, flush } = useWholeRows(given, place)
  const { rows, cols, summary } = props
  useWholeColumns(
    place,
    cols.every((c) => c.holds !== 'words'),
  )
  useLayoutEffect(() => toColumn(place.current, given.first), [given.first])
  const uid = useId()
  const grid = useGrid(props)
  // A row that is removed on the other laptop leaves the focus to the one that takes its place.
  useKeepFocus(place)
  const { block } = grid
  const wide = block.top !== block.bottom || block.left !== block.right
  // At least as far as the current cell: its focus must find it.
  const until = useAfterPaint() ? rows.length : Math.max(AT_ONCE, grid.at.r + 1)
  const drawn = rows
    .slice(0, until)
    .map((row, r) => cols.map((col, c): Drawn => ({ shown: props.cell(row.id, col.id), refusal: grid.refusal(r, c) })))
  const typing = grid.editing === null ? null : grid.at
  const refused = drawn.flatMap((cells, r) =>
    cells.flatMap(({ refusal }, c) => (refusal && !(typing?.r === r && typing.c === c) ? [{ ...refusal, r, c }] : [])),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what is copied, pasted and left, and takes no part itself */}
      <div
        ref={place}
        className={styles.scroll}
        onCopy={grid.onCopy}
        onCut={grid.onCut}
        onPaste={grid.onPaste}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          // While a cell is drawn again nothing has the focus: then nobody has left.
          if (event.relatedTarget) grid.onLeave()
          void flush()
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves in (ARIA APG, grid pattern)
          role="grid"
          aria-label={props.label}
          aria-multiselectable="true"
          className={`${styles.grid} ${props.slim ? styles.slim : ''} ${props.steady ? styles.steady : ''}`}
          style={props.steady ? { minWidth: `${steadyWidth(cols)}rem` } : undefined}
          ref={grid.table}
          onKeyDown={grid.onKeyDown}
        >
          <Heads props={props} at={grid.at.c} uid={uid} />
          <tbody>
            {rows.slice(0, until).map((row, r) => (
              <Row
                key={row.id}
                row={row}
                r={r}
                cols={cols}
                cells={drawn[r] ?? []}
                at={r === grid.at.r ? grid.at.c : -1}
                editing={r === grid.at.r ? grid.editing : null}
                {...(r >= grid.block.top && r <= grid.block.bottom
                  ? { left: grid.block.left, right: grid.block.right, wide }
                  : none)}
                uid={uid}
                acts={grid.acts}
                sum={summary?.of(row.id)}
              />
            ))}
          </tbody>
          <Feet props={props} />
        </table>
      </div>
      <LeftOut grid={grid} rows={rows} cols={cols} uid={uid} refused={refused} />
      <p role="status" className="vh">
        {grid.said}
      </p>
    </>
  )
}

/** The heads of the columns, and above them those that several share. `at`: the column in which one is. */
function Heads({ props, at, uid }: { props: GridProps; at: number; uid: string }) {
  const { cols, corner, summary } = props
  const groups = cols.some((c) => c.group !== undefined) ? grouped(cols) : null
  return (
    <thead>
      {groups ? (
        <tr>
          <th scope="col" rowSpan={2}>
            {corner}
          </th>
          {groups.map((g) => (
            <th key={g.name} scope="colgroup" colSpan={g.span} className={styles.group}>
              {g.name}
            </th>
          ))}
          {summary ? (
            <th scope="col" rowSpan={2} className={styles.figures}>
              {summary.head}
            </th>
          ) : null}
        </tr>
      ) : null}
      <tr>
        {groups ? null : <th scope="col">{corner}</th>}
        {cols.map((col, c) => (
          <th
            key={col.id}
            scope="col"
            data-col={col.id}
            className={`${styles[col.holds ?? 'figures']} ${col.wide ? styles.wide : ''} ${c === at ? styles.hitCol : ''}`}
          >
            <span id={`${uid}c${c}`}>
              <span className="vh">{col.group ? `${col.group} ` : ''}</span>
              {col.label}
            </span>
          </th>
        ))}
        {summary && !groups ? (
          <th scope="col" className={`${styles.figures} ${styles.sums}`}>
            {summary.head}
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

/** The rows that sum up each column. */
function Feet({ props: { cols, foot, summary } }: { props: GridProps }) {
  if (!foot) return null
  return (
    <tfoot>
      {foot.map((line) => (
        <tr key={line.id}>
          <th scope="row">{line.head}</th>
          {cols.map((col) => {
            const { content, tone } = line.of(col.id)
            return (
              <td key={col.id} className={`${styles[col.holds ?? 'figures']} ${tone ? styles[tone] : ''}`}>
                <span>{content}</span>
              </td>
            )
          })}
          {summary ? <td className={`${styles.figures} ${styles.sum}`}>{line.all}</td> : null}
        </tr>
      ))}
    </tfoot>
  )
}

/** Brings a column beside the row heads, where the grid is wider than its place. */
function toColumn(place: HTMLElement | null, col: string | undefined): void {
  const head = col === undefined ? null : place?.querySelector<HTMLElement>(`th[data-col="${CSS.escape(col)}"]`)
  const heads = place?.querySelector<HTMLElement>('th')
  if (place && head && heads) place.scrollLeft = head.offsetLeft - heads.offsetWidth
}

function grouped(cols: GridProps['cols']): readonly { readonly name: string; readonly span: number }[] {
  const groups: { name: string; span: number }[] = []
  for (const { group = '' } of cols) {
    const last = groups.at(-1)
    if (last?.name === group) last.span++
    else groups.push({ name: group, span: 1 })
  }
  return groups
}

interface KeysProps {
  readonly more?: readonly (readonly [string, string])[]
  /** Escape closes what the grid is in, so that it leads no further within the page. */
  readonly closes?: boolean
}

/** A list of the grid's keys, for people who look for them. */
export const GridKeys = ({ more = [], closes = false }: KeysProps) => (
  <p className={`small quiet ${styles.keys}`}>
    {[
      ...more,
      ['Enter', 'edit'],
      ['Tab', 'next cell'],
      closes ? ['Esc', 'close the table'] : ['Esc, then Tab', 'leave the table'],
      ['Shift + arrows', 'select'],
      [keyNames('Ctrl C, Ctrl V'), 'copy and paste'],
    ].map(([key, does]) => (
      <Fragment key={key}>
        <span>
          <kbd>{key}</kbd> {does}
        </span>{' '}
      </Fragment>
    ))}
  </p>
)
