import type { RejectedCell } from '../../../shared/domain/left-out.ts'
import { quoted } from '../../../shared/words/index.ts'
import { cleanText } from '../../state/cleanText.ts'
import { type Block, blockText, lay, readBlock, type Spot, spotsOf } from './block.ts'
import { headed } from './headed.ts'
import type { GridAdded, GridEdit, GridProps, Refusal } from './types.ts'

export interface Where {
  readonly row: string
  readonly col: string
}

/**
 * The effect of one key or one paste on the cells: changes, cells that can be read now, cells that can't, and cells
 * without a place.
 */
export interface Change {
  readonly edits: readonly GridEdit[]
  readonly added: readonly GridAdded[]
  readonly good: readonly Where[]
  readonly bad: readonly (Where & Refusal)[]
  readonly rejected: readonly RejectedCell[]
  readonly said: string
}

export const keyOf = (row: string, col: string): string => `${row}|${col}`

/** The ids of the cell at a place; null outside the grid. */
export function idsAt({ rows, cols }: Pick<GridProps, 'rows' | 'cols'>, { r, c }: Spot): Where | null {
  const row = rows[r]
  const col = cols[c]
  return row && col ? { row: row.id, col: col.id } : null
}

/** Empties the cells of a block that hold something and may be changed. */
export function emptied(props: GridProps, block: Block, isRefused: (spot: Spot) => boolean): Change {
  const edits: GridEdit[] = []
  const bad: (Where & Refusal)[] = []
  const good: Where[] = []
  let said = ''
  for (const spot of spotsOf(block)) {
    const ids = idsAt(props, spot)
    if (!ids) continue
    const { text, locked } = props.cell(ids.row, ids.col)
    if (locked) said = locked
    if (locked || (text === '' && !isRefused(spot))) continue
    const read = props.read(ids.row, ids.col, '')
    if (!read.ok) bad.push({ ...ids, text: '', says: read.error })
    else {
      good.push(ids)
      if (text !== '') edits.push({ ...ids, value: read.value, text: '' })
    }
  }
  return { edits, added: [], good, bad, rejected: [], said }
}

/** Lays a pasted block on the cells: what fits comes in, the rest is kept by row and column of the block. */
export function pasted(props: GridProps, block: Block, raw: string): Change {
  const edits: GridEdit[] = []
  const good: Where[] = []
  const bad: (Where & Refusal)[] = []
  const rejected: RejectedCell[] = []
  const added = new Map<number, { col: string; value: unknown; text: string }[]>()
  let taken = 0
  const cells = readBlock(raw)
  const own = headed(props, cells, { r: block.top, c: block.left })
  if (own !== null && 'none' in own) return notTaken(cells, own.none, own.of)
  for (const { text: typed, to, from } of own?.landings ?? lay(cells, block)) {
    const text = cleanText(typed, false).text.trim()
    const reject = (says: string) => rejected.push({ row: from.r + 1, col: from.c + 1, text, says })
    const ids = idsAt(props, to)
    if (ids) {
      const now = props.cell(ids.row, ids.col)
      const read = props.read(ids.row, ids.col, text)
      if (now.locked) {
        if (text !== now.text) reject(now.locked)
      } else if (!read.ok) bad.push({ ...ids, text, says: read.error })
      else {
        good.push(ids)
        taken++
        if (text !== now.text) edits.push({ ...ids, value: read.value, text })
      }
      continue
    }
    if (text === '') continue
    const col = props.cols[to.c]
    if (!col) reject('The grid has no column for it.')
    else if (!props.grows) reject('The grid has no row for it.')
    else {
      const read = props.read(null, col.id, text)
      if (!read.ok) reject(read.error)
      else {
        added.set(to.r, [...(added.get(to.r) ?? []), { col: col.id, value: read.value, text }])
        taken++
      }
    }
  }
  for (const doubt of props.doubts?.(edits) ?? []) {
    const at = edits.findIndex((e) => e.row === doubt.row && e.col === doubt.col)
    const isGood = good.findIndex((g) => g.row === doubt.row && g.col === doubt.col)
    if (at < 0 || isGood < 0) continue
    edits.splice(at, 1)
    good.splice(isGood, 1)
    bad.push(doubt)
    taken--
  }
  const rest = bad.length + rejected.length
  const left = rest > 0 ? `, ${rest} not accepted: listed below the grid` : ''
  const said = `${taken === 1 ? 'One entry' : `${taken} entries`} accepted${left}.`
  return { edits, added: [...added.values()], good, bad, rejected, said }
}

/**
 * Nothing of a block is taken that names a row or a column which the grid has not: its figures would land beside their
 * places.
 */
function notTaken(cells: readonly (readonly string[])[], none: string, of: 'row' | 'column'): Change {
  const says = `${quoted(none)} is no ${of} here, so nothing of this block was taken. Name its ${of}s as they are named here, or copy its figures alone.`
  const rejected = cells.flatMap((row, r) =>
    row.flatMap((text, c) => (text.trim() === '' ? [] : [{ row: r + 1, col: c + 1, text: text.trim(), says }])),
  )
  return { edits: [], added: [], good: [], bad: [], rejected, said: says }
}

/** The cells of a block as text that a spreadsheet takes. */
export function copied(
  { rows, cols, cell }: GridProps,
  block: Block,
): { readonly text: string; readonly count: number } {
  const lines = rows
    .slice(block.top, block.bottom + 1)
    .map((row) => cols.slice(block.left, block.right + 1).map((col) => cell(row.id, col.id).text))
  return { text: blockText(lines), count: lines.length * (lines[0]?.length ?? 0) }
}
