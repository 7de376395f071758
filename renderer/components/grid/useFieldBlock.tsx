import { type ClipboardEvent, type ReactNode, useId, useState } from 'react'
import { addRejected, clearRejected, useRejected } from '../../state/rejectedPaste.ts'
import { fieldSelector, focusNow } from '../focusField.ts'
import { placeIn, readBlock } from './block.ts'
import { pasted, type Where } from './changes.ts'
import { LeftOut } from './LeftOut.tsx'
import type { GridProps } from './types.ts'
import { useCells } from './useCells.ts'

/**
 * For a table of fields: a block that a spreadsheet copied goes into the fields from the one in which it is pasted, as
 * into a grid's cells. Cells say where they are with `data-row`, a number, and
 * `data-col`, an id. One cell alone is left to its field. Gives back what hears the paste, and what is shown below the table.
 */
export function useFieldBlock(props: GridProps): { onPaste: (event: ClipboardEvent) => void; below: ReactNode } {
  const [said, say] = useState('')
  /** Cells of the last block that could not be read: a field says so itself, but not below the row in which one is. */
  const [bad, setBad] = useState<readonly Where[]>([])
  const uid = useId()
  const rejected = useRejected(props.label)
  const cells = useCells(props, { typing: () => '', say })
  const onPaste = (event: ClipboardEvent) => {
    const raw = event.clipboardData.getData('text/plain')
    const cell =
      event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>('[data-row][data-col]') : null
    if (!cell || readBlock(raw).flat().length < 2) return
    event.preventDefault()
    const top = Number(cell.dataset.row)
    const left = placeIn(props.cols, cell.dataset.col ?? '')
    const change = pasted(props, { top, left, bottom: top, right: left }, raw)
    addRejected(props.label, change.rejected)
    cells.make(change)
    setBad(change.bad)
  }
  const refused = bad.flatMap(({ row, col }) => {
    const [r, c] = [placeIn(props.rows, row), placeIn(props.cols, col)]
    const refusal = cells.refusal(r, c)
    return refusal === null ? [] : [{ ...refusal, r, c }]
  })
  const begin = (r: number, c: number) => {
    const place = props.cell(props.rows[r]?.id ?? '', props.cols[c]?.id ?? '').place
    if (place) focusNow(fieldSelector(place.kind, place.id, place.part ?? place.field))
  }
  const grid = { rejected, acts: { begin }, forgetRejected: () => clearRejected(props.label) }
  const below = (
    <>
      <LeftOut grid={grid} rows={props.rows} cols={props.cols} uid={uid} refused={refused} />
      <p role="status" className="vh">
        {said}
      </p>
    </>
  )
  return { onPaste, below }
}
