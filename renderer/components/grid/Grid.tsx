import { Fragment, type ReactNode, useId } from 'react'
import { cleanText } from '../../state/clean.ts'
import { holds } from './block.ts'
import styles from './Grid.module.css'
import { LeftOut } from './LeftOut.tsx'
import type { GridCell, GridHandle, GridProps } from './types.ts'
import { keyOf, useGrid } from './useGrid.ts'

/**
 * Many values at once, as in a spreadsheet. Arrows, Home and End move, Shift and an arrow selects; typing, Enter or F2
 * begin to edit; Enter and Tab take it and move on, Escape gives the cell back; Delete empties. Blocks are copied to a
 * spreadsheet and pasted from one with the system's own keys, as one change.
 * Criteria: grid pattern, one tab stop (2.1.1); a cell is named by its heads and its words (1.3.1, 4.1.2); what can't be
 * read is said in words, listed beneath with a way to its cell, and kept (3.3.1, 3.3.3); row heads stay while it scrolls.
 */
export function Grid(props: GridProps) {
  const { rows, cols, summary, foot } = props
  const uid = useId()
  const grid = useGrid(props)
  const groups = cols.some((c) => c.group !== undefined) ? grouped(cols) : null
  return (
    <>
      <div className={styles.scroll} onCopy={grid.onCopy} onCut={grid.onCut} onPaste={grid.onPaste}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves in (ARIA APG, grid pattern)
          role="grid"
          aria-label={props.label}
          aria-multiselectable="true"
          className={`${styles.grid} ${props.slim ? styles.slim : ''}`}
          ref={grid.table}
          onKeyDown={grid.onKeyDown}
        >
          <thead>
            {groups ? (
              <tr>
                <th scope="col" rowSpan={2}>
                  {props.corner}
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
              {groups ? null : <th scope="col">{props.corner}</th>}
              {cols.map((col, c) => (
                <th
                  key={col.id}
                  scope="col"
                  className={`${styles[col.holds ?? 'figures']} ${col.wide ? styles.wide : ''} ${c === grid.at.c ? styles.hitCol : ''}`}
                >
                  <span id={`${uid}c${c}`}>
                    <span className="vh">{col.group ? `${col.group} ` : ''}</span>
                    {col.label}
                  </span>
                </th>
              ))}
              {summary && !groups ? (
                <th scope="col" className={styles.figures}>
                  {summary.head}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row.id}>
                <th scope="row" id={`${uid}r${r}`} className={r === grid.at.r ? styles.hitRow : undefined}>
                  {row.label}
                </th>
                {cols.map((col, c) => (
                  <Cell key={col.id} {...props} grid={grid} uid={uid} r={r} c={c} />
                ))}
                {summary ? <td className={`${styles.figures} ${styles.sum}`}>{summary.of(row.id)}</td> : null}
              </tr>
            ))}
          </tbody>
          {foot ? (
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
          ) : null}
        </table>
      </div>
      <LeftOut grid={grid} rows={rows} cols={cols} uid={uid} />
      <p role="status" className="vh">
        {grid.said}
      </p>
    </>
  )
}

interface CellProps extends GridProps {
  readonly grid: GridHandle
  readonly uid: string
  readonly r: number
  readonly c: number
}

function Cell({ rows, cols, cell, grid, uid, r, c }: CellProps) {
  const row = rows[r]
  const col = cols[c]
  if (!row || !col) return null
  const shown = cell(row.id, col.id)
  const here = r === grid.at.r && c === grid.at.c
  const refusal = grid.refusal(r, c)
  const editing = here ? grid.editing : null
  const wide = grid.block.top !== grid.block.bottom || grid.block.left !== grid.block.right
  const selected = holds(grid.block, { r, c })
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
      data-field={shown.place ? `${shown.place.kind}/${shown.place.id}/${shown.place.field}` : undefined}
      tabIndex={here && editing === null ? 0 : -1}
      aria-labelledby={editing === null ? `${uid}r${r} ${uid}c${c} ${uid}w${r}-${c}` : undefined}
      aria-describedby={refusal ? `${uid}e${keyOf(row.id, col.id)}` : undefined}
      aria-invalid={refusal ? true : undefined}
      aria-readonly={shown.locked ? true : undefined}
      aria-selected={selected}
      className={names.filter(Boolean).join(' ')}
      onFocus={(event) => event.target === event.currentTarget && grid.onFocus(r, c)}
      onMouseDown={(event) => grid.onMouseDown(event, r, c)}
      onMouseEnter={(event) => grid.onMouseEnter(event, r, c)}
      onDoubleClick={() => grid.begin(r, c)}
    >
      {editing === null ? (
        <>
          <span className="vh" id={`${uid}w${r}-${c}`}>
            {wordsOf(shown, refusal?.text)}
          </span>
          <span className={styles.shown} aria-hidden="true">
            {refusal ? <Wrong text={refusal.text} /> : (shown.show ?? shown.text)}
          </span>
        </>
      ) : (
        <input
          ref={grid.input}
          className={styles.in}
          aria-label={`${row.name}, ${col.group ? `${col.group} ` : ''}${col.name}`}
          aria-invalid={refusal ? true : undefined}
          value={editing}
          onChange={(event) => grid.type(cleanText(event.target.value, false).text)}
          onBlur={grid.onBlur}
        />
      )}
    </td>
  )
}

const wordsOf = (cell: GridCell, refused: string | undefined): string => {
  if (refused !== undefined) return `“${refused}”, not taken in`
  const words = cell.say ?? (cell.text === '' ? 'empty' : cell.text)
  return cell.locked ? `${words}. ${cell.locked}` : words
}

const Wrong = ({ text }: { text: string }): ReactNode => (
  <>
    <b className={styles.mark}>!</b> {text.length > 40 ? `${text.slice(0, 40)}…` : text}
  </>
)

function grouped(cols: GridProps['cols']): readonly { readonly name: string; readonly span: number }[] {
  const groups: { name: string; span: number }[] = []
  for (const { group = '' } of cols) {
    const last = groups.at(-1)
    if (last?.name === group) last.span++
    else groups.push({ name: group, span: 1 })
  }
  return groups
}

/** What the keys of a grid do, for those who look for it. */
export const GridKeys = ({ more = [] }: { more?: readonly (readonly [string, string])[] }) => (
  <p className={`small quiet ${styles.keys}`}>
    {[...more, ['Enter', 'edit'], ['Shift + arrows', 'select'], ['Ctrl + C, Ctrl + V', 'copy and paste']].map(
      ([key, does]) => (
        <Fragment key={key}>
          <span>
            <kbd>{key}</kbd> {does}
          </span>{' '}
        </Fragment>
      ),
    )}
  </p>
)
