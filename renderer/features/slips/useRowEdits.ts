import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../shared/result/result.ts'
import { formClosed, formOpened } from '../../state/forms.ts'
import { typingIn } from '../../state/save.ts'

type Cells = Readonly<Record<string, unknown>>
export type Rows = ReadonlyMap<string, Cells>

const IDLE = 5000
const KEY = 'slips/row'

interface Waiting {
  readonly row: string
  readonly cells: Cells
  readonly answer: readonly ((result: Result<unknown>) => void)[]
}

/**
 * Makes one edit of what is entered in one row, so that one Undo takes the row back: its cells wait until the row is
 * left, the page is left, or five seconds have gone in which nothing is typed. While they wait the bar says "Saving…",
 * and the grid keeps what was typed as drafts. A paste over several rows is one edit at once.
 * `typing` says whether a cell is being typed in.
 */
export function useRowEdits(write: (rows: Rows) => Promise<Result<unknown>>, typing: () => boolean) {
  const [shown, setShown] = useState<{ readonly row: string; readonly cells: Cells } | null>(null)
  const waiting = useRef<Waiting | null>(null)
  const latest = useRef(write)
  latest.current = write
  const clock = useRef<ReturnType<typeof setTimeout> | null>(null)

  const flush = useRef(async () => {
    const now = waiting.current
    if (clock.current !== null) clearTimeout(clock.current)
    if (now === null) return
    waiting.current = null
    const sent = latest.current(new Map([[now.row, now.cells]]))
    setShown(null)
    typingIn(KEY, false)
    const result = await sent
    for (const answer of now.answer) answer(result)
  }).current

  const idle = useRef((): void => {
    if (clock.current !== null) clearTimeout(clock.current)
    clock.current = setTimeout(() => (typing() ? idle() : void flush()), IDLE)
  }).current

  const open = shown !== null
  useEffect(() => {
    if (!open) return
    const form = { commit: flush }
    formOpened(form)
    return () => formClosed(form)
  }, [open, flush])
  useEffect(() => () => void flush(), [flush])

  const enter = (rows: Rows): Promise<Result<unknown>> => {
    const [[row, cells] = ['', {}], ...more] = rows
    if (waiting.current !== null && (more.length > 0 || waiting.current.row !== row)) void flush()
    if (more.length > 0) return latest.current(rows)
    return new Promise((answer) => {
      const was = waiting.current
      const next = { row, cells: { ...was?.cells, ...cells }, answer: [...(was?.answer ?? []), answer] }
      waiting.current = next
      setShown(next)
      typingIn(KEY, true)
      idle()
    })
  }
  return {
    enter,
    flush,
    /** What waits in a row, by column. */
    entered: (row: string): Cells => (shown?.row === row ? shown.cells : {}),
    /** The row in which one is now: what waits in another is written. */
    at: (row: string) => {
      if (waiting.current !== null && waiting.current.row !== row) void flush()
    },
  }
}
